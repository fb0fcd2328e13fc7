"""Buttons, menus and forms: each does what it says, for whom it may, however old it is."""

from pathlib import Path
from typing import Any

import pytest

from bot.discord.controls import LONGEST, custom_id, invocation
from bot.messages import Invocation
from tests.platforms.discord.stage import Stage, controls, options, shown, stage
from tests.stories.story import still


async def test_buttons_do_what_they_say(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        card = thread.last_message
        assert "locked" in shown((await on.press(on.mira, card, "Lock scene 1")).response)
        assert (await on.stored(thread)).scenes[0].locked
        assert "```" in shown((await on.press(on.eli, card, "Prompt for scene 1")).response)


async def test_undo_takes_the_newest_change_back(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        await on.mira.send(thread, "scene 1: close-up")
        assert "Taken back" in shown((await on.press(on.mira, thread.last_message, "Undo")).response)
        assert (await on.stored(thread)).scenes[0].slots.shot_type == "medium"


async def test_a_removal_says_what_goes_and_one_press_brings_it_back(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        await on.mira.send(thread, "scene 2: 85mm, six seconds")
        await on.mira.slash(thread, "director compile", scene="2", target="veo-3.1")
        before = await on.stored(thread)
        gone = (await on.mira.slash(thread, "director edit remove", scene="2")).response
        told = f"is out of the film, with {len(before.scenes[1].slots.filled())} slots (2 of them people’s own) and 1 prompt."
        assert told in shown(gone) and len((await on.stored(thread)).scenes) == 2
        assert "Taken back" in shown((await on.press(on.eli, gone.message, "Undo")).response)
        assert await on.stored(thread) == before


async def test_a_button_works_after_a_restart(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        card = thread.last_message
        await on.restart()
        assert "locked" in shown((await on.press(on.mira, card, "Lock scene 1")).response)
        assert (await on.stored(thread)).scenes[0].locked


async def test_an_old_button_says_that_the_shot_moved_on(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        card = thread.last_message
        await on.mira.send(thread, "scene 1: extreme close-up")
        told = (await on.press(on.eli, card, "Lock scene 1")).response
        assert "moved on" in shown(told) and "extreme close-up" in shown(told) and told.ephemeral
        assert not (await on.stored(thread)).scenes[0].locked


async def test_menus_open_scenes_and_tools(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        overview = (await on.mira.slash(thread, "director list film")).response
        menu = controls(overview.components)["Open a scene"]
        scene = (await on.mira.select(overview.message, [options(overview.components)[1]], custom_id=menu)).response
        assert "Scene 2" in shown(scene)
        tools = controls(scene.components)["Compile scene 2 for"]
        prompt = (await on.mira.select(scene.message, ["veo-3.1"], custom_id=tools)).response
        assert "veo-3.1, scene 2" in shown(prompt)


async def test_a_form_edits_the_slots_of_a_scene(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        card = (await on.mira.slash(thread, "director scene", scene="2")).response
        form = await on.press(on.mira, card.message, "Edit scene 2")
        assert form.modal and form.modal["title"].startswith("Scene 2")
        fields = {part["component"]["custom_id"]: part["component"] for part in form.modal["components"]}
        words = next(i for i, f in fields.items() if f["type"] == 4 and f.get("style") == 2)
        done = await on.mira.submit_modal(form, {words: "opens the door and the sea comes in"})
        assert "the sea comes in" in shown(done.response)
        scene = (await on.stored(thread)).scenes[1]
        assert scene.slots.action == "opens the door and the sea comes in"
        assert scene.slots.shot_type == "close_up", "what was not touched stays"


async def opened(on: Stage, thread: Any, scene: int) -> Any:
    """The form of that scene, opened by Mira from its card."""
    card = (await on.mira.slash(thread, "director scene", scene=str(scene))).response
    return await on.press(on.mira, card.message, f"Edit scene {scene}")


def filled(form: Any, **written: str) -> dict[str, Any]:
    """The fields of a form as a person's Discord sends them: what was written, and what stood in the others."""
    fields = {label["component"]["custom_id"]: label["component"] for label in form.modal["components"]}
    sizes = [o["value"] for o in fields.pop("shot_type")["options"] if o.get("default")]
    chosen = [written.pop("shot_type")] if "shot_type" in written else sizes
    return {**{name: field.get("value", "") for name, field in fields.items()}, **written, "shot_type": chosen}


async def test_a_form_sent_after_a_restart_still_works(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        form = await opened(on, thread, 2)
        assert len(form.modal["custom_id"]) <= LONGEST
        await on.mira.send(thread, "scene 1: extreme close-up")  # another scene: this one has not moved
        await on.restart()
        done = await on.mira.submit_modal(form, filled(form, action="opens the door and the sea comes in", shot_type="wide"))
        assert "the sea comes in" in shown(done.response)
        scene = (await on.stored(thread)).scenes[1]
        assert (scene.slots.action, scene.slots.shot_type) == ("opens the door and the sea comes in", "wide")
        assert scene.slots.duration == 5, "what was not touched stays"


@pytest.mark.parametrize("restarted", [False, True])
async def test_an_old_form_says_that_the_shot_moved_on(restarted: bool, tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        form = await opened(on, thread, 1)
        await on.eli.send(thread, "scene 1: extreme close-up")
        before = (await on.stored(thread)).scenes[0].slots
        if restarted:
            await on.restart()
        told = (await on.mira.submit_modal(form, filled(form, action="waits"))).response
        assert "moved on" in shown(told) and "extreme close-up" in shown(told) and told.ephemeral
        assert (await on.stored(thread)).scenes[0].slots == before


async def test_a_form_sent_as_it_stood_changes_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        before = await on.stored(thread)
        form = await opened(on, thread, 2)
        said = (await on.mira.submit_modal(form, filled(form))).response
        assert said.ephemeral and "stands as it was" in shown(said), shown(said)
        assert await on.stored(thread) == before


async def test_a_form_of_pictures_sent_after_a_restart_still_works(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        form = await on.mira.slash(thread, "director picture upload")
        await on.restart()
        await on.mira.submit_modal(form, {"files": [("coat.jpg", still())], "label": "the coat of the keeper"})
        (asset,) = (await on.stored(thread)).bible.assets
        assert asset.label == "the coat of the keeper"


async def test_a_viewer_presses_in_vain(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        await on.ada.slash(thread, "director team role", person=on.eli, role="viewer")
        denied = (await on.press(on.eli, thread.history()[0], "Lock scene 1")).response
        assert "Nothing was changed" in shown(denied) and denied.ephemeral, "a denial is between the two of them"
        assert not (await on.stored(thread)).scenes[0].locked


@pytest.mark.parametrize(
    "forged",
    [
        "bd1:lock:aaaaaaaa:1:~zzzzzzzz",
        "bd1:nothing:aaaaaaaa:1",
        "bd1:lock:aaaaaaaa:-1:1",
        "bd1:lock:aaaaaaaa:99999999999999999999:1",
        "bd1:::",
        "bd1:export:aaaaaaaa:1:/etc/passwd",
    ],
)
def test_a_forged_control_names_no_path_and_no_unknown_verb(forged: str) -> None:
    meant = invocation(forged)
    assert meant is None or set(meant.arguments) <= {"scene", "path"}


def test_ids_say_what_is_done_and_fit() -> None:
    does = Invocation(verb="compile", arguments={"scene": "scene-0123456789abcdef-3", "target": "veo-3.1"})
    made = custom_id(does, "~abcdefgh", 1_000_000)
    assert len(made) <= LONGEST
    back = invocation(made)
    assert back is not None and back.verb == "compile" and back.arguments["target"] == "veo-3.1" and back.seen == 1_000_000
    assert back.arguments["scene"].startswith("~") and back.film == "~abcdefgh"


async def test_pictures_from_a_form_join_the_bible_with_what_is_said_of_them(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        bible = (await on.mira.slash(thread, "director bible")).response
        form = await on.press(on.mira, bible.message, "Add pictures")
        files, words = (label["component"]["custom_id"] for label in form.modal["components"])
        done = await on.mira.submit_modal(form, {files: [("coat.jpg", still())], words: "the coat of the keeper"})
        (asset,) = (await on.stored(thread)).bible.assets
        assert asset.label == "the coat of the keeper" and "Palette" in shown(done.response)


async def test_a_form_of_a_viewer_changes_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        await on.ada.slash(thread, "director team role", person=on.eli, role="viewer")
        form = await on.eli.slash(thread, "director picture upload")
        files = form.modal["components"][0]["component"]["custom_id"]
        denied = (await on.eli.submit_modal(form, {files: [("coat.jpg", still())]})).response
        assert "Nothing was changed" in shown(denied) and denied.ephemeral and not (await on.stored(thread)).bible.assets
