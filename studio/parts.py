"""What every edit does to the parts of a film: take out, put back, and refuse where a lock or a person's word stands."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from studio.errors import Locked, NotFound, Refused
from studio.film import SLOTS
from studio.project import PERSONAL, Origin, Scene, SceneProject


class HasId(Protocol):
    @property
    def id(self) -> str: ...


E = TypeVar("E", bound=HasId)


def as_numbered(scene: Scene | None, number: int) -> Scene | None:
    return scene if scene is None or scene.number == number else scene.model_copy(update={"number": number})


def label(slot: str) -> str:
    return SLOTS[slot].label if slot in SLOTS else slot


def scene_in(project: SceneProject, scene_id: str) -> Scene:
    scene = project.scene(scene_id)
    if scene is None:
        raise NotFound("That scene is no longer in the film.")
    return scene


def open_scene(project: SceneProject, scene_id: str) -> Scene:
    scene = scene_in(project, scene_id)
    if scene.locked:
        raise Locked(f"Scene {scene.number} is locked: unlock it first, and nothing about it was changed.")
    return scene


def not_locked_both_ways(standing: Scene | None, restored: Scene) -> None:
    """Undoing a lock is fine; slipping another change past a standing lock is not."""
    if standing is None or not standing.locked:
        return
    opened = {"status": restored.status, "number": restored.number} | ({} if restored.locked else {"held": restored.held})
    if standing.model_copy(update=opened) != restored:
        raise Locked(f"Scene {standing.number} is locked: unlock it first, and nothing about it was changed.")


def not_over_a_person(standing: Origin | None, origin: Origin, what: str) -> None:
    if standing and standing.kind in PERSONAL and origin.kind in ("inferred", "template", "profile"):
        raise Refused(f"{what} was said by a person, so a guess does not replace it.")


def with_scene(project: SceneProject, scene: Scene) -> SceneProject:
    return project.model_copy(update={"scenes": tuple(scene if s.id == scene.id else s for s in project.scenes)})


def without_links(scene: Scene, gone: str) -> Scene:
    if all(link.to != gone for link in scene.links):
        return scene
    return scene.model_copy(update={"links": tuple(link for link in scene.links if link.to != gone)})


def in_order(project: SceneProject, scenes: Iterable[Scene]) -> SceneProject:
    numbered = tuple(s if s.number == n else s.model_copy(update={"number": n}) for n, s in enumerate(scenes, 1))
    return project.model_copy(update={"scenes": numbered})


def with_bible(project: SceneProject, **shelves: tuple[HasId, ...]) -> SceneProject:
    return project.model_copy(update={"bible": project.bible.model_copy(update=dict(shelves))})


def put(shelf: tuple[E, ...], entry: E) -> tuple[E, ...]:
    if any(e.id == entry.id for e in shelf):
        return tuple(entry if e.id == entry.id else e for e in shelf)
    return (*shelf, entry)


def entry(shelf: tuple[E, ...], entry_id: str, what: str) -> E:
    for entry in shelf:
        if entry.id == entry_id:
            return entry
    raise NotFound(f"That {what} is not in the bible.")
