"""The picture's shape: aspect ratio and resolution, which decide its size together."""

import math

from compiler_templates import _size
from compiler_templates._draft import Draft
from compiler_templates._ratios import AnyRatio, Grid, Ratios, Resolutions, Sizes
from compiler_templates._words import listed


def shape(draft: Draft) -> None:
    """Aspect ratio and resolution, which decide the picture's size together."""
    ratios, wanted = draft.target.ratios, draft.values.get("aspect_ratio")
    if isinstance(ratios, Sizes) and draft.framed and not ratios.framed:
        _shown_by_the_frame(draft)
    elif isinstance(ratios, Grid | Sizes):
        _sized(draft, ratios, wanted)
    elif isinstance(ratios, Ratios):
        _listed_ratio(draft, ratios, wanted)
    elif ratios is not None:
        _any_ratio(draft, ratios, wanted)
    elif wanted is not None:
        draft.lose("aspect_ratio", "this tool has no setting for the shape of the picture")
    if not isinstance(ratios, Grid | Sizes) and "resolution" not in draft.target.own:
        _resolution(draft)


def _listed_ratio(draft: Draft, ratios: Ratios, wanted: str | None) -> None:
    legal = ratios.framed if draft.framed and ratios.framed is not None else ratios.values
    if not legal:
        if wanted is not None:
            draft.adjust("aspect_ratio", wanted, "the first frame's own", "the first frame decides the shape here")
            del draft.values["aspect_ratio"]
    elif wanted is not None:
        chosen = wanted if wanted in legal else _size.nearest_ratio(wanted, tuple(legal))
        if chosen != wanted and abs(_size.ratio(chosen) / _size.ratio(wanted) - 1) > 0.001:
            why = f"the nearest of {listed(list(legal), 'and')}" if len(legal) > 1 else "the only shape that it makes"
            draft.adjust("aspect_ratio", wanted, chosen, why)
        if ratios.param:
            draft.place("aspect_ratio", ratios.param, legal[chosen])
        else:
            draft.placed.append(("aspect_ratio", "always"))
            del draft.values["aspect_ratio"]
    elif ratios.default is not None:
        draft.params[ratios.param] = legal[ratios.default]


def _shown_by_the_frame(draft: Draft) -> None:
    for slot in ("aspect_ratio", "resolution"):
        if slot in draft.values:
            draft.adjust(slot, draft.values.pop(slot), "the first frame's own", "the first frame decides the shape here")


def _sized(draft: Draft, rule: Grid | Sizes, wanted: str | None) -> None:
    said: str | None = draft.values.get("resolution")
    asked = _size.resolution(said) if said else None
    if wanted is None and asked is None and rule.default is None:
        if said:
            draft.lose("resolution", "it names no size in pixels")
        return
    shape, area = _wish(rule, wanted, asked)
    if isinstance(rule, Sizes):
        draft.width, draft.height = _size.of_list(shape, rule.values, area)
        why = "the nearest size that it makes"
    else:
        draft.width, draft.height = _size.on_grid(shape, rule, area)
        why = f"the nearest size on the {rule.step}-pixel grid"
    _put_size(draft, rule)
    if wanted is not None:
        if abs(draft.width / draft.height / shape - 1) > 0.002:
            draft.adjust("aspect_ratio", wanted, f"{draft.width}x{draft.height}", why)
        draft.placed.append(("aspect_ratio", rule.params[0]))
        del draft.values["aspect_ratio"]
    if said:
        _sized_resolution(draft, rule, said, asked, why)


def _wish(rule: Grid | Sizes, wanted: str | None, asked: tuple[int, int] | int | None) -> tuple[float, int]:
    """The ratio and the area in pixels that the scene asks for, or the rule's own."""
    shape = _size.ratio(wanted or rule.default or "1:1")
    if isinstance(asked, tuple):
        return shape if wanted else asked[0] / asked[1], asked[0] * asked[1]
    return shape, round(asked * asked * max(shape, 1 / shape)) if asked else rule.area


