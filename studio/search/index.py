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

from studio.search.concepts import concepts_of, gloss_of, language_of
from studio.search.embedder import Embedder, Joined, Vectors
from studio.search.words import grams, terms

K1, B = 1.2, 0.6
"""BM25: how soon repeats stop counting, and how much a long text is discounted."""
TITLE = 3.0
"""A word of the title counts as so many of the text."""

SAMPLE = 200
"""Rows that are looked at to tell which languages a corpus is in."""


class Row(NamedTuple):
    """A text to be found. ``id`` is what an answer names."""

    id: str
    title: str
    text: str


class Hit(NamedTuple):
    """A found row and its score; higher is nearer. Scores of two queries are not to be compared."""

    id: str
    score: float


@dataclass
class Weights:
    """How much each likeness counts, in standard deviations of the likeness in meaning. Chosen on the open half of tests/evals/search."""

    words: float = 1.2
    concepts: float = 0.8
    letters: float = 0.5
    english: float = 0.8
    """The English half beside the multilingual one, for English words."""
    foreign: float = 0.0
    """The same for words of another language."""
    gloss: float = 0.6
    """The English form of a query beside the query itself, where rows are in other languages."""
    reworded: float = 0.4
    """The same for a query in English whose jargon has a plain form."""


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
        self.embedder = embedder if embedder and embedder.semantic else None
        self.vectors = vectors
        told = Counter(language_of(row.text or row.title) for row in rows[:: max(1, len(rows) // SAMPLE)])
        self.tongues = {language: count / told.total() for language, count in told.items()}
        if self.embedder and vectors is None:
            self.vectors = self.embedder.embed([text_of(row) for row in rows])

    @property
    def semantic(self) -> bool:
        """Whether meaning counts, or words alone."""
        return self.embedder is not None

    def search(self, query: str, most: int = 10) -> tuple[Hit, ...]:
        """The rows nearest to a query, best first; at most ``most``, none for an empty query. Rows that share nothing are left out
        where words rank alone."""
        if not query.strip() or not self.rows:
            return ()
        scores = self.scores(query)
        return tuple(Hit(self.rows[at].id, round(float(scores[at]), 4)) for at in best_of(scores, most) if self.semantic or scores[at] > 0)

    def likeness(self, query: str) -> Vectors:
        """For each row how like it is, 0..1, on a scale that holds across queries: of meaning, else the share of the query's words."""
        if self.embedder is None or self.vectors is None:
            return np.maximum(self.fields["words"].share(query), self.fields["concepts"].share(query))
        return np.clip(self.vectors @ self.embedder.embed([query])[0], 0, 1)

    def scores(self, query: str) -> Vectors:
        """One number a row."""
        w = self.weights
        told = {name: one.share(query) for name, one in self.fields.items()}
        weighed = (w.words * told["words"], w.concepts * told["concepts"], w.letters * told["letters"])
        bonus: Vectors = np.stack(weighed).sum(axis=0, dtype=np.float32)
        if self.embedder is None or self.vectors is None:
            return bonus
        near = self._nearness(query)
        return ((near - near.mean()) / max(float(near.std()), 0.03) + bonus).astype(np.float32, copy=False)

    def _nearness(self, query: str) -> Vectors:
        """Likeness in meaning to the query and to its English form."""
        assert self.embedder is not None and self.vectors is not None
        language, w = language_of(query), self.weights
        gloss, english = gloss_of(query, language), w.english * self.tongues.get("en", 0.0)
        asked = self.embedder.embed([query, gloss.text])
        probe = self._part(asked[0], english if language == "en" else w.foreign)
        if gloss.text:
            others = 1 - self.tongues.get(language, 0.0)
            weight = w.reworded * gloss.share if language == "en" else w.gloss * gloss.share * others
            probe = probe + np.float32(weight) * self._part(asked[1], english)
        return self.vectors @ probe

    def _part(self, vector: Vectors, english: float) -> Vectors:
        """A query's vector with its English half weighed."""
        if not isinstance(self.embedder, Joined):
            return vector
        cut = self.embedder.parts[0].dim
        return np.concatenate([vector[:cut], vector[cut:] * np.float32(english)])


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


def text_of(row: Row) -> str:
    """A row as it is embedded."""
    return f"{row.title}. {row.text}" if row.title else row.text
