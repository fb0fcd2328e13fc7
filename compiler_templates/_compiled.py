"""The compile object: one prompt for one target, with everything that happened on the way."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from compiler_templates._draft import Adjustment, Loss, Span
from compiler_templates._il import Json


class Cost(NamedTuple):
    """An estimate in US dollars, with where and when the price was read."""

    usd: float
    basis: str
    source: str
    date: str


@dataclass(frozen=True, slots=True)
class Compiled:
    """One prompt for one target, with everything that happened on the way.

    Every filled slot of the scene (the film's style counted in) is in ``spans``, ``placed``, ``adjustments``, ``losses`` or
    ``not_applicable``. ``request`` is what the vendor's API or SDK takes, None where there is none; ``endpoint`` says where it goes.
    ``count`` is the prompt's length in the vendor's ``unit`` with its ``limit``, None when none is known. ``together`` marks one
    multi-shot prompt for all of ``scenes``.
    """

    target: str
    scenes: tuple[int, ...]
    prompt: str
    negative: str | None
    params: Mapping[str, Json]
    request: Json
    losses: tuple[Loss, ...]
    adjustments: tuple[Adjustment, ...]
    spans: tuple[Span, ...]
    placed: tuple[tuple[str, str], ...]
    not_applicable: tuple[str, ...]
    count: int
    limit: int | None
    unit: str
    template_version: str
    checked: str
    status: str
    warnings: tuple[str, ...]
    endpoint: str = ""
    cost: Cost | None = None
    together: bool = False

    def files(self) -> Mapping[str, str]:
        """The files that a tool on one's own machine needs beside its command, by name: LUTs, decision lists, notes."""
        given = self.request.get("files") if isinstance(self.request, dict) else None
        return {name: str(text) for name, text in given.items()} if isinstance(given, dict) else {}

    def to_json(self) -> dict[str, Json]:
        """The compile object of the film language's machine-readable doors, as plain JSON values."""
        where: dict[str, Json] = {"scenes": list(self.scenes)} if self.together else {"scene": self.scenes[0]}
        return {
            "target": self.target,
            **where,
            "prompt": self.prompt,
            "negative": self.negative,
            "params": dict(self.params),
            "request": self.request,
            "losses": [{"slot": x.slot, "value": x.value, "reason": x.reason} for x in self.losses],
            "adjustments": [{"slot": x.slot, "from": x.before, "to": x.after, "reason": x.reason} for x in self.adjustments],
            "spans": [_span(span) for span in self.spans],
            "placed": [{"slot": slot, "param": param} for slot, param in self.placed],
            "not_applicable": list(self.not_applicable),
            "count": {"value": self.count, "limit": self.limit, "unit": self.unit},
            "template_version": self.template_version,
            "checked": self.checked,
            "status": self.status,
            "warnings": list(self.warnings),
            "endpoint": self.endpoint or None,
            "cost": {"usd": self.cost.usd, "basis": self.cost.basis, "source": self.cost.source, "date": self.cost.date}
            if self.cost
            else None,
        }


def _span(span: Span) -> dict[str, Json]:
    at: dict[str, Json] = {"slot": span.slot, "start": span.start, "end": span.end, "in": span.within}
    return at if span.scene is None else {**at, "scene": span.scene}
