"""What a picture is for, in a person's words: "this is Mara in scene 3", "first frame of scene 2", "the look of the whole film"."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from pydantic import JsonValue

from studio.deltas import AddToSlot, RemoveFromSlot, SetSlot
from studio.edits import ChangeSlot, DescribeAsset, Edit, PutCharacter, PutLocation, PutProp
from studio.errors import BadInput, NotFound
from studio.project import (
    PERSONAL,
    AssetCategory,
    Character,
    Location,
    LocationRef,
    Origin,
    Prop,
    Reference,
    ReferenceRole,
    Scene,
    SceneProject,
    VisualAsset,
)
from studio.text import folded

_WORDS: dict[ReferenceRole, str] = {
    "first_frame": r"(?:first|start|opening)[ -]frame",
    "last_frame": r"(?:last|end|closing|final)[ -]frame",
    "style": r"look|style|mood|palette|colou?rs?|grade|light(?:ing)?",
    "shot": r"shot|framing|composition|frame",
    "character": r"character|person|face|actor",
    "location": r"location|place|set|setting",
    "prop": r"prop|object|thing",
}
"""What people call each role, English, as a pattern."""
_CATEGORY: dict[ReferenceRole, AssetCategory] = {
    "first_frame": "shot_ref",
    "last_frame": "shot_ref",
    "shot": "shot_ref",
    "style": "style",
    "character": "character",
    "location": "location",
    "prop": "prop",
}
_IS = re.compile(r"(?i)^\s*(?:(?:this|that|it|he|she|here)\s*(?:is|'s|’s)\s+|(?:use|take)\s+(?:this|that|it)\s+as\s+|as\s+)")
_FILM = re.compile(r"(?i)\s*\b(?:of|for|in)\s+(?:the\s+)?(?:(?:whole|entire)\s+film|film|whole\s+thing|(?:all|every)\s+scenes?)\s*$")
_SCENES = re.compile(r"(?i)\s*(?:\b(?:of|for|in|from|on)\s+)?\bscenes?\s+(\d{1,4}(?:\s*(?:,|-|–|to|and|&)\s*\d{1,4})*)\s*$")
LABEL = 80
"""Longest label of a picture, in code points; longer words about it are its description."""
_MOST = 100
"""Scenes that one binding may name."""


@dataclass(frozen=True, slots=True)
class Binding:
    """What was understood. ``role`` is None for "nothing"; ``name`` is who or what it is, "" where not said; ``scenes`` are numbers, and
    none of them with ``film`` means the whole film."""

    role: ReferenceRole | None
    name: str = ""
    scenes: tuple[int, ...] = ()
    film: bool = False


def read_binding(text: str, project: SceneProject) -> Binding | None:
    """What the words bind a picture to, or None where they are only a name for it."""
    said = _IS.sub("", text.strip().rstrip(".!"))
    led = len(said) < len(text.strip().rstrip(".!"))
    rest, scenes, film = _where(said)
    placed = bool(scenes) or film
    if folded(rest) in ("nothing", "no longer", "unused"):
        return Binding(None, "", scenes, film)
    for role, words in _WORDS.items():
        if re.fullmatch(rf"(?i)(?:the\s+|a\s+)?(?:{words})", rest):
            return Binding(role, "", scenes, film) if placed or led else None
        if named := re.fullmatch(rf"(?i)(?:the\s+)?(?:{words})\s+(.+)|(.+?)\s+(?:as\s+(?:the\s+|a\s+)?)(?:{words})", rest):
            return Binding(role, (named[1] or named[2]).strip(" :"), scenes, film)
    return _named(rest, project, scenes, film, sure=placed or led)


def _where(said: str) -> tuple[str, tuple[int, ...], bool]:
    """The words without their place, the scenes they name, and whether they mean the film."""
    if whole := _FILM.search(said):
        return said[: whole.start()].strip(), (), True
    found = _SCENES.search(said)
    return (said[: found.start()].strip(" :,"), tuple(_numbers(found[1])), False) if found else (said.strip(), (), False)


def _numbers(text: str) -> Iterator[int]:
    """``1, 3-5 and 7`` -> 1, 3, 4, 5, 7."""
    for part in re.split(r"\s*(?:,|and|&)\s*", text):
        first, *last = (int(n) for n in re.split(r"\s*(?:-|–|to)\s*", part) if n)
        yield from range(first, min(last[-1] if last else first, first + _MOST) + 1)


def _named(rest: str, project: SceneProject, scenes: tuple[int, ...], film: bool, *, sure: bool) -> Binding | None:
    """A name alone: an entry of the bible says what it is; else a proper name that was clearly said of the picture is a person."""
    bible, wanted = project.bible, folded(re.sub(r"(?i)^the\s+", "", rest))
    shelves: tuple[tuple[ReferenceRole, Sequence[Character | Location | Prop]], ...] = (
        ("character", bible.characters),
        ("location", bible.locations),
        ("prop", bible.props),
    )
    for role, shelf in shelves:
        for entry in shelf:
            if wanted and folded(re.sub(r"(?i)^the\s+", "", entry.name)) == wanted:
                return Binding(role, entry.name, scenes, film)
    if sure and re.fullmatch(r"[A-ZÀ-ÞĀ-Ž][\w'’.-]*(?: [A-ZÀ-ÞĀ-Ž][\w'’.-]*){0,3}", rest):
        return Binding("character", rest, scenes, film)
    if scenes and not rest:
        return Binding("shot", "", scenes, film)
    return None


NewId = Callable[[str], str]


def bind(project: SceneProject, asset: VisualAsset, binding: Binding, origin: Origin, new_id: NewId) -> tuple[Edit, ...]:
    """The edits that a binding comes to: what the picture is, who or what joins the bible, and the references of scenes or the film.

    Raises BadInput where the role needs a scene and none is said, NotFound where a scene does not exist.
    """
    role, scenes = binding.role, _scenes(project, asset, binding)
    if role is None:
        return tuple(_unbound(project, asset, scenes, origin, film=binding.film or not binding.scenes))
    kept, ref = _kept(project, role, binding.name, origin, new_id)
    edits: list[Edit] = [*_described(asset, role, binding.name, origin), *kept]
    if role == "style" and not binding.scenes:
        edits += _added(None, project.style.references, asset, role, origin)
    for scene in scenes:
        edits += _cleared(scene, asset, role, origin)
        edits += (*_added(scene.id, scene.slots.references, asset, role, origin), *_said(scene, role, ref, origin))
    return tuple(edits)


def _described(asset: VisualAsset, role: ReferenceRole, name: str, origin: Origin) -> Iterator[DescribeAsset]:
    """What the picture is, unless a person has said just that before."""
    held = {field for field, known in asset.origins.items() if known.kind in PERSONAL}
    words = {"category": _CATEGORY[role], "label": name}
    if any(value and (getattr(asset, field) != value or field not in held) for field, value in words.items()):
        yield DescribeAsset(asset=asset.id, category=_CATEGORY[role], label=name or None, origin=origin)


def _scenes(project: SceneProject, asset: VisualAsset, binding: Binding) -> tuple[Scene, ...]:
    if binding.scenes:
        return tuple(_scene(project, number) for number in dict.fromkeys(binding.scenes))
    if binding.role is None:
        return project.scenes
    if binding.role == "style":
        return ()
    if binding.role in ("first_frame", "last_frame", "shot"):
        raise BadInput(f"Say of which scene, such as “{binding.role.replace('_', ' ')} of scene 2”.")
    if binding.film:
        return tuple(scene for scene in project.scenes if not scene.locked)
    return tuple(scene for scene in project.scenes if not scene.locked and _holds(project, scene, binding))


def _scene(project: SceneProject, number: int) -> Scene:
    found = project.numbered(number)
    if found is None:
        there = f"this film has scenes 1 to {len(project.scenes)}" if project.scenes else "tell me the idea first"
        raise NotFound(f"There is no scene {number} yet: {there}; nothing was changed.")
    return found


def _holds(project: SceneProject, scene: Scene, binding: Binding) -> bool:
    """Whether a scene names the one who or what the picture is of."""
    bible = project.bible
    ids = {e.id for shelf in (bible.characters, bible.locations, bible.props) for e in shelf if folded(e.name) == folded(binding.name)}
    names = {folded(binding.name)} - {""}
    place = scene.slots.location
    held = [ref.ref for ref in scene.slots.character_ref or ()]
    held += [place if isinstance(place, str) else place.ref] if place else []
    return any(name in ids or folded(name) in names for name in held)


def _kept(project: SceneProject, role: ReferenceRole, name: str, origin: Origin, new_id: NewId) -> tuple[tuple[Edit, ...], str]:
    """An entry of the bible for a name that has none yet, and the id under which it is known."""
    bible = project.bible
    shelf: Sequence[Character | Location | Prop]
    match role:
        case "character":
            shelf = bible.characters
        case "location":
            shelf = bible.locations
        case "prop":
            shelf = bible.props
        case _:
            return (), ""
    if not name:
        return (), ""
    standing = next((entry.id for entry in shelf if folded(entry.name) == folded(name)), None)
    if standing:
        return (), standing
    id = new_id(role)
    match role:
        case "character":
            return (PutCharacter(character=Character(id=id, name=name, origin=origin)),), id
        case "location":
            return (PutLocation(location=Location(id=id, name=name, origin=origin)),), id
        case _:
            return (PutProp(prop=Prop(id=id, name=name, origin=origin)),), id


def _added(
    scene: str | None, standing: Sequence[Reference] | None, asset: VisualAsset, role: ReferenceRole, origin: Origin
) -> Iterator[ChangeSlot]:
    reference = Reference(asset=asset.id, role=role)
    if reference not in (standing or ()):
        yield ChangeSlot(scene=scene, delta=AddToSlot(slot="references", value=[reference.model_dump(mode="json")]), origin=origin)


def _cleared(scene: Scene, asset: VisualAsset, role: ReferenceRole, origin: Origin) -> Iterator[ChangeSlot]:
    """A scene has one first and one last frame: another picture in that place gives it up."""
    if role in ("first_frame", "last_frame"):
        for ref in scene.slots.references or ():
            if ref.role == role and ref.asset not in (asset.id, asset.label):
                yield ChangeSlot(
                    scene=scene.id, delta=RemoveFromSlot(slot="references", value=[ref.model_dump(mode="json")]), origin=origin
                )


def _said(scene: Scene, role: ReferenceRole, ref: str, origin: Origin) -> Iterator[ChangeSlot]:
    """What the words say of the scene itself: who is in it, and where it is."""
    if role == "character" and ref and all(known.ref != ref for known in scene.slots.character_ref or ()):
        yield ChangeSlot(scene=scene.id, delta=AddToSlot(slot="character_ref", value=[{"ref": ref}]), origin=origin)
    if role == "location" and ref and scene.slots.location != LocationRef(ref=ref):
        yield ChangeSlot(scene=scene.id, delta=SetSlot(slot="location", value={"ref": ref}), origin=origin)


def _unbound(project: SceneProject, asset: VisualAsset, scenes: Sequence[Scene], origin: Origin, *, film: bool) -> Iterator[ChangeSlot]:
    """The picture leaves these scenes, and the film's own references where the film is meant."""
    bound = [(None, project.style.references)] if film else []
    for scene, references in (*bound, *((scene.id, scene.slots.references) for scene in scenes)):
        used: list[JsonValue] = [ref.model_dump(mode="json") for ref in references or () if ref.asset in (asset.id, asset.label)]
        if used:
            yield ChangeSlot(scene=scene, delta=RemoveFromSlot(slot="references", value=used), origin=origin)
