"""Tests of the whole film: small and pure. Each gives the scenes it speaks of and the words for the rule's sentence."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from studio.lints.facts import Facts, shown
from studio.lints.rules import read_rules
from studio.lints.scene_tests import Given, Said, amount, strings
from studio.lints.tongues import named, year
from studio.text import folded

Spoken = tuple[tuple[Facts, ...], Said]
FilmTest = Callable[[Sequence[Facts], Given], Iterator[Spoken]]


def told_twice(film: Sequence[Facts], given: Given) -> Iterator[Spoken]:
    """Two scenes show the same subject doing the same, in the same frame."""
    alike: defaultdict[tuple[str, ...], list[Facts]] = defaultdict(list)
    for one in film:
        own = one.scene.slots
        if own.action:
            alike[(one.told, folded(own.shot_type or ""), one.place)].append(one)
    yield from ((tuple(scenes), {}) for scenes in alike.values() if len(scenes) > 1)


def never_wide(film: Sequence[Facts], given: Given) -> Iterator[Spoken]:
    """Every scene says its size, and none shows where we are."""
    sizes = [one.scene.slots.shot_type for one in film]
    if len(film) >= amount(given, "scenes") and all(sizes) and not set(sizes) & set(strings(given, "wide")):
        yield (), {"count": str(len(film))}


def mixed(film: Sequence[Facts], given: Given) -> Iterator[Spoken]:
    """A few scenes hold another value of a slot than all others."""
    slot = str(given["slot"])
    values = Counter(value for one in film for value in one.ids(slot))
    usual = values.most_common(1)[0][0] if values else ""
    odd = tuple(one for one in film if one.ids(slot) and usual not in one.ids(slot))
    if odd and len(odd) * 2 < len(film):
        yield odd, {"usual": shown(slot, [usual]), "odd": shown(slot, list(dict.fromkeys(v for one in odd for v in one.ids(slot))))}


def props_of_later(film: Sequence[Facts], given: Given) -> Iterator[Spoken]:
    """A prop of the bible that the film's own era does not have."""
    project = film[0].project if film else None
    then = year(project.style.era) if project and project.style.era else None
    for prop in project.bible.props if project and then is not None else ():
        late = next((t for t in read_rules().thing if t.since > (then or 0) and named(folded(prop.name), t.words)), None)
        if late:
            yield (), {"name": prop.name, "since": str(late.since)}


FILM_TESTS: Mapping[str, FilmTest] = {test.__name__: test for test in (told_twice, never_wide, mixed, props_of_later)}
"""By the name that a rule calls them."""
