"""Supervised examples out of films as they stand: what was locked is what is right."""

from collections.abc import Mapping, Sequence
from typing import cast

from studio.project import Scene, SceneProject
from studio.training.records import Example
from studio.training.scrub import look, spoken

KINDS = ("characters", "locations", "props")
TALK = 6
"""Messages of the newest talk that an example holds, where its words are given."""


def outline(project: SceneProject, name: str, *, words: bool, talk: Sequence[str] = ()) -> Example | None:
    """(bible, style, recent talk) -> the scenes that were locked; None when none is."""
    locked = [scene for scene in project.scenes if scene.locked]
    if not locked:
        return None
    said = {"talk": [spoken(line, words=words) for line in talk[-TALK:]]} if words and talk else {}
    context = {**_film(project, words=words), "scenes": len(locked), **said}
    return Example("outline", name, context, [_scene(scene, words=words) for scene in locked])


def prompt(project: SceneProject, scene: Scene, target: str, text: str, name: str) -> Example:
    """(scene, slots, bible) -> the compiled prompt, which is words throughout."""
    context = {**_film(project, words=True), "target": target, "scene": _scene(scene, words=True)}
    return Example("prompt", name, context, spoken(text, words=True))


def bible(before: SceneProject, after: SceneProject, name: str, words: str) -> Example | None:
    """(film, what was said) -> the people, places and things that are new or other; None where there are none."""
    was, now = _film(before, words=True), _film(after, words=True)
    changed = {kind: [entry for entry in _entries(now, kind) if entry not in _entries(was, kind)] for kind in KINDS}
    answer = {kind: entries for kind, entries in changed.items() if entries}
    return Example("bible", name, {**was, "talk": [spoken(words, words=True)]}, answer) if answer else None


def slots(before: SceneProject, after: SceneProject, name: str, words: str) -> Example | None:
    """(film, scenes, what was said) -> the scenes whose slots changed, with the slots that did; None where none did."""
    scenes: list[object] = [{"number": scene.number, **_scene(scene, words=True)} for scene in before.scenes]
    answer: list[dict[str, object]] = []
    for scene in after.scenes:
        old = before.scene(scene.id)
        had = _plain(old.slots.filled()) if old else {}
        new = {slot: value for slot, value in _plain(scene.slots.filled()).items() if had.get(slot) != value}
        if old and new:
            answer.append({"number": scene.number, "slots": look(new, words=True)})
    context = {**_film(before, words=True), "scenes": scenes, "talk": [spoken(words, words=True)]}
    return Example("slots", name, context, answer) if answer else None


def critique(project: SceneProject, scene: Scene, target: str, text: str, name: str, answer: Mapping[str, object]) -> Example:
    """(scene, film, prompt) -> what a teacher said of the prompt."""
    asked = prompt(project, scene, target, text, name)
    return Example("critique", name, {**asked.context, "prompt": asked.answer}, answer)


def _entries(film: Mapping[str, object], kind: str) -> list[object]:
    return cast("list[object]", film[kind])


def _film(project: SceneProject, *, words: bool) -> dict[str, object]:
    bible, style = project.bible, project.style
    return {
        "title": spoken(project.title, words=words),
        "logline": spoken(project.logline, words=words),
        "style": look(_plain(style.filled()), words=words),
        "characters": [_entry(c.name, c.description, words) for c in bible.characters],
        "locations": [_entry(c.name, c.description, words) for c in bible.locations],
        "props": [_entry(c.name, c.description, words) for c in bible.props],
    }


def _entry(name: str, description: str, words: bool) -> dict[str, str]:
    return {"name": spoken(name, words=words), "description": spoken(description, words=words)}


def _scene(scene: Scene, *, words: bool) -> dict[str, object]:
    slots = look(_plain(scene.slots.filled()), words=words)
    return {"title": spoken(scene.title, words=words), "notes": spoken(scene.notes, words=words), "slots": slots}


def _plain(slots: Mapping[str, object]) -> dict[str, object]:
    """Slots as JSON holds them."""
    return {slot: _dumped(value) for slot, value in slots.items() if slot != "references"}


def _dumped(value: object) -> object:
    if isinstance(value, tuple):
        return [_dumped(part) for part in cast("tuple[object, ...]", value)]
    dump = getattr(value, "model_dump", None)
    return dump(exclude_none=True) if dump else value
