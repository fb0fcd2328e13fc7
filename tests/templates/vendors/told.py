"""Films told by hand for the vendors' matrix: every slot that becomes a parameter, at, inside and beyond what exists."""

from typing import Any

from studio.project import SceneProject
from tests.templates.scenes import BIBLE, SCENES, STYLE

ASSETS: list[dict[str, Any]] = [
    {"id": f"p{n}", "sha256": f"{n:x}" * 64, "width": 1280, "height": 720, "label": f"Picture {n}", "phrase": f"the look of picture {n}"}
    for n in range(1, 10)
]
_MANY = [
    {"asset": f"p{n}", "role": role}
    for n, role in enumerate(("character", "location", "prop", "style", "shot", "character", "prop", "location", "style"), 1)
]
_LONG = "; ".join(f"the courier passes lantern {n} of the night market and turns her head" for n in range(1, 200))

TOLD: dict[str, dict[str, Any]] = {
    "smallest numbers": {
        "subject": "a match",
        "duration": 0.1,
        "seed": 0,
        "fps": 1,
        "resolution": "144p",
        "motion_strength": 0,
        "aspect_ratio": "1:9",
    },
    "largest numbers": {
        "subject": "a comet",
        "action": "crosses the sky",
        "duration": 3600,
        "seed": 2**63 - 1,
        "fps": 240,
        "resolution": "16384x16384",
        "motion_strength": 1,
        "aspect_ratio": "99:10",
    },
    "full HD": {
        "subject": "a tram",
        "action": "rounds the bend",
        "resolution": "1920x1080",
        "aspect_ratio": "16:9",
        "duration": 8,
        "seed": 4294967295,
    },
    "UHD, ten seconds": {
        "subject": "a glacier",
        "action": "calves into the sea",
        "resolution": "4K",
        "duration": 10,
        "aspect_ratio": "16:9",
        "fps": 50,
    },
    "scope": {"subject": "riders on a ridge", "shot_type": "extreme_wide", "aspect_ratio": "2.39:1", "duration": 12, "resolution": "1080p"},
    "square, half a second off": {
        "subject": "a chess clock",
        "aspect_ratio": "1:1",
        "duration": 6.5,
        "resolution": "768p",
        "seed": 2147483648,
    },
    "tall": {"subject": "a lighthouse stair", "aspect_ratio": "9:16", "duration": 5, "resolution": "2K", "camera_movement": ["crane_up"]},
    "first and last frame": {
        "subject": "Mara",
        "action": "walks from the door to the window",
        "character_ref": ["Mara"],
        "camera_movement": ["truck_right"],
        "duration": 9,
        "resolution": "1080p",
        "references": [{"asset": "still", "role": "first_frame"}, {"asset": "p1", "role": "last_frame"}],
        "ambience": "rain on the roof",
    },
    "a last frame alone": {"subject": "a kite", "action": "falls", "duration": 4, "references": [{"asset": "p2", "role": "last_frame"}]},
    "frames and references together": {
        "subject": "Mara",
        "action": "opens the umbrella",
        "character_ref": ["Mara"],
        "references": [{"asset": "still", "role": "first_frame"}, *_MANY[:3]],
        "duration": 15,
        "seed": 7,
    },
    "nine pictures": {
        "subject": "Mara in the market",
        "character_ref": ["Mara"],
        "references": _MANY,
        "aspect_ratio": "3:4",
        "duration": 20,
    },
    "a very long action": {
        "subject": "a courier",
        "action": _LONG,
        "dialogue": [{"speaker": "Mara", "line": "Do not stop. " * 60, "delivery": "out of breath"}],
        "music": "a slow waltz on an untuned piano",
        "negative": [f"unwanted thing number {n}" for n in range(1, 90)],
        "duration": 30,
    },
    "much talk": {
        "subject": "Mara and Kenji at a counter",
        "character_ref": ["Mara", "Kenji"],
        "dialogue": [
            {
                "speaker": ("Mara", "Kenji")[n % 2],
                "line": f"That was order number {n}, and nobody came.",
                "delivery": "flat",
                "language": "en",
            }
            for n in range(24)
        ],
        "sound_effects": ["a bell", "cups on a saucer"],
        "duration": 60,
        "music": "distant radio jazz",
        "seed": 99,
    },
    "silence": {"subject": "an empty cinema", "camera_movement": ["static"], "negative": ["people", "text"], "duration": 3, "seed": 12},
    "colours and light": {
        "subject": "a greenhouse",
        "color_palette": ["#0b3d2e", "#f2c14e", "crimson", "#ffffff", "#000000"],
        "lighting_mood": "chiaroscuro",
        "saturation": "monochrome",
        "color_temperature": "warm",
        "medium": "anime",
        "era": "1970s",
        "resolution": "1024x1024",
    },
}

EVERY = {**SCENES, **TOLD}


def film(scenes: list[dict[str, Any]], style: dict[str, Any] | None = None) -> SceneProject:
    """A film of these scenes, numbered from 1, with the shared bible and nine more pictures."""
    bible = {**BIBLE, "assets": [*BIBLE["assets"], *ASSETS]}
    numbered = [{"id": f"scene-{n}", "number": n, "slots": slots} for n, slots in enumerate(scenes, 1)]
    return SceneProject.model_validate({"id": "rain", "bible": bible, "style": style or {}, "scenes": numbered})


STYLES: dict[str, dict[str, Any]] = {"plain": {}, "in a style": STYLE}
