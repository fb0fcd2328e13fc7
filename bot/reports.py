"""Reports written for whoever runs the bot: read beside the running process, put into files as a page and a picture."""

import html
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TextIO

from bot import ab, owner, seen
from bot.bootstrap import new_id, now, now_ms
from bot.files import make_folder, write_whole
from bot.settings import Settings
from bot.switches import resume_test, stop_test, stopped_tests
from studio.errors import NotFound
from studio.pictures.bars import Bar, Panel, draw_bars
from studio.store.signal_records import Signal
from studio.store.store import Store


async def owner_report(settings: Settings, days: int, folder: Path, out: TextIO) -> int:
    """``report.md`` and ``report.png`` in ``folder``, over the films as they stand and the doings of the last ``days`` days."""
    since = int((now() - timedelta(days=days)).timestamp() * 1000)
    store = await Store.reading(settings.database, clock=now_ms, new_id=new_id)
    try:
        films = owner.Films()
        for row in await store.every_film():
            films.add((await store.load(row.tenant, row.film))[0])
        found = owner.report(films, await _signals(store, since), await store.spent(since), await store.taken_back(since))
    finally:
        await store.close()
    until = datetime.now(UTC)
    _write(folder, "report", owner.page(found, "report.png"), f"Report, {days} days to {until:%Y-%m-%d}", owner.panels(found))
    out.write(owner.page(found) + f"\nWritten: {folder / 'report.md'}, {folder / 'report.html'} and {folder / 'report.png'}\n")
    return 0


async def ab_report(settings: Settings, name: str, folder: Path, out: TextIO) -> int:
    """A test as it stands, by its whole name or by its route, such as ``pro.chat``. Raises NotFound where there was never one."""
    from agents.arms import running
    from agents.stacks import FILE, read_stacks

    tests = running(read_stacks(settings.stacks or FILE))
    store = await Store.reading(settings.database, clock=now_ms, new_id=new_id)
    try:
        known = await store.experiments()
        test = next((t.name for t in tests if name in (t.name, t.place)), None) or next((k for k in known if name == k), None)
        if test is None:
            raise NotFound(f"There is no test {name[:60]!r}: {_names([*(t.name for t in tests), *known])}.")
        exposures = await store.exposures(test)
        people = ab.people(test, exposures, await _signals(store, 0, lambda s: s.kind == "locked" or s.arm != ""), await store.asked(test))
    finally:
        await store.close()
    weights = next((t.weights for t in tests if t.name == test), tuple((arm, 1) for arm in sorted({row.arm for row in exposures})))
    found = ab.report(test, weights, people)
    stopped = bool({test, test.partition("/")[0], "all"} & stopped_tests(settings.data))
    stem = "ab-" + "".join(c if c.isalnum() else "-" for c in test)
    _write(folder, stem, ab.page(found, stopped=stopped), f"Test {test}", _ab_panels(found))
    out.write(ab.page(found, stopped=stopped) + f"\nWritten: {folder / stem}.md, .html and .png\n")
    return 0


def switch(settings: Settings, name: str, out: TextIO, *, stop: bool) -> int:
    """Stop a test or let it go on; a running process hears of it at its next turn."""
    (stop_test if stop else resume_test)(settings.data, name)
    out.write(f"{name}: {'everybody has the control from the next turn on' if stop else 'the test goes on'}.\n")
    return 0


def _names(known: list[str]) -> str:
    return f"there is {', '.join(dict.fromkeys(known))}" if known else "no route of the stacks has arms, and nobody was ever in one"


async def _signals(store: Store, since: int, which: Callable[[Signal], bool] = lambda _: True) -> list[Signal]:
    return [one async for one in store.every_signal(since) if which(one)]


def _ab_panels(found: ab.Report) -> tuple[Panel, ...]:
    """One panel a metric, one bar an arm."""
    titles = [(metric.name.capitalize(), metric.unit) for metric in ab.METRICS]
    rows = [[(side.arm, place, side.metrics[n].here) for place, side in enumerate(found.sides)] for n in range(len(titles))]
    bars = [tuple(Bar(arm, i.mean, f"{i.mean:.3g}", i.low, i.high, place) for arm, place, i in row if i.count) for row in rows]
    return tuple(Panel(title, unit, row) for (title, unit), row in zip(titles, bars, strict=True))


async def models_report(settings: Settings, period: str, folder: Path, out: TextIO) -> int:
    """``models.md``, ``.html`` and ``.png``: every model request of a month, such as 2026-11, or of all time, by route and model."""
    store = await Store.reading(settings.database, clock=now_ms, new_id=new_id)
    try:
        rows = await store.seen(period)
        unknown = [row for row in await store.unbilled() if row.closed < now_ms() - FLAG_AFTER]
    finally:
        await store.close()
    text = seen.page(rows, len(unknown))
    if not rows:
        out.write(text)
        return 0
    _write(folder, "models", text, f"Models, {period or 'all time'}", seen.panels(rows))
    out.write(f"{text}\nWritten: {folder / 'models'}.md, .html and .png\n")
    return 0


FLAG_AFTER = 5 * 60 * 1000
"""Milliseconds after which a bill that is not known is shown to the operator (facts: reliability Q3)."""


def _write(folder: Path, stem: str, text: str, title: str, panels: tuple[Panel, ...]) -> None:
    make_folder(folder)
    write_whole(folder / f"{stem}.md", text.encode())
    write_whole(folder / f"{stem}.png", draw_bars(title, "Bedroom Director", panels))
    body = f'<!doctype html><meta charset="utf-8"><title>{html.escape(title)}</title><style>{STYLE}</style>'
    write_whole(folder / f"{stem}.html", f'{body}<img src="{stem}.png" alt=""><pre>{html.escape(text)}</pre>'.encode())


STYLE = (
    "body{background:#0b0c0f;color:#f4f1ea;max-width:1100px;margin:2em auto;font:16px sans-serif}img{width:100%}pre{white-space:pre-wrap}"
)
