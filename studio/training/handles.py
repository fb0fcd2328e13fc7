"""What a record says in place of ids: short names of people, places, props and pictures, the same in its context and in its answer."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from studio.film import SLOTS
from studio.named import Named, find_asset, find_entry, find_look, look_by_story
from studio.project import Character, Scene, SceneProject, VisualAsset
from studio.training.scrub import slot_value, spoken

Entry = dict[str, object]
_ID = re.compile(r"[a-z]{1,20}-[0-9a-f]{16,}(-\d+)?|[0-9a-f]{16,64}")
"""An id of ours; a person types no such name."""


class Handles:
    """The names by which a record speaks of a film's entries: their own where words are given, else a label and a number.

    With ``scene`` the looks that hold there by story order are said too, as a compiler finds them. ``named`` says whether the entries' own
    names may be told, where whoever made them is not whose words these are; as ``words`` when left out.
    """

    def __init__(self, project: SceneProject, *, words: bool, named: bool | None = None, scene: Scene | None = None) -> None:
        self.project, self.words, self.scene = project, words, scene
        self._own_names = words if named is None else named
        bible = project.bible
        self._people = self._named("person", [(c.id, c.name) for c in bible.characters])
        self._places = self._named("place", [(p.id, p.name) for p in bible.locations])
        self._props = self._named("prop", [(p.id, p.name) for p in bible.props])
        self._pictures = self._named("picture", [(a.id, a.label) for a in bible.assets])

    def bible(self) -> dict[str, list[Entry]]:
        """The entries of the bible as a context holds them; pictures only where there are some."""
        bible = self.project.bible
        pictures = [self._shown(asset) for asset in bible.assets]
        return {
            "characters": [{**self._entry(self._people[c.id], c.description), **self._looks(c)} for c in bible.characters],
            "locations": [self._entry(self._places[p.id], p.description) for p in bible.locations],
            "props": [self._entry(self._props[p.id], p.description) for p in bible.props],
            **({"pictures": pictures} if pictures else {}),
        }

    def _shown(self, asset: VisualAsset) -> Entry:
        seen = asset.seen.phrase or asset.seen.description if asset.seen else ""
        told = {"description": asset.description, "look": asset.phrase, "seen": seen}
        words = {key: spoken(text, words=self.words) for key, text in told.items() if text}
        return {"name": self._pictures[asset.id], "category": asset.category, **words}

    def slots(self, slots: Mapping[str, object]) -> dict[str, object]:
        """Every slot that is known to the film language, as it may leave, with names for ids."""
        return {slot: self._slot(slot, _dumped(value)) for slot, value in slots.items() if slot in SLOTS and value is not None}

    def _slot(self, slot: str, value: object) -> object:
        if slot == "character_ref":
            return [self._cast(one) for one in _mappings(value)]
        if slot == "dialogue":
            return [self._line(one) for one in _mappings(value)]
        if slot == "references":
            return [{**one, "asset": self._picture(str(one["asset"]))} for one in _mappings(value)]
        if slot == "location":
            return {"ref": self._place(str(cast("Entry", value)["ref"]))} if isinstance(value, Mapping) else self._place(str(value))
        return self._dressing(value) if slot == "set_dressing" and isinstance(value, str) else slot_value(slot, value, words=self.words)

    def _cast(self, said: Entry) -> Entry:
        ref, asked = str(said["ref"]), said.get("appearance")
        who = find_entry(self.project.bible.characters, ref)
        look = find_look(who, str(asked)) if who and asked else None
        if who and not asked and self.scene:
            look = look_by_story(self.project, self.scene, who)
        if who and look:
            return {"ref": self._people[who.id], "appearance": self._looks_of(who)[who.appearances.index(look)]}
        return {"ref": self._person(ref), **({"appearance": self._unknown("look", str(asked))} if asked else {})}

    def _line(self, said: Entry) -> Entry:
        speaker = {"speaker": self._person(str(said["speaker"]))} if said.get("speaker") else {}
        rest = {key: part for key, part in said.items() if key != "speaker" and part is not None}
        return {**speaker, **cast("Entry", slot_value("", rest, words=self.words))}

    def _person(self, ref: str) -> str:
        return self._one("person", self.project.bible.characters, self._people, ref)

    def _place(self, ref: str) -> str:
        return self._one("place", self.project.bible.locations, self._places, ref)

    def _picture(self, ref: str) -> str:
        found = find_asset(self.project.bible.assets, ref)
        return self._pictures[found.id] if found else self._unknown("picture", ref)

    def _one(self, kind: str, entries: Iterable[Named], names: Mapping[str, str], ref: str) -> str:
        found = find_entry(entries, ref)
        return names[found.id] if found else self._unknown(kind, ref)

    def _dressing(self, text: str) -> str:
        """Props by their names; other words as words."""
        parts = [part.strip() for part in text.split(",")]
        found = [find_entry(self.project.bible.props, part) for part in parts]
        if not any(found):
            return spoken(text, words=self.words)
        return ", ".join(self._props[p.id] if p else spoken(part, words=self.words) for p, part in zip(found, parts, strict=True))

    def _unknown(self, kind: str, ref: str) -> str:
        """What names no entry is a person's words, or the id of what is gone."""
        return kind if _ID.fullmatch(ref) else spoken(ref, words=self.words)

    def _entry(self, name: str, description: str) -> Entry:
        return {"name": name, "description": spoken(description, words=self.words)}

    def _looks(self, character: Character) -> Entry:
        names = self._looks_of(character)
        looks = [self._entry(name, look.description) for name, look in zip(names, character.appearances, strict=True)]
        return {"appearances": looks} if looks else {}

    def _looks_of(self, character: Character) -> list[str]:
        return list(self._named("look", [(str(n), look.label) for n, look in enumerate(character.appearances)]).values())

    def _named(self, kind: str, entries: Sequence[tuple[str, str]]) -> dict[str, str]:
        """One name for each id, no two the same."""
        names: dict[str, str] = {}
        taken: set[str] = set()
        for n, (key, name) in enumerate(entries, 1):
            said = spoken(name, words=True) if self._own_names and name and not _ID.fullmatch(name) else f"{kind} {n}"
            names[key] = said = f"{said} ({n})" if said in taken else said
            taken.add(said)
        return names


def _mappings(value: object) -> list[Entry]:
    return [cast("Entry", one if isinstance(one, Mapping) else {"ref": one}) for one in cast("Sequence[object]", value)]


def _dumped(value: object) -> object:
    """A slot's value as JSON holds it."""
    if isinstance(value, tuple | list):
        return [_dumped(part) for part in cast("Sequence[object]", value)]
    dump = getattr(value, "model_dump", None)
    return dump(exclude_none=True) if dump else value
