"""The slots of one scene that a platform's form shows, as words: what stands is filled in, what is changed becomes one step."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.commands import find_scene
from bot.handles import handle
from bot.messages import Invocation
from studio import film
from studio.diff import names_of, show
from studio.errors import NotFound
from studio.project import Scene
from studio.store.store import Store

SIZE = "shot_type"
"""The slot that is a menu."""
FIELDS = ("action", "camera_movement", "lighting_mood", "duration")
"""Slots written as words; with the menu they are five, all that a form of Discord's holds."""
LONG = "action"
"""The slot that is written on several lines."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A scene and its filled slots as words, and the film (its handle) and the version that they were read from."""

    scene: Scene
    words: Mapping[str, str]
    film: str
    version: int

    @property
    def title(self) -> str:
        return f"Scene {self.scene.number}: {self.scene.title}"


async def standing(store: Store, tenant: str, channel: str, thread: str, given: Invocation) -> Standing:
    """The scene that the form is about; ``tenant`` is ``platform:external``. Raises NotFound."""
    key = await store.film_where(tenant, channel, thread)
    if key is None:
        raise NotFound("No film is open here: /director open opens one.")
    project, version = await store.load(key.tenant, key.film)
    scene, names = find_scene(project, given.arguments.get("scene") or given.arguments.get("rest") or None), names_of(project)
    return Standing(scene, {slot: show(slot, value, names) for slot, value in scene.slots.filled().items()}, handle(project.id), version)


def changed(before: Mapping[str, str], said: Mapping[str, str]) -> dict[str, str]:
    """The slots that a person wrote otherwise than they stood; one that was emptied is ""."""
    fields = {slot: said.get(slot, "").strip() for slot in FIELDS}
    new = {slot: value for slot, value in fields.items() if value != before.get(slot, "").strip()}
    size = said.get(SIZE, "")
    if size and (SIZE, size) in film.TERMS and film.TERMS[(SIZE, size)].label.lower() != before.get(SIZE):
        new[SIZE] = size
    return new


def setting(given: Invocation, scene: str, new: Mapping[str, str]) -> Invocation:
    """The command that a sent form is."""
    return given.model_copy(update={"verb": "set", "arguments": {"scene": scene, **new}})
