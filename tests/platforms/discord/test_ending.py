"""A real process is asked to end while a model works: it ends cleanly and at once, and the next process answers, once."""

import asyncio
import threading
from asyncio.subprocess import Process
from pathlib import Path

import pytest

from bot.bootstrap import open_reading
from bot.settings import Settings
from tests.doubles.openrouter import Provider, calls
from tests.platforms.discord.process import PATIENCE, started
from tests.platforms.discord.wire import until, wire

WORDS = "Let us make something about a lighthouse keeper and the sea door she keeps shut"
ANSWER = calls(
    ("outline_scenes", {"title": "The Sea Door", "scenes": [{"title": "The lamp", "notes": "She lights it."}]}),
    ("propose", {"words": "It begins with the lamp."}),
)


async def ended(process: Process) -> str:
    """Ask the process to end; what it complained of."""
    process.terminate()
    _, complained = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode == 0, complained.decode()
    return complained.decode()


async def marked(data: Path) -> None:
    """Wait until what was shown is marked as shown: that comes a moment after it stands there."""
    async with open_reading(Settings.model_validate({"DIRECTOR_DATA": str(data)})) as store, asyncio.timeout(PATIENCE):
        while await store.unsent():  # noqa: ASYNC110
            await asyncio.sleep(0.05)


async def test_asked_to_end_in_mid_turn_nothing_is_lost_and_nothing_is_said_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, go = threading.Event(), threading.Event()

    def hold(number: int) -> None:
        asked.set()
        if number == 0:
            go.wait(PATIENCE)

    async with wire(monkeypatch) as there:
        with Provider(lambda _body, _n: ANSWER) as provider:
            model = {"OPENROUTER_API_KEY": "sk-or-a-test-key", "DIRECTOR_MODEL_BASE_URL": provider.url}
            provider.before_answer = hold
            first = await started(there, tmp_path / "data", **model)
            await there.say(WORDS, after=1)
            await until(asked.is_set, PATIENCE)
            assert await ended(first) == "" and not any("begins with the lamp" in said for said in there.said())
            async with open_reading(Settings.model_validate({"DIRECTOR_DATA": str(tmp_path / "data")})) as store:
                (pending,) = await store.pending()
                assert WORDS in pending.payload
            go.set()
            second = await started(there, tmp_path / "data", **model)
            await until(lambda: any("begins with the lamp" in said for said in there.said()), PATIENCE)
            await marked(tmp_path / "data")
            assert await ended(second) == ""
    assert len(there.said()) == 1, "one message: what was left standing became the answer"
    async with open_reading(Settings.model_validate({"DIRECTOR_DATA": str(tmp_path / "data")})) as store:
        assert not await store.pending() and not await store.unsent()
        assert len(await store.every_film()) == 1
