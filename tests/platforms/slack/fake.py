"""A Slack of our own on loopback: Web API, Socket Mode, signed HTTP, files, response addresses. It refuses what Slack would refuse, and a
little more: whatever would call a channel, name a stranger, unfurl a link or not fit is a violation."""

import asyncio
import contextlib
import hashlib
import hmac
import itertools
import json
import re
import time
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import aiohttp
from aiohttp import web
from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block

from tests.platforms.slack.typed import faults, view_faults

SECRET = "a-signing-secret"
TEAM, BOT, BOT_TOKEN, APP_TOKEN = "T0FILM", "U0BOT0001", "xoxb-1-test", "xapp-1-test"
CHANNEL, OTHER, DM = "C0SHOOT01", "C0OTHER01", "D0DIRECT1"
BUDGET = 13_200
CONTROLS, SIDES = ("actions", "context_actions"), ("positive_button", "negative_button")
LIVE = re.compile(r"<(?:!|#|@|https?:|mailto:)[^>]*>")
Payload = dict[str, Any]


@dataclass
class Posted:
    """A message as people see it."""

    channel: str
    ts: str
    user: str
    text: str
    blocks: list[Payload] = field(default_factory=list)
    thread: str = ""
    metadata: Payload = field(default_factory=dict)
    edits: int = 0

    @property
    def shown(self) -> str:
        """All words of the message."""
        return "\n".join(words_of(b) for b in self.blocks if b["type"] not in CONTROLS) if self.blocks else self.text

    def controls(self) -> list[Payload]:
        """Everything that can be pressed; a pair of feedback buttons is two."""
        found = [e for b in self.blocks if b["type"] in CONTROLS for e in b["elements"]]
        rated = [{**e[side], "type": e["type"], "action_id": e["action_id"]} for e in found if "positive_button" in e for side in SIDES]
        cards = [c for b in self.blocks for c in (b["elements"] if b["type"] == "carousel" else [b]) if c["type"] == "card"]
        return [e for e in found if "positive_button" not in e] + rated + [a for c in cards for a in c.get("actions", [])]

    def controls_only(self, label: str) -> bool:
        """Whether this is what is being done right now, which has one button."""
        return [words_of(c.get("text")) for c in self.controls()] == [label]


def words_of(block: Any) -> str:
    if isinstance(block, list):
        return "\n".join(filter(None, map(words_of, block)))
    if not isinstance(block, dict):
        return ""
    if block.get("type") == "table":
        return "\n".join("  ".join(cell["text"] for cell in row) for row in block["rows"])
    if isinstance(block.get("text"), str):
        return (
            block["text"].replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
            if block.get("type") == "mrkdwn"
            else block["text"]
        )
    parts = [block.get(k) for k in WORDED if block.get(k)]
    return "\n".join(filter(None, (p if isinstance(p, str) else words_of(p) for p in parts)))


WORDED = ("text", "elements", "alt_text", "fields", "hero_image", "title", "tasks", "subtitle", "body")
"""Where the words of a block stand."""


