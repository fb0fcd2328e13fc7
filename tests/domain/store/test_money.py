"""Quotas: the cap holds at every instant, each attempt is one ledger row, and the counter is the ledger."""

import asyncio
import itertools
import os
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from studio.errors import OverQuota
from studio.store.records import Ask, Balance, Bill, Caps, Here, Recovered, Step
from studio.store.sql import Statement
from studio.store.store import Store
from tests.domain.store.telling import Clock, Teller

SOAK = bool(os.environ.get("DIRECTOR_SOAK"))
MONTH = "2026-11"
Opens = Callable[..., Awaitable[Store]]
numbers = itertools.count()


@pytest.fixture
async def here(teller: Teller) -> Here:
    return await teller.here()


def ask(
    here: Here, tokens: int = 0, *, key: str = "", cap: int | None = None, images: int = 0, micros: int = 0, caps: Caps | None = None
) -> Ask:
    key = key or f"l{next(numbers)}"
    caps = caps or Caps(tokens=cap)
    return Ask(
        key, here.tenant, "film", here.person, here.person, MONTH, "turn", 1, "chat", tokens=tokens, images=images, micros=micros, caps=caps
    )


async def counted(store: Store, here: Here) -> Balance:
    """The counter, which must be what the ledger says."""
    balance = await store.balance(here.person, MONTH)
    assert balance == await store.recount(here.person, MONTH)
    return balance


async def tries(store: Store, asked: Ask) -> bool:
    try:
        await store.reserve(asked)
    except OverQuota:
        return False
    return True


async def test_fifty_at_once_stop_exactly_at_the_cap(store: Store, here: Here) -> None:
    """Ten rounds of fifty at a barrier; a check before a count would let them all pass (facts: reliability Q1)."""
    for n in range(100 if SOAK else 10):
        payer = (await Teller(store).here(f"x{n}", account=f"payer{n}")).person
        asks = [replace(ask(here, 100, cap=1000), payer=payer) for _ in range(50)]
        passed = await asyncio.gather(*(tries(store, a) for a in asks))
        assert sum(passed) == 10
        assert await store.balance(payer, MONTH) == await store.recount(payer, MONTH) == Balance(tokens_held=1000)


CAPS = [
    ({"tokens": 11}, Caps(tokens=10)),
    ({"images": 1}, Caps(images=0)),
    ({"tokens": 5, "micros": 101}, Caps(tokens=10, micros=100)),
]


@pytest.mark.parametrize(("amounts", "caps"), CAPS)
async def test_each_cap_holds_alone_and_a_refusal_holds_nothing(store: Store, here: Here, amounts: dict[str, int], caps: Caps) -> None:
    with pytest.raises(OverQuota) as told:
        await store.reserve(ask(here, **amounts, caps=caps))
    assert "commands and plain film words still work" in str(told.value)
    assert await counted(store, here) == Balance()
    assert await store.ledger(here.tenant) == ()


async def test_the_last_token_can_be_had(store: Store, here: Here) -> None:
    assert await tries(store, ask(here, 10, cap=10))
    assert not await tries(store, ask(here, 1, cap=10))
    assert await tries(store, ask(here, 1, cap=11))


async def test_settled_by_what_was_used_not_by_what_was_held(store: Store, here: Here) -> None:
    await store.reserve(ask(here, 1000, key="a", micros=500))
    assert await store.settle(Bill("a", here.tenant, tokens_in=70, tokens_out=30, micros=123, model="m", latency_ms=5))
    assert await counted(store, here) == Balance(tokens_used=100, micros_used=123)
    [row] = await store.ledger(here.tenant, MONTH)
    assert (row.state, row.tokens_held, row.tokens, row.micros, row.model_used) == ("settled", 1000, 100, 123, "m")


async def test_a_hold_is_closed_once(store: Store, here: Here) -> None:
    await store.reserve(ask(here, 100, key="a"))
    bill = Bill("a", here.tenant, tokens_in=10)
    closed = [await store.settle(bill), await store.settle(bill), await store.release(here.tenant, "a", "late")]
    assert closed == [True, False, False]
    assert await counted(store, here) == Balance(tokens_used=10)


