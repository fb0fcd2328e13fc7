"""`director teach propose` and `accept`: a teacher's change of a scene template, as a diff that does nothing until a person accepts it."""

import difflib
import json
import re
import tempfile
import tomllib
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TextIO

from pydantic import ValidationError

from agents.evals.runner import Budget, CapReached
from agents.failures import FAILURES, why
from agents.models import ServiceModels
from agents.teaching import Change, mended
from bot.bootstrap import make_folder, new_id, now, now_ms
from bot.files import read_file, write_whole
from bot.settings import Settings
from bot.teach import PERSON, TENANT, Book, teaching_stack
from studio.catalog.templates import FOLDER, SceneTemplate, scene_templates
from studio.errors import BadInput, Unavailable
from studio.store.store import Store

FILE = FOLDER / "scenes.toml"


async def propose(settings: Settings, name: str, teacher: str, micros: int, to: Path, out: TextIO, file: Path = FILE) -> int:
    """Ask the teacher once and write the diff. Raises BadInput, or Unavailable where the teacher gave nothing that can be used."""
    template = scene_templates(file).get(name)
    if template is None:
        raise BadInput(f"There is no scene template {name[:40]!r}: they stand in {file.name}.")
    change = await _asked(settings, template, teacher, micros)
    text = read_file(file).decode()
    diff = "".join(_diff(text, changed(text, name, change)))
    if not diff:
        out.write("The teacher would leave it as it is.\n")
        return 0
    head = f"Template {name}, proposed {now().date().isoformat()}. {' '.join(change.why.split())}\n"
    write_whole(to, (head + diff).encode())
    out.write(f"{head}{diff}Written: {to}. Nothing is changed until you say: director teach accept {to}\n")
    return 0


async def _asked(settings: Settings, template: SceneTemplate, teacher: str, micros: int) -> Change:
    if settings.openrouter_api_key is None:
        raise BadInput("A teacher needs a key: set OPENROUTER_API_KEY.")
    make_folder(settings.data)
    stack = teaching_stack(settings, teacher)
    key = settings.openrouter_api_key.get_secret_value()
    async with AsyncExitStack() as opened:
        models = await opened.enter_async_context(ServiceModels(key, settings.model_base_url, settings.model_service, stack.stacks.limits))
        store = await Store.open(settings.database, clock=now_ms, new_id=new_id)
        opened.push_async_callback(store.close)
        meter = Book(store, await store.person(TENANT, "console", PERSON), stack.name, Budget(micros)).meter("structure", new_id())
        try:
            return await mended(template, stack, models, meter)
        except CapReached:
            raise BadInput("That costs more than the cap allows: give more with --usd; nothing was asked.") from None
        except FAILURES as error:
            raise Unavailable(why(error)) from None


def changed(text: str, name: str, change: Change) -> str:
    """The file with the template's two lines anew. Raises Unavailable where the change is not of the film language."""
    slots = ", ".join(f"{slot} = {json.dumps(value, ensure_ascii=False)}" for slot, value in change.slots.items())
    start = text.index(f'name = "{name}"\n')
    end = text.find("\n[[scenes]]", start)
    end = len(text) if end < 0 else end
    block = re.sub(r"(?m)^about = .*$", lambda _: f"about = {json.dumps(change.about, ensure_ascii=False)}", text[start:end])
    block = re.sub(r"(?m)^slots = .*$", lambda _: f"slots = {{ {slots} }}", block)
    made = text[:start] + block + text[end:]
    if not _whole(made):
        raise Unavailable("What the teacher proposed is not in the film language, so there is no diff: ask again.")
    return made


def _diff(old: str, new: str) -> list[str]:
    path = "studio/catalog/scenes.toml"
    return list(difflib.unified_diff(old.splitlines(True), new.splitlines(True), f"a/{path}", f"b/{path}"))


def _whole(text: str) -> bool:
    """Whether the file's templates can all be read, under names that each stand once."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "scenes.toml"
        path.write_text(text, encoding="utf-8")
        try:
            return bool(scene_templates.__wrapped__(path))
        except (ValidationError, tomllib.TOMLDecodeError, KeyError):
            return False


def accept(diff: Path, out: TextIO, file: Path = FILE) -> int:
    """Carry a diff out, whole or not at all. Raises BadInput when the file is another by now, or would be broken."""
    text = file.read_text(encoding="utf-8")
    made = text
    hunks = re.split(r"(?m)^@@[^\n]*@@\n", read_file(diff).decode("utf-8", "replace"))[1:]
    for hunk in hunks:
        lines = hunk.splitlines(True)
        old = "".join(line[1:] for line in lines if line[0] in " -")
        new = "".join(line[1:] for line in lines if line[0] in " +")
        if made.count(old) != 1:
            raise BadInput("The templates changed since that was proposed: propose it again; nothing was changed.")
        made = made.replace(old, new)
    if not hunks or not _whole(made):
        raise BadInput(f"{diff.name[:80]!r} is no diff of the scene templates; nothing was changed.")
    write_whole(file, made.encode())
    out.write(f"Accepted: {file}\n")
    return 0
