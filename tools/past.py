"""A film as rows that can be found again: its scenes and its bible. Rows hold one tenant's text, and are made for that tenant alone."""

from collections.abc import Iterator

from studio.diff import show
from studio.project import Scene, SceneProject
from studio.search.index import Row
from tools.search import text_of

SHOT = ("shot_type", "camera_angle", "camera_movement", "lighting_mood", "lighting_source", "time_of_day", "weather", "aesthetic", "era")
"""Slots that say how a scene looks; they are found by, as its words are."""
LONGEST = 1_200
"""Code points of a row's text."""


def scene_row(project: SceneProject, scene: Scene) -> Row:
    """A scene: its title, and everything that people would name it by, in words."""
    shot = ", ".join(show(slot, value).replace("_", " ") for slot, value in scene.slots.filled().items() if slot in SHOT)
    told = text_of(project, scene).removeprefix(scene.title).strip()
    return Row(scene_key(project, scene), scene.title, f"{told}; {shot}"[:LONGEST])


def scene_key(project: SceneProject, scene: Scene) -> str:
    """How a scene is named among the scenes of all films of its tenant."""
    return f"{project.id}/{scene.id}"


def scene_rows(project: SceneProject) -> Iterator[Row]:
    """Every scene of a film that holds any words."""
    rows = (scene_row(project, scene) for scene in project.scenes)
    return (row for row in rows if row.title or row.text.strip("; "))


def bible_rows(project: SceneProject) -> Iterator[Row]:
    """Who and what the bible knows, one row each."""
    bible = project.bible
    for who in bible.characters:
        looks = "; ".join(a.description for a in who.appearances)
        yield Row(f"{project.id}/character/{who.id}", who.name, f"{who.description} {looks}"[:LONGEST])
    for shelf, entries in (("location", bible.locations), ("prop", bible.props)):
        for one in entries:
            yield Row(f"{project.id}/{shelf}/{one.id}", one.name, one.description[:LONGEST])
    for note in bible.notes:
        yield Row(f"{project.id}/note/{note.id}", "", note.text[:LONGEST])
