"""A suite under a stack: each case once, kept as soon as it is answered, so that a run goes on where it stopped; never past its cost."""

import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from agents.evals.cases import Suite, Told, film_of
from agents.evals.outcome import Outcome
from agents.evals.sets import data_set
from agents.evals.stacks import Named
from agents.meter import Meter
from agents.route import instructions_version
from agents.run import Look, run
from agents.source import ModelSource
from agents.stacks import RouteName
from studio.edits import PutAsset
from studio.pictures.drawn import HEIGHT, WIDTH, drawn_frame
from studio.pictures.guide import Shot
from studio.project import SceneProject, VisualAsset
from studio.statements import apply_reading, read_for, settled
from studio.turn import Turn

ROUTES: Mapping[Suite, RouteName] = {"chat": "chat", "structure": "structure", "vision": "vision", "compile": "chat"}
Note = Callable[[str], None]
Metered = Callable[[RouteName, str], Meter | None]


class CapReached(Exception):
    """No more may be spent; what is missing can be run later."""


class Kept(Protocol):
    """Where answers are kept between runs."""

    def get(self, key: str) -> Outcome | None: ...
    def put(self, key: str, told: Mapping[str, str], outcome: Outcome) -> None: ...


@dataclass
class Log:
    """Answers in a file, one a line. A line that was cut off by a crash is passed over."""

    path: Path
    _known: dict[str, Outcome] = field(default_factory=dict[str, Outcome])

    def __post_init__(self) -> None:
        lines = self.path.read_text(encoding="utf-8").splitlines() if self.path.exists() else []
        for line in lines:
            try:
                body = json.loads(line)
                self._known[str(body["key"])] = Outcome.model_validate(body["outcome"])
            except (ValueError, KeyError, TypeError):
                continue

    def get(self, key: str) -> Outcome | None:
        """The kept answer to this very case under this very stack."""
        return self._known.get(key)

    def put(self, key: str, told: Mapping[str, str], outcome: Outcome) -> None:
        """Keep an answer; on the disk before this returns."""
        self._known[key] = outcome
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps({"key": key, **told, "outcome": outcome.model_dump(mode="json")}, ensure_ascii=False) + "\n")


@dataclass
class Budget:
    """What a run may spend, in micro-USD, over all of its stacks. None is no bound."""

    most: int | None
    spent: int = 0

    def check(self) -> None:
        """Raises CapReached when it is used up: no case is begun then."""
        if self.most is not None and self.spent >= self.most:
            raise CapReached("not run: the cost cap was reached")


@dataclass(frozen=True, slots=True)
class Row:
    """One case under one stack: its scores by name, or why there are none."""

    case: str
    scores: Mapping[str, float]
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """A suite under a stack, in the order of its cases."""

    suite: Suite
    stack: str
    rows: tuple[Row, ...]
    again: int
    """Answers that were kept from a run before."""


async def evaluate(
    suite: Suite,
    stack: Named,
    models: ModelSource | None,
    kept: Kept,
    budget: Budget,
    *,
    at_once: int = 1,
    note: Note = lambda _: None,
    metered: Metered = lambda _route, _turn: None,
    told: Sequence[Told] | None = None,
) -> Result:
    """Run a suite. What is kept is not asked again; what the budget does not reach is named as missing. ``metered`` gives the meter of a
    turn on a route, where requests are booked; ``told`` are other cases than the suite's own."""
    asked = _Asked(suite, stack, None if stack.offline else models, kept, budget, note, metered)
    cases = data_set(suite, told)
    report = await cases.evaluate(asked.answer, name=stack.name, max_concurrency=at_once, progress=False)
    scores = {case.name: {name: float(found.value) for name, found in case.scores.items()} for case in report.cases}
    lost = {failure.name: failure.error_message for failure in report.failures}
    names = [str(case.name) for case in cases.cases]
    rows = tuple(Row(name, scores.get(name, {}), "" if name in scores else _why(lost.get(name, ""))) for name in names)
    return Result(suite, stack.name, rows, asked.again)


