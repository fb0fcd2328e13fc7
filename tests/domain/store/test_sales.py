"""Sales and what undoes them: in whatever order events come, nothing twice, nothing that was spent, never below what is held."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio.store.purchases import BLOCKS, Block
from studio.store.records import Ask, Bill, Caps, Here
from studio.store.sales import WHOLE, Undone
from studio.store.store import Store
from tests.domain.store.telling import Teller


@pytest.fixture
async def here(teller: Teller) -> Here:
    return await teller.here()


async def bought(store: Store, here: Here, tokens: int = 1_000, *, n: int = 1, tier: str = "") -> None:
    assert await store.sold(f"evt_{n}", Block(f"shop:cs_{n}", here.person, tokens, source="shop"), f"pi_{n}", tier)


async def spends(store: Store, here: Here, key: str, tokens: int, *, settle: bool = True) -> None:
    who = (here.tenant, "film", here.person, here.person, "2026-11", "turn", 1, "chat")
    await store.reserve(Ask(key, *who, tokens=tokens, caps=Caps(tokens=0)))
    if settle:
        await store.settle(Bill(key, here.tenant, tokens_in=tokens))


async def stands(store: Store, here: Here) -> list[tuple[int, int]]:
    return [(sale.tokens, sale.back_tokens) for sale in await store.sales(here.person)]


async def test_a_refund_takes_back_what_is_not_spent_and_not_held(store: Store, here: Here) -> None:
    await bought(store, here)
    await spends(store, here, "a", 300)
    await spends(store, here, "b", 100, settle=False)
    sales = await store.undo_sale(Undone("evt_r", "refund", "pi_1"))
    assert sales and (sales[0].tokens, sales[0].back_tokens, bool(sales[0].ended)) == (400, 600, True)
    assert await store.undo_sale(Undone("evt_r", "refund", "pi_1")) is None, "the same event again"
    assert await stands(store, here) == [(400, 600)]
    await store.release(here.tenant, "b", "failed")
    await store.undo_sale(Undone("evt_r2", "refund", "pi_1"))
    assert await stands(store, here) == [(300, 700)], "what was held then and is free now"
    assert (await store.balance(here.person, BLOCKS)).tokens_used == 300 and await store.recounted() == 0


async def test_a_part_of_the_money_takes_that_part(store: Store, here: Here) -> None:
    await bought(store, here)
    await store.undo_sale(Undone("r1", "refund", "pi_1", WHOLE // 4))
    assert await stands(store, here) == [(750, 250)]
    await store.undo_sale(Undone("r2", "refund", "pi_1", WHOLE // 2))
    assert await stands(store, here) == [(500, 500)], "the shop tells the sum of all refunds"
    await store.undo_sale(Undone("r0", "refund", "pi_1", WHOLE // 8))
    assert await stands(store, here) == [(500, 500)], "an older word that comes late gives nothing again"


async def test_a_dispute_takes_all_and_one_that_is_won_gives_it_again(store: Store, here: Here) -> None:
    await bought(store, here, tier="pro")
    assert await store.tier(here.person) == "pro"
    await store.undo_sale(Undone("d1", "dispute", "pi_1", about="dp_1"))
    assert await stands(store, here) == [(0, 1_000)] and await store.tier(here.person) == ""
    await store.undo_sale(Undone("d2", "won", "pi_1", 0, "dp_1"))
    assert await stands(store, here) == [(1_000, 0)] and await store.tier(here.person) == "pro"


async def test_the_order_of_events_does_not_matter(store: Store, teller: Teller) -> None:
    undone = (Undone("", "refund", "", WHOLE // 4), Undone("", "dispute", "", about="dp"), Undone("", "won", "", 0, "dp"))
    for n, order in enumerate(permutations((0, 1, 2, 3))):
        here = await teller.here(f"o{n}", account=f"a{n}")
        for step in order:
            if step == 3:
                await bought(store, here, n=n)
            else:
                await store.undo_sale(replace(undone[step], event=f"{n}-{step}", payment=f"pi_{n}"))
        assert await stands(store, here) == [(750, 250)], order


async def test_a_subscription_that_ends_takes_its_tier_and_no_other(store: Store, teller: Teller) -> None:
    mira, eli = await teller.here("a", account="mira"), await teller.here("b", account="eli")
    await bought(store, mira, 0, n=1, tier="pro")
    await store.undo_sale(Undone("e1", "ended", "pi_1"))
    assert await store.tier(mira.person) == ""
    await bought(store, eli, 0, n=2, tier="pro")
    await bought(store, eli, 0, n=3, tier="premium")
    await store.undo_sale(Undone("e2", "ended", "pi_2"))
    assert await store.tier(eli.person) == "premium"
    await store.undo_sale(Undone("e3", "ended", "pi_3"))
    assert await store.tier(eli.person) == ""


MOVES = st.lists(st.tuples(st.sampled_from(["buy", "spend", "hold", "refund", "dispute", "won"]), st.integers(1, 400)), max_size=14)


@given(MOVES)
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
async def test_whatever_comes_nothing_spent_is_taken_and_nothing_is_made(
    store: Store, teller: Teller, moves: list[tuple[str, int]]
) -> None:
    from studio.errors import OverQuota

    mark = store.new_id()
    here, sales = await teller.here(mark, account=mark), 0
    for n, (move, amount) in enumerate(moves):
        payment = f"pi_{mark}_{amount % max(1, sales)}"
        if move == "buy":
            assert await store.sold(f"{mark}{n}", Block(f"{mark}{n}", here.person, amount), f"pi_{mark}_{sales}")
            sales += 1
        elif move in ("spend", "hold"):
            try:
                await spends(store, here, f"{mark}{n}", amount, settle=move == "spend")
            except OverQuota:
                continue
        else:
            kind = {"refund": "refund", "dispute": "dispute", "won": "won"}[move]
            await store.undo_sale(Undone(f"{mark}{n}", kind, payment, amount * WHOLE // 400, "dp"))  # type: ignore[arg-type]
        rows, used = await store.sales(here.person), await store.balance(here.person, BLOCKS)
        assert 0 <= used.tokens_used + used.tokens_held <= sum(row.tokens for row in rows)
        assert all(row.tokens >= 0 and row.back_tokens >= 0 for row in rows)
    assert await store.recounted() == 0
