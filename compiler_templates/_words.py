"""The film vocabulary in the English of prompts, inherited by every target; a target overrides only its own words, as data.

Two registers: ``PROSE`` for phrases inside sentences, ``PLAIN`` for comma-separated lists and tags (the plain phrases of the film table).
A word that the film table gains is said by its plain phrase in both until it gets a form of its own here.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from compiler_templates._target import Words, names
from studio import film

_PROSE: dict[str, dict[str, str]] = {
    "shot_type": {
        "extreme_wide": "an extreme wide shot",
        "wide": "a wide shot",
        "full": "a full shot",
        "medium_wide": "a medium wide shot",
        "medium": "a medium shot",
        "medium_close_up": "a medium close-up",
        "close_up": "a close-up",
        "extreme_close_up": "an extreme close-up",
        "insert": "an insert shot",
        "establishing": "an establishing shot",
    },
    "framing": {
        "single": "framed as a single",
        "two_shot": "framed as a two-shot",
        "three_shot": "framed as a three-shot",
        "group": "framed as a group shot",
        "over_the_shoulder": "over the shoulder",
        "point_of_view": "from the character's point of view",
    },
    "camera_angle": {
        "eye_level": "at eye level",
        "low": "from a low angle",
        "high": "from a high angle",
        "overhead": "from directly overhead",
        "aerial": "from the air",
        "ground": "from ground level",
        "dutch": "with a tilted Dutch angle",
        "shoulder_level": "at shoulder level",
        "hip_level": "at hip level",
    },
    "camera_movement": {
        "static": "holds still",
        "pan_left": "pans left",
        "pan_right": "pans right",
        "tilt_up": "tilts up",
        "tilt_down": "tilts down",
        "roll_cw": "rolls clockwise",
        "roll_ccw": "rolls counterclockwise",
        "dolly_in": "dollies in",
        "dolly_out": "dollies out",
        "truck_left": "trucks left",
        "truck_right": "trucks right",
        "pedestal_up": "pedestals up",
        "pedestal_down": "pedestals down",
        "crane_up": "cranes up",
        "crane_down": "cranes down",
        "zoom_in": "zooms in",
        "zoom_out": "zooms out",
        "dolly_zoom_in": "dolly zooms in",
        "dolly_zoom_out": "dolly zooms out",
        "arc_cw": "arcs clockwise around the subject",
        "arc_ccw": "arcs counterclockwise around the subject",
        "arc": "arcs around the subject",
        "tracking": "tracks with the subject",
        "lead": "leads the subject from the front",
        "follow": "follows the subject from behind",
        "side_tracking": "tracks alongside the subject",
        "whip_pan": "whip-pans",
        "rack_focus": "racks focus",
        "fpv": "flies in first-person view",
        "drone": "flies on a drone",
        "handheld": "moves handheld",
        "gimbal": "glides on a gimbal",
    },
    # How the camera is carried, said beside another move ("tracks with the subject, handheld").
    "rig": {"handheld": "handheld", "gimbal": "on a gimbal", "drone": "on a drone", "fpv": "in first-person view"},
    # Speed before the verb; the others follow it.
    "camera_speed": {
        "slow": "slowly",
        "normal": "at a normal pace",
        "fast": "quickly",
        "accelerating": "gathering speed",
        "decelerating": "slowing down",
    },
    "steadiness": {"locked": "locked off", "smooth": "smooth and steady", "handheld": "handheld", "shaky": "shaky"},
    "lens": {
        "fisheye": "fisheye lens",
        "ultra_wide": "ultra-wide lens",
        "wide": "wide-angle lens",
        "standard": "standard lens",
        "long": "long lens",
        "macro": "macro lens",
        "anamorphic": "anamorphic lens",
        "tilt_shift": "tilt-shift lens",
    },
    "depth_of_field": {"shallow": "with a shallow depth of field", "deep": "with deep focus"},
    "composition": {
        "centered": "centered in the frame",
        "rule_of_thirds": "composed on the rule of thirds",
        "symmetrical": "symmetrically composed",
        "left_weighted": "weighted to the left of the frame",
        "right_weighted": "weighted to the right of the frame",
        "balanced": "evenly balanced",
        "short_side": "short-sided",
        "negative_space": "with generous negative space",
        "leading_lines": "with leading lines",
        "frame_in_frame": "framed within a frame",
    },
    "lighting_mood": {
        "golden_hour": "a golden-hour glow",
        "blue_hour": "a blue-hour tint",
        "neon_noir": "a neon-noir mood",
        "low_key": "a low-key mood",
        "high_key": "a bright high-key mood",
        "chiaroscuro": "deep chiaroscuro",
        "silhouette": "the subject in silhouette",
        "moody": "a moody atmosphere",
        "soft_diffused": "a soft, diffused feel",
        "harsh": "a harsh feel",
        "romantic": "a romantic mood",
        "clinical": "a clinical feel",
        "dreamlike": "a dreamlike mood",
    },
    "lighting_source": {
        "daylight": "natural daylight",
        "sun": "the sun",
        "overcast": "an overcast sky",
        "moonlight": "the moon",
        "firelight": "a fire",
        "candle": "candles",
        "practical": "practical lamps in the frame",
        "neon": "neon signs",
        "fluorescent": "fluorescent tubes",
        "tungsten": "tungsten lamps",
        "led": "LED panels",
        "headlights": "car headlights",
        "screen_glow": "glowing screens",
        "mixed": "mixed sources",
    },
    "lighting_quality": {
        "soft": "soft light",
        "hard": "hard light",
        "high_contrast": "high-contrast light",
        "low_contrast": "low-contrast light",
        "volumetric": "volumetric light",
    },
    "lighting_direction": {
        "front": "falling from the front",
        "side": "falling from the side",
        "back": "coming from behind",
        "rim": "rimming the edges",
        "top": "falling from above",
        "under": "rising from below",
        "three_point": "in a three-point setup",
    },
    "time_of_day": {
        "dawn": "at dawn",
        "sunrise": "at sunrise",
        "morning": "in the morning",
        "midday": "at midday",
        "afternoon": "in the afternoon",
        "golden_hour": "at golden hour",
        "sunset": "at sunset",
        "dusk": "at dusk",
        "blue_hour": "at blue hour",
        "night": "at night",
    },
    "weather": {
        "clear": "under a clear sky",
        "rain": "in the rain",
        "storm": "in a storm",
        "snow": "in falling snow",
        "fog": "in fog",
        "wind": "in strong wind",
        "overcast": "under an overcast sky",
        "heat_haze": "in a heat haze",
    },
    "color_temperature": {"warm": "warm tones", "cool": "cool tones", "neutral": "neutral tones"},
    "saturation": {"monochrome": "monochrome", "muted": "muted colors", "natural": "natural colors", "vivid": "vivid colors"},
    "medium": {
        "live_action": "live-action footage",
        "animation_2d": "2D animation",
        "anime": "anime",
        "animation_3d": "3D animation",
        "stop_motion": "stop-motion animation",
        "claymation": "claymation",
        "illustration": "an illustration",
        "documentary": "documentary footage",
        "found_footage": "found footage",
    },
    "motion_strength": {
        "still": "almost no movement",
        "low": "subtle movement",
        "medium": "moderate movement",
        "high": "strong, energetic movement",
    },
}

_TAGS: dict[str, dict[str, str]] = {
    "depth_of_field": {"shallow": "shallow depth of field", "deep": "deep focus"},
    "lighting_quality": _PROSE["lighting_quality"],
    "lighting_direction": {
        "front": "front light",
        "side": "side light",
        "back": "backlight",
        "rim": "rim light",
        "top": "top light",
        "under": "underlight",
        "three_point": "three-point lighting",
    },
    "lens": _PROSE["lens"],
    "color_temperature": _PROSE["color_temperature"],
    "saturation": _PROSE["saturation"],
    "motion_strength": _PROSE["motion_strength"],
    "rig": _PROSE["rig"],
    "camera_angle": {
        "eye_level": "eye level",
        "low": "low angle",
        "high": "high angle",
        "overhead": "overhead view",
        "aerial": "aerial view",
        "ground": "ground-level view",
        "dutch": "Dutch angle",
        "shoulder_level": "shoulder level",
        "hip_level": "hip level",
    },
    "framing": {"over_the_shoulder": "over-the-shoulder shot", "point_of_view": "point-of-view shot", "group": "group shot"}
    | {"single": "single-subject frame", "two_shot": "two-shot", "three_shot": "three-shot"},
    "shot_type": {
        "extreme_wide": "extreme wide shot",
        "wide": "wide shot",
        "full": "full shot",
        "medium": "medium shot",
        "insert": "insert shot",
    }
    | {
        "medium_wide": "medium wide shot",
        "medium_close_up": "medium close-up",
        "close_up": "close-up",
        "extreme_close_up": "extreme close-up",
    },
    "composition": {"centered": "centered composition", "symmetrical": "symmetrical composition", "balanced": "balanced composition"}
    | {"left_weighted": "composition weighted to the left", "right_weighted": "composition weighted to the right"}
    | {"short_side": "short-sided framing", "frame_in_frame": "frame within a frame", "negative_space": "generous negative space"}
    | {"rule_of_thirds": "rule of thirds", "leading_lines": "leading lines"},
    "lighting_mood": {"golden_hour": "golden-hour glow", "soft_diffused": "soft diffused lighting", "harsh": "harsh lighting"}
    | {"low_key": "low-key lighting", "high_key": "high-key lighting", "moody": "moody lighting", "clinical": "clinical lighting"}
    | {"romantic": "romantic lighting", "dreamlike": "dreamlike lighting", "neon_noir": "neon noir", "blue_hour": "blue-hour tint"},
    "lighting_source": {
        "sun": "sunlight",
        "candle": "candlelight",
        "practical": "practical lamps",
        "neon": "neon signs",
        "led": "LED light",
    }
    | {"fluorescent": "fluorescent light", "tungsten": "tungsten light", "screen_glow": "screen glow", "mixed": "mixed lighting"}
    | {"overcast": "overcast light"},
    "weather": {"clear": "clear sky", "wind": "strong wind", "overcast": "overcast sky", "snow": "falling snow", "heat_haze": "heat haze"},
    "medium": {"live_action": "live-action film still", "animation_2d": "2D animation", "animation_3d": "3D animation"}
    | {"stop_motion": "stop-motion animation", "documentary": "documentary photograph", "found_footage": "found-footage still"},
}


def override(base: Words, **own: Mapping[str, str]) -> Words:
    """``base`` with a target's own words: slot = {id: phrase}."""
    return {**base, **{slot: {**base.get(slot, {}), **phrases} for slot, phrases in own.items()}}


