"""Every reply fits one message, says every word, and nothing in it comes alive."""

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.messages import Button, Buttons, Choices, Code, File, Frame, Invocation, Option, Part, Picture, Progress, Reply, Table, Text
from bot.slack.render import Card, Upload, render, render_progress
from tests.platforms.slack.fake import FakeSlack, words_of

LIVELY = st.sampled_from(
    ["<!channel>", "<!here|x>", "<@U0STRANGE>", "<https://x.example|y>", "&lt;!everyone&gt;", "```", "*a* _b_ ~c~", "<#C1>", "🎬", "& < >"]
)
WORDS = st.lists(st.one_of(LIVELY, st.text(max_size=60)), max_size=12).map(" ".join)
LONG = st.one_of(WORDS, st.builds(lambda w, n: (w + "\n") * n, WORDS, st.integers(1, 120)))


def tables() -> st.SearchStrategy[Table]:
    row = st.integers(1, 5).flatmap(lambda n: st.lists(st.tuples(*[WORDS] * n), min_size=1, max_size=20))
    return row.map(lambda rows: Table(head=rows[0], rows=tuple(rows[1:])))


DOES = st.sampled_from([Invocation(verb="lock", arguments={"scene": "scene-1"}), Invocation(verb="undo"), Invocation(verb="help")])
FRAMES = st.builds(
    lambda title, line, does: Frame(
        path="/nowhere/frame.png",
        alt=title,
        title=title,
        facts=line,
        line=line,
        buttons=(Button(label="Open", command="/scene 1", does=does),),
    ),
    WORDS.filter(bool),
    LONG,
    DOES,
)
PARTS: st.SearchStrategy[Part] = st.one_of(
    st.builds(Text, text=LONG, tone=st.sampled_from(["plain", "title", "aside", "alert", "diff"])),
    st.builds(Code, text=LONG, label=WORDS),
    tables(),
    st.builds(Picture, path=st.just("/nowhere/a picture.png"), alt=LONG, frames=st.lists(FRAMES, max_size=14).map(tuple)),
    st.builds(File, path=st.just("/nowhere/film.json"), label=WORDS),
    st.builds(Progress, text=WORDS),
    st.builds(lambda b: Buttons(buttons=tuple(b)), st.lists(st.builds(Button, label=WORDS, command=WORDS, does=DOES), max_size=30)),
    st.builds(
        lambda label, options: Choices(label=label, typed="/scene N", does=Invocation(verb="scene"), options=tuple(options)),
        WORDS,
        st.lists(st.builds(Option, label=st.text(min_size=1, max_size=90), value=st.text("abc~", min_size=1, max_size=120)), max_size=40),
    ),
)
REPLIES = st.builds(
    lambda parts, rated: Reply(parts=tuple(parts), film="~abcdefgh", version=3, rated=rated),
    st.lists(PARTS, max_size=14),
    st.sampled_from(["", "turn-1"]),
)


EXAMPLES = 1_700 if os.environ.get("DIRECTOR_SOAK") else 30
"""Replies; each is held against what Slack refuses in three forms, which makes 5,100 messages."""


def problems(card: Card) -> list[str]:
    """What Slack would say of a message."""
    slack = FakeSlack()
    slack._looked.update({f"F000000{n:02}": 2 for n in range(24)})
    blocks = [dict(b) for b in card.blocks]
    slack._check({"text": card.text, "blocks": blocks, "unfurl_links": False, "unfurl_media": False}, posting=True)
    return slack.violations


def ids(card: Card) -> list[str]:
    return [f"F000000{n:02}" for n in range(len(card.pictures))]


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(REPLIES)
def test_every_reply_fits_and_nothing_comes_alive(reply: Reply) -> None:
    card = render(reply)
    shown = card.with_pictures(ids(card))
    assert problems(shown) == []
    assert problems(shown.plain()) == []
    assert problems(card.with_pictures([None] * len(card.pictures))) == []


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(REPLIES)
def test_every_word_arrives(reply: Reply) -> None:
    card = render(reply)
    said = squeezed("\n".join([*(words_of(b) for b in card.blocks), *(f.content for f in card.files), *(f.title for f in card.files)]))
    for part in reply.parts:
        if isinstance(part, Text | Code):
            for line in part.text.splitlines():
                if line.split() and len(line) < 200:
                    assert squeezed(line) in said


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_a_prompt_copies_clean() -> None:
    prompt = 'A *slow* push in on <her> face & "`rain`" ```'
    (label, block), text = render(Reply(parts=(Code(text=prompt, label="veo-3.1"),))).blocks, prompt
    assert words_of(dict(label)) == "veo-3.1"
    assert block["elements"][0]["elements"][0] == {"type": "text", "text": text}  # type: ignore[index]


