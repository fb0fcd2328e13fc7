"""Statements, and what a unit of work sees of a database: statements in, typed rows out."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any, TypeVar

from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import Dialect
from sqlalchemy.sql import ClauseElement

R = TypeVar("R")
Value = str | int | bytes | None
Values = Mapping[str, Value]
_SQLITE = sqlite.dialect(paramstyle="named")


class Statement:
    """One statement of SQLAlchemy Core, compiled to text with named parameters at its first use and never again."""

    def __init__(self, core: ClauseElement) -> None:
        self.core = core

    def compiled(self, dialect: Dialect) -> tuple[str, Values]:
        """Its text for a dialect, and the values that are written into the statement itself."""
        made = self.core.compile(dialect=dialect)
        return str(made), {name: value for name, value in (made.params or {}).items() if value is not None}

    @cached_property
    def _sqlite(self) -> tuple[str, Values]:
        return self.compiled(_SQLITE)

    def bound(self, values: Values) -> tuple[str, Values]:
        """The text for SQLite and all of its values."""
        text, own = self._sqlite
        return text, {**own, **values} if own else values


class Db:
    """One SQLite connection as a unit of work sees it. A row becomes a record by position: ``make(*row)``."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def run(self, statement: Statement, **values: Value) -> int:
        """Run a statement that changes rows; how many it changed."""
        return self._connection.execute(*statement.bound(values)).rowcount

    def each(self, statement: Statement, rows: Iterable[Values]) -> None:
        """Run one statement for every row of values."""
        for values in rows:
            self._connection.execute(*statement.bound(values))

    def all(self, statement: Statement, make: Callable[..., R], **values: Value) -> list[R]:
        """Every row of a query."""
        return [make(*row) for row in self._connection.execute(*statement.bound(values))]

    def one(self, statement: Statement, make: Callable[..., R], **values: Value) -> R | None:
        """The first row of a query, or None."""
        row: tuple[Any, ...] | None = self._connection.execute(*statement.bound(values)).fetchone()
        return None if row is None else make(*row)
