"""A film's past, read from the store as lines: journal, messages, the people and the places they came from."""

import asyncio

from studio.memory.lines import Line, lines_of
from studio.project import SceneProject
from studio.store.records import FilmKey, JournalRow
from studio.store.store import Store

PLATFORMS = {"discord": "Discord", "slack": "Slack", "console": "the console"}


async def read_lines(store: Store, key: FilmKey) -> tuple[Line, ...]:
    """Every line of the record that is kept."""
    rows = await store.journal(key.tenant, key.film)
    remarks = await store.remarks(key.tenant, key.film)
    people = {person: await store.name(person) for person in {row.person for row in rows} | {r.person for r in remarks if r.person}}
    lines = await asyncio.to_thread(lines_of, await _before(store, key, rows), rows, remarks, people)
    where = {place.id: PLATFORMS.get(place.tenant.partition(":")[0], "") for place in await store.places(key.tenant, key.film)}
    return tuple(_placed(line, where) for line in lines)


def _placed(line: Line, where: dict[str, str]) -> Line:
    return Line(line.text, line.who, line.at, where.get(line.place, ""), line.by, line.version, line.words, line.fate)


async def _before(store: Store, key: FilmKey, rows: tuple[JournalRow, ...]) -> SceneProject:
    """The film before the first row of its journal."""
    if not rows:
        return (await store.load(key.tenant, key.film))[0]
    return (await store.replay(key.tenant, key.film, rows[0].version - 1)).project
