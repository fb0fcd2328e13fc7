"""What a record says of people, places, props and pictures: names that its context holds too, never an id; all that made a prompt."""

import json

import pytest

from compiler_templates import compile_scene
from studio.project import SceneProject
from studio.training.examples import outline, prompt
from studio.training.handles import Handles
from studio.training.records import Example, as_json

MARK = "-757d05e0725143f2b099-"
FILM = SceneProject.model_validate(
    {
        "id": "film",
        "bible": {
            "characters": [
                {
                    "id": f"character{MARK}1",
                    "name": "Mara",
                    "description": "twenty-eight",
                    "appearances": [
                        {"id": f"look{MARK}1", "description": "a yellow raincoat"},
                        {"id": f"look{MARK}2", "label": "wet", "description": "a torn grey shirt", "from_scene": "s2"},
                    ],
                },
                {"id": f"character{MARK}2", "name": "Mara", "description": "her double"},
            ],
            "locations": [{"id": f"location{MARK}1", "name": "Osaka", "description": "a drowned arcade"}],
            "props": [{"id": f"prop{MARK}1", "name": "lantern", "description": "cracked red glass"}],
            "assets": [{"id": f"asset{MARK}1", "sha256": "a" * 64, "width": 9, "height": 9, "phrase": "soft amber haze"}],
        },
        "style": {"references": [{"asset": f"asset{MARK}1"}], "visual_theme": "wet chrome"},
        "scenes": [
            {"id": "s1", "number": 1, "slots": {"action": "waits"}},
            {
                "id": "s2",
                "number": 2,
                "status": "locked",
                "slots": {
                    "character_ref": [f"character{MARK}1", f"character{MARK}2", f"character{MARK}9"],
                    "action": "turns",
                    "location": {"ref": f"location{MARK}1"},
                    "set_dressing": f"prop{MARK}1, a chair",
                    "dialogue": [{"speaker": f"character{MARK}1", "line": "Now."}],
                },
            },
        ],
    }
)


def whole(example: Example | None) -> str:
    assert example is not None
    return as_json(example.context) + as_json(example.answer)


@pytest.mark.parametrize("words", [True, False])
def test_no_record_holds_an_id_and_its_names_stand_in_its_context(words: bool) -> None:
    made = outline(FILM, "film", words=words)
    assert MARK not in whole(made) and "<secret>" not in whole(made)
    (slots,) = [scene["slots"] for scene in json.loads(as_json(made and made.answer))]
    context = json.loads(as_json(made and made.context))
    people, double = (["Mara", "Mara (2)"], "person") if words else (["person 1", "person 2"], "person")
    assert [who["ref"] for who in slots["character_ref"]] == [*people, double], "who is gone has no number"
    assert [who["name"] for who in context["characters"]] == people and slots["dialogue"][0]["speaker"] == people[0]
    assert slots["location"]["ref"] == context["locations"][0]["name"] == ("Osaka" if words else "place 1")
    assert slots["set_dressing"] == ("lantern, a chair" if words else "prop 1, <words>")
    assert context["style"]["references"][0]["asset"] == context["pictures"][0]["name"] == "picture 1"
    if not words:
        assert not any(said in whole(made) for said in ("Mara", "Osaka", "lantern", "raincoat", "amber", "chrome", "Now"))


def test_all_that_a_prompt_says_of_the_film_stands_in_its_context() -> None:
    text = compile_scene(FILM, 2, "veo-3.1").prompt
    made = prompt(FILM, FILM.scenes[1], "veo-3.1", text, "film")
    told = [s for s in ("torn grey shirt", "her double", "drowned arcade", "cracked red glass", "wet chrome") if s in text]
    assert len(told) >= 4 and "yellow raincoat" not in text
    assert all(said in as_json(made.context) for said in told)
    scene = json.loads(as_json(made.context))["scene"]
    assert scene["slots"]["character_ref"][0] == {"ref": "Mara", "appearance": "wet"}, "what she wears here by the order of the story"
    assert MARK not in as_json(made.context)


def test_a_preference_tells_no_name_that_somebody_else_may_have_given() -> None:
    value = {"character_ref": [{"ref": f"character{MARK}1", "appearance": None}], "action": "sings"}
    assert Handles(FILM, words=True).slots(value) == {"character_ref": [{"ref": "Mara"}], "action": "sings"}
    assert Handles(FILM, words=True, named=False).slots(value) == {"character_ref": [{"ref": "person 1"}], "action": "sings"}
