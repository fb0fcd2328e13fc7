"""A picture's look as 200 numbers, for finding similar ones without any trained weights, and its fingerprint, for finding itself again."""

import base64
from collections.abc import Sequence

import numpy as np

from studio.pictures.colour import Floats

SIZE = 200
"""4 × 4 layout of OKLab (48) + soft histogram 4 L × 5 a × 5 b (100) + edges in 8 directions of 2 × 3 parts (48) + 4 means."""


def look_of(lab: Floats) -> Floats:
    """The unit look vector of an OKLab image (h, w, 3)."""
    parts = (0.9 * _unit(_layout(lab)), 1.2 * _unit(np.sqrt(_histogram(lab))), 0.6 * _unit(_edges(lab[..., 0])), 0.4 * _means(lab))
    return _unit(np.concatenate(parts)).astype(np.float32)


def packed(look: Sequence[float]) -> str:
    """A look as text of 268 letters: 200 bytes, scaled to the largest. What is lost changes a likeness by less than a hundredth."""
    vector = np.asarray(look, np.float32)
    return base64.b64encode(np.rint(vector / max(float(np.abs(vector).max()), 1e-9) * 127).astype(np.int8).tobytes()).decode()


def unpacked(text: str) -> Floats | None:
    """The unit look vector of its text; None where there is none, or one that another version made."""
    try:
        vector = np.frombuffer(base64.b64decode(text, validate=True), np.int8).astype(np.float32)
    except ValueError:
        return None
    return _unit(vector) if len(vector) == SIZE and vector.any() else None


def fingerprint_of(lightness: Floats) -> str:
    """64 bits as 16 hex digits: whether each of 8 × 8 parts is darker than the part at its right (a difference hash, Krawetz 2013)."""
    parts = np.array([[part.mean() if part.size else 0.5 for part in row] for row in _grid(lightness, 8, 9)])
    bits = (parts[:, 1:] > parts[:, :-1] + 0.002).ravel()
    return f"{int(''.join('01'[bool(bit)] for bit in bits), 2):016x}"


def alike(one: Floats, other: Floats) -> float:
    """Cosine of two look vectors, about 0..1."""
    return float(np.dot(one, other))


def _unit(vector: Floats) -> Floats:
    return vector / max(float(np.linalg.norm(vector)), 1e-9)


def _grid(values: Floats, rows: int, columns: int) -> list[list[Floats]]:
    return [np.array_split(band, columns, axis=1) for band in np.array_split(values, rows, axis=0)]


def _parts(values: Floats, rows: int, columns: int) -> list[Floats]:
    return [part for row in _grid(values, rows, columns) for part in row]


def _layout(lab: Floats) -> Floats:
    """Mean colour of 16 parts; chroma stretched to weigh like lightness, lightness around the middle."""
    means = np.array([part.reshape(-1, 3).mean(axis=0) if part.size else (0.5, 0, 0) for part in _parts(lab, 4, 4)], np.float32)
    return ((means - (0.5, 0, 0)) * (1, 3, 3)).astype(np.float32).ravel()


def _histogram(lab: Floats) -> Floats:
    """Shares of 4 × 5 × 5 cells, each pixel shared between its two nearest cells on every axis."""
    flat = lab.reshape(-1, 3)[:: max(1, lab.shape[0] * lab.shape[1] // 16384)]
    bins = np.array((4, 5, 5))
    place = ((flat - (0.0, -0.2, -0.2)) / (1.0, 0.4, 0.4)).clip(0, 1) * (bins - 1)
    low = np.minimum(place.astype(np.int32), bins - 2)
    rest = place - low
    total = np.zeros(100)
    for corner in np.ndindex(2, 2, 2):
        cell = low + corner
        share = np.where(np.array(corner), rest, 1 - rest).prod(axis=1)
        total += np.bincount(cell @ np.array((25, 5, 1)), share, minlength=100)
    return (total / len(flat)).astype(np.float32)


def _edges(lightness: Floats) -> Floats:
    """Strength of edges in 8 directions for 2 × 3 parts."""
    if min(lightness.shape) < 3:
        return np.zeros(48, np.float32)
    down, across = np.gradient(lightness)
    strength = np.hypot(down, across)
    turn = ((np.arctan2(down, across) % np.pi) / np.pi * 8).astype(np.int32) % 8
    pairs = zip(_parts(turn, 2, 3), _parts(strength, 2, 3), strict=True)
    return np.concatenate([np.bincount(t.ravel(), s.ravel(), minlength=8)[:8] for t, s in pairs]).astype(np.float32)


def _means(lab: Floats) -> Floats:
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    return np.array((lab[..., 0].mean(), lab[..., 0].std() * 2, chroma.mean() * 5, lab[..., 2].mean() * 5), np.float32)
