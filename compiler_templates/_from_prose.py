"""Sentences of a prompt read backwards: the target's own sentences first, then film talk by the reader; the rest stays text."""

import re
from collections.abc import Iterator
from typing import Any

from compiler_templates._found import Found
from compiler_templates._from_left import left_of
from compiler_templates._il import Place, Shot
from compiler_templates._inverse import read_sentence, saying
from compiler_templates._place import location
from compiler_templates._target import Target
from studio.reader import read

_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’)]*\s+|(?<=[。！？])\s*|\s*\n\s*")
_RUN = 6
"""Comma parts that may be one phrase together, such as a palette."""


def sentences(text: str) -> Iterator[str]:
    """The sentences and lines of ``text``, bullets taken off."""
    for part in _SENTENCE.split(text):
        said = part.strip().lstrip("-*•").strip()
        if said.strip(" .,;:"):
            yield said


def read_prose(target: Target, text: str, found: Found) -> None:
    """Every sentence of ``text``, in order."""
    for sentence in sentences(text):
        left = own_sentences(target, sentence, found)
        for run in left:
            read_words(target, run, found, whole=run == sentence)


def own_sentences(target: Target, sentence: str, found: Found) -> list[str]:
    """Put what the target's own phrases say; the runs between them come back as text."""
    values = read_sentence(target, sentence)
    if values is not None:
        _put(target, values, sentence, found)
        return []
    parts = sentence.split(", ")
    if len(parts) == 1 or len(sentence) > 20_000:
        return [sentence]
    left: list[list[str]] = [[]]
    at = 0
    while at < len(parts):
        taken = next((n for n in range(min(len(parts), at + _RUN), at, -1) if _own_run(target, parts[at:n], found)), 0)
        if taken:
            left.append([])
        else:
            left[-1].append(parts[at])
        at = taken or at + 1
    return [", ".join(run) for run in left if any(part.strip(" .") for part in run)]


def _own_run(target: Target, parts: list[str], found: Found) -> bool:
    words = ", ".join(parts)
    values = read_sentence(target, words)
    if values is None or any(slot in ("location", "set_dressing") for slot, _ in values):
        return False
    _put(target, values, words, found)
    return True


def _put(target: Target, values: list[tuple[str, object]], words: str, found: Found) -> None:
    found.put_all(((slot, bare_place(target, str(value)) if slot == "location" else value) for slot, value in values), words)


def bare_place(target: Target, said: str) -> str:
    """``in a rain-soaked alley`` without the words that the compiler would put before it again."""
    for start in ("in a ", "in an ", "on a ", "on an ", "in ", "on "):
        bare = said[len(start) :]
        if said.lower().startswith(start) and _saidbare_place(target, bare).lower() == said.lower():
            return bare
    return said


def _saidbare_place(target: Target, place: str) -> str:
    one = saying(target, {"location": place})
    one.draft.shot = Shot("", 1, "scene-1", {"location": place}, place=Place(place))
    return "".join(text for _, text in location(one))


def read_words(target: Target, text: str, found: Found, *, whole: bool) -> None:
    """Film talk in ``text``; what is left of it is told as text. ``whole``: it is a sentence from end to end."""
    kept = film_words(target, text, found)
    if kept:
        found.tell(kept, whole=whole and kept == text and len(kept.split()) > 2)


def film_words(target: Target, text: str, found: Found) -> str:
    """Put the slots that ``text`` names; the text without them comes back."""
    reading = read(text)
    slots = dict(reading.slots)
    if target.kind == "image":
        slots.pop("dialogue", None)  # quotes in a picture are lettering
    for slot, value in slots.items():
        found.put(slot, value, text)
    for statement in reading.bible:
        found.people.setdefault(statement.name, statement.description)
    if isinstance(reading.scene, int):
        found.scene = found.scene or reading.scene
    if reading.deltas:
        found.miss(text)
    if "camera_movement" in slots:
        found.see(text)
    return left_of(text, reading) if slots else "" if reading.bible else text


_COMMAND = re.compile(r"[ \t]?\[([^\[\]\n:]{2,80})\](?!\s*[:：])")


def commands(target: Target, text: str, found: Found) -> str:
    """``[Push in]`` and ``[Pan left, Shake]`` where the move happens: camera commands of a video tool, in the order of the text."""
    if target.kind != "video":
        return text
    return _COMMAND.sub(lambda match: _commanded(target, match, found), text)


def _commanded(target: Target, match: re.Match[str], found: Found) -> str:
    said = [_command(target, part.strip()) for part in match[1].split(",")]
    if any(values is None for values in said):
        return match[0]
    for values in said:
        found.put_all(values or [], match[0])
    return ""


def _command(target: Target, part: str) -> list[tuple[str, Any]] | None:
    """What one command says, by the target's own words or as film talk; None for words that are no command."""
    if part.lower() == "shake":
        return [("steadiness", "shaky")]
    own = read_sentence(target, f"[{part}]")
    if own:
        return own
    reading = read(f"camera {part.lower()}")
    moved = set(reading.slots) <= {"camera_movement", "camera_speed", "steadiness"}
    return list(reading.slots.items()) if reading.slots and moved and not reading.unread else None
