"""The machine-readable doors: read, compile, translate, targets, export, import, usage, schemas. Each gives an exit code."""

import asyncio
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, TextIO
from uuid import uuid4

from compiler_templates import Compiled, Kind, compile_shots, describe, find_target, recommend, shot_of, targets, translate
from studio.errors import BadInput, NotFound
from studio.exchange import export_json, import_json
from studio.project import SceneProject


def read_texts(source: BinaryIO, out: TextIO, *, explain: bool, as_json: bool) -> int:
    """One text a line in, one JSON object a line out (or, without --json, lines for a person). No network, no model."""
    from studio.reader import read

    for line in source:
        reading = read(line.decode("utf-8", "replace").rstrip("\r\n"))
        body = reading.to_json()
        if explain:
            body["explain"] = [row.to_json() for row in reading.explain]
        out.write(json.dumps(body, ensure_ascii=False, indent=None if as_json else 2) + "\n")
        out.flush()
    return 0


def load_film(path: str) -> SceneProject:
    """The film in a file, or on standard input for ``-``. Raises BadInput with one sentence."""
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError:
        raise BadInput(f"I cannot read {path!r}: check the path.") from None
    return import_json(data)


def compile_film(path: str, scene: int | None, scenes: str | None, target: str, out: TextIO, *, as_json: bool) -> int:
    """Compile for one target, or one line a target for ``all`` (retired ones too) and ``live``."""
    project = load_film(path)
    chosen = (
        [t.id for t in targets() if target == "all" or t.status != "retired"] if target in ("all", "live") else [find_target(target).id]
    )
    shots = [shot_of(project, number) for number in (_range(scenes, project) if scenes else (scene or 0,))]
    for each in chosen:
        for compiled in compile_shots(shots, each):
            out.write(json.dumps(compiled.to_json(), ensure_ascii=False) + "\n" if as_json else _for_a_person(compiled))
    return 0


def recommend_for(path: str, scene: int, kind: Kind, out: TextIO, *, as_json: bool) -> int:
    """The tools of a kind for one scene, the one that loses least first."""
    rows = recommend(load_film(path), scene, kind)
    if as_json:
        body = {"scene": scene, "kind": kind, "recommended": [row.to_json() for row in rows]}
        out.write(json.dumps(body, ensure_ascii=False) + "\n")
        return 0
    for place, row in enumerate(rows, 1):
        out.write(f"{place}. {row.name} ({row.target}). {' '.join(row.reasons)}\n")
    return 0


def translate_prompt(source: str, target: str, given: BinaryIO, out: TextIO, *, as_json: bool) -> int:
    """The prompt on standard input, written for ``source``, compiled for ``target``."""
    from bot.console.render import plain
    from bot.messages import Reply
    from bot.present import translation_parts

    done = translate(given.read().decode("utf-8", "replace"), source, target)
    said = json.dumps(done.to_json(), ensure_ascii=False) if as_json else plain(Reply(parts=translation_parts(done)))
    out.write(said + "\n")
    return 0


def _for_a_person(compiled: Compiled) -> str:
    from bot.console.render import plain
    from bot.messages import Reply
    from bot.present import prompt_parts

    return plain(Reply(parts=prompt_parts(compiled))) + "\n\n"


def _range(said: str, project: SceneProject) -> tuple[int, ...]:
    first, _, last = said.partition("-")
    if not first.isdecimal() or not (last or first).isdecimal() or int(first) > int(last or first):
        raise BadInput(f"{said[:20]!r} is not a range of scenes: write it as 2-4.")
    there = {s.number for s in project.scenes}
    wanted = tuple(n for n in range(int(first), min(int(last or first), int(first) + 10_000) + 1))
    missing = [n for n in wanted if n not in there]
    if missing:
        raise NotFound(f"There is no scene {missing[0]} in that film.")
    return wanted


def list_targets(out: TextIO, *, as_json: bool) -> int:
    """Every target, live ones first."""
    rows = [describe(t) for t in targets()]
    if as_json:
        out.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
        return 0
    for row in rows:
        out.write(f"{row['id']:<22} {row['kind']:<6} {row['status']:<9} checked {row['checked']}  {row['name']}\n")
    return 0


def export_film(said: str | None, path: str | None, out: BinaryIO) -> int:
    """Write a film of the database; beside a running process this only reads."""
    from bot.files import write_film, write_script

    project = asyncio.run(_stored(said))
    if path:
        (write_script if Path(path).suffix.lower() == ".fountain" else write_film)(project, Path(path))
    else:
        out.write(export_json(project))
        out.flush()
    return 0


async def _stored(said: str | None) -> SceneProject:
    from bot.bootstrap import open_reading
    from bot.settings import read_settings

    async with open_reading(read_settings()) as store:
        rows = await store.every_film()
        wanted = [r for r in rows if said is None or said.casefold() in (r.film.casefold(), r.title.casefold())]
        if not wanted:
            names = ", ".join(r.title or r.film for r in rows[:8]) or "none yet"
            raise NotFound(
                f"There is no film called {said[:60]!r}; there is {names}."
                if said
                else "There is no film yet: `make run` and tell an idea."
            )
        return (await store.load(wanted[0].tenant, wanted[0].film))[0]


def import_film(path: str, out: TextIO) -> int:
    """Read a film into the database, through the running process when there is one."""
    from bot.files import read_file

    data = read_file(Path(path))
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{":
        import_json(data)
    return _asked(f"/import {json.dumps(str(Path(path).absolute()), ensure_ascii=False)}", out)


def show_usage(out: TextIO) -> int:
    """What was used this month."""
    return _asked("/usage", out)


def _asked(text: str, out: TextIO) -> int:
    """Ask the running process through its socket, or open the database when none runs."""
    from bot.console.render import plain
    from bot.door import ask
    from bot.messages import Request
    from bot.settings import read_settings

    request = Request(
        platform="console",
        tenant="console",
        channel="command-line",
        person="owner",
        person_name="Director",
        event=uuid4().hex,
        at=datetime.now(UTC),
        text=text,
    )
    reply = asyncio.run(ask(read_settings(), request))
    out.write(plain(reply) + "\n")
    return 2 if any(getattr(part, "tone", "") == "alert" for part in reply.parts) else 0


def write_docs(folder: str) -> int:
    """Write the pages that are made from the code."""
    from bot.pages import write_pages

    write_pages(Path(folder))
    return 0
