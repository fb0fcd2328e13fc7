"""Rows D1 and D4: whatever is delivered how often in whatever order, cut off and begun again, is one turn and one message."""

import asyncio
import os
import random
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.discord.app import DirectorBot, Ways
from tests.doubles.scripted import scripted_desk
from tests.platforms.discord.stage import IDEA
from tests.platforms.discord.wire import Wire, until, wire

SOAK = bool(os.environ.get("DIRECTOR_SOAK"))
DELIVERIES = 10_000 if SOAK else 500
SENDS = 2_000 if SOAK else 100
ROUND = 200
"""Deliveries between two kills."""
WORDS = ("scene 1: close-up", "scene 1: wide shot", "scene 2: six seconds", "scene 2: four seconds", "/film", "/history")
WRONG = ("stored", "refused", "cut")


@asynccontextmanager
async def process(folder: Path, there: Wire) -> AsyncIterator[tuple[DirectorBot, Any]]:
    """One process of the bot on the store in this folder. On the way out it is killed: what it is at stays as it is."""
    async with scripted_desk(folder, None) as (desk, store, _):
        ways = Ways(folder / "inbox", pace=0, patience=0, retries=(0.01,) * 20)
        async with DirectorBot(desk, ways, guild_ready_timeout=0.05) as bot:
            running = asyncio.create_task(bot.start("a.token.here"))
            await until(bot.is_ready, 20)
            yield bot, store

            async def nothing(_here: object) -> None: ...

            store.put_back = nothing
            await bot.close()
            await asyncio.wait_for(running, 10)


def answers(there: Wire) -> Counter[str]:
    """How many messages answer each message."""
    return Counter(sent["message_reference"]["message_id"] for sent in there.history if "message_reference" in sent)


async def all_answered(there: Wire, store: Any, count: int) -> None:
    """Wait until so many messages have an answer and nothing is left in the outbox."""
    await until(lambda: len(answers(there)) >= count and not any("working ..." in said for said in there.said()), 60)
    async with asyncio.timeout(60):
        while await store.pending() or await store.unsent():  # noqa: ASYNC110
            await asyncio.sleep(0.02)


def shuffled(ns: range, chance: random.Random) -> list[int]:
    """These messages, one to four deliveries each, in any order."""
    made = [n for n in ns for _ in range(chance.choice([1, 2, 3, 4]))]
    chance.shuffle(made)
    return made


async def test_shuffled_and_repeated_deliveries_with_kills_are_one_turn_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chance, told, delivered = random.Random(11), 1, 0
    said = {n: chance.choice(WORDS) for n in range(2, DELIVERIES)}
    async with wire(monkeypatch) as there:
        async with process(tmp_path, there) as (_, store):
            await there.say(IDEA, after=1)
            await all_answered(there, store, 1)
        while delivered < DELIVERIES:
            batch = shuffled(range(told + 1, told + 1 + ROUND * 2 // 5), chance)
            told += ROUND * 2 // 5
            async with process(tmp_path, there):
                for n in batch:
                    await there.say(said[n], after=n)
            async with process(tmp_path, there) as (_, store):  # what a dead session had not acknowledged is replayed
                for n in batch:
                    await there.say(said[n], after=n)
                await all_answered(there, store, told)
                (film,) = await store.every_film()
                _, version = await store.load(film.tenant, film.film)
            delivered += 2 * len(batch)
    assert len(answers(there)) == told and set(answers(there).values()) == {1}
    directed = sum("Understood" in said for said in there.said())
    assert directed and version == 1 + directed and delivered >= DELIVERIES, "every turn that was answered stands in the film, once"


async def test_a_rest_that_fails_often_gets_exactly_one_message_for_each_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chance, drawn = random.Random(5), Counter[str]()

    def trouble() -> str:
        wrong = chance.choice(WRONG) if chance.random() < 0.3 else ""
        drawn[wrong] += 1
        return wrong

    async with wire(monkeypatch) as there:
        there.trouble = trouble
        async with process(tmp_path, there) as (_, store):
            for n in range(1, SENDS + 1):
                await there.say("/film", after=n)
            await all_answered(there, store, SENDS)
    assert len(there.posts) == SENDS and len(answers(there)) == SENDS and set(answers(there).values()) == {1}
    assert all(drawn[wrong] for wrong in WRONG) and sum(drawn.values()) > SENDS
