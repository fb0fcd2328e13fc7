"""A Discord server in memory with the real bot on the real desk in it, and the people who talk to it."""

import re
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import discord
import simcord

from bot.desk import Desk
from bot.discord.app import DirectorBot, Ways
from studio.project import SceneProject
from studio.store.store import Store
from tests.doubles.scripted import Script, Scripted, scripted_desk

IDEA = "A lighthouse keeper finds a door in the sea. Three scenes."
CDN = frozenset({"cdn.simcord.invalid"})
SENDS = re.compile(r".*(/callback|/messages(/@original|/\d+)?)")
"""Every way in which words leave: a message, an answer to an interaction, and the edits of both."""


def texts(components: Iterable[Any]) -> list[str]:
    """Every word of a card, in order."""
    found: list[str] = []
    for raw in components:
        part: dict[str, Any] = raw if isinstance(raw, dict) else raw.to_dict()
        found += [str(part[key]) for key in ("content", "label", "placeholder") if part.get(key)]
        found += [str(item["description"]) for item in part.get("items", ()) if item.get("description")]
        found += texts(part.get("components", ()))
        found += texts([part["accessory"]] if part.get("accessory") else [])
    return found


def shown(message: Any) -> str:
    """A message as it is read."""
    return "\n".join([message.content or "", *texts(message.components)]).strip()


def controls(components: Iterable[Any]) -> dict[str, str]:
    """Custom id by what the control says."""
    found: dict[str, str] = {}
    for raw in components:
        part: dict[str, Any] = raw if isinstance(raw, dict) else raw.to_dict()
        if part.get("custom_id"):
            found[part.get("label") or part.get("placeholder") or ""] = part["custom_id"]
        found |= controls(part.get("components", ()))
        found |= controls([part["accessory"]] if part.get("accessory") else [])
    return found


def options(components: Iterable[Any]) -> list[str]:
    """The values of every menu of a card, in order."""
    found: list[str] = []
    for raw in components:
        part: dict[str, Any] = raw if isinstance(raw, dict) else raw.to_dict()
        found += [option["value"] for option in part.get("options", ())]
        found += options(part.get("components", ()))
    return found


@dataclass
class Stage:
    """One server with one channel; ``mira`` and ``eli`` are members, ``ada`` runs it."""

    env: Any
    desk: Desk
    store: Store
    models: Scripted
    bot: DirectorBot
    ways: Ways
    content: bool
    guild: Any = None
    channel: Any = None
    people: dict[str, Any] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Any:
        if name in ("mira", "eli", "ada"):
            return self.people[name]
        raise AttributeError(name)

    @property
    def at(self) -> str:
        return f"<@{self.bot.user.id}>"  # type: ignore[union-attr]

    async def said(self, who: Any, where: Any, text: str, **more: Any) -> Any:
        """Say something and see what the bot posted for it last, wherever that is."""
        await who.send(where, text, **more)
        return self.thread.last_message if not where.is_thread and self.channel.threads else where.last_message

    @property
    def thread(self) -> Any:
        """The newest thread of the channel."""
        return self.channel.threads[-1]

    async def film(self, idea: str = IDEA) -> Any:
        """Mira tells an idea in the channel; gives the thread that the film got."""
        await self.mira.send(self.channel, f"{self.at} {idea}")
        return self.thread

    async def stored(self, where: Any) -> SceneProject:
        """The film of a thread as the store has it."""
        key = await self.store.film_where(f"discord:{self.guild.id}", str(self.channel.id), str(where.id) if where.is_thread else "")
        assert key is not None
        return (await self.store.load(key.tenant, key.film))[0]

    async def press(self, who: Any, message: Any, label: str) -> Any:
        """Press the control that says this; gives what came of it."""
        return await who.click(message, custom_id=controls(message.components)[label])

    async def restart(self) -> None:
        """A new process on the same store."""
        self.bot = DirectorBot(self.desk, self.ways, message_content=self.content)
        await self.env.restart_bot(self.bot)

    def payloads(self) -> list[dict[str, Any]]:
        """Every message that left the bot, as it was sent."""
        sent = [r for r in self.env.http_requests if r.method in ("POST", "PATCH") and SENDS.fullmatch(r.path) and r.json]
        return [r.json["data"] if "data" in r.json and r.path.endswith("/callback") else r.json for r in sent]


@asynccontextmanager
async def stage(folder: Path, script: Script | None = None, *, content: bool = True, **ways: Any) -> AsyncIterator[Stage]:
    """Everything up and ready; on the way out nothing may have gone wrong unseen and every message must have been quiet."""
    async with scripted_desk(folder, script) as (desk, store, models):
        how = Ways(folder / "inbox", **{"pace": 0, "patience": 0, "hosts": CDN, "retries": (), **ways})
        bot = DirectorBot(desk, how, message_content=content)
        async with simcord.run(bot, settle_timeout=20) as env:
            made = Stage(env, desk, store, models, bot, how, content)
            desk.clock = env.now  # ids of messages hold the time of this server
            made.guild = env.create_guild()
            made.channel = made.guild.create_text_channel("film")
            for name in ("mira", "eli"):
                made.people[name] = made.guild.add_member(env.create_user(name))
            manager = made.guild.create_role("admin", permissions=discord.Permissions(manage_guild=True, send_messages_in_threads=True))
            made.people["ada"] = made.guild.add_member(env.create_user("ada"), roles=[manager])
            yield made
            for payload in made.payloads():
                quiet(payload)


def quiet(payload: dict[str, Any]) -> None:
    """No message may call anybody or unfold a link (facts: reliability L4, L6)."""
    if "components" not in payload or "title" in payload:  # a deferral says nothing, a form calls nobody
        return
    assert payload.get("allowed_mentions", {}).get("parse") == [], payload
    assert payload.get("flags", 0) & discord.MessageFlags(suppress_embeds=True).value, payload
    assert not payload.get("content")
