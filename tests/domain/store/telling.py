"""A clock that ticks, and turns told in a line."""

from dataclasses import dataclass, replace

from studio.edits import Edit
from studio.errors import NotFound
from studio.project import SceneProject
from studio.store.records import Commit, Entry, Event, Here, Made
from studio.store.store import Store

BY_HAND = Made("command")


@dataclass
class Clock:
    """Milliseconds that go on by one at every look."""

    now: int = 1_764_000_000_000

    def __call__(self) -> int:
        self.now += 1
        return self.now


@dataclass
class Teller:
    """Sends events and commits turns on one store, as one person in one place of the console."""

    store: Store
    film: str = "film"
    turns: int = 0

    def event(self, name: str = "", **changes: str) -> Event:
        self.turns += 1
        event = Event("console", "here", "mira", "", "", name or f"e{self.turns}", "{}")
        return replace(event, **changes)

    async def here(self, name: str = "", **changes: str) -> Here:
        return (await self.store.receive(self.event(name, **changes))).here

    async def unit(self, *edits: Edit, here: Here | None = None, film: str = "", made: Made = BY_HAND) -> Commit:
        """A turn on the newest version, not committed yet."""
        here, film = here or await self.here(), film or self.film
        try:
            before, version = await self.store.load(here.tenant, film)
        except NotFound:
            before, version = SceneProject(id=film), 0
        after = before
        for edit in edits:
            after = edit.apply(after)
        entries = tuple(Entry(edit, made) for edit in edits)
        return Commit(here, here.tenant, film, version, before, after, turn=here.job, entries=entries, answer="{}")

    async def tell(self, *edits: Edit, film: str = "") -> int:
        """Make these edits in one turn."""
        return await self.store.commit(await self.unit(*edits, film=film))
