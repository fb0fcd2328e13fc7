"""Which of two looks a person would choose: Bradley–Terry over slots, crosses of slots and the order shown, in numpy alone.

The log odds that one is chosen over the other are the difference of their scores plus a term for the one that was shown first: without
it, whatever is always shown first looks better than it is (facts: local models, d).
"""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from itertools import combinations
from random import Random
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from pydantic import TypeAdapter

from studio.film import SLOTS, TERMS

Look = Mapping[str, Any]
"""Slots by name, each with its value."""
Floats = NDArray[np.float64]
L2, L2_CROSS = 1.0, 4.0
"""Strength of the pull towards nothing of a weight, and of a cross: what slots say alone is not to be told by their crosses."""
RARE = 5
"""A feature that fewer pairs tell apart is left out."""
CROSSES_FROM = 150
"""Pairs from which on crosses of two slots are learnt (facts: local models, d)."""
MOST_CROSSES, SPOKEN_FOR = 400, 3.0
"""Crosses that are looked at; and the standard errors by which one must differ from nothing, beside all that terms say alone, to be
learnt. On two simulated worlds, one with a single cross and one with 64, this ranks held-back pairs better than all crosses or none from
1,000 pairs on, and no worse below (2026-11-25)."""
ENOUGH = 30
"""Held-back pairs below which nothing is believed."""
EXPLORE = 0.1
"""Share of orders that are left to chance, so that what the ranker does not like is still seen."""
STEPS, CLOSE, TINY = 25, 1e-4, 1e-7
NUMBERS = {name: scale for name, scale in (("duration", 10.0), ("focal_length_mm", 50.0), ("motion_strength", 1.0)) if name in SLOTS}


@dataclass(frozen=True, slots=True)
class Pair:
    """A choice. ``first`` is 1 when the chosen one was shown first, -1 when the other was, 0 when they were not shown in an order."""

    chosen: Look
    rejected: Look
    first: int = 0
    project: str = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """How the ranker did on held-back pairs, beside the base rate: always the one that was shown first, or a coin."""

    pairs: int
    accuracy: float
    log_loss: float
    base_accuracy: float
    base_log_loss: float

    @property
    def better(self) -> bool:
        """Whether it beats the base rate by more than chance would (one-sided, 95 %), on enough pairs, and is no worse calibrated."""
        margin = 1.645 * (0.25 / max(1, self.pairs)) ** 0.5
        return self.pairs >= ENOUGH and self.accuracy > self.base_accuracy + margin and self.log_loss < self.base_log_loss


