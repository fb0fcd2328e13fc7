"""The palette of a picture: weighted k-means in OKLab over a colour histogram. Small accents count; big pictures cost no more."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.pictures.colour import Floats, oklab, to_hex, to_rgb
from studio.pictures.colour_names import name_of

COLOURS = 6
_SEEDS = 10
_SAME = 0.07
"""Two centres closer than this in OKLab are one colour to the eye at a glance."""
_LEAST = 0.006
"""A colour below this share of the area is noise."""


@dataclass(frozen=True, slots=True)
class Colour:
    """One colour of a palette: ``#rrggbb``, its name, its share of the area 0..1."""

    hex: str
    name: str
    weight: float


def palette_of(rgb: NDArray[np.uint8], most: int = COLOURS, lab: Floats | None = None) -> tuple[Colour, ...]:
    """At most ``most`` colours of an image (h, w, 3), heaviest first; their weights add up to 1. ``lab`` is its OKLab where it is known."""
    points, weights = _histogram(rgb, oklab(rgb) if lab is None else lab)
    centres, shares = _cluster(points, weights)
    keep = np.argsort(-shares, kind="stable")[:most]
    keep = keep[shares[keep] >= _LEAST] if (shares[keep] >= _LEAST).any() else keep[:1]
    total = float(shares[keep].sum())
    return tuple(Colour(to_hex(to_rgb(centres[i])), name_of(centres[i]), round(float(shares[i]) / total, 4)) for i in keep)


def _histogram(rgb: NDArray[np.uint8], lab: Floats) -> tuple[Floats, Floats]:
    """Mean OKLab and share of every filled cell of a 32³ cube."""
    flat = rgb.reshape(-1, 3)
    cell = (flat[:, 0].astype(np.int32) >> 3 << 10) | (flat[:, 1].astype(np.int32) >> 3 << 5) | (flat[:, 2] >> 3)
    count = np.bincount(cell, minlength=32768)
    filled = np.flatnonzero(count)
    colours = lab.reshape(-1, 3)
    means = np.stack([np.bincount(cell, colours[:, axis], minlength=32768)[filled] for axis in range(3)], axis=1) / count[filled, None]
    return means.astype(np.float32), (count[filled] / len(flat)).astype(np.float32)


def _cluster(points: Floats, weights: Floats) -> tuple[Floats, Floats]:
    centres = _seeds(points, weights)
    for _ in range(12):
        moved = _cores(points, weights, _nearest(points, centres), centres)
        done = np.abs(moved - centres).max() < 1e-4
        centres = moved
        if done:
            break
    return _merged(centres, np.bincount(_nearest(points, centres), weights, minlength=len(centres)).astype(np.float32))


def _seeds(points: Floats, weights: Floats) -> Floats:
    """The heaviest cell, then again and again the cell that is far from all and has weight: the same every time."""
    chosen = [int(np.argmax(weights))]
    far = _squared(points, points[chosen])[:, 0]
    while len(chosen) < min(_SEEDS, len(points)):
        chosen.append(int(np.argmax(far * np.sqrt(weights))))
        far = np.minimum(far, _squared(points, points[chosen[-1:]])[:, 0])
    return points[chosen]


def _cores(points: Floats, weights: Floats, owner: NDArray[np.intp], centres: Floats) -> Floats:
    """Of each cluster a weighted mean that trusts cells near its heart: blends along edges pull a plain mean away. Empty ones stay."""
    means = _means(points, weights, owner, centres)
    spread = ((points - means[owner]) ** 2).sum(axis=1)
    return _means(points, (weights / (0.002 + spread)).astype(np.float32), owner, centres)


def _means(points: Floats, weights: Floats, owner: NDArray[np.intp], centres: Floats) -> Floats:
    total = np.bincount(owner, weights, minlength=len(centres))
    sums = np.stack([np.bincount(owner, weights * points[:, axis], minlength=len(centres)) for axis in range(3)], axis=1)
    held = total > 0
    return np.where(held[:, None], sums / np.where(held, total, 1)[:, None], centres).astype(np.float32)


def _merged(centres: Floats, shares: Floats) -> tuple[Floats, Floats]:
    """Join the closest pair until all centres differ to the eye."""
    while len(centres) > 1:
        gaps = _squared(centres, centres) + np.eye(len(centres), dtype=np.float32) * 9
        one, other = np.unravel_index(int(np.argmin(gaps)), gaps.shape)
        if gaps[one, other] > _SAME**2:
            break
        total = max(float(shares[one] + shares[other]), 1e-9)
        centres[one] = (centres[one] * shares[one] + centres[other] * shares[other]) / total
        shares[one] += shares[other]
        centres, shares = np.delete(centres, other, axis=0), np.delete(shares, other)
    return centres, shares


def _nearest(points: Floats, centres: Floats) -> NDArray[np.intp]:
    return np.argmin(_squared(points, centres), axis=1)


def _squared(points: Floats, centres: Floats) -> Floats:
    """Squared distances, (points, centres)."""
    cross = points @ centres.T
    return np.maximum((points**2).sum(axis=1)[:, None] - 2 * cross + (centres**2).sum(axis=1)[None, :], 0)
