"""The film language: every slot, and for the closed ones every id with its label, definition, plain phrase and synonyms.

One table. The reader of loose words, the compiler's default words, auto-completion, the docs and the lints all come from it.
The vocabularies line up with ShotBench, CineTechBench and CameraBench (pan is not truck, zoom is not dolly, arc is not pan).
"""

from dataclasses import dataclass
from typing import Literal

Group = Literal["subject", "camera", "lighting", "style", "sound", "advanced"]
Kind = Literal[
    "text", "texts", "closed", "closed_list", "palette", "number", "integer", "ratio", "characters", "location", "dialogue", "references"
]


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot of the language. ``kind`` fixes the type of its value; a closed slot also takes free text, kept as it is."""

    name: str
    group: Group
    kind: Kind
    label: str


@dataclass(frozen=True, slots=True)
class Term:
    """One id of a closed slot. ``plain`` is its phrase for prompts; ``synonyms`` maps a language code to what people type."""

    slot: str
    id: str
    label: str
    definition: str
    plain: str
    synonyms: dict[str, tuple[str, ...]]


def _slots() -> dict[str, Slot]:
    rows: list[tuple[str, Group, Kind, str]] = [
        ("subject", "subject", "text", "Subject"),
        ("action", "subject", "text", "Action"),
        ("character_ref", "subject", "characters", "Characters"),
        ("location", "subject", "location", "Location"),
        ("set_dressing", "subject", "text", "Set dressing"),
        ("shot_type", "camera", "closed", "Shot type"),
        ("framing", "camera", "closed", "Framing"),
        ("camera_angle", "camera", "closed", "Camera angle"),
        ("camera_movement", "camera", "closed_list", "Camera movement"),
        ("camera_speed", "camera", "closed", "Camera speed"),
        ("steadiness", "camera", "closed", "Steadiness"),
        ("lens", "camera", "closed", "Lens"),
        ("focal_length_mm", "camera", "number", "Focal length"),
        ("depth_of_field", "camera", "closed", "Depth of field"),
        ("composition", "camera", "closed_list", "Composition"),
        ("lighting_mood", "lighting", "closed", "Lighting mood"),
        ("lighting_source", "lighting", "closed_list", "Lighting source"),
        ("lighting_quality", "lighting", "closed", "Lighting quality"),
        ("lighting_direction", "lighting", "closed", "Lighting direction"),
        ("time_of_day", "lighting", "closed", "Time of day"),
        ("weather", "lighting", "closed_list", "Weather"),
        ("color_palette", "style", "palette", "Palette"),
        ("color_temperature", "style", "closed", "Colour temperature"),
        ("saturation", "style", "closed", "Saturation"),
        ("medium", "style", "closed", "Medium"),
        ("aesthetic", "style", "closed", "Aesthetic"),
        ("era", "style", "closed", "Era"),
        ("film_stock", "style", "closed", "Film stock"),
        ("influences", "style", "texts", "Influences"),
        ("dialogue", "sound", "dialogue", "Dialogue"),
        ("sound_effects", "sound", "texts", "Sound effects"),
        ("ambience", "sound", "text", "Ambience"),
        ("music", "sound", "text", "Music"),
        ("duration", "advanced", "number", "Duration"),
        ("aspect_ratio", "advanced", "ratio", "Aspect ratio"),
        ("fps", "advanced", "number", "Frame rate"),
        ("resolution", "advanced", "text", "Resolution"),
        ("motion_strength", "advanced", "number", "Motion strength"),
        ("seed", "advanced", "integer", "Seed"),
        ("negative", "advanced", "texts", "Leave out"),
        ("references", "advanced", "references", "References"),
    ]
    return {name: Slot(name, group, kind, label) for name, group, kind, label in rows}


SLOTS: dict[str, Slot] = _slots()
"""Every slot by name, in the order in which people are shown them."""

ORDERS: dict[str, tuple[tuple[str, ...], ...]] = {
    "camera_speed": (("slow", "normal", "fast"),),
    "steadiness": (("shaky", "handheld", "smooth", "locked"),),
    "color_temperature": (("cool", "neutral", "warm"),),
    "saturation": (("monochrome", "muted", "natural", "vivid"),),
    "depth_of_field": (("shallow", "deep"),),
    "shot_type": (("extreme_wide", "wide", "full", "medium_wide", "medium", "medium_close_up", "close_up", "extreme_close_up"),),
    "lighting_quality": (("low_contrast", "high_contrast"), ("soft", "hard")),
}
"""Along which scales a closed slot is nudged; a positive step goes to the right."""

MIDDLE: dict[str, str] = {
    "camera_speed": "normal",
    "steadiness": "smooth",
    "color_temperature": "neutral",
    "saturation": "natural",
    "shot_type": "medium",
}
"""Where a nudge starts when the slot is still empty."""

_IDS: dict[str, str] = {
    "shot_type": "extreme_wide wide full medium_wide medium medium_close_up close_up extreme_close_up insert establishing",
    "framing": "single two_shot three_shot group over_the_shoulder point_of_view",
    "camera_angle": "eye_level low high overhead aerial ground dutch shoulder_level hip_level",
    "camera_movement": "static pan_left pan_right tilt_up tilt_down roll_cw roll_ccw dolly_in dolly_out truck_left truck_right pedestal_up pedestal_down"
    " crane_up crane_down zoom_in zoom_out dolly_zoom_in dolly_zoom_out arc_cw arc_ccw arc tracking lead follow side_tracking whip_pan rack_focus"
    " fpv drone handheld gimbal",
    "camera_speed": "slow normal fast accelerating decelerating",
    "steadiness": "locked smooth handheld shaky",
    "lens": "fisheye ultra_wide wide standard long macro anamorphic tilt_shift",
    "depth_of_field": "shallow deep",
    "composition": "centered rule_of_thirds symmetrical left_weighted right_weighted balanced short_side negative_space leading_lines frame_in_frame",
    "lighting_mood": "golden_hour blue_hour neon_noir low_key high_key chiaroscuro silhouette moody soft_diffused harsh romantic clinical dreamlike",
    "lighting_source": "daylight sun overcast moonlight firelight candle practical neon fluorescent tungsten led headlights screen_glow mixed",
    "lighting_quality": "soft hard high_contrast low_contrast volumetric",
    "lighting_direction": "front side back rim top under three_point",
    "time_of_day": "dawn sunrise morning midday afternoon golden_hour sunset dusk blue_hour night",
    "weather": "clear rain storm snow fog wind overcast heat_haze",
    "color_temperature": "warm cool neutral",
    "saturation": "monochrome muted natural vivid",
    "medium": "live_action animation_2d anime animation_3d stop_motion claymation illustration documentary found_footage",
    "aesthetic": "",
    "era": "",
    "film_stock": "",
}

TERMS: dict[tuple[str, str], Term] = {
    (slot, i): Term(slot, i, i.replace("_", " "), "", i.replace("_", " "), {}) for slot, ids in _IDS.items() for i in ids.split()
}
"""Every term by (slot, id)."""


def ids(slot: str) -> tuple[str, ...]:
    """The ids of a closed slot in their order; empty for other slots."""
    return tuple(i for s, i in TERMS if s == slot)


def is_free(slot: str, value: str) -> bool:
    """Whether ``value`` in a closed slot is free text rather than one of its ids."""
    return SLOTS[slot].kind in ("closed", "closed_list") and (slot, value) not in TERMS
