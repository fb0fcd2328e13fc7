"""Stacks side by side: each score with its interval, differences on the same cases, and the cases that went worst."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from agents.evals.cases import Suite
from agents.evals.runner import Result, Row
from studio.evidence import Interval, interval, paired, share
from studio.pictures.bars import Bar, Panel

SCORES: Mapping[str, tuple[bool, str]] = {
    "valid": (True, "share of edits that held; 0 without an answer"),
    "edits left": (False, "edits a person would still make to reach the gold"),
    "coherence": (True, "1 where nothing jumps, repeats or does not add up"),
    "intent kept": (True, "share of the idea's own words found again"),
    "locks kept": (True, "share of cases in which locked scenes hold"),
    "seconds": (False, "from the words to the reply"),
    "US cents": (False, "what the models took"),
}
"""Each score: whether more of it is better, and what it is."""
SHARES = ("locks kept",)
WORST = 5


@dataclass(frozen=True, slots=True)
class Preferred:
    """How often a judge preferred one stack's outlines to another's, ties counted as half."""

    suite: Suite
    one: str
    other: str
    share: Interval


def page(results: Sequence[Result], preferred: Sequence[Preferred] = (), picture: str = "") -> str:
    """The report as Markdown. The first stack is the one that the others are held against."""
    parts = ["# Evaluation", *([f"![Scores]({picture})"] if picture else [])]
    for suite in dict.fromkeys(result.suite for result in results):
        here = [result for result in results if result.suite == suite]
        parts += [f"## {suite.capitalize()} ({len(here[0].rows)} cases)", _table(here), *_missing(here)]
        parts += [_judged(one) for one in preferred if one.suite == suite]
        parts.append(_worst(here))
    parts.append("Intervals are of 95 %: Student's of a mean, Wilson's of a share. Differences are taken case by case.")
    return "\n\n".join(parts) + "\n"


def values(result: Result, score: str) -> list[float]:
    """A score of every case that has it."""
    return [row.scores[score] for row in result.rows if score in row.scores]


def bounds(result: Result, score: str) -> Interval:
    """A score's mean and interval, which does not leave what the score can be."""
    found = values(result, score)
    if score in SHARES:
        return share(round(sum(found)), len(found))
    one, most = interval(found), 1.0 if SCORES[score][0] else float("inf")
    return Interval(one.mean, max(0.0, one.low), min(most, one.high), one.count)


def _table(here: Sequence[Result]) -> str:
    head = ["score", "better", *(result.stack for result in here), *(f"{result.stack} against {here[0].stack}" for result in here[1:])]
    rows = [head, ["---"] * len(head)]
    for score, (more, _) in SCORES.items():
        if any(values(result, score) for result in here):
            cells = [_cell(bounds(result, score)) for result in here]
            rows.append([score, "more" if more else "less", *cells, *(_against(here[0], result, score, more) for result in here[1:])])
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def _cell(one: Interval) -> str:
    if not one.count:
        return "-"
    return f"{one.mean:.3g}" if one.count < 2 else f"{one.mean:.3g} ({one.low:.3g} to {one.high:.3g})"


def _against(first: Result, other: Result, score: str, more: bool) -> str:
    """The difference on the cases that both have, and whether it is one."""
    both = [
        (a.scores[score], b.scores[score]) for a, b in zip(first.rows, other.rows, strict=True) if score in a.scores and score in b.scores
    ]
    found = paired([a for a, _ in both], [b for _, b in both])
    if found.count < 2:
        return "-"
    says = "no difference seen" if found.low <= 0 <= found.high else "better" if (found.mean > 0) == more else "worse"
    return f"{found.mean:+.3g} ({found.low:+.3g} to {found.high:+.3g}): {says}"


def _missing(here: Sequence[Result]) -> list[str]:
    lost = [(result.stack, sum(bool(row.missing) for row in result.rows), result) for result in here]
    return [f"{stack}: {count} cases are missing ({_why(result)})." for stack, count, result in lost if count]


def _why(result: Result) -> str:
    return ", ".join(dict.fromkeys(row.missing for row in result.rows if row.missing))


def _judged(one: Preferred) -> str:
    found = one.share
    return f"A judge preferred {one.one} to {one.other} in {found.mean:.0%} of {found.count} cases ({found.low:.0%} to {found.high:.0%})."


def _worst(here: Sequence[Result]) -> str:
    """The cases with most edits left, stack by stack."""
    if not any(map(_least, (result.rows for result in here))):
        return "No case is away from its gold."
    rows = [["worst cases", *(result.stack for result in here)], ["---"] * (len(here) + 1)]
    columns = [_least(result.rows) for result in here]
    for place in range(max(map(len, columns), default=0)):
        rows.append([str(place + 1), *(column[place] if place < len(column) else "" for column in columns)])
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def _least(rows: Sequence[Row]) -> list[str]:
    """Cases that are far from their gold, the furthest first."""
    bad = [row for row in rows if row.scores.get("edits left") or row.scores.get("coherence", 1.0) < 1]
    far = sorted(bad, key=lambda r: (-r.scores["edits left"], r.scores.get("coherence", 1.0)))
    return [f"{row.case}: {row.scores['edits left']:g} edits{_loose(row)}" for row in far[:WORST]]


def _loose(row: Row) -> str:
    return f", coherence {row.scores['coherence']:.2g}" if row.scores.get("coherence", 1.0) < 1 else ""


def panels(results: Sequence[Result]) -> tuple[Panel, ...]:
    """A panel a score, a bar a suite and stack; stacks keep their colour."""
    stacks = list(dict.fromkeys(result.stack for result in results))
    return tuple(
        Panel(score[:1].upper() + score[1:], words, bars, most=1.0 if more else None)
        for score, (more, words) in SCORES.items()
        if (bars := tuple(_bar(result, score, stacks) for result in results if values(result, score)))
    )


def _bar(result: Result, score: str, stacks: Sequence[str]) -> Bar:
    one = bounds(result, score)
    low, high = (one.low, one.high) if one.count > 1 else (None, None)
    name = result.stack.rpartition("/")[2]
    return Bar(f"{result.suite} {name}", one.mean, f"{one.mean:.3g}", low, high, stacks.index(result.stack))
