"""Ideogram 3.0: plain sentences, the shot first, words to be lettered in quotes; hex colours go in a palette of their own."""

from compiler_templates._draft import Draft
from compiler_templates._il import Json
from compiler_templates._parts import FRAME, LIGHT, LOOK, PALETTE, WHERE, WHO
from compiler_templates._ratios import Ratios
from compiler_templates._shape import shape
from compiler_templates._size import nearest_ratio
from compiler_templates._target import Example, Limit, Negative, Price, References, Role, Seed, Source, Target, listed_names
from compiler_templates._words import STILLS, color_name

_RATIOS = listed_names("1:1 16:9 9:16 3:2 2:3 4:3 3:4 5:4 4:5 16:10 10:16 2:1 1:2 3:1 1:3")
_SCOPE = "12:5"
"""1536x640, the widest of the sizes below 3:1: the one entry of the list of sizes for which there is no ratio."""
_PHOTOGRAPHED = ("live_action", "documentary", "found_footage")


def _legal(draft: Draft) -> None:
    _shape(draft)
    _palette(draft)
    styled = "style_reference_images" in draft.params
    if draft.shot.values.get("medium") in _PHOTOGRAPHED and not styled:  # a style comes from pictures or from a type, not from both
        draft.params["style_type"] = "REALISTIC"


def _shape(draft: Draft) -> None:
    """Scope is a size, everything else a ratio: one excludes the other."""
    wanted = draft.values.get("aspect_ratio")
    if wanted is None or nearest_ratio(wanted, (*_RATIOS, _SCOPE)) != _SCOPE:
        shape(draft)
        return
    if wanted != _SCOPE:
        draft.adjust("aspect_ratio", wanted, "1536x640", "the nearest size that it makes")
    draft.place("aspect_ratio", "resolution", "1536x640")


def _palette(draft: Draft) -> None:
    """Hex colours go in the palette; where others have a name only, the words name them all."""
    colors: tuple[str, ...] = draft.values.get("color_palette", ())
    exact = [color for color in colors if color.startswith("#")]
    if not exact:
        return
    members: list[Json] = [{"color_hex": color.upper()} for color in exact]
    draft.place("color_palette", "color_palette", {"members": members})
    if len(exact) < len(colors):
        draft.values["color_palette"] = tuple(color_name(color) if color.startswith("#") else color for color in colors)


_KREA = "docs.krea.ai api-reference/image/ideogram-30"
TARGET = Target(
    id="ideogram-3",
    name="Ideogram 3.0",
    vendor="Ideogram",
    kind="image",
    checked="2026-11-22",
    confidence="high for the fields; no source names a limit for the prompt, and prices are resellers'",
    sources=(
        Source("API reference", "developer.ideogram.ai api-reference/generate-v3", "2026"),
        Source("node docs: ratios, sizes", "PyPI comfyui-embedded-docs 0.5.15: IdeogramV3", "2026-10"),
        Source("endpoint types", "npm @fal-ai/client 1.10.1 endpoints.d.ts", "2026-10"),
    ),
    endpoint="POST /v1/ideogram-v3/generate",
    ratios=Ratios("aspect_ratio", {ratio: ratio.replace(":", "x") for ratio in _RATIOS}),
    negative=Negative("field", "negative_prompt"),
    seed=Seed("seed", 2_147_483_647),
    limit=Limit(None),
    references=References(
        {
            "style": Role("style_reference_images", lambda picture: picture.address, many=True, most=10),
            "character": Role("character_reference_images", lambda picture: picture.address, many=True),
        },
        why="Ideogram 3 takes pictures for the style and one for a character",
    ),
    words=STILLS,
    colors="name",
    order=(FRAME, WHO, WHERE, LIGHT, PALETTE, LOOK),
    own=frozenset({"aspect_ratio"}),
    cannot={"resolution": "its sizes come with the ratio, each near one megapixel"},
    fixed={"magic_prompt": "OFF", "rendering_speed": "DEFAULT"},
    legal=_legal,
    prices=(
        Price(0.1575, "image", _KREA, "2026", when={"character_reference_images": "*"}, note="with a character"),
        Price(0.06, "image", "fal.ai ideogram/v3, balanced", "2026-10"),
    ),
    example=Example(
        {
            "subject": 'a hand-painted sign that reads "LAST BOAT 9 PM"',
            "location": "the end of a wooden pier",
            "medium": "live_action",
            "shot_type": "medium",
            "camera_angle": "eye_level",
            "lens": "standard",
            "time_of_day": "blue_hour",
            "weather": ["fog"],
            "lighting_source": ["practical"],
            "color_palette": ["#0b1f4b", "amber"],
            "aspect_ratio": "2.39:1",
            "seed": 5,
            "negative": ["people"],
        },
        (
            'A medium shot at eye level on a standard lens. A hand-painted sign that reads "LAST BOAT 9 PM". Set at the end of a '
            "wooden pier at blue hour in fog. Light from practical lamps in the frame. A color palette of navy and amber. A live-action "
            "film still."
        ),
    ),
)
