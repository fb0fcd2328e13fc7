"""The kill switch of tests: a file of names in the data folder. A running process reads it at every turn; no restart, no database."""

from pathlib import Path

from bot.files import write_whole

NAME = "tests-stopped.txt"


def stopped_tests(data: Path) -> frozenset[str]:
    """Names of tests, or of routes such as ``pro.chat``, or ``all``, for which everybody has the control."""
    try:
        lines = (data / NAME).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return frozenset()
    return frozenset(name for line in lines if (name := line.partition("#")[0].strip()))


def stop_test(data: Path, name: str) -> None:
    """From the next turn on everybody has the control there."""
    _write(data, stopped_tests(data) | {name})


def resume_test(data: Path, name: str) -> None:
    """The test goes on, each person in the arm that they had."""
    _write(data, stopped_tests(data) - {name})


def _write(data: Path, names: frozenset[str]) -> None:
    data.mkdir(parents=True, exist_ok=True)
    write_whole(data / NAME, "".join(f"{name}\n" for name in sorted(names)).encode())
