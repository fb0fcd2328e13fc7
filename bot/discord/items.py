"""The two kinds of control that a card has, found again by their ids however long ago they were sent."""

import re
from typing import TYPE_CHECKING, Any, cast

import discord
from discord import ui

from bot.discord.controls import TEMPLATE

if TYPE_CHECKING:
    from bot.discord.app import DirectorBot


class Press(ui.DynamicItem[ui.Button[ui.LayoutView]], template=TEMPLATE + "(?<!:)$"):
    """A button."""

    def __init__(self, item: "ui.Button[Any]") -> None:
        super().__init__(item)

    @classmethod
    async def from_custom_id(cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /) -> "Press":
        return cls(cast("ui.Button[Any]", item))

    async def callback(self, interaction: discord.Interaction) -> Any:
        await cast("DirectorBot", interaction.client).pressed(interaction, self.custom_id, "")


class Choose(ui.DynamicItem[ui.Select[ui.LayoutView]], template=TEMPLATE + ":$"):
    """A menu: what is chosen is the last argument."""

    def __init__(self, item: "ui.Select[Any]") -> None:
        super().__init__(item)

    @classmethod
    async def from_custom_id(cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /) -> "Choose":
        return cls(cast("ui.Select[Any]", item))

    async def callback(self, interaction: discord.Interaction) -> Any:
        await cast("DirectorBot", interaction.client).pressed(interaction, self.custom_id, self.item.values[0])
