"""Post: a look is the same numbers in a CDL, a cube and a filter chain; tools that finish a take get the take, sizes and few words."""

import math
from typing import Any
from xml.etree import ElementTree

import pytest

from compiler_templates import Compiled, compile_shot, find_target, lower
from compiler_templates._look import Grade, cube, decision_list, grade, grain, tint, uncolored
from tests.templates.scenes import film_with

NOIR = {
    "color_palette": ["#008080", "amber"],
    "color_temperature": "cool",
    "saturation": "vivid",
    "lighting_quality": "high_contrast",
    "lighting_mood": "neon_noir",
}


def compiled(slots: dict[str, Any], target: str, model: str | None = None) -> Compiled:
    project = film_with(slots)
    return compile_shot(lower(project, project.scenes[0]), find_target(target), model)


def body(slots: dict[str, Any], target: str, model: str | None = None) -> Any:
    return compiled(slots, target, model).request


def rows(text: str) -> list[list[float]]:
    return [[float(part) for part in line.split()] for line in text.splitlines()[2:]]


def graded(look: Grade, color: list[float]) -> list[float]:
    """The formula by hand, one color at a time: slope, offset and power, saturation around the luma, the palette's pull on the middle."""
    weights = (0.2126, 0.7152, 0.0722)
    color = [min(max(part * s + o, 0), 1) ** p for part, s, o, p in zip(color, look.slope, look.offset, look.power, strict=True)]
    luma = sum(w * part for w, part in zip(weights, color, strict=True))
    color = [min(max(luma + look.saturation * (part - luma), 0), 1) for part in color]
    if look.tint:
        luma = sum(w * part for w, part in zip(weights, color, strict=True))
        at = luma * (len(look.tint) - 1)
        low, high = look.tint[math.floor(at)], look.tint[min(math.floor(at) + 1, len(look.tint) - 1)]
        pull = [a + (b - a) * (at - math.floor(at)) for a, b in zip(low, high, strict=True)]
        color = [part + 0.3 * 4 * luma * (1 - luma) * p for part, p in zip(color, pull, strict=True)]
    return [min(max(part, 0), 1) for part in color]


@pytest.mark.parametrize("slots", [{}, NOIR, {"saturation": "monochrome", "color_temperature": "warm"}], ids=["none", "noir", "toned"])
def test_a_cube_is_the_look_at_every_point_red_fastest(slots: dict[str, Any]) -> None:
    look, points = grade(slots), 9
    text = cube(look, points)
    assert text.splitlines()[:2] == ["# A look for Rec.709 pictures: values from 0 to 1, red changes fastest", "LUT_3D_SIZE 9"]
    at = [n / (points - 1) for n in range(points)]
    wanted = [graded(look, [red, green, blue]) for blue in at for green in at for red in at]
    found = rows(text)
    assert len(found) == points**3
    assert all(abs(one - other) < 0.00015 for got, want in zip(found, wanted, strict=True) for one, other in zip(got, want, strict=True))


def test_no_look_changes_nothing_and_the_same_look_gives_the_same_bytes() -> None:
    assert rows(cube(Grade(), 3))[5] == [1.0, 0.5, 0.0]
    assert cube(grade(NOIR), 17) == cube.__wrapped__(grade(dict(reversed(NOIR.items()))), 17)


def test_words_turn_the_picture_their_way() -> None:
    grey = [0.5, 0.5, 0.5]
    red, _, blue = graded(grade({"color_temperature": "warm"}), grey)
    assert red > blue
    red, _, blue = graded(grade({"color_temperature": "cool"}), grey)
    assert red < blue
    assert sum(graded(grade({"lighting_mood": "low_key"}), grey)) < 1.5 < sum(graded(grade({"lighting_mood": "high_key"}), grey))
    dark, bright = [0.2] * 3, [0.8] * 3
    assert graded(grade({"lighting_quality": "high_contrast"}), dark) < dark < graded(grade({"lighting_quality": "low_contrast"}), dark)
    assert graded(grade({"lighting_quality": "high_contrast"}), bright) > bright
    toned = graded(grade({"saturation": "monochrome", "color_temperature": "warm"}), [0.1, 0.6, 0.9])
    assert toned[0] > toned[1] > toned[2]
    assert len({round(part, 9) for part in graded(grade({"saturation": "monochrome"}), [0.1, 0.6, 0.9])}) == 1


