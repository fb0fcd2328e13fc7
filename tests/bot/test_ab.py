"""Tests of arms: the same arm each time, kept and written down, stopped at once; and the report on a season of two hundred people."""

import random
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from agents.arms import assigned, experiment_of, running
from agents.stacks import FILE, Stacks
from bot import ab
from bot.switches import resume_test, stop_test, stopped_tests
from studio.store.experiment_records import Asked, Exposure
from studio.store.signal_records import Signal
from studio.store.store import Store
from tests.bot.test_rights import ask
from tests.doubles.scripted import in_turn, scripted_desk

SAY = [("propose", {"words": "Here it is."})]
DARK = [("change_style", {"changes": [{"op": "set", "slot": "saturation", "value": "muted"}]}), *SAY]


def with_arms(*arms: dict[str, object], route: str = "chat") -> Stacks:
    """The shipped stacks with these arms on a route of the free tier."""
    body = tomllib.loads(FILE.read_text(encoding="utf-8"))
    body["tiers"]["free"][route]["arms"] = list(arms)
    return Stacks.model_validate(body)


TERSE = {"name": "terse", "weight": 50, "temperature": 0.2}


def test_a_person_is_in_the_same_arm_each_time_and_arms_fill_by_their_weights() -> None:
    test = experiment_of(with_arms({**TERSE, "weight": 20}, {"name": "big", "weight": 30}), "free", "chat")
    assert test is not None and test.name == "free.chat/terse+big" and test.place == "free.chat"
    people = [f"person-{n}" for n in range(6_000)]
    arms = [assigned(person, test) for person in people]
    assert arms == [assigned(person, test) for person in people]
    counts = Counter(arms)
    assert {arm: round(counts[arm] / 6_000, 1) for arm in counts} == {"control": 0.5, "terse": 0.2, "big": 0.3}


def test_two_tests_do_not_know_of_each_other() -> None:
    one, other = (experiment_of(with_arms(TERSE, route=route), "free", route) for route in ("chat", "structure"))  # type: ignore[arg-type]
    assert one and other
    both = Counter((assigned(f"p{n}", one), assigned(f"p{n}", other)) for n in range(4_000))
    assert all(900 < count < 1_100 for count in both.values()) and len(both) == 4


def test_the_shipped_stacks_run_no_test() -> None:
    assert running(with_arms()) == ()


async def arms_of(store: Store) -> list[str]:
    """The arm of every journalled edit that a model made."""
    rows = [row for film in await store.every_film() for row in await store.journal(film.tenant, film.film)]
    return [row.made.arm for row in rows if row.made.model_used]


async def test_the_arm_is_written_where_it_is_met_and_holds_for_good(tmp_path: Path) -> None:
    stacks = with_arms(TERSE, route="structure")
    async with scripted_desk(tmp_path, in_turn(DARK), stacks) as (desk, store, _models):
        await ask(desk, "Mara is 28, cropped black hair")
        await ask(desk, "make it feel like the end of a long winter, would you")
        test = experiment_of(stacks, "free", "structure")
        assert test is not None
        (met,) = await store.exposures(test.name)
        assert met.arm == assigned(met.person, test) and await store.experiments() == (test.name,)
        other = "terse" if met.arm == "control" else "control"
        assert await store.expose("discord:elsewhere", met.person, test.name, other) == met.arm, "sticky, wherever they speak"
        assert set(await arms_of(store)) == {test.marked(met.arm)}
        (asked,) = await store.asked(test.name)
        assert asked.arm == test.marked(met.arm) and asked.requests >= 1


async def test_a_stopped_test_gives_everybody_the_control_from_the_next_turn_on(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, in_turn(DARK), with_arms(TERSE, route="structure"), tmp_path) as (desk, store, _models):
        stop_test(tmp_path, "free.structure")
        await ask(desk, "Mara is 28, cropped black hair")
        await ask(desk, "make it feel like the end of a long winter, would you")
        assert set(await arms_of(store)) == {""} and await store.experiments() == ()
        resume_test(tmp_path, "free.structure")
        assert stopped_tests(tmp_path) == frozenset()
        await ask(desk, "and now like the first day of a spring, would you")
        assert await store.experiments() == ("free.structure/terse",)


