"""Consent is asked once, given by each for themself, and taken back; what people say of an outcome is kept with it."""

from pathlib import Path

import pytest

from bot.console.render import plain
from bot.messages import Buttons, Invocation
from studio.store.store import Store
from tests.doubles.scripted import in_turn, say, scripted_desk

OUTLINE = (
    ("outline_scenes", {"title": "The Sea Door", "scenes": [{"title": f"Beat {n}", "slots": {"shot_type": "wide"}} for n in (1, 2)]}),
    ("propose", {"words": "Two beats."}),
)
FILM = "tell me a story of a sea door and who guards it"


async def person(store: Store) -> str:
    (film,) = await store.every_film()
    return film.owner


async def kinds(store: Store) -> list[tuple[str, str, int]]:
    """(kind, target, value) of everything that was said of outcomes."""
    return [(s.kind, s.target, s.value) for f in await store.every_film() for s in await store.signals(f.tenant, f.film)
            if s.kind in ("used", "copied", "rated")]  # fmt: skip


async def test_a_person_is_asked_once_when_they_first_lock_a_scene_and_nothing_is_given_by_that(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, in_turn(OUTLINE)) as (desk, store, _):
        assert "may your director learn" not in plain((await say(desk, FILM)).reply)
        asked = (await say(desk, "/lock 1")).reply
        assert "may your director learn" in plain(asked) and "off until you say yes" in plain(asked)
        assert "may your director learn" not in plain((await say(desk, "/lock 2")).reply)
        assert await store.consents(await person(store)) == frozenset()
        (yes,) = [b for p in asked.parts if isinstance(p, Buttons) for b in p.buttons if b.label.startswith("Yes")]
        assert yes.does is not None
        await say(desk, "(button)", command=yes.does)
        assert await store.consents(await person(store)) == {"own"}


async def test_each_purpose_is_given_and_taken_back_alone(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, in_turn(OUTLINE)) as (desk, store, _):
        await say(desk, FILM)
        who = await person(store)
        for line, held in (
            ("/privacy own on", {"own"}),
            ("/privacy everyone on", {"own", "everyone"}),
            ("/privacy words on", {"own", "everyone", "words"}),
            ("/privacy own off", {"everyone", "words"}),
            ("/privacy everyone off", {"words"}),
            ("/privacy everyone off", {"words"}),
        ):
            await say(desk, line)
            assert await store.consents(who) == held, line
        assert await store.agreed("everyone") == frozenset() and await store.agreed("words") == {who}
        shown = plain((await say(desk, "/privacy")).reply)
        assert all(purpose in shown for purpose in ("own", "everyone", "words")) and "off" in shown


async def test_who_chose_before_is_not_asked_and_an_admin_forbids_for_all(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, in_turn(OUTLINE)) as (desk, store, _):
        await say(desk, FILM)
        await say(desk, "/settings training forbidden")
        assert await store.forbidding() == {"console:console"}
        assert "may your director learn" not in plain((await say(desk, "/lock 1")).reply)
        assert "An admin forbids" in plain((await say(desk, "/privacy own on")).reply)
        assert "An admin forbids" in plain((await say(desk, "/privacy")).reply)
        await say(desk, "/settings training allowed")
        assert await store.forbidding() == frozenset()
        assert "may your director learn" not in plain((await say(desk, "/lock 2")).reply), "chose already"


async def test_outcomes_are_marked_by_words_and_by_the_button_under_a_prompt(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, in_turn(OUTLINE)) as (desk, store, _):
        await say(desk, FILM)
        made = (await say(desk, "/compile 1 veo-3.1")).reply
        (used,) = [b for p in made.parts if isinstance(p, Buttons) for b in p.buttons if b.label == "I used it"]
        await say(desk, "(button)", command=used.does)
        for line in ("/rate good 1", "/rate 3 1 veo-3.1", "/rate bad", "/rate copied 1", "/rate 👍"):
            await say(desk, line)
        assert await kinds(store) == [
            ("used", "veo-3.1", 0), ("rated", "veo-3.1", 5), ("rated", "veo-3.1", 3), ("rated", "", 1), ("copied", "veo-3.1", 0),
            ("rated", "", 5),
        ]  # fmt: skip


@pytest.mark.parametrize(
    "line, seen",
    [
        ("/rate", "good, bad, used"),
        ("/rate nice", "good, bad, used"),
        ("/rate used 2", "no such prompt"),
        ("/rate used", "Which scene"),
        ("/rate good 1 flux-2", "no such prompt"),
        ("/rate good 9", "no scene"),
        ("/rate good 1 nothing", "nothing"),
    ],
)
async def test_what_cannot_be_rated_is_said_and_nothing_is_kept(tmp_path: Path, line: str, seen: str) -> None:
    async with scripted_desk(tmp_path, in_turn(OUTLINE)) as (desk, store, _):
        await say(desk, FILM)
        await say(desk, "/scene 1")
        assert seen in plain((await say(desk, line)).reply)
        assert await kinds(store) == []


async def test_with_no_film_there_is_nothing_to_rate(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, in_turn(OUTLINE)) as (desk, _store, _):
        assert "No film is open" in plain((await say(desk, "/rate good")).reply)
        assert "No film is open" in plain((await say(desk, "(button)", command=Invocation(verb="rate", arguments={"mark": "bad"}))).reply)
