"""How each model is doing: who is to be left alone for a while, and for how long. One object for the whole process."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from agents.stacks import Limits

LONGEST_REST = 600.0
"""No model is left alone for longer than this, in seconds, whatever its provider asks for."""


@dataclass
class Pulse:
    """One model: failures since its last answer, and the time before which it is not asked."""

    failures: int = 0
    rests_until: float = 0.0


@dataclass
class Health:
    """A breaker for each model. After ``breaker_after`` failures in a row a model is asked once each ``probe_seconds`` until it answers;
    a provider's Retry-After holds for every turn of the process. ``clock`` is in seconds; ``sleep`` and ``dice`` are for tests to replace.
    """

    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    dice: Callable[[], float] = random.random
    _pulses: dict[str, Pulse] = field(default_factory=dict[str, Pulse])

    def wait(self, model: str) -> float:
        """Seconds until the model may be asked; 0 when it may be asked now."""
        pulse = self._pulses.get(model)
        return max(0.0, pulse.rests_until - self.clock()) if pulse else 0.0

    def asking(self, model: str, limits: Limits) -> None:
        """The model is asked now. While its breaker is open nobody else asks it for ``probe_seconds``."""
        pulse = self._pulses.get(model)
        if pulse and pulse.failures >= limits.breaker_after:
            pulse.rests_until = self.clock() + limits.probe_seconds

    def answered(self, model: str) -> None:
        """It is well again."""
        self._pulses.pop(model, None)

    def well(self) -> None:
        """Nothing is known against any model: for an operator who has mended what was wrong."""
        self._pulses.clear()

    def failed(self, model: str, limits: Limits, retry_after: float | None = None) -> None:
        """It failed in a way that may pass. ``retry_after`` is what its provider asked for, in seconds."""
        pulse = self._pulses.setdefault(model, Pulse())
        pulse.failures += 1
        rest = limits.probe_seconds if pulse.failures >= limits.breaker_after else 0.0
        rest = max(rest, min(retry_after or 0.0, LONGEST_REST))
        pulse.rests_until = max(pulse.rests_until, self.clock() + rest)

    def pause(self, limits: Limits, times: int) -> float:
        """How long to wait before a model is asked again in one step: twice as long each time, and never the same for two turns."""
        return limits.pause_seconds * 2**times * (0.5 + self.dice())
