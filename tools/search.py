"""Scenes found by words: a plain lexical match with rare words counting more. No model, no index to keep."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from studio.project import LocationRef, Scene, SceneProject
from studio.text import telling, words_of

_COMMON = words_of(
    "a an and are as at be but by for from has have he her him his i in into is it its let make me more my no not of on or our"
    " scene scenes she shot so some than that the their them then there they this to too up us was we were what when where which who"
    " will with you your"
)


def closest_scenes(project: SceneProject, words: str, most: int) -> tuple[Scene, ...]:
    """At most ``most`` scenes whose text shares telling words with ``words``, the closest first; none that share nothing."""
    asked = set(terms(words))
    if not asked or not project.scenes:
        return ()
    bags = [Counter(terms(text_of(project, s))) for s in project.scenes]
    weight = _weights(asked, bags)
    scores = [
        (sum(weight[t] for t in asked if t in bag) / (1 + math.log1p(sum(bag.values()))), -s.number)
        for s, bag in zip(project.scenes, bags, strict=True)
    ]
    best = sorted((score for score in scores if score[0] > 0), reverse=True)[:most]
    return tuple(project.scenes[-place - 1] for _, place in best)


def _weights(asked: Iterable[str], bags: Sequence[Counter[str]]) -> dict[str, float]:
    return {t: math.log(1 + len(bags) / (1 + sum(t in bag for bag in bags))) for t in asked}


def terms(words: str) -> Iterable[str]:
    """The telling words of a text, folded, without common words and plain endings."""
    return telling(words, _COMMON)


def text_of(project: SceneProject, scene: Scene) -> str:
    """Everything of a scene that people would name it by."""
    slots = scene.slots
    names = {c.id: c.name for c in project.bible.characters} | {p.id: p.name for p in project.bible.locations}
    place = slots.location.ref if isinstance(slots.location, LocationRef) else slots.location
    cast = [names.get(c.ref, c.ref) for c in slots.character_ref or ()]
    lines = [line.line for line in slots.dialogue or ()]
    parts = [scene.title, scene.notes, slots.subject, slots.action, slots.set_dressing, names.get(place or "", place), *cast, *lines]
    return " ".join(p for p in parts if p)