def test_a_palette_pulls_shadows_to_its_dark_color_and_lights_to_its_bright_one() -> None:
    look = grade({"color_palette": ("amber", "#008080")})
    shadow, light = graded(look, [0.25] * 3), graded(look, [0.75] * 3)
    assert shadow[2] > shadow[0] and light[0] > light[2]
    assert graded(look, [0.0] * 3) == [0.0] * 3 and graded(look, [1.0] * 3) == [1.0] * 3
    assert tint(("gray", "no such color")) == ((0.0, 0.0, 0.0),) or all(abs(part) < 1e-9 for part in tint(("gray",))[0])


@pytest.mark.parametrize(("stock", "grains"), [("Kodak Vision3 500T", 0.6), ("50D", 0.15), ("Tri-X 400", 0.5), ("Super 8", 0.4), ("", 0.4)])
def test_a_fast_stock_is_grainy(stock: str, grains: float) -> None:
    assert grain(stock) == grains
    assert uncolored(stock) == ("Tri-X" in stock)


def test_the_decision_list_is_the_primary_grade() -> None:
    tree = ElementTree.fromstring(decision_list(grade(NOIR), "scene-1"))
    space = "{urn:ASC:CDL:v1.01}"
    correction = tree.find(f"{space}ColorDecision/{space}ColorCorrection")
    assert tree.tag == f"{space}ColorDecisionList" and correction is not None and correction.get("id") == "scene-1"
    said = {
        node.tag.removeprefix(space): [float(part) for part in (node.text or "").split()] for node in correction.iter() if not len(node)
    }
    look = grade(NOIR)
    for name, parts in (("Slope", look.slope), ("Offset", look.offset), ("Power", look.power), ("Saturation", (look.saturation,))):
        assert said[name] == pytest.approx(parts, abs=0.0001)


def test_the_chain_runs_shape_then_frames_then_color_then_grain() -> None:
    slots = {**NOIR, "aspect_ratio": "2.39:1", "resolution": "1080p", "fps": 23.976, "film_stock": "Tri-X 400", "duration": 6.5}
    argv = body(slots, "ffmpeg-look")["argv"]
    assert [step.partition("=")[0] for step in argv[argv.index("-vf") + 1].split(",")] == [
        "scale",
        "crop",
        "fps",
        "lut3d",
        "noise",
        "format",
    ]
    assert argv[argv.index("-t") + 1] == "6.5" and argv[-1] == "scene-1-look.mp4"


@pytest.mark.parametrize(
    ("slots", "chain"),
    [
        ({"aspect_ratio": "16:9"}, r"crop=min(iw\,ih*1.7778):min(ih\,iw/1.7778),format=yuv420p"),
        ({"resolution": "720p"}, r"scale=if(gt(iw\,ih)\,-2\,720):if(gt(iw\,ih)\,720\,-2):flags=lanczos,format=yuv420p"),
        (
            {"resolution": "1002x562"},
            "scale=1002:562:force_original_aspect_ratio=increase:flags=lanczos,crop=1002:562,format=yuv420p",
        ),
        ({}, "format=yuv420p"),
    ],
)
def test_only_what_the_scene_says_is_in_the_chain(slots: dict[str, Any], chain: str) -> None:
    made = body(slots, "ffmpeg-look")
    assert made["argv"][made["argv"].index("-vf") + 1] == chain and made["files"] == {}


def test_what_has_no_number_is_graded_by_eye() -> None:
    words = {"lighting_mood": "the last light before a storm", "aesthetic": "gothic"}
    made = compiled({**words, "color_palette": ["glorp", "teal"]}, "ffmpeg-look")
    assert {(loss.slot, loss.value) for loss in made.losses} == {
        ("lighting_mood", "the last light before a storm"),
        ("color_palette", "glorp"),
        ("aesthetic", "gothic"),
    }
    note = compiled(words, "davinci-resolve")
    assert note.prompt == "Lit with the last light before a storm. Gothic aesthetic." and not note.losses


def test_resolve_gets_three_files_of_one_look() -> None:
    files = body({**NOIR, "fps": 24}, "davinci-resolve")["files"]
    assert list(files) == ["scene-1.cdl", "scene-1.cube", "scene-1.txt"]
    assert files["scene-1.cube"] == cube(grade({**NOIR, "color_palette": tuple(NOIR["color_palette"])}), 33)
    assert files["scene-1.txt"].startswith("A color palette of teal (#008080) and amber in cool tones")


def test_close_shots_get_less_invention() -> None:
    close, far = ({"subject": "Mara", "shot_type": size} for size in ("close_up", "wide"))
    assert body(close, "topaz-image")["creativity"] < body(far, "topaz-image")["creativity"]
    assert body(close, "topaz-video")["filters"][0]["creativity"] < body(far, "topaz-video")["filters"][0]["creativity"]
    assert body(close, "magnific")["resemblance"] > body(far, "magnific")["resemblance"]


