"""Seedance: shots of one clip, what they share said once, pictures with their jobs, nothing that its text flags could catch."""

from inline_snapshot import snapshot

from compiler_templates import Compiled, compile_scene, compile_scenes
from studio.project import SceneProject
from tests.templates.scenes import BIBLE, SCENES, STYLE, film_with, unaccounted


def film(*scenes: dict[str, object]) -> SceneProject:
    numbered = [{"number": number, "slots": slots} for number, slots in enumerate(scenes, 1)]
    return SceneProject.model_validate({"id": "rain", "bible": BIBLE, "style": STYLE, "scenes": numbered})


def content(compiled: Compiled) -> list[dict[str, object]]:
    assert isinstance(compiled.request, dict)
    return compiled.request["content"]  # pyright: ignore[reportReturnType]


FACE: dict[str, object] = {
    "subject": "Mara",
    "character_ref": ["Mara"],
    "action": "looks up",
    "references": [{"asset": "face", "role": "character"}],
    "negative": ["text"],
    "duration": 4,
}
ROOF: dict[str, object] = {"subject": "the rooftop", "shot_type": "wide", "negative": ["birds"], "duration": 5, "ambience": "wind"}


def test_what_the_shots_share_is_said_once_around_them() -> None:
    (clip,) = compile_scenes(film(FACE, ROOF), [1, 2], "seedance-2.5")
    assert clip.prompt == snapshot("""\
Take the character's looks from Image 1 (Mara's face).
Shot 1 (0-4 s): Mara, 28, cropped black hair, a yellow raincoat, looks up.
Cut to shot 2 (4-9 s): The rooftop. A wide shot. We hear wind.
Live-action footage, neo-noir aesthetic. A color palette of teal (#008080) and amber. Keep the picture free of text and birds.\
""")
    assert not unaccounted(clip, {*STYLE, *FACE, *ROOF})
    assert {span.scene for span in clip.spans if span.slot in ("medium", "negative", "references")} == {None}
    assert not [warning for warning in clip.warnings if "Reading the prompt back" in warning]


def test_a_picture_of_a_later_shot_goes_out_with_the_clip_and_keeps_its_number() -> None:
    second = {**ROOF, "references": [{"asset": "still", "role": "style"}, {"asset": "face", "role": "character"}]}
    (clip,) = compile_scenes(film(FACE, second), [1, 2], "seedance-2.0")
    assert [item.get("role") for item in content(clip)] == [None, "reference_image", "reference_image"]
    assert "looks from Image 1 (Mara's face)" in clip.prompt and "style from Image 2 (Wet neon)" in clip.prompt


def test_a_shot_that_differs_says_its_own_look() -> None:
    (clip,) = compile_scenes(film(FACE, {**ROOF, "medium": "anime"}), [1, 2], "seedance-2.0")
    first, second, last = clip.prompt.splitlines()[1:]
    assert "Live-action footage" in first and "Anime" in second and last.startswith("Neo-noir aesthetic.")


def test_a_named_task_is_refused_at_once_and_not_after_it_was_paid_for() -> None:
    for compiled in (compile_scene(film(FACE), 1, "seedance-2.5"), *compile_scenes(film(ROOF, FACE), [1, 2], "seedance-2.5")):
        assert isinstance(compiled.request, dict) and compiled.request["omni_reference_task_type"] == "reference"


def test_the_seed_is_kept_only_where_it_may_count() -> None:
    project = film_with({"subject": "a kite", "seed": 7})
    old, new = compile_scene(project, 1, "seedance-2.0"), compile_scene(project, 1, "seedance-2.5")
    assert [loss.slot for loss in old.losses] == ["seed"] and new.params["seed"] == 7
    assert any("hint" in warning for warning in new.warnings)


def test_text_flags_of_the_old_models_and_input_names_are_words() -> None:
    said = compile_scene(
        film_with({"subject": "a kite --rs 1080p --seed 3", "action": "flies over Image 1 and @video2"}), 1, "seedance-2.0"
    )
    assert said.prompt == "A kite rs 1080p seed 3 flies over Image number 1 and video number 2."


def test_the_small_models_make_small_pictures() -> None:
    project = film_with({**SCENES["only a thing"], "resolution": "4K"})
    assert compile_scene(project, 1, "seedance-2.0").params["resolution"] == "4k"
    fast = compile_scene(project, 1, "seedance-2.0", model="dreamina-seedance-2-0-fast-260128")
    assert fast.params["resolution"] == "720p" and [a.slot for a in fast.adjustments] == ["resolution"]
