"""Making a shot legal for a target: what becomes a parameter, snapped to what exists, and what cannot be there at all."""

from collections.abc import Callable
from typing import Any

from compiler_templates import _size
from compiler_templates._draft import Draft
from compiler_templates._il import Json, Picture
from compiler_templates._phrases import bare
from compiler_templates._say import plans
from compiler_templates._target import UNUSED, AnyRatio, Grid, Ratios, Role, Target
from compiler_templates._words import POSITIVES, listed

FRAMES = frozenset({"first_frame", "last_frame"})
_SOUNDS = ("dialogue", "sound_effects", "ambience", "music")


def legalise(draft: Draft, model: str | None = None) -> None:
    """Move everything of ``draft`` that the target takes as a parameter out of the words, and account for what it cannot take."""
    target, values = draft.target, draft.values
    unused = UNUSED[target.kind] if target.unused is None else target.unused
    if unused and not unused.isdisjoint(values):
        draft.not_applicable = [slot for slot in values if slot in unused]
        for slot in draft.not_applicable:
            del values[slot]
    for slot, reason in target.cannot.items():
        if slot in values:
            draft.lose(slot, reason)
    draft.params.update(target.fixed)
    _model(draft, model)
    if "references" in values and "references" not in target.own:
        _references(draft)
    if "duration" not in target.own:
        _duration(draft)
    if "aspect_ratio" not in target.own:
        _shape(draft)
    for slot, rule in _RULES.items():
        if slot in values and slot not in target.own:
            rule(draft, values[slot])
    _sound(draft)
    if target.legal:
        target.legal(draft)


def _model(draft: Draft, asked: str | None) -> None:
    target = draft.target
    known = {m.id: m for m in target.models}
    model = known.get(asked or "")
    if asked and model is None:
        draft.warn(f"{target.name} has no model called {asked}: {target.model() or 'the default'} is used.")
    elif model and model.ended:
        instead = model.successor or target.model()
        draft.adjust("model", model.id, instead, f"{model.id} ended on {model.ended}")
        model = known.get(instead or "")
    draft.model = model or known.get(target.model() or "") or (target.models[0] if target.models else None)
    if draft.model and target.model_param:
        draft.params[target.model_param] = draft.model.id


def _duration(draft: Draft) -> None:
    rule = draft.target.durations
    wanted: float | None = draft.values.get("duration")
    if rule is None:
        if wanted is not None:
            draft.lose("duration", "this tool has no setting for the length")
        return
    if wanted is None:
        _unsaid_duration(draft)
        return
    draft.seconds = _size.seconds(wanted, rule)
    if abs(draft.seconds - wanted) > 0.0005:
        draft.adjust("duration", wanted, _tidy_number(draft.seconds), f"the nearest length that exists ({lengths(draft.target)})")
    if rule.param:
        draft.place("duration", rule.param, _size.spelled(draft.seconds, rule))
    else:
        draft.values.pop("duration")
        draft.placed.append(("duration", "always"))


def _unsaid_duration(draft: Draft) -> None:
    rule = draft.target.durations
    if rule is None or not rule.param:
        draft.seconds = rule.choices[0] if rule and rule.choices else None
    elif rule.auto is not None:
        draft.params[rule.param] = rule.auto
    elif rule.default is not None:
        draft.seconds = rule.default
        draft.params[rule.param] = _size.spelled(rule.default, rule)


def _tidy_number(number: float) -> float | int:
    return int(number) if float(number).is_integer() else round(number, 3)


def lengths(target: Target) -> str:
    """The legal lengths in words: ``4, 6 or 8 s``, ``2-10 s``."""
    rule = target.durations
    if rule is None:
        return "no setting"
    if rule.choices:
        return f"{listed([str(_tidy_number(c)) for c in rule.choices], 'or')} s"
    return f"{_tidy_number(rule.low)}-{_tidy_number(rule.high)} s"


def _shape(draft: Draft) -> None:
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


def _fps(draft: Draft, wanted: float) -> None:
    target = draft.target
    if not target.fps:
        draft.lose("fps", "this tool has no setting for the frame rate")
        return
    chosen = _size.nearest(wanted, target.fps)
    if chosen != wanted:
        why = (
            f"the nearest of {listed([str(_tidy_number(f)) for f in target.fps])}"
            if len(target.fps) > 1
            else "the only frame rate it makes"
        )
        draft.adjust("fps", wanted, _tidy_number(chosen), why)
    if target.fps_param:
        draft.place("fps", target.fps_param, _tidy_number(chosen))
    else:
        draft.placed.append(("fps", "always"))
        del draft.values["fps"]


def _seed(draft: Draft, wanted: int) -> None:
    rule = draft.target.seed
    if rule is None:
        draft.lose("seed", "this tool has no seed")
        return
    chosen = wanted if rule.low <= wanted <= rule.high else rule.low + wanted % (rule.high - rule.low + 1)
    if chosen != wanted:
        draft.adjust("seed", wanted, chosen, f"seeds go from {rule.low} to {rule.high}")
    draft.place("seed", rule.param, chosen)


def _motion(draft: Draft, wanted: float) -> None:
    if draft.target.motion_param:
        draft.place("motion_strength", draft.target.motion_param, wanted)


