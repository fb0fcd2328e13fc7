"""`director teach propose` and `accept`: a teacher's change of a scene template, or of a target's words, as a diff that does nothing until
a person accepts it. What critiques found in prompts is told to the teacher."""

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TextIO

from pydantic import TypeAdapter

from agents.evals.runner import Budget, CapReached
from agents.failures import FAILURES, why
from agents.teaching import Critique, mended, reworded
from bot.batches import through_queue
from bot.files import read_file, write_whole
from bot.gold import Gold
from bot.settings import Settings
from bot.teach import PERSON, TENANT, Book, opened_teacher, teaching_stack
from bot.wordings import TARGETS, Wording, only_words, target_named, template_changed, template_whole, words_changed
from studio.catalog.templates import scene_templates
from studio.errors import BadInput, Unavailable
from studio.store.jobs import BatchJob
from studio.store.store import Store

KIND = "propose"
ROOT = Path(__file__).resolve().parents[1]
TEMPLATES = Path("studio/catalog/scenes.toml")
HEARD = 12
"""Sentences of critiques that a teacher is told, the newest first."""


@dataclass(frozen=True, slots=True)
class Wish:
    """``name`` is a scene template's or a target's. ``gold`` is the folder with the critiques, ``root`` where the files to change lie."""

    name: str
    teacher: str
    micros: int
    to: Path
    gold: Path | None = None
    root: Path = ROOT


WISH = TypeAdapter(Wish)


async def propose(settings: Settings, wish: Wish, out: TextIO) -> int:
    """Have the teacher asked once and the diff written. Raises BadInput for a name that nothing has."""
    wish = replace(wish, to=wish.to.resolve(), gold=(wish.gold or settings.data / "gold").resolve())
    if target_named(wish.name, wish.root) is None and wish.name not in scene_templates(wish.root / TEMPLATES):
        raise BadInput(f"There is no scene template and no target {wish.name[:40]!r}: director targets lists the targets.")
    if settings.openrouter_api_key is None:
        raise BadInput("A teacher needs a key: set OPENROUTER_API_KEY.")
    payload = WISH.dump_json(wish).decode()
    done = await through_queue(settings, TENANT, KIND, sha256(payload.encode()).hexdigest()[:24], payload, lambda _: None)
    out.write(f"{done.said}\n")
    return 0 if done.good else 2


async def proposed(settings: Settings, store: Store, job: BatchJob) -> str:
    """Ask, write the diff, and say what it holds. Raises BadInput, or Unavailable where the teacher gave nothing that can be used."""
    wish = WISH.validate_json(job.payload)
    target = target_named(wish.name, wish.root)
    file = TEMPLATES if target is None else TARGETS / target.path.name
    text = read_file(wish.root / file).decode()
    heard = _heard(wish, wish.name if target else "")
    new, reason = await _asked(settings, store, job, wish, text, target, heard)
    diff = "".join(difflib.unified_diff(text.splitlines(True), new.splitlines(True), f"a/{file}", f"b/{file}"))
    if not diff:
        return "The teacher would leave it as it is."
    from bot.bootstrap import now

    of = f"Of {len(heard)} remarks. " if heard else ""
    head = f"{wish.name}, proposed {now().date().isoformat()} by {teaching_stack(settings, wish.teacher).name}. {of}{reason}\n"
    write_whole(wish.to, (head + diff).encode())
    return f"{head}{diff}Written: {wish.to}. Nothing is changed until you say: director teach accept {wish.to}"


async def _asked(
    settings: Settings, store: Store, job: BatchJob, wish: Wish, text: str, target: Wording | None, heard: Sequence[str]
) -> tuple[str, str]:
    """The file as the teacher would have it, and why."""
    stack = teaching_stack(settings, wish.teacher)
    budget = Budget(wish.micros, await store.spent_on_job(job))
    async with opened_teacher(settings, stack) as models:
        book = Book(store, await store.person(TENANT, "console", PERSON, kind="console"), stack.name, budget, job)
        try:
            if target is None:
                template = scene_templates(wish.root / TEMPLATES)[wish.name]
                change = await mended(template, heard, stack, models, book.meter("structure", "propose"))
                return template_changed(text, wish.name, change), " ".join(change.why.split())
            said = await reworded(target.id, target.words, heard, stack, models, book.meter("structure", "propose"))
            return words_changed(text, target, said.table), " ".join(said.why.split())
        except CapReached:
            raise BadInput("That costs more than the cap allows: give more with --usd; nothing was asked.") from None
        except FAILURES as error:
            raise Unavailable(why(error)) from None


def _heard(wish: Wish, target: str) -> list[str]:
    """What critiques said of the target's prompts, or of any target's: each sentence once, the newest first, as data."""
    assert wish.gold is not None
    found: dict[str, None] = {}
    for line in reversed(Gold(wish.gold / "gold.jsonl", {}).lines.values()):
        if line["part"] == "critiques" and (not target or str(line["case"]).endswith(f" {target}")):
            said = Critique.model_validate(line["gave"])
            found |= dict.fromkeys(" ".join(one.split()) for one in (*said.problems, said.advice) if one.strip())
    return list(found)[:HEARD]


def accept(diff: Path, out: TextIO, root: Path = ROOT) -> int:
    """Carry a diff out, whole or not at all. Raises BadInput when the file is another by now, or would be broken or more than reworded."""
    told = read_file(diff).decode("utf-8", "replace")
    named = re.search(r"(?m)^\+\+\+ b/(\S+)$", told)
    file = Path(named[1]) if named else Path()
    if not named or (file != TEMPLATES and (file.parent != TARGETS or not (root / file).is_file())):
        raise BadInput(f"{diff.name[:80]!r} is no diff that director teach propose wrote; nothing was changed.")
    text = read_file(root / file).decode()
    made = _patched(text, told)
    holds = template_whole(made) if file == TEMPLATES else only_words(text, made, file.name)
    if not holds:
        raise BadInput(f"{diff.name[:80]!r} is no diff of templates or words alone; nothing was changed.")
    write_whole(root / file, made.encode())
    out.write(f"Accepted: {root / file}\n")
    return 0


def _patched(text: str, diff: str) -> str:
    hunks = re.split(r"(?m)^@@[^\n]*@@\n", diff)[1:]
    for hunk in hunks:
        lines = hunk.splitlines(True)
        old = "".join(line[1:] for line in lines if line[0] in " -")
        if text.count(old) != 1:
            raise BadInput("What it changes is another by now: propose it again; nothing was changed.")
        text = text.replace(old, "".join(line[1:] for line in lines if line[0] in " +"))
    return text if hunks else ""
