"""What differs between two states of a film, slot by slot, in words for a person."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, cast

from studio import film
from studio.project import (
    PERSONAL,
    CharacterRef,
    DialogueLine,
    GlobalStyle,
    LocationRef,
    Origin,
    Origins,
    ProjectBible,
    PromptSlots,
    Reference,
    Scene,
    SceneProject,
    VisualAsset,
)


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs. ``where`` is shown to people ("Scene 2"); ``scene`` is its id; ``old`` and ``new`` are None when absent.

    They are alike where only the origin differs: a guess that a person has now said.
    """

    where: str
    what: str
    old: str | None
    new: str | None
    scene: str | None = None
    slot: str | None = None
    origin: Origin | None = None


def diff(before: SceneProject, after: SceneProject) -> tuple[Change, ...]:
    """Every difference between two states of one film, film first, then style, bible and scenes in their order."""
    if before is after:
        return ()
    names = names_of(before) | names_of(after)
    return (
        *_head(before, after),
        *_style(before.style, after.style, names),
        *_bible(before.bible, after.bible),
        *_scenes(before, after, names),
    )


Names = Mapping[str, str]
"""What people call an entry of the bible or a scene, by its id."""


def names_of(project: SceneProject) -> dict[str, str]:
    """The names of everything that slots refer to by id."""
    bible = project.bible
    named = {entry.id: entry.name for shelf in (bible.characters, bible.locations, bible.props) for entry in shelf}
    return named | {a.id: a.label for a in bible.assets if a.label} | {s.id: f"scene {s.number}" for s in project.scenes}


def show(slot: str, value: Any, names: Names = MappingProxyType({})) -> str:
    """A slot's value as a person reads it: labels and names for ids, units for numbers."""
    if isinstance(value, tuple):
        joined = [_one(slot, v, names) for v in cast("tuple[object, ...]", value)]
        return ", then ".join(joined) if slot == "camera_movement" else ", ".join(joined)
    return _one(slot, value, names)


UNITS = {"duration": " s", "focal_length_mm": " mm", "fps": " fps"}


def _one(slot: str, value: Any, names: Names) -> str:
    match value:
        case CharacterRef():
            name = names.get(value.ref, value.ref)
            return f"{name} ({value.appearance})" if value.appearance else name
        case LocationRef():
            return names.get(value.ref, value.ref)
        case DialogueLine():
            speaker = names.get(value.speaker, value.speaker) if value.speaker else "Voice"
            return f"{speaker}: “{value.line}”"
        case Reference():
            return f"{names.get(value.asset, value.asset)} as {value.role.replace('_', ' ')}"
        case int():
            return f"{value}{UNITS.get(slot, '')}"
        case float():
            return f"{value:g}{UNITS.get(slot, '')}"
        case str():
            term = film.TERMS.get((slot, value))
            return term.label.lower() if term else value
        case _:
            return str(value)


def _head(before: SceneProject, after: SceneProject) -> Iterator[Change]:
    for field in ("title", "logline", "status"):
        old, new = getattr(before, field), getattr(after, field)
        if old != new:
            yield Change("Film", field, old or None, new or None)


Told = tuple[PromptSlots, Origins]
"""Slots and where each came from."""


def _slots(where: str, scene: str | None, old: Told, new: Told, names: Names) -> Iterator[Change]:
    if old == new:
        return
    (had, before), (has, origins) = (old[0].filled(), old[1]), (new[0].filled(), new[1])
    for slot, kind in film.SLOTS.items():
        if had.get(slot) != has.get(slot) or (slot in has and _now_said(before.get(slot), origins.get(slot))):
            was, now = (show(slot, side[slot], names) if slot in side else None for side in (had, has))
            yield Change(where, kind.label.lower(), was, now, scene, slot, origins.get(slot) if slot in has else None)


def _now_said(before: Origin | None, now: Origin | None) -> bool:
    return now is not None and now.kind in PERSONAL and before is not None and before.kind not in PERSONAL


def _style(before: GlobalStyle, after: GlobalStyle, names: Names) -> Iterator[Change]:
    if before is after:
        return
    yield from _slots("Style", None, (before, before.origins), (after, after.origins), names)
    old, new = (_profile(style) for style in (before, after))
    if old != new:
        yield Change("Style", "profile", old, new)
    for field in ("visual_theme", "brand_guidelines", "consistency_notes"):
        old, new = getattr(before, field), getattr(after, field)
        if old != new:
            yield Change("Style", field.replace("_", " "), old or None, new or None, origin=after.origins.get(field))