@dataclass
class FakeSlack:
    """One workspace. ``deliver_by`` says how it reaches the app: ``socket``, or the address of its HTTP door."""

    deliver_by: str = "socket"
    users: dict[str, Payload] = field(default_factory=dict)
    messages: list[Posted] = field(default_factory=list)
    whispers: list[Posted] = field(default_factory=list)
    files: dict[str, Payload] = field(default_factory=dict)
    shared: list[tuple[str, str, str]] = field(default_factory=list)
    views: list[Payload] = field(default_factory=list)
    home: Payload = field(default_factory=dict)
    members: set[str] = field(default_factory=lambda: {CHANNEL, DM})
    violations: list[str] = field(default_factory=list)
    calls: Counter[str] = field(default_factory=Counter)
    strangers: list[str] = field(default_factory=list)
    acknowledged: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)
    limited: Counter[str] = field(default_factory=Counter)
    broken: Counter[str] = field(default_factory=Counter)
    refusing: dict[str, str] = field(default_factory=dict)
    login_page: bool = False
    granted: Sequence[str] = ("chat:write", "files:read")
    on_post: Any = None
    _sockets: list[web.WebSocketResponse] = field(default_factory=list)
    _acks: dict[str, tuple[web.WebSocketResponse, asyncio.Future[Payload]]] = field(default_factory=dict)
    _clock: Any = field(default_factory=lambda: itertools.count(1))
    _turns: Any = field(default_factory=itertools.count)
    _start: float = field(default_factory=time.time)
    _lost: list[web.WebSocketResponse] = field(default_factory=list)
    _looked: Counter[str] = field(default_factory=Counter)
    _told: dict[str, tuple[str, str]] = field(default_factory=dict)

    async def __aenter__(self) -> "FakeSlack":
        self.users |= {u: person(u, n) for u, n in (("U0MIRA001", "Mira"), ("U0ELI0001", "Eli"))}
        app = web.Application(client_max_size=64 * 1024 * 1024)
        app.router.add_route("*", "/api/{method}", self._api)
        app.router.add_get("/socket", self._socket)
        app.router.add_post("/upload/{file}", self._upload)
        app.router.add_get("/files/{file}", self._download)
        app.router.add_post("/respond/{key}", self._respond)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.port = site._server.sockets[0].getsockname()[1]  # type: ignore[union-attr]
        self._session = aiohttp.ClientSession()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()
        for socket in tuple(self._sockets):
            await socket.close()
        await self._runner.cleanup()

    @property
    def api(self) -> str:
        return f"http://127.0.0.1:{self.port}/api/"

    def ts(self) -> str:
        """A new time stamp: Slack's are unique in a channel."""
        return f"{int(self._start)}.{next(self._clock):06d}"

    # The Web API

    async def _api(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        given = await _given(request)
        self.calls[method] += 1
        if self.limited[method]:
            self.limited[method] -= 1
            return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": "0"})
        if method in self.refusing:
            return web.json_response({"ok": False, "error": self.refusing[method]})
        answer = await self._answer(method, given)
        if self.broken[method]:
            self.broken[method] -= 1
            assert request.transport
            request.transport.close()
        return web.json_response(answer, headers={"x-oauth-scopes": ",".join(self.granted)})

    async def _answer(self, method: str, given: Payload) -> Payload:
        handler = getattr(self, "_" + re.sub(r"\W", "_", method), None)
        if handler is None:
            self.violations.append(f"unknown method {method}")
            return {"ok": False, "error": "unknown_method"}
        done = handler(given)
        return {"ok": True, **done} if "error" not in done else {"ok": False, **done}

    def _auth_test(self, _given: Payload) -> Payload:
        return {"team_id": TEAM, "user_id": BOT, "bot_id": "B0BOT", "team": "Film", "user": "director", "url": "https://film.slack.com/"}

    def _users_info(self, given: Payload) -> Payload:
        return {"user": self.users[given["user"]]} if given["user"] in self.users else {"error": "user_not_found"}

    def _chat_postMessage(self, given: Payload) -> Payload:
        if problem := self._check(given, posting=True):
            return {"error": problem}
        if given["channel"] not in self.members:
            return {"error": "not_in_channel"}
        message = Posted(given["channel"], self.ts(), BOT, given["text"], given.get("blocks") or [], given.get("thread_ts", ""))
        message.metadata = given.get("metadata") or {}
        self.messages.append(message)
        if self.on_post:
            self.on_post(message)
        return {"channel": message.channel, "ts": message.ts}

    def _chat_update(self, given: Payload) -> Payload:
        if problem := self._check(given, posting=False):
            return {"error": problem}
        found = next((m for m in self.messages if (m.channel, m.ts) == (given["channel"], given["ts"])), None)
        if found is None:
            return {"error": "message_not_found"}
        found.text, found.blocks, found.edits = given["text"], given.get("blocks") or [], found.edits + 1
        found.metadata = given.get("metadata") or found.metadata
        return {"channel": found.channel, "ts": found.ts}

    def _chat_postEphemeral(self, given: Payload) -> Payload:
        if problem := self._check(given, posting=False):
            return {"error": problem}
        if given["channel"] not in self.members:
            return {"error": "channel_not_found"}
        said = (given["text"], given.get("blocks") or [], str(given.get("thread_ts") or ""))
        self.whispers.append(Posted(given["channel"], self.ts(), given["user"], *said))
        return {"message_ts": self.whispers[-1].ts}

    def _views_open(self, given: Payload) -> Payload:
        view = {**given["view"], "id": f"V{len(self.views):08d}"}
        self.violations += view_faults(view)
        for block in view["blocks"]:
            self._fits(block)
        if len(view["title"]["text"]) > 24 or len(view["private_metadata"]) > 3000:
            self.violations.append("a form's title or metadata is too long")
        self.views.append(view)
        return {"view": view}

    def _views_publish(self, given: Payload) -> Payload:
        self.violations += view_faults(given["view"])
        for block in given["view"]["blocks"]:
            self._fits(block)
        self.home[given["user_id"]] = given["view"]
        return {"view": given["view"]}

    def _chat_getPermalink(self, given: Payload) -> Payload:
        return {"permalink": f"https://film.slack.com/archives/{given['channel']}/p{str(given['message_ts']).replace('.', '')}"}

    def _files_getUploadURLExternal(self, given: Payload) -> Payload:
        file = f"F{len(self.files):09d}"
        self.files[file] = {"id": file, "name": given["filename"], "data": b""}
        return {"file_id": file, "upload_url": f"http://127.0.0.1:{self.port}/upload/{file}"}

    def _files_completeUploadExternal(self, given: Payload) -> Payload:
        if given.get("channel_id") and given["channel_id"] not in self.members:
            return {"error": "not_in_channel"}
        for file in given["files"]:
            if given.get("channel_id"):
                self.shared.append((given["channel_id"], given.get("thread_ts", ""), file["id"]))
        return {"files": [{"id": f["id"], "title": f.get("title")} for f in given["files"]]}

    def _files_info(self, given: Payload) -> Payload:
        if given["file"] not in self.files:
            return {"error": "file_not_found"}
        file = self.files[given["file"]]
        self._looked[given["file"]] += 1
        ready = {"mimetype": "image/png"} if self._looked[given["file"]] > 1 else {}
        shown = {"channels": [c for c, _, f in self.shared if f == given["file"]]}
        return {"file": {k: v for k, v in file.items() if k != "data"} | ready | shown}

    def _conversations_join(self, given: Payload) -> Payload:
        if given["channel"].startswith("G"):
            return {"error": "method_not_supported_for_channel_type"}
        self.members.add(given["channel"])
        return {"channel": {"id": given["channel"]}}

    def _conversations_open(self, given: Payload) -> Payload:
        return {"channel": {"id": DM}}

    def _conversations_replies(self, given: Payload) -> Payload:
        return {"messages": [_told(m) for m in self.messages if m.channel == given["channel"] and given["ts"] in (m.thread, m.ts)]}

    def _conversations_history(self, given: Payload) -> Payload:
        return {"messages": [_told(m) for m in reversed(self.messages) if m.channel == given["channel"] and not m.thread]}

    def _assistant_threads_setSuggestedPrompts(self, given: Payload) -> Payload:
        assert len(given["prompts"]) <= 4
        return {}

    def _agents_sessions_setStatus(self, given: Payload) -> Payload:
        return {}

    def _apps_connections_open(self, _given: Payload) -> Payload:
        return {"url": f"ws://127.0.0.1:{self.port}/socket"}

    def _oauth_v2_access(self, given: Payload) -> Payload:
        if given.get("code") != "good":
            return {"error": "invalid_code"}
        told = {"app_id": "A1", "authed_user": {"id": "U0MIRA001"}, "scope": "chat:write", "token_type": "bot", "bot_user_id": BOT}
        return {**told, "access_token": BOT_TOKEN, "team": {"id": TEAM, "name": "Film"}, "enterprise": None, "is_enterprise_install": False}

    # What Slack refuses

    def _check(self, given: Payload, *, posting: bool) -> str:
        """The error that a message earns, "" for none."""
        blocks = given.get("blocks") or []
        before = len(self.violations)
        if posting and (given.get("unfurl_links") is not False or given.get("unfurl_media") is not False):
            self.violations.append("links would unfurl")
        if not given.get("text"):
            self.violations.append("no words beside the blocks")
        self._no_live_words(given.get("text", ""))
        if len(blocks) > 50 or len(json.dumps(blocks, ensure_ascii=False)) > BUDGET or sum(b["type"] == "table" for b in blocks) > 1:
            self.violations.append("msg_blocks_too_long")
        for block in blocks:
            self._fits(block)
        names = [e["action_id"] for b in blocks if b["type"] in CONTROLS for e in b["elements"]]
        if len(names) != len(set(names)):
            self.violations.append("two controls of one action id")
        return "invalid_blocks" if len(self.violations) > before else ""

    def _fits(self, block: Payload) -> None:
        self.violations += faults(block)
        try:
            parsed = Block.parse(block)
            assert parsed is not None, block["type"]
            parsed.to_dict()
        except (SlackObjectFormationError, AssertionError) as error:
            self.violations.append(f"{block.get('type')}: {error}")
        if block["type"] == "table" and (len(block["rows"]) > 100 or any(len(row) > 20 for row in block["rows"])):
            self.violations.append("a table is too large")
        if block["type"] == "alert" and len(block["text"]["text"]) > 200:
            self.violations.append("an alert is too long")
        if any(self._looked[file] < 2 for file in _files(block)):
            self.violations.append("invalid slack file")
        for found in _mrkdwn(block):
            if len(found) > 3000:
                self.violations.append("a text is too long")
            self._no_live_words(found)

    def _no_live_words(self, text: str) -> None:
        if found := LIVE.search(text):
            self.violations.append(f"live words: {found[0]}")

    # Files and response addresses

    async def _upload(self, request: web.Request) -> web.Response:
        self.files[request.match_info["file"]]["data"] = await request.read()
        return web.Response(text="OK")

    async def _download(self, request: web.Request) -> web.Response:
        if request.headers.get("Authorization") != f"Bearer {BOT_TOKEN}" or self.login_page:
            return web.Response(text="<!DOCTYPE html><html>Sign in</html>", content_type="text/html")
        return web.Response(body=self.files[request.match_info["file"]]["data"], content_type="image/png")

    async def _respond(self, request: web.Request) -> web.Response:
        given = await request.json()
        channel, user = self._told[request.match_info["key"]]
        if "response_url" in self.refusing:
            return web.Response(text=self.refusing["response_url"], status=404)
        if problem := self._check(given, posting=True):
            return web.Response(text=problem, status=400)
        if given["response_type"] == "in_channel":
            self.messages.append(Posted(channel, self.ts(), BOT, given["text"], given.get("blocks") or []))
        else:
            self.whispers.append(Posted(channel, self.ts(), user, given["text"], given.get("blocks") or []))
        return web.Response(text="ok")

    def response_url(self, channel: str, user: str) -> str:
        key = f"r{next(self._clock)}"
        self._told[key] = (channel, user)
        return f"http://127.0.0.1:{self.port}/respond/{key}"

    # Socket Mode

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"type": "hello", "num_connections": len(self._sockets) + 1, "debug_info": {}})
        self._sockets.append(socket)
        with contextlib.suppress(ConnectionError):
            async for message in socket:
                if message.type == aiohttp.WSMsgType.TEXT and message.data.startswith("{"):
                    self._acked(json.loads(message.data))
        if socket in self._sockets:
            self._sockets.remove(socket)
        for envelope, (by, waiting) in tuple(self._acks.items()):
            if by is socket and self._acks.pop(envelope) and not waiting.done():
                waiting.set_exception(ConnectionError("the connection is gone"))
        return socket

    def _acked(self, told: Payload) -> None:
        _, waiting = self._acks.pop(told.get("envelope_id", ""), (None, None))
        if waiting and not waiting.done():
            waiting.set_result(told.get("payload") or {})

    @property
    def open_sockets(self) -> int:
        return len(self._sockets)

    async def connected(self, number: int = 1) -> None:
        async with asyncio.timeout(300):
            while len(self._sockets) < number:  # noqa: ASYNC110
                await asyncio.sleep(0.01)

    async def refresh(self) -> None:
        """Ask the oldest connection to come again, as Slack does every so often, send nothing more on it, and close it."""
        socket = self._sockets.pop(0)
        await socket.send_json({"type": "disconnect", "reason": "refresh_requested", "debug_info": {}})
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(3):
                while any(by is socket for by, _ in self._acks.values()):  # noqa: ASYNC110
                    await asyncio.sleep(0.01)
        await socket.close()

    async def end(self, how: str) -> None:
        """End the oldest connection: ``warned`` some seconds ahead, as Slack does, or ``cut`` without a word."""
        socket = self._sockets[0]
        if how == "warned":
            await socket.send_json({"type": "disconnect", "reason": "warning", "debug_info": {}})
            await asyncio.sleep(0.05)
            return
        request = socket._req
        assert request and request.transport
        request.transport.abort()
        while socket in self._sockets:  # noqa: ASYNC110
            await asyncio.sleep(0.01)

    def swallow(self) -> None:
        """From now on the oldest connection takes what is sent and nothing of it arrives."""
        self._lost.append(self._sockets[0])

    # Delivery

    async def deliver(self, kind: str, body: Payload, *, retry: int = 0, patience: float = 3.0) -> Payload | None:
        """Deliver once; what the app answered with, or None when it did not acknowledge in time."""
        began, busy = time.perf_counter(), time.process_time()
        answer = await (self._by_socket(kind, body, retry, patience) if self.deliver_by == "socket" else self._by_http(kind, body, retry))
        self.acknowledged.append(time.perf_counter() - began)
        self.worked.append(time.process_time() - busy)
        return answer

    async def _by_socket(self, kind: str, body: Payload, retry: int, patience: float) -> Payload | None:
        await self.connected()
        envelope = f"e{next(self._clock)}"
        socket = self._sockets[next(self._turns) % len(self._sockets)]
        waiting: asyncio.Future[Payload] = asyncio.get_running_loop().create_future()
        self._acks[envelope] = (socket, waiting)
        told = {"type": kind, "envelope_id": envelope, "payload": body, "accepts_response_payload": kind != "events_api"}
        if retry:
            told |= {"retry_attempt": retry, "retry_reason": "timeout"}
        try:
            if socket not in self._lost:
                await socket.send_json(told)
            return await asyncio.wait_for(waiting, patience)
        except (TimeoutError, ConnectionError):
            return None

    async def _by_http(self, kind: str, body: Payload, retry: int) -> Payload | None:
        raw = json.dumps(body) if kind == "events_api" else urlencode(body if kind == "slash_commands" else {"payload": json.dumps(body)})
        headers = signed(raw, int(time.time()))
        headers["content-type"] = "application/json" if kind == "events_api" else "application/x-www-form-urlencoded"
        if retry:
            headers |= {"x-slack-retry-num": str(retry), "x-slack-retry-reason": "http_timeout"}
        async with self._session.post(self.deliver_by, data=raw, headers=headers) as answer:
            text = await answer.text()
            return None if answer.status != 200 else json.loads(text) if text.startswith("{") else {}

    # What people do

    def message(
        self, user: str, text: str, *, channel: str = CHANNEL, thread: str = "", files: Sequence[Payload] = (), ts: str = ""
    ) -> list[tuple[str, Payload]]:
        """The events of one message: two when it names the bot in a channel."""
        ts = ts or self.ts()
        self.messages.append(Posted(channel, ts, user, text, thread=thread))
        event: Payload = {"type": "message", "user": user, "text": text, "ts": ts, "channel": channel, "event_ts": ts, "team": TEAM}
        event["channel_type"] = "im" if channel.startswith("D") else "channel"
        if thread:
            root = next((m.user for m in self.messages if m.ts == thread), "")
            event |= {"thread_ts": thread, "parent_user_id": root}
        if files:
            event |= {"files": list(files), "subtype": "file_share"}
        events = [event]
        if f"<@{BOT}>" in text and not channel.startswith("D"):
            events.append({k: v for k, v in event.items() if k not in ("subtype", "channel_type")} | {"type": "app_mention"})
        return [("events_api", self.callback(e)) for e in events]

    def callback(self, event: Payload) -> Payload:
        who = [{"team_id": TEAM, "user_id": BOT, "is_bot": True, "enterprise_id": None}]
        told = {"type": "event_callback", "team_id": TEAM, "api_app_id": "A1", "authorizations": who, "token": "t"}
        return {**told, "event_id": f"Ev{next(self._clock)}", "event_time": 1, "event": event}

    async def say(self, user: str, text: str, **more: Any) -> str:
        """Say something; the ts of the message."""
        ts = self.ts()
        for kind, body in self.message(user, text, ts=ts, **more):
            assert await self.deliver(kind, body) is not None, "not acknowledged"
        return ts

    async def slash(self, user: str, text: str, channel: str = CHANNEL) -> Payload | None:
        trigger = f"{next(self._clock)}.{next(self._clock)}.abc"
        body = {"command": "/director", "text": text, "team_id": TEAM, "user_id": user, "channel_id": channel, "trigger_id": trigger}
        return await self.deliver("slash_commands", {**body, "response_url": self.response_url(channel, user), "api_app_id": "A1"})

    async def press(self, user: str, message: Posted, label: str, value: str = "") -> Payload | None:
        """Press the button, or choose from the menu, of that label."""
        control = next(c for c in message.controls() if words_of(c.get("text") or c.get("placeholder")) == label)
        return await self.deliver("interactive", self.pressed(user, message, control, value))

    def pressed(self, user: str, message: Posted, control: Payload, value: str = "") -> Payload:
        action = {"action_id": control["action_id"], "type": control["type"], "action_ts": self.ts(), "block_id": "b"}
        chosen = {"selected_option": {"value": value}} if control["type"] == "static_select" else {"value": control.get("value", "")}
        container = {"type": "message", "message_ts": message.ts, "channel_id": message.channel}
        if message.thread:
            container["thread_ts"] = message.thread
        return {
            **self._interaction("block_actions", user),
            "container": container,
            "channel": {"id": message.channel},
            "message": {"ts": message.ts, "thread_ts": message.thread} if message.thread else {"ts": message.ts},
            "response_url": self.response_url(message.channel, user),
            "actions": [{**action, **chosen}],
        }

    async def choose_at_home(self, user: str, menu: Payload, value: str) -> Payload | None:
        """Choose from a menu on the page of the app."""
        action = {"action_id": menu["action_id"], "type": menu["type"], "action_ts": self.ts(), "selected_option": {"value": value}}
        told = {"container": {"type": "view", "view_id": "V1"}, "view": {"id": "V1", "type": "home"}, "actions": [action]}
        return await self.deliver("interactive", {**self._interaction("block_actions", user), **told})

    def _interaction(self, kind: str, user: str) -> Payload:
        told: Payload = {"type": kind, "user": {"id": user, "team_id": TEAM}, "team": {"id": TEAM}, "api_app_id": "A1"}
        return {**told, "trigger_id": f"{next(self._clock)}.1.x", "token": "t"}

    async def submit(self, user: str, view: Payload, values: Mapping[str, Any]) -> Payload | None:
        """Send a form; ``values`` by block: a string, or what an element holds."""
        state = {}
        for block in view["blocks"]:
            if block["type"] == "input" and block["block_id"] in values:
                given, element = values[block["block_id"]], block["element"]
                state[block["block_id"]] = {element["action_id"]: given if isinstance(given, dict) else _element(element, given)}
        return await self.deliver(
            "interactive", {**self._interaction("view_submission", user), "view": {**view, "state": {"values": state}}}
        )

    async def ask(self, user: str, view: Payload, block: str, typed: str = "") -> list[str]:
        """What a menu of a form offers."""
        element = next(b["element"] for b in view["blocks"] if b.get("block_id") == block)
        told = {
            **self._interaction("block_suggestion", user),
            "action_id": element["action_id"],
            "block_id": block,
            "value": typed,
            "view": view,
        }
        answer = await self.deliver("interactive", told)
        assert answer is not None
        return [o["value"] for o in answer["options"]]

    async def shortcut(self, user: str, callback: str, message: Posted | None = None, files: Sequence[Payload] = ()) -> Payload | None:
        told = self._interaction("message_action" if message else "shortcut", user) | {"callback_id": callback, "action_ts": self.ts()}
        if message:
            held = {"ts": message.ts, "text": message.text, "files": list(files)} | (
                {"thread_ts": message.thread} if message.thread else {}
            )
            told |= {"channel": {"id": message.channel}, "message": held, "response_url": self.response_url(message.channel, user)}
        return await self.deliver("interactive", told)

    def file(self, name: str, data: bytes) -> Payload:
        """A file that a person uploaded."""
        key = f"F9{len(self.files):08d}"
        url = f"http://127.0.0.1:{self.port}/files/{key}"
        self.files[key] = {"id": key, "name": name, "data": data}
        return {"id": key, "name": name, "mimetype": "image/png", "url_private": url, "url_private_download": url}

    def answers(self, thread: str, channel: str = CHANNEL) -> list[Posted]:
        """What the bot said in a thread, or, with "", in the channel itself."""
        return [m for m in self.messages if m.user == BOT and m.channel == channel and m.thread == thread]

    def doubles(self) -> list[str]:
        """Answers that stand there twice."""
        keys = defaultdict(int)
        for message in self.messages:
            if key := (message.metadata.get("event_payload") or {}).get("key"):
                keys[key] += 1
        return [k for k, n in keys.items() if n > 1]


