"""kill -9 of a real process under twenty writers, at random moments: what was acknowledged is there, and nothing is there twice."""

import asyncio
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from studio.store.store import Store
from tests.domain.store.writing import WRITERS

KILLS = 500 if os.environ.get("DIRECTOR_SOAK") else 50
MONTH, TENANT = "2026-11", "console:here"
Opens = Callable[..., Awaitable[Store]]


@dataclass
class Life:
    """What one process acknowledged before it was killed, by kind."""

    said: dict[str, list[list[str]]] = field(default_factory=lambda: defaultdict(list))


@contextmanager
def writing(path: Path) -> Iterator[Callable[[str, int, float], Life]]:
    """A process that forks writers on demand; the function given kills them so many acknowledgements and then seconds into their life.

    Counting what was heard, and not time alone, hits every stage of a turn on a slow machine as on a fast one.
    """
    command = [sys.executable, "-m", "tests.domain.store.writing", str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1) as process:
        assert process.stdin and process.stdout
        stdin, stdout = process.stdin, process.stdout

        def live(name: str, acknowledged: int, seconds: float) -> Life:
            stdin.write(f"{name}\n")
            life, pid = Life(), 0
            for heard, line in enumerate(stdout):
                kind, *rest = line.split()
                if kind == "dead":
                    return life
                if kind == "pid":
                    pid = int(rest[0])
                else:
                    life.said[kind].append(rest)
                if heard == acknowledged:
                    time.sleep(seconds)
                    os.kill(pid, signal.SIGKILL)
            raise AssertionError("the writing process ended by itself")

        yield live
        stdin.close()


def query(path: Path, sql: str) -> list[tuple[str, ...]]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return connection.execute(sql).fetchall()


def check_kept(path: Path, life: Life) -> None:
    """Every acknowledgement of that life is in the file as the dead process left it."""
    assert query(path, "PRAGMA integrity_check") == [("ok",)]
    assert query(path, "PRAGMA foreign_key_check") == []
    events = {row[0] for row in query(path, "SELECT event FROM job")}
    assert [e for (e,) in life.said["event"] if e not in events] == []
    settled = dict(query(path, "SELECT id, tokens_in FROM ledger WHERE state = 'settled'"))
    assert [(key, used) for key, used in life.said["settled"] if settled.get(key) != int(used)] == []
    titles = {(film, version): edit for film, version, edit in query(path, "SELECT film, version, edit FROM journal")}
    assert [c for c in life.said["committed"] if f'"{c[2]}"' not in titles.get((c[0], int(c[1])), "")] == []
    unsent = {row[0] for row in query(path, "SELECT id FROM outbox WHERE state = 'waiting'")}
    assert [o for (o,) in life.said["sent"] if o in unsent] == []


async def check_whole(store: Store, path: Path) -> None:
    """The record, the journal, the counters and the ledger agree, and no edit was made twice."""
    for row in await store.films(TENANT):
        replayed = await store.replay(TENANT, row.film)
        assert (replayed.project, replayed.version) == await store.load(TENANT, row.film)
    assert query(path, "SELECT turn FROM journal GROUP BY turn HAVING COUNT(*) > 1") == []
    assert query(path, "SELECT film FROM journal GROUP BY film HAVING COUNT(*) != MAX(version)") == []
    for (payer,) in query(path, "SELECT DISTINCT payer FROM ledger"):
        balance = await store.balance(payer, MONTH)
        assert balance == await store.recount(payer, MONTH)
        assert balance.tokens_held == 0, "holds of the dead are swept"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
async def test_nothing_acknowledged_is_lost_by_kill_nine(path: Path, opened: Opens) -> None:
    chance, heard, slowest = random.Random(11), defaultdict[str, int](int), 0.0
    with writing(path) as live:
        for n in range(KILLS):
            life = await asyncio.to_thread(live, f"life{n}", chance.randrange(6 * WRITERS), chance.uniform(0.0, 0.02))
            check_kept(path, life)
            for kind, said in life.said.items():
                heard[kind] += len(said)
            started = time.monotonic()
            store = await opened()
            slowest = max(slowest, time.monotonic() - started)
            if n % 10 == 9 or n == KILLS - 1:
                await check_whole(store, path)
            await store.close()
    assert min(heard[kind] for kind in ("event", "settled", "committed", "sent")) > KILLS * WRITERS // 10, dict(heard)
    assert slowest < 5
    print(f"{KILLS} kills, 0 lost of {dict(heard)}, slowest start {slowest:.2f} s")
