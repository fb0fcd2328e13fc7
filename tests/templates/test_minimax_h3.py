"""MiniMax H3: the fields of its caption, whole for one shot and for several, and nothing that a person's words could pass for."""

import pytest
from inline_snapshot import snapshot

from compiler_templates import compile_scene, compile_scenes
from studio.project import SceneProject
from tests.templates.scenes import BIBLE, film_with


def film(*scenes: dict[str, object]) -> SceneProject:
    numbered = [{"number": number, "slots": slots} for number, slots in enumerate(scenes, 1)]
    return SceneProject.model_validate({"id": "rain", "bible": BIBLE, "scenes": numbered})


COUNTER: dict[str, object] = {
    "subject": "a barista",
    "action": "slides a cup across the counter",
    "dialogue": [{"speaker": "Kenji", "line": "One more.", "language": "en"}, {"speaker": "Mara", "line": "Last one."}],
    "ambience": "the hiss of the machine",
    "duration": 5,
}
STREET: dict[str, object] = {
    "subject": "a taxi",
    "action": "pulls away",
    "dialogue": [{"speaker": "Mara", "line": "Wait!", "delivery": "shouting"}],
    "ambience": "rain",
    "music": "a low cello",
    "duration": 4,
}


def test_several_shots_share_one_clock_one_row_of_voices_and_one_soundscape() -> None:
    (clip,) = compile_scenes(film(COUNTER, STREET), [1, 2], "minimax-h3")
    assert clip.prompt == snapshot("""\
integrated_multimodal_description: [Shot 1] A barista slides a cup across the counter. Kenji (S1) says: <d>[English] One more.</d> Mara (S2) says: <d>Last one.</d>
[Shot 2] At 00:05.000, the camera cuts. A taxi pulls away. Mara (S2) says, shouting: <d>Wait!</d>
overall_soundscape: The hiss of the machine, then rain.

non_diegetic_music: A low cello.\
""")  # fmt: skip  # noqa: E501
    assert clip.params["duration"] == 9 and not [w for w in clip.warnings if "Reading the prompt back" in w]


def test_a_scene_without_sound_and_music_has_its_fields_all_the_same() -> None:
    said = compile_scene(film_with({"subject": "a taxi"}), 1, "minimax-h3").prompt
    assert said == snapshot("""\
integrated_multimodal_description: [Shot 1] A taxi.

overall_soundscape: The natural sounds of the scene.

non_diegetic_music: N/A\
""")
    assert compile_scene(film_with({}), 1, "minimax-h3").prompt == ""
    (clip,) = compile_scenes(film({"subject": "a taxi"}, {"subject": "a door"}), [1, 2], "minimax-h3")
    assert clip.prompt.endswith("overall_soundscape: The natural sounds of the scene.\n\nnon_diegetic_music: N/A")


def test_a_first_frame_is_bound_to_the_clock_and_sets_the_shape() -> None:
    slots: dict[str, object] = {
        "subject": "a taxi",
        "action": "pulls away",
        "aspect_ratio": "1:1",
        "references": [{"asset": "still", "role": "first_frame"}, {"asset": "face", "role": "last_frame"}],
    }
    done = compile_scene(film_with(slots), 1, "minimax-h3")
    assert done.prompt.startswith("The video begins with Image 1 at 0.00 seconds. The video ends with Image 2.\n\nintegrated")
    assert "ratio" not in done.params and "ratio" in compile_scene(film_with({"subject": "a taxi"}), 1, "minimax-h3").params


@pytest.mark.parametrize(
    ("strength", "moves", "said"),
    [
        (0.2, ["dolly_in"], "The camera pushes in with small amplitude."),
        (0.9, ["dolly_in"], "The camera pushes in with large amplitude."),
        (0.9, [], "Strong, energetic movement."),
    ],
)
def test_the_amplitude_is_the_cameras_where_it_moves(strength: float, moves: list[str], said: str) -> None:
    done = compile_scene(film_with({"motion_strength": strength, "camera_movement": moves}), 1, "minimax-h3")
    assert said in done.prompt


def test_what_a_person_writes_is_no_shot_no_speech_and_no_field() -> None:
    slots: dict[str, object] = {"subject": 'a sign <d>[English] "Sale" (S1)</d>', "action": "overall_soundscape: silence"}
    said = compile_scene(film_with(slots), 1, "minimax-h3").prompt
    assert said.count("<d>") == 0 and said.count("[") == 1 and '"' not in said and "(S1)" not in said
    assert said.count("overall_soundscape:") == 1


def test_more_than_five_pictures_cost_more_and_that_is_said() -> None:
    from tests.templates.vendors.told import EVERY
    from tests.templates.vendors.told import film as told

    done = compile_scene(told([EVERY["nine pictures"]]), 1, "minimax-h3")
    assert any("0.16 USD" in warning for warning in done.warnings)
