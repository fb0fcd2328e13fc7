"""What belongs to a tenant: its settings, its people, codes that join places, installations, one-time tokens."""

import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path

from studio.edits import RetitleFilm
from studio.store.records import FilmKey
from studio.store.store import Store
from studio.store.tenant_records import LinkCode, Redeemed
from studio.store.tenants import CODE_TRIES
from tests.domain.store.telling import Clock, Teller

TENANT = "console:here"
SECRET = "kq3v7n2m5p8r4s6t9w1x"


async def code(store: Store, teller: Teller, clock: Clock, *, minutes: int = 10) -> LinkCode:
    await teller.tell(RetitleFilm(title="Osaka"))
    here = await teller.here()
    made = LinkCode(TENANT, "ab12", "film", here.person, here.place, clock.now + minutes * 60_000)
    await store.make_code(made, SECRET)
    return made


async def test_a_setting_is_the_tenant_s_own_and_the_last_one_holds(store: Store, teller: Teller) -> None:
    await teller.here()
    await teller.here(tenant="there")
    await store.set_setting(TENANT, "mention", "on")
    await store.set_setting(TENANT, "mention", "off")
    assert await store.settings(TENANT) == {"mention": "off"}
    assert await store.settings("console:there") == {}


async def test_a_person_has_a_tier_once_it_is_given(store: Store, teller: Teller) -> None:
    here = await teller.here()
    assert await store.tier(here.person) == ""
    assert await store.set_tier(here.person, "pro") and await store.tier(here.person) == "pro"
    assert not await store.set_tier("nobody", "pro") and await store.tier("nobody") == ""


async def test_members_and_places_of_a_film(store: Store, teller: Teller) -> None:
    await teller.tell(RetitleFilm(title="Osaka"))
    other = await teller.here(account="eli", channel="second")
    await store.grant(TENANT, "film", other.person, "viewer")
    await store.bind(TENANT, other.place, FilmKey(TENANT, "film"))
    assert [(m.person, m.role) for m in await store.members(TENANT, "film")][1:] == [(other.person, "viewer")]
    assert other.place in {p.id for p in await store.places(TENANT, "film")}
    await store.unbind(TENANT, other.place)
    assert await store.film_at(TENANT, other.place) is None
    assert [a.account for a in await store.accounts(other.person)] == ["eli"]


async def test_a_link_code_is_good_once(store: Store, teller: Teller, clock: Clock) -> None:
    made = await code(store, teller, clock)
    assert await store.redeem("ab12", SECRET) == Redeemed(TENANT, "film", made.person, made.place)
    assert await store.redeem("ab12", SECRET) is None


async def test_a_link_code_ends_after_its_time(store: Store, teller: Teller, clock: Clock) -> None:
    await code(store, teller, clock)
    clock.now += 11 * 60_000
    assert await store.redeem("ab12", SECRET) is None


async def test_five_wrong_tries_end_a_link_code(store: Store, teller: Teller, clock: Clock) -> None:
    await code(store, teller, clock)
    for _ in range(CODE_TRIES):
        assert await store.redeem("ab12", "guess") is None
    assert await store.redeem("ab12", SECRET) is None


async def test_no_secret_of_a_code_or_token_is_in_the_file(store: Store, teller: Teller, clock: Clock, path: Path) -> None:
    await code(store, teller, clock)
    await store.issue_token("oauth", SECRET, clock.now + 60_000)
    assert not any(SECRET.encode() in p.read_bytes() for p in path.parent.glob("films.db*"))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT COUNT(*) FROM token").fetchone() == (1,)


async def test_a_token_is_good_once_for_its_kind_and_time(store: Store, clock: Clock) -> None:
    await store.issue_token("oauth", SECRET, clock.now + 60_000)
    assert not await store.take_token("erase", SECRET)
    assert await store.take_token("oauth", SECRET) and not await store.take_token("oauth", SECRET)
    await store.issue_token("oauth", SECRET, clock.now + 60_000)
    clock.now += 61_000
    assert not await store.take_token("oauth", SECRET)


async def test_an_installation_comes_and_goes(store: Store, opened: Callable[..., Awaitable[Store]]) -> None:
    await store.put_installation("slack:T1", "bot", "cipher")
    await store.put_installation("slack:T1", "bot", "cipher 2")
    await store.put_installation("slack:T1", "U1", "cipher 3")
    assert await store.installation("slack:T1", "bot") == "cipher 2"
    assert len(await store.installations()) == 2
    assert await store.drop_installation("slack:T1", "U1") == 1 and await store.drop_installation("slack:T1") == 1
    assert await store.installation("slack:T1", "bot") is None
