"""Reply -> one message of Block Kit with its files. Pure; whatever does not fit goes into a file that the message names.

People's words stand in rich text, where nothing is read as markup: no mention, channel call or link can come alive in it.
Limits: Slack, Block Kit reference (checked 2026-11-22); the sum over all blocks was measured by others (bolt-js issue 2509).
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import assert_never

from bot.messages import Button, Buttons, Choices, Code, File, Part, Picture, Progress, Reply, Table, Text
from bot.slack.controls import DO, ID, PICK, STOP, VALUE, held

BLOCKS = 50
"""Blocks of one message."""
TEXT = 12_000
"""Characters over all blocks of one message; from about 13,200 on Slack refuses it."""
ROUGH = 2_800
"""Characters of one run of text."""
HEADER, ALERT, CONTEXT = 150, 200, 550
"""Characters of a header, of an alert, and of one side note: escaped five times as long it still is a text of 3,000."""
FALLBACK = 3_500
"""Characters of the words beside the blocks, for notifications and screen readers."""
ACTIONS, LABEL = 25, 75
OPTIONS, OPTION, OPTION_VALUE, PLACEHOLDER = 100, 75, 150, 150
ALT = 2_000
ROWS, COLUMNS = 100, 20
FILES = 10
SPARE = 400
"""Kept free for the line that names what went into a file."""
REST = "reply.txt"
WAITING = "@"
"""How the id of a picture begins that is not uploaded yet; its number follows."""
Json = str | int | bool | Sequence["Json"] | Mapping[str, "Json"]
Block = Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that goes with a message: from ``path``, or made of ``content``."""

    name: str
    title: str
    path: str = ""
    content: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """What is sent: blocks, the words beside them, pictures that blocks show, and files that follow."""

    text: str
    blocks: tuple[Block, ...]
    pictures: tuple[Upload, ...] = ()
    files: tuple[Upload, ...] = ()

    def with_pictures(self, ids: Sequence[str | None]) -> "Card":
        """The same with the pictures' ids in their blocks; a picture that could not be uploaded is said in words."""
        return Card(self.text, tuple(_filled(block, ids) for block in self.blocks), (), self.files)

    def plain(self) -> "Card":
        """The same in the oldest kinds of blocks, for a workspace that refuses the newer ones."""
        return Card(self.text, tuple(map(_plain_block, self.blocks)), self.pictures, self.files)


def _filled(block: Block, ids: Sequence[str | None]) -> Block:
    shown = block.get("slack_file")
    if not isinstance(shown, Mapping):
        return block
    found = ids[int(str(shown["id"]).removeprefix(WAITING))]
    if found is None:
        return _context(f"The picture could not be shown here: {block['alt_text']}")
    return {**block, "slack_file": {"id": found}}


def _plain_block(block: Block) -> Block:
    match block.get("type"):
        case "alert":
            return {"type": "section", "text": block["text"]}
        case "table":
            return _preformatted(_columns(_cells(block)))
        case _:
            return block


def _cells(block: Block) -> list[list[str]]:
    rows = block["rows"]
    assert isinstance(rows, Sequence) and not isinstance(rows, str)
    return [[str(cell["text"]) for cell in row if isinstance(cell, Mapping)] for row in rows if isinstance(row, Sequence)]


@dataclass
class _Message:
    """A message while it is being filled. ``left`` is what found no room, in words."""

    film: str
    version: int
    blocks: list[Block] = field(default_factory=list[Block])
    pictures: list[Upload] = field(default_factory=list[Upload])
    files: list[Upload] = field(default_factory=list[Upload])
    left: list[str] = field(default_factory=list[str])
    text: int = TEXT - SPARE
    tables: int = 1

    def add(self, *blocks: Block) -> bool:
        """Add these blocks, or none of them when there is no room."""
        size = sum(map(_size, blocks))
        if size > self.text or len(self.blocks) + len(blocks) > BLOCKS - 1:
            return False
        self.text -= size
        self.blocks += blocks
        return True

    def say(self, blocks: Sequence[Block], words: str) -> None:
        """Add words whole, or keep them for the file."""
        if not self.add(*blocks):
            self.left.append(words)


