"""What a director is given to rest on: rows of this tenant's own past, templates and tools that are near to the words, within a bound.

Each row has a mark such as [past 1]; a reply that uses one names its mark, and the person is told which row that was.
"""

import asyncio
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.archive import NEAR, Past
from bot.commands import Shown
from bot.speaking import Director, Occasion, Spoken
from studio.deltas import Delta
from studio.memory.lines import Line
from studio.memory.recall import elsewhere
from studio.reader import Reading
from studio.search.embedder import Embedder
from studio.turn import Exhibit, Turn
from tools.shelves import closest_templates
from tools.tool_query import find_tools, told, wish_of

PAST, SAID, TEMPLATES, TOOLS = 3, 2, 2, 2
"""Rows of each kind at the most."""
LINE = 220
"""Code points of a row; with nine rows a director gets at most about 2,000 of them, some 500 tokens."""
_MARK = re.compile(r"\[((?:past|said|template|tool) \d)\]")
RECENT = 400
"""The newest messages of a film that are looked through for what was said of the same thing in another thread."""
SHORTEST = 12
"""Code points of words that are worth looking anything up for."""


@dataclass(frozen=True, slots=True)
class Grounded:
    """A director who is given rows to rest on, and whose answer says which of them it used."""

    director: Director
    past: Past

    async def speak(self, turn: Turn, reading: Reading, homeless: Sequence[Delta], on: Occasion) -> Spoken:
        """Answer words with what was found for them."""
        turn.grounds = await grounds(self.past, on.tenant, turn.base.id, turn.words, said_in=on.here.tenant, place=on.here.place)
        spoken = await self.director.speak(turn, reading, homeless, on)
        turn.reply, used = rests_on(turn.reply, turn.grounds)
        return replace(spoken, note=f"{said_of(used)} {spoken.note}") if used else spoken

    async def look(self, turn: Turn, looks: Sequence[Shown], on: Occasion) -> Spoken | None:
        """Look at pictures, as ever."""
        return await self.director.look(turn, looks, on)


async def grounds(past: Past, tenant: str, film: str, words: str, *, said_in: str, place: str = "") -> tuple[Exhibit, ...]:
    """Rows for these words about a film at home in ``tenant``, said in another one perhaps.

    The past is read only for a film that its own tenant has to itself: in one that is shared, whatever is said reaches both. So is what
    was said of this film in other places than ``place``.
    """
    if len(words) < SHORTEST:
        return ()
    shared = said_in != tenant or any(place.tenant != tenant for place in await past.store.places(tenant, film))
    mine = () if shared else await past.search(tenant, words, PAST, without=film, near=NEAR)
    rows = [(f"past {n}", f"{row.title or 'untitled'} (film {row.film}): {row.text}") for n, row in enumerate(mine, 1)]
    talk = () if shared or not place else await past.store.remarks(tenant, film, RECENT)
    others = [remark for remark in talk if remark.place != place and remark.author == "person"]
    said = [Line(r.text, r.name or "somebody", r.at, r.place) for r in others]
    rows += [
        (f"said {n}", f"{line.who}, in another thread of this film: {line.text}") for n, line in enumerate(elsewhere(words, said, SAID), 1)
    ]
    shelf = await asyncio.to_thread(_shelf, words, past.embedder())
    return tuple(Exhibit(mark, _cut(text)) for mark, text in [*rows, *shelf])


def _shelf(words: str, embedder: Embedder) -> list[tuple[str, str]]:
    templates = closest_templates(words, embedder, TEMPLATES) if embedder.semantic else []
    rows = [(f"template {n}", f"{t.name}, {t.label}: {t.about}") for n, (t, _) in enumerate(templates, 1)]
    if any((wish := wish_of(words)).able) or wish.most is not None:
        rows += [(f"tool {n}", f"{found.tool.id}, {told(found)}") for n, found in enumerate(find_tools(words, embedder, TOOLS).found, 1)]
    return rows


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LINE else text[: LINE - 1] + "…"


def rests_on(reply: str, rows: Sequence[Exhibit]) -> tuple[str, tuple[Exhibit, ...]]:
    """The reply as a person reads it, and the rows whose marks it names. A mark that no row has is taken out."""
    named = set(_MARK.findall(reply))
    used = tuple(row for row in rows if row.title in named)
    return " ".join(_MARK.sub("", reply).split(" ")).replace(" .", ".").replace(" ,", ",").replace("  ", " ").strip(), used


def said_of(rows: Iterable[Exhibit]) -> str:
    """What a person is told of the rows that an answer rests on."""
    return "Rests on: " + "; ".join(f"{row.title.rsplit(' ', 1)[0]}: {row.text[:90]}" for row in rows) + "."