async def test_zero_stays_zero_and_more_than_held_is_booked(store: Store, here: Here) -> None:
    for key, used in (("zero", 0), ("more", 150)):
        await store.reserve(ask(here, 100, key=key))
        await store.settle(Bill(key, here.tenant, tokens_out=used))
    assert await counted(store, here) == Balance(tokens_used=150)


async def test_a_failure_costs_nothing(store: Store, here: Here) -> None:
    await store.reserve(ask(here, 100, key="a", images=1))
    assert await store.release(here.tenant, "a", "refused by the provider")
    assert await counted(store, here) == Balance()
    assert [(row.state, row.outcome, row.tokens) for row in await store.ledger(here.tenant)] == [("released", "refused by the provider", 0)]


async def test_the_period_is_fixed_at_the_reserve(store: Store, here: Here) -> None:
    await store.reserve(ask(here, 100, key="november"))
    await store.reserve(replace(ask(here, 100, key="december"), period="2026-12"))
    await store.settle(Bill("november", here.tenant, tokens_in=40))
    assert await counted(store, here) == Balance(tokens_used=40)
    assert await store.balance(here.person, "2026-12") == Balance(tokens_held=100)


async def test_a_turn_of_four_requests_takes_five_commits_for_its_money(store: Store, here: Here) -> None:
    before = store.commits
    await store.reserve(ask(here, 100, key="r1"))
    for call in (1, 2, 3):
        bill, step = Bill(f"r{call}", here.tenant, tokens_in=10), Step("turn", call, "hash", f'"response {call}"')
        await store.settle_and_reserve(bill, step, replace(ask(here, 100, key=f"r{call + 1}"), call=call + 1))
    await store.settle(Bill("r4", here.tenant, tokens_in=10), Step("turn", 4, "hash", '"response 4"'))
    assert store.commits == before + 5
    assert await counted(store, here) == Balance(tokens_used=40)
    assert [step.response for step in await store.steps(here.tenant, "turn")] == [f'"response {n}"' for n in (1, 2, 3, 4)]


async def test_when_the_next_request_does_not_fit_the_last_is_booked_all_the_same(store: Store, here: Here) -> None:
    await store.reserve(ask(here, 100, key="r1", cap=100))
    with pytest.raises(OverQuota):
        await store.settle_and_reserve(Bill("r1", here.tenant, tokens_in=60), Step("turn", 1, "h", "{}"), ask(here, 50, key="r2", cap=100))
    assert await counted(store, here) == Balance(tokens_used=60)
    assert [row.id for row in await store.ledger(here.tenant)] == ["r1"]
    assert len(await store.steps(here.tenant, "turn")) == 1


async def test_after_a_crash_holds_are_the_house_s_and_answers_are_not_bought_again(store: Store, opened: Opens, here: Here) -> None:
    await store.reserve(replace(ask(here, 100, key="r1"), turn=here.job))
    await store.settle_and_reserve(Bill("r1", here.tenant, tokens_in=60), Step(here.job, 1, "h", '"kept"'), ask(here, 70, key="r2"))
    await store.close()
    store = await opened()
    assert store.recovered == Recovered(leases=1, lost=1)
    assert await counted(store, here) == Balance(tokens_used=60)
    assert [(row.id, row.state, row.tokens_held) for row in await store.ledger(here.tenant)] == [("r1", "settled", 100), ("r2", "lost", 70)]
    assert [step.response for step in await store.steps(here.tenant, here.job)] == ['"kept"']


async def test_steps_go_with_the_commit_and_with_turns_that_are_over(store: Store, opened: Opens, teller: Teller) -> None:
    done, failed = await teller.here(), await teller.here()
    for turn in (done, failed):
        await store.reserve(ask(turn, 1, key=f"of-{turn.job}"))
        await store.settle(Bill(f"of-{turn.job}", turn.tenant), Step(turn.job, 1, "h", "{}"))
    await store.commit(await teller.unit(here=done))
    assert await store.steps(done.tenant, done.job) == ()
    await store.answer(failed, "{}")
    await store.close()
    assert await (await opened()).steps(failed.tenant, failed.job) == ()


