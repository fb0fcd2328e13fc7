"""Ranking any corpus: rows as JSON lines in, one answer a query out. What `director search --corpus` does."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import cast

from studio.errors import BadInput
from studio.search.embedder import Embedder, Joined
from studio.search.index import Hit, Row
from studio.text import clean

MANY = 2_000
"""Rows above which the multilingual half of the embedder works alone: it is ten times as fast as the English one."""


def read_rows(lines: Iterable[str]) -> list[Row]:
    """Rows with ``id``, ``title`` and ``text``. Raises BadInput that names the line."""
    rows = [_row(number, line) for number, line in enumerate(lines, 1) if line.strip()]
    if not rows:
        raise BadInput("That corpus is empty: write one JSON object with id, title and text on each line.")
    return rows


def _row(number: int, line: str) -> Row:
    try:
        given: object = json.loads(line)
    except ValueError:
        given = None
    told = cast("dict[str, object]", given) if isinstance(given, dict) else {}
    key = told.get("id")
    if not isinstance(key, str | int) or isinstance(key, bool):
        raise BadInput(f"Line {number} of the corpus is no row: write a JSON object with id, title and text.")
    return Row(str(key), _words(told.get("title")), _words(told.get("text")))


def _words(value: object) -> str:
    return clean(value if isinstance(value, str) else "" if value is None else str(value))


def fitting(embedder: Embedder, rows: int) -> Embedder:
    """The embedder for a corpus of that size."""
    return embedder.parts[0] if isinstance(embedder, Joined) and rows > MANY else embedder


def answers(search: Callable[[str], Sequence[Hit]], queries: Iterable[str]) -> Iterator[dict[str, object]]:
    """One answer for each query, also for an empty one."""
    for line in queries:
        query = clean(line).strip()
        yield {"query": query, "results": [{"id": hit.id, "score": hit.score} for hit in search(query)]}
