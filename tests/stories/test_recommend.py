"""Asking which tool to take: at the command line with a film in a file, and in talk about the scene at hand."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILM = {
    "id": "rain",
    "title": "Rain",
    "style": {"medium": "live_action", "aspect_ratio": "9:16"},
    "scenes": [
        {"number": 1, "slots": {"subject": "a courier", "action": "brakes hard", "camera_movement": ["tracking"], "duration": 6}},
        {"number": 2, "slots": {"subject": "Mara", "dialogue": [{"speaker": "Mara", "line": "You are late."}], "duration": 5}},
    ],
}


Ran = Callable[..., tuple[int, str, str]]


@pytest.fixture
def ran(tmp_path: Path) -> Ran:
    """Run the program with these arguments and lines typed; gives the exit code, what it said, and what it complained about."""

    def run(*given: str, typed: str = "") -> tuple[int, str, str]:
        environment = {k: v for k, v in os.environ.items() if not k.startswith(("DIRECTOR_", "OPENROUTER_"))}
        environment |= {"DIRECTOR_DATA": str(tmp_path / "data"), "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error"}
        done = subprocess.run(
            [sys.executable, "-m", "bot", *given],
            input=typed,
            capture_output=True,
            text=True,
            cwd=tmp_path,
            env=environment,
            timeout=120,
            check=False,
        )
        assert "Traceback" not in done.stdout + done.stderr
        return done.returncode, done.stdout, done.stderr

    (tmp_path / "rain.json").write_text(json.dumps(FILM), encoding="utf-8")
    return run


def test_a_film_in_a_file_is_answered_for_programs_and_for_people(ran: Ran) -> None:
    code, said, _ = ran("recommend", "rain.json", "--scene", "2", "--json")
    answer = json.loads(said)
    assert code == 0 and (answer["scene"], answer["kind"]) == (2, "video")
    best, *others = answer["recommended"]
    assert best["score"] == 0 and best["losses"] == [] and best["seconds"] and best["cost"]["source"] and best["cost"]["date"]
    silent = next(row for row in others if row["target"] == "runway-gen4.5")
    assert [loss["slot"] for loss in silent["losses"]] == ["dialogue"] and silent["losses"][0]["stated"] is True
    assert "sora-2" not in {row["target"] for row in answer["recommended"]}
    code, said, _ = ran("recommend", "--scene", "2", "--kind", "image", "rain.json")
    assert code == 0 and said.startswith("1. ") and "veo-3.1" not in said


def test_a_scene_that_is_not_there_is_one_sentence_and_exit_2(ran: Ran) -> None:
    assert ran("recommend", "rain.json", "--scene", "9") == (2, "", "There is no scene 9 in this film: it has scenes 1 to 2.\n")


def test_in_talk_the_scene_at_hand_is_answered_with_reasons_and_the_next_best(ran: Ran) -> None:
    lines = ("/import rain.json", "/recommend 2", "/recommend 2 voice", "/recommend 2 opera")
    code, said, _ = ran("run", "console", typed="".join(f"{line}\n" for line in lines))
    _, video, voice, wrong = (reply for reply in said.split("\n\n") if reply.strip())
    assert code == 0 and "For scene 2 I would take" in video and "It says everything that scene 2 asks for." in video
    assert "leaves out" in video and "USD" in video and "/compile 2" in video
    assert "For scene 2 I would take" in voice and "opera" in wrong and "video, image, voice" in wrong
