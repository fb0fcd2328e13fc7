"""What people look at, from the desk: every drawing by its command, with its file, its words and its mark."""

import json
from pathlib import Path

import pytest
from PIL import Image

from bot.console.render import plain
from bot.desk import Desk, Sending
from bot.messages import File, Picture
from studio.store.records import Ask, Bill
from tests.doubles.scripted import Calls, in_turn, say, scripted_desk

PREMISE = "A courier in rain-soaked Osaka finds her reflection is a minute ahead of her. Four scenes, neon noir, vertical."


def pictures(sending: Sending) -> list[Picture]:
    return [part for part in sending.reply.parts if isinstance(part, Picture)]


async def seen(desk: Desk, line: str) -> tuple[Picture, Image.Image]:
    """The one picture that a command answers with, and its pixels."""
    (picture,) = pictures(await say(desk, line))
    with Image.open(picture.path) as image:
        return picture, image.copy()


def starts(path: str) -> bytes:
    return Path(path).read_bytes()[:4]


async def test_a_scene_is_seen_as_a_card_that_says_what_is_filled_in(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        await say(desk, PREMISE)
        await say(desk, "scene 2: close-up, 85mm")
        picture, image = await seen(desk, "/card 2")
        assert Path(picture.path).name == "scene-2.png" and image.width == 1620
        assert "Camera: Close-up, 85 mm; inferred eye level, push in." in picture.alt
        assert "from the film neon noir, rain" in picture.alt
        assert "no scene" in plain((await say(desk, "/card 9")).reply)


async def test_a_prompt_goes_stale_when_its_scene_changes_and_is_fresh_again_when_compiled(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        await say(desk, PREMISE)
        assert "veo-3.1" in plain((await say(desk, "/compile 2 veo-3.1")).reply)
        assert "stale" not in (await seen(desk, "/card 2"))[0].alt
        await say(desk, "scene 3: wide shot")
        assert "stale" not in (await seen(desk, "/card 2"))[0].alt, "another scene's change touches nothing here"
        await say(desk, "scene 2: extreme close-up")
        assert "The prompt for veo-3.1 is stale" in (await seen(desk, "/card 2"))[0].alt
        await say(desk, "/compile 2 veo-3.1")
        assert "stale" not in (await seen(desk, "/card 2"))[0].alt


async def test_a_compiled_prompt_is_kept_and_is_no_change_to_undo(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, store, _models):
        await say(desk, PREMISE)
        await say(desk, "scene 2: close-up")
        await say(desk, "/compile 2 veo-3.1")
        (film,) = await store.every_film()
        project, version = await store.load(film.tenant, film.film)
        (prompt,) = await store.prompts(film.tenant, film.film, project.scenes[1].id)
        assert (prompt.target, prompt.version) == ("veo-3.1", version) and json.loads(prompt.request)["prompt"] == prompt.text
        assert "shot type" in plain((await say(desk, "/undo")).reply)


async def test_the_storyboard_is_a_file_for_print(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        assert "no scenes to draw" in plain((await say(desk, "/storyboard")).reply)
        await say(desk, PREMISE)
        (file,) = [part for part in (await say(desk, "/storyboard")).reply.parts if isinstance(part, File)]
        assert starts(file.path) == b"%PDF" and "4 scenes" in file.label


async def test_the_bible_is_seen_as_a_sheet(tmp_path: Path, street: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        assert "no reference pictures" in plain((await say(desk, "/sheet")).reply)
        await say(desk, f"/ref {street} Osaka street")
        picture, _ = await seen(desk, "/sheet")
        assert "1 reference picture. Osaka street" in picture.alt


async def test_a_proposal_is_seen_beside_the_film_before_it_is_accepted(tmp_path: Path) -> None:
    outline: Calls = (
        ("outline_scenes", {"title": "Door", "scenes": [{"title": f"Beat {n}"} for n in range(1, 5)]}),
        ("propose", {"words": "Four."}),
    )
    async with scripted_desk(tmp_path, in_turn(outline)) as (desk, _store, _models):
        assert "Nothing has changed yet" in plain((await say(desk, "/compare")).reply)
        await say(desk, "tell me a story of a sea door and who guards it")
        await say(desk, "scene 2: close-up")
        picture, _ = await seen(desk, "/compare")
        assert picture.alt.startswith("The newest change: shot type of scene 2") and "shot type nothing to close-up" in picture.alt
        assert "nothing of it is in the film yet" in plain((await say(desk, "tell it again, four other scenes")).reply)
        first, *_ = pictures(await say(desk, "/compare"))
        assert first.alt.startswith("The proposal, before and after") and "4 places" in first.alt
        assert "8." not in plain((await say(desk, "/film")).reply), "looking changes nothing"


async def test_usage_is_seen_by_day_and_route(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, store, _models):
        await say(desk, PREMISE)
        (film,) = await store.every_film()
        period = desk.clock().strftime("%Y-%m")
        for n, (route, tokens, images) in enumerate((("chat", 1200, 0), ("chat", 300, 0), ("vision", 900, 2))):
            await store.reserve(Ask(f"l{n}", film.tenant, film.film, film.owner, film.owner, period, "t", n, route, tokens=5000, images=2))
            await store.settle(Bill(f"l{n}", film.tenant, tokens_in=tokens, images=images))
        picture, _ = await seen(desk, "/usage")
        assert "2,400 tokens, no cap: chat 1,500, vision 900" in picture.alt and "2 images, no cap: vision 2" in picture.alt
        today = [(d.route, d.tokens, d.images) for d in await store.days(film.owner, period)]
        assert today == [("chat", 1500, 0), ("vision", 900, 2)]


@pytest.fixture
def street(tmp_path: Path) -> Path:
    path = tmp_path / "street.jpg"
    Image.effect_mandelbrot((640, 360), (-2, -1, 1, 1), 40).convert("RGB").save(path)
    return path
