"""Runway Gen-4.5: short positive sentences, the camera first; with a first frame, movement alone. A silent model."""

from compiler_templates._guard import AT
from compiler_templates._parts import FRAME, LIGHT, LOOK, MOTION, MOVE, PALETTE, POSITIVES, WHERE, WHO
from compiler_templates._target import (
    Durations,
    Example,
    Limit,
    Model,
    Negative,
    Price,
    Ratios,
    References,
    Role,
    Seed,
    Source,
    Target,
)
from compiler_templates._words import PROSE, override

_SDK = "PyPI runwayml 5.24.0"

TARGET = Target(
    id="runway-gen4.5",
    name="Runway Gen-4.5",
    vendor="Runway",
    kind="video",
    checked="2026-11-22",
    sources=(
        Source("SDK types", f"{_SDK}: types/text_to_video_create_params.py, image_to_video_create_params.py", "2026-11"),
        Source("Gen-4 prompting guide", "help.runwayml.com article 39789879462419", "2026"),
        Source("image-to-video prompting guide", "help.runwayml.com article 48324313115155", "2026"),
        Source("vendor agent skills", "github runwayml/skills", "2026-04-21"),
    ),
    endpoint="text_to_video.create",
    motion_endpoint="image_to_video.create",
    models=(
        Model("gen4.5"),
        Model("gen3a_turbo", ended="2026-07-30", successor="gen4.5"),
    ),
    limit=Limit(1000, "utf16"),
    durations=Durations("duration", low=2, high=10, default=5),
    ratios=Ratios(
        "ratio",
        {"16:9": "1280:720", "9:16": "720:1280"},
        framed={"16:9": "1280:720", "9:16": "720:1280", "4:3": "1104:832", "1:1": "960:960", "3:4": "832:1104", "21:9": "1584:672"},
        default="16:9",
    ),
    fps=(24,),
    negative=Negative("positive", why="Runway has no negative field, and a negated word may bring the very thing"),
    seed=Seed("seed", 4_294_967_295),
    references=References(
        {"first_frame": Role("prompt_image", lambda picture: picture.address)},
        why="Gen-4.5 takes a first frame only: make a still with Runway Gen-4 Image and use that",
    ),
    guard=AT,
    words=override(
        PROSE,
        camera_movement={
            "static": "stays locked off",
            "dolly_in": "pushes in",
            "dolly_out": "pulls back",
            "arc": "orbits the subject",
            "arc_cw": "orbits the subject clockwise",
            "arc_ccw": "orbits the subject counterclockwise",
            "fpv": "flies in FPV",
        },
    ),
    order=(FRAME, MOVE, WHO, WHERE, LIGHT, LOOK, PALETTE, POSITIVES),
    motion_order=(MOVE, MOTION, POSITIVES),
    cannot={"resolution": "the ratio fixes it: this model makes 720p-class video"},
    prompt_param="prompt_text",
    prices=(Price(0.12, "second", "docs.dev.runwayml.com pricing: 12 credits of 0.01 USD a second", "2026-11"),),
    example=Example(
        {
            "subject": "an old fisherman",
            "action": "mends a net; pauses to watch the horizon",
            "location": "a weathered pier",
            "shot_type": "wide",
            "camera_movement": ["arc_ccw"],
            "time_of_day": "dawn",
            "weather": ["fog"],
            "lighting_quality": "soft",
            "negative": ["people"],
            "duration": 5,
            "seed": 7,
        },
        (
            "A wide shot. The camera orbits the subject counterclockwise. An old fisherman mends a net, then pauses to"
            " watch the horizon. Set on a weathered pier at dawn in fog. Soft light. The place is otherwise deserted."
        ),
    ),
)
