"""What a whole message asks for, in seven languages, and what a "no" or a question makes of film words."""

from collections.abc import Sequence

import pytest

from studio.reader import read
from studio.reader.whole import is_undo

UNDONE = (
    *("undo", "undo that", "undo the last change", "take that back", "Take it back, please", "can you undo that?", "oh no, go back"),
    *("deshaz eso", "deshazlo por favor", "¡Deshaz el último cambio!", "un paso atrás"),
    *("mach das rückgängig", "Nimm das zurück", "bitte mach die letzte Änderung rückgängig"),
    *("annule ça", "défais le dernier changement", "desfaz isso", "volta atrás"),
    *("撤销上一步", "把刚才的修改撤销", "元に戻してください", "さっきの変更を取り消して"),
)
NOT_UNDONE = (
    "undo the pan",
    "take the fog back",
    "take that coat off",
    "go back to the harbour",
    "scene 2: undo the zip",
    "",
    "undo " * 40,
)


@pytest.mark.parametrize("text", UNDONE)
def test_an_undo_is_read_in_every_language(text: str) -> None:
    assert is_undo(text)


@pytest.mark.parametrize("text", NOT_UNDONE)
def test_what_names_something_else_is_no_undo(text: str) -> None:
    assert not is_undo(text)


RULED_OUT: Sequence[tuple[str, set[tuple[str, str]], set[tuple[str, str]]]] = (
    ("no fog, no rain", {("weather", "fog"), ("weather", "rain")}, set()),
    ("never close-ups", {("shot_type", "close_up")}, {("shot_type", "close_up")}),
    ("no close-ups in this film", {("shot_type", "close_up")}, {("shot_type", "close_up")}),
    ("nunca primeros planos", {("shot_type", "close_up")}, {("shot_type", "close_up")}),
    ("keine Nahaufnahmen in diesem Film", {("shot_type", "close_up")}, {("shot_type", "close_up")}),
    ("绝不要特写", {("shot_type", "close_up")}, {("shot_type", "close_up")}),
    ("never any zoom", {("camera_movement", "zoom")}, {("camera_movement", "zoom")}),
    ("nothing red", {("negative", "red")}, set()),
    ("no umbrellas in this film", {("negative", "umbrellas")}, {("negative", "umbrellas")}),
    ("sin paraguas", {("negative", "paraguas")}, set()),
    ("keine Regenschirme", {("negative", "Regenschirme")}, set()),
    ("no red coat", {("negative", "red coat")}, set()),
    ("lose the fog", set(), set()),
    ("a close-up, not so warm", set(), set()),
)


@pytest.mark.parametrize(("text", "excluded", "never"), RULED_OUT)
def test_what_a_no_rules_out_and_what_for_good(text: str, excluded: set[tuple[str, str]], never: set[tuple[str, str]]) -> None:
    reading = read(text)
    assert (set(reading.excluded), set(reading.never)) == (excluded, never)
    assert not reading.unread


@pytest.mark.parametrize("text", ["nothing happens", "She has no umbrella", "no idea", "A man with no name walks home", "no, push in"])
def test_a_no_that_rules_nothing_out(text: str) -> None:
    assert not read(text).excluded


@pytest.mark.parametrize(
    "text", ["maybe warmer?", "warmer?", "how about a close-up?", "¿un poco más lento?", "etwas wärmer?", "更暖一点？"]
)
def test_a_question_only_asks(text: str) -> None:
    reading = read(text)
    assert reading.asked == {d.slot for d in reading.deltas} | reading.slots.keys() != set()


@pytest.mark.parametrize("text", ["can you make it warmer?", "warmer", "make it night. wider, please?", "kannst du es wärmer machen?"])
def test_a_polite_order_asks_nothing(text: str) -> None:
    reading = read(text)
    assert not reading.asked and (reading.deltas or reading.slots)


def test_an_order_beside_a_question_holds() -> None:
    assert read("make it night. maybe warmer?").asked == {"color_temperature"}
