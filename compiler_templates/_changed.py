"""What differs between two states of a scene, by what its prompts are made from: everything that its slots bring, resolved."""

from collections.abc import Iterator, Mapping

from compiler_templates._il import Json, Shot, plain
from studio import film
from studio.diff import Change, Names, show

Parts = Mapping[str, Json]
"""What a slot brings: one part, or one a person or a picture by name."""


def _made_from(shot: Shot) -> dict[str, Parts]:
    """Every filled slot with what it brings: looks, descriptions and words of the bible instead of references to it."""
    made: dict[str, Parts] = {slot: {"": plain(value)} for slot, value in shot.values.items()}
    if shot.place and "location" in made:
        made["location"] = {"": [shot.place.name, shot.place.detail]}
    if "character_ref" in made:
        made["character_ref"] = {cast.name: [cast.look, cast.wearing] for cast in shot.cast}
    if "dialogue" in made:
        made["dialogue"] = {"": [[line.speaker, line.words, line.delivery, line.language] for line in shot.lines]}
    if "references" in made:
        made["references"] = {f"{p.asset} {p.role}": [p.label, p.words, p.width, p.height] for p in shot.pictures}
    return made


def changed(before: Shot, after: Shot, where: str, names: Names) -> tuple[Change, ...]:
    """What differs, slot by slot in the order of the film language; people and what they wear one by one."""
    was, now = _made_from(before), _made_from(after)
    slots = [slot for slot in film.SLOTS if was.get(slot) != now.get(slot)]
    return tuple(change for slot in slots for change in _changes(slot, before, after, where, names))


def _changes(slot: str, before: Shot, after: Shot, where: str, names: Names) -> Iterator[Change]:
    if slot == "character_ref":
        yield from _people(before, after, where)
        return
    old, new = (_text(slot, shot, names) if slot in shot.values else None for shot in (before, after))
    yield Change(where, film.SLOTS[slot].label.lower(), old, new, after.scene_id, slot)


def _people(before: Shot, after: Shot, where: str) -> Iterator[Change]:
    was, now = ({cast.name: (cast.look, cast.wearing) for cast in shot.cast} for shot in (before, after))
    for name in dict.fromkeys((*was, *now)):
        old, new = was.get(name), now.get(name)
        if old != new:
            yield Change(where, name, _look(old, new), _look(new, old), after.scene_id, "character_ref")


def _look(look: tuple[str, str] | None, other: tuple[str, str] | None) -> str | None:
    """What of a person's look is not in the other state; somebody who was not there, or is no longer, is at least in the scene."""
    if look is None:
        return None
    own = ", ".join(part for part in look if part and part not in (other or ()))
    return own or (None if other else "in the scene")


def _text(slot: str, shot: Shot, names: Names) -> str:
    if slot == "location" and shot.place:
        return ", ".join(filter(None, (shot.place.name, shot.place.detail)))
    if slot == "references":
        return ", ".join(f"{p.label or p.asset} as {p.role.replace('_', ' ')}{f' ({p.words})' if p.words else ''}" for p in shot.pictures)
    return show(slot, shot.values[slot], names)
