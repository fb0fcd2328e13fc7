"""A form for the slots of one scene: what stands is filled in, what is changed becomes one step."""

from typing import TYPE_CHECKING, Any

import discord
from discord import ui

from bot.commands import find_command, find_scene
from bot.messages import Invocation, Request
from studio import film
from studio.diff import names_of, show
from studio.errors import NotFound
from studio.project import Scene
from studio.store.store import Store

if TYPE_CHECKING:
    from bot.discord.app import DirectorBot

FIELDS = ("action", "camera_movement", "lighting_mood", "duration")
"""Slots written as words; five items are all that a form may have (discord.py 2.7.1)."""
TITLE, LABEL = 45, 45


async def scene_for_form(store: Store, request: Request, given: Invocation) -> tuple[Scene, dict[str, str]]:
    """The scene that the form is about, and its slots as words. Raises NotFound."""
    key = await store.film_where(f"discord:{request.tenant}", request.channel, request.thread or "")
    if key is None:
        raise NotFound("No film is open here: /director open opens one.")
    project, _ = await store.load(key.tenant, key.film)
    scene, names = find_scene(project, given.arguments.get("scene")), names_of(project)
    return scene, {slot: show(slot, value, names) for slot, value in scene.slots.filled().items()}


class SlotForm(ui.Modal):
    """Shot type as a menu, four slots as words. Only what was changed is set."""

    def __init__(self, bot: "DirectorBot", told: tuple[Scene, dict[str, str]], given: Invocation) -> None:
        scene, words = told
        super().__init__(title=f"Scene {scene.number}: {scene.title}"[:TITLE], timeout=900)
        self._bot, self._given, self._before = bot, given, words
        self._size: ui.Select[Any] = ui.Select(required=False, options=_sizes(scene))
        self.add_item(ui.Label(text=film.SLOTS["shot_type"].label, component=self._size))
        self._fields: dict[str, ui.TextInput[Any]] = {slot: _field(slot, words.get(slot, "")) for slot in FIELDS}
        for slot, item in self._fields.items():
            self.add_item(ui.Label(text=film.SLOTS[slot].label[:LABEL], component=item))

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        changed = {slot: item.value for slot, item in self._fields.items() if item.value.strip() != self._before.get(slot, "").strip()}
        if self._size.values and film.TERMS[("shot_type", self._size.values[0])].label.lower() != self._before.get("shot_type"):
            changed["shot_type"] = self._size.values[0]
        arguments = {"scene": self._given.arguments.get("scene", ""), **changed}
        command = find_command("set")
        await self._bot.invoked(interaction, command, self._given.model_copy(update={"verb": "set", "arguments": arguments}), [])


def _sizes(scene: Scene) -> list[discord.SelectOption]:
    standing = scene.slots.shot_type
    return [discord.SelectOption(label=film.TERMS[("shot_type", i)].label, value=i, default=i == standing) for i in film.ids("shot_type")]


def _field(slot: str, standing: str) -> "ui.TextInput[Any]":
    style = discord.TextStyle.paragraph if slot == "action" else discord.TextStyle.short
    return ui.TextInput(style=style, default=standing[:4000] or None, required=False, max_length=2000)
