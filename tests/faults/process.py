"""One real process with the real desk, that stops at a named point and says so, to be killed there. Usage: process.py POINT EVENT TEXT

POINT is one of POINTS or AMONG_PROMPTS, or ``none`` to run through. Prints AT <point> where it stops, SHOWN <reply> for each reply
shown, END at the end.
"""

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

from bot import prompted, work
from bot.bootstrap import open_desk
from bot.console.read import read
from bot.console.render import plain
from bot.desk import Desk, Sending
from bot.settings import read_settings
from compiler_templates import Compiled, Shot
from studio.edits import Edit
from studio.project import SceneProject
from studio.turn import Turn

POINTS = (
    "before the acknowledgement",
    "in the model call",
    "between tools",
    "before the commit",
    "after the commit",
    "before the send",
    "after the send",
)
AMONG_PROMPTS = "among the prompts"


def reached(point: str) -> None:
    """Say where we are and wait for the kill."""
    print("AT", point, flush=True)
    time.sleep(60)


class StoppingTurn(Turn):
    """A turn that stops between the first and the second tool."""

    def apply(self, edit: Edit) -> SceneProject:
        if len(self.edits) == 1:
            reached("between tools")
        return super().apply(edit)


def stopping(point: str, desk: Desk) -> None:
    """Let the desk stop at the point: the real store is called, and we stop right before or after it."""
    store: Any = desk.store

    def around(method: str, *, before: bool) -> None:
        real: Callable[..., Awaitable[object]] = getattr(store, method)

        async def stop(*args: object, **named: object) -> object:
            if before:
                reached(point)
            result = await real(*args, **named)
            reached(point)
            return result

        setattr(store, method, stop)

    if point == "before the acknowledgement":
        around("receive", before=True)
    elif point in ("before the commit", "after the commit"):
        around("commit", before=point == "before the commit")
    elif point == "after the send":
        around("sent", before=True)
    elif point == AMONG_PROMPTS:
        real, made = prompted.compile_lowered, iter(range(100))

        def third(shot: Shot, target: str) -> Compiled:
            if next(made) == 2:
                reached(point)
            return real(shot, target)

        prompted.compile_lowered = third
    elif point == "between tools":
        work.Turn = StoppingTurn  # type: ignore[misc]


async def shown(desk: Desk, sending: Sending, point: str) -> None:
    if point == "before the send":
        reached(point)
    print("SHOWN", plain(sending.reply).replace("\n", " | "), flush=True)
    await desk.sent(sending)


async def main(point: str, event: str, text: str) -> None:
    settings = read_settings()
    async with open_desk(settings) as desk:
        stopping(point, desk)
        async for sending in desk.resume("console"):
            await shown(desk, sending, point)
        if text:
            sending = await desk.handle(read(text.encode(), event=event, at=datetime.now(UTC), person_name="T"))
            if sending and sending.outbox:
                await shown(desk, sending, point)
    print("END", flush=True)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:4]))
