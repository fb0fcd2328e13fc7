"""One compile in the making: what is still to be said, what became a parameter, what was changed, and what is lost."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from compiler_templates._il import Json, Picture, Shot, plain
from compiler_templates._target import Limit, Model, Target


class Loss(NamedTuple):
    """A slot, or a part of its value, that the target cannot say, and why."""

    slot: str
    value: Json
    reason: str


class Adjustment(NamedTuple):
    """A slot said otherwise than it was given: ``before`` became ``after``."""

    slot: str
    before: Json
    after: Json
    reason: str


class Span(NamedTuple):
    """Where a slot stands in a text, in code points.

    ``within`` is ``prompt`` or ``negative``; ``scene`` the scene's number in a multi-shot prompt.
    """

    slot: str
    start: int
    end: int
    within: str = "prompt"
    scene: int | None = None


class Written(NamedTuple):
    """A text with its length in the limit's unit and its spans.

    ``cut`` holds by slot what long texts lost to become short, ``rewritten`` what was made safe, as (before, after).
    """

    text: str
    length: int
    spans: tuple[Span, ...]
    cut: Mapping[str, tuple[Json, ...]]
    rewritten: Mapping[str, tuple[str, str]]


class Clip(NamedTuple):
    """A clip of several shots, as its ``nth`` shot (from 0) knows it.

    ``sent`` holds what goes out for the clip's pictures so far, each value with its parameter: all its shots share it.
    """

    shots: Sequence[Shot]
    nth: int
    sent: list[tuple[str, str]]

    @property
    def last(self) -> bool:
        return self.nth == len(self.shots) - 1


class Draft:
    """The mutable state of one compile. Hooks of a target work on it.

    ``values`` are the slots still to be said in words; ``params`` maps a path in the request (dots go down) to its value; ``elsewhere``
    are the slots that a multi-shot prompt says once for all its shots.
    """

    __slots__ = (
        "adjustments",
        "cites",
        "clip",
        "count",
        "elsewhere",
        "endpoint",
        "extra",
        "framed",
        "height",
        "limit",
        "losses",
        "model",
        "negative",
        "negative_spans",
        "not_applicable",
        "params",
        "placed",
        "positives",
        "prompt",
        "seconds",
        "sent",
        "shot",
        "sounding",
        "spans",
        "target",
        "values",
        "warnings",
        "width",
    )

    def __init__(self, target: Target, shot: Shot, clip: Clip | None = None) -> None:
        self.target = target
        self.shot = shot
        self.clip = clip
        self.sent: list[tuple[str, str]] = clip.sent if clip else []
        self.values: dict[str, Any] = dict(shot.values)
        self.limit: Limit = target.limit
        self.model: Model | None = None
        self.params: dict[str, Json] = {}
        self.placed: list[tuple[str, str]] = []
        self.losses: list[Loss] = []
        self.adjustments: list[Adjustment] = []
        self.not_applicable: list[str] = []
        self.warnings: list[str] = []
        self.framed = False
        self.sounding = False
        self.seconds: float | None = None
        self.width = self.height = 0
        self.endpoint = ""
        """Where the request goes, when ``legal`` finds that it is not the target's own endpoint."""
        self.cites: list[str] = []
        self.positives: list[tuple[str, str]] = []
        self.elsewhere: frozenset[str] = frozenset()
        self.prompt = ""
        self.extra = 0
        self.count = 0
        self.spans: tuple[Span, ...] = ()
        self.negative: str | None = None
        self.negative_spans: tuple[Span, ...] = ()

    def place(self, slot: str, param: str, value: Json) -> None:
        """``slot`` became the parameter at the path ``param``; it is not said in words."""
        self.params[param] = value
        self.placed.append((slot, leaf(param)))
        self.values.pop(slot, None)

    def adjust(self, slot: str, before: object, after: object, reason: str) -> None:
        self.adjustments.append(Adjustment(slot, plain(before), plain(after), reason))

    def lose(self, slot: str, reason: str, value: object = None) -> None:
        """The slot, or only ``value`` of it, is not said; the whole slot is no longer to be said when no part is named."""
        if value is None:
            value = self.values.pop(slot, self.shot.values.get(slot))
        self.losses.append(Loss(slot, plain(value), reason))

    def ignore(self, *slots: str) -> None:
        """These slots, where they are filled, are of no use here."""
        for slot in [slot for slot in self.values if slot in slots]:
            del self.values[slot]
            self.not_applicable.append(slot)

    def warn(self, sentence: str) -> None:
        self.warnings.append(sentence)

    def text_of(self, picture: Picture) -> str:
        return f"{picture.asset} ({picture.role})"


def leaf(param: str) -> str:
    """The parameter's own name, without the path that leads to it."""
    return param.rpartition(".")[2]


def nested(params: dict[str, Json]) -> dict[str, Json]:
    """Parameters by path as a body: ``config.seed`` goes under ``config``."""
    body: dict[str, Json] = {}
    for path, value in params.items():
        if "." not in path:
            body[path] = value
            continue
        *down, name = path.split(".")
        at = body
        for part in down:
            inner = at.setdefault(part, {})
            assert isinstance(inner, dict)
            at = inner
        at[name] = value
    return body
