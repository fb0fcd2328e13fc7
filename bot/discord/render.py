"""Reply -> one card: Components V2 with its files. Pure; whatever does not fit goes into a file that the card names.

Limits: Discord API reference, components and messages (checked 2026-11-22).
"""

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, assert_never

import discord
from discord import ui

from bot.discord.controls import STOP, custom_id
from bot.discord.items import Choose, Press
from bot.messages import Button, Buttons, Choices, Code, File, Invocation, Part, Picture, Progress, Reply, Table, Text
from studio.errors import BadInput

TEXT = 4_000
"""Characters over all text of one message."""
COMPONENTS = 40
"""Components of one message, nested ones included."""
ROW = 5
"""Buttons of one row."""
OPTIONS = 25
LABEL = 80
PLACEHOLDER = 150
ALT = 1_024
FILES = 10
SPARE_TEXT, SPARE_COMPONENTS = 200, 3
"""Kept free for the line that names what went into a file, and for that file."""
REST = "reply.txt"
NOTHING: Mapping[str, int] = {}
STYLES = {"accept": discord.ButtonStyle.success, "lock": discord.ButtonStyle.primary, "discard": discord.ButtonStyle.danger}


Pressed = Press | ui.Button[Any]


@dataclass(frozen=True, slots=True)
class Card:
    """What is sent: the view that a message is built from, and the files it shows."""

    view: ui.LayoutView
    files: tuple[discord.File, ...] = ()


@dataclass
class _Message:
    """A message while it is being filled. ``left`` is what found no room, in words."""

    film: str
    version: int
    skus: Mapping[str, int]
    items: list[ui.Item[Any]] = field(default_factory=list[ui.Item[Any]])
    files: list[discord.File] = field(default_factory=list[discord.File])
    left: list[str] = field(default_factory=list[str])
    ids: set[str] = field(default_factory=set[str])
    text: int = TEXT - SPARE_TEXT
    components: int = COMPONENTS - SPARE_COMPONENTS

    def add(self, item: ui.Item[Any], *, text: int = 0, components: int = 1, files: Sequence[discord.File] = ()) -> bool:
        """Add an item with its files, or nothing when there is no room."""
        if text > self.text or components > self.components or len(self.files) + len(files) > FILES - 1:
            for file in files:
                file.close()
            return False
        self.text -= text
        self.components -= components
        self.items.append(item)
        self.files += files
        return True

    def control(self, does: Invocation, *, open_end: bool = False) -> str | None:
        """The id of a control; None for one that does not fit, or that stands on the card already: an id may stand there once."""
        try:
            made = custom_id(does, self.film, self.version, open_end=open_end)
        except BadInput:
            return None
        if made in self.ids:
            return None
        self.ids.add(made)
        return made

    def say(self, markdown: str, plain: str) -> None:
        """Add text, or keep its plain words for the file."""
        if not self.add(ui.TextDisplay(markdown), text=len(markdown)):
            self.left.append(plain)


def render(reply: Reply, skus: Mapping[str, int] = NOTHING) -> Card:
    """The whole reply as one card. Every word of it arrives: what has no room stands in a file, and the card says so.

    ``skus`` are what sells a tier on Discord; without one its button is left out.
    """
    message = _Message(reply.film, reply.version, skus)
    for part in reply.parts:
        _add(message, part)
    if message.left:
        rest = "\n\n".join(message.left)
        message.items += [ui.TextDisplay(f"-# The rest is in the file below ({len(rest):,} characters)."), ui.File(f"attachment://{REST}")]
        message.files.append(discord.File(io.BytesIO(rest.encode()), REST))
    view = ui.LayoutView(timeout=None)
    for item in message.items or [ui.TextDisplay("-# Done.")]:
        view.add_item(item)
    return Card(view, tuple(message.files))


def render_progress(text: str) -> Card:
    """What is being done right now, with a button that stops it."""
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.TextDisplay(f"-# {_flat(text)[:300]} ..."))
    view.add_item(_row_of([Press(ui.Button(label="Stop", custom_id=STOP, style=discord.ButtonStyle.secondary))]))
    return Card(view)


def _add(message: _Message, part: Part) -> None:
    match part:
        case Text():
            message.say(_toned(part), part.text)
        case Code():
            _code(message, part)
        case Table():
            rows = _columns((part.head, *part.rows))
            message.say(_fenced(rows), rows)
        case Picture():
            _picture(message, part)
        case File():
            name = Path(part.path).name
            if not message.add(ui.File(f"attachment://{_safe(name)}"), files=[discord.File(part.path, _safe(name))]):
                message.left.append(f"File left out: {part.label}")
            else:
                message.say(f"-# {_flat(part.label)}", part.label)
        case Progress():
            message.say(f"-# {_flat(part.text)} ...", part.text)
        case Buttons():
            for row in _rows(_presses(message, part.buttons)):
                message.add(_row_of(row), components=1 + len(row))
        case Choices():
            _choices(message, part)
        case _:
            assert_never(part)


