"""A scene's slots as one line a group: what a person said, what was filled in and by whom, and what comes from the whole film."""

from dataclasses import dataclass
from itertools import groupby

from studio import film
from studio.diff import names_of, show
from studio.held import as_held
from studio.pictures.colour import from_hex, oklab
from studio.pictures.colour_names import name_of
from studio.project import PERSONAL, Scene, SceneProject

SAID, FILM = "said", "film"
_OWN = PERSONAL | {"imported"}
_APART = frozenset({"references", "subject", "action"})
"""Slots that a card shows elsewhere: as pictures and as its line."""
_WORDED = {
    "camera_speed": "{} pace",
    "steadiness": "{} camera",
    "lens": "{} lens",
    "depth_of_field": "{} focus",
    "composition": "{} composition",
    "lighting_quality": "{} light",
    "lighting_direction": "{} light",
    "saturation": "{} colours",
    "color_temperature": "{} tones",
    "motion_strength": "motion {}",
    "seed": "seed {}",
    "negative": "leave out {}",
    "fps": "{}",
    "music": "music: {}",
    "ambience": "ambience: {}",
    "sound_effects": "effects: {}",
    "set_dressing": "with {}",
}
"""Values that do not speak for themselves, with the word that makes them speak."""


@dataclass(frozen=True, slots=True)
class Line:
    """What one hand gave to a group: ``whose`` is ``said``, the kind of a guess (inferred, model, measured ...), or ``film``."""

    whose: str
    text: str


@dataclass(frozen=True, slots=True)
class Group:
    """One group of slots: its name and its lines, the person's own first and the film's last."""

    name: str
    lines: tuple[Line, ...]


def groups_of(project: SceneProject, scene: Scene, without: frozenset[str] = frozenset()) -> tuple[Group, ...]:
    """Every group that holds anything but the slots of ``without``, in the order of the film language."""
    names = names_of(project)
    told = _told(project, scene)
    found: list[Group] = []
    for group, slots in groupby(film.SLOTS.values(), key=lambda slot: slot.group):
        by: dict[str, list[str]] = {}
        for slot in slots:
            if slot.name in told and slot.name not in without:
                whose, value = told[slot.name]
                by.setdefault(whose, []).append(worded(slot.name, value, names))
        ordered = sorted(by, key=lambda whose: (whose == FILM, whose != SAID))
        if ordered:
            found.append(Group(group, tuple(Line(whose, _sentence(by[whose])) for whose in ordered)))
    return (*found, *_beside(scene, names))


def _beside(scene: Scene, names: dict[str, str]) -> tuple[Group, ...]:
    """What a scene holds beside its slots: its notes, where its line does not say them already, and its links."""
    spoken = scene.slots.action or scene.slots.subject or scene.slots.dialogue
    notes = [Line(_whose(scene, "notes"), scene.notes)] if scene.notes and spoken else []
    links = [Line(SAID, _sentence([f"{x.kind.replace('_', ' ')} {names.get(x.to, x.to)}" for x in scene.links]))] if scene.links else []
    return tuple(Group(name, tuple(lines)) for name, lines in (("notes", notes), ("links", links)) if lines)


def _told(project: SceneProject, scene: Scene) -> dict[str, tuple[str, object]]:
    """Slot -> whose word it is, and the value: the scene's own, else the film's."""
    own = scene.slots.filled()
    said: dict[str, tuple[str, object]] = {slot: (_whose(scene, slot), value) for slot, value in own.items()}
    film_wide: dict[str, tuple[str, object]] = {slot: (FILM, value) for slot, value in as_held(project, scene).style.filled().items()}
    return {slot: told for slot, told in {**film_wide, **said}.items() if slot not in _APART}


def _whose(scene: Scene, slot: str) -> str:
    kind = scene.origins[slot].kind
    return SAID if kind in _OWN else kind


def worded(slot: str, value: object, names: dict[str, str]) -> str:
    """A value in words that stand without its slot's name: ``slow pace``, ``85 mm``, ``deep navy and amber``."""
    if slot == "color_palette" and isinstance(value, tuple):
        return ", ".join(_colour(str(code)) for code in value)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    return _WORDED.get(slot, "{}").format(show(slot, value, names))


def _colour(code: str) -> str:
    return name_of(oklab(from_hex(code))) if code.startswith("#") else code


def _sentence(parts: list[str]) -> str:
    return "  ·  ".join(parts)


def capital(text: str) -> str:
    """The text with a capital to begin with."""
    return text[:1].upper() + text[1:]
