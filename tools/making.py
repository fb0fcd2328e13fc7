"""How a tool makes edits: those that hold are kept, those that do not are named, and the model hears both."""

import re
from collections.abc import Iterable
from typing import Annotated

from pydantic import Field
from pydantic_ai import ModelRetry, RunContext

from studio.deltas import Delta
from studio.diff import Change, diff
from studio.edits import Edit
from studio.errors import StudioError
from studio.project import Id, Origin, Scene, SceneProject
from studio.text import folded
from studio.turn import Turn

OFFLINE = "offline"
"""The ``system`` of the keyless director's model: what it fills in is inferred, not written by a model."""
SHOWN = 24
"""Changed lines that a tool's answer lists; the rest are counted."""

SceneRef = Annotated[int | str, Field(description="the scene's number, or its id")]


def scene_of(project: SceneProject, ref: SceneRef) -> Scene:
    """The scene of that number or id. Asks the model again, with the numbers that exist, when there is none."""
    text = str(ref).strip()
    scene = project.scene(text) or (project.numbered(int(text)) if text.isdecimal() and len(text) < 8 else None)
    if scene is None:
        raise ModelRetry(f"There is no scene {text[:60]!r}: {_there(project)}.")
    return scene


def _there(project: SceneProject) -> str:
    return f"this film has scenes 1 to {len(project.scenes)}" if project.scenes else "this film has no scenes yet"


def origin_of(ctx: RunContext[Turn], *texts: str | None) -> Origin:
    """Whose word it is: the person's own when every text stands in the message word for word, else the author's guess.

    A model's single word may stand in the message and mean something else; the keyless director only repeats what was said.
    """
    turn, offline = ctx.deps, ctx.model.system == OFFLINE
    pieces = [folded(piece).strip(" .") for text in texts if text for piece in re.split(r"[,;]", text)]
    words = sum(len(piece.split()) for piece in pieces)
    if words > (0 if offline else 1) and all(_stands(piece, folded(turn.words)) for piece in pieces):
        return turn.origin("stated")
    return turn.origin("inferred" if offline else "model")


def said(ctx: RunContext[Turn], delta: Delta) -> Origin:
    """Whose word a delta is, by the text that it sets."""
    value = getattr(delta, "value", None)
    return origin_of(ctx, value if isinstance(value, str) else None)


def _stands(piece: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(piece)}(?!\w)", words) is not None


def make(turn: Turn, edits: Iterable[Edit]) -> str:
    """Make the edits one by one and say what changed. A reason to refuse that is new in this turn is put to the model once."""
    before, known = turn.project, {r.reason for r in turn.refused}
    wrong = [reason for edit in edits if (reason := _refusal(turn, edit))]
    answer = " ".join(filter(None, [_refused(wrong), _done(diff(before, turn.project))]))
    if set(wrong) - known:
        raise ModelRetry(f"{answer} Do not repeat what was made; leave out what is refused, or put it right, and close with propose.")
    return answer


def _refusal(turn: Turn, edit: Edit) -> str:
    """Why the edit was not made, "" when it was. What holds at last takes back the refusals of its own earlier tries."""
    try:
        turn.apply(edit)
    except StudioError as error:
        return str(error)
    turn.refused[:] = [r for r in turn.refused if _place(r.edit) != _place(edit)]
    return ""


def _place(edit: Edit) -> tuple[str, str | None, str | None]:
    """What an edit is about: its kind, scene and slot."""
    delta = getattr(edit, "delta", None)
    return edit.kind, getattr(edit, "scene", None) if edit.kind != "add_scene" else None, delta.slot if delta else None


def _refused(reasons: list[str]) -> str:
    return "Refused: " + " ".join(dict.fromkeys(reasons)) if reasons else ""


def _done(changes: tuple[Change, ...]) -> str:
    if not changes:
        return "Nothing changed."
    over = f"; and {len(changes) - SHOWN} more" if len(changes) > SHOWN else ""
    return "Made: " + "; ".join(_line(c) for c in changes[:SHOWN]) + over + "."


def _line(change: Change) -> str:
    new = "removed" if change.new is None else change.new[:120]
    return f"{change.where}: {change.what} = {new}"


def known_id(entry: Id, name: str, ref: str) -> bool:
    """Whether ``ref`` names an entry of the bible: by id, or by name as people type it."""
    return entry == ref or folded(name) == folded(ref)
