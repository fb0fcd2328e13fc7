"""Every compiled request held against the vendor's own types: an SDK's, closed, or a JSON Schema written from the facts.

No network and no key: types and signatures are imported, nothing is called. A validator counts only if it refuses what is broken on
purpose.
"""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compiler_templates import Compiled, compile_scene, compile_scenes, targets
from compiler_templates._target import Target
from tests import films
from tests.templates.scenes import GENERATED, any_slots
from tests.templates.vendors import schema, sdk
from tests.templates.vendors.breaking import broken, leaves
from tests.templates.vendors.limits import RULES
from tests.templates.vendors.told import EVERY, STYLES, film
from tests.templates.vendors.validators import complaints, held, known

ALL = targets()
FILMS = {name: film(list(EVERY.values()), style) for name, style in STYLES.items()}
NO_API = frozenset({"midjourney-6.1", "midjourney-7", "midjourney-8.1", "midjourney-8.2", "niji-7", "suno", "udio"})
"""Targets without an API: their prompts are pasted, and a request would be an invention."""

TALLY: Counter[str] = Counter()


class Summary:
    """One line after the run: how much was held against the vendors' types."""

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        said = ", ".join(f"{count:,} {what}" for what, count in TALLY.items())
        terminalreporter.write_line(f"vendors: {len(known())} validators; {said}")


@pytest.fixture(scope="module", autouse=True)
def summary(request: pytest.FixtureRequest) -> Iterator[None]:
    yield
    request.config.pluginmanager.register(Summary())


@pytest.fixture(params=[t for t in ALL if t.id in known()], ids=lambda target: target.id)
def target(request: pytest.FixtureRequest) -> Target:
    return request.param


def assert_held(compiled: Compiled, counted_as: str) -> None:
    against = held(compiled)
    assert not against, f"{compiled.target} {compiled.endpoint}: {against}\n{json.dumps(compiled.request, ensure_ascii=False)[:2000]}"
    TALLY[counted_as] += compiled.request is not None


def compiled_all(target: Target) -> Iterator[Compiled]:
    """Every told scene in every style for every model id of the target, ended ones too: a successor goes out for them."""
    for project in FILMS.values():
        for scene in project.scenes:
            for model in [m.id for m in target.models] or [None]:
                yield compile_scene(project, scene.number, target.id, model=model)


def test_every_target_with_a_request_has_a_validator() -> None:
    unguarded = [t.id for t in ALL if t.id not in known() and compile_scene(FILMS["plain"], 1, t.id).request is not None]
    assert not unguarded, f"no validator holds the requests of {', '.join(unguarded)}"


def test_a_target_without_an_api_has_no_request() -> None:
    for t in ALL:
        if t.id in NO_API:
            assert {compile_scene(FILMS["plain"], n, t.id).request for n in (1, 2, 3)} == {None}
    assert not NO_API & known()


@pytest.mark.parametrize("name", sorted(known()))
def test_every_validator_is_whole(name: str) -> None:
    """Its types import from the pinned SDK, or its schema is one; each target has one shape and its rules."""
    for door in sdk.DOORS.get(name, ()):
        assert sdk.types_of(door)
    if name not in sdk.DOORS:
        assert set(schema.schema(name)["endpoints"].values()) <= schema.schema(name)["$defs"].keys()
        assert "Checked 20" in schema.schema(name)["description"]
    assert name in RULES and (name in sdk.DOORS) != (schema.FOLDER / f"{name}.json").exists()


@pytest.mark.parametrize("path", sorted(schema.FOLDER.glob("*.json")), ids=lambda path: path.stem)
def test_every_schema_is_closed(path: Any) -> None:
    """No object takes unknown keys, no text and no number is without a bound or a list of values."""

    def walk(node: object, where: str) -> None:
        if isinstance(node, dict):
            if node.get("type") == "object":
                assert node.get("additionalProperties") is False or "propertyNames" in node, where
            if node.get("type") in ("integer", "number"):
                assert "enum" in node or {"minimum", "maximum"} <= node.keys() or "anyOf" in node, where
            if node.get("type") == "string":
                assert {"minLength", "pattern"} & node.keys() or where.endswith(".additionalProperties"), where
            for key, inner in node.items():
                walk(inner, f"{where}.{key}")
        elif isinstance(node, list):
            for nth, inner in enumerate(node):
                walk(inner, f"{where}.{nth}")

    walk(schema.schema(path.stem)["$defs"], path.stem)


def test_what_is_broken_on_purpose_is_refused(target: Target) -> None:
    """Unknown keys at every level, wrong types, nulls, wrong values, numbers out of range, texts too long: from real requests."""
    seen: set[str] = set()
    accepted: list[str] = []
    for compiled in compiled_all(target):
        shape = f"{compiled.endpoint} {sorted(compiled.params)}"
        if shape in seen or (not compiled.prompt and target.kind != "post") or held(compiled):
            continue
        seen.add(shape)
        for how, where, request in broken(compiled):
            TALLY["broken requests refused"] += 1
            if not complaints(target.id, compiled.endpoint, request):
                accepted.append(f"{how} at {where}")
    assert not accepted, f"the validator of {target.id} takes {sorted(set(accepted))}"
    assert seen and complaints(target.id, "POST /no/such/endpoint", {})


def test_every_told_scene_is_legal(target: Target) -> None:
    for compiled in compiled_all(target):
        assert_held(compiled, "told requests")
        TALLY["values in them"] += leaves(compiled.request)


@pytest.mark.parametrize("numbers", [(1, 2), (1, 2, 3), (3, 1), (4, 5, 6, 7, 8, 9, 10, 11), (2, 16), (18, 19, 20), (22, 2, 23)], ids=str)
def test_scenes_compiled_together_are_legal(target: Target, numbers: tuple[int, ...]) -> None:
    for project in FILMS.values():
        for compiled in compile_scenes(project, numbers, target.id):
            assert_held(compiled, "multi-shot requests" if compiled.together else "told requests")


record_slots = films.scenes().map(lambda scene: scene.slots.model_dump(exclude_none=True, exclude_defaults=True, mode="json"))
generated = st.one_of(any_slots(), any_slots(), record_slots)


@settings(max_examples=GENERATED, deadline=None, suppress_health_check=list(HealthCheck), print_blob=True)
@given(slots=generated, pick=st.integers(0, 11), style=st.sampled_from(list(STYLES.values())))
def test_every_generated_scene_is_legal(slots: dict[str, Any], pick: int, style: dict[str, Any]) -> None:
    project = film([slots, EVERY["a busy street"]], style)
    for t in ALL:
        if t.id in known():
            model = t.models[pick % len(t.models)].id if t.models and pick % 2 else None
            assert_held(compile_scene(project, 1, t.id, model=model), "generated requests")
            if t.multi and pick % 4 == 0:
                for compiled in compile_scenes(project, [1, 2], t.id):
                    assert_held(compiled, "generated requests")
    TALLY["generated scenes"] += 1
