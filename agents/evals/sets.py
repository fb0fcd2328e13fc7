"""The suites as data sets of pydantic-evals, each rule of `judging` as one of its evaluators."""

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic_evals import Case, Dataset
from pydantic_evals.evaluators import Evaluator, EvaluatorContext

from agents.evals.cases import Suite, Told, cases
from agents.evals.judging import coherence, edits_left, intent_kept, locks_kept, valid
from agents.evals.outcome import Outcome

Context = EvaluatorContext[Told, Outcome, None]
Set = Dataset[Told, Outcome, None]


@dataclass
class Judged(Evaluator[Told, Outcome, None]):
    """Every rule at once: each outcome is read a single time. What a case does not ask about is left out."""

    def evaluate(self, ctx: Context) -> dict[str, float]:
        case, done = ctx.inputs, ctx.output
        found = {
            "valid": valid(done),
            "edits left": float(edits_left(case, done)),
            "coherence": coherence(case, done) if case.gold.count is not None else None,
            "intent kept": intent_kept(case, done),
            "locks kept": None if (held := locks_kept(done)) is None else float(held),
            "seconds": done.seconds,
            "US cents": done.micros / 10_000,
        }
        return {name: value for name, value in found.items() if value is not None}


def data_set(suite: Suite, told: Sequence[Told] | None = None) -> Set:
    """The data set of a suite, of its own cases where none are given."""
    found = [Case[Told, Outcome, None](name=case.name, inputs=case) for case in (cases(suite) if told is None else told)]
    return Dataset[Told, Outcome, None](name=suite, cases=found, evaluators=[Judged()])
