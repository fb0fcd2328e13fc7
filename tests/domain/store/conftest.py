"""A store on a real file of its own for each test."""

import asyncio
import itertools
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from studio.store.store import Store
from tests.domain.store.telling import Clock, Teller


@pytest.fixture
def path(empty_file: Callable[[], Path], tmp_path: Path) -> Path:
    return Path(shutil.copy(empty_file(), tmp_path / "films.db"))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def opened(path: Path, clock: Clock) -> AsyncIterator[Callable[..., Awaitable[Store]]]:
    """Opens stores on the test's file and closes what is still open at the end."""
    stores: list[Store] = []
    ids = itertools.count(1)

    async def opens(how: Callable[..., Awaitable[Store]] = Store.open, at: Path = path) -> Store:
        stores.append(await how(at, clock=clock, new_id=lambda: f"id{next(ids)}"))
        return stores[-1]

    yield opens
    await asyncio.gather(*(store.close() for store in stores))


@pytest.fixture
async def store(opened: Callable[..., Awaitable[Store]]) -> Store:
    return await opened()


@pytest.fixture
def teller(store: Store) -> Teller:
    return Teller(store)