def _all_terms() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = {}
    for (slot, term_id), term in film.TERMS.items():
        table.setdefault(slot, {})[term_id] = term.plain
    return table


PROSE: Words = override(_all_terms(), **_PROSE)
STILLS: Words = override(
    PROSE,
    medium={"live_action": "a live-action film still", "documentary": "a documentary photograph", "found_footage": "a found-footage still"},
)
"""Prose for stills."""
PLAIN: Words = override(_all_terms(), **_TAGS)

ECHOES: Mapping[tuple[str, str], tuple[str, str]] = {
    ("steadiness", "handheld"): ("camera_movement", "handheld"),
    ("steadiness", "locked"): ("camera_movement", "static"),
    ("lighting_mood", "golden_hour"): ("time_of_day", "golden_hour"),
    ("lighting_mood", "blue_hour"): ("time_of_day", "blue_hour"),
    ("lighting_source", "overcast"): ("weather", "overcast"),
}
"""What need not be said twice: (slot, id) is already in the words of the other (slot, id)."""

LANGUAGES: Mapping[str, str] = {
    "ar": "Arabic",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "hu": "Hungarian",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sv": "Swedish",
    "th": "Thai",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "vi": "Vietnamese",
    "zh": "Chinese",
}

POSITIVES: Mapping[str, str] = {
    "people": "the place is deserted",
    "crowd": "the place is quiet and uncrowded",
    "crowds": "the place is quiet and uncrowded",
    "cars": "the street is empty",
    "traffic": "the street is empty",
    "text": "every surface is clean and unmarked",
    "lettering": "every surface is clean and unmarked",
    "letters": "every surface is clean and unmarked",
    "captions": "the picture is clean from edge to edge",
    "subtitles": "the picture is clean from edge to edge",
    "watermark": "the picture is clean from edge to edge",
    "watermarks": "the picture is clean from edge to edge",
    "logo": "every surface is plain and unbranded",
    "logos": "every surface is plain and unbranded",
    "blur": "everything in focus is crisp",
    "motion blur": "movement is crisp and sharp",
    "camera shake": "the camera is steady",
    "shaky camera": "the camera is steady",
    "camera movement": "the camera is locked off",
    "cuts": "one continuous shot",
    "lens flare": "the lens is clean",
    "grain": "the image is clean and smooth",
    "noise": "the image is clean and smooth",
    "smile": "the expression is neutral",
    "smiling": "the expression is neutral",
    "rain": "the air is dry and clear",
    "clouds": "the sky is clear",
    "fog": "the air is clear",
    "daylight": "it is dark outside",
    "extra fingers": "the hands are natural, with five fingers",
    "extra limbs": "the anatomy is natural",
    "deformed hands": "the hands are natural and well formed",
    "distortion": "the proportions are natural",
    "clutter": "the setting is tidy and spare",
    "color": "the picture is black and white",
    "colors": "the picture is black and white",
}
"""What to say instead of leaving a thing out, for tools where a negated word brings the very thing."""