def _toned(part: Text) -> str:
    text = part.text
    match part.tone:
        case "title":
            first, _, rest = text.partition("\n")
            return f"**{_flat(first)}**" + (f"\n{rest}" if rest else "")
        case "aside":
            return "\n".join(f"-# {line}" if line.strip() else line for line in text.splitlines())
        case "alert":
            return f"⚠️ {text}"
        case "diff":
            head, _, lines = text.partition("\n")
            return f"**{_flat(head)}**" + (f"\n{_fenced(re.sub(r'(?m)^  (?=[-+~=] )', '', lines), 'diff')}" if lines else "")
        case "plain":
            return text


def _flat(text: str) -> str:
    """Words of one line, whose own marks set nothing in bold."""
    return discord.utils.escape_markdown(" ".join(text.split()))


def _fenced(text: str, language: str = "") -> str:
    """A block that copies clean; a fence inside it would end it, so it is broken with a mark that nobody sees."""
    inside = text.replace("```", "`\u200b``")
    return f"```{language}\n{inside}\n```"


def _code(message: _Message, part: Code) -> None:
    """A prompt in a block to copy. One that holds a fence or is too long for the room is a file: what is copied is always exact."""
    label = f"**{_flat(part.label)}**\n" if part.label else ""
    block = f"{label}{_fenced(part.text)}"
    if "```" not in part.text and message.add(ui.TextDisplay(block), text=len(block)):
        return
    name = f"prompt-{len(message.files) + 1}.txt"
    file = discord.File(io.BytesIO(part.text.encode()), name)
    if message.add(ui.File(f"attachment://{name}"), files=[file]):
        message.say(f"{label}-# Copy it from the file {name}.", f"{part.label}: in {name}")
    else:
        message.left.append(f"{part.label}\n{part.text}")


def _picture(message: _Message, part: Picture) -> None:
    """A picture with its words for whoever cannot see it."""
    name = f"{len(message.files) + 1}-{_safe(Path(part.path).name)}"
    gallery: ui.MediaGallery[ui.LayoutView] = ui.MediaGallery(discord.MediaGalleryItem(f"attachment://{name}", description=part.alt[:ALT]))
    if not message.add(gallery, components=2, files=[discord.File(part.path, name, description=part.alt[:ALT])]):
        message.left.append(f"Picture left out: {part.alt}")


def _row_of(items: Sequence[Pressed | Choose]) -> ui.Item[Any]:
    row: ui.ActionRow[Any] = ui.ActionRow()
    for item in items:
        row.add_item(item)
    return row


def _safe(name: str) -> str:
    """A file name that Discord keeps as it is: it rewrites others, and the card would then point at nothing."""
    stem, dot, ending = name.rpartition(".")
    return re.sub(r"[^A-Za-z0-9_-]+", "-", stem or ending).strip("-")[:60] + (f".{ending}" if dot and ending.isalnum() else "")


def _columns(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)


def _presses(message: _Message, buttons: Sequence[Button]) -> Iterator[Pressed]:
    for button in buttons:
        if button.does is None:
            continue
        if button.does.verb == "upgrade":
            if sku := message.skus.get(button.does.arguments.get("tier", "")):
                yield ui.Button(style=discord.ButtonStyle.premium, sku_id=sku)
            continue
        if (made := message.control(button.does)) is None:
            continue
        style = STYLES.get(button.does.verb, discord.ButtonStyle.secondary)
        yield Press(ui.Button(label=button.label[:LABEL], custom_id=made, style=style))


def _rows(presses: Iterator[Pressed]) -> Iterator[list[Pressed]]:
    row: list[Pressed] = []
    for press in presses:
        row.append(press)
        if len(row) == ROW:
            yield row
            row = []
    if row:
        yield row


def _choices(message: _Message, part: Choices) -> None:
    options = [discord.SelectOption(label=o.label[:100], value=o.value[:100]) for o in part.options[:OPTIONS]]
    if not options or (made := message.control(part.does, open_end=True)) is None:
        return
    select = Choose(ui.Select(custom_id=made, placeholder=part.label[:PLACEHOLDER], options=options))
    message.add(_row_of([select]), components=2)
