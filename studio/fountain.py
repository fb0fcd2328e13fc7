"""Fountain, the plain-text form of screenplays: text -> elements in order. Total: any text is some script, in time linear in its length.

Facts of the form: fountain.io/syntax (1.1), read 2026-11. Boneyards are dropped; emphasis marks are taken off.
"""

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from studio.text import clean

Kind = Literal["heading", "action", "character", "parenthetical", "dialogue", "transition", "section", "synopsis", "note"]


class Element(NamedTuple):
    """One element. ``mark`` is a heading's scene number or a character's extension, such as ``V.O.``."""

    kind: Kind
    text: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Script:
    """A script: the title page by key in lower case, and the elements in their order."""

    title_page: dict[str, str]
    elements: tuple[Element, ...]


_PLACES = r"(?:INT|EXT|EST|INNEN|AU(?:SS|ß)EN|INTERIOR|EXTERIOR|INT[EÉ]RIEUR|EXT[EÉ]RIEUR|I ?/ ?E|E ?/ ?I)"
PREFIX = re.compile(rf"(?:{_PLACES}(?:\.? ?/ ?{_PLACES})?(?P<dot>[.:：])? *|(?:内景|外景)[.:：。]? *)(?=\S)", re.IGNORECASE)
"""How a scene heading begins, in the languages that we read."""


def is_heading(line: str) -> bool:
    """Whether a line is a scene heading by its first word: ``INT. KITCHEN - NIGHT``; without a dot only in capitals."""
    match = PREFIX.match(line)
    if match is None:
        return False
    word = line[: match.end()].rstrip()
    return word.endswith((".", ":", "：", "。")) or "景" in word or (line.isupper() and match.end() > len(word))


def parse(text: str) -> Script:
    """``text`` as a script. Never raises."""
    body, notes = _without_notes(_without(clean(text.removeprefix("\ufeff")), "/*", "*/"))
    lines = [line.expandtabs(4) for line in body.split("\n")]
    title_page, start = _title_page(lines)
    return Script(title_page, tuple(_elements(lines, start, notes)))


def _without(text: str, opening: str, closing: str) -> str:
    """``text`` without what stands between the marks; an opening that is never closed is text."""
    out: list[str] = []
    at = 0
    while (start := text.find(opening, at)) >= 0 and (end := text.find(closing, start + len(opening))) >= 0:
        out.append(text[at:start])
        at = end + len(closing)
    return "".join((*out, text[at:]))


_NOTE = re.compile("\x00([0-9]+)\x00")


def _without_notes(text: str) -> tuple[str, list[str]]:
    """Each ``[[note]]`` is taken out and leaves its number between two marks that no cleaned text holds; a blank line ends none."""
    out: list[str] = []
    notes: list[str] = []
    at = start = end = blank = 0
    while (start := text.find("[[", max(start, at))) >= 0:
        end = text.find("]]", start + 2) if end < start + 2 else end
        blank = _from(text, "\n\n", start, blank)
        if end < 0:
            break
        if 0 <= blank < end:
            start += 2
            continue
        out += (text[at:start], f"\x00{len(notes)}\x00")
        notes.append(" ".join(text[start + 2 : end].split()))
        at = end + 2
    return "".join((*out, text[at:])), notes


def _from(text: str, what: str, start: int, before: int) -> int:
    """Where ``what`` stands at or behind ``start``, when it was last seen at ``before``; -1 when nowhere."""
    return before if before < 0 or before >= start > 0 else text.find(what, start)


_KEYS = frozenset(
    {"title", "credit", "author", "authors", "source", "notes", "draft date", "date", "contact", "copyright", "revision", "format", "film"}
)
_KEY = re.compile(r"([A-Za-z][A-Za-z ]{0,40}):[ \t]*(.*)")


def _title_page(lines: list[str]) -> tuple[dict[str, str], int]:
    """The title page and the number of the line behind it; a script may have none."""
    start = next((n for n, line in enumerate(lines) if line.strip()), 0)
    first = _KEY.fullmatch(lines[start].strip()) if lines else None
    if first is None or first[1].lower() not in _KEYS:
        return {}, 0
    page: dict[str, str] = {}
    key = ""
    for place in range(start, len(lines)):
        line = lines[place]
        if not line.strip():
            return page, place
        match = None if line[:1].isspace() else _KEY.fullmatch(line.strip())
        key = " ".join(match[1].lower().split()) if match else key
        said = _plain(match[2] if match else line)
        page[key] = f"{page[key]} {said}".strip() if page.get(key) else said
    return page, len(lines)


def _elements(lines: list[str], start: int, notes: list[str]) -> Iterator[Element]:
    place = start
    while place < len(lines):
        line, inner = _split_notes(lines[place], notes)
        if not line.strip():
            place += 1
        elif (one := _single(line.strip(), _blank(lines, place - 1), _blank(lines, place + 1))) is not None:
            yield one
            place += 1
        elif _is_character(line.strip()) and _blank(lines, place - 1) and not _blank(lines, place + 1):
            yield _character(line.strip())
            place = yield from _speech(lines, place + 1, notes)
        else:
            place = yield from _action(lines, place, notes)
            continue
        yield from inner


