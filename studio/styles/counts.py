"""Shares out of counts, a vector out of shares, and how like two profiles are."""

import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from pydantic import JsonValue

from studio.film import SLOTS
from studio.project import PromptSlots
from studio.styles.profile import DirectorProfile, Habit, Share

KEPT = 8
"""Values of one slot that a profile keeps."""
HABITS: tuple[str, ...] = (
    "shot_type",
    "framing",
    "camera_angle",
    "camera_movement",
    "camera_speed",
    "steadiness",
    "lens",
    "focal_length_mm",
    "depth_of_field",
    "composition",
    "lighting_mood",
    "lighting_source",
    "lighting_quality",
    "lighting_direction",
    "time_of_day",
    "weather",
    "color_temperature",
    "saturation",
    "medium",
    "aesthetic",
    "era",
    "film_stock",
    "duration",
    "aspect_ratio",
)
"""The slots that make a look, in the order in which people are told of them. What a scene is about is no look."""
LISTS = frozenset({"camera_movement", "composition", "lighting_source", "weather"})


def plain(slot: str, value: Any) -> JsonValue:
    """A slot's value as JSON."""
    return cast("JsonValue", PromptSlots.model_validate({slot: value}).model_dump(mode="json")[slot])


def shares(values: Iterable[JsonValue], total: int) -> tuple[Share, ...]:
    """The values with their share of ``total``, the commonest first, then as they came."""
    found: dict[str, JsonValue] = {}
    counts: Counter[str] = Counter()
    for value in values:
        key = json.dumps(value, ensure_ascii=False)
        found.setdefault(key, value)
        counts[key] += 1
    return tuple(Share(value=found[key], share=round(min(1.0, n / max(1, total)), 4), scenes=n) for key, n in counts.most_common(KEPT))


def vector_of(habits: Sequence[Habit], palette: Sequence[Share], pace: float | None) -> dict[str, float]:
    """One weight a value. The values of a slot together have the length of how much of the film says anything of it."""
    found: dict[str, float] = {}
    for habit in (*habits, Habit(slot="color_palette", shares=tuple(palette))) if palette else habits:
        if habit.slot in SLOTS and habit.slot != "duration":
            found |= _block(habit)
    if pace:
        place = math.log2(max(0.5, pace))
        found |= {f"pace={step}": round(w, 4) for step in range(-1, 7) if (w := max(0.0, 1 - abs(place - step))) > 0}
    return found


def _block(habit: Habit) -> dict[str, float]:
    weights: dict[str, float] = {}
    for share in habit.shares:
        parts = cast("list[JsonValue]", share.value) if isinstance(share.value, list) else [share.value]
        for part in parts:
            key = f"{habit.slot}={part}"
            weights[key] = weights.get(key, 0.0) + share.share
    return {key: round(math.sqrt(weight), 4) for key, weight in weights.items()}


def likeness(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The cosine of two vectors, 0 (nothing in common) to 1."""
    long = math.sqrt(sum(w * w for w in one.values()) * sum(w * w for w in other.values()))
    return sum(weight * other.get(key, 0.0) for key, weight in one.items()) / long if long else 0.0


def asked_of(wanted: Mapping[str, float], look: Mapping[str, float]) -> float:
    """How much of a wanted look another has, 0 to 1: the mean share of each value that is wanted. 0 where nothing is wanted."""
    return sum(look.get(key, 0.0) ** 2 for key in wanted) / len(wanted) if wanted else 0.0


def in_words(profile: DirectorProfile) -> str:
    """A profile as one text, for finding it by words: its name, what it is about, its commonest values."""
    values = [str(share.value).replace("_", " ") for habit in profile.habits for share in habit.shares[:2]]
    return " ".join([profile.name, profile.about, *(str(x.value) for x in profile.influences), *profile.words, *values])
