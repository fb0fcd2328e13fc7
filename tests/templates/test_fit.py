"""Fitting: details go before essentials, a short form is made of whole sentences, and everything left out is named."""

from dataclasses import replace

import pytest

from compiler_templates import Compiled, compile_shot, find_target, lower
from compiler_templates._short import shortened
from compiler_templates._target import Limit
from tests.templates.scenes import SCENES, STYLE, film_with, unaccounted

VEO = find_target("veo-3.1")


def compiled(slots: dict[str, object], limit: int) -> Compiled:
    project = film_with(slots, STYLE)
    return compile_shot(lower(project, project.scenes[0]), replace(VEO, limit=Limit(limit)))


@pytest.mark.parametrize("limit", [700, 500, 300, 200, 120, 60, 30, 10, 1])
def test_every_limit_is_held_and_every_loss_named(limit: int) -> None:
    slots = SCENES["a face, with everything"]
    done = compiled(slots, limit)
    project = film_with(slots, STYLE)
    assert done.count <= limit and len(done.prompt) <= limit
    assert not unaccounted(done, set(lower(project, project.scenes[0]).values))
    assert not done.prompt or done.prompt[-1] in ".)"


def test_essentials_stay_longest() -> None:
    kept = {span.slot for span in compiled(SCENES["a face, with everything"], 260).spans}
    assert {"action", "character_ref", "camera_movement", "dialogue"} <= kept
    assert not kept & {"film_stock", "influences", "music"}


def test_a_short_form_is_a_sentence_and_not_a_cut() -> None:
    action = "; ".join(f"she opens door number {n} and looks inside for a long moment" for n in range(1, 30))
    done = compiled({"subject": "a girl", "action": action}, 400)
    assert "door number 1 " in done.prompt and "door number 29" not in done.prompt
    assert done.prompt.count("for a long moment") == done.prompt.count("door number")
    (loss,) = [loss for loss in done.losses if loss.slot == "action"]
    assert "door number 29" in str(loss.value) and "400 characters" in loss.reason


def test_what_has_no_short_form_goes_whole() -> None:
    done = compiled({"subject": "x" * 5_000, "shot_type": "wide"}, 300)
    assert "xxx" not in done.prompt and "A wide shot." in done.prompt
    assert any(loss.slot == "subject" for loss in done.losses)


@pytest.mark.parametrize(
    ("text", "share", "kept", "cut"),
    [
        ("One. Two. Three.", 9, "One. Two.", "Three."),
        ("one, two, three", 8, "one, two", "three"),
        ("雨が降る。風が吹く。", 6, "雨が降る。", "風が吹く。"),
        ("short", 5, "short", ""),
        ("unbreakable", 5, "", "unbreakable"),
    ],
)
def test_short_forms(text: str, share: int, kept: str, cut: str) -> None:
    assert shortened(text, share, "characters") == (kept, cut)
