"""A form for the slots of one scene: what stands is filled in, what is changed becomes one step."""

from typing import TYPE_CHECKING, Any

import discord
from discord import ui

from bot.commands import find_command
from bot.messages import Invocation, Request
from bot.slot_form import FIELDS, LONG, SIZE, Standing, changed, setting, standing
from studio import film
from studio.project import Scene
from studio.store.store import Store

if TYPE_CHECKING:
    from bot.discord.app import DirectorBot

TITLE, LABEL = 45, 45
MOST, LABEL_WORDS = 10, 500
"""Files of one form (Discord API, components reference, checked 2026-11-22) and letters of what is said of them."""


async def scene_for_form(store: Store, request: Request, given: Invocation) -> Standing:
    """The scene that the form is about, and its slots as words. Raises NotFound."""
    return await standing(store, f"discord:{request.tenant}", request.channel, request.thread or "", given)


class SlotForm(ui.Modal):
    """Shot type as a menu, four slots as words. Only what was changed is set."""

    def __init__(self, bot: "DirectorBot", told: Standing, given: Invocation) -> None:
        super().__init__(title=told.title[:TITLE], timeout=900)
        self._bot, self._given, self._before = bot, given, told.words
        self._size: ui.Select[Any] = ui.Select(required=False, options=_sizes(told.scene))
        self.add_item(ui.Label(text=film.SLOTS[SIZE].label, component=self._size))
        self._fields: dict[str, ui.TextInput[Any]] = {slot: _field(slot, told.words.get(slot, "")) for slot in FIELDS}
        for slot, item in self._fields.items():
            self.add_item(ui.Label(text=film.SLOTS[slot].label[:LABEL], component=item))

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        said = {slot: item.value for slot, item in self._fields.items()} | {SIZE: next(iter(self._size.values), "")}
        given = setting(self._given, self._given.arguments.get("scene", ""), changed(self._before, said))
        await self._bot.invoked(interaction, find_command("set"), given, [])


class PictureForm(ui.Modal):
    """Pictures from the person's own machine, and what they are."""

    def __init__(self, bot: "DirectorBot", given: Invocation) -> None:
        super().__init__(title="Reference pictures", timeout=900)
        self._bot, self._given = bot, given
        self._files = ui.FileUpload[Any](min_values=1, max_values=MOST)
        self._words = ui.TextInput[Any](required=False, max_length=LABEL_WORDS, placeholder="the coat of Mara; first frame of scene 2")
        self.add_item(ui.Label(text="Pictures", description=f"Up to {MOST}, 10 MiB each.", component=self._files))
        self.add_item(ui.Label(text="What they are", description="Or what they are for.", component=self._words))

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        words = {"label": self._words.value.strip()} if self._words.value.strip() else {}
        given = self._given.model_copy(update={"verb": "ref", "arguments": words})
        await self._bot.invoked(interaction, find_command("ref"), given, list(self._files.values))


def _sizes(scene: Scene) -> list[discord.SelectOption]:
    standing_ = scene.slots.shot_type
    return [discord.SelectOption(label=film.TERMS[(SIZE, i)].label, value=i, default=i == standing_) for i in film.ids(SIZE)]


def _field(slot: str, words: str) -> "ui.TextInput[Any]":
    style = discord.TextStyle.paragraph if slot == LONG else discord.TextStyle.short
    return ui.TextInput(style=style, default=words[:4000] or None, required=False, max_length=2000)
