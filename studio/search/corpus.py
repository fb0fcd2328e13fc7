"""Ranking any corpus: rows as JSON lines in, one answer a query out. What `director search --corpus` does."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, cast

from studio.errors import BadInput
from studio.search.embedder import Embedder, Joined
from studio.search.index import Hit
from studio.search.rows import Row
from studio.text import clean

MANY = 2_000
"""Rows above which the multilingual half of the embedder works alone: it is ten times as fast as the English one."""


Key = str | int | float


class Corpus(NamedTuple):
    """Rows, and the id of each as it was given: a number stays a number in an answer. Of several rows with one id the nearest answers."""

    rows: list[Row]
    ids: dict[str, Key]


def read_corpus(lines: Iterable[str]) -> Corpus:
    """Rows with ``id``, ``title`` and ``text``, the last two of which may be absent. Raises BadInput that names the line."""
    found = [_row(number, line) for number, line in enumerate(lines, 1) if line.strip()]
    if not found:
        raise BadInput("That corpus is empty: write one JSON object with id, title and text on each line.")
    return Corpus([row for _, row in found], {row.id: key for key, row in found})


def _row(number: int, line: str) -> tuple[Key, Row]:
    try:
        given: object = json.loads(line)
    except (ValueError, RecursionError):
        given = None
    told = cast("dict[str, object]", given) if isinstance(given, dict) else {}
    key = told.get("id")
    if not isinstance(key, str | int | float) or isinstance(key, bool) or key != key:
        raise BadInput(f"Line {number} of the corpus is no row: write a JSON object with id, title and text.")
    return key, Row(json.dumps(key) if isinstance(key, str) else repr(key), _words(told.get("title")), _words(told.get("text")))


def _words(value: object) -> str:
    return clean(value if isinstance(value, str) else "" if value is None else str(value))


def fitting(embedder: Embedder, rows: int) -> Embedder:
    """The embedder for a corpus of that size."""
    return embedder.parts[0] if isinstance(embedder, Joined) and rows > MANY else embedder


def nearest(search: Callable[[str, int], Sequence[Hit]], corpus: Corpus, most: int) -> Callable[[str], list[tuple[Key, float]]]:
    """A search that gives ids as the corpus has them, each once."""
    spare = len(corpus.rows) - len(corpus.ids)

    def found(query: str) -> list[tuple[Key, float]]:
        best: dict[str, float] = {}
        for hit in search(query, most + spare):
            best.setdefault(hit.id, hit.score)
        return [(corpus.ids[key], score) for key, score in list(best.items())[:most]]

    return found


def answers(search: Callable[[str], Sequence[tuple[Key, float]]], queries: Iterable[str]) -> Iterator[dict[str, object]]:
    """One answer for each query, also for an empty one; ``query`` is the line as it was given."""
    for line in queries:
        found = search(clean(line).strip())
        yield {"query": line, "results": [{"id": key, "score": score} for key, score in found]}
