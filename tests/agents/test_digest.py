"""What a model is told stays small however large the film, and the scene that is meant is in it."""

from agents.digest import SCENES, digest, shown_scenes
from benchmarks.request_size import request_bytes
from studio.edits import PutCharacter, PutNote, SetSceneStatus
from studio.project import Character, Note
from tests.agents.scripting import SAY, Script, direct, film, told


async def test_a_thousand_scenes_cost_no_more_than_ten() -> None:
    ten, thousand = await request_bytes(10), await request_bytes(1_000)
    assert thousand <= 1.1 * ten


async def test_scene_731_of_1000_is_found_by_its_words_and_edited() -> None:
    project = film(1_000)
    lighthouse = project.scenes[730].model_copy(
        update={"title": "The lighthouse", "notes": "Jun climbs the lighthouse and lights it for lies."}
    )
    project = project.model_copy(update={"scenes": (*project.scenes[:730], lighthouse, *project.scenes[731:])})
    turn = told(project, "in the one where Jun climbs the lighthouse, hold it longer")
    assert 731 in [s.number for s in shown_scenes(turn)]
    script = Script([("change_slots", {"scenes": [731], "changes": [{"op": "nudge", "slot": "duration", "factor": 2}]}), SAY])
    await direct(turn, script)
    assert "731. (id s731) The lighthouse" in (script.offered[0].instructions or "")
    assert len(script.asked) == 1
    assert turn.project.scenes[730].slots.duration == 10
    assert sum(a != b for a, b in zip(turn.project.scenes, project.scenes, strict=True)) == 1


def test_the_scenes_of_the_talk_come_first() -> None:
    project = film(300)
    assert [s.number for s in shown_scenes(told(project, "swap scene 200 and scene 17", focus="s90"))][:2] == [1, 2]
    assert {17, 89, 90, 91, 200} <= {s.number for s in shown_scenes(told(project, "swap scene 200 and scene 17", focus="s90"))}
    assert len(shown_scenes(told(project, "street"))) == SCENES
    assert shown_scenes(told(film(3), "x")) == film(3).scenes


def test_what_is_locked_is_said_and_bounded() -> None:
    assert "Locked, and not to be changed: scenes 2, 4." in digest(told(film(5, locked=[2, 4]), "x"))
    edits = [SetSceneStatus(scene=f"s{n}", status="locked") for n in range(1, 201)]
    assert "and 170 more." in digest(told(film(200, *edits), "x"))


def test_a_crowded_bible_names_first_whom_the_message_names() -> None:
    crowd = [PutCharacter(character=Character(id=f"c{n}", name=f"Extra {n}", description="x" * 3_000)) for n in range(60)]
    decisions = [PutNote(note=Note(id=f"n{n}", text=f"Decision {n} " + "y" * 3_000)) for n in range(60)]
    named = PutCharacter(character=Character(id="jun", name="Jun", description="a pilot"))
    said = digest(told(film(4, *crowd, *decisions, named), "what does Jun want?"))
    assert said.index("- Jun (id jun): a pilot") < said.index("- Extra 0")
    assert "- and 51 more" in said
    assert len(said) < 10_000
