"""Seedream 5: coherent sentences, the subject first and the shot last; sizes in a window of pixels that differs by model."""

from dataclasses import replace

from compiler_templates._draft import Draft
from compiler_templates._parts import CITES, FRAME, LIGHT, LOOK, PALETTE, POSITIVES, WHERE, WHO
from compiler_templates._ratios import Grid
from compiler_templates._target import Example, Limit, Model, Negative, Price, References, Role, Seed, Source, Target
from compiler_templates._words import STILLS

_LITELLM = "PyPI litellm 1.109.1 price table"
_WINDOW = Grid(("size",), step=8, low=1024, high=4514, min_area=921_600, max_area=4_624_220, area=2560 * 1440, steepest=4)
_LARGE = Grid(("size",), step=8, low=960, high=16_384, min_area=3_686_400, max_area=16_777_216, area=2560 * 1440, steepest=16)
_OLD = Grid(("size",), step=8, low=240, high=16_384, min_area=921_600, max_area=16_777_216, area=2560 * 1440, steepest=16)


def _legal(draft: Draft) -> None:
    """Only the lighter and older models can make a series, and it is not wanted."""
    if draft.model and not any(one in draft.model.id for one in ("pro", "flash")):
        draft.params["sequential_image_generation"] = "disabled"
    if "seed" in draft.params:
        draft.warn("Seedream's seed is not confirmed for the 5.0 models: if the request is refused, take it out.")


_IMAGE = Role("image", lambda picture: picture.address, many=True, most=14, cite="Use Figure {n} for {job} ({label}).")
_PICTURES = References(
    dict.fromkeys(("first_frame", "character", "location", "prop", "style", "shot"), _IMAGE), most=10, why="a still has no last frame"
)

TARGET = Target(
    id="seedream-5",
    name="Seedream 5.0",
    vendor="ByteDance",
    kind="image",
    checked="2026-11-22",
    confidence="medium-high; the prompt limit and the seed are weak, switching thinking off is not sourced, ids differ by region",
    sources=(
        Source("node docs: sizes, references, seed", "PyPI comfyui-embedded-docs 0.5.15: ByteDanceSeedreamNodeV3", "2026-10"),
        Source("prompt limit and how pictures are cited", "PyPI runwayml 5.24.0: types/text_to_image_create_params.py", "2026-10"),
        Source("SDK signature", "PyPI byteplus-python-sdk-v2 3.0.63: resources/images/images.py", "2026-11"),
        Source("ids of pro and flash on ModelArk", "docs.byteplus.com ModelArk/1541523, as cited by third parties", "2026-10"),
    ),
    endpoint="images.generate",
    models=(
        Model("dola-seedream-5-0-pro-260628", "pro"),
        Model("dola-seedream-5-0-flash-260915", "flash"),
        Model("seedream-5-0-260128", "lite", differs={"ratios": _LARGE, "references": replace(_PICTURES, most=14)}),
        Model("seedream-4-5-251128", differs={"ratios": _LARGE}),
        Model("seedream-4-0-250828", differs={"ratios": _OLD}),
    ),
    limit=Limit(4000, aim=600),
    ratios=_WINDOW,
    negative=Negative("positive", why="Seedream has no negative field and is told what is there"),
    seed=Seed("seed", 2_147_483_647),
    references=_PICTURES,
    words=STILLS,
    order=(WHO, WHERE, LOOK, LIGHT, PALETTE, FRAME, CITES, POSITIVES),
    fixed={"watermark": False, "response_format": "url"},
    legal=_legal,
    prices=(
        Price(0.09, "image", _LITELLM, "2026-11", when={"model": "dola-seedream-5-0-pro-260628"}, note="up to 2.36 megapixels less"),
        Price(0.018, "image", _LITELLM, "2026-11", when={"model": "dola-seedream-5-0-flash-260915"}),
        Price(0.035, "image", _LITELLM, "2026-11", when={"model": "seedream-5-0-260128"}),
        Price(0.04, "image", _LITELLM, "2026-11", when={"model": "seedream-4-5-251128"}),
        Price(0.04, "image", _LITELLM, "2026-11", when={"model": "seedream-4-0-250828"}),
    ),
    example=Example(
        {
            "subject": "a tea seller",
            "action": "pours from a height without looking",
            "location": "a railway platform",
            "medium": "documentary",
            "shot_type": "medium",
            "camera_angle": "eye_level",
            "time_of_day": "dawn",
            "weather": ["fog"],
            "lighting_quality": "soft",
            "lighting_direction": "back",
            "color_temperature": "warm",
            "aspect_ratio": "16:9",
            "negative": ["crowds"],
        },
        (
            "A tea seller pours from a height without looking. Set on a railway platform at dawn in fog. A documentary "
            "photograph. Soft light, coming from behind. Warm tones. A medium shot at eye level. The place is quiet and "
            "uncrowded."
        ),
    ),
)