_VOWEL_SOUND = re.compile(r"(?i)(?:[aeio]|u(?!ni|se|su|k\b|ti|ro)|hour|honest|heir|8|11\b|18\b|11[^0-9]|18[^0-9])")
_HAS_ARTICLE = re.compile(
    r"(?i)(?:an?|the|his|her|its|their|our|my|your|this|that|these|those|some|one|two|three|four|five|several|many|no|every|\d+)\b"
)
_PREPOSITION = re.compile(
    r"(?i)(?:in|on|at|inside|outside|under|beneath|by|near|within|along|across|over|above|below|behind|between|beside|among|around|through"
    r"|atop|aboard|underneath|amid|amidst|against|beyond|deep in|high above|somewhere)\b"
)
_MASS = names(
    "water rain fog snow sand darkness space traffic grass ice smoke light downtown outdoors indoors nowhere woodland desert-land"
    " countryside suburbia underground wilderness furniture machinery equipment scaffolding"
)
_THE = names(
    "Coast Sea Ocean River Desert Mountains Islands Alps Hotel Museum Tower Bridge Highlands Ballroom Canal Forest Valley "
    "Strait Theater Theatre Bar Diner"
    " Library Palace Opera Hospital Observatory Lighthouse Alley Tunnel Pier Market Cathedral Cafe Inn Club Saloon Temple "
    "Mansion Factory Warehouse"
)
_HEAD_ENDS = re.compile(
    r"(?i)\s*(?:,|;|\(|\b(?:in|on|at|of|with|by|near|under|over|behind|beside|from|to|that|which|where|full|lit|during|after|before)\b)"
)


