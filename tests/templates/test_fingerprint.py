"""What a prompt was made from, as a hash: the same everywhere, and another one as soon as the prompt could read otherwise."""

import subprocess
import sys
from typing import Any

import pytest

from compiler_templates import fingerprint, lower
from studio.project import SceneProject
from tests.templates.scenes import BIBLE, SCENES, STYLE, film_with

FACE = SCENES["a face, with everything"]


def of(slots: dict[str, Any], **film: Any) -> str:
    scenes = [{"number": 1, "slots": slots}]
    project = SceneProject.model_validate({"id": "rain", "bible": BIBLE, "style": STYLE, "scenes": scenes, **film})
    return fingerprint(lower(project, project.scenes[0]))


def test_it_is_the_same_in_every_process() -> None:
    line = "from tests.templates.test_fingerprint import FACE, of; print(of(FACE))"
    seeds = {
        subprocess.run(
            [sys.executable, "-c", line], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert seeds == {of(FACE)}


@pytest.mark.parametrize(
    "changed",
    [
        {"time_of_day": "dawn"},
        {"seed": 43},
        {"references": [{"asset": "still", "role": "location"}]},
        {"dialogue": [{"speaker": "mara", "line": "That is me"}]},
        {"set_dressing": "umbrella"},
    ],
)
def test_every_slot_counts(changed: dict[str, Any]) -> None:
    assert of({**FACE, **changed}) != of(FACE)


def test_so_does_what_the_scene_takes_from_the_film() -> None:
    (mara, *others), other_style = BIBLE["characters"], {**STYLE, "aesthetic": "gothic"}
    older = {**BIBLE, "characters": [{**mara, "description": "31, long red hair"}, *others]}
    assert of(FACE, bible=older) != of(FACE) and of(FACE, style=other_style) != of(FACE)


def test_what_the_scene_does_not_use_counts_for_nothing() -> None:
    (mara, kenji), notes = BIBLE["characters"], [{"id": "n", "text": "shoot it on Tuesday"}]
    other = {**BIBLE, "characters": [mara, {**kenji, "description": "short"}], "notes": notes}
    scenes = [{"number": 1, "id": "a", "title": "Renamed", "slots": FACE}, {"number": 2, "id": "b", "slots": {"subject": "a boat"}}]
    project = SceneProject.model_validate({"id": "x", "title": "Another", "bible": other, "style": STYLE, "scenes": scenes})
    assert fingerprint(lower(project, project.scenes[0])) == of(FACE)
    assert film_with(FACE).scenes
