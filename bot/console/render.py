"""Reply -> lines for a terminal or a pipe. Pure. A pipe gets plain text; a terminal gets the same words with some colour."""

from collections.abc import Sequence
from typing import assert_never

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.syntax import Syntax
from rich.table import Table as RichTable
from rich.text import Text as RichText

from bot.messages import Buttons, Choices, Code, File, Part, Picture, Progress, Reply, Table, Text

TONES = {"plain": "", "title": "bold", "aside": "dim", "alert": "bold yellow", "diff": ""}


def plain(reply: Reply) -> str:
    """The whole reply as text, each part on lines of its own."""
    return "\n".join(_plain(part) for part in _gathered(reply.parts))


def _gathered(parts: Sequence[Part]) -> list[Part]:
    """The parts with everything that can be done next in one line at the end, each command once."""
    buttons = {button.command: button for part in reversed(parts) if isinstance(part, Buttons) for button in reversed(part.buttons)}
    rest: list[Part] = [part for part in parts if not isinstance(part, Buttons)]
    return [*rest, Buttons(buttons=tuple(reversed(buttons.values())))] if buttons else rest


def _plain(part: Part) -> str:
    match part:
        case Text():
            return part.text
        case Code():
            return f"{part.label}:\n{_indented(part.text)}" if part.label else _indented(part.text)
        case Table():
            return _columns([part.head, *part.rows])
        case Picture():
            return f"Picture: {part.path}\n  {part.alt}"
        case File():
            return f"File: {part.path}\n  {part.label}"
        case Progress():
            return f"... {part.text}"
        case Buttons():
            return "Next: " + "   ".join(f"{b.label} ({b.command})" if b.label != b.command else b.command for b in part.buttons)
        case Choices():
            return f"{part.label}: {part.typed}"
        case _:
            assert_never(part)


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines())


def _columns(rows: list[tuple[str, ...]]) -> str:
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return "\n".join("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)


def rich(reply: Reply) -> RenderableType:
    """The whole reply for a terminal."""
    return Group(*(_rich(part) for part in _gathered(reply.parts)))


def _rich(part: Part) -> RenderableType:
    match part:
        case Text():
            return RichText(part.text, style=TONES[part.tone])
        case Code():
            body = Padding(Syntax(part.text, "text", theme="ansi_dark", word_wrap=True, background_color="default"), (0, 2))
            return Group(RichText(part.label, style="bold"), body) if part.label else body
        case Table():
            return _rich_table(part)
        case Picture() | File():
            return RichText(_plain(part), style="cyan")
        case Progress() | Buttons() | Choices():
            return RichText(_plain(part), style="dim")
        case _:
            assert_never(part)


def _rich_table(part: Table) -> RenderableType:
    table = RichTable(*part.head, box=None, header_style="dim", pad_edge=False, padding=(0, 2, 0, 0))
    for row in part.rows:
        table.add_row(*(RichText(cell) for cell in row))
    return Padding(table, (0, 0, 0, 2))
