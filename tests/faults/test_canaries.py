"""Nothing of one tenant reaches another: each tenant's words carry a mark of its own, and every door is searched for the others' marks.

The model is the worst there could be: whatever it is told, it says again. Run with -s to see the counts.
"""

import json
import logging
from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from uuid import uuid4

import pytest
from pydantic_ai.messages import ModelMessage
from pydantic_ai.models.function import AgentInfo

from bot.archive import Past
from bot.console.render import plain
from bot.desk import Desk
from bot.grounding import LINE, Grounded, grounds, rests_on
from bot.messages import Code, Request
from bot.rankers import as_pair, train_ranker
from bot.training import leave_for, preferences
from studio.exchange import export_json
from studio.film import TERMS
from studio.ranking import train
from studio.search.embedder import best_embedder
from studio.store.store import Store
from studio.training.leave import DISAGREE, Told
from studio.training.records import project_name
from studio.turn import Exhibit
from tests.doubles.scripted import Calls, scripted_desk

ENDS = {"discord:g1": ("discord", "g1"), "discord:g2": ("discord", "g2"), "slack:T1": ("slack", "T1"), "slack:T2": ("slack", "T2")}
MARKS = {tenant: f"zq{n}xanarkand{n}" for n, tenant in enumerate(ENDS)}
TOLD: list[str] = []
"""Every prompt that the model was given, in order."""


def parrot(messages: list[ModelMessage], info: AgentInfo) -> Calls:
    """Says again all that it is told; where the film is empty it makes scenes of the words."""
    told = f"{info.instructions} {messages}"
    TOLD.append(told)
    said = str(messages[-1])
    scenes = [
        {"title": f"Lighthouse {n} {word}", "notes": f"A keeper climbs the stairs in a storm, {word}"}
        for n in (1, 2)
        for word in words(said)
    ]
    outline: Calls = (("outline_scenes", {"title": f"Film {words(said)[0]}", "scenes": scenes}),) if "Scenes: none yet." in told else ()
    return (*outline, ("propose", {"words": told[-9_000:]}))


def words(said: str) -> list[str]:
    return [mark for mark in MARKS.values() if mark in said] or ["plain"]


async def tell(desk: Desk, tenant: str, channel: str, text: str) -> str:
    platform, external = ENDS[tenant]
    request = Request(
        platform=platform,
        tenant=external,
        channel=channel,
        thread="1",
        person=f"{external}-p",
        person_name="P",
        event=uuid4().hex,
        at=datetime.now(UTC),
        text=text,
    )
    sending = await desk.handle(request)
    assert sending is not None
    codes = [p.text for p in sending.reply.parts if isinstance(p, Code) and p.label == "The code"]
    return codes[0] if codes else plain(sending.reply)


@pytest.fixture
async def opened(tmp_path: Path) -> AsyncIterator[tuple[Desk, Store]]:
    TOLD.clear()
    async with scripted_desk(tmp_path, parrot) as (desk, store, _):
        desk.workshop.director = Grounded(desk.workshop.director, Past(store, best_embedder))
        yield desk, store


async def films(desk: Desk) -> None:
    """Two films a tenant: the first holds the marks, the second asks for what is like it."""
    for tenant, mark in MARKS.items():
        await tell(desk, tenant, "one", f"A keeper of a lighthouse named {mark} in a storm, tell me that story in your own way, {mark}")
        await tell(desk, tenant, "one", f"/compile 1 veo-3.1 {mark}")


