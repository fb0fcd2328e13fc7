"""Midjourney has no API that could refuse a parameter: each version's own table of flags does it here, from what the fact files say."""

import re

import pytest
from hypothesis import HealthCheck, given, settings

from compiler_templates import Compiled, compile_scene, compile_shot, find_target, lower
from tests.templates.scenes import GENERATED, any_slots, film_with
from tests.templates.vendors.told import EVERY, STYLES, film

ADDRESS = r"asset:\S+"
SHARED = {
    "--no": r"[^-].*",
    "--ar": r"[1-9]\d*:[1-9]\d*",
    "--seed": r"\d{1,10}",
    "--sref": rf"{ADDRESS}( {ADDRESS})*",
}
FLAGS = {
    "midjourney-6.1": {**SHARED, "--v": r"6\.1", "--cref": ADDRESS},
    "midjourney-7": {**SHARED, "--v": "7", "--oref": ADDRESS},
    "midjourney-8.1": {**SHARED, "--v": r"8\.1", "--hd": ""},
    "midjourney-8.2": {**SHARED, "--v": r"8\.2", "--hd": ""},
    "niji-7": {**SHARED, "--niji": "7"},
}
"""Flag -> the form of its value, by version. A flag that a version does not know is not there: --cref is V6's, --oref V7's."""


def flags(prompt: str) -> list[tuple[str, str]]:
    """The parameters behind the text, in order."""
    found = re.findall(r"(--[a-z]+)((?: (?!--)\S+)*)", prompt)
    return [(name, value.strip()) for name, value in found]


def faults(compiled: Compiled) -> list[str]:
    """What the version would not take."""
    legal, sent = FLAGS[compiled.target], flags(compiled.prompt)
    wrong = [f"{name} {value}" for name, value in sent if not re.fullmatch(legal.get(name, r"(?!)"), value)]
    twice = [name for name, _ in sent if [n for n, _ in sent].count(name) > 1]
    text = f" {compiled.prompt}".partition(" --")[0]
    return wrong + twice + [sign for sign in ("::", "--", "—") if sign in text]


@pytest.mark.parametrize("version", FLAGS)
def test_a_version_gets_only_what_it_knows(version: str) -> None:
    for style in STYLES.values():
        project = film(list(EVERY.values()), style)
        for scene in project.scenes:
            compiled = compile_scene(project, scene.number, version)
            assert not faults(compiled), compiled.prompt
            assert ("--niji" if version == "niji-7" else "--v") in dict(flags(compiled.prompt))


@settings(max_examples=GENERATED, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(slots=any_slots())
def test_whatever_is_said_stays_words(slots: dict[str, object]) -> None:
    project = film_with(slots)
    shot = lower(project, project.scenes[0])
    for version in FLAGS:
        assert not faults(compile_shot(shot, find_target(version)))


@pytest.mark.parametrize(
    ("version", "flag"), [("midjourney-6.1", "--cref"), ("midjourney-7", "--oref"), ("midjourney-8.2", ""), ("niji-7", "")]
)
def test_a_character_goes_out_where_the_version_takes_one(version: str, flag: str) -> None:
    project = film_with({"subject": "a dancer", "references": [{"asset": "face", "role": "character"}]})
    compiled = compile_scene(project, 1, version)
    sent = [name for name, value in flags(compiled.prompt) if value == "asset:face"]
    assert sent == ([flag] if flag else []) and bool(compiled.losses) == (not flag)
    assert any("Put the web address of Mara's face" in warning for warning in compiled.warnings) == bool(flag)


def test_two_styles_go_out_side_by_side() -> None:
    project = film(
        [{"subject": "a pier", "references": [{"asset": "p1", "role": "style"}, {"asset": "p2", "role": "style"}]}],
    )
    assert compile_scene(project, 1, "midjourney-8.2").prompt == "A pier --v 8.2 --sref asset:p1 asset:p2"


def test_a_picture_without_words_is_told() -> None:
    project = film_with({"references": [{"asset": "still", "role": "first_frame"}]})
    assert any("refuses a picture without words" in warning for warning in compile_scene(project, 1, "midjourney-7").warnings)


def test_niji_says_that_it_only_draws() -> None:
    (loss,) = compile_scene(film_with({"subject": "a fox", "medium": "live_action"}), 1, "niji-7").losses
    assert loss.slot == "medium" and "midjourney-8.2" in loss.reason
    assert compile_scene(film_with({"subject": "a fox", "medium": "anime"}), 1, "niji-7").prompt == "A fox, anime --niji 7"


@pytest.mark.parametrize(("said", "prompt"), [("2K", "A fox --v 8.2 --hd"), ("8K", "A fox --v 8.2 --hd"), ("720p", "A fox --v 8.2")])
def test_one_step_in_size(said: str, prompt: str) -> None:
    compiled = compile_scene(film_with({"subject": "a fox", "resolution": said}), 1, "midjourney-8.2")
    assert compiled.prompt == prompt
    assert [a.after for a in compiled.adjustments] == (["2K"] if said == "8K" else [])
    assert [loss.slot for loss in compiled.losses] == (["resolution"] if said == "720p" else [])
