"""The shelf: a target is a file. A new one is found by its name, a broken one is named, a misspelt one gets the nearest names."""

import json
import re
from pathlib import Path

import pytest

from compiler_templates import BrokenTarget, compile_shot, describe, find_target, lower, targets
from compiler_templates._target import names
from studio.errors import NotFound
from tests.templates.scenes import SCENES, film_with

RECIPE = Path(__file__).parents[2] / "docs" / "add-a-target.md"
COLUMNS = names("id name vendor kind status checked ends durations aspect_ratios max_prompt unit negative seed audio references")


def recipe() -> str:
    """The target file that the documentation shows."""
    found = re.search(r"```python\n(.*?)```", RECIPE.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return found[1]


def test_the_recipe_makes_a_target(tmp_path: Path) -> None:
    (tmp_path / "lantern_1.py").write_text(recipe(), encoding="utf-8")
    (tmp_path / "_draft_target.py").write_text("raise SystemExit", encoding="utf-8")
    (target,) = targets(tmp_path)
    assert target.id == "lantern-1" and find_target("lantern-1", tmp_path) is target and find_target("Lantern 1", tmp_path) is target
    project = film_with(dict(target.example.slots))
    compiled = compile_shot(lower(project, project.scenes[0]), target)
    assert compiled.prompt == target.example.prompt
    assert compiled.request == {
        "model": "lantern-1",
        "prompt": compiled.prompt,
        "seconds": "5",
        "ratio": "16:9",
        "seed": 7,
        "exclude": "text",
    }


def test_the_recipe_is_ten_lines() -> None:
    steps = [line for line in RECIPE.read_text(encoding="utf-8").splitlines() if re.match(r"\d+\. ", line)]
    assert 1 <= len(steps) <= 10


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("import nothing_of_that_name", "does not load (ModuleNotFoundError)"),
        ("TARGET = 7", "has no TARGET"),
        ("", "has no TARGET"),
        ("{recipe}".replace("{recipe}", "RECIPE_OTHER_ID"), "name the file lantern_2.py"),
        ("RECIPE_NO_SOURCES", "its sources are empty"),
        ("RECIPE_RETIRED", "has no ends date"),
    ],
)
def test_a_broken_file_fails_loudly_with_its_name(tmp_path: Path, text: str, said: str) -> None:
    made = {
        "RECIPE_OTHER_ID": recipe().replace('id="lantern-1"', 'id="lantern-2"'),
        "RECIPE_NO_SOURCES": re.sub(r"sources=\(.*?\),\n", "sources=(),\n", recipe()),
        "RECIPE_RETIRED": recipe().replace('kind="video"', 'kind="video", status="retired"'),
    }.get(text, text)
    (tmp_path / "lantern_1.py").write_text(made, encoding="utf-8")
    with pytest.raises(BrokenTarget) as error:
        targets(tmp_path)
    assert "lantern_1.py" in str(error.value) and said in str(error.value)


@pytest.mark.parametrize("name", ["veo 3.1", "VEO-3.1", "Veo3.1", "veo_3_1"])
def test_a_target_is_found_however_it_is_written(name: str) -> None:
    assert find_target(name).id == "veo-3.1"


@pytest.mark.parametrize(
    ("name", "offered"), [("veo-3", "veo-3.1"), ("kling", "kling-3"), ("midjorney-7", "midjourney-7"), ("flux", "flux-2")]
)
def test_a_name_that_is_not_there_gets_the_nearest(name: str, offered: str) -> None:
    with pytest.raises(NotFound, match=f"did you mean .*{re.escape(offered)}"):
        find_target(name)


@pytest.mark.parametrize("name", ["", "__init__", "_words", "../kling_3", "x" * 5_000, "veo\n3.1\0"])
def test_nonsense_is_refused_in_one_sentence(name: str) -> None:
    try:
        assert find_target(name) in targets()
    except NotFound as error:
        assert len(str(error)) < 250 and "\n" not in str(error)


def test_every_target_describes_itself() -> None:
    rows = [describe(target) for target in targets()]
    assert json.loads(json.dumps(rows)) == rows
    for row in rows:
        assert set(row) >= COLUMNS
        assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(row["checked"]))


def test_live_ones_come_first_and_ids_are_theirs_alone() -> None:
    order = [target.status for target in targets()]
    assert order == sorted(order, key=["live", "retiring", "retired"].index)
    assert len({target.id for target in targets()}) == len(targets())


def test_every_price_has_a_source_and_a_date() -> None:
    for target in targets():
        assert all(price.usd > 0 and price.source and re.match(r"\d{4}", price.date) for price in target.prices)
        assert all(source.where and re.match(r"\d{4}", source.date) for source in target.sources)


def test_a_run_has_a_cost_where_a_price_is_known() -> None:
    project = film_with({**SCENES["a busy street"], "resolution": "1080p"})
    shot = lower(project, project.scenes[0])
    cost = compile_shot(shot, find_target("veo-3.1")).cost
    assert cost and cost.usd == pytest.approx(0.4 * 8) and cost.source and cost.date
    assert compile_shot(shot, find_target("midjourney-7")).cost is None
