"""The checks of a film: which rules speak, of which scenes, in which words. Pure; a rule is silent where the record is."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from studio.edits import PutNote, RemoveFromBible
from studio.film import SLOTS
from studio.lints.facts import Facts, shown, together
from studio.lints.film_tests import FILM_TESTS
from studio.lints.pair_tests import PAIR_TESTS
from studio.lints.rules import Rule, Slots, read_rules
from studio.lints.scene_tests import SCENE_TESTS
from studio.project import Note, Origin, SceneProject

OFF = "check-off:"
"""How the id of a decision begins that switches a rule off for its film."""
Said = Mapping[str, str]
"""What a rule found, by the names that its sentence has in braces."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that speaks: of these scenes (ids, in story order; none for the film as a whole), in these words."""

    rule: Rule
    scenes: tuple[str, ...]
    numbers: tuple[int, ...]
    text: str


def check(project: SceneProject) -> tuple[Finding, ...]:
    """Every finding, warnings before hints, in the order of the story. What is switched off for this film is not looked at."""
    film = [Facts(project, scene) for scene in project.scenes]
    quiet = switched_off(project)
    found = [f for rule in read_rules().rule if rule.id not in quiet for f in _findings(rule, film, project)]
    return tuple(sorted(found, key=lambda f: (f.rule.severity != "warning", f.numbers)))


def switched_off(project: SceneProject) -> frozenset[str]:
    """Ids of the rules that are off for this film."""
    return frozenset(note.id.removeprefix(OFF) for note in project.bible.notes if note.id.startswith(OFF))


def switch_off(rule: Rule, why: str, origin: Origin) -> PutNote:
    """The edit that switches a rule off for a film: a decision in its bible, undone and exported like every other."""
    return PutNote(note=Note(id=f"{OFF}{rule.id}", text=f"Check {rule.id} is off: {why}", origin=origin))


def switch_on(rule: Rule) -> RemoveFromBible:
    """The edit that switches it on again. It raises NotFound where the rule is not off."""
    return RemoveFromBible(shelf="notes", id=f"{OFF}{rule.id}")


def by_scene(findings: Iterable[Finding]) -> Mapping[str, int]:
    """How many findings speak of each scene, by scene id."""
    return Counter(scene for finding in findings for scene in finding.scenes)


def by_rule(findings: Iterable[Finding]) -> Mapping[str, int]:
    """How often each rule spoke, by rule id."""
    return Counter(finding.rule.id for finding in findings)


def _findings(rule: Rule, film: Sequence[Facts], project: SceneProject) -> Iterator[Finding]:
    for scenes, said in _spoken(rule, film, project):
        words = {**{slot: _values(slot, scenes) for slot in SLOTS if f"{{{slot}}}" in rule.says}, **said}
        ids, numbers = tuple(f.scene.id for f in scenes), tuple(f.scene.number for f in scenes)
        yield Finding(rule, ids, numbers, rule.says.format_map(words))


def _spoken(rule: Rule, film: Sequence[Facts], project: SceneProject) -> Iterator[tuple[tuple[Facts, ...], Said]]:
    """Of which scenes the rule speaks."""
    match rule.over:
        case "scene":
            yield from (((one,), said) for one in film if (said := _of_scene(rule, one)) is not None)
        case "run":
            yield from ((run, {}) for run in _runs(rule, film))
        case "film":
            yield from FILM_TESTS[rule.test](film, rule.given)
        case "continues" | "together" | "parallel":
            pairs = (pair for pair in _pairs(rule.over, film) if _pair_holds(rule, *pair))
            yield from ((pair, said) for pair in pairs if (said := _of_pair(rule, *pair)) is not None)


def _pairs(over: str, film: Sequence[Facts]) -> Iterator[tuple[Facts, Facts]]:
    """Neighbours of one moment, or scenes that a link of that kind joins, the earlier first; each pair once."""
    if over == "together":
        yield from (pair for pair in pairwise(film) if together(*pair))
        return
    places = {one.scene.id: place for place, one in enumerate(film)}
    links = ((place, places[link.to]) for place, one in enumerate(film) for link in one.scene.links if link.kind == over)
    for first, then in dict.fromkeys((min(pair), max(pair)) for pair in links):
        yield film[first], film[then]


def _of_scene(rule: Rule, one: Facts) -> Said | None:
    if not (_has(one, rule.when) and _has_only(one, rule.only) and _in_bounds(rule, one)) or _only_measured(rule, one):
        return None
    return SCENE_TESTS[rule.test](one, rule.given) if rule.test else {}


def _only_measured(rule: Rule, one: Facts) -> bool:
    """Whether all that the rule holds against a scene was measured in a picture: what was photographed like that is possible."""
    slots = [*rule.when, *rule.only]
    return bool(slots) and not rule.test and all(one.measured(slot) for slot in slots)


def _of_pair(rule: Rule, one: Facts, other: Facts) -> Said | None:
    return PAIR_TESTS[rule.test](one, other, rule.given) if rule.test else {}


def _pair_holds(rule: Rule, one: Facts, other: Facts) -> bool:
    if not rule.then:
        return _has(one, rule.when) and _has(other, rule.when)
    return any(_has(a, rule.when) and _has(b, rule.then) for a, b in ((one, other), (other, one)))


def _has(one: Facts, wanted: Slots) -> bool:
    return all(set(ids) & set(one.ids(slot)) for slot, ids in wanted.items())


def _has_only(one: Facts, wanted: Slots) -> bool:
    return all(one.ids(slot) and set(one.ids(slot)) <= set(ids) for slot, ids in wanted.items())


def _in_bounds(rule: Rule, one: Facts) -> bool:
    return all((value := one.number(slot)) is not None and b.least <= value <= b.most for slot, b in rule.number.items())


def _runs(rule: Rule, film: Sequence[Facts]) -> Iterator[tuple[Facts, ...]]:
    """Whole stretches of at least ``length`` neighbours that agree in each slot of the rule. A scene that does not say ends one."""
    stretch: list[Facts] = []
    for one in [*film, None]:
        key = one and [one.scene.slots.filled().get(slot) for slot in rule.same]
        if one and stretch and key and all(key) and key == [stretch[-1].scene.slots.filled().get(slot) for slot in rule.same]:
            stretch.append(one)
            continue
        if len(stretch) >= rule.length and _has(stretch[0], rule.when):
            yield tuple(stretch)
        stretch = [one] if one and key and all(key) else []


def _values(slot: str, scenes: Sequence[Facts]) -> str:
    """What the scenes hold in a slot, in words, each once."""
    return " and ".join(dict.fromkeys(shown(slot, f.ids(slot)) for f in scenes if f.ids(slot)))
