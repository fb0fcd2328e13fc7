"""Any reply becomes a card within Discord's limits, and every word of it arrives."""

import re
from pathlib import Path
from typing import Any

import discord
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from simcord.components import validate_components

from bot.discord.render import render, render_progress
from bot.messages import Button, Buttons, Choices, Code, Invocation, Option, Part, Reply, Table, Text
from tests.platforms.discord.stage import texts

words = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=300)
long_words = st.builds(lambda w, n: (w + " ") * n, words, st.integers(1, 60))
cells = st.tuples(words, words)
does = st.sampled_from([Invocation(verb="undo"), Invocation(verb="compile", arguments={"scene": "scene-1234567890", "target": "veo-3.1"})])
buttons = st.builds(Button, label=words, command=words, does=does)
parts: st.SearchStrategy[Part] = st.one_of(
    st.builds(Text, text=long_words, tone=st.sampled_from(["plain", "title", "aside", "alert", "diff"])),
    st.builds(Code, text=long_words, label=words),
    st.builds(Table, head=cells, rows=st.lists(cells, max_size=40).map(tuple)),
    st.builds(Buttons, buttons=st.lists(buttons, max_size=12).map(tuple)),
    st.builds(
        Choices,
        label=words,
        typed=words,
        does=st.just(Invocation(verb="scene")),
        options=st.lists(st.builds(Option, label=words, value=words), max_size=60, unique_by=lambda o: o.value[:100]).map(tuple),
    ),
)
replies = st.builds(Reply, parts=st.lists(parts, max_size=30).map(tuple), film=st.just("~abcdefgh"), version=st.integers(0, 99_999))


def whole(card: Any) -> str:
    """Everything that arrives: the card and its files."""
    files = [file.fp.read().decode() for file in card.files]
    return "\n".join([*texts(card.view.to_components()), *files])


def bare(text: str) -> str:
    """Letters and digits alone: what marks and columns do to the rest does not count."""
    return re.sub(r"[\W_]+", "", text)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(replies)
def test_any_reply_fits_and_every_word_arrives(reply: Reply) -> None:
    card = render(reply)
    components = card.view.to_components()
    validate_components(components, flags=discord.MessageFlags(components_v2=True).value)
    assert card.view.total_children_count <= 40 and card.view.content_length() <= 4_000 and len(card.files) <= 10
    arrived = bare(whole(card))
    for part in reply.parts:
        if isinstance(part, Text | Code):
            assert bare(part.text) in arrived, part
        if isinstance(part, Table):
            assert all(bare(cell) in arrived for row in part.rows for cell in row)


@pytest.mark.parametrize("text", ["a ``` b", "x" * 9_000, "plain", "~~~\n```py\nprint()\n```"])
def test_a_prompt_copies_exactly(text: str) -> None:
    card = render(Reply(parts=(Code(text=text, label="veo-3.1"),)))
    files = [file.fp.read().decode() for file in card.files]
    blocks = re.findall(r"```\n(.*)\n```", "\n".join(texts(card.view.to_components())), re.DOTALL)
    assert text in files or text in blocks


def test_words_of_a_film_make_no_marks_of_their_own_in_titles() -> None:
    (title,) = texts(render(Reply(parts=(Text(text="**bold** _it_ `x`", tone="title"),))).view.to_components())
    assert title == r"### \*\*bold\*\* \_it\_ \`x\`"


def said(*given: Part) -> list[str]:
    return texts(render(Reply(parts=given)).view.to_components())


def test_a_table_stands_in_columns_where_a_telephone_can_show_them_and_as_a_list_elsewhere() -> None:
    assert said(Table(head=("who", "role"), rows=(("mira", "owner"),))) == ["```\nwho   role\nmira  owner\n```"]
    (wide,) = said(Table(head=("command", "what it does"), rows=(("/new [TITLE]", "begin a new film and open it here"), ("/undo", ""))))
    assert wide == "-# command · what it does\n`/new [TITLE]` begin a new film and open it here\n`/undo`"


def test_a_table_too_long_for_the_card_shows_its_first_rows_and_stands_whole_in_the_file() -> None:
    rows = tuple((f"tool {n}", "what it is good for, at some length " * 2) for n in range(80))
    card = render(Reply(parts=(Table(head=("tool", "about"), rows=rows), Text(text="The end."))))
    shown, end, _note = texts(card.view.to_components())
    assert "tool 20" in shown and "tool 79" not in shown and end == "The end."
    assert all(f"tool {n} " in card.files[0].fp.read().decode() for n in (0, 79) if not card.files[0].fp.seek(0))


def test_what_is_said_has_its_room_before_what_changed() -> None:
    changes = [Text(text=f"Scene {n}\n" + "  + notes: a long line of what is new here\n" * 12, tone="diff") for n in range(9)]
    shown = said(*changes, Text(text="Nine scenes, each quieter than the last."))
    assert "Nine scenes, each quieter than the last." in shown and shown[-1].startswith("-# The rest is in the file")


def test_lines_under_a_head_become_a_list() -> None:
    assert said(Text(text="  camera\n    lens: 85 mm\n    shot: close-up")) == ["**camera**\n* lens: 85 mm\n* shot: close-up"]
    assert said(Text(text="  1. Leaving  [5 s]\n  2. Why  [6 s]")) == ["1. Leaving  [5 s]\n2. Why  [6 s]"]
    assert said(Text(text="One line.\nAnother.")) == ["One line.\nAnother."]


def test_buttons_that_follow_on_each_other_stand_in_even_rows() -> None:
    does = [Invocation(verb="lock", arguments={"scene": str(n)}) for n in range(7)]
    given = [Buttons(buttons=(Button(label=f"{n}", command="", does=d),)) for n, d in enumerate(does)]
    (frame,) = render(Reply(parts=tuple(given))).view.to_components()
    assert [len(row["components"]) for row in frame["components"]] == [4, 3]


def test_a_small_picture_stands_beside_the_words_before_it(tmp_path: Path) -> None:
    from bot.messages import Picture
    from tests.stories.story import still

    (tmp_path / "frame.jpg").write_bytes(still())
    card = render(Reply(parts=(Text(text="Scene 2", tone="title"), Picture(path=str(tmp_path / "frame.jpg"), alt="A door.", beside=True))))
    (frame,) = card.view.to_components()
    (section,) = frame["components"]
    assert section["components"][0]["content"] == "### Scene 2" and section["accessory"]["description"] == "A door."
    validate_components(card.view.to_components(), flags=discord.MessageFlags(components_v2=True).value)
    card.files[0].close()


def test_progress_is_one_line_and_a_stop() -> None:
    card = render_progress("outlining scene 3 of 6\n" * 200)
    said, label = texts(card.view.to_components())
    assert said.startswith("-# outlining") and "\n" not in said and len(said) < 400 and label == "Stop"


def test_a_picture_is_described_and_more_than_ten_are_named(tmp_path: Path) -> None:
    from bot.messages import Picture
    from tests.stories.story import still

    shots = []
    for n in range(12):
        (tmp_path / f"a b {n}.jpg").write_bytes(still())
        shots.append(Picture(path=str(tmp_path / f"a b {n}.jpg"), alt=f"Shot number {n}. " * 100))
    card = render(Reply(parts=tuple(shots)))
    assert len(card.files) <= 10 and all(re.fullmatch(r"[\w.-]+", f.filename) for f in card.files)
    said = "\n".join([*texts(card.view.to_components()), *(f.fp.read().decode() for f in card.files if f.filename.endswith("txt"))])
    assert all(f"Shot number {n}" in said for n in range(12))
    for file in card.files:
        file.close()