def person(user: str, name: str, **more: Any) -> Payload:
    return {"id": user, "team_id": TEAM, "name": name.lower(), "real_name": name, "profile": {"display_name": name}, **more}


def signed(raw: str, stamp: int | str, secret: str = SECRET) -> dict[str, str]:
    mark = hmac.new(secret.encode(), f"v0:{stamp}:{raw}".encode(), hashlib.sha256).hexdigest()
    return {"x-slack-request-timestamp": str(stamp), "x-slack-signature": f"v0={mark}"}


async def _given(request: web.Request) -> Payload:
    """What was sent, by whichever way: query, form or JSON; nested values come as JSON in a form."""
    given: Payload = dict(request.query)
    if request.content_type == "application/json":
        return given | await request.json()
    for name, value in (await request.post()).items():
        given[name] = value
    return {k: _plain(v) for k, v in given.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, str) and (value[:1] in "[{" or value in ("true", "false", "0", "1")):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def _mrkdwn(block: Any) -> list[str]:
    if isinstance(block, list):
        return [t for b in block for t in _mrkdwn(b)]
    if not isinstance(block, dict):
        return []
    if block.get("type") == "mrkdwn":
        return [block["text"]]
    return [t for v in block.values() for t in _mrkdwn(v)]


def _files(block: Any) -> list[str]:
    """The files that a block shows."""
    if isinstance(block, list):
        return [f for b in block for f in _files(b)]
    if not isinstance(block, dict):
        return []
    return [block["slack_file"]["id"]] if "slack_file" in block else [f for v in block.values() for f in _files(v)]


def _told(message: Posted) -> Payload:
    told = {"ts": message.ts, "user": message.user, "text": message.text, "metadata": message.metadata}
    return told | ({"thread_ts": message.thread} if message.thread else {})


def _element(element: Payload, value: str) -> Payload:
    kind = element["type"]
    match kind:
        case "external_select" | "static_select":
            return {"type": kind, "selected_option": {"value": value}}
        case "conversations_select":
            return {"type": kind, "selected_conversation": value}
        case "users_select":
            return {"type": kind, "selected_user": value}
        case _:
            return {"type": kind, "value": value}
