"""Forms that hold free text: labels ("music: ..."), spoken lines in quotes, what must not appear, palettes, people."""

import re
from collections.abc import Sequence

from studio.reader.lexicon import Unit
from studio.reader.names import is_own
from studio.reader.reading import BibleStatement
from studio.reader.sentence import Found, Sentence, is_foreign
from studio.text import clean

LONGEST = 2_000
"""Code points of a sentence that introduces somebody."""
FREE = frozenset({"subject", "action", "location", "set_dressing", "music", "ambience"})
LISTS = frozenset({"sound_effects", "influences", "negative", "color_palette"})


def labels(text: str, units: Sequence[Unit]) -> list[tuple[int, str]]:
    """The places of labels, that is of a label word with a colon behind it at the start of a piece, and their slots."""
    found: list[tuple[int, str]] = []
    opened = True
    for place, unit in enumerate(units):
        colon = place + 1 < len(units) and units[place + 1].key in (":", "=")
        if opened and colon and "label" in unit:
            found.append((place, unit.value("label")))
        opened = "mark" in unit or (opened and ("scene" in unit or "number" in unit))
    return found


def read_quotes(sentence: Sentence, text: str, name_before: str = "") -> None:
    """Take lines in quotes that somebody speaks."""
    for place, unit in enumerate(sentence.units):
        if "quote" in unit and not unit.used:
            _line(sentence, text, place)


def _line(sentence: Sentence, text: str, place: int) -> None:
    """One quoted line: with a speech word near it, or a name and a colon before it."""
    near = [
        p
        for p in range(max(0, place - 6), min(len(sentence.units), place + 6))
        if sentence.is_(p, "speech") and not sentence.units[p].plain
    ]
    colon = place >= 2 and sentence.units[place - 1].key == ":" and sentence.units[place - 2].plain
    if not near and not colon:
        return
    quoted = sentence.units[place]
    line: dict[str, str] = {"line": text[quoted.start + 1 : quoted.end - 1].strip()}
    if not line["line"]:
        return
    used = [place, *near]
    delivery = next((v for p in near if (v := sentence.units[p].value("speech"))), "")
    speaker = _speaker(sentence, text, place, near, used)
    tongue = next((p for p in range(max(0, place - 6), min(len(sentence.units), place + 6)) if sentence.is_(p, "tongue")), -1)
    if tongue >= 0:
        line["language"] = sentence.units[tongue].value("tongue")
        used.append(tongue)
    body = {"speaker": speaker, **line} if speaker else line
    sentence.take(
        Found(place, place + 1, "dialogue", body | ({"delivery": delivery} if delivery else {}), "a line in quotes and who speaks"), *used
    )


def _speaker(sentence: Sentence, text: str, place: int, near: Sequence[int], used: list[int]) -> str:
    """Who speaks: the name or noun before the speech word or the colon, or behind the speech word; "" for "she" and the like."""
    for at in (*(sentence.before(p, "adverb") for p in near), place - 2, *(p + 1 for p in near)):
        if not 0 <= at < len(sentence.units) or at == place or at in near or "mark" in sentence.units[at]:
            continue
        if "person" in sentence.units[at] and not sentence.units[at].plain:
            used.append(at)
            return ""
        if sentence.units[at].plain:
            return _name(sentence, text, at, used)
    return ""


def _name(sentence: Sentence, text: str, last: int, used: list[int]) -> str:
    """The name that ends at this place, with the capitalised words before it."""
    first = last
    while first > 0 and sentence.units[first - 1].plain and _capital(sentence, text, first - 1) and _capital(sentence, text, last):
        first -= 1
    used.extend(range(first, last + 1))
    return text[sentence.units[first].start : sentence.units[last].end]


def _capital(sentence: Sentence, text: str, at: int) -> bool:
    return text[sentence.units[at].start].isupper()


