"""Pika 2.5 on the Comfy Router: one clear action in short sentences, the setting, the style, then one gentle move. Five seconds, silent."""

from compiler_templates._parts import FRAME, LIGHT, LOOK, MOTION, MOVE, PALETTE, WHERE, WHO
from compiler_templates._target import Durations, Example, Limit, Negative, References, Resolutions, Role, Seed, Source, Target
from compiler_templates._words import PROSE, override

TARGET = Target(
    id="pika-2.5",
    name="Pika 2.5",
    vendor="Pika Labs",
    kind="video",
    checked="2026-11-22",
    confidence="medium; the prompt's limit and shape, the camera's words and the price low",
    notes=("Pika 2.5 is reached through resellers: its prompt limit is not known, and listings disagree on lengths other than 5 seconds.",),
    sources=(
        Source("request schema", "docs.comfy.org/development/comfy-router/models/pika", "2026-11"),
        Source("other listings", "npm @fal-ai/client 1.10.1 endpoints.d.ts", "2026"),
        Source("no API of its own", "github calesthio/generative-media-skills", "2026-07-14"),
    ),
    endpoint="POST /v2/models/pika/pika-2.5-text-to-video",
    motion_endpoint="POST /v2/models/pika/pika-2.5-image-to-video",
    limit=Limit(None),
    durations=Durations("duration_s", choices=(5,), default=5),
    resolutions=Resolutions("resolution", {720: "720p", 1080: "1080p"}, default=1080),
    negative=Negative("field", "negative_prompt"),
    seed=Seed("seed", 2_147_483_647),
    references=References(
        {"first_frame": Role("image", lambda picture: picture.address)},
        why="this route takes a first frame only (ingredients and keyframes are other endpoints)",
    ),
    words=override(PROSE, camera_movement={"static": "stays still", "dolly_in": "moves closer", "dolly_out": "moves away"}),
    order=(WHO, WHERE, LOOK, PALETTE, FRAME, MOVE, LIGHT),
    motion_order=(MOTION, MOVE),
    moves=1,
    example=Example(
        {
            "subject": "a clay fox",
            "action": "peeks out of a teapot",
            "location": "on a cluttered kitchen table",
            "medium": "claymation",
            "color_palette": ["cream", "rust"],
            "shot_type": "close_up",
            "camera_movement": ["dolly_in"],
            "lighting_quality": "soft",
            "lighting_source": ["daylight"],
            "duration": 5,
            "negative": ["lettering", "blur"],
            "seed": 3,
        },
        (
            "A clay fox peeks out of a teapot. Set on a cluttered kitchen table. Claymation. A color palette of cream and rust. A "
            "close-up. The camera moves closer. Soft light from natural daylight."
        ),
    ),
)