def article(text: str) -> str:
    """``a`` or ``an`` for what follows, by its sound as far as the letters tell."""
    return "an" if _VOWEL_SOUND.match(text) else "a"


def starts_with_preposition(text: str) -> bool:
    return _PREPOSITION.match(text) is not None


def with_article(text: str) -> str:
    """``text`` as a noun phrase: a lower-case singular without an article gets one, ``Dotonbori alley`` gets
    ``the``; names, plurals and other scripts stay."""
    first = text[:1]
    if not first.isascii() or not first.isalnum() or _HAS_ARTICLE.match(text):
        return text
    ends = _HEAD_ENDS.search(text)
    head = text[: ends.start()] if ends else text
    if first.isupper():
        last = head.split()[-1] if " " in head.strip() else ""
        return f"the {text}" if last.islower() or last in _THE else text
    noun = head.rsplit(None, 1)[-1].lower() if head.split() else ""
    if not noun or (noun.endswith("s") and not noun.endswith(("ss", "us", "is"))) or noun in _MASS or not noun.isascii():
        return text
    return f"{article(text)} {text}"


def listed(items: list[str] | tuple[str, ...], last: str = "and") -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {last} {items[-1]}"


def language(tag: str) -> str:
    """The English name of a BCP 47 tag's language, or the tag."""
    return LANGUAGES.get(tag.split("-")[0].lower(), tag)


