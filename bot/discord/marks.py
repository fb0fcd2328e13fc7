"""Words in Discord's markdown: tones, lists, tables and blocks that read well on a telephone, too. Pure."""

import re
from collections.abc import Sequence

import discord

from bot.messages import Table, Text

NARROW = 36
"""Letters of one line of a block on a telephone; a wider table would break in the middle of its columns (measured in the gallery)."""


def toned(part: Text) -> str:
    """A text as it is set."""
    text = part.text
    match part.tone:
        case "title":
            first, _, rest = text.partition("\n")
            return f"### {flat(first)}" + (f"\n{listed(rest)}" if rest else "")
        case "aside":
            return "\n".join(f"-# {line.strip()}" if line.strip() else line for line in text.splitlines())
        case "alert":
            return f"⚠️ {text}"
        case "diff":
            head, _, lines = text.partition("\n")
            return f"**{flat(head)}**" + (f"\n{fenced(re.sub(r'(?m)^  (?=[-+~=(] ?)', '', lines), 'diff')}" if lines else "")
        case "plain":
            return listed(text)


def flat(text: str) -> str:
    """Words of one line, whose own marks set nothing in bold."""
    return discord.utils.escape_markdown(" ".join(text.split()))


def fenced(text: str, language: str = "") -> str:
    """A block that copies clean; a fence inside it would end it, so it is broken with a mark that nobody sees."""
    inside = text.replace("```", "`\u200b``")
    return f"```{language}\n{inside}\n```"


def listed(text: str) -> str:
    """Lines that stand under a head become a list, so that they break under themselves; a text without any stays as it is."""
    head, *rest = text.split("\n")
    if not rest or not all(line.startswith("  ") or not line for line in rest):
        return text.strip("\n") if rest else text.strip()
    under = [_item(line.strip()) for line in rest if line]
    depth = min(len(line) - len(line.lstrip()) for line in rest if line)
    if len(head) - len(head.lstrip()) >= depth:
        return "\n".join([_item(head.strip()), *under])
    return "\n".join([f"**{flat(head)}**", *under])


def _item(line: str) -> str:
    return line if re.match(r"\d+\. ", line) else f"* {line}"


def columns(rows: Sequence[Sequence[str]]) -> str:
    """Rows under each other in columns."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)


def tabled(table: Table) -> tuple[str, ...]:
    """A table: one block where it is narrow enough for a telephone, else an entry a row."""
    block = columns((table.head, *table.rows))
    if all(len(line) <= NARROW for line in block.splitlines()):
        return (fenced(block),)
    return (f"-# {' · '.join(filter(None, map(flat, table.head)))}", *(_entry(row) for row in table.rows))


def _entry(row: Sequence[str]) -> str:
    first, *rest = row
    name = f"`{first}`" if first.startswith("/") and "`" not in first else f"**{flat(first)}**"
    return f"{name} {' · '.join(flat(cell) for cell in rest if cell.strip())}".strip()
