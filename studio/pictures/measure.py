"""What the pixels of a picture say, and nothing more: light, colour, focus, grain, weight, as film ids and numbers of a stated range."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from studio.pictures.colour import Floats, oklab
from studio.pictures.look import fingerprint_of, look_of
from studio.pictures.palette import Colour, palette_of

SIDE = 256
"""Longest side at which colour and weight are measured, in pixels."""
_FOCUS_SIDE = 768
_TILE = 32
RATIOS = ("1:1", "5:4", "4:3", "3:2", "16:10", "16:9", "1.85:1", "2:1", "2.39:1", "4:5", "3:4", "2:3", "10:16", "9:16", "1:2")

Measured = dict[str, float | str]


_SHARE, _LEVELS = (0.0, 1.0), ("low", "normal", "high")
KNOWN: dict[str, tuple[float, float] | tuple[str, ...]] = {
    "brightness": _SHARE,
    "contrast": _SHARE,
    "contrast_level": _LEVELS,
    "key": ("low", "mid", "high"),
    "warmth": (-0.5, 0.5),
    "color_temperature": ("cool", "neutral", "warm"),
    "chroma": (0.0, 0.5),
    "saturation": ("monochrome", "muted", "natural", "vivid"),
    "sharp_area": _SHARE,
    "depth_of_field": ("shallow", "deep"),
    "grain_level": (0.0, 255.0),
    "grain": ("none", "fine", "heavy"),
    "weight_x": _SHARE,
    "weight_y": _SHARE,
    "symmetry": _SHARE,
    "composition": ("symmetrical", "centered", "rule_of_thirds", "left_weighted", "right_weighted", "balanced", "negative_space"),
    "day_or_night": ("day", "night"),
    "day_or_night_confidence": (0.5, 1.0),
}
"""Every measure with its range or its words; ``aspect_ratio`` is a ratio, and ``depth_of_field`` and ``sharp_area`` may be missing."""


def well_formed(values: Measured) -> bool:
    """Whether values are measures and nothing else: each known, in its range or among its words, and none that must be there missing."""
    ratio = values.get("aspect_ratio")
    if not isinstance(ratio, str) or not re.fullmatch(r"\d{1,3}(\.\d{1,2})?:\d{1,3}", ratio):
        return False
    rest = {name: value for name, value in values.items() if name != "aspect_ratio"}
    return rest.keys() <= KNOWN.keys() <= rest.keys() | {"depth_of_field", "sharp_area"} and all(map(_fits, rest, rest.values()))


def _fits(name: str, value: float | str) -> bool:
    known = KNOWN[name]
    if isinstance(value, str):
        return all(word in known for word in value.split(", "))
    low, high = known[0], known[-1]
    return not isinstance(low, str) and not isinstance(high, str) and low <= value <= high


@dataclass(frozen=True, slots=True)
class Measures:
    """``values`` by name; ``look`` is a unit vector of 200 numbers, ``fingerprint`` 64 bits (`look`)."""

    palette: tuple[Colour, ...]
    values: Measured
    look: tuple[float, ...]
    fingerprint: str


def measure(image: Image.Image) -> Measures:
    """Measures of an RGB image of any size. Deterministic."""
    middle = _shrunk(image, _FOCUS_SIDE)
    rgb = np.asarray(_shrunk(middle, SIDE))
    lab = oklab(rgb)
    values: Measured = {
        **_light(lab[..., 0]),
        **_chroma(lab),
        **_focus(np.asarray(middle.convert("L"), np.float32)),
        **_grain(image),
        **_weight(lab),
        **_hour(lab),
        "aspect_ratio": nearest_ratio(*image.size),
    }
    return Measures(palette_of(rgb, lab=lab), values, tuple(float(v) for v in look_of(lab)), fingerprint_of(lab[..., 0]))


def nearest_ratio(width: int, height: int) -> str:
    """The common ratio within 3 % of width / height, else the number itself as ``1.43:1``."""
    best = min(RATIOS, key=lambda ratio: abs(np.log(width / height / _quotient(ratio))))
    return best if abs(np.log(width / height / _quotient(best))) < 0.03 else f"{width / height:.2f}:1"


def _quotient(ratio: str) -> float:
    across, down = ratio.split(":")
    return float(across) / float(down)


def _shrunk(image: Image.Image, side: int) -> Image.Image:
    """At most ``side`` pixels a side, averaged over area."""
    scale = side / max(image.size)
    if scale >= 1:
        return image
    size = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    return image.resize(size, Image.Resampling.BOX, reducing_gap=2.0)


def _r(value: float | np.floating, digits: int = 3) -> float:
    return round(float(value), digits)


def _step(value: float, steps: Sequence[tuple[float, str]], last: str) -> str:
    return next((name for limit, name in steps if value < limit), last)


def _light(lightness: Floats) -> Measured:
    """Brightness (mean) and contrast (5th to 95th percentile), 0..1 in OKLab lightness, and the key."""
    low, high = np.percentile(lightness, (5, 95))
    mean, dark = float(lightness.mean()), float((lightness < 0.35).mean())
    key = "low" if mean < 0.42 or (dark > 0.6 and mean < 0.5) else "high" if mean > 0.76 and dark < 0.08 else "mid"
    spread = float(high - low)
    level = _step(spread, ((0.32, "low"), (0.62, "normal")), "high")
    return {"brightness": _r(mean), "contrast": _r(spread), "contrast_level": level, "key": key}


_WARM = np.array([np.cos(np.radians(55)), np.sin(np.radians(55))], np.float32)
"""The axis from blue to orange in OKLab's a, b: green and magenta lie across it and count as neither."""


