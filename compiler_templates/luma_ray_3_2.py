"""Luma Ray 3.2 on the Luma Agents API: who and what, the place, the camera with one move, light and texture. Positive, silent."""

from compiler_templates._draft import Draft
from compiler_templates._il import Json, Picture
from compiler_templates._parts import FRAME, LIGHT, LOOK, MOTION, MOVE, PALETTE, POSITIVES, WHERE, WHO
from compiler_templates._phrases import remark
from compiler_templates._target import (
    Durations,
    Example,
    Limit,
    Model,
    Negative,
    Piece,
    Price,
    Ratios,
    References,
    Resolutions,
    Role,
    Sentence,
    Source,
    Target,
)
from compiler_templates._words import PROSE, override

_PRICES = "Comfy-Org/docs tutorials/partner-nodes/pricing.mdx"
_RATIOS = {ratio: ratio for ratio in ("16:9", "9:16", "1:1", "4:3", "3:4", "21:9")}
_CLIPS = {
    ("360p", 5): 0.06,
    ("540p", 5): 0.15,
    ("720p", 5): 0.3,
    ("1080p", 5): 1.2,
    ("540p", 10): 0.45,
    ("720p", 10): 0.9,
    ("1080p", 10): 3.6,
}


def _frame(picture: Picture) -> Json:
    return {"url": picture.address}


def _legal(draft: Draft) -> None:
    """Start and end frames go with five seconds only."""
    if draft.framed and draft.seconds != 5:
        draft.adjust("duration", draft.shot.values.get("duration"), 5, "start and end frames go with 5 seconds only")
        draft.seconds, draft.params["video.duration"] = 5, "5s"


TARGET = Target(
    id="luma-ray-3.2",
    name="Luma Ray 3.2",
    vendor="Luma AI",
    kind="video",
    checked="2026-11-22",
    confidence="high; the camera's words, the prompt's shape and prices medium",
    sources=(
        Source("SDK types", "PyPI luma-agents 0.5.0: types/generation_create_params.py, video_options_param.py", "2026-11"),
        Source("end of ray-2", "PyPI lumaai 1.21.0", "2026"),
        Source("node docs", "PyPI comfyui-embedded-docs 0.5.15", "2026-10"),
        Source("positive wording", "lumaai-help.freshdesk.com article 151000219614", "2026"),
        Source("price", _PRICES, "2026-08-21"),
    ),
    endpoint="generations.create",
    models=(Model("ray-3.2"), *(Model(old, ended="2026-10-24", successor="ray-3.2") for old in ("ray-2", "ray-flash-2", "ray-1-6"))),
    limit=Limit(6000),
    durations=Durations("video.duration", choices=(5, 10), form="suffixed", default=5),
    ratios=Ratios("aspect_ratio", _RATIOS, default="16:9"),
    resolutions=Resolutions("video.resolution", {360: "360p", 540: "540p", 720: "720p", 1080: "1080p"}, default=720),
    fps=(24,),
    negative=Negative("positive", why="Luma has no negative field, and naming the unwanted thing draws it in"),
    references=References(
        {"first_frame": Role("video.start_frame", _frame), "last_frame": Role("video.end_frame", _frame)},
        why="Ray 3.2 takes start and end frames only: put the character into the start frame",
    ),
    words=override(
        PROSE,
        camera_movement={
            "static": "stays static",
            "dolly_in": "pushes in",
            "dolly_out": "pulls out",
            "arc": "orbits the subject",
            "arc_cw": "orbits the subject clockwise",
            "arc_ccw": "orbits the subject counterclockwise",
        },
    ),
    phrases={"unbroken": remark("one continuous take, consistent from start to finish")},
    order=(WHO, WHERE, FRAME, MOVE, LIGHT, PALETTE, LOOK, POSITIVES, Sentence((Piece("unbroken"),))),
    motion_order=(MOTION, MOVE, POSITIVES, Sentence((Piece("unbroken"),))),
    moves=1,
    fixed={"type": "video"},
    legal=_legal,
    prices=tuple(
        Price(usd, "clip", _PRICES, "2026-08-21", when={"resolution": resolution, "duration": f"{length}s"})
        for (resolution, length), usd in _CLIPS.items()
    ),
    example=Example(
        {
            "subject": "a white horse",
            "action": "gallops through the shallows",
            "location": "a wide tidal beach",
            "shot_type": "wide",
            "camera_angle": "low",
            "camera_movement": ["side_tracking"],
            "time_of_day": "golden_hour",
            "lighting_direction": "back",
            "color_palette": ["amber", "slate blue"],
            "film_stock": "Kodak Vision3 250D",
            "duration": 6,
            "negative": ["people"],
        },
        (
            "A white horse gallops through the shallows. Set on a wide tidal beach at golden hour. A wide shot from a low angle. "
            "The camera tracks alongside the subject. Light coming from behind. A color palette of amber and slate blue. Shot on "
            "Kodak Vision3 250D. The place is deserted. One continuous take, consistent from start to finish."
        ),
    ),
)
