"""What a scene left open, filled from what the film already says: the scene before, the bible, the style, the pace. Rules, no model.

Pure: it gives edits and makes none. Each says in its origin which rule gave it and from where; none touches a slot that holds something.
"""

import re
from collections.abc import Iterator
from statistics import median
from typing import Any, NamedTuple

from studio.deltas import SetSlot
from studio.edits import ChangeSlot
from studio.film import SLOTS
from studio.project import PERSONAL, Location, LocationRef, Origin, OriginKind, PromptSlots, Scene, SceneProject
from studio.reader import read
from studio.styles.lean import lean_scene
from studio.text import folded


class Guess(NamedTuple):
    """A value for an open slot, and where it comes from, in words that stand behind "inferred"."""

    slot: str
    value: Any
    source: str
    kind: OriginKind = "inferred"


LIGHT = ("time_of_day", "weather", "lighting_mood", "lighting_quality", "color_temperature")
PLACE = ("location", "set_dressing", "lighting_source", "lighting_direction", "ambience")
GLASS = ("lens", "focal_length_mm", "steadiness")
CARRIED: dict[str, tuple[str, ...]] = {
    "continues": (*PLACE, *LIGHT, *GLASS, "camera_angle", "character_ref"),
    "cuts_to": (*LIGHT, *GLASS),
    "follows": (*LIGHT, *GLASS),
    "parallel": ("time_of_day", "weather"),
    "flashback": (),
}
"""What each link lets a scene take over from the other one. ``follows`` is the scene before where no link is said."""
SAID: dict[str, str] = {
    "continues": "which this continues",
    "cuts_to": "which cuts to this",
    "follows": "the scene before",
    "parallel": "which runs parallel",
}
RIGS = frozenset({"handheld", "gimbal"})
"""How a camera is carried: what of its moves goes on over a cut."""
OF_THE_STORY = frozenset({"continues", "cuts_to", "follows"})
"""Links over which people keep their clothes on."""
LOOKS: tuple[tuple[str, str, str, Any], ...] = (
    # the style's slot and value, the slot that follows from it, and its value
    ("lighting_mood", "neon_noir", "lighting_source", ("neon",)),
    ("lighting_mood", "golden_hour", "time_of_day", "golden_hour"),
    ("lighting_mood", "blue_hour", "time_of_day", "blue_hour"),
    ("lighting_mood", "low_key", "lighting_quality", "hard"),
    ("lighting_mood", "high_key", "lighting_quality", "soft"),
    ("aesthetic", "film noir", "lighting_quality", "high_contrast"),
    ("aesthetic", "neo-noir", "lighting_quality", "high_contrast"),
    ("medium", "documentary", "steadiness", "handheld"),
    ("medium", "found_footage", "steadiness", "shaky"),
)
"""What a look brings with it where nobody said otherwise."""
OF_A_PLACE = ("lighting_source", "lighting_mood", "lighting_quality", "weather", "time_of_day")
"""What the description of a place in the bible may say about a scene that plays there."""


def fill_scene(project: SceneProject, scene: Scene) -> tuple[ChangeSlot, ...]:
    """The edits that fill what this scene left open, at most one a slot; none for a locked scene. The first rule with a value gives it."""
    if scene.locked:
        return ()
    guesses: dict[str, Guess] = {}
    for guess in _guesses(project, scene):
        if guess.slot not in guesses and _open(scene, guess.slot):
            guesses[guess.slot] = guess
    return tuple(_edit(scene, guesses[slot]) for slot in SLOTS if slot in guesses)


def fill_film(project: SceneProject) -> tuple[ChangeSlot, ...]:
    """The edits that fill every open scene in turn, so that what one is given may be carried on to the next."""
    edits: list[ChangeSlot] = []
    for number in [s.number for s in project.scenes]:
        scene = project.numbered(number)
        for edit in fill_scene(project, scene) if scene else ():
            project = edit.apply(project)
            edits.append(edit)
    return tuple(edits)


def _edit(scene: Scene, guess: Guess) -> ChangeSlot:
    value = PromptSlots.model_validate({guess.slot: guess.value}).model_dump(mode="json", exclude_none=True)[guess.slot]
    return ChangeSlot(
        scene=scene.id, delta=SetSlot(slot=guess.slot, value=value), origin=Origin(kind=guess.kind, source=guess.source[:200])
    )


def _open(scene: Scene, slot: str) -> bool:
    """Whether a slot holds nothing; the people of a scene may be dressed as long as no person said who is in it."""
    standing = scene.slots.filled().get(slot)
    origin = scene.origins.get(slot)
    return standing is None or (slot == "character_ref" and origin is not None and origin.kind not in PERSONAL)


