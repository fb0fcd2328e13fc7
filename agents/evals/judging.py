"""How an outcome is judged, by rules alone: edits left to the gold, coherence, what was kept. Pure."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import JsonValue

from agents.evals.cases import Gold, Told
from agents.evals.outcome import Outcome
from studio.distance import scene_cells
from studio.exchange import export_json, import_json
from studio.lints.check import check
from studio.project import PromptSlots, Scene, SceneProject
from studio.text import folded

NEAR = 0.1
"""A film may be so much longer or shorter than asked, as a share."""
PEOPLE = ("character_ref",)


def edits_left(case: Told, done: Outcome) -> int:
    """How many edits a person would still make to reach the gold: slots, scenes, people, prompts, each wrong or missing one counted once.

    Where the film stood already, a slot that was changed and is not spoken of counts, too: it would have to be put back.
    """
    gold, after = case.gold, done.after
    left = sum(_wrong(scene.slots if scene else None, wanted) for scene, wanted in _scenes(gold, after))
    left += _wrong(after.style, gold.style)
    left += abs(len(after.scenes) - gold.count) if gold.count is not None else 0
    left += sum(not _has_person(after, name) for name in gold.people)
    left += sum(((Counter(gold.prompts) - Counter(done.prompts)) + (Counter(done.prompts) - Counter(gold.prompts))).values())
    left += sum(not _alike(_seen(after).get(name), value) for name, value in gold.seen.items())
    return left + (_unasked(gold, done) if done.before.scenes else 0)


def _scenes(gold: Gold, after: SceneProject) -> Iterator[tuple[Scene | None, Mapping[str, JsonValue]]]:
    for number, wanted in gold.scenes.items():
        yield after.numbered(len(after.scenes) if number == "last" else int(number)), wanted


def _wrong(slots: PromptSlots | None, wanted: Mapping[str, JsonValue]) -> int:
    """How many slots are not as they should be."""
    held = _plain(slots) if slots is not None else {}
    return sum(not _alike(held.get(slot), value) for slot, value in wanted.items())


def _plain(slots: PromptSlots) -> dict[str, Any]:
    return slots.model_dump(mode="json", include=set(slots.filled()), exclude_none=True)


def _alike(held: object, wanted: JsonValue) -> bool:
    """Whether a slot holds what was wanted, or one of several that are as good. Text is compared as people read it."""
    if isinstance(wanted, str):
        said = " ".join(map(str, held)) if isinstance(held, list | tuple) else str(held or "")  # pyright: ignore[reportUnknownArgumentType]
        return any(folded(one) == folded(said) for one in wanted.split("|"))
    if isinstance(wanted, list):
        return isinstance(held, list) and json.dumps(held, sort_keys=True) == json.dumps(wanted, sort_keys=True)
    return held == wanted


def _has_person(after: SceneProject, name: str) -> bool:
    return any(folded(one) in folded(c.name) for c in after.bible.characters for one in name.split("|"))


def _seen(after: SceneProject) -> Mapping[str, object]:
    """What a model says it sees in the newest picture; ``people`` is how many subjects it names."""
    seen = after.bible.assets[-1].seen if after.bible.assets else None
    return {} if seen is None else {**seen.model_dump(), "people": len(seen.subjects)}


def _unasked(gold: Gold, done: Outcome) -> int:
    """Slots that changed and that the gold does not speak of; words of titles and notes aside."""
    before, after = ({s.id: s for s in f.scenes} for f in (done.before, done.after))
    asked = {(scene.id, slot) for scene, wanted in _scenes(gold, done.after) if scene for slot in wanted}
    changed = {
        (key, slot)
        for key, scene in before.items()
        for slot in _changed(scene, after.get(key))
        if slot not in ("title", "notes", *PEOPLE) and (key, slot) not in asked
    }
    style = {slot for slot in set(_plain(done.before.style)) | set(_plain(done.after.style)) if slot not in gold.style}
    return len(changed) + sum(_plain(done.before.style).get(slot) != _plain(done.after.style).get(slot) for slot in style)


def _changed(before: Scene, after: Scene | None) -> set[str]:
    old = {key[1]: held[0] for key, held in scene_cells(before)}
    new = {key[1]: held[0] for key, held in scene_cells(after)} if after else {}
    return {slot for slot in old.keys() | new.keys() if old.get(slot) != new.get(slot)}


def problems(case: Told, after: SceneProject) -> list[str]:
    """What does not hold together in a film as an outline: people used before they are known, one beat told twice, lengths that do not
    add up, place and time that jump, scenes in which nothing happens."""
    found = [f"{finding.rule.id}: {finding.text}" for finding in check(after) if finding.rule.severity == "warning"]
    found += [f"scene {scene.number}: {name} is not in the bible" for scene in after.scenes for name in _strangers(after, scene)]
    found += [
        f"scene {s.number}: nothing happens" for s in after.scenes if not (s.slots.action or s.slots.subject or s.slots.dialogue or s.notes)
    ]
    beats = Counter(folded(s.slots.action) for s in after.scenes if s.slots.action)
    found += [f"told {count} times: {beat[:60]}" for beat, count in beats.items() if count > 1]
    if case.gold.seconds:
        length = sum(s.slots.duration or 0 for s in after.scenes)
        if abs(length - case.gold.seconds) > NEAR * case.gold.seconds:
            found.append(f"{length:g} seconds in place of {case.gold.seconds:g}")
    return found


def _strangers(after: SceneProject, scene: Scene) -> list[str]:
    """People who are in a scene, or speak in it, and were never introduced."""
    known = {folded(name) for c in after.bible.characters for name in (c.id, c.name)}
    used = [ref.ref for ref in scene.slots.character_ref or ()]
    used += [line.speaker for line in scene.slots.dialogue or () if line.speaker]
    return [name for name in dict.fromkeys(used) if folded(name) not in known]


def coherence(case: Told, done: Outcome) -> float:
    """1 where nothing is wrong, less by one problem a scene; 0 where there is no film."""
    if not done.after.scenes:
        return 0.0
    return max(0.0, 1 - len(problems(case, done.after)) / len(done.after.scenes))


def intent_kept(case: Told, done: Outcome) -> float | None:
    """The share of the idea's own words that are found again in the film; None where the case asks for none."""
    if not case.gold.keeps:
        return None
    text = folded(export_json(done.after).decode())
    return sum(any(folded(one) in text for one in words.split("|")) for words in case.gold.keeps) / len(case.gold.keeps)


def locks_kept(done: Outcome) -> bool | None:
    """Whether every locked scene stands as it stood; None where none is locked."""
    locked = [scene for scene in done.before.scenes if scene.locked]
    return all(done.after.scene(scene.id) == scene for scene in locked) if locked else None


def valid(done: Outcome) -> float:
    """The share of the edits that held, of a film that is written and read to the same; 0 where the stack's own model gave no answer."""
    if done.reason or import_json(export_json(done.after)) != done.after:
        return 0.0
    return done.edits / (done.edits + len(done.refused)) if done.edits or done.refused else 1.0
