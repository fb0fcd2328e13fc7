"""One serving process; reading commands beside it."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from studio.edits import RetitleFilm
from studio.errors import Unavailable
from studio.store.store import Store
from tests.domain.store.telling import Teller

Opens = Callable[..., Awaitable[Store]]
SECOND = """
import asyncio, sys
from pathlib import Path
from studio.errors import StudioError
from studio.store.store import Store

async def main(how):
    try:
        store = await getattr(Store, how)(Path(sys.argv[1]), clock=lambda: 1, new_id=lambda: "x")
    except StudioError as error:
        print(type(error).__name__, error)
        return
    print([film.title for film in await store.films("console:here")])
    try:
        await store.bind("console:here", "p", None)
    except StudioError as error:
        print(type(error).__name__, error)
    await store.close()

asyncio.run(main(sys.argv[2]))
"""


async def beside(path: Path, how: str) -> list[str]:
    """What another process says that opens the same file."""
    command = [sys.executable, "-W", "error", "-c", SECOND, str(path), how]
    done = await asyncio.to_thread(subprocess.run, command, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


async def test_a_second_serving_process_is_refused_with_one_sentence(store: Store, path: Path) -> None:
    sentence = f"Unavailable Bedroom Director already serves these films (process {os.getpid()}): use that one, or stop it first."
    assert await beside(path, "open") == [sentence]


async def test_a_reading_command_works_beside_and_without_the_serving_process(store: Store, teller: Teller, path: Path) -> None:
    await teller.tell(RetitleFilm(title="Osaka"))
    refused = "Unavailable These films were opened to be read only: nothing was changed."
    assert await beside(path, "reading") == ["['Osaka']", refused]
    await teller.tell(RetitleFilm(title="Kyoto"))
    await store.close()
    assert await beside(path, "reading") == ["['Kyoto']", refused]


async def test_the_lock_goes_with_its_process(store: Store, opened: Opens) -> None:
    with pytest.raises(Unavailable, match="already serves"):
        await opened()
    await store.close()
    await opened()


async def test_a_start_that_fails_leaves_no_lock(opened: Opens, tmp_path: Path) -> None:
    (tmp_path / "films.db").write_text("no database " * 500)
    for _ in range(2):
        with pytest.raises(Unavailable, match="not a film database"):
            await opened(at=tmp_path / "films.db")


def test_the_records_load_no_database() -> None:
    """A front door may name what goes into the store without paying for the store."""
    code = "import sys, studio.store, studio.store.records; print([m for m in ('sqlalchemy', 'aiosqlite', 'alembic') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_serving_a_file_that_is_up_to_date_loads_no_alembic(path: Path) -> None:
    opens = "asyncio.run(Store.open(Path(sys.argv[1]), clock=lambda: 1, new_id=lambda: 'x'))"
    code = f"import asyncio, sys; from pathlib import Path; from studio.store.store import Store; {opens}; print('alembic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False", "and a process that does not close its store ends all the same"
