"""FLUX1.1 [pro]: 30 to 80 words of prose, the earliest weigh most; pixels for pro, a ratio for Ultra; no negative field."""

from compiler_templates._parts import FRAME, LIGHT, LOOK, PALETTE, POSITIVES, WHERE, WHO
from compiler_templates._ratios import AnyRatio, Grid
from compiler_templates._target import Example, Limit, Model, Negative, Price, References, Role, Seed, Source, Target
from compiler_templates._words import STILLS

SKILLS = Source(
    "vendor's agent skills: prompting, endpoints, prices",
    "github black-forest-labs/skills @d0793c84 skills/flux-best-practices, bfl-api",
    "2026-02-03",
)
SOURCES = (
    SKILLS,
    Source("request models: limits", "github Comfy-Org/ComfyUI @a125cd84 comfy_api_nodes/apis/bfl_api.py", "2025-10-12"),
    Source("pipeline: 512 tokens of T5", "github huggingface/diffusers @58eb52c0", "2026-08-23"),
)
RATIO = AnyRatio("aspect_ratio", tallest="9:21", widest="21:9")
SEED = Seed("seed", 2**64 - 1)
FIXED = {"prompt_upsampling": False, "output_format": "png"}
_IMAGE = Role("image_prompt", lambda picture: picture.address)


def price(model: str, usd: float) -> Price:
    """The vendor's price of one picture."""
    return Price(usd, "image", f"{SKILLS.where} (prices)", SKILLS.date, when={"model": model})


TARGET = Target(
    id="flux-1.1-pro",
    name="FLUX1.1 pro",
    vendor="Black Forest Labs",
    kind="image",
    checked="2026-11-22",
    sources=SOURCES,
    endpoint="POST /v1/{model}",
    models=(Model("flux-pro-1.1"), Model("flux-pro-1.1-ultra", "four megapixels", differs={"ratios": RATIO})),
    model_param="",
    limit=Limit(512, "tokens", aim=80),
    ratios=Grid(("width", "height"), step=32, low=256, high=1440, max_area=1440 * 1440),
    negative=Negative("positive", why="FLUX has no negative field"),
    seed=SEED,
    references=References(
        {"first_frame": _IMAGE, "shot": _IMAGE},
        most=1,
        why="FLUX1.1 takes one picture to vary and no other reference: flux-2 takes eight",
    ),
    words=STILLS,
    colors="name",
    order=(WHO, LOOK, WHERE, LIGHT, FRAME, PALETTE, POSITIVES),
    fixed=FIXED,
    prices=(price("flux-pro-1.1", 0.04), price("flux-pro-1.1-ultra", 0.06)),
    example=Example(
        {
            "subject": "an old lighthouse keeper",
            "action": "trims the wick of a brass lamp",
            "location": "the lantern room of a lighthouse",
            "medium": "documentary",
            "shot_type": "medium_close_up",
            "focal_length_mm": 50,
            "depth_of_field": "shallow",
            "lighting_quality": "soft",
            "lighting_source": ["firelight"],
            "lighting_direction": "side",
            "time_of_day": "dusk",
            "color_palette": ["#cc5500", "navy"],
            "aspect_ratio": "16:9",
            "seed": 11,
            "negative": ["text"],
        },
        (
            "An old lighthouse keeper trims the wick of a brass lamp. A documentary photograph. Set in the lantern room of a lighthouse "
            "at dusk. Soft light from a fire, falling from the side. A medium close-up on a 50mm lens with a shallow depth of field. A "
            "color palette of burnt orange and navy. Every surface is clean and unmarked."
        ),
    ),
)
