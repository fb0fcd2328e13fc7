"""What the store says about tests: who saw which arm first, and what the requests in it took."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Exposure:
    """A person's first time in an experiment. ``at`` is in milliseconds since 1970 UTC."""

    person: str
    arm: str
    at: int


@dataclass(frozen=True, slots=True)
class Asked:
    """What the requests of a person in an arm took, settled ones only."""

    person: str
    arm: str
    requests: int
    micros: int
    latency_ms: int
