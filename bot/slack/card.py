"""What is sent: blocks with the words beside them, the pictures they show, the files that follow; and the same in the oldest blocks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.slack.blocks import Block, columns, context, many, preformatted, size

WAITING = "@"
"""How the id of a picture begins that is not uploaded yet; its number follows."""
LEAFED = ("carousel", "card")
"""Blocks that stand below a picture which shows the same."""


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
        kept = [block for block in self.blocks if block.get("type") not in LEAFED]
        return Card(self.text, tuple(map(plain_block, kept)), self.pictures, self.files)


def _filled(block: Block, ids: Sequence[str | None]) -> Block:
    if block.get("type") == "carousel":
        return {**block, "elements": [_filled(card, ids) for card in many(block["elements"])]}
    if isinstance(hero := block.get("hero_image"), Mapping):
        filled = _filled(hero, ids)
        rest = {name: value for name, value in block.items() if name != "hero_image"}
        return {**rest, "hero_image": filled} if filled.get("slack_file") else rest
    shown = block.get("slack_file")
    if not isinstance(shown, Mapping):
        return block
    found = ids[int(str(shown["id"]).removeprefix(WAITING))]
    if found is None:
        return missing(str(block["alt_text"]))
    return {**block, "slack_file": {"id": found}}


def missing(alt: str) -> Block:
    """What stands in place of a picture that Slack did not take."""
    return context(f"The picture could not be shown here: {alt}")


def plain_block(block: Block) -> Block:
    match block.get("type"):
        case "alert":
            return {"type": "section", "text": block["text"]}
        case "table":
            return preformatted(_fitted(_cells(block), size(block)))
        case "plan":
            return context(str(block["title"]))
        case "context_actions":
            return _plain_rating(block)
        case _:
            return block


def _plain_rating(block: Block) -> Block:
    """Feedback as two common buttons."""
    (element,) = many(block["elements"])
    sides = [(side, element[f"{side}_button"]) for side in ("positive", "negative")]
    made = [{"type": "button", "action_id": f"{element['action_id']}:{side}", **one} for side, one in sides if isinstance(one, Mapping)]
    return {"type": "actions", "elements": made}


def _cells(block: Block) -> list[list[str]]:
    rows = block["rows"]
    assert isinstance(rows, Sequence) and not isinstance(rows, str)
    return [[str(cell["text"]) for cell in row if isinstance(cell, Mapping)] for row in rows if isinstance(row, Sequence)]


def _fitted(rows: Sequence[Sequence[str]], most: int) -> str:
    """Rows as columns, or without the space between them where that would take more room than the table did."""
    set_out = columns(rows)
    return set_out if len(set_out) < most else "\n".join(" | ".join(row) for row in rows)
