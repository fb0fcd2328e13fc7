"""A provider on loopback speaking OpenRouter's chat completions, in its recorded shapes, or those of any OpenAI-compatible server; it
answers whole or as a stream, fails on demand in every way that a provider can, and writes an invoice line for whatever it bills."""

import json
import socket
import struct
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlparse

Answer = dict[str, Any]
Script = Callable[[dict[str, Any], int], Answer]
"""(request body, number of the request from 0) -> the message part of the answer."""

STATUSES = {"400": 400, "401": 401, "402": 402, "403": 403, "404": 404, "408": 408, "429": 429, "429 in 7 s": 429, "500": 500, "502": 502}
STATUSES |= {"503": 503, "504": 504}
BROKEN = (
    "stall",
    "reset",
    "silent",
    "hang up",
    "cut",
    "ended",
    "bad json",
    "error in stream",
    "no usage",
    "bad arguments",
    "content filter",
)
BROKEN += ("empty", "length")
"""Faults: a status, or a way in which an answer breaks. `Provider.fault` gives one by its name, or "" for none."""


def calls(*made: tuple[str, dict[str, Any]]) -> Answer:
    """An answer that calls these tools, in this order."""
    tools = [
        {"id": f"call-{n}", "type": "function", "index": n, "function": {"name": name, "arguments": json.dumps(arguments)}}
        for n, (name, arguments) in enumerate(made)
    ]
    return {"role": "assistant", "content": None, "tool_calls": tools}


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A caller that was killed resets its connection: that is what the tests do."""


class Provider:
    """Serves while the block runs. ``invoice`` has one line for each request that is billed, whether or not its answer arrived.

    ``plain`` speaks as an OpenAI-compatible server does: no provider, no cost, no id in the headers, no bills to ask for.
    ``fault`` names what goes wrong with a request, by its number. ``patience`` bounds how long a stalled answer is kept open, in seconds;
    a bill is not known yet the first ``late`` times that it is asked for.
    """

    def __init__(self, script: Script | Sequence[Answer], *, plain: bool = False) -> None:
        self.script: Script = script if callable(script) else (lambda _body, n: script[n % len(script)])
        self.plain = plain
        self.requests: list[dict[str, Any]] = []
        self.invoice: list[dict[str, Any]] = []
        self.named: set[str] = set()
        self.listed: list[dict[str, Any]] = []
        self.clean: list[str] = []
        self.key: dict[str, Any] | None = None
        self.refused: list[str] = []
        self.before_answer: Callable[[int], None] = lambda _n: None
        self.fault: Callable[[int], str] = lambda _n: ""
        self.patience = 5.0
        self.late = 0
        self._bills_asked: Counter[str] = Counter()
        self._lock = threading.Lock()
        self._over = threading.Event()

    def __enter__(self) -> "Provider":
        provider = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                try:
                    provider._serve(self)
                except OSError:
                    self.close_connection = True  # the caller left; its line stands on the invoice

            def do_GET(self) -> None:
                provider._told(self)

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = _Server(("127.0.0.1", 0), Handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._server.shutdown()
        self._server.server_close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/api/v1"

    def billed(self) -> tuple[int, int]:
        """Tokens and micro-USD on the invoice."""
        return sum(line["tokens_in"] + line["tokens_out"] for line in self.invoice), sum(line["micros"] for line in self.invoice)

    def _serve(self, handler: BaseHTTPRequestHandler) -> None:
        body = json.loads(handler.rfile.read(int(handler.headers["Content-Length"])))
        with self._lock:
            number = len(self.requests)
            self.requests.append(body)
            fault = self.fault(number)
            line = self._bill(number, fault)
        self.before_answer(number)
        if fault in STATUSES:
            return _send(handler, STATUSES[fault], _error(STATUSES[fault]), {"Retry-After": "7"} if fault == "429 in 7 s" else {})
        if fault in ("reset", "hang up", "silent"):
            return self._hung_up(handler, fault)
        answer = self._answer(body, number, line)
        _spoil(answer, fault)
        if body.get("stream"):
            return self._stream(handler, answer, fault)
        return _send(handler, 200, json.dumps(answer).encode(), self._head(line["id"]))

    def _bill(self, number: int, fault: str) -> dict[str, Any]:
        """What the provider bills: nothing before it began, a part of what it broke off, the whole of the rest (facts: reliability Q3)."""
        line = {"id": f"gen-{number}", "tokens_in": 1000 + number, "tokens_out": 50 + number, "micros": 300 + number}
        if fault in STATUSES or fault in ("reset", "hang up", "silent"):
            return line
        self.named.add(line["id"])
        if fault in ("cut", "ended", "error in stream"):
            line |= {"tokens_out": 20, "micros": 150}
        if fault in ("empty", "content filter"):
            line |= {"tokens_out": 0, "micros": 0}
        self.invoice.append(line)
        return line

    def _hung_up(self, handler: BaseHTTPRequestHandler, fault: str) -> None:
        handler.close_connection = True
        if fault == "silent":
            self._over.wait(self.patience)
        if fault == "reset":
            handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            handler.connection.close()
            return
        handler.connection.shutdown(socket.SHUT_RDWR)

    def _head(self, generation: str) -> dict[str, str]:
        return {} if self.plain else {"X-Generation-Id": generation}

    def _stream(self, handler: BaseHTTPRequestHandler, answer: dict[str, Any], fault: str) -> None:
        handler.send_response(200)
        head = {"Content-Type": "text/event-stream", "Transfer-Encoding": "chunked", **self._head(answer["id"])}
        for name, value in head.items():
            handler.send_header(name, value)
        handler.end_headers()
        _piece(handler, ": OPENROUTER PROCESSING\n\n")
        if fault == "stall":
            self._over.wait(self.patience)
            return _ended(handler, cut=True)
        events = list(_events(answer, with_usage=fault != "no usage"))
        if fault in ("cut", "ended", "bad json", "error in stream"):
            events = [*events[: max(2, len(events) // 2)], *_last_words(answer, fault)]
        for event in events:
            _piece(handler, f"data: {event}\n\n")
        if fault not in ("cut", "ended"):
            _piece(handler, "data: [DONE]\n\n")
        return _ended(handler, cut=fault == "cut")

    def _answer(self, body: dict[str, Any], number: int, line: dict[str, Any]) -> dict[str, Any]:
        message = self.script(body, number)
        reason = "tool_calls" if message.get("tool_calls") else "stop"
        usage = {"prompt_tokens": line["tokens_in"], "completion_tokens": line["tokens_out"]}
        usage["total_tokens"] = sum(usage.values())
        choice = {"index": 0, "finish_reason": reason, "logprobs": None, "message": message}
        answer = {"id": line["id"], "object": "chat.completion", "created": 1_764_000_000, "model": body["model"]}
        if self.plain:
            return {**answer, "choices": [choice], "usage": usage}
        paid = {**usage, "cost": line["micros"] / 1_000_000, "is_byok": False}
        return {**answer, "provider": "Loopback", "choices": [{**choice, "native_finish_reason": reason.upper()}], "usage": paid}

    def _told(self, handler: BaseHTTPRequestHandler) -> None:
        """The bill of a generation, the list of models, of those that some host keeps nothing of (``clean``), and the limit of the key."""
        asked = urlparse(handler.path)
        if asked.path.endswith(tuple(self.refused)):
            return _send(handler, 401, _error(401))
        if asked.path.endswith("/models"):
            return _send(handler, 200, json.dumps({"data": self.listed}).encode())
        if asked.path.endswith("/endpoints/zdr") and not self.plain:
            return _send(handler, 200, json.dumps({"data": [{"name": f"Loopback | {m}", "model_id": m} for m in self.clean]}).encode())
        if asked.path.endswith("/key") and self.key is not None and not self.plain:
            return _send(
                handler, 200, json.dumps({"data": {"label": "sk-or-v1-...", "usage": 0, "is_free_tier": False, **self.key}}).encode()
            )
        generation = parse_qs(asked.query).get("id", [""])[0]
        if self.plain or not asked.path.endswith("/generation") or generation not in self.named:
            return _send(handler, 404, _error(404))
        self._bills_asked[generation] += 1
        if self._bills_asked[generation] <= self.late:
            return _send(handler, 404, _error(404))
        line = next(line for line in self.invoice if line["id"] == generation)
        data = {"id": generation, "total_cost": line["micros"] / 1_000_000, "provider_name": "Loopback", "upstream_inference_cost": 0}
        data |= {"native_tokens_prompt": line["tokens_in"], "native_tokens_completion": line["tokens_out"], "is_byok": False}
        return _send(handler, 200, json.dumps({"data": data}).encode())


def _error(status: int) -> bytes:
    said = "No endpoints found for x/y." if status == 404 else "no, upstream sk-secret"
    return json.dumps({"error": {"code": status, "message": said}, "user_id": "user_x"}).encode()


def _send(handler: BaseHTTPRequestHandler, status: int, data: bytes, head: dict[str, str] | None = None) -> None:
    handler.send_response(status)
    for name, value in {"Content-Type": "application/json", "Content-Length": str(len(data)), **(head or {})}.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(data)


def _piece(handler: BaseHTTPRequestHandler, text: str) -> None:
    data = text.encode()
    handler.wfile.write(b"%x\r\n%b\r\n" % (len(data), data))
    handler.wfile.flush()


def _ended(handler: BaseHTTPRequestHandler, *, cut: bool) -> None:
    if cut:
        handler.close_connection = True
        handler.connection.shutdown(socket.SHUT_RDWR)
    else:
        handler.wfile.write(b"0\r\n\r\n")


def _spoil(answer: dict[str, Any], fault: str) -> None:
    """The faults that lie in the answer itself."""
    choice = answer["choices"][0]
    message = choice["message"]
    if fault == "bad arguments":
        broken = calls(("add_scene", {"title": "A half told scene"}))
        broken["tool_calls"][0]["function"]["arguments"] = '{"title": "A half'
        choice["message"] = broken
    if fault in ("empty", "content filter"):
        choice["message"] = {**message, "content": "", "tool_calls": None}
        choice["finish_reason"] = "stop" if fault == "empty" else "content_filter"
    if fault == "length":
        choice["finish_reason"] = "length"
    if "native_finish_reason" in choice:
        choice["native_finish_reason"] = choice["finish_reason"].upper()


def _chunk(answer: dict[str, Any], choices: list[dict[str, Any]], **more: Any) -> str:
    kept = {name: answer[name] for name in ("id", "created", "model", "provider") if name in answer}
    return json.dumps({**kept, "object": "chat.completion.chunk", "choices": choices, **more})


def _events(answer: dict[str, Any], *, with_usage: bool) -> Iterator[str]:
    choice = answer["choices"][0]
    ending = {name: choice[name] for name in ("finish_reason", "native_finish_reason") if name in choice}
    for delta in _deltas(choice["message"]):
        yield _chunk(answer, [{"index": 0, "delta": delta, **dict.fromkeys(ending)}])
    yield _chunk(answer, [{"index": 0, "delta": {"role": "assistant", "content": ""}, **ending}])
    if with_usage:
        yield _chunk(answer, [], usage=answer["usage"])


def _deltas(message: Answer) -> Iterator[Answer]:
    yield {"role": "assistant", "content": ""}
    words = message.get("content") or ""
    for at in range(0, len(words), 24):
        yield {"content": words[at : at + 24]}
    for number, call in enumerate(message.get("tool_calls") or []):
        function = call["function"]
        opening = {"index": number, "id": call["id"], "type": "function", "function": {"name": function["name"], "arguments": ""}}
        yield {"tool_calls": [opening]}
        for at in range(0, len(function["arguments"]), 64):
            yield {"tool_calls": [{"index": number, "function": {"arguments": function["arguments"][at : at + 64]}}]}


def _last_words(answer: dict[str, Any], fault: str) -> list[str]:
    """What comes in place of the rest of a stream."""
    if fault == "bad json":
        return ['{"id": "x", oh no']
    if fault == "error in stream":
        error = {"code": 502, "message": "upstream sk-secret"}
        return [_chunk(answer, [{"index": 0, "delta": {"content": ""}, "finish_reason": "error"}], error=error)]
    return []
