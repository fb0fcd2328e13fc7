"""FLUX 3 Image: plain prose that the model expands by itself, light before framing; up to ten pictures cited by number, no seed."""

from collections.abc import Mapping

from compiler_templates._guard import ANGLE, SQUARE
from compiler_templates._parts import CITES, FRAME, LIGHT, LOOK, PALETTE, POSITIVES, WHERE, WHO
from compiler_templates._ratios import Ratios, Resolutions
from compiler_templates._target import Example, Limit, Model, Negative, Price, References, Role, Seed, Source, Target, listed_names
from compiler_templates._words import STILLS

_NODES = "PyPI comfyui-embedded-docs 0.5.15: Flux3ImageNode"
_RATIOS = listed_names("21:9 2:1 16:9 3:2 7:5 4:3 5:4 1:1 4:5 3:4 5:7 2:3 9:16 1:2 9:21")
_IMAGE = Role("images", lambda picture: picture.address, many=True, most=10, cite="Use image {n} for {job} ({label}).")


def _prices(model: str, source: str, date: str, usd: Mapping[str, float]) -> tuple[Price, ...]:
    return tuple(Price(price, "image", source, date, when={"model": model, "resolution": size}) for size, price in usd.items())


TARGET = Target(
    id="flux-3",
    name="FLUX 3 Image",
    vendor="Black Forest Labs",
    kind="image",
    checked="2026-11-22",
    confidence="high, but early access: it may change",
    notes=("FLUX 3 expands every prompt by itself and that cannot be switched off: look for what it added.",),
    sources=(
        Source("overview, bounding boxes", "docs.bfl.ai flux_3/flux3_image_overview, flux3_image_bounding_boxes", "2026"),
        Source("node docs: limits, prices", f"{_NODES}, Flux3LayoutPrompt", "2026-10"),
        Source("fields and defaults", "replicate.com black-forest-labs/flux-3-image", "2026"),
        Source("klein: seed and price", "openrouter.ai black-forest-labs/flux-3-image-klein; runware.ai docs", "2026-11"),
    ),
    endpoint="POST /v1/{model}",
    models=(
        Model("flux-3-image"),
        Model(
            "flux-3-image-klein",
            "smaller, and the one with a seed",
            differs={"seed": Seed("seed", 2_147_483_647), "cannot": {}},
        ),
    ),
    model_param="",
    limit=Limit(15_000),
    ratios=Ratios("aspect_ratio", {ratio: ratio for ratio in _RATIOS}),
    resolutions=Resolutions("resolution", {768: "768sq", 1024: "1k", 1536: "1.5k", 2048: "2k", 4096: "4k"}, default=1024, square=True),
    negative=Negative("positive", why="FLUX has no negative field"),
    cannot={"seed": "flux-3-image takes no seed: its model flux-3-image-klein does"},
    references=References(
        dict.fromkeys(("first_frame", "character", "location", "prop", "style", "shot"), _IMAGE),
        most=10,
        why="a still has no last frame",
    ),
    guard=(*ANGLE, *SQUARE),
    words=STILLS,
    order=(WHO, WHERE, LIGHT, FRAME, PALETTE, LOOK, CITES, POSITIVES),
    fixed={"grounding": False, "output_format": "png"},
    prices=(
        *_prices("flux-3-image", _NODES, "2026-10", {"768sq": 0.0586, "1k": 0.0686, "1.5k": 0.1001, "2k": 0.143, "4k": 0.868}),
        *_prices(
            "flux-3-image-klein", "vercel.com/ai-gateway/models/flux-3-image-klein", "2026-10", {"1k": 0.009, "2k": 0.014, "4k": 0.036}
        ),
    ),
    example=Example(
        {
            "subject": "a street musician",
            "action": "tunes a cello under a bridge",
            "location": "a flooded underpass",
            "set_dressing": "an open case with a few coins",
            "medium": "live_action",
            "shot_type": "wide",
            "camera_angle": "low",
            "lens": "wide",
            "focal_length_mm": 24,
            "lighting_quality": "volumetric",
            "lighting_source": ["headlights"],
            "lighting_direction": "back",
            "color_palette": ["#5b6b8c", "#ffbf00"],
            "aspect_ratio": "2.39:1",
            "resolution": "2K",
            "negative": ["people"],
        },
        (
            "A street musician tunes a cello under a bridge. Set in a flooded underpass, with an open case with a few coins. Volumetric "
            "light from car headlights, coming from behind. A wide shot from a low angle on a 24mm wide-angle lens. A color palette of "
            "slate blue (#5b6b8c) and amber (#ffbf00). A live-action film still. The place is otherwise deserted."
        ),
    ),
)
