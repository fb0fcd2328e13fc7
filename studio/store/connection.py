"""Connections to one SQLite file: how they are opened, and what their errors mean to a person."""

import sqlite3
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final, TypeVar, cast

import aiosqlite

from studio.errors import Unavailable

T = TypeVar("T")
_WRITING: Final = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA busy_timeout=5000",
)
_READING: Final = ("PRAGMA query_only=ON", "PRAGMA busy_timeout=5000")
_SENTENCES: Final = {
    sqlite3.SQLITE_FULL: "The disk that holds the films is full: nothing was changed; free some space and send it again.",
    sqlite3.SQLITE_IOERR: "The disk that holds the films reports an error: nothing was changed; try again, and check the disk if it stays.",
    sqlite3.SQLITE_READONLY: "The films can only be read here: the folder or its file is write-protected, and nothing was changed.",
    sqlite3.SQLITE_CANTOPEN: "The film database cannot be opened: check that its folder exists and can be written.",
    sqlite3.SQLITE_BUSY: "Another program is using the film database: nothing was changed; close it and try again.",
    sqlite3.SQLITE_CORRUPT: "The film database is damaged: nothing was changed; restore it from a backup.",
    sqlite3.SQLITE_NOTADB: "That file is not a film database: nothing was changed; name another file or folder.",
    sqlite3.SQLITE_NOMEM: "There is no memory left for that: nothing was changed; try again later.",
}


class Connection(aiosqlite.Connection):
    """An aiosqlite connection that runs a whole unit of work in one hop to its thread, instead of one hop a statement.

    The thread is a daemon: the process may end at any moment without waiting for it, because nothing unacknowledged may be lost anyway.
    """

    def __init__(self, connector: Callable[[], sqlite3.Connection]) -> None:
        super().__init__(connector, iter_chunk_size=64)
        self._thread.daemon = True

    async def work(self, unit: Callable[[sqlite3.Connection], T]) -> T:
        """Run ``unit`` on the connection's own thread. ``_execute`` is what every method of aiosqlite itself goes through."""
        hop = cast("Callable[[Callable[[sqlite3.Connection], T], sqlite3.Connection], Awaitable[T]]", self._execute)  # pyright: ignore[reportUnknownMemberType]
        return await hop(unit, self._conn)


async def writing(path: Path) -> Connection:
    """The one connection that writes and checkpoints (facts: reliability S1); the caller holds the lock of the file."""
    return await _opened(lambda: _connect(path, "mode=rw", _WRITING))


async def reading(path: Path) -> Connection:
    """A connection that can neither write nor checkpoint: the file is opened read-only."""
    return await _opened(lambda: _read_only(path))


async def _opened(connector: Callable[[], sqlite3.Connection]) -> Connection:
    connection = Connection(connector)
    await connection
    return connection


def _read_only(path: Path) -> sqlite3.Connection:
    """In a folder that cannot be written SQLite cannot make its WAL index; without a WAL the file is then whole and at rest."""
    connection = _connect(path, "mode=ro", _READING)
    try:
        connection.execute("SELECT 1 FROM sqlite_master").fetchall()
    except sqlite3.OperationalError as error:
        connection.close()
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CANTOPEN or path.with_name(f"{path.name}-wal").exists():
            raise
        return _connect(path, "mode=ro&immutable=1", _READING)
    return connection


def _connect(path: Path, mode: str, pragmas: tuple[str, ...]) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?{mode}"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False, cached_statements=256)
    for pragma in pragmas:
        connection.execute(pragma).fetchall()
    return connection


def readable(error: Exception) -> Exception:
    """A trouble of the disk or the file as Unavailable with its sentence; any other error as it is, a mistake of this program."""
    code = getattr(error, "sqlite_errorcode", None)
    text = _SENTENCES.get(code & 0xFF) if isinstance(code, int) else None
    return error if text is None else Unavailable(text)
