"""Model requests beyond the ledger: those whose bill is not known yet, and each as the operator's report reads it."""

from dataclasses import dataclass

AT_HOLD = "at the hold"
"""How the outcome of a ledger row begins that was booked at its upper bound, because nobody knew what was used."""


@dataclass(frozen=True, slots=True)
class Unbilled:
    """A row that was booked at the hold. ``generation`` is the provider's id of the request, "" where none was given; ``closed`` when."""

    tenant: str
    id: str
    generation: str
    tokens: int
    images: int
    micros: int
    closed: int


@dataclass(frozen=True, slots=True)
class Seen:
    """One model request: who was asked by which route, tier and arm and why, who answered, what it took and how it ended.

    ``latency_ms`` is from the request to the whole answer, or to the failure.
    """

    route: str
    tier: str
    arm: str
    reason: str
    model_asked: str
    model_used: str
    provider: str
    state: str
    outcome: str
    tokens_in: int
    tokens_out: int
    images: int
    micros: int
    latency_ms: int
    at: int

    @property
    def answered(self) -> bool:
        """Whether the answer could be used."""
        return self.outcome == "ok"
