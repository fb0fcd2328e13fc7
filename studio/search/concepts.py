"""What words mean, whatever language they are in: the film language of `studio/film.py` and the general words of `lexicon.txt`.

A concept is named by its English gloss. It widens a query (its words in other languages find the same texts) and gives a query in another
language its English form, for the half of the embedder that knows English alone.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from studio import film
from studio.search.words import COMMON, common_in, is_sign, pieces, script_of, stem

FILE = Path(__file__).with_name("lexicon.txt")
LANGUAGES = ("en", "es", "de", "zh", "ja")
LONGEST = 12
"""Pieces of the longest phrase."""


class Found(NamedTuple):
    """A phrase of a text that has a meaning: where it stands among the pieces, and its concepts."""

    start: int
    end: int
    concepts: tuple[str, ...]


@dataclass(slots=True)
class Lexicon:
    """``phrases`` maps a phrase in stemmed pieces to its concepts, ``tongues`` to its languages; ``starts`` a piece to how many follow."""

    phrases: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict[tuple[str, ...], tuple[str, ...]])
    tongues: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict[tuple[str, ...], frozenset[str]])
    starts: dict[str, int] = field(default_factory=dict[str, int])

    def add(self, language: str, phrase: str, concept: str) -> None:
        key = tuple(stem(piece) for piece in pieces(phrase))
        if not key or len(key) > LONGEST or (len(key) == 1 and common_in(key[0])):
            return
        known = self.phrases.get(key, ())
        if concept not in known:
            self.phrases[key] = (*known, concept)
        self.tongues[key] = self.tongues.get(key, frozenset()) | {language}
        self.starts[key[0]] = max(self.starts.get(key[0], 0), len(key))


@cache
def lexicon() -> Lexicon:
    """The film language and the general words, read once. About 40 ms."""
    made = Lexicon()
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            rows = [[w.strip() for w in words.split("|")] for words in line.split(";")]
            for language, words in zip(LANGUAGES, rows, strict=True):
                for word in words:
                    made.add(language, word, rows[0][0])
    for term in film.TERMS.values():
        for language, words in term.synonyms.items():
            for word in words:
                made.add(language, word, term.plain)
        made.add("en", term.plain, term.plain)
    return made


def found_in(text: str) -> tuple[list[str], list[Found]]:
    """The pieces of a text and the phrases in it that mean something: at each place the longest, none inside another."""
    made, given = lexicon(), pieces(text)
    keys = [stem(piece) for piece in given]
    found: list[Found] = []
    for start, key in enumerate(keys):
        for size in range(min(made.starts.get(key, 0), len(keys) - start), 0, -1):
            concepts = made.phrases.get(tuple(keys[start : start + size]))
            if concepts:
                if not found or start + size > found[-1].end:
                    found.append(Found(start, start + size, concepts))
                break
    return given, found


def concepts_of(text: str) -> list[str]:
    """Every concept that a text speaks of, in order, with repeats."""
    return [concept for one in found_in(text)[1] for concept in one.concepts]


@lru_cache(maxsize=4_096)
def language_of(text: str) -> str:
    """English unless script, common words or the phrases it holds say otherwise."""
    if script := script_of(text):
        return script
    votes: Counter[str] = Counter(en=0.5)  # type: ignore[arg-type]
    given, found = found_in(text)
    for word in given:
        for language in common_in(word):
            votes[language] += 1  # type: ignore[assignment]
    for one in found:
        key = tuple(stem(piece) for piece in given[one.start : one.end])
        tongues = lexicon().tongues[key]
        for language in tongues:
            votes[language] += 1 / len(tongues)  # type: ignore[assignment]
    if any(c in "ñ¿¡" for c in text):
        votes["es"] += 2
    if any(c in "äöüß" for c in text.lower()):
        votes["de"] += 2
    return max(LANGUAGES, key=lambda language: votes[language])


class Gloss(NamedTuple):
    """A text in English as far as the lexicon goes. ``share`` of its telling pieces, 0..1, was understood."""

    text: str
    share: float


def gloss_of(text: str, language: str) -> Gloss:
    """What a text says in English: its phrases by their glosses; in English text the other words stay."""
    given, found = found_in(text)
    said: list[str] = []
    at = understood = 0
    for one in found:
        said += _kept(given[at : one.start], language)
        at = max(at, one.end)
        understood += one.end - one.start
        said.append(one.concepts[0])
    said += _kept(given[at:], language)
    telling = sum(1 for piece in given if not common_in(piece) and not _small(piece))
    return Gloss(" ".join(dict.fromkeys(said)), min(1.0, understood / max(1, telling)))


def _kept(given: Iterable[str], language: str) -> list[str]:
    """Words that stay as they are in a gloss: all of an English text; names and loan words of any other."""
    return [p for p in given if not is_sign(p) and (language == "en" or (p.isascii() and not common_in(p)))]


def _small(piece: str) -> bool:
    return is_sign(piece) and "\u3040" <= piece <= "\u309f"


assert COMMON.keys() <= set(LANGUAGES)
