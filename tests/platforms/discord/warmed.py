"""Imported before processes are forked: each has at hand what the bot loads before it connects."""

import bot.bootstrap
import bot.discord.serve
import bot.door
import bot.till  # noqa: F401
from bot.warm import warm

warm()
