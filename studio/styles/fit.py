"""How well a film, or a take of it, fits a profile: what ranks takes when one is applied."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from studio.project import SceneProject
from studio.styles.counts import likeness, plain
from studio.styles.distil import look_of, said_of
from studio.styles.profile import DirectorProfile

T = TypeVar("T")


def fit(profile: DirectorProfile, project: SceneProject) -> float:
    """0 to 1, half and half: how usual each scene's values are in the profile, and how like the film's shares are to the profile's.

    The first half alone would give every scene the commonest value; the second keeps the mixture that makes the look.
    """
    said = said_of(project, project.scenes)
    usual = [share for row in said for share in _usual(profile, row)]
    if not usual:
        return 0.0
    slots = {key.partition("=")[0] for key in profile.vector}
    look = {key: weight for key, weight in look_of(said).items() if key.partition("=")[0] in slots}
    return (sum(usual) / len(usual) + likeness(look, profile.vector)) / 2


def _usual(profile: DirectorProfile, said: Mapping[str, Any]) -> list[float]:
    """For each slot that the profile has a habit of, the share of a scene's value against the commonest one."""
    found: list[float] = []
    for habit in profile.habits:
        if habit.slot in said:
            value = plain(habit.slot, said[habit.slot])
            found.append(next((s.share for s in habit.shares if s.value == value), 0.0) / habit.top.share)
    return found


def ranked(profile: DirectorProfile, takes: Sequence[tuple[T, SceneProject]]) -> list[T]:
    """Takes with the film as each would leave it, the best fitting first; those that fit alike stay in their order."""
    return [take for take, _ in sorted(takes, key=lambda pair: -round(fit(profile, pair[1]), 6))]
