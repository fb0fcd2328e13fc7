"""What a model may do to scenes: outline, add, describe, change slots, link, move, remove. A locked scene refuses, with the reason."""

from typing import Annotated, Any, Literal, cast

from pydantic import BeforeValidator, Field
from pydantic_ai import ModelRetry, RunContext

from studio import film
from studio.edits import (
    AddScene,
    ChangeSlot,
    DescribeScene,
    Edit,
    LinkScenes,
    MoveScene,
    RemoveScene,
    RetitleFilm,
    SetSceneStatus,
    UnlinkScenes,
)
from studio.project import Link, LinkKind, Origin, PromptSlots, Record, Scene, Text
from studio.text import folded
from studio.turn import Turn
from tools.change import Changes, deltas_of
from tools.making import SceneRef, make, origin_of, said, scene_of

MOST_AT_ONCE = 60
"""Scenes that one outline may hold; a longer film is outlined in parts."""
_LISTS = frozenset(s.name for s in film.SLOTS.values() if s.kind in ("texts", "closed_list", "palette", "characters"))


def _as_lists(value: Any) -> Any:
    """One value where a list belongs becomes a list of one."""
    if not isinstance(value, dict):
        return value
    given = cast("dict[str, Any]", value)
    return {slot: [v] if slot in _LISTS and isinstance(v, str) else v for slot, v in given.items()}


Slots = Annotated[PromptSlots, BeforeValidator(_as_lists)]
Title = Annotated[Text, Field(max_length=200)]


class SceneIdea(Record):
    """One scene of an outline. ``notes``: one or two sentences on what happens and why; ``beat``: the named structure it follows."""

    title: Title
    notes: Text = ""
    beat: Annotated[str, Field(max_length=80)] | None = None
    slots: Slots = PromptSlots()


Ideas = Annotated[list[SceneIdea], Field(min_length=1, max_length=MOST_AT_ONCE)]


async def outline_scenes(
    ctx: RunContext[Turn], scenes: Ideas, title: Title | None = None, logline: Text | None = None, template: str | None = None
) -> str:
    """Add several scenes at once, in order, after those that stand; set the film's title and logline where given.

    Args:
        scenes: the new scenes in story order. Fill only what you decide: subject, action (present tense, begins with its verb),
            shot type, angle, movement, light, duration in seconds. What the film's style holds need not be said again.
        title: a working title, when the film has none.
        logline: the film in one sentence.
        template: the structure that the scenes follow, when it has a name.
    """
    turn = ctx.deps
    edits: list[Edit] = []
    title = None if turn.project.title else title
    if title or logline or template:
        edits.append(RetitleFilm(title=title, logline=logline, template=template))
    edits += [AddScene(scene=_scene(ctx, idea, len(turn.project.scenes) + place)) for place, idea in enumerate(scenes, 1)]
    return make(turn, edits)


def _scene(ctx: RunContext[Turn], idea: SceneIdea, number: int) -> Scene:
    """The scene of an idea; what the person said for the whole film in this turn stays with the film."""
    turn = ctx.deps
    guess = origin_of(ctx)
    origin = Origin(kind=guess.kind, source=f"template:{idea.beat}") if idea.beat else guess
    held = {slot for scene, slot in turn.said if scene is None}
    slots = _with_ids(turn, idea.slots.model_copy(update=dict.fromkeys(held)))
    origins = dict.fromkeys(("title", "notes", *slots.filled()), origin)
    return Scene(
        id=turn.new_id("scene"), number=number, title=idea.title, notes=idea.notes, template=idea.beat, slots=slots, origins=origins
    )


def _with_ids(turn: Turn, slots: PromptSlots) -> PromptSlots:
    """Characters by their ids, so that a new name of theirs changes no scene."""
    ids = {folded(c.name): c.id for c in turn.project.bible.characters}
    refs = tuple(r.model_copy(update={"ref": ids.get(folded(r.ref), r.ref)}) for r in slots.character_ref or ())
    return slots.with_slot("character_ref", refs or None)


