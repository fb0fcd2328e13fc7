"""The three routes as contracts: what goes in and what comes out holds against the published schemas, and the edits make what is given."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from agents.contracts import SHAPES, ChatTakes, Gives, StructureTakes, Takes, VisionTakes, chat, structure, vision
from agents.stacks import read_stacks
from studio.project import SceneProject
from tests.agents.scripting import Script, film

SCHEMAS = Path(__file__).resolve().parents[2] / "docs" / "schemas"
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def holds(record: Takes | Gives) -> dict[str, Any]:
    """The record as JSON, which its published schema takes."""
    schema = json.loads((SCHEMAS / f"{type(record).__name__}.json").read_text(encoding="utf-8"))
    data: dict[str, Any] = json.loads(record.model_dump_json())
    Draft202012Validator(schema).validate(data)
    assert type(record).model_validate_json(json.dumps(data)) == record
    return data


def replayed(project: SceneProject, given: Gives) -> SceneProject:
    for edit in given.edits:
        project = edit.apply(project)
    return project


async def test_chat() -> None:
    taken = ChatTakes(
        project=film(), words="scene 1: low angle, and let it breathe", focus="s1", talk=({"author": "person", "text": "Rain."},)
    )  # type: ignore[arg-type]
    steps = [("add_scene", {"title": "Pause"}), ("propose", {"words": "Longer.", "prompts": [{"scenes": [1], "target": "veo-3.1"}]})]
    given = await chat(taken, read_stacks(), Script(steps))
    holds(taken), holds(given)
    assert [s.title for s in given.scenes][-1] == "Pause" and given.words == "Longer."
    assert given.slots and given.slots.camera_angle == "low"
    assert [(w.scenes, w.target) for w in given.prompts] == [(("s1",), "veo-3.1")]
    assert replayed(taken.project, given).scenes == given.scenes
    assert given.answered.by == "google/gemini-2.5-flash" and given.answered.requests == 1


async def test_structure() -> None:
    taken = StructureTakes(project=SceneProject(id="f"), words="A boy finds a map. Two scenes.")
    outline = ("outline_scenes", {"title": "The Map", "scenes": [{"title": "One", "slots": {"shot_type": "wide"}}, {"title": "Two"}]})
    given = await structure(taken, read_stacks(), Script([outline, ("put_character", {"name": "the boy"}), ("propose", {"words": "Two."})]))
    holds(taken), holds(given)
    assert (given.title, [s.title for s in given.scenes]) == ("The Map", ["One", "Two"])
    assert [c.name for c in given.bible.characters] == ["the boy"]
    assert replayed(taken.project, given).scenes == given.scenes


async def test_vision() -> None:
    taken = VisionTakes.model_validate(
        {"project": film().model_dump(), "words": "the place", "pictures": [{"asset": "a1", "media_type": "image/png", "data": PIXEL}]}
    )
    given = await vision(taken, read_stacks(), Script([("put_location", {"name": "Dotonbori"}), ("propose", {"words": "Neon."})]))
    holds(taken), holds(given)
    assert "Dotonbori" in [place.name for place in given.bible.locations]


async def test_without_a_model_the_shapes_are_the_same() -> None:
    given = await structure(StructureTakes(project=SceneProject(id="f"), words="A courier in Osaka. Three scenes."), read_stacks(), None)
    holds(given)
    assert len(given.scenes) == 3 and given.answered.by == "offline director"


def test_what_is_not_in_the_contract_is_refused() -> None:
    for wrong in ({"tenant": "other"}, {"price": 1}, {"tier": "gold"}, {"words": "x" * 9_000}):
        with pytest.raises(ValidationError):
            ChatTakes.model_validate({"project": film().model_dump(), "words": "go", **wrong})


def test_every_shape_is_published() -> None:
    assert {path.stem for path in SCHEMAS.glob("*.json")} >= {shape.__name__ for shape in SHAPES}
