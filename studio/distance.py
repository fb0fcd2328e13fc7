"""How far two films are apart, in slots: what a person had to change to get from one to the other."""

from collections.abc import Iterator, Mapping
from typing import Any

from studio.film import SLOTS
from studio.project import Origin, PromptSlots, Scene, SceneProject

Cell = tuple[str, str]
"""(scene id, or "" for the style; slot, or "title" and "notes" of a scene)."""
Held = tuple[Any, Origin | None]
"""What a cell holds, and where it came from."""


def scene_cells(scene: Scene) -> Iterator[tuple[Cell, Held]]:
    """Every filled cell of a scene."""
    for name in ("title", "notes"):
        if value := getattr(scene, name):
            yield (scene.id, name), (value, scene.origins.get(name))
    for slot, value in scene.slots.filled().items():
        yield (scene.id, slot), (value, scene.origins.get(slot))


def cell(project: SceneProject, where: Cell) -> Held:
    """What one cell holds: (None, None) where it is empty or its scene is not there."""
    scene = project.scene(where[0]) if where[0] else None
    if where[0] and scene is None:
        return None, None
    holder: PromptSlots | Scene = project.style if scene is None else scene.slots if where[1] in SLOTS else scene
    value = getattr(holder, where[1], None)
    return (None, None) if value in (None, (), "") else (value, (scene or project.style).origins.get(where[1]))


def slot_distance(one: SceneProject, other: SceneProject) -> int:
    """Slots of scenes and style whose values differ; a scene that only one film has counts all that it holds."""
    return sum(values.get(key) != held for values, held, key in _pairs(_values(one), _values(other)))


def _values(project: SceneProject) -> dict[Cell, Any]:
    style = {("", slot): value for slot, value in project.style.filled().items()}
    return style | {key: held[0] for scene in project.scenes for key, held in scene_cells(scene)}


def _pairs(one: Mapping[Cell, Any], other: Mapping[Cell, Any]) -> Iterator[tuple[Mapping[Cell, Any], Any, Cell]]:
    for key in one.keys() | other.keys():
        yield one, other.get(key), key
