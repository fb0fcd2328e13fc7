"""Discord: from an event to its acknowledgement under load, and the CPU of a turn with its card against the console's."""

import asyncio
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from PIL import Image
from pydantic_ai.messages import ModelMessage, ModelResponse, TextPart
from pydantic_ai.models.function import AgentInfo, FunctionModel

from bot.console.render import plain
from bot.desk import Desk
from bot.director import Agents
from bot.discord.render import render
from bot.messages import Attachment, Reply, Request
from tests.doubles.scripted import scripted_desk

TURNS, ACKS, DRAWN, PICTURES = 30, 200, 200, 10
SIZE = (4000, 3000)
"""Pixels of a photograph of a telephone."""
WORDS = "I wonder how Tarkovsky would have felt about all of this"
IDEA = "A lighthouse keeper finds a door in the sea. Six scenes."


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


def _cpu(draw: Callable[[Reply], object], reply: Reply) -> float:
    start = time.process_time()
    for _ in range(DRAWN):
        draw(reply)
    return (time.process_time() - start) / DRAWN


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


async def _turn(desk: Desk) -> float:
    """CPU seconds of a turn of plain words in the desk, without drawing anything."""
    start = time.process_time()
    for n in range(DRAWN // 4):
        await desk.handle(_request(0, f"scene 1: {20 + n}mm, six seconds"))
    return (time.process_time() - start) / (DRAWN // 4)


async def _measure() -> tuple[list[float], float, float, Reply]:
    with tempfile.TemporaryDirectory() as folder:
        async with scripted_desk(Path(folder), None) as (desk, _store, _):
            sending = await desk.handle(_request(0, IDEA))
            assert sending is not None
            return await _acknowledged(desk, Path(folder)), await _turn(desk), await _locked(desk), sending.reply


def main() -> None:
    """Print both."""
    took, turn, lock, reply = asyncio.run(_measure())
    print(
        f"acknowledged, {TURNS} turns running and {PICTURES} photographs decoded:"
        f" p50 {took[len(took) // 2] * 1000:.0f} ms, p99 {took[len(took) * 99 // 100] * 1000:.0f} ms,"
    )
    print(f"  longest {took[-1] * 1000:.0f} ms (allowed: p99 500 ms, never 2,000 ms)")
    print(f"a Lock pressed while a model works on the film is committed after {lock * 1000:.0f} ms (allowed: 1,000 ms)")
    card, text = _cpu(lambda r: render(r).view.to_components(), reply), _cpu(plain, reply)
    print(f"CPU of a turn {turn * 1e6:.0f} us, of its card {card * 1e6:.0f} us, of the console's text {text * 1e6:.0f} us:")
    print(f"  a turn on Discord takes {(turn + card) / (turn + text):.2f} times the console's (allowed: 1.3)")
