"""The owner's report: from an idea to a locked film, what people keep, what it costs, what they take back; one page and one picture."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.room import KINDS
from bot.suggestions import Suggestion, suggestions
from studio.edits import EDIT, ChangeSlot
from studio.evidence import Interval, interval, share
from studio.film import SLOTS
from studio.lints.check import by_rule, check
from studio.pictures.bars import Bar, Panel
from studio.project import SceneProject
from studio.store.report_records import Spending, TakenBack
from studio.store.signal_records import Signal

SHOWN = 12
"""Rows of a list that the page shows."""


@dataclass
class Films:
    """What all films come to, added up one by one. ``checks`` counts films by rule."""

    begun: int = 0
    outlined: int = 0
    locked_scenes: int = 0
    locked: int = 0
    checks: Counter[str] = field(default_factory=Counter[str])

    def add(self, project: SceneProject) -> None:
        """Count one film as it stands."""
        held = [scene.locked for scene in project.scenes]
        self.begun += 1
        self.outlined += bool(held)
        self.locked_scenes += sum(held)
        self.locked += bool(held) and all(held)
        self.checks.update(by_rule(check(project)).keys())


@dataclass(frozen=True, slots=True)
class Kept:
    """How much of what a model suggested on a route was kept: the mean acceptance of the decided suggestions."""

    route: str
    model: str
    acceptance: Interval


@dataclass(frozen=True, slots=True)
class Report:
    """Everything on the page. Money is in micro-USD."""

    funnel: tuple[tuple[str, int], ...]
    kept: tuple[Kept, ...]
    spent: tuple[Spending, ...]
    micros: int
    locked_scenes: int
    teachers: Interval
    undone: tuple[tuple[str, int], ...]
    checks: tuple[tuple[str, int], ...]
    films: int

    @property
    def cents_a_lock(self) -> float | None:
        """US cents for each scene that stands locked."""
        return self.micros / 10_000 / self.locked_scenes if self.locked_scenes else None


def report(films: Films, signals: Sequence[Signal], spent: Sequence[Spending], back: Iterable[TakenBack]) -> Report:
    """The report over these films and doings."""
    teaching, asked = sum(s.requests for s in spent if s.role == "teacher"), sum(s.requests for s in spent)
    return Report(
        funnel=_funnel(films, signals),
        kept=_kept(suggestions(signals)),
        spent=tuple(spent),
        micros=sum(s.micros for s in spent),
        locked_scenes=films.locked_scenes,
        teachers=share(teaching, asked),
        undone=tuple(Counter(map(_what, back)).most_common()),
        checks=tuple(films.checks.most_common()),
        films=films.begun,
    )


def _funnel(films: Films, signals: Iterable[Signal]) -> tuple[tuple[str, int], ...]:
    """Films that came so far; each step counts films that took it, whatever they skipped."""
    reached: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for one in signals:
        reached[one.kind].add((one.tenant, one.film))
    steps = (("compiled", "a prompt made"), ("locked", "a scene locked"))
    middle = [(words, len(reached[kind])) for kind, words in steps]
    return (("begun", films.begun), ("with scenes", films.outlined), *middle, ("all scenes locked", films.locked))


def _kept(made: Iterable[Suggestion]) -> tuple[Kept, ...]:
    values: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    for one in made:
        if one.accepted is not None:
            values[(one.route, one.model)].append(one.accepted)
    rows = (Kept(route, model, _bounded(interval(found))) for (route, model), found in values.items())
    return tuple(sorted(rows, key=lambda row: (row.route, -row.acceptance.count)))


def _bounded(one: Interval) -> Interval:
    """An interval of a share does not leave 0..1."""
    return Interval(one.mean, max(0.0, one.low), min(1.0, one.high), one.count)


def _what(back: TakenBack) -> str:
    """An edit that was taken back, in the words of the history, and who had made it."""
    edit = EDIT.validate_json(back.edit)
    words = SLOTS[edit.delta.slot].label.lower() if isinstance(edit, ChangeSlot) else KINDS.get(back.kind, back.kind).replace("{}", "")
    return f"{words} ({back.source})"


def panels(found: Report) -> tuple[Panel, ...]:
    """The page's charts."""
    return (
        Panel("From idea to locked film", "films that took each step", tuple(Bar(w, n, f"{n:,}") for w, n in found.funnel)),
        Panel("What people keep", "acceptance by route and model, with 95 % intervals", tuple(_kept_bar(k) for k in found.kept), most=1.0),
        Panel("What it costs", "US dollars by route and model", tuple(_cost_bar(s) for s in found.spent)),
        Panel("What people take back", "undone edits, and who had made them", tuple(Bar(w, n, f"{n:,}", group=4) for w, n in found.undone)),
        Panel(
            "What the checks say",
            f"films of {found.films:,} in which a rule speaks",
            tuple(Bar(w, n, f"{n:,}", group=2) for w, n in found.checks),
        ),
        Panel("The teachers' share", "share of all requests", (_share_bar(found.teachers),) if found.teachers.count else (), most=1.0),
    )


