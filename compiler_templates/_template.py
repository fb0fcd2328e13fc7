"""The compile itself: legalise, say, fit, account. One shot and one target give one ``Compiled``."""

from collections import Counter
from collections.abc import Mapping
from itertools import chain
from operator import itemgetter

from compiler_templates._camera import RIGS
from compiler_templates._compiled import Compiled
from compiler_templates._cost import cost
from compiler_templates._count import count, words
from compiler_templates._draft import Clip, Draft, Span, Written, leaf, nested
from compiler_templates._fit import fitted
from compiler_templates._il import Json, Shot
from compiler_templates._legal import choose, legalise
from compiler_templates._people import rest_of
from compiler_templates._phrases import bare
from compiler_templates._say import plans, write
from compiler_templates._saying import Saying
from compiler_templates._target import Target


def compile_shot(shot: Shot, target: Target, model: str | None = None) -> Compiled:
    """``shot`` for ``target``. ``model`` asks for one of the target's model ids; one that has ended is replaced and that is said."""
    draft = legal(shot, target, model)
    say(draft)
    return finished(draft)


def legal(shot: Shot, target: Target, model: str | None = None, clip: Clip | None = None) -> Draft:
    """Legalised: what is left in ``values`` is to be said in words. ``clip`` is the multi-shot clip that the shot is part of."""
    draft = Draft(target, shot, clip)
    choose(draft, model)
    draft.limit = draft.target.limit
    legalise(draft)
    return draft


def say(draft: Draft) -> None:
    """Write the draft's values and its negative within their limits."""
    _strike_unsayable(draft)
    flags = _negative(draft)
    tail = _flags(draft) if draft.target.flags else ""
    reserved = count(f" {flags}{tail}", draft.limit.unit) if flags or tail else 0
    _take(draft, fitted(draft, write, reserved), flags, tail)


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
    items = list(dict.fromkeys(rest_of(draft.shot, bare(item)) for item in draft.values.pop("negative")))
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
    return " ".join(f"{name} {_flag(value)}".rstrip() for name, value in draft.params.items() if name.startswith("--"))


def _flag(value: Json) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)


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
    note_rewritings(draft, written)


def note_rewritings(draft: Draft, written: Written) -> None:
    """An adjustment for everything that was written otherwise than it was given."""
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
    complete(draft)
    request = request_of(draft)
    hidden = (target.prompt_param, target.negative.param)
    params = _by_name({path: value for path, value in draft.params.items() if path not in hidden})
    return Compiled(
        target=target.id,
        scenes=(shot.scene,),
        prompt=draft.prompt,
        negative=draft.negative,
        params=params,
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
        cost=cost(draft, params),
    )


def _by_name(params: Mapping[str, Json]) -> dict[str, Json]:
    """By the parameter's own name; by its whole path where two share a name."""
    named = {path.rpartition(".")[2]: value for path, value in params.items()}
    if len(named) == len(params):
        return named
    names = Counter(map(leaf, params))
    return {leaf(path) if names[leaf(path)] == 1 else path: value for path, value in params.items()}


_SLOT = itemgetter(0)
"""Spans, placements, losses and adjustments begin with their slot."""


def complete(draft: Draft) -> None:
    """No slot is lost in silence: what nothing above accounts for is a loss with that said."""
    account = chain(draft.spans, draft.negative_spans, draft.placed, draft.losses, draft.adjustments)
    said = {*map(_SLOT, account), *draft.not_applicable, *draft.elsewhere}
    moving = draft.framed and bool(draft.target.motion_order)
    for slot in draft.shot.values:
        if slot in said:
            continue
        if moving and slot in ("subject", "character_ref"):
            draft.adjust(slot, draft.shot.values[slot], "the first frame", _SHOWN)
        else:
            draft.lose(slot, f"{draft.target.name} has no words for it", draft.shot.values[slot])


def _endpoint(draft: Draft) -> str:
    path = draft.endpoint or (draft.target.motion_endpoint if draft.framed and draft.target.motion_endpoint else draft.target.endpoint)
    return path.replace("{model}", draft.model.id if draft.model else "")


def request_of(draft: Draft) -> Json:
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
    if not draft.spans and target.kind in _WANTED and (target.kind != "post" or target.order):
        said.append(f"Scene {draft.shot.scene} says nothing that {target.name} could use: give it at least {_WANTED[target.kind]}.")
    aim = draft.limit.aim
    if aim and (length := words(draft.prompt) - draft.extra) > aim:
        said.append(f"{target.name} does best with about {aim} words; this prompt has {length}.")
    too_much_speech(draft, said)
    _too_many_moves(draft, said)
    return tuple(said)


_WANTED = {
    **dict.fromkeys(("video", "image", "music"), "a subject or an action"),
    "voice": "a line of dialogue",
    "post": "a subject, a light or a look",
}


def _too_many_moves(draft: Draft, said: list[str]) -> None:
    most = draft.target.moves
    moves = [move for move in draft.shot.values.get("camera_movement", ()) if move not in RIGS]
    if most and len(moves) > most:
        said.append(f"{draft.target.name} follows {most} camera move{'s' if most > 1 else ''} a clip; this shot has {len(moves)}.")


def too_much_speech(draft: Draft, said: list[str]) -> None:
    """Add a warning to ``said`` when the lines are more than can be spoken in the length of the shot."""
    speech = draft.target.speech
    if speech and draft.seconds and draft.shot.lines:
        spoken = sum([words(line.words) for line in draft.shot.lines])
        if spoken > speech.pace * draft.seconds and any(span.slot == "dialogue" for span in draft.spans):
            said.append(f"{spoken} spoken words are a lot for {draft.seconds:g} seconds.")
