"""Left-over words of a scene -> whom they tell of and what happens, only where they plainly are a clause about somebody."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from studio.idea import is_foreign
from studio.premise import clause_of, third
from studio.project import Character
from studio.reader import Reading
from studio.story_words import ARTICLES, AUXILIARY, NUMBERS, PAST, VERBS
from studio.text import folded

_THIRD = frozenset(map(third, VERBS))
_PRONOUN = re.compile(r"(?i)^(?:she|he|they)\s+(?=\w)")
_ASIDE = re.compile(r"(?i)^(?:i|we|you|it|this|that|there|these|those|please|maybe|and|but|or|not|no|never|without|too|very|so|just)\b")
"""Begins a remark on the film, or hangs on other words; it tells nothing that happens."""
_AMOUNT = re.compile(r"(?i)^an?\s+(?:bit|little|lot|touch|tad|hint|few|good|better|shade|step)\b")
_AGAINST = re.compile(r"(?i)(?:^|\s)(?:but|not|no|never|nor|too)(?:\s|$)")
_OF_FILM = frozenset(
    """
    light lights lighting shot shots camera picture image frame scene scenes colour colours color colors mood movement motion pace pacing
    music sound ending beginning cut lens look style tone film movie clip video background contrast focus zoom pan angle speed action
    subject one thing
    """.split()  # noqa: SIM905
)
"""What a remark on the film is about; nobody in it."""
_AND = re.compile(r"\s*(?:,\s*and|,|&|\band)\s+")
_NAMED = re.compile(r"^[A-ZÀ-ÖØ-Þ][\w'’-]*$")


@dataclass(frozen=True, slots=True)
class Clause:
    """``subject`` and ``action`` in the words of the clause, "" where it does not say; ``cast``: those of the bible whom it tells of."""

    subject: str
    action: str
    cast: tuple[Character, ...] = ()


_DANGLING = re.compile(
    r"(?i)(?:^|\s)(?:an?|the|his|her|its|their|my|our|this|that|these|those|in|into|on|onto|at|by|to|of|off|over|under|through|across|along"
    r"|with|without|from|for|behind|beside|beneath|below|above|around|against|between|before|after|past|near|toward|towards|like|as|and|or)$"
)
"""Ends in the middle of a phrase: the word that it leads to is elsewhere."""


def whole(reading: Reading, piece: str) -> str:
    """Left-over words with the film words that end their phrase: "waits under a" goes on to the "streetlamp" that was read as a light."""
    start = reading.text.find(piece)
    end = start + len(piece)
    if start < 0 or not _DANGLING.search(piece):
        return piece
    for told in sorted(reading.explain, key=lambda e: e.start):
        if told.start >= end and not reading.text[end : told.start].strip():
            end = told.end
    return reading.text[start:end]


def clause_in(piece: str, people: Sequence[Character], *, told: bool) -> Clause | None:
    """The clause that ``piece`` is, None when it is none. ``told``: it stands behind "scene 2:", where a verb or a noun phrase will do."""
    words = piece.split()
    if not words:
        return None
    if found := _of_names(piece, people, told=told):
        return found
    if _PRONOUN.match(piece):
        return Clause(_only(people), " ".join(words[1:]), tuple(people[:1]) if len(people) == 1 else ()) if len(words) > 1 else None
    if _ASIDE.match(piece) or _AMOUNT.match(piece):
        return None
    subject, action = clause_of(piece)
    if subject and action and not is_foreign(piece) and not _acts(action.split()[0]):
        return None
    if action:
        return Clause(subject, action) if _somebody(subject, told=told) and not (not subject and _AGAINST.search(action)) else None
    return Clause(subject, "") if told and _is_noun_phrase(words) else None


def _only(people: Sequence[Character]) -> str:
    return people[0].name if len(people) == 1 else ""


def _somebody(subject: str, *, told: bool) -> bool:
    """Whether a clause may be about this; without a subject only behind "scene 2:"."""
    words = folded(subject).split()
    return told if not words else not _OF_FILM & set(words) and not _AGAINST.search(subject)


def _is_noun_phrase(words: Sequence[str]) -> bool:
    first = words[0].lower()
    return (
        len(words) > 1 and first in ARTICLES | NUMBERS and not (_OF_FILM & set(map(folded, words[:4])) or _AGAINST.search(" ".join(words)))
    )


def _acts(word: str) -> bool:
    """Whether a word can be what somebody does."""
    bare = word.lower().strip(",;:.!?")
    return bare in _THIRD | VERBS | AUXILIARY | PAST or bare.endswith(("ing", "ed")) or (bare.endswith("s") and not bare.endswith("ss"))


def _of_names(piece: str, people: Sequence[Character], *, told: bool) -> Clause | None:
    """A clause that begins with one or more people of the bible, or with one of them and other names."""
    cast: list[Character] = []
    at, strangers = 0, 0
    while True:
        rest = piece[at:]
        who = next(
            (c for c in sorted(people, key=lambda c: -len(c.name)) if re.match(rf"{re.escape(c.name)}(?![\w'’-])", rest, re.I)), None
        )
        word = rest.split(" ", 1)[0].rstrip(",")
        if (
            who is None
            and not (_NAMED.match(word) and (at or cast))
            and not (at == 0 and _NAMED.match(word) and _AND.match(rest[len(word) :]))
        ):
            break
        cast, strangers = ([*cast, who], strangers) if who else (cast, strangers + 1)
        at += len(who.name) if who else len(word)
        joint = _AND.match(piece, at)
        if joint is None:
            return _acted(piece[:at], piece[at:].strip(" ,"), cast, told=told)
        at = joint.end()
    return None


def _acted(names: str, rest: str, cast: Sequence[Character], *, told: bool) -> Clause | None:
    """What the people do, and where nothing is done, that they are there; a clause of nobody of the bible is left to the grammar."""
    subject = cast[0].name if len(cast) == 1 and folded(names) == folded(cast[0].name) else names
    first = rest.split()[0].lower() if rest else ""
    if first and _acts(first):
        return Clause(subject, rest, tuple(cast)) if cast or told else None
    if not cast or not told or _AGAINST.search(f" {rest} "):
        return None
    return Clause(f"{subject} {rest}".strip(), "", tuple(cast))
