"""Tests of two scenes that show one place at one time, or belong together in another way: small and pure."""

from collections.abc import Callable, Mapping

from studio import film
from studio.lints.facts import Facts, shown
from studio.lints.scene_tests import Given, Said, appearance
from studio.lints.tongues import heading, side, stands
from studio.text import folded

PairTest = Callable[[Facts, Facts, Given], Said | None]
TIMES = film.ids("time_of_day")
"""The times of a day in their order."""


def same_subject(one: Facts, other: Facts) -> bool:
    """Whether two scenes surely show the same people, or the same thing in the same words."""
    if one.people and other.people:
        return one.people.keys() == other.people.keys()
    mine, theirs = one.scene.slots.subject, other.scene.slots.subject
    return bool(mine and theirs) and folded(mine or "") == folded(theirs or "")


def axis(one: Facts, other: Facts, given: Given) -> Said | None:
    """The same subject moves to one side, then to the other."""
    first, then = heading(one.told), heading(other.told)
    return {"first": first, "then": then} if first and then and first != then and same_subject(one, other) else None


def enters_where_it_left(one: Facts, other: Facts, given: Given) -> Said | None:
    """Whoever leaves the frame at one side comes in at the same side."""
    out, into = side("leaves", one.told), side("enters", other.told)
    return {"side": out} if out and out == into and same_subject(one, other) else None


def changes_sides(one: Facts, other: Facts, given: Given) -> Said | None:
    """Somebody stands at the left in one and at the right in the other."""
    for name in (c.name for c in one.project.bible.characters):
        first, then = stands(name, one.told), stands(name, other.told)
        if first and then and first != then:
            return {"name": name, "first": first, "then": then}
    return None


def reverses(one: Facts, other: Facts) -> bool:
    """Whether two scenes are the two sides of a talk: one person each, not the same, and somebody speaks."""
    apart = len(one.people) == 1 == len(other.people) and one.people.keys() != other.people.keys()
    return apart and bool(one.scene.slots.dialogue or other.scene.slots.dialogue)


def looks_the_same_way(one: Facts, other: Facts, given: Given) -> Said | None:
    """Two who talk with each other look to the same side."""
    first, then = side("looks", one.told), side("looks", other.told)
    return {"side": first} if first and first == then and reverses(one, other) else None


def same_third(one: Facts, other: Facts, given: Given) -> Said | None:
    """Two who talk with each other stand at the same side of their frames."""
    shared = set(one.ids("composition")) & set(other.ids("composition")) & {"left_weighted", "right_weighted"}
    return {"side": min(shared).split("_")[0]} if shared and reverses(one, other) else None


def same_height(one: Facts, other: Facts, given: Given) -> Said | None:
    """Two who talk with each other are both seen from below, or both from above."""
    angle = one.scene.slots.camera_angle
    same = angle in ("low", "high") and angle == other.scene.slots.camera_angle
    return {"angle": shown("camera_angle", [angle or ""])} if same and reverses(one, other) else None


def looks_change(one: Facts, other: Facts, given: Given) -> Said | None:
    """Someone wears one thing in one and another in the other."""
    for person, worn in one.people.items():
        later = other.people.get(person)
        if worn and later and _looks(one, person, worn) != _looks(other, person, later):
            who = one.character(person)
            return {"name": who.name if who else person, "first": worn, "then": later}
    return None


def _looks(one: Facts, person: str, said: str) -> str:
    """The appearance by id or label, so that both names of one are the same."""
    who = one.character(person)
    known = appearance(who, said) if who else None
    return folded(f"{known.id} {known.label}") if known else said


def jumps(one: Facts, other: Facts, given: Given) -> Said | None:
    """A cut from the same subject to itself with the same size and angle."""
    slots = ("shot_type", "camera_angle", "framing")
    mine, theirs = (tuple(f.scene.slots.filled().get(slot) for slot in slots) for f in (one, other))
    same = all(mine[:2]) and mine == theirs and same_subject(one, other)
    return {"size": shown("shot_type", [str(mine[0])]), "angle": shown("camera_angle", [str(mine[1])])} if same else None


def differ(one: Facts, other: Facts, given: Given) -> Said | None:
    """A slot that both fill holds different things."""
    slot = str(given["slot"])
    first, then = one.ids(slot), other.ids(slot)
    return {"first": shown(slot, first), "then": shown(slot, then)} if first and then and first != then else None


def hours_apart(one: Facts, other: Facts, given: Given) -> Said | None:
    """The times of day are more than two steps of the day apart."""
    first, then = _time(one), _time(other)
    if first is None or then is None:
        return None
    apart = min((first - then) % len(TIMES), (then - first) % len(TIMES))
    return _times(first, then) if apart > 2 else None


def time_goes_back(one: Facts, other: Facts, given: Given) -> Said | None:
    """The later scene is a little earlier in the day."""
    first, then = _time(one), _time(other)
    return _times(first, then) if first is not None and then is not None and 0 < first - then <= 2 else None


def _time(one: Facts) -> int | None:
    said = one.slots.get("time_of_day")
    return TIMES.index(said) if said in TIMES else None


def _times(first: int, then: int) -> Said:
    return {"first": shown("time_of_day", [TIMES[first]]), "then": shown("time_of_day", [TIMES[then]])}


PAIR_TESTS: Mapping[str, PairTest] = {
    test.__name__: test
    for test in (
        axis,
        enters_where_it_left,
        changes_sides,
        looks_the_same_way,
        same_third,
        same_height,
        looks_change,
        jumps,
        differ,
        hours_apart,
        time_goes_back,
    )
}
"""By the name that a rule calls them. The first scene is the earlier one."""
