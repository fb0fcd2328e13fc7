"""Reading back: a prompt that lost or turned round what was stated does not pass."""

from dataclasses import replace

import pytest

from compiler_templates import Compiled, Shot, compile_scene, compile_shot, find_target, lower
from compiler_templates._compile import checked
from compiler_templates._reread import reread
from compiler_templates._words import override
from tests.templates.scenes import film_with

RUNWAY = find_target("runway-gen4.5")


def read(slots: dict[str, object], **wrong_words: dict[str, str]) -> list[tuple[str, str, str]]:
    project = film_with(slots)
    shot = lower(project, project.scenes[0])
    return [tuple(fault) for fault in reread(compile_shot(shot, replace(RUNWAY, words=override(RUNWAY.words, **wrong_words))), shot)]


@pytest.mark.parametrize(
    ("slot", "value", "wrong"),
    [
        ("camera_movement", "pan_left", "pans right"),
        ("camera_movement", "dolly_in", "pulls back"),
        ("camera_movement", "tilt_up", "tilts down"),
        ("camera_movement", "arc_cw", "orbits counterclockwise"),
        ("camera_movement", "crane_down", "cranes up"),
        ("camera_angle", "low", "from a high angle"),
        ("depth_of_field", "shallow", "with deep focus"),
        ("color_temperature", "warm", "cool tones"),
        ("composition", "left_weighted", "weighted to the right of the frame"),
        ("time_of_day", "dawn", "at dusk"),
        ("lighting_quality", "soft", "hard light"),
        ("camera_speed", "slow", "quickly"),
    ],
)
def test_a_word_that_points_the_other_way_is_found(slot: str, value: str, wrong: str) -> None:
    slots: dict[str, object] = {slot: [value] if slot in ("camera_movement", "composition") else value}
    assert read(slots) == []
    assert read(slots, **{slot: {value: wrong}}) == [(slot, value, "turned round")]


def test_a_word_that_says_nothing_is_missing() -> None:
    assert read({"camera_movement": ["pan_left"]}, camera_movement={"pan_left": "moves"}) == [("camera_movement", "pan_left", "missing")]


def test_both_ways_at_once_is_what_was_stated() -> None:
    assert read({"camera_movement": ["pan_left", "pan_right", "dolly_in", "dolly_out"]}) == []


def lost_words(shot: Shot, compiled: Compiled, old: str) -> list[str]:
    spans = tuple(span for span in compiled.spans if old not in compiled.prompt[span.start : span.end])
    return [fault.kind for fault in reread(replace(compiled, spans=spans), shot)]


def test_a_slot_that_nothing_accounts_for_is_missing_and_becomes_a_warning() -> None:
    project = film_with({"subject": "a boat", "location": "a river"})
    shot = lower(project, project.scenes[0])
    compiled = compile_shot(shot, RUNWAY)
    assert lost_words(shot, compiled, "river") == ["missing"]
    without = replace(compiled, spans=())
    assert sum("Reading the prompt back" in warning for warning in checked(without, [shot]).warnings) == 2
    assert compile_scene(project, 1, "runway-gen4.5").warnings == ()


def test_words_that_were_dropped_from_a_text_are_missed() -> None:
    project = film_with({"action": "runs to the red door"})
    shot = lower(project, project.scenes[0])
    compiled = compile_shot(shot, RUNWAY)
    shorter = replace(compiled, prompt=compiled.prompt.replace("red", "   "))
    assert [(fault.slot, fault.kind) for fault in reread(shorter, shot)] == [("action", "missing")]


def test_another_reader_is_asked_about_the_camera() -> None:
    project = film_with({"camera_movement": ["pan_left", "zoom_in"]})
    shot = lower(project, project.scenes[0])
    asked: list[str] = []

    def reader(text: str) -> dict[str, object]:
        asked.append(text)
        return {"camera_movement": ("pan_left",)}

    assert [fault.value for fault in reread(compile_shot(shot, RUNWAY), shot, reader)] == ["zoom_in"]
    assert asked == ["pans left, then zooms in"]
