"""The console as a person meets it: lines go in, replies come out, and the film is there after a restart."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
PREMISE = "A courier in rain-soaked Osaka finds her reflection is a minute ahead of her. Four scenes, neon noir, vertical."
Told = Callable[..., list[str]]


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """Say lines to a real console process in a folder of its own; gives the replies, one a line."""

    def say(*lines: str | bytes, code: int = 0, **settings: str) -> list[str]:
        environment = {k: v for k, v in os.environ.items() if not k.startswith(("DIRECTOR_", "OPENROUTER_"))}
        environment |= {"DIRECTOR_DATA": str(tmp_path / "data"), "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error", **settings}
        typed = b"".join((x if isinstance(x, bytes) else x.encode()) + b"\n" for x in lines)
        command = [sys.executable, "-m", "bot", "run", "console"]
        ran = subprocess.run(command, input=typed, capture_output=True, cwd=tmp_path, env=environment, timeout=120, check=False)
        assert ran.returncode == code, ran.stderr.decode()
        assert b"Traceback" not in ran.stdout + ran.stderr
        return [reply for reply in ran.stdout.decode().split("\n\n") if reply.strip()] if code == 0 else [ran.stderr.decode()]

    return say


def scenes(told: Told, tmp_path: Path) -> list[dict[str, object]]:
    told(f"/export {tmp_path / 'now.json'}")
    return json.loads((tmp_path / "now.json").read_text())["scenes"]


def test_a_newcomer_sees_a_film_take_shape(told: Told, tmp_path: Path) -> None:
    Image.linear_gradient("L").resize((640, 360)).convert("RGB").save(tmp_path / "still.jpg")
    replies = told(
        PREMISE,
        "Mara is 28, cropped black hair, yellow raincoat",
        "scene 2: slow push in on her face, 85mm, shallow focus, six seconds",
        "a touch warmer, and way more kinetic",
        "/ref still.jpg",
        "/compile 2 veo-3.1",
        "/lock 2",
        "scene 2: wide shot",
        "/undo",
        "/reel",
        "/usage",
        "/help",
        "/export film.json",
    )
    assert len(replies) == 13, "one reply for each line"
    outline, mara, push, warmer, ref, prompt, lock, refused, undone, _reel, usage, help_, exported = replies
    for n in range(1, 5):
        assert f"Scene {n}:" in outline
    assert "Scene 5" not in outline
    assert "no model" in outline.lower() and "inferred" in outline
    assert "9:16" in outline and "neon" in outline.lower()
    assert "Mara" in mara and "yellow raincoat" in mara
    for said in ("85 mm", "shallow", "6 s", "slow"):
        assert said in push, said
    assert "warm" in warmer and "motion strength" in warmer
    assert "Palette" in ref and "Measured" in ref
    assert "veo-3.1" in prompt and "85" in prompt
    assert "locked" in lock
    assert "Scene 2 is locked" in refused
    assert "Taken back" in undone and "locked" in undone
    assert (tmp_path / "data" / "out" / "reel.png").read_bytes().startswith(b"\x89PNG")
    assert "tokens" in usage and "/compile" in help_
    assert json.loads((tmp_path / "film.json").read_text())["schema_version"] == 1
    assert "film.json" in exported


def test_the_offline_outline_has_different_beats_sizes_and_moves(told: Told, tmp_path: Path) -> None:
    told(PREMISE)
    made = scenes(told, tmp_path)
    assert len(made) == 4
    assert len({s["title"] for s in made}) == 4 and len({s["notes"] for s in made}) == 4
    shots = [(s["slots"]["shot_type"], tuple(s["slots"]["camera_movement"])) for s in made]  # type: ignore[index]
    assert len(set(shots)) == 4
    for scene in made:
        kinds = {o["kind"] for slot, o in scene["origins"].items()}  # type: ignore[attr-defined]
        assert kinds <= {"inferred", "template"}, kinds


def test_the_film_is_there_after_a_restart(told: Told) -> None:
    told(PREMISE)
    (reply,) = told("/film")
    assert reply.count("\n") >= 4 and "4." in reply


def test_a_broken_set_up_says_what_to_do(told: Told, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    (said,) = told("hello", code=1)
    assert "DIRECTOR_DATA" in said and len(said.strip().splitlines()) == 1


BAD = {
    b"": "empty",
    b"   ": "empty",
    b"x" * 1_000_000: "longer than 20,000 characters",
    b"\x00\x01\x02\x1b[31m": "",
    b"\xff\xfe\xfa": "",
    b"/scene 99": "no scene",
    b"/compile 1 veo-9": "veo-3.1",
    b"/lok 2": "/lock",
    b"/ref nothing.jpg": "cannot read",
    b"/export /nowhere/at/all/film.json": "cannot write",
    b"/undo 3 4": "more than this command takes",
    b"/move 1 99": "1 to 4",
    b"scene 9: close-up": "no scene 9",
}


def test_bad_lines_get_one_sentence_and_change_nothing(told: Told, tmp_path: Path) -> None:
    told(PREMISE)
    before = scenes(told, tmp_path)
    replies = told(*BAD)
    assert len(replies) == len(BAD)
    for (line, said), reply in zip(BAD.items(), replies, strict=True):
        assert said.lower() in reply.lower(), (line[:40], reply)
        assert "error" not in reply.lower() and "exception" not in reply.lower()
    assert scenes(told, tmp_path) == before
