"""A template as an edit for a film: which scene it fills, or which scenes it adds."""

from collections.abc import Callable

from studio.catalog.templates import FilmTemplate, SceneTemplate, scene_templates
from studio.project import Origin, PromptSlots, Scene
from studio.template_edit import UseTemplate, merged

NewId = Callable[[str], str]


def use_scene_template(template: SceneTemplate, scene: Scene | None, new_id: NewId) -> UseTemplate:
    """Fill a scene, or add one at the end when none is given."""
    if scene is not None:
        return UseTemplate(template=template.name, scene=scene.id, slots=template.slots)
    return UseTemplate(template=template.name, scenes=(_scene(template, template.label, None, new_id),))


def use_film_template(template: FilmTemplate, new_id: NewId) -> UseTemplate:
    """Add every scene of a film template, and fill the style."""
    shelf = scene_templates()
    scenes = tuple(_scene(shelf[step.template], step.title, step.seconds, new_id) for step in template.scenes)
    return UseTemplate(template=template.name, style=template.style, scenes=scenes)


def _scene(template: SceneTemplate, title: str, seconds: float | None, new_id: NewId) -> Scene:
    slots = template.slots.with_slot("duration", seconds) if seconds else template.slots
    values, origins = merged(PromptSlots(), {}, slots, template.name)
    named = {"title": Origin(kind="template", source=f"template:{template.name}"), **origins}
    return Scene(id=new_id("scene"), number=1, title=title, template=template.name).with_slots(PromptSlots.model_validate(values), named)
