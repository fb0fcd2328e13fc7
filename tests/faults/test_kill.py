"""Kill -9 at each named point of a turn: nothing acknowledged is lost, no edit is made twice, each line of the invoice is booked once."""

import asyncio
import json
import os
import signal
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.bootstrap import open_reading
from bot.settings import Settings
from studio.store.records import LedgerRow
from tests.doubles.openrouter import Provider, calls
from tests.faults.process import AMONG_PROMPTS, POINTS, Started

ROUNDS = 60 if os.environ.get("DIRECTOR_SOAK") else 1
"""How often a process is killed at each point."""
TEXT = "Let us make something about a lighthouse keeper and the sea door she keeps shut"
ANSWERS = (
    calls(("show_scenes", {"words": "lighthouse"})),
    calls(
        ("outline_scenes", {"title": "The Sea Door", "scenes": [{"title": "The lamp", "notes": "She lights it."}]}),
        ("outline_scenes", {"scenes": [{"title": "The door", "notes": "It knocks back."}]}),
        ("propose", {"words": "Two scenes stand."}),
    ),
)
hits: Counter[str] = Counter()


@pytest.fixture(scope="module", autouse=True)
def count_of_hits() -> Iterator[None]:
    yield
    print("\nkilled at:", ", ".join(f"{point} {hits[point]}" for point in POINTS))


class Machine:
    """A data folder, a provider, and processes on them that are killed and started again."""

    def __init__(self, folder: Path, provider: Provider) -> None:
        self.folder, self.provider = folder, provider
        self.environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith(("DIRECTOR_", "OPENROUTER_"))},
            "DIRECTOR_DATA": str(folder / "data"),
            "OPENROUTER_API_KEY": "sk-or-a-test-key",
            "DIRECTOR_MODEL_BASE_URL": provider.url,
        }

    def start(self, point: str, text: str = TEXT, event: str = "event-1") -> Started:
        return Started(self.environment, point, event, text)

    def killed_at(self, point: str, text: str = TEXT, event: str = "event-1") -> list[str]:
        """Start, wait until the process stands at the point, kill it. Gives what it showed before."""
        process = self.start(point, text, event)
        seen: list[str] = []
        if point == "in the model call":
            self.provider.before_answer = lambda n: process.kill() if n == 1 else None
        for line in process.lines():
            seen.append(line)
            if line.startswith("AT"):
                process.kill()
        self.provider.before_answer = lambda _n: None
        assert process.ended() == -signal.SIGKILL, f"{point}: not reached: {seen}"
        hits[point] += 1
        return [line for line in seen if line.startswith("SHOWN")]

    def run_through(self, text: str) -> list[str]:
        process = self.start("none", text)
        said = list(process.lines())
        assert process.ended() == 0, said
        return [line for line in said if line.startswith("SHOWN")]

    async def books(self) -> tuple[int, list[str], list[LedgerRow]]:
        """(versions of the film, titles of its scenes, ledger rows)."""
        settings = Settings.model_validate({"DIRECTOR_DATA": str(self.folder / "data")})
        async with open_reading(settings) as store:
            (film,) = await store.every_film()
            project, version = await store.load(film.tenant, film.film)
            assert (await store.replay(film.tenant, film.film)).project == project
            return version, [s.title for s in project.scenes], list(await store.ledger(film.tenant))

    async def prompts(self) -> list[tuple[str, str]]:
        """Every prompt that is stored, as (scene, target)."""
        settings = Settings.model_validate({"DIRECTOR_DATA": str(self.folder / "data")})
        async with open_reading(settings) as store:
            (film,) = await store.every_film()
            return [(p.scene, p.target) for p in await store.prompts(film.tenant, film.film, limit=100)]


@pytest.mark.parametrize("point", POINTS)
def test_killed_and_started_again(point: str, tmp_path: Path) -> None:
    with ThreadPoolExecutor(max_workers=2) as pool:
        list(pool.map(lambda n: kill_once(point, tmp_path / str(n)), range(ROUNDS)))


def kill_once(point: str, folder: Path) -> None:
    folder.mkdir()
    with Provider(lambda body, _n: ANSWERS[sum(m["role"] == "tool" for m in body["messages"]) > 0]) as provider:
        machine = Machine(folder, provider)
        shown = machine.killed_at(point)
        redelivered = TEXT if point == "before the acknowledgement" else ""
        shown += machine.run_through(redelivered)
        if folder.name == "0":
            assert machine.run_through(TEXT) == [], "the same event again is answered from the store"
        version, titles, ledger = asyncio.run(machine.books())
    assert (version, titles) == (1, ["The lamp", "The door"])
    assert len(set(shown)) == 1 and "Two scenes stand" in shown[0]
    assert len(shown) == (2 if point == "after the send" else 1)
    _check_books(provider, ledger, point)


REEL = "/reel compile veo-3.1 flux-2"


@pytest.mark.parametrize("point", [AMONG_PROMPTS, "before the commit", "after the commit", "before the send"])
def test_a_reel_goes_on_after_the_restart(point: str, tmp_path: Path) -> None:
    with Provider(lambda body, _n: ANSWERS[sum(m["role"] == "tool" for m in body["messages"]) > 0]) as provider:
        machine = Machine(tmp_path, provider)
        machine.run_through(TEXT)
        assert machine.killed_at(point, REEL, "event-2") == []
        (shown,) = machine.run_through("")
    assert "2 scenes for veo-3.1 and flux-2: 4 new prompts" in shown
    rows = asyncio.run(machine.prompts())
    assert sorted(rows) == sorted({(scene, target) for scene, target in rows}) and len(rows) == 4


def _check_books(provider: Provider, ledger: list[LedgerRow], point: str) -> None:
    """Each line of the invoice has one row; an answer that the crash lost is the house's; the person pays once."""
    settled = [row for row in ledger if row.state == "settled"]
    lost = [row for row in ledger if row.state == "lost"]
    assert {row.state for row in ledger} <= {"settled", "lost"}
    assert len(ledger) == len(provider.invoice), json.dumps([r.state for r in ledger])
    billed = Counter(line["micros"] for line in provider.invoice)
    assert all(billed[row.micros] for row in settled)
    assert len(settled) == 2, "the person pays for the two requests of one turn"
    assert len(lost) == len(provider.invoice) - 2
    assert len(lost) <= (1 if point in ("in the model call", "between tools", "before the commit") else 0)
