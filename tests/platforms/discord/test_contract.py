"""What leaves the bot, held against Discord's own description; what Discord really sent, read by us; what we ask for, exactly."""

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import discord
import pytest

from bot.discord.app import intents_of
from bot.discord.portal import PERMISSIONS, invite_link
from bot.discord.read import addressed, read_interaction, read_message
from tests.platforms.discord.contract import DATA, faults, needs_data
from tests.platforms.discord.stage import controls, stage
from tests.stories.story import still


@needs_data
async def test_every_payload_of_a_whole_evening_is_what_discord_asks_for(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        await on.mira.send(thread, "scene 2: close-up, 85mm")
        for command in (
            "help",
            "usage",
            "bible",
            "style",
            "list history",
            "reel",
            "upgrade",
            "export",
            "list targets",
            "list films",
            "team people",
        ):
            await on.mira.slash(thread, f"director {command}")
        await on.mira.slash(thread, "director ref", picture=("still.jpg", still()))
        await on.mira.autocomplete(thread, "director scene", "scene", "1")
        card = (await on.mira.slash(thread, "director scene", scene="2")).response
        await on.mira.select(card.message, ["veo-3.1"], custom_id=controls(card.components)["Compile scene 2 for"])
        await on.press(on.mira, card.message, "Edit scene 2")
        await on.press(on.mira, card.message, "Lock scene 2")
        assert len(on.env.http_requests) > 20
        assert list(faults(on.env.http_requests)) == []


@needs_data
def test_the_check_sees_what_is_wrong() -> None:
    button = {"type": 2, "style": 2, "label": "x" * 81, "custom_id": "a"}
    wrong = SimpleNamespace(
        method="POST", path="/channels/1/messages", json={"flags": 32768, "components": [{"type": 1, "components": [button]}]}
    )
    assert list(faults([wrong]))


BOT = 1457469483726668048
"""The bot of the recordings."""


class Client:
    """The little of a client's state that discord.py needs to read a payload."""

    def __init__(self) -> None:
        self.client = discord.Client(intents=discord.Intents(guilds=True))
        self.state: Any = self.client._connection
        self.state.user = discord.ClientUser(state=self.state, data={"id": str(BOT), "username": "b", "discriminator": "0", "avatar": None})  # type: ignore[typeddict-item]

    def message(self, data: dict[str, Any]) -> discord.Message:
        for person in (data["author"], *data.get("mentions", ())):
            person.setdefault("avatar", None)  # taken out when the recording was made anonymous
        guild = discord.Guild(data={"id": data["guild_id"], "name": "", "channels": [], "roles": []}, state=self.state)  # type: ignore[typeddict-item]
        raw = {"id": data["channel_id"], "type": 0, "name": "c", "position": 0, "permission_overwrites": [], "guild_id": data["guild_id"]}
        channel = discord.TextChannel(state=self.state, guild=guild, data=raw)  # type: ignore[arg-type]
        return discord.Message(state=self.state, channel=channel, data=data)  # type: ignore[arg-type]


def recorded() -> list[tuple[str, dict[str, Any]]]:
    """Everything that real servers sent, flat: (name, payload)."""
    found: list[tuple[str, dict[str, Any]]] = []
    for file in ("discord.json", "channel_discord.json"):
        for name, value in json.loads((Path(DATA) / "replay" / file).read_text()).items():
            data = value.get("data", value) if isinstance(value, dict) and value.get("type") == "GATEWAY_MESSAGE_CREATE" else value
            if isinstance(data, dict) and str(data.get("id", "")).isdigit():
                found.append((name, data))
    return found


@needs_data
async def test_recorded_messages_and_presses_are_read(tmp_path: Path) -> None:
    client, read = Client(), 0
    for name, data in recorded():
        if data.get("type") == 3 and "attachment_size_limit" not in data:
            continue  # one recording was trimmed of what every interaction carries
        if data.get("type") == 3:
            data.pop("message", None)  # what is pressed is not read from the message
            pressed = discord.Interaction(data=data, state=client.state)  # type: ignore[arg-type]
            request = read_interaction(pressed, tmp_path)
            assert (request.event, request.tenant, request.channel) == (data["id"], data["guild_id"], data["channel"]["parent_id"]), name
            assert request.thread == data["channel_id"] and request.standing == "admin" and request.address["token"] == data["token"]
            read += 1
        elif "content" in data and "author" in data:
            request = read_message(client.message(data), BOT, tmp_path)
            assert request.event == data["id"] and str(BOT) not in request.text, name
            spoken_to = any(int(m["id"]) == BOT for m in data.get("mentions", ())) and not data["author"].get("bot")
            assert addressed(client.message(data), BOT, mention_required=True) == spoken_to, name
            read += 1
    assert read >= 10, read


@pytest.mark.parametrize("content", [True, False])
def test_the_bot_listens_to_exactly_this(content: bool) -> None:
    listens = {name for name, on in intents_of(message_content=content) if on}
    assert listens == {"guilds", "guild_messages", "dm_messages"} | ({"message_content"} if content else set())
    assert intents_of(message_content=content).value == (1 << 0 | 1 << 9 | 1 << 12 | (1 << 15 if content else 0))


def test_the_bot_asks_for_exactly_this() -> None:
    may = {name for name, on in PERMISSIONS if on}
    assert may == {
        "read_messages",
        "send_messages",
        "send_messages_in_threads",
        "create_public_threads",
        "attach_files",
        "read_message_history",
    }
    assert PERMISSIONS.value == 1 << 10 | 1 << 11 | 1 << 38 | 1 << 35 | 1 << 15 | 1 << 16
    link = invite_link(42)
    assert f"permissions={PERMISSIONS.value}" in link and "scope=bot+applications.commands" in link and "client_id=42" in link
