"""The teacher-worker experiment over real HTTP: a worker plain, with examples in its instructions, and tuned."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from agents.stacks import read_examples
from bot.__main__ import main
from studio.training.few_shot import ROOM, choose, compiled, says, shown
from studio.training.records import SPLITS, Example, as_json

SHOTS = ("wide", "close_up", "full", "extreme_wide")


def gold(n: int) -> Example:
    slots = {"shot_type": SHOTS[n % 4], "lens": "long" if n % 2 else "wide", "camera_movement": ["push_in"]}
    return Example("outline", f"p{n}", {"title": f"film {n}"}, [{"title": "Door", "slots": slots}])


class Server(BaseHTTPRequestHandler):
    """Says nothing of use when plain, gets one slot wrong with examples, and is right when tuned."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        system, user = (m["content"] for m in asked["messages"])
        answer = gold(int(json.loads(user)["title"].split()[1])).answer
        if asked["model"] != "tuned" and "Examples of what was right" not in system:
            said = "Sure! Here is a lovely outline."
        elif asked["model"] != "tuned":
            slots = {**answer[0]["slots"], "lens": "macro"}  # pyright: ignore[reportIndexIssue]
            said = as_json([{"title": "Door", "slots": slots}])
        else:
            said = as_json(answer)
        body = json.dumps({"choices": [{"message": {"role": "assistant", "content": said}}]}).encode()
        self.send_response(200 if asked["model"] != "gone" else 404)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None:
        return


@pytest.fixture
def url() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/v1"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for split, numbers in zip(SPLITS, (range(8), range(8, 10), range(10, 14)), strict=True):
        lines = [as_json({"task": "outline", "project": g.project, "context": g.context, "answer": g.answer}) for g in map(gold, numbers)]
        (tmp_path / f"canonical.{split}.jsonl").write_text("".join(f"{line}\n" for line in lines))
    return tmp_path


def ran(folder: Path, url: str, *more: str) -> int:
    return main(["experiment", "teacher-worker", "--gold", str(folder), "--url", url, "--out", str(folder / "table.md"), *more])


def test_the_table_tells_the_three_apart(folder: Path, url: str) -> None:
    assert ran(folder, url, "--worker", "small", "--tuned", "tuned") == 0
    rows = [line for line in (folder / "table.md").read_text().splitlines() if line.startswith(("| plain", "| few", "| tuned"))]
    assert rows == ["| plain | 6 | 0% | 0% | 3.00 |", "| few-shot | 6 | 100% | 0% | 2.00 |", "| tuned | 6 | 100% | 100% | 0.00 |"]


def test_without_a_tuned_one_two_are_told(folder: Path, url: str) -> None:
    assert ran(folder, url, "--worker", "small") == 0
    assert "tuned" not in (folder / "table.md").read_text()


def test_what_is_wrong_is_one_sentence(folder: Path, url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert ran(folder, url, "--worker", "gone") == 1
    assert "gave no answer for 'gone'" in capsys.readouterr().err
    (folder / "canonical.test.jsonl").write_text("{}\n")
    assert ran(folder, url, "--worker", "small") == 2
    assert "no example" in capsys.readouterr().err


def test_what_a_worker_is_shown_is_written_for_a_route_to_name(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = folder / "outlines.txt"
    assert main(["train", "examples", str(folder), "--out", str(out)]) == 0
    assert 'examples = "outlines.txt"' in capsys.readouterr().out
    trained, held = (as_json(gold(n).context) in out.read_text() for n in (0, 12))
    assert read_examples(out).count("Right:") <= 4 and (trained, held) == (True, False)
    (folder / "canonical.train.jsonl").write_text("")
    assert main(["train", "examples", str(folder), "--out", str(out)]) == 2
    assert "no outlines for training" in capsys.readouterr().err


def test_the_chosen_examples_show_the_most_in_little_room_and_always_the_same() -> None:
    every = [gold(n) for n in range(40)]
    chosen = choose(every)
    assert chosen == choose(every[::-1]) and len(chosen) <= 4 and sum(len(shown(e)) for e in chosen) <= ROOM
    assert set().union(*(says(e) for e in chosen)) == set().union(*(says(e) for e in every))
    assert choose(every, room=10) == [] and compiled("Do it.", []) == "Do it."
    assert compiled("Do it.\n", chosen).startswith("Do it.\n\nExamples") and as_json(chosen[0].context) in compiled("Do it.", chosen)