_COLORS = (
    "black 000000,charcoal 2b2b2b,dark gray 555555,gray 808080,silver gray b0b0b0,off-white f2f0e6,white ffffff,cream "
    "fff3d0,ivory f8f4e3,beige d9c7a0"
    ",sand c2a878,tan b08d57,brown 7b4a24,dark brown 3d2314,rust b7410e,terracotta c8643c,burnt orange cc5500,orange "
    "ff8c00,amber ffbf00,gold d4af37"
    ",mustard c9a227,yellow ffe135,pale yellow fff7a8,lime a4d65e,olive 6b6b2a,moss green 5a6b3b,green 2e8b3a,forest green "
    "1f4d2b,dark green 0b2e1a"
    ",emerald 009b77,mint a8e6cf,sea green 2e8b73,teal 008080,dark teal 0a4a4f,cyan 00d5e5,turquoise 40e0d0,pale blue "
    "bcd9ea,sky blue 6fb7e9,steel blue 4682b4"
    ",blue 1f5fd6,royal blue 2a3fbf,navy 0b1f4b,midnight blue 0d1030,slate blue 5b6b8c,slate gray 5f6b73,indigo 3b2b8c,violet"
    " 7f3fbf,purple 6a2c91,lavender b9a7e0"
    ",plum 5d2a4b,magenta d4148c,hot pink ff3fa4,pink f5a3c0,blush e8c4bc,rose c25b6e,coral ff7057,red d0202a,crimson "
    "a3122a,dark red 5f0d14,maroon 4a1020"
)


@lru_cache(maxsize=1)
def _named_colors() -> tuple[tuple[str, int, int, int], ...]:
    rows = (row.rsplit(" ", 1) for row in _COLORS.split(","))
    return tuple((name, int(h[:2], 16), int(h[2:4], 16), int(h[4:], 16)) for name, h in rows)


@lru_cache(maxsize=4096)
def color_name(hex_color: str) -> str:
    """The nearest everyday name of ``#rrggbb``, by the redmean distance."""
    r, g, b = (int(hex_color[i : i + 2], 16) for i in (1, 3, 5))

    def distance(named: tuple[str, int, int, int]) -> float:
        _, nr, ng, nb = named
        mean = (r + nr) / 2
        return (2 + mean / 256) * (r - nr) ** 2 + 4 * (g - ng) ** 2 + (2 + (255 - mean) / 256) * (b - nb) ** 2

    return min(_named_colors(), key=distance)[0]


@lru_cache(maxsize=4096)
def color_value(color: str) -> tuple[float, float, float] | None:
    """Red, green and blue, 0..1, of ``#rrggbb`` or of a color by name (``deep teal`` is teal); None for a name that is not known."""
    if re.fullmatch("#[0-9a-fA-F]{6}", color):
        return int(color[1:3], 16) / 255, int(color[3:5], 16) / 255, int(color[5:], 16) / 255
    known = {name: (r / 255, g / 255, b / 255) for name, r, g, b in _named_colors()}
    words = color.lower().replace("grey", "gray").split()
    return next((known[name] for start in range(len(words)) if (name := " ".join(words[start:])) in known), None)
