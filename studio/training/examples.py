"""Supervised examples out of films as they stand: what was locked is what is right."""

from collections.abc import Mapping, Sequence
from typing import cast

from studio.held import as_held
from studio.project import Scene, SceneProject
from studio.training.handles import Handles
from studio.training.records import Example
from studio.training.scrub import spoken

KINDS = ("characters", "locations", "props")
NOTES = ("visual_theme", "brand_guidelines", "consistency_notes")
TALK = 6
"""Messages of the newest talk that an example holds, where its words are given."""


def outline(project: SceneProject, name: str, *, words: bool, talk: Sequence[str] = ()) -> Example | None:
    """(bible, style, recent talk) -> the scenes that were locked; None when none is."""
    locked = [scene for scene in project.scenes if scene.locked]
    if not locked:
        return None
    said = {"talk": [spoken(line, words=words) for line in talk[-TALK:]]} if words and talk else {}
    names = Handles(project, words=words)
    context = {**_film(project, names), "scenes": len(locked), **said}
    return Example("outline", name, context, [_scene(scene, names) for scene in locked])


def prompt(project: SceneProject, scene: Scene, target: str, text: str, name: str) -> Example:
    """(scene, slots, bible) -> the compiled prompt, which is words throughout. A lock's film is as it holds it."""
    project = as_held(project, scene)
    names = Handles(project, words=True, scene=scene)
    context = {**_film(project, names), "target": target, "scene": _scene(scene, names)}
    return Example("prompt", name, context, spoken(text, words=True))


def bible(before: SceneProject, after: SceneProject, name: str, words: str) -> Example | None:
    """(film, what was said) -> the people, places and things that are new or other; None where there are none."""
    was, now = (_film(film, Handles(film, words=True)) for film in (before, after))
    changed = {kind: [entry for entry in _entries(now, kind) if entry not in _entries(was, kind)] for kind in KINDS}
    answer = {kind: entries for kind, entries in changed.items() if entries}
    return Example("bible", name, {**was, "talk": [spoken(words, words=True)]}, answer) if answer else None


def slots(before: SceneProject, after: SceneProject, name: str, words: str) -> Example | None:
    """(film, scenes, what was said) -> the scenes whose slots changed, with the slots that did; None where none did."""
    had_names, names = Handles(before, words=True), Handles(after, words=True)
    scenes: list[object] = [{"number": scene.number, **_scene(scene, had_names)} for scene in before.scenes]
    answer: list[dict[str, object]] = []
    for scene in after.scenes:
        old = before.scene(scene.id)
        had = old.slots.filled() if old else {}
        new = {slot: value for slot, value in scene.slots.filled().items() if had.get(slot) != value}
        if old and new:
            answer.append({"number": scene.number, "slots": names.slots(new)})
    context = {**_film(before, had_names), "scenes": scenes, "talk": [spoken(words, words=True)]}
    return Example("slots", name, context, answer) if answer else None


def critique(project: SceneProject, scene: Scene, target: str, text: str, name: str, answer: Mapping[str, object]) -> Example:
    """(scene, film, prompt) -> what a teacher said of the prompt."""
    asked = prompt(project, scene, target, text, name)
    return Example("critique", name, {**asked.context, "prompt": asked.answer}, answer)


def _entries(film: Mapping[str, object], kind: str) -> list[object]:
    return cast("list[object]", film[kind])


def _film(project: SceneProject, names: Handles) -> dict[str, object]:
    """All that is said of a film beside its scenes, in the order of the record."""
    style, words = project.style, names.words
    notes = {note: spoken(text, words=words) for note in NOTES if (text := getattr(style, note))}
    return {
        "title": spoken(project.title, words=words),
        "logline": spoken(project.logline, words=words),
        "style": {**names.slots(style.filled()), **notes},
        **names.bible(),
    }


def _scene(scene: Scene, names: Handles) -> dict[str, object]:
    title, notes = (spoken(text, words=names.words) for text in (scene.title, scene.notes))
    return {"title": title, "notes": notes, "slots": names.slots(scene.slots.filled())}
