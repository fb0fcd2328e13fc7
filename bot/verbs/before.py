"""What this team made before: scenes, bibles and prompts of its films, found by meaning."""

from bot.archive import PastRow
from bot.commands import Answer, Argument, Call, Command
from bot.messages import Table, Text

MOST = 8
"""Rows of one answer."""
LINE = 120
"""Code points of a row's words."""


async def before(call: Call) -> Answer:
    """The rows of this place's own films that are nearest to some words; nobody else's are ever looked at."""
    found = await call.room.similar(call.args["words"], MOST)
    if not found:
        return Answer((Text(text="Nothing in your films is like that."),))
    return Answer((Table(head=("film", "what", "title", "words", "likeness"), rows=tuple(map(_row, found))),))


def _row(row: PastRow) -> tuple[str, ...]:
    return row.film, _what(row.key), row.title or "untitled", " ".join(row.text.split())[:LINE], f"{row.likeness:.2f}"


def _what(key: str) -> str:
    """A scene, or what kind of entry."""
    parts = key.split("/")
    return parts[1] if len(parts) > 2 else "scene"


COMMANDS = (
    Command(
        "before",
        "film",
        "scenes, people, places and prompts of your films that are like some words",
        before,
        (Argument("words", "words", "say what it is like, such as a farewell at a station"),),
        audience="person",
        right="view",
        under="list",
        capability="Director Memory",
    ),
)
