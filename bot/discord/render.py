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
from bot.discord.marks import columns, fenced, flat, tabled, toned
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
SPARE_TEXT, SPARE_COMPONENTS = 200, 4
"""Kept free for the line that names what went into a file, for that file, and for the frame around all of it."""
WORDS = TEXT // 2
"""Of the text, at most so much is kept free for what is said, before what changed and tables may have the rest."""
REST = "reply.txt"
NOTHING: Mapping[str, int] = {}
STYLES = {
    "accept": discord.ButtonStyle.success,
    "confirm": discord.ButtonStyle.danger,
    "compile": discord.ButtonStyle.primary,
    "discard": discord.ButtonStyle.danger,
}
ALERT, CHANGED, OFFERED = discord.Colour(0xF0B232), discord.Colour(0x23A55A), discord.Colour(0x9B84EE)
"""The edge of a card: something was not done, the film changed, something waits for a word."""


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
    kept: int = 0
    """Text that is kept free for words that are still to come."""
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

    @property
    def room(self) -> int:
        """Letters that are free for what may go into a file."""
        return self.text - self.kept


def render(reply: Reply, skus: Mapping[str, int] = NOTHING) -> Card:
    """The whole reply as one card. Every word of it arrives: what has no room stands in a file, and the card says so.

    ``skus`` are what sells a tier on Discord; without one its button is left out.
    """
    message = _Message(reply.film, reply.version, skus, kept=min(WORDS, sum(map(_words, reply.parts))))
    for part in _gathered(reply.parts):
        _add(message, part)
    if message.left:
        rest = "\n\n".join(message.left)
        message.items += [ui.TextDisplay(f"-# The rest is in the file below ({len(rest):,} characters)."), ui.File(f"attachment://{REST}")]
        message.files.append(discord.File(io.BytesIO(rest.encode()), REST))
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(*(message.items or [ui.TextDisplay("-# Done.")]), accent_colour=_edge(reply)))
    return Card(view, tuple(message.files))


def _edge(reply: Reply) -> discord.Colour | None:
    tones = {part.tone for part in reply.parts if isinstance(part, Text)}
    verbs = {b.does.verb for part in reply.parts if isinstance(part, Buttons) for b in part.buttons if b.does}
    if "alert" in tones:
        return ALERT
    return OFFERED if verbs & {"accept", "pick", "confirm"} else CHANGED if "diff" in tones else None


def _words(part: Part) -> int:
    """Letters of what is said; what changed may wait in the file."""
    return len(toned(part)) if isinstance(part, Text) and part.tone != "diff" else 0


def _gathered(parts: Sequence[Part]) -> Iterator[Part]:
    """Buttons that follow on each other stand together."""
    held: list[Button] = []
    for part in parts:
        if isinstance(part, Buttons):
            held += part.buttons
            continue
        if held:
            yield Buttons(buttons=tuple(held))
            held = []
        yield part
    if held:
        yield Buttons(buttons=tuple(held))


def render_progress(text: str) -> Card:
    """What is being done right now, with a button that stops it."""
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.TextDisplay(f"-# {flat(text)[:300]} ..."))
    view.add_item(_row_of([Press(ui.Button(label="Stop", custom_id=STOP, style=discord.ButtonStyle.secondary))]))
    return Card(view)


def _add(message: _Message, part: Part) -> None:
    match part:
        case Text():
            _text(message, part)
        case Code():
            _code(message, part)
        case Table():
            _table(message, part)
        case Picture():
            _picture(message, part)
        case File():
            name = Path(part.path).name
            if not message.add(ui.File(f"attachment://{_safe(name)}"), files=[discord.File(part.path, _safe(name))]):
                message.left.append(f"File left out: {part.label}")
            else:
                message.say(f"-# {flat(part.label)}", part.label)
        case Progress():
            message.say(f"-# {flat(part.text)} ...", part.text)
        case Buttons():
            for row in _rows(_presses(message, part.buttons)):
                message.add(_row_of(row), components=1 + len(row))
        case Choices():
            _choices(message, part)
        case _:
            assert_never(part)


