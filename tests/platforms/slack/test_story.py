"""A film from Slack alone, by Socket Mode and by HTTP."""

import io
from pathlib import Path

import pytest
from PIL import Image

from studio.store.records import Ask, Caps
from tests.doubles.scripted import Calls, in_turn
from tests.platforms.slack.conftest import open_studio
from tests.platforms.slack.fake import BOT, TEAM, FakeSlack

MIRA, ELI = "U0MIRA001", "U0ELI0001"
IDEA = f"<@{BOT}> A courier in rain-soaked Osaka finds her reflection is a minute ahead of her. Four scenes, neon noir, vertical."


def still() -> bytes:
    held = io.BytesIO()
    Image.linear_gradient("L").resize((640, 360)).convert("RGB").save(held, "PNG")
    return held.getvalue()


@pytest.mark.parametrize("by", ["socket", "http"])
async def test_a_team_directs_a_film_in_a_thread(tmp_path: Path, slack: FakeSlack, by: str) -> None:
    async with open_studio(tmp_path, slack, by=by) as studio:
        thread = await studio.said(MIRA, IDEA)
        (outline,) = slack.answers(thread)
        assert all(f"Scene {n}:" in outline.shown for n in range(1, 5)) and "9:16" in outline.shown
        await studio.said(ELI, "scene 2: slow push in on her face, 85mm, six seconds", thread=thread)
        assert "85 mm" in slack.answers(thread)[-1].shown
        await studio.said(MIRA, "", thread=thread, files=[slack.file("still.png", still())])
        assert "Palette" in slack.answers(thread)[-1].shown
        await slack.press(ELI, slack.answers(thread)[-1], "Reel wall")
        await studio.app.idle()
        reel = slack.answers(thread)[-1]
        assert [b["type"] for b in reel.blocks[:2]] == ["image", "carousel"] and len(reel.blocks[1]["elements"]) == 4
        await studio.said(ELI, f"<@{BOT}> /compile 2 veo-3.1", thread=thread)
        assert "veo-3.1" in slack.answers(thread)[-1].shown
        await slack.press(ELI, slack.answers(thread)[-1], "Lock scene 2")
        await studio.app.idle()
        assert "locked" in slack.answers(thread)[-1].shown
        await studio.said(MIRA, "scene 2: wide shot", thread=thread)
        assert "Scene 2 is locked" in slack.answers(thread)[-1].shown
        await slack.slash(MIRA, "usage")
        await studio.app.idle()
        assert "tokens" in slack.whispers[-1].shown
        assert len(slack.answers(thread)) == 7


BOLDER: Calls = (("describe_scene", {"scene": 1, "notes": "She knocks twice."}), ("propose", {"words": "Bolder."}))
OUTLINED: Calls = (("outline_scenes", {"title": "The Door", "scenes": [{"title": "The lamp"}]}), ("propose", {"words": "It stands."}))


async def test_a_boost_shows_both_takes_in_the_thread(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack, script=in_turn(OUTLINED, BOLDER)) as studio:
        store, tenant = studio.desk.store, f"slack:{TEAM}"
        mira = await store.person(tenant, "slack", MIRA)
        await store.set_tier(mira, "pro")
        for n in range(8):
            who = (tenant, "", mira, mira, f"{studio.desk.clock():%Y-%m}", f"t{n}", 1, "chat")
            await store.reserve(Ask(f"w{n}", *who, tier="pro", caps=Caps(teacher_percent=20)))
        thread = await studio.said(MIRA, f"<@{BOT}> tell me about a door in the sea and who guards it")
        await studio.said(MIRA, f"<@{BOT}> /boost 1", thread=thread)
        card = slack.answers(thread)[-1]
        assert "left as it stands, right the second" in card.shown and "knocks twice" in card.shown
        assert "image" in [block["type"] for block in card.blocks]
        await slack.press(MIRA, card, "Accept")
        await studio.app.idle()
        (film,) = await store.films(tenant)
        assert (await store.load(tenant, film.film))[0].scenes[0].notes == "She knocks twice."
        assert [row.made.take for row in await store.journal(tenant, film.film)][-1] != ""
