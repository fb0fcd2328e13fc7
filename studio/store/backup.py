"""Copies of a database file that is in use: whole at one moment, and looked at before they are trusted.

Only SQLite's own backup makes such a copy: a copied file without its log is torn (facts: reliability S7).
"""

import contextlib
import sqlite3
from pathlib import Path

from studio.errors import NotFound
from studio.store.connection import readable


def copy_database(source: Path, to: Path) -> None:
    """A copy of the file as it stands at one moment, beside a process that goes on writing. Raises NotFound or Unavailable."""
    if not source.is_file():
        raise NotFound("There are no films here yet, so there is nothing to back up.")
    try:
        with contextlib.closing(_read_only(source)) as here, contextlib.closing(sqlite3.connect(to)) as there:
            here.backup(there)
            there.execute("PRAGMA journal_mode = DELETE").fetchall()
    except sqlite3.Error as error:
        raise readable(error) from None


def whole(path: Path) -> bool:
    """Whether every page of a file holds together, and every row that names another finds it."""
    try:
        with contextlib.closing(_read_only(path)) as here:
            return (
                here.execute("PRAGMA integrity_check").fetchall() == [("ok",)] and not here.execute("PRAGMA foreign_key_check").fetchall()
            )
    except sqlite3.Error:
        return False


def _read_only(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
