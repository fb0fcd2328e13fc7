"""The house's own rules, executed: who may import whom, what stays light, what never appears."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FLOORS = ("bot", "agents", "tools", "compiler_templates", "studio")
"""From the top: a floor imports only itself and what stands to its right."""
FILES = [path for floor in FLOORS for path in sorted((ROOT / floor).rglob("*.py"))]
ONLY_IN = {
    "discord": ("bot/discord",),
    "slack_bolt": ("bot/slack",),
    "slack_sdk": ("bot/slack",),
    "pydantic_ai": ("agents", "tools"),
    "openai": ("agents",),
    "sqlalchemy": ("studio/store",),
    "alembic": ("studio/store",),
    "aiosqlite": ("studio/store",),
    "sqlite3": ("studio/store",),
    "PIL": ("studio/pictures",),
}
"""A package and the only folders that may import it."""
PLATFORMS = ("discord", "slack", "console")


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, at the top or inside a function."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def where(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", FILES, ids=where)
def test_imports_point_down(path: Path) -> None:
    floor = where(path).split("/")[0]
    above = FLOORS[: FLOORS.index(floor)]
    for module in imports(path):
        assert module.split(".")[0] not in above, f"{where(path)} imports {module} from a floor above it"


@pytest.mark.parametrize("path", FILES, ids=where)
def test_heavy_packages_stay_in_their_folder(path: Path) -> None:
    for module in imports(path):
        homes = ONLY_IN.get(module.split(".")[0])
        if homes and not (module.split(".")[0] == "discord" and where(path).startswith("bot/discord")):
            assert where(path).startswith(homes), f"{where(path)} imports {module}"


@pytest.mark.parametrize("path", FILES, ids=where)
def test_platforms_do_not_know_each_other(path: Path) -> None:
    own = next((p for p in PLATFORMS if where(path).startswith(f"bot/{p}/")), None)
    if own is None:
        return
    for module in imports(path):
        assert not any(module.startswith(f"bot.{other}") for other in PLATFORMS if other != own)


def test_nothing_is_called_plumbing() -> None:
    """No file or class named by a word that says nothing."""
    empty = ("utils", "helpers", "manager", "service", "base", "common", "misc")
    assert [where(p) for p in FILES if p.stem.strip("_").lower() in empty] == []


def test_every_module_says_what_it_is() -> None:
    """In its first line, which docs/modules.md shows (kept current by tests/test_docs.py); docs/architecture.md shows every folder."""
    silent = [where(p) for p in FILES if p.name != "__init__.py" and not ast.get_docstring(ast.parse(p.read_text(encoding="utf-8")))]
    assert silent == []
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    folders = {f"{where(p.parent)}/" for p in FILES if "migrations" not in p.parts}
    assert [f for f in sorted(folders) if f"`{f}`" not in page] == []


def test_functions_are_short() -> None:
    """Median 8 lines or fewer, nine in ten under 25, counted from the signature to the last line."""
    sizes = sorted(
        (node.end_lineno or 0) - node.lineno + 1
        for path in FILES
        if "migrations" not in path.parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    assert sizes[len(sizes) // 2] <= 8
    assert sizes[len(sizes) * 9 // 10] < 25


TABLES = {"studio/film.py", "studio/pictures/colour_names.py", "compiler_templates/_words.py"}
"""Files that are one table and grow by a row."""


def test_files_are_short() -> None:
    long = {where(p): n for p in FILES if where(p) not in TABLES and (n := len(p.read_text(encoding="utf-8").splitlines())) > 420}
    assert long == {}


@pytest.mark.parametrize("module", ["bot.__main__", "bot.doors", "studio.reader", "compiler_templates", "studio.project"])
def test_the_command_line_stays_light(module: str) -> None:
    """Importing the command line, or a door that needs no model and no database, loads none of the heavy packages."""
    code = f"import sys, {module}; print([m for m in ('pydantic_ai','openai','discord','slack_bolt','sqlalchemy') if m in sys.modules])"
    seen = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert seen.stdout.strip() == "[]"


def test_the_record_keeps_to_itself() -> None:
    """No text of the project names a machine's path or a registry's host."""
    listed = subprocess.run(["git", "ls-files", "-z"], capture_output=True, cwd=ROOT, check=False).stdout.decode().split("\0")
    hosts = ("pypi" + ".org", "registry.npmjs" + ".org", "file:" + "///", "/work" + "/main")
    for name in filter(None, listed):
        text = (ROOT / name).read_text(encoding="utf-8", errors="ignore") if (ROOT / name).is_file() else ""
        assert not [h for h in hosts if h in text], name
