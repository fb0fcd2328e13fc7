"""How prompts were written: the order of what they say, how long they are, what they leave out, for which tools."""

import json
from collections.abc import Sequence
from statistics import mean, median
from typing import cast

from pydantic import JsonValue

from studio.film import SLOTS, TERMS
from studio.held import as_held
from studio.project import Scene, SceneProject
from studio.store.records import Prompt
from studio.styles.counts import plain, shares
from studio.styles.profile import PromptHabits
from studio.text import folded

SETTINGS = ("aspect_ratio", "fps", "resolution", "motion_strength")


def prompt_habits(project: SceneProject, scenes: Sequence[Scene], prompts: Sequence[Prompt]) -> PromptHabits:
    """What the newest prompts of these scenes have in common."""
    by_id = {scene.id: scene for scene in scenes}
    texts = [(by_id[p.scene], p) for p in prompts if p.scene in by_id and p.text]
    left = [*(x for scene in scenes for x in scene.slots.negative or ()), *(project.style.negative or ())]
    return PromptHabits(
        order=_order(project, texts),
        words=round(median(len(p.text.split()) for _, p in texts)) if texts else 0,
        leave_out=tuple(dict.fromkeys(left))[:12],
        targets=shares([p.target for _, p in texts], len(texts)),
        settings=_settings(project, scenes),
    )


def _settings(project: SceneProject, scenes: Sequence[Scene]) -> dict[str, JsonValue]:
    """What the film is set to, where its style says it, or every scene that says anything says the same."""
    found: dict[str, JsonValue] = {}
    for slot in SETTINGS:
        said = [getattr(project.style, slot), *(getattr(scene.slots, slot) for scene in scenes)]
        values = {json.dumps(plain(slot, v)): v for v in said if v is not None}
        if len(values) == 1:
            found[slot] = plain(slot, next(iter(values.values())))
    return found


def _order(project: SceneProject, texts: Sequence[tuple[Scene, Prompt]]) -> tuple[str, ...]:
    """Slots by where in the prompts their words stand, on the average; those found in at least half of the prompts that hold them."""
    places: dict[str, list[float]] = {}
    held: dict[str, int] = {}
    for scene, prompt in texts:
        text = folded(prompt.text.replace("-", " "))
        for slot, value in {**as_held(project, scene).style.filled(), **scene.slots.filled()}.items():
            held[slot] = held.get(slot, 0) + 1
            at = min((place for word in _said(slot, value) if (place := text.find(word)) >= 0), default=-1)
            if at >= 0:
                places.setdefault(slot, []).append(at / max(1, len(text)))
    common = [slot for slot in places if len(places[slot]) * 2 >= held[slot]]
    return tuple(sorted(common, key=lambda slot: (round(mean(places[slot]), 3), list(SLOTS).index(slot))))


def _said(slot: str, value: object) -> list[str]:
    """How a slot's value may stand in a prompt."""
    values = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)
    terms = [TERMS.get((slot, v)) for v in values if isinstance(v, str)]
    words = [folded(v) for v in values if isinstance(v, str)]
    said = (*words, *(folded(t.plain) for t in terms if t), *(folded(t.label) for t in terms if t))
    return [word.replace("-", " ") for word in said if word]
