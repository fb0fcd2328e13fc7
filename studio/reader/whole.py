"""Whole messages that ask for one thing and name no slot: "undo that", "deshaz eso", "mach das rückgängig"."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from studio.reader.tokens import tokens_of
from studio.reader.tongues import LANGUAGES, WHOLE, entries

LONGEST = 80
"""Characters of a message that may be such a one; a longer one tells more."""
Keys = tuple[str, ...]


class _Words(NamedTuple):
    """What asks for an undo in some language, and what may stand around it out of politeness."""

    undo: frozenset[Keys]
    polite: frozenset[Keys]


def is_undo(text: str) -> bool:
    """Whether a message asks for nothing but that the last change is taken back."""
    if len(text) > LONGEST:
        return False
    keys = _keys(text)
    return any(_bare(keys, words.polite) in words.undo or keys in words.undo for words in _words())


def _bare(keys: Keys, polite: frozenset[Keys]) -> Keys:
    """The message without the polite words at both ends."""
    while cut := next((n for n in (3, 2, 1) if n < len(keys) and keys[:n] in polite), 0):
        keys = keys[cut:]
    while cut := next((n for n in (5, 4, 3, 2, 1) if n < len(keys) and keys[-n:] in polite), 0):
        keys = keys[:-cut]
    return keys


@cache
def _words() -> tuple[_Words, ...]:
    return tuple(_of(language) for language in LANGUAGES)


def _of(language: str) -> _Words:
    rows = {name: [e.phrase for e in entries(language) if (e.kind, e.value) == (WHOLE, name)] for name in ("undo", "last", "polite")}
    undo = {_keys(phrase) for pattern in rows["undo"] for phrase in _filled(pattern, rows["last"])}
    return _Words(frozenset(undo), frozenset(map(_keys, rows["polite"])))


def _filled(pattern: str, last: list[str]) -> Iterator[str]:
    """The phrase, with each word for the last change where it has a place for one."""
    yield from ((pattern.replace("~", one) for one in last) if "~" in pattern else (pattern,))


def _keys(text: str) -> Keys:
    return tuple(token.key for token in tokens_of(text) if token.kind != "mark")
