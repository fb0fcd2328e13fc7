"""Silent tools that animate: Hailuo's commands in brackets, frames that rule other settings, a picture that is still to come."""

from typing import Any

import pytest

from compiler_templates import Compiled, compile_scene
from tests.templates.vendors.told import film

FRAME, END = ({"asset": asset, "role": role} for asset, role in (("still", "first_frame"), ("p1", "last_frame")))


def of(target: str, slots: dict[str, Any], model: str | None = None) -> Compiled:
    return compile_scene(film([slots]), 1, target, model=model)


def sent(compiled: Compiled) -> dict[str, Any]:
    assert isinstance(compiled.request, dict)
    return dict(compiled.request)


@pytest.mark.parametrize(
    ("slots", "prompt"),
    [
        ({"subject": "a nurse", "action": "turns; stops", "camera_movement": ["pan_left"]}, "A nurse turns [Pan left], then stops."),
        (
            {"subject": "a nurse", "action": "turns; stops", "camera_movement": ["dolly_in", "tilt_up"]},
            "A nurse turns [Push in], then stops [Tilt up].",
        ),
        (
            {"subject": "a nurse", "action": "turns", "camera_movement": ["dolly_out", "zoom_in"]},
            "A nurse turns [Pull out] [Zoom in].",
        ),
        ({"subject": "a nurse", "camera_movement": ["static"]}, "A nurse [Static shot]."),
        ({"camera_movement": ["truck_right"]}, "[Truck right]."),
        (
            {"subject": "a nurse", "action": "runs", "camera_movement": ["tracking", "handheld"], "camera_speed": "fast"},
            "A nurse runs [Tracking shot]. The camera moves quickly, handheld.",
        ),
        ({"subject": "a nurse", "camera_movement": ["pan_right"], "steadiness": "shaky"}, "A nurse [Pan right, Shake]."),
        (
            {"subject": "a nurse", "camera_movement": ["pan_right"], "steadiness": "smooth"},
            "A nurse [Pan right]. The camera is smooth and steady.",
        ),
        (
            {"subject": "a nurse", "camera_movement": ["crane_up", "pan_left"]},
            "A nurse. The camera cranes up, then pans left.",
        ),
        ({"subject": "a nurse [Zoom in]"}, "A nurse (Zoom in)."),
    ],
)
def test_hailuo_gets_each_move_where_it_happens(slots: dict[str, Any], prompt: str) -> None:
    assert of("hailuo-2.3", slots).prompt == prompt


def test_hailuo_moves_a_still_with_the_same_commands() -> None:
    slots = {"subject": "the nurse", "action": "looks up", "camera_movement": ["tilt_up"], "references": [FRAME]}
    compiled = of("hailuo-2.3", slots)
    assert compiled.prompt == "The nurse looks up [Tilt up]." and sent(compiled)["first_frame_image"] == "asset:still"


@pytest.mark.parametrize(
    ("duration", "resolution", "made"),
    [(6, "1080p", (6, "1080P")), (8, "1080p", (6, "1080P")), (10, "1080p", (10, "768P")), (10, None, (10, "768P"))],
)
def test_hailuo_1080p_lasts_six_seconds(duration: float, resolution: str | None, made: tuple[int, str]) -> None:
    slots = {"subject": "a door", "duration": duration} | ({"resolution": resolution} if resolution else {})
    body = sent(of("hailuo-2.3", slots))
    assert (body["duration"], body["resolution"]) == made and body["prompt_optimizer"] is False


def test_hailuo_fast_needs_a_picture_and_02_takes_a_last_one() -> None:
    fast = of("hailuo-2.3", {"subject": "a door"}, "MiniMax-Hailuo-2.3-Fast")
    assert sent(fast)["model"] == "MiniMax-Hailuo-2.3" and [x.slot for x in fast.adjustments] == ["model"]
    both = {"action": "opens", "references": [FRAME, END]}
    new, old = of("hailuo-2.3", both), of("hailuo-2.3", both, "MiniMax-Hailuo-02")
    assert "last_frame_image" not in sent(new) and [loss.value for loss in new.losses] == ["p1 (last_frame)"]
    assert sent(old)["last_frame_image"] == "asset:p1" and not old.losses


def test_luma_frames_go_with_five_seconds() -> None:
    framed = of("luma-ray-3.2", {"action": "turns", "duration": 9, "references": [FRAME, END]})
    video = sent(framed)["video"]
    assert video["duration"] == "5s" and {"start_frame", "end_frame"} <= video.keys()
    assert framed.cost and framed.cost.usd == 0.3
    assert of("luma-ray-3.2", {"subject": "a door", "duration": 9}).cost == framed.cost._replace(usd=0.9, basis="0.9 USD a clip")


def test_one_move_a_clip_is_advised_where_the_tool_follows_one() -> None:
    slots = {"subject": "a door", "camera_movement": ["pan_left", "tilt_up", "handheld"]}
    for target, warned in (("luma-ray-3.2", True), ("pika-2.5", True), ("runway-gen4-turbo", True), ("hailuo-2.3", False)):
        said = [warning for warning in of(target, slots).warnings if "camera move" in warning]
        assert bool(said) == warned and all("has 2" in warning for warning in said)


def test_gen4_turbo_holds_a_place_for_its_picture() -> None:
    slots = {"subject": "the woman", "action": "turns", "location": "a garden", "aspect_ratio": "21:9"}
    without, with_it = of("runway-gen4-turbo", slots), of("runway-gen4-turbo", {**slots, "references": [FRAME]})
    assert without.prompt == with_it.prompt == "The woman turns. Continuous, seamless shot."
    assert sent(without) == {**sent(with_it), "prompt_image": "asset:first_frame"} and sent(with_it)["ratio"] == "1584:672"
    assert "bind one as the first frame" in without.warnings[0] and not with_it.warnings


def test_pika_lasts_five_seconds_and_leaves_out_by_a_field() -> None:
    compiled = of("pika-2.5", {"subject": "a fox", "duration": 9, "negative": ["no text"], "seed": 2**40, "references": [FRAME]})
    body = sent(compiled)
    assert body["duration_s"] == 5 and body["negative_prompt"] == "text" and body["image"] == "asset:still"
    assert 0 <= body["seed"] < 2**31 and compiled.endpoint.endswith("image-to-video")
