"""Wan 3.0 on Model Studio, in preview: Wan's order of words, up to thirty seconds, sound by a switch, what to keep out in words."""

from dataclasses import replace

from compiler_templates._draft import Draft
from compiler_templates._media import frames_and_references
from compiler_templates._parts import CITES, KEEP_FREE, LOOK, PALETTE
from compiler_templates._target import (
    Durations,
    Example,
    Limit,
    Model,
    MultiShot,
    Negative,
    Price,
    Ratios,
    References,
    Resolutions,
    Sound,
    Source,
)
from compiler_templates.wan_2_7 import MOTION_ORDER, NODES, ORDER, PROXY, RATIOS, RECIPE
from compiler_templates.wan_2_7 import TARGET as V27


def _legal(draft: Draft) -> None:
    if "negative" in draft.values:
        draft.warn("Wan 3.0 has no field for what to leave out: it is asked for in words, which may not hold.")


def _price(resolution: str, usd: float) -> Price:
    return Price(usd, "second", "fal.ai listing", "2026-10", when={"resolution": resolution})


TARGET = replace(
    V27,
    id="wan-3",
    name="Wan 3.0",
    confidence="high for a preview; negatives, dialogue and prices medium",
    sources=(
        PROXY,
        NODES,
        RECIPE,
        Source("guide", "alibabacloud.com help wan3-video-generation-guide", "2026-08-26"),
        Source("reference", "alibabacloud.com help wan3-video-generation-api-reference", "2026-08-08"),
    ),
    models=(Model("wan3.0-video", "preview"), Model("wan3.0-video-prime", "preview")),
    limit=Limit(20_000, aim=200),
    durations=Durations("parameters.duration", low=2, high=30, default=5),
    ratios=Ratios("parameters.ratio", RATIOS, framed={}, default="16:9"),
    resolutions=Resolutions("parameters.resolution", {480: "480P", 720: "720P", 1080: "1080P"}, default=720),
    fps=(30,),
    negative=Negative("prose"),
    sound=Sound("switch", "parameters.audio"),
    references=References(frames_and_references(10), exclusive=True, most=10),
    order=(*ORDER, KEEP_FREE),
    motion_order=(*MOTION_ORDER, KEEP_FREE),
    legal=_legal,
    multi=MultiShot(
        most=10,
        shortest=2,
        total_low=4,
        total_high=30,
        label="Shot {n} [{start}-{end} s]: ",
        opening=(CITES, LOOK, PALETTE),
        closing=(KEEP_FREE,),
        gathered=frozenset({"references", "negative"}),
    ),
    prices=(_price("480P", 0.05), _price("720P", 0.1), _price("1080P", 0.2)),
    example=Example(
        {
            "subject": "two climbers on a fixed rope",
            "action": "haul themselves over the last ledge; fall into the snow; laugh",
            "location": "a ridge in the high mountains",
            "time_of_day": "sunrise",
            "weather": ["wind", "snow"],
            "lighting_quality": "hard",
            "lighting_source": ["sun"],
            "lighting_direction": "back",
            "shot_type": "wide",
            "camera_movement": ["pedestal_up", "drone"],
            "camera_speed": "slow",
            "medium": "documentary",
            "dialogue": [{"speaker": "The older climber", "line": "Look at that.", "delivery": "out of breath"}],
            "ambience": "wind over the ridge",
            "duration": 9,
            "negative": ["captions"],
        },
        (
            "Two climbers on a fixed rope haul themselves over the last ledge, fall into the snow, then laugh. Set on a ridge"
            " in the high mountains at sunrise in strong wind and falling snow. Hard light from the sun, coming from behind. "
            "A wide shot. The camera slowly rises straight up, on a drone. Documentary footage. The older climber says, out "
            'of breath: "Look at that." We hear wind over the ridge. Keep the picture free of captions.'
        ),
    ),
)
