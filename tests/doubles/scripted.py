"""A model that answers from a script inside the process, behind the same metering as any other, and a desk around it."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from pydantic_ai.messages import ModelMessage, ModelResponse, TextPart, ToolCallPart
from pydantic_ai.models.function import AgentInfo, FunctionModel

from bot.bootstrap import new_id, now, now_ms
from bot.console.read import read
from bot.console.render import plain
from bot.desk import Desk, Sending
from bot.director import Agents
from bot.messages import Invocation
from bot.plans import Months
from bot.shelf import PictureShelf
from bot.switches import stopped_tests
from bot.work import Workshop
from studio.pictures.files import PictureFiles
from studio.pictures.intake import PictureIntake
from studio.store.store import Store
from studio.tiers import TierName

if TYPE_CHECKING:
    from agents.stacks import Stacks

Calls = Sequence[tuple[str, dict[str, Any]]]
Script = Callable[[list[ModelMessage], AgentInfo], Calls | str]


class Scripted:
    """Gives one scripted model for every id; ``asked`` counts its requests."""

    def __init__(self, script: Script) -> None:
        self.asked = 0
        self._script = script

    def model(self, model_id: str) -> FunctionModel:
        async def answer(messages: list[ModelMessage], info: AgentInfo) -> ModelResponse:
            self.asked += 1
            said = self._script(messages, info)
            if isinstance(said, str):
                return ModelResponse(parts=[TextPart(said)])
            return ModelResponse(parts=[ToolCallPart(name, args, tool_call_id=f"{self.asked}-{n}") for n, (name, args) in enumerate(said)])

        return FunctionModel(answer, model_name=model_id)


def in_turn(*answers: Calls | str) -> Script:
    """These answers one after another; the last one again when more are asked for."""
    given = iter(range(10_000))
    return lambda _messages, _info: answers[min(next(given), len(answers) - 1)]


@asynccontextmanager
async def scripted_desk(
    folder: Path,
    script: Script | None,
    stacks: "Stacks | None" = None,
    switches: Path | None = None,
    *,
    tier: TierName = "local",
    months: Months = "utc",
    clock: Callable[[], datetime] = now,
) -> AsyncIterator[tuple[Desk, Store, Scripted]]:
    """A real desk and store in ``folder`` whose models answer from the script; None is the offline director. ``switches`` is the folder in
    which tests are stopped."""
    from agents.stacks import read_stacks

    models = Scripted(script or (lambda _m, _i: ""))
    store = await Store.open(folder / "director.db", clock=now_ms, new_id=new_id)
    try:
        async with PictureIntake() as intake:
            agents = Agents(store, stacks or read_stacks(), models if script else None, new_id, clock)
            agents = replace(agents, stopped=partial(stopped_tests, switches)) if switches else agents
            shelf = PictureShelf(intake, PictureFiles(folder / "pictures"))
            yield Desk(store, Workshop(store, agents, shelf, tier, folder / "out", clock, months), clock, new_id), store, models
    finally:
        await store.close()


async def say(desk: Desk, text: str, *, event: str = "", command: Invocation | None = None) -> Sending:
    """Say one line as the console's person, or press a control, and see the reply."""
    request = read(text.encode(), event=event or uuid4().hex, at=datetime.now(UTC), person_name="T")
    sending = await desk.handle(request.model_copy(update={"command": command}))
    assert sending is not None
    await desk.sent(sending)
    return sending


async def told(desk: Desk, *lines: str) -> str:
    """What the last of these lines is answered with."""
    return [plain((await say(desk, line)).reply) for line in lines][-1]
