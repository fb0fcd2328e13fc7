"""HunyuanVideo 1.5: subject, motion, place, then shot, camera, light and style; silent. At home, on TokenHub, or on fal."""

import re

from compiler_templates._draft import Draft
from compiler_templates._guard import QUOTES
from compiler_templates._il import Json
from compiler_templates._media import address
from compiler_templates._parts import FRAME, LIGHT, LOOK, MOTION, MOVE, PALETTE, WHERE, WHO
from compiler_templates._saying import all_texts
from compiler_templates._target import (
    Durations,
    Example,
    Limit,
    Model,
    Negative,
    Ratios,
    References,
    Resolutions,
    Role,
    Seed,
    Source,
    Target,
)
from compiler_templates._words import PROSE, override

_FRAMES = 121
"""Frames of a clip at 24 a second: what the tool calls its best length."""
_FIVE = Durations("", choices=(5,))
_OTHER_SCRIPT = re.compile(r"[\u0370-\u1fff\u3040-\u30ff\uac00-\ud7af]")
"""Letters that are neither Latin nor Chinese."""


def _legal(draft: Draft) -> None:
    """1080p is the 720p picture enlarged by the tool itself; texts are English or Chinese."""
    if draft.params.get("resolution") == "1080p":
        draft.params |= {"resolution": "720p", "sr": "true"}
    if draft.params.get("video_length", _FRAMES) != _FRAMES:
        draft.warn(f"HunyuanVideo does best with {_FRAMES} frames, five seconds: shorter clips are weaker.")
    if _OTHER_SCRIPT.search(all_texts(draft.shot)):
        draft.warn("HunyuanVideo reads English and Chinese only: say the rest in one of them.")


def _command(draft: Draft) -> Json:
    """The command line of the repository's generate.py; the rewriter is named, for its default is disputed."""
    params = {"prompt": draft.prompt} | {name: value for name, value in draft.params.items() if name != "prompt"}
    argv: list[Json] = ["python", "generate.py"]
    for name, value in params.items():
        argv += [f"--{name}", str(value)]
    return {"argv": argv, "files": {}}


_TOKENHUB = {
    "endpoint": "Tencent Cloud TokenHub video task",
    "limit": Limit(200),
    "durations": _FIVE,
    "ratios": None,
    "resolutions": Resolutions("resolution", {720: "720p"}, default=720),
    "negative": Negative("loss", why="TokenHub takes no negative"),
    "seed": None,
    "references": References({"first_frame": Role("image", address)}, why="HunyuanVideo takes a first frame only"),
    "fixed": {"logo_add": 0},
    "model_param": "model",
    "request": None,
}
_FAL = {
    "endpoint": "fal-ai/hunyuan-video-v1.5/text-to-video",
    "durations": _FIVE,
    "ratios": Ratios("aspect_ratio", {"16:9": "16:9", "9:16": "9:16"}, default="16:9"),
    "resolutions": Resolutions("resolution", {480: "480p"}, default=480),
    "references": References(why="the route on fal for pictures is not known here"),
    "fixed": {"enable_prompt_expansion": False},
    "request": None,
}

TARGET = Target(
    id="hunyuan-video-1.5",
    name="HunyuanVideo 1.5",
    vendor="Tencent",
    kind="video",
    checked="2026-11-22",
    confidence="high for the open weights and fal; TokenHub and the prompt limit medium",
    sources=(
        Source("command line", "github Tencent-Hunyuan/HunyuanVideo-1.5 generate.py, README", "2026-04-10"),
        Source("prompt handbook", "github Tencent-Hunyuan/HunyuanVideo-1.5 assets/HunyuanVideo_1_5_Prompt_Handbook_EN.md", "2025-12"),
        Source("fal schema", "npm @fal-ai/client 1.10.1 endpoints.d.ts", "2026"),
        Source("TokenHub limits", "Tencent Cloud TokenHub documentation", "2026"),
    ),
    endpoint="generate.py",
    models=(
        Model("tencent/HunyuanVideo-1.5", "open weights, run at home"),
        Model("hy-video-1.5", "TokenHub: 200 characters, 1.5 CNY a clip", differs=_TOKENHUB),
        Model("fal-ai/hunyuan-video-v1.5", "fal: 480p", differs=_FAL),
    ),
    model_param="",
    limit=Limit(None),
    durations=Durations("video_length", low=1, high=_FRAMES / 24, form="frames", fps=24, frame_step=4, default=_FRAMES / 24),
    ratios=Ratios("aspect_ratio", {r: r for r in ("16:9", "4:3", "1:1", "3:4", "9:16")}, default="16:9"),
    resolutions=Resolutions("resolution", {480: "480p", 720: "720p", 1080: "1080p"}, default=720),
    fps=(24,),
    negative=Negative("field", "negative_prompt"),
    seed=Seed("seed", 9_223_372_036_854_775_807),
    references=References({"first_frame": Role("image_path", address)}, why="HunyuanVideo takes a first frame only"),
    guard=QUOTES,
    words=override(
        PROSE,
        camera_movement={
            "static": "remains static",
            "dolly_in": "moves forward",
            "dolly_out": "moves backward",
            "truck_left": "moves left",
            "truck_right": "moves right",
            "pedestal_up": "moves up",
            "pedestal_down": "moves down",
            "tracking": "follows the subject",
            "follow": "follows behind the subject",
            "arc": "circles around the subject",
            "arc_cw": "circles clockwise around the subject",
            "arc_ccw": "circles counterclockwise around the subject",
        },
    ),
    order=(WHO, WHERE, FRAME, MOVE, LIGHT, LOOK, PALETTE),
    motion_order=(MOTION, MOVE),
    fixed={"model_path": "ckpts", "rewrite": "false", "sr": "false"},
    legal=_legal,
    request=_command,
    example=Example(
        {
            "subject": "a red fox",
            "action": "trots across a frozen lake; stops; pricks up its ears",
            "location": "a birch forest at the edge of a lake",
            "time_of_day": "dawn",
            "weather": ["fog"],
            "shot_type": "wide",
            "camera_angle": "low",
            "camera_movement": ["side_tracking"],
            "camera_speed": "slow",
            "lighting_quality": "soft",
            "lighting_mood": "dreamlike",
            "medium": "documentary",
            "color_temperature": "cool",
            "duration": 5,
            "seed": 123,
            "negative": ["people", "text"],
            "ambience": "ice creaking",
        },
        (
            "A red fox trots across a frozen lake, stops, then pricks up its ears. Set in a birch forest at the edge of a "
            "lake at dawn in fog. A wide shot from a low angle. The camera slowly tracks alongside the subject. Soft light, "
            "with a dreamlike mood. Documentary footage. Cool tones."
        ),
    ),
)
