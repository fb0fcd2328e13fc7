"""Nearest legal numbers: lengths, ratios, sizes, resolutions. Pure arithmetic; the numbers themselves are in the targets."""

import math
import re
from collections.abc import Iterable
from functools import lru_cache

from compiler_templates._ratios import Grid
from compiler_templates._target import Durations

_NAMED = {"sd": 480, "hd": 720, "full hd": 1080, "fhd": 1080, "uhd": 2160, "2k": 1440, "4k": 2160, "8k": 4320, "qhd": 1440}


def ratio(text: str) -> float:
    """Width over height of ``W:H``."""
    width, _, height = text.partition(":")
    return float(width) / float(height)


@lru_cache(maxsize=2048)
def nearest_ratio(wanted: str, legal: tuple[str, ...]) -> str:
    """The legal ratio that looks most like ``wanted``.

    By the logarithm, so that wide and tall are treated alike; the same side of square wins.
    """
    target = math.log(ratio(wanted))
    return min(legal, key=lambda r: abs(math.log(ratio(r)) - target))


@lru_cache(maxsize=256)
def resolution(text: str) -> tuple[int, int] | int | None:
    """``1920x1080`` as (width, height), ``1080p``, ``4K`` or ``HD`` as the short side in pixels, else None."""
    text = text.strip().lower()
    pair = re.fullmatch(r"(\d{2,5})\s*[x×*]\s*(\d{2,5})(?:\s*px)?", text)
    if pair:
        return int(pair[1]), int(pair[2])
    side = re.fullmatch(r"(\d{3,5})\s*[pi]?", text)
    return int(side[1]) if side else _NAMED.get(text)


def nearest(value: float, legal: Iterable[float]) -> float:
    """The legal number closest to ``value``; of two equally close the larger."""
    return min(legal, key=lambda number: (abs(number - value), -number))


def seconds(wanted: float, rule: Durations) -> float:
    """The legal length closest to ``wanted``, in seconds."""
    if rule.choices:
        return nearest(wanted, rule.choices)
    bounded = min(max(wanted, rule.low), rule.high)
    if rule.form == "frames":
        return _frames(bounded, rule) / rule.fps
    stepped = math.floor((bounded - rule.low) / rule.step + 0.5) * rule.step + rule.low
    return min(round(stepped, 3), rule.high)


def _frames(length: float, rule: Durations) -> int:
    return max(1, math.floor((length * rule.fps - 1) / rule.frame_step + 0.5) * rule.frame_step + 1)


def spelled(length: float, rule: Durations) -> str | int | float:
    """A legal length as the vendor writes it."""
    if rule.form == "frames":
        return _frames(length, rule)
    if rule.form == "ms":
        return round(length * 1000)
    if rule.form == "float":
        return float(length)
    whole = int(length) if float(length).is_integer() else length
    return whole if rule.form == "int" else f"{whole}s" if rule.form == "suffixed" else str(whole)


@lru_cache(maxsize=2048)
def on_grid(wanted: float, grid: Grid, area: int) -> tuple[int, int]:
    """Width and height in pixels on ``grid`` with a ratio near ``wanted`` and an area near ``area``; every limit of the grid holds.

    Exact ratios are preferred to exact areas, and of the same the size nearest in area.
    """
    wanted = min(max(wanted, 1 / grid.steepest), grid.steepest)
    area = min(max(area, grid.min_area), grid.max_area)
    ideal = math.sqrt(area * wanted)
    best, best_cost = (grid.low, grid.low), math.inf
    for width in _sides(ideal, grid):
        for height in _sides(width / wanted, grid, reach=2):
            if not _legal(width, height, grid):
                continue
            cost = 6 * abs(math.log(width / height / wanted)) + abs(math.log(width * height / area))
            if cost < best_cost:
                best, best_cost = (width, height), cost
    return best if best_cost < math.inf else _squeezed(wanted, grid)


@lru_cache(maxsize=2048)
def of_list(wanted: float, sizes: tuple[tuple[int, int], ...], area: int) -> tuple[int, int]:
    """The listed size with a ratio near ``wanted`` and an area near ``area``; the ratio weighs more."""
    return min(sizes, key=lambda size: 6 * abs(math.log(size[0] / size[1] / wanted)) + abs(math.log(size[0] * size[1] / area)))


def _legal(width: int, height: int, grid: Grid) -> bool:
    steep = max(width, height) / min(width, height)
    return grid.min_area <= width * height <= grid.max_area and steep <= grid.steepest + 1e-9


def _sides(ideal: float, grid: Grid, reach: int = 8) -> list[int]:
    """Sides on the grid around ``ideal``, within its bounds."""
    middle = round(ideal / grid.step)
    low, high = math.ceil(grid.low / grid.step), grid.high // grid.step
    return sorted({min(max(middle + i, low), high) * grid.step for i in range(-reach, reach + 1)})


def _squeezed(wanted: float, grid: Grid) -> tuple[int, int]:
    """The legal size nearest to the ratio when the window around the wished area holds none."""
    low, high = math.ceil(grid.low / grid.step), grid.high // grid.step
    sides = [side * grid.step for side in range(low, high + 1)]
    legal = [(w, h) for w in sides for h in _sides(w / wanted, grid, reach=1) if _legal(w, h, grid)]
    return min(legal, key=lambda size: abs(math.log(size[0] / size[1] / wanted)), default=(low * grid.step, low * grid.step))
