"""Events: acknowledged means kept, once means once, and a poisonous one is set aside without taking others along."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from sqlalchemy import text

from studio.edits import RetitleFilm
from studio.errors import Stale
from studio.store.inbox import KEEP, LEASE
from studio.store.records import Event, Outgoing, PromptMade, PromptWanted, Recovered
from studio.store.sql import Statement
from studio.store.store import Store
from tests.domain.store.telling import Clock, Teller

Opens = Callable[..., Awaitable[Store]]


async def words_left(store: Store, word: str) -> list[str]:
    """The tables that still hold a word anywhere."""
    tables = await store.read(lambda db: db.all(Statement(text("SELECT name FROM sqlite_master WHERE type = 'table'")), str))
    found: list[str] = []
    for table in tables:
        every = Statement(text(f"SELECT * FROM {table}"))
        rows = await store.read(lambda db, every=every: db.all(every, joined))
        found += [table for row in rows if word in row]
    return found


def joined(*row: object) -> str:
    return " ".join(map(str, row))


async def test_a_repeat_finds_the_first_and_writes_nothing(store: Store, teller: Teller) -> None:
    first = await store.receive(teller.event("ts1"))
    again = await store.receive(teller.event("ts1"))
    assert (first.state, again.state, again.here) == ("new", "waiting", first.here)
    await store.answer(first.here, '"done"')
    third = await store.receive(teller.event("ts1"))
    assert (third.state, third.answer, third.here) == ("done", '"done"', first.here)
    assert store.commits == 2


async def test_one_event_is_the_platform_s_and_the_tenant_s_own(store: Store, teller: Teller) -> None:
    same = [teller.event("1"), teller.event("1", platform="slack"), teller.event("1", tenant="there")]
    assert [(await store.receive(event)).state for event in same] == ["new"] * 3


async def test_ten_thousandfold_noise_is_received_once_each(store: Store, teller: Teller) -> None:
    """Delivered one to four times, shuffled and at once: one job each, one person each, one place each (facts: reliability D1)."""
    chance = random.Random(7)
    events = [teller.event(f"m{n}", account=f"u{n % 7}", channel=f"c{n % 5}") for n in range(300)]
    delivered = [event for event in events for _ in range(chance.randint(1, 4))]
    chance.shuffle(delivered)
    received = await asyncio.gather(*(store.receive(event) for event in delivered))
    assert sum(r.state == "new" for r in received) == len({r.here.job for r in received}) == 300
    assert len({r.here.person for r in received}) == 7 and len({r.here.place for r in received}) == 5


async def test_what_waits_comes_back_in_order_after_a_restart(store: Store, opened: Opens, teller: Teller) -> None:
    heres = [await teller.here(f"e{n}") for n in range(5)]
    await store.answer(heres[1], "{}")
    await store.close()
    again = await opened()
    assert again.recovered == Recovered(leases=4)
    waiting = await again.pending()
    assert [p.event for p in waiting] == ["e0", "e2", "e3", "e4"]
    assert [p.here for p in waiting] == [heres[n] for n in (0, 2, 3, 4)]
    assert {p.attempts for p in waiting} == {1}


async def test_what_is_being_worked_on_is_not_pending_until_its_lease_is_over(store: Store, teller: Teller, clock: Clock) -> None:
    await teller.here("e1")
    assert await store.pending() == ()
    clock.now += LEASE
    assert [p.event for p in await store.pending()] == ["e1"]


async def test_an_event_that_kills_three_times_is_set_aside_and_its_neighbours_live(opened: Opens) -> None:
    """The process dies whenever it works on the poisonous event; it resumes one event after another (facts: reliability D11)."""
    answered: list[str] = []
    store = await opened()
    teller = Teller(store)
    for name in ("before", "poison", "after"):
        await teller.here(name)
    for _ in range(6):
        await store.close()  # the kernel drops the lock of a dead process just the same
        store = await opened()
        for p in await store.pending():
            if not await store.start(p.here):
                await store.answer(p.here, '"set aside"')
                answered.append(f"{p.event} set aside")
            elif p.event == "poison":
                break
            else:
                await store.answer(p.here, '"fine"')
                answered.append(p.event)
    assert answered == ["before", "poison set aside", "after"]
    assert (await store.receive(teller.event("poison"))).state == "done", "told once, and the same answer again"


async def test_a_clean_stop_counts_no_try(store: Store, opened: Opens, teller: Teller) -> None:
    here = await teller.here("e1")
    for _ in range(5):
        await store.put_back(here)
        await store.close()
        store = await opened()
        [waiting] = await store.pending()
        assert waiting.attempts == 0
        assert await store.start(here)


async def test_an_answer_is_given_once(store: Store, teller: Teller) -> None:
    here = await teller.here("e1")
    await store.answer(here, '"first"', (Outgoing("o1", '"first"'),))
    await store.answer(here, '"second"', (Outgoing("o2", '"second"'),))
    assert (await store.receive(teller.event("e1"))).answer == '"first"'
    assert [u.id for u in await store.unsent()] == ["o1"]


async def test_unsent_messages_stay_until_they_are_marked(store: Store, teller: Teller, clock: Clock) -> None:
    for n in range(3):
        await store.answer(await teller.here(), "{}", (Outgoing(f"o{n}a", "{}"), Outgoing(f"o{n}b", "{}")))
    assert [u.id for u in await store.unsent()] == ["o0a", "o0b", "o1a", "o1b", "o2a", "o2b"]
    await store.sent("console:here", ("o0a", "o0b"), external="ts")
    await store.not_sent("console:here", "o1a", clock.now + 60_000)
    await store.not_sent("console:here", "o1b", None)
    assert [u.id for u in await store.unsent()] == ["o2a", "o2b"]
    clock.now += 60_000
    assert [(u.id, u.attempts) for u in await store.unsent()] == [("o1a", 1), ("o2a", 0), ("o2b", 0)]


async def test_prompts_are_kept_with_the_message_that_carried_them(store: Store, teller: Teller) -> None:
    wanted = (PromptWanted("p1", "s1", "veo-3.1"), PromptWanted("p2", "s2", "flux-2"))
    await store.commit(replace(await teller.unit(RetitleFilm(title="x")), outbox=(Outgoing("o1", "{}"),), prompts=wanted))
    assert [(p.id, p.text, p.version) for p in await store.prompts("console:here", "film")] == [("p2", "", 1), ("p1", "", 1)]
    commits = store.commits
    made = tuple(PromptMade(p.id, f"text {p.id}", "{}", "hash", "1") for p in wanted)
    await store.sent("console:here", ("o1",), prompts=made)
    assert store.commits == commits + 1
    [second] = await store.prompts("console:here", "film", "s2")
    assert (second.target, second.text, second.template_version) == ("flux-2", "text p2", "1")


async def test_linked_accounts_are_one_person(store: Store, teller: Teller) -> None:
    mira = await teller.here(platform="discord", tenant="G1", account="42")
    same = await teller.here(platform="discord", tenant="G1", account="42", channel="elsewhere")
    other = await teller.here(platform="slack", tenant="T1", account="U7")
    assert mira.person == same.person != other.person
    await store.link("slack:T1", "slack", "U7", mira.person)
    assert (await teller.here(platform="slack", tenant="T1", account="U7")).person == mira.person


async def test_a_person_s_words_stay_only_in_messages(store: Store, teller: Teller) -> None:
    here = await teller.here("e1", payload='{"text": "kingfisher"}')
    assert await words_left(store, "kingfisher") == ["job"]
    await store.commit(replace(await teller.unit(RetitleFilm(title="x"), here=here), outbox=(Outgoing("o1", "kingfisher?"),)))
    assert await words_left(store, "kingfisher") == ["outbox"]
    await store.sent(here.tenant, ("o1",))
    assert await words_left(store, "kingfisher") == []


async def test_an_answered_event_is_known_for_a_week_and_then_forgotten(store: Store, opened: Opens, teller: Teller, clock: Clock) -> None:
    await store.answer(await teller.here("done"), '"kingfisher"', (Outgoing("o1", "{}"),))
    await teller.here("open")
    await store.sent("console:here", ("o1",))
    for later, state in ((KEEP // 2, "done"), (KEEP, "new")):
        clock.now += later
        await store.close()
        store = await opened()
        assert (await store.receive(teller.event("done"))).state == state
    assert (await store.pending())[0].event == "open", "what was never answered stays"
    assert await words_left(store, "kingfisher") == []


async def test_an_account_of_a_platform_that_knows_people_everywhere_is_one_person(store: Store) -> None:
    def event(tenant: str, name: str, *, everywhere: bool) -> Event:
        return Event("discord" if everywhere else "slack", tenant, "u1", "c", "", name, "{}", everywhere=everywhere)

    here, there = [(await store.receive(event(t, f"d{t}", everywhere=True))).here for t in ("one", "two")]
    assert here.person == there.person and here.tenant != there.tenant
    here, there = [(await store.receive(event(t, f"s{t}", everywhere=False))).here for t in ("one", "two")]
    assert here.person != there.person


async def test_the_standing_prompt_of_a_scene_is_its_newest_compiled_one(store: Store, teller: Teller) -> None:
    def made(name: str, text: str) -> PromptMade:
        return PromptMade(name, text, "null", "hash", "veo-3.1/1")

    first = (PromptWanted("a", "s1", "veo-3.1"), PromptWanted("b", "s1", "flux-2"))
    await store.commit(replace(await teller.unit(RetitleFilm(title="x")), prompts=first, compiled=(made("a", "old"), made("b", "still"))))
    again = (PromptWanted("c", "s1", "veo-3.1"), PromptWanted("d", "s2", "veo-3.1"), PromptWanted("e", "s1", "veo-3.1"))
    await store.commit(
        replace(await teller.unit(RetitleFilm(title="y")), prompts=again, compiled=(made("c", "newer"), made("e", "newest")))
    )
    standing = {(p.scene, p.target): p.text for p in await store.standing_prompts("console:here", "film")}
    assert standing == {("s1", "veo-3.1"): "newest", ("s1", "flux-2"): "still"}


async def test_a_prompt_is_of_the_film_that_it_met(store: Store, teller: Teller) -> None:
    await store.commit(await teller.unit(RetitleFilm(title="x")))
    late = replace(await teller.unit(), prompts=(PromptWanted("a", "s1", "veo-3.1"),))
    await store.commit(await teller.unit(RetitleFilm(title="y")))
    with pytest.raises(Stale):
        await store.commit(late)
    assert await store.prompts("console:here", "film") == ()
