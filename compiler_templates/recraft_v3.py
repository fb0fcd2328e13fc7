"""Recraft V3: the look goes into its own style parameter, the thousand characters into what is seen; colours as numbers."""

from compiler_templates._draft import Draft
from compiler_templates._il import Json
from compiler_templates._parts import FRAME, LIGHT, LOOK, PALETTE, WHERE, WHO
from compiler_templates._phrases import bare
from compiler_templates._ratios import Sizes
from compiler_templates._target import Example, Limit, Model, Negative, Price, References, Source, Target
from compiler_templates._words import STILLS

_DOCS = "recraft.ai/docs api-reference/appendix, models/recraft-v3.md, agents.md"
_SIDES = (
    (1024, 1024),
    (1365, 1024),
    (1024, 1365),
    (1536, 1024),
    (1024, 1536),
    (1820, 1024),
    (1024, 1820),
    (2048, 1024),
    (1024, 2048),
    (1434, 1024),
    (1024, 1434),
    (1280, 1024),
    (1024, 1280),
    (1707, 1024),
    (1024, 1707),
)
_PHOTO, _DRAWN = "realistic_image", "digital_illustration"
_STYLES = {
    "live_action": _PHOTO,
    "documentary": _PHOTO,
    "found_footage": _PHOTO,
    "illustration": _DRAWN,
    "anime": _DRAWN,
    "animation_2d": _DRAWN,
}
_LETTERS = frozenset({"text", "lettering", "letters", "captions", "subtitles", "words", "writing"})


def colours(draft: Draft) -> None:
    """Hex colours also as the numbers that ``controls.colors`` takes: the words name the whole palette, for numbers are a hint."""
    palette: tuple[str, ...] = draft.values.get("color_palette", ())
    numbers: list[Json] = [{"rgb": [int(hexed[i : i + 2], 16) for i in (1, 3, 5)]} for hexed in palette if hexed.startswith("#")]
    if numbers:
        draft.place("color_palette", "controls.colors", numbers)
        draft.values["color_palette"] = palette


def _legal(draft: Draft) -> None:
    """The medium and black and white have parameters; so has the wish for no lettering."""
    colours(draft)
    medium = draft.shot.text("medium")
    if draft.model and draft.model.id.endswith("vector"):
        draft.params["style"] = "vector_illustration"
    elif medium:
        draft.params["style"] = _STYLES.get(medium, "any")
    if medium and draft.params["style"] == _PHOTO:
        draft.place("medium", "style", _PHOTO)
        if draft.shot.text("saturation") == "monochrome":
            draft.place("saturation", "substyle", "b_and_w")
    if any(bare(item).lower() in _LETTERS for item in draft.values.get("negative", ())):
        draft.params["controls.no_text"] = True


TARGET = Target(
    id="recraft-v3",
    name="Recraft V3",
    vendor="Recraft",
    kind="image",
    checked="2026-11-22",
    confidence="high; one node list of October 2026 has other sizes",
    sources=(
        Source("parameters, sizes, styles", _DOCS, "2026"),
        Source("node docs: seed without effect", "PyPI comfyui-embedded-docs 0.5.15: RecraftTextToImageNode", "2026-10"),
        Source("price", "PyPI litellm 1.109.1 price table", "2026-11"),
    ),
    endpoint="POST /v1/images/generations",
    models=(Model("recraftv3"), Model("recraftv3_vector", "vector drawing")),
    limit=Limit(1000),
    ratios=Sizes(("size",), _SIDES),
    negative=Negative("field", "negative_prompt"),
    references=References(why="Recraft V3 takes no reference picture with a prompt: make a style of your pictures and send its style_id"),
    words=STILLS,
    order=(WHO, WHERE, LIGHT, FRAME, PALETTE, LOOK),
    cannot={"seed": "Recraft takes no seed: every run differs"},
    fixed={"n": 1},
    legal=_legal,
    prices=(
        Price(0.08, "image", "PyPI litellm 1.109.1", "2026-11", when={"model": "recraftv3_vector"}),
        Price(0.04, "image", "PyPI litellm 1.109.1", "2026-11"),
    ),
    example=Example(
        {
            "subject": "a night watchman",
            "action": "warms his hands over a brazier",
            "location": "a freight yard",
            "medium": "live_action",
            "saturation": "monochrome",
            "shot_type": "medium_wide",
            "lighting_source": ["firelight"],
            "lighting_direction": "under",
            "time_of_day": "night",
            "weather": ["snow"],
            "aspect_ratio": "16:9",
            "negative": ["text", "cars"],
        },
        (
            "A night watchman warms his hands over a brazier. Set in a freight yard at night in falling snow. Light from a fire,"
            " rising from below. A medium wide shot."
        ),
    ),
)