async def test_no_mark_of_another_tenant_is_found_anywhere(opened: tuple[Desk, Store], caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    desk, store = opened
    await films(desk)
    own, foreign = Counter[str](), Counter[str]()

    def look(door: str, tenant: str, text: str) -> None:
        for owner, mark in MARKS.items():
            (own if owner == tenant else foreign)[door] += text.count(mark)

    for tenant in ENDS:
        before = len(TOLD)
        for text in (
            "another keeper climbs a lighthouse in a storm, think of something like what we made before",
            "again, the stairs in the storm, how would you do it?",
        ):
            look("replies", tenant, await tell(desk, tenant, "two", text))
        for prompt in TOLD[before:]:
            look("prompts", tenant, prompt)
        for row in await store.films(tenant):
            look("exports", tenant, export_json((await store.load(tenant, row.film))[0]).decode())
        for found in await Past(store, best_embedder).search(tenant, "lighthouse storm " + " ".join(MARKS.values()), 50):
            look("search", tenant, f"{found.title} {found.text} {found.film}")
        keys = await store.vectors(tenant, best_embedder().name)
        assert keys and {k.split("/")[0] for k in keys} <= {row.film for row in await store.films(tenant)}
    look("logs", "", caplog.text)
    print(f"canaries: {sum(own.values())} of a tenant's own ({dict(own)}), {sum(foreign.values())} of another's ({dict(foreign)})")
    assert sum(foreign.values()) == 0
    assert min(own[door] for door in ("prompts", "replies", "exports", "search")) > 0, "each door was open: the own marks came through"


async def test_a_film_that_is_shared_reads_neither_past(opened: tuple[Desk, Store]) -> None:
    """What is said in a film of two tenants reaches both, so nobody's other films are read for it."""
    desk, _store = opened
    await films(desk)
    one, other = "discord:g1", "slack:T1"
    await tell(desk, one, "shared", "A plain story of two dogs, tell it in your own way please")
    assert "open here too" in await tell(desk, other, "joined", await tell(desk, one, "shared", "/link"))
    before = len(TOLD)
    for tenant, channel in ((one, "shared"), (other, "joined")):
        await tell(desk, tenant, channel, "a keeper climbs a lighthouse in a storm, think of something like what we made before")
    assert len(TOLD) > before
    assert not [mark for mark in MARKS.values() for prompt in TOLD[before:] if mark in prompt]


async def test_a_reply_that_rests_on_a_row_says_so(opened: tuple[Desk, Store]) -> None:
    desk, store = opened
    await films(desk)
    rows = await grounds(Past(store, best_embedder), "slack:T1", "none", "a keeper climbs a lighthouse in a storm", said_in="slack:T1")
    assert [r.title for r in rows if r.title.startswith("past")] and sum(len(r.text) for r in rows) <= 7 * LINE
    reply = await tell(
        desk, "slack:T1", "two", "a keeper climbs a lighthouse in a storm, as before, with a dialogue tool under two dollars"
    )
    assert "Rests on: past: " in reply and "tool: " in reply
    kept, used = rests_on("Like [past 1], closer [past 9].", [Exhibit("past 1", "x"), Exhibit("past 2", "y")])
    assert kept == "Like, closer." and [u.title for u in used] == ["past 1"]


async def test_what_is_learnt_for_everyone_is_closed_terms_of_people_who_agreed(opened: tuple[Desk, Store], tmp_path: Path) -> None:
    """Between tenants go weights of closed terms alone: one tenant agreed and likes dogme, one did not and likes giallo."""
    desk, store = opened
    agreed, silent = "discord:g1", "slack:T1"
    for tenant, style in ((agreed, "dogme"), (silent, "giallo")):
        await tell(desk, tenant, "one", f"A keeper of a lighthouse named {MARKS[tenant]} in a storm, tell me that story in your own way")
        await tell(desk, tenant, "one", f"/set 1 lighting_mood the glow of {MARKS[tenant]}")
        await tell(desk, tenant, "one", f"/style like {style} 90")
        await tell(desk, tenant, "one", "/accept")
    await tell(desk, agreed, "one", "/privacy everyone on")
    await tell(desk, agreed, "one", "/privacy words on")
    told = Told()
    pairs = [
        as_pair(one) async for page in preferences(store, await leave_for(store, "", frozenset(("discord",))), "", told) for one in page
    ]
    body = train(pairs, []).to_json()
    assert pairs and told.left_out[DISAGREE] and "handheld" in body
    assert not [mark for mark in MARKS.values() if mark in body] and not [name for name in ENDS if name in body]
    (film,) = await store.films(agreed)
    assert {pair.project for pair in pairs} == {project_name(agreed, film.film)}
    terms = {term for name in json.loads(body)["weights"] for term in name.split("&") if "=" in term}
    assert terms and all(tuple(term.split("=", 1)) in TERMS for term in terms)
    await train_ranker(store, tmp_path / "rankers", "", said := StringIO())
    assert f": {DISAGREE}." in said.getvalue() and not [mark for mark in MARKS.values() if mark in said.getvalue()]
