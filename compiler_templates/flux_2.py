"""FLUX.2: natural prose, the subject first, light and camera data in words, hex colours with their names; no negative field."""

from compiler_templates._draft import Draft
from compiler_templates._parts import CITES, FRAME, LIGHT, LOOK, PALETTE, POSITIVES, WHERE, WHO
from compiler_templates._target import (
    Example,
    Grid,
    Limit,
    Model,
    Negative,
    Price,
    References,
    Role,
    Seed,
    Source,
    Target,
)
from compiler_templates._words import STILLS

_SKILLS = "github black-forest-labs/skills skills/bfl-api"


def _legal(draft: Draft) -> None:
    """klein has no prompt rewriter to switch off and takes four pictures."""
    if draft.model and "klein" in draft.model.id:
        draft.params.pop("prompt_upsampling", None)
        for nth in range(5, 9):
            if draft.params.pop(f"input_image_{nth}", None) is not None:
                draft.placed.remove(("references", f"input_image_{nth}"))
                draft.lose("references", "FLUX.2 klein takes 4 pictures at most", f"picture {nth}")


_IMAGE = Role("input_image", lambda picture: picture.address, most=8, cite="Use image {n} for {job} ({label}).")


def _price(model: str, first: float, more: float) -> Price:
    return Price(first, "megapixel", _SKILLS, "2026-02-03", when={"model": model}, more=more, note="input megapixels are billed too")


TARGET = Target(
    id="flux-2",
    name="FLUX.2",
    vendor="Black Forest Labs",
    kind="image",
    checked="2026-11-22",
    sources=(
        Source("vendor's agent skills: prompting, endpoints, prices", "github black-forest-labs/skills", "2026-02-03"),
        Source("prompt length, overview", "docs.bfl.ai guides/prompting_unified_building, flux_2/flux2_overview.md", "2026"),
        Source("node docs", "PyPI comfyui-embedded-docs 0.5.15: Flux2ProImageNode", "2026-10"),
    ),
    endpoint="POST /v1/{model}",
    models=(Model("flux-2-pro"), Model("flux-2-max"), Model("flux-2-flex"), Model("flux-2-klein-4b"), Model("flux-2-klein-9b")),
    model_param="",
    limit=Limit(32_000, "tokens", aim=300),
    ratios=Grid(("width", "height"), step=16, low=64, high=4096, max_area=4_000_000, default="1:1"),
    negative=Negative("positive", why="FLUX.2 has no negative field"),
    seed=Seed("seed", 4_294_967_295),
    references=References(
        dict.fromkeys(("first_frame", "character", "location", "prop", "style", "shot"), _IMAGE),
        most=8,
        why="a still has no last frame",
    ),
    words=STILLS,
    order=(WHO, LOOK, WHERE, LIGHT, FRAME, PALETTE, CITES, POSITIVES),
    fixed={"output_format": "png", "prompt_upsampling": False},
    legal=_legal,
    prices=(
        _price("flux-2-pro", 0.03, 0.015),
        _price("flux-2-max", 0.07, 0.03),
        _price("flux-2-flex", 0.05, 0.05),
        _price("flux-2-klein-4b", 0.014, 0.001),
        _price("flux-2-klein-9b", 0.015, 0.002),
    ),
    example=Example(
        {
            "subject": "a chef",
            "action": "plating a dessert with tweezers",
            "location": "kitchen of a small restaurant",
            "medium": "live_action",
            "shot_type": "extreme_close_up",
            "lens": "macro",
            "focal_length_mm": 100,
            "depth_of_field": "shallow",
            "lighting_source": ["practical"],
            "lighting_direction": "top",
            "color_palette": ["#d4148c", "ivory"],
            "aspect_ratio": "4:5",
            "negative": ["people"],
        },
        (
            "A chef plating a dessert with tweezers. A live-action film still. Set in a kitchen of a small restaurant."
            " Light from practical lamps in the frame, falling from above. An extreme close-up on a 100mm macro lens "
            "with a shallow depth of field. A color palette of magenta (#d4148c) and ivory. The place is otherwise deserted."
        ),
    ),
)