@dataclass(frozen=True, slots=True)
class Ranker:
    """Weights by feature. ``scale`` calibrates: with it the odds of held-back pairs are right. ``version`` names what it learnt from."""

    weights: Mapping[str, float]
    first: float = 0.0
    scale: float = 1.0
    trained: int = 0
    measured: Measured | None = None
    version: str = ""

    @property
    def on(self) -> bool:
        """Whether it may order anything: only once it beats the base rate on pairs that it has not seen."""
        return self.measured is not None and self.measured.better

    def score(self, look: Look) -> float:
        """How much a look is liked; only differences mean something."""
        return self.scale * sum(self.weights.get(name, 0.0) * value for name, value in features(look, crosses=True).items())

    def chance(self, one: Look, other: Look, first: int = 0) -> float:
        """The chance that ``one`` is chosen over ``other``, 0..1."""
        return float(_sigmoid(np.array(self.score(one) - self.score(other) + self.scale * self.first * first)))

    def order(self, looks: Sequence[Look], chance: Random, explore: float = EXPLORE) -> list[int]:
        """The places of ``looks``, the most liked first; by chance in a share ``explore`` of all orders, and as they are while off."""
        places = list(range(len(looks)))
        if not self.on:
            return places
        if chance.random() < explore:
            chance.shuffle(places)
            return places
        scores = [self.score(look) for look in looks]
        return sorted(places, key=lambda place: (-scores[place], place))

    def strongest(self, most: int = 10) -> list[str]:
        """The strongest weights in words, such as "close-up (shot type): liked, 1.2"."""
        ranked = sorted(self.weights.items(), key=lambda w: (-abs(w[1]), w[0]))[:most]
        likes = {True: "liked", False: "not liked"}
        return [f"{_in_words(name)}: {likes[weight > 0]}, {weight * self.scale:+.2f}" for name, weight in ranked]

    def to_json(self) -> str:
        return json.dumps(asdict(self), sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> "Ranker":
        return TypeAdapter(cls).validate_json(text)


@dataclass
class _Columns:
    """Features by place."""

    at: dict[str, int] = field(default_factory=dict[str, int])

    @property
    def pull(self) -> Floats:
        """How strongly each weight is pulled towards nothing."""
        return np.array([*(L2_CROSS if "&" in name else L2 for name in self.at), L2])

    def matrix(self, pairs: Sequence[Pair], told: Sequence[Mapping[str, float]]) -> Floats:
        """A row a pair: the difference of the two looks, and in the last column the order in which they were shown."""
        made = np.zeros((len(pairs), len(self.at) + 1))
        for row, (pair, differs) in enumerate(zip(pairs, told, strict=True)):
            for name, value in differs.items():
                if (place := self.at.get(name)) is not None:
                    made[row, place] = value
            made[row, -1] = pair.first
        return made


def features(look: Look, *, crosses: bool) -> dict[str, float]:
    """What a look says to the ranker: each term of a closed slot, numbers to scale, and each two terms together."""
    said, terms = dict[str, float](), list[tuple[str, str]]()
    for slot, value in look.items():
        if slot in NUMBERS and isinstance(value, int | float):
            said[slot] = float(value) / NUMBERS[slot]
            said[f"{slot}^2"] = said[slot] ** 2
        elif slot in SLOTS:
            terms += [(slot, f"{slot}={term}") for term in _terms(slot, value)]
    said.update((name, 1.0) for _, name in terms)
    if crosses:
        said.update((f"{a}&{b}", 1.0) for (one, a), (other, b) in combinations(sorted(terms), 2) if one != other)
    return said


def _terms(slot: str, value: object) -> list[str]:
    """The closed terms that a slot holds; a person's own words say nothing here."""
    values = cast("Sequence[object]", value) if isinstance(value, list | tuple) else (value,)
    return [v for v in values if isinstance(v, str) and (slot, v) in TERMS]


def train(pairs: Sequence[Pair], held_back: Sequence[Pair]) -> Ranker:
    """Learn from ``pairs``; measure and calibrate on ``held_back``, which must be of other projects. The same pairs give the same bytes."""
    crosses = len(pairs) >= CROSSES_FROM
    told = [difference(pair, crosses=crosses) for pair in pairs]
    columns = columns_of(told)
    x = columns.matrix(pairs, told)
    if crosses:
        columns, x = _spoken_for(columns, x)
    weights = _fit(x, columns.pull)
    held = columns.matrix(held_back, [difference(pair, crosses=crosses) for pair in held_back])
    scale = _calibrated(held[::2] @ weights) if len(held_back) >= ENOUGH else 1.0
    measured = _measured(held[1::2], weights * scale, pairs) if len(held_back) >= ENOUGH else None
    names = {name: float(weights[place]) for name, place in columns.at.items() if abs(weights[place]) > TINY}
    digest = hashlib.sha256(json.dumps([names, scale, len(pairs)], sort_keys=True).encode()).hexdigest()[:12]
    return Ranker(names, float(weights[-1]), scale, len(pairs), measured, digest)


def difference(pair: Pair, *, crosses: bool) -> dict[str, float]:
    chosen, rejected = features(pair.chosen, crosses=crosses), features(pair.rejected, crosses=crosses)
    differs = {name: value - rejected.get(name, 0.0) for name, value in chosen.items()}
    differs.update((name, -value) for name, value in rejected.items() if name not in chosen)
    return {name: value for name, value in differs.items() if value}


def columns_of(told: Sequence[Mapping[str, float]]) -> _Columns:
    """Features that enough pairs tell apart, the most frequent crosses among them, in a fixed order."""
    counts = Counter(name for differs in told for name in differs)
    kept = [name for name, count in counts.items() if count >= min(RARE, max(1, len(told) // 20))]
    crosses = sorted((name for name in kept if "&" in name), key=lambda name: (-counts[name], name))[:MOST_CROSSES]
    return _Columns({name: place for place, name in enumerate(sorted([*(n for n in kept if "&" not in n), *crosses]))})


def _spoken_for(columns: _Columns, x: Floats) -> tuple[_Columns, Floats]:
    """Without the crosses of which the pairs say no more than chance would: the score test of each, beside all that stands alone."""
    crossed = np.array([*("&" in name for name in columns.at), False])
    alone, crosses = x[:, ~crossed], x[:, crossed]
    pull = columns.pull[~crossed]
    chance = _sigmoid(alone @ _fit(alone, pull))
    heavy = alone * (chance * (1 - chance))[:, None]
    shared = heavy.T @ crosses
    told = np.square(crosses).T @ (chance * (1 - chance)) - (shared * np.linalg.solve(heavy.T @ alone + np.diag(pull), shared)).sum(axis=0)
    kept = ~crossed
    kept[crossed] = np.abs(crosses.T @ (1 - chance)) > SPOKEN_FOR * np.sqrt(np.maximum(told, TINY))
    names = [name for name, keep in zip(columns.at, kept, strict=False) if keep]
    return _Columns({name: place for place, name in enumerate(names)}), x[:, kept]


def _fit(x: Floats, pull: Floats) -> Floats:
    """Weights by Newton's method on the penalised likelihood; each row says that its difference was preferred. Steps shrink by squares:
    after one below `CLOSE` nothing is left to gain."""
    weights = np.zeros(x.shape[1])
    for _ in range(STEPS):
        chance = _sigmoid(x @ weights)
        slope = x.T @ (1 - chance) - pull * weights
        root = x * np.sqrt(chance * (1 - chance))[:, None]
        curve = root.T @ root + np.diag(pull)  # one matrix times itself is half the work of two
        step = np.linalg.solve(curve, slope)
        weights = weights + step
        if float(np.abs(step).max(initial=0.0)) < CLOSE:
            break
    return weights


def _calibrated(margins: Floats) -> float:
    """The factor on all margins with which held-back odds are most likely; never turned round, never sharper than threefold."""
    scales = np.linspace(0.05, 3.0, 119)
    losses = [float(np.logaddexp(0.0, -scale * margins).mean()) for scale in scales]
    return float(scales[int(np.argmin(losses))])


def _measured(held: Floats, weights: Floats, pairs: Sequence[Pair]) -> Measured:
    margins, first = held @ weights, held[:, -1]
    shown = [pair.first for pair in pairs if pair.first]
    share = (sum(f > 0 for f in shown) + 1) / (len(shown) + 2)
    base = np.where(first == 0, 0.5, np.where(first > 0, share, 1 - share))
    right = float(np.mean(np.where(margins == 0, 0.5, margins > 0)))
    by_order = float(np.mean(np.where(base == 0.5, 0.5, base > 0.5)))
    loss, base_loss = float(np.logaddexp(0.0, -margins).mean()), float(-np.log(base).mean())
    return Measured(len(held), right, loss, max(0.5, by_order), base_loss)


def _sigmoid(x: Floats) -> Floats:
    return 0.5 * (1 + np.tanh(0.5 * x))


def _in_words(name: str) -> str:
    return " with ".join(_term(part) for part in name.split("&"))


def _term(name: str) -> str:
    slot, _, value = name.partition("=")
    if not value:
        label = SLOTS[slot.removesuffix("^2")].label.lower()
        return f"{label} at its extremes" if slot.endswith("^2") else f"more {label}"
    return f"{TERMS[(slot, value)].label.lower()} ({SLOTS[slot].label.lower()})"


def verdict(ranker: Ranker) -> str:
    """Whether it orders anything, and why, in one sentence."""
    m = ranker.measured
    if m is None:
        return f"Off: there are fewer than {ENOUGH} held-back pairs to measure it on."
    losses = f"log loss {m.log_loss:.3f} ({m.base_log_loss:.3f})"
    told = f"right on {m.accuracy:.1%} of {m.pairs} held-back pairs (base rate {m.base_accuracy:.1%}), {losses}"
    return f"On: {told}." if m.better else f"Off: it does not beat the base rate yet: {told}."
