"""Every part of a reply reaches a terminal and a pipe."""

import io
from typing import get_args

import pytest
from rich.console import Console

from bot.console.render import plain, rich
from bot.messages import Button, Buttons, Choices, Code, File, Invocation, Option, Part, Picture, Progress, Reply, Table, Text

TONES = get_args(Text.model_fields["tone"].annotation)
PARTS: list[Part] = [
    *(Text(text=f"said in {tone}", tone=tone) for tone in TONES),
    Code(text="a prompt [with] marks", label="veo"),
    Table(head=("one", "two"), rows=(("said", "[bold]"),)),
    Picture(path="reel.png", alt="a wall"),
    File(path="film.json", label="a film"),
    Progress(text="reading"),
    Buttons(buttons=(Button(label="Undo", command="/undo"),)),
    Choices(label="Compile", typed="/compile 1 TARGET", does=Invocation(verb="compile"), options=(Option(label="Veo", value="veo-3.1"),)),
]


@pytest.mark.parametrize("part", PARTS, ids=lambda part: f"{part.part}-{getattr(part, 'tone', '')}")
def test_a_part_is_shown_whole(part: Part) -> None:
    reply = Reply(parts=(part,))
    terminal = Console(width=200, record=True, file=io.StringIO())
    terminal.print(rich(reply))
    shown = terminal.export_text()
    for word in plain(reply).split():
        assert word.strip(":") in shown
