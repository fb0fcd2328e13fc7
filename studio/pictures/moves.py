"""Storyboard arrows for camera moves, drawn inside a frame. Every shape is lines and arrowheads in frame units, 0..1 from the top left."""

import math
from collections.abc import Sequence

from PIL import ImageDraw

from studio.pictures.theme import Ink

Point = tuple[float, float]
Stroke = tuple[tuple[Point, ...], bool]
"""Points of a line, and whether its end has an arrowhead."""


def _arc(middle: Point, radius: Point, start: float, end: float, steps: int = 28) -> tuple[Point, ...]:
    """Points of an elliptical arc, degrees clockwise from the right."""
    turns = (math.radians(start + (end - start) * i / steps) for i in range(steps + 1))
    return tuple((middle[0] + radius[0] * math.cos(t), middle[1] + radius[1] * math.sin(t)) for t in turns)


def _wave(y: float, swing: float, waves: float, left: float = 0.30, right: float = 0.70) -> tuple[Point, ...]:
    return tuple((left + (right - left) * i / 48, y + swing * math.sin(i / 48 * math.tau * waves)) for i in range(49))


def _mirrored(stroke: Stroke) -> Stroke:
    return tuple((1 - x, y) for x, y in stroke[0]), stroke[1]


def _back(strokes: tuple[Stroke, ...]) -> tuple[Stroke, ...]:
    """The same lines walked the other way."""
    return tuple((points[::-1], head) for points, head in strokes)


def _flipped(strokes: tuple[Stroke, ...]) -> tuple[Stroke, ...]:
    return tuple(_mirrored(stroke) for stroke in strokes)


def _fallen(strokes: tuple[Stroke, ...]) -> tuple[Stroke, ...]:
    return tuple((tuple((x, 1.02 - y) for x, y in points), head) for points, head in strokes)


_PAN: tuple[Stroke, ...] = ((_arc((0.5, 0.66), (0.26, 0.22), 150, 32), True),)
_TRUCK: tuple[Stroke, ...] = ((((0.28, 0.88), (0.72, 0.88)), True), (((0.28, 0.84), (0.28, 0.92)), False))
_TILT: tuple[Stroke, ...] = ((_arc((0.76, 0.5), (0.12, 0.32), 62, -62), True),)
_LIFT: tuple[Stroke, ...] = ((((0.88, 0.80), (0.88, 0.22)), True), (((0.86, 0.80), (0.90, 0.80)), False))
_IN_ONE: Stroke = (((0.07, 0.92), (0.29, 0.70)), True)
_IN: tuple[Stroke, ...] = (_IN_ONE, _mirrored(_IN_ONE))
_CORNERS: tuple[Stroke, ...] = tuple(
    ((((x, y + 0.1 * dy), (x, y), (x + 0.06 * dx, y)), False)) for x, dx in ((0.27, 1), (0.73, -1)) for y, dy in ((0.24, 1), (0.76, -1))
)
_ZOOM: tuple[Stroke, ...] = tuple(
    (((0.5 + 0.43 * x, 0.5 + 0.41 * y), (0.5 + 0.27 * x, 0.5 + 0.31 * y)), True) for x in (-1, 1) for y in (-1, 1)
)
_ARC: tuple[Stroke, ...] = ((_arc((0.5, 0.78), (0.30, 0.13), 200, -20), True),)
_ROLL: tuple[Stroke, ...] = ((_arc((0.5, 0.5), (0.2, 0.34), 200, 430), True),)
_SWOOP: tuple[Stroke, ...] = ((tuple((0.12 + 0.74 * i / 30, 0.90 - 0.62 * (i / 30) ** 2.2) for i in range(31)), True),)
_FOCUS: tuple[Stroke, ...] = (
    (_arc((0.22, 0.88), (0.045, 0.08), 0, 360), False),
    (_arc((0.78, 0.88), (0.03, 0.053), 0, 360), False),
    (((0.29, 0.88), (0.72, 0.88)), True),
)
_LINES: tuple[Stroke, ...] = ((((0.2, 0.78), (0.34, 0.78)), False), (((0.2, 0.94), (0.34, 0.94)), False))

MOVES: dict[str, tuple[Stroke, ...]] = {
    "pan_right": _PAN,
    "pan_left": _flipped(_PAN),
    "whip_pan": (*_PAN, *_LINES),
    "tilt_up": _TILT,
    "tilt_down": _back(_TILT),
    "roll_cw": _ROLL,
    "roll_ccw": _flipped(_ROLL),
    "dolly_in": _IN,
    "dolly_out": _back(_IN),
    "tracking": _IN,
    "follow": _IN,
    "lead": _back(_IN),
    "truck_right": _TRUCK,
    "truck_left": _flipped(_TRUCK),
    "side_tracking": _TRUCK,
    "pedestal_up": _LIFT,
    "pedestal_down": _fallen(_LIFT),
    "crane_up": _LIFT,
    "crane_down": _fallen(_LIFT),
    "zoom_in": (*_ZOOM, *_CORNERS),
    "zoom_out": (*_back(_ZOOM), *_CORNERS),
    "dolly_zoom_in": (*_IN, *_CORNERS),
    "dolly_zoom_out": (*_back(_IN), *_CORNERS),
    "arc": _ARC,
    "arc_cw": _ARC,
    "arc_ccw": _flipped(_ARC),
    "rack_focus": _FOCUS,
    "fpv": _SWOOP,
    "drone": _SWOOP,
    "handheld": ((_wave(0.88, 0.022, 4.5), False),),
    "gimbal": ((_wave(0.88, 0.03, 1), True),),
}
"""Move id -> strokes. ``static`` has none: a frame without an arrow stands still."""


def draw_moves(draw: ImageDraw.ImageDraw, box: tuple[int, int, int, int], moves: Sequence[str], ink: Ink) -> None:
    """Draw the arrows of the first two moves that have a shape into ``box`` (left, top, right, bottom; pixels)."""
    width = min(16, max(3, min((box[3] - box[1]) // 62, (box[2] - box[0]) // 84)))
    for move in [m for m in moves if m in MOVES][:2]:
        for points, head in MOVES[move]:
            _stroke(draw, [_placed(box, point) for point in points], head, width, ink)


def _placed(box: tuple[int, int, int, int], point: Point) -> Point:
    return box[0] + (box[2] - box[0]) * point[0], box[1] + (box[3] - box[1]) * point[1]


def _stroke(draw: ImageDraw.ImageDraw, points: list[Point], head: bool, width: int, ink: Ink) -> None:
    for grow, colour in ((width, (0, 0, 0)), (0, ink)):
        draw.line(points, fill=colour, width=width + grow, joint="curve")
        if head:
            draw.polygon(_head(points, width * 4.2 + grow), fill=colour)


def _head(points: list[Point], size: float) -> list[Point]:
    """A filled arrowhead whose point lies a little beyond the last point."""
    tip, before = points[-1], points[-2]
    turn = math.atan2(tip[1] - before[1], tip[0] - before[0])
    ahead = (tip[0] + size * 0.55 * math.cos(turn), tip[1] + size * 0.55 * math.sin(turn))
    sides = ((turn + math.pi * 0.86, size), (turn - math.pi * 0.86, size))
    return [ahead, *((ahead[0] + length * math.cos(t), ahead[1] + length * math.sin(t)) for t, length in sides)]
