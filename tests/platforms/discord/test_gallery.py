"""The gallery draws every kind of part that a card may hold, and nothing of a film's words becomes markup of the page."""

from pathlib import Path

import pytest

from bot.discord.render import render
from bot.messages import Button, Buttons, Choices, Code, File, Invocation, Option, Picture, Reply, Table, Text
from tests.platforms.discord.drawn import marked, message, page
from tests.platforms.shots import PHONE, browser, shoot
from tests.stories.story import still

HELP = Invocation(verb="help")
SCENE = Invocation(verb="scene")


def reply(folder: Path) -> Reply:
    (folder / "still.jpg").write_bytes(still())
    picture = str(folder / "still.jpg")
    return Reply(
        parts=(
            Text(text="Scene <1>", tone="title"),
            Picture(path=picture, alt="A door.", beside=True),
            Text(text="Scene 1\n  + lens: 85 mm\n  - lens: 35 mm", tone="diff"),
            Code(text="A door in the sea.", label="veo-3.1"),
            Table(head=("who", "role"), rows=(("mira", "owner"),)),
            Picture(path=picture, alt="The wall."),
            File(path=picture, label="The film"),
            Choices(label="Open", typed="/scene", does=SCENE, options=(Option(label="1", value="1"),)),
            Buttons(buttons=(Button(label="Help", command="/help", does=HELP),)),
        )
    )


def drawn(folder: Path) -> str:
    card = render(reply(folder))
    files = {file.filename: file.fp.read() for file in card.files}
    for file in card.files:
        file.close()
    return message(card.view.to_components(), files)


def test_every_kind_of_part_is_drawn(tmp_path: Path) -> None:
    block = drawn(tmp_path)
    assert "component " not in block and block.count("base64,/9j/") == 2
    for words in ("Scene &lt;1&gt;", "<span class=add>+ lens: 85 mm</span>", "A door in the sea.", "mira  owner", "Help", "still.jpg"):
        assert words in block, words


@pytest.mark.parametrize(
    "text, html",
    [
        ("**a** _b_ `c*d*`", "<b>a</b> <i>b</i> <code>c*d*</code>"),
        (r"\*a\* snake_case_name", "*a* snake_case_name"),
        ("-# aside", "<small>aside</small>"),
        ("<script>", "&lt;script&gt;"),
    ],
)
def test_marks_are_read_as_discord_reads_them(text: str, html: str) -> None:
    assert marked(text) == html


@pytest.mark.skipif(browser() is None, reason="there is no browser here")
async def test_a_card_becomes_a_picture(tmp_path: Path) -> None:
    assert await shoot(page([drawn(tmp_path)], PHONE), tmp_path / "card.png", width=PHONE)
