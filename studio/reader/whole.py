"""Whole messages that ask for one thing and name no slot: "undo that", "mach das rückgängig", "give me the veo prompt for scene 2"."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from studio.reader.tokens import tokens_of
from studio.reader.tongues import LANGUAGES, WHOLE, entries

LONGEST = 80
"""Characters of a message that may be such a one; a longer one tells more."""
Keys = tuple[str, ...]


class PromptWish(NamedTuple):
    """A prompt that is asked for: the words that must be the tool's name, "" for none, and the number of the scene, where one is said."""

    tool: str
    scene: int | None


class _Words(NamedTuple):
    """What asks for an undo or a prompt in some language, and what may stand around it out of politeness."""

    undo: frozenset[Keys]
    polite: frozenset[Keys]
    prompt: frozenset[Keys]
    handing: frozenset[Keys]
    scene: frozenset[Keys]


def is_undo(text: str) -> bool:
    """Whether a message asks for nothing but that the last change is taken back."""
    if len(text) > LONGEST:
        return False
    keys = _keys(text)
    return any(_bare(keys, words.polite) in words.undo or keys in words.undo for words in _words())


def prompt_wish(text: str) -> PromptWish | None:
    """What is asked for by a message that asks for nothing but a prompt, in one language; None for any other message."""
    if len(text) > LONGEST:
        return None
    found = (wish for words in _words() if (wish := _wish(_keys(text), words)))
    return min(found, key=lambda wish: len(wish.tool), default=None)


def _wish(keys: Keys, words: _Words) -> PromptWish | None:
    """The message taken apart from its start: the word for a prompt, the scene, small words; what is left over names the tool."""
    asked, scene, left, place = False, None, list[str](), 0
    while place < len(keys):
        rest = keys[place:]
        if (long := _starting(rest, words.scene)) and len(rest) > long and rest[long].isdecimal() and scene is None:
            scene, place = int(rest[long]), place + long + 1
        elif long := _starting(rest, words.prompt):
            asked, place = True, place + long
        elif long := _starting(rest, words.handing) or _starting(rest, words.polite):
            place += long
        else:
            left.append(keys[place])
            place += 1
    return PromptWish(" ".join(left), scene) if asked else None


def _starting(keys: Keys, phrases: frozenset[Keys]) -> int:
    """How many tokens the longest of the phrases takes at the start; 0 where none stands there."""
    return next((long for long in (5, 4, 3, 2, 1) if long <= len(keys) and keys[:long] in phrases), 0)


def _bare(keys: Keys, polite: frozenset[Keys]) -> Keys:
    """The message without the polite words at both ends."""
    while cut := _starting(keys[:-1], polite):
        keys = keys[cut:]
    while cut := next((n for n in (5, 4, 3, 2, 1) if n < len(keys) and keys[-n:] in polite), 0):
        keys = keys[:-cut]
    return keys


@cache
def _words() -> tuple[_Words, ...]:
    return tuple(_of(language) for language in LANGUAGES)


def _of(language: str) -> _Words:
    names = ("undo", "last", "polite", "prompt", "handing")
    rows = {name: [e.phrase for e in entries(language) if (e.kind, e.value) == (WHOLE, name)] for name in names}
    undo = {_keys(phrase) for pattern in rows["undo"] for phrase in _filled(pattern, rows["last"])}
    scene = (e.phrase for e in entries(language) if e.kind == "scene")
    kept = (frozenset(map(_keys, phrases)) for phrases in (rows["polite"], rows["prompt"], rows["handing"], scene))
    return _Words(frozenset(undo), *kept)


def _filled(pattern: str, last: list[str]) -> Iterator[str]:
    """The phrase, with each word for the last change where it has a place for one."""
    yield from ((pattern.replace("~", one) for one in last) if "~" in pattern else (pattern,))


def _keys(text: str) -> Keys:
    return tuple(token.key for token in tokens_of(text) if token.kind != "mark")
