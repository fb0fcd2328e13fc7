"""Batches at work: one end however many workers, how far they are, stopped, cut short, failing."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from bot.batches import FAILED, Ended, Note, Work, Worker, worked
from studio.errors import Unavailable
from studio.store.jobs import SET_ASIDE, STOPPED, BatchJob
from studio.store.store import Store
from tests.doubles.scripted import scripted_desk


def worker(store: Store, work: Work, **more: Note) -> Worker:
    return Worker(store, {"count": work}, every=0.005, pause=0.005, **more)


async def queued(store: Store, key: str = "k") -> BatchJob:
    return await store.queue("console:batches", "count", key, "3")


async def until(store: Store, holds: Callable[[tuple[BatchJob, ...]], bool]) -> None:
    while True:
        if holds(await store.batches()):
            return
        await asyncio.sleep(0.005)


async def test_of_many_workers_one_does_each_batch(tmp_path: Path) -> None:
    ran: list[str] = []

    async def work(job: BatchJob, note: Note) -> str:
        ran.append(job.id)
        await asyncio.sleep(0.02)
        return "counted"

    async with scripted_desk(tmp_path, None) as (_, store, _models):
        jobs = [await queued(store, f"k{n}") for n in range(4)]
        async with worked(worker(store, work)), worked(worker(store, work)), worked(worker(store, work)):
            await until(store, lambda found: all(job.over for job in found))
        assert sorted(ran) == sorted(job.id for job in jobs)


async def test_how_far_it_is_stands_in_the_store_and_a_stop_ends_it(tmp_path: Path) -> None:
    ended = asyncio.Event()

    async def work(job: BatchJob, note: Note) -> str:
        note("2 of 3")
        try:
            await asyncio.sleep(60)
        finally:
            ended.set()
        return "never"

    async with scripted_desk(tmp_path, None) as (_, store, _models):
        job = await queued(store)
        heard: list[str] = []
        running = asyncio.create_task(worker(store, work, note=heard.append).once())
        await until(store, lambda found: found[0].said == "2 of 3")
        assert await store.stop_batch(job.id)
        assert await running is None and ended.is_set() and heard == ["2 of 3"]
        assert [b.said for b in await store.batches()] == [STOPPED]


async def test_cut_short_it_goes_on_and_what_was_lost_is_cancelled(tmp_path: Path) -> None:
    times: list[int] = []

    async def work(job: BatchJob, note: Note) -> str:
        times.append(job.tries)
        await asyncio.sleep(60 if len(times) < 3 else 0)
        return "counted"

    async with scripted_desk(tmp_path, None) as (_, store, _models):
        await queued(store)
        for n in (1, 2):
            async with worked(worker(store, work)):
                await until(store, lambda _, n=n: len(times) == n)
        assert await worker(store, work).once() == Ended("counted")
        assert times == [1, 1, 1], "a clean end is no try"


async def test_what_fails_says_why_or_is_tried_again_and_set_aside(tmp_path: Path) -> None:
    async def away(job: BatchJob, note: Note) -> str:
        raise Unavailable("The teacher is away: order it again later.")

    async def broken(job: BatchJob, note: Note) -> str:
        raise ZeroDivisionError("sk-or-secret")

    async with scripted_desk(tmp_path, None) as (_, store, _models):
        await queued(store)
        assert await worker(store, away).once() == Ended("The teacher is away: order it again later.", False)
        await queued(store)
        assert [await worker(store, broken).once() for _ in range(4)] == [*[Ended(FAILED, False)] * 3, None]
        assert [b.said for b in await store.batches()] == ["The teacher is away: order it again later.", SET_ASIDE]
