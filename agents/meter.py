"""Money around every model request: hold an upper bound, ask, book what it really cost. A stored response is replayed and costs nothing."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Protocol, cast

from pydantic_ai.exceptions import ModelAPIError, ModelTimeoutError, UsageLimitExceeded
from pydantic_ai.messages import ModelMessage, ModelMessagesTypeAdapter, ModelResponse
from pydantic_ai.models import Model, ModelRequestParameters
from pydantic_ai.models.wrapper import WrapperModel
from pydantic_ai.settings import ModelSettings

from agents.spending import Hold, Spend, cut_off, empty, hold_of, request_key, room, spend_at_hold, spend_of, spend_of_failure, worse
from agents.stacks import Limits, ModelFacts
from agents.stream import ticket


class Meter(Protocol):
    """The quota and the ledger, bound to one turn. Every attempt is one ledger row."""

    async def replayed(self, request: str) -> str | None:
        """The stored response to this request, when a crash cut the turn off before: each is given once."""
        ...

    async def reserve(self, hold: Hold) -> str:
        """Hold the amounts and return the ledger row's id; books the attempt before in the same commit. Raises OverQuota."""
        ...

    def spent(self, row: str, spend: Spend, request: str = "", response: str = "") -> None:
        """What that row used; booked by the next `reserve` or by `close`. Never waits, so that a cancelled request is booked, too."""
        ...

    async def close(self) -> None:
        """Book what is not booked yet."""
        ...


class NoMeter:
    """No quota and no ledger: for what costs nothing."""

    async def replayed(self, request: str) -> str | None:
        return None

    async def reserve(self, hold: Hold) -> str:
        return ""

    def spent(self, row: str, spend: Spend, request: str = "", response: str = "") -> None:
        return None

    async def close(self) -> None:
        return None


def _silent(_: str) -> None:
    return None


@dataclass
class RunTotals:
    """What one run has used so far, against what it may. ``requests`` counts those that were sent; ``failed`` the models that did not
    answer, in order; ``say`` shows a step to the person."""

    limits: Limits = field(default_factory=Limits)
    clock: Callable[[], float] = time.monotonic
    say: Callable[[str], None] = _silent
    requests: int = 0
    step: int = 0
    tokens: int = 0
    micros: int = 0
    failed: list[str] = field(default_factory=list[str])
    answered: str = ""
    began: float = field(init=False)

    def __post_init__(self) -> None:
        self.began = self.clock()

    def begin_step(self) -> None:
        """The run makes its next step: an attempt for each model, and each again, come out of one budget."""
        self.step = 0

    def may_try(self) -> bool:
        """Whether one more request may be sent in this step and this run."""
        return self.step < self.limits.attempts_a_step and self.requests < self.limits.attempts_a_run

    def left(self) -> float:
        """Seconds that the run still has."""
        return self.began + self.limits.run_seconds - self.clock()

    def add(self, spend: Spend) -> None:
        self.requests += 1
        self.step += 1
        self.tokens += spend.tokens_in + spend.tokens_out
        self.micros += spend.micros


class CutOff(ModelAPIError):
    """The answer ended in the middle twice; nothing of it was carried out."""


class Empty(ModelAPIError):
    """The answer held neither words nor calls."""


@dataclass(init=False)
class MeteredModel(WrapperModel):
    """A model whose every request is held, booked and kept. An answer that was cut off is asked for once more, with twice the room."""

    def __init__(self, wrapped: Model, facts: ModelFacts, meter: Meter, totals: RunTotals) -> None:
        super().__init__(wrapped)
        self.facts, self.meter, self.totals = facts, meter, totals

    async def request(
        self, messages: list[ModelMessage], model_settings: ModelSettings | None, model_request_parameters: ModelRequestParameters
    ) -> ModelResponse:
        key = request_key(messages)
        if stored := await self.meter.replayed(key):
            return self._answered(cast("ModelResponse", ModelMessagesTypeAdapter.validate_json(stored)[0]))
        settings = model_settings or ModelSettings()
        for times in (1, 2):
            roomy: ModelSettings = {**settings, "max_tokens": room(settings) * times}
            response = await self._asked(messages, roomy, model_request_parameters, key)
            if not cut_off(response, roomy):
                return self._answered(response)
            if not self.totals.may_try():
                break
        self.totals.failed.append(self.model_name)
        raise CutOff(self.model_name, "the answer was cut off twice")

    def _answered(self, response: ModelResponse) -> ModelResponse:
        self.totals.answered = response.model_name or self.model_name
        return response

    async def _asked(
        self, messages: list[ModelMessage], settings: ModelSettings, parameters: ModelRequestParameters, key: str
    ) -> ModelResponse:
        if self.totals.micros >= self.totals.limits.micros:
            raise UsageLimitExceeded("the run reached its cost limit")
        hold = hold_of(self.model_name, self.facts, messages, settings, parameters)
        row, started = await self.meter.reserve(hold), time.monotonic()
        self.totals.say(f"{self.model_name.rpartition('/')[2]} is thinking")
        spend, kept = spend_at_hold(hold, "cancelled"), ""
        with ticket() as given:
            try:
                response = await self._in_time(messages, settings, parameters)
                spend = spend_of(response, self.model_name, self.facts, hold)
                if empty(response):
                    spend = worse(spend, "empty")
                    raise Empty(self.model_name, "an answer without words and calls")
                if cut_off(response, settings):
                    spend = worse(spend, "cut off")
                else:
                    kept = ModelMessagesTypeAdapter.dump_json([response]).decode()
                return response
            except Exception as error:
                spend = spend if isinstance(error, Empty) else spend_of_failure(error, hold, given.generation)
                self.totals.failed.append(self.model_name)
                raise
            finally:
                latency = int((time.monotonic() - started) * 1000)
                spend = replace(spend, latency_ms=latency, generation=spend.generation or given.generation)
                self.totals.add(spend)
                self.meter.spent(row, spend, key, kept)

    async def _in_time(self, messages: list[ModelMessage], settings: ModelSettings, parameters: ModelRequestParameters) -> ModelResponse:
        """The answer, within the time of one attempt and what is left of the run's."""
        try:
            async with asyncio.timeout(max(0.0, min(self.totals.limits.attempt_seconds, self.totals.left()))):
                return await self.wrapped.request(messages, settings, parameters)
        except TimeoutError:
            raise ModelTimeoutError(self.model_name, "no whole answer in time", phase="read") from None


async def closed(meter: Meter) -> None:
    """Book what is open even when the turn is being cancelled."""
    await asyncio.shield(meter.close())
