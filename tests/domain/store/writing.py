"""A real process that writes as fast as it can and says what was acknowledged, to be killed: ``python -m ... DATABASE``.

For each line on standard input it forks a process of twenty writers, prints ``pid N``, then what those acknowledge, then ``dead``.
"""

import asyncio
import itertools
import os
import sys
import time
from dataclasses import replace
from pathlib import Path

from studio.edits import RetitleFilm
from studio.errors import NotFound
from studio.project import SceneProject
from studio.store.records import Ask, Bill, Commit, Entry, Event, Made, Outgoing
from studio.store.store import Store

WRITERS = 20
MADE = Made("command")


def say(*words: object) -> None:
    """One line in one system call, so that a kill cannot tear it."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


async def write(store: Store, name: str, film: str) -> None:
    """Whole turns on a film of one's own, for ever: event in, request paid, film changed, message sent."""
    for n in itertools.count():
        here = (await store.receive(Event("console", "here", film, "", "", f"{name}-{n}", "{}"))).here
        say("event", f"{name}-{n}")
        ledger, who = f"{name}-{n}", (here.tenant, film, here.person, here.person)
        await store.reserve(Ask(ledger, *who, "2026-11", here.job, 1, "chat", tokens=100))
        await store.settle(Bill(ledger, here.tenant, tokens_in=n + 1))
        say("settled", ledger, n + 1)
        try:
            before, version = await store.load(here.tenant, film)
        except NotFound:
            before, version = SceneProject(id=film), 0
        edit = RetitleFilm(title=f"{name}-{n}")
        unit = Commit(
            here, here.tenant, film, version, before, edit.apply(before), turn=here.job, entries=(Entry(edit, MADE),), answer="{}"
        )
        version = await store.commit(replace(unit, outbox=(Outgoing(f"out-{here.job}", "{}"),)))
        say("committed", film, version, f"{name}-{n}")
        await store.sent(here.tenant, (f"out-{here.job}",))
        say("sent", f"out-{here.job}")


async def writers(path: Path, life: str) -> None:
    ids = itertools.count()
    store = await Store.open(path, clock=lambda: time.time_ns() // 1_000_000, new_id=lambda: f"{life}.{next(ids)}")
    await asyncio.gather(*(write(store, f"{life}.{n}", f"film{n}") for n in range(WRITERS)))


def main() -> None:
    for life in sys.stdin:
        pid = os.fork()
        if pid == 0:
            asyncio.run(writers(Path(sys.argv[1]), life.strip()))
        say("pid", pid)
        os.waitpid(pid, 0)
        say("dead")


if __name__ == "__main__":
    main()
