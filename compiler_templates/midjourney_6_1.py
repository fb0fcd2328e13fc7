"""Midjourney 6.1: as V7, with ``--cref`` for a character, where V7 has ``--oref``. The double colon is a weight here."""

from dataclasses import replace

from compiler_templates._target import Example, Model, References
from compiler_templates.midjourney_7 import ROLES, one_picture
from compiler_templates.midjourney_7 import TARGET as V7

TARGET = replace(
    V7,
    id="midjourney-6.1",
    name="Midjourney 6.1",
    template_version=1,
    models=(Model("6.1", "older than V7: kept for its look and for --cref"),),
    references=References({**ROLES, "character": one_picture("--cref")}, why="a still has no last frame"),
    cannot={"resolution": "V6.1 has no setting for the size"},
    example=Example(
        {
            "subject": "an old fisherman",
            "action": "mending a net",
            "location": "a wooden pier",
            "shot_type": "medium",
            "camera_angle": "eye_level",
            "time_of_day": "dawn",
            "weather": ["fog"],
            "lighting_quality": "soft",
            "color_palette": ["#4682b4", "cream"],
            "film_stock": "Kodak Portra 400",
            "aspect_ratio": "3:2",
            "seed": 7,
            "references": [{"asset": "face", "role": "character"}],
        },
        (
            "An old fisherman mending a net, on a wooden pier, at dawn, fog, medium shot, eye level, soft light, color palette of "
            "steel blue and cream, shot on Kodak Portra 400 --v 6.1 --cref asset:face --ar 3:2 --seed 7"
        ),
    ),
)
