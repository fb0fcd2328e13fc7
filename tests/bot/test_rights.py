"""Who may do what, and what an old button does: nothing unseen."""

from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from bot.console.render import plain
from bot.desk import Desk, Sending
from bot.messages import Button, Buttons, Invocation, Request, Standing
from bot.rights import check_right, role_of
from studio.errors import Refused
from studio.store.records import Role
from tests.doubles.scripted import scripted_desk

IDEA = "A lighthouse keeper finds a door in the sea. Three scenes."


async def ask(
    desk: Desk, text: str = "", *, person: str = "mira", standing: Standing = "member", command: Invocation | None = None
) -> Sending:
    request = Request(
        platform="discord",
        tenant="guild",
        channel="talk",
        person=person,
        person_name=person.capitalize(),
        standing=standing,
        event=uuid4().hex,
        at=datetime.now(UTC),
        text=text,
        command=command,
    )
    sending = await desk.handle(request)
    assert sending is not None
    return sending


def button(sending: Sending, label: str) -> Invocation:
    """What a control of that reply does when it is pressed, as a platform sends it."""
    buttons = [b for part in sending.reply.parts if isinstance(part, Buttons) for b in part.buttons]
    found: Button = next(b for b in buttons if b.label == label)
    assert found.does is not None
    return found.does.model_copy(update={"film": sending.reply.film, "seen": sending.reply.version})


@pytest.mark.parametrize(
    "given, standing, at_home, role",
    [
        (None, "member", True, "editor"),
        (None, "guest", True, "viewer"),
        (None, "member", False, "viewer"),
        (None, "admin", True, "owner"),
        (None, "admin", False, "viewer"),
        ("viewer", "member", True, "viewer"),
        ("viewer", "admin", True, "owner"),
        ("editor", "guest", True, "editor"),
        ("owner", "member", False, "owner"),
        ("viewer", "guest", False, "viewer"),
    ],
)
def test_the_role_of_a_person(given: Role | None, standing: Standing, at_home: bool, role: Role) -> None:
    assert role_of(given, standing, at_home=at_home) == role


@pytest.mark.parametrize("role, may", [("viewer", ["view"]), ("editor", ["view", "edit"]), ("owner", ["view", "edit", "own"])])
def test_a_role_reaches_as_far_as_it_reaches(role: Role, may: list[str]) -> None:
    for right in ("view", "edit", "own"):
        if right in may:
            check_right(role, right)
        else:
            with pytest.raises(Refused, match="Nothing was changed"):
                check_right(role, right)


async def test_a_guest_looks_on_and_changes_nothing(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _):
        made = await ask(desk, IDEA)
        for said in ("scene 1: close-up", "/lock 1", "/undo", "/new Mine"):
            reply = await ask(desk, said, person="visitor", standing="guest")
            assert "for its editors" in plain(reply.reply), said
        assert "Scene 1" in plain((await ask(desk, "/scene 1", person="visitor", standing="guest")).reply)
        assert (await ask(desk, "/film")).reply.version == made.reply.version


async def test_everyone_of_the_place_directs(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _):
        await ask(desk, IDEA)
        assert "close-up" in plain((await ask(desk, "scene 1: close-up", person="eli")).reply)


async def test_a_button_does_what_it_says_on_the_film_it_was_drawn_for(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _):
        made = await ask(desk, IDEA)
        locked = await ask(desk, command=button(made, "Lock scene 1"))
        assert "locked" in plain(locked.reply)


async def test_an_old_button_says_that_the_shot_moved_on_and_shows_it(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _):
        made = await ask(desk, IDEA)
        await ask(desk, "scene 2: close-up", person="eli")
        moved = await ask(desk, "scene 1: extreme wide shot", person="eli")
        old = await ask(desk, command=button(made, "Lock scene 1"))
        assert "moved on" in plain(old.reply) and "extreme wide" in plain(old.reply)
        assert old.reply.version == moved.reply.version, "nothing was changed"
        assert "moved on" in plain((await ask(desk, command=button(made, "Undo"))).reply)


async def test_a_change_elsewhere_leaves_a_button_good(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _):
        made = await ask(desk, IDEA)
        await ask(desk, "scene 2: close-up")
        assert "locked" in plain((await ask(desk, command=button(made, "Lock scene 1"))).reply)


async def test_a_button_of_another_film_says_so(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _):
        made = await ask(desk, IDEA)
        await ask(desk, "/new Another")
        there = await ask(desk, "A baker meets a ghost. Three scenes.")
        assert there.reply.version >= made.reply.version
        assert "another film" in plain((await ask(desk, command=button(made, "Lock scene 1"))).reply)


async def test_private_answers_are_for_the_person(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _):
        assert (await ask(desk, "/usage")).reply.audience == "person"
        assert (await ask(desk, IDEA)).reply.audience == "place"
