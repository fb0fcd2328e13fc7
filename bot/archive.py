"""A tenant's own past, found again by meaning: scenes, bibles and prompts of its films. Nothing is ever read for two tenants at once."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple
from weakref import WeakKeyDictionary

import numpy as np

from studio.errors import Unavailable
from studio.project import SceneProject
from studio.search.embedder import Embedder, HashedWords, Vectors, ready_embedder
from studio.search.index import Index, Row, text_of
from studio.search.packing import hash_of, packed, unpacked
from studio.store.records import FilmRow, Prompt
from studio.store.store import Store
from studio.store.vectors import VectorRow
from tools.past import LONGEST, bible_rows, scene_rows

_log = logging.getLogger(__name__)
TENANTS = 32
"""Tenants whose matrix stays in memory; the one asked longest ago goes first."""
FILMS = 200
"""Films of a tenant that are searched, those changed last first."""
NEAR = 0.35
"""Likeness from which a row of the past is worth showing to a director; below it most are beside the point."""


class PastRow(NamedTuple):
    """Something of the past: its key, which film it is of, its title and its words. ``likeness`` 0..1 of meaning, or of words."""

    key: str
    film: str
    title: str
    text: str
    likeness: float


_Said = tuple[tuple[int, int], list[Row]]


@dataclass
class _Kept:
    """One tenant's index, and of what it was made."""

    signature: tuple[object, ...] = ()
    index: Index = field(default_factory=lambda: Index(()))
    films: dict[str, str] = field(default_factory=dict[str, str])
    rows: dict[str, _Said] = field(default_factory=dict[str, _Said])
    """What each film says, with the version and the number of prompts that it was read at."""
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


@dataclass
class Past:
    """Searches what films a tenant has. ``embedder`` gives the one to use now: words alone until meaning is loaded."""

    store: Store
    embedder: Callable[[], Embedder] = ready_embedder
    _kept: "OrderedDict[str, _Kept]" = field(default_factory=OrderedDict[str, _Kept])

    async def search(self, tenant: str, words: str, most: int, *, without: str = "", near: float = 0.0) -> tuple[PastRow, ...]:
        """The rows of this tenant nearest to the words, best first, without those of one film; only those at least ``near``."""
        kept = self._kept.setdefault(tenant, _Kept())
        self._kept.move_to_end(tenant)
        while len(self._kept) > TENANTS:
            self._kept.popitem(last=False)
        async with kept.lock:
            try:
                await self._refresh(tenant, kept, self.embedder())
                return await asyncio.to_thread(_found, kept, words, most, without, near)
            except Unavailable as error:
                _log.warning("%s", error)
                await self._refresh(tenant, kept, HashedWords())
                return await asyncio.to_thread(_found, kept, words, most, without, near)

    async def _refresh(self, tenant: str, kept: _Kept, embedder: Embedder) -> None:
        """Make the index anew when a film changed or meaning was loaded: what changed is read, and what is new is embedded."""
        films = (await self.store.films(tenant))[:FILMS]
        made = await self.store.prompts_made(tenant)
        marks = {row.film: (row.version, made.get(row.film, 0)) for row in films}
        signature = (embedder.name, *marks.items())
        if signature == kept.signature:
            return
        kept.rows = {row.film: await self._said(tenant, row, marks[row.film], kept.rows.get(row.film)) for row in films}
        by_film = {film: said for film, (_, said) in kept.rows.items()}
        rows = [row for found in by_film.values() for row in found]
        vectors = await self._vectors(tenant, embedder, by_film) if embedder.semantic else None
        kept.index = await asyncio.to_thread(Index, rows, embedder if embedder.semantic else None, vectors)
        kept.films = {row.film: row.title or "untitled" for row in films}
        kept.signature = signature

    async def _said(self, tenant: str, film: FilmRow, mark: tuple[int, int], before: _Said | None) -> _Said:
        """The rows of a film; read only where it changed or a prompt was made."""
        return before if before and before[0] == mark else (mark, await self._rows(tenant, film))

    async def _rows(self, tenant: str, film: FilmRow) -> list[Row]:
        project, _ = await self.store.load(tenant, film.film)
        prompts = await self.store.standing_prompts(tenant, film.film)
        return [*scene_rows(project), *bible_rows(project), *(_prompt_row(project, p) for p in prompts if p.text)]

    async def _vectors(self, tenant: str, embedder: Embedder, by_film: dict[str, list[Row]]) -> Vectors:
        """A vector for each row: kept ones where the text is the same, new ones embedded and kept."""
        kept = await self.store.vectors(tenant, embedder.name)
        rows = [(film, row, hash_of(row)) for film, found in by_film.items() for row in found]
        missing = [(film, row, mark) for film, row, mark in rows if kept.get(row.id, ("", b""))[0] != mark]
        made = await asyncio.to_thread(embedder.embed, [text_of(row) for _, row, _ in missing])
        new = [VectorRow(row.id, film, mark, packed(vector)) for (film, row, mark), vector in zip(missing, made, strict=True)]
        gone = kept.keys() - {row.id for _, row, _ in rows}
        if new or gone:
            await self.store.put_vectors(tenant, embedder.name, new, gone)
        bodies = {key: body for key, (_, body) in kept.items()} | {row.key: row.body for row in new}
        return unpacked([bodies[row.id] for _, row, _ in rows], embedder.dim)


_OPEN: "WeakKeyDictionary[Store, Past]" = WeakKeyDictionary()


def past_of(store: Store, embedder: Callable[[], Embedder] = ready_embedder) -> Past:
    """The one search of a store; whoever asks first says by which embedder."""
    if store not in _OPEN:
        _OPEN[store] = Past(store, embedder)
    return _OPEN[store]


def _prompt_row(project: SceneProject, prompt: Prompt) -> Row:
    scene = project.scene(prompt.scene)
    title = f"Prompt for {prompt.target}" + (f", scene {scene.number}" if scene else "")
    return Row(f"{project.id}/prompt/{prompt.scene}/{prompt.target}", title, prompt.text[:LONGEST])


def _found(kept: _Kept, words: str, most: int, without: str, near: float) -> tuple[PastRow, ...]:
    index = kept.index
    if not words.strip() or not index.rows:
        return ()
    likeness = index.likeness(words)
    order = np.argsort(-index.scores(words), kind="stable")
    found: list[PastRow] = []
    for place in map(int, order):
        row = index.rows[place]
        film = row.id.split("/", 1)[0]
        if film != without and float(likeness[place]) >= max(near, 0.01):
            found.append(PastRow(row.id, kept.films.get(film, ""), row.title, row.text, round(float(likeness[place]), 3)))
        if len(found) == most:
            break
    return tuple(found)
