"""Whoever speaks is on their own tier: the console on its own, everybody else on what they were given, or free."""

from pathlib import Path

from bot.console.render import plain
from studio.tiers import read_tiers, tier_named
from tests.bot.test_rights import IDEA, ask
from tests.doubles.scripted import say, scripted_desk


def test_a_tier_that_nobody_has_is_the_other() -> None:
    assert tier_named("", "free").label == "Free" and tier_named("gold", "free").name == "free" and tier_named("pro", "free").name == "pro"
    assert {name: tier.name for name, tier in read_tiers().items()} == {n: n for n in read_tiers()}


async def test_a_person_of_a_server_is_free_until_they_are_given_more(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, store, _):
        await ask(desk, IDEA)
        assert "Free" in plain((await ask(desk, "/usage")).reply)
        films = await store.films("discord:guild")
        (person, *_) = await store.members("discord:guild", films[0].film)
        await store.set_tier(person.person, "pro")
        assert "Pro" in plain((await ask(desk, "/usage")).reply)
        assert "Local" in plain((await say(desk, "/usage")).reply)


async def test_the_counts_of_the_free_tier_hold(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, store, _):
        for n in range(3):
            await ask(desk, f"/new Film {n}")
        refused = plain((await ask(desk, "/new One more")).reply)
        assert "3" in refused and len(await store.films("discord:guild")) == 3
