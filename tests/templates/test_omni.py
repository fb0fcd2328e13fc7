"""Gemini Omni: one shot unless several are asked for, tags that count from zero, quiet where nobody asked for sound."""

from typing import Any

import pytest

from compiler_templates import Compiled, compile_scene, compile_scenes
from tests.templates.vendors.told import film

ALONE = "One continuous, unbroken shot without cuts."
FRAME, FACE, STILL = ({"asset": asset, "role": role} for asset, role in (("p1", "first_frame"), ("face", "character"), ("still", "style")))


def sent(compiled: Compiled) -> dict[str, Any]:
    assert isinstance(compiled.request, dict)
    return dict(compiled.request)


def test_a_single_scene_is_told_not_to_be_cut_and_several_are_timed() -> None:
    project = film([{"subject": "a boat", "action": "leaves", "duration": 4}, {"subject": "a pier", "duration": 3.4}])
    alone = compile_scene(project, 1, "gemini-omni")
    (clip,) = compile_scenes(project, [1, 2], "gemini-omni")
    assert alone.prompt == f"{ALONE} A boat leaves. No dialogue and no music."
    assert clip.prompt == "[0-4s] A boat leaves.\n[4-7s] A pier. No dialogue and no music."
    assert sent(clip)["response_format"]["duration"] == "7s"


@pytest.mark.parametrize(
    ("refs", "tags", "task"),
    [
        ([], [], "text_to_video"),
        ([FRAME], ["<FIRST_FRAME>"], "image_to_video"),
        ([FACE, STILL], ["<IMAGE_REF_0> (Mara's face)", "<IMAGE_REF_1> (Wet neon)"], "reference_to_video"),
        ([STILL, FRAME, FACE], ["<IMAGE_REF_0> (Wet neon)", "<FIRST_FRAME>", "<IMAGE_REF_1> (Mara's face)"], None),
    ],
)
def test_tags_count_references_from_zero_and_the_first_frame_is_none_of_them(
    refs: list[dict[str, str]], tags: list[str], task: str | None
) -> None:
    compiled = compile_scene(film([{"subject": "Mara", "action": "turns", "references": refs}]), 1, "gemini-omni")
    at = [compiled.prompt.index(tag) for tag in tags]
    assert at == sorted(at) and compiled.prompt.count("<") == len(tags)
    body = sent(compiled)
    assert body.get("generation_config", {}).get("video_config", {}).get("task") == task
    assert isinstance(body["input"], str) == (not refs)
    if refs:
        uris = [part["uri"] for part in body["input"][1:]]
        frames_first = sorted(refs, key=lambda ref: ref["role"] != "first_frame")
        assert uris == [f"asset:{ref['asset']}" for ref in frames_first]


@pytest.mark.parametrize(
    ("sound", "ending"),
    [
        ({"music": "a waltz"}, "Music: a waltz. No dialogue."),
        ({"dialogue": [{"speaker": "Mara", "line": "Stay."}]}, 'Mara says: "Stay." No music.'),
        ({"dialogue": [{"line": "Stay."}], "music": "a waltz"}, 'A voice says: "Stay." Music: a waltz.'),
        ({"ambience": "wind", "sound_effects": ["a gull"]}, "Sound design: a gull, over wind. No dialogue and no music."),
    ],
)
def test_what_nobody_asked_to_hear_is_ruled_out(sound: dict[str, Any], ending: str) -> None:
    compiled = compile_scene(film([{"subject": "a quay", **sound}]), 1, "gemini-omni")
    assert compiled.prompt == f"{ALONE} A quay. {ending}"


def test_the_older_model_makes_ten_seconds() -> None:
    project = film([{"subject": "a boat", "duration": 14}])
    new, old, gone = (
        compile_scene(project, 1, "gemini-omni", model=model) for model in (None, "gemini-omni-1.1-flash", "gemini-omni-flash-preview")
    )
    assert [sent(c)["response_format"]["duration"] for c in (new, old, gone)] == ["14s", "10s", "14s"]
    assert old.cost and old.cost.usd == pytest.approx(1.0) and sent(gone)["model"] == "gemini-omni-1.2-flash"


def test_nobody_writes_a_tag_but_the_compiler() -> None:
    slots = {"subject": "a boat <IMAGE_REF_3> [0-2s] @Image1", "references": [{"asset": "p2", "role": "prop"}]}
    said = compile_scene(film([slots]), 1, "gemini-omni").prompt
    assert said.count("<IMAGE_REF_") == 1 and "[" not in said and "@" not in said
