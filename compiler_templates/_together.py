"""Several scenes as one multi-shot prompt."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from compiler_templates._around import around
from compiler_templates._compiled import Compiled
from compiler_templates._count import count
from compiler_templates._draft import Clip, Draft, Loss, Span
from compiler_templates._il import Json, Shot, plain, voiced
from compiler_templates._saying import capital
from compiler_templates._size import seconds, spelled
from compiler_templates._target import Limit, MultiShot, Target
from compiler_templates._template import compile_shot, complete, finished, legal, request_of, say, too_much_speech


def compile_together(shots: Sequence[Shot], target: Target, model: str | None = None) -> Compiled:
    """Several shots as one multi-shot prompt; the target, as that model of it is, must have ``multi`` and take that many."""
    drafts, frame = _drafts(shots, target, model)
    told = [draft for draft in drafts if draft.prompt]
    if told and len(told) < len(drafts):
        return _without([draft for draft in drafts if not draft.prompt], shots, target, model)
    multi = _multi(drafts[0].target)
    lengths = _lengths(drafts)
    for draft in drafts:
        too_much_speech(draft, draft.warnings)
    joined = _joined(drafts, frame, lengths)
    request: Json = dict(multi.request(drafts, sum(lengths))) if multi.request else request_of(joined)
    return replace(finished(joined), scenes=tuple(shot.scene for shot in shots), together=True, request=request)


def _multi(target: Target) -> MultiShot:
    assert target.multi is not None
    return target.multi


_Frame = tuple[Draft, Draft]
"""What stands before and after the shots."""


def _drafts(shots: Sequence[Shot], target: Target, model: str | None) -> tuple[list[Draft], _Frame]:
    """Every shot said within its share; the first one's parameters hold for the clip, with the pictures of all."""
    shots = _voiced(_alike(shots))
    multi = _multi(target)
    sent: list[Any] = []
    drafts = [legal(shot, _of_shots(target), model, Clip(shots, nth, sent)) for nth, shot in enumerate(shots)]
    frame = around(drafts, multi)
    limit = multi.limit if multi.limit.value is not None else _shared_limit(drafts, frame)
    for draft in drafts:
        draft.limit = limit
        say(draft)
        complete(draft)
    _gather(drafts)
    return drafts, frame


@cache
def _of_shots(target: Target) -> Target:
    """``target`` as it says one shot of several."""
    multi = _multi(target)
    return replace(target, order=multi.order, motion_order=multi.motion_order) if multi.order else target


def _gather(drafts: Sequence[Draft]) -> None:
    """The pictures of the later shots go out with the first one's parameters."""
    first = drafts[0].params
    for draft in drafts[1:]:
        for param in {role.param for role in draft.target.references.roles.values()} & draft.params.keys():
            before, more = first.get(param), draft.params[param]
            first[param] = [*before, *more] if isinstance(before, list) and isinstance(more, list) else more


def _without(silent: Sequence[Draft], shots: Sequence[Shot], target: Target, model: str | None) -> Compiled:
    """The clip of the shots that say something; of the others every slot that would have counted is a loss."""
    left_out = {draft.shot.scene_id for draft in silent}
    told = [shot for shot in shots if shot.scene_id not in left_out]
    clip = compile_together(told, target, model) if len(told) > 1 else compile_shot(told[0], target, model)
    placed = {slot for slot, _ in clip.placed}
    losses: list[Loss] = []
    warnings: list[str] = []
    for draft in silent:
        why = f"scene {draft.shot.scene} says nothing that {target.name} could use in a shot, so it is not in the clip"
        told = {loss.slot for loss in draft.losses} | {slot for slot in _CLIP_WIDE if slot in placed} | set(draft.not_applicable)
        gone = [slot for slot in draft.shot.values if slot not in told]
        losses += [*draft.losses, *(Loss(slot, plain(draft.shot.values[slot]), why) for slot in gone)]
        warnings.append(f"{capital(why)}: give it at least a subject or an action.")
    return replace(
        clip,
        scenes=tuple(shot.scene for shot in shots),
        together=True,
        losses=(*clip.losses, *losses),
        warnings=(*clip.warnings, *warnings),
    )


