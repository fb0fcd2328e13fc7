"""Logs are clean: at the loudest setting no secret and no word of a person is in any file beside the record (facts: reliability P3)."""

import json
import os
import subprocess
import sys
from pathlib import Path

from PIL import Image

from tests.doubles.openrouter import Answer, Provider, calls

ROOT = Path(__file__).resolve().parents[2]
KEY = "sk-or-canary-4711"
WORDS = [f"canary{n}word" for n in range(30)]


def talk(folder: Path, provider: Provider) -> str:
    """A console at DIRECTOR_LOG=debug that talks of thirty canaries with a model, meets a bad picture, and fails in the middle."""
    Image.linear_gradient("L").resize((64, 64)).convert("RGB").save(folder / "canary-file.jpg")
    lines = [f"tell me why {w} would matter to her in the end" for w in WORDS]
    lines += ["/ref canary-file.jpg", "/ref /etc/canary-path", "/export /nowhere/canary.json", "/compile 1 canary-target"]
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("DIRECTOR_", "OPENROUTER_"))}
    environment |= {
        "DIRECTOR_DATA": str(folder / "data"),
        "DIRECTOR_LOG": "debug",
        "DIRECTOR_MODEL_BASE_URL": provider.url,
        "OPENROUTER_API_KEY": KEY,
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, "-W", "error", "-m", "bot", "run", "console"]
    ran = subprocess.run(
        command, input="\n".join(lines), capture_output=True, text=True, cwd=folder, env=environment, timeout=240, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert provider.requests, "the models were asked"
    return ran.stdout + ran.stderr


def answer(body: dict[str, object], number: int) -> Answer:
    """Mostly words; now and then an answer that cannot be used, so that failures are logged, too."""
    if number % 7 == 3:
        return {
            "role": "assistant",
            "content": None,
            "tool_calls": [{"id": "x", "type": "function", "function": {"name": "no", "arguments": "{"}}],
        }
    return calls(("propose", {"words": "It matters."}))


def test_thirty_canaries_are_in_no_log_and_the_key_nowhere(tmp_path: Path) -> None:
    with Provider(answer) as provider:
        seen = talk(tmp_path, provider)
        assert any(WORDS[0] in json.dumps(body) for body in provider.requests), "the canaries were really said"
    assert KEY not in seen and "Traceback" not in seen
    logs = [p for p in (tmp_path / "data").rglob("*") if p.is_file() and "log" in p.name]
    assert logs, "there is a log"
    text = b"".join(p.read_bytes() for p in logs).decode()
    assert len(text) > 1000, text
    assert [w for w in (*WORDS, KEY, "canary-") if w in text] == []
    stored = b"".join(p.read_bytes() for p in (tmp_path / "data").rglob("*") if p.is_file())
    assert KEY.encode() not in stored, "the key is nowhere in the data folder"
