"""The owner's report: what a told film adds to it, on the page, in the picture and from the command line."""

from pathlib import Path

import pytest
from PIL import Image

from bot import owner
from bot.__main__ import main
from studio.evidence import Interval
from studio.pictures.bars import Bar, Panel, bars_alt, draw_bars, plan_bars
from studio.store.records import Ask, Bill
from studio.store.report_records import Spending, TakenBack
from studio.store.signal_records import Signal
from tests.doubles.scripted import say, scripted_desk

IDEA = "A lighthouse keeper finds a door in the sea. Two scenes."


async def told(folder: Path) -> None:
    """A film with a prompt, an undo, a contradiction, and every scene locked in the end; one teacher's request was paid."""
    async with scripted_desk(folder, None) as (desk, store, _models):
        for line in (IDEA, "scene 1: night, sunlight", "/compile 1 veo-3.1", "scene 2: 85mm", "/undo", "/lock 1", "/lock 2"):
            await say(desk, line)
        (film,) = await store.every_film()
        ids = {"tenant": film.tenant, "film": film.film, "person": film.owner, "payer": film.owner}
        for n, role in enumerate(("worker", "worker", "worker", "teacher"), 1):
            await store.reserve(
                Ask(id=f"a{n}", period="2026-11", turn=f"t{n}", call=1, route="chat", tokens=99, micros=9_999, role=role, **ids)
            )
            await store.settle(Bill(f"a{n}", film.tenant, 60, 20, micros=5_000 * n, model=f"big/{role}", latency_ms=1_500))


async def test_the_page_tells_the_way_from_idea_to_locked_film(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    await told(tmp_path)
    monkeypatch.setenv("DIRECTOR_DATA", str(tmp_path))
    found = await report_of(tmp_path)
    assert found.funnel == (("begun", 1), ("with scenes", 1), ("a prompt made", 1), ("a scene locked", 1), ("all scenes locked", 1))
    assert (found.micros, found.locked_scenes, found.cents_a_lock) == (50_000, 2, 2.5)
    assert found.undone == (("focal length (reader)", 1),) and ("night-sun", 1) in found.checks
    assert found.teachers.mean == 0.25 and {s.model: s.requests for s in found.spent} == {"big/worker": 3, "big/teacher": 1}
    page = owner.page(found)
    assert "- Cost of a locked scene: 2.50 US cents for each of 2" in page and "| focal length (reader) | 1 |" in page
    assert "| chat | big/teacher | teacher | 1 | 80 | 0.0200 | 1.5 |" in page


async def report_of(folder: Path) -> owner.Report:
    """The report as the command line makes it, without its files."""
    from bot.bootstrap import new_id, now_ms
    from studio.store.store import Store

    store = await Store.reading(folder / "director.db", clock=now_ms, new_id=new_id)
    try:
        films = owner.Films()
        for row in await store.every_film():
            films.add((await store.load(row.tenant, row.film))[0])
        return owner.report(films, [s async for s in store.every_signal()], await store.spent(), await store.taken_back())
    finally:
        await store.close()


def test_the_command_writes_a_page_and_a_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import asyncio

    asyncio.run(told(tmp_path))
    monkeypatch.setenv("DIRECTOR_DATA", str(tmp_path))
    assert main(["report", "--out", str(tmp_path / "page")]) == 0
    assert "# Report" in capsys.readouterr().out
    assert {p.name for p in (tmp_path / "page").iterdir()} == {"report.md", "report.html", "report.png"}
    with Image.open(tmp_path / "page" / "report.png") as picture:
        assert picture.width == 1620
    assert main(["report", "ab", "pro.chat"]) == 2
    assert "There is no test 'pro.chat'" in capsys.readouterr().err
    assert main(["report", "ab", "pro.chat", "--stop"]) == 0
    assert (tmp_path / "tests-stopped.txt").read_text() == "pro.chat\n"


def test_what_people_keep_is_told_by_route_and_model() -> None:
    rows = [
        Signal("t", "f", n, f"t{n}", 0, "mira", n, "shown", about=f"t{n}", route="director", model="m", size=3, value=1) for n in range(9)
    ]
    rows += [Signal("t", "f", 9, "u", 0, "mira", 9, "undone", about="t1", route="director", model="m")]
    (kept,) = owner.report(owner.Films(), rows, [], []).kept
    assert (kept.route, kept.model, kept.acceptance.count) == ("director", "m", 9)
    assert kept.acceptance.mean == pytest.approx(8 / 9) and kept.acceptance.high == 1.0


def test_a_report_on_nothing_says_nothing_yet() -> None:
    page = owner.page(owner.report(owner.Films(), [], [], []))
    assert "no scene is locked yet" in page and page.count("Nothing yet.") == 4


def test_bars_lie_inside_their_panels_and_never_on_each_other() -> None:
    panels = [Panel(f"P{n}", "note", tuple(Bar(f"row {k}", k, str(k)) for k in range(n * 3))) for n in range(7)]
    placed = plan_bars(panels)
    assert not any(a.box.meets(b.box) for i, a in enumerate(placed) for b in placed[i + 1 :])
    wild = Panel("Wild", "", (Bar("x" * 300, float("nan"), "y" * 80, float("-inf"), float("inf")), Bar("below", -3, "-3")))
    assert draw_bars("T" * 300, "", [*panels, wild]) == draw_bars("T" * 300, "", [*panels, wild])
    assert len(bars_alt("A report", [*panels, wild])) <= 1_000


def test_numbers_of_a_bar_come_from_the_report() -> None:
    spent = (Spending("chat", "a/b", "worker", 2, 10, 30_000, 4_000),)
    back = [TakenBack("director", "remove_scene", '{"kind":"remove_scene","scene":"s1"}')]
    found = owner.report(owner.Films(), [], spent, back)
    shown = {panel.title: panel.bars for panel in owner.panels(found)}
    assert shown["What it costs"][0].text == "0.03 USD" and shown["What people take back"][0].label == "a scene removed (director)"
    assert isinstance(found.teachers, Interval) and found.teachers.mean == 0
