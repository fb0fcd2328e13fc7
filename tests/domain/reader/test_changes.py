"""Changes to what stands, negations and what they reach, lists that grow and shrink."""

from typing import Any

import pytest

from studio.deltas import changed
from studio.project import PromptSlots
from studio.reader import read

KINETIC: list[tuple[Any, ...]] = [
    ("nudge", "motion_strength", 0.25),
    ("nudge", "camera_speed", 1.0),
    ("add", "camera_movement", ["tracking"]),
]
CHANGES: dict[str, list[tuple[Any, ...]]] = {
    "more kinetic": KINETIC,
    "a touch warmer": [("nudge", "color_temperature", 1.0)],
    "warmer by a lot": [("nudge", "color_temperature", 2.0)],
    "way less motion": [("nudge", "motion_strength", -0.5)],
    "a bit less contrast": [("nudge", "lighting_quality", -1.0)],
    "too fast": [("nudge", "camera_speed", -1.0)],
    "not so fast": [("nudge", "camera_speed", -1.0)],
    "not warm enough": [("nudge", "color_temperature", 1.0)],
    "it's too shaky": [("nudge", "steadiness", 1.0)],
    "can we go a bit wider?": [("nudge", "shot_type", -1.0)],
    "closer on her hands": [("nudge", "shot_type", 1.0)],
    "twice as long": [("nudge", "duration", 2.0)],
    "half as long": [("nudge", "duration", 0.5)],
    "cut it in half": [("nudge", "duration", 0.5)],
    "hold it twice as long": [("nudge", "duration", 2.0)],
    "shorter by 2 seconds": [("nudge", "duration", -2.0)],
    "2 seconds longer": [("nudge", "duration", 2.0)],
    "trailer cut": [("nudge", "duration", 0.6), ("nudge", "shot_type", 1.0), ("nudge", "lighting_quality", 1.0)],
    "make the push in slower": [("nudge", "camera_speed", -1.0)],
    "the pan is too fast": [("nudge", "camera_speed", -1.0)],
    "bring the contrast down": [("nudge", "lighting_quality", -1.0)],
    "less saturated, more contrast": [("nudge", "saturation", -1.0), ("nudge", "lighting_quality", 1.0)],
    "don't pan": [("remove", "camera_movement", "pan")],
    "The camera does not pan or tilt.": [("remove", "camera_movement", "pan"), ("remove", "camera_movement", "tilt")],
    "no panning, tilting or zooming": [("remove", "camera_movement", m) for m in ("pan", "tilt", "zoom")],
    "anything but night": [("remove", "time_of_day", "night")],
    "lose the handheld": [("remove", "camera_movement", "handheld")],
    "take the fog out": [("remove", "weather", "fog")],
    "let's lose the fog and add rain": [("remove", "weather", "fog"), ("add", "weather", ["rain"])],
    "add snow, wind and thunder": [("add", "weather", ["snow"]), ("add", "weather", ["wind"]), ("add", "weather", ["storm"])],
    "more rain": [("add", "weather", ["rain"])],
    "keep the handheld, lose the zoom": [("remove", "camera_movement", "zoom")],
    "más cálido": [("nudge", "color_temperature", 1.0)],
    "menos saturación, por favor": [("nudge", "saturation", -1.0)],
    "quita la niebla": [("remove", "weather", "fog")],
    "el doble de rápido": [("nudge", "camera_speed", 2.0)],
    "etwas wärmer": [("nudge", "color_temperature", 1.0)],
    "nimm den Nebel weg": [("remove", "weather", "fog")],
    "doppelt so schnell": [("nudge", "camera_speed", 2.0)],
    "moins de contraste": [("nudge", "lighting_quality", -1.0)],
    "deux fois plus long": [("nudge", "duration", 2.0)],
    "enlève le brouillard": [("remove", "weather", "fog")],
    "lento demais": [("nudge", "camera_speed", 1.0)],
    "tira a neblina": [("remove", "weather", "fog")],
    "再快一点": [("nudge", "camera_speed", 1.0)],
    "饱和度低一点": [("nudge", "saturation", -1.0)],
    "去掉雾": [("remove", "weather", "fog")],
    "もう少し速く": [("nudge", "camera_speed", 1.0)],
    "彩度を下げて": [("nudge", "saturation", -1.0)],
    "パンしないで": [("remove", "camera_movement", "pan")],
    "夜以外で": [("remove", "time_of_day", "night")],
}


