"""What the makers of stills want besides words: parameters that carry the look, names that they refuse, sizes that exist."""

from typing import Any

import pytest

from compiler_templates import Compiled, compile_shot, find_target, lower
from tests.templates.scenes import film_with


def compiled(slots: dict[str, Any], target: str, model: str | None = None) -> Compiled:
    project = film_with({"subject": "a fox", **slots})
    return compile_shot(lower(project, project.scenes[0]), find_target(target), model)


def body(slots: dict[str, Any], target: str, model: str | None = None) -> Any:
    return compiled(slots, target, model).request


def test_recraft_takes_the_look_by_its_own_parameters() -> None:
    photo = body({"medium": "live_action", "saturation": "monochrome", "negative": ["no text"]}, "recraft-v3")
    assert (photo["style"], photo["substyle"], photo["controls"]) == ("realistic_image", "b_and_w", {"no_text": True})
    assert body({"medium": "illustration"}, "recraft-v3")["style"] == "digital_illustration"
    assert body({"medium": "claymation"}, "recraft-v3")["style"] == "any"
    assert body({"medium": "live_action"}, "recraft-v3", "recraftv3_vector")["style"] == "vector_illustration"
    assert "style" not in body({}, "recraft-v3")


@pytest.mark.parametrize("target", ["recraft-v3", "recraft-v4"])
def test_recraft_takes_colours_as_numbers_and_hears_them_too(target: str) -> None:
    slots = {"color_palette": ["#b7410e", "cream"]}
    result = compiled(slots, target)
    assert body(slots, target)["controls"]["colors"] == [{"rgb": [183, 65, 14]}]
    assert "rust (#b7410e) and cream" in result.prompt and ("color_palette", "colors") in result.placed


def test_recraft_pro_makes_twice_the_size() -> None:
    assert body({"aspect_ratio": "2:1"}, "recraft-v4")["size"] == "1536x768"
    assert body({"aspect_ratio": "2:1"}, "recraft-v4", "recraftv4_1_pro")["size"] == "3072x1536"


def test_firefly_hears_no_artist_and_no_brand() -> None:
    result = compiled({"film_stock": "Kodak Portra 400", "influences": ["Wong Kar-wai"], "seed": 9, "aspect_ratio": "9:16"}, "firefly")
    assert "Kodak" not in result.prompt and "Wong" not in result.prompt
    assert "soft color-negative film" in result.prompt
    assert {loss.slot for loss in result.losses} == {"influences"}
    request: Any = result.request
    assert request["seeds"] == [9] and request["numVariations"] == 1
    assert request["size"] == {"width": 1792, "height": 2304}
    assert any(adjustment.slot == "aspect_ratio" for adjustment in result.adjustments)


def test_firefly_sends_style_and_structure_side_by_side() -> None:
    result = compiled({"references": [{"asset": "still", "role": "style"}, {"asset": "face", "role": "shot"}]}, "firefly")
    assert result.params["style.imageReference"] == {"source": {"uploadId": "asset:still"}}
    assert result.params["structure.imageReference"] == {"source": {"uploadId": "asset:face"}}


def test_imagen_gives_up_its_watermark_for_a_seed_and_names_its_heir() -> None:
    result = compiled({"seed": 5}, "imagen-4")
    assert body({"seed": 5}, "imagen-4")["config"]["add_watermark"] is False
    assert "add_watermark" not in body({}, "imagen-4")["config"]
    assert result.status == "retired" and result.warnings[0] == "Imagen 4 ended on 2026-06-30; successor: nano-banana."


@pytest.mark.parametrize(
    ("model", "ratio", "resolution", "sent"),
    [
        (None, "8:1", "4K", {"aspect_ratio": "8:1", "image_size": "4K"}),
        ("gemini-3-pro-image", "8:1", "2K", {"aspect_ratio": "21:9", "image_size": "2K"}),
        ("gemini-3.1-flash-lite-image", "1:1", "4K", {"aspect_ratio": "1:1", "image_size": "1K"}),
        ("gemini-3.1-flash-image", "1:1", "512", {"aspect_ratio": "1:1", "image_size": "512"}),
        ("gemini-2.5-flash-image", "1:1", "4K", {"aspect_ratio": "1:1"}),
    ],
)
def test_each_gemini_model_has_its_own_ratios_and_sizes(model: str | None, ratio: str, resolution: str, sent: dict[str, str]) -> None:
    assert body({"aspect_ratio": ratio, "resolution": resolution}, "nano-banana", model)["config"]["image_config"] == sent


def test_the_same_picture_has_the_size_that_each_seedream_allows() -> None:
    slots = {"aspect_ratio": "16:9", "resolution": "1920x1080"}
    assert body(slots, "seedream-5")["size"] == "1920x1080"
    assert body(slots, "seedream-5", "seedream-4-5-251128")["size"] == "2560x1440"
    assert body(slots, "seedream-5")["watermark"] is False


def test_rewriters_are_off_and_sizes_are_spelled_the_vendors_way() -> None:
    qwen = body({"aspect_ratio": "16:9"}, "qwen-image-3")["parameters"]
    assert qwen["prompt_extend"] is False and qwen["size"] == "2560*1440"
    assert body({}, "imagen-4")["config"]["enhance_prompt"] is False
    assert body({"aspect_ratio": "16:9"}, "runway-gen4-image")["ratio"] == "1920:1080"
    assert body({"aspect_ratio": "2.39:1"}, "gpt-image-2")["size"] == "1760x736"


def test_gpt_image_leaves_things_out_in_its_last_line() -> None:
    said = compiled({"negative": ["no text", "blur"], "shot_type": "wide"}, "gpt-image-2").prompt
    assert said.splitlines() == ["Subject: A fox.", "Composition: A wide shot.", "Constraints: Leave out text and blur."]


def test_whoever_the_scene_is_about_is_not_left_out() -> None:
    slots: dict[str, Any] = {"subject": "a courier", "negative": ["no people", "text"]}
    assert compiled(slots, "gpt-image-2").prompt.endswith("Constraints: Leave out other people and text.")
    assert compiled({**slots, "subject": "a pier"}, "gpt-image-2").prompt.endswith("Constraints: Leave out people and text.")


def test_hours_and_asides_are_written_as_people_write_them() -> None:
    slots: dict[str, Any] = {"location": "an alley", "time_of_day": "3 a.m.", "weather": ["rain"]}
    assert "Set in an alley, at 3 a.m., in the rain." in compiled(slots, "seedream-5").prompt
    framed = {"shot_type": "medium", "framing": "two_shot", "focal_length_mm": 50, "depth_of_field": "deep"}
    assert "A medium shot, framed as a two-shot, on a 50mm lens with deep focus." in compiled(framed, "imagen-4").prompt
