"""Writing: sentences of phrases to one text with spans. What each target's order needs is worked out once, at its first use."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from compiler_templates._count import COUNTERS
from compiler_templates._draft import Draft, Span, Written
from compiler_templates._phrases import PHRASES
from compiler_templates._saying import BOTH, NOTHING, Fragment, Fragments, Saying, capital
from compiler_templates._target import Sentence, Target
from studio import film

_STOPS = (".", "!", "?", "…", "。", "！", "？")
_CLOSERS = "\"'”’)）」』"


class _Part(NamedTuple):
    """A piece, made ready: how it is said, what it may say, and what stands around it."""

    say: Callable[[Saying], Fragments]
    slots: frozenset[str]
    slot: str
    first: tuple[str, str]
    after: tuple[str, str]
    free: tuple[str, str] | None


class _Plan(NamedTuple):
    """A sentence, made ready, with every slot that it may say."""

    sentence: Sentence
    parts: tuple[_Part, ...]
    slots: frozenset[str]


@lru_cache(maxsize=512)
def plans(target: Target, framed: bool) -> tuple[tuple[_Plan, ...], frozenset[str]]:
    """The order of ``target``, ready to write, and every slot that it says."""
    order = target.motion_order if framed and target.motion_order else target.order
    made = tuple(_plan(target, sentence) for sentence in order)
    return made, frozenset(slot for plan in made for slot in plan.slots)


def _plan(target: Target, sentence: Sentence) -> _Plan:
    parts: list[_Part] = []
    for piece in sentence.pieces:
        phrase = target.phrases.get(piece.phrase) or PHRASES[piece.phrase]
        free = _around(piece.free) if piece.free is not None else None
        parts.append(_Part(phrase.say, phrase.slots, piece.phrase, _around(piece.first), _around(piece.after), free))
    return _Plan(sentence, tuple(parts), frozenset(slot for part in parts for slot in part.slots))


def _around(form: str) -> tuple[str, str]:
    before, _, after = form.partition("{}")
    return before, after


def write(draft: Draft, values: Mapping[str, Any], shares: Mapping[str, int]) -> Written:
    """``values`` in the words of the draft's target; ``shares`` bounds long texts, in the limit's unit."""
    saying = Saying(draft, values, shares)
    say = draft.target.say
    return _assembled(_fragments(saying) if say is None else say(saying), saying)


def _fragments(s: Saying) -> list[Fragment]:
    out: list[Fragment] = []
    heading = ""
    for plan in plans(s.draft.target, s.draft.framed)[0]:
        if plan.slots.isdisjoint(s.values):
            continue
        said = _sentence(s, plan)
        if not said:
            continue
        sentence = plan.sentence
        lead = sentence.gap if out else ""
        if sentence.heading and sentence.heading != heading:
            lead = ("\n\n" if out else "") + f"{sentence.heading}\n"
        heading = sentence.heading
        if sentence.capital:
            said = _capitalised(said)
        out.append(("", lead + sentence.label))
        out += said
        out.append(("", _ending(said, sentence.end)))
    return out


def _sentence(s: Saying, plan: _Plan) -> list[Fragment]:
    out: list[Fragment] = []
    values = s.values
    several = False
    for say, slots, slot, first, later, free in plan.parts:
        said = NOTHING if slots.isdisjoint(values) else say(s)
        if not said:
            continue
        if not out:
            before, after = first
        else:
            before, after = free if free and not _is_word(slot, values.get(slot)) else later
            if before[:1] == " " and "," in out[-1][1]:
                before = f",{before}"  # a phrase with commas of its own is set off before the sentence goes on
            elif several and before[:2] == ", ":
                before = f". {before[2:]}"  # what is more than one sentence already does not go on as a list
                said = _capitalised(said) if before == ". " else said
        if before:
            out.append(("", before))
        out += said
        if after:
            out.append(("", after))
        several = len(said) > 2 and any(text == ". " for _, text in said)
    return out


def _is_word(slot: str, value: Any) -> bool:
    """Whether every value of a closed slot is an id of the film table."""
    if isinstance(value, str):
        return (slot, value) in film.TERMS
    return all((slot, one) in film.TERMS for one in value)


def _capitalised(said: Fragments) -> list[Fragment]:
    """``said`` with a capital, past linking words that are empty."""
    (slot, text), *rest = said
    return [(slot, capital(text)), *rest]


def _ending(said: list[Fragment], end: str) -> str:
    """``end``, unless the text already ends a sentence."""
    if not end:
        return ""
    text = said[-1][1]
    if text.endswith(_STOPS) or text.rstrip(_CLOSERS).endswith(_STOPS):
        return ""
    return end


def _assembled(fragments: Fragments, s: Saying) -> Written:
    parts: list[str] = []
    spans: list[Span] = []
    at = 0
    for slot, text in fragments:
        if not text:
            continue
        parts.append(text)
        end = at + len(text)
        if slot == BOTH:
            spans += [Span("subject", at, end), Span("character_ref", at, end)]
        elif slot:
            spans.append(Span(slot, at, end))
        at = end
    for slot, other in s.echoed.items():
        spans += [Span(slot, span.start, span.end) for span in spans if span.slot == other]
    cut = {slot: tuple(values) for slot, values in s.cut.items()} if s.cut else {}
    text = "".join(parts)
    return Written(text, COUNTERS[s.draft.limit.unit](text), tuple(spans), cut, s.rewritten)