def told(text: str) -> list[tuple[Any, ...]]:
    rows = [d.model_dump(exclude_none=True) for d in read(text).deltas]
    return [(r["op"], r["slot"], r.get("value", r.get("by", r.get("factor")))) for r in rows]


@pytest.mark.parametrize("text", CHANGES)
def test_a_change_is_a_delta(text: str) -> None:
    assert told(text) == CHANGES[text]


@pytest.mark.parametrize("text", CHANGES)
def test_no_change_leaves_its_slot(text: str) -> None:
    slots = PromptSlots(lighting_quality="soft")
    for delta in (*read(text).deltas, *read(text).deltas):
        slots = slots.with_slot(delta.slot, changed(slots, delta))
    PromptSlots.model_validate(slots.model_dump())


BOTH: dict[str, tuple[dict[str, Any], list[tuple[Any, ...]]]] = {
    "no zoom, but push in": ({"camera_movement": ["dolly_in"]}, [("remove", "camera_movement", "zoom")]),
    "push in, not zoom": ({"camera_movement": ["dolly_in"]}, [("remove", "camera_movement", "zoom")]),
    "instead of a pan, truck left": ({"camera_movement": ["truck_left"]}, [("remove", "camera_movement", "pan")]),
    "slower pan left": ({"camera_movement": ["pan_left"]}, [("nudge", "camera_speed", -1.0)]),
    "locked off, no handheld": (
        {"camera_movement": ["static"], "steadiness": "locked"},
        [("remove", "camera_movement", "handheld")],
    ),
    "The camera is not static; it slowly drifts to the left.": (
        {"camera_movement": ["truck_left"], "camera_speed": "slow"},
        [("remove", "camera_movement", "static")],
    ),
    "kein Zoom, lieber näher ran": ({}, [("remove", "camera_movement", "zoom"), ("nudge", "shot_type", 1.0)]),
    "pas de zoom, plutôt un travelling avant": ({"camera_movement": ["dolly_in"]}, [("remove", "camera_movement", "zoom")]),
    "ズームなしで、もっと寄って": ({}, [("remove", "camera_movement", "zoom"), ("nudge", "shot_type", 1.0)]),
}


@pytest.mark.parametrize("text", BOTH)
def test_a_negation_reaches_no_further_than_it_is_meant(text: str) -> None:
    assert (read(text).slots, told(text)) == BOTH[text]


NEGATIVE = {
    "no text, no people": ["text", "people"],
    "a beach without people in heavy rain": ["people"],
    "negative: blurry, low quality, extra fingers": ["blurry", "low quality", "extra fingers"],
    "--ar 16:9 --no text, people": ["text", "people"],
    "sin gente, sin texto": ["gente", "texto"],
    "ohne Text, keine Menschen": ["Text", "Menschen"],
    "sans personnes, sans texte": ["personnes", "texte"],
    "sem pessoas, sem texto": ["pessoas", "texto"],
    "不要文字，没有人": ["文字", "人"],
    "文字なし、人なし": ["文字", "人"],
}


@pytest.mark.parametrize("text", NEGATIVE)
def test_what_must_not_appear_is_a_noun(text: str) -> None:
    assert read(text).slots["negative"] == NEGATIVE[text]


def test_a_negation_ends_where_the_place_begins() -> None:
    assert read("a beach without people in heavy rain").slots["weather"] == ["rain"]


UNTOUCHED = (
    "from night to dawn",
    "wide to close-up",
    "she runs faster",
    "make the ending sadder",
    "less fog",
    "too dark",
    "a lot of people",
    "my day was much longer than yours",
)


@pytest.mark.parametrize("text", UNTOUCHED)
def test_what_has_no_step_or_is_not_of_the_film_is_left_unread(text: str) -> None:
    reading = read(text)
    assert (reading.slots, reading.deltas) == ({}, ()) and reading.unread
