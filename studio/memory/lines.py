"""The record as lines: every decision with who made it and the words that it came from, and everything that was said."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from studio.diff import Change, diff
from studio.edits import Restore
from studio.errors import StudioError
from studio.memory.asked import asked_about
from studio.project import SceneProject
from studio.store.records import JournalRow
from studio.store.talk import Remark

Fate = Literal["stands", "changed", "taken back"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the record. ``words`` is the message that a decision came from, "" for a command or a button.

    ``who`` is a name; ``by`` says what made it on their behalf, "" for themselves; ``version`` is 0 for what was only said; ``at`` is in
    milliseconds since 1970 UTC.
    """

    text: str
    who: str
    at: int
    place: str = ""
    by: str = ""
    version: int = 0
    words: str = ""
    fate: Fate | None = None

    @property
    def decided(self) -> bool:
        return self.fate is not None


def lines_of(base: SceneProject, rows: Sequence[JournalRow], remarks: Sequence[Remark], people: Mapping[str, str]) -> list[Line]:
    """Every line, oldest first within its kind. ``base`` is the film before the first of ``rows``; ``people`` are names by id."""
    said = {remark.id: remark for remark in remarks}
    return [*_decided(base, rows, said, people), *_said(remarks, people)]


def _said(remarks: Sequence[Remark], people: Mapping[str, str]) -> Iterator[Line]:
    """What people and the director said; questions about the past are no part of it."""
    for remark in remarks:
        if remark.author == "summary" or not remark.text or asked_about(remark.text):
            continue
        who = "the director" if remark.author == "director" else remark.name or people.get(remark.person, "")
        yield Line(remark.text, who or "somebody", remark.at, remark.place)


def _decided(base: SceneProject, rows: Sequence[JournalRow], said: Mapping[str, Remark], people: Mapping[str, str]) -> list[Line]:
    """Every change of the film in order. The newest of a kind stands, unless an undo took it back; then the one before stands again."""
    undone = {row.undoes for row in rows if row.undoes is not None}
    lines = [(_key(change), Line(_told(change), "the film as it was brought in", 0, fate="stands")) for change in _brought(base)]
    project = base
    for version, group in _by_version(rows).items():
        before, project = project, _applied(project, group)
        first = group[0]
        if not isinstance(first.edit, Restore):
            fate: Fate = "taken back" if version in undone else "stands"
            line = _of_row(first, said, people)
            lines += [(_key(change), replace(line, text=_told(change), fate=fate)) for change in diff(*_narrowed(before, project))]
    newest = {key: place for place, (key, line) in enumerate(lines) if line.fate == "stands"}
    return [
        replace(line, fate="changed") if line.fate == "stands" and newest[key] != place else line for place, (key, line) in enumerate(lines)
    ]


def _narrowed(before: SceneProject, after: SceneProject) -> tuple[SceneProject, SceneProject]:
    """Two states of a film without the scenes that are the same in both: a long past is read version by version."""
    old = {scene.id: scene for scene in before.scenes}
    same = {scene.id for scene in after.scenes if old.get(scene.id) is scene}
    if any(scene.links for scene in after.scenes if scene.id not in same):
        return before, after  # a link names other scenes
    sides = (side.model_copy(update={"scenes": tuple(s for s in side.scenes if s.id not in same)}) for side in (before, after))
    return next(sides), next(sides)


def _brought(base: SceneProject) -> Iterator[Change]:
    """What a film that was imported held from the start."""
    yield from diff(SceneProject(id=base.id), base)


def _by_version(rows: Sequence[JournalRow]) -> dict[int, list[JournalRow]]:
    groups: dict[int, list[JournalRow]] = {}
    for row in rows:
        groups.setdefault(row.version, []).append(row)
    return groups


def _applied(project: SceneProject, rows: Sequence[JournalRow]) -> SceneProject:
    for row in rows:
        try:
            project = row.edit.apply(project)
        except StudioError:  # a row from before a rule of today: what it did is not told
            continue
    return project


def _of_row(row: JournalRow, said: Mapping[str, Remark], people: Mapping[str, str]) -> Line:
    remark = said.get(row.message)
    who = people.get(row.person) or (remark.name if remark else "") or "somebody"
    by = {"director": "the director", "structure": "the director", "vision": "a model that looked", "import": "an import"}
    words = remark.text if remark else ""
    return Line("", who, row.at, row.place, by.get(row.made.source, "" if words else "a command"), row.version, words)


Key = tuple[str, str]


def _key(change: Change) -> Key:
    """What a change is about: two changes of one key follow one another."""
    return change.scene or change.where, change.slot or change.what


def _told(change: Change) -> str:
    value = change.new if change.new is not None else f"taken away ({change.old})" if change.old else "taken away"
    same = change.what in ("character", "location", "prop", "reference", "note", "scene")
    return f"{change.where}: {value}" if same else f"{change.where}, {change.what}: {value}"
