"""The record: exported and imported to the same bytes, closed to rubbish, every value with its origin."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.edits import EDIT, Edit, restore
from studio.errors import BadInput, StudioError, TooNew
from studio.exchange import export_json, import_json
from studio.project import SceneProject, check_slot
from tests.films import edits, empty


def told(story: list[Edit]) -> list[SceneProject]:
    """The film after each edit; what does not hold leaves it as it was."""
    films = [empty()]
    for edit in story:
        try:
            films.append(edit.apply(films[-1]))
        except StudioError:
            films.append(films[-1])
    return films


@given(st.lists(edits, max_size=12))
@settings(max_examples=150, deadline=None)
def test_any_film_round_trips_to_the_same_bytes(story: list[Edit]) -> None:
    project = told(story)[-1]
    exported = export_json(project)
    assert import_json(exported) == project
    assert export_json(import_json(exported)) == exported


@given(st.lists(edits, max_size=12))
@settings(max_examples=150, deadline=None)
def test_an_edit_is_pure_and_whole_or_not_at_all(story: list[Edit]) -> None:
    project = empty()
    for edit in story:
        before = project.model_dump_json()
        try:
            after = edit.apply(project)
        except StudioError as error:
            assert str(error).endswith(".") and "\n" not in str(error)
            assert project.model_dump_json() == before
            continue
        assert project.model_dump_json() == before
        assert edit.apply(project) == after
        assert SceneProject.model_validate_json(after.model_dump_json()) == after
        project = after


@given(st.lists(edits, max_size=12))
@settings(max_examples=150, deadline=None)
def test_every_filled_slot_has_exactly_one_origin(story: list[Edit]) -> None:
    project = told(story)[-1]
    for scene in project.scenes:
        extra = {name for name in ("title", "notes") if getattr(scene, name)}
        assert set(scene.origins) == set(scene.slots.filled()) | extra
    assert set(project.style.origins) >= set(project.style.filled())


@given(st.lists(edits, min_size=1, max_size=10), st.integers(0, 9))
@settings(max_examples=150, deadline=None)
def test_restore_goes_back_to_any_earlier_film(story: list[Edit], back: int) -> None:
    films = told(story)
    now, before = films[-1], films[min(back, len(films) - 1)]
    try:
        assert restore(now, before, 1).apply(now) == before
    except StudioError:
        assert any(s.locked for s in now.scenes)


@given(edits)
@settings(max_examples=200, deadline=None)
def test_an_edit_is_the_same_after_the_journal(edit: Edit) -> None:
    assert EDIT.validate_json(EDIT.dump_json(edit)) == edit


@given(st.lists(edits, max_size=10))
@settings(max_examples=100, deadline=None)
def test_only_unlocking_changes_a_locked_scene(story: list[Edit]) -> None:
    project = empty()
    for edit in story:
        held = {s.id: s for s in project.scenes if s.locked}
        try:
            project = edit.apply(project)
        except StudioError:
            continue
        if edit.kind == "set_scene_status":
            continue
        for scene_id, was in held.items():
            now = project.scene(scene_id)
            assert now is not None and now.model_copy(update={"number": was.number, "links": was.links}) == was


REFUSED = {
    "not JSON": (b"{", BadInput, "That file is not JSON"),
    "not a film": (b"[1]", BadInput, "That file is not a film"),
    "a newer version": (b'{"schema_version": 2, "id": "a"}', TooNew, "newer version (format 2"),
    "an unknown key": (b'{"id": "a", "colour": 1}', BadInput, "colour"),
    "a negative duration": (b'{"id": "a", "scenes": [{"slots": {"duration": -1}}]}', BadInput, "duration"),
    "an endless duration": (b'{"id": "a", "scenes": [{"slots": {"duration": NaN}}]}', BadInput, "duration"),
    "a link to nowhere": (b'{"id": "a", "scenes": [{"links": [{"kind": "continues", "to": "x"}]}]}', BadInput, "does not exist"),
    "the same scene twice": (b'{"id": "a", "scenes": [{"id": "s"}, {"id": "s"}]}', BadInput, "once"),
    "two scenes of one number": (b'{"id": "a", "scenes": [{"number": 1, "id": "s"}, {"number": 1, "id": "t"}]}', BadInput, "once"),
    "deep nesting": (b'{"id": "a", "title": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", BadInput, "film"),
    "a lone surrogate": (b'{"id": "a", "title": "\\ud800"}', BadInput, "film"),
    "not a text at all": (bytes(range(256)), BadInput, "That file is not JSON"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_broken_file_gets_one_sentence(what: str) -> None:
    data, kind, said = REFUSED[what]
    with pytest.raises(kind) as refused:
        import_json(data)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value) and len(str(refused.value)) < 300


def test_the_minimal_form_is_a_film() -> None:
    body = {
        "id": "f",
        "title": "Minute",
        "bible": {"characters": [{"id": "m", "name": "Mara", "description": "a courier", "appearances": ["a yellow raincoat"]}]},
        "style": {"color_palette": ["#FF8800", "teal"]},
        "scenes": [{"number": 7, "slots": {"camera_movement": ["dolly_in"], "character_ref": ["Mara"]}}, {"number": 3, "slots": {}}],
    }
    project = import_json(json.dumps(body))
    assert [s.number for s in project.scenes] == [3, 7]
    assert project.scenes[1].slots.camera_movement == ("dolly_in",)
    assert project.scenes[1].origins["camera_movement"].kind == "imported"
    assert project.style.color_palette == ("#ff8800", "teal")


def test_one_scene_alone_is_a_film_of_one() -> None:
    project = import_json('{"id": "x", "title": "T", "slots": {"shot_type": "close_up"}, "bible": {}, "style": {"era": "1970s"}}')
    assert [s.slots.shot_type for s in project.scenes] == ["close_up"]
    assert project.style.era == "1970s"


def test_hidden_characters_do_not_enter_the_record() -> None:
    project = import_json(json.dumps({"id": "f", "title": "Ma\u202era\u200b \U000e0041x" + "e" + "\u0301" * 50}))
    assert project.title == "Mara xe\u0301".replace("e\u0301", "é") + "\u0301" * 3


@pytest.mark.parametrize("slot, value", [("duration", "six"), ("aspect_ratio", "wide"), ("color_palette", ["#12"]), ("lense", "wide")])
def test_a_value_that_does_not_fit_gets_one_sentence(slot: str, value: object) -> None:
    with pytest.raises(BadInput) as refused:
        check_slot(slot, value)
    assert str(refused.value).endswith(".")
