"""A fixed set of rows that is asked again and again: indexed once for each embedder, so that words answer until meaning is loaded."""

from collections.abc import Callable, Sequence
from threading import Lock

from studio.search.embedder import Embedder
from studio.search.index import Index, Row


class Shelf:
    """``rows`` is called once, at the first question."""

    def __init__(self, rows: Callable[[], Sequence[Row]]) -> None:
        self._rows = rows
        self._made: dict[str, Index] = {}
        self._making = Lock()

    def index(self, embedder: Embedder) -> Index:
        """The index made with this embedder; another thread that asks meanwhile waits for it."""
        with self._making:
            if embedder.name not in self._made:
                self._made = {embedder.name: Index(self._rows(), embedder)}
            return self._made[embedder.name]
