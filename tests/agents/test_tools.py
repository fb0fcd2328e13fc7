"""What a model may do to a film: edits that hold are kept, refused ones are named, and the person's word stands."""

import json
from typing import Any

import pytest
from pydantic_ai.messages import ModelRequest, ToolReturnPart

from agents.director import director
from agents.structure import structure
from agents.vision import vision
from studio.edits import DescribeAsset, PutAsset, PutCharacter
from studio.project import Character, Origin, SceneProject, VisualAsset
from studio.turn import Turn
from tests.agents.scripting import SAY, Script, Step, direct, film, told


async def played(turn: Turn, *steps: Step) -> Script:
    script = Script(*steps)
    spoke = await direct(turn, script)
    assert not spoke.offline, spoke.reason
    return script


def returns(script: Script, request: int) -> list[str]:
    """What the tools answered, as the model saw it in that request."""
    last = script.asked[request][-1]
    assert isinstance(last, ModelRequest)
    return [str(p.content) for p in last.parts if isinstance(p, ToolReturnPart)]


async def test_edits_and_words_come_in_one_request() -> None:
    turn = told(film(), "make the second street lonelier")
    change = (
        "change_slots",
        {"scenes": [2], "changes": [{"slot": "shot_type", "value": "extreme_wide"}, {"op": "clear", "slot": "duration"}]},
    )
    script = await played(turn, [change, ("remember_decision", {"text": "Streets are empty."}), SAY])
    assert len(script.asked) == 1
    assert turn.reply == "Here it is."
    assert [e.kind for e in turn.edits] == ["change_slot", "change_slot", "put_note"]
    assert (turn.project.scenes[1].slots.shot_type, turn.project.scenes[1].slots.duration) == ("extreme_wide", None)
    assert turn.project.scenes[1].origins["shot_type"].kind == "model"


async def test_a_locked_scene_refuses_and_the_rest_is_kept() -> None:
    turn = told(film(locked=[2]), "both of them at night")
    night = {"scenes": [1, 2], "changes": [{"slot": "time_of_day", "value": "night"}]}
    script = await played(turn, [("change_slots", night), SAY], [("propose", {"words": "Scene 2 is locked, so only 1 changed."})])
    assert [s.slots.time_of_day for s in turn.project.scenes[:2]] == ["night", None]
    assert len(script.asked) == 2, "the model hears of the refusal before it speaks"
    assert "Scene 2 is locked" in returns(script, 1)[0]
    assert "Scene 1: time of day = night" in returns(script, 1)[0]
    assert [r.reason for r in turn.refused] == [
        "Scene 2 is locked, its time of day stays open, not night: unlock it first, and nothing about it was changed."
    ]
    assert turn.reply == "Scene 2 is locked, so only 1 changed."


async def test_a_refusal_said_twice_costs_no_third_request() -> None:
    turn = told(film(locked=[2]), "again")
    stubborn = [("remove_scene", {"scene": 2}), SAY]
    script = await played(turn, stubborn, stubborn)
    assert len(script.asked) == 2
    assert len(turn.project.scenes) == 4


async def test_what_was_put_right_is_no_refusal() -> None:
    turn = told(film(), "a longer lens")
    wrong = ("change_slots", {"scenes": [1], "changes": [{"slot": "focal_length_mm", "value": "long"}]})
    right = ("change_slots", {"scenes": [1], "changes": [{"slot": "focal_length_mm", "value": 135}]})
    await played(turn, [wrong, SAY], [right, SAY])
    assert turn.project.scenes[0].slots.focal_length_mm == 135
    assert turn.refused == []


async def test_a_model_may_not_turn_round_what_was_said() -> None:
    turn = told(film(), "scene 1: close-up, it should feel cramped")
    undo = ("change_slots", {"scenes": [1], "changes": [{"slot": "shot_type", "value": "wide"}, {"slot": "camera_angle", "value": "low"}]})
    await played(turn, [undo, SAY], [SAY])
    slots = turn.project.scenes[0].slots
    assert (slots.shot_type, slots.camera_angle) == ("close_up", "low")
    assert [r.reason for r in turn.refused] == ["Shot type stays as you said it: close-up, not wide shot."]


async def test_an_outline_does_not_speak_over_the_style() -> None:
    turn = told(SceneProject(id="f"), "A boy finds a map. Vertical.")
    await played(turn, [("outline_scenes", {"scenes": [{"title": "One", "slots": {"aspect_ratio": "16:9", "shot_type": "wide"}}]}), SAY])
    scene = turn.project.scenes[0]
    assert turn.project.style.aspect_ratio == "9:16"
    assert (scene.slots.aspect_ratio, scene.slots.shot_type) == (None, "wide")


