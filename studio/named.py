"""Entries of the bible as scenes name them: by id, by name, by label; and which appearance of a character holds in a scene."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from studio.project import Appearance, Character, Location, Prop, Scene, SceneProject, VisualAsset
from studio.text import folded

Named = TypeVar("Named", Character, Location, Prop)


def find_entry(items: Iterable[Named], ref: str) -> Named | None:
    """By id, then by exact name, then by the name as people type it."""
    items = tuple(items)
    for item in items:
        if item.id == ref or item.name == ref:
            return item
    wanted = folded(ref)
    return next((item for item in items if folded(item.name) == wanted), None)


def find_asset(assets: Sequence[VisualAsset], ref: str) -> VisualAsset | None:
    """A reference picture by id, then by its label."""
    wanted = folded(ref)
    return next((a for a in assets if a.id == ref), None) or next((a for a in assets if a.label and folded(a.label) == wanted), None)


def find_look(character: Character, asked: str) -> Appearance | None:
    """The appearance that a scene asks for by id or label."""
    wanted = folded(asked)
    return next((a for a in character.appearances if a.id == asked or (a.label and folded(a.label) == wanted)), None)


def look_by_story(project: SceneProject, scene: Scene, character: Character) -> Appearance | None:
    """The appearance that holds in a scene by story order: the one that begins last, at or before it."""
    best: Appearance | None = None
    best_from = -1
    for appearance in character.appearances:
        start = _starts(project, appearance.from_scene)
        if start is not None and best_from < start <= scene.number:
            best, best_from = appearance, start
    return best


def _starts(project: SceneProject, from_scene: str | None) -> int | None:
    """The number of the scene from which an appearance holds: 0 for the whole film, None when that scene is gone."""
    if from_scene is None:
        return 0
    named = project.scene(from_scene)
    if named is not None:
        return named.number
    return int(from_scene) if from_scene.isdecimal() else None
