"""Roles, settings, tiers; what was said while nobody listened."""

from pathlib import Path

import discord
import pytest

from tests.platforms.discord.stage import Stage, shown, stage


async def test_an_owner_gives_roles_and_nobody_else(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        assert "owner" in shown((await on.eli.slash(thread, "director team role", person=on.eli, role="owner")).response)
        given = await on.mira.slash(thread, "director team role", person=on.eli, role="viewer")
        assert "a viewer" in shown(given.response)
        refused = await on.eli.slash(thread, "director lock", scene="1")
        assert "Nothing was changed" in shown(refused.response)
        people = shown((await on.eli.slash(thread, "director team people")).response)
        assert "viewer" in people and "owner" in people
        await on.ada.slash(thread, "director team role", person=on.eli, role="editor")
        assert "locked" in shown((await on.eli.slash(thread, "director lock", scene="1")).response)


async def test_a_role_may_be_given_before_its_person_has_spoken(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        await on.mira.slash(thread, "director team role", person=on.eli, role="viewer")
        await on.eli.send(thread, "scene 1: close-up")
        assert "Nothing was changed" in shown(thread.last_message)


async def test_a_server_chooses_whether_words_need_a_mention(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        said = await on.ada.slash(thread, "director team settings", name="mention", value="required")
        assert "required" in shown(said.response)
        count = len(thread.history())
        await on.mira.send(thread, "scene 1: close-up")
        assert len(thread.history()) == count + 1
        await on.mira.send(thread, f"{on.at} scene 1: close-up")
        assert "close-up" in shown(thread.last_message)


async def test_a_server_chooses_that_films_stay_in_the_channel(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.ada.slash(on.channel, "director team settings", name="threads", value="off")
        await on.mira.send(on.channel, f"{on.at} A baker meets a ghost. Two scenes.")
        assert not on.channel.threads and "Scene 2" in shown(on.channel.last_message)


@pytest.mark.parametrize("given", [{"name": "colour", "value": "red"}, {"name": "mention", "value": "perhaps"}])
async def test_a_setting_that_is_none_says_what_there_is(given: dict[str, str], tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        said = shown((await on.ada.slash(on.channel, "director team settings", **given)).response)
        assert "mention" in said and "⚠️" in said


async def tier(on: Stage, user: int) -> str:
    return await on.store.tier(await on.store.person(f"discord:{on.guild.id}", "discord", str(user), everywhere=True))


async def test_what_is_bought_is_the_tier_at_once_and_until_it_ends(tmp_path: Path) -> None:
    async with stage(tmp_path, skus={"pro": 4242}) as on:
        sku = on.env.create_sku("Pro", id=4242, flags=discord.SKUFlags(user_subscription=True))
        offer = await on.mira.slash(on.channel, "director upgrade")
        assert any(
            part.get("sku_id") == "4242"
            for frame in offer.response.components
            for row in frame["components"]
            for part in row.get("components", ())
        )
        bought = await on.env.grant_entitlement(sku, user=on.mira)
        assert await tier(on, on.mira.id) == "pro" and await tier(on, on.eli.id) == ""
        await bought.revoke()
        assert await tier(on, on.mira.id) == ""


async def test_what_was_bought_while_nobody_listened_counts(tmp_path: Path) -> None:
    async with stage(tmp_path, skus={"pro": 4242}) as on:
        sku = on.env.create_sku("Pro", id=4242, flags=discord.SKUFlags(user_subscription=True))
        on.env.seed_entitlement(sku, user=on.eli)
        await on.restart()
        assert await tier(on, on.eli.id) == "pro"


async def deaf(_message: object) -> None:
    return None


async def test_what_was_missed_is_answered_once(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        on.bot.on_message = deaf  # type: ignore[method-assign]
        await on.mira.send(thread, "scene 1: close-up")
        await on.mira.send(thread, "scene 2: wide shot")
        await on.eli.send(on.channel, "not for the bot")
        count = len(thread.history())
        await on.restart()
        assert len(thread.history()) == count + 2
        first, second, _ = (await on.stored(thread)).scenes
        assert (first.slots.shot_type, second.slots.shot_type) == ("close_up", "wide")
        await on.restart()
        assert len(thread.history()) == count + 2, "once"


async def test_a_first_install_finds_no_backlog(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.bot.on_message = deaf  # type: ignore[method-assign]
        await on.mira.send(on.channel, f"{on.at} A film. Two scenes.")
        await on.restart()
        assert len(on.channel.history()) == 1 and not on.channel.threads
