"""The picture's shape: aspect ratio and resolution, which decide its size together."""

from compiler_templates import _size
from compiler_templates._draft import Draft
from compiler_templates._target import AnyRatio, Grid, Ratios
from compiler_templates._words import listed


def shape(draft: Draft) -> None:
    """Aspect ratio and resolution, which decide the picture's size together."""
    ratios, wanted = draft.target.ratios, draft.values.get("aspect_ratio")
    if isinstance(ratios, Grid):
        _grid(draft, ratios, wanted)
    elif isinstance(ratios, Ratios):
        _listed_ratio(draft, ratios, wanted)
    elif ratios is not None:
        _any_ratio(draft, ratios, wanted)
    elif wanted is not None:
        draft.lose("aspect_ratio", "this tool has no setting for the shape of the picture")
    if not isinstance(ratios, Grid) and "resolution" not in draft.target.own:
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
            draft.adjust("aspect_ratio", wanted, chosen, f"the nearest of {listed(list(legal), 'and')}")
        draft.place("aspect_ratio", ratios.param, legal[chosen])
    elif ratios.default is not None:
        draft.params[ratios.param] = legal[ratios.default]


def _grid(draft: Draft, grid: Grid, wanted: str | None) -> None:
    said: str | None = draft.values.get("resolution")
    asked = _size.resolution(said) if said else None
    if wanted is None and asked is None and grid.default is None:
        if said:
            draft.lose("resolution", "it names no size in pixels")
        return
    shape = _size.ratio(wanted or grid.default or "1:1")
    area = grid.area
    if isinstance(asked, tuple):
        area, shape = asked[0] * asked[1], shape if wanted else asked[0] / asked[1]
    elif asked:
        area = round(asked * asked * max(shape, 1 / shape))
    draft.width, draft.height = _size.on_grid(shape, grid, area)
    _put_size(draft, grid)
    size = f"{draft.width}x{draft.height}"
    if wanted is not None:
        if abs(draft.width / draft.height / shape - 1) > 0.002:
            draft.adjust("aspect_ratio", wanted, size, f"the nearest size on the {grid.step}-pixel grid")
        draft.placed.append(("aspect_ratio", grid.params[0]))
        del draft.values["aspect_ratio"]
    if said:
        _grid_resolution(draft, grid, said, asked, size)


def _grid_resolution(draft: Draft, grid: Grid, said: str, asked: tuple[int, int] | int | None, size: str) -> None:
    if asked is None:
        draft.lose("resolution", "it names no size in pixels")
        return
    if asked not in ((draft.width, draft.height), min(draft.width, draft.height)):
        draft.adjust("resolution", said, size, f"the nearest size on the {grid.step}-pixel grid within its limits")
    draft.placed.append(("resolution", grid.params[0]))
    del draft.values["resolution"]


def _put_size(draft: Draft, grid: Grid) -> None:
    if len(grid.params) == 2:
        draft.params[grid.params[0]], draft.params[grid.params[1]] = draft.width, draft.height
    else:
        draft.params[grid.params[0]] = f"{draft.width}{grid.joiner}{draft.height}"


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
    if whole != wanted:
        draft.adjust("aspect_ratio", wanted, whole, "only whole numbers are taken")
    draft.place("aspect_ratio", rule.param, whole)


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
    if said is None:
        if rule.default is not None:
            draft.params[rule.param] = rule.values[rule.default]
        return
    asked = _size.resolution(said)
    if asked is None:
        spelled = next((v for v in rule.values.values() if v.lower() == said.strip().lower()), None)
        if spelled is None:
            draft.lose("resolution", f"it takes only {listed(list(rule.values.values()), 'or')}")
        else:
            draft.place("resolution", rule.param, spelled)
        return
    short = min(asked) if isinstance(asked, tuple) else asked
    chosen = int(_size.nearest(short, rule.values))
    if chosen != short:
        draft.adjust("resolution", said, rule.values[chosen], f"the nearest of {listed(list(rule.values.values()), 'and')}")
    draft.place("resolution", rule.param, rule.values[chosen])
