"""A disk that is really full, and a folder that really cannot be written: each gets one sentence, and the films are as they were."""

import asyncio
import resource
import shutil
import subprocess
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text

from studio.errors import NotFound, Unavailable
from studio.store.sql import Db, Statement
from studio.store.store import Store

ADD = Statement(text("INSERT INTO tenant VALUES (:id, 'p', :body, 'team', '', '', 1)"))
COUNT = Statement(text("SELECT COUNT(*) FROM tenant"))
Opens = Callable[..., Awaitable[Store]]
NO_WRITING = "The folder of the films cannot be written: give it write permission, or name another folder; nothing was changed."


def run(*command: str | Path) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 3 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if not run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk):
        pytest.skip("mounting a small disk needs root")
    yield disk
    run("umount", "-l", disk)


async def test_a_full_disk(small_disk: Path, empty_file: Callable[[], Path], opened: Opens) -> None:
    """Nothing acknowledged is lost, the person is told, reading goes on, and room on the disk is all that it takes to go on."""
    filler = small_disk / "filler"
    filler.write_bytes(b"x" * 1_000_000)
    store = await opened(at=Path(shutil.copy(empty_file(), small_disk / "films.db")))
    kept: list[str] = []
    told: set[str] = set()
    for n in range(300):
        try:
            await store.write(lambda db, n=n: db.run(ADD, id=f"t{n}", body="x" * 20_000))
            kept.append(f"t{n}")
        except Unavailable as error:
            told.add(str(error))
    assert told == {"The disk that holds the films is full: nothing was changed; free some space and send it again."}
    assert await store.read(lambda db: db.all(Statement(text("SELECT id FROM tenant ORDER BY rowid")), str)) == kept
    filler.unlink()
    await store.write(lambda db: db.run(ADD, id="again", body=""))
    assert await store.read(lambda db: db.one(COUNT, int)) == len(kept) + 1
    assert await store.read(lambda db: db.one(Statement(text("PRAGMA integrity_check")), str)) == "ok"


def make_read_only(folder: Path) -> Callable[[], bool] | None:
    """Take the right to write from everybody, root too; how to give it back, or None when that cannot be done here."""
    if run("mount", "--bind", folder, folder) and run("mount", "-o", "remount,ro,bind", folder):
        return lambda: run("umount", "-l", folder)
    if run("chattr", "+i", folder):
        return lambda: run("chattr", "-i", folder)
    folder.chmod(0o500)
    return lambda: bool(folder.chmod(0o700)) if not _writable(folder) else None


def _writable(folder: Path) -> bool:
    try:
        (folder / "probe").touch()
    except OSError:
        return False
    return True


@pytest.fixture
def read_only(tmp_path: Path, empty_file: Callable[[], Path]) -> Iterator[Path]:
    """A folder with films that nobody may write, root included."""
    folder = tmp_path / "still"
    folder.mkdir()
    shutil.copy(empty_file(), folder / "films.db")
    undo = make_read_only(folder)
    if undo is None or _writable(folder):
        pytest.skip("no way here to write-protect a folder from root")
    yield folder
    undo()


async def test_a_read_only_folder_is_told_in_one_sentence(read_only: Path, opened: Opens) -> None:
    for name in ("films.db", "new.db", "below/films.db"):
        with pytest.raises(Unavailable) as told:
            await opened(at=read_only / name)
        assert str(told.value) == NO_WRITING


async def test_films_in_a_read_only_folder_can_still_be_read(read_only: Path, opened: Opens) -> None:
    store = await opened(Store.reading, read_only / "films.db")
    assert await store.films("console:here") == ()
    with pytest.raises(Unavailable, match="read only"):
        await store.write(_nothing)


async def test_reading_where_there_is_nothing(tmp_path: Path, opened: Opens) -> None:
    with pytest.raises(NotFound, match="no films here yet"):
        await opened(Store.reading, tmp_path / "none.db")
    assert not (tmp_path / "none.db").exists()


async def test_a_new_store_is_its_owner_s_alone(tmp_path: Path, opened: Opens) -> None:
    await opened(at=tmp_path / "deep" / "er" / "films.db")
    files = list((tmp_path / "deep" / "er").iterdir())
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600} and len(files) >= 3
    assert (tmp_path / "deep" / "er").stat().st_mode & 0o777 == 0o700


def _nothing(db: Db) -> None:
    raise AssertionError("a store that only reads runs no unit")


async def test_an_io_error_is_told_and_the_store_goes_on_when_it_is_over(store: Store, path: Path) -> None:
    """The kernel refuses to let the WAL grow (EFBIG), which SQLite reports as an I/O error in the middle of a commit."""
    size = path.with_name("films.db-wal").stat().st_size
    with file_size_limit(size + 100_000):
        kept = [n for n in range(100) if await lands(store, n)]
    assert 0 < len(kept) < 100
    assert await store.read(lambda db: db.one(COUNT, int)) == len(kept)
    assert await lands(store, 100)
    assert await store.read(lambda db: db.one(Statement(text("PRAGMA integrity_check")), str)) == "ok"


async def test_an_io_error_fails_all_that_waited_together_and_no_more(store: Store, path: Path) -> None:
    with file_size_limit(path.with_name("films.db-wal").stat().st_size + 100_000):
        assert await asyncio.gather(*(lands(store, n) for n in range(20))) == [False] * 20
    assert await store.read(lambda db: db.one(COUNT, int)) == 0
    assert await asyncio.gather(*(lands(store, n) for n in range(20))) == [True] * 20


async def lands(store: Store, n: int) -> bool:
    """Whether a row of 20 kB was committed; if not, the person was told why."""
    try:
        await store.write(lambda db: db.run(ADD, id=f"t{n}", body="x" * 20_000))
    except Unavailable as error:
        assert str(error).startswith("The disk that holds the films reports an error: nothing was changed")
        return False
    return True


@contextmanager
def file_size_limit(most: int) -> Iterator[None]:
    """No file of this process grows past so many bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