def _blank(lines: list[str], place: int) -> bool:
    return not 0 <= place < len(lines) or not lines[place].strip()


def _split_notes(line: str, notes: list[str]) -> tuple[str, list[Element]]:
    """The line without its notes, and the notes."""
    if "\x00" not in line:
        return line, []
    return _NOTE.sub("", line), [Element("note", notes[int(number)]) for number in _NOTE.findall(line)]


_NUMBERED = re.compile(r"\s*#([\w.-]{1,20})#\s*$")


def _single(line: str, after_blank: bool, before_blank: bool) -> Element | None:
    """The element of a line that stands for itself; None for action and speech."""
    if line.startswith("#"):
        return Element("section", _plain(line.lstrip("# ")))
    if line.startswith("=") and not line.startswith("==="):
        return Element("synopsis", _plain(line.lstrip("= ")))
    if line.startswith("===") and not line.strip("="):
        return Element("note", "")
    if line.startswith(">"):
        centred = line.endswith("<")
        return Element("action" if centred else "transition", _plain(line.strip("<> ")))
    forced = line.startswith(".") and line[1:2].isalnum()
    if forced or (after_blank and is_heading(line)):
        return _heading(line[1:] if forced else line)
    return Element("transition", line) if after_blank and before_blank and _is_transition(line) else None


def _heading(line: str) -> Element:
    number = _NUMBERED.search(line)
    return Element("heading", _plain(line[: number.start()] if number else line), number[1] if number else "")


_FADES = re.compile(r"(?:FADE (?:IN|OUT|TO BLACK|TO WHITE|UP)|INTERCUT(?: WITH)?|SMASH CUT|MATCH CUT|CUT)[.:]?$")


def _is_transition(line: str) -> bool:
    return line.isupper() and (line.endswith("TO:") or _FADES.match(line) is not None)


_CUE = re.compile(r"(?P<name>[^()^]{1,80}?)\s*(?P<marks>(?:\([^()]{0,60}\)\s*)*)\^?\s*")


def _is_character(line: str) -> bool:
    if line.startswith("@"):
        return len(line) > 1
    cue = _CUE.fullmatch(line)
    return cue is not None and cue["name"].isupper() and line[:1] not in "!~." and not line.endswith(":")


def _character(line: str) -> Element:
    cue = _CUE.fullmatch(line.removeprefix("@"))
    if cue is None:
        return Element("character", _plain(line.removeprefix("@"))[:200])
    marks = [mark.strip() for mark in re.findall(r"\(([^()]*)\)", cue["marks"])]
    return Element("character", _plain(cue["name"]), ", ".join(mark for mark in marks if not mark.upper().startswith("CONT")))


def _speech(lines: list[str], place: int, notes: list[str]) -> Generator[Element, None, int]:
    """The lines under a cue, up to a blank one; a line of two spaces is a pause, not an end. Returns the place behind them."""
    words: list[str] = []
    while place < len(lines) and (lines[place].strip() or lines[place] == "  "):
        line, inner = _split_notes(lines[place], notes)
        said = _plain(line.strip().removeprefix("~"))
        if said.startswith("(") and said.endswith(")"):
            yield from _spoken(words)
            words = []
            yield Element("parenthetical", said[1:-1].strip())
        elif said:
            words.append(said)
        yield from inner
        place += 1
    yield from _spoken(words)
    return place


def _spoken(words: list[str]) -> Iterator[Element]:
    if words:
        yield Element("dialogue", " ".join(words))


def _action(lines: list[str], place: int, notes: list[str]) -> Generator[Element, None, int]:
    """One paragraph of action. Returns the place behind it."""
    words: list[str] = []
    kept: list[Element] = []
    while place < len(lines) and lines[place].strip():
        line, inner = _split_notes(lines[place], notes)
        words.append(_plain(line.strip().removeprefix("!").removeprefix("~")))
        kept += inner
        place += 1
        if place < len(lines) and lines[place].lstrip()[:1] in ("#", "=", ">", "@"):
            break
    said = " ".join(word for word in words if word)
    if said:
        yield Element("action", said)
    yield from kept
    return place


_EMPHASIS = re.compile(r"(?<![\\\w*])(\*{1,3}|_)(?=\S)([^*_\n]{1,2000}?)(?<=\S)\1(?![\w*])")
_ESCAPED = re.compile(r"\\([*_\\])")


def _plain(text: str) -> str:
    """``text`` on one line, without marks of emphasis."""
    for _ in range(2):
        text = _EMPHASIS.sub(r"\2", text)
    return " ".join(_ESCAPED.sub(r"\1", text).split())