def _chroma(lab: Floats) -> Measured:
    """Warmth along blue-orange, about -0.3..0.3, and mean chroma, 0..0.3, each with its film id."""
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    warmth, mean = float((lab[..., 1:] @ _WARM).mean()), float(chroma.mean())
    temperature = _step(warmth, ((-0.014, "cool"), (0.018, "neutral")), "warm")
    level = _step(mean, ((0.05, "muted"), (0.105, "natural")), "vivid")
    if np.percentile(chroma, 99.7) < 0.03:
        level = "monochrome"
    return {"warmth": _r(warmth, 4), "color_temperature": temperature, "chroma": _r(mean, 4), "saturation": level}


def _tiles(values: Floats, size: int) -> Floats:
    """Mean of each whole square of ``size`` pixels."""
    rows, columns = values.shape[0] // size, values.shape[1] // size
    if not rows or not columns:
        return values.mean(keepdims=True)
    return values[: rows * size, : columns * size].reshape(rows, size, columns, size).mean(axis=(1, 3))


def _focus(grey: Floats) -> Measured:
    """Of the parts that hold structure, the share that is sharp, 0..1; a depth of field only where that is clear. A cue, not a proof."""
    edges = np.abs(4 * grey[1:-1, 1:-1] - grey[:-2, 1:-1] - grey[2:, 1:-1] - grey[1:-1, :-2] - grey[1:-1, 2:])
    fine = _tiles(edges, _TILE)
    held = _structured(grey[1:-1, 1:-1])
    peak = float(np.percentile(fine, 98))
    if held.shape != fine.shape or held.sum() < max(6, 0.12 * held.size) or peak < 6:
        return {}
    floor = float(np.percentile(fine, 5))
    sharp = float((fine[held] > floor + (peak - floor) * 0.25).mean())
    found: Measured = {"sharp_area": _r(sharp)}
    if sharp < 0.3 or sharp > 0.7:
        found["depth_of_field"] = "shallow" if sharp < 0.3 else "deep"
    return found


