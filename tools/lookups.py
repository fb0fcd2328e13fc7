"""What a model may look up: scenes by number or words, the tools that prompts can be written for, and what is left of the quota."""

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field
from pydantic_ai import RunContext

from studio import film
from studio.diff import show
from studio.project import Scene, SceneProject
from studio.turn import Exhibit, Turn
from tools.making import SceneRef, scene_of
from tools.search import closest_scenes

MOST = 12
"""Scenes that one look shows."""


async def show_scenes(
    ctx: RunContext[Turn],
    scenes: Annotated[list[SceneRef], Field(max_length=MOST)] | None = None,
    words: Annotated[str, Field(max_length=400)] = "",
) -> str:
    """Show scenes whole, with every slot: by number or id, or those whose text is closest to some words.

    Args:
        scenes: which scenes.
        words: telling words of the scene you look for, when its number is not known.
    """
    project = ctx.deps.project
    found = [scene_of(project, ref) for ref in scenes or ()]
    found += [s for s in closest_scenes(project, words, MOST) if s not in found] if words else []
    if not found:
        return f"No scene has such words; the film has {len(project.scenes)} scenes."
    return "\n\n".join(scene_sheet(project, s) for s in found[:MOST])


def scene_sheet(project: SceneProject, scene: Scene) -> str:
    """A scene whole, in plain lines."""
    names = {s.id: s.number for s in project.scenes}
    head = f"Scene {scene.number} (id {scene.id}, {scene.status}): {scene.title or 'untitled'}"
    links = ", ".join(f"{link.kind} {names.get(link.to)}" for link in scene.links)
    slots = [f"{slot}: {show(slot, value)[:400]}" for slot, value in scene.slots.filled().items()]
    lines = [head, scene.notes and f"notes: {scene.notes[:600]}", links and f"links: {links}", *slots]
    return "\n".join(line for line in lines if line)


async def list_targets(ctx: RunContext[Turn], words: Annotated[str, Field(max_length=400)]) -> str:
    """Which outside tools prompts can be written for, the fitting ones first.

    Args:
        words: what is needed, such as "eight seconds with dialogue" or the name of a tool.
    """
    return _shown(ctx.deps, await ctx.deps.lookups.targets(words))


async def show_usage(ctx: RunContext[Turn]) -> str:
    """What the person has used this month and what is left."""
    return _shown(ctx.deps, await ctx.deps.lookups.usage())


def _shown(turn: Turn, exhibits: Sequence[Exhibit]) -> str:
    turn.exhibits.extend(e for e in exhibits if e not in turn.exhibits)
    return "\n".join(f"{e.title}: {e.text}" for e in exhibits) or "Nothing is known about that."


def vocabulary() -> str:
    """The closed slots and their ids, as instructions give them to a model; the long open-ended lists are left to free words."""
    closed = [s.name for s in film.SLOTS.values() if s.kind in ("closed", "closed_list") and len(film.ids(s.name)) <= 40]
    return "\n".join(f"{slot}: {', '.join(film.ids(slot))}" for slot in closed)
