"""The edit by which a film takes up a Director Profile: one record, one step to take back. What is locked or said by a person holds."""

from typing import Annotated, Literal

from pydantic import JsonValue, StringConstraints

from studio.parts import with_scene
from studio.project import GlobalStyle, Origin, PromptSlots, Scene, SceneProject, check_slot
from studio.record import Id, Record
from studio.styles.profile import OVER, AppliedProfile, DirectorProfile, SlotName, Strength

GUESSES = frozenset({"inferred", "model", "template", "profile"})
"""Origins that a strong profile may replace. What was stated, chosen, seen, measured or brought in holds."""


class Lean(Record):
    """One slot that a profile fills or changes, of a scene or of the film's style, and why."""

    scene: Id | None = None
    slot: SlotName
    value: JsonValue
    why: Annotated[str, StringConstraints(max_length=200)]


class ApplyProfile(Record):
    """The film takes up a profile at a strength. ``leans`` are worked out before; those that no longer hold are left out."""

    kind: Literal["apply_profile"] = "apply_profile"
    profile: DirectorProfile
    strength: Strength
    leans: tuple[Lean, ...] = ()

    def apply(self, project: SceneProject) -> SceneProject:
        for lean in self.leans:
            project = self._leant(project, lean)
        style = project.style.model_copy(update={"profile": AppliedProfile(profile=self.profile, strength=self.strength)})
        return project.model_copy(update={"style": style})

    def _leant(self, project: SceneProject, lean: Lean) -> SceneProject:
        origin = Origin(kind="profile", source=lean.why)
        if lean.scene is None:
            if not may_lean(project.style, lean.slot, self.strength):
                return project
            style = project.style.with_slot(lean.slot, check_slot(lean.slot, lean.value))
            return project.model_copy(update={"style": style.with_origins({**project.style.origins, lean.slot: origin})})
        scene = project.scene(lean.scene)
        if scene is None or scene.locked or not may_lean(scene, lean.slot, self.strength):
            return project
        slots = scene.slots.with_slot(lean.slot, check_slot(lean.slot, lean.value))
        return with_scene(project, scene.with_slots(slots, {**scene.origins, lean.slot: origin}))


def may_lean(holder: Scene | GlobalStyle, slot: str, strength: int) -> bool:
    """Whether a profile may set a slot: it is open, or the profile is strong and what stands there is a guess."""
    slots: PromptSlots = holder.slots if isinstance(holder, Scene) else holder
    if slot not in slots.filled():
        return True
    origin = holder.origins.get(slot)
    return strength > OVER and origin is not None and origin.kind in GUESSES
