"""Recraft V4.1: a short brief in layers (picture, subject, composition, light, colour); style pictures, no negative, no seed."""

from compiler_templates._parts import FRAME, LIGHT, LOOK, PALETTE, POSITIVES, WHERE, WHO
from compiler_templates._ratios import Sizes
from compiler_templates._target import Example, Limit, Model, Negative, Price, References, Role, Source, Target
from compiler_templates._words import STILLS
from compiler_templates.recraft_v3 import colours

_SIDES = (
    (1024, 1024),
    (1536, 768),
    (768, 1536),
    (1280, 832),
    (832, 1280),
    (1216, 896),
    (896, 1216),
    (1152, 896),
    (896, 1152),
    (832, 1344),
    (1280, 896),
    (896, 1280),
    (1344, 768),
    (768, 1344),
)

_BASE = Sizes(("size",), _SIDES)
_PRO = Sizes(("size",), tuple((2 * width, 2 * height) for width, height in _SIDES), area=4_194_304)
_DOCS = "recraft.ai/docs api-reference/appendix, agents.md"

TARGET = Target(
    id="recraft-v4",
    name="Recraft V4.1",
    vendor="Recraft",
    kind="image",
    checked="2026-11-22",
    confidence="high for sizes and parameters; the price is a reseller's",
    sources=(
        Source("sizes by tier, style references, what V4 no longer takes", _DOCS, "2026"),
        Source("node docs", "PyPI comfyui-embedded-docs 0.5.15: RecraftV4TextToImageNode", "2026-10"),
        Source("advice on the layers of a prompt", "skills.sh/runware/runware-skills/runware-prompting", "2026"),
    ),
    endpoint="POST /v1/images/generations",
    models=(
        Model("recraftv4_1"),
        Model("recraftv4_1_pro", "2K and more", differs={"ratios": _PRO}),
        Model("recraftv4_1_flash", "takes no style pictures", differs={"references": References(why="flash takes no style pictures")}),
        Model("recraftv4_1_utility", "flatter, more predictable"),
        Model("recraftv4_1_utility_pro", differs={"ratios": _PRO}),
        Model("recraftv4_1_vector", "vector drawing"),
        Model("recraftv4"),
        Model("recraftv4_pro", differs={"ratios": _PRO}),
    ),
    limit=Limit(10_000),
    ratios=_BASE,
    negative=Negative("positive", why="Recraft V4 has no negative field"),
    references=References(
        {"style": Role("style_references", lambda picture: picture.address, many=True, most=10)},
        most=10,
        why="Recraft V4 takes pictures for the style only",
    ),
    words=STILLS,
    order=(LOOK, WHO, FRAME, WHERE, LIGHT, PALETTE, POSITIVES),
    cannot={"seed": "Recraft takes no seed: every run differs"},
    fixed={"n": 1},
    legal=colours,
    prices=tuple(
        Price(0.05, "image", "Venice price list", "2026", when={"model": model}, note="a reseller's price")
        for model in ("recraftv4_1", "recraftv4")
    ),
    example=Example(
        {
            "subject": "an old projectionist",
            "action": "threads the last reel",
            "location": "projection booth of a closing cinema",
            "medium": "illustration",
            "aesthetic": "art deco",
            "shot_type": "medium",
            "composition": ["frame_in_frame"],
            "lighting_source": ["tungsten"],
            "lighting_quality": "volumetric",
            "color_palette": ["#b7410e", "cream"],
            "aspect_ratio": "3:2",
        },
        (
            "An illustration, art-deco aesthetic. An old projectionist threads the last reel. A medium shot, framed within a frame."
            " Set in a projection booth of a closing cinema. Volumetric light from tungsten lamps. A color palette of rust (#b7410e)"
            " and cream."
        ),
    ),
)
