"""Every kind of reply, form and page as a picture, wide and narrow: ``python -m tests.platforms.slack.gallery FOLDER``. To be looked at."""

import asyncio
import sys
import tempfile
from pathlib import Path

from bot.slack.render import render_progress
from tests.platforms.shots import DESKTOP, PHONE, browser, shoot
from tests.platforms.slack.conftest import Studio, open_studio
from tests.platforms.slack.drawn import message, page, view
from tests.platforms.slack.fake import BOT, DM, FakeSlack, person
from tests.platforms.slack.test_story import IDEA, still

MIRA = "U0MIRA001"
PER_PAGE = 5
"""Messages of one picture."""
COMMANDS = (
    "/scene 2",
    "/compile 2 veo-3.1",
    "/reel",
    "/card 2",
    "/bible",
    "/fill",
    "/compare",
    "/history",
    "/film",
    "/help",
    "/usage",
    "/link",
)
WORDS = ("scene 2: slow push in on her face, 85mm, shallow focus, six seconds", "a touch warmer, and way more kinetic")


async def evening(studio: Studio) -> list[str]:
    """A film from the first line to its prompts, then the forms and the page of the app, each as HTML."""
    slack, shown = studio.slack, list[str]()
    slack.users |= {MIRA: person(MIRA, "Mira", is_admin=True)}
    thread = await studio.said(MIRA, IDEA)

    def newest(note: str) -> str:
        files = {key: file["data"] for key, file in slack.files.items()}
        last = max([*slack.answers(thread), *slack.whispers], key=lambda m: m.ts)
        return message(last.blocks, files, note=note, private=last in slack.whispers)

    shown.append(newest("idea"))
    shown.append(message(render_progress(["reading what you said", "asking the director"]).blocks, {}, note="long work"))
    for said in WORDS:
        await studio.said(MIRA, said, thread=thread)
        shown.append(newest(said))
    await studio.said(MIRA, "", thread=thread, files=[slack.file("still.png", still())])
    shown.append(newest("a picture"))
    for command in COMMANDS:
        await studio.said(MIRA, f"<@{BOT}> {command}", thread=thread)
        shown.append(newest(command))
    await slack.slash(MIRA, "form 2")
    await slack.slash(MIRA, "compile")
    event = {"type": "app_home_opened", "tab": "home", "user": MIRA, "channel": DM, "event_ts": slack.ts()}
    await slack.deliver("events_api", slack.callback(event))
    await studio.app.idle()
    return [*shown, *(view(told, {}) for told in (*slack.views, slack.home[MIRA]))]


async def main(folder: Path) -> None:
    if browser() is None:
        sys.exit("There is no browser here: install chromium.")
    with tempfile.TemporaryDirectory() as work:
        async with FakeSlack() as slack, open_studio(Path(work), slack) as studio:
            shown = await evening(studio)
        assert slack.violations == [], slack.violations
    for width in (DESKTOP, PHONE):
        for n in range(0, len(shown), PER_PAGE):
            await shoot(page(shown[n : n + PER_PAGE], width), folder / f"slack-{width}-{n // PER_PAGE + 1}.png", width=width)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
