"""What a lock holds: beside the scene's own slots, all that the film brings to it. A later change of bible or style does not reach it."""

from collections.abc import Iterator
from typing import Any

from studio.named import find_asset, find_entry, find_look, look_by_story
from studio.project import (
    Appearance,
    Character,
    CharacterRef,
    Held,
    Location,
    LocationRef,
    ProjectBible,
    Prop,
    Scene,
    SceneProject,
    VisualAsset,
)


def hold(project: SceneProject, scene: Scene) -> Held:
    """What ``project`` brings to ``scene`` now: its style and the entries of the bible that the scene uses, looks resolved."""
    values = {**project.style.filled(), **scene.slots.filled()}
    bible = ProjectBible(
        characters=tuple(_people(project, scene, values)),
        locations=tuple(_place(project, values.get("location"))),
        props=tuple(_props(project, values.get("set_dressing", ""))),
        assets=tuple(_pictures(project, scene)),
    )
    return Held(style=project.style.model_copy(update={"profile": None}), bible=bible)


def as_held(project: SceneProject, scene: Scene) -> SceneProject:
    """The film as ``scene`` sees it: as it stood when the scene was locked, or as it stands."""
    if scene.held is None:
        return project
    return project.model_copy(update={"style": scene.held.style, "bible": scene.held.bible})


def _people(project: SceneProject, scene: Scene, values: dict[str, Any]) -> Iterator[Character]:
    """The characters in the scene in what they wear there, then those who only speak."""
    refs: tuple[CharacterRef, ...] = values.get("character_ref", ())
    speakers = tuple(CharacterRef(ref=line.speaker) for line in values.get("dialogue", ()) if line.speaker)
    seen: dict[str, Character] = {}
    for ref in (*refs, *speakers):
        character = find_entry(project.bible.characters, ref.ref)
        if character is None:
            continue
        looks = seen[character.id].appearances if character.id in seen else ()
        worn = tuple(look for look in _worn(project, scene, character, ref.appearance) if look not in looks)
        seen[character.id] = character.model_copy(update={"appearances": (*looks, *worn)})
    yield from seen.values()


def _worn(project: SceneProject, scene: Scene, character: Character, asked: str | None) -> Iterator[Appearance]:
    """The appearance of that id or label as it is; one by story order without its order, as there is only one now."""
    look = find_look(character, asked) if asked else look_by_story(project, scene, character)
    if look:
        yield look if asked else look.model_copy(update={"from_scene": None})


def _place(project: SceneProject, value: LocationRef | str | None) -> Iterator[Location]:
    ref = value.ref if isinstance(value, LocationRef) else value
    place = find_entry(project.bible.locations, ref) if ref else None
    if place:
        yield place


def _props(project: SceneProject, dressing: str) -> Iterator[Prop]:
    named = (find_entry(project.bible.props, part.strip()) for part in dressing.split(","))
    yield from dict.fromkeys(prop for prop in named if prop)


def _pictures(project: SceneProject, scene: Scene) -> Iterator[VisualAsset]:
    refs = (*(scene.slots.references or ()), *(project.style.references or ()))
    assets = (find_asset(project.bible.assets, ref.asset) for ref in refs)
    yield from {asset.id: asset for asset in assets if asset}.values()