def test_topaz_sizes_follow_the_scene_or_the_still() -> None:
    still = {"references": [{"asset": "still", "role": "first_frame"}]}
    made = body({**still, "resolution": "4K"}, "topaz-image")
    assert (made["output_width"], made["output_height"]) == (3840, 2160) and made["source_url"] == "asset:still"
    cropped = body({**still, "aspect_ratio": "1:1"}, "topaz-image")
    assert (cropped["output_width"], cropped["output_height"]) == (720, 720)
    assert "output_width" not in body({"subject": "Mara", "aspect_ratio": "1:1"}, "topaz-image")
    assert compiled({"subject": "Mara", "resolution": "16384x16384"}, "topaz-image").losses == ()


def test_bloom_is_told_whether_to_write_its_own_words() -> None:
    assert body({"subject": "a boat", "seed": 2001}, "topaz-image")["autoprompt"] is False
    assert body({"subject": "a boat", "seed": 2001}, "topaz-image")["seed"] == 2
    assert body({"resolution": "4K"}, "topaz-image")["autoprompt"] is True


def test_a_long_take_goes_to_astra_without_words() -> None:
    short, long = (compiled({"subject": "a boat", "duration": seconds}, "topaz-video") for seconds in (18, 19))
    assert short.prompt == "A boat." and long.prompt == ""
    assert [(loss.slot, "450 frames" in loss.reason) for loss in long.losses] == [("subject", True)]
    assert any("cut the take" in warning for warning in compiled({"duration": 400}, "topaz-video").warnings)


def test_new_frames_are_a_filter_of_their_own() -> None:
    filters = body({"subject": "a boat", "fps": 59.94}, "topaz-video")["filters"]
    assert filters[1] == {"model": "apo-8", "fps": 60}


@pytest.mark.parametrize(
    ("slots", "factor"),
    [
        ({"resolution": "4K", "references": [{"asset": "still", "role": "first_frame"}]}, "4x"),
        ({"resolution": "8K"}, "4x"),
        ({}, "2x"),
    ],
)
def test_magnific_enlarges_as_far_as_needed_and_can_be(slots: dict[str, Any], factor: str) -> None:
    assert body({"subject": "a boat", **slots}, "magnific")["scale_factor"] == factor


def test_magnific_takes_over_a_style_or_asks_for_one() -> None:
    style = {"aesthetic": "gothic", "references": [{"asset": "still", "role": "style"}]}
    made = compiled(style, "magnific", "image-style-transfer")
    assert made.endpoint == "POST /v1/ai/image-style-transfer" and made.prompt == "Gothic aesthetic."
    assert made.request["reference_image"] == "asset:still"  # type: ignore[index,call-overload]
    asking = compiled({"aesthetic": "gothic"}, "magnific", "image-style-transfer")
    assert any("bind one as style" in warning for warning in asking.warnings)
    assert body({"lighting_quality": "soft"}, "magnific", "image-relight")["change_background"] is False


def test_aleph_is_told_changes_and_not_the_scene_again() -> None:
    slots = {"subject": "a courier", "action": "cycles", "location": "an alley", "weather": ["snow"], "negative": ["parked cars"]}
    made = compiled({**slots, "medium": "live_action"}, "runway-aleph-2")
    assert made.prompt == (
        "Change the scene so that it plays in falling snow. Remove parked cars. "
        "Keep everything else as it is: the action, the framing and the camera movement."
    )
    assert {"subject", "action", "location", "medium"} <= set(made.not_applicable)
    assert any("asks for 2" in warning for warning in made.warnings)
    assert compiled({"medium": "anime"}, "runway-aleph-2").prompt.startswith("Restyle it as anime.")
    assert "prompt_text" not in body(slots | {"weather": [], "negative": []}, "runway-aleph-2")


def test_act_two_gets_files_and_numbers_and_no_word() -> None:
    slots = {"character_ref": ["Mara"], "action": "weeps", "motion_strength": 1, "references": [{"asset": "face", "role": "character"}]}
    made = compiled(slots, "runway-act-two")
    assert made.prompt == "" and made.request == {
        "model": "act_two",
        "character": {"type": "image", "uri": "asset:face"},
        "reference": {"type": "video", "uri": "performance:scene-1"},
        "body_control": True,
        "expression_intensity": 5,
    }
    assert [loss.slot for loss in made.losses] == ["action"]
