"""What a platform's read and render cost beside the console's: the same measure, in the same words, for every platform.

Read is from what arrives to a Request; render is from the Reply to the JSON that would be sent, and then nothing is sent. The console is
measured both ways it is used: in a terminal, where it draws a reply into cells and colours as a card is drawn (the promise is held against
this: 1.3), and in a pipe, where it joins lines that stand in the reply already; of that ratio nothing is promised. The whole turn is held
against the cheaper of the two (docs/decisions/0025-read-and-render-beside-the-console.md).
"""

import asyncio
import io
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from bot.console.read import read
from bot.console.render import plain, rich
from bot.messages import Reply, Request
from tests.doubles.scripted import say, scripted_desk

IDEA = "A lighthouse keeper finds a door in the sea. Three scenes."
TIMES, ROUNDS, TURNS = 200, 5, 50
ALLOWED = 1.3
WIDTH = 100
"""Columns of the terminal."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn to draw: the answer to an idea, which is the largest, and the milliseconds of CPU that the desk takes for a small one."""

    reply: Reply
    cpu: float


def a_turn() -> Turn:
    """Told at a desk of its own."""

    async def told() -> Turn:
        with tempfile.TemporaryDirectory() as folder:
            async with scripted_desk(Path(folder), None) as (desk, _, _):
                reply = (await say(desk, IDEA)).reply
                start = time.process_time()
                for n in range(TURNS):
                    await say(desk, f"scene 2: {20 + n}mm")
                return Turn(reply, (time.process_time() - start) / TURNS * 1000)

    return asyncio.run(told())


def cpu(work: Callable[[], object]) -> float:
    """Milliseconds of CPU for one go, in the best of some rounds."""
    rounds: list[float] = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for _ in range(TIMES):
            work()
        rounds.append((time.process_time() - start) / TIMES * 1000)
    return min(rounds)


def beside_the_console(platform: str, turn: Turn, read_one: Callable[[], Request], written: Callable[[Reply], str]) -> None:
    """Print what this platform takes, and the ratios; ``read_one`` reads the idea as it arrives, ``written`` gives what would be sent."""
    taken = cpu(lambda: (read_one(), written(turn.reply)))
    terminal, pipe = cpu(lambda: (_heard(), _drawn(turn.reply))), cpu(lambda: (_heard(), plain(turn.reply)))
    print(f"read and render of the answer to an idea, nothing sent: {platform} {taken:.3f} ms of CPU,")
    print(f"  the console in a terminal {terminal:.3f} ms: {platform} takes {taken / terminal:.2f} times that (allowed: {ALLOWED})")
    print(f"  the console in a pipe {pipe:.3f} ms: {platform} takes {taken / pipe:.0f} times that (nothing is promised)")
    whole = (turn.cpu + taken) / (turn.cpu + pipe)
    print(
        f"a small turn at the desk {turn.cpu:.2f} ms; with read and render {whole:.2f} times the console's in a pipe (allowed: {ALLOWED})"
    )


def _heard() -> Request:
    return read(IDEA.encode(), event="e", at=datetime.now(UTC), person_name="Mira")


def _drawn(reply: Reply) -> str:
    into = io.StringIO()
    Console(file=into, force_terminal=True, width=WIDTH, highlight=False).print(rich(reply))
    return into.getvalue()
