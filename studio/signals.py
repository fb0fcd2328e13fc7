"""What a turn says about what was suggested before: found from its edits alone, before the transaction that writes them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from studio.distance import Cell, cell, scene_cells
from studio.edits import AddScene, ChangeSlot, DescribeScene, DescribeStyle, Edit, RemoveScene, SetSceneStatus
from studio.project import PERSONAL, Origin, SceneProject
from studio.store.records import Commit, Entry
from studio.store.signal_records import SUGGESTS, SignalKind

BY_HAND = ("button", "command", "reader")
"""Sources of edits that a person made by their own word."""


@dataclass(frozen=True, slots=True)
class Noticed:
    """A signal before it is known who made the suggestion: ``about`` names its turn, ``take`` its take."""

    kind: SignalKind
    scene: str = ""
    take: str = ""
    target: str = ""
    prompt: str = ""
    about: str = ""
    size: int = 0
    distance: int = 0
    value: int = 0


def noticed(unit: Commit) -> tuple[Noticed, ...]:
    """Every signal of a turn, in a fixed order."""
    suggested = [e for e in unit.entries if e.made.source in SUGGESTS and not e.made.take]
    by_hand = [e for e in unit.entries if e.made.source in BY_HAND and not e.made.take]
    taken = [e for e in unit.entries if e.made.take]
    return (
        *_begun(unit),
        *_shown(unit, suggested),
        *(
            Noticed("shown", _sole(t.edits), take=t.id, about=t.turn, size=len(_touched(unit.before, t.edits)), value=t.shown)
            for t in unit.takes
        ),
        *_regenerated(unit, [*suggested, *taken]),
        *_edited(unit, by_hand),
        *_decided(unit, taken),
        *([Noticed("undone")] if unit.undoes is not None else []),
        *_locked(unit),
        *(Noticed("compiled", p.scene, target=p.target, prompt=p.id) for p in unit.prompts),
        *(Noticed(n.kind, n.scene, target=n.target, prompt=n.prompt, value=n.value, about=n.about) for n in unit.noted),
    )


def _begun(unit: Commit) -> Iterator[Noticed]:
    """Scenes that came into the film; those that an import brings began somewhere else."""
    held = {scene.id for scene in unit.before.scenes}
    for scene in unit.after.scenes:
        if scene.id not in held and unit.undoes is None:
            made = next((e.made for e in unit.entries if isinstance(e.edit, AddScene) and e.edit.scene.id == scene.id), None)
            suggested = made is not None and made.source in SUGGESTS
            yield Noticed("begun", scene.id, take=made.take if made else "", about=unit.turn if suggested else "")


def _shown(unit: Commit, suggested: list[Entry]) -> Iterator[Noticed]:
    edits = [entry.edit for entry in suggested]
    if cells := _touched(unit.before, edits):
        yield Noticed("shown", _sole(edits), about=unit.turn, size=len(cells), value=1)


def _regenerated(unit: Commit, entries: list[Entry]) -> Iterator[Noticed]:
    """Suggestions that took the place of earlier ones, scene by scene."""
    for (scene, about), cells in _replaced(unit, [entry.edit for entry in entries]).items():
        changed = sum(guessed for guessed in cells.values())
        if scene and changed:
            yield Noticed("regenerated", scene, about=about, size=len(cells), distance=changed)


def _edited(unit: Commit, by_hand: list[Entry]) -> Iterator[Noticed]:
    for (scene, about), cells in _replaced(unit, [entry.edit for entry in by_hand]).items():
        yield Noticed("edited", scene, about=about, size=len(cells), distance=sum(cells.values()))


def _decided(unit: Commit, taken: list[Entry]) -> Iterator[Noticed]:
    """What became of takes. ``size`` of an accepted one is what landed of it; the store knows how much was shown."""
    for take, outcome in unit.decided:
        landed = _touched(unit.before, [entry.edit for entry in taken if entry.made.take == take])
        if outcome == "discarded":
            yield Noticed("discarded", take=take)
        elif outcome in ("accepted", "edited"):
            yield Noticed("accepted", take=take, size=len(landed))


def _locked(unit: Commit) -> Iterator[Noticed]:
    """Scenes that were locked, and the suggestions that stand in them."""
    for edit in (entry.edit for entry in unit.entries):
        scene = unit.after.scene(edit.scene) if isinstance(edit, SetSceneStatus) and edit.status == "locked" else None
        if scene is None or ((before := unit.before.scene(scene.id)) and before.locked):
            continue
        standing: dict[str, int] = {}
        for _, (_, origin) in scene_cells(scene):
            if _guessed(origin):
                about = _turn_of(origin)
                standing[about] = standing.get(about, 0) + 1
        yield from (Noticed("kept", scene.id, about=about, size=count) for about, count in standing.items())
        yield Noticed("locked", scene.id)


def _replaced(unit: Commit, edits: Iterable[Edit]) -> Mapping[tuple[str, str], Mapping[Cell, bool]]:
    """Cells whose value these edits changed, by scene and by the turn that had suggested what stood; and whether it was a suggestion."""
    found: dict[tuple[str, str], dict[Cell, bool]] = {}
    for where in _touched(unit.before, edits):
        (old, origin), (new, _) = cell(unit.before, where), cell(unit.after, where)
        if old != new:
            guessed = old is not None and _guessed(origin)
            found.setdefault((where[0], _turn_of(origin) if guessed else ""), {})[where] = guessed
    return found


def _touched(before: SceneProject, edits: Iterable[Edit]) -> dict[Cell, None]:
    """The cells that edits are about, in their order."""
    return {key: None for edit in edits for key in _cells(before, edit)}


def _cells(before: SceneProject, edit: Edit) -> Iterable[Cell]:
    match edit:
        case ChangeSlot():
            return [(edit.scene or "", edit.delta.slot)]
        case DescribeScene():
            return [(edit.scene, name) for name in ("title", "notes") if getattr(edit, name) is not None]
        case DescribeStyle():
            return [("", name) for name in ("visual_theme", "brand_guidelines", "consistency_notes") if getattr(edit, name) is not None]
        case AddScene():
            return [key for key, _ in scene_cells(edit.scene)]
        case RemoveScene():
            gone = before.scene(edit.scene)
            return [key for key, _ in scene_cells(gone)] if gone else []
        case _:
            return []


def _sole(edits: Iterable[Edit]) -> str:
    """The one scene that edits are about; "" for several or none."""
    scenes = {edit.scene.id if isinstance(edit, AddScene) else getattr(edit, "scene", None) for edit in edits}
    found = [scene for scene in scenes if isinstance(scene, str)]
    return found[0] if len(found) == 1 else ""


def _guessed(origin: Origin | None) -> bool:
    """Whether a value is nobody's own word: a suggestion that stands."""
    return origin is not None and origin.kind not in PERSONAL and origin.kind not in ("imported", "measured")


def _turn_of(origin: Origin | None) -> str:
    """The turn in which a value was suggested, where its origin says so; messages are named after their turn."""
    source = (origin.source or "") if origin else ""
    return source.removeprefix("msg:msg-") if source.startswith("msg:msg-") else ""
