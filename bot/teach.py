"""`director teach run`: a teacher over told projects and sample films, as a batch of the store: its cost first, each answer kept as soon as
it is paid, never past its cap however often it is taken up again; gold data out of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TextIO

from pydantic import TypeAdapter

from agents.evals.cases import Suite, Told, cases
from agents.evals.outcome import Outcome
from agents.evals.runner import Budget, CapReached, evaluate, kept_key
from agents.evals.stacks import Named, stack_named
from agents.failures import FAILURES, why
from agents.ledger import Account, StoreMeter
from agents.meter import Meter
from agents.models import ServiceModels
from agents.samples import Project
from agents.stacks import FILE, RouteName
from agents.teaching import VERSION as CRITIQUE
from agents.teaching import Capped, Critique, Sample, judged, samples, told_films
from bot.batches import Note, through_queue
from bot.doors import load_film
from bot.files import make_folder
from bot.gold import READER, Gold, Line, write_canonical
from bot.settings import Settings
from studio.errors import BadInput
from studio.pictures.alt import counted
from studio.store.jobs import BatchJob
from studio.store.store import Store
from studio.training.examples import bible, outline, slots
from studio.training.records import Example

KIND = "teach"
TENANT, PERSON = "console:teach", "teach"
SUITES: Mapping[str, Suite] = {"outlines": "structure", "edits": "chat"}
USUAL = {"outlines": (9_000, 3_000), "edits": (9_000, 1_000), "critiques": (2_000, 400)}
"""Tokens (in, out) that an item of a part usually takes, for the estimate alone."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What to ask of whom. ``films`` are exports, or folders of them, to teach over in place of the told projects; ``micros`` bounds what
    the run may spend, in micro-USD."""

    teacher: str
    parts: Sequence[str]
    targets: Sequence[str]
    out: Path | None
    micros: int
    dry: bool = False
    yes: bool = False
    films: Sequence[Path] = ()

    @property
    def key(self) -> str:
        """The same for the same lesson, whatever it may cost."""
        return sha256(LESSON.dump_json(replace(self, micros=0, dry=False, yes=False))).hexdigest()[:24]


LESSON = TypeAdapter(Lesson)


@dataclass(frozen=True, slots=True)
class Course:
    """A lesson with all that it needs: the teacher's stack, the cases of each part, the prompts to judge, and the log."""

    lesson: Lesson
    stack: Named
    told: Mapping[str, Sequence[Told]]
    judge: Sequence[Sample]
    gold: Gold

    @classmethod
    def of(cls, settings: Settings, lesson: Lesson) -> "Course":
        """Raises BadInput for a teacher or a film that cannot be used, NotFound for a target that does not exist."""
        stack, projects = teaching_stack(settings, lesson.teacher), _projects(lesson.films)
        told = {part: _told(part, projects) for part in lesson.parts if part in SUITES}
        films = [project.film for project in projects] or told_films()
        judge = samples(lesson.targets, films) if "critiques" in lesson.parts else []
        path = (lesson.out or settings.data / "gold") / "gold.jsonl"
        from bot.bootstrap import now

        head = {"asked": stack.name, "stack": stack.stacks.version, "date": now().date().isoformat()}
        return cls(lesson, stack, told, judge, Gold(path, head, _provenance(projects, judge)))

    @property
    def todo(self) -> dict[str, int]:
        """Items of each part that are not kept yet."""
        lines = self.gold.lines
        todo = {part: sum(kept_key(SUITES[part], case, self.stack) not in lines for case in told) for part, told in self.told.items()}
        return todo | ({"critiques": sum(self.key(one) not in lines for one in self.judge)} if "critiques" in self.lesson.parts else {})

    def key(self, sample: Sample) -> str:
        return sha256(f"{self.stack.mark}\0{sample.key}".encode()).hexdigest()[:24]

    def estimate(self) -> str:
        """What is to be asked and what it will about cost, in one line."""
        facts, todo = self.stack.stacks.models[self.stack.name], self.todo
        usd = sum(facts.micros(*USUAL[part]) * count for part, count in todo.items()) / 1_000_000
        items = ", ".join(counted(count, part.removesuffix("s")) for part, count in todo.items())
        return f"{self.stack.name}: {items} to ask; about {usd:.2f} USD, never more than {self.lesson.micros / 1_000_000:.2f} USD.\n"

    def write(self) -> str:
        """The canonical files out of the log; what they hold, and what is left to ask."""
        counts, missing = write_canonical(self.gold.path.parent, self._examples()), sum(self.todo.values())
        told = ", ".join(f"{n} {task}" for task, n in counts.items())
        return f"Written: {self.gold.path.parent}, {told}. {missing or 'Nothing'} left to ask."

    def _examples(self) -> list[tuple[Example, Line]]:
        """Every example that the log holds of these cases, with its line, in the order of their keys."""
        by_case = {_case(one): one for one in self.judge}
        words = {case.name: case.words for suite in SUITES.values() for case in cases(suite)}
        words |= {case.name: case.words for told in self.told.values() for case in told}
        found: list[tuple[Example, Line]] = []
        for _, line in sorted(self.gold.lines.items()):
            case = str(line["case"])
            if line["part"] == "critiques" and case in by_case:
                found.append((by_case[case].example(Critique.model_validate(line["gave"])), line))
            elif case in words and line["used"] != READER:
                found += [(one, line) for one in _of_turn(Outcome.model_validate(line["gave"]), line, words[case])]
        return found


