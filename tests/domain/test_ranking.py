"""The ranker on a simulated season whose tastes are known: it finds them, it says when it has found nothing, and its odds are right."""

from random import Random

import pytest

from studio.ranking import EXPLORE, Pair, Ranker, train, verdict
from tests.season import FIRST, Taste, season


@pytest.fixture(scope="module")
def learnt() -> tuple[Taste, list[Pair], Ranker]:
    taste, pairs = season()
    return taste, pairs, train(*parted(pairs))


def parted(pairs: list[Pair]) -> tuple[list[Pair], list[Pair]]:
    """Every fifth film is held back, whole."""
    held = [int(pair.project.split("-")[1]) % 5 == 0 for pair in pairs]
    return [p for p, h in zip(pairs, held, strict=True) if not h], [p for p, h in zip(pairs, held, strict=True) if h]


def correlation(one: list[float], other: list[float]) -> float:
    a, b = sum(one) / len(one), sum(other) / len(other)
    both = sum((x - a) * (y - b) for x, y in zip(one, other, strict=True))
    return both / (sum((x - a) ** 2 for x in one) * sum((y - b) ** 2 for y in other)) ** 0.5


def centred(worth: dict[tuple[str, str], float]) -> list[float]:
    """Each term beside the others of its slot: every look holds one of them, so only that is a taste."""
    means = {s: sum(v for (slot, _), v in worth.items() if slot == s) / sum(slot == s for slot, _ in worth) for s, _ in worth}
    return [value - means[slot] for (slot, _), value in worth.items()]


def test_it_recovers_the_tastes(learnt: tuple[Taste, list[Pair], Ranker]) -> None:
    taste, _, ranker = learnt
    found = {(slot, term): ranker.score({slot: [term] if slot == "camera_movement" else term}) for slot, term in taste.terms}
    assert correlation(centred(found), centred(taste.terms)) > 0.95
    best = max(taste.terms, key=lambda item: taste.terms[item])
    assert any(best[1] == name.partition("=")[2] for name in ranker.weights if "&" not in name and ranker.weights[name] > 0)


def test_the_order_shown_is_told_apart_from_the_taste(learnt: tuple[Taste, list[Pair], Ranker]) -> None:
    _, _, ranker = learnt
    assert ranker.first * ranker.scale == pytest.approx(FIRST, abs=0.12)


def test_what_works_only_together_is_found(learnt: tuple[Taste, list[Pair], Ranker]) -> None:
    taste, _, ranker = learnt
    (one, a), (other, b), _ = taste.together
    cross = "&".join(sorted((f"{one}={a}", f"{other}={b}")))
    assert ranker.weights[cross] == max(w for name, w in ranker.weights.items() if "&" in name)


def test_it_is_on_because_it_beats_the_base_rate_and_its_odds_are_right(learnt: tuple[Taste, list[Pair], Ranker]) -> None:
    _, pairs, ranker = learnt
    assert ranker.on and ranker.measured is not None and verdict(ranker).startswith("On: right on")
    assert ranker.measured.accuracy > ranker.measured.base_accuracy + 0.1
    _, held = parted(pairs)
    chances = [ranker.chance(p.chosen, p.rejected, p.first) for p in held]
    sure = [c for c in (max(c, 1 - c) for c in chances) if 0.7 <= c < 0.8]
    right = [c for c in chances if 0.7 <= c < 0.8]
    assert len(right) / len(sure) == pytest.approx(0.75, abs=0.06), "of what it gives 75 %, three in four are chosen"


def test_people_without_a_taste_leave_it_off_and_it_says_so() -> None:
    _, pairs = season(seed=2, tasteless=True)
    ranker = train(*parted(pairs[:3_000]))
    assert not ranker.on and verdict(ranker).startswith("Off: it does not beat the base rate")
    looks = [pairs[0].chosen, pairs[0].rejected, pairs[1].chosen]
    assert ranker.order(looks, Random(1)) == [0, 1, 2]


def test_too_few_pairs_leave_it_off() -> None:
    _, pairs = season()
    ranker = train(pairs[:40], pairs[40:60])
    assert not ranker.on and "fewer than 30" in verdict(ranker)
    assert not train([], []).on


def test_orders_put_the_liked_first_and_leave_a_share_to_chance(learnt: tuple[Taste, list[Pair], Ranker]) -> None:
    _, pairs, ranker = learnt
    looks = [pair.chosen for pair in pairs[:5]]
    best = sorted(range(5), key=lambda place: -ranker.score(looks[place]))
    chance = Random(7)
    orders = [ranker.order(looks, chance) for _ in range(2_000)]
    assert ranker.order(looks, chance, explore=0.0) == best
    assert sum(order != best for order in orders) / 2_000 == pytest.approx(EXPLORE, abs=0.03)
    assert len({order[0] for order in orders}) == 5, "each is first now and then"


def test_the_same_pairs_give_the_same_bytes_and_read_back(learnt: tuple[Taste, list[Pair], Ranker]) -> None:
    _, pairs, ranker = learnt
    assert Ranker.from_json(ranker.to_json()) == ranker
    assert train(pairs[:400], pairs[400:500]).to_json() == train(pairs[:400], pairs[400:500]).to_json()
    assert train(pairs[:401], pairs[401:500]).version != train(pairs[:400], pairs[400:500]).version


def test_the_strongest_weights_are_told_in_words(learnt: tuple[Taste, list[Pair], Ranker]) -> None:
    told = learnt[2].strongest(5)
    assert len(told) == 5 and all(("liked, +" in line) or ("not liked, -" in line) for line in told)
    assert any("(shot type)" in line or "(lighting mood)" in line or "(lens)" in line or "(" in line for line in told)


def test_a_person_s_own_words_say_nothing_to_it() -> None:
    secret = {"shot_type": "canary of hers", "action": "she sings"}
    _, pairs = season()
    ranker = train([Pair({**p.chosen, **secret}, p.rejected, p.first, p.project) for p in pairs[:400]], pairs[400:500])
    assert "canary" not in ranker.to_json()
