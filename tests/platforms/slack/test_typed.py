"""Slack's own types catch what it would refuse, and what every reply, form and page of ours is made of passes them."""

import asyncio
from pathlib import Path

from bot.messages import Button, Buttons, Choices, Code, Frame, Invocation, Option, Picture, Reply, Table, Text
from bot.slack.render import render, render_progress
from tests.platforms.slack.conftest import open_studio
from tests.platforms.slack.fake import BOT, DM, FakeSlack
from tests.platforms.slack.typed import faults, needs_types

DOES = Invocation(verb="scene", arguments={"scene": "scene-1"})
EVERYTHING = Reply(
    parts=(
        Text(text="A title", tone="title"),
        *(Text(text="words", tone=tone) for tone in ("plain", "aside", "alert", "diff")),
        Code(text="a prompt", label="veo-3.1"),
        Table(head=("a", "b"), rows=(("1", "2"),)),
        *(
            Picture(path="p.png", alt="A wall", frames=tuple(Frame(path="f.png", alt="f", title="1. The door") for _ in range(n)))
            for n in (1, 3)
        ),
        Buttons(buttons=(Button(label="Open", command="/scene 1", does=DOES),)),
        Choices(label="Open", typed="/scene N", does=Invocation(verb="scene"), options=(Option(label="One", value="~1"),)),
    ),
    film="~f",
    version=1,
    rated="turn-1",
)


@needs_types
def test_what_slack_would_refuse_is_caught() -> None:
    assert faults({"type": "image", "slack_file": {"id": "F1"}}), "a picture without words"
    assert faults({"type": "card", "title": {"type": "plain_text", "text": "no markup"}}), "a card's title is mrkdwn"
    assert faults({"type": "header", "text": {"type": "mrkdwn", "text": "x"}}) and faults({"type": "header", "text": "x", "more": 1})
    assert faults({"type": "shelf"})


@needs_types
def test_every_kind_of_block_of_ours_is_one_of_slacks() -> None:
    card = render(EVERYTHING)
    shown = card.with_pictures([f"F000000{n:02}" for n in range(len(card.pictures))])
    made = [*shown.blocks, *shown.plain().blocks, *render_progress(["reading", "asking"]).blocks]
    kinds = {str(block["type"]) for block in made}
    assert kinds >= {"header", "rich_text", "context", "alert", "table", "image", "card", "carousel", "actions", "plan", "context_actions"}
    assert [fault for block in made for fault in faults(dict(block))] == []


@needs_types
async def test_the_page_of_the_app_is_one_of_slacks(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        await studio.said("U0MIRA001", f"<@{BOT}> A baker meets a ghost. Two scenes.")
        event = {"type": "app_home_opened", "tab": "home", "user": "U0MIRA001", "channel": DM, "event_ts": slack.ts()}
        await slack.deliver("events_api", slack.callback(event))
        await asyncio.gather(studio.app.idle(), slack.slash("U0MIRA001", "form 1"))
        assert slack.home and slack.views, "the Slack of ours holds both against the types"
