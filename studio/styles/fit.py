"""How well a film, or a take of it, fits a profile: what ranks takes when one is applied."""

from collections.abc import Sequence
from typing import TypeVar

from studio.held import as_held
from studio.project import SceneProject
from studio.styles.counts import plain
from studio.styles.profile import DirectorProfile

T = TypeVar("T")


def fit(profile: DirectorProfile, project: SceneProject) -> float:
    """0 to 1: over every slot of every scene that the profile has a habit of, the share of the scene's value against the commonest one."""
    scores: list[float] = []
    for scene in project.scenes:
        said = {**as_held(project, scene).style.filled(), **scene.slots.filled()}
        for habit in profile.habits:
            if habit.slot in said:
                value = plain(habit.slot, said[habit.slot])
                share = next((s.share for s in habit.shares if s.value == value), 0.0)
                scores.append(share / habit.top.share)
    return sum(scores) / len(scores) if scores else 0.0


def ranked(profile: DirectorProfile, takes: Sequence[tuple[T, SceneProject]]) -> list[T]:
    """Takes with the film as each would leave it, the best fitting first; those that fit alike stay in their order."""
    return [take for take, _ in sorted(takes, key=lambda pair: -round(fit(profile, pair[1]), 6))]
