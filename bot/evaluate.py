"""An evaluation from the command line: stacks opened, suites run one after another, answers kept, the report written."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from agents.evals.cases import Suite, cases
from agents.evals.judge import Judge
from agents.evals.outcome import Outcome
from agents.evals.report import Preferred, page, panels
from agents.evals.runner import Budget, CapReached, Log, Result, evaluate, kept_key
from agents.evals.stacks import Named, stack_named
from agents.models import ServiceModels
from agents.source import ModelSource
from agents.stacks import FILE
from bot.files import make_folder, write_whole
from bot.settings import Settings
from studio.errors import BadInput
from studio.evidence import Interval, interval
from studio.pictures.bars import draw_bars


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to run. ``micros`` bounds what the whole run may spend, in micro-USD."""

    stacks: tuple[str, ...]
    suites: tuple[Suite, ...]
    folder: Path
    micros: int
    at_once: int = 1
    judge: str = ""


async def run_evaluation(settings: Settings, wanted: Wanted, out: TextIO, progress: TextIO) -> int:
    """Run, write ``report.md`` and ``report.png``, and print the page. 1 when cases are missing: run again to go on. Raises BadInput."""
    stacks = [stack_named(name, settings.stacks or FILE) for name in dict.fromkeys(wanted.stacks)]
    make_folder(wanted.folder)
    log, budget = Log(wanted.folder / "answers.jsonl"), Budget(wanted.micros)
    async with _opened(settings, stacks, wanted.judge) as models:
        results = [
            await evaluate(suite, stack, models, log, budget, at_once=wanted.at_once, note=lambda line: print(line, file=progress))
            for suite in wanted.suites
            for stack in stacks
        ]
        preferred = await _judged(settings, wanted, stacks, models, log, budget, progress)
    return _written(wanted.folder, results, preferred, budget, out)


@asynccontextmanager
async def _opened(settings: Settings, stacks: Sequence[Named], judge: str) -> AsyncGenerator[ModelSource | None]:
    """The models, where any stack or a judge needs one. Raises BadInput without a key."""
    if not judge and all(stack.offline for stack in stacks):
        yield None
        return
    if settings.openrouter_api_key is None:
        raise BadInput("Models need a key: set OPENROUTER_API_KEY, or evaluate --stack offline.")
    key = settings.openrouter_api_key.get_secret_value()
    async with ServiceModels(key, settings.model_base_url, settings.model_service) as models:
        yield models


async def _judged(
    settings: Settings, wanted: Wanted, stacks: Sequence[Named], models: ModelSource | None, log: Log, budget: Budget, progress: TextIO
) -> list[Preferred]:
    """The first stack's outlines against each other's, case by case, as far as the budget reaches."""
    if not wanted.judge or models is None or "structure" not in wanted.suites:
        return []
    known = stack_named("pro", settings.stacks or FILE).stacks
    if wanted.judge not in known.models:
        raise BadInput(f"There is no model {wanted.judge[:60]!r} in the stacks to judge: there is {', '.join(known.models)}.")
    judge = Judge(wanted.judge, known, models, budget, wanted.folder / "judged.jsonl")
    found: list[Preferred] = []
    for other in stacks[1:]:
        shares = await _compared(judge, stacks[0], other, log, progress)
        if shares:
            found.append(Preferred("structure", stacks[0].name, other.name, _bounded(interval(shares))))
    return found


async def _compared(judge: Judge, one: Named, other: Named, log: Log, progress: TextIO) -> list[float]:
    shares: list[float] = []
    for case in cases("structure"):
        pair = [log.get(kept_key("structure", case, stack)) for stack in (one, other)]
        first, second = pair
        if isinstance(first, Outcome) and isinstance(second, Outcome):
            try:
                shares.append(await judge.prefers(case, first.after, second.after))
            except CapReached:
                break
            print(f"{one.name} or {other.name}, {case.name}: {shares[-1]:g}", file=progress)
    return shares


def _bounded(one: Interval) -> Interval:
    return Interval(one.mean, max(0.0, one.low), min(1.0, one.high), one.count)


def _written(folder: Path, results: Sequence[Result], preferred: Sequence[Preferred], budget: Budget, out: TextIO) -> int:
    write_whole(folder / "report.md", page(results, preferred, "report.png").encode())
    write_whole(folder / "report.png", draw_bars("Evaluation", "Bedroom Director", panels(results)))
    again, missing = sum(r.again for r in results), sum(bool(row.missing) for r in results for row in r.rows)
    out.write(page(results, preferred))
    out.write(f"\nSpent {budget.spent / 1_000_000:.4f} USD; {again} answers were kept from before; {missing} are missing.\n")
    out.write(f"Written: {folder / 'report.md'} and {folder / 'report.png'}\n")
    return 1 if missing else 0
