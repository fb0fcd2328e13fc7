"""A real process, killed for real: whatever Slack delivers, however often, is one turn and one answer.

Each act comes as one to four deliveries of each of its events, shuffled and many at once; what nobody acknowledged comes again as a retry,
and so does some of what was acknowledged. `make test` delivers 500, DIRECTOR_SOAK=1 all 10,000.
"""

import asyncio
import os
import random
import signal
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from bot.bootstrap import now_ms, open_reading
from bot.settings import Settings
from studio.store.inbox import LEASE
from tests.platforms.slack.fake import APP_TOKEN, BOT, BOT_TOKEN, DM, FakeSlack, Payload, person

MIRA, ELI = "U0MIRA001", "U0ELI0001"
DELIVERIES = 10_000 if os.environ.get("DIRECTOR_SOAK") else int(os.environ.get("N", "500"))
KILL = 190
"""Deliveries between two kills, give or take."""
AT_ONCE = 12
LATER = 0.1
"""Which part of the acknowledged deliveries comes once more after the next kill."""
SETTLED = 600
"""Seconds for a process to take up what the one before it left, and for the last one to answer all: only a hang takes that long."""
Delivery = tuple[str, Payload, int]


@dataclass
class Process:
    """`director run slack` against a Slack of our own, killed for real."""

    slack: FakeSlack
    folder: Path
    kills: int = 0
    killed: int = 0
    """When the last one was, in milliseconds since 1970."""
    _running: asyncio.subprocess.Process | None = None
    _ahead: asyncio.subprocess.Process | None = None
    _pid: int = 0

    async def start(self) -> None:
        """The first is the command line itself; those after a kill are forked from a process that has loaded the code meanwhile."""
        env = {**os.environ, "DIRECTOR_DATA": str(self.folder), "OPENROUTER_API_KEY": "", "OPENBLAS_NUM_THREADS": "1"}
        env |= {"SLACK_API_URL": self.slack.api, "SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_APP_TOKEN": APP_TOKEN}
        if self._ahead is None:
            self._running = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", "run", "slack", env=env)
            self._pid = self._running.pid
            self._ahead = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "tests.platforms.slack.ahead", env=env, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
            )
            return
        assert self._ahead.stdin
        self._ahead.stdin.write(b"\n")
        self._pid = await self._told()

    async def _told(self) -> int:
        """The next number that the process ahead says."""
        assert self._ahead and self._ahead.stdout
        return int(await self._ahead.stdout.readline())

    async def taken_up(self) -> None:
        """Wait until what the process before it left is answered: what three in a row die over is set aside, and says so."""
        await self.slack.connected(2)
        async with open_reading(self.settings) as store, asyncio.timeout(SETTLED):
            store.clock = lambda: now_ms() + 2 * LEASE  # what is at work counts as not answered
            while any(p.created <= self.killed for p in await store.pending()):  # noqa: ASYNC110
                await asyncio.sleep(0.1)

    @property
    def settings(self) -> Settings:
        return Settings(DIRECTOR_DATA=self.folder)  # type: ignore[call-arg]

    async def kill(self) -> None:
        """SIGKILL: nobody puts anything back."""
        await self._end(signal.SIGKILL)
        self.kills, self.killed = self.kills + 1, now_ms()

    async def stop(self) -> None:
        await self._end(signal.SIGTERM)
        assert self._ahead and self._ahead.stdin
        self._ahead.stdin.close()
        await self._ahead.wait()

    async def _end(self, how: signal.Signals) -> None:
        os.kill(self._pid, how)
        ended = await self._told() if self._running is None else await self._running.wait()
        assert ended == -how or (how is signal.SIGTERM and not ended), "the process ended by itself"
        self._running = None
        while self.slack.open_sockets:  # noqa: ASYNC110
            await asyncio.sleep(0.01)


@dataclass
class Acts:
    """What people did: films by the ts of their thread with the number of changes to each, what was asked alone, and exports."""

    slack: FakeSlack
    chance: random.Random
    films: Counter[str] = field(default_factory=Counter)
    asked: set[str] = field(default_factory=set)
    exports: Counter[str] = field(default_factory=Counter)

    def next(self, known: Sequence[str]) -> list[tuple[str, Payload]]:
        """The events of one more act."""
        ts, who = self.slack.ts(), self.chance.choice([MIRA, ELI])
        match self.chance.randrange(8) if known else 0:
            case 0 | 1:
                self.films[ts] = 0
                who = f"U0MAKER{len(self.films):05d}"  # nobody has more films than a free tier holds
                self.slack.users[who] = person(who, "Maker")
                return self.slack.message(who, f"<@{BOT}> A baker meets a ghost. Two scenes.", ts=ts)
            case 2:
                self.asked.add(ts)
                return self.slack.message(who, f"<@{BOT}> /help", ts=ts)
            case 3:
                film = self.chance.choice(known)
                self.exports[film] += 1
                return self.slack.message(who, f"<@{BOT}> /export", ts=ts, thread=film)
            case _:
                film = self.chance.choice(known)
                self.films[film] += 1
                return self.slack.message(who, f"scene 1: {self.films[film] + 3} seconds", ts=ts, thread=film)

    def batch(self, size: int) -> list[Delivery]:
        """About this many deliveries, shuffled; changes are made to films that stand already."""
        answered = {m.thread for m in self.slack.messages if m.user == BOT and not m.controls_only("Stop")}
        known, made = [ts for ts in self.films if ts in answered], list[Delivery]()
        while len(made) < size:
            for kind, body in self.next(known):
                made += [(kind, body, retry) for retry in range(self.chance.choice([1, 1, 2, 4]))]
        self.chance.shuffle(made)
        return made


