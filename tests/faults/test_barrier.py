"""The cap with one payer's words in fifty places at once: in through the door's socket, out to a provider over HTTP."""

import asyncio
import os
import threading
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pydantic_ai import models as pydantic_models

from agents.models import ServiceModels
from agents.stacks import Limits, read_stacks
from bot.bootstrap import new_id, now
from bot.desk import Desk
from bot.director import Agents
from bot.door import ask, open_door
from bot.messages import Reply, Request, Text
from bot.settings import Settings
from studio.store.records import Ask, Bill, Here
from studio.tiers import tier_named
from tests.doubles.openrouter import Answer, Provider, calls
from tests.doubles.scripted import scripted_desk

ROUNDS = 100 if os.environ.get("DIRECTOR_SOAK") else 1
AT_ONCE, ROOM = 50, 10
"""Requests of one payer at a barrier, and for how many of them the month has room."""
CAP = tier_named("pro", "pro").tokens or 0
WORDS = "tell me about a sea door and who guards it at night"


@dataclass
class Gate:
    """Keeps every answer of the provider back until all who do not fit were refused: nothing held is freed before."""

    refused: int = 0
    open: threading.Event = field(default_factory=threading.Event)

    def keep(self, _number: int) -> None:
        self.open.wait(60)

    def note(self, reply: Reply) -> Reply:
        self.refused += refused(reply)
        if self.refused >= AT_ONCE - ROOM:
            self.open.set()
        return reply


def refused(reply: Reply) -> bool:
    return any(isinstance(part, Text) and "used up" in part.text for part in reply.parts)


def outlined(_body: Answer, _number: int) -> Answer:
    return calls(("outline_scenes", {"title": "The Sea Door", "scenes": [{"title": "The lamp"}]}), ("propose", {"words": "It stands."}))


@pytest.fixture
def provider() -> Iterator[Provider]:
    before, pydantic_models.ALLOW_MODEL_REQUESTS = pydantic_models.ALLOW_MODEL_REQUESTS, True
    with Provider(outlined) as provider:
        yield provider
    pydantic_models.ALLOW_MODEL_REQUESTS = before


def words(person: str, place: str) -> Request:
    who = {"platform": "discord", "tenant": place, "person": person, "person_name": person}
    return Request.model_validate({**who, "channel": place, "event": f"{person}-{place}", "at": datetime.now(UTC), "text": WORDS})


async def payer_of(desk: Desk, name: str) -> str:
    """A person on the tier that counts no films: each of the places begins one."""
    payer = await desk.store.person("discord:first", "discord", name, everywhere=True)
    await desk.store.set_tier(payer, "pro")
    return payer


async def filled(desk: Desk, payer: str, period: str, tokens: int) -> None:
    """Use up that much of a payer's month."""
    key = f"before-{payer}"
    here = Here("discord:first", "", payer, key)
    row = Ask(key, here.tenant, "", payer, payer, period, key, 1, "chat", tokens=tokens, tier="pro")
    await desk.store.reserve(row)
    await desk.store.settle(Bill(key, here.tenant, tokens_in=tokens))


async def watched(desk: Desk, payer: str, period: str) -> None:
    """Look at the counter again and again while the requests run."""
    while True:
        month = await desk.store.balance(payer, period)
        assert month.tokens_used + month.tokens_held <= CAP
        await asyncio.sleep(0.005)


@asynccontextmanager
async def opened(folder: Path, provider: Provider) -> AsyncGenerator[tuple[Desk, Settings]]:
    """A desk behind its door whose models are the provider's, with the patience of a busy machine."""
    patient = Limits(run_seconds=90, attempt_seconds=90, silent_seconds=90, connect_seconds=30)
    stacks, settings = read_stacks().model_copy(update={"limits": patient}), Settings.model_validate({"DIRECTOR_DATA": str(folder)})
    async with scripted_desk(folder, None) as (desk, store, _), ServiceModels("sk-test", provider.url, limits=patient) as models:
        desk.workshop.director = Agents(store, stacks, models, new_id, now)
        async with open_door(settings, desk):
            yield desk, settings


async def test_fifty_at_once_over_the_sockets_never_pass_the_cap(provider: Provider, tmp_path: Path) -> None:
    async with opened(tmp_path, provider) as (desk, settings):
        await payer_of(desk, "first")
        await ask(settings, words("first", "first"))
        (first,) = await desk.store.ledger("discord:first")
        for number in range(ROUNDS):
            name, payer = f"p{number}", await payer_of(desk, f"p{number}")
            await filled(desk, payer, first.period, CAP - ROOM * first.tokens_held)
            await one_barrier(desk, settings, provider, name, payer, first.period)
        asked = [row for row in await desk.store.seen() if row.model_asked]
        assert len(asked) == len(provider.requests) == 1 + ROUNDS * ROOM
        assert all(row.state == "settled" for row in asked)
        assert (sum(r.tokens_in + r.tokens_out for r in asked), sum(r.micros for r in asked)) == provider.billed()
        assert await desk.store.recounted() == 0


async def one_barrier(desk: Desk, settings: Settings, provider: Provider, name: str, payer: str, period: str) -> None:
    gate = Gate()
    provider.before_answer = gate.keep
    watch = asyncio.create_task(watched(desk, payer, period))
    replies = await asyncio.gather(*(asked(settings, gate, words(name, f"{name}-{n}")) for n in range(AT_ONCE)))
    assert not watch.done() and watch.cancel(), "at every look the month held"
    assert sum(map(refused, replies)) == AT_ONCE - ROOM
    month = await desk.store.balance(payer, period)
    assert month == await desk.store.recount(payer, period)
    assert month.tokens_held == 0 and month.tokens_used <= CAP


async def asked(settings: Settings, gate: Gate, request: Request) -> Reply:
    return gate.note(await ask(settings, request))
