"""A target's own sentences read backwards: the phrases that would have said each id, made by the very functions that say them.

Nothing here lists words. Each sentence of a target's order is asked how it says every id; a text is read only when it is made of such
phrases from end to end, so that nobody's own words are taken for a slot.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from compiler_templates._draft import Draft
from compiler_templates._from_camera import read_camera
from compiler_templates._il import Shot
from compiler_templates._phrases import PHRASES
from compiler_templates._saying import Saying
from compiler_templates._target import Piece, Sentence, Target
from compiler_templates._words import POSITIVES
from studio import film

Values = list[tuple[str, Any]]
"""(slot, value) in the order of the words; the value of a list slot is a list."""

LONGEST = 1_500
"""Code points of a sentence that is still tried: no sentence made of phrases is longer."""

_FREE = ("location", "set_dressing", "influences", "color_palette", "negative", "ambience", "sound_effects", "music")
_LISTS = frozenset(slot for slot, row in film.SLOTS.items() if row.kind == "closed_list")
_GAP = re.compile(r"(?:[\s,.]+(?:and |then )?)")


class _Lead(NamedTuple):
    """Words that open the free text of ``slot``; ``opens``: at the start of a sentence, ``comma``: elsewhere only behind a comma."""

    words: str
    slot: str
    opens: bool
    comma: bool


class _Grammar(NamedTuple):
    """One sentence, ready to be recognised.

    ``said`` maps a phrase in lower case to what it says, ``more`` a bare phrase of a list slot, that may follow another one;
    ``leads`` are what opens free text.
    """

    said: Mapping[str, tuple[str, str]]
    more: Mapping[str, tuple[str, str]]
    phrase: re.Pattern[str]
    follower: re.Pattern[str]
    leads: tuple[_Lead, ...]
    tails: tuple[tuple[str, str], ...]
    lens: re.Pattern[str] | None


def read_sentence(target: Target, text: str) -> Values | None:
    """What ``text`` says when it is one of the target's own sentences from end to end, nothing when it is a remark; else None."""
    said = " ".join(text.split()).strip(" .,")
    if not said or len(said) > LONGEST:
        return None
    if said.lower() in constants(target):
        return []
    camera = read_camera(target, said)
    if camera:
        return camera
    tried = (_parsed(grammar, said) for grammar in _grammars(target))
    return next((values for values in tried if values), None) or _positive(said)


def read_labelled(target: Target, sentence: Sentence, text: str) -> Values | None:
    """What ``text`` says when it stands under the label of ``sentence``; None when it is no such sentence."""
    said = " ".join(text.split()).strip(" .,")
    if not said or len(said) > LONGEST:
        return None
    return _parsed(_grammar(target, sentence), said, labelled=True)


def _parsed(grammar: _Grammar, text: str, *, labelled: bool = False) -> Values | None:
    out: Values = []
    at, low = 0, text.lower()
    while at < len(text):
        if out and (gap := _GAP.match(text, at)):
            at = gap.end()
        end = _phrase_at(grammar, low, at, out) or _free_at(grammar, text, at, out, labelled=labelled)
        if not end:
            return None
        at = end
    return out


def _phrase_at(grammar: _Grammar, low: str, at: int, out: Values) -> int:
    """Where the phrase at ``at`` ends, 0 when there is none; what it says goes to ``out``."""
    if grammar.lens and (match := grammar.lens.match(low, at)):
        out += _lens(grammar, match)
        return match.end()
    match = grammar.phrase.match(low, at)
    if not match:
        return 0
    slot, value = grammar.said[match[0]]
    _add(out, slot, value)
    while slot in _LISTS and (more := grammar.follower.match(low, match.end())) and grammar.more[more[1]][0] == slot:
        match = more
        _add(out, *grammar.more[more[1]])
    return match.end()


def _add(out: Values, slot: str, value: str) -> None:
    out.append((slot, [value] if slot in _LISTS else value))


def _lens(grammar: _Grammar, match: re.Match[str]) -> Values:
    name = match["kind"] or match["alone"]
    kind = grammar.said.get(f"lens:{name}") if name else None
    number: Values = [("focal_length_mm", float(match["mm"]))] if match["mm"] else []
    return number + ([kind] if kind else [])


