"""Pictures in a request: sent once however many jobs they have, counted as the words count them, cited by names that are safe."""

from collections.abc import Sequence
from typing import Any

from compiler_templates import Compiled, compile_shot, find_target, lower
from studio.project import SceneProject


def compiled(
    bound: Sequence[tuple[str, str]], target: str, labels: Sequence[str] = ("Wet neon", "Mara's face"), model: str = ""
) -> Compiled:
    assets = [{"id": f"p{n}", "sha256": f"{n:x}" * 64, "width": 1280, "height": 720, "label": label} for n, label in enumerate(labels, 1)]
    slots: dict[str, Any] = {"subject": "Mara", "references": [{"asset": asset, "role": role} for asset, role in bound]}
    project = SceneProject.model_validate({"id": "rain", "bible": {"assets": assets}, "scenes": [{"number": 1, "slots": slots}]})
    return compile_shot(lower(project, project.scenes[0]), find_target(target), model or None)


def body(result: Compiled) -> dict[str, Any]:
    assert isinstance(result.request, dict)
    return result.request


def test_a_picture_with_two_jobs_is_sent_once_and_counted_once() -> None:
    result = compiled([("p1", "style"), ("p1", "location"), ("p2", "character")], "seedream-5")
    assert body(result)["image"] == ["asset:p1", "asset:p2"]
    assert (
        "Use Figure 1 for the style (Wet neon). Use Figure 1 for the location (Wet neon). Use Figure 2 for the character" in result.prompt
    )
    assert not result.losses


def test_a_still_starts_an_edit_where_the_vendor_has_one() -> None:
    assert compiled([("p1", "style")], "gpt-image-2").endpoint == "images.edit"
    assert compiled([], "gpt-image-2").endpoint == "images.generate"


def test_the_words_count_pictures_as_the_vendor_does() -> None:
    bound = [("p1", "style"), ("p2", "character")]
    said = {target: compiled(bound, target).prompt for target in ("nano-banana", "qwen-image-3", "gpt-image-2", "runway-gen4-image")}
    assert "Take the style from the first image (Wet neon). Take the character from the second image (Mara's face)." in said["nano-banana"]
    assert "Take the style from Image 1 (Wet neon). Take the character from Image 2 (Mara's face)." in said["qwen-image-3"]
    assert "References: Image 1 gives the style (Wet neon). Image 2 gives the character (Mara's face)." in said["gpt-image-2"]
    assert "Take the palette and style from @WetNeon. Keep the face and outfit of @MarasFace." in said["runway-gen4-image"]


def test_tags_are_letters_and_digits_and_each_is_one_picture() -> None:
    labels = ("雨の路地", "@ev il--tag", "Mara: the long, long label", "Mara, the long long look")
    bound = [("p1", "location"), ("p2", "prop"), ("p3", "character")]
    tags = [picture["tag"] for picture in body(compiled(bound, "runway-gen4-image", labels))["reference_images"]]
    assert tags == ["Picture1", "EvIlTag", "MaraTheLongLongL"]
    same = body(compiled([("p3", "character"), ("p4", "prop")], "runway-gen4-image", labels))["reference_images"]
    assert [picture["tag"] for picture in same] == ["MaraTheLongLongL", "Picture2"]


def test_a_model_that_takes_fewer_pictures_says_so() -> None:
    bound = [("p1", "style"), ("p2", "character"), ("p3", "prop"), ("p4", "location")]
    labels = ("one", "two", "three", "four")
    fewer = compiled(bound, "nano-banana", labels, model="gemini-2.5-flash-image")
    assert [loss.reason for loss in fewer.losses] == ["it takes 3 such pictures at most"]
    assert not compiled(bound, "nano-banana", labels).losses


def test_turbo_without_a_picture_goes_out_as_the_full_model() -> None:
    result = compiled([], "runway-gen4-image", model="gen4_image_turbo")
    assert body(result)["model"] == "gen4_image" and result.adjustments[0].reason == "turbo needs a reference picture"
    assert body(compiled([("p1", "style")], "runway-gen4-image", model="gen4_image_turbo"))["model"] == "gen4_image_turbo"
