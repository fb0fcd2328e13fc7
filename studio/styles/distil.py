"""A film, or its locked scenes, distils into a Director Profile: counted, not guessed, and every habit with its reason. No model."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import quantiles
from typing import Any, Literal, cast

from pydantic import JsonValue

from studio.diff import show
from studio.errors import BadInput
from studio.film import SLOTS
from studio.held import as_held
from studio.project import Scene, SceneProject, check_slot
from studio.store.records import Prompt
from studio.styles.counts import HABITS, KEPT, plain, shares, vector_of
from studio.styles.profile import DirectorProfile, Habit, Pace, Share
from studio.styles.prompts import prompt_habits
from studio.styles.voice import voice_of, words_of

Which = Literal["all", "locked", ""]
ENOUGH = 3
"""Locked scenes from which they alone are taken, where nobody says which."""
REASON = 0.5
"""The share of scenes from which a habit is worth a reason."""


def chosen(project: SceneProject, which: Which = "") -> tuple[Scene, ...]:
    """The scenes that a profile is read from: the locked ones if there are enough of them, or as it is said. Raises BadInput."""
    locked = tuple(scene for scene in project.scenes if scene.locked)
    if which == "locked" and not locked:
        raise BadInput("No scene of this film is locked yet: /lock those that are right, or say all; nothing was changed.")
    scenes = locked if which == "locked" or (which == "" and len(locked) >= ENOUGH) else project.scenes
    if not any(scene.slots.filled() for scene in scenes):
        raise BadInput("There is no look to keep yet: tell me the idea first; nothing was changed.")
    return scenes


def distil(project: SceneProject, name: str, *, which: Which = "", version: int = 1, prompts: Sequence[Prompt] = ()) -> DirectorProfile:
    """The profile of a film. Raises BadInput where nothing is there to read."""
    scenes = chosen(project, which)
    said = said_of(project, scenes)
    locked = all(scene.locked for scene in scenes)
    habits = tuple(_habits(said))
    palette = _parts(said, "color_palette")
    pace = _pace([row["duration"] for row in said if "duration" in row])
    return DirectorProfile(
        name=name,
        version=version,
        about=f"Read from {project.title or 'an untitled film'}",
        scenes=len(scenes),
        locked=locked,
        habits=habits,
        palette=palette,
        influences=_parts(said, "influences"),
        words=words_of(project, scenes),
        pace=pace,
        voice=voice_of(project, scenes),
        prompts=prompt_habits(project, scenes, prompts),
        vector=vector_of(habits, palette, pace.median if pace else None),
        reasons=tuple(_reasons(habits, len(scenes), pace, locked=locked)),
    )


def said_of(project: SceneProject, scenes: Sequence[Scene]) -> list[dict[str, Any]]:
    """What each scene shows, its own slots over those of the style that it holds."""
    return [{**as_held(project, scene).style.filled(), **scene.slots.filled()} for scene in scenes]


def look_of(said: Sequence[dict[str, Any]]) -> dict[str, float]:
    """The vector of scenes, or of any slots that are wanted: what `likeness` compares with a profile's."""
    pace = _pace([row["duration"] for row in said if "duration" in row])
    return vector_of(tuple(_habits(said)), _parts(said, "color_palette"), pace.median if pace else None)


def _habits(said: Sequence[dict[str, Any]]) -> Iterator[Habit]:
    for slot in HABITS:
        values = [plain(slot, row[slot]) for row in said if slot in row]
        if values:
            yield Habit(slot=slot, shares=shares(values, len(said)), scenes=len(values))


def _parts(said: Sequence[dict[str, Any]], slot: str) -> tuple[Share, ...]:
    """The entries of a list slot, one by one, with the share of scenes that have each."""
    counts: Counter[str] = Counter()
    for row in said:
        counts.update(dict.fromkeys(cast("tuple[str, ...]", row.get(slot, ())), 1))
    return tuple(Share(value=value, share=round(n / len(said), 4), scenes=n) for value, n in counts.most_common(KEPT))


def _pace(lengths: Sequence[float]) -> Pace | None:
    if not lengths:
        return None
    low, middle, high = quantiles(lengths, n=4, method="inclusive") if len(lengths) > 1 else (lengths[0],) * 3
    return Pace(median=round(middle, 2), low=round(low, 2), high=round(high, 2), shots=len(lengths))


_SAYS: dict[str, str] = {
    "shot_type": "are {} shots",
    "camera_angle": "are from {}",
    "camera_movement": "have the move {}",
    "camera_speed": "move at {} speed",
    "lens": "are on a {} lens",
    "focal_length_mm": "are at {}",
    "lighting_mood": "are {}",
    "lighting_source": "are lit by {}",
    "lighting_direction": "are lit from the {}",
    "time_of_day": "are at {}",
    "weather": "are in {}",
    "film_stock": "are on {}",
    "medium": "are {}",
    "aesthetic": "are {}",
    "duration": "last {}",
    "aspect_ratio": "are in {}",
}
"""How a value is said of scenes; a slot that is not here is named behind its value."""


def _reasons(habits: Sequence[Habit], total: int, pace: Pace | None, *, locked: bool) -> Iterator[str]:
    """``7 of 9 locked scenes are low-key``: the strongest first."""
    what = f"{'locked ' if locked else ''}scene{'s' if total != 1 else ''}"
    strong = sorted((h for h in habits if h.top.share >= REASON), key=lambda h: -h.top.share)
    yield from (f"{h.top.scenes} of {total} {what} {told(h.slot, h.top.value)}" for h in strong)
    if pace and pace.shots > 1:
        yield f"half of the shots last between {pace.low:g} and {pace.high:g} seconds"


def told(slot: str, value: JsonValue) -> str:
    """A value as it is said of scenes: ``are low-key``, ``are on a long lens``, ``have muted saturation``."""
    words = show(slot, check_slot(slot, value))
    form = _SAYS.get(slot, f"have {{}} {SLOTS[slot].label.lower()}").format(words)
    return re.sub(r"\b(low|high) key\b", r"\1-key", form).replace("shot shots", "shots")
