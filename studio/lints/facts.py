"""What the checks may ask about a scene: its own slots, the film's style where it is silent, and its words with those of the bible."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast

from studio import film
from studio.excluded import without
from studio.lints.tongues import named
from studio.named import look_by_story
from studio.project import Character, LinkKind, LocationRef, Scene, SceneProject
from studio.text import folded


@dataclass(frozen=True)
class Facts:
    """One scene as the record has it. Nothing is guessed: what neither the scene nor the style says is not there."""

    project: SceneProject
    scene: Scene

    @cached_property
    def slots(self) -> Mapping[str, Any]:
        """Every filled slot, the scene's own before the style's."""
        own, words = self.scene.slots.filled(), self.scene.slots.negative or ()
        style = {
            slot: kept for slot, value in self.project.style.filled().items() if (kept := without(words, slot, value) if words else value)
        }
        return {**style, **own}

    @cached_property
    def left_out(self) -> tuple[str, ...]:
        """What the scene and its film are not to have, in their words."""
        return tuple(dict.fromkeys((*(self.scene.slots.negative or ()), *(self.project.style.negative or ()))))

    @cached_property
    def looks(self) -> tuple[str, ...]:
        """What the bible says of how the people of the scene look."""
        known = [x for x in self.project.bible.characters if x.id in self.people]
        worn = (look_by_story(self.project, self.scene, x) for x in known)
        return (*(x.description for x in known), *(look.description for look in worn if look))

    def ids(self, slot: str) -> tuple[str, ...]:
        """The words of a slot as a list, whatever its kind."""
        value = self.slots.get(slot)
        if isinstance(value, tuple):
            return tuple(str(v) for v in cast("tuple[object, ...]", value))
        return () if value is None else (f"{value:g}" if isinstance(value, float) else str(value),)

    def measured(self, slot: str) -> bool:
        """Whether a slot holds what was measured, or seen by a model, in a picture."""
        own = slot in self.scene.slots.filled()
        origin = (self.scene.origins if own else self.project.style.origins).get(slot)
        return origin is not None and origin.kind in ("measured", "vision")

    def number(self, slot: str) -> float | None:
        """The number in a slot."""
        value = self.slots.get(slot)
        return float(value) if isinstance(value, int | float) else None

    @cached_property
    def words(self) -> str:
        """What the scene shows, in words: who or what, what happens, where, and the things around. Folded for comparing."""
        own = self.scene.slots
        return folded("; ".join(filter(None, (own.subject, own.action, own.set_dressing, self.place_words))))

    @cached_property
    def told(self) -> str:
        """Who or what, and what happens, folded."""
        return folded(" ".join(filter(None, (self.scene.slots.subject, self.scene.slots.action))))

    @cached_property
    def place(self) -> str:
        """Where the scene plays: the id of a place of the bible, or the words of the slot, folded; "" where nothing says it."""
        said = self._said_place
        known = next((x for x in self.project.bible.locations if said and said in (folded(x.id), folded(x.name))), None)
        return known.id if known else said

    @cached_property
    def place_words(self) -> str:
        """The place in words, with what the bible says of it."""
        known = next((x for x in self.project.bible.locations if x.id == self.place), None)
        return f"{known.name} {known.description}" if known else self._said_place

    @property
    def _said_place(self) -> str:
        where = self.slots.get("location")
        return folded(where.ref if isinstance(where, LocationRef) else str(where or ""))

    @cached_property
    def people(self) -> Mapping[str, str | None]:
        """Who is in the scene, by id or folded name, and the looks that the scene itself asks for, folded."""
        return {self.person(ref.ref): folded(ref.appearance) if ref.appearance else None for ref in self.slots.get("character_ref", ())}

    def person(self, said: str) -> str:
        """The id of a character of the bible by id or name, else the folded name."""
        known = self.character(said)
        return known.id if known else folded(said)

    def character(self, said: str) -> Character | None:
        """A character of the bible by id or name."""
        return next((c for c in self.project.bible.characters if folded(said) in (folded(c.id), folded(c.name))), None)

    def says(self, *words: str) -> str:
        """The first of the words or phrases that stands in the scene's words as a whole, "" for none."""
        return named(self.words, words)


def linked(one: Facts, other: Facts, kind: LinkKind) -> bool:
    """Whether a link of that kind joins two scenes, from either side."""
    pairs = ((one.scene, other.scene), (other.scene, one.scene))
    return any(link.kind == kind and link.to == to.id for scene, to in pairs for link in scene.links)


def together(one: Facts, other: Facts) -> bool:
    """Whether two neighbours surely show one place at one time: the later continues the earlier, or both say the same of both."""
    if linked(one, other, "flashback") or linked(one, other, "parallel"):
        return False
    here = bool(one.place) and one.place == other.place
    now = one.scene.slots.time_of_day is not None and one.scene.slots.time_of_day == other.scene.slots.time_of_day
    return linked(one, other, "continues") or (here and now)


def shown(slot: str, ids: Sequence[str]) -> str:
    """Ids of a slot in words, as a sentence has them."""
    labels = [term.label.lower() if (term := film.TERMS.get((slot, i))) else i for i in ids]
    return labels[0] if len(labels) == 1 else f"{', '.join(labels[:-1])} and {labels[-1]}" if labels else "nothing"
