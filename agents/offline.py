"""The keyless director: a pydantic-ai model that plans with the reader and named structures. It costs nothing and needs no network."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from pydantic_ai import RunContext
from pydantic_ai.messages import ModelMessage, ModelRequest, ModelResponse, ToolCallPart, ToolReturnPart
from pydantic_ai.models import CompletedStreamedResponse, Model, ModelRequestParameters, StreamedResponse
from pydantic_ai.settings import ModelSettings
from pydantic_ai.usage import RequestUsage

from agents.planner import Call, plan
from studio.deltas import Delta
from studio.reader import Reading
from studio.turn import Turn
from tools.making import OFFLINE

NAME = "offline director"


class OfflineDirector(Model):
    """Answers one turn. Its edits and its words come in one response; what a tool refuses it names in a second one."""

    def __init__(self, turn: Turn, reading: Reading, homeless: Sequence[Delta] = ()) -> None:
        super().__init__()
        self._turn, self._reading, self._homeless = turn, reading, homeless

    @property
    def model_name(self) -> str:
        return NAME

    @property
    def system(self) -> str:
        return OFFLINE

    async def request(
        self, messages: list[ModelMessage], model_settings: ModelSettings | None, model_request_parameters: ModelRequestParameters
    ) -> ModelResponse:
        _, parameters = self.prepare_request(model_settings, model_request_parameters)
        return self._response(messages, parameters)

    @asynccontextmanager
    async def request_stream(
        self,
        messages: list[ModelMessage],
        model_settings: ModelSettings | None,
        model_request_parameters: ModelRequestParameters,
        run_context: RunContext[Any] | None = None,
    ) -> AsyncGenerator[StreamedResponse]:
        _, parameters = self.prepare_request(model_settings, model_request_parameters)
        response = self._response(messages, parameters)
        yield CompletedStreamedResponse(response, model_request_parameters=parameters, replay_events=True)

    def _response(self, messages: list[ModelMessage], parameters: ModelRequestParameters) -> ModelResponse:
        """Both doors answer with this, so that they cannot drift apart. The ids of its calls are the same each time."""
        refusals = refused(messages)
        calls = self._again(refusals) if refusals else self._first()
        step = sum(isinstance(m, ModelResponse) for m in messages)
        parts = [ToolCallPart(c.tool, c.args, tool_call_id=f"offline-{step}-{place}") for place, c in enumerate(calls)]
        return ModelResponse(parts=parts, usage=RequestUsage(), model_name=NAME, provider_name=OFFLINE, finish_reason="tool_call")

    def _first(self) -> list[Call]:
        planned = plan(self._turn, self._reading, self._homeless)
        return [*planned.calls, Call("propose", {"words": planned.words})]

    def _again(self, refusals: Sequence[str]) -> list[Call]:
        """Close the turn. What an edit was refused for is named beside the words; what was no edit yet is named here."""
        unnamed: Sequence[str] = () if self._turn.refused else refusals
        done = "The rest of it is in the film." if self._turn.edits else "Nothing was changed."
        return [Call("propose", {"words": " ".join([*unnamed, done])})]


def refused(messages: Sequence[ModelMessage]) -> list[str]:
    """What the last tool calls of this very run were refused with."""
    last = messages[-1] if messages else None
    if not isinstance(last, ModelRequest):
        return []
    return [str(p.content) for p in last.parts if isinstance(p, ToolReturnPart) and p.outcome in ("retried", "failed", "denied")]