def _shared_limit(drafts: Sequence[Draft], frame: _Frame) -> Limit:
    """What one shot may take of the narrowest limit of all, its label counted in."""
    values = [draft.limit.value for draft in drafts if draft.limit.value is not None]
    if not values:
        return drafts[0].limit
    room = min(values) - sum(draft.count + 2 for draft in frame if draft.prompt)
    return replace(drafts[0].limit, value=room // len(drafts) - 40, aim=None)


def _lengths(drafts: Sequence[Draft]) -> list[float]:
    """Whole seconds a shot: near what was asked, at least the shortest, with a legal sum."""
    multi, durations = _multi(drafts[0].target), drafts[0].target.durations
    unsaid = min(4.0, multi.total_high / len(drafts))
    wanted = [float(draft.shot.values.get("duration") or unsaid) for draft in drafts]
    lengths = [max(multi.shortest, float(round(length))) for length in wanted]
    total = min(max(sum(lengths), multi.total_low), multi.total_high)
    total = seconds(total, durations) if durations else total
    while sum(lengths) > total and max(lengths) > multi.shortest:
        lengths[lengths.index(max(lengths))] -= 1
    while sum(lengths) < total:
        lengths[lengths.index(min(lengths))] += 1
    for draft, asked, given in zip(drafts, wanted, lengths, strict=True):
        draft.adjustments = [x for x in draft.adjustments if x.slot != "duration"]
        draft.seconds = given
        if "duration" in draft.shot.values and abs(asked - given) > 0.001:
            draft.adjust("duration", asked, int(given), f"the shots last {total:g} seconds together")
    return lengths


def _joined(drafts: Sequence[Draft], frame: _Frame, lengths: Sequence[float]) -> Draft:
    """One draft for the whole clip: the text of all shots, the parameters of the first, the accounts of each."""
    first, target = drafts[0], drafts[0].target
    joined = Draft(target, replace(first.shot, warnings=(), values={}, lines=()))
    joined.params.update(first.params)
    joined.model, joined.framed, joined.sounding = first.model, first.framed, any(draft.sounding for draft in drafts)
    joined.limit = replace(target.limit, aim=None) if _multi(target).limit.value is None else Limit(None, target.limit.unit)
    joined.seconds = sum(lengths)
    joined.prompt, joined.spans = _text(drafts, frame, lengths)
    joined.count = count(joined.prompt, joined.limit.unit)
    _agree(joined, drafts)
    _set(joined)
    joined.not_applicable = list(dict.fromkeys(slot for draft in drafts for slot in draft.not_applicable))
    joined.placed = [place for draft in drafts for place in draft.placed]
    seen = [loss for draft in (*drafts, *frame) for loss in draft.losses]
    joined.losses = [loss for place, loss in enumerate(seen) if loss not in seen[:place]]
    joined.adjustments = [*(x for draft in (*drafts, *frame) for x in draft.adjustments), *joined.adjustments]
    joined.warnings = [*dict.fromkeys(w for draft in drafts for w in (*draft.shot.warnings, *draft.warnings)), *joined.warnings]
    return joined


def _set(joined: Draft) -> None:
    """The parameters that speak for the whole clip."""
    target = joined.target
    if target.durations and target.durations.param and joined.seconds is not None:
        joined.params[target.durations.param] = spelled(joined.seconds, target.durations)
    if target.sound.how == "switch":
        joined.params[target.sound.param] = target.sound.on if joined.sounding else target.sound.off
    if target.prompt_param:
        joined.params[target.prompt_param] = joined.prompt


def _text(drafts: Sequence[Draft], frame: _Frame, lengths: Sequence[float]) -> tuple[str, tuple[Span, ...]]:
    """The prompts of the shots, one after the other under their labels; nothing at all when none of them says anything."""
    multi = _multi(drafts[0].target)
    parts: list[tuple[str, Draft, int | None]] = [("", frame[0], None)]
    start = 0.0
    for nth, (draft, length) in enumerate(zip(drafts, lengths, strict=True), 1):
        label = (multi.later or multi.label) if nth > 1 else multi.label
        said = label.format(n=nth, start=f"{start:g}", end=f"{start + length:g}", seconds=f"{length:g}", clock=_clock(start))
        parts.append((said, draft, draft.shot.scene))
        start += length
    return _put_together([*parts, ("", frame[1], None)], multi.gap)


def _put_together(parts: Sequence[tuple[str, Draft, int | None]], gap: str) -> tuple[str, tuple[Span, ...]]:
    """The texts under their labels with their spans, each of its scene."""
    text, spans = "", list[Span]()
    for label, draft, scene in parts:
        if draft.prompt:
            text += (gap if text else "") + label
            offset = len(text)
            spans += [Span(s.slot, s.start + offset, s.end + offset, "prompt", scene) for s in draft.spans if s.within == "prompt"]
            text += draft.prompt
    return text, tuple(spans)


def _clock(seconds: float) -> str:
    """``3.5`` as ``00:03.500``."""
    return f"{int(seconds // 60):02}:{seconds % 60:06.3f}"


_CLIP_WIDE = ("aspect_ratio", "resolution", "seed", "fps")


def _alike(shots: Sequence[Shot]) -> list[Shot]:
    """One clip has one shape, one resolution, one seed: whichever shot says it first says it for the first shot too."""
    first = dict(shots[0].values)
    for slot in _CLIP_WIDE:
        said = next((shot.values[slot] for shot in shots if slot in shot.values), None)
        if said is not None:
            first[slot] = said
    return [replace(shots[0], values=first), *shots[1:]]


def _voiced(shots: Sequence[Shot]) -> list[Shot]:
    """The shots with their speakers numbered through the clip."""
    heard: list[str] = []
    out: list[Shot] = []
    for shot in shots:
        out.append(replace(shot, lines=voiced(shot.lines, heard)) if shot.lines else shot)
        heard += [line.speaker for line in shot.lines]
    return out


def _agree(joined: Draft, drafts: Sequence[Draft]) -> None:
    """One clip has one shape, one resolution, one seed and one negative: the first shot's; what differs is said."""
    first = drafts[0].shot.values
    for draft in drafts[1:]:
        for slot in _CLIP_WIDE:
            value: Any = draft.shot.values.get(slot)
            if value is not None and value != first.get(slot):
                draft.adjust(slot, plain(value), plain(first.get(slot)), "one clip has one for all its shots")
    negatives = list(dict.fromkeys(item for draft in drafts if draft.negative for item in draft.negative.split(", ")))
    rule = joined.target.negative
    if negatives:
        joined.negative = ", ".join(negatives)
        joined.params[rule.param] = joined.negative
        joined.negative_spans = (Span("negative", 0, len(joined.negative), "negative"),)
