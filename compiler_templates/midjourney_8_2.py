"""Midjourney 8.2: as V8.1, the newest version; little is published about what it takes."""

from dataclasses import replace

from compiler_templates._target import Example, Model, References
from compiler_templates.midjourney_7 import ROLES
from compiler_templates.midjourney_8_1 import TARGET as V8_1

TARGET = replace(
    V8_1,
    id="midjourney-8.2",
    name="Midjourney 8.2",
    template_version=1,
    confidence="low: one list of versions names it, and its parameters are taken to be those of V8.1",
    notes=("Little is published about Midjourney 8.2: if it refuses a parameter, take that out.",),
    models=(Model("8.2"),),
    references=References(ROLES, why="V8.2 takes image prompts and style references; for a character use midjourney-7 with --oref"),
    example=Example(
        {
            "subject": "two boys",
            "action": "racing paper boats down a gutter",
            "location": "a cobbled side street",
            "shot_type": "wide",
            "camera_angle": "ground",
            "lens": "ultra_wide",
            "focal_length_mm": 18,
            "time_of_day": "golden_hour",
            "weather": ["rain"],
            "lighting_direction": "back",
            "medium": "live_action",
            "era": "1950s",
            "influences": ["Vittorio De Sica"],
            "aspect_ratio": "1.85:1",
            "resolution": "2K",
            "negative": ["cars", "text"],
        },
        (
            "Two boys racing paper boats down a gutter, on a cobbled side street, at golden hour, rain, wide shot, ground-level view, "
            "18mm ultra-wide lens, backlight, live-action film still, 1950s look, in the style of Vittorio De Sica --no cars, text "
            "--v 8.2 --ar 37:20 --hd"
        ),
    ),
)
