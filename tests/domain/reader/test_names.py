"""People of the film are people in its messages, whatever film word their name is somewhere."""

import pytest

from studio.reader import read


@pytest.mark.parametrize(
    ("words", "names", "moves"),
    [
        ("Tom runs left to right", (), ["truck_right"]),  # "tom" is a word for colour in Portuguese
        ("Tom runs left to right", ("Tom",), None),
        ("tom runs left to right", ("Tom Weaver",), None),
        ("Dolly moves in, static camera", ("Dolly",), ["static"]),
        ("dolly in", ("Dolly",), ["dolly_in"]),
        ("Dolly in on Tom", ("Dolly", "Tom"), ["dolly_in"]),
        ("pan left", ("the pan",), ["pan_left"]),
        ("the camera follows Tom", ("Tom",), ["follow"]),
    ],
)
def test_a_name_is_no_film_word(words: str, names: tuple[str, ...], moves: list[str] | None) -> None:
    assert read(words, names).slots.get("camera_movement") == moves
