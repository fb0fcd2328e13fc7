"""Screenplays in and out: what a writer typed becomes scenes, and what a film holds comes back from its script."""

from collections.abc import Callable
from itertools import count

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from studio.edits import AddScene
from studio.errors import BadInput
from studio.fountain import parse
from studio.headings import DAY, read_heading
from studio.project import Link, Origin, SceneProject
from studio.screenplay import changes_of, edits_of, film_of, is_screenplay, read_screenplay, typed
from studio.script_text import write_fountain
from tests.work import calls_in

IMPORTED = Origin(kind="imported")
SCRIPT = """\
Title: The _Minute_
Author: A. Writer

= She sees it first.

INT. HOUSE - KITCHEN - NIGHT #1A#

MARA (28, cropped black hair) opens the fridge. [[no food props]]
Light spills over the floor.

She waits.

MARA
(quietly)
Nothing. *Again.*

KENJI (V.O.)
You are late.

/* a line
that went */

CUT TO:

EXT. HOUSE - CONTINUOUS

Kenji waits under the awning; he checks his watch.

KENJI (CONT'D)
I said nine.

> DISSOLVE TO:

EXT. OSAKA HARBOR - DAY

Mara and Kenji walk. Behind them, Osaka wakes.

@McAvoy
Hello there.

> THE END <
"""


def ids(turn: str = "a") -> Callable[[str], str]:
    numbers = count(1)
    return lambda prefix: f"{prefix}-{turn}-{next(numbers)}"


def film(text: str) -> SceneProject:
    return film_of(read_screenplay(text, ids(), IMPORTED), "film-1")


def test_a_script_becomes_scenes_people_and_links() -> None:
    project = film(SCRIPT)
    kitchen, house, harbor = project.scenes
    assert project.title == "The Minute" and "A. Writer" in project.bible.notes[0].text
    assert kitchen.title == "INT. HOUSE - KITCHEN - NIGHT"
    assert kitchen.slots.location == "kitchen, house" and kitchen.slots.time_of_day == "night"
    assert kitchen.slots.action == "Mara opens the fridge. Light spills over the floor; She waits"
    assert [(x.speaker, x.delivery, x.line) for x in kitchen.slots.dialogue or ()] == [
        ("Mara", "quietly", "Nothing. Again."),
        ("Kenji", "voice-over", "You are late."),
    ]
    assert [ref.ref for ref in kitchen.slots.character_ref or ()] == ["Mara"], "a voice from elsewhere is not in the picture"
    assert kitchen.notes.split("\n") == ["She sees it first.", "no food props", "Scene number on paper: 1A"]
    assert kitchen.links == (Link(kind="cuts_to", to=house.id),)
    assert house.slots.location == "outside the house"
    assert house.slots.time_of_day == "night", "a continuous scene goes on at the same hour"
    assert house.links == (Link(kind="continues", to=kitchen.id),) and house.notes == "DISSOLVE TO:"
    assert harbor.slots.location == "Osaka harbor" and harbor.slots.time_of_day == DAY
    assert [ref.ref for ref in harbor.slots.character_ref or ()] == ["McAvoy", "Mara", "Kenji"]
    assert {c.name: c.description for c in project.bible.characters} == {"Mara": "28, cropped black hair", "Kenji": "", "McAvoy": ""}
    assert all(o.kind == "imported" for scene in project.scenes for o in scene.origins.values())
    assert "that went" not in project.model_dump_json()


def test_the_film_of_a_script_is_what_its_edits_make() -> None:
    draft = read_screenplay(SCRIPT, ids(), IMPORTED)
    made = SceneProject(id="film-1", title=draft.title)
    for edit in edits_of(draft):
        made = edit.apply(made)
    assert made == film_of(draft, "film-1")


