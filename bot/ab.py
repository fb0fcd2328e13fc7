"""A test of arms, told from what people did: outcomes a person, differences that may be looked at any time, and a plain verdict."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.suggestions import suggestions
from studio.evidence import LEAST, SKEWED, Difference, Interval, Verdict, difference, interval, split_chance, verdict
from studio.store.experiment_records import Asked, Exposure
from studio.store.signal_records import Signal

ALPHA = 0.05
"""The chance, over all looks and all arms, of calling a difference in acceptance that is not there."""


@dataclass
class Person:
    """What one person did in their arm. Acceptance goes from 0 (discarded, undone) to 1 (taken whole), one value a suggestion."""

    arm: str
    accepted: list[float] = field(default_factory=list[float])
    slots: int = 0
    edited: int = 0
    locks_ms: list[int] = field(default_factory=list[int])
    requests: int = 0
    micros: int = 0
    latency_ms: int = 0

    @property
    def acceptance(self) -> float | None:
        return sum(self.accepted) / len(self.accepted) if self.accepted else None

    @property
    def edits(self) -> float | None:
        """Slots changed by hand away from a suggestion, for each slot suggested."""
        return self.edited / self.slots if self.slots else None

    @property
    def lock_minutes(self) -> float | None:
        return sum(self.locks_ms) / len(self.locks_ms) / 60_000 if self.locks_ms else None

    @property
    def cost(self) -> float | None:
        """Hundredths of a US dollar for each request."""
        return self.micros / self.requests / 10_000 if self.requests else None

    @property
    def latency(self) -> float | None:
        return self.latency_ms / self.requests / 1_000 if self.requests else None


@dataclass(frozen=True, slots=True)
class Metric:
    """One outcome: how it is read of a person, its unit, and whether more of it is better."""

    name: str
    unit: str
    of: Callable[[Person], float | None]
    more_is_better: bool = False


METRICS = (
    Metric("acceptance", "share of suggestions kept", lambda p: p.acceptance, True),
    Metric("edits", "slots changed by hand for each suggested", lambda p: p.edits),
    Metric("time to lock", "minutes", lambda p: p.lock_minutes),
    Metric("cost", "US cents a request", lambda p: p.cost),
    Metric("latency", "seconds a request", lambda p: p.latency),
)
"""The first one decides; the others are told beside it."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One metric in one arm, and its difference from the control (None for the control itself)."""

    metric: Metric
    here: Interval
    against: Difference | None
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class Side:
    """One arm: how many people were put in it and how many of them were asked about, and every metric."""

    arm: str
    people: int
    heard: int
    metrics: tuple[Compared, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A test as it stands. ``split`` is the chance of so uneven a split where people come by the weights."""

    experiment: str
    sides: tuple[Side, ...]
    split: float

    @property
    def skewed(self) -> bool:
        """Whether the split is so uneven that nothing below it can be trusted."""
        return self.split < SKEWED


def people(experiment: str, exposures: Iterable[Exposure], signals: Iterable[Signal], asked: Iterable[Asked]) -> Mapping[str, Person]:
    """What each person in the test did, by person. Locks count from their first time in it on."""
    seen = {row.person: row for row in exposures}
    found = {person: Person(row.arm) for person, row in seen.items()}
    of_it: list[Signal] = []
    for one in signals:
        if one.arm.startswith(f"{experiment}="):
            of_it.append(one)
        elif one.kind == "locked" and one.person in seen and one.at >= seen[one.person].at and one.value >= 0:
            found[one.person].locks_ms.append(one.value)
    for made in suggestions(of_it):
        if who := found.get(made.person):
            who.slots, who.edited = who.slots + made.slots, who.edited + made.edited
            who.accepted += [] if made.accepted is None else [made.accepted]
    for row in asked:
        if who := found.get(row.person):
            who.requests, who.micros, who.latency_ms = who.requests + row.requests, who.micros + row.micros, who.latency_ms + row.latency_ms
    return found


def report(experiment: str, weights: Sequence[tuple[str, int]], found: Mapping[str, Person]) -> Report:
    """The test as it stands. The first arm of ``weights`` is the one that the others are held against."""
    by_arm: defaultdict[str, list[Person]] = defaultdict(list)
    for one in found.values():
        by_arm[one.arm].append(one)
    control = by_arm[weights[0][0]]
    alpha = ALPHA / max(1, len(weights) - 1)
    sides = tuple(_side(arm, by_arm[arm], control if place else None, alpha) for place, (arm, _) in enumerate(weights))
    return Report(experiment, sides, split_chance([len(by_arm[arm]) for arm, _ in weights], [weight for _, weight in weights]))


def _side(arm: str, here: Sequence[Person], control: Sequence[Person] | None, alpha: float) -> Side:
    heard = sum(p.acceptance is not None for p in here)
    return Side(arm, len(here), heard, tuple(_compared(metric, here, control, alpha) for metric in METRICS))


def _compared(metric: Metric, here: Sequence[Person], control: Sequence[Person] | None, alpha: float) -> Compared:
    values = _values(metric, here)
    if control is None:
        return Compared(metric, interval(values), None, None)
    against = difference(_values(metric, control), values, alpha)
    return Compared(metric, interval(values), against, verdict(against, metric.more_is_better))


def _values(metric: Metric, here: Sequence[Person]) -> list[float]:
    return [value for one in here if (value := metric.of(one)) is not None]


def page(found: Report, *, stopped: bool = False) -> str:
    """The report as Markdown: the verdict first, in plain words, then the numbers."""
    lines = [f"# Test {found.experiment}", *([STOPPED] if stopped else []), *_verdicts(found)]
    for metric in METRICS:
        lines += [f"## {metric.name.capitalize()} ({metric.unit})", _table(found, metric)]
    lines.append(
        "The interval of an arm is the usual one, of 95 %. Differences have bounds that hold however often one looks (mixture sequential "
        "probability ratio test), so the test may be ended as soon as it says better or worse."
    )
    return "\n\n".join(lines) + "\n"


STOPPED = "**The test is stopped: everybody has the control, and what is below will not grow.**"


def _verdicts(found: Report) -> list[str]:
    counts = ", ".join(f"{side.arm} {side.people}" for side in found.sides)
    if found.skewed:
        broken = (
            f"**The split is broken** ({counts}; so uneven by chance: {found.split:.1g}). Nothing below can be trusted: find out why first."
        )
        return [broken]
    fair = f"The split is as it should be: {counts} people (chance of one at least as uneven: {found.split:.2f})."
    return [*(_said(side) for side in found.sides[1:]), fair]


def _said(side: Side) -> str:
    """``**terse is better**: ...`` in one or two sentences."""
    decided = side.metrics[0]
    against = decided.against
    if against is None or side.heard < LEAST or against.low == float("-inf"):
        return f"**{side.arm}: not yet known**. At least {LEAST} people an arm must have decided on a suggestion; {side.heard} have here."
    bounds = f"{100 * against.mean:+.1f} points of acceptance ({100 * against.low:+.1f} to {100 * against.high:+.1f})"
    if decided.verdict != "not yet known":
        return f"**{side.arm} is {decided.verdict}**: {bounds}."
    more = (
        f"If it is as large as it looks, about {against.more:,} more people would tell." if against.more else "It looks like none at all."
    )
    return f"**{side.arm}: not yet known**: {bounds}. {more}"


def _table(found: Report, metric: Metric) -> str:
    rows = ["| arm | people | mean | 95 % | against control | says |", "|---|---|---|---|---|---|"]
    for side in found.sides:
        one = next(m for m in side.metrics if m.metric is metric)
        here = f"{one.here.mean:.3g}" if one.here.count else "-"
        bounds = f"{one.here.low:.3g} to {one.here.high:.3g}" if one.here.count > 1 else "-"
        known = one.against if one.against and one.against.low != float("-inf") else None
        against = f"{known.mean:+.3g} ({known.low:+.3g} to {known.high:+.3g})" if known else "-"
        rows.append(f"| {side.arm} | {one.here.count} | {here} | {bounds} | {against} | {one.verdict or ''} |")
    return "\n".join(rows)
