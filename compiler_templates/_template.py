"""The compile itself: legalise, say, fit, account. One shot and one target give one ``Compiled``."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from compiler_templates._count import count, words
from compiler_templates._draft import Adjustment, Draft, Loss, Span, Written
from compiler_templates._fit import fitted
from compiler_templates._il import Json, Shot, plain
from compiler_templates._legal import legalise, nested
from compiler_templates._phrases import Saying, bare
from compiler_templates._say import plans, write
from compiler_templates._size import seconds, spelled
from compiler_templates._target import Limit, Price, Target


class Cost(NamedTuple):
    """An estimate in US dollars, with where and when the price was read."""

    usd: float
    basis: str
    source: str
    date: str


@dataclass(frozen=True, slots=True)
class Compiled:
    """One prompt for one target, with everything that happened on the way.

    Every filled slot of the scene (the film's style counted in) is in ``spans``, ``placed``, ``adjustments``, ``losses`` or ``not_applicable``.
    ``request`` is what the vendor's API or SDK takes, None where there is none; ``endpoint`` says where it goes. ``count`` is the prompt's length in
    the vendor's ``unit`` with its ``limit``, None when none is known. ``scenes`` is set instead of one scene for a multi-shot prompt.
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


def compile_shot(shot: Shot, target: Target, model: str | None = None) -> Compiled:
    """``shot`` for ``target``. ``model`` asks for one of the target's model ids; one that has ended is replaced and that is said."""
    draft = drafted(shot, target, model)
    return finished(draft)


def drafted(shot: Shot, target: Target, model: str | None = None, limit: Limit | None = None) -> Draft:
    """Legalised, said and fitted: everything but the request."""
    draft = Draft(target, shot)
    draft.limit = limit or target.limit
    legalise(draft, model)
    _strike_unsayable(draft)
    flags = _negative(draft)
    tail = _flags(draft) if target.flags else ""
    reserved = count(f" {flags}{tail}", draft.limit.unit) if flags or tail else 0
    _take(draft, fitted(draft, write, reserved), flags, tail)
    return draft


_SHOWN = "the first frame shows it: the words say only what moves"


def _strike_unsayable(draft: Draft) -> None:
    """What the order has no place for: shown by the first frame when there is one, else lost."""
    target, moving = draft.target, draft.framed and bool(draft.target.motion_order)
    field = "negative" if target.negative.how == "field" else ""
    if target.say:
        return
    sayable = plans(target, draft.framed)[1]
    for slot in [slot for slot in draft.values if slot not in sayable and slot != field]:
        if moving and slot not in ("negative", "dialogue", "sound_effects", "ambience", "music"):
            draft.adjust(slot, draft.shot.values[slot], "the first frame", _SHOWN)
            del draft.values[slot]
        elif slot == "references":
            del draft.values[slot]
        else:
            draft.lose(slot, f"{target.name} has no place for it")


def _negative(draft: Draft) -> str:
    """Write the negative field within its own limit; for a target with flags its text is returned to stand in the prompt."""
    rule = draft.target.negative
    if rule.how != "field" or "negative" not in draft.values:
        return ""
    items = list(dict.fromkeys(bare(item) for item in draft.values.pop("negative")))
    safe: list[str] = []
    for item in items:
        said = _safe(draft, item)
        if said:
            safe.append(said)
    most = rule.limit.value
    if draft.target.flags and draft.limit.value is not None:
        most = draft.limit.value // 3  # it stands in the prompt and must leave room for the picture
    while safe and most is not None and count(", ".join(safe), rule.limit.unit) > most:
        draft.lose("negative", f"left out to stay within {most} {rule.limit.unit}", safe.pop())
    draft.negative = ", ".join(safe)
    if not draft.negative:
        draft.negative = None
        return ""
    if draft.target.flags:
        return f"{rule.param} {draft.negative} "
    draft.negative_spans = (Span("negative", 0, len(draft.negative), "negative"),)
    draft.params[rule.param] = draft.negative
    return ""


def _safe(draft: Draft, item: str) -> str:
    saying = Saying(draft, {}, {})
    said = saying.safe("negative", item.replace(",", " "))
    if saying.rewritten:
        draft.adjust("negative", item, said, "written so that the tool cannot take it for syntax")
    return said


def _flags(draft: Draft) -> str:
    return " ".join(f"{name} {value}".rstrip() for name, value in draft.params.items() if name.startswith("--"))


def _take(draft: Draft, written: Written, flags: str, tail: str) -> None:
    draft.spans = written.spans
    draft.prompt = written.text
    draft.count = written.length
    if flags and draft.negative:
        start = len(draft.prompt) + (1 if draft.prompt else 0) + len(draft.target.negative.param) + 1
        draft.negative_spans = (Span("negative", start, start + len(draft.negative)),)
    if flags or tail:
        draft.extra = words(f"{flags}{tail}")
        draft.prompt = f"{draft.prompt} {flags}{tail}".strip()
        draft.count = count(draft.prompt, draft.limit.unit)
    if draft.target.prompt_param and not draft.target.flags:
        draft.params[draft.target.prompt_param] = draft.prompt
    for key, (before, after) in written.rewritten.items():
        slot = key.partition("\0")[0]
        why = (
            "the tool knows color names only"
            if slot == "color_palette" and before[:1] == "#"
            else "written so that the tool cannot take it for syntax"
        )
        draft.adjust(slot, before, after, why)


def finished(draft: Draft) -> Compiled:
    """The draft with its request, its cost and its complete account."""
    target, shot = draft.target, draft.shot
    _complete(draft)
    request = _request(draft)
    hidden = {target.prompt_param, target.negative.param}
    return Compiled(
        target=target.id,
        scenes=(shot.scene,),
        prompt=draft.prompt,
        negative=draft.negative,
        params={path.rpartition(".")[2]: value for path, value in draft.params.items() if path not in hidden},
        request=request,
        losses=tuple(draft.losses),
        adjustments=tuple(draft.adjustments),
        spans=draft.spans + draft.negative_spans,
        placed=tuple(dict.fromkeys(draft.placed)),
        not_applicable=tuple(draft.not_applicable),
        count=draft.count,
        limit=draft.limit.value,
        unit=draft.limit.unit,
        template_version=f"{target.id}/{target.template_version}",
        checked=target.checked,
        status=target.status,
        warnings=_warnings(draft),
        endpoint=_endpoint(draft),
        cost=cost(draft),
    )


def _complete(draft: Draft) -> None:
    """No slot is lost in silence: what nothing above accounts for is a loss with that said."""
    said = {span.slot for span in draft.spans}
    said.update(span.slot for span in draft.negative_spans)
    said.update(slot for slot, _ in draft.placed)
    said.update(loss.slot for loss in draft.losses)
    said.update(adjustment.slot for adjustment in draft.adjustments)
    said.update(draft.not_applicable)
    moving = draft.framed and bool(draft.target.motion_order)
    for slot in draft.shot.values:
        if slot in said:
            continue
        if moving and slot in ("subject", "character_ref"):
            draft.adjust(slot, draft.shot.values[slot], "the first frame", _SHOWN)
        else:
            draft.lose(slot, f"{draft.target.name} has no words for it", draft.shot.values[slot])


def _endpoint(draft: Draft) -> str:
    path = draft.target.motion_endpoint if draft.framed and draft.target.motion_endpoint else draft.target.endpoint
    return path.replace("{model}", draft.model.id if draft.model else "")


def _request(draft: Draft) -> Json:
    target = draft.target
    if target.request:
        return target.request(draft)
    return nested(draft.params) if target.endpoint else None


def _warnings(draft: Draft) -> tuple[str, ...]:
    target = draft.target
    said = [*draft.shot.warnings, *draft.warnings, *target.notes]
    if target.status == "retired":
        said.insert(0, f"{target.name} ended on {target.ends}; successor: {target.successor or 'none'}.")
    elif target.status == "retiring":
        said.insert(0, f"{target.name} ends on {target.ends}; successor: {target.successor or 'none'}.")
    if not draft.prompt and target.kind in ("video", "image", "music"):
        said.append(f"Scene {draft.shot.scene} says nothing that {target.name} could use: give it at least a subject or an action.")
    aim = draft.limit.aim
    length = words(draft.prompt) - draft.extra
    if aim and length > aim:
        said.append(f"{target.name} does best with about {aim} words; this prompt has {length}.")
    _too_much_speech(draft, said)
    return tuple(said)


def _too_much_speech(draft: Draft, said: list[str]) -> None:
    speech = draft.target.speech
    if speech and draft.seconds and draft.shot.lines and any(span.slot == "dialogue" for span in draft.spans):
        spoken = sum(words(line.words) for line in draft.shot.lines)
        if spoken > speech.pace * draft.seconds:
            said.append(f"{spoken} spoken words are a lot for {draft.seconds:g} seconds.")


def cost(draft: Draft) -> Cost | None:
    """What one run costs by the target's first price that fits the parameters; None when no price is known."""
    known = {path.rpartition(".")[2]: value for path, value in draft.params.items()}
    known["model"] = draft.model.id if draft.model else None
    price = next((price for price in draft.target.prices if _holds(price, known)), None)
    usd = _usd(price, draft) if price else None
    if price is None or usd is None:
        return None
    return Cost(round(usd, 4), f"{price.usd:g} USD a {price.per.replace('_', ' ')}", price.source, price.date)


def _holds(price: Price, known: Mapping[str, Json]) -> bool:
    for name, wanted in price.when.items():  # a loop rather than all(): this runs for every price of every compile
        if str(known.get(name)) != wanted:
            return False
    return True


def _usd(price: Price, draft: Draft) -> float | None:
    match price.per:
        case "second":
            return price.usd * draft.seconds if draft.seconds else None
        case "image" | "clip":
            return price.usd
        case "megapixel":
            further = max(0.0, draft.width * draft.height / 1_000_000 - 1)
            return price.usd + further * (price.usd if price.more is None else price.more)
        case "thousand_characters":
            return price.usd * len(draft.prompt) / 1000


def compile_together(shots: Sequence[Shot], target: Target, model: str | None = None) -> Compiled:
    """Several shots as one multi-shot prompt; the target must have ``multi`` and take that many."""
    multi = target.multi
    assert multi is not None and shots
    shots = _alike(shots)
    limit = multi.limit if multi.limit.value is not None else _shared_limit(target, len(shots))
    drafts = [drafted(shot, target, model, limit) for shot in shots]
    for draft in drafts:
        _complete(draft)
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
    request: Json = dict(multi.request(drafts, joined.seconds)) if multi.request else _request(joined)
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
