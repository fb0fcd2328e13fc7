"""What the offline director does with words that the reader left: outlines, bible statements, plain orders, words scoped to a scene.

Everything here is decided by rules that can be read; what they do not cover is said to be not understood.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import JsonValue

from agents.orders import Call, order_of
from studio import film
from studio.deltas import Delta
from studio.outline import MOST, Outline, Sketch, outline
from studio.premise import clause_of, sentences_of
from studio.project import Character, SceneProject
from studio.reader import Reading
from studio.text import folded
from studio.turn import Turn

_IDLE = re.compile(
    r"(?i)^\W*(?:hi|hello|hey|yo|thanks|thank\s+you|ok|okay|yes|no|yep|nope|cool|great|nice|help|test|good\s+\w+|bye)\b(?:\W+\w+){0,3}\W*$"
)
_QUESTION = re.compile(r"(?i)^\W*(?:what|how|why|who|when|where|which|can|could|do|does|is|are|should|would)\b.*\?\W*$")
_WHAT_IF = re.compile(r"(?i)^\W*what\s+if\b")
_SPACELESS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
NUMBERS = ("no", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")


@dataclass(frozen=True, slots=True)
class Plan:
    """What to call, in order, and what to say when all of it holds."""

    calls: tuple[Call, ...]
    words: str


def plan(turn: Turn, reading: Reading, homeless: Sequence[Delta]) -> Plan:
    """The offline director's answer to a message. Looks at the film as the stated edits left it."""
    project = turn.project
    bible, introduced, about = _bible(project, reading)
    orders, done, ordered = _orders(project, reading)
    left = [u for u in reading.unread if not any(_within(u, s) for s in (*about, *ordered))]
    if not project.scenes:
        return _first_plan(reading, (*bible, *orders), [*introduced, *done], left, (*about, *ordered))
    scoped, placed, rest = _scoped(project, reading, left)
    more = _more_scenes(project, reading)
    busy = bool(turn.edits or bible or orders or scoped)
    said = _join([*introduced, *done, *placed], _which_scene(homeless), more, _not_read(rest, busy), "" if busy or more else _help(rest))
    return Plan((*bible, *orders, *scoped), said)


def _first_plan(reading: Reading, calls: Sequence[Call], done: Sequence[str], left: Sequence[str], taken: Sequence[str]) -> Plan:
    """A film without scenes: outline the idea, or ask for one."""
    idea = _idea(reading, taken)
    if reading.scene is not None:
        return Plan(tuple(calls), _join(done, "There are no scenes yet: tell me the idea in one line, and how many scenes."))
    if idea:
        made = outline(idea, reading.scenes_wanted)
        return Plan((*calls, *_outline_calls(made, calls)), _join(done, _outline_words(made, reading.scenes_wanted)))
    return Plan(tuple(calls), _join(done, _not_read(left, bool(calls)), "Tell me the idea in one line, and how many scenes."))


def _more_scenes(project: SceneProject, reading: Reading) -> str:
    if reading.scenes_wanted is None:
        return ""
    return f"The film has {len(project.scenes)} scenes already: “add a scene: ...” adds one, and /new begins another film."


def _join(*parts: str | Sequence[str]) -> str:
    """Sentences of what was done and what was not; never empty."""
    said: list[str] = []
    for part in parts:
        said += [part] if isinstance(part, str) else [f"{p[:1].upper()}{p[1:]}." for p in part]
    return " ".join(s for s in said if s) or "That is how it stands already."


def _outline_calls(made: Outline, bible: Sequence[Call]) -> tuple[Call, ...]:
    """The lead and the place into the bible, as far as they could be read, then the scenes."""
    calls: list[Call] = []
    premise = made.premise
    known = {folded(str(c.args.get("name"))) for c in bible}
    if premise.alive and folded(premise.lead) not in known:
        calls.append(Call("put_character", {"name": premise.lead}))
    if premise.place and folded(premise.place) not in known:
        calls.append(Call("put_location", {"name": premise.place}))
    scenes: list[JsonValue] = [_scene(sketch, premise.lead) for sketch in made.scenes]
    outline_args: dict[str, JsonValue] = {"scenes": scenes, "logline": made.logline, "template": made.structure.name}
    if made.title:
        outline_args["title"] = made.title
    return (*calls, Call("outline_scenes", outline_args))


