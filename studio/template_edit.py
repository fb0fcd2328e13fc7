"""The edit that puts a template into a film: a scene's open slots filled, or a whole row of scenes added. One edit, one undo.

The values stand in the edit itself, so a later change of the template changes no film that used it.
"""

from typing import Annotated, Literal

from pydantic import Field

from studio.errors import Refused
from studio.parts import in_order, open_scene, with_scene
from studio.project import Id, Origin, Origins, PromptSlots, Record, Scene, SceneProject

YIELDS = frozenset({"inferred", "template", "profile"})
"""Origins of values that a template may take the place of; everything else that stands holds."""


class UseTemplate(Record):
    """A template fills what a scene leaves open, or adds scenes at the end and fills what the style leaves open.

    What a person stated or chose, what was measured and what a model wrote stays as it is.
    """

    kind: Literal["use_template"] = "use_template"
    template: Annotated[str, Field(max_length=200)]
    scene: Id | None = None
    slots: PromptSlots = PromptSlots()
    style: PromptSlots = PromptSlots()
    scenes: tuple[Scene, ...] = ()

    def apply(self, project: SceneProject) -> SceneProject:
        changed = project if self.scene is None else self._filled(project)
        style, origins = merged(project.style, project.style.origins, self.style, self.template)
        changed = changed.model_copy(update={"style": project.style.model_copy(update=style).with_origins(origins)})
        added = tuple(s for s in self.scenes if not project.scene(s.id))
        changed = in_order(changed, (*changed.scenes, *added)) if added else changed
        if changed == project:
            raise Refused("That template changes nothing here: what it would fill is said already.")
        return changed.model_copy(update={"template": self.template}) if added and not project.template else changed

    def _filled(self, project: SceneProject) -> SceneProject:
        scene = open_scene(project, self.scene or "")
        values, origins = merged(scene.slots, scene.origins, self.slots, self.template)
        if not values:
            return project
        named = scene.model_copy(update={"template": self.template})
        return with_scene(project, named.with_slots(scene.slots.model_copy(update=values), origins))


def merged(standing: PromptSlots, origins: Origins, given: PromptSlots, template: str) -> tuple[dict[str, object], dict[str, Origin]]:
    """The slots that a template sets, and every origin afterwards."""
    origin = Origin(kind="template", source=f"template:{template}"[:200])
    filled = standing.filled()
    open_to = {s: v for s, v in given.filled().items() if s not in filled or (s in origins and origins[s].kind in YIELDS)}
    values = {slot: value for slot, value in open_to.items() if filled.get(slot) != value}
    return values, {**origins, **dict.fromkeys(values, origin)}