async def test_only_old_holds_are_swept(store: Store, here: Here, clock: Clock) -> None:
    await store.reserve(ask(here, 10, key="old"))
    clock.now += 15 * 60_000
    await store.reserve(ask(here, 10, key="new"))
    assert await store.sweep(clock.now - 10 * 60_000) == 1
    assert {row.id: row.state for row in await store.ledger(here.tenant)} == {"old": "lost", "new": "held"}


async def test_usage_by_route_and_film_of_one_tenant(store: Store, teller: Teller) -> None:
    here, other = await teller.here(), await teller.here(tenant="there")
    told = [(here, "chat", "a"), (here, "chat", "a"), (here, "vision", "b"), (other, "chat", "c")]
    for n, (who, route, film) in enumerate(told):
        await store.reserve(replace(ask(who, 10, key=f"u{n}"), route=route, film=film))
        await store.settle(Bill(f"u{n}", who.tenant, tokens_in=n + 1, images=int(route == "vision"), micros=7))
    rows = await store.usage(here.tenant, MONTH)
    assert [(r.route, r.film, r.requests, r.tokens, r.images, r.micros) for r in rows] == [
        ("chat", "a", 2, 3, 0, 14),
        ("vision", "b", 1, 3, 1, 7),
    ]
    assert [r.route for r in await store.usage(here.tenant, MONTH, film="b")] == ["vision"]
    assert await store.usage(here.tenant, MONTH, person=other.person) == ()


async def test_a_wrong_counter_is_put_right_from_the_ledger(store: Store, here: Here) -> None:
    await store.reserve(ask(here, 100, key="a"))
    await store.settle(Bill("a", here.tenant, tokens_in=40))
    await store.write(lambda db: db.run(Statement(text("UPDATE quota SET tokens_used = 99, images_held = 3"))))
    assert await store.recounted() == 1
    assert await counted(store, here) == Balance(tokens_used=40)
    assert await store.recounted() == 0


Move = tuple[Literal["reserve", "settle", "release", "both", "sweep"], int, int]
moves: st.SearchStrategy[list[Move]] = st.lists(
    st.tuples(st.sampled_from(["reserve", "reserve", "settle", "release", "both", "sweep"]), st.integers(0, 60), st.integers(0, 60)),
    max_size=30,
)


@given(moves)
@settings(max_examples=3000 if SOAK else 40, deadline=None, suppress_health_check=list(HealthCheck))
async def test_used_and_held_never_pass_the_cap_and_always_equal_the_ledger(store: Store, story: list[Move]) -> None:
    """Any order of reserving, settling at or below the hold, releasing, both at once and sweeping."""
    here = await Teller(store).here(f"h{next(numbers)}", account=f"a{next(numbers)}")
    await store.sweep(2**62)
    held: list[Ask] = []
    for move, amount, used in story:
        new = ask(here, amount, cap=100)
        old = held.pop(0) if held and move != "reserve" else None
        bill = Bill(old.id, here.tenant, tokens_in=min(used, old.tokens)) if old else Bill("none", here.tenant)
        match move:
            case "reserve":
                held += [new] if await tries(store, new) else []
            case "settle":
                assert await store.settle(bill) == bool(old)
            case "release":
                assert await store.release(here.tenant, bill.id, "failed") == bool(old)
            case "both":
                try:
                    await store.settle_and_reserve(bill, None, new)
                    held.append(new)
                except OverQuota:
                    pass
            case "sweep":
                assert await store.sweep(2**62) == len(held) + bool(old)
                held.clear()
        balance = await counted(store, here)
        assert 0 <= balance.tokens_used + balance.tokens_held <= 100
        assert balance.tokens_held == sum(a.tokens for a in held)