def _guesses(project: SceneProject, scene: Scene) -> Iterator[Guess]:
    """Every guess, the best-founded first."""
    yield from _from_bible(project, scene)
    yield from _carried(project, scene)
    yield from _from_style(project, scene)
    yield from _from_profile(project, scene)
    yield from _from_pace(project, scene)


def _linked(project: SceneProject, scene: Scene) -> tuple[str, Scene] | None:
    """The scene that this one takes over from, and the kind of link."""
    for link in scene.links:
        other = project.scene(link.to)
        if other is not None and link.kind in ("continues", "flashback", "parallel"):
            return link.kind, other
    for other in project.scenes:
        if any(link.to == scene.id and link.kind in ("cuts_to", "parallel") for link in other.links):
            return next(link.kind for link in other.links if link.to == scene.id), other
    before = project.numbered(scene.number - 1)
    return ("follows", before) if before is not None else None


def _carried(project: SceneProject, scene: Scene) -> Iterator[Guess]:
    """Light, weather, camera and wardrobe of the scene that this one is linked to."""
    linked = _linked(project, scene)
    if linked is None or linked[0] not in SAID:
        return
    kind, other = linked
    source = f"scene {other.number}, {SAID[kind]}"
    held = {} if kind == "continues" else project.style.filled()
    theirs = other.slots.filled()
    if kind in OF_THE_STORY:
        yield from _dressed(scene, other, source)
        rigs = [move for move in theirs.get("camera_movement", ()) if move in RIGS]
        yield from [Guess("camera_movement", rigs, source)] if rigs else []
    yield from (Guess(slot, theirs[slot], source) for slot in CARRIED[kind] if slot in theirs and slot not in held)


def _dressed(scene: Scene, other: Scene, source: str) -> Iterator[Guess]:
    """The people of the scene, in what they wore."""
    wore = {folded(ref.ref): ref.appearance for ref in other.slots.character_ref or () if ref.appearance}
    refs = scene.slots.character_ref or ()
    dressed = tuple(r if r.appearance else r.model_copy(update={"appearance": wore.get(folded(r.ref))}) for r in refs)
    if refs and dressed != refs:
        yield Guess("character_ref", dressed, source)


def _from_bible(project: SceneProject, scene: Scene) -> Iterator[Guess]:
    """People and places that the scene's words name, and what the bible says of the place."""
    words = " ".join(filter(None, (scene.title, scene.notes, scene.slots.subject, scene.slots.action)))
    people = [c for c in project.bible.characters if _names(words, c.name)]
    if people and not scene.slots.character_ref:
        yield Guess("character_ref", [{"ref": c.id} for c in people], "named in this scene")
    named = next((x for x in project.bible.locations if _names(words, x.name)), None)
    if named:
        yield Guess("location", {"ref": named.id}, "named in this scene")
    place = _place_of(project, scene) or (named if scene.slots.location is None else None)
    if place and place.description:
        said = read(place.description).slots
        yield from (Guess(slot, said[slot], f"{place.name}, as the bible has it") for slot in OF_A_PLACE if slot in said)


def _names(words: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(folded(name))}(?!\w)", folded(words)) is not None


def _place_of(project: SceneProject, scene: Scene) -> Location | None:
    """The bible's place where the scene plays."""
    where = scene.slots.location
    said = folded(where.ref if isinstance(where, LocationRef) else where or "")
    return next((x for x in project.bible.locations if said and said in (x.id, folded(x.name))), None)


def _from_style(project: SceneProject, scene: Scene) -> Iterator[Guess]:
    """What the look of the film brings with it."""
    style = project.style.filled()
    for slot, value, follows, brings in LOOKS:
        if style.get(slot) == value and follows not in style:
            yield Guess(follows, brings, f"{SLOTS[slot].label.lower()} of the film: {value.replace('_', ' ')}")


def _from_profile(project: SceneProject, scene: Scene) -> Iterator[Guess]:
    """What the profile that the film took up would do here, as far as its strength goes."""
    taken = project.style.profile
    for lean in lean_scene(project, scene, taken.profile, taken.strength) if taken else ():
        yield Guess(lean.slot, lean.value, lean.why, "profile")


def _from_pace(project: SceneProject, scene: Scene) -> Iterator[Guess]:
    """The length that the film's other scenes have."""
    lengths = [s.slots.duration for s in project.scenes if s.id != scene.id and s.slots.duration]
    if lengths and project.style.duration is None:
        yield Guess(
            "duration", max(0.5, round(median(lengths) * 2) / 2), f"the film's pace, {len(lengths)} other scene{'s' * (len(lengths) != 1)}"
        )