def _told(part: str, projects: Sequence[Project]) -> Sequence[Told]:
    if not projects:
        return cases(SUITES[part])
    return [case for project in projects for case in (project.outlines() if part == "outlines" else project.edits())]


def _projects(paths: Sequence[Path]) -> list[Project]:
    """Every film of the files and folders, once. Raises BadInput with the file that is none."""
    files = [file for path in paths for file in (sorted(path.glob("*.json")) if path.is_dir() else [path])]
    if paths and not files:
        raise BadInput(f"There is no exported film in {str(paths[0])[:80]!r}: director export writes one.")
    found: dict[str, Project] = {}
    for file in files:
        try:
            project = Project(load_film(str(file)), file.name)
        except BadInput as no:
            raise BadInput(str(no) if file.name in str(no) else f"{file.name[:60]!r}: {no}") from None
        found.setdefault(project.mark, project)
    return list(found.values())


def _provenance(projects: Sequence[Project], judge: Sequence[Sample]) -> dict[str, Mapping[str, str]]:
    """Of each case that a sample film gave: the film's id, its hash and the name of its file."""
    of: dict[str, Mapping[str, str]] = {p.film.id: {"project": p.film.id, "project_sha256": p.mark, "source": p.source} for p in projects}
    found = {case.name: of[p.film.id] for p in projects for case in (*p.outlines(), *p.edits())}
    return found | {_case(one): of[one.film.id] for one in judge if one.film.id in of}


def _case(sample: Sample) -> str:
    return f"{sample.film.id} {sample.scene.number} {sample.target}"


async def teach(settings: Settings, lesson: Lesson, out: TextIO, progress: TextIO) -> int:
    """Estimate, then let the queue have it: the running process, or this one where none runs. 1 when something is missing: run again to go
    on. Raises BadInput."""
    lesson = replace(lesson, films=tuple(path.resolve() for path in lesson.films), out=lesson.out and lesson.out.resolve())
    course = Course.of(settings, lesson)
    out.write(course.estimate())
    if lesson.dry:
        return 0
    if not any(course.todo.values()):
        out.write(f"{course.write()}\n")
        return 0
    if not lesson.yes:
        raise BadInput("Nothing was asked. Say --yes to spend that, or --dry-run to see it alone.")
    _key(settings)
    make_folder(course.gold.path.parent)
    payload = LESSON.dump_json(lesson).decode()
    done = await through_queue(settings, TENANT, KIND, lesson.key, payload, lambda said: print(said, file=progress))
    out.write(f"{done.said}\n")
    return 1 if not done.good or (done.here and any(Course.of(settings, lesson).todo.values())) else 0


