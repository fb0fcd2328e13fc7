"""One connection to Discord for as long as the process lives; what the portal must be told is said in one sentence."""

import asyncio
import sys

import aiohttp
import discord

from bot.desk import Desk
from bot.discord.app import DirectorBot, ShardedDirectorBot, Ways
from bot.discord.portal import invite_link
from bot.settings import Settings
from bot.warm import warm
from studio.errors import BadInput, Unavailable


async def serve(desk: Desk, settings: Settings, token: str) -> None:
    """Stay connected until cancelled. Raises BadInput when Discord refuses the token or intents, Unavailable when it is out of reach."""
    ways = Ways(settings.data / "inbox", dev_guild=settings.discord_guild, skus=settings.discord_skus, blocks=settings.discord_blocks)
    await asyncio.to_thread(warm)
    made = ShardedDirectorBot if settings.discord_sharded else DirectorBot
    async with made(desk, ways, message_content=settings.discord_message_content) as bot:
        try:
            await bot.login(token)
            if bot.application_id:
                sys.stdout.write(f"Invite the director to a server with {invite_link(bot.application_id)}\n")
                sys.stdout.flush()
            await bot.connect()
        except discord.LoginFailure:
            raise BadInput("Discord does not know that DISCORD_TOKEN: copy it again from the developer portal, page Bot.") from None
        except discord.PrivilegedIntentsRequired:
            raise BadInput(
                "DISCORD_MESSAGE_CONTENT is on, but the Message Content intent is off in the developer portal, page Bot:"
                " switch it on there, or set DISCORD_MESSAGE_CONTENT=False."
            ) from None
        except (aiohttp.ClientError, discord.GatewayNotFound, discord.DiscordServerError, TimeoutError, OSError):
            raise Unavailable("Discord cannot be reached: check the network, then start me again.") from None
