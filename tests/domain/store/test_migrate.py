"""Migrations: a kill leaves one version or the next, with every row; and files that are not ours are left alone."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path

import pytest

from studio.edits import RetitleFilm
from studio.errors import BadInput, TooNew, Unavailable
from studio.store import migrate
from studio.store.store import Store
from tests.domain.store.migrating import point_at
from tests.domain.store.telling import Teller

Opens = Callable[..., Awaitable[Store]]
STEP = 1 if os.environ.get("DIRECTOR_SOAK") else 9
SECOND = """
import sqlalchemy as sa
from alembic import op
revision, down_revision = "9999", "HEAD"

def upgrade():
    op.create_table("award", sa.Column("tenant", sa.Text(), primary_key=True), sqlite_strict=True)
    with op.batch_alter_table("film") as film:
        film.add_column(sa.Column("genre", sa.Text(), nullable=False, server_default=""))
        film.alter_column("title", new_column_name="heading")
    op.execute("UPDATE film SET genre = 'noir'")
    op.drop_index("ix_job_person")
"""


@pytest.fixture(autouse=True)
def copied_stores() -> None:
    """Nothing is copied here: each store is migrated for real."""


def dump(path: Path) -> tuple[str, dict[str, list[tuple[object, ...]]]]:
    """The version of a file and every row of it."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        rows = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in names}
    return (rows.pop("alembic_version") or [("",)])[0][0] if "alembic_version" in rows else "", rows


def killed(migrations: Path, database: Path, folder: Path, first: int) -> list[Path]:
    """The files that processes left that were killed after statement ``first``, and after every ``STEP``-th from there."""
    command = [sys.executable, "-m", "tests.domain.store.migrating", migrations, database, folder / "copy", str(first), str(STEP)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    files = [Path(line) for line in done.stdout.split()]
    assert len(files) > 1, "the kills hit a migration that was running"
    return files


def test_a_kill_on_the_way_to_the_newest_version_leaves_a_whole_one(tmp_path: Path, empty_file: Callable[[], Path]) -> None:
    """Each migration is a transaction of its own, so a kill leaves a whole version, and the next start goes on from there."""
    before, after = ("", {}), dump(empty_file())
    files = killed(Path(migrate.__file__).parent / "migrations", tmp_path / "none.db", tmp_path, 1)
    seen = [dump(file) for file in files]
    assert seen[0] == before and seen[-1] == after
    assert {version for version, _ in seen} <= {"", *migrate.REVISIONS}
    for file in files:
        migrate.migrate(file)
        assert dump(file) == after


async def test_a_kill_in_a_later_migration_leaves_one_version_or_the_next_and_every_row(
    store: Store, teller: Teller, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for title in ("Osaka", "Osaka at night"):
        await teller.tell(RetitleFilm(title=title))
    await store.close()
    newer = tmp_path / "newer"
    shutil.copytree(Path(migrate.__file__).parent / "migrations", newer, ignore=shutil.ignore_patterns("__pycache__"))
    (newer / "versions" / "9999_next.py").write_text(SECOND.replace("HEAD", migrate.HEAD))
    (tmp_path / "copies").mkdir()
    first = dump(path)
    files = killed(newer, path, tmp_path / "copies", 1)
    second = dump(files[-1])
    assert (first[0], second[0]) == (migrate.HEAD, "9999")
    assert second[1].pop("award") == [] and [row[-1] for row in second[1]["film"]] == ["noir"]
    assert {**second[1], "film": [row[:-1] for row in second[1]["film"]]} == first[1]
    assert [dump(file)[0] for file in files[:-1]].count(migrate.HEAD) >= len(files) - 2
    for file in files[:-1]:
        for name in ("_FOLDER", "REVISIONS", "HEAD"):
            monkeypatch.setattr(migrate, name, getattr(migrate, name))
        point_at(newer)
        migrate.migrate(file)
        monkeypatch.undo()
        again = dump(file)
        assert (again[0], again[1].pop("award"), again[1]) == ("9999", [], second[1])


async def test_starting_twice_migrates_once(opened: Opens, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    await (await opened(at=tmp_path / "new.db")).close()
    monkeypatch.setattr(migrate, "_upgrade", None)
    assert await (await opened(at=tmp_path / "new.db")).films("console:here") == ()


@pytest.mark.parametrize("how", [Store.open, Store.reading])
async def test_a_newer_database_is_refused_and_left_as_it_is(opened: Opens, path: Path, how: Callable[..., Awaitable[Store]]) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = dump(path)
    with pytest.raises(TooNew, match="newer version of Bedroom Director: update this one"):
        await opened(how)
    assert dump(path) == before


@pytest.mark.parametrize("how", [Store.open, Store.reading])
async def test_another_program_s_file_is_left_alone(opened: Opens, tmp_path: Path, how: Callable[..., Awaitable[Store]]) -> None:
    with closing(sqlite3.connect(tmp_path / "theirs.db")) as connection:
        connection.execute("CREATE TABLE recipes (id)")
    with pytest.raises(BadInput, match="belongs to another program"):
        await opened(how, tmp_path / "theirs.db")
    assert dump(tmp_path / "theirs.db") == ("", {"recipes": []})


@pytest.mark.parametrize("how", [Store.open, Store.reading])
async def test_what_is_no_database_is_named_as_that(opened: Opens, tmp_path: Path, how: Callable[..., Awaitable[Store]]) -> None:
    (tmp_path / "letter.db").write_text("Dear director, " * 500)
    with pytest.raises(Unavailable, match="not a film database"):
        await opened(how, tmp_path / "letter.db")
    assert (tmp_path / "letter.db").read_text().startswith("Dear director")


async def test_reading_an_older_database_asks_for_one_start(opened: Opens, tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    with pytest.raises(Unavailable, match="start Bedroom Director once"):
        await opened(Store.reading, tmp_path / "empty.db")
