"""niji 7: Midjourney's model for anime and manga. Short, literal phrases, the drawing style early; ``--niji`` stands for ``--v``."""

from dataclasses import replace

from compiler_templates._draft import Draft
from compiler_templates._target import Example, Model, Piece, References, Sentence, Source
from compiler_templates.midjourney_7 import ROLES, SOURCES, legal
from compiler_templates.midjourney_7 import TARGET as V7

_PHOTOGRAPHED = ("live_action", "documentary", "found_footage")


def _legal(draft: Draft) -> None:
    """What is photographed cannot be asked of a model that draws."""
    legal(draft)
    if draft.values.get("medium") in _PHOTOGRAPHED:
        draft.lose("medium", "niji draws anime and manga only: for a photographic look use midjourney-8.2")


ORDER = (
    Sentence((Piece("references"),), end="", capital=False),
    Sentence(
        (
            Piece("who"),
            Piece("location"),
            Piece("set_dressing"),
            Piece("time_of_day"),
            Piece("weather"),
            Piece("medium"),
            Piece("aesthetic"),
            Piece("era"),
            Piece("influences", "in the style of {}", ", in the style of {}"),
            Piece("shot_type"),
            Piece("framing"),
            Piece("camera_angle"),
            Piece("composition"),
            Piece("lens_plain"),
            Piece("depth_of_field"),
            Piece("lighting_quality"),
            Piece("lighting_source"),
            Piece("lighting_direction"),
            Piece("lighting_mood"),
            Piece("color_palette", "color palette of {}", ", color palette of {}"),
            Piece("color_temperature"),
            Piece("saturation"),
        ),
        end="",
    ),
)
TARGET = replace(
    V7,
    id="niji-7",
    name="niji 7",
    vendor="Midjourney, with Spellbrush",
    template_version=1,
    confidence="low: one guide and one list of versions, both by third parties",
    notes=("Little is published about niji 7: if it refuses a parameter, take that out.",),
    sources=(*SOURCES, Source("niji 7: date and features", "github Hao0321/ai-media-generator references/midjourney.md", "2026-06")),
    models=(Model("7"),),
    model_param="--niji",
    references=References(ROLES, why="niji 7 takes image prompts and style references; no source knows a character reference for it"),
    order=ORDER,
    legal=_legal,
    cannot={
        "resolution": "niji 7 has no setting for the size",
        "film_stock": "a drawing has no film stock",
        "focal_length_mm": "a drawing has no focal length",
    },
    example=Example(
        {
            "subject": "a girl with a paper umbrella",
            "action": "waits at a crossing",
            "location": "a quiet seaside town",
            "time_of_day": "dusk",
            "weather": ["rain"],
            "medium": "anime",
            "era": "1990s",
            "shot_type": "wide",
            "camera_angle": "low",
            "lighting_source": ["neon"],
            "color_palette": ["#3b2b8c", "coral"],
            "aspect_ratio": "16:9",
            "negative": ["text"],
        },
        (
            "A girl with a paper umbrella waits at a crossing, in a quiet seaside town, at dusk, rain, anime, 1990s look, wide shot, "
            "low angle, neon signs, color palette of indigo and coral --no text --niji 7 --ar 16:9"
        ),
    ),
)
