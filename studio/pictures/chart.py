"""The usage chart: tokens and images of a month by day and by route, against what the tier allows."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from PIL import Image, ImageDraw

from studio.pictures.alt import told
from studio.pictures.canvas import Box, as_png, blank, panel
from studio.pictures.film_bars import FilmBar, draw_films, films_height
from studio.pictures.lettering import Type, draw_text, width_of
from studio.pictures.rows import FOOT, GAP, MARGIN, WIDTH, Kind, draw_edges, draw_foot, draw_rows, set_rows
from studio.pictures.theme import ACCENT, CARD, FAINT, LINE, SOFT, TEXT, Ink, ink

Unit = Literal["tokens", "images"]
ROUTES = {"chat": "#f0b24a", "structure": "#5fb0ee", "vision": "#c08cf2"}
_OTHER = "#8c939d"
_NEAR = 0.8
"""From this share of a cap on its number is shown in amber."""
_PANEL, _BARS, _INSET = 640, 300, 40


@dataclass(frozen=True, slots=True)
class Spent:
    """What one route used on one day (UTC)."""

    day: date
    route: str
    tokens: int
    images: int


@dataclass(frozen=True, slots=True)
class Allowed:
    """What a payer used in the month so far and may use; a cap of None is no cap."""

    unit: Unit
    used: int
    cap: int | None


@dataclass(frozen=True, slots=True)
class Plot:
    """One panel: its place, the bars' place, the amount at their top, and each day's amounts by route."""

    allowed: Allowed
    box: Box
    bars: Box
    top: int
    days: tuple[tuple[tuple[str, int], ...], ...]
    routes: tuple[tuple[str, int], ...]


def plan_chart(month: date, spent: Sequence[Spent], allowed: Sequence[Allowed]) -> tuple[Plot, ...]:
    """Where every panel and its bars lie. ``month`` is any day of it."""
    return tuple(_plot(month, spent, one, 250 + place * (_PANEL + GAP)) for place, one in enumerate(allowed))


def _plot(month: date, spent: Sequence[Spent], allowed: Allowed, top: int) -> Plot:
    amounts = [(s.day.day, s.route, s.tokens if allowed.unit == "tokens" else s.images) for s in spent if s.day.month == month.month]
    routes = sorted({route for _, route, amount in amounts if amount}, key=lambda r: (r not in ROUTES, [*ROUTES, r].index(r), r))
    days = tuple(
        tuple((route, sum(a for d, r, a in amounts if d == day and r == route)) for route in routes)
        for day in range(1, calendar.monthrange(month.year, month.month)[1] + 1)
    )
    totals = tuple((route, sum(a for _, r, a in amounts if r == route)) for route in routes)
    box = Box(MARGIN, top, WIDTH - 2 * MARGIN, _PANEL)
    bars = Box(box.left + _INSET + 130, box.bottom - 66 - _BARS, box.width - 2 * _INSET - 130, _BARS)
    return Plot(allowed, box, bars, rounded_up(max((sum(a for _, a in day) for day in days), default=0)), days, totals)


def rounded_up(amount: int) -> int:
    """The nearest 1, 2, 5, 10, 20, 50 ... at or above, at least 4: a scale whose quarters people read at a glance."""
    step = 1
    while True:
        for factor in (1, 2, 4, 5, 8):
            if amount <= factor * step and factor * step >= 4:
                return factor * step
        step *= 10


def draw_chart(
    month: date, tier: str, spent: Sequence[Spent], allowed: Sequence[Allowed], mark: str | None = None, films: Sequence[FilmBar] = ()
) -> bytes:
    """The chart as PNG, with a panel by film where there are any; the same numbers give the same bytes."""
    plots = plan_chart(month, spent, allowed)
    below = plots[-1].box.bottom + GAP
    picture = blank(WIDTH, below + (films_height(films) + GAP if films else 0) + FOOT)
    draw_edges(picture)
    kinds = (Kind(Type(32, 600, FAINT), f"{tier} · days in UTC"), Kind(Type(60, 700, TEXT), f"Usage in {month:%B %Y}"))
    draw_rows(picture, set_rows(kinds, MARGIN, 70, WIDTH - 2 * MARGIN), right=False)
    for plot in plots:
        _draw_plot(picture, plot)
    draw_films(picture, films, MARGIN, below, WIDTH - 2 * MARGIN)
    draw_foot(picture, mark)
    return as_png(picture)


def _draw_plot(picture: Image.Image, plot: Plot) -> None:
    panel(picture, plot.box, ink(CARD), 16)
    _draw_head(picture, plot)
    _draw_meter(picture, plot)
    _draw_scale(picture, plot)
    _draw_bars(picture, plot)
    _draw_pace(picture, plot)


def _draw_head(picture: Image.Image, plot: Plot) -> None:
    """The sum against the cap, and which colour is which route."""
    draw, allowed = ImageDraw.Draw(picture), plot.allowed
    left, top = plot.box.left + _INSET, plot.box.top + 30
    near = allowed.cap is not None and allowed.used >= _NEAR * allowed.cap
    number = Type(54, 700, ACCENT if near else TEXT)
    draw_text(draw, (left, top), f"{allowed.used:,}", number)
    at = left + width_of(f"{allowed.used:,}", number) + 18
    draw_text(draw, (at, top + 20), said(allowed), Type(32, 400, SOFT))
    at = plot.box.right - _INSET
    for route, amount in reversed(plot.routes):
        text, kind = f"{route} {amount:,}", Type(28, 400, SOFT)
        at -= width_of(text, kind)
        draw_text(draw, (at, top + 92), text, kind)
        panel(picture, Box(round(at) - 30, top + 102, 18, 18), _colour(route), 4)
        at -= 62


def said(allowed: Allowed) -> str:
    """``of 500,000 tokens, 187,550 left``, or that there is no cap."""
    unit = allowed.unit
    if allowed.cap is None:
        return f"{unit}, no cap"
    return f"of {allowed.cap:,} {unit}, {max(0, allowed.cap - allowed.used):,} left"


def _colour(route: str) -> Ink:
    return ink(ROUTES.get(route, _OTHER))


def _draw_meter(picture: Image.Image, plot: Plot) -> None:
    """The month so far as one bar by route, its whole width the cap; without a cap, or anything used, there is nothing to fill."""
    if plot.allowed.cap is None and not plot.routes:
        return
    box = Box(plot.box.left + _INSET, plot.box.top + 172, plot.box.width - 2 * _INSET, 22)
    panel(picture, box, ink(LINE), 11)
    whole = max(plot.allowed.cap or 0, sum(amount for _, amount in plot.routes), 1)
    filled = Image.new("RGB", (box.width, box.height), ink(LINE))
    left = 0.0
    for route, amount in plot.routes:
        wide = box.width * amount / whole
        ImageDraw.Draw(filled).rectangle((round(left), 0, max(round(left) + 2, round(left + wide)) - 1, box.height), fill=_colour(route))
        left += wide
    mask = Image.new("L", filled.size, 0)
    panel_mask = ImageDraw.Draw(mask)
    panel_mask.rounded_rectangle((0, 0, box.width - 1, box.height - 1), 11, fill=255)
    picture.paste(filled, (box.left, box.top), mask)


def _draw_scale(picture: Image.Image, plot: Plot) -> None:
    """Lines at the quarters with their amounts, and the days under the bars."""
    draw, bars = ImageDraw.Draw(picture), plot.bars
    for quarter in range(5):
        y = bars.bottom - bars.height * quarter // 4
        draw.line((bars.left, y, bars.right, y), fill=LINE, width=2)
        draw_text(draw, (bars.left - 18, y - 20), short(plot.top * quarter / 4), Type(26, 400, FAINT), "r")
    for day in (1, *range(5, len(plot.days) + 1, 5)):
        draw_text(draw, (_middle(plot, day), bars.bottom + 14), str(day), Type(26, 400, FAINT), "m")


def short(amount: float) -> str:
    """``250``, ``2.5k``, ``40k``, ``1.2M``: an amount in few signs."""
    for limit, sign in ((1_000_000, "M"), (1_000, "k")):
        if amount >= limit:
            return f"{amount / limit:.3g}{sign}"
    return f"{amount:g}"


def _middle(plot: Plot, day: int) -> float:
    return plot.bars.left + plot.bars.width * (day - 0.5) / len(plot.days)


def _draw_bars(picture: Image.Image, plot: Plot) -> None:
    wide = max(4, plot.bars.width * 6 // 10 // len(plot.days))
    for day, amounts in enumerate(plot.days, 1):
        bottom = plot.bars.bottom
        for route, amount in amounts:
            tall = max(3, round(plot.bars.height * amount / plot.top)) if amount else 0
            if tall:
                ImageDraw.Draw(picture).rectangle(
                    (_middle(plot, day) - wide / 2, bottom - tall, _middle(plot, day) + wide / 2, bottom - 1), fill=_colour(route)
                )
                bottom -= tall
    if not plot.routes:
        middle = (plot.bars.left + plot.bars.width / 2, plot.bars.top + plot.bars.height * 3 / 8 - 26)
        draw_text(ImageDraw.Draw(picture), middle, f"No {plot.allowed.unit} used this month", Type(34, 400, SOFT), "m")


def _draw_pace(picture: Image.Image, plot: Plot) -> None:
    """A broken line at the cap's even share of a day, where the scale reaches it."""
    if plot.allowed.cap is None or not plot.routes:
        return
    share = plot.allowed.cap / len(plot.days)
    if share > plot.top:
        return
    draw = ImageDraw.Draw(picture)
    _dashes(draw, plot.bars.left, plot.bars.right, round(plot.bars.bottom - plot.bars.height * share / plot.top))
    left, top = plot.box.left + _INSET, plot.box.top + 110
    _dashes(draw, left, left + 60, top)
    draw_text(draw, (left + 76, top - 18), f"even pace: {short(round(share, 1))} a day", Type(28, 400, SOFT))


def _dashes(draw: ImageDraw.ImageDraw, left: int, right: int, y: int) -> None:
    for start in range(left, right, 24):
        draw.line((start, y, min(start + 12, right), y), fill=SOFT, width=2)


def chart_alt(month: date, tier: str, spent: Sequence[Spent], allowed: Sequence[Allowed], films: Sequence[FilmBar] = ()) -> str:
    """What the chart shows, in words, at most 1,000 characters."""
    parts = [f"Usage in {month:%B %Y}, tier {tier}, as bars by day."]
    for plot in plan_chart(month, spent, allowed):
        most = max(range(len(plot.days)), key=lambda i: sum(a for _, a in plot.days[i]))
        routes = ", ".join(f"{route} {amount:,}" for route, amount in plot.routes) or "none by any route"
        busiest = f"; most on day {most + 1} ({sum(a for _, a in plot.days[most]):,})" if plot.routes else ""
        parts.append(f"{plot.allowed.used:,} {said(plot.allowed)}: {routes}{busiest}.")
    if films:
        parts.append("By film: " + ", ".join(f"{film.title[:60]} {film.tokens:,} tokens" for film in films) + ".")
    return told(parts)
