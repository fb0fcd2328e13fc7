"""What people write in their own languages, as far as the checks read it: sides of the frame, and named times. Read from `words.toml`."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Literal

from studio.project import Record
from studio.text import folded

FILE = Path(__file__).with_name("words.toml")
Way = Literal["across", "towards", "looks", "leaves", "enters"]
OPPOSITE = {"left": "right", "right": "left", "": ""}
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
"""Scripts that write without spaces: a word of theirs stands between others with nothing around it."""
_SAID = re.compile(r"(?<!\d)(1[0-9]\d\d|20\d\d)(s|er|年代)?(?!\d)")
_CENTURY = re.compile(r"(?<!\d)(\d{1,2})(?:(?:st|nd|rd|th)[ -]century|\. ?jahrhundert|世[纪紀])|siglo ([ivx]+)\b")
_ROMAN = {"i": 1, "v": 5, "x": 10}


class Tongue(Record):
    """One language: its words for the sides, and patterns of what is done towards one."""

    id: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    across: tuple[str, ...]
    towards: tuple[str, ...]
    looks: tuple[str, ...]
    leaves: tuple[str, ...]
    enters: tuple[str, ...]
    stands: str

    def read(self, pattern: str, text: str, before: str = "") -> str:
        """The side that a pattern finds, "left" or "right"; "" for none."""
        sides = f"(?P<side>{'|'.join((*self.left, *self.right))})"
        found = re.search(before + pattern.replace("{side}", sides), text)
        return "" if found is None else "left" if found["side"] in self.left else "right"


class Era(Record):
    """A named time: the last year of it."""

    last: int
    words: tuple[str, ...]


class Words(Record):
    """The file as a whole."""

    tongue: tuple[Tongue, ...]
    era: tuple[Era, ...]


@cache
def read_words(file: Path = FILE) -> Words:
    """Every language. Raises pydantic's ValidationError when the shipped file is broken: a test keeps it whole."""
    return Words.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))


def side(way: Way, text: str) -> str:
    """The side of the frame that someone in a folded text looks to, leaves at or enters from; "" where the words do not say."""
    return next(_sides(way, text), "")


def heading(text: str) -> str:
    """The side that someone in a folded text moves to."""
    return OPPOSITE[side("across", text)] or side("towards", text)


def stands(name: str, text: str) -> str:
    """The side at which someone of that name stands in a folded text."""
    called = ("" if _WIDE.search(name) else r"(?<!\w)") + re.escape(folded(name))
    return next((found for t in read_words().tongue if (found := t.read(t.stands, text, called))), "")


def _sides(way: Way, text: str) -> Iterator[str]:
    for tongue in read_words().tongue:
        patterns: tuple[str, ...] = getattr(tongue, way)
        yield from filter(None, (tongue.read(pattern, text) for pattern in patterns))


def named(text: str, words: Sequence[str], *, open_end: bool = False) -> str:
    """The first of the words or phrases that stands in a folded text as a whole, "" for none; with ``open_end`` it may go on."""
    return next((word for word in words if _stands_in(word, text, open_end)), "")


def _stands_in(word: str, text: str, open_end: bool) -> bool:
    if _WIDE.search(word):
        return word in text
    return re.search(rf"(?<!\w){re.escape(word)}" + ("" if open_end else r"(?!\w)"), text) is not None


def year(era: str) -> int | None:
    """The last year that an era may mean: "1920s" is 1929, "19th century" 1900, "Victorian" 1901; None for what is no past time."""
    said = folded(era)
    if known := next((e.last for e in read_words().era if named(said, e.words, open_end=True)), None):
        return known
    if found := _SAID.search(said):
        return int(found[1]) + (99 if found[1].endswith("00") else 9) * bool(found[2])
    if found := _CENTURY.search(said):
        return 100 * (int(found[1]) if found[1] else _roman(found[2]))
    return None


def _roman(said: str) -> int:
    values = [_ROMAN[letter] for letter in said]
    return sum(-v if any(v < later for later in values[n + 1 : n + 2]) else v for n, v in enumerate(values))
