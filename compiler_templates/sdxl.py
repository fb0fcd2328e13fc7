"""SDXL 1.0: short comma-separated tags in a window of 77 CLIP tokens, medium and shot first. Arguments of the diffusers pipeline."""

from compiler_templates._guard import ANGLE, ROUND, SQUARE, WEIGHTS
from compiler_templates._ratios import Sizes
from compiler_templates._target import (
    Example,
    Limit,
    Model,
    Negative,
    Piece,
    References,
    Role,
    Rule,
    Seed,
    Sentence,
    Source,
    Target,
)
from compiler_templates._words import PLAIN

_BREAK = Rule(r"\bBREAK\b", "break", ("BREAK",))
"""Front-ends begin a new window of tokens at this word."""
_BUCKETS = (
    (1024, 1024),
    (1152, 896),
    (896, 1152),
    (1216, 832),
    (832, 1216),
    (1344, 768),
    (768, 1344),
    (1536, 640),
    (640, 1536),
)
"""The sizes that it was trained on; others look worse."""

TARGET = Target(
    id="sdxl",
    name="SDXL 1.0",
    vendor="Stability AI",
    kind="image",
    checked="2026-11-22",
    sources=(
        Source("pipeline: arguments, 77 tokens", "github huggingface/diffusers @58eb52c0", "2026-08-23"),
        Source("weights, BREAK, advised length", "npm comfyui-mcp 0.52.203 plugin/skills/prompt-engineering", "2026-10"),
        Source("tokens of English words", "PyPI open-clip-torch 2.32.0", "2025-04"),
    ),
    endpoint="diffusers StableDiffusionXLPipeline",
    motion_endpoint="diffusers StableDiffusionXLImg2ImgPipeline",
    models=(Model("stabilityai/stable-diffusion-xl-base-1.0"),),
    limit=Limit(77, "clip", aim=55),
    ratios=Sizes(("width", "height"), _BUCKETS, default="1:1", framed=False),
    negative=Negative("field", "negative_prompt", Limit(77, "clip")),
    seed=Seed("seed", 2**64 - 1),
    references=References(
        {"first_frame": Role("image", lambda picture: picture.address)}, most=1, why="plain SDXL takes one picture to start from only"
    ),
    guard=(*ANGLE, *SQUARE, *WEIGHTS, *ROUND, _BREAK),
    words=PLAIN,
    colors="name",
    order=(
        Sentence(
            (
                Piece("medium"),
                Piece("shot_type"),
                Piece("framing"),
                Piece("camera_angle"),
                Piece("who"),
                Piece("location"),
                Piece("set_dressing"),
                Piece("time_of_day"),
                Piece("weather"),
                Piece("lighting_quality"),
                Piece("lighting_source"),
                Piece("lighting_direction"),
                Piece("lighting_mood"),
                Piece("color_palette", "{} palette", ", {} palette"),
                Piece("color_temperature"),
                Piece("saturation"),
                Piece("lens_plain"),
                Piece("depth_of_field"),
                Piece("composition"),
                Piece("film_stock"),
                Piece("aesthetic"),
                Piece("era"),
                Piece("influences", "in the style of {}", ", in the style of {}"),
            ),
            end="",
            capital=False,
        ),
    ),
    example=Example(
        {
            "subject": "an astronaut",
            "action": "waters a tomato plant",
            "location": "greenhouse",
            "medium": "live_action",
            "shot_type": "medium",
            "time_of_day": "dawn",
            "lighting_quality": "soft",
            "lighting_direction": "back",
            "focal_length_mm": 35,
            "depth_of_field": "shallow",
            "color_palette": ["#2e8b3a", "#c8643c"],
            "film_stock": "Kodak Portra 400",
            "aspect_ratio": "16:9",
            "negative": ["text", "watermark"],
            "seed": 4,
        },
        (
            "live-action film still, medium shot, an astronaut waters a tomato plant, in a greenhouse, at dawn, soft light, backlight, "
            "green and terracotta palette, 35mm lens, shallow depth of field, shot on Kodak Portra 400"
        ),
    ),
)