_GROUPS: Mapping[str, int] = {"director": 1, "chat": 1, "structure": 0, "vision": 2}


def _kept_bar(one: Kept) -> Bar:
    a, model = one.acceptance, one.model.rpartition("/")[2]
    low, high = (a.low, a.high) if a.count > 1 else (None, None)
    return Bar(f"{one.route} {model}", a.mean, f"{a.mean:.0%} of {a.count:,}", low, high, _GROUPS.get(one.route, 3))


def _cost_bar(one: Spending) -> Bar:
    return Bar(
        f"{one.route} {one.model.rpartition('/')[2]}", one.micros, f"{one.micros / 1_000_000:.2f} USD", group=_GROUPS.get(one.route, 3)
    )


def _share_bar(one: Interval) -> Bar:
    return Bar("teachers", one.mean, f"{one.mean:.1%}", one.low, one.high, 3)


def page(found: Report, picture: str = "") -> str:
    """The report as Markdown. ``picture`` is the name of the file with the charts."""
    lock = (
        "no scene is locked yet" if found.cents_a_lock is None else f"{found.cents_a_lock:.2f} US cents for each of {found.locked_scenes:,}"
    )
    share = f"{found.teachers.mean:.1%} of {found.teachers.count:,} requests" if found.teachers.count else "no model was asked yet"
    parts = [
        "# Report",
        *([f"![Charts]({picture})"] if picture else []),
        "\n".join([f"- Spent: {found.micros / 1_000_000:.2f} USD", f"- Cost of a locked scene: {lock}", f"- Teachers answered: {share}"]),
        _section("From idea to locked film", ("step", "films"), [(words, f"{n:,}") for words, n in found.funnel]),
        _section("What people keep", ("route", "model", "kept", "95 %", "suggestions"), [_kept_row(k) for k in found.kept]),
        _section(
            "What it costs",
            ("route", "model", "role", "requests", "tokens", "USD", "seconds a request"),
            [_cost_row(s) for s in found.spent],
        ),
        _section("What people take back", ("edit", "times"), [(words, f"{n:,}") for words, n in found.undone]),
        _section("What the checks say", ("check", "films"), [(rule, f"{n:,}") for rule, n in found.checks]),
    ]
    return "\n\n".join(parts) + "\n"


def _section(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    if not rows:
        return f"## {title}\n\nNothing yet."
    table = ["| " + " | ".join(row) + " |" for row in (head, ["---"] * len(head), *rows[:SHOWN])]
    return f"## {title}\n\n" + "\n".join(table) + (f"\n\nAnd {len(rows) - SHOWN} more." if len(rows) > SHOWN else "")


def _kept_row(one: Kept) -> tuple[str, ...]:
    a = one.acceptance
    bounds = f"{a.low:.0%} to {a.high:.0%}" if a.count > 1 else "-"
    return one.route, one.model, f"{a.mean:.0%}", bounds, f"{a.count:,}"


def _cost_row(one: Spending) -> tuple[str, ...]:
    seconds = one.latency_ms / 1000 / one.requests
    return one.route, one.model, one.role, f"{one.requests:,}", f"{one.tokens:,}", f"{one.micros / 1_000_000:.4f}", f"{seconds:.1f}"
