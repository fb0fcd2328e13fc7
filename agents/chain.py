"""The models of a route as one: who is asked next when one fails, within one budget of attempts, and who is left alone."""

from collections.abc import Sequence

from pydantic_ai.exceptions import (
    FallbackExceptionGroup,
    ModelAPIError,
    ModelAuthenticationError,
    ModelConnectionError,
    ModelHTTPError,
    ModelQuotaExceededError,
    ModelRequestTimeout,
    ModelUnavailableError,
    UnexpectedModelBehavior,
    UsageLimitExceeded,
)
from pydantic_ai.messages import ModelMessage, ModelRequest, ModelResponse, ToolReturnPart
from pydantic_ai.models import ModelRequestParameters
from pydantic_ai.models.fallback import FallbackModel
from pydantic_ai.settings import ModelSettings

from agents.health import Health
from agents.meter import MeteredModel, RunTotals

NOBODYS = (ModelAuthenticationError, ModelQuotaExceededError)
"""The key or the account: no other model behind the same key would answer."""
_PASSING = frozenset({408, 425, 429})


class Resting(ModelUnavailableError):
    """Every model of the route is being left alone; ``retry_after`` says for how long."""


class Chain(FallbackModel):
    """Asks the first model that is well, then those behind it, each at once; only when none is left does it wait and ask one again.

    One budget holds for all of it: `Limits.attempts_a_step` for one step of the run, `Limits.attempts_a_run` for the run, and the time
    that the run has. A provider's Retry-After is kept, or nothing is sent again.
    """

    def __init__(self, models: Sequence[MeteredModel], totals: RunTotals, health: Health) -> None:
        super().__init__(*models)
        self.chained, self.totals, self.health = tuple(models), totals, health

    async def request(
        self, messages: list[ModelMessage], model_settings: ModelSettings | None, model_request_parameters: ModelRequestParameters
    ) -> ModelResponse:
        self.totals.begin_step()
        if refused_in_a_row(messages) >= self.totals.limits.same_error:
            raise UsageLimitExceeded("the model was refused for everything it did, again and again")
        failed: list[tuple[MeteredModel, Exception]] = []
        while model := await self._next(failed):
            try:
                self.health.asking(model.model_name, self.totals.limits)
                prepared = model.prepare_messages(messages, model_request_parameters)
                response = await model.request(prepared, model_settings, model_request_parameters)
            except (ModelAPIError, UnexpectedModelBehavior) as error:
                failed.append((model, error))
                self._note(model, error)
            else:
                self.health.answered(model.model_name)
                return response
        raise _together([error for _, error in failed]) if failed else self._resting()

    def _note(self, model: MeteredModel, error: Exception) -> None:
        if isinstance(error, NOBODYS):
            raise error
        if passing(error):
            self.health.failed(model.model_name, self.totals.limits, getattr(error, "retry_after", None))

    async def _next(self, failed: Sequence[tuple[MeteredModel, Exception]]) -> MeteredModel | None:
        """Who is asked now, after a pause where there must be one; None when it is over."""
        if not self.totals.may_try():
            return None
        tried = {model.model_name for model, _ in failed}
        fresh = [model for model in self.chained if model.model_name not in tried]
        if ready := next((model for model in fresh if not self.health.wait(model.model_name)), None):
            return ready
        again = [model for model, error in failed if passing(error)]
        return await self._after_a_pause(fresh + again, len(failed)) if again else None

    async def _after_a_pause(self, models: Sequence[MeteredModel], times: int) -> MeteredModel | None:
        soonest = min(models, key=lambda model: self.health.wait(model.model_name))
        asked_for, limits = self.health.wait(soonest.model_name), self.totals.limits
        pause = max(asked_for, self.health.pause(limits, times - 1))
        if pause + limits.connect_seconds > self.totals.left():
            return None
        self.totals.say(f"The model service has too much to do: asking again in {pause:.0f} s")
        await self.health.sleep(pause)
        return soonest

    def _resting(self) -> Exception:
        if not self.totals.may_try():
            return UsageLimitExceeded("the run used up its attempts")
        wait = min(self.health.wait(model.model_name) for model in self.chained)
        return Resting(self.chained[0].model_name, "every model of the route is left alone", retry_after=wait)


def passing(error: Exception) -> bool:
    """Whether the same request may be answered a little later."""
    if isinstance(error, ModelHTTPError):
        return error.status_code >= 500 or error.status_code in _PASSING
    return isinstance(error, (ModelConnectionError, ModelRequestTimeout, ModelUnavailableError))


def refused_in_a_row(messages: Sequence[ModelMessage]) -> int:
    """How many of the last answers had every one of their tool calls refused."""
    count = 0
    for message in reversed(messages):
        if not isinstance(message, ModelRequest):
            continue
        returns = [part for part in message.parts if isinstance(part, ToolReturnPart)]
        if not returns or any(part.outcome == "success" for part in returns):
            break
        count += 1
    return count


def _together(errors: list[Exception]) -> Exception:
    return errors[0] if len(errors) == 1 else FallbackExceptionGroup("no model answered", errors)
