"""Discord: from an event to its acknowledgement under load, a Lock while a model works, and what read and render cost beside the console's,
by the measure of `benchmarks/_beside.py`."""

import asyncio
import json
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import discord
from PIL import Image
from pydantic_ai.messages import ModelMessage, ModelResponse, TextPart
from pydantic_ai.models.function import AgentInfo, FunctionModel

from benchmarks._beside import IDEA, a_turn, beside_the_console
from bot.desk import Desk
from bot.director import Agents
from bot.discord.read import read_message
from bot.discord.render import render
from bot.messages import Attachment, Reply, Request
from tests.doubles.scripted import scripted_desk
from tests.platforms.discord.wire import BOT, MIRA, ROOM, Wire

TURNS, ACKS, PICTURES = 30, 200, 10
SIZE = (4000, 3000)
"""Pixels of a photograph of a telephone."""
WORDS = "I wonder how Tarkovsky would have felt about all of this"


def _request(place: int, text: str, *pictures: Attachment) -> Request:
    now, event = datetime.now(UTC), uuid4().hex
    given = Request(platform="discord", tenant="g", channel=str(place), person="7", person_name="Mira", event=event, at=now, text=text)
    return given.model_copy(update={"attachments": pictures})


def _picture(folder: Path, n: int) -> Attachment:
    """A large photograph like no other, so that each is decoded and measured."""
    path = folder / f"photo-{n}.jpg"
    Image.effect_noise(SIZE, 20 + n).convert("RGB").save(path, quality=90)
    return Attachment(name=path.name, path=str(path))


async def _acknowledged(desk: Desk, folder: Path) -> list[float]:
    """Seconds until a request is in the durable inbox, which is when it is acknowledged, while turns run and pictures are decoded."""
    photos = [await asyncio.to_thread(_picture, folder, n) for n in range(PICTURES)]
    turns = [asyncio.create_task(desk.handle(_request(n, IDEA))) for n in range(TURNS)]
    turns += [asyncio.create_task(desk.handle(_request(500 + n, "/ref a photograph", photo))) for n, photo in enumerate(photos)]
    took: list[float] = []
    for n in range(ACKS):
        start = time.perf_counter()
        await desk.receive(_request(1_000 + n, "/film"))
        took.append(time.perf_counter() - start)
        await asyncio.sleep(0.005)
    await asyncio.gather(*turns)
    return sorted(took)


def _arriving() -> Callable[[], Request]:
    """Reads the idea from the payload of a direct message, as Discord sends it."""
    state: Any = discord.Client(intents=discord.Intents.none())._connection  # pyright: ignore[reportPrivateUsage]
    me: Any = None
    room: Any = discord.DMChannel(me=me, state=state, data={"id": ROOM, "type": 1, "recipients": [MIRA]})  # type: ignore[typeddict-item]
    body: Any = Wire().message(IDEA, after=1)
    return lambda: read_message(discord.Message(state=state, channel=room, data=body), int(BOT["id"]), Path())


def _written(reply: Reply) -> str:
    return json.dumps(render(reply).view.to_components())


class _Held:
    """A model that answers when it is let go."""

    def __init__(self) -> None:
        self.asked, self.go = asyncio.Event(), asyncio.Event()

    def model(self, model_id: str) -> FunctionModel:
        async def answer(_messages: list[ModelMessage], _info: AgentInfo) -> ModelResponse:
            self.asked.set()
            await self.go.wait()
            return ModelResponse(parts=[TextPart("Nothing.")])

        return FunctionModel(answer, model_name=model_id)


async def _locked(desk: Desk) -> float:
    """Seconds from a Lock that is pressed while a model works on the same film to its commit."""
    agents, held = desk.workshop.director, _Held()
    assert isinstance(agents, Agents)
    desk.workshop.director = replace(agents, models=held)
    turn = asyncio.create_task(desk.handle(_request(0, WORDS)))
    await held.asked.wait()
    start = time.perf_counter()
    await desk.handle(_request(0, "/lock 1"))
    took = time.perf_counter() - start
    assert not turn.done()
    held.go.set()
    await turn
    desk.workshop.director = agents
    return took


async def _measure() -> tuple[list[float], float]:
    with tempfile.TemporaryDirectory() as folder:
        async with scripted_desk(Path(folder), None) as (desk, _store, _):
            await desk.handle(_request(0, IDEA))
            return await _acknowledged(desk, Path(folder)), await _locked(desk)


def main() -> None:
    """Print all of it."""
    took, lock = asyncio.run(_measure())
    print(
        f"acknowledged, {TURNS} turns running and {PICTURES} photographs decoded:"
        f" p50 {took[len(took) // 2] * 1000:.0f} ms, p99 {took[len(took) * 99 // 100] * 1000:.0f} ms,"
    )
    print(f"  longest {took[-1] * 1000:.0f} ms (allowed: p99 500 ms, never 2,000 ms)")
    print(f"a Lock pressed while a model works on the film is committed after {lock * 1000:.0f} ms (allowed: 1,000 ms)")
    beside_the_console("Discord", a_turn(), _arriving(), _written)
