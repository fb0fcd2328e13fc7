"""What is searched: rows with a title and a text."""

from typing import NamedTuple


class Row(NamedTuple):
    """A text to be found. ``id`` is what an answer names."""

    id: str
    title: str
    text: str


def text_of(row: Row) -> str:
    """A row as it is embedded."""
    return f"{row.title}. {row.text}" if row.title else row.text