def _size(block: Block) -> int:
    """Characters of a block as it is sent."""
    return len(json.dumps(block, ensure_ascii=False))


def render(reply: Reply) -> Card:
    """The whole reply as one message. Every word of it arrives: what has no room stands in a file, and the message says so."""
    message = _Message(reply.film, reply.version)
    for part in reply.parts:
        _add(message, part)
    if message.left:
        rest = "\n\n".join(message.left)
        message.blocks.append(_context(f"The rest is in the file {REST} ({len(rest):,} characters)."))
        message.files.append(Upload(REST, "The rest of this answer", content=rest))
    blocks = tuple(message.blocks) or (_context("Done."),)
    return Card(fallback(reply), blocks, tuple(message.pictures), tuple(message.files))


def render_progress(step: str) -> Card:
    """What is being done right now, with a button that stops it."""
    words = f"{_flat(step)[:300]} ..."
    button: Block = {"type": "button", "action_id": STOP, "text": _plain("Stop"), "value": STOP}
    return Card(escape(words), (_context(words), {"type": "actions", "elements": [button]}))


def fallback(reply: Reply) -> str:
    """The reply in words, for a notification or a screen reader."""
    said = "\n".join(filter(None, (_words(part) for part in reply.parts)))
    return escape(said[:FALLBACK] + (" ..." if len(said) > FALLBACK else "")) or "Done."


def _words(part: Part) -> str:
    match part:
        case Text() | Progress():
            return part.text
        case Code():
            return f"{part.label}: {part.text}" if part.label else part.text
        case Table():
            return "\n".join(", ".join(row) for row in part.rows)
        case Picture():
            return part.alt
        case File():
            return part.label
        case Buttons() | Choices():
            return ""
        case _:
            assert_never(part)


