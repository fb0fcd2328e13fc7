"""Writing: sentences of phrases to one text with spans. What each target's order needs is worked out once, at its first use."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import compress
from operator import is_not
from typing import Any, NamedTuple

from compiler_templates._count import COUNTERS
from compiler_templates._draft import Draft, Span, Written
from compiler_templates._phrases import PHRASES
from compiler_templates._saying import BOTH, NOTHING, Fragment, Fragments, Saying, capital
from compiler_templates._target import Sentence, Target
from compiler_templates._words import ECHOES
from studio import film

_STOPS = (".", "!", "?", "…", "。", "！", "？")
_CLOSERS = "\"'”’)）」』"


class _Part(NamedTuple):
    """A piece, made ready: how it is said, what it may say, and what stands around it. ``alike`` and ``rests`` as in a plan."""

    say: Callable[[Saying], Fragments]
    slots: frozenset[str]
    alike: object | None
    rests: frozenset[str]
    slot: str
    first: tuple[str, str]
    after: tuple[str, str]
    free: tuple[str, str] | None
    remark: bool


class _Plan(NamedTuple):
    """A sentence, made ready, with every slot that it may say.

    ``alike`` is None when the sentence depends on the target itself, else what tells it from other targets' sentences; ``rests`` are then
    the slots on which its words rest.
    """

    sentence: Sentence
    parts: tuple[_Part, ...]
    slots: frozenset[str]
    alike: object | None
    rests: frozenset[str]


class _Line(NamedTuple):
    """A sentence as it was written: its text, and (slot, start, end) in it."""

    text: str
    marks: tuple[tuple[str, int, int], ...]


_SILENCE = _Line("", ())


@lru_cache(maxsize=512)
def plans(target: Target, framed: bool) -> tuple[tuple[_Plan, ...], frozenset[str]]:
    """The order of ``target``, ready to write, and every slot that it says."""
    order = target.motion_order if framed and target.motion_order else target.order
    made = tuple(_plan(target, sentence) for sentence in order)
    return made, frozenset(slot for plan in made for part in plan.parts if not part.remark for slot in part.slots)


def _plan(target: Target, sentence: Sentence) -> _Plan:
    parts: list[_Part] = []
    for piece in sentence.pieces:
        phrase = target.phrases.get(piece.phrase) or PHRASES[piece.phrase]
        free = _around(piece.free) if piece.free is not None else None
        alike = None if piece.phrase in target.phrases or piece.phrase == "references" else _alike(target, phrase.say, phrase.slots)
        around = _around(piece.first), _around(piece.after), free
        parts.append(_Part(phrase.say, phrase.slots, alike, _rests(phrase.slots), piece.phrase, *around, phrase.remark))
    slots = frozenset(slot for part in parts for slot in part.slots)
    own = any(part.alike is None for part in parts)
    return _Plan(sentence, tuple(parts), slots, None if own else _alike(target, sentence, slots), _rests(slots))


def _alike(target: Target, said: object, slots: frozenset[str]) -> object:
    """One object for all targets that say the same sentence or phrase, ``said``, in the same words."""
    tables = ("rig", *sorted(slots)) if "camera_movement" in slots else sorted(slots)
    words = tuple(tuple(target.words.get(slot, {}).items()) for slot in tables)
    colors = target.colors if "color_palette" in slots else ""
    speech = target.speech if "dialogue" in slots else None
    return _one(said, words, colors, speech, target.negative.how if "negative" in slots else "")


@cache
def _one(*_key: object) -> object:
    return object()


def _rests(slots: frozenset[str]) -> frozenset[str]:
    echoes = {echo for (slot, _), (echo, _) in ECHOES.items() if slot in slots}
    return (
        slots
        | echoes
        | ({"subject", "action"} if "location" in slots else set[str]())
        | ({"location"} if "weather" in slots else set[str]())
    )


def _around(form: str) -> tuple[str, str]:
    before, _, after = form.partition("{}")
    return before, after


def write(draft: Draft, values: Mapping[str, Any], shares: Mapping[str, int]) -> Written:
    """``values`` in the words of the draft's target; ``shares`` bounds long texts, in the limit's unit."""
    saying = Saying(draft, values, shares)
    _remember(saying)
    own = draft.target.say(saying) if draft.target.say else None
    lines = _lines(saying) if own is None else [("", _line(own))]
    return _assembled(lines, saying)


def _lines(s: Saying) -> list[tuple[str, _Line]]:
    """The sentences with what separates each from the one before."""
    out: list[tuple[str, _Line]] = []
    heading = ""
    values = s.values
    for plan in plans(s.draft.target, s.draft.framed)[0]:
        line = _SILENCE
        if not plan.slots.isdisjoint(values):
            line = s.kept(plan.alike, plan.rests, _written, s, plan)
        sentence = plan.sentence
        if not line.text and sentence.absent and (out or s.draft.elsewhere):
            line = _Line(sentence.absent, ())
        if line.text:
            opens = sentence.heading and sentence.heading != heading
            lead = _opening(sentence.heading, bool(out)) if opens else sentence.gap if out else ""
            out.append((lead, line))
            heading = sentence.heading
    return out


def _opening(heading: str, later: bool) -> str:
    """The heading of a new block."""
    return ("\n\n" if later else "") + heading + ("" if heading.endswith(" ") else "\n")


def spoken(s: Saying, form: Sentence) -> list[Fragment]:
    """``form`` with what the scene fills in: for a target that writes its prompt itself. Empty when it fills in nothing."""
    plan = _planned(s.draft.target, form)
    return [] if plan.slots.isdisjoint(s.values) else _sentence(s, plan)


@lru_cache(maxsize=512)
def _planned(target: Target, form: Sentence) -> _Plan:
    return _plan(target, form)


def _remember(s: Saying) -> None:
    """From its second writing on, what a shot says is kept, but for the slots that this target says otherwise than the scene states them:
    shortened, replaced or not at all. A shot that is said once needs no memory.
    """
    memo, stated = s.draft.shot.memo, s.draft.shot.values
    if not memo:
        memo["before"] = True
        return
    replaced = compress(s.values, map(is_not, s.values.values(), map(stated.get, s.values)))
    s.own = {*replaced, *s.shares, *(stated.keys() - s.values.keys())}


def _written(s: Saying, plan: _Plan) -> _Line:
    return _line(_sentence(s, plan))


def _line(said: Fragments) -> _Line:
    marks: list[tuple[str, int, int]] = []
    at = 0
    for slot, text in said:
        end = at + len(text)
        if slot == BOTH:
            marks += [("subject", at, end), ("character_ref", at, end)]
        elif slot and text:
            marks.append((slot, at, end))
        at = end
    return _Line("".join([text for _, text in said]), tuple(marks))


def _sentence(s: Saying, plan: _Plan) -> list[Fragment]:
    out: list[Fragment] = []
    values = s.values
    several = apart = False
    for say, slots, alike, rests, slot, first, later, free, _ in plan.parts:
        said = NOTHING if slots.isdisjoint(values) else s.kept(alike, rests, say, s)
        if not said:
            continue
        before, after = first if not out else free if free and not _is_word(slot, values.get(slot)) else later
        stands_apart = before[:1] == ","
        if out and before[:1] == " " and (apart or "," in out[-1][1]):
            before = f",{before}"  # what stands between commas, or has its own, is set off before the sentence goes on
        elif out and several and before[:2] == ", ":
            before = f". {before[2:]}"  # what is more than one sentence already does not go on as a list
            said = _capitalised(said) if before == ". " else said
        if before:
            out.append(("", before))
        out += said
        if after:
            out.append(("", after))
        apart = stands_apart
        several = len(said) > 2 and any(text == ". " for _, text in said)
    return _finished(out, plan.sentence) if out else out


def _finished(said: list[Fragment], sentence: Sentence) -> list[Fragment]:
    """With its label, its capital and what ends it."""
    if sentence.end:
        said.append(("", _ending(said, sentence.end)))
    if sentence.capital:
        said[0] = said[0][0], capital(said[0][1])
    if sentence.label:
        said.insert(0, ("", sentence.label))
    return said


def _is_word(slot: str, value: Any) -> bool:
    """Whether every value of a closed slot is an id of the film table."""
    if isinstance(value, str):
        return (slot, value) in film.TERMS
    return all((slot, one) in film.TERMS for one in value)


def _capitalised(said: Fragments) -> list[Fragment]:
    (slot, text), *rest = said
    return [(slot, capital(text)), *rest]


def _ending(said: Fragments, end: str) -> str:
    """``end``, unless the text already ends a sentence."""
    text = said[-1][1]
    if text[-1:].isalnum():
        return end
    ended = text.endswith(_STOPS) or text.rstrip(_CLOSERS).endswith(_STOPS)
    return "" if ended else end


def _assembled(lines: Sequence[tuple[str, _Line]], s: Saying) -> Written:
    parts: list[str] = []
    marks: list[tuple[int, tuple[tuple[str, int, int], ...]]] = []
    at = 0
    for lead, line in lines:
        at += len(lead)
        marks.append((at, line.marks))
        parts += (lead, line.text)
        at += len(line.text)
    spans = [Span(slot, at + start, at + end) for at, line in marks for slot, start, end in line]
    for slot, other in s.echoed.items():
        spans += [Span(slot, span.start, span.end) for span in spans if span.slot == other]
    cut = {slot: tuple(values) for slot, values in s.cut.items()} if s.cut else {}
    text = "".join(parts)
    return Written(text, COUNTERS[s.draft.limit.unit](text), tuple(spans), cut, s.rewritten)
