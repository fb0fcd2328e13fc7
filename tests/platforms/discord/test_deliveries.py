"""Rows D1, D4 and D7: whatever is delivered how often in whatever order, or never, cut off and begun again, is one turn and one message.

`make test` delivers 500 to processes that are cut off inside this one; DIRECTOR_SOAK=1 all 10,000 to real ones, killed by SIGKILL.
"""

import asyncio
import os
import random
from collections import Counter
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.bootstrap import open_reading
from bot.discord.app import DirectorBot, Ways
from bot.settings import Settings
from studio.store.store import Store
from tests.doubles.scripted import scripted_desk
from tests.platforms.discord.process import forked
from tests.platforms.discord.stage import IDEA
from tests.platforms.discord.wire import ROOM, Wire, until, wire

SOAK = bool(os.environ.get("DIRECTOR_SOAK"))
DELIVERIES = int(os.environ.get("N", "10000" if SOAK else "500"))
SENDS = 2_000 if SOAK else 100
ROUND = 160
"""Deliveries between two kills, and about half of them once more after it."""
ROOMS = tuple(str(int(ROOM) + n) for n in range(4))
"""Four people in their direct messages, with a film each."""
WORDS = ("scene 1: close-up", "scene 1: wide shot", "scene 2: six seconds", "scene 2: four seconds", "/film", "/history")
WRONG = ("stored", "refused", "cut")
PATIENCE = 300 if SOAK else 60


@asynccontextmanager
async def cut_off(folder: Path, there: Wire) -> AsyncIterator[Store]:
    """The bot of one process on the store in this folder. On the way out it is cut off: what it is at stays as it is."""
    async with scripted_desk(folder, None) as (desk, store, _):
        ways = Ways(folder / "inbox", pace=0, patience=0, retries=(0.01,) * 20)
        async with DirectorBot(desk, ways, guild_ready_timeout=0.05) as bot:
            running = asyncio.create_task(bot.start("a.token.here"))
            await until(bot.is_ready, 20)
            yield store

            async def nothing(_here: object) -> None: ...

            store.put_back = nothing
            await bot.close()
            await asyncio.wait_for(running, 10)


@asynccontextmanager
async def killed(folder: Path, there: Wire) -> AsyncIterator[Store]:
    """`director run discord` as a person runs it, with its store to look into. On the way out it is killed."""
    begun = there.ops.count(2)
    process = forked(there, folder / "data")
    try:
        await until(lambda: there.ops.count(2) > begun or not process.is_alive(), PATIENCE)
        async with open_reading(Settings.model_validate({"DIRECTOR_DATA": str(folder / "data")})) as store:
            yield store
        assert process.is_alive(), "the process ended by itself"
    finally:
        process.kill()
        await asyncio.to_thread(process.join)


def answers(there: Wire) -> Counter[str]:
    """How many messages answer each message."""
    return Counter(sent["message_reference"]["message_id"] for sent in there.history.values() if "message_reference" in sent)


async def all_answered(there: Wire, store: Store, count: int) -> None:
    """Wait until so many messages have an answer and nothing is left in the outbox."""
    async with asyncio.timeout(PATIENCE):
        while len(answers(there)) < count or await store.pending() or await store.unsent():  # noqa: ASYNC110
            await asyncio.sleep(0.05)
        while any("working ..." in said for said in there.said()):  # noqa: ASYNC110
            await asyncio.sleep(0.05)


def shuffled(ns: Iterable[int], chance: random.Random) -> list[int]:
    """These messages, one to four deliveries each, in any order."""
    made = [n for n in ns for _ in range(chance.choice([1, 2, 3, 4]))]
    chance.shuffle(made)
    return made


async def delivered(there: Wire, words: str, n: int, *, told: bool) -> None:
    """A message stands in its room; the bot is told of it, or not."""
    room = ROOMS[n % len(ROOMS)]
    if told:
        await there.say(words, after=n, room=room)
    else:
        there.message(words, after=n, room=room)


def directed(there: Wire) -> Counter[str]:
    """How many answers of each room say that the film was changed."""
    rooms = (there.history[key]["channel_id"] for key in there.standing)
    return Counter(room for room, said in zip(rooms, there.said(), strict=True) if "Understood" in said)


async def films(store: Store) -> Counter[str]:
    """The version of each person's film."""
    found = await store.every_film()
    assert len(found) == len(ROOMS)
    whose = {film.tenant.removeprefix("discord:dm:"): (await store.load(film.tenant, film.film))[1] for film in found}
    return Counter({room: whose[str(7 + n)] for n, room in enumerate(ROOMS)})


async def test_shuffled_and_repeated_deliveries_with_kills_are_one_turn_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    process, chance, count, kills = killed if SOAK else cut_off, random.Random(11), 0, 0
    said = dict.fromkeys(range(1, 1 + len(ROOMS)), IDEA)
    owed = list(said)
    async with wire(monkeypatch) as there:
        while True:
            async with process(tmp_path, there) as store:  # it looks back into what the one before has not heard
                for n in chance.sample(owed, len(owed)):
                    await delivered(there, said[n], n, told=(again := n % 2 == 0 or said[n] == IDEA))
                    count += again
                await all_answered(there, store, len(said))
                assert await films(store) == directed(there) + Counter(ROOMS), "every turn that was answered stands in its film, once"
                if count >= DELIVERIES:
                    break
                new = {n: chance.choice(WORDS) for n in range(len(said) + 1, len(said) + 1 + ROUND * 2 // 5)}
                said, owed = said | new, shuffled(new, chance)
                for n in owed:
                    await delivered(there, said[n], n, told=n % 9 > 0)
                    count += n % 9 > 0
                await asyncio.sleep(chance.random() * SOAK)  # a kill in the middle of whatever it is at
            kills += 1
    print(f"\n{count} deliveries of {len(said)} messages, {kills} kills, {len(there.posts)} posts, {directed(there).total()} turns")
    assert len(answers(there)) == len(said) and set(answers(there).values()) == {1}


async def test_a_rest_that_fails_often_gets_exactly_one_message_for_each_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chance, drawn = random.Random(5), Counter[str]()

    def trouble() -> str:
        wrong = chance.choice(WRONG) if chance.random() < 0.3 else ""
        drawn[wrong] += 1
        return wrong

    async with wire(monkeypatch) as there:
        there.trouble = trouble
        async with cut_off(tmp_path, there) as store:
            for n in range(1, SENDS + 1):
                await there.say("/film", after=n)
            await all_answered(there, store, SENDS)
    assert len(there.posts) == SENDS and len(answers(there)) == SENDS and set(answers(there).values()) == {1}
    assert all(drawn[wrong] for wrong in WRONG) and sum(drawn.values()) > SENDS
