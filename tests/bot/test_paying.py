"""Who pays: the speaker, or whoever agreed; a warning once, then no model; each month ends at its own midnight."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from bot.console.render import plain
from bot.desk import Desk
from bot.messages import Standing
from bot.plans import Months, Terms, zone_named
from studio.errors import BadInput
from studio.store.paying import Paying
from studio.store.purchases import Block
from studio.store.records import Bill, Event, FilmKey
from studio.store.store import Store
from tests.bot.test_desk import OUTLINE
from tests.bot.test_rights import IDEA, ask
from tests.domain.store.test_money import ask as hold
from tests.doubles.scripted import Calls, in_turn, say, scripted_desk

WORDS: Calls = (("propose", {"words": "A thought."}),)
ODD = "what would you make of the middle of it, and say why"


async def person_of(store: Store, account: str) -> str:
    return await store.person("discord:guild", "discord", account, everywhere=True)


async def payers(store: Store) -> list[str]:
    """Whose month each request of a model was booked to, by name."""
    return [await store.name(row.payer) for row in await store.ledger("discord:guild")]


async def told(desk: Desk, text: str, person: str = "mira", standing: Standing = "member") -> str:
    return plain((await ask(desk, text, person=person, standing=standing)).reply)


async def test_the_speaker_pays_until_somebody_agrees_to(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, in_turn(OUTLINE, WORDS)) as (desk, store, _):
        await told(desk, "tell me a story of a sea door and who guards it")
        await told(desk, ODD, person="eli")
        assert await payers(store) == ["Mira", "Eli"]
        assert "You pay for what you say here" in await told(desk, "/payer", person="eli")
        assert "until you say /payer nobody" in await told(desk, "/payer me")
        await told(desk, ODD, person="eli")
        assert (await payers(store))[2:] == ["Mira"]
        assert "Mira pays for this film" in await told(desk, "/payer", person="eli")
        assert "paid here by" in await told(desk, "/usage", person="eli") and "Mira" in await told(desk, "/usage", person="eli")
        assert "Only the one who pays" in await told(desk, "/payer nobody", person="eli")
        assert "whoever speaks pays" in await told(desk, "/payer nobody")
        await told(desk, ODD, person="eli")
        assert (await payers(store))[3:] == ["Eli"]


async def test_the_servers_payer_comes_before_the_films_and_is_for_admins(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, in_turn(OUTLINE, WORDS)) as (desk, store, _):
        await told(desk, "tell me a story of a sea door and who guards it")
        await told(desk, "/payer me film")
        assert "Only who runs this server" in await told(desk, "/payer me server", person="eli")
        assert "everything that is said in this server" in await told(desk, "/payer me server", person="ada", standing="admin")
        await told(desk, ODD, person="eli")
        assert (await payers(store))[1:] == ["Ada"]
        await told(desk, "/payer nobody server", person="ada")
        await told(desk, ODD, person="eli")
        assert (await payers(store))[2:] == ["Mira"], "the film's payer stands behind"


@pytest.mark.parametrize("said", ["/payer eli", "/payer me everything", "/payer you film"])
async def test_nobody_agrees_for_another(tmp_path: Path, said: str) -> None:
    async with scripted_desk(tmp_path, in_turn(OUTLINE)) as (desk, store, _):
        await told(desk, "tell me a story of a sea door and who guards it")
        assert "whoever shall pay says it themselves" in await told(desk, said)
        films = await store.films("discord:guild")
        assert await store.film_payer(FilmKey("discord:guild", films[0].film)) is None


async def used(store: Store, account: str, tokens: int, month: str = "") -> None:
    """Somebody's month, so much used already."""
    here = (await store.receive(Event("discord", "guild", account, "talk", "", uuid4().hex, "{}", everywhere=True))).here
    row = replace(hold(here, tokens), period=month or datetime.now(UTC).strftime("%Y-%m"))
    await store.reserve(row)
    await store.settle(Bill(row.id, here.tenant, tokens_in=tokens))


async def test_a_person_is_warned_once_and_at_the_end_only_models_stop(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, in_turn(OUTLINE, WORDS)) as (desk, store, models):
        await told(desk, "tell me a story of a sea door and who guards it")
        await used(store, "mira", 410_000)
        first = await told(desk, ODD)
        assert "Most of your month is used" in first and "of 500,000 tokens" in first
        assert "Most of your month" not in await told(desk, ODD)
        assert "82 % used" in await told(desk, "/usage")
        await used(store, "mira", 90_000)
        asked = models.asked
        over = await told(desk, ODD)
        assert models.asked == asked
        assert "used up: commands and plain film words still work" in over
        assert "85 mm" in await told(desk, "scene 2: close-up, 85mm"), "the reader goes on"
        assert "Beat 2" in await told(desk, "/film") and "scenes" in await told(desk, "/export")
        await store.add_block(Block("sale", await person_of(store, "mira"), tokens=1_000_000))
        await told(desk, ODD)
        assert models.asked == asked + 1, "what was bought is there at once"
        assert "bought tokens" in await told(desk, "/usage")