NAME = "pro.chat/terse"


def season(seed: int, control: float, terse: float, people: int = 200, films: int = 5) -> ab.Report:
    """People who each make films in their arm; each film is one take, kept, dropped or partly kept by that arm's chance."""
    rng = random.Random(seed)
    weights = (("control", 50), ("terse", 50))
    exposures = [Exposure(f"p{n}", weights[n % 2][0], 0) for n in range(people)]
    signals = [s for e in exposures for f in range(films) for s in told(rng, e, f, terse if e.arm == "terse" else control)]
    asked = [
        Asked(e.person, f"{NAME}={e.arm}", films, films * rng.randint(900, 1_100), films * rng.randint(1_500, 2_500)) for e in exposures
    ]
    rng.shuffle(signals)
    return ab.report(NAME, weights, ab.people(NAME, exposures, signals, asked))


def told(rng: random.Random, who: Exposure, film: int, chance: float) -> Iterator[Signal]:
    turn = f"{who.person}-{film}"
    first = Signal("t", turn, 1, turn, 0, who.person, film * 100, "shown", take=turn, about=turn, arm=f"{NAME}={who.arm}", size=20, value=1)
    yield first
    kept = rng.random() < chance
    kind = "accepted" if kept else rng.choice(["discarded", "edited"])
    yield Signal(
        "t",
        turn,
        2,
        f"{turn}-2",
        0,
        "someone else",
        film * 100 + 9,
        kind,
        take=turn,
        about=turn,
        arm=first.arm,
        size=20,
        distance=15,
        value=1,
    )
    yield Signal("t", turn, 3, f"{turn}-3", 0, who.person, film * 100 + 50, "locked", value=rng.randint(60_000, 600_000))


@pytest.mark.parametrize("seed", range(8))
def test_a_season_finds_the_better_arm(seed: int) -> None:
    found = season(seed, 0.5, 0.75)
    (control, terse) = found.sides
    assert (control.people, terse.people, found.skewed) == (100, 100, False)
    assert terse.metrics[0].verdict == "better" and "**terse is better**" in ab.page(found)
    assert {m.verdict for m in terse.metrics[3:]} == {"not yet known"}, "cost and latency are the same in both"


def test_a_season_without_a_difference_is_not_called_over_many_seeds() -> None:
    verdicts = [season(seed, 0.6, 0.6, people=120).sides[1].metrics[0].verdict for seed in range(60)]
    assert verdicts.count("not yet known") >= 57


def test_a_report_on_few_people_says_what_it_waits_for() -> None:
    assert "**terse: not yet known**. At least 10 people an arm" in ab.page(season(1, 0.5, 0.9, people=8))
    assert "**The split is broken** (control 90, terse 10" in ab.page(lopsided())


def lopsided() -> ab.Report:
    people = {f"p{n}": ab.Person("control" if n < 90 else "terse", [1.0]) for n in range(100)}
    return ab.report(NAME, (("control", 50), ("terse", 50)), people)


def test_a_turn_that_is_undone_was_not_accepted_and_an_edit_by_hand_is_counted() -> None:
    arm = f"{NAME}=terse"
    rows = [
        Signal("t", "f", 1, "a", 0, "mira", 1, "shown", about="a", arm=arm, size=4, value=1),
        Signal("t", "f", 2, "b", 0, "mira", 2, "edited", scene="s1", about="a", arm=arm, size=2, distance=1),
        Signal("t", "f", 3, "c", 0, "mira", 3, "undone", about="a", arm=arm),
        Signal("t", "f", 4, "d", 0, "mira", 4, "shown", about="d", arm=arm, size=4, value=1),
    ]
    (mira,) = ab.people(NAME, [Exposure("mira", "terse", 0)], rows, []).values()
    assert (mira.acceptance, mira.edits, mira.lock_minutes, mira.cost) == (0.5, 1 / 8, None, None)