async def test_single_values_become_lists_and_nothing_stands_twice() -> None:
    turn = told(SceneProject(id="f"), "go")
    slots = {"camera_movement": "pan_left", "color_palette": "teal", "character_ref": "Mara"}
    ideas = [{"title": "One", "slots": slots}, {"title": "Two", "notes": "b"}]
    await played(turn, [("put_character", {"name": "Mara"}), ("outline_scenes", {"title": "T", "logline": "L", "scenes": ideas}), SAY])
    first = turn.project.scenes[0].slots
    assert (first.camera_movement, first.color_palette) == (("pan_left",), ("teal",))
    assert first.character_ref is not None
    assert first.character_ref[0].ref == turn.project.bible.characters[0].id, "a name in a scene becomes the character's id"
    assert (turn.project.title, turn.project.logline, len(turn.project.scenes)) == ("T", "L", 2)


async def test_people_keep_their_id_under_a_new_name() -> None:
    known = PutCharacter(character=Character(id="c1", name="the courier", description="28"))
    turn = told(film(2, known), "the courier is called Mara and she wears a yellow raincoat")
    await played(turn, [("put_character", {"name": "Mara", "was": "the courier", "appearance": "a yellow raincoat"}), SAY])
    mara = turn.project.bible.characters[0]
    assert (mara.id, mara.name, mara.description, mara.appearances[0].description) == ("c1", "Mara", "28", "a yellow raincoat")
    assert mara.origin.kind == "stated", "the look stands in the message word for word"
    again = told(turn.project, "in a grey one after the fire", turn_id="t2")
    fire = {"character": "mara", "description": "a grey raincoat", "label": "after the fire", "from_scene": 2}
    await played(again, [("put_appearance", fire), SAY])
    assert [(a.label, a.from_scene) for a in again.project.bible.characters[0].appearances] == [("", None), ("after the fire", "s2")]


async def test_every_shelf_of_the_bible_can_be_filled_and_emptied() -> None:
    turn = told(film(2), "the mirror on the pier")
    fill: Step = [
        ("put_location", {"name": "Pier", "description": "wet planks"}),
        ("put_prop", {"name": "Mirror", "description": "cracked"}),
        ("put_location", {"name": "The pier", "was": "Pier"}),
        ("remove_from_bible", {"shelf": "props", "entry": "mirror"}),
        SAY,
    ]
    await played(turn, fill)
    assert [(x.name, x.description) for x in turn.project.bible.locations] == [("The pier", "wet planks")]
    assert turn.project.bible.props == ()


async def test_scenes_are_added_moved_linked_described_and_removed() -> None:
    turn = told(film(3), "rearrange")
    steps: Step = [
        ("add_scene", {"title": "Prologue", "place": 1, "changes": [{"slot": "duration", "value": 4}]}),
        ("move_scene", {"scene": "s3", "place": 2}),
        ("link_scenes", {"scene": "s1", "kind": "cuts_to", "to": "s2"}),
        ("describe_scene", {"scene": "s2", "title": "The far street"}),
        ("set_status", {"scene": "s2", "status": "refining"}),
        ("remove_scene", {"scene": "s1"}),
        SAY,
    ]
    script = await played(turn, steps)
    assert len(script.asked) == 1
    assert [(s.title, s.slots.duration, s.status) for s in turn.project.scenes] == [
        ("Prologue", 4, "exploring"),
        ("Street 3", 5, "exploring"),
        ("The far street", 5, "refining"),
    ]


async def test_style_and_title() -> None:
    turn = told(film(1), "colder, and a name")
    steps: Step = [
        ("change_style", {"changes": [{"op": "nudge", "slot": "color_temperature", "by": -1}]}),
        ("describe_style", {"visual_theme": "wet neon"}),
        ("retitle_film", {"title": "One minute ahead"}),
        SAY,
    ]
    await played(turn, steps)
    assert (turn.project.style.color_temperature, turn.project.style.visual_theme, turn.project.title) == (
        "cool",
        "wet neon",
        "One minute ahead",
    )


async def test_a_wrong_number_names_those_that_exist() -> None:
    turn = told(film(4), "go")
    script = await played(turn, [("remove_scene", {"scene": 9}), SAY], [SAY])
    assert "this film has scenes 1 to 4" in returns(script, 1)[0]
    assert turn.refused == []


async def test_looking_up_shows_scenes_whole() -> None:
    turn = told(film(40), "the one with street 31")
    script = await played(turn, [("show_scenes", {"words": "street 31"})], [SAY])
    assert returns(script, 1)[0].startswith("Scene 31 (id s31, exploring): Street 31")
    assert "action: crosses street 31" in returns(script, 1)[0]


