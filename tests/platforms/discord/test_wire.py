"""On real sockets: bytes of files, limits obeyed, sessions resumed and lost."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.discord.app import DirectorBot, ShardedDirectorBot, Ways
from tests.doubles.scripted import scripted_desk
from tests.platforms.discord.stage import IDEA, texts
from tests.platforms.discord.wire import Wire, until, wire


@asynccontextmanager
async def connected(
    folder: Path, monkeypatch: pytest.MonkeyPatch, made: type[DirectorBot] = DirectorBot
) -> AsyncIterator[tuple[Wire, DirectorBot, Any]]:
    """The real bot, connected to the Discord on this machine."""
    async with scripted_desk(folder, None) as (desk, store, _), wire(monkeypatch) as there:
        ways = Ways(folder / "inbox", pace=0, patience=60, retries=(0.05, 0.05))
        async with made(desk, ways, guild_ready_timeout=0.05) as bot:
            running = asyncio.create_task(bot.start("a.token.here"))
            await until(bot.is_ready, 20)
            yield there, bot, store
            await bot.close()
            await asyncio.wait_for(running, 10)


async def test_the_bytes_of_a_file_arrive_and_a_limit_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with connected(tmp_path, monkeypatch) as (there, _bot, _store):
        there.limited, there.broken = 2, 2
        await there.say(IDEA, after=1)
        await until(lambda: len(there.posts) == 1)
        assert there.refused == 4 and "Scene 3" in "\n".join(texts(there.posts[0][0]["components"]))
        await there.say("/reel", after=2)
        await until(lambda: len(there.posts) == 2)
        payload, files = there.posts[1]
        ((name, data),) = files.items()
        assert data.startswith((b"\x89PNG", b"\xff\xd8")) and payload["attachments"][0]["filename"] == name
        assert payload["allowed_mentions"]["parse"] == [] and payload["enforce_nonce"] and there.synced == 1


async def test_with_shards_the_same_is_heard_and_answered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with connected(tmp_path, monkeypatch, ShardedDirectorBot) as (there, bot, _store):
        assert isinstance(bot, ShardedDirectorBot) and list(bot.shards) == [0]
        await there.say(IDEA, after=1)
        await until(lambda: len(there.posts) == 1)
        assert "Scene 3" in "\n".join(texts(there.posts[0][0]["components"]))


async def test_a_resumed_session_answers_a_repeated_event_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with connected(tmp_path, monkeypatch) as (there, _bot, _store):
        await there.say(IDEA, after=1)
        await until(lambda: len(there.posts) == 1)
        await there.tell(7)
        await until(lambda: 6 in there.ops)
        await there.say(IDEA, after=1)
        await there.say("scene 1: close-up", after=2)
        await until(lambda: len(there.posts) == 2)
        assert there.ops.count(2) == 1 and "close-up" in "\n".join(texts(there.posts[1][0]["components"]))


async def test_a_lost_session_catches_up_what_was_said_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with connected(tmp_path, monkeypatch) as (there, _bot, _store):
        await there.say(IDEA, after=1)
        await until(lambda: len(there.posts) == 1)
        there.message("scene 2: close-up", after=2)
        await there.tell(9, data=False)
        await until(lambda: there.ops.count(2) == 2 and len(there.posts) == 2)
        await asyncio.sleep(0.3)
        assert len(there.posts) == 2, "what was answered before is not answered again"
        assert "close-up" in "\n".join(texts(there.posts[1][0]["components"]))


GAPS = 200 if os.environ.get("DIRECTOR_SOAK") else 3
"""Connections lost: the full count with 2,000 messages (facts: reliability D7)."""


async def test_no_word_is_lost_or_answered_twice_over_many_gaps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with connected(tmp_path, monkeypatch) as (there, _bot, store):
        await there.say(IDEA, after=1)
        await until(lambda: len(there.posts) == 1)
        said = 1
        for gap in range(GAPS):
            heard, missed = range(said + 1, said + 6), range(said + 6, said + 11)
            said += 10
            for n in heard:
                await there.say(f"scene 1: {20 + n % 97}mm", after=n)
            for n in missed:
                there.message(f"scene 1: {20 + n % 97}mm", after=n)
            await over_a_gap(there, lost=gap % 4 == 2)
            if gap % 4 != 2:
                for n in (*heard, *missed):  # a resumed session is told everything again
                    await there.say("", after=n)
            await until(lambda said=said: len(there.posts) >= said, 60)
        await asyncio.sleep(0.5)
        (film,) = await store.every_film()
        _, version = await store.load(film.tenant, film.film)
        assert (len(there.posts), version) == (said, said)


async def over_a_gap(there: Wire, *, lost: bool) -> None:
    """The connection is asked to come back (its session goes on), or its session is lost and another one begins."""
    op = 2 if lost else 6
    before = there.ops.count(op)
    await (there.tell(9, data=False) if lost else there.tell(7))
    await until(lambda: there.ops.count(op) == before + 1, 30)


async def test_a_discord_that_is_not_reached_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from discord.http import Route

    from bot.discord.serve import serve
    from bot.settings import Settings
    from studio.errors import Unavailable

    monkeypatch.setattr(Route, "BASE", "http://127.0.0.1:9/api")
    async with scripted_desk(tmp_path, None) as (desk, _store, _):
        with pytest.raises(Unavailable, match="check the network, then start me again"):
            await serve(desk, Settings.model_validate({"DIRECTOR_DATA": str(tmp_path)}), "a.token.here")
