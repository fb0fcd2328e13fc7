"""One film in two places: a code made at one end, used at the other, and the ways it does not hold."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from bot.console.render import plain
from bot.desk import Desk, Sending
from bot.messages import Code, Request, Standing
from tests.doubles.scripted import scripted_desk

IDEA = "A lighthouse keeper finds a door in the sea. Three scenes."
ENDS = {"discord": ("guild", "talk"), "slack": ("T0FILM", "C0SHOOT01")}


async def ask(desk: Desk, platform: str, person: str, text: str, *, standing: Standing = "member", thread: str = "1", **more: Any) -> str:
    """What one end answers to somebody."""
    tenant, channel = ENDS[platform]
    request = Request(
        platform=platform,
        tenant=tenant,
        channel=channel,
        thread=thread,
        person=f"{platform}-{person}",
        person_name=person,
        standing=standing,
        event=uuid4().hex,
        at=datetime.now(UTC),
        text=text,
        **more,
    )
    sending = await desk.handle(request)
    assert sending is not None
    codes = [p.text for p in sending.reply.parts if isinstance(p, Code) and p.label == "The code"]
    return codes[0] if codes else plain(sending.reply)


async def test_a_film_is_seen_and_directed_from_both_sides(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _, _):
        await ask(desk, "discord", "mira", IDEA)
        code = await ask(desk, "discord", "mira", "/link")
        assert "is open here too" in await ask(desk, "slack", "ana", code)
        assert "close-up" in await ask(desk, "slack", "ana", "scene 2: close-up")
        assert "close-up" in await ask(desk, "discord", "mira", "/scene 2")
        assert "for its editors" in await ask(desk, "slack", "bo", "scene 1: wide shot"), "the others there look on"
        assert "Scene 1" in await ask(desk, "slack", "bo", "/scene 1")
        await ask(desk, "slack", "ana", "/role slack-bo editor")
        assert "wide" in await ask(desk, "slack", "bo", "scene 1: wide shot")
        assert "No films yet" in await ask(desk, "slack", "bo", "/films"), "nothing else of that server is seen"


async def test_the_first_end_is_told_who_joined_and_who_sees_what(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, store, _):
        told: list[Sending] = []
        desk.posts["discord"] = told.append
        await ask(desk, "discord", "mira", IDEA)
        await ask(desk, "slack", "ana", await ask(desk, "discord", "mira", "/link"))
        (sending,) = told
        assert sending.request and (sending.request.tenant, sending.request.channel, sending.request.thread) == ("guild", "talk", "1")
        assert "ana opened" in plain(sending.reply) and "in Slack" in plain(sending.reply) and "sees the whole film" in plain(sending.reply)
        desk.posts.clear()
        await ask(desk, "discord", "bo", IDEA, thread="2")
        await ask(desk, "slack", "ana", await ask(desk, "discord", "bo", "/link", thread="2"), thread="2")
        waiting = [s.id for s in await store.unsent() if s.id.startswith("link-")]
        assert len(waiting) == 2 and len(told) == 1, "a platform that is not served now says it when it is"


async def test_a_code_is_good_once_and_only_whole(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _, _):
        await ask(desk, "discord", "mira", IDEA)
        code = await ask(desk, "discord", "mira", "/link")
        assert "is open here too" in await ask(desk, "slack", "ana", code)
        for again in (code, "/join nonsense", "/join x-y", f"{code}0"):
            assert "does not hold" in await ask(desk, "slack", "eve", again, thread="2")


async def test_five_wrong_tries_end_a_code(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _, _):
        await ask(desk, "discord", "mira", IDEA)
        code = await ask(desk, "discord", "mira", "/link")
        for n in range(5):
            assert "does not hold" in await ask(desk, "slack", "eve", f"{code.partition('-')[0]}-{n:032x}")
        assert "does not hold" in await ask(desk, "slack", "ana", code)


async def test_a_code_is_good_for_ten_minutes(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, store, _):
        await ask(desk, "discord", "mira", IDEA)
        code = await ask(desk, "discord", "mira", "/link")
        now = store.clock
        store.clock = lambda: now() + 601_000  # type: ignore[method-assign]
        assert "does not hold" in await ask(desk, "slack", "ana", code)


@pytest.mark.parametrize("person, standing", [("bo", "member"), ("gil", "guest")])
async def test_a_code_is_for_owners_to_make(tmp_path: Path, person: str, standing: Standing) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _, _):
        await ask(desk, "discord", "mira", IDEA)
        assert "for an owner" in await ask(desk, "discord", person, "/link", standing=standing)
        assert "owner" in await ask(desk, "discord", person, "/unlink", standing=standing)


async def test_where_a_film_is_open_its_owner_alone_may_join_another(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _, _):
        await ask(desk, "discord", "mira", IDEA)
        await ask(desk, "slack", "ana", "A baker meets a ghost. Two scenes.")
        code = await ask(desk, "discord", "mira", "/link")
        assert "for its owner" in await ask(desk, "slack", "bo", code)
        assert "for its editors" in await ask(desk, "slack", "gil", code, standing="guest")
        assert "is open here too" in await ask(desk, "slack", "ana", code)


@pytest.mark.parametrize("end, person", [("slack", "ana"), ("discord", "mira")])
async def test_either_side_parts_and_the_film_lives_on_at_home(tmp_path: Path, end: str, person: str) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _, _):
        await ask(desk, "discord", "mira", IDEA)
        assert "no other server" in await ask(desk, "discord", "mira", "/unlink")
        await ask(desk, "slack", "ana", await ask(desk, "discord", "mira", "/link"))
        assert "no longer" in await ask(desk, end, person, "/unlink")
        assert "no scenes" in (await ask(desk, "slack", "ana", "/scene 1")).lower()
        assert "Scene 1" in await ask(desk, "discord", "mira", "/scene 1")


async def test_pictures_of_a_linked_film_are_seen_from_both_sides(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _, _):
        await ask(desk, "discord", "mira", IDEA)
        await ask(desk, "slack", "ana", await ask(desk, "discord", "mira", "/link"))
        for end, person in (("discord", "mira"), ("slack", "ana")):
            assert "reel" in (await ask(desk, end, person, "/reel")).lower()


async def test_a_side_that_removes_the_app_parts(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, store, _):
        await ask(desk, "discord", "mira", IDEA)
        await ask(desk, "slack", "ana", await ask(desk, "discord", "mira", "/link"))
        await ask(desk, "slack", "ana", "A baker meets a ghost. Two scenes.", thread="2")
        assert await store.part_all("slack:T0FILM") == 1
        assert "no scenes" in (await ask(desk, "slack", "ana", "/scene 1")).lower()
        assert "Scene 1" in await ask(desk, "slack", "ana", "/scene 1", thread="2"), "its own films stay"
        assert "Scene 1" in await ask(desk, "discord", "mira", "/scene 1")
