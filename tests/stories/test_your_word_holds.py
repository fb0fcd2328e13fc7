"""What a person said is not turned round, overwritten or lost: exceptions, titles, new scenes, adjustments, pictures left behind."""

from pathlib import Path

from PIL import Image

from studio.project import SceneProject
from studio.store.store import Store
from tests.doubles.scripted import scripted_desk, told

IDEA = "A courier in rain-soaked Osaka finds her reflection is a minute ahead of her. Three scenes, square."


async def newest(store: Store) -> SceneProject:
    row, *_ = await store.every_film()
    return (await store.load(row.tenant, row.film))[0]


async def test_an_exception_is_never_done_the_other_way_round(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, store, _models):
        await told(desk, IDEA)
        before = await newest(store)
        for line in (
            "everything at night except scene 2",
            "every scene but scene 1: low angle",
            "every scene except the first is handheld",
            "make the film 30 seconds long",
        ):
            assert "could not read" in await told(desk, line), line
        assert (await newest(store)).scenes == before.scenes


async def test_a_title_that_was_given_stays(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, store, _models):
        await told(desk, "/new Umbra Vitae", IDEA)
        assert (await newest(store)).title == "Umbra Vitae"


async def test_the_words_of_a_new_scene_reach_its_prompt(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, store, _models):
        await told(desk, IDEA, "add a scene: Rocco waits in the empty ring at midnight, close-up, 50mm")
        added = (await newest(store)).scenes[-1].slots
        assert (added.subject, added.shot_type, added.focal_length_mm) == ("Rocco", "close_up", 50)
        assert "A close-up on a 50mm lens. Rocco waits in the empty ring." in await told(desk, "/compile 4 veo-3.1")


async def test_a_reel_says_what_was_adjusted(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        said = await told(desk, IDEA, "scene 1: 40 seconds", "/reel compile veo-3.1")
        assert "Adjusted:" in said and "veo-3.1, scenes 1-3: aspect ratio" in said and "duration (the nearest length" in said


async def test_an_import_names_the_pictures_that_did_not_come_along(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "there").mkdir()
    async with scripted_desk(tmp_path / "here", None) as (desk, store, _models):
        still = tmp_path / "still.png"
        picture(still)
        await told(desk, IDEA, f"/ref {still} this is Rocco", f"/export {tmp_path / 'film.json'}")
        assert (await newest(store)).bible.assets
    async with scripted_desk(tmp_path / "there", None) as (desk, _store, _models):
        assert "The file holds no pictures: give Rocco again with /ref" in await told(desk, f"/import {tmp_path / 'film.json'}")


def picture(path: Path) -> None:
    Image.effect_noise((320, 240), 60).convert("RGB").save(path)
