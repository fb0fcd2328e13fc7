"""How near rows are to a query in meaning: by both halves of the embedder where a row is in English, by the multilingual one elsewhere."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from studio.search.concepts import gloss_of, language_of
from studio.search.embedder import Embedder, Joined, Vectors
from studio.search.passages import passages
from studio.search.rows import Row, text_of

SAMPLE = 200
"""Rows that are looked at to tell which languages a corpus is in, where that is not needed row by row."""
ENGLISH = 0.5
"""The English half beside the multilingual one, for rows in English and what is asked in English."""
ALONE = 1.3
"""How much further the multilingual half tells other rows apart, which have it alone."""
GLOSS, REWORDED = 0.6, 0.4
"""The English form of a query beside the query itself: of one in another language than the rows; of English jargon that has a plain form.
All four are chosen on the open halves of tests/evals/search.
"""


class Meaning:
    """The vectors of rows, one a row as they are given, or one a passage as they are made here."""

    def __init__(self, rows: Sequence[Row], embedder: Embedder, vectors: Vectors | None = None) -> None:
        self.embedder = embedder
        self.starts: NDArray[np.intp] | None = None
        if vectors is None:
            told = [[text_of(Row(row.id, row.title, passage)) for passage in passages(row.text)] for row in rows]
            vectors = embedder.embed([text for texts in told for text in texts])
            if len(vectors) > len(rows):
                self.starts = np.cumsum([0, *(len(texts) for texts in told[:-1])])
        self.vectors = vectors
        self.cut = embedder.parts[0].dim if isinstance(embedder, Joined) else 0
        looked = rows if self.cut else rows[:: max(1, len(rows) // SAMPLE)]
        tongues = [language_of(row.text or row.title) for row in looked]
        self.shares = {language: count / len(tongues) for language, count in Counter(tongues).items()}
        self.english = np.array([tongue == "en" for tongue in tongues], bool) if self.cut else np.zeros(0, bool)

    def likeness(self, query: str) -> Vectors:
        """The cosine of each row, or of its nearest passage, 0..1."""
        return np.clip(self._best(self.vectors @ self.embedder.embed([query])[0]), 0, 1)

    def near(self, query: str) -> Vectors:
        """How near each row is; only differences mean something, and those of one query alone."""
        language = language_of(query)
        gloss = gloss_of(query, language)
        asked = self.embedder.embed([query, gloss.text])
        others = 1 - self.shares.get(language, 0.0)
        weight = np.float32(REWORDED * gloss.share if language == "en" else GLOSS * gloss.share * others)
        probe = asked[0] + weight * asked[1] if gloss.text else asked[0]
        if not self.cut or not self.english.any():
            return self._best(self.vectors[:, : self.cut or None] @ probe[: self.cut or None])
        near = self._best(self.vectors[:, : self.cut] @ probe[: self.cut])
        in_english = probe if language == "en" else weight * asked[1]
        if not in_english[self.cut :].any():
            return near
        return self._joined(near, self._best(self.vectors[:, self.cut :] @ in_english[self.cut :]))

    def _joined(self, near: Vectors, english: Vectors) -> Vectors:
        """Both halves, each against its own mean: a text in another language is like English by chance alone."""
        near = near - near.mean()
        english = english - english[self.english].mean()
        return np.where(self.english, near + np.float32(ENGLISH) * english, near * np.float32(ALONE))

    def _best(self, near: Vectors) -> Vectors:
        """One number a row out of one a passage: the highest."""
        return near if self.starts is None else np.maximum.reduceat(near, self.starts)
