"""Everything that is installed is pinned with hashes, and what the project asks for is what is pinned (facts: reliability P8, I2)."""

import re
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)")


def entries(lock: Path) -> list[str]:
    """One text for each requirement, with its hashes."""
    joined = lock.read_text(encoding="utf-8").replace("\\\n", " ")
    return [line for line in joined.splitlines() if line.strip() and not line.startswith("#")]


def name(requirement: str) -> str:
    return re.split(r"[\[<>=!~; ]", requirement, maxsplit=1)[0].lower().replace("_", "-").replace(".", "-")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_every_line_is_one_version_with_hashes(lock: Path) -> None:
    loose = [line[:60] for line in entries(lock) if not PIN.match(line) or "--hash=sha256:" not in line]
    assert not loose and entries(lock)


def test_what_the_project_asks_for_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run = {name(line) for line in entries(ROOT / "requirements" / "run.txt")}
    dev = {name(line) for line in entries(ROOT / "requirements" / "dev.txt")}
    assert {name(d) for d in project["project"]["dependencies"]} <= run
    assert {name(d) for d in project["dependency-groups"]["dev"]} <= dev
    assert run <= dev, "one environment holds both"


def test_pillow_is_no_older_than_its_last_security_release() -> None:
    """13.0.0 closed 38 entries, two of them critical (Pillow release notes, checked 2026-11-22)."""
    assert tuple(map(int, version("pillow").split(".")[:2])) >= (13, 0)