def _free_at(grammar: _Grammar, text: str, at: int, out: Values, *, labelled: bool) -> int:
    """Free text behind its lead, up to the next phrase."""
    for lead in grammar.leads:
        start = at + len(lead.words)
        if not _opens(lead, text, at, start, first=not out, labelled=labelled):
            continue
        end = next(_starts(grammar, text, start), len(text))
        words = text[start:end].strip(" ,")
        if words:
            out.append((lead.slot, _listed(lead.slot, words)))
            return end
    return _tailed(grammar, text, at, out)


def _opens(lead: _Lead, text: str, at: int, start: int, *, first: bool, labelled: bool) -> bool:
    """Whether ``lead`` stands at ``at``; without words of its own it opens only what stands under a label."""
    if (first and not lead.opens) or (not lead.words and not labelled):
        return False
    return text[at:start].lower() == lead.words and (not lead.words or text[start : start + 1] == " ")


def _tailed(grammar: _Grammar, text: str, at: int, out: Values) -> int:
    """Free text before its tail: ``teal and amber palette``."""
    for tail, slot in grammar.tails:
        end = text.lower().find(f" {tail}", at, at + 200)
        items = _listed(slot, text[at:end]) if end > at else ()
        if items and all(len(item.split()) < 4 for item in items):
            out.append((slot, list(items)))
            return end + len(tail) + 1
    return 0


def _starts(grammar: _Grammar, text: str, start: int) -> Iterator[int]:
    """Where a phrase, or the lead of other free text, stands behind ``start``."""
    low = text.lower()
    for gap in re.finditer(r",? (?=\w)", text[start:]):
        at = start + gap.end()
        comma = gap[0][0] == ","
        led = any(lead.words and low.startswith(f"{lead.words} ", at) and (comma or not lead.comma) for lead in grammar.leads)
        if led or grammar.phrase.match(low, at) or (grammar.lens and grammar.lens.match(low, at)):
            yield at - len(gap[0])


_HEX = re.compile(r"#[0-9a-fA-F]{6}")


def _listed(slot: str, words: str) -> str | list[str]:
    """Free text as its slot holds it."""
    if film.SLOTS[slot].kind not in ("texts", "palette"):
        return words
    items = [item.strip(" .") for item in re.split(r",| and | & ", words) if item.strip(" .")]
    return [(_HEX.search(item) or [item])[0] for item in items] if slot == "color_palette" else items


_THINGS: dict[str, str] = {}
for _thing, _sentence in POSITIVES.items():
    _THINGS.setdefault(_sentence.lower(), _thing)
_POSITIVE = re.compile("|".join(map(re.escape, sorted(_THINGS, key=len, reverse=True))))
_BETWEEN = re.compile(r"(?:,|\band\b|\s|\.)*")


def _positive(text: str) -> Values | None:
    """``The place is deserted`` was said instead of leaving people out."""
    low = text.lower()
    left_out = [_THINGS[said] for said in _POSITIVE.findall(low)]
    return [("negative", left_out)] if left_out and _BETWEEN.fullmatch(_POSITIVE.sub("", low)) else None


@lru_cache(maxsize=256)
def _grammars(target: Target) -> tuple[_Grammar, ...]:
    sentences = dict.fromkeys((*target.order, *target.motion_order))
    return tuple(_grammar(target, sentence) for sentence in sentences)


@lru_cache(maxsize=2_048)
def _grammar(target: Target, sentence: Sentence) -> _Grammar:
    said: dict[str, tuple[str, str]] = {}
    more: dict[str, tuple[str, str]] = {}
    leads: list[_Lead] = []
    for piece in sentence.pieces:
        phrase = target.phrases.get(piece.phrase) or PHRASES[piece.phrase]
        for slot in phrase.slots:
            for value, words in _ways(target, piece, slot):
                bare = words.lower()
                more.setdefault(bare, (slot, value))
                for lead, tail in _around(piece):
                    said.setdefault(" ".join(filter(None, (lead, bare, tail))), (slot, value))
        leads += _leads(piece, phrase.slots)
    kinds = {words.partition(":")[2]: kind for words, kind in _lens_kinds(target, sentence)}
    said |= {f"lens:{words}": kind for words, kind in kinds.items()}
    shown = [words for words in said if not words.startswith("lens:")]
    follower = rf"(?:,? and |, ?)({_either(more)})(?![\w-])" if more else r"(?!)"
    return _Grammar(
        said,
        more,
        re.compile(rf"(?:{_either(shown)})(?![\w-])" if shown else r"(?!)"),
        re.compile(follower),
        tuple(sorted(set(leads), key=lambda lead: -len(lead.words))),
        tuple(
            (tail, "color_palette")
            for p in sentence.pieces
            if p.phrase == "color_palette"
            for lead, tail in _around(p)
            if tail and not lead
        ),
        _lens_pattern(sentence, kinds),
    )


