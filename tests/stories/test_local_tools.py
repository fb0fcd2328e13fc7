"""A look for a tool on one's own machine: the command to paste, and beside it the files that it names."""

import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOOK = {"color_palette": ["teal", "amber"], "color_temperature": "cool", "saturation": "muted", "lighting_mood": "low_key"}


@pytest.fixture
def said(tmp_path: Path) -> str:
    """What the console answers to a film's compile for two local tools."""
    film = {"id": "rain", "title": "Rain", "scenes": [{"number": 1, "slots": {"subject": "a courier", **LOOK}}]}
    (tmp_path / "rain.json").write_text(json.dumps(film), encoding="utf-8")
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("DIRECTOR_", "OPENROUTER_"))}
    environment |= {"DIRECTOR_DATA": str(tmp_path / "data"), "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error"}
    typed = "/import rain.json\n/compile 1 ffmpeg-look\n/compile 1 davinci-resolve\n"
    run = [sys.executable, "-m", "bot", "run", "console"]
    done = subprocess.run(run, input=typed, capture_output=True, text=True, cwd=tmp_path, env=environment, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_files_that_a_command_names_come_with_it(said: str, tmp_path: Path) -> None:
    assert "lut3d=file=scene-1.cube" in said and "grade it by eye" not in said
    written = {path.name: path for path in (tmp_path / "data").rglob("scene-1.*")}
    assert set(written) == {"scene-1.cube", "scene-1.cdl", "scene-1.txt"}
    assert all(str(path) in said or path.name in said for path in written.values())
    assert "LUT_3D_SIZE 33" in written["scene-1.cube"].read_text(encoding="utf-8")
    assert ElementTree.fromstring(written["scene-1.cdl"].read_bytes()).tag == "{urn:ASC:CDL:v1.01}ColorDecisionList"
    assert written["scene-1.txt"].read_text(encoding="utf-8").startswith("A color palette of teal and amber")
