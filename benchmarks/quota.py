"""Quota: reserve and settle by 50 concurrent tasks, against one plain aiosqlite connection behind a lock that commits every step."""

import asyncio
import itertools
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import aiosqlite

from studio.store.records import Ask, Balance, Bill, Event, Here
from studio.store.store import Store

TASKS = 50
STEPS = 20
"""Pairs of a reserve and a settle that each task makes in a round."""
ROUNDS = 5
PERIOD = "2026-11"
PLAIN = """
CREATE TABLE quota (payer TEXT, period TEXT, used INTEGER, held INTEGER, cap INTEGER, PRIMARY KEY (payer, period)) STRICT;
CREATE TABLE ledger (id TEXT PRIMARY KEY, payer TEXT, period TEXT, held INTEGER, used INTEGER, state TEXT) STRICT;
INSERT INTO quota VALUES ('mira', '2026-11', 0, 0, 1000000000);
"""
Pair = Callable[[str], Awaitable[None]]
"""Reserves and settles once, under a ledger id."""


def ours(store: Store, here: Here) -> Pair:
    """The store as it is: the whole ledger row, the three caps, the one writer."""
    who = (here.tenant, "film", here.person, here.person, PERIOD, "turn", 1, "chat")

    async def pair(key: str) -> None:
        await store.reserve(Ask(key, *who, tokens=100))
        await store.settle(Bill(key, here.tenant, tokens_in=30, tokens_out=30))

    return pair


def plain(connection: aiosqlite.Connection) -> Pair:
    """The least that holds the same promise: a conditional update and a ledger row, one commit a step."""
    lock = asyncio.Lock()

    async def step(*statements: tuple[str, tuple[str | int, ...]]) -> None:
        async with lock:
            await connection.execute("BEGIN IMMEDIATE")
            for sql, values in statements:
                await connection.execute(sql, values)
            await connection.commit()

    async def pair(key: str) -> None:
        held = "UPDATE quota SET held = held + ?1 WHERE payer = 'mira' AND period = ?2 AND used + held + ?1 <= cap"
        await step((held, (100, PERIOD)), ("INSERT INTO ledger VALUES (?, 'mira', ?, ?, 0, 'held')", (key, PERIOD, 100)))
        closed = "UPDATE ledger SET state = 'settled', used = ? WHERE id = ? AND state = 'held'"
        used = "UPDATE quota SET held = held - ?, used = used + ? WHERE payer = 'mira' AND period = ?"
        await step((closed, (60, key)), (used, (100, 60, PERIOD)))

    return pair


async def timed(pair: Pair, name: str) -> float:
    """Pairs a second with all tasks at once."""

    async def task(n: int) -> None:
        for step in range(STEPS):
            await pair(f"{name}-{n}-{step}")

    start = time.perf_counter()
    await asyncio.gather(*(task(n) for n in range(TASKS)))
    return TASKS * STEPS / (time.perf_counter() - start)


async def measured(folder: Path) -> None:
    ids = itertools.count()
    store = await Store.open(folder / "films.db", clock=lambda: time.time_ns() // 1_000_000, new_id=lambda: f"id{next(ids)}")
    here = (await store.receive(Event("console", "here", "mira", "", "", "e", "{}"))).here
    connection = await aiosqlite.connect(folder / "plain.db", isolation_level=None)
    await connection.executescript(f"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; {PLAIN}")
    ratios: list[float] = []
    for n in range(ROUNDS):  # side by side, so that a busy machine slows both
        base, mine = await timed(plain(connection), f"p{n}"), await timed(ours(store, here), f"o{n}")
        ratios.append(mine / base)
        print(f"round {n + 1}: plain {base:8,.0f} pairs/s, store {mine:8,.0f} pairs/s, {mine / base:5.1f}x")
    total = ROUNDS * TASKS * STEPS
    assert await store.balance(here.person, PERIOD) == await store.recount(here.person, PERIOD) == Balance(tokens_used=60 * total)
    print(f"{2 * total:,} steps in {store.commits:,} durable commits; the counter is the ledger")
    median = statistics.median(ratios)
    print(f"reserve + settle at {TASKS} tasks, both FULL: {median:.1f}x the baseline (at least 1x: {'met' if median >= 1 else 'MISSED'})")
    await connection.close()
    await store.close()


def main() -> None:
    """Print each round and the median ratio."""
    with tempfile.TemporaryDirectory(prefix="quota-") as folder:
        asyncio.run(measured(Path(folder)))


if __name__ == "__main__":
    main()