def test_a_film_comes_back_from_its_script() -> None:
    project = film(SCRIPT)
    slots = project.scenes[0].slots.model_copy(update={"shot_type": "close_up", "camera_movement": ("dolly_in",), "seed": 7})
    project = project.model_copy(update={"scenes": (project.scenes[0].model_copy(update={"slots": slots}), *project.scenes[1:])})
    draft = read_screenplay(write_fountain(project), ids("b"), IMPORTED)
    back = film_of(draft, draft.film)
    assert back.id == project.id and back.title == project.title
    assert [(s.id, s.title, s.notes, s.links, s.slots) for s in back.scenes] == [
        (s.id, s.title, s.notes, s.links, s.slots) for s in project.scenes
    ]


def test_what_a_writer_changed_in_the_script_is_all_that_changes() -> None:
    project = film(SCRIPT)
    text = write_fountain(project).replace("Nothing. Again.", "It moved.").replace("EXT. OSAKA HARBOR - DAY", "EXT. OSAKA HARBOR - DAWN", 1)
    text += "\nINT. ATTIC - DAWN\n\nDust.\n"
    edits = list(changes_of(project, read_screenplay(text, ids("b"), IMPORTED), IMPORTED))
    changed = {(e.scene, e.delta.slot) for e in edits if e.kind == "change_slot"}
    assert changed == {(project.scenes[0].id, "dialogue"), (project.scenes[2].id, "time_of_day")}
    assert [e.scene.title for e in edits if isinstance(e, AddScene)] == ["INT. ATTIC - DAWN"]
    for edit in edits:
        project = edit.apply(project)
    assert project.scenes[2].slots.time_of_day == "dawn" and len(project.scenes) == 4


@pytest.mark.parametrize(
    ("heading", "place", "hour"),
    [
        ("INT. KITCHEN - NIGHT", "kitchen", "night"),
        ("int. kitchen - night", "kitchen", "night"),
        ("EXT. BANK - DAWN", "outside the bank", "dawn"),
        ("EXT. BEACH – SUNSET", "beach", "sunset"),
        ("INT./EXT. CAR - DAY", "car", DAY),
        ("I/E VAN - DUSK", "van", "dusk"),
        ("INT. HOTEL - ROOM 12 - MORNING", "room 12, hotel", "morning"),
        ("INT. KITCHEN", "kitchen", ""),
        ("INT. X-RAY ROOM - NIGHT", "x-ray room", "night"),
        ("INT. CUISINE - NUIT", "cuisine", "night"),
        ("INT. COCINA - NOCHE", "cocina", "night"),
        ("INNEN. KÜCHE - NACHT", "küche", "night"),
        ("INT. COZINHA - NOITE", "cozinha", "night"),
        ("内景. 厨房 - 夜晚", "厨房", "night"),
        ("INT. KITCHEN - LATER", "kitchen", ""),
        ("INT. MARA'S ROOM - NIGHT", "Mara's room", "night"),
    ],
)
def test_headings_as_writers_type_them(heading: str, place: str, hour: str) -> None:
    told = read_heading(heading, {"mara": "Mara"})
    assert (told.place, told.time) == (place, hour)


def test_transitions_and_brackets_hang_scenes_together() -> None:
    first, second, third = film(
        "INT. ROOM - NIGHT\n\nA.\n\nFLASHBACK TO:\n\nEXT. SEA - DAY\n\nB.\n\nINTERCUT WITH:\n\nINT. CAR - SAME TIME\n\nC.\n"
    ).scenes
    assert first.links == (Link(kind="flashback", to=second.id),)
    assert second.links == (Link(kind="parallel", to=third.id),)
    assert third.links == (Link(kind="parallel", to=second.id),) and third.slots.time_of_day == DAY


def test_forced_elements_are_what_they_are_forced_to_be() -> None:
    kinds = [(e.kind, e.text) for e in parse(".MONTAGE\n\n!INT. is a word\n\n@mara\n~la la\n\n> FADE TO BLACK.\n\n>centred<\n").elements]
    assert kinds == [
        ("heading", "MONTAGE"),
        ("action", "INT. is a word"),
        ("character", "mara"),
        ("dialogue", "la la"),
        ("transition", "FADE TO BLACK."),
        ("action", "centred"),
    ]