def read_left_out(sentence: Sentence, text: str) -> None:
    """ "--no text, people": everything up to the next flag."""
    for place, unit in enumerate(sentence.units):
        if unit.key != "--no" or unit.used:
            continue
        end = next((p for p in range(place + 1, len(sentence.units)) if "flag" in sentence.units[p]), len(sentence.units))
        first = place + 1
        for at in range(place + 1, end + 1):
            if at == end or "mark" in sentence.units[at]:
                if at > first:
                    words = clean(text[sentence.units[first].start : sentence.units[at - 1].end])
                    sentence.take(Found(first, at, "negative", words, "what a flag leaves out"), place)
                first = at + 1


def read_absent(sentence: Sentence, text: str) -> None:
    """What must not appear: a noun of no slot under a "no", alone in its piece or one of the usual ones."""
    for place, unit in enumerate(sentence.units):
        if unit.used or unit.against != "not" or "plain" in unit:
            continue
        if "absent" in unit:
            last = _doing(sentence, place)
            words = clean(text[unit.start : sentence.units[last - 1].end])
            sentence.take(Found(place, last, "negative", words, "what must not appear"), *range(place + 1, last - 1))
    _read_ruled_out(sentence, text)


def _doing(sentence: Sentence, place: int) -> int:
    """Where the words for a thing that must not appear end: behind "people", or behind what they are not to be seen doing."""
    units, last = sentence.units, place + 1
    if not (last < len(units) and units[last].plain and units[last].key.endswith("ing") and "absent" not in units[last]):
        return last
    while last < len(units) and units[last].against == "not" and not units[last].used and (units[last].plain or "article" in units[last]):
        last += 1
    return last


MOST_WORDS = 3
"""Words of a thing that a "no" rules out, whatever it is."""


def _read_ruled_out(sentence: Sentence, text: str) -> None:
    """ "No umbrellas", "nothing red": any thing behind a "no", where the sentence speaks of nothing else."""
    things = [found for place, unit in enumerate(sentence.units) if "none" in unit and (found := _ruled_out(sentence, place))]
    named = sum(is_foreign(sentence.units[place]) for thing in things for place in thing)
    if sum(sentence.foreign.values()) > named:
        return
    for thing in things:
        words = clean(text[sentence.units[thing[0]].start : sentence.units[thing[-1]].end])
        sentence.take(Found(thing[0], thing[-1] + 1, "negative", words, "what must not appear"))


def _ruled_out(sentence: Sentence, place: int) -> range:
    """The places of the words that a "no" speaks of, none where they are no plain words or too many."""
    first = place + 1
    while sentence.is_(first, "article") and not sentence.units[first].plain:
        first += 1
    last = first
    while last < len(sentence.units) and _may_be_ruled_out(unit := sentence.units[last]) and unit.against == "not" and not unit.used:
        last += 1
    return range(first, last) if last - first <= MOST_WORDS and not sentence.is_(last, "head", "term") else range(0)


def _may_be_ruled_out(unit: Unit) -> bool:
    """A word of no slot, or one that says how somebody speaks: "no crying"."""
    return unit.plain or (unit.senses.keys() == {"speech"} and unit.key.endswith("ing"))


def read_palette(sentence: Sentence) -> None:
    """Colour names beside a word for a palette, or two of them joined in film talk."""
    units = sentence.units
    for place, unit in enumerate(units):
        if "palette" not in unit or unit.plain:
            continue
        found = [*_colours(sentence, place, -1), *_colours(sentence, place, 1)]
        for at in sorted(found):
            sentence.take(Found(at, at + 1, "color_palette", units[at].key, "a colour of the palette"))
        if found:
            sentence.use(place)
    for place, unit in enumerate(units):
        if "colour" in unit and not unit.used and sentence.is_(place + 1, "join") and sentence.is_(place + 2, "colour"):
            others = sum(sentence.units[p].used is False for p in (place, place + 2))
            if sentence.foreign[sentence.clauses[place]] <= others and sentence.foreign[sentence.clauses[place + 2]] <= others:
                sentence.take(Found(place, place + 1, "color_palette", unit.key, "colours joined in film talk"))
                sentence.take(Found(place + 2, place + 3, "color_palette", units[place + 2].key, "colours joined in film talk"), place + 1)


