"""Director Memory: what was said about the coat is answered from the record; long talk is compacted and its decisions survive."""

from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from pydantic_ai.messages import ModelMessage, ModelRequest, UserPromptPart
from pydantic_ai.models.function import AgentInfo

from bot.archive import Past
from bot.console.read import read
from bot.console.render import plain
from bot.desk import Desk
from bot.grounding import Grounded
from studio.memory.asked import asked_about
from studio.memory.lines import Line
from studio.memory.recall import recall
from studio.memory.talk import KEPT, MOST, MOST_CHARS, compact, decisions, window
from studio.project import SceneProject
from studio.search.embedder import HashedWords
from studio.store.records import Message
from studio.store.store import Store
from tests.doubles.scripted import Calls, scripted_desk, told

PREMISE = "A courier in rain-soaked Osaka finds her reflection is a minute ahead of her. Four scenes, neon noir, vertical."


async def the_film(store: Store) -> SceneProject:
    (row,) = await store.every_film()
    return (await store.load(row.tenant, row.film))[0]


async def test_what_was_said_about_the_coat_comes_with_the_line_it_came_from(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        await told(desk, PREMISE, "Mara is 28, cropped black hair, yellow raincoat", "Mara wears a red wool coat", "scene 2: 85mm")
        said = await told(desk, "What did we say about the coat?")
        stands, before = said.split("Mara: ")[1:]
        assert "red wool coat" in stands and "from “Mara wears a red wool coat”" in stands and "version 3" in stands
        assert "yellow raincoat (changed later)" in before and "from “Mara is 28, cropped black hair, yellow raincoat”" in before
        assert "T, the console, 20" in said and "model" not in said
        assert said.split("Next:")[0] == (await told(desk, "/recall the coat")).split("Next:")[0].replace("“the coat”", "“coat”")


async def test_what_was_taken_back_is_told_as_such_and_what_stands_again_stands(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        await told(desk, PREMISE, "scene 2: 85mm", "scene 2: 35mm", "/undo", "/set 3 lens long")
        said = await told(desk, "what did we decide about the focal length?")
        assert "Scene 2, focal length: 85 mm\n" in said and "Scene 2, focal length: 35 mm (taken back)" in said
        assert "a command for T" in await told(desk, "/recall lens")


async def in_thread(desk: Desk, thread: str, line: str) -> str:
    """What a line is answered with in another thread of the same place."""
    request = read(line.encode(), event=uuid4().hex, at=datetime.now(UTC), person_name="T").model_copy(update={"thread": thread})
    sending = await desk.handle(request)
    assert sending is not None
    return plain(sending.reply)


async def test_the_past_is_one_for_every_thread_of_the_film(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        await told(desk, PREMISE, "Mara is 28, cropped black hair, yellow raincoat")
        assert "Nothing has been said about this film yet" in await in_thread(desk, "other", "what do we know about Mara?")
        await in_thread(desk, "other", "/open Her Reflection")
        assert "yellow raincoat" in await in_thread(desk, "other", "what do we know about Mara?")


NOISE = (
    "scene 1: rain, night, handheld, and the coat drips on the floor",
    "scene 2: 85mm, low key, her coat hangs on the door",
    "I love how the rain sounds in the stairwell of that old house, it makes everything feel late and lonely, and the coat too",
    "scene 3: dolly in, warm light",
    "scene 4: wide shot, blue hour",
    "Mara wears a yellow raincoat",
    "Jun is 40, grey suit, walks with a stick",
    "scene 2: slower",
    "scene 1: 35mm",
)


async def test_the_answer_in_a_noisy_film_is_short_and_its_best_line_stands_first(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        await told(desk, PREMISE, *NOISE, "Mara wears a red wool coat")
        said = (await told(desk, "what did we say about the coat?")).split("Next:")[0]
        lines = [line.strip() for line in said.splitlines() if line.strip()]
        first = lines[lines.index("Decided") + 1]
        assert "Mara" in first and "red wool coat" in first, said
        assert "T, the console, 20" in lines[lines.index("Decided") + 2] and "from “Mara wears a red wool coat”" in said
        assert len(lines) <= 12 and max(map(len, lines)) <= 320, said
        assert "35 mm" not in said and "grey suit" not in said and "the director:" not in said


def test_a_decision_whose_message_says_it_is_no_answer_beside_one_that_says_it_itself() -> None:
    message = "Mara wears a red coat, and scene 2 gets 85mm"
    lines = [
        Line("Mara: red coat", "Ana", 2, words=message, version=2, fate="stands"),
        Line("Scene 2, focal length: 85 mm", "Ana", 2, words=message, version=2, fate="stands"),
        Line("Scene 3, lens: long", "Ben", 3, words="the coat needs a long lens there", version=3, fate="stands"),
        Line("The coat is red now.", "the director", 4),
        Line("I still like the old coat", "Ben", 5),
        Line("I still like the old coat", "Ben", 6),
    ]
    found = recall("coat", lines)
    assert [line.text for line in found.decided] == ["Mara: red coat", "Scene 3, lens: long"]
    assert [(line.who, line.at) for line in found.said] == [("Ben", 6)] and found.over == 0
    assert recall("85mm", lines).decided[0].text == "Scene 2, focal length: 85 mm"


async def test_a_model_is_given_what_was_said_of_the_same_thing_in_another_thread(tmp_path: Path) -> None:
    given: list[str] = []

    def script(_messages: list[ModelMessage], info: AgentInfo) -> Calls | str:
        given.append(str(info.instructions))
        return [("propose", {"words": "As you said [said 1]."})]

    async with scripted_desk(tmp_path, script) as (desk, store, _models):
        desk.workshop.director = Grounded(desk.workshop.director, Past(store, HashedWords))
        await told(desk, "/new Rain", "For the ferry ending I want her to keep the umbrella closed, whatever happens, think about that")
        await in_thread(desk, "other", "/open Rain")
        said = await in_thread(desk, "other", "how would the ferry ending with the umbrella feel, in your own words?")
        assert "[said 1] T, in another thread of this film: For the ferry ending" in given[-1]
        assert "Rests on: said: T, in another thread of this film" in said
        await told(desk, "how would the ferry ending with the umbrella feel, in your own words?")
        assert "in another thread of this film: For the ferry" not in given[-1], "what was said here is in the talk itself"


async def test_nothing_found_says_so_and_asking_changes_nothing(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, store, _models):
        assert "Nothing has been said about this film yet" in await told(desk, "/recall coat")
        await told(desk, PREMISE)
        before = await the_film(store)
        assert "Nothing in this film's record is about “zeppelin”" in await told(desk, "what did we say about the zeppelin?")
        assert await the_film(store) == before
        assert "/recall WORDS" in await told(desk, "/recall")


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("what did we say about the coat?", "coat"),
        ("So, what did we decide on Mara's hair", "Mara's hair"),
        ("who decided the coat is red?", "coat is red"),
        ("Was haben wir über den Mantel gesagt?", "Mantel"),
        ("¿Qué dijimos sobre el abrigo?", "abrigo"),
        ("Qu'avons-nous dit du manteau ?", "manteau"),
        ("O que decidimos sobre o casaco?", "casaco"),
        ("关于外套我们说了什么？", "外套"),
        ("コートについて何て言いましたか？", "コート"),
        ("make the coat red", None),
        ("what if the coat is red?", None),
        ("Mara says: what did we say about it?", None),
        ("what did we say about " + "x" * 400, None),
    ],
)
def test_a_question_about_the_past_is_known_as_one(text: str, about: str | None) -> None:
    assert asked_about(text) == about


def talk(many: int, text: str = "warmer, please") -> list[Message]:
    return [Message(f"m{n}", "person", "p", f"{n} {text}", n) for n in range(many)]


def test_a_talk_is_left_alone_until_it_is_long_and_then_keeps_its_newest() -> None:
    short = talk(MOST)
    assert compact(window(short)).left == ()
    done = compact(window([*short, *talk(1)]))
    assert len(done.kept) == KEPT and len(done.left) == MOST + 1 - KEPT
    after = [*short, *talk(1), Message("s", "summary", "", "left"), *talk(2)]
    assert len(window(after)) == KEPT + 2 and compact(window(after)).left == ()
    long = talk(3, "x" * MOST_CHARS)
    assert compact(long).kept == tuple(long[-1:]) and len(compact(long).left) == 2


def test_decisions_are_sentences_of_people_and_kept_once() -> None:
    film = SceneProject(id="f")
    said = "We decided she never smiles. What if she did? Nice.\nLet's keep the door closed!"
    left = [Message("m1", "person", "p", said), Message("m2", "director", "", "We never do that."), Message("m3", "person", "p", said)]
    notes = decisions(left, film)
    assert [n.text for n in notes] == ["We decided she never smiles.", "Let's keep the door closed!"]
    assert {n.origin.source for n in notes} == {"msg:m1"}
    known = film.model_copy(update={"bible": film.bible.model_copy(update={"notes": notes})})
    assert decisions(left, known) == ()


async def test_long_talk_is_compacted_and_its_decisions_survive_in_the_bible(tmp_path: Path) -> None:
    given: list[list[str]] = []

    def script(messages: list[ModelMessage], _info: AgentInfo) -> Calls | str:
        asked = [p.content for m in messages if isinstance(m, ModelRequest) for p in m.parts if isinstance(p, UserPromptPart)]
        given.append([str(text) for text in asked])
        return [("propose", {"words": "Noted."})]

    async with scripted_desk(tmp_path, script) as (desk, store, _models):
        await told(desk, "/new Rain", "Hmm, we decided that her face is never shown.")
        replies = [await told(desk, f"what about mood idea number {n}, roughly") for n in range(MOST // 2 + 2)]
        (said,) = [reply for reply in replies if "This talk has grown long" in reply]
        assert "Kept as decisions in the bible: “Hmm, we decided that her face is never shown.”" in said
        assert max(len(texts) for texts in given) <= MOST + 1
        (note,) = (await the_film(store)).bible.notes
        assert note.origin.kind == "stated" and (note.origin.source or "").startswith("msg:")
        assert not any("never shown" in text for text in given[-1])
        assert "never shown" in await told(desk, "/recall face")
