"""Every cap at once: the month, what was bought beyond it, the company's day, the teachers' share. Nothing is ever past one of them."""

import asyncio
import itertools
import os
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from studio.errors import OverQuota, OverShare
from studio.store.purchases import BLOCKS, Block
from studio.store.records import Ask, Balance, Bill, Caps, Here
from studio.store.reserving import DAY
from studio.store.sql import Statement
from studio.store.store import Store
from tests.domain.store.telling import Clock, Teller

SOAK = bool(os.environ.get("DIRECTOR_SOAK"))
PARTS, STORIES, STEPS = (20, 125, 40) if SOAK else (1, 25, 40)
"""In a soak 100,000 generated steps, a part of them on a database of its own: every story ends with a look at every counter in it."""
MONTH = "2026-11"
Opens = Callable[..., Awaitable[Store]]
numbers = itertools.count()


@pytest.fixture
async def here(teller: Teller) -> Here:
    return await teller.here()


def ask(here: Here, tokens: int = 0, *, images: int = 0, micros: int = 0, caps: Caps, key: str = "", role: str = "worker") -> Ask:
    who = (here.tenant, "film", here.person, here.person, MONTH, "turn", 1, "chat")
    return Ask(key or f"c{next(numbers)}", *who, tokens=tokens, images=images, micros=micros, caps=caps, tier="pro", role=role)  # type: ignore[arg-type]


async def answer(store: Store, asked: Ask) -> str:
    try:
        await store.reserve(asked)
    except OverShare:
        return "share"
    except OverQuota as no:
        return "house" if "for everybody" in str(no) else "payer"
    return "held"


async def rebuilt(store: Store) -> None:
    """The ledger says what the counters say, all of them."""
    assert await store.recounted() == 0


BUYS = [
    # month's caps, blocks, what is asked for (tokens, images) one after another, what becomes of each
    (Caps(tokens=100), (0, 0), [(60, 0), (60, 0), (40, 0), (1, 0)], ["held", "payer", "held", "payer"]),
    (Caps(tokens=100), (50, 0), [(60, 0), (60, 0), (50, 0), (40, 0)], ["held", "payer", "held", "held"]),
    (Caps(tokens=100, images=1), (0, 2), [(10, 1), (10, 1), (10, 2), (10, 1)], ["held", "held", "payer", "held"]),
    (Caps(tokens=10, images=0), (20, 3), [(20, 3), (10, 0), (1, 0)], ["held", "held", "payer"]),
    (Caps(), (0, 0), [(10**9, 10**6)], ["held"]),
]


@pytest.mark.parametrize(("caps", "bought", "asked", "became"), BUYS)
async def test_the_month_pays_first_and_then_what_was_bought(
    store: Store, here: Here, caps: Caps, bought: tuple[int, int], asked: Sequence[tuple[int, int]], became: Sequence[str]
) -> None:
    await store.add_block(Block("sale", here.person, *bought))
    assert [await answer(store, ask(here, tokens, images=images, caps=caps)) for tokens, images in asked] == became
    month, blocks = await store.balance(here.person, MONTH), await store.balance(here.person, BLOCKS)
    held = [a for a, b in zip(asked, became, strict=True) if b == "held"]
    assert month.tokens_held + blocks.tokens_held == sum(tokens for tokens, _ in held)
    assert month.images_held + blocks.images_held == sum(images for _, images in held)
    assert (month, blocks) == (await store.recount(here.person, MONTH), await store.recount(here.person, BLOCKS))
    await rebuilt(store)


async def test_a_block_does_not_lapse_with_the_month(store: Store, here: Here) -> None:
    caps = Caps(tokens=10)
    await store.add_block(Block("sale", here.person, tokens=100))
    for month, used in (("2026-11", 60), ("2026-12", 30)):
        row = replace(ask(here, 60 if month == MONTH else 40, caps=caps), period=month)
        await store.reserve(row)
        await store.settle(Bill(row.id, here.tenant, tokens_in=used))
    assert await store.balance(here.person, BLOCKS) == Balance(tokens_used=90)
    assert await answer(store, replace(ask(here, 11, caps=caps), period="2026-12")) == "payer"
    assert await answer(store, replace(ask(here, 10, caps=caps), period="2026-12")) == "held", "a new month has its own ten"


async def test_a_sale_counts_once(store: Store, here: Here) -> None:
    sale = Block("stripe:evt_1", here.person, tokens=1_000_000, source="stripe")
    assert await store.add_block(sale)
    assert not await store.add_block(sale)
    assert [(b.id, b.tokens) for b in await store.blocks(here.person)] == [("stripe:evt_1", 1_000_000)]
    assert await store.sold("evt_2", Block("stripe:cs_2", here.person, tokens=10), "pi_2")
    assert not await store.sold("evt_2", Block("stripe:cs_3", here.person, tokens=10), "pi_3"), "by the event's id"
    assert not await store.sold("evt_3", Block("stripe:cs_2", here.person, tokens=10), "pi_2"), "by the sale's id"
    assert sum(b.tokens for b in await store.blocks(here.person)) == 1_000_010


