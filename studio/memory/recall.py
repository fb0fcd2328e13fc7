"""Lines of the record found by words: rare words count more, a word inside a longer one counts half, film words in every language."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from studio.film import TERMS
from studio.memory.lines import Line
from studio.search.embedder import Embedder
from studio.text import folded, telling, words_of

_COMMON = words_of(
    "a an and are as at be been but by did do does ever for from had has have he her him his how i in into is it its me my no not of on"
    " or our say said she so some that the their them then there they this to too up us was we were what when where which who why will"
    " with you your about scene scenes"
)
_UNIT = re.compile(r"(?<=\d)(?=[^\W\d_])")
INSIDE = 4
"""Letters that a word needs to be found inside a longer one: coat in raincoat."""
NEAR = 0.45
"""What share of the best line's score a line needs to be named beside it."""
CAME = 0.6
"""What a word counts that stands in the message alone which a decision came from."""
SHARED = 2
"""Telling words that a line of another thread shares with what is said here, to be worth a model's while."""
DIRECTOR = "the director"
"""Its answers say again what people said; they are quoted where nobody else's words are found."""
CLOSE, NEWEST = 0.42, 400
"""How like a line must be to be named where no word is shared (cosine), and how many of the newest lines are looked at then."""


@dataclass(frozen=True, slots=True)
class Recalled:
    """What was found: decisions and what was said, the closest first. ``over`` counts what is not shown.

    ``how``: by words, or alike in meaning alone.
    """

    decided: tuple[Line, ...] = ()
    said: tuple[Line, ...] = ()
    over: int = 0
    how: Literal["words", "alike"] = "words"


def recall(about: str, lines: Sequence[Line], embedder: Embedder | None = None, *, decided: int = 3, said: int = 2) -> Recalled:
    """The few lines about ``about``. Where none shares a word with it, those closest in meaning, if an embedder knows meanings."""
    ranked, how = _by_words(about, lines), "words"
    if not ranked and embedder and embedder.semantic:
        ranked, how = _alike(about, lines, embedder), "alike"
    facts = _once([x for x in ranked if x.decided])
    quoted = {line.words for line in facts}
    talk = _once([x for x in ranked if not x.decided and x.text not in quoted])
    own = [line for line in talk if line.who != DIRECTOR]
    over = max(0, len(facts) - decided) + max(0, len(own or talk) - said)
    return Recalled(tuple(facts[:decided]), tuple((own or talk)[:said]), over, "alike" if how == "alike" else "words")


def elsewhere(words: str, said: Sequence[Line], most: int) -> tuple[Line, ...]:
    """Of what was said in other threads, the few lines that share two telling words or more with these, the closest first."""
    asked = frozenset(terms(words))
    near = [line for line in said if len(asked & frozenset(terms(line.text))) >= SHARED]
    return tuple(_once(_by_words(words, near))[:most])


def _once(lines: Iterable[Line]) -> list[Line]:
    """Lines that say the same once, as the first of them does."""
    return list({(folded(line.text), line.fate): line for line in reversed(list(lines))}.values())[::-1]


def _by_words(about: str, lines: Sequence[Line]) -> list[Line]:
    """Lines that say it themselves, and decisions of a message that said it where none of them does: a message that speaks of the coat
    may set ten slots that have nothing to do with it."""
    asked = _widened(about)
    bags = [frozenset(terms(line.text)) for line in lines]
    shares = [{t: share for t in asked if (share := _share(t, bag))} for bag in bags]
    told = {line.words for line, share in zip(lines, shares, strict=True) if share and line.words}
    for line, share in zip(lines, shares, strict=True):
        if not share and line.words and line.words not in told:
            bag = frozenset(terms(line.words))
            share |= {t: CAME * found for t in asked if (found := _share(t, bag))}
    seen = Counter(t for share in shares for t in share)
    known = {t: weight * math.log(1 + len(lines) / (1 + seen[t])) for t, weight in asked.items()}
    scored = [(sum(known[t] * s for t, s in share.items()), line) for share, line in zip(shares, lines, strict=True)]
    best = max((score for score, _ in scored), default=0.0)
    return _ordered([(score, line) for score, line in scored if score > 0 and score >= best * NEAR])


def _ordered(scored: Iterable[tuple[float, Line]]) -> list[Line]:
    """What stands first, then by how much it is about the words, then the newest."""
    fates = {"stands": 0, "changed": 1, "taken back": 2, None: 0}
    return [line for _, line in sorted(scored, key=lambda pair: (fates[pair[1].fate], -round(pair[0], 1), -pair[1].at))]


def _share(term: str, bag: frozenset[str]) -> float:
    """1 for the word itself, a half where it is the end or the start of a longer one."""
    if term in bag:
        return 1.0
    inside = len(term) >= INSIDE and any(word.endswith(term) or word.startswith(term) for word in bag)
    return 0.5 if inside else 0.0


def _widened(about: str) -> dict[str, float]:
    """The telling words of a question with their weight; a film word of any language also stands for its label, at half the weight."""
    asked = dict.fromkeys(terms(about), 1.0)
    words = folded(about).split()
    grams = {" ".join(words[i : i + n]) for n in range(1, 5) for i in range(len(words) - n + 1)}
    for gram in grams:
        for label in _synonyms().get(gram, ()):
            asked |= {t: 0.5 for t in terms(label) if t not in asked}
    return asked


@cache
def _synonyms() -> dict[str, tuple[str, ...]]:
    """Labels by every phrase that means them."""
    found: dict[str, tuple[str, ...]] = {}
    for term in TERMS.values():
        for phrase in (p for phrases in term.synonyms.values() for p in phrases):
            found[folded(phrase)] = (*found.get(folded(phrase), ()), term.label)
    return found


def _alike(about: str, lines: Sequence[Line], embedder: Embedder) -> list[Line]:
    """The lines of nearly the same meaning. Blocking."""
    newest = sorted(lines, key=lambda line: -line.at)[:NEWEST]
    if not newest:
        return []
    vectors = embedder.embed([about, *(f"{line.text} {line.words}" for line in newest)])
    scores = (vectors[1:] @ vectors[0]).tolist()
    return _ordered([(score, line) for score, line in zip(scores, newest, strict=True) if score >= CLOSE])


def terms(words: str) -> Iterable[str]:
    """The telling words of a text, folded, without common words and plain endings; a number apart from its unit; scripts without
    spaces by pairs of signs.
    """
    return telling(_UNIT.sub(" ", words), _COMMON)
