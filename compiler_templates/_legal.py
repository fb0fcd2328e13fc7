"""Making a shot legal for a target: what becomes a parameter, snapped to what exists, and what cannot be there at all."""

from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import Any

from compiler_templates import _size
from compiler_templates._draft import Draft
from compiler_templates._il import Shot
from compiler_templates._people import rest_of
from compiler_templates._phrases import bare
from compiler_templates._references import FRAMES, references
from compiler_templates._shape import shape
from compiler_templates._target import UNUSED, Model, Target, as_model
from compiler_templates._words import POSITIVES, listed

_SOUNDS = ("dialogue", "sound_effects", "ambience", "music")


def choose(draft: Draft, asked: str | None = None) -> None:
    """Which of the target's models the draft is for; from here on its target is as that model is."""
    target = draft.target
    known = next((m for m in target.models if m.id == asked), None) if asked else None
    draft.model = _sent(target, asked)
    if asked and known is None:
        draft.warn(f"{target.name} has no model called {asked}: {target.model() or 'the default'} is used.")
    elif known and known.ended:
        draft.adjust("model", known.id, known.successor or target.model(), f"the end of life of {known.id} is {known.ended}")
    if draft.model and draft.model.task:
        model, draft.model = draft.model, for_task(target, draft.model, draft.clip.shots if draft.clip else (draft.shot,))
        if asked == model.id and draft.model is not model:
            draft.adjust("model", model.id, draft.model.id, f"{model.id} is for {_TASKS[model.task]}")
    if draft.model:
        draft.target = as_model(target, draft.model.id)


@lru_cache(maxsize=1024)
def _sent(target: Target, asked: str | None) -> Model | None:
    return target.sends(asked)


_TASKS = {"text": "words alone", "frame": "a first frame", "references": "reference pictures"}


def for_task(target: Target, model: Model, shots: Sequence[Shot]) -> Model:
    """Where the tool has an id for each task, the one for what the shots of one clip bind."""
    roles = {p.role for shot in shots for p in shot.pictures} & target.references.roles.keys()
    framed = "first_frame" in roles and shots[0].has_frame()
    task = "frame" if framed else "references" if roles - FRAMES else "text"
    fitting = (m for m in target.models if m.task == task and m.ended is None)
    return model if model.task in ("", task) else next(fitting, model)


def legalise(draft: Draft) -> None:
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
    if draft.model and target.model_param:
        draft.params[target.model_param] = draft.model.id
    if "references" in values and "references" not in target.own:
        references(draft)
    if "duration" not in target.own:
        _duration(draft)
    if "aspect_ratio" not in target.own:
        shape(draft)
    for slot, rule in _RULES.items():
        if slot in values and slot not in target.own:
            rule(draft, values[slot])
    _sound(draft)
    if target.legal:
        target.legal(draft)


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


@cache
def lengths(target: Target) -> str:
    """The legal lengths in words: ``4, 6 or 8 s``, ``2-10 s``."""
    rule = target.durations
    if rule is None:
        return "no setting"
    if rule.choices:
        return f"{listed([str(_tidy_number(c)) for c in rule.choices], 'or')} s"
    return f"{_tidy_number(rule.low)}-{_tidy_number(rule.high)} s"


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
            positive = _positive(draft, bare(item).lower())
            if positive is None:
                draft.lose("negative", f"{rule.why}; no positive wording is known for it", item)
            else:
                draft.adjust("negative", item, positive, "said as what is there instead")
                draft.positives.append((item, positive))
        if not draft.positives:
            draft.values.pop("negative", None)


def _positive(draft: Draft, item: str) -> str | None:
    """What is there instead of ``item``: where somebody is to be seen, a place without people is not deserted."""
    return "the place is otherwise deserted" if rest_of(draft.shot, item) == "other people" else POSITIVES.get(item)


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


_RULES: dict[str, Callable[[Draft, Any], None]] = {"fps": _fps, "seed": _seed, "motion_strength": _motion, "negative": _negative}
