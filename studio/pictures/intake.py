"""The door for pictures: a stranger's bytes in, a rebuilt picture and its measures out. The event loop never waits on a decoder."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from pathlib import PurePath
from types import TracebackType
from typing import Self

from studio.pictures.accepted import Accepted, checked
from studio.pictures.header import kind_of, other_kind, read_header
from studio.pictures.verdicts import MAX_BYTES, MAX_PIXELS, MIN_SIDE, Reason, refusal
from studio.pictures.worker import ENVIRONMENT, LENGTH, READY, command

WALL_SECONDS = 10.0
"""Longest that one picture may take in the child, seconds."""
START_SECONDS = 30.0
MAX_STORED, _MAX_TOLD = 64 * 1024 * 1024, 1024 * 1024
PICTURES_A_WORKER = 200
"""After so many pictures a worker is replaced, so that no leak grows."""

_WORDS = "svg html htm xhtml xml pdf php js zip exe sh py txt md doc docx avif tiff tif mp4 mov webm"
_NOT_PICTURES = frozenset(_WORDS.split())
"""Endings that are no honest mistake for one of the four formats (browsers do save a WebP as .jpg, which is taken for what it is)."""


def refuse_early(data: bytes, name: str) -> None:
    """Raise for everything that the first bytes already show: kind, claimed size, weight. No decoder is asked. A name is only compared."""
    if not data:
        raise refusal("empty")
    if len(data) > MAX_BYTES:
        raise refusal("heavy")
    if kind_of(data) is None:
        raise refusal(_other(data))
    header = read_header(data)
    if header is None:
        raise refusal("broken")
    if header.width * header.height > MAX_PIXELS:
        raise refusal("huge", header.width, header.height)
    if min(header.width, header.height) < MIN_SIDE:
        raise refusal("tiny")
    ending = PurePath(name).suffix.lower().lstrip(".")
    if ending in _NOT_PICTURES:
        raise refusal("named")


def _other(data: bytes) -> Reason:
    known = other_kind(data)
    match known:
        case "html" | "svg" | "pdf" | "heic" | "avif" | "video" | "tiff" | "bmp" | "psd" | "zip" | "jxl":
            return known
        case _:
            return "unknown"


class _Worker:
    """One child process. It serves on only after an answer that was whole."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self.served = 0

    @classmethod
    async def start(cls, argv: list[str]) -> Self:
        pipe = asyncio.subprocess.PIPE
        process = await asyncio.create_subprocess_exec(
            *argv, stdin=pipe, stdout=pipe, stderr=asyncio.subprocess.DEVNULL, env=ENVIRONMENT, cwd="/", limit=1 << 20
        )
        worker = cls(process)
        try:
            async with asyncio.timeout(START_SECONDS):
                ready = await worker._out.readexactly(len(READY))
        except BaseException:
            await worker.kill()
            raise
        if ready != READY:
            await worker.kill()
            raise EOFError
        return worker

    @property
    def _out(self) -> asyncio.StreamReader:
        assert self._process.stdout is not None
        return self._process.stdout

    async def ask(self, data: bytes, measured: Callable[[], None]) -> tuple[bytes, bytes]:
        """The child's answer: JSON and picture bytes. Raises EOFError or OSError when the child is gone."""
        assert self._process.stdin is not None
        self.served += 1
        self._process.stdin.write(LENGTH.pack(len(data)) + data)
        await self._process.stdin.drain()
        told = await self._part(_MAX_TOLD)
        measured()
        return told, await self._part(MAX_STORED)

    async def _part(self, most: int) -> bytes:
        (length,) = LENGTH.unpack(await self._out.readexactly(LENGTH.size))
        if length > most:
            raise EOFError
        return await self._out.readexactly(length)

    @property
    def pid(self) -> int:
        return self._process.pid

    async def kill(self) -> None:
        """End the process at once and wait until it is gone."""
        with suppress(ProcessLookupError):
            self._process.kill()
        await self._process.wait()


class PictureIntake:
    """A few children and a queue before them. ``async with PictureIntake() as intake: await intake.accept(data, name)``.

    A child is started for the first picture and serves on: most openings (a command, a talk without pictures) need none.
    """

    def __init__(self, workers: int = 1, wall_seconds: float = WALL_SECONDS, argv: Callable[[], list[str]] = command) -> None:
        self._count, self._wall, self._argv = workers, wall_seconds, argv
        self._idle: asyncio.Queue[_Worker | None] = asyncio.Queue()
        self._open = False
        self._live: set[_Worker] = set()
        self.started = 0

    async def warm(self) -> None:
        """Start the children now. Raises Unavailable when none can be started."""
        for _ in range(self._count):
            self._idle.put_nowait(await self._idle.get() or await self._fresh())

    async def close(self) -> None:
        """End every child. A picture on its way is finished first."""
        self._open = False
        for _ in range(self._count):
            worker = await self._idle.get()
            if worker:
                await self._retire(worker)

    async def __aenter__(self) -> Self:
        self._open = True
        for _ in range(self._count):
            self._idle.put_nowait(None)
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self.close()

    def pids(self) -> tuple[int, ...]:
        """The processes that serve now."""
        return tuple(worker.pid for worker in self._live)

    async def accept(self, data: bytes, name: str = "", measured: Callable[[], None] = lambda: None) -> Accepted:
        """Open, measure and rebuild one picture. Every refusal is a StudioError with one sentence; nothing is charged or kept for it.

        ``measured`` is called as soon as the measures are here, before the picture is rebuilt.
        """
        refuse_early(data, name)
        if not self._open:
            raise refusal("closed")
        worker = await self._idle.get()
        kept: _Worker | None = None
        try:
            worker = worker or await self._fresh()
            accepted = await self._ask(worker, data, measured)
            kept = worker if worker.served < PICTURES_A_WORKER else None
            return accepted
        finally:
            self._idle.put_nowait(kept)
            if worker and kept is None:
                await asyncio.shield(self._retire(worker))

    async def _ask(self, worker: _Worker, data: bytes, measured: Callable[[], None]) -> Accepted:
        try:
            async with asyncio.timeout(self._wall):
                meta, stored = await worker.ask(data, measured)
        except TimeoutError:
            raise refusal("slow") from None
        except (EOFError, OSError):
            raise refusal("gone") from None
        return checked(meta, stored)

    async def _fresh(self) -> _Worker:
        self.started += 1
        try:
            worker = await _Worker.start(self._argv())
        except (OSError, EOFError, TimeoutError):
            raise refusal("closed") from None
        self._live.add(worker)
        return worker

    async def _retire(self, worker: _Worker) -> None:
        self._live.discard(worker)
        await worker.kill()
