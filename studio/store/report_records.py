"""What the store says to whoever runs it, over all films: what was spent on whom, and what was taken back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spending:
    """What one model took on one route in one role (worker or teacher), settled requests only. ``latency_ms`` is the sum."""

    route: str
    model: str
    role: str
    requests: int
    tokens: int
    micros: int
    latency_ms: int


@dataclass(frozen=True, slots=True)
class TakenBack:
    """One edit of a turn that was undone: who had made it, and the edit as JSON."""

    source: str
    kind: str
    edit: str
