"""What every test may count on: a new store is a copy of one that was migrated once, as migrating takes longer than most tests."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path

import pytest

from studio.store import migrate

_upgraded = migrate._upgrade


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """Gives a migrated database without rows, made when it is first asked for."""

    @cache
    def made() -> Path:
        path = tmp_path_factory.mktemp("empty") / "films.db"
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA journal_mode=WAL").fetchone()
        _upgraded(path)
        return path

    return made


@pytest.fixture(autouse=True)
def copied_stores(empty_file: Callable[[], Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """A store in an empty file is copied; one with rows of an older version is migrated. Tests of migrations themselves switch this off."""

    def copied(path: Path) -> None:
        with closing(sqlite3.connect(path)) as there:
            if migrate.standing(there) is None:
                with closing(sqlite3.connect(empty_file())) as source:
                    return source.backup(there)
        return _upgraded(path)

    monkeypatch.setattr(migrate, "_upgrade", copied)
