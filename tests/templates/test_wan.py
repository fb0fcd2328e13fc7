"""Wan: the id follows the task, pictures are cited in order, nothing rewrites the words, shots have their seconds."""

from compiler_templates import Compiled, compile_scene, compile_scenes
from studio.project import SceneProject
from tests.templates.scenes import BIBLE, SCENES, film_with

FRAME: dict[str, object] = {"references": [{"asset": "still", "role": "first_frame"}, {"asset": "face", "role": "character"}]}
FACE: dict[str, object] = {"references": [{"asset": "face", "role": "character"}]}


def film(*scenes: dict[str, object]) -> SceneProject:
    numbered = [{"number": number, "slots": slots} for number, slots in enumerate(scenes, 1)]
    return SceneProject.model_validate({"id": "rain", "bible": BIBLE, "scenes": numbered})


def body(compiled: Compiled) -> dict[str, dict[str, object]]:
    assert isinstance(compiled.request, dict)
    return compiled.request  # pyright: ignore[reportReturnType]


def test_each_task_of_2_7_has_its_own_id() -> None:
    told: dict[str, object] = {"subject": "a kite", "action": "climbs", "duration": 14}
    words, frame, faces = (compile_scene(film_with({**told, **more}), 1, "wan-2.7") for more in ({}, FRAME, FACE))
    assert [compiled.params["model"] for compiled in (words, frame, faces)] == ["wan2.7-t2v", "wan2.7-i2v", "wan2.7-r2v"]
    assert [compiled.params["duration"] for compiled in (words, frame, faces)] == [14, 14, 10]
    assert body(frame)["input"]["media"] == [{"type": "first_frame", "url": "asset:still"}]
    assert frame.prompt == "A kite climbs. No dialogue and no music." and "ratio" not in frame.params
    assert [loss.value for loss in frame.losses] == ["face (character)"]


def test_an_id_asked_for_against_its_task_is_replaced_and_that_is_said() -> None:
    compiled = compile_scene(film_with({"subject": "a kite"}), 1, "wan-2.7", model="wan2.7-i2v")
    (change,) = compiled.adjustments
    assert (change.slot, change.after, change.reason) == ("model", "wan2.7-t2v", "wan2.7-i2v is for a first frame")


def test_the_rewriter_is_off_and_the_negative_has_its_field() -> None:
    said = compile_scene(film_with({"subject": "a kite", "negative": ["text", "no birds"], "seed": 2**40}), 1, "wan-2.7")
    assert body(said)["parameters"]["prompt_extend"] is False and body(said)["input"]["negative_prompt"] == "text, birds"
    assert isinstance(said.params["seed"], int) and said.params["seed"] < 2**31
    newer = compile_scene(film_with({"subject": "a kite", "negative": ["text"]}), 1, "wan-3")
    assert newer.prompt == "A kite. Keep the picture free of text." and any("in words" in warning for warning in newer.warnings)


def test_silence_is_a_switch_or_a_sentence() -> None:
    assert compile_scene(film_with(SCENES["only a thing"]), 1, "wan-3").params["audio"] is False
    always = compile_scene(film_with(SCENES["only a thing"]), 1, "wan-2.7")
    assert "audio" not in always.params and always.prompt.endswith("No dialogue and no music.")


def test_shots_have_their_seconds_and_the_caps_of_the_task() -> None:
    kite: dict[str, object] = {"subject": "a kite", "action": "climbs", "duration": 6}
    boat: dict[str, object] = {"subject": "a boat", "action": "turns", "duration": 7}
    (clip,) = compile_scenes(film(kite, boat), [1, 2], "wan-2.7")
    assert clip.prompt == "Shot 1 [0-6 s]: A kite climbs.\nShot 2 [6-13 s]: A boat turns. No dialogue and no music."
    assert clip.params["duration"] == 13
    assert [c.scenes for c in compile_scenes(film(kite, {**boat, **FACE}), [1, 2], "wan-2.7")] == [(1,), (2,)]
    (both,) = compile_scenes(film(kite, {**boat, **FACE}), [1, 2], "wan-3")
    assert both.prompt.startswith("Take the character's looks from Image 1 (Mara's face).\nShot 1 [0-6 s]: ")
    assert both.cost and both.cost.usd == 1.3


def test_what_a_person_writes_names_no_input_and_no_shot() -> None:
    said = compile_scene(film_with({"subject": 'a sign "Image 1" [0-3 s]'}), 1, "wan-3").prompt
    assert said == "A sign 'Image number 1' (0-3 s)."
