"""The answer to "what did we say about the coat?": what stands, what stood before, and what was said, each with the line it came from."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime

from bot.commands import Answer, Room
from bot.messages import Part, Text
from studio.errors import BadInput
from studio.memory.lines import Line
from studio.memory.recall import Recalled, recall, terms
from studio.search.embedder import ready_embedder

LONGEST = 160
"""Code points of a line that is quoted: those around the words that were asked for."""


async def recalled(room: Room, about: str) -> Answer:
    """The lines of the record that are about these words. Needs no model."""
    about = " ".join(about.split()).strip(" ?\"'“”")
    if not about:
        raise BadInput("Recall what? Say a word or two, such as /recall coat.")
    lines = await room.lines()
    if not lines:
        return Answer((Text(text="Nothing has been said about this film yet: tell me the idea in one line."),))
    embedder = ready_embedder()
    found = await asyncio.to_thread(recall, about, lines, embedder)
    return Answer(tuple(_parts(about, found, semantic=embedder.semantic)))


def _parts(about: str, found: Recalled, *, semantic: bool) -> Iterator[Part]:
    short = _cut(about, 60)
    if not (found.decided or found.said):
        yield Text(text=f"Nothing in this film's record is about “{short}”.")
        if not semantic:
            yield Text(
                text="Looked for by its words alone; meanings are not loaded. Ask again in a moment, or in other words.", tone="aside"
            )
        return
    alike = f"No line says “{short}”; these are close in meaning." if found.how == "alike" else f"What the record says about “{short}”:"
    yield Text(text=f"Director Memory. {alike}", tone="title")
    if found.decided:
        yield Text(text="\n".join(["Decided", *(f"  {_decision(line, about)}" for line in found.decided)]))
    if found.said:
        yield Text(text="\n".join(["Said", *(f"  {_who(line)}: “{_around(line.text, about)}”" for line in found.said)]))
    if found.over:
        yield Text(text=f"{found.over} more lines are about this: say more words to narrow it.", tone="aside")


_FATES = {"stands": "", "changed": " (changed later)", "taken back": " (taken back)"}


def _decision(line: Line, about: str) -> str:
    came = f", from “{_around(line.words, about)}”" if line.words else ""
    version = f", version {line.version}" if line.version else ""
    return f"{_around(line.text, about)}{_FATES[line.fate or 'stands']}\n    {_who(line)}{version}{came}"


def _who(line: Line) -> str:
    by = f"{line.by} for {line.who}" if line.by else line.who
    at = datetime.fromtimestamp(line.at / 1000, UTC).strftime("%Y-%m-%d %H:%M") if line.at else ""
    return ", ".join(filter(None, (by, line.place, at)))


def _around(text: str, about: str) -> str:
    """A long text from a little before the first word that was asked for."""
    text = " ".join(text.split())
    place = min((at for word in terms(about) if (at := text.casefold().find(word)) >= 0), default=0)
    if len(text) <= LONGEST or place < LONGEST // 2:
        return _cut(text)
    start = text.rfind(" ", 0, place - LONGEST // 4) + 1
    return f"…{_cut(text[start:], LONGEST - 1)}"


def _cut(text: str, most: int = LONGEST) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1] + "…"
