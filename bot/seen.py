"""Latency, cost and outcome of every model request, by route and model: as lines, and as bars."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from studio.pictures.bars import Bar, Panel
from studio.store.request_records import Seen

ROUTES = ("chat", "structure", "vision")


@dataclass(frozen=True, slots=True)
class Asked:
    """One model on one route. ``latencies`` are those of the answers that could be used, in milliseconds, sorted; money is micro-USD."""

    route: str
    model: str
    requests: int
    latencies: tuple[int, ...]
    tokens: int
    micros: int
    outcomes: tuple[tuple[str, int], ...]

    @property
    def answered(self) -> int:
        return len(self.latencies)

    @property
    def each(self) -> float:
        """Micro-USD a request, those that failed among them."""
        return self.micros / self.requests if self.requests else 0.0

    def latency(self, percent: int) -> int:
        """The nearest-rank percentile in milliseconds; 0 where nothing was answered."""
        return self.latencies[max(0, ceil(percent / 100 * len(self.latencies)) - 1)] if self.latencies else 0


def by_model(rows: Sequence[Seen]) -> tuple[Asked, ...]:
    """Every model on every route, the most asked first within its route."""

    def key(row: Seen) -> tuple[int, str, str]:
        return (*_place(row.route), row.model_asked)

    made = [_asked(route, model, tuple(group)) for (_, route, model), group in groupby(sorted(rows, key=key), key=key)]
    return tuple(sorted(made, key=lambda one: (*_place(one.route), -one.requests, one.model)))


def _place(route: str) -> tuple[int, str]:
    return (ROUTES.index(route) if route in ROUTES else len(ROUTES)), route


def _asked(route: str, model: str, rows: Sequence[Seen]) -> Asked:
    latencies = tuple(sorted(row.latency_ms for row in rows if row.answered))
    tokens, micros = sum(row.tokens_in + row.tokens_out for row in rows), sum(row.micros for row in rows)
    outcomes = Counter(row.outcome or row.state for row in rows if not row.answered)
    return Asked(route, model, len(rows), latencies, tokens, micros, tuple(outcomes.most_common()))


def page(rows: Sequence[Seen], flagged: int) -> str:
    """The report as Markdown. ``flagged`` counts the rows whose bill has been unknown for too long."""
    if not rows:
        return "# Models\n\nNo model was asked in this time.\n"
    found = by_model(rows)
    head = "| route | model | requests | answered | p50 s | p90 s | p99 s | USD | USD a request | tokens |"
    lines = [head, "|---" * 10 + "|", *(_line(one) for one in found)]
    said = ["# Models", "\n".join(lines), _failures(found), _parts("tier", rows), _parts("arm", rows), _parts("reason", rows)]
    if flagged:
        said.append(f"{flagged} request{'s' * (flagged != 1)} stand at the hold: the provider has not said what they cost.")
    return "\n\n".join(filter(None, said)) + "\n"


def _line(one: Asked) -> str:
    times = " | ".join(f"{one.latency(p) / 1000:.2f}" if one.answered else "-" for p in (50, 90, 99))
    cost = f"{one.micros / 1_000_000:.4f} | {one.each / 1_000_000:.6f}"
    return f"| {one.route} | {one.model} | {one.requests:,} | {one.answered / one.requests:.1%} | {times} | {cost} | {one.tokens:,} |"


def _failures(found: Sequence[Asked]) -> str:
    rows = [
        f"- {one.route}, {one.model}: " + ", ".join(f"{count} × {what}" for what, count in one.outcomes) for one in found if one.outcomes
    ]
    return "What was not answered:\n\n" + "\n".join(rows) if rows else ""


def _parts(what: str, rows: Sequence[Seen]) -> str:
    """How the requests divide, where they do."""
    counted = Counter(str(getattr(row, what)) for row in rows)
    if set(counted) <= {""}:
        return ""
    return (
        f"By {what}: " + ", ".join(f"{name or 'none'} {count:,} ({count / len(rows):.0%})" for name, count in counted.most_common()) + "."
    )


def panels(rows: Sequence[Seen]) -> tuple[Panel, ...]:
    """Latency with its spread, cost, and the share that was answered, by model and route."""
    found = by_model(rows)
    groups = {route: place for place, route in enumerate(dict.fromkeys(one.route for one in found))}

    def label(one: Asked) -> str:
        return f"{one.model.rpartition('/')[2]} · {one.route}"

    spread = [
        Bar(
            label(one),
            one.latency(50) / 1000,
            f"{one.latency(50) / 1000:.1f} s",
            one.latency(10) / 1000,
            one.latency(90) / 1000,
            groups[one.route],
        )
        for one in found
        if one.answered
    ]
    cost = [Bar(label(one), one.each / 1000, f"{one.each / 1000:.2f} USD", group=groups[one.route]) for one in found]
    good = [Bar(label(one), one.answered / one.requests, f"{one.answered / one.requests:.0%}", group=groups[one.route]) for one in found]
    return (
        Panel("Latency", "median; whiskers: 10th to 90th percentile", tuple(spread)),
        Panel("Cost", "USD for a thousand requests, failed ones among them", tuple(cost)),
        Panel("Answered", "share of the requests whose answer could be used", tuple(good), most=1.0),
    )
