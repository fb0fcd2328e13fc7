"""What a turn does with the talk of its thread: long talk is compacted and says so; pictures are kept in it as references."""

from collections.abc import Sequence
from typing import NamedTuple

from studio.edits import Edit, PutAsset, PutNote
from studio.memory.talk import NOTES, decisions
from studio.store.records import Message
from studio.turn import Turn


class LeftOut(NamedTuple):
    """What is said of talk that a model is no longer given: how much, which is written beside it, and what of it was kept."""

    much: str
    kept: str


def leave_out(turn: Turn, left: Sequence[Message]) -> LeftOut:
    """Keep the decisions of messages that a model is no longer given as notes of the bible."""
    notes = decisions(left, turn.project)
    kept = [note.text for note in notes[:NOTES] if turn.attempt(PutNote(note=note))]
    much = f"This talk has grown long: its {len(left)} oldest messages are no longer given to a model; /recall finds every line of them."
    if not kept:
        return LeftOut(much, "They hold no decision that the film does not hold.")
    over = f" {len(notes) - NOTES} more that sounded like decisions are not kept there." if len(notes) > NOTES else ""
    return LeftOut(much, f"Kept as decisions in the bible: {'; '.join(f'“{text}”' for text in kept)}.{over}")


def with_pictures(text: str, edits: Sequence[Edit]) -> str:
    """A message's words and, for each picture that came with them, its name and the id by which the bible has it."""
    shown = [f"[picture {e.asset.id}: {e.asset.label or e.asset.category}]" for e in edits if isinstance(e, PutAsset)]
    return "\n".join(filter(None, (text, *shown)))