def _key(settings: Settings) -> str:
    if settings.openrouter_api_key is None:
        raise BadInput("A teacher needs a key: set OPENROUTER_API_KEY.")
    return settings.openrouter_api_key.get_secret_value()


def teaching_stack(settings: Settings, teacher: str) -> Named:
    """The stack with that model alone, the usual teacher where none is named. Raises BadInput."""
    file = settings.stacks or FILE
    known = stack_named("pro", file).stacks
    model = teacher or known.of("pro").structure.teacher or ""
    if model not in known.models:
        raise BadInput(f"There is no model {model[:60]!r} in the stacks to teach: there is {', '.join(known.models)}.")
    return stack_named(model, file)


async def taught(settings: Settings, store: Store, job: BatchJob, note: Note) -> str:
    """Do the batch, from what its log holds on; what is spent counts over all the times that it was taken up. Raises BadInput."""
    course = Course.of(settings, LESSON.validate_json(job.payload))
    async with opened_teacher(settings, course.stack) as models:
        budget = Budget(course.lesson.micros, await store.spent_on_job(job))
        book = Book(store, await store.person(TENANT, "console", PERSON, kind="console"), course.stack.name, budget, job)
        for part, told in course.told.items():
            await evaluate(SUITES[part], course.stack, models, course.gold, Budget(None), note=note, metered=book.meter, told=told)
        await _judge_all(course, models, book, note)
    return course.write()


def opened_teacher(settings: Settings, stack: Named) -> ServiceModels:
    """The models behind the key. Raises BadInput where there is none."""
    return ServiceModels(_key(settings), settings.model_base_url, settings.model_service, stack.stacks.limits)


async def _judge_all(course: Course, models: ServiceModels, book: "Book", note: Note) -> None:
    for number, sample in enumerate(course.judge, 1):
        key, case = course.key(sample), _case(sample)
        if key in course.gold.lines:
            continue
        try:
            said, used = await judged(sample, course.stack, models, book.meter("chat", key))
        except CapReached:
            note("The cost cap was reached.")
            return
        except FAILURES as error:
            note(f"{number} of {len(course.judge)}, {case}: {why(error)}")
            continue
        course.gold.keep(key, {"part": "critiques", "case": case, "instructions": CRITIQUE, "used": used}, said.model_dump(mode="json"))
        note(f"{number} of {len(course.judge)}, {case}: {'good' if said.good else f'{len(said.problems)} problems'}")


@dataclass
class Book:
    """Gives each item its meter: a row of the ledger a request, all within one budget."""

    store: Store
    person: str
    teacher: str
    budget: Budget
    job: BatchJob

    def meter(self, route: RouteName, item: str) -> Meter:
        """The meter of an item. What it was answered before a crash is in the store and is not paid again."""
        from bot.bootstrap import new_id, now

        month = f"{now():%Y-%m}"
        who = Account(
            TENANT, "", self.person, self.person, month, self.job.turn(item), route, "local", reason="teach", teacher=self.teacher
        )
        return Capped(StoreMeter(self.store, who, new_id), self.budget)


def _of_turn(outcome: Outcome, line: Line, words: str) -> list[Example]:
    """What a turn teaches. All that a teacher outlined counts as held. Examples of one sample film stand under one name, so that they fall
    into one split."""
    before, after = outcome.before, outcome.after
    name = sha256(str(line.get("project", line["case"])).encode()).hexdigest()[:16]
    if line["part"] == "structure":
        held = after.model_copy(update={"scenes": tuple(s.model_copy(update={"status": "locked"}) for s in after.scenes)})
        made = [outline(held, name, words=True, talk=[words])]
    else:
        made = [bible(before, after, name, words), slots(before, after, name, words)]
    return [one for one in made if one is not None]
