"""Every target, found by folder, against every scene: nothing lost in silence, every limit held, the same every time, read back whole."""

import json
import re

import pytest
from hypothesis import HealthCheck, given, settings

from compiler_templates import Compiled, Shot, compile_shot, lower, targets
from compiler_templates._count import count
from compiler_templates._reread import reread
from compiler_templates._target import Target
from studio import film
from tests.templates.scenes import GENERATED, SCENES, SOAK, STYLE, any_slots, film_with, unaccounted

ALL = targets()
UNTIDY = re.compile(r"  |\.\.(?!\.)| [,.;]|,,|, ,|\(\)|\[\]|\?\.|!\.|None|\{\}")
"""What no prompt made from tidy words may hold."""
IDS = {term_id for _, term_id in film.TERMS if "_" in term_id}
"""Ids of the film language: people read words, not these."""


def shot_of(slots: dict[str, object], style: dict[str, object] | None = None) -> Shot:
    project = film_with(slots, style)
    return lower(project, project.scenes[0])


@pytest.fixture(params=ALL, ids=lambda target: target.id)
def target(request: pytest.FixtureRequest) -> Target:
    return request.param


@pytest.fixture(params=SCENES, ids=lambda name: name.replace(" ", "-"))
def shot(request: pytest.FixtureRequest) -> Shot:
    return shot_of(SCENES[request.param], STYLE)


def holds(compiled: Compiled, shot: Shot, target: Target) -> None:
    """What is true of every compile, whatever the scene."""
    assert not unaccounted(compiled, set(shot.values))
    assert compiled.count == count(compiled.prompt, target.limit.unit)
    assert compiled.limit is None or compiled.count <= compiled.limit
    if compiled.negative and target.negative.limit.value is not None:
        assert count(compiled.negative, target.negative.limit.unit) <= target.negative.limit.value
    for span in compiled.spans:
        text = compiled.prompt if span.within == "prompt" else compiled.negative or ""
        assert 0 <= span.start < span.end <= len(text) and text[span.start : span.end].strip()
    assert {slot for slot, _ in compiled.placed} | {loss.slot for loss in compiled.losses} <= set(shot.values)
    assert all(loss.reason and loss.slot in film.SLOTS for loss in compiled.losses)
    assert json.loads(json.dumps(compiled.to_json())) == compiled.to_json()
    assert (compiled.request is None) == (not target.endpoint and target.request is None)


def test_every_scene_holds_on_every_target(target: Target, shot: Shot) -> None:
    compiled = compile_shot(shot, target)
    holds(compiled, shot, target)
    assert compile_shot(shot, target) == compiled
    assert reread(compiled, shot) == []
    assert not UNTIDY.search(compiled.prompt)
    assert not IDS & set(re.findall(r"[a-z]+(?:_[a-z]+)+", compiled.prompt))


def test_a_retired_target_says_so_and_only_a_retired_one(target: Target) -> None:
    compiled = compile_shot(shot_of(SCENES["only a thing"]), target)
    assert compiled.status == target.status
    said = [warning for warning in compiled.warnings if "ended on" in warning and "successor" in warning]
    assert bool(said) == (target.status == "retired")


def test_no_ended_model_is_ever_sent(target: Target) -> None:
    for model in target.models:
        compiled = compile_shot(shot_of(SCENES["only a thing"]), target, model.id)
        if model.ended:
            assert f'"{model.id}"' not in json.dumps(compiled.request)
            assert any(adjustment.slot == "model" and adjustment.after != model.id for adjustment in compiled.adjustments)


def test_the_example_in_the_file_is_what_comes_out(target: Target) -> None:
    project = film_with(dict(target.example.slots))
    if target.example.bible:
        project = type(project).model_validate(
            {"id": "x", "bible": target.example.bible, "scenes": [{"number": 1, "slots": target.example.slots}]}
        )
    assert target.example.slots and compile_shot(lower(project, project.scenes[0]), target).prompt == target.example.prompt


@pytest.mark.parametrize("lengths", [1, 2, 3.2, 4, 5, 6.5, 9, 12, 14.9, 40, 900])
def test_a_length_is_legal_or_named(target: Target, lengths: float) -> None:
    rule = target.durations
    shot = shot_of({"subject": "a boat", "duration": lengths})
    compiled = compile_shot(shot, target)
    if rule is None or not rule.param:
        return
    sent = float(str(compiled.params[rule.param.rpartition(".")[2]]).removesuffix("s"))
    if rule.choices and rule.form in ("int", "string", "suffixed", "float"):
        assert sent in rule.choices
    elif rule.form in ("int", "string", "suffixed", "float"):
        assert rule.low <= sent <= rule.high
    changed = [adjustment for adjustment in compiled.adjustments if adjustment.slot == "duration"]
    assert bool(changed) == (sent != lengths) or rule.form in ("frames", "ms")


@pytest.mark.soak
@pytest.mark.skipif(not SOAK, reason="full counts only")
@settings(max_examples=GENERATED, deadline=None, suppress_health_check=list(HealthCheck))
@given(slots=any_slots(), style=any_slots())
def test_soak_any_scene_in_any_style_holds_on_every_target(slots: dict[str, object], style: dict[str, object]) -> None:
    shot = shot_of(slots, style)
    for target in ALL:
        holds(compile_shot(shot, target), shot, target)


@settings(max_examples=GENERATED, deadline=None, suppress_health_check=list(HealthCheck))
@given(slots=any_slots())
def test_any_scene_holds_on_every_target(slots: dict[str, object]) -> None:
    shot = shot_of(slots)
    for target in ALL:
        compiled = compile_shot(shot, target)
        holds(compiled, shot, target)
        assert compile_shot(shot_of(slots), target) == compiled
        assert [fault for fault in reread(compiled, shot) if fault.kind == "turned round"] == []