def _leads(piece: Piece, slots: Iterable[str]) -> Iterator[_Lead]:
    """What opens the free text of a piece. Under a label of its own it needs no opening."""
    for slot in slots:
        for form in (piece.first, piece.after) if slot in _FREE else ():
            before = form.partition("{}")[0]
            yield _Lead(before.strip(" ,.").lower(), slot, form == piece.first, before.startswith(","))


def _either(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _around(piece: Piece) -> list[tuple[str, str]]:
    """(words before, words behind) of each form of a piece."""
    forms = (piece.first, piece.after, *((piece.free,) if piece.free is not None else ()))
    pairs = (form.partition("{}") for form in forms)
    return list(dict.fromkeys((before.strip(" ,.").lower(), after.strip(" ,.").lower()) for before, _, after in pairs))


def _ways(target: Target, piece: Piece, slot: str) -> Iterator[tuple[str, str]]:
    """(id, how it is said) for each id of ``slot``; the camera and the lens have sentences of their own."""
    if piece.phrase in ("movement", "movement_plain", "lens", "lens_plain"):
        return
    phrase = target.phrases.get(piece.phrase) or PHRASES[piece.phrase]
    for value in film.ids(slot):
        held = (value,) if slot in _LISTS else value
        fragments = phrase.say(saying(target, {slot: held}))
        words = "".join(text for _, text in fragments)
        if words and any(said == slot for said, _ in fragments):
            yield value, words
            for start in ("in the ", "in a ", "in ", "under ") if slot == "weather" else ():
                if words.startswith(start):
                    yield value, words.removeprefix(start)


_SAMPLES: tuple[dict[str, Any], ...] = (
    {"subject": "someone"},
    {"subject": "someone", "music": "a waltz"},
    {"subject": "someone", "dialogue": ()},
    {"subject": "someone", "music": "a waltz", "dialogue": ()},
)


@lru_cache(maxsize=256)
def constants(target: Target) -> frozenset[str]:
    """Remarks that the tool wants and no slot asks for, in lower case: ``one continuous take``, ``no subtitles``."""
    out: set[str] = set()
    for sentence in dict.fromkeys((*target.order, *target.motion_order)):
        out.add(sentence.absent.strip(" .").lower())
        for piece in sentence.pieces:
            out |= {after for _, after in _around(piece) if piece.phrase == "dialogue"}
            phrase = target.phrases.get(piece.phrase)
            for values in _SAMPLES if phrase else ():
                said = phrase.say(saying(target, values)) if phrase else ()
                out |= {text.strip(" .").lower() for _, text in said if not any(slot for slot, _ in said)}
    return frozenset(out - {""})


def saying(target: Target, values: Mapping[str, Any]) -> Saying:
    """What the phrases of ``target`` need to say ``values`` alone."""
    return Saying(Draft(target, Shot("", 1, "scene-1", values)), values, {})


def _lens_kinds(target: Target, sentence: Sentence) -> Iterator[tuple[str, tuple[str, str]]]:
    if not _has_lens(sentence):
        return
    for kind in film.ids("lens"):
        word = target.words["lens"].get(kind, kind) if "lens" in target.words else kind
        yield f"lens:{(word if 'lens' in word.lower() else f'{word} lens').lower()}", ("lens", kind)


def _has_lens(sentence: Sentence) -> bool:
    return any(piece.phrase in ("lens", "lens_plain") for piece in sentence.pieces)


def _lens_pattern(sentence: Sentence, kinds: Mapping[str, tuple[str, str]]) -> re.Pattern[str] | None:
    if not _has_lens(sentence):
        return None
    lead = r"(?:(?:shot )?on )?(?:an? )?"
    kind = _either(kinds)
    return re.compile(rf"{lead}(?:(?P<mm>\d{{1,5}}(?:\.\d+)?)mm (?:(?P<kind>{kind})|lens)|(?P<alone>{kind}))(?![\w-])")
