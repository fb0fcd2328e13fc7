"""Why a model did not answer, in one sentence for the person. No text of an exception is ever shown."""

import math

from pydantic_ai.exceptions import (
    AgentRunError,
    ContentFilterError,
    FallbackExceptionGroup,
    ModelAPIError,
    ModelAuthenticationError,
    ModelConnectionError,
    ModelContextWindowExceededError,
    ModelHTTPError,
    ModelNotFoundError,
    ModelQuotaExceededError,
    ModelRateLimitError,
    ModelRequestRejectedError,
    ModelRequestTimeout,
    ModelTimeoutError,
    RunTimedOut,
    UnexpectedModelBehavior,
    UsageLimitExceeded,
)

from agents.chain import Resting
from agents.meter import CutOff, Empty
from studio.errors import OverQuota

KEY_LIMIT = "key limit exceeded"
"""What OpenRouter says, with status 403, where a key has spent its own limit; 402 is the account's credit. Source: reports in
RooCodeInc/Roo-Code#515 and Kilo-Org/kilocode#2072, checked 2026-11-25."""
Failure = AgentRunError | FallbackExceptionGroup | OverQuota
FAILURES: tuple[type[Exception], ...] = (AgentRunError, FallbackExceptionGroup, OverQuota)
"""Everything that stops a run and is no fault of this program."""


def why(error: Exception) -> str:
    """One sentence, with what can be done about it where somebody can do something."""
    match error:
        case OverQuota():
            return str(error)
        case FallbackExceptionGroup():
            return why(_telling([e for e in error.exceptions if isinstance(e, Exception)]))
        case ModelAuthenticationError() if KEY_LIMIT in str(error).casefold():
            return "The key at the model service has reached its own limit: raise it there, or wait until it is set back."
        case ModelAuthenticationError():
            return "The model service refused the key: set OPENROUTER_API_KEY to a valid one."
        case ModelQuotaExceededError():
            return "The account at the model service is out of credit: top it up there."
        case ModelRateLimitError():
            return f"The model service has too much to do: try again{_in(error.retry_after)}."
        case Resting():
            return f"The model service is not well and is left alone for now: try again{_in(error.retry_after)}."
        case ModelNotFoundError():
            return "The model service no longer has that model: put another one into agents/stacks.toml."
        case ModelContextWindowExceededError():
            return "The talk has grown too long for the model: begin a new thread, the film stays."
        case CutOff():
            return "The model's answer was cut off twice, so nothing of it was used: ask for less at once."
        case Empty():
            return "The model gave an empty answer: try again, or say it another way."
        case _:
            return _other(error)


def _in(seconds: float | None) -> str:
    return f" in {math.ceil(seconds)} s" if seconds else " in a minute"


def _other(error: Exception) -> str:
    match error:
        case RunTimedOut() | ModelRequestTimeout() | ModelTimeoutError():
            return "The model did not answer in time: try again."
        case ModelConnectionError(phase="read" | "write"):
            return "The connection to the model service broke off: try again."
        case ModelConnectionError():
            return "The model service could not be reached: check the network and try again."
        case ModelRequestRejectedError():
            return "The model service rejected the request: say it another way, or put another model into agents/stacks.toml."
        case ModelHTTPError():
            return f"The model service failed ({error.status_code}): try again in a minute."
        case ContentFilterError():
            return "The model declined to answer (its provider's content filter): say it another way."
        case UsageLimitExceeded():
            return "The model went round in circles and was stopped: say it in smaller steps."
        case UnexpectedModelBehavior() | ModelAPIError():
            return "The model's answer could not be used: try again, or say it another way."
        case _:
            return "The model did not answer: try again in a minute."


_TELLING: tuple[type[Exception], ...] = (
    ModelAuthenticationError,
    ModelQuotaExceededError,
    ModelContextWindowExceededError,
    ModelRateLimitError,
    CutOff,
    Empty,
    ModelNotFoundError,
    ModelTimeoutError,
    ModelRequestTimeout,
    ModelConnectionError,
)
"""Which of several failures a person is told: first those that they can do something about."""


def _telling(errors: list[Exception]) -> Exception:
    found = (error for kind in _TELLING for error in errors if isinstance(error, kind))
    return next(found, errors[0] if errors else AgentRunError("no model"))
