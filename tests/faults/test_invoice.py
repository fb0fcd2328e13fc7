"""The ledger against the invoice: mixed runs over real HTTP, every fault among them, and in the end a difference of nothing."""

import asyncio
import itertools
import os
import random
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pydantic_ai import models as pydantic_models

from agents import models as client
from agents.health import Health
from agents.ledger import Account, StoreMeter
from agents.models import ServiceModels
from agents.reconcile import Reconciler
from agents.stacks import Limits, RouteName
from studio.project import SceneProject
from studio.store.records import Event
from studio.store.store import Store
from tests.agents.scripting import direct, film, told
from tests.doubles.openrouter import Answer, Provider, calls

RUNS = 1_000 if os.environ.get("DIRECTOR_SOAK") else 100
FAULTS = ("429", "500", "503", "404", "402", "reset", "cut", "ended", "bad json", "error in stream", "no usage", "bad arguments")
FAULTS += ("content filter", "empty", "length", "stop")
"""What may become of a request; "stop" is a person who stops the model in mid-answer."""
QUICK = Limits(pause_seconds=0)


def script(body: Answer, number: int) -> Answer:
    if number % 3 == 0:
        return calls(("show_scenes", {"scenes": [1]}))
    return calls(("propose", {"words": "Here it is."}))


@pytest.fixture
def provider() -> Iterator[Provider]:
    before, pydantic_models.ALLOW_MODEL_REQUESTS = pydantic_models.ALLOW_MODEL_REQUESTS, True
    with Provider(script) as provider:
        provider.patience = 30.0
        provider.late = 1
        yield provider
    pydantic_models.ALLOW_MODEL_REQUESTS = before


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    ids = itertools.count(1)
    store = await Store.open(tmp_path / "films.db", clock=lambda: 1_764_000_000_000 + next(ids), new_id=lambda: f"id{next(ids)}")
    yield store
    await store.close()


@dataclass
class Runs:
    """Run after run against one provider, each with the faults that the dice give it."""

    store: Store
    provider: Provider
    models: ServiceModels
    dice: random.Random
    named: asyncio.Event
    ids: Iterator[int]

    async def one(self, number: int) -> str:
        """A run; how it ended."""
        here = (await self.store.receive(Event("console", "here", "mira", "", "", f"e{number}", "{}"))).here
        faults: dict[int, str] = {}
        route: RouteName = "structure" if number % 4 == 0 else "chat"
        self.provider.fault = lambda n: self._fault(faults, n)
        account = Account(here.tenant, "film", here.person, here.person, "2026-11", here.job, route, "pro")
        meter = StoreMeter(self.store, account, lambda: f"row{next(self.ids)}")
        turn = told(SceneProject(id="f") if route == "structure" else film(), "go", turn_id=here.job)
        self.named.clear()
        task = asyncio.create_task(direct(turn, self.models, route=route, meter=meter, health=Health(), limits=QUICK))
        stopper = asyncio.create_task(self._stopped(task, faults))
        try:
            return "offline" if (await task).offline else "answered"
        except asyncio.CancelledError:
            return "stopped"
        finally:
            stopper.cancel()
            await asyncio.gather(stopper, return_exceptions=True)

    def _fault(self, faults: dict[int, str], number: int) -> str:
        """Four in ten requests meet a fault."""
        if number not in faults:
            faults[number] = self.dice.choice(FAULTS) if self.dice.random() < 0.4 else ""
        return "stall" if faults[number] == "stop" else faults[number]

    async def _stopped(self, task: "asyncio.Task[Any]", faults: dict[int, str]) -> None:
        """Stop the run once the provider has named a request that it will never finish."""
        while True:
            await self.named.wait()
            self.named.clear()
            if "stop" in faults.values():
                task.cancel()
                return


async def test_the_ledger_is_the_invoice(provider: Provider, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    named, heard = asyncio.Event(), client.note_generation

    def note(generation: str) -> None:
        heard(generation)
        named.set()

    monkeypatch.setattr(client, "note_generation", note)
    async with ServiceModels("sk-test", provider.url) as models:
        runs = Runs(store, provider, models, random.Random(7), named, itertools.count(1))
        ended = Counter([await runs.one(number) for number in range(RUNS)])
        open_before = len(await store.unbilled())
        rounds = await rounds_until_known(Reconciler(store, models, lambda: 1_764_000_000_000), store)
    assert len(ended) == 3 and min(ended.values()) >= RUNS // 50, ended
    assert open_before >= RUNS // 20, "many bills were not known when their runs ended"
    assert rounds == 2, "a bill that is not there yet is asked for again"
    rows = [row for row in await store.seen() if row.state == "settled"]
    assert len(rows) == len(provider.requests) > RUNS
    booked = sum(row.tokens_in + row.tokens_out for row in rows), sum(row.micros for row in rows)
    assert booked == provider.billed(), "to the token, to the millionth of a dollar"
    assert sum(bool(row.micros) for row in rows) == sum(bool(line["micros"]) for line in provider.invoice)
    (payer,) = {
        row.payer for row in await store.ledger((await store.receive(Event("console", "here", "mira", "", "", "x", "{}"))).here.tenant)
    }
    balance = await store.balance(payer, "2026-11")
    assert balance == await store.recount(payer, "2026-11") and balance.tokens_held == 0
    assert (balance.tokens_used, balance.micros_used) == booked
    assert await store.recounted() == 0, "no counter differs from the ledger"


async def rounds_until_known(reconciler: Reconciler, store: Store) -> int:
    for round_ in itertools.count(1):
        await reconciler.once()
        if not await store.unbilled() or round_ > 5:
            return round_
    raise AssertionError
