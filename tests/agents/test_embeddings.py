"""A provider's embeddings: in order, bounded by batches, of unit length; a service that is away leaves search to words."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pytest

from agents.embeddings import BATCH, ProviderEmbeddings
from studio.errors import Unavailable
from studio.search.index import Index, Row


class Service(BaseHTTPRequestHandler):
    """Gives each text a vector by its length, in the wrong order, with their places; fails when told to."""

    asked: list[int] = []
    broken = False

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        Service.asked.append(len(body["input"]))
        rows = [{"object": "embedding", "index": n, "embedding": [len(t), 1.0, 0.0]} for n, t in enumerate(body["input"])]
        answer = {"object": "list", "model": body["model"], "data": rows[::-1], "usage": {"prompt_tokens": 1, "total_tokens": 1}}
        data = json.dumps(answer).encode()
        self.send_response(500 if Service.broken else 200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def address() -> Iterator[str]:
    Service.asked, Service.broken = [], False
    server = ThreadingHTTPServer(("127.0.0.1", 0), Service)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/v1"
    server.shutdown()
    server.server_close()


def test_rows_come_in_order_in_batches_and_empty_texts_are_not_sent(address: str) -> None:
    embedder = ProviderEmbeddings("m", "k", address)
    rows = embedder.embed(["a" * (n % 7 + 1) for n in range(BATCH + 5)] + [""])
    assert Service.asked == [1, BATCH, 5] and rows.shape == (BATCH + 6, 3)
    assert np.allclose(np.linalg.norm(rows[:-1], axis=1), 1, atol=1e-5) and not rows[-1].any()
    assert rows[3][0] > rows[0][0] and embedder.semantic and embedder.name == "provider:m"


def test_it_stands_behind_the_same_ranking(address: str) -> None:
    index = Index((Row("long", "", "x" * 40), Row("short", "", "y")), ProviderEmbeddings("m", "k", address))
    assert index.semantic and index.search("z" * 30)[0].id == "long"


def test_a_service_that_fails_is_said_in_one_sentence(address: str) -> None:
    Service.broken = True
    with pytest.raises(Unavailable, match="by words alone"):
        ProviderEmbeddings("m", "k", address).embed(["x"])
