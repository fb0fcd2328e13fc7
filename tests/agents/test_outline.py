"""An idea becomes a film that can be seen taking shape: exactly as many scenes, all different, in the idea's own words."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.outline import MOST, Outline, choose, outline
from studio.premise import clause_of, read_premise
from studio.structures import structures

COURIER = "A courier in rain-soaked Osaka finds her reflection is a minute ahead of her. Four scenes, neon noir, vertical."
IDEAS = (
    COURIER,
    "Two sisters inherit a lighthouse that only lights up for lies.",
    "A robot gardener wakes up in an abandoned greenhouse on Mars",
    "A 30 second spot for a cold brew coffee called Northwind",
    "When the power fails across Lagos, a young nurse must keep twelve newborns alive until dawn.",
    "Mara loses her voice and finds it in someone else's mouth",
    "I want to make a short film about a lighthouse keeper who hears voices",
    "A documentary portrait of a potter in Kyoto",
    "a thief steals the same painting every night",
    "Ein Kurier in Osaka sieht sein Spiegelbild eine Minute in der Zukunft.",
    "大阪の配達員が、自分の鏡像が一分先を生きていることに気づく。",
)


def sentences(made: Outline) -> list[str]:
    return [s for scene in made.scenes for s in re.split(r"(?<=[.!?。])\s+", scene.notes)]


@pytest.mark.parametrize("idea", IDEAS, ids=lambda idea: idea[:24])
@pytest.mark.parametrize("count", [1, 2, 3, 4, 7, 12, 24])
def test_exactly_so_many_scenes_and_no_two_alike(idea: str, count: int) -> None:
    made = outline(idea, count)
    assert len(made.scenes) == count
    said = sentences(made)
    assert len(said) == len(set(said))
    assert len({s.title for s in made.scenes}) == count
    assert all(a.slots.shot_type != b.slots.shot_type for a, b in pairwise(made.scenes))


@pytest.mark.parametrize("structure", structures().structures, ids=lambda s: s.name)
def test_every_structure_makes_a_film_of_any_length(structure: object) -> None:
    name = getattr(structure, "name")  # noqa: B009
    for count in range(1, MOST + 1):
        made = outline("A boy finds a map in Cairo.", count, structure=name)
        assert [s.source.split("/")[0] for s in made.scenes] == [name] * count
        assert not [s.notes for s in made.scenes if re.search(r"[{}\[\]]", s.notes)], "a word was left to be filled"
        assert sum(s.notes.startswith("The boy finds a map in Cairo.") for s in made.scenes) == 1


def test_there_are_enough_named_structures() -> None:
    shelf = structures().structures
    assert len(shelf) >= 8
    assert (
        len({b.id for s in shelf for b in s.beats} | {b.id for b in structures().interludes.beats}) == sum(len(s.beats) for s in shelf) + 24
    )
    assert max(len(s.beats) for s in shelf) <= MOST <= min(len(s.beats) for s in shelf) + len(structures().interludes.beats)


def test_the_example_of_the_front_page() -> None:
    made = outline(COURIER, 4)
    assert made.structure.name == "mirror"
    assert made.title == "Her Reflection"
    assert made.logline == "A courier in rain-soaked Osaka finds her reflection is a minute ahead of her."
    assert [s.notes.split(".")[0] for s in made.scenes] == [
        "The courier passes a row of dark windows in rain-soaked Osaka without looking at the glass",
        "The courier finds her reflection is a minute ahead of her",
        "Her reflection turns away first and leaves the frame",
        "The courier presses a palm to the cold pane and chooses a side",
    ]
    assert made.scenes[0].slots.location == "rain-soaked Osaka"
    assert [s.lead for s in made.scenes] == [True, True, False, True]


def test_how_many_when_nobody_said() -> None:
    assert all(4 <= len(outline(idea).scenes) <= 6 for idea in IDEAS)
    assert len(outline(COURIER, 500).scenes) == MOST
    assert len(outline(COURIER, 0).scenes) == 1


def test_a_spot_has_its_length() -> None:
    for count in (3, 4, 6, 10):
        made = outline("An ad for a bicycle called Swift", count)
        assert made.structure.name == "spot-30"
        assert sum(s.slots.duration or 0 for s in made.scenes) == pytest.approx(30, abs=2)
        assert any("Swift" in s.notes for s in made.scenes)


@pytest.mark.parametrize(
    ("idea", "lead", "deed", "thing", "place"),
    [
        (COURIER, "the courier", "finds her reflection is a minute ahead of her", "her reflection", "rain-soaked Osaka"),
        ("Two sisters inherit a lighthouse.", "the two sisters", "inherit a lighthouse", "the lighthouse", ""),
        ("In 1920s Berlin, a clockmaker builds a heart", "the clockmaker", "builds a heart", "the heart", "1920s Berlin"),
        (
            "A boy and his robot dog walk through a burning city",
            "the boy and the robot dog",
            "walk through a burning city",
            "",
            "a burning city",
        ),
        ("What if a detective had to solve her own murder?", "the detective", "must solve her own murder", "her own murder", ""),
        ("A love story between a baker and a ghost", "the baker", "", "the ghost", ""),
        ("a trailer about a city that forgets its own name", "the city", "forgets its own name", "its own name", ""),
        (
            "Grandmother and grandson drive across the desert",
            "the grandmother and the grandson",
            "drive across the desert",
            "",
            "the desert",
        ),
        ("Jonah, a retired boxer, trains a girl", "Jonah", "trains a girl", "the girl", ""),
        ("Robots learn to dream.", "the robots", "learn to dream", "", ""),
        ("Ein Kurier sieht sein Spiegelbild.", "der Kurier", "sieht sein Spiegelbild", "", ""),
        ("Wenn alle schlafen, bleibt das Licht an.", "", "", "", ""),
        ("", "", "", "", ""),
    ],
)
def test_what_is_read_of_an_idea(idea: str, lead: str, deed: str, thing: str, place: str) -> None:
    read = read_premise(idea)
    assert (read.lead, read.deed, read.thing, read.place) == (lead, deed, thing, place)


@pytest.mark.parametrize(
    ("idea", "lead", "deed", "place"),
    [
        ("In 1977 a boxer fights his own shadow in a gym", "the boxer", "fights his own shadow in a gym", "a gym"),
        ("At dawn a nun opens a gate", "the nun", "opens a gate", ""),
        ("In a small town a boy finds a map", "the boy", "finds a map", "a small town"),
        ("At the edge of the world a nun keeps a lamp", "the nun", "keeps a lamp", "the edge of the world"),
        ("In Paris Mara dances", "Mara", "dances", "Paris"),
        ("Once a king sold his crown", "the king", "sold his crown", ""),
        ("One cold night a fox steals a bell", "the fox", "steals a bell", ""),
        ("There is a dog who waits at a station", "the dog", "waits at a station", "a station"),
        ("A night nurse paints the windows blue", "the night nurse", "paints the windows blue", ""),
        ("Three nuns and a horse go to Mars; five scenes", "the three nuns and the horse", "go to Mars", ""),
        ("A clown dies at his own party — 5 scenes, 35mm", "the clown", "dies at his own party", ""),
        ("The sea forgets its name in four scenes", "the sea", "forgets its name", ""),
        ("Nobody comes to a wedding", "", "", ""),
        ("She walks home", "", "", ""),
        ("A city where it never stops raining", "", "", ""),
    ],
)
def test_openings_and_tails_are_no_part_of_the_deed(idea: str, lead: str, deed: str, place: str) -> None:
    read = read_premise(idea)
    assert (read.lead, read.deed, read.place) == (lead, deed, place)


@pytest.mark.parametrize(
    ("idea", "foreign"),
    [
        ("In Hamburg findet ein Boot einen Mann", True),
        ("Una monja roba un banco, tres escenas", True),
        ("Un chat vole une horloge", True),
        ("Um homem encontra uma chave no mar", True),
        ("大阪の配達員が、自分の鏡像に気づく。", True),
        ("A boat finds a man in Hamburg", False),
        ("Mara dances in São Paulo", False),
        ("Robots dream", False),
        ("", False),
    ],
)
def test_another_tongue_is_told_from_english(idea: str, foreign: bool) -> None:
    assert read_premise(idea).foreign == foreign


PLAIN = (
    "A baker hides a note in every loaf",
    "A night nurse paints the windows blue",
    "A boy collects clouds in jars",
    "A chess player refuses to move",
    "A florist delivers roses to the wrong door",
    "A woman irons shirts at midday",
    "An astronaut plants a lemon",
    "A clown counts his teeth",
    "The cook salts every dish twice",
    "A tailor sews pockets into curtains",
    "A postman reads to the dogs",
    "Two clerks share one chair",
)


def test_ideas_that_speak_of_nothing_in_particular_get_different_films() -> None:
    chosen = [choose(idea).name for idea in PLAIN]
    assert len(set(chosen)) >= 4 and max(map(chosen.count, chosen)) * 2 <= len(chosen)
    assert chosen == [choose(idea).name for idea in PLAIN]


def test_no_beat_asks_what_its_lead_cannot_do() -> None:
    for structure in structures().structures:
        fish = outline("Two goldfish circle the bowl", 6, structure=structure.name)
        assert not [s.notes for s in fish.scenes if re.search(r"\b(?:hands?|palm|bench|photograph|stairs|doorway|smile)\b", s.notes)]
        dying = outline("A clown dies at his own party", 6, structure=structure.name)
        assert not [s.notes for s in dying.scenes if re.search(r"begins? again|moves? on|walks? on|let it sink in", s.notes)]


@pytest.mark.parametrize(
    ("idea", "name"),
    [
        (COURIER, "mirror"),
        ("A thief steals a diamond", "heist"),
        ("A woman flees the police", "chase"),
        ("One hour to midnight and the bomb still ticks", "countdown"),
        ("An ad for soap", "spot-30"),
        ("Two strangers meet on a bridge", "meeting"),
        ("A pilgrim walks home", "journey"),
        ("A quiet season in the garden", "kishotenketsu"),
        ("Tell it in the countdown structure: a man dusts his shelves", "countdown"),
    ],
)
def test_the_idea_chooses_its_structure(idea: str, name: str) -> None:
    assert choose(idea).name == name


def test_the_shortest_film_has_the_shortest_structure() -> None:
    assert choose("A man dusts his shelves", 3).name == "three-beats"


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("she opens the door", ("", "opens the door")),
        ("Mara runs; stops", ("Mara", "runs; stops")),
        ("a cat jumps on the table", ("a cat", "jumps on the table")),
        ("looks up", ("", "looks up")),
        ("rain on the window", ("rain on the window", "")),
        ("", ("", "")),
    ],
)
def test_who_and_what_of_a_clause(text: str, clause: tuple[str, str]) -> None:
    assert clause_of(text, ["Mara"]) == clause


@settings(deadline=None)
@given(st.text(max_size=300), st.none() | st.integers(-3, 30))
def test_any_text_makes_a_whole_film(text: str, count: int | None) -> None:
    made = outline(text, count)
    assert made.scenes
    assert all(s.title and s.notes and s.slots.action for s in made.scenes) or not made.premise.text
