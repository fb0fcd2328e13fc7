"""Open slots are filled from what the film says already, and nothing that a person said is touched."""

from typing import Any

import pytest

from studio.edits import ChangeSlot
from studio.exchange import import_json
from studio.fill import CARRIED, LOOKS, fill_film, fill_scene
from studio.project import Origin, PromptSlots, Scene, SceneProject, check_slot

BEFORE = {"time_of_day": "night", "weather": ["rain"], "lens": "long", "steadiness": "handheld", "location": "a pier", "duration": 4}


def film(*scenes: dict[str, Any], style: dict[str, Any] | None = None, links: dict[int, tuple[str, str]] | None = None) -> SceneProject:
    """A film of scenes s1, s2, ... with these slots; ``links``: scene number -> kind and id."""
    made = [
        {
            "id": f"s{n}",
            "number": n,
            "slots": slots,
            "links": [{"kind": links[n][0], "to": links[n][1]}] if links and n in links else [],
        }
        for n, slots in enumerate(scenes, 1)
    ]
    return SceneProject.model_validate({"id": "film", "style": style or {}, "scenes": made})


def given(project: SceneProject, number: int) -> dict[str, Any]:
    scene = project.numbered(number)
    assert scene is not None
    return {edit.delta.slot: edit.delta.value for edit in fill_scene(project, scene)}  # type: ignore[union-attr]


def test_a_cut_carries_light_weather_and_camera_and_not_the_place() -> None:
    assert given(film(BEFORE, {"shot_type": "wide"}), 2) == {
        "time_of_day": "night",
        "weather": ["rain"],
        "lens": "long",
        "steadiness": "handheld",
        "duration": 4.0,
    }


def test_a_scene_that_continues_another_plays_in_its_place() -> None:
    links = {3: ("continues", "s1")}
    filled = given(film(BEFORE, {"time_of_day": "morning"}, {}, links=links), 3)
    assert (filled["location"], filled["time_of_day"]) == ("a pier", "night")


@pytest.mark.parametrize("kind, carried", [("parallel", {"time_of_day", "weather"}), ("flashback", set())])
def test_what_happens_elsewhere_or_before_carries_little(kind: str, carried: set[str]) -> None:
    filled = given(film(BEFORE, {}, links={2: (kind, "s1")}), 2)
    assert set(filled) - {"duration"} == carried


def test_each_says_from_where() -> None:
    project = film(BEFORE, {})
    sources = {e.delta.slot: e.origin for e in fill_scene(project, project.scenes[1])}
    assert {o.kind for o in sources.values()} == {"inferred"}
    assert sources["lens"].source == "scene 1, the scene before"
    assert sources["duration"].source == "the film's pace, 1 other scene"


def test_nothing_that_is_filled_is_touched() -> None:
    project = film(BEFORE, {"time_of_day": "dawn", "lens": "wide"})
    assert not {"time_of_day", "lens"} & set(given(project, 2))
    stated = film(BEFORE, {})
    for edit in fill_scene(stated, stated.scenes[1]):
        said = ChangeSlot(scene="s2", delta=edit.delta.model_copy(update={"value": edit.delta.value}), origin=Origin(kind="stated"))  # type: ignore[union-attr]
        assert fill_scene(said.apply(stated), said.apply(stated).scenes[1]) == tuple(
            e for e in fill_scene(stated, stated.scenes[1]) if e.delta.slot != edit.delta.slot
        )


def test_a_locked_scene_is_left_alone() -> None:
    project = film(BEFORE, {})
    locked = project.model_copy(update={"scenes": (project.scenes[0], project.scenes[1].model_copy(update={"status": "locked"}))})
    assert fill_film(locked) == ()


def test_wardrobe_goes_on_over_a_cut() -> None:
    worn = {"character_ref": [{"ref": "mara", "appearance": "the yellow raincoat"}]}
    origins = {"character_ref": Origin(kind="inferred")}
    bare = Scene(id="s2", number=2, slots=PromptSlots(character_ref=check_slot("character_ref", ["mara"])), origins=origins)
    project = film(worn, {}).model_copy(update={"scenes": (film(worn).scenes[0], bare)})
    assert given(project, 2)["character_ref"] == [{"ref": "mara", "appearance": "the yellow raincoat"}]
    stated = bare.model_copy(update={"origins": {"character_ref": Origin(kind="stated")}})
    said = project.model_copy(update={"scenes": (project.scenes[0], stated)})
    assert "character_ref" not in given(said, 2)


def test_the_bible_names_people_and_places_and_tells_of_their_light() -> None:
    body = (
        b'{"id": "f", "bible": {"characters": [{"id": "mara", "name": "Mara"}], "locations": [{"id": "pier", "name": "the pier",'
        b' "description": "neon signs, always in fog"}]}, "scenes": [{"number": 1, "slots": {"action": "Mara waits on the pier"}}]}'
    )
    filled = given(import_json(body), 1)
    assert filled["character_ref"] == [{"ref": "mara"}]
    assert filled["location"] == {"ref": "pier"}
    assert (filled["lighting_source"], filled["weather"]) == (["neon"], ["fog"])


def test_the_look_brings_what_belongs_to_it() -> None:
    for slot, value, follows, brings in LOOKS:
        filled = given(film({}, style={slot: value}), 1)
        assert check_slot(follows, filled[follows]) == brings, (slot, value)


def test_what_one_scene_is_given_is_carried_on() -> None:
    edits = fill_film(film({"time_of_day": "dusk"}, {}, {}))
    assert [(e.scene, e.delta.slot) for e in edits] == [("s2", "time_of_day"), ("s3", "time_of_day")]


def test_filling_twice_fills_once() -> None:
    project = film(BEFORE, {}, {}, style={"lighting_mood": "neon_noir"})
    for edit in fill_film(project):
        project = edit.apply(project)
    assert fill_film(project) == ()


def test_the_rules_name_slots() -> None:
    slots = {slot for row in CARRIED.values() for slot in row} | {row[2] for row in LOOKS}
    assert slots <= set(PromptSlots.model_fields)