def test_words_that_are_no_headings() -> None:
    for words in ("Intense light fills the room", "Exterior walls crumble", "Est-ce que tu viens ?", "interview - night", "...and then"):
        assert not is_screenplay(words), words
    for words in ("INT. KITCHEN - NIGHT", "ext. beach - dawn\nMara runs.", "  INT./EXT. CAR - DAY"):
        assert is_screenplay(words), words


def test_a_typed_scene_needs_no_blank_lines() -> None:
    (scene,) = film(typed("INT. KITCHEN - NIGHT\nMara opens the fridge.\nMARA\n(quietly)\nNothing.")).scenes
    assert scene.slots.action == "Mara opens the fridge"
    assert [(x.speaker, x.delivery, x.line) for x in scene.slots.dialogue or ()] == [("Mara", "quietly", "Nothing.")]


_PLAIN = (
    "INT. ROOM - NIGHT|EXT. SEA - DAY|MARA|@mara|(low)|Hello.|CUT TO:|> X|||  |# Act|= syn|[[note|a]]|[[whole]]|/*|*/|.FORCED|!ACTION|~song"
)
_MARKED = r"===|> c <|**bold**|Title: x|film: y|\*|a_b_|KENJI (V.O.) ^"
LINES = st.sampled_from(f"{_PLAIN}|{_MARKED}".split("|"))


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.one_of(st.lists(LINES, max_size=30).map("\n".join), st.text(max_size=200)))
@example("INT. ROOM - NIGHT\n/*\n.FORCED")
def test_any_text_is_a_script_or_one_sentence_and_what_is_one_comes_back(text: str) -> None:
    try:
        project = film(text)
    except BadInput as error:
        assert "INT. KITCHEN - NIGHT" in str(error)
        return
    draft = read_screenplay(write_fountain(project), ids("b"), IMPORTED)
    assert [(s.id, s.links, s.slots) for s in film_of(draft, "film-1").scenes] == [(s.id, s.links, s.slots) for s in project.scenes]


def test_line_ends_and_marks_of_other_systems_change_nothing() -> None:
    plain = film(SCRIPT)
    assert film("\ufeff" + SCRIPT.replace("\n", "\r\n")) == plain
    assert film(SCRIPT.replace("\n", "\r")) == plain


def test_other_scripts_and_hidden_characters_are_safe() -> None:
    (scene,) = film("EXT. 海辺 - 夕焼け\n\n波が寄せる。\u202e\u200b\n\n@美咲\n行こう。\n").scenes
    assert scene.slots.location == "海辺" and scene.slots.action == "波が寄せる。"
    assert (scene.slots.dialogue or ())[0].speaker == "美咲"


def test_a_script_without_headings_and_an_endless_one_are_refused() -> None:
    for text in ("", "Once upon a time.", "MARA\nHello.", "{broken"):
        with pytest.raises(BadInput, match="no script"):
            film(text)
    with pytest.raises(BadInput, match="2,001 scenes"):
        film("INT. ROOM - NIGHT\n\nA.\n\n" * 2_001)


def test_a_very_long_action_is_kept_within_bounds_and_that_is_said() -> None:
    (scene,) = film("INT. ROOM - NIGHT\n\n" + "She walks on and on.\n\n" * 3_000).scenes
    assert len(scene.slots.action or "") <= 20_000 and "left out" in scene.notes


@pytest.mark.parametrize(
    "unit", ["INT. ROOM - NIGHT\n\nA.\n\n", "[[", "/*", "**", "[[a\n\n", "MARA\nHi.\n\n", "a ", "(", "\x00", "(((MARA", "_a"]
)
def test_work_grows_with_the_length_only(unit: str) -> None:
    def work(length: int) -> int:
        text = "INT. ROOM - NIGHT\n\n" + unit * (length // len(unit))
        return calls_in(lambda: parse(text))

    work(1_000)
    assert work(40_000) < 5 * work(10_000)
