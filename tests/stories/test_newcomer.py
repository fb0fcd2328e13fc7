"""What somebody meets who has just arrived and has no key: their no is kept, their question is answered, their undo undoes."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.desk import Desk
from studio.project import SceneProject
from studio.store.store import Store
from tests.doubles.scripted import scripted_desk, told

IDEA = "A courier in rain-soaked Osaka finds her reflection is a minute ahead of her. Three scenes, square."


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[tuple[Desk, Store]]:
    async with scripted_desk(tmp_path, None) as (desk, store, _models):
        await told(desk, IDEA)
        yield desk, store


async def newest(store: Store) -> SceneProject:
    row, *_ = await store.every_film()
    return (await store.load(row.tenant, row.film))[0]


async def test_a_no_is_kept_for_its_scene_and_reaches_the_prompt(desk: tuple[Desk, Store]) -> None:
    said = await told(desk[0], "scene 1: no fog, no rain")
    assert "+ leave out: fog, rain" in said
    assert "Leave out:\n    fog, rain" in await told(desk[0], "/compile 1 kling-3")
    assert "+ leave out: umbrellas" in await told(desk[0], "scene 2: no umbrellas")
    assert "~ leave out: fog, rain -> fog" in await told(desk[0], "scene 1: rain")
    assert "Scene 2: “umbrellas” is to be left out" in await told(desk[0], "scene 2: Mara sells umbrellas", "/check")
    scenes = (await newest(desk[1])).scenes
    assert [s.slots.negative for s in scenes] == [("fog",), ("umbrellas",), None]


async def test_the_weather_of_the_film_stays_out_of_a_scene_without_it(desk: tuple[Desk, Store]) -> None:
    before = await told(desk[0], "/set 3 location a harbour", "/compile 3 kling-3")
    after = await told(desk[0], "scene 3: no rain", "/compile 3 kling-3")
    assert "in the rain" in before and "in the rain" not in after


async def test_a_ban_of_the_film_is_checked_and_the_scene_that_breaks_it_named(desk: tuple[Desk, Store]) -> None:
    assert "Style\n  + leave out: close-up" in await told(desk[0], "never close-ups")
    assert "~ leave out: close-up -> close-up, red" in await told(desk[0], "nothing red in this film")
    said = await told(desk[0], "scene 3: close-up")
    assert "This film leaves out “close-up”, and scene 3 has it; the scene's own word goes first" in said
    assert "Scenes 2 and 3: “close-up” is to be left out, and a slot asks for it." in await told(desk[0], "/check")
    prompt = await told(desk[0], "/compile 3 kling-3")
    assert "close-up" in prompt.lower().split("leave out")[0] and "Leave out:\n    red" in prompt


async def test_a_ban_names_the_scenes_that_stand_against_it_in_any_size(desk: tuple[Desk, Store]) -> None:
    said = await told(desk[0], "scene 1: wide shot", "scene 2: medium close-up", "scene 3: extreme close-up", "never close-ups")
    assert "This film leaves out “close-up”, and scenes 2 and 3 have it" in said
    assert "Scenes 2 and 3: “close-up” is to be left out, and a slot asks for it." in await told(desk[0], "/check")
    assert "Leave out" not in await told(desk[0], "/compile 2 kling-3"), "a prompt never asks for what it leaves out"


@pytest.mark.parametrize(
    "words",
    [
        "no camera movement",
        "remove all camera movement",
        "remove the camera movement",
        "lose the camera moves",
        "get rid of the camera motion",
    ],
)
async def test_a_camera_without_its_moves_stands_still_and_is_not_left_out(desk: tuple[Desk, Store], words: str) -> None:
    await told(desk[0], "scene 2: slow push in, then pan left", f"scene 2: {words}")
    slots = (await newest(desk[1])).scenes[1].slots
    assert (slots.camera_movement, slots.negative) == (("static",), None)


async def test_a_film_without_camera_movement_and_less_of_it(desk: tuple[Desk, Store]) -> None:
    await told(desk[0], "scene 2: push in", "no camera movement in this film", "scene 3: pan left", "scene 3: less camera movement")
    film = await newest(desk[1])
    assert [s.slots.camera_movement for s in film.scenes] == [("static",), ("static",), ("pan_left",)]
    assert film.style.negative is None and film.scenes[2].slots.motion_strength == 0.25


@pytest.mark.parametrize("tool", ["veo-3.1", "kling-3", "seedance-2.0", "midjourney-8.1", "sdxl"])
async def test_nobody_else_is_left_out_where_somebody_is_shown(desk: tuple[Desk, Store], tool: str) -> None:
    await told(desk[0], "Ines is 31, grey coat", "scene 2: Ines walks the corridor", "scene 2: no people in the background")
    said = await told(desk[0], f"/compile 2 {tool}")
    assert said.count("people") == said.count("other people") > 0


async def test_without_neon_there_is_no_neon_noir(desk: tuple[Desk, Store]) -> None:
    await told(desk[0], "/new", "A baker walks a long corridor. Three scenes, neon noir.")
    said = await told(desk[0], "all scenes: night, no neon", "/compile 1 kling-3")
    assert "Leave out:\n    neon" in said and "neon-noir" not in said
    assert "Scenes 1, 2 and 3: “neon” is to be left out, and a slot asks for it." in await told(desk[0], "/check")


async def test_a_line_goes_before_the_silence_of_its_film(desk: tuple[Desk, Store]) -> None:
    await told(desk[0], "no dialogue, no music in this film")
    said = await told(desk[0], 'scene 3: Rosa says: "I never had one."')
    assert "This film leaves out “dialogue”, and scene 3 has it; the scene's own word goes first" in said
    assert "Leave out:\n    music\n" in await told(desk[0], "/compile 3 kling-3")
    assert "Leave out:\n    dialogue, music\n" in await told(desk[0], "/compile 1 kling-3")
    assert "Scene 3: “dialogue” is to be left out, and a slot asks for it." in await told(desk[0], "/check")


async def test_a_further_no_adds_to_the_first(desk: tuple[Desk, Store]) -> None:
    said = await told(desk[0], "scene 1: no slow motion, no music", "scene 1: no wide shot, no slow motion, no music")
    assert "~ leave out: slow motion, music -> slow motion, music, wide shot" in said and "Not done" not in said


async def test_a_question_of_what_stands_already_is_answered(desk: tuple[Desk, Store]) -> None:
    assert "That is how it stands already." in await told(desk[0], "scene 1: warm", "maybe warm?")


async def test_a_question_is_laid_out_and_not_done(desk: tuple[Desk, Store]) -> None:
    said = await told(desk[0], "scene 1: medium shot", "maybe warmer?")
    assert "A proposal; nothing of it is in the film yet:" in said and "/accept" in said
    assert (await newest(desk[1])).scenes[0].slots.color_temperature is None
    await told(desk[0], "/accept")
    assert (await newest(desk[1])).scenes[0].slots.color_temperature == "warm"


@pytest.mark.parametrize("words", ["undo that", "take that back", "deshaz eso", "mach das rückgängig"])
async def test_an_undo_in_words_undoes(desk: tuple[Desk, Store], words: str) -> None:
    assert "Taken back: shot type of scene 2" in await told(desk[0], "scene 2: wide shot", words)


async def test_locked_scenes_that_words_for_all_pass_over_are_named(desk: tuple[Desk, Store]) -> None:
    said = await told(desk[0], "/lock 2", "make all scenes warmer")
    assert "Scene 2 is locked and holds: /unlock N lets one change." in said
    assert [s.slots.color_temperature for s in (await newest(desk[1])).scenes] == ["warm", None, "warm"]


async def test_what_can_be_done_next_is_one_line(desk: tuple[Desk, Store]) -> None:
    said = await told(desk[0], "/scene 1")
    assert said.count("Next:") == 1 and "Regenerate scene 1" in said and "/compile 1 veo-3.1" in said


LOOKS = (
    ("Mara is 28, cropped black hair, a yellow hat", "28; cropped black hair, a yellow hat"),
    ("Mara wears no scarf", "28; cropped black hair, a yellow hat"),
    ("now she wears a green hat", "28; cropped black hair, a green hat"),
    ("Mara wears a red scarf and no hat", "28; cropped black hair, a red scarf"),
    ("she takes off the scarf", "28; cropped black hair"),
    ("Mara is 28, red hair, no glasses", "28; red hair"),
    ("she no longer has red hair", "28"),
)


async def test_what_somebody_wears_never_says_two_things_at_once(desk: tuple[Desk, Store]) -> None:
    for words, look in LOOKS:
        await told(desk[0], words)
        assert f"Mara: {look}\n" in await told(desk[0], "/bible"), words
    await told(desk[0], "Rocco is 61, grey beard")
    assert "Who is that? In the bible: Mara, Rocco" in await told(desk[0], "she wears a blue coat")


async def test_a_script_brings_its_people_into_another_house(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "there").mkdir()
    script = tmp_path / "film.fountain"
    async with scripted_desk(tmp_path / "here", None) as (desk, _store, _models):
        await told(desk, IDEA, "Mara is 28, cropped black hair", f"/export {script}")
    async with scripted_desk(tmp_path / "there", None) as (desk, _store, _models):
        await told(desk, f"/import {script}")
        assert "characters: Mara" in await told(desk, "/scene 1")
        assert "Bible\n  Mara\n" in await told(desk, "/bible")


async def test_small_things_that_are_seen_at_once(desk: tuple[Desk, Store]) -> None:
    assert "nobody but you" in await told(desk[0], "/role Bob owner")
    said = await told(desk[0], "/help")
    assert all(f"\n{group}\n" in said for group in ("The film", "One scene", "Pictures", "Prompts and tools"))
    assert "looked at 1 scene:" in await told(desk[0], "/new", "A fox crosses a frozen river. One scene.", "/check")


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("give me the veo prompt for shot 1", "veo-3.1, scene 1 ("),
        ("can I get the Kling 3 prompt for scene 2?", "kling-3, scene 2 ("),
        ("gib mir den Veo-Prompt für Szene 2", "veo-3.1, scene 2 ("),
        ("dame el prompt de midjourney 8.1 para la escena 3", "midjourney-8.1, scene 3 ("),
        ("シーン2のVeo 3.1用プロンプトをください", "veo-3.1, scene 2 ("),
        ("给我场景2的veo提示词", "veo-3.1, scene 2 ("),
        ("kling prompt for scene 1", "did you mean kling-"),
        ("prompt for scene 2", "For which tool? Say /compile 2"),
    ],
)
async def test_a_prompt_is_asked_for_in_words(desk: tuple[Desk, Store], words: str, command: str) -> None:
    assert command in await told(desk[0], words)


async def test_a_scene_is_compiled_for_several_tools_at_once(desk: tuple[Desk, Store]) -> None:
    said = await told(desk[0], "/compile 1 kling 3, midjourney-8.1 and veo")
    assert all(f"{tool}, scene 1 (" in said for tool in ("kling-3", "midjourney-8.1", "veo-3.1"))


async def test_a_story_that_speaks_of_a_prompt_is_a_story(desk: tuple[Desk, Store]) -> None:
    assert "tokens):" not in await told(desk[0], "she types a prompt about the rain for a machine")


async def test_what_an_undo_took_comes_back_and_goes_again(desk: tuple[Desk, Store]) -> None:
    assert "no undo" in await told(desk[0], "scene 2: wide shot", "/redo")
    await told(desk[0], "/undo")
    assert (await newest(desk[1])).scenes[1].slots.shot_type != "wide"
    assert "Back again:" in await told(desk[0], "/redo")
    assert (await newest(desk[1])).scenes[1].slots.shot_type == "wide"
    await told(desk[0], "/undo")
    assert (await newest(desk[1])).scenes[1].slots.shot_type != "wide"


SENTENCES = (
    ("scene 2: Tom runs left to right, static camera", "-> Tom\n", "-> runs left to right\n", "-> static\n"),
    ("scene 2: Tom walks right to left", "-> walks right to left\n", "I took “Tom walks right to left”"),
    ("scene 1: Rosa waits under a streetlamp", "-> waits under a streetlamp\n", "+ lighting source: practical"),
    (
        "scene 1: Rosa lights a cigarette under a streetlamp; smoke curls",
        "-> lights a cigarette under a streetlamp\n",
        "read “smoke curls”",
    ),
    ("scene 3: two people hug in the rain, no music, no people watching", "-> hug\n", "+ leave out: music, people watching\n"),
)


async def test_a_sentence_of_a_scene_keeps_its_people_and_its_words(desk: tuple[Desk, Store]) -> None:
    await told(desk[0], "Tom is 10, red cap")
    for words, *shown in SENTENCES:
        said = await told(desk[0], words)
        assert all(part in said for part in shown), said
        assert "truck" not in said, "whoever runs is no camera"


async def test_a_ban_alone_tells_nothing_that_happens(desk: tuple[Desk, Store]) -> None:
    said = await told(desk[0], "scene 2: no crying, no people watching")
    assert "+ leave out: crying, people watching" in said and "action" not in said
