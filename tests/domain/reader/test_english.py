"""What directors type in English, and what must come of it."""

from typing import Any

import pytest

from studio.reader import read

SAID: dict[str, dict[str, Any]] = {
    "pans left then tilts up": {"camera_movement": ["pan_left", "tilt_up"]},
    "slow push in, 85mm": {"camera_movement": ["dolly_in"], "camera_speed": "slow", "focal_length_mm": 85},
    "The camera slowly pushes in while panning left": {"camera_movement": ["dolly_in", "pan_left"], "camera_speed": "slow"},
    "the camera trucks right then arcs around the car": {"camera_movement": ["truck_right", "arc"]},
    "Hold the camera still": {"camera_movement": ["static"], "steadiness": "locked"},
    "no camera motion": {"camera_movement": ["static"]},
    "f/1.4, 24fps, 4K, seed 42": {"depth_of_field": "shallow", "fps": 24, "resolution": "4K", "seed": 42},
    "no text, no people": {"negative": ["text", "people"]},
}


@pytest.mark.parametrize("text", SAID)
def test_what_is_stated(text: str) -> None:
    assert read(text).slots == SAID[text]


NOTHING = ("The character pans for gold", "the crane lifts a container", "She tilts her head", "Dolly the sheep", "static on the radio")


@pytest.mark.parametrize("text", NOTHING)
def test_camera_words_that_are_not_the_camera(text: str) -> None:
    reading = read(text)
    assert (reading.slots, reading.deltas, reading.unread) == ({}, (), (text,))
