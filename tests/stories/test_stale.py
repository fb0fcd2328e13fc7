"""Edit once, see what it touches: a coat changes, and the film says which prompts to make again, why, and at what price."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.console.render import plain
from bot.desk import Desk
from bot.messages import Buttons, Code, Picture, Text
from bot.present import stale_parts
from bot.stale import StaleGroup, find_stale
from studio.project import SceneProject
from studio.store.records import Prompt, PromptMade
from tests.doubles.scripted import say, scripted_desk, told

PREMISE = "A courier in rain-soaked Osaka finds her reflection is a minute ahead of her. Four scenes, neon noir, vertical."


async def wall(desk: Desk) -> tuple[str, str]:
    """The alt text of the Reel Wall, and the words beside it."""
    reply = (await say(desk, "/reel")).reply
    (picture,) = [part for part in reply.parts if isinstance(part, Picture)]
    return picture.alt, plain(reply)


async def prompts_of(desk: Desk, line: str) -> list[str]:
    """The prompts that a line is answered with, by their labels."""
    return [part.label for part in (await say(desk, line)).reply.parts if isinstance(part, Code)]


async def a_film_with_prompts(desk: Desk) -> None:
    """Mara is in scenes 1, 2 and 4, and there are prompts for 2, 3 and 4."""
    await told(desk, PREMISE, "Mara is 28, cropped black hair, yellow raincoat")
    await told(desk, "/compile 2 veo-3.1", "/compile 2 midjourney-8.1", "/compile 3 veo-3.1", "/compile 4 veo-3.1")


async def test_a_coat_changes_and_the_scenes_that_show_it_are_named(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        assert "No prompt has been made yet" in await told(desk, "/stale")
        await a_film_with_prompts(desk)
        assert "Every prompt still says what the film says" in await told(desk, "/stale")
        assert "stale" not in (await wall(desk))[0]
        said = await told(desk, "/lock 4", "Mara wears a red wool coat", "/stale")
        assert "2 prompts of scene 2 would read otherwise now:" in said
        assert "Scene 2, for midjourney-8.1, veo-3.1:" in said
        assert "~ Mara: cropped black hair, yellow raincoat -> cropped black hair, a red wool coat" in said
        assert "To make again: veo-3.1 about 1.20 USD" in said
        assert "In all about 1.20 USD, with no price known for 1 of them (checked 2026" in said
        assert "Scene 4 is locked: what was made for veo-3.1 holds as it is." in said
        assert "Scene 3" not in said and "/compile 2 veo-3.1" in said


async def test_the_wall_carries_a_badge_until_the_prompts_are_made_again(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        await a_film_with_prompts(desk)
        await told(desk, "/lock 4", "Mara wears a red wool coat")
        alt, words = await wall(desk)
        assert alt.count("stale prompt") == 1 and "The first difference" in alt.split("stale prompt")[0].rpartition("2.")[2]
        assert "Prompts to make again: scene 2. /stale says what changed." in words
        made = await prompts_of(desk, "/stale again")
        assert [label.split(" (")[0] for label in made] == ["midjourney-8.1, scene 2", "veo-3.1, scene 2"]
        assert "Nothing is to be made again" in await told(desk, "/stale again")
        assert "stale" not in (await wall(desk))[0]
        assert "/stale takes one word, again" in await told(desk, "/stale never")


async def test_an_undo_makes_a_prompt_fresh_again(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        await a_film_with_prompts(desk)
        assert "shot type: medium close-up -> wide shot" in await told(desk, "scene 2: wide shot", "/stale")
        assert "Every prompt still says what the film says" in await told(desk, "/undo", "/stale")


async def test_what_a_tool_has_no_use_for_leaves_its_prompt_fresh(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        await a_film_with_prompts(desk)
        said = await told(desk, "scene 2: slow pan left", "/stale")
        assert "Scene 2, for veo-3.1:" in said and "midjourney" not in said
        assert "~ camera movement: push in -> pan left" in said and "+ camera speed: slow" in said


async def test_what_no_prompt_rests_on_touches_none(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        await a_film_with_prompts(desk)
        await told(desk, "Kenji is a tall man in a gray suit", "scene 1: extreme close-up", "/move 4 1")
        assert "Every prompt still says what the film says" in await told(desk, "/stale")


async def test_the_style_touches_every_scene_that_does_not_say_its_own(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        await a_film_with_prompts(desk)
        said = await told(desk, "16:9", "/stale")
        assert "4 prompts of scenes 2, 3 and 4 would read otherwise now:" in said and said.count("~ aspect ratio: 9:16 -> 16:9") == 3


async def test_a_newer_template_is_told_as_such(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, store, _models):
        await a_film_with_prompts(desk)
        (film,) = await store.every_film()
        prompts = await store.standing_prompts(film.tenant, film.film)
        old = next(p for p in prompts if p.target == "midjourney-8.1")
        made = PromptMade(old.id, "the courier, as it was said once", old.request, old.input_hash, "midjourney-8.1/0")
        await store.store_prompts(film.tenant, (made,))
        said = await told(desk, "/stale")
        assert "1 prompt of scene 2 would read otherwise now:" in said and "template: midjourney-8.1/0 -> midjourney-8.1/" in said


def prompt(target: str, text: str = "a boat", version: int = 3) -> Prompt:
    return Prompt("p", "s1", target, version, "t", text, "null", "other", f"{target}/1", 0)


@pytest.fixture
def film() -> SceneProject:
    return SceneProject.model_validate({"id": "f", "scenes": [{"id": "s1", "number": 1, "slots": {"subject": "a boat"}}]})


@pytest.mark.parametrize(("prompts", "stale"), [([prompt("veo-3.1")], 1), ([prompt("a-tool-of-the-past")], 0), ([], 0)])
def test_of_a_tool_that_is_gone_nothing_is_said(film: SceneProject, prompts: Sequence[Prompt], stale: int) -> None:
    assert len(find_stale(film, prompts)) == stale


def test_a_past_that_is_gone_is_said_and_what_is_too_much_is_counted(film: SceneProject) -> None:
    stale = find_stale(film, [prompt("veo-3.1")])
    *texts, buttons = stale_parts([StaleGroup(stale, None)], 5, ())
    said = "\n".join(part.text for part in texts if isinstance(part, Text))
    assert "What it was made from is no longer kept." in said and "... and 5 more" in said
    assert isinstance(buttons, Buttons) and [b.command for b in buttons.buttons] == ["/compile 1 veo-3.1", "/stale again"]