async def add_scene(
    ctx: RunContext[Turn], title: Title, notes: Text = "", place: Annotated[int, Field(ge=1)] | None = None, changes: Changes | None = None
) -> str:
    """Add one scene, at a place in the film or last.

    Args:
        title: its title.
        notes: what happens and why, in one or two sentences.
        place: the number it will have; those after it move on by one.
        changes: its slots.
    """
    turn = ctx.deps
    origin = origin_of(ctx, title, notes)
    number = min(place or len(turn.project.scenes) + 1, len(turn.project.scenes) + 1)
    scene = Scene(id=turn.new_id("scene"), number=number, title=title, notes=notes, origins=dict.fromkeys(("title", "notes"), origin))
    slots = [ChangeSlot(scene=scene.id, delta=d, origin=said(ctx, d)) for d in deltas_of(changes)]
    return make(turn, [AddScene(scene=scene, at=place), *slots])


async def describe_scene(ctx: RunContext[Turn], scene: SceneRef, title: Title | None = None, notes: Text | None = None) -> str:
    """Change a scene's title or notes; what is left out stays. Slots are changed with change_slots."""
    found = scene_of(ctx.deps.project, scene)
    if title is None and notes is None:
        raise ModelRetry("Give a title or notes.")
    return make(ctx.deps, [DescribeScene(scene=found.id, title=title, notes=notes, origin=origin_of(ctx, title, notes))])


async def change_slots(
    ctx: RunContext[Turn], scenes: Annotated[list[SceneRef], Field(min_length=1, max_length=60)], changes: Changes
) -> str:
    """Change slots of one or more scenes by deltas. Each change that holds is kept; each that does not is named.

    Args:
        scenes: which scenes get these changes.
        changes: only what changes: set, clear, add, remove or nudge. A nudge steps along a scale, such as
            {"op": "nudge", "slot": "camera_speed", "by": 1}, or multiplies a number: {"op": "nudge", "slot": "duration", "factor": 0.6}.
    """
    found, deltas = [scene_of(ctx.deps.project, ref) for ref in scenes], deltas_of(changes)
    return make(ctx.deps, [ChangeSlot(scene=s.id, delta=d, origin=said(ctx, d)) for s in found for d in deltas])


async def link_scenes(ctx: RunContext[Turn], scene: SceneRef, kind: LinkKind, to: SceneRef, undo: bool = False) -> str:
    """Say how a scene relates to another: it continues, cuts_to, is a flashback to, or runs parallel with it; undo takes that link away."""
    project = ctx.deps.project
    link = Link(kind=kind, to=scene_of(project, to).id)
    one = scene_of(project, scene).id
    return make(ctx.deps, [UnlinkScenes(scene=one, link=link) if undo else LinkScenes(scene=one, link=link)])


async def remove_scene(ctx: RunContext[Turn], scene: SceneRef) -> str:
    """Take a scene out of the film. Only when the person asked for it."""
    return make(ctx.deps, [RemoveScene(scene=scene_of(ctx.deps.project, scene).id)])


async def move_scene(ctx: RunContext[Turn], scene: SceneRef, place: Annotated[int, Field(ge=1)]) -> str:
    """Move a scene to another place in the film; 1 is first."""
    return make(ctx.deps, [MoveScene(scene=scene_of(ctx.deps.project, scene).id, to=place)])


async def set_status(ctx: RunContext[Turn], scene: SceneRef, status: Literal["exploring", "refining"]) -> str:
    """Mark a scene as being explored or refined. Only a person locks or unlocks."""
    found = scene_of(ctx.deps.project, scene)
    if found.locked:
        raise ModelRetry(f"Scene {found.number} is locked, and only a person unlocks.")
    return make(ctx.deps, [SetSceneStatus(scene=found.id, status=status, holds=True)])
