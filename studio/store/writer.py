"""The one writer of a store: units of work that wait together are committed together, each in its own savepoint."""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from studio.errors import Unavailable
from studio.store.connection import Connection, readable
from studio.store.sql import Db

T = TypeVar("T")
Unit = Callable[[Db], T]
"""A unit of work: reads and writes through `Db` alone, so that it can be run again when its transaction is lost."""
STOPPING = "Bedroom Director is stopping: nothing was changed; send it again in a moment."
MAX_BATCH = 256
"""Units in one transaction at most: a bound on how long one commit may take."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a unit: its value and whether it wrote, or the error that rolled it back alone."""

    value: Any = None
    wrote: bool = False
    error: Exception | None = None


class Writer:
    """Queues units for the writing connection. The caller of a unit goes on only after COMMIT has returned and its work is on the disk."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._waiting: list[tuple[Unit[Any], asyncio.Future[Any]]] = []
        self._pump: asyncio.Task[None] | None = None
        self._closed = False
        self.commits = 0

    async def run(self, unit: Unit[T]) -> T:
        """Commit a unit. Raises what the unit raised, or Unavailable when the disk refused; then nothing of it was changed."""
        if self._closed:
            raise Unavailable(STOPPING)
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.append((unit, future))
        if self._pump is None or self._pump.done():
            self._pump = asyncio.create_task(self._drain())
        return await future

    async def outside(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run something that no transaction may hold. Each transaction is one hop to the connection's thread, so this falls between two."""
        if self._closed:
            raise Unavailable(STOPPING)
        return await self._connection.work(work)

    async def close(self) -> None:
        """Commit what waits, then close the connection."""
        self._closed = True
        if self._pump is not None:
            await self._pump
        await self._connection.close()

    async def _drain(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[:MAX_BATCH], self._waiting[MAX_BATCH:]
            units = [unit for unit, _ in batch]
            try:
                commits, outcomes = await self._connection.work(lambda connection, units=units: commit(connection, units))
            except Exception as error:
                commits, outcomes = 0, [Outcome(error=readable(error))] * len(units)
            self.commits += commits
            for (_, future), outcome in zip(batch, outcomes, strict=True):
                _resolve(future, outcome)


def commit(connection: sqlite3.Connection, units: Sequence[Unit[Any]]) -> tuple[int, list[Outcome]]:
    """Run units in one transaction: how many durable commits that took, and each outcome.

    When a full disk took the transaction away, each unit is tried alone, so that only those that do not fit fail.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
        outcomes = [_alone(connection, unit) for unit in units]
        connection.execute("COMMIT")
    except sqlite3.Error as error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        if len(units) > 1 and _is_full(error):
            tried = [commit(connection, [unit]) for unit in units]
            return sum(commits for commits, _ in tried), [outcome for _, outcomes in tried for outcome in outcomes]
        return 0, [Outcome(error=readable(error))] * len(units)
    return int(any(outcome.wrote for outcome in outcomes)), outcomes


def _alone(connection: sqlite3.Connection, unit: Unit[Any]) -> Outcome:
    """Run one unit in its savepoint; its failure takes back its own changes and no other's."""
    before = connection.total_changes
    connection.execute("SAVEPOINT unit")
    try:
        value = unit(Db(connection))
    except Exception as error:
        if not connection.in_transaction:
            raise  # SQLite gave up the whole transaction: full disk, I/O error or no memory
        connection.execute("ROLLBACK TO unit")
        connection.execute("RELEASE unit")
        return Outcome(error=readable(error))
    connection.execute("RELEASE unit")
    return Outcome(value, wrote=connection.total_changes > before)


def _is_full(error: sqlite3.Error) -> bool:
    return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL


def _resolve(future: asyncio.Future[Any], outcome: Outcome) -> None:
    if future.done():  # the caller was cancelled; the unit stands all the same
        return
    if outcome.error is None:
        future.set_result(outcome.value)
    else:
        future.set_exception(outcome.error)
