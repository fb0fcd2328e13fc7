"""A film from Slack alone, by Socket Mode and by HTTP."""

import io
from pathlib import Path

import pytest
from PIL import Image

from tests.platforms.slack.conftest import open_studio
from tests.platforms.slack.fake import BOT, FakeSlack

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
