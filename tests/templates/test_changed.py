"""What differs between two states of a scene; and that what is not compared does not reach any prompt."""

from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, given, settings

from compiler_templates import changed, compile_shot, fingerprint, lower, targets
from studio.diff import names_of
from studio.project import SceneProject
from tests.templates.scenes import BIBLE, GENERATED, SCENES, any_slots, film_with

ALL = targets()


def film(bible: dict[str, Any] | None = None, **scene: Any) -> SceneProject:
    slots = {**SCENES["a face, with everything"], "location": {"ref": "alley"}, **scene.pop("slots", {})}
    return SceneProject.model_validate(
        {"id": "rain", "bible": bible or BIBLE, "scenes": [{"id": "s", "number": 1, "slots": slots, **scene}]}
    )


def with_entry(shelf: str, nth: int, **fields: Any) -> dict[str, Any]:
    """The bible with one entry changed."""
    entries = [dict(entry) for entry in BIBLE[shelf]]
    entries[nth] |= fields
    return {**BIBLE, shelf: entries}


@settings(max_examples=GENERATED, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(slots=any_slots())
def test_nothing_else_reaches_a_prompt(slots: dict[str, object]) -> None:
    """What the fingerprint leaves out changes no word and no parameter of any target's prompt."""
    project = film_with(slots)
    shot = lower(project, project.scenes[0])
    moved = replace(shot, film="Another title", scene=7, scene_id="t", inherited=frozenset(slots), memo={})
    assert fingerprint(moved) == fingerprint(shot)
    for target in (t for t in ALL if t.kind != "post"):  # the files of a finishing tool are named after the scene
        one, other = compile_shot(shot, target), compile_shot(moved, target)
        assert (one.prompt, one.negative, one.request) == (other.prompt, other.negative, other.request)


def test_what_differs_is_told_slot_by_slot() -> None:
    before = film()
    after = film(
        {**with_entry("characters", 0, appearances=[{"id": "coat", "description": "a red coat"}]), "locations": BIBLE["locations"]},
        slots={"camera_movement": ["pan_right"], "seed": 7, "character_ref": ["Mara", "Kenji"], "music": None, "duration": 4},
    )
    shots = [lower(project, project.scenes[0]) for project in (before, after)]
    told = changed(shots[0], shots[1], "Scene 1", names_of(before) | names_of(after))
    assert [(change.what, change.old, change.new) for change in told] == [
        ("Mara", "a yellow raincoat", "a red coat"),
        ("Kenji", None, "A tall man in his forties with a gray suit. He never blinks."),
        ("camera movement", "push in, then pan left", "pan right"),
        ("music", "low synth drone", None),
        ("duration", "7 s", "4 s"),
        ("seed", "42", "7"),
    ]
    assert all(change.where == "Scene 1" and change.slot for change in told)
