"""Asking as a stream and taking the whole answer: a silence is seen early, and the bill's id is known before the first word."""

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from pydantic_ai.exceptions import ModelConnectionError, ModelServerError
from pydantic_ai.messages import ModelMessage, ModelResponse
from pydantic_ai.models import ModelRequestParameters
from pydantic_ai.models.wrapper import WrapperModel
from pydantic_ai.settings import ModelSettings


@dataclass
class Ticket:
    """What is known of a request that is under way. ``generation`` is the provider's id of it, under which its bill can be asked for."""

    generation: str = ""


_TICKET: ContextVar[Ticket | None] = ContextVar("ticket", default=None)


@contextmanager
def ticket() -> Generator[Ticket]:
    """The ticket of the requests made in this block."""
    made = Ticket()
    token = _TICKET.set(made)
    try:
        yield made
    finally:
        _TICKET.reset(token)


def note_generation(generation: str) -> None:
    """The provider named the request that is under way; the first name stays."""
    if (held := _TICKET.get()) and not held.generation:
        held.generation = generation


class Streamed(WrapperModel):
    """A model that is asked as a stream; what comes back is the whole answer or an error, never a part of one."""

    async def request(
        self, messages: list[ModelMessage], model_settings: ModelSettings | None, model_request_parameters: ModelRequestParameters
    ) -> ModelResponse:
        async with self.wrapped.request_stream(messages, model_settings, model_request_parameters) as stream:
            async for _ in stream:
                note_generation(stream.provider_response_id or "")
            response = stream.get()
        if "finish_reason" not in (response.provider_details or {}):
            raise ModelConnectionError(self.model_name, "the stream ended before the answer did", phase="read", in_stream=True)
        if response.finish_reason == "error":
            raise ModelServerError(self.model_name, "the provider ended the stream with an error", in_stream=True)
        return response
