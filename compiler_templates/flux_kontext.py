"""FLUX.1 Kontext: it edits one picture. The words say what is new, then, apart from it, what of the picture stays."""

from compiler_templates._parts import CITES, FRAME, LIGHT, LOOK, PALETTE, POSITIVES, WHERE, WHO
from compiler_templates._target import Example, Limit, Model, Negative, References, Role, Target
from compiler_templates._words import STILLS
from compiler_templates.flux_1_1_pro import FIXED, RATIO, SEED, SOURCES, price


def _keeps(what: str) -> Role:
    """The one picture, and the sentence that says what of it stays."""
    return Role("input_image", lambda picture: picture.address, cite=f"Keep {what} exactly as in the input image.")


TARGET = Target(
    id="flux-kontext",
    name="FLUX.1 Kontext",
    vendor="Black Forest Labs",
    kind="image",
    checked="2026-11-22",
    sources=SOURCES,
    endpoint="POST /v1/{model}",
    models=(Model("flux-kontext-pro"), Model("flux-kontext-max")),
    model_param="",
    limit=Limit(512, "tokens", aim=80),
    ratios=RATIO,
    negative=Negative("positive", why="FLUX has no negative field"),
    seed=SEED,
    references=References(
        {
            "first_frame": _keeps("the composition, the framing and the camera position"),
            "shot": _keeps("the composition, the framing and the camera position"),
            "character": _keeps("the face, the hair and the build of the person"),
            "location": _keeps("the place and its layout"),
            "prop": _keeps("the shape, the material and the markings of the object"),
            "style": _keeps("the style, the colors and the texture"),
        },
        most=1,
        why="Kontext edits one picture: flux-2 takes eight",
    ),
    words=STILLS,
    colors="name",
    order=(WHO, LOOK, WHERE, LIGHT, FRAME, PALETTE, POSITIVES, CITES),
    fixed=FIXED,
    prices=(price("flux-kontext-pro", 0.04), price("flux-kontext-max", 0.08)),
    example=Example(
        {
            "subject": "the woman with cropped black hair",
            "action": "stands under a clear umbrella, laughing",
            "location": "a rain-soaked night market",
            "shot_type": "medium",
            "lighting_source": ["neon"],
            "lighting_direction": "back",
            "aspect_ratio": "4:5",
            "references": [{"asset": "face", "role": "character"}],
        },
        (
            "The woman with cropped black hair stands under a clear umbrella, laughing. Set in a rain-soaked night market. Light from "
            "neon signs, coming from behind. A medium shot. Keep the face, the hair and the build of the person exactly as in the input "
            "image."
        ),
    ),
)