def _negative(draft: Draft, wanted: tuple[str, ...]) -> None:
    rule = draft.target.negative
    if rule.how == "loss":
        draft.lose("negative", rule.why)
    elif rule.how == "positive":
        for item in wanted:
            positive = POSITIVES.get(bare(item).lower())
            if positive is None:
                draft.lose("negative", f"{rule.why}; no positive wording is known for it", item)
            else:
                draft.adjust("negative", item, positive, "said as what is there instead")
                draft.positives.append((item, positive))
        if not draft.positives:
            draft.values.pop("negative", None)


def _sound(draft: Draft) -> None:
    rule, target = draft.target.sound, draft.target
    if target.kind != "video":
        return
    asked = [slot for slot in _SOUNDS if slot in draft.values]
    if rule.how == "none":
        for slot in asked:
            draft.lose(slot, f"{target.name} makes silent video: add {_WHAT[slot]} afterwards")
        return
    draft.sounding = rule.how == "always" or bool(asked)
    if rule.how == "switch":
        draft.params[rule.param] = rule.on if draft.sounding else rule.off


_WHAT = {"dialogue": "the voice", "sound_effects": "the effects", "ambience": "the ambience", "music": "the music"}


def _references(draft: Draft) -> None:
    rule = draft.target.references
    frames = any(p.role in FRAMES and p.role in rule.roles for p in draft.shot.pictures)
    sent: dict[str, list[Picture]] = {}
    refused: list[tuple[Picture, str]] = []
    total = 0
    for picture in draft.shot.pictures:
        role = rule.roles.get(picture.role)
        refusal = _refusal(draft, picture, role, sent, total, frames)
        if role is None or refusal:
            refused.append((picture, refusal or rule.why))
            continue
        sent.setdefault(role.param, []).append(picture)
        total += 1
        draft.framed = draft.framed or picture.role == "first_frame"
        _send(draft, picture, role, len(sent[role.param]))
        if role.cite:
            draft.cites.append(
                role.cite.format(
                    n=rule.first + total - 1, label=picture.label or picture.asset, job=_job(draft, picture), address=picture.address
                )
            )
    del draft.values["references"]
    if draft.cites:
        draft.values["references"] = draft.cites
    for picture, why in refused:
        _in_words(draft, picture, why)


def _job(draft: Draft, picture: Picture) -> str:
    still = draft.target.kind == "image" and picture.role in FRAMES
    return "the composition" if still else _JOBS[picture.role]


_JOBS = {
    "first_frame": "the first frame",
    "last_frame": "the last frame",
    "character": "the character",
    "location": "the location",
    "prop": "the prop",
    "style": "the style",
    "shot": "the composition",
}


def _refusal(draft: Draft, picture: Picture, role: Role | None, sent: dict[str, list[Picture]], total: int, frames: bool) -> str:
    """Why this picture cannot go out, or nothing."""
    rule = draft.target.references
    if role is None:
        return rule.why
    if rule.exclusive and frames and picture.role not in FRAMES:
        return "frames and reference pictures cannot go together here"
    if picture.role == "last_frame" and not any(p.role == "first_frame" for p in draft.shot.pictures):
        return "a last frame needs a first frame here"
    if len(sent.get(role.param, ())) >= role.most or total >= rule.most:
        return f"it takes {role.most if role.most <= rule.most else rule.most} such picture{'s' if role.most > 1 else ''} at most"
    return ""


def _send(draft: Draft, picture: Picture, role: Role, nth: int) -> None:
    value = role.value(picture)
    if role.many:
        listed_values = draft.params.setdefault(role.param, [])
        assert isinstance(listed_values, list)
        listed_values.append(value)
    elif nth > 1:
        draft.params[f"{role.param}_{nth}"] = value
    else:
        draft.params[role.param] = value
    draft.placed.append(("references", role.param.rpartition(".")[2] if nth == 1 or role.many else f"{role.param}_{nth}"))


def _in_words(draft: Draft, picture: Picture, reason: str) -> None:
    """A picture that cannot be sent: its words from the bible stand in for it where the scene has none of its own, else it is lost."""
    slot = _STANDS_FOR.get(picture.role)
    if slot and picture.words and slot not in draft.values and slot in plans(draft.target, draft.framed)[1]:
        draft.values[slot] = picture.words
        draft.adjust("references", draft.text_of(picture), picture.words, f"{reason}: it is said in words")
    else:
        draft.lose("references", reason, draft.text_of(picture))


_STANDS_FOR = {"style": "aesthetic", "location": "set_dressing", "prop": "set_dressing"}

_RULES: dict[str, Callable[[Draft, Any], None]] = {"fps": _fps, "seed": _seed, "motion_strength": _motion, "negative": _negative}


def nested(params: dict[str, Json]) -> dict[str, Json]:
    """Parameters by path as a body: ``config.seed`` goes under ``config``."""
    body: dict[str, Json] = {}
    for path, value in params.items():
        *down, name = path.split(".")
        at = body
        for part in down:
            inner = at.setdefault(part, {})
            assert isinstance(inner, dict)
            at = inner
        at[name] = value
    return body
