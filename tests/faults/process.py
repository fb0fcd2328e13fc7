"""Real processes with the real desk, that stop at a named point and say so, to be killed there.

A server that has loaded everything once forks them, so that a start costs no second of loading; each is a process of its own, with its
own connection to the store. It says AT <point> where it stops, SHOWN <reply> for each reply shown, ERR <what> when it broke, and END.
"""

import asyncio
import os
import time
import traceback
import warnings
from collections.abc import Awaitable, Callable, Iterator, Mapping
from datetime import UTC, datetime
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
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
from studio.reader.lexicon import lexicon
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


_CONTEXT = get_context("forkserver")
_CONTEXT.set_forkserver_preload([__name__, "agents.models", "agents.run"])
lexicon()
_said: list[Connection] = []
"""The way to the test, in a process that was started."""


class Started:
    """A process under way on a data folder. POINT is one of POINTS or AMONG_PROMPTS, or ``none`` to run through."""

    def __init__(self, environment: Mapping[str, str], point: str, event: str, text: str) -> None:
        self._heard, says = _CONTEXT.Pipe(duplex=False)
        self._process = _CONTEXT.Process(target=_begin, args=(says, dict(environment), point, event, text))
        self._process.start()
        says.close()

    def lines(self) -> Iterator[str]:
        """What it says, until it has ended or was killed. Raises TimeoutError when it says nothing for a minute."""
        while True:
            if not self._heard.poll(60):
                raise TimeoutError
            try:
                yield self._heard.recv()
            except EOFError:
                return

    def kill(self) -> None:
        """SIGKILL: nothing is closed, nothing is written."""
        self._process.kill()

    def ended(self) -> int:
        """How it ended: 0, or the signal's number below zero."""
        self._process.join(60)
        self._heard.close()
        assert self._process.exitcode is not None, "still running"
        return self._process.exitcode


def _begin(says: Connection, environment: Mapping[str, str], point: str, event: str, text: str) -> None:
    warnings.simplefilter("error")
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(Path(environment["DIRECTOR_DATA"]).parent)
    _said.append(says)
    try:
        asyncio.run(main(point, event, text))
    except BaseException:
        say("ERR", traceback.format_exc())
        raise


def say(kind: str, what: str = "") -> None:
    _said[0].send(f"{kind} {what}")


def reached(point: str) -> None:
    """Say where we are and wait for the kill."""
    say("AT", point)
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
    say("SHOWN", plain(sending.reply).replace("\n", " | "))
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
    say("END")
