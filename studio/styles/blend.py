"""Two profiles as one, by weight: shares are added, pace lies between, words and voice come from the heavier first."""

import json
from collections.abc import Iterable

from pydantic import JsonValue

from studio.styles.counts import HABITS, KEPT, vector_of
from studio.styles.profile import DirectorProfile, Habit, Pace, PromptHabits, Share, Voice


def blend(one: DirectorProfile, other: DirectorProfile, weight: float, name: str = "") -> DirectorProfile:
    """``weight`` of ``one`` (0..1) and the rest of ``other``; a half is the middle."""
    first, second = (one, other) if weight >= 0.5 else (other, one)
    parts = {one.name: weight, other.name: 1 - weight}
    told = " and ".join(f"{round(parts[p.name] * 100)} % {p.name}" for p in (first, second))
    habits = tuple(h for slot in HABITS if (h := _habit(slot, one, other, weight)))
    palette = _added(one.palette, other.palette, weight)
    pace = _pace(one.pace, other.pace, weight)
    return DirectorProfile(
        name=name or f"{first.name} + {second.name}",
        source="blend",
        about=told,
        scenes=one.scenes + other.scenes,
        habits=habits,
        palette=palette,
        influences=_added(one.influences, other.influences, weight),
        words=tuple(dict.fromkeys((*first.words, *second.words)))[:12],
        pace=pace,
        voice=Voice(**{part: getattr(first.voice, part) or getattr(second.voice, part) for part in ("titles", "dialogue", "narration")}),
        prompts=first.prompts if first.prompts != PromptHabits() else second.prompts,
        vector=vector_of(habits, palette, pace.median if pace else None),
        reasons=(told, *(f"{first.name}: {r}" for r in first.reasons[:4]), *(f"{second.name}: {r}" for r in second.reasons[:4])),
    )


def _habit(slot: str, one: DirectorProfile, other: DirectorProfile, weight: float) -> Habit | None:
    a, b = one.habit(slot), other.habit(slot)
    if a is None and b is None:
        return None
    merged = _added(a.shares if a else (), b.shares if b else (), weight)
    return Habit(slot=slot, shares=merged, scenes=(a.scenes if a else 0) + (b.scenes if b else 0))


def _added(one: Iterable[Share], other: Iterable[Share], weight: float) -> tuple[Share, ...]:
    found: dict[str, tuple[JsonValue, float, int]] = {}
    for shares, part in ((one, weight), (other, 1 - weight)):
        for share in shares:
            key = json.dumps(share.value)
            _, so_far, scenes = found.get(key, (share.value, 0.0, 0))
            found[key] = (share.value, so_far + part * share.share, scenes + share.scenes)
    ordered = sorted(found.values(), key=lambda row: -row[1])[:KEPT]
    return tuple(Share(value=value, share=round(min(1.0, share), 4), scenes=scenes) for value, share, scenes in ordered if share > 0)


def _pace(one: Pace | None, other: Pace | None, weight: float) -> Pace | None:
    """Between the two, by ratio: the middle of 1 s and 4 s is 2 s."""
    if one is None or other is None:
        return one or other
    mixed = {f: round(getattr(one, f) ** weight * getattr(other, f) ** (1 - weight), 2) for f in ("median", "low", "high")}
    return Pace(**mixed, shots=one.shots + other.shots)
