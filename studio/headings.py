"""Scene headings: ``EXT. HOUSE - GARDEN - NIGHT`` -> a place in the words of prompts and a time of day, and back."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from studio import film
from studio.fountain import PREFIX, Element
from studio.project import LinkKind, LocationRef, PromptSlots
from studio.reader import read

LONGEST = 400
"""Code points of a heading that are read."""
DAY = "during the day"
"""The time of a heading that says DAY: the film language has no id for so wide a word."""
_DAYS = frozenset(("day", "days", "tag", "tags", "jour", "día", "dia", "giorno", "日", "白天", "昼", "日中"))
_FOLLOWS: Mapping[str, LinkKind] = {
    "continuous": "continues",
    "moments later": "continues",
    "later": "continues",
    "same": "parallel",
    "same time": "parallel",
    "flashback": "flashback",
}
_BUILDINGS = frozenset(
    word
    for row in (
        "house home cottage cabin apartment flat building bank church chapel cathedral temple school university hospital clinic hotel",
        "motel inn bar pub club cafe café restaurant diner bakery shop store supermarket mall office factory warehouse station airport",
        "terminal museum library theater theatre cinema castle palace mansion villa barn farmhouse garage prison",
        "jail courthouse lighthouse",
    )
    for word in row.split()
)
_DASHES = re.compile(r"\s+(?:-{1,2}|–|—)\s+|\s*[–—]\s*")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as slots. ``follows`` is how the scene hangs on the one before it; then its time may be that scene's."""

    place: str = ""
    time: str = ""
    follows: LinkKind | None = None


def read_heading(text: str, proper: Mapping[str, str]) -> Heading:
    """A heading's place and time. ``proper`` maps words in lower case to the way in which the script writes them elsewhere."""
    text = text[:LONGEST]
    prefix = PREFIX.match(text)
    parts = [part.strip(" .()") for part in _DASHES.split(text[prefix.end() :] if prefix else text)]
    brackets = re.findall(r"\(([^()]{1,40})\)", text)
    parts = [re.sub(r"\s*\([^()]*\)", "", part).strip() for part in parts]
    time = ""
    follows: LinkKind | None = next((kind for said in brackets if (kind := _FOLLOWS.get(said.casefold()))), None)
    while len(parts) > 1 and (found := _ends(parts[-1])):
        time, follows = time or found[0], follows or found[1]
        parts.pop()
    words = [cased(part, proper) for part in parts if part]
    outside = prefix is not None and text[: prefix.end()].upper().startswith(("EXT", "AUSSEN", "AUßEN", "外"))
    return Heading(_place(words, outside=outside), time, follows)


def _ends(part: str) -> tuple[str, LinkKind | None] | None:
    """What the last part of a heading says when it is no place: a time, or how the scene follows."""
    said = part.casefold().strip(" .")
    if said in _FOLLOWS:
        return "", _FOLLOWS[said]
    time = time_of(said)
    return (time, None) if time else None


@lru_cache(maxsize=1_024)
def time_of(said: str) -> str:
    """The value of time_of_day that a word of a heading means; empty when it is no time."""
    if said in _DAYS:
        return DAY
    reading = read(said[:60])
    return str(reading.slots["time_of_day"]) if set(reading.slots) == {"time_of_day"} and not reading.unread else ""


def _place(words: list[str], *, outside: bool) -> str:
    """``house, garden`` as ``garden, house``: the nearest first; a building seen from without is ``outside`` it."""
    if not words:
        return ""
    place = ", ".join(reversed(words))
    if outside and len(words) == 1 and words[0].split()[-1].lower() in _BUILDINGS:
        return f"outside {_with_article(place)}"
    return place


def _with_article(place: str) -> str:
    first = place.split()[0]
    return place if first[:1].isupper() or first.endswith(("'s", "’s")) or first in ("the", "a", "an") else f"the {place}"


def cased(text: str, proper: Mapping[str, str], *, names: bool = False) -> str:
    """Words in capitals as they stand in a sentence: proper nouns as the script writes them, others small; a name's with a capital each."""
    if not text.isupper():
        return text
    return re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)?", lambda m: _word(m[0], proper, names=names), text)


def _word(word: str, proper: Mapping[str, str], *, names: bool) -> str:
    small = word.lower()
    stem, _, ending = small.partition("'" if "'" in small else "’")
    known = proper.get(small) or (proper.get(stem, "") + small[len(stem) :] if ending and stem in proper else "")
    return known or (small[:1].upper() + small[1:] if names else small)


def proper_words(elements: Iterable[Element]) -> dict[str, str]:
    """Words that the script writes with a capital inside a sentence, and the names of its cues, by their lower case."""
    found: dict[str, str] = {}
    for element in elements:
        if element.kind == "character":
            for word in re.findall(r"[^\W\d_]{2,}", element.text):
                found.setdefault(word.lower(), word if not word.isupper() else word[:1] + word[1:].lower())
        elif element.kind in ("action", "dialogue"):
            for word in re.findall(r"(?<=[a-z,] )[A-Z][a-zà-ÿ]+", element.text):
                found.setdefault(word.lower(), word)
    return found


def heading_of(slots: PromptSlots) -> str:
    """A heading for a scene that was never one: forced by a dot, for whether it is inside or out was not said."""
    place = slots.location.ref if isinstance(slots.location, LocationRef) else slots.location or "somewhere"
    place = " ".join(place.split()).rstrip(".")[:200]
    time = slots.time_of_day or ""
    said = "DAY" if time == DAY else film.TERMS["time_of_day", time].label.upper() if ("time_of_day", time) in film.TERMS else time.upper()
    return f"{place.upper()} - {said}" if said else place.upper()
