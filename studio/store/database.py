"""An open database file: one writer behind a lock, or none; a few readers; the clock and the source of ids."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Self, TypeVar

from studio.errors import NotFound, TooNew, Unavailable
from studio.store.connection import Connection, readable, reading, writing
from studio.store.lock import Lock, created
from studio.store.migrate import HEAD, REVISIONS, migrate, standing
from studio.store.records import Recovered
from studio.store.sql import Db
from studio.store.writer import STOPPING, Unit, Writer

T = TypeVar("T")
Clock = Callable[[], int]
"""The time now, in milliseconds since 1970 UTC."""
NewId = Callable[[], str]
"""A text that was never an id before."""
READERS = 2


class Database:
    """What the parts of the store stand on. Opened by `open` to serve, or by `reading` beside a serving process."""

    def __init__(self, writer: Writer | None, readers: list[Connection], resources: AsyncExitStack, clock: Clock, new_id: NewId) -> None:
        self._writer = writer
        self._readers: asyncio.Queue[Connection] = asyncio.Queue()
        for reader in readers:
            self._readers.put_nowait(reader)
        self._resources = resources
        self.clock = clock
        self.new_id = new_id
        self._last = 0
        self._closed = False
        self.recovered = Recovered()

    @classmethod
    async def open(cls, path: Path, *, clock: Clock, new_id: NewId) -> Self:
        """Open to serve: alone on the file, migrated, and cleared of what a dead process held. Raises Unavailable, TooNew or BadInput."""
        async with AsyncExitStack() as stack:
            lock = await asyncio.to_thread(Lock, path)
            stack.callback(lock.release)
            try:
                await asyncio.to_thread(_prepare, path)
                writer = Writer(await writing(path))
                stack.push_async_callback(writer.close)
                store = cls(writer, await _readers(path, stack), stack, clock, new_id)
            except sqlite3.Error as error:
                raise readable(error) from None
            store.recovered = await store._recover()
            store._resources = stack.pop_all()
            return store

    @classmethod
    async def reading(cls, path: Path, *, clock: Clock, new_id: NewId) -> Self:
        """Open to read only, with or without a serving process. Raises NotFound, Unavailable or TooNew; every write raises Unavailable."""
        async with AsyncExitStack() as stack:
            if not await asyncio.to_thread(path.exists):
                raise NotFound("There are no films here yet: start Bedroom Director once, or name the right folder.")
            try:
                readers = await _readers(path, stack)
                _check(await readers[0].work(standing))
            except sqlite3.Error as error:
                raise readable(error) from None
            return cls(None, readers, stack.pop_all(), clock, new_id)

    async def close(self) -> None:
        """Commit what waits and let the file go."""
        self._closed = True
        await self._resources.aclose()

    @property
    def commits(self) -> int:
        """Durable commits so far: transactions that wrote something."""
        return 0 if self._writer is None else self._writer.commits

    def arrival(self) -> int:
        """The time now as the order of arrival: the same millisecond is never given twice, nor an earlier one, while the store is open."""
        self._last = max(self.clock(), self._last + 1)
        return self._last

    async def write(self, unit: Unit[T]) -> T:
        """Commit a unit of work, durable when this returns."""
        if self._writer is None:
            raise Unavailable("These films were opened to be read only: nothing was changed.")
        return await self._writer.run(unit)

    async def outside(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run something on the writing connection that no transaction may hold, between two commits."""
        if self._writer is None:
            raise Unavailable("These films were opened to be read only: nothing was changed.")
        return await self._writer.outside(work)

    async def read(self, unit: Unit[T]) -> T:
        """Run a unit that only reads, on one snapshot."""
        if self._closed:
            raise Unavailable(STOPPING)
        reader = await self._readers.get()
        try:
            return await reader.work(lambda connection: _snapshot(connection, unit))
        except sqlite3.Error as error:
            raise readable(error) from None
        finally:
            self._readers.put_nowait(reader)

    async def _recover(self) -> Recovered:
        """What a dead process left; each part of the store knows its own."""
        return Recovered()


def _prepare(path: Path) -> None:
    created(path)
    migrate(path)


async def _readers(path: Path, stack: AsyncExitStack) -> list[Connection]:
    readers: list[Connection] = []
    for _ in range(READERS):
        readers.append(await reading(path))
        stack.push_async_callback(readers[-1].close)
    return readers


def _snapshot(connection: sqlite3.Connection, unit: Unit[T]) -> T:
    connection.execute("BEGIN")
    try:
        return unit(Db(connection))
    finally:
        connection.execute("COMMIT")


def _check(revision: str | None) -> None:
    if revision is not None and revision not in REVISIONS:
        raise TooNew("The film database was written by a newer version of Bedroom Director: update this one.")
    if revision != HEAD:
        raise Unavailable("The film database was written by an older version: start Bedroom Director once to bring it up to date.")
