"""The stack file: one validated object, and every swap of a model is an edit of that file and nothing else."""

from pathlib import Path
from typing import Any

import pytest

from agents.stacks import CONTROL, FILE, ROUTES, read_stacks
from studio.errors import BadInput
from tests.agents.scripting import SAY, Script, film, told

TEXT = FILE.read_text(encoding="utf-8")
ARM = '\n[[tiers.pro.chat.arms]]\nname = "mini"\nweight = 10\nmodel = "openai/gpt-4.1-mini"\n'


def written(folder: Path, text: str) -> Path:
    path = folder / "stacks.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_arm_changes_what_it_names_and_nothing_else(tmp_path: Path) -> None:
    route = read_stacks(written(tmp_path, TEXT + ARM)).of("local").chat
    mini = route.in_arm("mini")
    assert (mini.model, mini.fallbacks) == ("openai/gpt-4.1-mini", ("openai/gpt-oss-120b",)), "it does not stand in for itself"
    assert (mini.temperature, mini.max_tokens, mini.effort) == (route.temperature, route.max_tokens, route.effort)
    assert route.weights == ((CONTROL, 90), ("mini", 10))
    assert route.in_arm(CONTROL) is route.in_arm("") is route.in_arm("gone") is route


def test_a_teacher_is_asked_first_and_the_worker_stands_behind() -> None:
    for tier in ("free", "pro", "premium"):
        for name in ("chat", "structure", "vision"):
            route = read_stacks().of(tier).route(name)
            taught = route.taught()
            assert taught.model == route.teacher != route.model
            assert taught.fallbacks[0] == route.model and len(taught.models) <= 3


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("", ARM.replace("weight = 10", "weight = 101"), "weight"),
        ("", ARM + ARM.replace("mini", "other").replace("weight = 10", "weight = 95"), "more than 100"),
        ("", ARM + ARM, "one name"),
        ("", ARM.replace('"mini"', '"control"'), "control"),
        ("", ARM.replace("gpt-4.1-mini", "gpt-9"), "gpt-9 has no entry"),
        ("", '\n[[tiers.pro.vision.arms]]\nname = "b"\nweight = 1\nmodel = "openai/gpt-oss-120b"\n', "sees no pictures"),
        ('model = "google/gemini-2.5-flash"', 'model = "google/gemini-9"', "gemini-9 has no entry"),
        ("temperature = 0.7", "temperature = 7", "temperature"),
        ("tool_calls = 20", "tool_calls = 2000", "tool_calls"),
        ("run_seconds = 85", "run_seconds = 900", "run_seconds"),
        ('data_source = "provider, unconfirmed"\n', "", "needs data_source"),
        ('data = "zero"', 'data = "no collection"', "asks for zero retention"),
        ('data = "zero"', 'data = "nothing"', "promises nothing"),
        ('data_collection = "allow"', 'data_collection = "deny"', "x-ai/grok-4.1-fast promises nothing"),
        ('data_collection = "allow"', 'data_collection = "allow"\nzdr = true', "do not go together"),
        ('version = "', 'wersion = "', "version"),
        ("[tiers.free.chat]", "[tiers.free.chat", "cannot be read as TOML"),
    ],
)
def test_what_is_wrong_in_the_file_is_named_in_one_sentence(old: str, new: str, said: str, tmp_path: Path) -> None:
    text = TEXT.replace(old, new, 1) if old else TEXT + new
    assert text != TEXT
    with pytest.raises(BadInput) as caught:
        read_stacks(written(tmp_path, text))
    assert said in str(caught.value) and "\n" not in str(caught.value)


def test_what_the_provider_offers_is_asked_for_and_what_cannot_is_marked() -> None:
    stacks = read_stacks()
    lax = []
    for tier in stacks.tiers:
        for name in ROUTES:
            route = stacks.of(tier).route(name)
            assert route.zdr == all(stacks.models[m].data == "zero" for m in (*route.models, *route.taught().models))
            lax += [(tier, name)] if route.data_collection == "allow" else []
            assert not stacks.off(tier, name)
    assert lax == [("free", "chat")], "nobody outside Free is asked who may collect"
    assert all(m.data_source and m.data_checked for m in stacks.models.values())


async def test_a_worker_is_shown_the_examples_that_its_route_names_and_its_teacher_is_not(tmp_path: Path) -> None:
    from agents.run import run
    from studio.reader import read

    (tmp_path / "outlines.txt").write_text("Asked: a lighthouse\nRight: three scenes\n")
    stacks = read_stacks(written(tmp_path, TEXT + '\n[[tiers.pro.chat.arms]]\nname = "shown"\nweight = 50\nexamples = "outlines.txt"\n'))
    route = stacks.of("pro").chat
    versions: list[str] = []
    for chosen, shown in ((route, False), (route.in_arm("shown"), True), (route.in_arm("shown").taught(), False)):
        script, turn = Script([SAY]), told(film(), "go")
        spoke = await run(turn, read("go"), route="chat", tier="pro", stacks=stacks, models=script, chosen=chosen)
        assert ("Right: three scenes" in (script.offered[0].instructions or "")) is shown
        versions.append(spoke.instructions)
    assert versions[0] == versions[2] != versions[1]


@pytest.mark.parametrize(("text", "said"), [(None, "cannot be read"), ("x" * 9_000, "at most 8,000 are shown")])
def test_examples_that_cannot_be_shown_are_named_at_the_start(text: str | None, said: str, tmp_path: Path) -> None:
    if text:
        (tmp_path / "outlines.txt").write_text(text)
    with pytest.raises(BadInput, match=said):
        read_stacks(written(tmp_path, TEXT.replace("[tiers.pro.chat]", '[tiers.pro.chat]\nexamples = "outlines.txt"')))


async def test_a_stack_swap_is_the_edit_of_one_file(tmp_path: Path) -> None:
    """The same program, the same turn, another file: another model is asked, in other words, and the prices are that model's."""
    from agents.run import run
    from studio.reader import read

    swapped = TEXT.replace('[tiers.pro.chat]\nmodel = "google/gemini-2.5-flash"', '[tiers.pro.chat]\nmodel = "openai/gpt-5.1"')
    swapped = swapped.replace("temperature = 0.7", "temperature = 0.1")
    seen: list[tuple[str, Any]] = []
    for text in (TEXT, swapped):
        script, turn = Script([SAY]), told(film(), "go")
        spoke = await run(turn, read("go"), route="chat", tier="pro", stacks=read_stacks(written(tmp_path, text)), models=script)
        seen.append((spoke.by, (script.offered[0].model_settings or {}).get("temperature")))
        read_stacks.cache_clear()
    assert seen == [("google/gemini-2.5-flash", 0.7), ("openai/gpt-5.1", 0.1)]
