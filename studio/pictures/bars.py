"""Pages of bars for reports: panels in two columns, a row a value, whiskers where an interval is known; the same bytes each time."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from PIL import Image, ImageDraw

from studio.pictures.alt import told
from studio.pictures.canvas import Box, as_png, blank, panel
from studio.pictures.lettering import Type, draw_text, width_of, wrap
from studio.pictures.rows import FOOT, GAP, MARGIN, PAD, WIDTH, Kind, draw_edges, draw_foot, draw_rows, set_rows
from studio.pictures.theme import CARD, FAINT, LINE, SOFT, TEXT, ink

COLOURS = ("#5fb0ee", "#f0b24a", "#c08cf2", "#6fd19a", "#ff7a59", "#8c939d")
"""Of groups in their order; the seventh has the first colour again."""
ROW, HEAD, NOTE = 58, 92, 40
_LABEL = 410
"""Pixels that a row's label takes at most."""
_NAME, _NUMBER = Type(28, 400, SOFT), Type(28, 600, TEXT)
ROWS = 14
"""Rows that a panel shows; what is over is counted."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One row. ``text`` stands at its end; ``low`` and ``high`` bound the value where that is known; ``group`` gives its colour."""

    label: str
    value: float
    text: str
    low: float | None = None
    high: float | None = None
    group: int = 0


@dataclass(frozen=True, slots=True)
class Panel:
    """A heading, one line that says what the numbers are, and rows. ``most`` is the value at the right end; None: the largest there is."""

    title: str
    note: str
    bars: tuple[Bar, ...]
    most: float | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A panel, where it lies and where its bars run; ``full`` is the value at their right end."""

    panel: Panel
    box: Box
    bars: tuple[int, int]
    full: float


def plan_bars(panels: Sequence[Panel], top: int = 250) -> tuple[Placed, ...]:
    """Where each panel lies: the next one stands in the column that is shorter."""
    width = (WIDTH - 2 * MARGIN - GAP) // 2
    bottoms = [top, top]
    placed: list[Placed] = []
    for one in panels:
        column = bottoms.index(min(bottoms))
        rows = max(1, min(len(one.bars), ROWS) + (len(one.bars) > ROWS))
        box = Box(MARGIN + column * (width + GAP), bottoms[column], width, HEAD + NOTE + rows * ROW + PAD)
        placed.append(Placed(one, box, _run(one, box), _full(one)))
        bottoms[column] = box.bottom + GAP
    return tuple(placed)


def _run(one: Panel, box: Box) -> tuple[int, int]:
    """From where to where the bars run: labels and values take what they need."""
    label = max((width_of(bar.label, _NAME) for bar in one.bars[:ROWS]), default=0)
    value = max((width_of(bar.text, _NUMBER) for bar in one.bars[:ROWS]), default=0)
    left, right = box.left + PAD + min(_LABEL, round(label) + 20), box.right - PAD - min(240, round(value) + 20)
    return left, right


def _full(one: Panel) -> float:
    ends = [end for bar in one.bars[:ROWS] for end in (bar.value, bar.high) if end is not None and isfinite(end)]
    return one.most or max(ends, default=0.0) or 1.0


def draw_bars(title: str, under: str, panels: Sequence[Panel], mark: str | None = None) -> bytes:
    """The page as PNG: ``title`` large, ``under`` small above it. Blocking."""
    placed = plan_bars(panels)
    picture = blank(WIDTH, max((p.box.bottom for p in placed), default=500) + GAP + FOOT)
    draw_edges(picture)
    kinds = (Kind(Type(32, 600, FAINT), under), Kind(Type(60, 700, TEXT), title))
    draw_rows(picture, set_rows(kinds, MARGIN, 70, WIDTH - 2 * MARGIN), right=False)
    for one in placed:
        _draw_panel(picture, one)
    draw_foot(picture, mark)
    return as_png(picture)


def _draw_panel(picture: Image.Image, placed: Placed) -> None:
    panel(picture, placed.box, ink(CARD), 16)
    draw, left, top = ImageDraw.Draw(picture), placed.box.left + PAD, placed.box.top
    draw_text(draw, (left, top + 22), _one_line(placed.panel.title, Type(40, 700, TEXT), placed.box.width - 2 * PAD), Type(40, 700, TEXT))
    draw_text(draw, (left, top + 80), _one_line(placed.panel.note, Type(26, 400, FAINT), placed.box.width - 2 * PAD), Type(26, 400, FAINT))
    bars = placed.panel.bars
    for place, bar in enumerate(bars[:ROWS]):
        _draw_bar(picture, placed, bar, top + HEAD + NOTE + place * ROW)
    if not bars or len(bars) > ROWS:
        words = f"and {len(bars) - ROWS} more" if bars else "nothing yet"
        draw_text(draw, (left, top + HEAD + NOTE + min(len(bars), ROWS) * ROW), words, Type(28, 400, SOFT))


def _draw_bar(picture: Image.Image, placed: Placed, bar: Bar, top: int) -> None:
    draw, left = ImageDraw.Draw(picture), placed.box.left + PAD
    start, end = placed.bars
    wide = end - start
    draw_text(draw, (left, top + 2), _one_line(bar.label, _NAME, start - left - 12), _NAME)
    track = Box(start, top + 10, wide, 22)
    panel(picture, track, ink(LINE), 6)
    long = _at(placed, bar.value, wide)
    if long > 1:
        panel(picture, track._replace(width=max(12, long)), ink(COLOURS[bar.group % len(COLOURS)]), 6)
    if bar.low is not None and bar.high is not None and bar.low < bar.high and isfinite(bar.low) and isfinite(bar.high):
        _whisker(draw, track, _at(placed, bar.low, wide), _at(placed, bar.high, wide))
    draw_text(draw, (placed.box.right - PAD, top + 2), _one_line(bar.text, _NUMBER, placed.box.right - PAD - end - 12), _NUMBER, "r")


def _whisker(draw: ImageDraw.ImageDraw, track: Box, low: int, high: int) -> None:
    """The interval as a light line with two ends."""
    middle = track.top + track.height // 2
    draw.line((track.left + low, middle, track.left + high, middle), fill=TEXT, width=3)
    for x in (low, high):
        draw.line((track.left + x, middle - 8, track.left + x, middle + 8), fill=TEXT, width=3)


def _at(placed: Placed, value: float, wide: int) -> int:
    return round(wide * min(1.0, max(0.0, value / placed.full))) if isfinite(value) else 0


def _one_line(text: str, type: Type, width: int) -> str:
    if width_of(text, type) <= width:
        return text
    return next(iter(wrap(text, type, width, 1)), "")


def bars_alt(title: str, panels: Sequence[Panel]) -> str:
    """What the page shows, in words, at most 1,000 characters."""
    parts = [f"{title}."]
    for one in panels:
        rows = ", ".join(f"{bar.label} {bar.text}" for bar in one.bars[:ROWS]) or "nothing yet"
        parts.append(f"{one.title}: {rows}")
    return told(parts)
