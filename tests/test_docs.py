"""The docs are part of the product: what they show runs, what exists is in them."""

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from bot.commands import commands
from bot.pages import pages
from bot.settings import Settings
from compiler_templates import targets

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("name, text", list(pages()), ids=[name for name, _ in pages()])
def test_pages_made_from_the_code_are_current(name: str, text: str) -> None:
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == text, "run .venv/bin/director docs"


def test_every_setting_is_in_the_example_and_no_other() -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    named = set(re.findall(r"^([A-Z_]+)=", example, flags=re.MULTILINE))
    assert named == {str(f.validation_alias) for f in Settings.model_fields.values()}


def test_every_default_of_the_example_is_the_real_one() -> None:
    example = dict(re.findall(r"^([A-Z_]+)=(.*)$", (ROOT / ".env.example").read_text(encoding="utf-8"), flags=re.MULTILINE))
    for field in Settings.model_fields.values():
        default = "" if field.default is None else str(field.default)
        assert example[str(field.validation_alias)] == default


def test_every_command_and_target_is_in_the_docs() -> None:
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert all(f"`{c.usage}`" in page for c in commands().values())
    page = (ROOT / "docs" / "targets.md").read_text(encoding="utf-8")
    assert all(f"`{t.id}`" in page for t in targets())


def test_the_commands_fit_every_platform() -> None:
    """Discord's limits: 25 a level, 8,000 characters of names and descriptions, 100 a description."""
    declared = [c for c in commands().values() if not c.only]
    levels = Counter(c.under for c in declared)
    groups = {c.under for c in declared} - {""}
    assert levels[""] + len(groups) <= 25 and all(levels[g] <= 25 for g in groups)
    assert not groups & {c.verb for c in declared if not c.under}, "a group and a command of one name"
    assert all(len(c.help) <= 100 and len(c.arguments) <= 25 for c in declared)
    assert sum(len(c.verb) + len(c.help) + sum(len(a.name) + len(a.help) for a in c.arguments) for c in declared) <= 7_500


def test_links_of_the_docs_lead_somewhere() -> None:
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        for link in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
            if not link.startswith("http"):
                assert (page.parent / link).exists(), f"{page.name} links to {link}"


def examples() -> list[str]:
    """The console lines that the README shows."""
    blocks = re.findall(r"```text\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), flags=re.DOTALL)
    return [line[2:].strip() for block in blocks for line in block.splitlines() if line.startswith("> ")]


def test_the_readme_examples_run(tmp_path: Path) -> None:
    from PIL import Image

    lines = examples()
    assert len(lines) >= 8
    Image.linear_gradient("L").resize((640, 360)).convert("RGB").save(tmp_path / "still.jpg")
    environment = {"DIRECTOR_DATA": str(tmp_path / "data"), "PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"}
    command = [sys.executable, "-W", "error", "-m", "bot", "run", "console"]
    typed = "\n".join(lines) + "\n"
    ran = subprocess.run(command, input=typed, capture_output=True, text=True, cwd=tmp_path, env=environment, timeout=120, check=False)
    assert ran.returncode == 0, ran.stderr
    replies = [r for r in ran.stdout.split("\n\n") if r.strip()]
    assert len(replies) == len(lines)
    for line, reply in zip(lines, replies, strict=True):
        assert "Not done" not in reply and "went wrong" not in reply, (line, reply)
