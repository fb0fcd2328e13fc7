"""`director teach run`: a teacher over the told projects, each answer kept as soon as it is paid, within a cost; gold data out of it.

`gold.jsonl` is the log: a line an answer, on the disk before the next is asked. The canonical files beside it are made from the log, in the
form of `director training export sft`, so that what reads those reads gold, too.
"""

import json
import os
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TextIO, cast

from agents.evals.cases import Suite, cases
from agents.evals.outcome import Outcome
from agents.evals.runner import ROUTES, Budget, CapReached, evaluate, kept_key
from agents.evals.stacks import Named, stack_named
from agents.failures import FAILURES, why
from agents.ledger import Account, StoreMeter
from agents.meter import Meter
from agents.models import ServiceModels
from agents.route import instructions_version
from agents.stacks import FILE, RouteName
from agents.teaching import VERSION as CRITIQUE
from agents.teaching import Capped, Critique, Sample, judged, line_hash, samples
from bot.files import write_whole
from bot.settings import Settings
from studio.errors import BadInput
from studio.store.store import Store
from studio.training.examples import bible, outline, slots
from studio.training.records import SPLITS, VERSION, Example, as_line, canonical, split_of

READER = "reader"
"""Stands for the teacher where the words were read without a model: that teaches nothing."""
TENANT, PERSON = "console:teach", "teach"
SUITES: Mapping[str, Suite] = {"outlines": "structure", "edits": "chat"}
USUAL = {"outlines": (9_000, 3_000), "edits": (9_000, 1_000), "critiques": (2_000, 400)}
"""Tokens (in, out) that an item of a part usually takes, for the estimate alone."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What to ask of whom. ``micros`` bounds what the run may spend, in micro-USD."""

    teacher: str
    parts: Sequence[str]
    targets: Sequence[str]
    out: Path | None
    micros: int
    dry: bool = False
    yes: bool = False


@dataclass
class Gold:
    """The log of a data set, where `evaluate` keeps its answers. A line that a crash cut off is no line."""

    path: Path
    told: Mapping[str, str]
    lines: dict[str, dict[str, object]] = field(default_factory=dict[str, dict[str, object]])

    def __post_init__(self) -> None:
        text = self.path.read_text(encoding="utf-8") if self.path.exists() else ""
        for line in text.splitlines():
            try:
                body = cast("dict[str, object]", json.loads(line))
                if body["sha256"] == line_hash(body["gave"]):
                    self.lines[str(body["key"])] = body
            except (ValueError, KeyError, TypeError):
                continue

    def get(self, key: str) -> Outcome | None:
        """The kept answer to this very case, teacher and instructions."""
        found = self.lines.get(key)
        return Outcome.model_validate(found["gave"]) if found else None

    def put(self, key: str, told: Mapping[str, str], outcome: Outcome) -> None:
        """Keep an answer of the teacher's, or that none was needed; where a model failed, the next run asks again."""
        if not outcome.reason:
            route = ROUTES["structure" if told["suite"] == "structure" else "chat"]
            version = instructions_version("director" if route == "chat" else route)
            self.keep(
                key,
                {"part": told["suite"], "case": told["case"], "used": outcome.by or READER, "instructions": version},
                outcome.model_dump(mode="json"),
            )

    def keep(self, key: str, told: Mapping[str, str], gave: Mapping[str, object]) -> None:
        """One line, on the disk before this returns."""
        body: dict[str, object] = {"key": key, **self.told, **told, "sha256": line_hash(gave), "gave": gave}
        self.lines[key] = body
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("ab") as file:
            cut = file.tell() > 0 and not _ended(self.path)
            file.write((b"\n" if cut else b"") + json.dumps(body, ensure_ascii=False).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())


