"""A simulated season: 200 people make 1,000 films, and each chooses by tastes that are known here and nowhere else.

Every film asks its director to choose between two looks of a scene a few times. All share a common taste; each person strays from it a
little. The one shown first is chosen more often than it deserves. `season` gives the choices; `TASTE` what a ranker should find.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from studio.film import ids
from studio.ranking import Pair

PEOPLE, FILMS, CHOICES = 200, 1_000, 12
FIRST = 0.6
"""Log odds that the order adds to the one shown first."""
ASKED = ("shot_type", "camera_movement", "lighting_mood", "time_of_day", "lens", "color_temperature")
"""Slots by which the looks differ."""
STRAY = 0.25
"""How far a person's taste is from the common one, as a standard deviation."""
LISTS = ("camera_movement",)


@dataclass(frozen=True)
class Taste:
    """What a person likes: a weight for each term, and one pair of terms that only works together."""

    terms: dict[tuple[str, str], float]
    together: tuple[tuple[str, str], tuple[str, str], float]

    def worth(self, look: dict[str, str]) -> float:
        alone = sum(self.terms.get(item, 0.0) for item in look.items())
        one, other, more = self.together
        return alone + (more if {one, other} <= set(look.items()) else 0.0)


def common(chance: Random) -> Taste:
    """The taste that all share: a weight for each of the first eight terms of every slot."""
    terms = {(slot, term): chance.gauss(0, 1) for slot in ASKED for term in ids(slot)[:8]}
    return Taste(terms, (("shot_type", ids("shot_type")[0]), ("lighting_mood", ids("lighting_mood")[0]), 1.5))


def _stray(taste: Taste, chance: Random) -> Taste:
    return Taste({item: weight + chance.gauss(0, STRAY) for item, weight in taste.terms.items()}, taste.together)


def _look(chance: Random) -> dict[str, str]:
    return {slot: chance.choice(ids(slot)[:8]) for slot in ASKED}


def _as_slots(look: dict[str, str]) -> dict[str, object]:
    return {slot: [term] if slot in LISTS else term for slot, term in look.items()}


def season(seed: int = 1, *, tasteless: bool = False, films: int = FILMS) -> tuple[Taste, list[Pair]]:
    """The common taste and every choice of the season, film by film; ``tasteless`` people choose by the order alone."""
    chance = Random(seed)
    taste = common(chance)
    people = [_stray(taste, chance) for _ in range(PEOPLE)]
    return taste, list(_chosen(chance, people, tasteless, films))


def _chosen(chance: Random, people: list[Taste], tasteless: bool, films: int) -> Iterator[Pair]:
    for film in range(films):
        person = people[film % PEOPLE]
        for _ in range(CHOICES):
            first, second = _look(chance), _look(chance)
            odds = FIRST + (0.0 if tasteless else person.worth(first) - person.worth(second))
            won = chance.random() < 1 / (1 + math.exp(-odds))
            one, other = (first, second) if won else (second, first)
            yield Pair(_as_slots(one), _as_slots(other), 1 if won else -1, f"film-{film}")
