"""The keyless director: what people type at it, and what becomes of the film."""

import pytest

from studio.edits import PutAppearance, PutCharacter
from studio.project import Appearance, Character, Origin, SceneProject
from studio.turn import Turn
from tests.agents.scripting import direct, film, told

MODEL = Origin(kind="model")


def identity(name: str) -> str:
    return f"c-{name.replace(' ', '-')}"


def person(name: str, description: str = "", look: str = "") -> list[PutCharacter | PutAppearance]:
    who = [PutCharacter(character=Character(id=identity(name), name=name, description=description, origin=MODEL))]
    return [*who, *([PutAppearance(character=identity(name), appearance=Appearance(id="a1", description=look))] if look else [])]


async def said(words: str, project: SceneProject | None = None) -> Turn:
    """The turn that these words made with no model, on a film of four scenes unless another is given."""
    turn = told(film(4, *person("Mara"), *person("Kenji")) if project is None else project, words)
    assert (await direct(turn)).offline
    return turn


async def on_nothing(*messages: str) -> Turn:
    turn = told(SceneProject(id="film"), messages[0])
    await direct(turn)
    for number, words in enumerate(messages[1:], 2):
        turn = told(turn.project, words, turn_id=f"t{number}")
        await direct(turn)
    return turn


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("make scene 1 a close-up but wide shot", "“but wide shot”"),
        ("slow motion and fast motion in scene 1", "slow motion and fast motion"),
        ("is scene 2 any good?", "cannot answer questions"),
        ("Can you make scene 2 moodier?", "cannot answer questions"),
        ("scene 1: a bit moodier, not too moody please, foggy", "a bit moodier"),
        ("scene 1 last", "“last”"),
        ("scene 4 is a flashback", "say “scene 4 is a flashback to scene 1”"),
        ("I do not like scene 2", "I do not like"),
        ("the light in scene 2 looks flat", "looks flat"),
        ("scene 2: more of that feeling", "that feeling"),
        ("scene 2: it needs something else", "needs something else"),
        ("scene 3: make it silent", "“make it silent”"),
        ("scene 2: make it scarier", "“make it scarier”"),
        ("scene 1: make her cry", "“make her cry”"),
        ("scene 1: give it some soul", "“give it some soul”"),
        ("scene 1: keep him in the dark", "“keep him in the dark”"),
        ("scene 1: let's see more of him", "“let's see more of him”"),
        ("scene 1: can we see more of him", "cannot answer questions"),
    ],
)
async def test_left_over_words_are_named_and_tell_no_scene(words: str, left: str) -> None:
    turn = await said(words)
    for before, after in zip(film().scenes, turn.project.scenes, strict=True):
        assert (after.slots.subject, after.slots.action) == (before.slots.subject, before.slots.action)
    assert left in turn.reply and "I took" not in turn.reply


@pytest.mark.parametrize(
    ("words", "subject", "action", "cast"),
    [
        ("scene 2: she opens the door", "the courier", "opens the door", []),
        ("scene 2: Mara opens the door", "Mara", "opens the door", ["c-Mara"]),
        ("scene 2: at night, Mara opens the door", "Mara", "opens the door", ["c-Mara"]),
        ("scene 2: Mara and Kenji run across the rooftop", "Mara and Kenji", "run across the rooftop", ["c-Mara", "c-Kenji"]),
        ("scene 2: Mara and Jun run across the rooftop", "Mara and Jun", "run across the rooftop", ["c-Mara"]),
        ("in scene 2 Kenji waits", "Kenji", "waits", ["c-Kenji"]),
        ("scene 2: a cat sleeps on the table", "a cat", "sleeps on the table", []),
        ("scene 2: a red umbrella on the floor", "a red umbrella on the floor", "crosses street 2", []),
        ("scene 2: opens the door", "the courier", "opens the door", []),
        ("scene 2: subject: a lonely cat", "a lonely cat", "crosses street 2", []),
    ],
)
async def test_a_clause_about_somebody_tells_its_scene(words: str, subject: str, action: str, cast: list[str]) -> None:
    slots = (await said(words)).project.scenes[1].slots
    assert (slots.subject, slots.action) == (subject, action)
    assert [c.ref for c in slots.character_ref or ()] == cast


@pytest.mark.parametrize(
    "words",
    ["make it moodier", "moodier please", "lock everything", "undo", "swap scene 1 and 2", "more rain", "ok", "a bit longer"],
)
async def test_an_order_is_no_idea(words: str) -> None:
    turn = await on_nothing(words)
    assert turn.project.scenes == () and not turn.project.title
    assert "Tell me the idea" in turn.reply or "tell me the idea" in turn.reply


