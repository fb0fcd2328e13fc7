"""The intermediate language: one ``Shot`` a scene, with the film's style and bible already worked in. Every target is said from it alone.

Lowering is done once a scene and shared by all targets.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, field, replace
from typing import Any, cast

from studio import film
from studio.excluded import holding, left_out, without
from studio.held import as_held
from studio.named import find_asset, find_entry, find_look, look_by_story
from studio.project import (
    Character,
    CharacterRef,
    DialogueLine,
    LocationRef,
    Prop,
    Reference,
    ReferenceRole,
    Scene,
    SceneProject,
    VisualAsset,
)

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
"""A value as JSON knows it."""


@dataclass(frozen=True, slots=True)
class Cast:
    """A character as this scene needs them.

    ``look`` is what never changes, ``wearing`` the appearance that holds here; both may be empty.
    """

    name: str
    look: str = ""
    wearing: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the scene is set. ``detail`` is the bible's description, empty for a place given in words."""

    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One spoken line. ``speaker`` is a name, empty when nobody is named; ``language`` a BCP 47 tag or empty for the film's own.

    ``voice`` numbers the speakers of a clip in the order in which they are heard, from 1.
    """

    words: str
    speaker: str = ""
    delivery: str = ""
    language: str = ""
    voice: int = 1


@dataclass(frozen=True, slots=True)
class Picture:
    """A reference bound to the scene. ``words`` is what it shows, ready for a prompt; sizes are pixels, 0 when not known.

    ``tag`` is a name of 3 to 16 letters and digits, its own within the shot: for tools that cite a picture by @name.
    """

    asset: str
    role: ReferenceRole
    label: str = ""
    words: str = ""
    width: int = 0
    height: int = 0
    tag: str = ""

    @property
    def address(self) -> str:
        """What stands for the picture in a request until it is uploaded: ``asset:ID``."""
        return f"asset:{self.asset}"


@dataclass(frozen=True, slots=True)
class Shot:
    """One scene with everything resolved.

    ``values`` holds the filled slots in the order of the film language, a scene's own value winning over the film's; ``inherited`` names
    those that came from the film's style. ``cast``, ``place``, ``lines`` and ``pictures`` are the resolved forms of character_ref,
    location, dialogue and references. ``warnings`` says in a sentence each what could not be resolved and became plain text.
    """

    film: str
    scene: int
    scene_id: str
    values: Mapping[str, Any]
    cast: tuple[Cast, ...] = ()
    place: Place | None = None
    lines: tuple[Line, ...] = ()
    pictures: tuple[Picture, ...] = ()
    inherited: frozenset[str] = frozenset()
    warnings: tuple[str, ...] = ()
    memo: dict[Any, Any] = field(default_factory=dict[Any, Any], compare=False, repr=False)
    """What several targets would work out alike, kept between them."""

    def text(self, slot: str) -> str:
        """The text of a text slot or the id of a closed one; empty when it holds nothing."""
        return self.values.get(slot) or ""

    def number(self, slot: str) -> float | None:
        """The number of a number slot, or None."""
        return self.values.get(slot)

    def has_frame(self) -> bool:
        """Whether a picture is bound as the first frame: the image-to-video case."""
        return any(p.role == "first_frame" for p in self.pictures)


def fingerprint(shot: Shot) -> str:
    """A hash of all that a prompt of ``shot`` is made from, the same in every process: equal means that it would read the same."""
    resolved = [astuple(part) for part in (*shot.cast, *((shot.place,) if shot.place else ()), *shot.lines, *shot.pictures)]
    made_from = [[[slot, plain(value)] for slot, value in sorted(shot.values.items())], resolved]
    return hashlib.sha256(json.dumps(made_from, ensure_ascii=False).encode()).hexdigest()


def lower(project: SceneProject, scene: Scene) -> Shot:
    """``scene`` of ``project`` as a Shot. Never fails: a reference that leads nowhere becomes plain text and a warning.

    A locked scene is lowered with the style and the bible that its lock holds.
    """
    project = as_held(project, scene)
    values, inherited = _merged(project, scene)
    warnings: list[str] = []
    people = tuple(_cast(project, scene, ref, warnings) for ref in values.get("character_ref", ()))
    place = _place(project, values["location"], warnings) if "location" in values else None
    lines = voiced(_line(project, line) for line in values.get("dialogue", ()))
    pictures = _tagged([_picture(project, ref, warnings) for ref in values.get("references", ())])
    if "set_dressing" in values and project.bible.props:
        values["set_dressing"] = _dressing(project.bible.props, values["set_dressing"])
    return Shot(project.title, scene.number, scene.id, values, people, place, lines, pictures, inherited, tuple(warnings))


_FILLED = tuple(film.SLOTS)


def _merged(project: SceneProject, scene: Scene) -> tuple[dict[str, Any], frozenset[str]]:
    own, style = scene.slots.__dict__, project.style.__dict__
    not_here = (*(scene.slots.negative or ()), *(style["negative"] or ()))
    values: dict[str, Any] = {}
    inherited: list[str] = []
    for slot in _FILLED:
        value = own[slot]
        if value is None or value == ():
            value = without(not_here, slot, style[slot]) if not_here and style[slot] else style[slot]
            if value is None or value == ():
                continue
            inherited.append(slot)
        elif slot == "references" and style[slot]:
            value = _joined(value, style[slot])
        if slot == "negative":
            value = holding(style[slot] or (), scene.slots)
            if not value:
                inherited = [one for one in inherited if one != slot]
                continue
        values[slot] = value
    if project.style.visual_theme and "aesthetic" not in values and not left_out(not_here, "aesthetic", project.style.visual_theme):
        values["aesthetic"] = project.style.visual_theme
        inherited.append("aesthetic")
    return values, frozenset(inherited)


def _joined(own: Sequence[Reference], film_wide: Sequence[Reference]) -> tuple[Reference, ...]:
    """A scene's own pictures and those of the film that it does not bind itself: a first frame does not take the film's look away."""
    bound = {ref.asset for ref in own}
    return (*own, *(ref for ref in film_wide if ref.asset not in bound))


def _cast(project: SceneProject, scene: Scene, ref: CharacterRef, warnings: list[str]) -> Cast:
    character = find_entry(project.bible.characters, ref.ref)
    if character is None:
        warnings.append(f"The bible has no character called {ref.ref}: the name is used as it stands.")
        return Cast(ref.ref, "", ref.appearance or "")
    return Cast(character.name, character.description, _appearance(project, scene, character, ref.appearance))


def _appearance(project: SceneProject, scene: Scene, character: Character, asked: str | None) -> str:
    look = find_look(character, asked) if asked else look_by_story(project, scene, character)
    return look.description if look else asked or ""


def _place(project: SceneProject, value: LocationRef | str, warnings: list[str]) -> Place:
    ref = value if isinstance(value, str) else value.ref
    location = find_entry(project.bible.locations, ref) if project.bible.locations else None
    if location is not None:
        return Place(location.name, location.description)
    if not isinstance(value, str):
        warnings.append(f"The bible has no location called {ref}: the name is used as it stands.")
    return Place(ref)


def _line(project: SceneProject, line: DialogueLine) -> Line:
    speaker = line.speaker or ""
    character = find_entry(project.bible.characters, speaker) if speaker and project.bible.characters else None
    return Line(line.line, character.name if character else speaker, line.delivery or "", line.language or "")


def voiced(lines: Iterable[Line], heard: Sequence[str] = ()) -> tuple[Line, ...]:
    """The lines with their speakers numbered, after those of ``heard``."""
    lines = tuple(lines)
    speakers = list(dict.fromkeys((*heard, *(line.speaker for line in lines))))
    return tuple(replace(line, voice=speakers.index(line.speaker) + 1) for line in lines)


def _picture(project: SceneProject, ref: Reference, warnings: list[str]) -> Picture:
    asset = find_asset(project.bible.assets, ref.asset)
    if asset is None:
        warnings.append(f"The bible has no picture called {ref.asset}: add it before the prompt is sent.")
        return Picture(ref.asset, ref.role, ref.asset)
    return Picture(asset.id, ref.role, asset.label or asset.id, _words(asset, ref.role), asset.width, asset.height)


def _words(asset: VisualAsset, role: ReferenceRole) -> str:
    """What a picture shows, for a tool that cannot take it: its look in the measured words; what is in it in a person's or a model's."""
    seen = asset.seen.phrase or asset.seen.description if asset.seen else ""
    return asset.phrase or asset.description or seen if role == "style" else asset.description or seen or asset.phrase


def _tagged(pictures: list[Picture]) -> tuple[Picture, ...]:
    """The pictures with a tag each, by their labels: ``Mara's face`` is ``MarasFace``."""
    tags: dict[str, str] = {}
    for place, picture in enumerate(pictures, 1):
        if picture.asset not in tags:
            words = re.findall(r"[A-Za-z0-9]+", picture.label.replace("'", ""))
            tag = "".join(word[0].upper() + word[1:] for word in words)[:16]
            names = (tag, *(f"Picture{n}" for n in range(place, place + len(pictures) + 1)))
            tags[picture.asset] = next(name for name in names if re.match(r"[A-Za-z]..", name) and name not in tags.values())
    return tuple(replace(picture, tag=tags[picture.asset]) for picture in pictures)


def _dressing(props: tuple[Prop, ...], text: str) -> str:
    """Set dressing with each item that names a prop of the bible described."""
    parts = [part.strip() for part in text.split(",")]
    found = [find_entry(props, part) for part in parts]
    if not any(prop and prop.description for prop in found):
        return text
    return ", ".join(f"{p.name} ({p.description})" if p and p.description else part for p, part in zip(found, parts, strict=True))


def plain(value: object) -> Json:
    """A slot's value, or a part of one, as JSON: what losses and adjustments name."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str | bool | int | float) or value is None:
        return value
    if isinstance(value, tuple | list):
        return [plain(part) for part in cast(tuple[object, ...], value)]
    if isinstance(value, CharacterRef):
        return f"{value.ref} ({value.appearance})" if value.appearance else value.ref
    if isinstance(value, LocationRef):
        return value.ref
    if isinstance(value, Reference):
        return f"{value.asset} ({value.role})"
    if isinstance(value, DialogueLine):
        return f"{value.speaker}: {value.line}" if value.speaker else value.line
    raise TypeError(type(value).__name__)
