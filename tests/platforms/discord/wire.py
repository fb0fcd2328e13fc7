"""A small Discord on loopback: real sockets, real multipart, a gateway that can reconnect, resume and forget a session."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from aiohttp import WSMsgType, web
from aiohttp.test_utils import TestServer
from discord.utils import time_snowflake

from tests.platforms.discord.stage import texts

BOT = {"id": "42", "username": "director", "discriminator": "0", "avatar": None, "bot": True}
MIRA = {"id": "7", "username": "mira", "discriminator": "0", "avatar": None, "global_name": "Mira"}
ROOM = "900"
"""The channel of Mira's direct messages; the next ids are those of other people."""


@dataclass
class Wire:
    """What the bot sent, and what it is told. ``limited`` and ``broken`` are how many posts fail first; ``trouble`` draws what goes wrong
    with a post or an edit: "refused" does nothing, "stored" does it and fails all the same, "cut" does it and breaks the connection."""

    server: Any = None
    socket: web.WebSocketResponse | None = None
    posts: list[tuple[dict[str, Any], dict[str, bytes]]] = field(default_factory=list[tuple[dict[str, Any], dict[str, bytes]]])
    ops: list[int] = field(default_factory=list[int])
    history: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    ids: dict[int, str] = field(default_factory=dict[int, str])
    newest: int = 0
    standing: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    limited: int = 0
    broken: int = 0
    refused: int = 0
    sequence: int = 0
    synced: int = 0
    trouble: Callable[[], str] = lambda: ""
    nonces: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    acknowledged: dict[str, float] = field(default_factory=dict[str, float])
    """When each command was acknowledged, by its token, on the clock of `time.perf_counter`."""

    def message(self, text: str, *, after: int, room: str = ROOM) -> dict[str, Any]:
        """Words of one person's in their direct messages, as they stand in its history from now on; ``after`` names them."""
        self.ids[after] = self.ids.get(after) or self._next_id()
        return self.history.setdefault(self.ids[after], {**self._body(self.ids[after], room), "content": text})

    def _next_id(self) -> str:
        """A snowflake of now, later than every one before."""
        self.newest = max(self.newest + 1, time_snowflake(datetime.now(UTC)))
        return str(self.newest)

    def _body(self, key: str, room: str) -> dict[str, Any]:
        body: dict[str, Any] = {"id": key, "channel_id": room, "author": whose(room), "content": "", "type": 0, "flags": 0}
        empty: dict[str, Any] = {name: [] for name in ("attachments", "embeds", "mentions", "mention_roles", "components")}
        return {
            **body,
            **empty,
            "timestamp": "2026-01-01T00:00:00+00:00",
            "edited_timestamp": None,
            "tts": False,
            "pinned": False,
            "mention_everyone": False,
        }

    async def tell(self, op: int, data: Any = None, name: str | None = None) -> None:
        assert self.socket is not None
        self.sequence += name is not None
        await self.socket.send_json({"op": op, "d": data, "t": name, "s": self.sequence if name else None})

    async def say(self, text: str, *, after: int, room: str = ROOM) -> None:
        await self.tell(0, self.message(text, after=after, room=room), "MESSAGE_CREATE")

    async def invoke(self, token: str, *path: str, room: str = ROOM) -> None:
        """A slash command of one person's in their direct messages, by its path below ``/director``."""
        options: list[dict[str, Any]] = []
        for depth, name in enumerate(reversed(path)):
            options = [{"name": name, "type": 2 if depth else 1, "options": options}]
        told = {"id": self._next_id(), "application_id": BOT["id"], "type": 2, "token": token, "version": 1, "user": whose(room)}
        where = {"channel_id": room, "channel": {"id": room, "type": 1}, "context": 1, "authorizing_integration_owners": {}}
        data = {"id": "1", "name": "director", "type": 1, "options": options}
        limits = {"app_permissions": "0", "locale": "en-US", "entitlements": [], "attachment_size_limit": 10_485_760}
        await self.tell(0, {**told, **where, **limits, "data": data}, "INTERACTION_CREATE")

    async def acknowledge(self, request: web.Request) -> web.Response:
        self.acknowledged[request.match_info["token"]] = time.perf_counter()
        return _json({"interaction": {"id": request.match_info["id"], "type": 2, "response_message_loading": True}})

    async def answer(self, request: web.Request) -> web.Response:
        """An acknowledged command is answered: what stands for its token is replaced."""
        self.standing[request.match_info["token"]], _ = await _parts(request)
        return _json({**self._body(self._next_id(), ROOM), "author": BOT})

    async def gateway(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self.socket = socket
        await self.tell(10, {"heartbeat_interval": 60_000})
        async for heard in socket:
            if heard.type is not WSMsgType.TEXT:
                break
            told = json.loads(heard.data)
            op = told["op"]
            self.ops.append(op)
            if op == 1:
                await self.tell(11)
            elif op == 2:
                address = str(self.server.make_url("/")).replace("http", "ws")
                ready = {
                    "v": 10,
                    "user": BOT,
                    "guilds": [],
                    "session_id": "s",
                    "shard": told["d"].get("shard", [0, 1]),
                    "resume_gateway_url": address,
                    "application": {"id": "42", "flags": 0},
                }
                await self.tell(0, ready, "READY")
            elif op == 6:
                await self.tell(0, {}, "RESUMED")
        return socket

    async def post(self, request: web.Request) -> web.Response:
        if self.limited:
            self.limited -= 1
            self.refused += 1
            return _json({"message": "limited", "retry_after": 0.05, "global": False}, status=429, Via="1.1 here")
        if self.broken:
            self.broken -= 1
            self.refused += 1
            return _json({"message": "behind a wall", "code": 0}, status=429)  # without Via: not Discord's own limit
        payload, files = await _parts(request)
        if (wrong := self.trouble()) == "refused":
            return _failed()
        nonce = str(payload.get("nonce") or "")
        if not (payload.get("enforce_nonce") and nonce in self.nonces):
            self.nonces[nonce] = self._stands(request.match_info["room"], payload, files)
        return _outcome(request, wrong, self.nonces[nonce])

    def _stands(self, room: str, payload: dict[str, Any], files: dict[str, bytes]) -> dict[str, Any]:
        """A new message of the bot's."""
        self.posts.append((payload, files))
        sent = {**self._body(self._next_id(), room), "author": BOT, "flags": payload.get("flags", 0)}
        if refers := payload.get("message_reference"):
            sent |= {"message_reference": {**refers, "channel_id": room}, "type": 19}
        self.history[sent["id"]] = sent
        self.standing[sent["id"]] = payload
        return sent

    def _page(self, room: str, query: Mapping[str, str]) -> list[dict[str, Any]]:
        """A page of the room, newest first, as Discord cuts it."""
        after, before, limit = int(query.get("after", 0)), int(query.get("before", 1 << 63)), int(query.get("limit", 50))
        found = [m for m in self.history.values() if m["channel_id"] == room and after < int(m["id"]) < before]
        return (found[:limit] if after else found[-limit:])[::-1]

    async def edit(self, request: web.Request) -> web.Response:
        """A message that stands is replaced."""
        payload, _ = await _parts(request)
        if (wrong := self.trouble()) == "refused":
            return _failed()
        self.standing[request.match_info["id"]] = payload
        return _outcome(request, wrong, self.history[request.match_info["id"]])

    def said(self) -> list[str]:
        """Every message of the bot's as it stands now."""
        return ["\n".join(texts(payload["components"])) for payload in self.standing.values()]

    @property
    def addresses(self) -> tuple[str, str]:
        """(REST, gateway)."""
        return str(self.server.make_url("/api")), str(self.server.make_url("/")).replace("http", "ws")

    async def rest(self, request: web.Request) -> web.Response:
        path = request.path.removeprefix("/api")
        if path == "/users/@me":
            return _json(BOT)
        if path == "/gateway/bot":
            left = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 1}
            return _json({"url": self.addresses[1], "shards": 1, "session_start_limit": left})
        if path == "/oauth2/applications/@me":
            app = {"id": "42", "name": "d", "icon": None, "description": "", "bot_public": True, "bot_require_code_grant": False}
            return _json({**app, "verify_key": "", "owner": MIRA, "flags": 0, "summary": "", "tags": [], "hook": False})
        if path.endswith("/commands"):
            self.synced += 1
            return _json([])
        match path.split("/")[1:]:
            case ["channels", room]:
                last = next((key for key, m in reversed(self.history.items()) if m["channel_id"] == room), None)
                return _json({"id": room, "type": 1, "recipients": [whose(room)], "last_message_id": last})
            case ["channels", room, "messages"]:
                return _json(self._page(room, request.query))
            case _:
                pass
        return _json({"message": "unknown", "code": 0}, status=404)


