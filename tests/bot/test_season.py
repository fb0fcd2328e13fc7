"""A season through the real store: people in two arms direct films, keep, take back, edit and lock; then the reports."""

import io
import os
import random
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from agents.arms import Experiment, assigned, experiment_of
from agents.stacks import FILE, Stacks
from bot.bootstrap import new_id, now_ms
from bot.reports import ab_report, owner_report
from bot.settings import Settings
from studio.deltas import SetSlot
from studio.edits import AddScene, ChangeSlot, SetSceneStatus, restore
from studio.project import Origin, PromptSlots, Scene, SceneProject
from studio.store.records import Ask, Bill, Here, Made
from studio.store.store import Store
from tests.domain.store.telling import Clock, Teller

ARM = '\n[[tiers.pro.chat.arms]]\nname = "terse"\nweight = 50\ntemperature = 0.2\n'


def stacks_with_arm(folder: Path) -> tuple[Path, Experiment]:
    """A stack file with a test on the pro tier's chat, and the test."""
    path = folder / "stacks.toml"
    path.write_text(FILE.read_text(encoding="utf-8") + ARM, encoding="utf-8")
    test = experiment_of(Stacks.model_validate(tomllib.loads(path.read_text(encoding="utf-8"))), "pro", "chat")
    assert test is not None
    return path, test


async def play(store: Store, test: Experiment, rng: random.Random, people: int, films: int, keeps: dict[str, float]) -> None:
    """Everybody makes films; each begins with a suggestion, taken back by chance of their arm, or else edited a little and locked."""
    teller = Teller(store)
    for n in range(people):
        for f in range(films):
            who = {"account": f"person-{n}", "channel": f"talk-{n}-{f}"}
            here = await teller.here(**who)
            arm = await store.expose(here.tenant, here.person, test.name, assigned(here.person, test))
            await _film(teller, test.marked(arm), here, f"film-{n}-{f}", who, kept=rng.random() < keeps[arm])
            await _paid(store, test.marked(arm), here, rng)


async def _film(teller: Teller, arm: str, here: Here, film: str, who: dict[str, str], *, kept: bool) -> None:
    made = Made("director", model_asked="small", model_used="google/gemini-2.5-flash", stack="7", arm=arm)
    slots = PromptSlots(action="opens the door", shot_type="wide", lens="wide", time_of_day="night")
    origins = dict.fromkeys(("title", *slots.filled()), Origin(kind="model", source=f"msg:msg-{here.job}"))
    first = AddScene(scene=Scene(id="s1", number=1, title="Door", slots=slots, origins=origins))
    await teller.store.commit(await teller.unit(first, here=here, film=film, made=made))
    if not kept:
        undo = await teller.unit(
            restore(first.apply(SceneProject(id=film)), SceneProject(id=film), 1), here=await teller.here(**who), film=film
        )
        await teller.store.commit(replace(undo, undoes=1))
        return
    edit = ChangeSlot(scene="s1", delta=SetSlot(slot="lens", value="long"), origin=Origin(kind="stated"))
    await teller.store.commit(await teller.unit(edit, here=await teller.here(**who), film=film))
    lock = SetSceneStatus(scene="s1", status="locked")
    await teller.store.commit(await teller.unit(lock, here=await teller.here(**who), film=film))


async def _paid(store: Store, arm: str, here: Here, rng: random.Random) -> None:
    ask = Ask(new_id(), here.tenant, "film", here.person, here.person, "2026-11", here.job, 1, "chat", tokens=99, micros=9_999, arm=arm)
    await store.reserve(ask)
    await store.settle(Bill(ask.id, here.tenant, 60, 20, micros=rng.randint(900, 1_100), model="google/gemini-2.5-flash", latency_ms=1_500))


async def season(folder: Path, seed: int, size: Sequence[int], **keeps: float) -> tuple[str, str]:
    """The pages of the test's report and the owner's."""
    path, test = stacks_with_arm(folder)
    store = await Store.open(folder / "director.db", clock=Clock(), new_id=new_id)
    try:
        await play(store, test, random.Random(seed), size[0], size[1], keeps)
    finally:
        await store.close()
    settings, told, owners = Settings(data=folder, stacks=path), io.StringIO(), io.StringIO()
    assert await ab_report(settings, "pro.chat", folder / "out", told) == 0
    days = (now_ms() - Clock().now) // 86_400_000 + 2
    assert await owner_report(settings, days, folder / "out", owners) == 0
    return told.getvalue(), owners.getvalue()


SIZE = (200, 5) if os.environ.get("DIRECTOR_SOAK") else (60, 2)
"""People and films of each: the whole season under DIRECTOR_SOAK=1."""


async def test_a_season_finds_the_better_arm_and_tells_the_owner_how_it_went(tmp_path: Path) -> None:
    told, owner = await season(tmp_path, 1, SIZE, control=0.35, terse=0.9)
    assert "**terse is better**" in told and "The split is as it should be" in told
    assert "## Time to lock (minutes)" in told and "| control |" in told
    films = SIZE[0] * SIZE[1]
    assert f"| begun | {films:,} |" in owner and "| director | google/gemini-2.5-flash |" in owner
    assert f"| chat | google/gemini-2.5-flash | worker | {films:,} |" in owner and "| new scene (director) |" in owner
    assert {path.name for path in (tmp_path / "out").iterdir()} >= {
        "report.png",
        "report.html",
        "ab-pro-chat-terse.png",
        "ab-pro-chat-terse.md",
    }


async def test_a_season_without_a_difference_calls_none(tmp_path: Path) -> None:
    told, _ = await season(tmp_path, 2, SIZE, control=0.6, terse=0.6)
    assert "**terse: not yet known**" in told and " is better" not in told and " is worse" not in told
