"""Progress, Stop, and a Lock pressed while a model works."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic_ai.messages import ModelMessage, ModelResponse
from pydantic_ai.models.function import AgentInfo, FunctionModel

from bot.director import Agents
from bot.ticker import Ticker
from tests.agents.scripting import response
from tests.platforms.discord.stage import Stage, shown, stage

WIDE = ("change_slots", {"scenes": [1, 2], "changes": [{"op": "set", "slot": "shot_type", "value": "wide"}]})
WORDS = "I wonder how Tarkovsky would have felt about all of this"


class Slow:
    """A model that makes its edits when it is let ``go``."""

    def __init__(self) -> None:
        self.go, self.asked = asyncio.Event(), asyncio.Event()

    def model(self, model_id: str) -> FunctionModel:
        return FunctionModel(self._answer, model_name=model_id)

    async def _answer(self, _messages: list[ModelMessage], _info: AgentInfo) -> ModelResponse:
        self.asked.set()
        await asyncio.wait_for(self.go.wait(), 20)
        return response([WIDE, ("propose", {"words": "Wider, then."})])


@asynccontextmanager
async def working(on: Stage, where: Any) -> AsyncIterator[Slow]:
    """Mira has said something that a slow model is at work on; it is let go at the end."""
    model = Slow()
    assert isinstance(on.desk.workshop.director, Agents)
    on.desk.workshop.director = replace(on.desk.workshop.director, models=model)
    on.bot.on_message, hear = deaf, on.bot.on_message  # type: ignore[method-assign]
    message = await on.mira.send(where, WORDS)
    turn = asyncio.create_task(hear(message))
    await asyncio.wait_for(model.asked.wait(), 20)
    await asyncio.sleep(0.1)
    yield model
    model.go.set()
    await turn


async def deaf(_message: object) -> None:
    return None


async def test_a_placeholder_becomes_the_answer(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        async with working(on, thread):
            waiting = thread.last_message
            assert "..." in shown(waiting) and "Stop" in shown(waiting)
        assert thread.last_message.id == waiting.id, "the same message"
        assert "Wider, then." in shown(thread.last_message) and "Stop" not in shown(thread.last_message)


async def test_stop_stops_the_model(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        before = await on.stored(thread)
        async with working(on, thread):
            waiting = thread.last_message
            said = await on.press(on.mira, waiting, "Stop")
            assert said.response.ephemeral and "Stopping" in shown(said.response)
        assert "Stopped; nothing was changed." in shown(thread.last_message)
        assert thread.last_message.id == waiting.id
        assert await on.stored(thread) == before
        *_, burnt = await on.store.ledger(f"discord:{on.guild.id}")
        assert (burnt.state, burnt.route) == ("settled", "chat") and burnt.micros > 0, "what was asked is paid for, at the hold"


async def test_a_lock_pressed_in_mid_run_commits_at_once_and_holds(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        card = thread.last_message
        async with working(on, thread) as model:
            await on.press(on.eli, card, "Lock scene 1")
            assert (await on.stored(thread)).scenes[0].locked and not model.go.is_set(), "while the model still works"
        first, second, _ = (await on.stored(thread)).scenes
        assert (first.slots.shot_type, second.slots.shot_type) == ("medium", "wide")
        assert first.locked and "locked" in "\n".join(map(shown, thread.history()))


async def test_a_clean_end_gives_the_request_back_and_the_next_process_answers(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        with suppress(asyncio.CancelledError):
            async with working(on, thread):
                waiting = thread.last_message
                await asyncio.wait_for(on.bot.let_go(), 5)
        assert len(await on.store.pending()) == 1
        await on.restart()
        assert thread.last_message.id == waiting.id, "the placeholder of the first process became the answer"
        assert "Wider, then." in shown(thread.last_message) and not await on.store.pending()


async def test_every_step_is_one_edit_and_the_last_arrives() -> None:
    seen: list[str] = []

    async def show(step: str) -> None:
        seen.append(step)

    ticker = Ticker(show, 0.05)
    for n in range(100):
        ticker.tell(f"step {n}")
        await asyncio.sleep(0.001)
    await asyncio.sleep(0.15)
    await ticker.stop()
    assert seen[-1] == "step 99" and len(seen) < 12, seen


async def test_no_step_is_shown_after_the_end() -> None:
    seen: list[str] = []

    async def show(step: str) -> None:
        seen.append(step)

    ticker = Ticker(show, 0)
    ticker.tell("working")
    await ticker.stop()
    await asyncio.sleep(0.01)
    assert seen in ([], ["working"])
