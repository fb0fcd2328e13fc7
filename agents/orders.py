"""Plain orders about the film's own parts, as people type them, read without a model. One row a kind of order."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from pydantic import JsonValue

from agents.clauses import Clause, clause_in, whole
from studio.outline import short_title
from studio.project import SceneProject
from studio.statements import read_for


@dataclass(frozen=True, slots=True)
class Call:
    """A tool to be called, with its arguments."""

    tool: str
    args: dict[str, JsonValue]


@dataclass(frozen=True, slots=True)
class Order:
    """What an order comes to: its calls, and how the director says afterwards what was done; no call where it cannot be done, and why."""

    calls: tuple[Call, ...]
    done: str


def _missing(number: str, project: SceneProject) -> Order:
    there = f"the film has scenes 1 to {len(project.scenes)}" if project.scenes else "the film has no scenes yet"
    return Order((), f"there is no scene {number}: {there}")


Reader = Callable[[re.Match[str], SceneProject], Order | None]
_QUOTES = "\"'“”‘’«»„ "


def _remember(said: re.Match[str], _: SceneProject) -> Order:
    return Order((Call("remember_decision", {"text": said[1].strip()}),), "the decision is in the bible")


def _add(said: re.Match[str], project: SceneProject) -> Order | None:
    where, number, text = said[1], said[2], said[3].strip(" .:,")
    if not text:
        return None
    place = None if number is None else int(number) + (where.lower() == "after")
    args: dict[str, JsonValue] = {"title": short_title(text), "notes": text, "place": place, "changes": _told(text, project)}
    at = min(place or len(project.scenes) + 1, len(project.scenes) + 1)
    return Order((Call("add_scene", args),), f"your words are scene {at} now")


def _told(text: str, project: SceneProject) -> list[JsonValue]:
    """The slots that the words of a new scene give: what the reader takes, and of the rest who does what."""
    reading, people = read_for(project, text), project.bible.characters
    values: dict[str, JsonValue] = dict(reading.slots)
    clauses = [
        c or Clause("", piece) for piece in map(partial(whole, reading), reading.unread) for c in [clause_in(piece, people, told=True)]
    ]
    values["subject"] = next((c.subject for c in clauses if c.subject), None)
    values["action"] = "; ".join(c.action for c in clauses if c.action)
    cast = next((c.cast for c in clauses if c.cast), ())
    values["character_ref"] = [{"ref": character.id} for character in cast]
    return [{"op": "set", "slot": slot, "value": value} for slot, value in values.items() if value]


def _remove(said: re.Match[str], project: SceneProject) -> Order | None:
    scene = project.numbered(int(said[1]))
    return Order((Call("remove_scene", {"scene": scene.id}),), f"scene {said[1]} is out") if scene else _missing(said[1], project)


def _move(said: re.Match[str], project: SceneProject) -> Order | None:
    scene, to = project.numbered(int(said[1])), int(said[3])
    if scene is None:
        return _missing(said[1], project)
    to += (said[2].lower() == "after") - (said[2].lower() != "to" and to > scene.number)
    return Order((Call("move_scene", {"scene": scene.id, "place": max(1, to)}),), f"scene {said[1]} stands at place {max(1, to)} now")


def _call_scene(said: re.Match[str], project: SceneProject) -> Order | None:
    scene = project.numbered(int(said[1]))
    title = said[2].strip(_QUOTES)
    if scene is None:
        return _missing(said[1], project)
    return Order((Call("describe_scene", {"scene": scene.id, "title": title}),), f"scene {said[1]} has its title") if title else None


def _call_film(said: re.Match[str], _: SceneProject) -> Order:
    return Order((Call("retitle_film", {"title": said[1].strip(_QUOTES)}),), "the film has its title")


_LINKS = {"continues": "continues", "cuts to": "cuts_to", "flashback": "flashback", "parallel": "parallel"}


def _link(said: re.Match[str], project: SceneProject) -> Order | None:
    one, other = project.numbered(int(said[1])), project.numbered(int(said[3]))
    kind = next(kind for word, kind in _LINKS.items() if word in said[2].lower())
    if one is None or other is None:
        return _missing(said[3] if one else said[1], project)
    return Order((Call("link_scenes", {"scene": one.id, "kind": kind, "to": other.id}),), f"scenes {said[1]} and {said[3]} are linked")


def _flashback(said: re.Match[str], project: SceneProject) -> Order:
    if project.numbered(int(said[1])) is None:
        return _missing(said[1], project)
    other = next((s.number for s in project.scenes if s.number != int(said[1])), 1)
    return Order((), f"a flashback is tied to another scene: say “scene {said[1]} is a flashback to scene {other}”")


def _swap(said: re.Match[str], project: SceneProject) -> Order:
    numbers = sorted((int(said[1]), int(said[2])))
    first, last = (project.numbered(n) for n in numbers)
    if first is None or last is None:
        return _missing(str(numbers[0] if first is None else numbers[1]), project)
    moves = (Call("move_scene", {"scene": first.id, "place": numbers[1]}), Call("move_scene", {"scene": last.id, "place": numbers[0]}))
    return Order(moves if first is not last else (), f"scenes {numbers[0]} and {numbers[1]} have changed places")


def _to_end(said: re.Match[str], project: SceneProject) -> Order:
    scene = project.numbered(int(said[1]))
    if scene is None:
        return _missing(said[1], project)
    place = 1 if said[2].lower() in ("first", "start", "beginning", "front") else len(project.scenes)
    return Order((Call("move_scene", {"scene": scene.id, "place": place}),), f"scene {said[1]} stands at place {place} now")


def _lock(said: re.Match[str], project: SceneProject) -> Order:
    """Only a person locks, and by the command: what is locked is theirs."""
    verb, number = said[1].lower(), said[2]
    if number and project.numbered(int(number)) is None:
        return _missing(number, project)
    if number:
        return Order((), f"/{verb} {number} does that: only you {verb} a scene")
    numbers = [s.number for s in project.scenes if s.locked == (verb == "unlock")]
    each = ", ".join(f"/{verb} {n}" for n in numbers[:6]) + (" and so on" if len(numbers) > 6 else "")
    return Order((), f"only you {verb} scenes, one at a time: {each}" if each else f"there is no scene to {verb}")


def _command(said: re.Match[str], _: SceneProject) -> Order:
    verb = "redo" if said[0].lower().startswith("redo") else "undo"
    return Order((), "/redo makes it again" if verb == "redo" else "/undo takes the last change back")


_ORDERS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (re.compile(r"(?i)^(?:please\s+)?(?:remember|note|decision|we decided|decided)\s*(?:that\b|:)\s*(.{3,})$"), _remember),
    (
        re.compile(
            r"(?i)^(?:please\s+)?(?:add|insert)\s+(?:an?\s+|another\s+|one\s+(?:more\s+)?)?(?:new\s+)?scene\b(?:\s+(after|before)\s+(?:scene\s+)?(\d{1,6}))?"
            r"\s*[:,–-]?\s*(?:where|in\s+which|with|of|about|:)?\s*(.*)$"
        ),
        _add,
    ),
    (re.compile(r"(?i)^(?:please\s+)?(?:remove|delete|drop|cut)\s+scene\s+(\d{1,6})$"), _remove),
    (re.compile(r"(?i)^(?:please\s+)?move\s+scene\s+(\d{1,6})\s+(to|before|after)\s+(?:scene\s+|place\s+)?(\d{1,6})$"), _move),
    (re.compile(r"(?i)^(?:call|title|name|rename)\s+scene\s+(\d{1,6})\s*(?:to\b|as\b|:|,)?\s*(.+)$"), _call_scene),
    (
        re.compile(
            r"(?i)^(?:(?:film\s+)?title\s*:|call\s+(?:it|the\s+film|this\s+film)|the\s+title\s+is|rename\s+(?:it|the\s+film)\s+to)\s*(.+)$"
        ),
        _call_film,
    ),
    (
        re.compile(
            r"(?i)^scene\s+(\d{1,6})\s+(continues|cuts\s+to|is\s+a\s+flashback\s+(?:to|of|from)|runs\s+parallel\s+(?:to|with))\s+(?:scene\s+)?(\d{1,6})$"
        ),
        _link,
    ),
    (re.compile(r"(?i)^(?:make\s+)?scene\s+(\d{1,6})\s+(?:is\s+|as\s+)?(?:an?\s+)?flashback$"), _flashback),
    (
        re.compile(
            r"(?i)^(?:please\s+)?(?:swap|switch|exchange)\s+(?:the\s+)?scenes?\s+(\d{1,6})\s*(?:and|with|&|for|,|/)\s*(?:scene\s+)?(\d{1,6})$"
        ),
        _swap,
    ),
    (
        re.compile(
            r"(?i)^(?:please\s+)?(?:move|put)\s+scene\s+(\d{1,6})\s+(?:(?:to|at)\s+)?(?:the\s+|be\s+)?(?:very\s+)?(first|last|start|beginning|front|end)(?:\s+place)?$"
        ),
        _to_end,
    ),
    (
        re.compile(
            r"(?i)^(?:please\s+)?(lock|unlock)\s+(?:(?:it\s+)?all|everything|every\s+scene|all\s+(?:of\s+)?(?:it|(?:the\s+)?scenes)|the\s+(?:whole\s+)?film"
            r"|scene\s+(\d{1,6}))$"
        ),
        _lock,
    ),
    (
        re.compile(
            r"(?i)^(?:please\s+)?(?:(?:undo|redo)(?:\s+(?:it|this|that|the\s+last(?:\s+\w+)?|last(?:\s+\w+)?))?|(?:take|turn)\s+(?:it|that|this)\s+back"
            r"|go\s+back(?:\s+one(?:\s+step)?)?)$"
        ),
        _command,
    ),
)

_CHANGE = re.compile(
    r"(?i)^\W*(?:please\s+|now\s+|and\s+|then\s+|can\s+you\s+|could\s+you\s+)*(?:"
    r"(?:make|keep|set|turn|give|leave|render|shoot|put)\s+(?:it|this|that|them|everything|everyone|all|scenes?\b|the\s+(?:light|camera|colou?rs?|mood|picture|shot|film))\b"
    r"|(?:lock|unlock|undo|redo|swap|switch|move|remove|delete|drop|change|add|insert|use|try|replace|reduce|increase|lower|raise|rename)"
    r"\s+(?:it|this|that|them|everything|all|the|an?|more|some|less|scenes?|another|one|\d+)\b"
    r"|(?:an?\s+(?:bit|little|lot|touch)\s+)?(?:much\s+)?(?:more|less|too|not\s+(?:so|too)|[a-z]{2,12}[^aeiou]er)(?:\s+[\w-]+){0,2}\W*$"
    r"|(?:undo|redo)\W*$)"
)


def is_change(words: str) -> bool:
    """Whether words order something about a film that stands, or ask for more or less of something: no idea for a film."""
    return _CHANGE.match(words) is not None


def order_of(sentence: str, project: SceneProject) -> Order | None:
    """The order that a sentence gives, None when it gives none."""
    words = " ".join(sentence.split()).strip().rstrip(".!")
    for pattern, reader in _ORDERS:
        if found := pattern.match(words):
            return reader(found, project)
    return None
