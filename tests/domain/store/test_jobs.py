"""Batch jobs: claimed once however many ask, one at a time per film, taken up after a crash, ended once."""

import asyncio
import itertools
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio.store.jobs import LEASE, SET_ASIDE, STOPPED, BatchJob
from studio.store.records import MAX_TRIES, FilmKey
from studio.store.store import Store
from tests.domain.store.telling import Clock

Opens = Callable[..., Awaitable[Store]]
TEACH = frozenset({"teach"})
keys = itertools.count()


async def queued(store: Store, *, kind: str = "teach", film: str = "", key: str = "") -> BatchJob:
    return await store.queue("console:batches", kind, key or f"k{next(keys)}", "{}", FilmKey("console:batches", film) if film else None)


async def test_of_two_claimants_one_has_the_job_and_its_claim_alone_holds(store: Store, clock: Clock) -> None:
    job = await queued(store)
    claims = await asyncio.gather(*(store.claim(TEACH) for _ in range(20)))
    (mine,) = [claim for claim in claims if claim]
    assert mine.id == job.id and mine.tries == 1
    clock.now += LEASE + 1
    other = await store.claim(TEACH)
    assert other and other.id == job.id, "a claim that was not renewed holds no more"
    assert await store.renew(mine, "half") is None and not await store.end(mine, "twice"), "whoever lost it can neither speak nor end it"
    assert await store.renew(other, "3 of 9") and [b.said for b in await store.batches()] == ["3 of 9"]


async def test_one_at_a_time_per_film_and_per_kind_without_one(store: Store) -> None:
    for film in ("a", "a", "b", "", ""):
        await queued(store, film=film)
    claims = [await store.claim(TEACH) for _ in range(5)]
    first = [claim.id for claim in claims if claim]
    assert len(first) == 3 and claims[3:] == [None, None], "one of film a, one of b, one without a film"
    for claim in claims[:3]:
        assert claim and await store.end(claim, "made")
    second = [claim.id for _ in range(5) if (claim := await store.claim(TEACH))]
    assert len(second) == 2 and not set(first) & set(second)


async def test_the_same_order_twice_is_one_job_until_it_is_over(store: Store) -> None:
    job = await queued(store, key="lesson")
    assert await queued(store, key="lesson") == job
    claim = await store.claim(TEACH)
    assert claim and await queued(store, key="lesson") == claim and await store.end(claim, "12 made")
    assert (await queued(store, key="lesson")).id != job.id
    assert [(b.said, b.payload) for b in await store.batches()] == [("12 made", ""), ("", "{}")]


async def test_after_a_kill_the_job_is_taken_up_at_once_with_what_it_said(store: Store, opened: Opens) -> None:
    await queued(store)
    claim = await store.claim(TEACH)
    assert claim and await store.renew(claim, "5 of 9")
    await store.close()
    again = await (await opened()).claim(TEACH)
    assert again and (again.id, again.said, again.payload) == (claim.id, "5 of 9", "{}")


async def test_what_never_comes_further_is_set_aside_and_what_was_cut_short_is_not(store: Store, clock: Clock) -> None:
    await queued(store)
    for _ in range(MAX_TRIES + 2):
        claim = await store.claim(TEACH)
        assert claim
        await store.give_back(claim, tried=False)
    for _ in range(MAX_TRIES):
        assert await store.claim(TEACH)
        clock.now += LEASE + 1
    assert await store.claim(TEACH) is None
    assert [(b.state, b.said) for b in await store.batches()] == [("quarantined", SET_ASIDE)]


async def test_a_running_job_can_be_stopped_and_finds_out(store: Store) -> None:
    await queued(store)
    claim = await store.claim(TEACH)
    assert claim and await store.stop_batch(claim.id) and not await store.stop_batch(claim.id)
    assert await store.renew(claim) is None
    assert [(b.over, b.said) for b in await store.batches()] == [(True, STOPPED)]


async def test_a_kind_that_nobody_here_can_do_waits(store: Store) -> None:
    await queued(store, kind="of-a-newer-version")
    assert await store.claim(TEACH) is None and len(await store.batches()) == 1


@dataclass
class Told:
    """What the workers of a story hold and what they ended."""

    held: list[BatchJob] = field(default_factory=list[BatchJob])
    ended: list[str] = field(default_factory=list[str])


MOVES = st.lists(st.sampled_from(["queue", "queue", "claim", "claim", "say", "end", "late", "back", "stop"]), min_size=30, max_size=30)


@given(MOVES, st.integers(0, 2**32))
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
async def test_no_order_of_steps_runs_a_job_twice_or_two_of_a_film(store: Store, clock: Clock, moves: list[str], seed: int) -> None:
    dice, told, films = random.Random(seed), Told(), dict[str, str]()
    for move in moves:
        held = dice.choice(told.held) if told.held else None
        if move == "queue":
            film = dice.choice(["a", "b"])
            films[(await queued(store, film=film)).id] = film
        elif move == "claim" and (claim := await store.claim(TEACH)):
            told.held.append(claim)
        elif move == "late":
            clock.now += LEASE + 1
        elif held and move == "say" and (renewed := await store.renew(held, "more")):
            told.held[told.held.index(held)] = renewed
        elif held and move == "end" and await store.end(held, "made"):
            told.ended.append(held.id)
        elif held and move == "back":
            await store.give_back(held, tried=False)
        elif held and move == "stop" and await store.stop_batch(held.id):
            told.ended.append(held.id)
        running = [b.id for b in await store.batches() if not b.over and b.lease > clock.now]
        lanes = [films.get(job, job) for job in running]
        assert len(lanes) == len(set(lanes)), "two of one film at once"
    assert len(told.ended) == len(set(told.ended)), "ended twice"
    for batch in await store.batches():
        await store.stop_batch(batch.id)
