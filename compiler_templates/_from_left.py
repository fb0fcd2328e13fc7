"""What is left of a text once its film words are read: whole comma parts go, a part that says more keeps its own words."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from compiler_templates._target import names
from studio.reader import Reading

_EMPTY = names(
    "a an the and then or but of with in on at by from to for into as is are was it its this that these those there here while during under"
    " over near his her their him them he she they camera shot shots view lens frame framing scene lighting light lit look tones tone"
    " colors colours style film filmed footage video image picture very slightly slow slowly smooth smoothly movement motion moves move"
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_AFTER_HEAD = re.compile(
    r"^[\s,]*(?:(?:of|with|showing|shows|featuring|where|as|while|and|then|in which|that)\b[\s,]*)+|^\s*[,;:.–—-][\s,;:.–—-]*", re.I
)
_AFTER_MOVE = re.compile(r"^\s*(?:on(?:to)?|in\s+on|to|towards?|into|across|around|past|along|over)\b[\s,]*", re.I)
_CAMERA = frozenset({"camera_movement", "shot_type", "framing", "camera_angle"})
"""Slots whose words look at something: "dolly in on a red fox"."""
_PREPOSITION = r"(?:shot|set|lit|filmed|all|and|with|in|at|on|under|during|by|from|through|amid|against)"
_LEAD_IN = re.compile(rf"(?:[\s,]|^)(?:{_PREPOSITION}\s+)+(?:an?\s+|the\s+)?$", re.I)
_LED = re.compile(rf"{_PREPOSITION}\s", re.I)
_EDGES = " \t\n,;:.–—-"


class _Part(NamedTuple):
    """A stretch between commas, in code points of the text."""

    start: int
    end: int


def left_of(text: str, reading: Reading) -> str:
    """The words of ``text`` that gave no slot, with those between them that their sense needs; empty when every word was read."""
    spans = _merged(reading)
    if not spans:
        return text.strip(_EDGES)
    unread = list(_places(text, reading.unread))
    looks = frozenset(row.end for row in reading.explain if row.slot in _CAMERA)
    kept = [text[part.start : part.end].strip(_EDGES) for one in _parts(text) if (part := _kept(text, one, spans, unread, looks))]
    return ", ".join(words for words in kept if words)


def _merged(reading: Reading) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for start, end in sorted((row.start, row.end) for row in reading.explain):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _places(text: str, unread: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    at = 0
    for words in unread:
        place = text.find(words, at)
        if place >= 0:
            at = place + len(words)
            yield place, at


def _parts(text: str) -> Iterator[_Part]:
    start = 0
    for match in re.finditer(r"[,;](?=\s)|[，、；]", text):
        yield _Part(start, match.start())
        start = match.end()
    yield _Part(start, len(text))


def _kept(
    text: str, part: _Part, spans: list[tuple[int, int]], unread: list[tuple[int, int]], looks: frozenset[int] = frozenset()
) -> _Part | None:
    """What of a part stays: nothing when it was read whole, else its words without film words at either end that can go without harm.

    ``looks`` are the places where words end that look at what follows.
    """
    inside = [(max(start, part.start), min(end, part.end)) for start, end in spans if start < part.end and end > part.start]
    if not _is_left(text, part, inside, unread):
        return None
    start, end = part.start, part.end
    if inside and not _content(text[start : inside[0][0]]):
        head = _head_end(text, inside)
        after = _AFTER_HEAD.match(text[head:end]) or (_AFTER_MOVE.match(text[head:end]) if head in looks else None)
        start = head + after.end() if after and after.end() else start
    if inside and not _content(text[inside[-1][1] : end]):
        lead = _LEAD_IN.search(text[start : inside[-1][0]])
        end = start + lead.start() if lead else inside[-1][0] if _LED.match(text, inside[-1][0]) else end
    return _Part(start, end) if start < end and text[start:end].strip(_EDGES) else None


def _head_end(text: str, inside: list[tuple[int, int]]) -> int:
    """Where the film words end with which a part begins: "slow dolly in" are two that stand side by side."""
    end = inside[0][1]
    for start, further in inside[1:]:
        if text[end:start].strip():
            break
        end = further
    return end


def _is_left(text: str, part: _Part, inside: list[tuple[int, int]], unread: list[tuple[int, int]]) -> bool:
    if any(start < part.end and end > part.start for start, end in unread):
        return bool(_content(_without(text, part, inside)) or not text[part.start : part.end].isascii())
    return text[part.start : part.end].isascii() and len(_content(_without(text, part, inside))) > 1


def _without(text: str, part: _Part, inside: list[tuple[int, int]]) -> str:
    at, out = part.start, ""
    for start, end in inside:
        out += f"{text[at:start]} "
        at = end
    return out + text[at : part.end]


def _content(words: str) -> list[str]:
    return [word for word in _WORD.findall(words) if word.lower() not in _EMPTY]
