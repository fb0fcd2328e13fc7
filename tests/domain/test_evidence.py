"""What numbers allow to be said: intervals cover, a difference is found, nothing is found where nothing is, however often one looks."""

import math
import random

import pytest

from studio.evidence import SKEWED, difference, interval, paired, share, split_chance, verdict


def run_of(rng: random.Random, people: int, chance: float) -> list[float]:
    """Shares of five suggestions kept, a person each, everyone with their own inclination."""
    own = (min(1.0, max(0.0, rng.gauss(chance, 0.1))) for _ in range(people))
    return [sum(rng.random() < p for _ in range(5)) / 5 for p in own]


def first_call(seed: int, one: float, other: float, people: int = 300, every: int = 20) -> tuple[int, float] | None:
    """Two arms grow, and someone looks after every few people: when a difference was called first, and which."""
    rng = random.Random(seed)
    a, b = run_of(rng, people, one), run_of(rng, people, other)
    for n in range(every, people + 1, every):
        found = difference(a[:n], b[:n])
        if found.sure:
            return n, found.mean
    return None


def test_nothing_is_called_where_nothing_is_however_often_one_looks() -> None:
    called = sum(first_call(seed, 0.6, 0.6) is not None for seed in range(200))
    assert called <= 200 * 0.05, f"{called} of 200 null tests were called over 15 looks each"


def test_a_usual_test_looked_at_as_often_would_have_called_many() -> None:
    """The trap that the always-valid interval is there for."""

    def peeked(seed: int) -> bool:
        rng = random.Random(seed)
        a, b = run_of(rng, 300, 0.6), run_of(rng, 300, 0.6)
        return any((i := paired(a[:n], b[:n])).low > 0 or i.high < 0 for n in range(20, 301, 20))

    assert sum(map(peeked, range(200))) > 200 * 0.15


def test_the_better_arm_is_found_and_never_the_worse_one() -> None:
    calls = [first_call(seed, 0.55, 0.75) for seed in range(60)]
    assert all(call is not None and call[1] > 0 for call in calls)


def test_how_many_more_it_takes_is_about_right() -> None:
    rng = random.Random(5)
    a, b = run_of(rng, 20, 0.6), run_of(rng, 20, 0.68)
    early = difference(a, b)
    assert not early.sure and early.more
    grown = [(sum(a) / 20 + (v - sum(a) / 20), v) for v in a]
    times = math.ceil((40 + early.more) / 40)
    assert grown and difference(a * times, b * times).sure
    assert not difference(a * max(1, times // 3), b * max(1, times // 3)).sure


@pytest.mark.parametrize("few", [[], [0.5], [0.2, 0.9]])
def test_of_few_people_nothing_is_said(few: list[float]) -> None:
    found = difference(few, [0.5] * 40)
    assert not found.sure and found.more is None and verdict(found, True) == "not yet known"


def test_the_verdict_knows_which_way_is_good() -> None:
    rng = random.Random(1)
    found = difference([1 + rng.random() for _ in range(80)], [rng.random() for _ in range(80)])
    assert (verdict(found, True), verdict(found, False)) == ("worse", "better")


def test_equal_numbers_without_any_spread_are_no_difference() -> None:
    found = difference([0.5] * 30, [0.5] * 30)
    assert (found.mean, found.sure) == (0.0, False)


def test_intervals_cover_the_truth_about_as_often_as_they_say() -> None:
    rng = random.Random(2)
    hits = [interval([rng.gauss(3, 2) for _ in range(12)]) for _ in range(2_000)]
    shares = [share(sum(rng.random() < 0.9 for _ in range(25)), 25) for _ in range(2_000)]
    assert 0.935 < sum(i.low < 3 < i.high for i in hits) / 2_000 < 0.965
    assert 0.93 < sum(i.low < 0.9 < i.high for i in shares) / 2_000 < 0.99


def test_an_uneven_split_is_told_from_an_unlucky_one() -> None:
    assert split_chance([503, 497], [50, 50]) > 0.5
    assert split_chance([900, 101], [90, 10]) > 0.5
    assert split_chance([560, 440], [50, 50]) < SKEWED
    assert split_chance([10, 0], [0, 10]) == 0.0
    assert split_chance([0, 0], [50, 50]) == 1.0
    # chi-square of 4.0 with one and of 4.0 with two degrees of freedom, from published tables
    assert split_chance([60, 40], [50, 50]) == pytest.approx(0.0455, abs=5e-4)
    assert split_chance([20, 30, 40], [1, 1, 1]) == pytest.approx(math.exp(-20 / 6), rel=1e-6)