@pytest.mark.parametrize(
    ("words", "count", "title", "cast"),
    [
        ("A chair. One scene.", 1, "The Chair", []),
        ("A film with no people, only wind. 3 scenes", 3, "The Wind", []),
        ("Three nuns and a horse go to Mars; five scenes", 5, "The Three Nuns and the Horse", ["the three nuns and the horse"]),
        ("Two goldfish fall in love; six scenes, stop-motion, pastel", 6, "The Two Goldfish", ["the two goldfish"]),
        ("In 1977 a boxer fights his own shadow. 3 scenes", 3, "His Own Shadow", ["the boxer"]),
        ("Nobody comes to a wedding. 3 scenes", 3, "Nobody Comes to a Wedding", []),
    ],
)
async def test_an_idea_makes_its_film(words: str, count: int, title: str, cast: list[str]) -> None:
    project = (await on_nothing(words)).project
    assert (len(project.scenes), project.title, [c.name for c in project.bible.characters]) == (count, title, cast)
    assert "scenes" not in project.logline and "pastel" not in project.logline


async def test_nobody_is_in_a_film_without_people() -> None:
    turn = await on_nothing("A film with no people, only wind. 12 scenes")
    told_all = " ".join(s.notes for s in turn.project.scenes)
    assert len(turn.project.scenes) == 12 and "omeone" not in told_all.replace("Someone watches", "")


async def test_an_idea_in_another_tongue_stays_whole() -> None:
    turn = await on_nothing("Vielleicht kommt morgen niemand aus Hamburg zurück und alle warten. Vier Szenen")
    project, whole = turn.project, "Vielleicht kommt morgen niemand aus Hamburg zurück und alle warten."
    assert (len(project.scenes), project.logline, project.bible.characters) == (4, whole, ())
    assert sum("Hamburg" in s.notes for s in project.scenes) == 1
    assert "read only part" in turn.reply
    assert "read only part" not in (await on_nothing("A boat finds a man in Hamburg. Four scenes")).reply


@pytest.mark.parametrize(
    ("first", "then", "description", "look"),
    [
        ("Mara is 28, cropped black hair", "Mara is 35, shaved head", "35", "shaved head"),
        ("Mara is 28, tall, cropped black hair", "Mara is 35 now", "35, tall", "cropped black hair"),
        ("Mara is 28, red coat, long hair", "Mara wears a blue raincoat", "28", "long hair, a blue raincoat"),
        ("Mara is 28, brown eyes", "Mara is 28, boots", "28, brown eyes", "boots"),
    ],
)
async def test_a_new_word_takes_the_place_of_the_old_one_of_its_kind(first: str, then: str, description: str, look: str) -> None:
    (mara,) = (await on_nothing(first, then)).project.bible.characters
    assert (mara.description, mara.appearances[0].description) == (description, look)


@pytest.mark.parametrize(
    ("words", "role", "name", "description"),
    [
        ("her name is Nino", "the librarian", "Nino", ""),
        ("she is called Nino, 61", "the librarian", "Nino", "61"),
        ("the librarian is called Odile, 61", "the librarian", "Odile", "61"),
        ("The librarian is Odile", "the librarian", "Odile", ""),
        ("the grandfather is Zaza, 80, blind", "", "Zaza", "80, the grandfather, blind"),
        ("Odile is 62 now", "Odile", "Odile", "62"),
    ],
)
async def test_names_and_ages(words: str, role: str, name: str, description: str) -> None:
    turn = await said(words, film(4, *(person(role) if role else ())))
    (who,) = turn.project.bible.characters
    assert (who.name, who.description) == (name, description)
    assert not role or who.id == identity(role), "the same person, under another name"


async def test_a_name_that_could_be_anybodys_is_asked_about() -> None:
    turn = await said("her name is Nino", film(4, *person("the nun"), *person("the cook")))
    assert not turn.edits and "Whose name is that?" in turn.reply


async def test_two_scenes_change_places() -> None:
    assert [s.id for s in (await said("swap scene 1 and 3")).project.scenes] == ["s3", "s2", "s1", "s4"]
    assert [s.id for s in (await said("swap scenes 4 and 3")).project.scenes] == ["s1", "s2", "s4", "s3"]
    assert "There is no scene 9" in (await said("swap scene 1 and 9")).reply
    assert [s.id for s in (await said("move scene 1 to the end")).project.scenes] == ["s2", "s3", "s4", "s1"]