async def test_the_companys_day_holds_for_all_payers_together(store: Store, teller: Teller, clock: Clock) -> None:
    mira, eli = await teller.here("a", account="mira"), await teller.here("b", account="eli")
    caps = Caps(house_micros=1_000)
    first = ask(mira, micros=700, caps=caps)
    assert [await answer(store, a) for a in (first, ask(eli, micros=400, caps=caps), ask(eli, micros=300, caps=caps))] == [
        "held",
        "house",
        "held",
    ]
    assert await store.balance(eli.person, MONTH) == await store.recount(eli.person, MONTH) == Balance(micros_held=300)
    await store.settle(Bill(first.id, mira.tenant, micros=100))
    assert await store.spent_on(clock.now // DAY) == (100, 300)
    assert await answer(store, ask(eli, micros=601, caps=caps)) == "house"
    clock.now += DAY
    assert await answer(store, ask(eli, micros=1_000, caps=caps)) == "held", "a day later"
    await rebuilt(store)


async def test_what_a_crash_lost_stays_on_the_companys_day(store: Store, here: Here, clock: Clock) -> None:
    day = clock.now // DAY
    await store.reserve(ask(here, micros=700, caps=Caps(house_micros=1_000)))
    await store.sweep(2**62)
    assert await store.spent_on(day) == (700, 0), "the provider may bill it"
    assert await store.balance(here.person, MONTH) == Balance()
    await rebuilt(store)


async def test_teachers_never_have_more_than_their_share(store: Store, here: Here) -> None:
    caps = Caps(teacher_percent=20)
    roles = ["teacher", *["worker"] * 4, "teacher", "teacher", *["worker"] * 4, "teacher"]
    became = [await answer(store, ask(here, 1, caps=caps, role=role)) for role in roles]
    assert became == ["share", *["held"] * 5, "share", *["held"] * 5]
    assert await store.share("pro", MONTH) == (10, 2)
    assert await store.balance(here.person, MONTH) == Balance(tokens_held=10), "a refused teacher holds nothing"
    await rebuilt(store)


async def test_fifty_teachers_at_once_stay_within_their_share(store: Store, teller: Teller) -> None:
    for n in range(100 if SOAK else 5):
        here, caps = await teller.here(f"t{n}", account=f"payer{n}"), Caps(teacher_percent=20, tokens=1_000)
        rows = [replace(ask(here, 1, caps=caps, role="teacher" if m % 2 else "worker"), tier=f"tier{n}") for m in range(50)]
        became = await asyncio.gather(*(answer(store, row) for row in rows))
        calls, teachers = await store.share(f"tier{n}", MONTH)
        assert (calls, became.count("held")) == (calls, calls)
        assert teachers * 100 <= calls * 20 and teachers >= 5
    await rebuilt(store)


async def test_fifty_at_once_on_the_last_of_month_blocks_and_day(store: Store, teller: Teller, clock: Clock) -> None:
    """Each round has room for exactly ten: six in the month, four in the block; the company's day would have let eleven pass."""
    for n in range(100 if SOAK else 5):
        here = await teller.here(f"b{n}", account=f"payer{n}")
        clock.now += DAY
        await store.add_block(Block(f"sale{n}", here.person, tokens=400))
        caps = Caps(tokens=650, house_micros=1_199)
        became = await asyncio.gather(*(answer(store, ask(here, 100, micros=100, caps=caps)) for _ in range(50)))
        assert became.count("held") == 10
        month, blocks = await store.balance(here.person, MONTH), await store.balance(here.person, BLOCKS)
        assert (month.tokens_held, blocks.tokens_held) == (600, 400)
        assert await store.spent_on(clock.now // DAY) == (0, 1_000)
    await rebuilt(store)


async def test_every_counter_is_put_right_from_the_ledger(store: Store, here: Here) -> None:
    await store.add_block(Block("sale", here.person, tokens=100))
    rows = [ask(here, 60, micros=5, caps=Caps(tokens=60, teacher_percent=100), role=role) for role in ("worker", "teacher")]
    for row in rows:
        await store.reserve(row)
    await store.settle(Bill(rows[1].id, here.tenant, tokens_in=30, micros=4))
    before = (await store.balance(here.person, MONTH), await store.balance(here.person, BLOCKS), await store.share("pro", MONTH))
    for statement in (
        "UPDATE quota SET tokens_used = tokens_used + 7",
        "UPDATE house_day SET micros_used = 99",
        "UPDATE teacher_share SET teachers = 0",
    ):
        await store.write(lambda db, statement=statement: db.run(Statement(text(statement))))
    assert await store.recounted() == 2 + 1 + 1
    assert before == (await store.balance(here.person, MONTH), await store.balance(here.person, BLOCKS), await store.share("pro", MONTH))
    await rebuilt(store)


async def test_a_warning_is_given_once_a_period_and_unit(store: Store, here: Here) -> None:
    caps = Caps(tokens=1_000, images=10)
    for used, told in ((799, ()), (1, ("tokens",)), (100, ())):
        row = ask(here, used, caps=caps)
        await store.reserve(row)
        await store.settle(Bill(row.id, here.tenant, tokens_in=used))
        assert await store.warn(here.person, MONTH, caps) == told
    row = ask(here, images=8, caps=caps)
    await store.reserve(row)
    await store.settle(Bill(row.id, here.tenant, images=8))
    warned = await asyncio.gather(*(store.warn(here.person, MONTH, caps) for _ in range(10)))
    assert sorted(warned, key=len)[-2:] == [(), ("images",)]
    assert await store.warn(here.person, MONTH, Caps()) == ()


async def test_a_buyers_reference_is_theirs_alone_and_stays(store: Store, teller: Teller) -> None:
    mira, eli = await teller.here("a", account="mira"), await teller.here("b", account="eli")
    references = await asyncio.gather(*(store.buyer(here.person) for here in (mira, eli, mira)))
    assert references[0] == references[2] != references[1]
    assert mira.person not in references[0]
    assert [await store.bought_by(r) for r in (*references, "p-nobody")] == [mira.person, eli.person, mira.person, None]


@dataclass
class Ledgered:
    """A payer of a story and what is held of theirs."""

    here: Here
    bought: int = 0
    held: list[Ask] = field(default_factory=list[Ask])


Move = tuple[str, int, int, int]
moves: st.SearchStrategy[list[Move]] = st.lists(
    st.tuples(
        st.sampled_from(["reserve", "reserve", "reserve", "teacher", "settle", "release", "both", "sweep", "buy", "midnight"]),
        st.integers(0, 1),
        st.integers(0, 60),
        st.integers(0, 60),
    ),
    min_size=STEPS,
    max_size=STEPS,
)


@pytest.mark.parametrize("part", range(PARTS))
@given(story=moves)
@settings(max_examples=STORIES, deadline=None, suppress_health_check=list(HealthCheck))
async def test_no_order_of_steps_passes_a_cap(store: Store, clock: Clock, part: int, story: list[Move]) -> None:
    """Two payers on one company day: any order of reserving, teaching, settling, releasing, buying, sweeping, and midnight."""
    teller, tier = Teller(store), f"tier{next(numbers)}"
    payers = [Ledgered(await teller.here(f"h{next(numbers)}", account=f"a{next(numbers)}")) for _ in range(2)]
    await store.sweep(2**62)
    clock.now += DAY
    caps = Caps(tokens=100, images=5, house_micros=300, teacher_percent=20)
    for move, who, amount, used in story:
        payer = payers[who]
        new = replace(
            ask(payer.here, amount, images=amount % 3, micros=amount, caps=caps, role="teacher" if move == "teacher" else "worker"),
            tier=tier,
        )
        old = payer.held.pop(0) if payer.held and move in ("settle", "release", "both") else None
        spent = min(used, old.tokens) if old else 0
        bill = Bill(old.id if old else "none", payer.here.tenant, tokens_in=spent, images=old.images if old else 0, micros=spent)
        match move:
            case "reserve" | "teacher":
                payer.held += [new] if await answer(store, new) == "held" else []
            case "settle":
                assert await store.settle(bill) == bool(old)
            case "release":
                assert await store.release(payer.here.tenant, bill.id, "failed") == bool(old)
            case "both":
                try:
                    await store.settle_and_reserve(bill, None, new)
                    payer.held.append(new)
                except (OverQuota, OverShare):
                    pass
            case "sweep":
                await store.sweep(2**62)
                for one in payers:
                    one.held.clear()
            case "buy":
                payer.bought += amount
                await store.add_block(Block(f"sale{next(numbers)}", payer.here.person, tokens=amount))
            case _:
                clock.now += DAY
        await _nothing_is_over(store, payers, clock.now // DAY, tier)
    await rebuilt(store)


async def _nothing_is_over(store: Store, payers: list[Ledgered], day: int, tier: str) -> None:
    for payer in payers:
        month, blocks = await store.balance(payer.here.person, MONTH), await store.balance(payer.here.person, BLOCKS)
        assert 0 <= month.tokens_used + month.tokens_held <= 100
        assert 0 <= month.images_used + month.images_held <= 5
        assert 0 <= blocks.tokens_used + blocks.tokens_held <= payer.bought
        assert month.tokens_held + blocks.tokens_held == sum(a.tokens for a in payer.held)
        assert blocks.images_used == blocks.images_held == 0
    assert sum(await store.spent_on(day)) <= 300
    calls, teachers = await store.share(tier, MONTH)
    assert teachers * 100 <= calls * 20
