"""Imagen 4: subject, place, style, then lens and light. The service has ended; a seed goes only without the watermark."""

from compiler_templates._draft import Draft
from compiler_templates._parts import FRAME, LIGHT, LOOK, PALETTE, POSITIVES, WHERE, WHO
from compiler_templates._ratios import Ratios, Resolutions
from compiler_templates._target import Example, Limit, Model, Negative, Price, References, Seed, Source, Target
from compiler_templates._words import STILLS

_LITELLM = "PyPI litellm 1.109.1 price table"


def _legal(draft: Draft) -> None:
    """A seed needs the watermark off."""
    if "config.seed" in draft.params:
        draft.params["config.add_watermark"] = False


TARGET = Target(
    id="imagen-4",
    name="Imagen 4",
    vendor="Google",
    kind="image",
    status="retired",
    ends="2026-06-30",
    successor="nano-banana",
    checked="2026-11-22",
    confidence="high on its end, medium on the rest",
    sources=(
        Source("end of the service", "docs.cloud.google.com imagen 4-0-generate", "2026"),
        Source("SDK types and warnings", "PyPI google-genai 3.4.0: types.py GenerateImagesConfig, models.py", "2026-11"),
        Source("price", _LITELLM, "2026-11"),
    ),
    endpoint="models.generate_images",
    models=(
        Model("imagen-4.0-generate-001"),
        Model("imagen-4.0-fast-generate-001", "fast, one size", differs={"resolutions": None}),
        Model("imagen-4.0-ultra-generate-001", "ultra"),
    ),
    limit=Limit(480, "tokens"),
    ratios=Ratios("config.aspect_ratio", {ratio: ratio for ratio in ("1:1", "3:4", "4:3", "9:16", "16:9")}),
    resolutions=Resolutions("config.image_size", {1024: "1K", 2048: "2K"}, square=True),
    negative=Negative("positive", why="Imagen 4 is not known to read its old negative field"),
    seed=Seed("config.seed", 2_147_483_647),
    references=References(why="Imagen 4 takes no picture with a prompt"),
    words=STILLS,
    order=(WHO, WHERE, LOOK, FRAME, LIGHT, PALETTE, POSITIVES),
    fixed={"config.number_of_images": 1, "config.enhance_prompt": False},
    legal=_legal,
    prices=(
        Price(0.04, "image", _LITELLM, "2026-11", when={"model": "imagen-4.0-generate-001"}, note="historic"),
        Price(0.02, "image", _LITELLM, "2026-11", when={"model": "imagen-4.0-fast-generate-001"}, note="historic"),
        Price(0.06, "image", _LITELLM, "2026-11", when={"model": "imagen-4.0-ultra-generate-001"}, note="historic"),
    ),
    example=Example(
        {
            "subject": "two brothers",
            "action": "share an umbrella",
            "location": "a flooded street",
            "medium": "live_action",
            "era": "1990s",
            "shot_type": "full",
            "camera_angle": "high",
            "weather": ["rain"],
            "lighting_source": ["overcast"],
            "saturation": "muted",
            "aspect_ratio": "4:3",
        },
        (
            "Two brothers share an umbrella. Set on a flooded street in the rain. A live-action film still, 1990s look. A "
            "full shot from a high angle. Light from an overcast sky. Muted colors."
        ),
    ),
)