def _scene(sketch: Sketch, lead: str) -> dict[str, JsonValue]:
    slots = sketch.slots.model_dump(mode="json", exclude_none=True)
    if sketch.lead:
        slots["character_ref"] = [{"ref": lead}]
    return {"title": sketch.title, "notes": sketch.notes, "beat": sketch.source, "slots": slots}


def _outline_words(made: Outline, wanted: int | None) -> str:
    count = len(made.scenes)
    number = NUMBERS[count] if count < len(NUMBERS) else str(count)
    shape = f"{number} scene{'s' * (count != 1)} on the structure “{made.structure.label}”: {made.structure.about}."
    bound = f"You asked for {wanted}; one outline has at most {MOST}." if wanted is not None and wanted > MOST else ""
    guess = "Everything marked inferred is a first guess, yours to change (“scene 2: slow push in, 85mm”)."
    lead = made.premise.lead
    asked = f"Who is {lead}? For example: “{lead if made.premise.named else 'Mara'} is 28, cropped black hair”."
    return _join(shape, bound, guess, asked if made.premise.alive and not made.premise.plural else "")


def _idea(reading: Reading, taken: Sequence[str]) -> str:
    """The sentences that tell an idea: not read as film talk, not a greeting, not a question, and long enough to be one."""
    told = [s for s in sentences_of(reading.text) if s not in taken and any(_within(u, s) for u in reading.unread)]
    return "\n".join(s for s in told if _tells(s))


def _tells(sentence: str) -> bool:
    if _IDLE.match(sentence) or (_QUESTION.match(sentence) and not _WHAT_IF.match(sentence)):
        return False
    return len(sentence.split()) >= 3 or (len(sentence) >= 6 and _SPACELESS.search(sentence) is not None)


def _within(piece: str, sentence: str) -> bool:
    """Whether what the reader left over is of that sentence; film words may have been taken out of its middle."""
    left, said = set(re.findall(r"\w+", folded(piece))), set(re.findall(r"\w+", folded(sentence)))
    return bool(left) and len(left & said) * 5 >= len(left) * 4


def _orders(project: SceneProject, reading: Reading) -> tuple[list[Call], list[str], list[str]]:
    """Calls, what to say about them, and the sentences that they are."""
    found = [(s, order) for s in sentences_of(reading.text) if (order := order_of(s, project))]
    return [o.call for _, o in found if o.call], [o.done for _, o in found], [s for s, _ in found]


_WORN = re.compile(
    r"(?i)\b(?:hair|haired|beard|moustache|mustache|wig|tattoos?|glasses|coat|raincoat|jacket|dress|shirt|t-shirt|suit|hat|cap|scarf|boots|shoes|skirt|trousers"
    r"|jeans|sweater|hoodie|uniform|gloves|mask|helmet|cloak|robe|apron|tie|vest|overalls|kimono|sari|earrings?|necklace|backpack|bag|wears?|wearing|dressed)\b"
)
"""What may change in the course of a film; the rest of what is said of a person does not."""


def _bible(project: SceneProject, reading: Reading) -> tuple[list[Call], list[str], list[str]]:
    """Calls for what was said about people, what to say about them, and the sentences that they are."""
    calls: list[Call] = []
    done: list[str] = []
    for said in reading.bible:
        traits = [t.strip(" .") for t in re.split(r"[,;]", said.description) if t.strip(" .")]
        worn = ", ".join(t for t in traits if _WORN.search(t))
        args: dict[str, JsonValue] = {
            "name": said.name,
            "description": ", ".join(t for t in traits if not _WORN.search(t)),
            "appearance": worn,
        }
        role = _nameless(project, said.name)
        if role:
            args["was"] = role.id
        calls.append(Call("put_character", args))
        done.append(f"{said.name} is in the bible" + (f"; I took it that {said.name} is {role.name} (/undo if not)" if role else ""))
    sentences = [s for s in sentences_of(reading.text) if any(_within(f"{b.name} {b.description}", s) for b in reading.bible)]
    return calls, done, sentences


