"""A ranking of texts made of three likenesses: meaning (vectors), concepts whatever the language, and words with title above text.

Meaning leads. The words add a bonus that is bounded however well they match (rank fusion with equal weights lost .16 of nDCG when measured
2026-11-22, because words are so much weaker on paraphrases). Where no vectors are there, the words rank alone.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from sys import intern
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from studio.search.concepts import concepts_of
from studio.search.embedder import Embedder, Vectors
from studio.search.meaning import Meaning
from studio.search.rows import Row, text_of
from studio.search.words import grams, terms

__all__ = ["Field", "Hit", "Index", "Row", "Weights", "best_of", "text_of"]

K1, B = 1.2, 0.6
"""BM25: how soon repeats stop counting, and how much a long text is discounted."""
TITLE = 3.0
"""A word of the title counts as so many of the text."""


class Hit(NamedTuple):
    """A found row and its score; higher is nearer. Scores of two queries are not to be compared."""

    id: str
    score: float


@dataclass
class Weights:
    """How much each likeness counts, in standard deviations of the likeness in meaning. Chosen on the open half of tests/evals/search."""

    words: float = 2.0
    concepts: float = 0.8
    letters: float = 0.5


@dataclass
class Field:
    """Postings of one kind of feature: for each, the rows that have it and how strongly, 0..1 after BM25."""

    features: Callable[[str], Iterable[str]]
    rows: dict[str, tuple[NDArray[np.int32], Vectors]] = field(default_factory=dict[str, "tuple[NDArray[np.int32], Vectors]"])
    size: int = 0

    def fill(self, rows: Sequence[Row]) -> None:
        """Take all rows in, in place of what was there."""
        postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        lengths = np.zeros(len(rows), np.float32)
        for place, row in enumerate(rows):
            lengths[place], counts = _counted(self.features, row.title, row.text)
            for name, count in counts:
                postings[name].append((place, count))
        norm = K1 * (1 - B + B * lengths / max(float(lengths.mean()) if len(rows) else 1.0, 1e-9))
        self.size = len(rows)
        self.rows = {name: _posting(found, norm) for name, found in postings.items()}

    def rarity(self, name: str) -> float:
        found = self.rows.get(name)
        return math.log(1 + (self.size - len(found[0]) + 0.5) / (len(found[0]) + 0.5)) if found else math.log(1 + 2 * self.size)

    def share(self, query: str) -> Vectors:
        """For each row, how much of the query's telling features it has, 0..1: rare ones count more, those nobody has count too."""
        scores = np.zeros(self.size, np.float32)
        asked = dict.fromkeys(self.features(query))
        whole = sum(self.rarity(name) for name in asked)
        for name in asked:
            if name in self.rows:
                places, held = self.rows[name]
                scores[places] += np.float32(self.rarity(name) / whole) * held
        return scores


@lru_cache(maxsize=6_000)
def _counted(features: Callable[[str], Iterable[str]], title: str, text: str) -> tuple[int, tuple[tuple[str, float], ...]]:
    """How long a text is and how often it has each feature. Kept: where one row of many changes, the others are not read again."""
    counts: Counter[str] = Counter(features(text))
    total = sum(counts.values())
    for name in features(title):
        counts[name] += TITLE  # type: ignore[assignment]
    return total + 1, tuple((intern(name), count) for name, count in counts.items())


def _posting(found: Sequence[tuple[int, float]], norm: Vectors) -> tuple[NDArray[np.int32], Vectors]:
    places = np.array([place for place, _ in found], np.int32)
    counts = np.array([count for _, count in found], np.float32)
    return places, (counts / (counts + norm[places])).astype(np.float32)


class Index:
    """Rows to be searched. ``vectors`` are those of ``embedder`` for the rows, made here when they are not given; None ranks by words."""

    def __init__(
        self, rows: Sequence[Row], embedder: Embedder | None = None, vectors: Vectors | None = None, weights: Weights | None = None
    ) -> None:
        self.rows = tuple(rows)
        self.weights = weights or Weights()
        self.fields: Mapping[str, Field] = {"words": Field(terms), "concepts": Field(concepts_of), "letters": Field(grams)}
        for one in self.fields.values():
            one.fill(self.rows)
        self.meaning = Meaning(self.rows, embedder, vectors) if embedder and embedder.semantic else None

    @property
    def semantic(self) -> bool:
        """Whether meaning counts, or words alone."""
        return self.meaning is not None

    def search(self, query: str, most: int = 10) -> tuple[Hit, ...]:
        """The rows nearest to a query, best first; at most ``most``, none for an empty query. Rows that share nothing are left out
        where words rank alone."""
        if not query.strip() or not self.rows:
            return ()
        scores = self.scores(query)
        return tuple(Hit(self.rows[at].id, round(float(scores[at]), 4)) for at in best_of(scores, most) if self.semantic or scores[at] > 0)

    def likeness(self, query: str) -> Vectors:
        """For each row how like it is, 0..1, on a scale that holds across queries: of meaning, else the share of the query's words."""
        if self.meaning is None:
            return np.maximum(self.fields["words"].share(query), self.fields["concepts"].share(query))
        return self.meaning.likeness(query)

    def scores(self, query: str) -> Vectors:
        """One number a row."""
        w = self.weights
        told = {name: one.share(query) for name, one in self.fields.items()}
        weighed = (w.words * told["words"], w.concepts * told["concepts"], w.letters * told["letters"])
        bonus: Vectors = np.stack(weighed).sum(axis=0, dtype=np.float32)
        if self.meaning is None:
            return bonus
        near = self.meaning.near(query)
        return ((near - near.mean()) / max(float(near.std()), 0.03) + bonus).astype(np.float32, copy=False)


def best_of(scores: Vectors, most: int) -> list[int]:
    """The places of the highest scores, best first, equal ones in their order; without sorting all of them."""
    if most <= 0 or not len(scores):
        return []
    if most < len(scores):
        least = float(np.partition(scores, len(scores) - most)[len(scores) - most])
        places = np.flatnonzero(scores >= least)
    else:
        places = np.arange(len(scores))
    return [int(place) for place in places[np.argsort(-scores[places], kind="stable")][:most]]