def whose(room: str) -> dict[str, Any]:
    """The person whose direct messages a channel holds."""
    return {**MIRA, "id": str(int(MIRA["id"]) + int(room) - int(ROOM))}


def _failed() -> web.Response:
    return _json({"message": "a bad day", "code": 0}, status=503)


def _outcome(request: web.Request, wrong: str, body: dict[str, Any]) -> web.Response:
    """What is told of something that was done."""
    if wrong == "cut" and request.transport is not None:
        request.transport.abort()
    return _failed() if wrong else _json(body)


def _json(body: Any, status: int = 200, **headers: str) -> web.Response:
    """discord.py reads JSON only behind exactly this content type, without a charset."""
    return web.Response(body=json.dumps(body).encode(), content_type="application/json", status=status, headers=headers)


async def _parts(request: web.Request) -> tuple[dict[str, Any], dict[str, bytes]]:
    if not request.content_type.startswith("multipart/"):
        return await request.json(), {}
    payload, files = {}, {}
    async for part in await request.multipart():
        data = await part.read()  # type: ignore[union-attr]
        if part.name == "payload_json":  # type: ignore[union-attr]
            payload = json.loads(data)
        else:
            files[part.filename] = bytes(data)  # type: ignore[union-attr]
    return payload, files


@asynccontextmanager
async def wire(monkeypatch: Any) -> AsyncIterator[Wire]:
    """A Discord to which every client of this process connects while the block runs."""
    import yarl
    from discord.gateway import DiscordWebSocket
    from discord.http import Route

    made, app = Wire(), web.Application()
    app.router.add_get("/", made.gateway)
    app.router.add_post("/api/channels/{room}/messages", made.post)
    app.router.add_patch("/api/channels/{room}/messages/{id}", made.edit)
    app.router.add_post("/api/interactions/{id}/{token}/callback", made.acknowledge)
    app.router.add_patch("/api/webhooks/{app}/{token}/messages/@original", made.answer)
    app.router.add_route("*", "/api/{rest:.*}", made.rest)
    made.server = TestServer(app)
    async with made.server:
        rest, gateway = made.addresses
        monkeypatch.setattr(Route, "BASE", rest)
        monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(gateway))
        yield made


async def until(holds: Any, seconds: float = 15) -> None:
    """Wait until something holds, or fail."""
    async with asyncio.timeout(seconds):
        while not holds():  # noqa: ASYNC110
            await asyncio.sleep(0.02)
