"""Reply -> one message of Block Kit with its files. Pure; whatever does not fit goes into a file that the message names.

People's words stand in rich text, where nothing is read as markup: no mention, channel call or link can come alive in it.
Limits: Slack, Block Kit reference (checked 2026-11-22); the sum over all blocks was measured by others (bolt-js issue 2509).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import assert_never

from bot.messages import Button, Buttons, Choices, Code, File, Frame, Invocation, Part, Picture, Progress, Reply, Table, Text
from bot.slack.blocks import CONTEXT, ROUGH, Block, columns, context, escape, flat, mrkdwn, parted, pieces, plain, preformatted, rich, size
from bot.slack.card import WAITING, Card, Upload, missing
from bot.slack.controls import DO, ID, PICK, STOP, VALUE, held

BLOCKS = 50
"""Blocks of one message."""
TEXT = 12_000
"""Characters over all blocks of one message; from about 13,200 on Slack refuses it."""
HEADER, ALERT = 150, 200
"""Characters of a header and of an alert."""
FALLBACK = 3_500
"""Characters of the words beside the blocks, for notifications and screen readers."""
ACTIONS, LABEL = 25, 75
OPTIONS, OPTION, OPTION_VALUE, PLACEHOLDER = 100, 75, 150, 150
ALT = 2_000
ROWS, COLUMNS = 100, 20
FILES, PICTURES = 10, 24
CARDS, CARD_TITLE, CARD_BODY = 10, 150, 200
"""Cards of a carousel, and the characters of a card's title and facts and of its line."""
STEP, STEPS = 200, 8
"""Characters of one step of progress, and how many of the last steps are shown."""
SPARE = 400
"""Kept free for the line that names what went into a file."""
REST = "reply.txt"


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
    head: tuple[str, ...] = ()
    """Of the table before."""
    strips: list[tuple[int, Picture]] = field(default_factory=list[tuple[int, Picture]])
    """Frames to leaf through, with the place in the message after which they stand; they take what room is left in the end."""

    def add(self, *blocks: Block, at: int | None = None, room: int = 0) -> bool:
        """Add these blocks, at the end or at a place, or none of them when there is no room; ``room`` is what they may grow to."""
        taken = max(room, sum(map(size, blocks)))
        if taken > self.text or len(self.blocks) + len(blocks) > BLOCKS - 1:
            return False
        self.text -= taken
        at = len(self.blocks) if at is None else at
        self.blocks[at:at] = blocks
        return True

    def say(self, blocks: Sequence[Block], words: str) -> None:
        """Add words whole, or keep them for the file."""
        if not self.add(*blocks):
            self.left.append(words)


def render(reply: Reply) -> Card:
    """The whole reply as one message. Every word of it arrives: what has no room stands in a file, and the message says so."""
    message = _Message(reply.film, reply.version)
    for part in reply.parts:
        _add(message, part)
    for at, picture in reversed(message.strips):
        _strip(message, at, picture.frames)
    if reply.rated:
        message.add(*_rating(message, reply.rated))
    if message.left:
        rest = "\n\n".join(message.left)
        message.blocks.append(context(f"The rest is in the file {REST} ({len(rest):,} characters)."))
        message.files.append(Upload(REST, "The rest of this answer", content=rest))
    blocks = tuple(message.blocks) or (context("Done."),)
    return Card(fallback(reply), blocks, tuple(message.pictures), tuple(message.files))


def render_progress(steps: Sequence[str]) -> Card:
    """What was done and what is being done right now as a plan of tasks, with a button that stops it."""
    shown = [flat(step)[:STEP] for step in steps][-STEPS:]
    words = f"{shown[-1]} ..."
    button: Block = {"type": "button", "action_id": STOP, "text": plain("Stop"), "value": STOP}
    tasks = [_task(n, step, "in_progress" if n == len(shown) else "complete") for n, step in enumerate(shown, 1)]
    return Card(escape(words), ({"type": "plan", "title": words, "tasks": tasks}, {"type": "actions", "elements": [button]}))


def _task(number: int, step: str, status: str) -> Block:
    return {"type": "task_card", "task_id": f"task-{number}", "title": step, "status": status}


def _rating(message: _Message, turn: str) -> tuple[Block, ...]:
    """Two small buttons that say what a person thinks of the suggestions in this answer."""

    def one(label: str, verdict: str) -> Block:
        does = Invocation(verb="rate", arguments={"mark": verdict, "turn": turn})
        return {"text": plain(label), "value": held(does, message.film, message.version)}

    element: Block = {"type": "feedback_buttons", "action_id": f"{DO}{len(message.blocks)}:rate"}
    element = {**element, "positive_button": one("Good", "good"), "negative_button": one("Not good", "bad")}
    return ({"type": "context_actions", "elements": [element]},)


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
            message.say([context(f"{part.text} ...")], part.text)
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
            yield {"type": "header", "text": plain(flat(first)[:HEADER])} if 0 < len(flat(first)) <= HEADER else rich(first, bold=True)
            if rest.strip():
                yield from (rich(piece) for piece in pieces(rest))
        case "aside":
            yield from (context(piece) for piece in pieces(part.text, CONTEXT))
        case "alert" if part.text.strip():
            head, rest = parted(part.text.strip(), ALERT)
            yield {"type": "alert", "level": "warning", "text": mrkdwn(head)}
            yield from (rich(piece) for piece in pieces(rest))
        case "diff":
            yield from (preformatted(piece) for piece in pieces(part.text))
        case _:
            yield from (rich(piece) for piece in pieces(part.text))