async def test_a_trial_prompt_and_a_wanted_one() -> None:
    turn = told(film(2), "prompt for both")
    script = await played(
        turn,
        [("try_prompt", {"scene": 1, "target": "veo 3.1"})],
        [("propose", {"words": "Both.", "prompts": [{"scenes": [1, "s2"], "target": "veo 3.1"}]})],
    )
    assert "courier" in returns(script, 1)[0]
    assert [(w.scenes, w.target) for w in turn.wanted] == [(("s1", "s2"), "veo-3.1")]


async def test_an_unknown_tool_of_the_trade_offers_the_nearest() -> None:
    turn = told(film(1), "prompt")
    script = await played(turn, [("propose", {"words": "x", "prompts": [{"scenes": [1], "target": "veo-9"}]})], [SAY])
    assert "did you mean" in returns(script, 1)[0]
    assert turn.wanted == []


async def test_the_last_proposal_counts() -> None:
    turn = told(film(2, locked=[1]), "go")
    wish = [{"scenes": [2], "target": "veo-3.1"}]
    first: Step = [("remove_scene", {"scene": 1}), ("propose", {"words": "Removed scene 1.", "prompts": wish})]
    await played(turn, first, [("propose", {"words": "Scene 1 is locked."})])
    assert (turn.reply, turn.wanted) == ("Scene 1 is locked.", [])


SEEN = {
    "asset": "still",
    "category": "location",
    "label": "pier",
    "description": "A wet pier.",
    "phrase": "a wet pier",
    "tags": ["pier"],
    "subjects": ["pier", "gulls"],
    "shot_type": "wide",
    "era": "1970s",
}


async def test_a_picture_is_described_beside_its_measures() -> None:
    asset = VisualAsset(id="a1", sha256="0" * 64, width=10, height=10, label="still", tags=("low-key",), phrase="low-key frame in teal")
    turn = told(film(1, PutAsset(asset=asset)), "")
    spoke = await direct(turn, Script([("describe_reference", SEEN), SAY]), route="vision")
    assert not spoke.offline
    described = turn.project.bible.assets[0]
    assert (described.phrase, described.tags, described.category, described.label) == (
        "low-key frame in teal",
        ("low-key",),
        "location",
        "pier",
    )
    assert described.seen and described.seen.origin.kind == "vision"
    assert (described.seen.phrase, described.seen.subjects, described.seen.shot_type) == ("a wet pier", ("pier", "gulls"), "wide")
    assert (described.seen.camera_angle, described.seen.era) == (None, "1970s")


async def test_the_persons_word_about_a_picture_stands_against_the_models() -> None:
    asset = VisualAsset(id="a1", sha256="0" * 64, width=10, height=10)
    mine = DescribeAsset(asset="a1", label="still", category="style", origin=Origin(kind="stated"))
    turn = told(film(1, PutAsset(asset=asset), mine), "")
    await direct(turn, Script([("describe_reference", SEEN), SAY]), route="vision")
    described = turn.project.bible.assets[0]
    assert (described.label, described.category) == ("still", "style") and described.seen
    assert {name: origin.kind for name, origin in described.origins.items()} == {"label": "stated", "category": "stated"}


def fields(schema: Any) -> set[str]:
    """Every name of a field in a JSON Schema, however deep."""
    if isinstance(schema, list):
        return set().union(*map(fields, schema))
    if not isinstance(schema, dict):
        return set()
    own = set(schema.get("properties", {}))
    return own.union(*map(fields, schema.values()))


@pytest.mark.parametrize("agent", [director, structure, vision], ids=lambda a: a.__name__)
async def test_no_schema_names_a_tenant_a_user_or_money(agent: Any) -> None:
    script = Script([SAY])
    turn = told(film(1), "go")
    await agent().run("go", deps=turn, model=script.model("x/y"))
    offered = script.offered[0]
    for tool in (*offered.function_tools, *offered.output_tools):
        names = fields(tool.parameters_json_schema)
        roles = names & {"role"}
        forbidden = {"tenant", "user", "user_id", "person", "payer", "price", "cost", "tier", "quota", "version", "origin", "key", "token"}
        assert not names & forbidden, tool.name
        if roles:  # what a reference picture is for, a slot of the film language
            assert '"role": {"default": "style", "enum": ["first_frame"' in json.dumps(tool.parameters_json_schema)
        assert tool.description, f"{tool.name} tells the model nothing"
        assert "null" not in json.dumps(tool.parameters_json_schema) or tool.name == "propose"
