"""A template in a film: stated words hold, locked scenes refuse, one undo takes it back, and a replay gives the same film."""

import pytest

from studio.catalog.templates import film_templates, scene_templates
from studio.edits import EDIT, restore
from studio.errors import Locked, Refused
from studio.project import Origin, PromptSlots, Scene, SceneProject
from tools.templating import use_film_template, use_scene_template

CHASE = scene_templates()["neon-chase"]


def ids(prefix: str, _n: list[int] = []) -> str:  # noqa: B006
    _n.append(1)
    return f"{prefix}-{len(_n)}"


def film(status: str = "exploring") -> SceneProject:
    slots = PromptSlots(camera_speed="slow", lighting_mood="high_key", weather=("snow",))
    kinds = {"camera_speed": "stated", "lighting_mood": "inferred", "weather": "model"}
    origins = {slot: Origin(kind=kind) for slot, kind in kinds.items()}  # type: ignore[arg-type]
    return SceneProject(id="f", scenes=(Scene(id="s", number=1, status=status, slots=slots, origins=origins),))  # type: ignore[arg-type]


def test_what_stands_by_word_measure_or_model_holds() -> None:
    scene = use_scene_template(CHASE, film().scenes[0], ids).apply(film()).scenes[0]
    assert (scene.slots.camera_speed, scene.slots.weather) == ("slow", ("snow",))
    assert scene.slots.lighting_mood == "neon_noir", "a guess gives way"
    assert scene.slots.camera_movement == ("tracking",) and scene.template == "neon-chase"
    assert scene.origins["camera_movement"] == Origin(kind="template", source="template:neon-chase")
    assert scene.origins["camera_speed"].kind == "stated"


def test_a_locked_scene_refuses_and_a_second_time_changes_nothing() -> None:
    edit = use_scene_template(CHASE, film().scenes[0], ids)
    with pytest.raises(Locked):
        edit.apply(film("locked"))
    with pytest.raises(Refused, match="changes nothing"):
        edit.apply(edit.apply(film()))


@pytest.mark.parametrize("name", film_templates())
def test_every_film_template_fits_a_film_and_comes_back_out_whole(name: str) -> None:
    edit = use_film_template(film_templates()[name], ids)
    after = edit.apply(film())
    assert len(after.scenes) == 1 + len(film_templates()[name].scenes)
    assert SceneProject.model_validate_json(after.model_dump_json()) == after
    assert EDIT.validate_json(edit.model_dump_json()) == edit, "the journal keeps it whole"
    assert restore(after, film(), 1).apply(after) == film()
    assert all(s.origins["title"].kind == "template" for s in after.scenes[1:])
