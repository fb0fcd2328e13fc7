"""LTX-2.5: one paragraph without labels; what a length means for frame rate and size; ids that have ended never go out."""

import re

import pytest

from compiler_templates import compile_scene
from tests.templates.scenes import SCENES, STYLE, film_with


def test_the_paragraph_has_no_labels_and_no_lines() -> None:
    for slots in SCENES.values():
        said = compile_scene(film_with(slots, STYLE), 1, "ltx-2.5").prompt
        assert "\n" not in said and not re.search(r"\b(?:Music|Sound|Ambient sound|Sound effects|Dialogue):", said)


@pytest.mark.parametrize(
    ("asked", "length", "rate", "size"),
    [
        ({"duration": 9, "fps": 50, "resolution": "4K"}, 10, 50, "3840x2160"),
        ({"duration": 12, "fps": 50, "resolution": "4K"}, 12, 25, "1920x1080"),
        ({"duration": 20, "fps": 48, "resolution": "720p"}, 20, 24, "1280x720"),
        ({"duration": 11, "aspect_ratio": "9:16", "resolution": "1440p"}, 12, None, "1080x1920"),
    ],
)
def test_a_long_take_is_smaller_and_slower(asked: dict[str, object], length: int, rate: int | None, size: str) -> None:
    done = compile_scene(film_with({"subject": "a kite", "camera_movement": ["static"], **asked}), 1, "ltx-2.5")
    assert (done.params["duration"], done.params.get("fps"), done.params["resolution"]) == (length, rate, size)
    assert all(x.after == size for x in done.adjustments if x.slot == "resolution")


def test_pro_has_its_own_lengths_rates_and_sizes() -> None:
    film = film_with({"subject": "a kite", "duration": 14, "fps": 48, "resolution": "4K"})
    done = compile_scene(film, 1, "ltx-2.5", model="ltx-2-5-pro")
    assert (done.params["duration"], done.params["fps"], done.params["resolution"]) == (10, 50, "1920x1080")
    assert done.cost and done.cost.usd == pytest.approx(1.7)


def test_an_id_that_has_ended_goes_out_as_its_successor() -> None:
    done = compile_scene(film_with({"subject": "a kite"}), 1, "ltx-2.5", model="ltx-2-pro")
    assert done.params["model"] == "ltx-2-5-pro"
    assert [(x.slot, x.before, x.after) for x in done.adjustments] == [("model", "ltx-2-pro", "ltx-2-5-pro")]


def test_the_camera_is_asked_for_even_when_it_stands_still() -> None:
    def warned(slots: dict[str, object]) -> bool:
        return any("even a static one" in warning for warning in compile_scene(film_with(slots), 1, "ltx-2.5").warnings)

    still = {"references": [{"asset": "still", "role": "first_frame"}]}
    assert warned({"subject": "a kite"})
    assert not warned({"subject": "a kite", "camera_movement": ["static"]}) and not warned({"action": "climbs", **still})