def _code(message: _Message, part: Code) -> None:
    """Text to copy: as it is, and as a file when it is longer than a screen holds."""
    if len(part.text) <= ROUGH:
        label = [rich(part.label, bold=True)] if part.label else []
        message.say([*label, preformatted(part.text)], f"{part.label}\n{part.text}".strip())
        return
    name = f"prompt-{len(message.files) + 1}.txt"
    _file(message, Upload(name, flat(part.label)[:200] or name, content=part.text), f"{part.label}\n{part.text}".strip(), f"{part.label}: ")


def _table(message: _Message, part: Table) -> None:
    """The first one as a table. Further ones, of which Slack shows none, as columns, or, of two columns, as lines that a phone can wrap."""
    rows = (part.head, *part.rows)
    cells = [[{"type": "raw_text", "text": cell or " "} for cell in row] for row in rows]
    small = message.tables and len(rows) <= ROWS and len(part.head) <= COLUMNS
    known, message.head = message.head == part.head, part.head
    if small and message.add({"type": "table", "rows": cells}):
        message.tables -= 1
        return
    if len(part.head) == 2:
        words = "\n".join(": ".join(filter(None, row)) for row in rows[known:])
        message.say([rich(piece) for piece in pieces(words)], words)
        return
    words = columns(rows)
    message.say([preformatted(piece) for piece in pieces(words)], words)


def _picture(message: _Message, part: Picture) -> None:
    """A picture with its words for whoever cannot see it."""
    alt = part.alt[:ALT] or "A picture"
    shown: Block = {"type": "image", "alt_text": alt, "slack_file": {"id": f"{WAITING}{len(message.pictures)}"}}
    if len(message.pictures) < PICTURES and message.add(shown, room=size(missing(alt))):
        message.pictures.append(Upload(_safe(part.path), alt[:200], path=part.path))
        if part.frames:
            message.strips.append((len(message.blocks), part))
    else:
        message.left.append(f"Picture left out: {part.alt}")


def _strip(message: _Message, at: int, frames: Sequence[Frame]) -> None:
    """Frames as carousels, one alone as a card without a picture of its own. Where they find no room, the picture above shows the same."""
    for start in reversed(range(0, len(frames), CARDS)):
        some, first = frames[start : start + CARDS], len(message.pictures)
        cards = [_card(message, frame, first + n if len(frames) > 1 else None) for n, frame in enumerate(some)]
        block: Block = cards[0] if len(cards) == 1 else {"type": "carousel", "elements": cards}
        shown = [Upload(_safe(frame.path), frame.alt[:200], path=frame.path) for frame in some] if len(frames) > 1 else []
        if first + len(shown) > PICTURES or not message.add(block, at=at):
            return
        message.pictures += shown


def _card(message: _Message, frame: Frame, number: int | None) -> Block:
    """One scene, with the picture of that number. What stands in a card is cut to what a card holds: all of it is behind its button."""
    image: Block = {"type": "image", "alt_text": frame.alt[:ALT], "slack_file": {"id": f"{WAITING}{number}"}}
    hero: Block = {} if number is None else {"hero_image": image}
    words = {"title": _cut(frame.title, CARD_TITLE), "subtitle": _cut(frame.facts, CARD_TITLE), "body": _cut(frame.line, CARD_BODY)}
    made = [b for n, button in enumerate(frame.buttons[:3]) if (b := _button(message, button, f"{DO}card{number}:{n}"))]
    said = {name: mrkdwn(text) for name, text in words.items() if text}
    return {"type": "card", **hero, **said, **({"actions": made} if made else {})}


def _cut(text: str, most: int) -> str:
    """Text that is at most this long once it is escaped."""
    text = flat(text)[:most]
    while len(escape(text)) > most:
        text = text[:-1]
    return text


def _file(message: _Message, upload: Upload, words: str, label: str = "") -> None:
    if len(message.files) >= FILES - 1:
        message.left.append(words)
        return
    message.files.append(upload)
    message.say([context(f"{label}{'in the file ' + upload.name if label else upload.title}")], label or upload.title)


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
    return {"type": "button", "action_id": name, "text": plain(button.label[:LABEL]), "value": value, **style}


def _choices(message: _Message, part: Choices) -> None:
    name = f"{PICK}{len(message.blocks)}:" + held(part.does, message.film, message.version)
    options = [o for o in part.options if len(o.value) <= OPTION_VALUE][:OPTIONS]
    if not options or len(name) > ID:
        return
    offered = [{"text": plain(o.label[:OPTION]), "value": o.value} for o in options]
    menu: Block = {"type": "static_select", "action_id": name, "placeholder": plain(part.label[:PLACEHOLDER]), "options": offered}
    message.add({"type": "actions", "elements": [menu]})


def _safe(path: str) -> str:
    """A file name without surprises."""
    stem, dot, ending = Path(path).name.rpartition(".")
    return re.sub(r"[^A-Za-z0-9_-]+", "-", stem or ending).strip("-")[:60] + (f".{ending}" if dot and ending.isalnum() else "")