def _why(message: str) -> str:
    """Why a case has no answer, without what an exception's text may hold."""
    return "not run: the cost cap was reached" if "CapReached" in message or "cost cap" in message else "failed"


@dataclass
class _Asked:
    """A suite under way."""

    suite: Suite
    stack: Named
    models: ModelSource | None
    kept: Kept
    budget: Budget
    note: Note
    metered: Metered
    done: int = 0
    again: int = 0

    async def answer(self, case: Told) -> Outcome:
        """The kept answer, or a new one."""
        key = kept_key(self.suite, case, self.stack)
        found = self.kept.get(key)
        if found is None:
            if self.models is not None:
                self.budget.check()
            found = await self._asked(case)
            self.budget.spent += found.micros
            self.kept.put(key, {"suite": self.suite, "stack": self.stack.name, "case": case.name}, found)
        else:
            self.again += 1
        self.done += 1
        self.note(f"{self.stack.name}, {self.suite}: {self.done} {case.name}: {found.by or 'the reader'}, {found.seconds:.1f} s")
        return found

    async def _asked(self, case: Told) -> Outcome:
        """One turn as the desk has it: read, stated, and directed where words are left."""
        turn = _turn(case)
        looks = _look(turn, case) if case.picture else ()
        before, reading = turn.project, read_for(turn.project, case.words)
        homeless = apply_reading(turn, reading)
        started = time.monotonic()
        if settled(turn.project, reading, homeless) and not looks:
            return _outcome(before, turn, seconds=time.monotonic() - started)
        route = ROUTES[self.suite]
        meter = self.metered(route, kept_key(self.suite, case, self.stack))
        tier, stacks = self.stack.tier, self.stack.stacks
        spoke = await run(turn, reading, homeless, route=route, tier=tier, stacks=stacks, models=self.models, meter=meter, pictures=looks)
        seconds = time.monotonic() - started
        used = {"requests": spoke.requests, "tokens": spoke.tokens, "micros": spoke.cost_micro_usd}
        return _outcome(before, turn, seconds=seconds).model_copy(update={"by": spoke.by, "reason": spoke.reason, **used})


def kept_key(suite: Suite, case: Told, stack: Named) -> str:
    """The name of the answer to this very case under this very stack and these very instructions."""
    route = ROUTES[suite]
    version = instructions_version("director" if route == "chat" else route)
    return sha256(f"{suite}\0{case.mark}\0{stack.mark}\0{version}".encode()).hexdigest()[:24]


def _turn(case: Told) -> Turn:
    project = film_of(case)
    focus = project.numbered(case.focus) if case.focus else None
    return Turn(
        project, 1, turn_id=f"eval-{case.mark}", person="eval", message=f"msg-eval-{case.mark}", words=case.words, focus=focus and focus.id
    )


def _look(turn: Turn, case: Told) -> Sequence[Look]:
    """The case's picture, drawn and put into the bible."""
    told = {name: tuple(map(str, value)) if isinstance(value, list) else str(value) for name, value in case.picture.items()}
    data = drawn_frame(Shot(**told))  # pyright: ignore[reportArgumentType]
    asset = VisualAsset(id="asset-eval", sha256=sha256(data).hexdigest(), width=WIDTH, height=HEIGHT, label="Reference 1")
    turn.apply(PutAsset(asset=asset))
    return (Look(asset.id, data, "image/png"),)


def _outcome(before: SceneProject, turn: Turn, *, seconds: float) -> Outcome:
    prompts = tuple(f"{scene.number} {wish.target}" for wish in turn.wanted for i in wish.scenes if (scene := turn.project.scene(i)))
    refused = tuple(one.reason for one in turn.refused)
    return Outcome(
        before=before, after=turn.project, reply=turn.reply, prompts=prompts, edits=len(turn.edits), refused=refused, seconds=seconds
    )