async def delivered(slack: FakeSlack, batch: Sequence[Delivery], process: Process, kill_at: int) -> tuple[list[Delivery], list[Delivery]]:
    """Deliver many at once, with a kill in the middle: (acknowledged, not acknowledged)."""
    gate, good, bad, begun = asyncio.Semaphore(AT_ONCE), list[Delivery](), list[Delivery](), 0

    async def one(delivery: Delivery) -> None:
        nonlocal begun
        async with gate:
            begun += 1
            if begun == kill_at:
                await process.taken_up()
                await process.kill()
                await process.start()
            kind, body, retry = delivery
            told = await slack.deliver(kind, body, retry=retry, patience=20)
        (bad if told is None else good).append(delivery if told is not None else (kind, body, retry + 1))

    await asyncio.gather(*(one(delivery) for delivery in batch))
    return good, bad


async def settled(process: Process, acts: Acts) -> None:
    """Wait until everything is answered and sent."""
    slack, until = process.slack, time.monotonic() + SETTLED
    wanted = len(acts.films) + sum(acts.films.values()) + sum(acts.exports.values())
    while time.monotonic() < until:
        async with open_reading(process.settings) as store:
            unsent = await store.unsent()
        answers = [m for m in slack.messages if m.user == BOT and m.channel[0] == "C" and not m.controls_only("Stop")]
        if not unsent and len(answers) >= wanted and len(slack.whispers) >= len(acts.asked) - len(slack.answers("", DM)):
            return
        await asyncio.sleep(0.5)


async def test_ten_thousand_deliveries_and_real_kills(tmp_path: Path, slack: FakeSlack) -> None:
    chance = random.Random(11)
    acts, process = Acts(slack, chance), Process(slack, tmp_path / "data")
    sent, unacknowledged, owed = 0, 0, list[Delivery]()
    began = time.monotonic()
    await process.start()
    while sent < DELIVERIES:
        batch = owed + acts.batch(KILL - len(owed))
        good, bad = await delivered(slack, batch, process, chance.randrange(1, len(batch)))
        sent, unacknowledged = sent + len(batch), unacknowledged + len(bad)
        print(f"{sent} delivered, {len(acts.films)} films, {process.kills} kills, {time.monotonic() - began:.0f} s", flush=True)
        owed = bad + [(kind, body, retry + 1) for kind, body, retry in good if chance.random() < LATER]
    while owed:
        _, owed = await delivered(slack, owed, process, 0)
    await settled(process, acts)
    await process.stop()
    told = f"{sent} deliveries, {unacknowledged} not acknowledged and delivered again, {process.kills} kills"
    print(f"\n{told}: {len(acts.films)} films, {sum(acts.films.values())} changes, {len(acts.asked)} asked alone")
    await check(acts, process)


async def check(acts: Acts, process: Process) -> None:
    """Not one turn, answer or file is lost or there twice."""
    slack = acts.slack
    answers = Counter(m.thread for m in slack.messages if m.user == BOT and m.channel[0] == "C")
    assert answers == {ts: 1 + n + acts.exports[ts] for ts, n in acts.films.items()}
    assert Counter(thread for _, thread, _ in slack.shared) == acts.exports
    begun = {ts: next(m.shown for m in slack.messages if m.user == BOT and m.thread == ts) for ts in acts.films}
    assert not [shown for shown in begun.values() if "Scene 2" not in shown], "a film begins with its outline"
    async with open_reading(process.settings) as store:
        films = await store.every_film()
        assert len(films) == len(acts.films)
        turns = Counter[int]()
        for film in films:
            turns[len({row.turn for row in await store.journal(film.tenant, film.film)}) - 1] += 1
        assert turns == Counter(acts.films.values())
    whispers = Counter(w.thread for w in slack.whispers)
    directly = [m for m in slack.messages if m.user == BOT and m.channel[0] == "D"]
    assert set(whispers.values()) == {1} and whispers.keys() <= acts.asked, "what cannot be looked for is never said twice where it was"
    with closing(sqlite3.connect(process.settings.database)) as db:
        asked = {f"out-{job}": event.rpartition(":")[2] for job, event in db.execute("SELECT id, event FROM job")}
    told = Counter(asked[m.metadata["event_payload"]["key"]] for m in directly)
    assert set(told.values()) <= {1} and whispers.keys() | told.keys() == acts.asked
    print(f"answers for one person alone: {len(whispers)} where they asked, {len(directly)} directly, {len(acts.asked)} asked,")
    print(f"of them {len(whispers.keys() & told.keys())} both: whether the first one was seen, nobody can know")
