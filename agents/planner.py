"""What the offline director does with words that the reader left: outlines, bible statements, plain orders, words scoped to a scene.

Everything here is decided by rules that can be read; what they do not cover is said to be not understood.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import JsonValue

from agents.clauses import Clause, clause_in, whole
from agents.naming import naming_of
from agents.orders import Call, is_change, order_of
from agents.people import put
from studio import film
from studio.deltas import Delta
from studio.idea import UNPEOPLED, scenes_of, sentences_of, total_of, without_remarks
from studio.outline import MOST, Outline, Sketch, outline
from studio.project import Character, SceneProject
from studio.reader import Reading
from studio.story_words import ARTICLES
from studio.story_words import NATIVE as SMALL
from studio.story_words import NUMBERS as NOUN_NUMBERS
from studio.text import folded
from studio.turn import Turn

_MORE = (
    r"(?:\W+(?:there|you|your|so|very|much|a|lot|everyone|all|again|now|then|go|on|ahead|thanks|thank|please|it|that|this|is|looks|works|for|me|with|help|one"
    r"|ok|okay|yes|good|great|nice|cool|fine|job|work|idea|morning|evening|night|day|director|and|the)\b){0,5}"
)
_IDLE: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"(?i)^\W*(?:{words})\b{_MORE}\W*$"), answer)
    for words, answer in (
        (r"thanks|thank\s+you|thx|cheers", "Gladly."),
        (r"hi|hello|hey|yo|good\s+(?:morning|evening|day|afternoon)", "Hello."),
        (r"bye|goodbye|good\s+night|see\s+you", "Goodbye."),
        (r"help|test", "/help shows what I can do."),
        (r"no|nope|never\s*mind", "As you like: it stays as it is."),
        (r"ok|okay|yes|yep|yeah|cool|great|nice|good|perfect|fine|lovely|super|wow|love\s+it", "Good."),
    )
)
"""What asks for nothing, and how it is answered."""
_QUESTION = re.compile(r"(?i)^\W*(?:what|how|why|who|when|where|which|can|could|do|does|is|are|should|would)\b.*\?\W*$")
_ASKS = re.compile(r"(?i)^\W*(?:(?:can|could|would|will)\s+(?:you|we|i|it)|is|are|does|do|did|should|what|how|why|which)\s")
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
    orders, done, ordered = _orders(project, reading, about)
    left = [u for u in reading.unread if not any(_within(u, s) for s in (*about, *ordered))]
    if not project.scenes:
        return _first_plan(reading, (*bible, *orders), [*introduced, *done], left, (*about, *ordered))
    scoped, placed, rest = _scoped(project, reading, left)
    more = _more_scenes(project, reading, rest)
    if more:
        return Plan((*bible, *orders), _join(more, [*introduced, *done], _which_scene(homeless)))
    busy, asked = bool(turn.edits or bible or orders or scoped), all(map(_asks, sentences_of(reading.text)))
    said = _join(
        [*introduced, *done, *placed], _which_scene(homeless), _not_read(rest, asked, busy), "" if busy else _help(reading, rest, asked)
    )
    return Plan((*bible, *orders, *scoped), said)


def _first_plan(reading: Reading, calls: Sequence[Call], done: Sequence[str], left: Sequence[str], taken: Sequence[str]) -> Plan:
    """A film without scenes: outline the idea, or ask for one."""
    idea = _idea(reading, taken)
    if reading.scene is not None:
        return Plan(tuple(calls), _join(done, "There are no scenes yet: tell me the idea in one line, and how many scenes."))
    if idea:
        made = outline(idea, scenes_of(reading), total=total_of(reading))
        lost = _untold(left, made)
        return Plan((*calls, *_outline_calls(made, calls)), _join(done, _outline_words(made, reading.scenes_wanted), lost))
    if any(is_change(u) for u in left):
        return Plan(tuple(calls), _join(done, "There is no film yet to change: tell me the idea in one line, and how many scenes."))
    asked = all(map(_asks, sentences_of(reading.text)))
    return Plan(tuple(calls), _join(done, _not_read(left, asked, bool(calls)), "Tell me the idea in one line, and how many scenes."))


_CLAUSES = re.compile(r"[,;\n。]\s*|[.!?]\s+|\s[—–-]+\s")
_FRAME = frozenset(
    (
        "told",
        "title",
        "premise",
        "idea",
        "logline",
        "story",
        "structure",
        "template",
        "form",
        "make",
        "want",
        "like",
        "please",
        "scene",
        "scenes",
        "shot",
        "shots",
        "take",
    )
)
"""Words about the telling, which are no part of what is told."""


def _untold(left: Sequence[str], made: Outline) -> str:
    """Names the words of an idea that no slot, no scene and not the logline has taken; "" where there are none."""
    kept = " ".join([made.logline, made.title, made.premise.text, made.structure.label, *(s.notes for s in made.scenes)])
    known = {*re.findall(r"\w+", folded(kept))} | _FRAME | SMALL
    pieces = [p.strip(" .,;:!?—–-") for u in left for p in _CLAUSES.split(u)]
    lost = [
        p
        for p in pieces
        if set(re.findall(r"\w+", folded(p))) - known and not _idle(p) and (made.premise.peopled or not UNPEOPLED.search(p))
    ]
    told = ", ".join(f"“{p[:80]}”" for p in dict.fromkeys(lost))
    return f"I did nothing about {told}." if told else ""


_ANOTHER = re.compile(r"(?i)^\W*(?:(?:a|an)\s+)?(?:different|new|another|other|next)\s+(?:idea|film|story|movie|one)\b")


def _more_scenes(project: SceneProject, reading: Reading, left: Sequence[str]) -> str:
    """What to say to an idea, or a number of scenes, over a film that stands; "" for any other words."""
    if _ANOTHER.match(reading.text) or (reading.scenes_wanted is not None and any(_tells(u) for u in left)):
        return "This film stands; /new begins another. Say the idea there once more."
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
    whole = f", {made.total:g} seconds in all" if made.total is not None else ""
    shape = f"{number} scene{'s' * (count != 1)} on the structure “{made.structure.label}”: {made.structure.about}{whole}."
    bound = f"You asked for {wanted}; one outline has at most {MOST}." if wanted is not None and wanted > MOST else ""
    guess = "Everything marked inferred is a first guess, yours to change (“scene 2: slow push in, 85mm”)."
    lead = made.premise.lead
    asked = f"Who is {lead}? For example: “{lead if made.premise.named else 'Mara'} is 28, cropped black hair”."
    foreign = (
        "Without a model I kept these words whole and read only part of them." if made.premise.foreign and not made.premise.lead else ""
    )
    return _join(shape, bound, foreign, guess, asked if made.premise.alive and made.premise.human and not made.premise.plural else "")


def _idea(reading: Reading, taken: Sequence[str]) -> str:
    """The sentences that tell an idea: not an order, not a greeting, not a question, and long enough to be one."""
    told = [without_remarks(s, reading.unread) for s in sentences_of(reading.text) if s not in taken and _of_idea(s, reading)]
    return "\n".join(s for s in told if _tells(s, counted=reading.scenes_wanted is not None))


def _of_idea(sentence: str, reading: Reading) -> bool:
    """Whether a sentence holds words that are no film talk, or says that nobody is in the film, or is one noun phrase with a count."""
    return any(_within(u, sentence) for u in reading.unread) or (
        reading.scenes_wanted is not None and UNPEOPLED.search(sentence) is not None
    )


def _tells(sentence: str, *, counted: bool = False) -> bool:
    """Whether a sentence may be an idea; with a number of scenes beside it a noun phrase is one."""
    if _idle(sentence) or _asks(sentence) or is_change(sentence):
        return False
    least = 2 if counted and sentence.split()[:1] and sentence.split()[0].lower() in ARTICLES | NOUN_NUMBERS else 3
    return len(sentence.split()) >= least or (len(sentence) >= 6 and _SPACELESS.search(sentence) is not None)


def _within(piece: str, sentence: str) -> bool:
    """Whether what the reader left over is of that sentence; film words may have been taken out of its middle."""
    left, said = set(re.findall(r"\w+", folded(piece))), set(re.findall(r"\w+", folded(sentence)))
    return bool(left) and len(left & said) * 5 >= len(left) * 4


def _orders(project: SceneProject, reading: Reading, about: Sequence[str]) -> tuple[list[Call], list[str], list[str]]:
    """Calls, what to say about them, and the sentences that they are; ``about`` are those that the bible has taken already."""
    found = [(s, order) for s in sentences_of(reading.text) if s not in about and (order := order_of(s, project) or naming_of(s, project))]
    return [c for _, o in found for c in o.calls], [o.done for _, o in found], [s for s, _ in found]


def _bible(project: SceneProject, reading: Reading) -> tuple[list[Call], list[str], list[str]]:
    """Calls for what was said about people, what to say about them, and the sentences that they are."""
    found = [put(project, said) for said in reading.bible]
    sentences = [s for s in sentences_of(reading.text) if any(_within(f"{b.name} {b.description}", s) for b in reading.bible)]
    return [call for call, _ in found], [done for _, done in found], sentences


_JOINT = re.compile(r"(?i)^(?:(?:on|of|to|into|onto|for|by|as|from|with|at)\b|(?:in|and|but|or|over|under|the|an?)\b(?!\s+\w+\s+\w+))")
"""A fragment that hangs on words which the reader took; it says nothing by itself."""


_TOLD = re.compile(r"(?i)^\W*(?:in\s+)?(?:scene|szene|scène|escena|cena)\s+\d{1,6}\s*[:,–—-]")
"""A message that tells a scene: "scene 2: she opens the door"."""


def _scoped(project: SceneProject, reading: Reading, left: Sequence[str]) -> tuple[list[Call], list[str], list[str]]:
    """Clauses about somebody that the message gives to one scene become its subject and action. Calls, what to say, what is not read."""
    scene = project.numbered(reading.scene) if isinstance(reading.scene, int) else None
    if scene is None:
        return [], [], list(left)
    told = _TOLD.match(reading.text) is not None
    clauses = {u: c for u in left if (c := _clause(u, reading, project.bible.characters, told=told))}
    if not clauses:
        return [], [], list(left)
    first = next(iter(clauses.values()))
    values: dict[str, JsonValue] = {"subject": first.subject, "action": "; ".join(_rest(c, first) for c in clauses.values() if c.action)}
    changes: list[JsonValue] = [{"op": "set", "slot": slot, "value": value} for slot, value in values.items() if value]
    if first.cast:
        changes.append({"op": "set", "slot": "character_ref", "value": [{"ref": c.id} for c in first.cast]})
    words = "; ".join(whole(reading, u).strip(" .,;:") for u in clauses)
    done = f"I took “{words[:80]}” as {'what happens' if values['action'] else 'the subject'} in scene {scene.number}"
    return [Call("change_slots", {"scenes": [scene.id], "changes": changes})], [done], [u for u in left if u not in clauses]


_WISH = re.compile(
    r"(?i)^\W*(?:(?:please|now|and|then|also|maybe|just)\s+)*(?:let['’]?s\b|let\s+us\b|(?:can|could|should|shall|may)\s+(?:we|you|i)\b|keep\b"
    r"|(?:make|give|let|have|get|leave|turn|set|show|bring)\s+(?:it|this|that|him|her|them|us|me|these|those|everything|everyone|everybody|all)\b(?!['’]))"
)
"""Orders something of the director, with nobody in it who does it: told as unread where it is not read."""


def _of_a_ban(left: str, reading: Reading) -> bool:
    """Whether left-over words stand right behind what a "no" rules out, and so belong to it."""
    before = reading.text[: max(0, reading.text.find(left))].rstrip()
    return any(e.end == len(before) and (e.slot == "negative" or '"op":"remove"' in e.says) for e in reading.explain)


def _clause(left: str, reading: Reading, people: Sequence[Character], *, told: bool) -> Clause | None:
    """The clause that left-over words are: none of a question, none that hangs on words which the reader took."""
    piece = whole(reading, left).strip(" .,;:!")
    sentence = next((s for s in sentences_of(reading.text) if left in s), reading.text)
    if _WISH.match(piece) or _of_a_ban(left, reading):
        return None
    if _JOINT.match(piece) or sentence.rstrip().endswith("?") or _ASKS.match(sentence):
        return None
    return clause_in(piece, people, told=told)


def _rest(clause: Clause, first: Clause) -> str:
    """What a further clause adds to the action: without its subject where that is the first one's."""
    return clause.action if clause is first or clause.subject in ("", first.subject) else f"{clause.subject} {clause.action}"