def _sized_resolution(draft: Draft, rule: Grid | Sizes, said: str, asked: tuple[int, int] | int | None, why: str) -> None:
    if asked is None:
        draft.lose("resolution", "it names no size in pixels")
        return
    if asked not in ((draft.width, draft.height), min(draft.width, draft.height)):
        within = " within its limits" if isinstance(rule, Grid) else ""
        draft.adjust("resolution", said, f"{draft.width}x{draft.height}", f"{why}{within}")
    draft.placed.append(("resolution", rule.params[0]))
    del draft.values["resolution"]


def _put_size(draft: Draft, rule: Grid | Sizes) -> None:
    if len(rule.params) == 2:
        draft.params[rule.params[0]], draft.params[rule.params[1]] = draft.width, draft.height
    else:
        draft.params[rule.params[0]] = f"{draft.width}{rule.joiner}{draft.height}"


def _any_ratio(draft: Draft, rule: AnyRatio, wanted: str | None) -> None:
    if wanted is None:
        return
    if rule.decimal:
        value = round(min(max(_size.ratio(wanted), rule.low), rule.high), 4)
        if abs(value / _size.ratio(wanted) - 1) > 0.001:
            draft.adjust("aspect_ratio", wanted, value, f"only {rule.low} to {rule.high} exist")
        draft.place("aspect_ratio", rule.param, value)
        return
    whole = _whole(wanted)
    bounded = _bounded(whole, rule)
    if bounded != wanted:
        why = "only whole numbers are taken" if bounded == whole else f"only {rule.tallest} to {rule.widest} exist"
        draft.adjust("aspect_ratio", wanted, bounded, why)
    draft.place("aspect_ratio", rule.param, bounded)


def _bounded(whole: str, rule: AnyRatio) -> str:
    if rule.widest and _size.ratio(whole) > _size.ratio(rule.widest):
        return rule.widest
    return rule.tallest if rule.tallest and _size.ratio(whole) < _size.ratio(rule.tallest) else whole


def _whole(wanted: str) -> str:
    """``2.39:1`` as whole numbers, ``239:100``."""
    if "." not in wanted:
        return wanted
    width, height = (round(float(side) * 1000) for side in wanted.split(":"))
    while width % 2 == 0 and height % 2 == 0:
        width, height = width // 2, height // 2
    while width % 5 == 0 and height % 5 == 0:
        width, height = width // 5, height // 5
    return f"{width}:{height}"


def _resolution(draft: Draft) -> None:
    rule, said = draft.target.resolutions, draft.values.get("resolution")
    if rule is None:
        if said is not None:
            draft.lose("resolution", "this tool has no setting for the resolution")
        return
    if rule.default is not None:
        draft.params[rule.param] = rule.values[rule.default]
    if said is None:
        return
    asked = _size.resolution(said)
    spelled = _spelled(said, asked, rule)
    if asked is None and spelled is None:
        draft.lose("resolution", f"it takes only {listed(list(rule.values.values()), 'or')}")
    elif asked is None or (rule.square and spelled):
        draft.place("resolution", rule.param, spelled)
    else:
        _nearest_resolution(draft, rule, said, asked)


_K = {1440: "2k", 2160: "4k"}
"""What a short side in pixels is called where a name stands for an area."""


def _spelled(said: str, asked: tuple[int, int] | int | None, rule: Resolutions) -> str | None:
    """The vendor's own spelling of what is said by name."""
    named = _K.get(min(asked) if isinstance(asked, tuple) else asked or 0, "") if rule.square else ""
    return next((v for v in rule.values.values() if v.lower() in (said.strip().lower(), named)), None)


def _nearest_resolution(draft: Draft, rule: Resolutions, said: str, asked: tuple[int, int] | int) -> None:
    side = _square(draft, asked) if rule.square else min(asked) if isinstance(asked, tuple) else asked
    chosen = int(_size.nearest(side, rule.values))
    if chosen != side:
        draft.adjust("resolution", said, rule.values[chosen], f"the nearest of {listed(list(rule.values.values()), 'and')}")
    draft.place("resolution", rule.param, rule.values[chosen])


def _square(draft: Draft, asked: tuple[int, int] | int) -> float:
    """The side of the square with as many pixels as ``asked``; a picture without a ratio is taken as 16:9."""
    if isinstance(asked, tuple):
        return math.sqrt(asked[0] * asked[1])
    shape = _size.ratio(draft.shot.values.get("aspect_ratio") or "16:9")
    return asked * math.sqrt(max(shape, 1 / shape))
