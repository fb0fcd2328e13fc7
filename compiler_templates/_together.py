"""Several scenes as one multi-shot prompt."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from compiler_templates._compiled import Compiled
from compiler_templates._count import count
from compiler_templates._draft import Draft, Span
from compiler_templates._il import Json, Shot, plain
from compiler_templates._size import seconds, spelled
from compiler_templates._target import Limit, Target
from compiler_templates._template import complete, drafted, finished, request_of


def compile_together(shots: Sequence[Shot], target: Target, model: str | None = None) -> Compiled:
    """Several shots as one multi-shot prompt; the target must have ``multi`` and take that many."""
    multi = target.multi
    assert multi is not None and shots
    shots = _alike(shots)
    limit = multi.limit if multi.limit.value is not None else _shared_limit(target, len(shots))
    drafts = [drafted(shot, target, model, limit) for shot in shots]
    for draft in drafts:
        complete(draft)
    lengths = _lengths(drafts, target)
    joined = Draft(target, shots[0])
    joined.params.update(drafts[0].params)
    joined.model, joined.framed, joined.sounding = drafts[0].model, drafts[0].framed, any(draft.sounding for draft in drafts)
    joined.prompt, joined.spans = _joined(drafts, lengths, target)
    joined.count = count(joined.prompt, joined.limit.unit)
    joined.seconds = sum(lengths)
    _agree(joined, drafts)
    if target.durations and target.durations.param:
        joined.params[target.durations.param] = spelled(joined.seconds, target.durations)
    if target.sound.how == "switch":
        joined.params[target.sound.param] = target.sound.on if joined.sounding else target.sound.off
    if target.prompt_param:
        joined.params[target.prompt_param] = joined.prompt
    request: Json = dict(multi.request(drafts, joined.seconds)) if multi.request else request_of(joined)
    joined.not_applicable = list(dict.fromkeys(slot for draft in drafts for slot in draft.not_applicable))
    joined.placed = [place for draft in drafts for place in draft.placed]
    seen = [loss for draft in drafts for loss in draft.losses]
    joined.losses = [loss for place, loss in enumerate(seen) if loss not in seen[:place]]
    joined.adjustments = [*(x for draft in drafts for x in draft.adjustments), *joined.adjustments]
    joined.warnings = [*dict.fromkeys(w for draft in drafts for w in (*draft.shot.warnings, *draft.warnings)), *joined.warnings]
    joined.shot = replace(joined.shot, warnings=(), values={})
    done = finished(joined)
    return replace(done, scenes=tuple(shot.scene for shot in shots), together=True, request=request)


def _shared_limit(target: Target, shots: int) -> Limit:
    limit = target.limit
    return limit if limit.value is None else replace(limit, value=limit.value // shots - 40, aim=None)


def _lengths(drafts: Sequence[Draft], target: Target) -> list[float]:
    """Whole seconds a shot: near what was asked, at least the shortest, with a legal sum."""
    multi = target.multi
    assert multi is not None
    unsaid = min(4.0, multi.total_high / len(drafts))
    wanted = [float(draft.shot.values.get("duration") or unsaid) for draft in drafts]
    lengths = [max(multi.shortest, float(round(length))) for length in wanted]
    total = min(max(sum(lengths), multi.total_low), multi.total_high)
    total = seconds(total, target.durations) if target.durations else total
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


def _joined(drafts: Sequence[Draft], lengths: Sequence[float], target: Target) -> tuple[str, tuple[Span, ...]]:
    multi = target.multi
    assert multi is not None
    text, spans, start = "", list[Span](), 0.0
    for nth, (draft, length) in enumerate(zip(drafts, lengths, strict=True), 1):
        label = multi.label.format(n=nth, start=f"{start:g}", end=f"{start + length:g}", seconds=f"{length:g}")
        text += (multi.gap if text else "") + label
        offset = len(text)
        spans += [Span(s.slot, s.start + offset, s.end + offset, "prompt", draft.shot.scene) for s in draft.spans if s.within == "prompt"]
        text += draft.prompt
        start += length
    return text, tuple(spans)


_CLIP_WIDE = ("aspect_ratio", "resolution", "seed", "fps")


def _alike(shots: Sequence[Shot]) -> list[Shot]:
    """One clip has one shape, one resolution, one seed: whichever shot says it first says it for the first shot too."""
    first = dict(shots[0].values)
    for slot in _CLIP_WIDE:
        said = next((shot.values[slot] for shot in shots if slot in shot.values), None)
        if said is not None:
            first[slot] = said
    return [replace(shots[0], values=first), *shots[1:]]


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