def _text(message: _Message, part: Text) -> None:
    """What is said has its room before what changed."""
    made, said = toned(part), _words(part)
    message.kept = max(0, message.kept - said)
    if not said and len(made) > message.room:
        message.left.append(part.text)
    else:
        message.say(made, part.text)


def _table(message: _Message, part: Table) -> None:
    """As many rows as there is room for; a table that is cut stands whole in the file."""
    lines = tabled(part)
    shown, used = 0, 0
    while shown < len(lines) and used + len(lines[shown]) + 1 <= message.room:
        used += len(lines[shown]) + 1
        shown += 1
    whole = columns((part.head, *part.rows))
    if not (shown and message.add(ui.TextDisplay("\n".join(lines[:shown])), text=used)) or shown < len(lines):
        message.left.append(whole)


def _code(message: _Message, part: Code) -> None:
    """A prompt in a block to copy. One that holds a fence or is too long for the room is a file: what is copied is always exact."""
    label = f"**{flat(part.label)}**\n" if part.label else ""
    block = f"{label}{fenced(part.text)}"
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
    if part.beside and _beside(message, part, name):
        return
    gallery: ui.MediaGallery[ui.LayoutView] = ui.MediaGallery(discord.MediaGalleryItem(f"attachment://{name}", description=part.alt[:ALT]))
    if not message.add(gallery, components=2, files=[discord.File(part.path, name, description=part.alt[:ALT])]):
        message.left.append(f"Picture left out: {part.alt}")


def _beside(message: _Message, part: Picture, name: str) -> bool:
    """A small picture beside the words before it; False where there are none or no room."""
    words = message.items[-1] if message.items else None
    if not isinstance(words, ui.TextDisplay):
        return False
    thumb: ui.Thumbnail[ui.LayoutView] = ui.Thumbnail(f"attachment://{name}", description=part.alt[:ALT])
    section: ui.Section[ui.LayoutView] = ui.Section(words.content, accessory=thumb)
    if not message.add(section, components=2, files=[discord.File(part.path, name, description=part.alt[:ALT])]):
        return False
    message.items.remove(words)
    return True


def _row_of(items: Sequence[Pressed | Choose]) -> ui.Item[Any]:
    row: ui.ActionRow[Any] = ui.ActionRow()
    for item in items:
        row.add_item(item)
    return row


def _safe(name: str) -> str:
    """A file name that Discord keeps as it is: it rewrites others, and the card would then point at nothing."""
    stem, dot, ending = name.rpartition(".")
    return re.sub(r"[^A-Za-z0-9_-]+", "-", stem or ending).strip("-")[:60] + (f".{ending}" if dot and ending.isalnum() else "")


def _presses(message: _Message, buttons: Sequence[Button]) -> Iterator[Pressed]:
    for button in buttons:
        if button.does is None:
            continue
        if button.does.verb == "upgrade" and button.does.arguments.get("tier"):
            if sku := message.skus.get(button.does.arguments.get("tier", "")):
                yield ui.Button(style=discord.ButtonStyle.premium, sku_id=sku)
            continue
        if (made := message.control(button.does)) is None:
            continue
        style = STYLES.get(button.does.verb, discord.ButtonStyle.secondary)
        yield Press(ui.Button(label=button.label[:LABEL], custom_id=made, style=style))


def _rows(presses: Iterator[Pressed]) -> Iterator[Sequence[Pressed]]:
    """As few rows as hold them, each about as long as the others."""
    found = list(presses)
    rows = -(-len(found) // ROW)
    size = -(-len(found) // rows) if rows else 1
    yield from (found[at : at + size] for at in range(0, len(found), size))


def _choices(message: _Message, part: Choices) -> None:
    options = [discord.SelectOption(label=o.label[:100], value=o.value[:100]) for o in part.options[:OPTIONS]]
    if not options or (made := message.control(part.does, open_end=True)) is None:
        return
    select = Choose(ui.Select(custom_id=made, placeholder=part.label[:PLACEHOLDER], options=options))
    message.add(_row_of([select]), components=2)
