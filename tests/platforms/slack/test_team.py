"""A team in one thread: proposals to choose from, work that anybody stops, and nothing asked of Slack that stands in our own rows."""

import asyncio
from dataclasses import replace
from pathlib import Path

from bot.director import Agents
from tests.doubles.scripted import Calls, Scripted, in_turn
from tests.platforms.slack.conftest import Studio, open_studio
from tests.platforms.slack.fake import BOT, DM, FakeSlack, words_of
from tests.platforms.slack.test_forms import Slow

MIRA, ELI = "U0MIRA001", "U0ELI0001"
IDEA = f"<@{BOT}> A lighthouse keeper finds a door in the sea. Three scenes."
WORDS = "I wonder how Tarkovsky would have felt about all of this"


def rewrite(value: str) -> Calls:
    """A model that changes the shot of every scene, which a person must decide first."""
    change = {"op": "set", "slot": "shot_type", "value": value}
    return (("change_slots", {"scenes": [1, 2, 3], "changes": [change]}), ("propose", {"words": f"All of it {value}."}))


def directed(studio: Studio, *answers: Calls) -> None:
    """From now on a model answers words, with these one after another."""
    director = studio.desk.workshop.director
    assert isinstance(director, Agents)
    studio.desk.workshop.director = replace(director, models=Scripted(in_turn(*answers)))


async def test_a_choice_of_the_team_is_in_the_history_with_its_name(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        thread = await studio.said(MIRA, IDEA)
        directed(studio, rewrite("wide"), rewrite("over_the_shoulder"))
        await studio.said(MIRA, WORDS, thread=thread)
        await studio.said(MIRA, WORDS, thread=thread)
        await slack.press(ELI, slack.answers(thread)[-1], "Side by side")
        await studio.app.idle()
        both = slack.answers(thread)[-1]
        assert {"Choose take 1", "Choose take 2"} <= {words_of(c.get("text")) for c in both.controls()}
        await slack.press(ELI, both, "Choose take 1")
        await studio.app.idle()
        assert "Take 1 is chosen by Eli" in slack.answers(thread)[-1].shown
        store = studio.desk.store
        (row,) = await store.every_film()
        rows = [r for r in await store.journal(row.tenant, row.film) if r.made.take]
        assert rows and {await store.name(r.person) for r in rows} == {"Eli"}
        assert {s.slots.shot_type for s in (await store.load(row.tenant, row.film))[0].scenes} == {"wide"}
        await studio.said(MIRA, f"<@{BOT}> /history", thread=thread)
        told = slack.answers(thread)[-1].shown
        assert "Eli (command)" in told and "Mira (" in told, "each change names its author"


async def test_slacks_own_stop_button_stops_a_conversation(tmp_path: Path, slack: FakeSlack) -> None:
    begun = asyncio.Event()
    async with open_studio(tmp_path, slack) as studio:
        studio.desk.workshop.director = Slow(begun)  # type: ignore[assignment]
        thread = await slack.say(MIRA, "let us make something about the sea and a door she keeps shut", channel=DM)
        await begun.wait()
        event = {"type": "agent_session_stopped", "user": MIRA, "channel": DM, "thread_ts": thread, "event_ts": slack.ts()}
        assert await slack.deliver("events_api", slack.callback(event)) is not None
        await studio.app.idle()
        (answer,) = slack.answers(thread, DM)
        assert "Stopped" in answer.shown and slack.calls["agents.sessions.setStatus"] == 2


async def test_a_conversation_asks_slack_for_none_of_its_past(tmp_path: Path, slack: FakeSlack) -> None:
    """What was said stands in our own rows: Slack gives an app one look into a thread a minute."""
    async with open_studio(tmp_path, slack) as studio:
        thread = await studio.said(MIRA, IDEA)
        for n in range(3):
            await studio.said(ELI, f"scene {n + 1}: {n + 4} seconds", thread=thread)
        await studio.said(MIRA, f"<@{BOT}> /recall seconds", thread=thread)
        assert "5 s" in slack.answers(thread)[-1].shown
        assert slack.calls["conversations.replies"] == slack.calls["conversations.history"] == 0
