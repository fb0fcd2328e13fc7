"""What goes when a scene is taken out of a film, in one sentence, so that its loss is seen at once and Undo is a choice."""

from collections.abc import Sequence

from studio.project import Scene, SceneProject
from studio.store.records import Prompt

OWN = frozenset({"stated", "chosen"})
"""Origins of what a person said or chose."""


def said_of_leaving(project: SceneProject, scene: Scene, prompts: Sequence[Prompt]) -> str:
    """``scene`` is still in ``project``; ``prompts`` are those that stand in the film. Pure."""
    slots = scene.slots.filled()
    own = sum(1 for name in slots if (origin := scene.origins.get(name)) and origin.kind in OWN)
    made = sum(prompt.scene == scene.id for prompt in prompts)
    held = [f"{_many(len(slots), 'slot')}{f' ({own} of them people’s own)' if own else ''}"]
    held += [_many(made, "prompt")] if made else []
    name = f"Scene {scene.number}{f', “{scene.title}”,' if scene.title else ''}"
    links = [other.number for other in project.scenes if any(link.to == scene.id for link in other.links)]
    parted = f" Nothing leads to it any more from scene {', '.join(map(str, links))}." if links else ""
    return f"{name} is out of the film, with {' and '.join(held)}.{parted} Undo brings all of it back."


def _many(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