def test_a_long_prompt_is_a_file() -> None:
    card = render(Reply(parts=(Code(text="word " * 900, label="Sora"),)))
    assert card.files == (Upload("prompt-1.txt", "Sora", content="word " * 900),)
    assert "prompt-1.txt" in words_of(dict(card.blocks[0]))


def test_one_table_and_the_next_ones_as_lines_or_columns() -> None:
    table, wide = Table(head=("a", "b"), rows=(("1", ""), ("2", "x"))), Table(head=("a", "b", "c"), rows=(("1", "", "3"),))
    first, lines, other, wider = render(Reply(parts=(table, table, table.model_copy(update={"head": ("c", "d")}), wide))).blocks
    assert first["type"] == "table" and words_of(dict(lines)) == "1\n2: x", "their heads are the same"
    assert words_of(dict(other)) == "c: d\n1\n2: x" and words_of(dict(wider)) == "a  b  c\n1     3"


@pytest.mark.parametrize(
    "head, rest",
    [
        ("The free tier holds three films.", ""),
        ("Scene 2 is locked & stays as it is. To change it, unlock it first: /unlock 2.", "Everything else that you asked for " * 4),
        ("Nothing was changed,", "as the line that you sent names a scene that nobody here knows and a tool that nobody has heard of " * 3),
        ("word " * 40, "word " * 30),
        ("x" * 200, "x" * 90),
    ],
)
def test_a_long_alert_goes_on_below_it(head: str, rest: str) -> None:
    """The sentence that matters stands in the alert, whatever follows it; no word is lost between the two."""
    said = f"{head}{rest}" if head[-1] in "x " else f"{head} {rest}".strip()
    alert, *below = render(Reply(parts=(Text(text=said, tone="alert"),))).blocks
    assert alert["type"] == "alert" and problems(Card("x", (alert, *below))) == []
    assert words_of(dict(alert)) == head.strip() and "".join(words_of(dict(b)) for b in below).strip() == rest.strip()


def test_progress_is_a_plan_that_can_be_stopped() -> None:
    card = render_progress(["reading", "asking <!channel>", "x" * 400])
    plan, actions = card.blocks
    assert problems(card) == [] == problems(card.plain()) and [e["action_id"] for e in actions["elements"]] == ["stop"]  # type: ignore[index, union-attr]
    assert [t["status"] for t in plan["tasks"]] == ["complete", "complete", "in_progress"]  # type: ignore[index, union-attr]
    assert len(render_progress(["step"] * 50).blocks[0]["tasks"]) == 8  # type: ignore[arg-type]


def frames(count: int) -> tuple[Frame, ...]:
    does = Button(label="Open scene 1", command="/scene 1", does=Invocation(verb="scene", arguments={"scene": "scene-1"}))
    return tuple(
        Frame(path=f"f{n}.png", alt=f"Scene {n}", title=f"{n}. The door", line="It knocks.", buttons=(does,)) for n in range(count)
    )


def test_a_wall_is_a_strip_to_leaf_through_and_a_picture_where_nobody_can() -> None:
    card = render(Reply(parts=(Picture(path="wall.png", alt="The wall", frames=frames(12)), Text(text="after it"))))
    assert [b["type"] for b in card.blocks] == ["image", "carousel", "carousel", "rich_text"] and len(card.pictures) == 13
    assert [len(b["elements"]) for b in card.blocks[1:3]] == [10, 2]  # type: ignore[arg-type]
    assert [b["type"] for b in card.plain().blocks] == ["image", "rich_text"]
    shown = card.with_pictures([f"F000000{n:02}" for n in range(13)])
    heroes = [c["hero_image"]["slack_file"]["id"] for b in shown.blocks[1:3] for c in b["elements"]]  # type: ignore[index, union-attr]
    assert sorted(heroes) == [f"F000000{n:02}" for n in range(1, 13)] and problems(shown) == []
    assert [b["type"] for b in render(Reply(parts=(Picture(path="c.png", alt="A scene", frames=frames(1)),))).blocks] == ["image", "card"]


def test_a_strip_takes_no_room_from_words() -> None:
    words = Text(text="a long line of words\n" * 500)
    card = render(Reply(parts=(Picture(path="wall.png", alt="The wall", frames=frames(10)), words)))
    assert "carousel" not in [b["type"] for b in card.blocks] and not card.files
