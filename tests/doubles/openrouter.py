"""A provider on loopback speaking OpenRouter's chat completions, in its recorded shapes, and writes an invoice line for each answer."""

import json
import threading
from collections.abc import Callable, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = dict[str, Any]
Script = Callable[[dict[str, Any], int], Answer]
"""(request body, number of the request from 0) -> the message part of the answer."""


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
    """Serves while the block runs. ``invoice`` has one line for each request that was worked on, whether or not its answer arrived."""

    def __init__(self, script: Script | Sequence[Answer]) -> None:
        self.script: Script = script if callable(script) else (lambda _body, n: script[n % len(script)])
        self.requests: list[dict[str, Any]] = []
        self.invoice: list[dict[str, Any]] = []
        self.before_answer: Callable[[int], None] = lambda _n: None
        self._lock = threading.Lock()

    def __enter__(self) -> "Provider":
        provider = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                provider._serve(self)

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = _Server(("127.0.0.1", 0), Handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/api/v1"

    def _serve(self, handler: BaseHTTPRequestHandler) -> None:
        body = json.loads(handler.rfile.read(int(handler.headers["Content-Length"])))
        with self._lock:
            number = len(self.requests)
            self.requests.append(body)
            line = {"id": f"gen-{number}", "tokens_in": 1000 + number, "tokens_out": 50 + number, "micros": 300 + number}
            self.invoice.append(line)
        self.before_answer(number)
        data = json.dumps(self._answer(body, number, line)).encode()
        try:
            handler.send_response(200)
            handler.send_header("Content-Type", "application/json")
            handler.send_header("Content-Length", str(len(data)))
            handler.end_headers()
            handler.wfile.write(data)
        except OSError:
            pass  # the caller was killed meanwhile; its line stands on the invoice

    def _answer(self, body: dict[str, Any], number: int, line: dict[str, Any]) -> dict[str, Any]:
        message = self.script(body, number)
        reason = "tool_calls" if message.get("tool_calls") else "stop"
        usage = {"prompt_tokens": line["tokens_in"], "completion_tokens": line["tokens_out"]}
        return {
            "id": line["id"],
            "object": "chat.completion",
            "created": 1_764_000_000,
            "model": body["model"],
            "provider": "Loopback",
            "choices": [
                {"index": 0, "finish_reason": reason, "native_finish_reason": reason.upper(), "logprobs": None, "message": message}
            ],
            "usage": {**usage, "total_tokens": sum(usage.values()), "cost": line["micros"] / 1_000_000, "is_byok": False},
        }
