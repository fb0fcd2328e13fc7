"""Batch jobs of the store, worked on one after another: claimed, held on to while they run, ended once, left to the next process when this
one ends."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from studio.errors import StudioError
from studio.store.jobs import BatchJob
from studio.store.store import Store

if TYPE_CHECKING:
    from bot.settings import Settings

log = logging.getLogger(__name__)
FAILED = "Something went wrong here; it will be tried again."
Note = Callable[[str], None]
Work = Callable[[BatchJob, Note], Awaitable[str]]
"""Does a batch, says how far it is, and gives one sentence of what it came to. It is called again after a crash, so it goes on from what it
kept."""


@dataclass(frozen=True, slots=True)
class Ended:
    """What a batch came to, in one sentence; whether it came to what was asked."""

    said: str
    good: bool = True


def _silent(_: str) -> None:
    return None


@dataclass
class _Held:
    """A claim of the store, renewed with what the work says until it is let go or lost."""

    store: Store
    job: BatchJob
    said: str | None = None
    lost: bool = False
    _over: asyncio.Event = field(default_factory=asyncio.Event)

    async def kept(self, every: float) -> None:
        while not (self.lost or await self._let_go(every)):
            said, self.said = self.said, None
            renewed = await self.store.renew(self.job, said)
            self.lost, self.job = renewed is None, renewed or self.job

    async def _let_go(self, within: float) -> bool:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._over.wait(), within)
        return self._over.is_set()

    async def let_go(self, keeping: "asyncio.Task[None]") -> None:
        """Renew no more. A renewal under way is waited for: what it writes is the sign of the claim."""
        self._over.set()
        await asyncio.gather(keeping, return_exceptions=True)


@dataclass(frozen=True, slots=True)
class Worker:
    """Works on the batches whose kinds it knows. ``every`` is how often it holds on to a claim, ``pause`` how often it looks for work, in
    seconds; ``note`` hears what a batch says of itself."""

    store: Store
    works: Mapping[str, Work]
    note: Note = _silent
    every: float = 2.0
    pause: float = 5.0

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            try:
                found = await self.once()
            except StudioError:
                log.exception("the queue of batches could not be read")
                found = None
            if found is None:
                await asyncio.sleep(self.pause)

    async def once(self, job: str = "") -> Ended | None:
        """Claim a batch, or that one, and work on it to its end; what it came to. None where there is nothing to do, or it was stopped."""
        claimed = await self.store.claim(frozenset(self.works), job)
        return await self._worked(_Held(self.store, claimed)) if claimed else None

    async def _worked(self, held: _Held) -> Ended | None:
        def note(words: str) -> None:
            held.said = words
            self.note(words)

        work = asyncio.ensure_future(self.works[held.job.kind](held.job, note))
        keeping = asyncio.create_task(held.kept(self.every))
        try:
            await asyncio.wait((work, keeping), return_when=asyncio.FIRST_COMPLETED)
        except asyncio.CancelledError:
            await _ended(work)
            await asyncio.shield(self._left(held, keeping))
            raise
        if not work.done():
            await _ended(work)
            return None
        await held.let_go(keeping)
        return await self._over(held, work)

    async def _left(self, held: _Held, keeping: "asyncio.Task[None]") -> None:
        await held.let_go(keeping)
        await self.store.give_back(held.job, tried=False)

    async def _over(self, held: _Held, work: "asyncio.Future[str]") -> Ended | None:
        """The end of a batch whose work is done. One that failed for a reason that can be told is over; any other is tried again."""
        try:
            ended = Ended(work.result())
        except StudioError as error:
            ended = Ended(str(error), False)
        except Exception:
            log.exception("batch %s failed", held.job.id)
            await self.store.give_back(held.job, tried=True)
            return Ended(FAILED, False)
        return ended if await self.store.end(held.job, ended.said) else None


async def _ended(work: "asyncio.Future[str]") -> None:
    work.cancel()
    await asyncio.gather(work, return_exceptions=True)


@asynccontextmanager
async def worked(worker: Worker) -> AsyncGenerator[None]:
    """Batches are worked on while the block runs."""
    task = asyncio.create_task(worker.run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def works_of(settings: "Settings", store: Store) -> Mapping[str, Work]:
    """Every kind of batch that this version can do. Nothing heavy is loaded until one runs."""

    async def teach(job: BatchJob, note: Note) -> str:
        from bot.teach import taught

        return await taught(settings, store, job, note)

    async def propose(job: BatchJob, note: Note) -> str:
        from bot.proposed import proposed

        return await proposed(settings, store, job)

    return {"teach": teach, "propose": propose}


@dataclass(frozen=True, slots=True)
class Done:
    """What became of an order: said by the process that runs, or, ``here``, what the batch came to in this one."""

    said: str
    here: bool
    good: bool = True


async def through_queue(settings: "Settings", tenant: str, kind: str, key: str, payload: str, note: Note) -> Done:
    """Put a batch into the queue: the running process works on it; where none runs, this one does, to its end. Raises StudioError."""
    from bot.console.render import plain
    from bot.door import send_to_running
    from bot.orders import Order

    reply = await send_to_running(settings, Order(order="batch", tenant=tenant, kind=kind, key=key, payload=payload))
    if reply:
        return Done(plain(reply), False)
    async with opened_alone(settings) as store:
        job = await store.queue(tenant, kind, key, payload)
        ended = await Worker(store, works_of(settings, store), note).once(job.id) or Ended("It was stopped.", False)
    return Done(ended.said, True, ended.good)


@asynccontextmanager
async def opened_alone(settings: "Settings") -> AsyncGenerator[Store]:
    """The store, where no process serves it."""
    from bot.bootstrap import make_folder, new_id, now_ms

    make_folder(settings.data)
    store = await Store.open(settings.database, clock=now_ms, new_id=new_id)
    try:
        yield store
    finally:
        await store.close()


async def listed(settings: "Settings") -> str:
    """A line a batch, the oldest first."""
    from bot.bootstrap import now_ms, open_reading

    async with open_reading(settings) as store:
        jobs = await store.batches()
    lines = [f"{job.id}  {job.kind:<10} {_state(job, now_ms()):<10} {job.said or '-'}\n" for job in jobs]
    return "".join(lines) or "There are no batches.\n"


def _state(job: BatchJob, now: int) -> str:
    return {"done": "over", "quarantined": "set aside"}.get(job.state, "runs" if job.lease > now else "waits")


async def run_waiting(settings: "Settings", note: Note) -> str:
    """Work on every batch that waits, one after another. Raises Unavailable where a director runs: it does that already."""
    async with opened_alone(settings) as store:
        worker, said = Worker(store, works_of(settings, store), note), list[str]()
        while done := await worker.once():
            said.append(f"{done.said}\n")
    return "".join(said) or "Nothing waits.\n"