@pytest.mark.parametrize(
    ("words", "reply"),
    [
        ("ok", "Good."),
        ("thanks a lot", "Gladly."),
        ("hello there", "Hello."),
        ("undo", "/undo takes the last change back."),
        ("lock everything", "Only you lock scenes, one at a time: /lock 1, /lock 2, /lock 3, /lock 4."),
        ("A different idea: two nuns rob a bank. 4 scenes", "This film stands; /new begins another. Say the idea there once more."),
        ("two nuns rob a bank. 4 scenes", "This film stands; /new begins another. Say the idea there once more."),
    ],
)
async def test_what_needs_no_edit_gets_a_plain_answer(words: str, reply: str) -> None:
    turn = await said(words)
    assert turn.reply == reply and not turn.edits


async def test_help_is_long_only_where_nothing_was_read() -> None:
    assert "OPENROUTER_API_KEY" in (await said("gluffs the wobble")).reply
    assert "OPENROUTER_API_KEY" not in (await said("scene 2: gluffs")).reply
    assert "OPENROUTER_API_KEY" not in (await said("close-up, gluffs the wobble")).reply


@pytest.mark.parametrize(
    ("words", "subject", "action"),
    [
        (
            "one shot: a red balloon drifts over rooftops at dawn, static camera, 5s",
            "the red balloon",
            "drifts over rooftops at dawn",
        ),
        ("A single scene: a fox crosses a frozen lake", "the fox", "crosses a frozen lake"),
        ("one scene: a fox crosses a frozen lake", "the fox", "crosses a frozen lake"),
        ("a one-take: a fox crosses a frozen lake", "the fox", "crosses a frozen lake"),
        ("Single take, a fox crosses a frozen lake", "the fox", "crosses a frozen lake"),
        ("a single unbroken take where a fox crosses a frozen lake", "the fox", "crosses a frozen lake"),
    ],
)
async def test_a_story_told_in_one_shot_is_one_scene(words: str, subject: str, action: str) -> None:
    (scene,) = (await on_nothing(words)).project.scenes
    assert (scene.slots.subject, scene.slots.action, scene.slots.framing) == (subject, action, None)


async def test_one_shot_in_the_middle_of_a_story_counts_no_scenes() -> None:
    assert len((await on_nothing("One shot rings out and a sheriff runs through a town")).project.scenes) > 1


@pytest.mark.parametrize(
    ("words", "count", "total"),
    [
        ("make me a commercial for a coffee brand, 15 seconds, 3 shots", 3, 15),
        ("a 15 second ad for a coffee brand", 6, 15),
        ("a one-minute film about a widow who feeds gulls, 5 scenes", 5, 60),
        ("a fox crosses a frozen lake, 6 seconds", 3, 6),
    ],
)
async def test_a_length_said_of_the_idea_is_shared_by_its_scenes(words: str, count: int, total: float) -> None:
    turn = await on_nothing(words)
    assert [len(turn.project.scenes), sum(s.slots.duration or 0 for s in turn.project.scenes)] == [count, total]
    assert turn.project.style.duration is None
    assert f"{total} seconds in all" in turn.reply and "hirty" not in turn.reply


@pytest.mark.parametrize(
    "words",
    ["a fox crosses a lake, 3 scenes, 5 seconds each", "a fox crosses a lake, 3 scenes, each 5 s", "a fox crosses a lake, 10 scenes, 5 s"],
)
async def test_a_length_said_of_each_scene_is_each_ones(words: str) -> None:
    turn = await on_nothing(words)
    assert turn.project.style.duration == 5 and "in all" not in turn.reply


async def test_a_name_out_of_several_is_one_of_them_and_never_the_group() -> None:
    turn = await on_nothing("Two sisters, Ana and Lu, steal a boat", "Ana is 30, tall, curly black hair")
    assert [c.name for c in turn.project.bible.characters] == ["the two sisters", "Ana"]
    assert "I took it" not in turn.reply


@pytest.mark.parametrize(
    ("words", "lost"),
    [
        ("A boy and his robot dog walk through a burning city. Melancholic, grain, 1.19:1", "“Melancholic”, “1.19:1”"),
        ("A clown loses his nose in a market. comedy, like Wes Anderson", "“comedy”, “like Wes Anderson”"),
        ("Ein Mann geht durch den Wald. Düster.", "“Düster”"),
        ("A widow feeds gulls, melancholic, grain, four scenes", ""),
        ("A widow feeds gulls in Lisbon. 3 scenes, close-ups, warm", ""),
        ("please make me a short film about a widow who feeds gulls in three scenes", ""),
    ],
)
async def test_words_of_an_idea_that_reach_nothing_are_named(words: str, lost: str) -> None:
    turn = await on_nothing(words)
    assert turn.project.scenes
    assert (f"I did nothing about {lost}." in turn.reply) if lost else ("I did nothing" not in turn.reply)