def _nameless(project: SceneProject, name: str) -> Character | None:
    """The film's only person, as long as they have a role and no name, and the name is new: who else could be meant?"""
    people = project.bible.characters
    only = people[0] if len(people) == 1 and people[0].name.startswith("the ") and " and " not in people[0].name else None
    return only if only and folded(name) != folded(only.name) else None


_JOINT = re.compile(r"(?i)^(?:(?:on|of|to|into|onto|for|by|as|from|with|at)\b|(?:in|and|but|or|over|under|the|an?)\b(?!\s+\w+\s+\w+))")
"""A fragment that hangs on words which the reader took; it says nothing by itself."""


def _scoped(project: SceneProject, reading: Reading, left: Sequence[str]) -> tuple[list[Call], list[str], list[str]]:
    """Free words that the message gives to one scene become its subject and action. Calls, what to say, and what is still not read."""
    scene = project.numbered(reading.scene) if isinstance(reading.scene, int) else None
    pieces = [u.strip(" .,;:") for u in left if not _JOINT.match(u.strip(" .,;:"))]
    words = "; ".join(p for p in pieces if p)
    if scene is None or not words:
        return [], [], list(left)
    people = project.bible.characters
    subject, action = clause_of(words, [c.name for c in people])
    who = next((c for c in people if folded(c.name) == folded(subject)), people[0] if len(people) == 1 and _PRONOUN.match(words) else None)
    values: dict[str, JsonValue] = {"subject": who.name if who else subject, "action": action}
    changes: list[JsonValue] = [{"op": "set", "slot": slot, "value": value} for slot, value in values.items() if value]
    if who:
        changes.append({"op": "set", "slot": "character_ref", "value": [{"ref": who.id}]})
    what = "what happens" if action else "the subject"
    done = f"I took “{words[:80]}” as {what} in scene {scene.number}"
    return [Call("change_slots", {"scenes": [scene.id], "changes": changes})], [done], [u for u in left if u.strip(" .,;:") not in pieces]


_PRONOUN = re.compile(r"(?i)^(?:she|he|they)\s")


def _which_scene(homeless: Sequence[Delta]) -> str:
    if not homeless:
        return ""
    labels = list(dict.fromkeys(film.SLOTS[d.slot].label.lower() for d in homeless if d.slot in film.SLOTS))
    return f"For which scene is the {' and the '.join(labels)}? Say “scene 2: ...” or “all scenes: ...”."


def _not_read(left: Sequence[str], busy: bool) -> str:
    """What was left over, word for word; ``busy``: something else of the message was done."""
    told = [u.strip() for u in left if u.strip()]
    if told and all(_IDLE.match(u) for u in told):
        return "Gladly." if "thank" in told[0].lower() else "Hello."
    if told and all(_QUESTION.match(f"{u.rstrip('?')}?") for u in told):
        return "Without a model I cannot answer questions; /help shows what I can do."
    pieces = [f"“{u[:80]}”" for u in told]
    ending = "; the rest is done." if busy else ", so nothing was done about it."
    return f"I could not read {', '.join(pieces[:4])}{' and more' * (len(pieces) > 4)}{ending}" if pieces else ""


def _help(left: Sequence[str]) -> str:
    if not any(u.strip() for u in left) or all(_IDLE.match(u) for u in left):
        return ""
    return (
        "Without a model I read film words (“close-up, low angle, rain, warmer”), people (“Mara is 28, cropped black hair”) and plain"
        " orders (“scene 2: she opens the door”, “add a scene: ...”, “move scene 3 to 1”); /new begins another film."
        " With OPENROUTER_API_KEY set, a model reads the rest."
    )
