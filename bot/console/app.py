"""The console: read a line, ask the desk, print the reply. Rich in a terminal, plain in a pipe."""

import asyncio
import contextlib
import queue
import signal
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from typing import BinaryIO
from uuid import uuid4

from rich.console import Console
from rich.status import Status

from bot.console.read import MAX_BYTES, read
from bot.console.render import plain, rich
from bot.desk import Desk, Sending
from bot.messages import Reply, Request, Text
from studio.errors import StudioError

WELCOME = (
    "Bedroom Director. Say your film in one line, for example: A lighthouse keeper finds a door in the sea. Four scenes. (/help, /quit)"
)


class Lines:
    """Lines of standard input, read one at a time on a thread of their own, so that a person can stop a running model meanwhile."""

    def __init__(self, source: BinaryIO, *, prompt: str | None) -> None:
        self._source, self._prompt = source, prompt
        self._asked: queue.SimpleQueue[Callable[[bytes | None], None]] = queue.SimpleQueue()
        threading.Thread(target=self._serve, name="console-lines", daemon=True).start()

    async def next(self) -> bytes | None:
        """The next line without its end, or None at the end of input."""
        loop = asyncio.get_running_loop()
        coming: asyncio.Future[bytes | None] = loop.create_future()

        def arrived(line: bytes | None) -> None:
            with contextlib.suppress(RuntimeError):  # the loop is closed: nobody waits for this line any more
                loop.call_soon_threadsafe(lambda: coming.done() or coming.set_result(line))

        self._asked.put(arrived)
        return await coming

    def _serve(self) -> None:
        while True:
            arrived = self._asked.get()
            arrived(self._typed() if self._prompt is not None else self._piped())

    def _typed(self) -> bytes | None:
        try:
            return input(self._prompt).encode("utf-8", "replace")
        except (EOFError, KeyboardInterrupt):
            return None

    def _piped(self) -> bytes | None:
        line = self._source.readline(MAX_BYTES + 2)
        if not line:
            return None
        while len(line) > MAX_BYTES and not line.endswith(b"\n"):
            rest = self._source.readline(MAX_BYTES)
            if not rest or rest.endswith(b"\n"):
                break
        return line.rstrip(b"\r\n")


class ConsoleApp:
    """One console on one desk."""

    def __init__(self, desk: Desk, *, person_name: str) -> None:
        self._desk, self._name = desk, person_name
        self._terminal = sys.stdin.isatty() and sys.stdout.isatty()
        self._out = Console(highlight=False, soft_wrap=not self._terminal)
        self._status: Status | None = None
        self._request: Request | None = None

    async def run(self) -> None:
        """Answer what was left from last time, then every line until the end of input or /quit."""
        asyncio.get_running_loop().add_signal_handler(signal.SIGINT, self._interrupt)
        if self._terminal:
            import readline  # noqa: F401  # pyright: ignore[reportUnusedImport]  # line editing and history for input()

            self._out.print(WELCOME, style="dim")
        await self._catch_up()
        lines = Lines(sys.stdin.buffer, prompt="> " if self._terminal else None)
        while (line := await lines.next()) is not None:
            if await self._line(line):
                return

    async def _catch_up(self) -> None:
        async for sending in self._desk.resume("console"):
            self._print(Reply(parts=(Text(text="From before the restart:", tone="aside"), *sending.reply.parts)))
            await self._desk.sent(sending)

    async def _line(self, line: bytes) -> bool:
        """Answer one line. True when the person leaves."""
        try:
            self._request = read(line, event=uuid4().hex, at=datetime.now(UTC), person_name=self._name)
            sending = await self._asked(self._request)
        except StudioError as error:
            self._print(Reply(parts=(Text(text=str(error), tone="alert"),)))
            return False
        finally:
            self._request = None
        if sending is None:
            return False
        self._print(sending.reply)
        with contextlib.suppress(StudioError):  # told again after the restart rather than not at all
            await self._desk.sent(sending)
        return sending.leave

    async def _asked(self, request: Request) -> Sending | None:
        if not self._terminal:
            return await self._desk.handle(request)
        with self._out.status("reading ...") as self._status:
            return await self._desk.handle(request, progress=self._progress)

    def _progress(self, step: str) -> None:
        if self._status:
            self._status.update(f"{step} ... (Ctrl-C stops it)")

    def _interrupt(self) -> None:
        if self._request is None or not self._desk.stop(self._request):
            self._out.print("\nType /quit to close; everything is kept.", style="dim")

    def _print(self, reply: Reply) -> None:
        if self._terminal:
            self._out.print(rich(reply))
            return
        sys.stdout.write(plain(reply) + "\n\n")
        sys.stdout.flush()
