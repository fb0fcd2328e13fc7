"""The languages that are read: one file of words each, in ``tongues/``. A new language is a new file and its words in the film table."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).with_name("tongues")
LANGUAGES = ("en", "es", "de", "fr", "pt", "zh", "ja")
"""In the order in which a tie is decided."""
WHOLE = "message"
"""The section of phrases that are a whole message; a tilde holds the place of another phrase."""
STORY = "story"
"""The section of words by which a sentence tells a story."""
APART = frozenset({WHOLE, STORY})
"""Sections whose phrases are no words of film talk."""


class Entry(NamedTuple):
    """A phrase and what it may be: a kind, that kind's value, and whether it is only a hint."""

    phrase: str
    kind: str
    value: str | float
    hint: bool


@cache
def entries(language: str) -> tuple[Entry, ...]:
    """Every phrase of a language's file."""
    path = FOLDER / f"{language}.toml"
    return tuple(_entries(tomllib.loads(path.read_text(encoding="utf-8")))) if path.exists() else ()


def _entries(sections: dict[str, dict[str, str]]) -> Iterator[Entry]:
    for section, rows in sections.items():
        for name, row in rows.items():
            for place, phrase in enumerate(phrases(row)):
                yield _entry(section, name, place, phrase)


def _entry(section: str, name: str, place: int, phrase: str) -> Entry:
    word, hint = phrase.rstrip("?"), phrase.endswith("?")
    match section:
        case "classes":
            return Entry(word, name, "", hint)
        case "numbers":
            return Entry(word, "number", float(place) if name == "from_zero" else (place + 2) * 10.0, hint)
        case "ordinals":
            return Entry(word, "ordinal", name, hint)
        case _:
            return Entry(word, section, name, hint)


def phrases(row: str) -> list[str]:
    """The phrases of a row, which stand between bars or on lines of their own."""
    return [phrase for line in row.splitlines() for phrase in line.strip().split("|") if phrase]
