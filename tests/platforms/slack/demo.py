"""A film directed in a Slack of our own, printed as it happens: `make demo-slack`. Nothing leaves this machine."""

import asyncio
import tempfile
from pathlib import Path

from tests.platforms.slack.conftest import Studio, open_studio
from tests.platforms.slack.fake import BOT, CHANNEL, FakeSlack, Posted
from tests.platforms.slack.test_story import still

MIRA, ELI = "U0MIRA001", "U0ELI0001"
NAMES = {MIRA: "Mira", ELI: "Eli", BOT: "Bedroom Director"}
IDEA = f"<@{BOT}> A courier in rain-soaked Osaka finds her reflection is a minute ahead of her. Four scenes, neon noir, vertical."


def shown(message: Posted) -> str:
    """One message as a person reads it, with its buttons below."""
    told = message.shown.replace(f"<@{BOT}>", "@Bedroom Director")
    labels = [(c.get("text") or c.get("placeholder"))["text"] for c in message.controls()]
    lines = [*told.splitlines(), *([" ".join(f"[{label}]" for label in labels)] if labels else [])]
    return "\n".join(f"    {line}" for line in lines)


class Transcript:
    """Prints what is new after each step."""

    def __init__(self, studio: Studio) -> None:
        self._studio, self._seen, self._whispers = studio, 0, 0

    async def step(self, what: str, work: object) -> None:
        if asyncio.iscoroutine(work):
            await work
        await self._studio.app.idle()
        slack = self._studio.slack
        print(f"\n-- {what}")
        for message in slack.messages[self._seen :]:
            print(f"  {NAMES[message.user]}{' (in the thread)' if message.thread else ''}:\n{shown(message)}")
        for message in slack.whispers[self._whispers :]:
            print(f"  Bedroom Director, to {NAMES[message.user]} alone:\n{shown(message)}")
        self._seen, self._whispers = len(slack.messages), len(slack.whispers)


async def story(folder: Path) -> None:
    async with FakeSlack() as slack:
        async with open_studio(folder, slack) as studio:
            seen = Transcript(studio)
            await seen.step("Mira begins a film", slack.say(MIRA, IDEA))
            thread = slack.messages[0].ts
            await seen.step(
                "Eli goes on in the thread", slack.say(ELI, "scene 2: slow push in on her face, 85mm, six seconds", thread=thread)
            )
            await seen.step("Mira uploads a still", slack.say(MIRA, "", thread=thread, files=[slack.file("still.png", still())]))
            await seen.step("Eli asks for a prompt by a form", slack.slash(ELI, "compile"))
            await seen.step("... and sends it", slack.submit(ELI, slack.views[-1], {"scene": "2", "target": "veo-3.1"}))
            await seen.step("Mira looks at the reel", slack.press(MIRA, slack.answers(thread)[-1], "Reel wall"))
        async with open_studio(folder, slack) as studio:
            seen = Transcript(studio)
            seen._seen, seen._whispers = len(slack.messages), len(slack.whispers)
            await seen.step("After a restart an old button still works", slack.press(ELI, slack.answers(thread)[-1], "Lock scene 2"))
            await seen.step("Mira tries to change what is locked", slack.say(MIRA, "scene 2: wide shot", thread=thread))
            await seen.step("Mira asks what she used", slack.slash(MIRA, "usage", CHANNEL))
        assert slack.violations == []


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(story(Path(folder)))


if __name__ == "__main__":
    main()
