"""The pages that are made from the code itself: schemas, commands, targets, film words, modules. `director docs` writes them."""

import ast
import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, cast

from pydantic import TypeAdapter

from agents.contracts import SHAPES
from bot.commands import Command, commands
from compiler_templates import describe, targets
from studio import film
from studio.deltas import DELTA
from studio.edits import EDIT
from studio.lints.rules import read_rules
from studio.project import GlobalStyle, ProjectBible, PromptSlots, Scene, SceneProject
from studio.styles.profile import DirectorProfile
from tools.catalogue import catalogue


def pages() -> Iterator[tuple[str, str]]:
    """(path under docs/, text) of every page that is made from the code."""
    yield from _schemas()
    yield "commands.md", _commands()
    yield "targets.md", _targets()
    yield "checks.md", _checks()
    yield "models.json", _models()
    yield "film-words.md", _film_words()
    yield "modules.md", _modules()


def write_pages(folder: Path) -> None:
    """Write every such page under ``folder``."""
    for name, text in pages():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def _schemas() -> Iterator[tuple[str, str]]:
    kinds = (SceneProject, Scene, PromptSlots, GlobalStyle, ProjectBible, DirectorProfile, *SHAPES)
    adapters: list[tuple[str, TypeAdapter[Any]]] = [(k.__name__, TypeAdapter(k)) for k in kinds]
    for name, adapter in (*adapters, ("Edit", EDIT), ("Delta", DELTA)):
        schema = {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": f"bedroom-director/1/{name}.json",
            **adapter.json_schema(),
        }
        yield f"schemas/{name}.json", json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _table(head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in line) + " |" for line in lines)


def _commands() -> str:
    parts = ["# Commands", "Declared once in `bot/verbs/`, the same on every platform."]
    for group, members in groupby(commands().values(), key=lambda c: c.group):
        parts += [f"## {group.capitalize()}", _table(("command", "what it does", "who", "answer"), (_command(c) for c in members))]
    return "\n\n".join(parts) + "\n"


def _checks() -> str:
    parts = ["# Checks", CHECKS]
    for group, members in groupby(read_rules().rule, key=lambda rule: rule.group):
        rows = ((f"`{rule.id}`", rule.severity, rule.says, rule.reason) for rule in members)
        parts += [f"## {group.capitalize()}", _table(("check", "weight", "says", "why"), rows)]
    return "\n\n".join(parts) + "\n"


CHECKS = (
    "What `/check` and the Reel Wall say about a film. A rule speaks only where the record itself says what contradicts it; what nobody "
    "said is never held against a film. `/check off RULE why` switches one off for a film: a decision in its bible, undone and exported "
    "like any other. A rule is data in `studio/lints/rules.toml`; a film that trips it and one that does not stand in "
    "`tests/domain/test_lints.py`."
)


def _command(command: Command) -> tuple[str, ...]:
    doc = (command.run.__doc__ or command.help).strip().splitlines()[0]
    name = f"{doc} ({command.capability})" if command.capability else doc
    return f"`{command.usage}`", name, {"view": "anyone", "edit": "editors", "own": "the owner"}[command.right], command.audience


def _targets() -> str:
    rows = (_target(describe(t)) for t in targets())
    head = ("id", "tool", "kind", "status", "prompt", "lengths", "ratios", "leave out", "seed", "sound", "checked")
    intro = "Made from the data of each file in `compiler_templates/`; every number there carries its source."
    return "\n\n".join(["# Targets", intro, _table(head, rows)]) + "\n"


def _target(row: dict[str, Any]) -> tuple[str, ...]:
    status = f"{row['status']} {row['ends']}" if row.get("ends") else str(row["status"])
    limit = f"{row['max_prompt']:,} {row['unit']}" if row.get("max_prompt") else "no known limit"
    told = (_told(row.get(key)) for key in ("durations", "aspect_ratios", "negative", "seed", "audio"))
    return f"`{row['id']}`", str(row["name"]), str(row["kind"]), status, limit, *told, str(row["checked"])


def _told(value: object) -> str:
    if value is None or value is False or value in ([], {}):
        return "-"
    if isinstance(value, list):
        return ", ".join(str(v) for v in cast("list[object]", value))
    if isinstance(value, dict):
        return ", ".join(f"{k} {v}" for k, v in cast("dict[str, object]", value).items())
    return "yes" if value is True else str(value)


def _models() -> str:
    """The whole catalogue for other programs: targets with their own numbers, and the tools that are none."""
    rows = [tool.model_dump(mode="json", exclude_defaults=True) for tool in catalogue()]
    return json.dumps({"schema": 1, "currency": "USD", "tools": rows}, ensure_ascii=False, indent=1) + "\n"


def _film_words() -> str:
    parts = [
        "# The film language",
        "Every closed slot and its ids, from `studio/film.py`. A closed slot also takes free text, kept as it is.",
    ]
    for slot in film.SLOTS.values():
        terms = [film.TERMS[(slot.name, i)] for i in film.ids(slot.name)]
        if terms:
            rows = ((f"`{t.id}`", t.label, t.definition, ", ".join(t.synonyms.get("en", ())[:8])) for t in terms)
            parts += [f"## {slot.label} (`{slot.name}`)", _table(("id", "label", "what it is", "also said"), rows)]
    return "\n\n".join(parts) + "\n"


FLOORS = ("bot", "agents", "tools", "compiler_templates", "studio")


def _modules() -> str:
    """Every module under its floor, with the first line of its docstring."""
    house = Path(__file__).resolve().parent.parent
    parts = ["# Modules", "Every file of the house, from the top floor down; the first line of each is its own."]
    for floor in FLOORS:
        files = (p for p in sorted((house / floor).rglob("*.py")) if p.name != "__init__.py" and "versions" not in p.parts)
        parts += [
            f"## {floor}",
            _table(("file", "what stands there"), ((f"`{p.relative_to(house).as_posix()}`", _first_line(p)) for p in files)),
        ]
    return "\n\n".join(parts) + "\n"


def _first_line(path: Path) -> str:
    return (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").partition("\n")[0]
