"""Stable Diffusion 3.5: natural sentences with the essentials early, for both its CLIP encoders read only the first 77 tokens."""

from compiler_templates._draft import Draft
from compiler_templates._guard import ANGLE, ROUND, SQUARE, WEIGHTS
from compiler_templates._parts import FRAME, LIGHT, LOOK, PALETTE, WHERE, WHO
from compiler_templates._target import (
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
from compiler_templates._words import STILLS

_RATIOS = ("16:9", "1:1", "21:9", "2:3", "3:2", "4:5", "5:4", "9:16", "9:21")


def _legal(draft: Draft) -> None:
    """A picture makes it image-to-image with a strength; the turbo model ignores what should be left out."""
    if draft.framed:
        draft.params["mode"] = "image-to-image"
        draft.params["strength"] = 0.5
    if draft.model and "turbo" in draft.model.id and "negative" in draft.values:
        draft.lose("negative", "the turbo model ignores it")


TARGET = Target(
    id="sd-3.5",
    name="Stable Diffusion 3.5",
    vendor="Stability AI",
    kind="image",
    checked="2026-11-22",
    confidence="high for local use, medium for the API",
    sources=(
        Source("pipeline: token limits", "github huggingface/diffusers @58eb52c0", "2026-08-23"),
        Source("request limits", "github Comfy-Org/ComfyUI @a125cd84 comfy_api_nodes/apis/stability_api.py", "2025-10-12"),
        Source("price on Bedrock", "PyPI litellm 1.109.1 price table", "2026-11"),
    ),
    endpoint="POST /v2beta/stable-image/generate/sd3",
    models=(Model("sd3.5-large"), Model("sd3.5-large-turbo"), Model("sd3.5-medium")),
    limit=Limit(256, "tokens", aim=60),
    ratios=Ratios("aspect_ratio", {ratio: ratio for ratio in _RATIOS}, framed={}, default="1:1"),
    negative=Negative("field", "negative_prompt", Limit(10_000)),
    seed=Seed("seed", 4_294_967_294, low=1),
    references=References(
        {"first_frame": Role("image", lambda picture: picture.address)}, why="SD 3.5 takes one picture to start from only"
    ),
    guard=(*ANGLE, *SQUARE, *WEIGHTS, *ROUND),
    words=STILLS,
    colors="name",
    order=(LOOK, WHO, FRAME, WHERE, LIGHT, PALETTE),
    fixed={"mode": "text-to-image", "output_format": "png"},
    prices=(Price(0.08, "image", "PyPI litellm 1.109.1: Bedrock sd3-5-large", "2026-11", when={"model": "sd3.5-large"}),),
    legal=_legal,
    example=Example(
        {
            "subject": "a paper boat",
            "action": "drifting down a gutter",
            "location": "a rain-soaked street",
            "medium": "live_action",
            "shot_type": "close_up",
            "camera_angle": "ground",
            "time_of_day": "blue_hour",
            "weather": ["rain"],
            "color_temperature": "cool",
            "aspect_ratio": "2.39:1",
            "negative": ["people", "text"],
            "seed": 3,
        },
        (
            "A live-action film still. A paper boat drifting down a gutter. A close-up from ground level. Set on a "
            "rain-soaked street at blue hour. Cool tones."
        ),
    ),
)
