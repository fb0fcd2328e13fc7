"""Bringing a database file to the newest schema, once at start and before the writing connection opens.

Each migration is one transaction together with its version mark, so a kill leaves version N or N+1 and never something between.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from studio.errors import BadInput, TooNew

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection, Engine

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009")
"""Every revision in order; a test holds it against the files in ``migrations/versions``."""
HEAD = REVISIONS[-1]
_FOLDER = Path(__file__).parent / "migrations"


def migrate(path: Path) -> None:
    """Bring the file to `HEAD`. Raises TooNew, BadInput when the file is another program's, sqlite3.Error when it cannot."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL").fetchone()
        revision = standing(connection)
    if revision is not None and revision not in REVISIONS:
        raise TooNew("The film database was written by a newer version of Bedroom Director: update this one, and nothing was changed.")
    if revision != HEAD:
        _upgrade(path)


def standing(connection: sqlite3.Connection) -> str | None:
    """The revision of a database, or None when it is empty. Raises BadInput when it is another program's."""
    tables = {str(row[0]) for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise BadInput("That file belongs to another program: name a new file or folder for the films.")
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return None if row is None else str(row[0])


def config(**attributes: object) -> "Config":
    """Alembic's configuration without a file; ``attributes`` reach ``migrations/env.py``."""
    from alembic.config import Config

    made = Config()
    made.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    made.set_main_option("path_separator", "os")
    made.attributes.update(attributes)
    return made


def _upgrade(path: Path) -> None:
    from alembic import command

    engine = _engine(path)
    try:
        with engine.connect() as connection:
            command.upgrade(config(connection=connection), "head")
    finally:
        engine.dispose()


def _engine(path: Path) -> "Engine":
    """A synchronous engine whose transactions also hold DDL: sqlite3's own transaction control would commit before each statement."""
    from sqlalchemy import URL, create_engine, event
    from sqlalchemy.pool import NullPool

    engine = create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool, connect_args={"isolation_level": None})
    event.listen(engine, "connect", _full_sync)
    event.listen(engine, "begin", _begin)
    return engine


def _full_sync(connection: sqlite3.Connection, _record: object) -> None:
    connection.execute("PRAGMA synchronous=FULL")


def _begin(connection: "Connection") -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
