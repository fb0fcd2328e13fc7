"""The shapes that statements share: insert, put, compare by name, set by name."""

from typing import Any

from sqlalchemy import Column, ColumnElement, Integer, Table, Text, and_, bindparam, literal_column, or_
from sqlalchemy.dialects.postgresql import insert

from studio.store.sql import Statement


def new_row(table: Table) -> Statement:
    """Insert a whole row; a row of the same key stays and 0 rows change. PostgreSQL's construct, which compiles for SQLite too."""
    return Statement(insert(table).on_conflict_do_nothing())


def add_row(table: Table) -> Statement:
    """Insert a whole row; a row of the same key is an error."""
    return Statement(insert(table))


def same(*columns: Column[Any]) -> ColumnElement[bool]:
    """Each column equals the value given under its name."""
    return and_(*(column == bindparam(column.name) for column in columns))


def given(*columns: Column[Any]) -> dict[Column[Any], Any]:
    """Each column becomes the value given under its name."""
    return {column: bindparam(column.name) for column in columns}


def put_row(table: Table, key: str, *changed: str) -> Statement:
    """Insert a whole row, or change these columns of the row that has its key."""
    put = insert(table)
    return Statement(put.on_conflict_do_update(index_elements=key.split(), set_={name: put.excluded[name] for name in changed}))


def number(text: str) -> ColumnElement[int]:
    """A whole number, or the name of one, written into the statement."""
    return literal_column(text, Integer)


def same_or_any(name: str, column: Column[Any]) -> ColumnElement[bool]:
    """The column equals the value of that name, or the value is ""."""
    return or_(bindparam(name, type_=Text) == "", column == bindparam(name, type_=Text))
