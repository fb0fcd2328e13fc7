"""What numbers allow to be said: means with intervals, differences that may be looked at after every person, and whether a split is fair.

Differences: the mixture sequential probability ratio test with a normal mixture. Its interval holds at all times at once, so that looking
early and often finds nothing that is not there (Johari, Pekelis, Walsh, "Always valid inference", 2015; Robbins 1970). Pure; no chance.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist, fmean, variance
from typing import Literal

LEAST = 10
"""People in an arm below which nothing is said: the normal approximation is not one yet."""
EFFECT = 0.2
"""The standardised difference that the mixture looks for first, in standard deviations: small by common convention."""
Verdict = Literal["better", "worse", "not yet known"]


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean of ``count`` values and the bounds around it."""

    mean: float
    low: float
    high: float
    count: int


@dataclass(frozen=True, slots=True)
class Difference:
    """Other minus one, with bounds that hold at all times. ``more``: about how many more values it takes to tell it from zero, if it is as
    large as it looks; None where it is told already or looks like none at all."""

    mean: float
    low: float
    high: float
    more: int | None

    @property
    def sure(self) -> bool:
        return self.low > 0 or self.high < 0


def interval(values: Sequence[float], level: float = 0.95) -> Interval:
    """The mean with Student's interval; of one value, or none, the bounds are as wide as can be."""
    if len(values) < 2:
        return Interval(values[0] if values else math.nan, -math.inf, math.inf, len(values))
    half = _student(level, len(values) - 1) * math.sqrt(variance(values) / len(values))
    return Interval(fmean(values), fmean(values) - half, fmean(values) + half, len(values))


def _student(level: float, free: int) -> float:
    """Student's quantile by the normal one and three terms of its expansion (Abramowitz and Stegun 26.7.5)."""
    z = NormalDist().inv_cdf((1 + level) / 2)
    terms = ((z**3 + z) / 4, (5 * z**5 + 16 * z**3 + 3 * z) / 96, (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384)
    return z + sum(term / free**power for power, term in enumerate(terms, 1))


def share(hits: int, of: int, level: float = 0.95) -> Interval:
    """A share with Wilson's interval, which stays inside 0..1 and is honest for few."""
    if not of:
        return Interval(math.nan, 0.0, 1.0, 0)
    z, p = NormalDist().inv_cdf((1 + level) / 2), hits / of
    middle = (p + z * z / (2 * of)) / (1 + z * z / of)
    half = z / (1 + z * z / of) * math.sqrt(p * (1 - p) / of + z * z / (4 * of * of))
    return Interval(p, max(0.0, middle - half), min(1.0, middle + half), of)


def paired(one: Sequence[float], other: Sequence[float], level: float = 0.95) -> Interval:
    """How much the other is above the one on the same cases, in their order."""
    return interval([b - a for a, b in zip(one, other, strict=True)], level)


def difference(one: Sequence[float], other: Sequence[float], alpha: float = 0.05) -> Difference:
    """Other minus one, safe to look at after every value: over all looks together, a zero is left out by a chance of ``alpha``."""
    if min(len(one), len(other)) < LEAST:
        return Difference(fmean(other) - fmean(one) if one and other else math.nan, -math.inf, math.inf, None)
    mean, spread = fmean(other) - fmean(one), variance([*one, *other]) or 0.0
    noise = variance(one) / len(one) + variance(other) / len(other)
    if not noise:
        return Difference(mean, mean, mean, None)
    mixture = spread * EFFECT**2 or noise
    half = _half(noise, mixture, alpha)
    sure = abs(mean) > half
    return Difference(mean, mean - half, mean + half, None if sure else _more(abs(mean), noise, mixture, alpha, len(one) + len(other)))


def _half(noise: float, mixture: float, alpha: float) -> float:
    """Half the width of the always-valid interval for a difference whose variance is ``noise``."""
    return math.sqrt(noise * (noise + mixture) / mixture * (2 * math.log(1 / alpha) + math.log((noise + mixture) / noise)))


MOST = 10_000_000
"""More than this many people are not waited for."""


def _more(mean: float, noise: float, mixture: float, alpha: float, now: int) -> int | None:
    """How many more values until the interval is narrower than the difference is large."""
    times = 1.0
    while _half(noise / times, mixture, alpha) > mean:
        times *= 1.05
        if now * times > MOST:
            return None
    return math.ceil(now * (times - 1))


def verdict(found: Difference, more_is_better: bool) -> Verdict:
    """What may be said of the other."""
    if not found.sure:
        return "not yet known"
    return "better" if (found.low > 0) == more_is_better else "worse"


SKEWED = 0.001
"""Chance of so uneven a split below which the assignment is broken rather than unlucky."""


def split_chance(counts: Sequence[int], weights: Sequence[float]) -> float:
    """The chance of a split at least as uneven as ``counts`` where people come by ``weights`` (chi-square); 1 where nobody came."""
    total, whole = sum(counts), sum(weights)
    if not total or len(counts) < 2:
        return 1.0
    expected = [total * weight / whole for weight in weights]
    if any(count and not due for count, due in zip(counts, expected, strict=True)):
        return 0.0
    square = sum((count - due) ** 2 / due for count, due in zip(counts, expected, strict=True) if due)
    return _upper_gamma((sum(due > 0 for due in expected) - 1) / 2, square / 2)


def _upper_gamma(a: float, x: float) -> float:
    """The regularised upper incomplete gamma function, by its series: 1 - P(a, x)."""
    if a <= 0 or x <= 0:
        return 1.0
    term = total = 1 / a
    step = a
    while term > total * 1e-15:
        step += 1
        term *= x / step
        total += term
    return max(0.0, 1 - total * math.exp(-x + a * math.log(x) - math.lgamma(a)))
