"""One writer: what waits together is committed together, and a unit that fails fails alone."""

import asyncio
import os
import sqlite3
import sys
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from studio.errors import StudioError, Unavailable
from studio.store.connection import reading
from studio.store.sql import Db, Statement
from studio.store.store import Store

ADD = Statement(text("INSERT INTO tenant VALUES (:id, 'p', 'x', 'team', '', '', 1)"))
COUNT = Statement(text("SELECT COUNT(*) FROM tenant"))
BIG = "x" * 200_000
FULL = "The disk that holds the films is full: nothing was changed; free some space and send it again."


def adds(key: str) -> Callable[[Db], int]:
    return lambda db: db.run(ADD, id=key)


def fails(db: Db) -> None:
    db.run(ADD, id="half")
    raise KeyError("a mistake in one unit")


async def count(store: Store) -> int:
    return await store.read(lambda db: db.one(COUNT, int)) or 0


def on_disk(path: Path) -> int:
    """What another program would see."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return connection.execute("SELECT COUNT(*) FROM tenant").fetchone()[0]


async def test_the_writing_connection_is_safe_and_full(store: Store) -> None:
    pragmas = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
    seen = await store.write(lambda db: {p: db.one(Statement(text(f"PRAGMA {p}")), lambda v: v) for p in pragmas})
    assert seen == pragmas


async def test_twenty_units_are_one_commit_and_one_failure_takes_back_only_itself(store: Store) -> None:
    units = [fails if n == 7 else adds(f"t{n}") for n in range(20)]
    results = await asyncio.gather(*(store.write(unit) for unit in units), return_exceptions=True)
    assert [n for n, result in enumerate(results) if isinstance(result, KeyError)] == [7]
    assert [result for n, result in enumerate(results) if n != 7] == [1] * 19
    assert (store.commits, await count(store)) == (1, 19)


async def test_a_unit_that_writes_nothing_costs_no_commit(store: Store) -> None:
    await store.write(lambda db: db.one(COUNT, int))
    with pytest.raises(KeyError):
        await store.write(fails)
    assert (store.commits, await count(store)) == (0, 0)


async def test_what_was_acknowledged_is_on_the_disk(store: Store, path: Path) -> None:
    for n in range(5):
        await store.write(adds(f"t{n}"))
        assert on_disk(path) == n + 1


async def test_a_caller_that_gives_up_leaves_the_others_alone(store: Store) -> None:
    waiting = [asyncio.create_task(store.write(adds(f"t{n}"))) for n in range(5)]
    await asyncio.sleep(0)
    waiting[2].cancel()
    results = await asyncio.gather(*waiting, return_exceptions=True)
    assert [type(result) for result in results] == [int, int, asyncio.CancelledError, int, int]
    assert await count(store) == 5


async def test_closing_commits_what_waits_and_refuses_what_comes_after(store: Store, path: Path) -> None:
    waiting = asyncio.gather(*(store.write(adds(f"t{n}")) for n in range(5)))
    await asyncio.sleep(0)
    await store.close()
    await waiting
    with pytest.raises(Unavailable, match="is stopping"):
        await store.write(adds("late"))
    with pytest.raises(Unavailable, match="is stopping"):
        await count(store)
    assert on_disk(path) == 5


async def room(store: Store, pages: int | None) -> None:
    """The file may grow by so many pages and no more; None is no bound."""
    now = await store.write(lambda db: db.one(Statement(text("PRAGMA page_count")), int)) or 0
    most = 1_073_741_823 if pages is None else now + pages
    await store.write(lambda db: db.one(Statement(text(f"PRAGMA max_page_count = {most}")), int))


async def test_a_full_disk_is_told_loses_nothing_and_heals(store: Store, path: Path) -> None:
    await room(store, 20)
    kept, told = 0, 0
    for n in range(200):
        try:
            await store.write(adds(f"{n}{'x' * 2000}"))
            kept += 1
        except StudioError as error:
            assert (type(error), str(error)) == (Unavailable, FULL)
            told += 1
    assert 0 < kept < 200 and told == 200 - kept
    assert await count(store) == on_disk(path) == kept, "reading goes on, and what was acknowledged is there"
    await room(store, None)
    await store.write(adds("again"))
    assert on_disk(path) == kept + 1


async def test_on_a_full_disk_what_does_not_fit_fails_alone(store: Store) -> None:
    await store.write(adds("first"))
    await room(store, 6)
    units = [adds(f"{n}{BIG if n == 3 else ''}") for n in range(8)]
    results = await asyncio.gather(*(store.write(unit) for unit in units), return_exceptions=True)
    assert [n for n, result in enumerate(results) if isinstance(result, Unavailable)] == [3]
    assert await count(store) == 8


async def test_twenty_writers_and_readers_meet_no_lock(opened: Callable[..., Awaitable[Store]], path: Path) -> None:
    """Writers through one connection, readers beside them in this process and as a reading command (facts: reliability S6)."""
    store, beside = await opened(), await opened(Store.reading)
    rounds = 100 if os.environ.get("DIRECTOR_SOAK") else 10

    async def write(writer: int) -> None:
        for n in range(rounds):
            await store.write(adds(f"{writer}-{n}"))

    async def look() -> list[int]:
        return [await count(s) for _ in range(rounds) for s in (store, beside)]

    *_, seen = await asyncio.gather(*(write(n) for n in range(20)), look())
    assert await count(beside) == on_disk(path) == 20 * rounds
    assert all(0 <= n <= 20 * rounds for n in seen)
    assert store.commits < 20 * rounds, "some writers were committed together"


def writing_descriptors(path: Path) -> list[int]:
    """The descriptors of this process that may write the database file itself."""
    mine = [fd for fd in Path("/proc/self/fd").iterdir() if fd.exists() and fd.resolve() == path]
    flags = {int(fd.name): int(Path(f"/proc/self/fdinfo/{fd.name}").read_text().split()[3], 8) for fd in mine}
    return [fd for fd, flag in flags.items() if flag & os.O_ACCMODE != os.O_RDONLY]


@pytest.mark.skipif(sys.platform != "linux", reason="looks at the descriptors of the process")
async def test_exactly_one_connection_can_write_or_checkpoint(opened: Callable[..., Awaitable[Store]], path: Path) -> None:
    """SQLite up to 3.51.2 can lose commits when two connections write and checkpoint (facts: reliability S1); here only one ever could."""
    store, beside = await opened(), await opened(Store.reading)
    await asyncio.gather(*(store.write(adds(f"t{n}")) for n in range(20)), *(count(store) for _ in range(20)))
    assert len(writing_descriptors(path)) == 1
    for reader in (store, beside):
        with pytest.raises(Unavailable, match="can only be read"):
            await reader.read(adds("no"))


async def test_a_reader_cannot_checkpoint(store: Store, path: Path) -> None:
    await store.write(adds("t"))
    size = path.with_name("films.db-wal").stat().st_size
    reader = await reading(path)
    with pytest.raises(sqlite3.OperationalError):
        await reader.work(lambda connection: connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall())
    await reader.close()
    assert path.with_name("films.db-wal").stat().st_size == size > 0
