"""What a profile would fill or change: the film's look in its style; what varies, spread over the scenes by the profile's shares."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence

from pydantic import JsonValue

from studio.errors import BadInput
from studio.profile_edit import ApplyProfile, Lean, may_lean
from studio.project import Scene, SceneProject
from studio.styles.counts import HABITS, plain
from studio.styles.profile import DirectorProfile, Habit

WHOLE = 0.75
"""From this share on one value is the film's, and not one of several that scenes have."""
FILM: frozenset[str] = frozenset(
    {"lighting_mood", "lighting_quality", "color_temperature", "saturation", "medium", "aesthetic", "era", "film_stock", "aspect_ratio"}
)
"""Slots that a film's style holds for every scene, where one value is the film's."""
COLOURS = 5


def lean(project: SceneProject, profile: DirectorProfile, strength: int) -> ApplyProfile:
    """The edit that applies a profile. Raises BadInput where the strength is none."""
    if not 1 <= strength <= 100:
        raise BadInput("A strength is a number from 1 to 100; at 50 or less a profile only fills what is open. Nothing was changed.")
    leans = (*_film_wide(project, profile, strength), *_by_scene(project, profile, strength))
    return ApplyProfile(profile=profile, strength=strength, leans=leans)


def _why(profile: DirectorProfile, scenes: int = 0) -> str:
    """``Rain City, version 2: 7 of 9 scenes``."""
    seen = f": {scenes} of {profile.scenes} scenes" if scenes and profile.source == "film" else ""
    return f"{profile.title}{seen}"[:200]


def _strong(share: float, strength: int) -> bool:
    """Whether enough of a profile's scenes share a habit."""
    return round(share * 100) >= 100 - strength


def whole(habit: Habit) -> bool:
    """Whether a habit is of the whole film."""
    return habit.slot in FILM and habit.top.share >= WHOLE


def _film_wide(project: SceneProject, profile: DirectorProfile, strength: int) -> Iterator[Lean]:
    for habit in filter(whole, profile.habits):
        said = any(habit.slot in scene.slots.filled() and not may_lean(scene, habit.slot, 100) for scene in project.scenes)
        shared = habit.slot == "aspect_ratio" and said
        if _strong(habit.top.share, strength) and not shared and _changes(project, habit.slot, habit.top.value, strength):
            yield Lean(slot=habit.slot, value=habit.top.value, why=_why(profile, habit.top.scenes))
    lists: tuple[tuple[str, list[JsonValue]], ...] = (
        ("color_palette", [x.value for x in profile.palette[:COLOURS] if _strong(x.share, max(strength, 50))]),
        ("influences", [x.value for x in profile.influences if _strong(x.share, strength)]),
        ("negative", list(profile.prompts.leave_out)),
    )
    for slot, values in lists:
        if values and _changes(project, slot, values, strength):
            yield Lean(slot=slot, value=values, why=_why(profile))


def _changes(project: SceneProject, slot: str, value: JsonValue, strength: int) -> bool:
    standing = project.style.filled().get(slot)
    return may_lean(project.style, slot, strength) and (standing is None or plain(slot, standing) != value)


def _by_scene(project: SceneProject, profile: DirectorProfile, strength: int) -> Iterator[Lean]:
    for habit in profile.habits:
        if whole(habit):
            yield from _brought_round(project, profile, habit, strength)
        elif habit.slot not in project.style.filled():
            yield from _spread(project, profile, habit, strength)


def _brought_round(project: SceneProject, profile: DirectorProfile, habit: Habit, strength: int) -> Iterator[Lean]:
    """Scenes with a guess of their own that goes against what is the whole film's, if that is strong enough."""
    for scene in project.scenes:
        standing = scene.slots.filled().get(habit.slot)
        against = standing is not None and plain(habit.slot, standing) != habit.top.value
        if against and not scene.locked and may_lean(scene, habit.slot, strength) and _strong(habit.top.share, strength):
            yield Lean(scene=scene.id, slot=habit.slot, value=habit.top.value, why=_why(profile, habit.top.scenes))


def _spread(project: SceneProject, profile: DirectorProfile, habit: Habit, strength: int) -> Iterator[Lean]:
    """As many percent of the open scenes as the strength says get a value by the profile's shares; of a slot seldom said, the fewer."""
    free = [s for s in project.scenes if not s.locked and may_lean(s, habit.slot, strength)]
    said = min(1.0, sum(share.share for share in habit.shares))
    asked = _evenly(free, round(len(free) * said * strength / 100), HABITS.index(habit.slot) if habit.slot in HABITS else 0)
    wanted = next_values(project, habit, asked)
    for scene, value in zip(asked, wanted, strict=True):
        standing = scene.slots.filled().get(habit.slot)
        if standing is None or plain(habit.slot, standing) != value:
            scenes = next(share.scenes for share in habit.shares if share.value == value)
            yield Lean(scene=scene.id, slot=habit.slot, value=value, why=_why(profile, scenes))


def _evenly(scenes: Sequence[Scene], count: int, first: int) -> list[Scene]:
    """``count`` of the scenes in their order, spread over the film; each slot begins elsewhere, so that not one scene gets all of it."""
    places = {(first + place * len(scenes) // count) % len(scenes) for place in range(count)} if count else set[int]()
    return [scenes[place] for place in sorted(places)]


def next_values(project: SceneProject, habit: Habit, scenes: Sequence[Scene]) -> list[JsonValue]:
    """A value for each of these scenes: the one of which the film lacks most to have the profile's shares, not twice in a row if near."""
    ids = {scene.id for scene in scenes}
    has = {s.id: plain(habit.slot, s.slots.filled()[habit.slot]) for s in project.scenes if habit.slot in s.slots.filled()}
    kept = Counter(json.dumps(value) for key, value in has.items() if key not in ids)
    total = len(scenes) + sum(kept.values())
    all_shares = sum(share.share for share in habit.shares)
    lacks = {json.dumps(s.value): total * s.share / all_shares - kept[json.dumps(s.value)] for s in habit.shares}
    values: list[JsonValue] = []
    before: str | None = None
    for _ in scenes:
        best = max(lacks, key=lambda key: lacks[key] - (0.5 if key == before else 0.0))
        lacks[best] -= 1
        before = best
        values.append(json.loads(best))
    return values


def lean_scene(project: SceneProject, scene: Scene, profile: DirectorProfile, strength: int) -> Iterator[Lean]:
    """What a profile would fill of what one scene leaves open: the habits that enough of the profile's scenes have."""
    style, own = project.style.filled(), scene.slots.filled()
    for habit in profile.habits:
        said = sum(share.share for share in habit.shares)
        if habit.slot not in style and habit.slot not in own and _strong(min(1.0, said), strength):
            (value,) = next_values(project, habit, (scene,))
            scenes = next(share.scenes for share in habit.shares if share.value == value)
            yield Lean(scene=scene.id, slot=habit.slot, value=value, why=_why(profile, scenes))
