"""The simplest blocks of Block Kit, and text in which nothing comes alive. Pure."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

ROUGH = 2_800
"""Characters of one run of text."""
CONTEXT = 550
"""Characters of one side note: escaped five times as long it still is a text of 3,000."""
_WRITTEN = json.JSONEncoder(ensure_ascii=False)
Json = str | int | bool | Sequence["Json"] | Mapping[str, "Json"]
Block = Mapping[str, Json]


def escape(text: str) -> str:
    """Text in which Slack reads no control sequence."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def pieces(text: str, size: int = ROUGH) -> Iterator[str]:
    """Text in pieces that fit a block, cut between lines where there are any."""
    while len(text) > size:
        cut = text.rfind("\n", 1, size + 1)
        cut = cut if cut > 0 else size
        yield text[:cut]
        text = text[cut:].removeprefix("\n")
    if text.strip():
        yield text


def parted(text: str, most: int) -> tuple[str, str]:
    """The beginning of a text, at most this long once it is escaped, and what follows it: cut after a sentence where one ends in time,
    else after a clause, else after a word."""
    if len(escape(text)) <= most:
        return text, ""
    end = next(n for n in range(most, -1, -1) if len(escape(text[:n])) <= most)
    ends = ([m.end() for m in re.finditer(mark, text[: end + 1]) if m.end() <= end] for mark in (r"\n|[.!?]\s", r"[,;:]\s", r"\s"))
    cut = next((found[-1] for found in ends if found), end)
    return text[:cut].rstrip(), text[cut:].lstrip()


def plain(text: str) -> Block:
    return {"type": "plain_text", "text": text or " ", "emoji": False}


def mrkdwn(text: str) -> Block:
    return {"type": "mrkdwn", "text": escape(text), "verbatim": True}


def context(text: str) -> Block:
    return {"type": "context", "elements": [mrkdwn(text[:CONTEXT])]}


def rich(text: str, *, bold: bool = False) -> Block:
    style: Block = {"style": {"bold": True}} if bold else {}
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": text or " ", **style}]}]}


def preformatted(text: str) -> Block:
    return {"type": "rich_text", "elements": [{"type": "rich_text_preformatted", "elements": [{"type": "text", "text": text or " "}]}]}


def flat(text: str) -> str:
    return " ".join(text.split())


def columns(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)


def size(block: Block) -> int:
    """Characters of a block as it is sent."""
    return len(_WRITTEN.encode(block))


def many(told: Json) -> list[Block]:
    """The blocks of a list."""
    return [one for one in told if isinstance(one, Mapping)] if isinstance(told, Sequence) else []
