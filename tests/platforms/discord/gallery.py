"""Every kind of reply as a picture, wide and narrow: ``python -m tests.platforms.discord.gallery FOLDER``. To be looked at."""

import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.platforms.discord.drawn import message, modal, page
from tests.platforms.discord.stage import Stage, stage
from tests.platforms.shots import DESKTOP, PHONE, browser, shoot
from tests.stories.story import still

PER_PAGE = 6
"""Replies of one picture."""
COMMANDS = {
    "scene": {"scene": "2"},
    "compile": {"scene": "2", "target": "veo-3.1"},
    "bible": {},
    "style": {},
    "list history": {},
    "usage": {},
    "upgrade": {},
    "help": {},
    "reel": {},
    "prompt stale": {},
    "list film": {},
    "list films": {},
    "list targets": {},
    "picture card": {"scene": "2"},
    "picture compare": {},
    "picture storyboard": {},
    "export": {},
    "team people": {},
    "team settings": {},
    "edit remove": {"scene": "3"},
}
WORDS = ("scene 2: slow push in on his face, 85mm, shallow focus, six seconds", "a touch warmer, and way more kinetic")


@dataclass(frozen=True, slots=True)
class Shot:
    """One reply, as HTML, under its name."""

    name: str
    block: str


async def _drawn(name: str, said: Any) -> Shot:
    files = {a.filename: await a.read() for a in said.attachments}
    components = [c if isinstance(c, dict) else c.to_dict() for c in said.components]
    return Shot(name, message(components, files, note=name, private=getattr(said, "ephemeral", False)))


async def evening(on: Stage) -> AsyncIterator[Shot]:
    """A film from the first line to its prompts."""
    thread = await on.film()
    yield await _drawn("idea", thread.last_message)
    for n, words in enumerate(WORDS, 1):
        await on.mira.send(thread, words)
        yield await _drawn(f"words-{n}", thread.last_message)
    yield await _drawn("picture", (await on.mira.slash(thread, "director ref", picture=("still.jpg", still()))).response)
    for verb, given in COMMANDS.items():
        came = await on.mira.slash(thread, f"director {verb}", **given)
        yield await _drawn(verb.replace(" ", "-"), came.response)
    card = (await on.mira.slash(thread, "director scene", scene="2")).response
    form = await on.press(on.mira, card.message, "Edit scene 2")
    yield Shot("form", modal(form.modal["title"], form.modal["components"]))
    await on.mira.slash(thread, "director lock", scene="2")
    await on.mira.send(thread, "scene 2: wide shot")
    yield await _drawn("refused", thread.last_message)


async def shots() -> list[Shot]:
    """Everything that the gallery shows."""
    with tempfile.TemporaryDirectory() as folder:
        async with stage(Path(folder), skus={"pro": 4242}) as on:
            return [shot async for shot in evening(on)]


async def draw(folder: Path) -> list[Path]:
    """Draw everything at both widths, some replies to a picture; the pictures that were made."""
    made: list[Path] = []
    every = [shot.block for shot in await shots()]
    for look, width in (("wide", DESKTOP), ("narrow", PHONE)):
        for at in range(0, len(every), PER_PAGE):
            made.append(folder / f"{look}-{at // PER_PAGE + 1}.png")
            await shoot(page(every[at : at + PER_PAGE], width), made[-1], width=width)
    return made


if __name__ == "__main__":
    if browser() is None:
        sys.exit("There is no browser here: install chromium to draw the gallery.")
    print(*asyncio.run(draw(Path(sys.argv[1] if len(sys.argv) > 1 else "gallery"))), sep="\n")
