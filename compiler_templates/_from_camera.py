"""The camera's sentence read backwards: moves in time order, how it is carried, its pace and steadiness, in a target's own words."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from compiler_templates._draft import Draft
from compiler_templates._il import Shot
from compiler_templates._saying import Saying
from compiler_templates._target import Target
from compiler_templates._words import PROSE
from studio import film

Values = list[tuple[str, Any]]

_OPENING = re.compile(r"the camera (?:is )?")
_MOVES = re.compile(r"the camera moves,? (?=\w)")
"""A camera that only ``moves``: how, or carried by what, follows."""
_JOINT = re.compile(r",? then |,? and |, (?:with )?| with | ")
_STRENGTH = {"still": 0.05, "low": 0.25, "medium": 0.5, "high": 0.75}


class _Words(NamedTuple):
    """What may stand in the sentence, by phrase in lower case. A move is never taken for a pace."""

    said: dict[str, tuple[str, Any]]
    pattern: re.Pattern[str]


def read_camera(target: Target, text: str) -> Values | None:
    """``The camera slowly dollies in, then pans left, handheld`` as slots; None when a word of it is no such phrase."""
    words, low = _words(target), text.lower().rstrip(" .")
    openings = [match for match in (_OPENING.match(low), _MOVES.match(low)) if match]
    found = next((said for match in openings if (said := _said(words, low, match.end()))), None)
    if found:
        return _gathered(found)
    found = None if openings else _said(words, low, 0)
    return found if found and all(slot == "motion_strength" for slot, _ in found) else None


def _said(words: _Words, low: str, at: int) -> Values | None:
    """What is said from ``at`` on, in phrases and joints alone."""
    found: Values = []
    while at < len(low):
        match = words.pattern.match(low, at)
        if not match:
            return None
        found.append(words.said[match[0]])
        at = match.end()
        joint = _JOINT.match(low, at)
        at = joint.end() if joint else at
        if not joint and at < len(low):
            return None
    return found


def _gathered(found: Values) -> Values:
    """Moves in one list; each other slot as it came."""
    moves = [value for slot, value in found if slot == "camera_movement"]
    rest = [(slot, value) for slot, value in found if slot != "camera_movement"]
    return ([("camera_movement", moves)] if moves else []) + rest


@lru_cache(maxsize=256)
def _words(target: Target) -> _Words:
    said: dict[str, tuple[str, Any]] = {}
    for table in (target.words, PROSE):
        for move, phrase in table.get("camera_movement", {}).items():
            said.setdefault(_verb(phrase), ("camera_movement", move))
        for move, phrase in table.get("rig", {}).items():
            said.setdefault(phrase.lower(), ("camera_movement", move))
        for slot in ("camera_speed", "steadiness"):
            for name, phrase in table.get(slot, {}).items():
                said.setdefault(phrase.lower(), (slot, name))
        for band, phrase in table.get("motion_strength", {}).items():
            said.setdefault(phrase.lower(), ("motion_strength", _STRENGTH[band]))
    said |= {words: ("motion_strength", value) for words, value in _own_strengths(target)}
    said |= {f"at a {pace} pace": ("camera_speed", pace) for pace in film.ids("camera_speed")}
    either = "|".join(map(re.escape, sorted(said, key=len, reverse=True)))
    return _Words(said, re.compile(rf"(?:{either})(?![\w-])"))


def _own_strengths(target: Target) -> Iterator[tuple[str, float]]:
    """How the target's own phrase says how much the camera moves."""
    for phrase in target.phrases.values():
        for value in _STRENGTH.values() if set(phrase.slots) == {"motion_strength"} else ():
            values = {"motion_strength": value, "camera_movement": ("static",)}
            said = phrase.say(Saying(Draft(target, Shot("", 1, "scene-1", values)), values, {}))
            yield "".join(text for _, text in said).removeprefix("with ").lower(), value


def _verb(phrase: str) -> str:
    return phrase.lower().removeprefix("the camera ")