async def test_linked_accounts_share_one_month(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, in_turn(OUTLINE, WORDS)) as (desk, store, models):
        await told(desk, "tell me a story of a sea door and who guards it")
        await told(desk, "hello", person="other")
        await store.link("discord:guild", "discord", "other", await person_of(store, "mira"))
        await used(store, "mira", 500_000)
        asked = models.asked
        assert "used up" in await told(desk, ODD, person="other") and models.asked == asked


async def test_a_films_counts_are_its_owners_whoever_edits_it(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, store, _):
        await told(desk, IDEA)
        await store.set_tier(await person_of(store, "eli"), "pro")
        said = [await told(desk, f"add a scene: she opens door {n}", person="eli") for n in range(18)]
        assert "holds 20 scenes" in said[-1]
        films = await store.films("discord:guild")
        assert films[0].scenes == 20, "Mira's plan holds twenty; that Eli is on Pro adds none to it"
        await store.set_tier(await person_of(store, "mira"), "pro")
        assert "holds 20 scenes" not in await told(desk, "add a scene: she goes", person="eli")


async def test_usage_is_told_by_route_and_film_and_films_elsewhere_have_no_name(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, in_turn(OUTLINE, WORDS)) as (desk, _store, _):
        await told(desk, "tell me a story of a sea door and who guards it")
        reply = await told(desk, "/usage")
        assert "film The Sea Door" in reply and "route structure" in reply and "1 of 3" in reply and "4 of 20" in reply
        at_home = plain((await say(desk, "/usage")).reply)
        assert "The Sea Door" not in at_home


def period(zone: str, at: datetime, months: Months = "tenant") -> str:
    return Terms("free", months).period(Paying("p", "", "p", "", zone), at)


MIDNIGHTS = [
    # zone, moment (UTC), month by place
    ("", datetime(2026, 11, 30, 23, 59, 59, tzinfo=UTC), "2026-11"),
    ("Pacific/Kiritimati", datetime(2026, 11, 30, 9, 59, 59, tzinfo=UTC), "2026-11"),
    ("Pacific/Kiritimati", datetime(2026, 11, 30, 10, 0, 0, tzinfo=UTC), "2026-12"),
    ("Etc/GMT+12", datetime(2026, 12, 1, 11, 59, 59, tzinfo=UTC), "2026-11"),
    ("Etc/GMT+12", datetime(2026, 12, 1, 12, 0, 0, tzinfo=UTC), "2026-12"),
    ("Europe/Berlin", datetime(2026, 3, 31, 21, 59, 59, tzinfo=UTC), "2026-03"),  # summer time has begun: two hours ahead
    ("Europe/Berlin", datetime(2026, 3, 31, 22, 0, 0, tzinfo=UTC), "2026-04"),
    ("Europe/Berlin", datetime(2026, 10, 31, 22, 30, 0, tzinfo=UTC), "2026-10"),  # winter time: one hour ahead
    ("Asia/Tokyo", datetime(2028, 2, 29, 14, 59, 59, tzinfo=UTC), "2028-02"),
    ("Asia/Tokyo", datetime(2028, 2, 29, 15, 0, 0, tzinfo=UTC), "2028-03"),
]


@pytest.mark.parametrize(("zone", "at", "month"), MIDNIGHTS)
def test_a_month_ends_at_midnight_of_its_place(zone: str, at: datetime, month: str) -> None:
    assert period(zone, at) == month
    assert period(zone, at, "utc") == at.strftime("%Y-%m"), "where months are UTC's, a zone changes nothing"


def test_each_moment_belongs_to_exactly_one_month_and_months_only_go_on() -> None:
    for zone in ("UTC", "Pacific/Kiritimati", "Etc/GMT+12", "Europe/Berlin", "Australia/Lord_Howe"):
        hours = [period(zone, datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=n)) for n in range(24 * 365)]
        assert hours == sorted(hours)


def test_a_zone_that_is_none_is_said_to_be() -> None:
    for name in ("Mars/Olympus", "../etc/passwd", "Europe/", "x" * 200, "/etc/localtime"):
        with pytest.raises(BadInput, match="no time zone"):
            zone_named(name)


async def test_a_clock_that_goes_back_does_not_open_a_month_again(tmp_path: Path) -> None:
    november, december = datetime(2026, 11, 30, 23, 50, tzinfo=UTC), datetime(2026, 12, 1, 0, 10, tzinfo=UTC)
    at = [november]
    async with scripted_desk(tmp_path, in_turn(OUTLINE, WORDS), clock=lambda: at[0]) as (desk, store, _):
        await told(desk, "tell me a story of a sea door and who guards it")
        await used(store, "mira", 500_000, "2026-11")
        for moment, open_ in ((november, False), (december, True), (november, False), (december, True)):
            at[0] = moment
            assert ("used up" not in await told(desk, ODD)) == open_
        person = await person_of(store, "mira")
        months = [await store.balance(person, month) for month in ("2026-11", "2026-12")]
        assert months == [await store.recount(person, month) for month in ("2026-11", "2026-12")]
        assert len(await store.ledger("discord:guild", "2026-12")) == 2