def escape(text: str) -> str:
    """Text in which Slack reads no control sequence."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _add(message: _Message, part: Part) -> None:
    match part:
        case Text():
            message.say(list(_toned(part)), part.text)
        case Code():
            _code(message, part)
        case Table():
            _table(message, part)
        case Picture():
            _picture(message, part)
        case File():
            _file(message, Upload(_safe(part.path), part.label[:200], path=part.path), part.label)
        case Progress():
            message.say([_context(f"{part.text} ...")], part.text)
        case Buttons():
            _buttons(message, part.buttons)
        case Choices():
            _choices(message, part)
        case _:
            assert_never(part)


def _toned(part: Text) -> Iterator[Block]:
    match part.tone:
        case "title":
            first, _, rest = part.text.partition("\n")
            yield {"type": "header", "text": _plain(_flat(first)[:HEADER])} if 0 < len(_flat(first)) <= HEADER else _rich(first, bold=True)
            if rest.strip():
                yield from (_rich(piece) for piece in pieces(rest))
        case "aside":
            yield from (_context(piece) for piece in pieces(part.text, CONTEXT))
        case "alert" if len(escape(part.text)) <= ALERT:
            yield {"type": "alert", "level": "warning", "text": _mrkdwn(part.text)}
        case "diff":
            yield from (_preformatted(piece) for piece in pieces(part.text))
        case _:
            yield from (_rich(piece) for piece in pieces(part.text))


def pieces(text: str, size: int = ROUGH) -> Iterator[str]:
    """Text in pieces that fit a block, cut between lines where there are any."""
    while len(text) > size:
        cut = text.rfind("\n", 1, size + 1)
        cut = cut if cut > 0 else size
        yield text[:cut]
        text = text[cut:].removeprefix("\n")
    if text.strip():
        yield text


def _code(message: _Message, part: Code) -> None:
    """Text to copy: as it is, and as a file when it is longer than a screen holds."""
    if len(part.text) <= ROUGH:
        label = [_rich(part.label, bold=True)] if part.label else []
        message.say([*label, _preformatted(part.text)], f"{part.label}\n{part.text}".strip())
        return
    name = f"prompt-{len(message.files) + 1}.txt"
    _file(
        message, Upload(name, _flat(part.label)[:200] or name, content=part.text), f"{part.label}\n{part.text}".strip(), f"{part.label}: "
    )


def _table(message: _Message, part: Table) -> None:
    rows = (part.head, *part.rows)
    words = _columns(rows)
    cells = [[{"type": "raw_text", "text": cell or " "} for cell in row] for row in rows]
    small = message.tables and len(rows) <= ROWS and len(part.head) <= COLUMNS
    if small and message.add({"type": "table", "rows": cells}):
        message.tables -= 1
        return
    message.say([_preformatted(piece) for piece in pieces(words)], words)


def _picture(message: _Message, part: Picture) -> None:
    """A picture with its words for whoever cannot see it."""
    alt = part.alt[:ALT] or "A picture"
    shown: Block = {"type": "image", "alt_text": alt, "slack_file": {"id": f"{WAITING}{len(message.pictures)}"}}
    if len(message.pictures) < FILES and message.add(shown):
        message.pictures.append(Upload(_safe(part.path), alt[:200], path=part.path))
    else:
        message.left.append(f"Picture left out: {part.alt}")


def _file(message: _Message, upload: Upload, words: str, label: str = "") -> None:
    if len(message.files) >= FILES - 1:
        message.left.append(words)
        return
    message.files.append(upload)
    message.say([_context(f"{label}{'in the file ' + upload.name if label else upload.title}")], label or upload.title)


def _buttons(message: _Message, buttons: Sequence[Button]) -> None:
    made = [b for n, button in enumerate(buttons) if (b := _button(message, button, f"{DO}{len(message.blocks)}:{n}"))]
    for start in range(0, len(made), ACTIONS):
        row = made[start : start + ACTIONS]
        message.add({"type": "actions", "elements": row})


def _button(message: _Message, button: Button, name: str) -> Block | None:
    if button.does is None:
        return None
    value = held(button.does, message.film, message.version)
    if len(value) > VALUE:
        return None
    style: Block = {"style": "primary"} if button.does.verb == "accept" else {}
    return {"type": "button", "action_id": name, "text": _plain(button.label[:LABEL]), "value": value, **style}


def _choices(message: _Message, part: Choices) -> None:
    name = f"{PICK}{len(message.blocks)}:" + held(part.does, message.film, message.version)
    options = [o for o in part.options if len(o.value) <= OPTION_VALUE][:OPTIONS]
    if not options or len(name) > ID:
        return
    offered = [{"text": _plain(o.label[:OPTION]), "value": o.value} for o in options]
    menu: Block = {"type": "static_select", "action_id": name, "placeholder": _plain(part.label[:PLACEHOLDER]), "options": offered}
    message.add({"type": "actions", "elements": [menu]})


def _plain(text: str) -> Block:
    return {"type": "plain_text", "text": text or " ", "emoji": False}


def _mrkdwn(text: str) -> Block:
    return {"type": "mrkdwn", "text": escape(text), "verbatim": True}


def _context(text: str) -> Block:
    return {"type": "context", "elements": [_mrkdwn(text[:CONTEXT])]}


def _rich(text: str, *, bold: bool = False) -> Block:
    style: Block = {"style": {"bold": True}} if bold else {}
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": text or " ", **style}]}]}


def _preformatted(text: str) -> Block:
    return {"type": "rich_text", "elements": [{"type": "rich_text_preformatted", "elements": [{"type": "text", "text": text or " "}]}]}


def _flat(text: str) -> str:
    return " ".join(text.split())


def _safe(path: str) -> str:
    """A file name without surprises."""
    stem, dot, ending = Path(path).name.rpartition(".")
    return re.sub(r"[^A-Za-z0-9_-]+", "-", stem or ending).strip("-")[:60] + (f".{ending}" if dot and ending.isalnum() else "")


def _columns(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)