def _colours(sentence: Sentence, place: int, step: int) -> list[int]:
    found: list[int] = []
    at = place + step
    while 0 <= at < len(sentence.units) and abs(at - place) < 14:
        if sentence.is_(at, "colour"):
            if not sentence.units[at].used:
                found.append(at)
        elif not (
            sentence.is_(at, "join", "article", "be")
            or sentence.units[at].key in (",", ":", "of", "in", "with", "and", "to", "=", "+", "/")
        ):
            break
        at += step
    return found


_NAME = r"[A-ZÀ-ÖØ-Þ][\w'’-]{1,30}(?:\s[A-ZÀ-ÖØ-Þ][\w'’-]{1,30}){0,2}"
_IS = r"is|ist|es|est|é|a|tiene|tem|hat"
_AGE = r"\d{1,2}(?:\s*(?:-\s*)?(?:years?[\s-]+old|yo|y/o|años|ans|anos|jahre(?:\s+alt)?))?"
_ABOUT = r"(?:(?:about|around|only|just|unos|etwa|environ|uns)\s+)?"
_ROLE = (
    "man|woman|girl|boy|person|kid|child|teenager|courier|detective|doctor|nurse|soldier|student|teacher|chef|pilot|driver|artist|singer|dancer|musician"
    "|writer|thief|cop|lawyer|sailor|fisherman|farmer|robot|android|dog|cat|widow|mother|father|sister|brother|grandmother|grandfather|queen|king"
    "|waitress|waiter|barista|baker|hacker|astronaut|scientist|engineer|boxer|monk|nun|priest|samurai"
)
_BODY = re.compile(
    r"(?i)\b(?:hair|haired|eyes?|beard|moustache|scar|tattoos?|freckles|glasses|coat|jacket|dress|shirt|suit|hat|boots|skirt|raincoat|uniform|scarf)\b"
)
_PEOPLE = (
    re.compile(rf"^\s*({_NAME})\s*(?:[,:]|\s(?:{_IS})\b|['’]s\b)\s*({_ABOUT}{_AGE}\s*(?:[,;.]|and\b|with\b|$).*)$", re.S | re.I),
    re.compile(rf"^\s*({_NAME})\s+is\s+(in\s+(?:his|her|their)\s+(?:early|mid|late)?[\s-]*(?:\w+ties|\d0s|teens)\b.*)$", re.S),
    re.compile(rf"^\s*({_NAME})\s+is\s+((?:an?|the)\s+(?:[\w-]+\s+){{0,5}}(?:{_ROLE})\b.*)$", re.S),
    re.compile(r"^\s*([\u30a0-\u30ff\u4e00-\u9fff]{2,8}?)(?:[，,、是は]|今年)+\s*(\d{1,2}\s*[岁歳才].*)$", re.S),
)
"""How people are introduced: by their age, their decade or what they are."""
_WEARS = re.compile(rf"^\s*({_NAME})\s+((?:wears|is\s+wearing|has|is\s+dressed\s+in)\s+.+)$", re.S)


def person_of(sentence: str, first: Unit, language: str) -> BibleStatement | None:
    """Who a sentence describes, and how; None when it tells of something else. A word of film talk is nobody's name,
    unless only another language knows it."""
    if first.senses and is_own(first.key, language):
        return None
    said = sentence[:LONGEST]
    found = next((f for pattern in _PEOPLE if (f := pattern.match(said))), None)
    if found is None and (worn := _WEARS.match(said)) and _BODY.search(worn[2]):
        found = worn
    if found is None or not _is_name(found[1]):
        return None
    return BibleStatement(found[1], re.sub(r"^(?:is|has)\s+", "", found[2].strip(" .!;,\n")))


def _is_name(words: str) -> bool:
    """Whether words could be a name: they begin with a capital, or have none in their script."""
    return words[:1].isupper() or not words.isascii()
