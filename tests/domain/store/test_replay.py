"""The journal is the film: replayed from the newest checkpoint it gives exactly what is stored, after any edits."""

import itertools
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio.edits import Edit, RetitleFilm, restore
from studio.errors import StudioError
from studio.project import SceneProject
from studio.store.records import CHECKPOINT_EVERY, Commit, Entry, Event, Here, Made
from studio.store.store import Store
from tests.films import edits

SOAK = bool(os.environ.get("DIRECTOR_SOAK"))
MADE = Made("director", model_asked="asked", model_used="used", stack="3", arm="b", instructions="director/2", template="mirror/1")
numbers = itertools.count()


@dataclass
class Told:
    """A film as it is told, turn by turn, with every state that it went through."""

    store: Store
    here: Here
    states: list[SceneProject]
    version: int = 0

    @property
    def film(self) -> str:
        return self.states[0].id

    async def tell(self, story: list[Edit], undoes: int | None = None) -> bool:
        """One turn of those edits that hold; False when none does."""
        before, held = self.states[-1], list[Edit]()
        after = before
        for edit in story:
            try:
                after = edit.apply(after)
                held.append(edit)
            except StudioError:
                continue
        if not held:
            return False
        here = replace(self.here, job=f"turn{next(numbers)}")
        unit = Commit(here, here.tenant, self.film, self.version, before, after, turn=here.job, entries=tuple(Entry(e, MADE) for e in held))
        assert await self.store.commit(replace(unit, undoes=undoes)) == self.version + 1
        self.version += 1
        self.states.append(after)
        return True

    async def undo(self) -> bool:
        """Take the newest turn back that can be; False when there is none."""
        version = await self.store.undoable(self.here.tenant, self.film)
        if version is None:
            return False
        before = (await self.store.replay(self.here.tenant, self.film, version - 1)).project
        return await self.tell([restore(self.states[-1], before, version)], undoes=version)


@pytest.fixture
async def film(store: Store) -> AsyncIterator[Told]:
    yield await new_film(store)


async def new_film(store: Store) -> Told:
    here = (await store.receive(Event("console", "here", "mira", "", "", f"e{next(numbers)}", "{}"))).here
    return Told(store, here, [SceneProject(id=f"film{next(numbers)}")])


stories = st.lists(st.lists(edits, min_size=1, max_size=5), min_size=1, max_size=8)


@given(stories, st.data())
@settings(
    max_examples=300 if SOAK else 40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
async def test_replaying_gives_every_version_exactly(store: Store, story: list[list[Edit]], data: st.DataObject) -> None:
    film = await new_film(store)
    for turn in story:
        await (film.undo() if data.draw(st.integers(0, 4)) == 0 else film.tell(turn))
    if film.version == 0:
        return
    assert await store.load(film.here.tenant, film.film) == (film.states[-1], film.version)
    for version, state in enumerate(film.states):
        assert (await store.replay(film.here.tenant, film.film, version)).project == state
    journal = await store.journal(film.here.tenant, film.film)
    assert {row.version for row in journal} == set(range(1, film.version + 1))
    assert all(row.made == MADE for row in journal)


async def test_a_checkpoint_comes_every_fifty_versions_and_replay_starts_there(film: Told) -> None:
    for n in range(2 * CHECKPOINT_EVERY + 7):
        assert await film.tell([RetitleFilm(title=f"Title {n}")])
    tenant = film.here.tenant
    now = await film.store.replay(tenant, film.film)
    assert (now.version, now.checkpoint, now.edits, now.project) == (107, 100, 7, film.states[-1])
    old = await film.store.replay(tenant, film.film, 60)
    assert (old.version, old.checkpoint, old.project.title) == (60, 50, "Title 59")


async def test_undo_goes_back_turn_by_turn_to_the_start(film: Told) -> None:
    for n in range(1, 5):
        await film.tell([RetitleFilm(title=f"Title {n}")])
    titles = [film.states[-1].title]
    while await film.undo():
        titles.append(film.states[-1].title)
    assert titles == ["Title 4", "Title 3", "Title 2", "Title 1", ""]
    await film.tell([RetitleFilm(title="again")])
    assert await film.undo() and film.states[-1].title == ""
    assert await film.store.undoable(film.here.tenant, film.film) is None
    rows = await film.store.journal(film.here.tenant, film.film, since=4)
    assert [row.undoes for row in rows] == [4, 3, 2, 1, None, 9]


async def test_an_undo_after_other_turns_takes_back_only_the_newest(film: Told) -> None:
    for title in ("one", "two"):
        await film.tell([RetitleFilm(title=title)])
    await film.undo()
    await film.tell([RetitleFilm(logline="A courier.")])
    await film.undo()
    assert (film.states[-1].title, film.states[-1].logline) == ("one", "")
    await film.undo()
    assert film.states[-1].title == ""