def _ended(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read(1) == b"\n"


async def teach(settings: Settings, lesson: Lesson, out: TextIO, progress: TextIO) -> int:
    """Estimate, ask, keep, and write the data set. 1 when something is missing: run again to go on. Raises BadInput."""
    stack = teaching_stack(settings, lesson.teacher)
    judge = samples(lesson.targets) if "critiques" in lesson.parts else []
    folder = lesson.out or settings.data / "gold"
    gold = Gold(folder / "gold.jsonl", {"asked": stack.name, "stack": stack.stacks.version, "date": _today()})
    todo = _todo(lesson, stack, gold, judge)
    out.write(_estimate(stack, todo, lesson.micros))
    if lesson.dry:
        return 0
    if any(todo.values()):
        _agreed(lesson, out)
        await _asked(settings, lesson, stack, gold, judge, progress)
    return _written(folder, gold, judge, sum(_todo(lesson, stack, gold, judge).values()), out)


def teaching_stack(settings: Settings, teacher: str) -> Named:
    """The stack with that model alone, the usual teacher where none is named. Raises BadInput."""
    file = settings.stacks or FILE
    known = stack_named("pro", file).stacks
    model = teacher or known.of("pro").structure.teacher or ""
    if model not in known.models:
        raise BadInput(f"There is no model {model[:60]!r} in the stacks to teach: there is {', '.join(known.models)}.")
    return stack_named(model, file)


def _todo(lesson: Lesson, stack: Named, gold: Gold, judge: Sequence[Sample]) -> dict[str, int]:
    """Items of each part that are not kept yet."""
    todo = {part: sum(kept_key(SUITES[part], case, stack) not in gold.lines for case in cases(SUITES[part]))
            for part in lesson.parts if part in SUITES}  # fmt: skip
    return todo | ({"critiques": sum(_key(stack, one) not in gold.lines for one in judge)} if "critiques" in lesson.parts else {})


def _key(stack: Named, sample: Sample) -> str:
    return sha256(f"{stack.mark}\0{sample.key}".encode()).hexdigest()[:24]


def _estimate(stack: Named, todo: Mapping[str, int], cap: int) -> str:
    facts = stack.stacks.models[stack.name]
    usd = sum(facts.micros(*USUAL[part]) * count for part, count in todo.items()) / 1_000_000
    items = ", ".join(f"{count} {part}" for part, count in todo.items())
    return f"{stack.name}: {items} to ask; about {usd:.2f} USD, never more than {cap / 1_000_000:.2f} USD.\n"


def _agreed(lesson: Lesson, out: TextIO) -> None:
    if lesson.yes:
        return
    raise BadInput("Nothing was asked. Say --yes to spend that, or --dry-run to see it alone.")


async def _asked(settings: Settings, lesson: Lesson, stack: Named, gold: Gold, judge: Sequence[Sample], progress: TextIO) -> None:
    if settings.openrouter_api_key is None:
        raise BadInput("A teacher needs a key: set OPENROUTER_API_KEY.")
    from bot.bootstrap import make_folder, new_id, now_ms

    make_folder(settings.data)
    key, limits = settings.openrouter_api_key.get_secret_value(), stack.stacks.limits
    async with AsyncExitStack() as opened:
        models = await opened.enter_async_context(ServiceModels(key, settings.model_base_url, settings.model_service, limits))
        store = await Store.open(settings.database, clock=now_ms, new_id=new_id)
        opened.push_async_callback(store.close)
        book = Book(store, await store.person(TENANT, "console", PERSON), stack.name, Budget(lesson.micros))
        for part in (p for p in lesson.parts if p in SUITES):
            await evaluate(SUITES[part], stack, models, gold, Budget(None), note=lambda s: print(s, file=progress), metered=book.meter)
        await _judge_all(judge, stack, models, gold, book, progress)


async def _judge_all(judge: Sequence[Sample], stack: Named, models: ServiceModels, gold: Gold, book: "Book", progress: TextIO) -> None:
    for number, sample in enumerate(judge, 1):
        key = _key(stack, sample)
        if key in gold.lines:
            continue
        told = {"part": "critiques", "case": f"{sample.film.id} {sample.scene.number} {sample.target}", "instructions": CRITIQUE}
        try:
            said, used = await judged(sample, stack, models, book.meter("chat", key))
        except CapReached:
            print("The cost cap was reached.", file=progress)
            return
        except FAILURES as error:
            print(f"{number} of {len(judge)}, {told['case']}: {why(error)}", file=progress)
            continue
        gold.keep(key, {**told, "used": used}, said.model_dump(mode="json"))
        print(f"{number} of {len(judge)}, {told['case']}: {'good' if said.good else f'{len(said.problems)} problems'}", file=progress)


@dataclass
class Book:
    """Gives each item its meter: a row of the ledger a request, all within one budget."""

    store: Store
    person: str
    teacher: str
    budget: Budget

    def meter(self, route: RouteName, turn: str) -> Meter:
        """The meter of an item. What it was answered before a crash is in the store and is not paid again."""
        from bot.bootstrap import new_id

        who = Account(
            TENANT, "", self.person, self.person, _today()[:7], f"teach-{turn}", route, "local", reason="teach", teacher=self.teacher
        )
        return Capped(StoreMeter(self.store, who, new_id), self.budget)


def _today() -> str:
    from bot.bootstrap import now

    return now().date().isoformat()


def _examples(gold: Gold, judge: Sequence[Sample]) -> list[tuple[Example, dict[str, object]]]:
    """Every example that the log holds, with its line, in the order of their keys."""
    by_case = {f"{one.film.id} {one.scene.number} {one.target}": one for one in judge}
    words = {case.name: case.words for suite in SUITES.values() for case in cases(suite)}
    found: list[tuple[Example, dict[str, object]]] = []
    for _, line in sorted(gold.lines.items()):
        case = str(line["case"])
        if line["part"] == "critiques" and case in by_case:
            found.append((by_case[case].example(Critique.model_validate(line["gave"])), line))
        elif case in words and line["used"] != READER:
            found += [(one, line) for one in _of_turn(Outcome.model_validate(line["gave"]), case, words[case], str(line["part"]))]
    return found


def _of_turn(outcome: Outcome, case: str, words: str, suite: str) -> list[Example]:
    """What a turn teaches. All that a teacher outlined counts as held."""
    before, after, name = outcome.before, outcome.after, sha256(case.encode()).hexdigest()[:16]
    if suite == "structure":
        held = after.model_copy(update={"scenes": tuple(s.model_copy(update={"status": "locked"}) for s in after.scenes)})
        made = [outline(held, name, words=True, talk=[words])]
    else:
        made = [bible(before, after, name, words), slots(before, after, name, words)]
    return [one for one in made if one is not None]


def _written(folder: Path, gold: Gold, judge: Sequence[Sample], missing: int, out: TextIO) -> int:
    """The canonical files, where each example comes from, and the manifest; the same bytes for the same log."""
    folder.mkdir(parents=True, exist_ok=True)
    made, files = _examples(gold, judge), dict[str, bytes]()
    for split in SPLITS:
        here = [(one, line) for one, line in made if split_of(one.project) == split]
        files[f"canonical.{split}.jsonl"] = b"".join(as_line(canonical(one)) for one, _ in here)
        files[f"provenance.{split}.jsonl"] = b"".join(as_line({k: v for k, v in line.items() if k != "gave"}) for _, line in here)
    for name, data in files.items():
        write_whole(folder / name, data)
    counts = {task: sum(one.task == task for one, _ in made) for task in ("outline", "bible", "slots", "critique")}
    manifest = {"version": VERSION, "examples": counts, "files": {name: sha256(data).hexdigest() for name, data in files.items()}}
    write_whole(folder / "manifest.json", json.dumps(manifest, indent=1).encode())
    out.write(f"Written: {folder}, {', '.join(f'{n} {task}' for task, n in counts.items())}. {missing or 'Nothing'} left to ask.\n")
    return 1 if missing else 0
