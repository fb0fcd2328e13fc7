"""Who is in which arm of a test: by a stable hash of the person and the experiment, so that it needs no memory to be the same again."""

from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256

from agents.stacks import CONTROL, RouteName, Stacks
from studio.tiers import TierName

PARTS = 10_000


@dataclass(frozen=True, slots=True)
class Experiment:
    """A running test of one route of one tier. Other arms make another experiment: its name holds theirs."""

    name: str
    weights: tuple[tuple[str, int], ...]

    @property
    def place(self) -> str:
        """The tier and route, such as ``pro.chat``."""
        return self.name.partition("/")[0]

    def marked(self, arm: str) -> str:
        """How journal, ledger and signals name an arm of it."""
        return f"{self.name}={arm}"


def experiment_of(stacks: Stacks, tier: TierName, route: RouteName) -> Experiment | None:
    """The test that runs on a route, if any. Tiers that share a stack share its tests."""
    home = stacks.same_as.get(tier, tier)
    chosen = stacks.of(tier).route(route)
    if not chosen.arms:
        return None
    return Experiment(f"{home}.{route}/{'+'.join(arm.name for arm in chosen.arms)}", chosen.weights)


def running(stacks: Stacks) -> tuple[Experiment, ...]:
    """Every test that the stacks describe."""
    found = (experiment_of(stacks, tier, route) for tier in stacks.tiers for route in ("chat", "structure", "vision"))
    return tuple(one for one in found if one is not None)


def assigned(person: str, experiment: Experiment) -> str:
    """The arm of a person: the same each time, in the shares of the weights over many people, and independent of every other experiment."""
    whole = sum(weight for _, weight in experiment.weights)
    point = int.from_bytes(sha256(f"{experiment.name}\0{person}".encode()).digest()[:8]) % PARTS * whole
    for arm, weight in experiment.weights:
        point -= weight * PARTS
        if point < 0:
            return arm
    return CONTROL


def stops(stopped: Collection[str], experiment: Experiment) -> bool:
    """Whether one of these names ends a test: its own, that of its route, or ``all``."""
    return bool({"all", experiment.name, experiment.place} & set(stopped))