def _which_scene(homeless: Sequence[Delta]) -> str:
    if not homeless:
        return ""
    labels = list(dict.fromkeys(film.SLOTS[d.slot].label.lower() for d in homeless if d.slot in film.SLOTS))
    return f"For which scene is the {' and the '.join(labels)}? Say “scene 2: ...” or “all scenes: ...”."


_NO = re.compile(r"(?i)\W*(?:no|nope)\b")


def _idle(words: str) -> str:
    """The answer to words that ask for nothing, "" for any others."""
    return next((answer for pattern, answer in _IDLE if pattern.match(words)), "")


def _asks(sentence: str) -> bool:
    """Whether a sentence wants an answer; "what if" tells an idea."""
    asks = _QUESTION.match(sentence) or (sentence.endswith("?") and _ASKS.match(sentence))
    return bool(asks) and not _WHAT_IF.match(sentence)


def _not_read(left: Sequence[str], asked: bool, busy: bool) -> str:
    """What was left over, word for word; ``asked``: the message is a question; ``busy``: something else of it was done."""
    told = [u.strip() for u in left if u.strip()]
    if told and (answers := [_idle(u) for u in told]) and all(answers) and not (busy and _NO.match(told[0])):
        return answers[0]
    if told and not busy and (asked or all(_asks(f"{u.rstrip('?')}?") for u in told)):
        return "Without a model I cannot answer questions; /help shows what I can do."
    pieces = [f"“{u[:80]}”" for u in told]
    ending = "; the rest is done." if busy else ", so nothing was done about it."
    return f"I could not read {', '.join(pieces[:4])}{' and more' * (len(pieces) > 4)}{ending}" if pieces else ""


def _help(reading: Reading, left: Sequence[str], asked: bool) -> str:
    """How to be read: in full where nothing at all was, else where to look it up."""
    told = [u for u in left if u.strip()]
    if not told or all(_idle(u) for u in told) or asked:
        return ""
    if reading.slots or reading.deltas or reading.scene is not None or reading.bible:
        return "/help shows what I read without a model."
    return (
        "Without a model I read film words (“close-up, low angle, rain, warmer”), people (“Mara is 28, cropped black hair”) and plain"
        " orders (“scene 2: she opens the door”, “add a scene: ...”, “move scene 3 to 1”); /new begins another film."
        " With OPENROUTER_API_KEY set, a model reads the rest."
    )