def _profile(style: GlobalStyle) -> str | None:
    """``Rain City, version 2, at 60``."""
    return f"{style.profile.profile.title}, at {style.profile.strength}" if style.profile else None


def _bible(before: ProjectBible, after: ProjectBible) -> Iterator[Change]:
    if before is after:
        return
    yield from _shelf(
        before.characters, after.characters, "character", lambda c: c.name, lambda c: _described(c.description, c.appearances)
    )
    yield from _shelf(before.locations, after.locations, "location", lambda c: c.name, lambda c: c.description)
    yield from _shelf(before.props, after.props, "prop", lambda c: c.name, lambda c: c.description)
    yield from _pictures(before.assets, after.assets)
    yield from _shelf(before.notes, after.notes, "note", lambda _n: "Note", lambda n: n.text)


def _pictures(before: tuple[VisualAsset, ...], after: tuple[VisualAsset, ...]) -> Iterator[Change]:
    """Reference pictures, each word with the one whose word it is: what was measured, what people say, what a model sees."""
    had = {asset.id: asset for asset in before}
    for asset in after:
        old, name = had.pop(asset.id, None), asset.label or asset.id
        if old is None or old.phrase != asset.phrase:
            yield Change(name, "reference", old.phrase if old else None, asset.phrase or name, origin=asset.origin)
        for field in ("category", "label", "description"):
            was, now = (side.__dict__[field] if side and field in side.origins else "" for side in (old, asset))
            if was != now and not (old is None and field == "label"):
                yield Change(
                    name, field, str(was).replace("_", " ") or None, str(now).replace("_", " ") or None, origin=asset.origins[field]
                )
        if asset.seen and asset.seen != (old.seen if old else None):
            yield Change(name, "seen", None, asset.seen.phrase or asset.seen.description, origin=asset.seen.origin)
    for asset in had.values():
        yield Change(asset.label or asset.id, "reference", asset.phrase or asset.label or asset.id, None)


def in_words(asset: VisualAsset) -> str:
    """A reference picture in words: what people say of it, what a model sees in it, what was measured."""
    seen = asset.seen.phrase or asset.seen.description if asset.seen else ""
    return "; ".join(filter(None, (asset.description, f"a model sees {seen}" if seen else "", asset.phrase)))


def _described(description: str, appearances: tuple[Any, ...]) -> str:
    looks = (f"{a.label}: {a.description}" if a.label else a.description for a in appearances)
    return "; ".join(filter(None, (description, *looks)))


def _shelf(
    before: tuple[Any, ...], after: tuple[Any, ...], what: str, name: Callable[[Any], str], words: Callable[[Any], str]
) -> Iterator[Change]:
    had: Mapping[str, Any] = {e.id: e for e in before}
    has: Mapping[str, Any] = {e.id: e for e in after}
    for key, entry in has.items():
        old = had.get(key)
        if old != entry:
            yield Change(
                name(entry), what, None if old is None else words(old) or name(old), words(entry) or name(entry), origin=entry.origin
            )
    for key in had.keys() - has.keys():
        yield Change(name(had[key]), what, words(had[key]) or name(had[key]), None)


def _scenes(before: SceneProject, after: SceneProject, names: Names) -> Iterator[Change]:
    had = {s.id: s for s in before.scenes}
    for scene in after.scenes:
        if (old := had.pop(scene.id, None)) is not scene:
            yield from _scene(old, scene, names)
    for gone in had.values():
        yield Change(f"Scene {gone.number}", "scene", gone.title or "scene", None, gone.id)


def _scene(old: Scene | None, new: Scene, names: Names) -> Iterator[Change]:
    where = f"Scene {new.number}"
    if old is None:
        yield Change(where, "scene", None, new.title or "new", new.id, origin=new.origins.get("title"))
        old = Scene(id=new.id, number=new.number, title=new.title)
    elif old.number != new.number:
        yield Change(where, "place", str(old.number), str(new.number), new.id)
    for field in ("title", "notes", "status"):
        if getattr(old, field) != getattr(new, field):
            origin = new.origins.get(field)
            yield Change(where, field, getattr(old, field) or None, getattr(new, field) or None, new.id, origin=origin)
    if old.links != new.links:
        yield Change(where, "links", _links(old, names) or None, _links(new, names) or None, new.id)
    yield from _slots(where, new.id, (old.slots, old.origins), (new.slots, new.origins), names)


def _links(scene: Scene, names: Names) -> str:
    return ", ".join(f"{link.kind.replace('_', ' ')} {names.get(link.to, link.to)}" for link in scene.links)
