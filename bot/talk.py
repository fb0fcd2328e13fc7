"""What a turn does with the talk of its thread: long talk is compacted and says so; pictures are kept in it as references."""

from collections.abc import Sequence

from studio.edits import Edit, PutAsset, PutNote
from studio.memory.talk import NOTES, decisions
from studio.store.records import Message
from studio.turn import Turn


def leave_out(turn: Turn, left: Sequence[Message]) -> str:
    """Keep the decisions of messages that a model is no longer given as notes of the bible; what is left out, in a sentence or two."""
    notes = decisions(left, turn.project)
    kept = [note.text for note in notes[:NOTES] if turn.attempt(PutNote(note=note))]
    said = f"This talk has grown long: its {len(left)} oldest messages are no longer given to a model; /recall finds every line of them."
    if not kept:
        return f"{said} They hold no decision that the film does not hold."
    over = f" {len(notes) - NOTES} more that sounded like decisions are not kept there." if len(notes) > NOTES else ""
    return f"{said} Kept as decisions in the bible: {'; '.join(f'“{text}”' for text in kept)}.{over}"


def with_pictures(text: str, edits: Sequence[Edit]) -> str:
    """A message's words and, for each picture that came with them, its name and the id by which the bible has it."""
    shown = [f"[picture {e.asset.id}: {e.asset.label or e.asset.category}]" for e in edits if isinstance(e, PutAsset)]
    return "\n".join(filter(None, (text, *shown)))