def _structured(grey: Floats) -> NDArray[np.bool_]:
    """Which tiles hold something larger than grain: their lightness still varies at an eighth of the size."""
    small = _tiles(grey, 8)
    if min(small.shape) < 4:
        return np.zeros((1, 1), np.bool_)
    down, across = np.gradient(small)
    return _tiles(np.hypot(down, across), _TILE // 8) > 3


def _grain(image: Image.Image) -> Measured:
    """Noise of the flattest tenth of the picture at full size, as a standard deviation in 8-bit steps (Immerkær 1996)."""
    side = 768
    left, top = max(0, (image.width - side) // 2), max(0, (image.height - side) // 2)
    box = (left, top, min(image.width, left + side), min(image.height, top + side))
    g = np.asarray(image.crop(box).convert("L"), np.float32)
    centre = 4 * g[1:-1, 1:-1] - 2 * (g[:-2, 1:-1] + g[2:, 1:-1] + g[1:-1, :-2] + g[1:-1, 2:])
    corners = g[:-2, :-2] + g[:-2, 2:] + g[2:, :-2] + g[2:, 2:]
    sigma = float(np.percentile(_tiles(np.abs(centre + corners), 16), 10)) * np.sqrt(np.pi / 2) / 6
    return {"grain_level": _r(sigma, 2), "grain": _step(sigma, ((1.2, "none"), (4.0, "fine")), "heavy")}


def _saliency(lab: Floats) -> Floats:
    """How much each part differs from the whole (frequency-tuned saliency, Achanta 2009), adding up to 1."""
    far = np.sqrt(((lab - np.median(lab, axis=(0, 1))) ** 2).sum(axis=2))
    far = np.where(far > far.mean(), far, 0)
    return far / far.sum() if far.sum() > 0 else np.full(far.shape, 1 / far.size, np.float32)


def _weight(lab: Floats) -> Measured:
    """Where the weight lies, 0..1 from the left and the top; symmetry 0..1 left to right; composition as film ids, comma between."""
    pull = _saliency(lab)
    across, down = np.linspace(0, 1, lab.shape[1]), np.linspace(0, 1, lab.shape[0])
    x, y = float(pull.sum(axis=0) @ across), float(pull.sum(axis=1) @ down)
    spread = float(np.sqrt(pull.sum(axis=0) @ (across - x) ** 2 + pull.sum(axis=1) @ (down - y) ** 2))
    alike, told = _symmetry(lab[..., 0])
    names = _composition(x, y, spread, alike if told else 0.0)
    return {"weight_x": _r(x), "weight_y": _r(y), "symmetry": _r(alike), "composition": ", ".join(names)}


def _symmetry(lightness: Floats) -> tuple[float, bool]:
    """Correlation of the frame with its mirror image once the horizontals are taken out, and whether there is enough to tell."""
    rest = lightness - lightness.mean(axis=1, keepdims=True)
    power = float((rest**2).sum())
    if power / rest.size < 0.03**2:
        return 0.0, False
    return max(0.0, float((rest * rest[:, ::-1]).sum()) / power), True


def _composition(x: float, y: float, spread: float, symmetry: float) -> list[str]:
    names: list[str] = []
    if symmetry > 0.85:
        names.append("symmetrical")
    if spread < 0.28 and abs(x - 0.5) < 0.06 and abs(y - 0.5) < 0.1:
        names.append("centered")
    elif spread < 0.28 and min(abs(x - 1 / 3), abs(x - 2 / 3)) < 0.07 and min(abs(y - 1 / 3), abs(y - 2 / 3)) < 0.09:
        names.append("rule_of_thirds")
    names.append("left_weighted" if x < 0.43 else "right_weighted" if x > 0.57 else "balanced")
    if spread < 0.16:
        names.append("negative_space")
    return names


def _hour(lab: Floats) -> Measured:
    """A guess, day or night, with its confidence 0.5..1: dark frames with dark tops look like night; a lamp-lit room can fool it."""
    light = lab[..., 0]
    top = float(light[: max(1, len(light) // 3)].mean())
    score = 14 * (0.55 * float(light.mean()) + 0.45 * top - 0.43) - 3 * float((light < 0.22).mean() - 0.2)
    day = 1 / (1 + np.exp(-score))
    return {"day_or_night": "day" if day >= 0.5 else "night", "day_or_night_confidence": _r(max(day, 1 - day), 2)}
