"""The suites: whole as data, judged by what they say, kept between runs, never past their cost, side by side in a report."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from agents.evals.cases import SUITES, Suite, Told, cases, film_of
from agents.evals.judge import Judge, outline_of
from agents.evals.judging import coherence, edits_left, intent_kept, locks_kept, problems, valid
from agents.evals.outcome import Outcome
from agents.evals.report import page
from agents.evals.runner import Budget, Log, Result, Row, evaluate
from agents.evals.stacks import stack_named
from agents.stacks import read_stacks
from bot.__main__ import main
from studio.deltas import SetSlot
from studio.edits import ChangeSlot, PutCharacter, SeeAsset
from studio.errors import BadInput
from studio.project import Character, Origin, Scene, SceneProject, Seen, VisualAsset
from tests.doubles.openrouter import Provider, calls

EVERY = [(suite, case) for suite in SUITES for case in cases(suite)]
MODEL = Origin(kind="model")


def first(value: Any) -> Any:
    """The first of several values that are as good."""
    return value.split("|")[0] if isinstance(value, str) else value


def put(film: SceneProject, scene: str | None, slot: str, value: Any) -> SceneProject:
    return ChangeSlot(scene=scene, delta=SetSlot(slot=slot, value=first(value)), origin=MODEL).apply(film)


def perfect(case: Told) -> Outcome:
    """What the gold asks for, done to the letter."""
    film, gold = film_of(case), case.gold
    missing = range(len(film.scenes) + 1, (gold.count or 0) + 1)
    film = film.model_copy(update={"scenes": (*film.scenes, *(Scene(id=f"new-{n}", number=n, notes="It goes on.") for n in missing))})
    after = film
    for number, slots in gold.scenes.items():
        scene = after.numbered(len(after.scenes) if number == "last" else int(number))
        assert scene is not None
        for slot, value in slots.items():
            after = put(after, scene.id, slot, value)
    for slot, value in gold.style.items():
        after = put(after, None, slot, value)
    for n, name in enumerate(gold.people):
        after = PutCharacter(character=Character(id=f"c{n}", name=first(name))).apply(after)
    if gold.seen:
        seen = dict(gold.seen)
        people = seen.pop("people", 0)
        told = Seen.model_validate(
            {**{k: first(v) for k, v in seen.items()}, "subjects": tuple(f"figure {n}" for n in range(int(str(people))))}
        )
        asset = VisualAsset(id="a", sha256="0" * 64, width=8, height=8)
        film = after = after.model_copy(update={"bible": after.bible.model_copy(update={"assets": (asset,)})})
        after = SeeAsset(asset="a", seen=told).apply(after)
    return Outcome(before=film, after=after, prompts=gold.prompts, edits=1, by="model")


def test_there_are_at_least_sixty_cases_over_four_suites() -> None:
    counts = {suite: len(cases(suite)) for suite in SUITES}
    assert sum(counts.values()) >= 60 and min(counts.values()) >= 10, counts


@pytest.mark.parametrize(("suite", "case"), EVERY, ids=[f"{suite}-{case.name}" for suite, case in EVERY])
def test_a_gold_is_no_edit_away_from_itself_and_can_be_reached_past_the_locks(suite: Suite, case: Told) -> None:
    done = perfect(case)
    assert edits_left(case, done) == 0 and locks_kept(done) in (None, True) and valid(done) == 1.0
    if suite in ("chat", "compile"):
        assert case.gold == case.gold.model_copy() and film_of(case).scenes, "these speak of a film that stands"


def case_of(**gold: Any) -> Told:
    return Told.model_validate({"name": "one", "words": "", "film": "osaka", "gold": gold})


def outcome(after: SceneProject, before: SceneProject | None = None, **more: Any) -> Outcome:
    return Outcome(before=before or film_of(case_of()), after=after, by="model", edits=1, **more)


def test_each_slot_that_is_wrong_missing_or_not_asked_for_is_one_edit_to_make() -> None:
    film, case = film_of(case_of()), case_of(scenes={"2": {"shot_type": "close_up|insert", "lens": "long"}}, prompts=["2 veo-3.1"])
    second = film.scenes[1].id
    assert edits_left(case, outcome(film)) == 3
    half = put(film, second, "shot_type", "insert")
    assert edits_left(case, outcome(half)) == 2
    assert edits_left(case, outcome(put(half, second, "weather", ["snow"]))) == 3, "nobody asked for snow"
    assert edits_left(case, outcome(put(half, None, "saturation", "vivid"))) == 3, "nor for a style"
    assert edits_left(case, outcome(put(half, second, "lens", "long"), prompts=("2 veo-3.1",))) == 0
    assert edits_left(case, outcome(put(half, second, "lens", "long"), prompts=("2 veo-3.1", "3 veo-3.1"))) == 1


def outline(*scenes: dict[str, Any], people: Sequence[str] = ("Mara",)) -> SceneProject:
    told = [{"id": f"s{n}", "number": n, "slots": {"duration": 5, **slots}} for n, slots in enumerate(scenes, 1)]
    bible = {"characters": [{"id": name.lower(), "name": name} for name in people]}
    return SceneProject.model_validate({"id": "f", "scenes": told, "bible": bible})


@pytest.mark.parametrize(
    ("film", "wrong"),
    [
        (outline({"action": "a"}, {"action": "b", "character_ref": ["Mara"]}), []),
        (outline({"action": "a"}, {"action": "b", "character_ref": ["Jun"]}), ["unknown-person", "Jun is not in the bible"]),
        (outline({"action": "a", "dialogue": [{"speaker": "Jun", "line": "Go."}]}, {"action": "b"}), ["Jun is not in the bible"]),
        (outline({"action": "opens the door"}, {"action": "Opens the  door"}), ["told-twice", "told 2 times"]),
        (outline({"action": "a"}, {}), ["nothing happens"]),
        (outline({"action": "a", "duration": 60}, {"action": "b"}), ["65 seconds in place of 10"]),
        (outline({"action": "a", "time_of_day": "night", "lighting_source": ["sun"]}, {"action": "b"}), ["night-sun"]),
    ],
)
def test_what_does_not_hold_together_in_an_outline_is_named(film: SceneProject, wrong: list[str]) -> None:
    case = case_of(seconds=10, count=2)
    found = problems(case, film)
    assert len(found) == len(wrong) and all(word in line for word, line in zip(wrong, found, strict=True))
    assert coherence(case, outcome(film)) == pytest.approx(1 - len(wrong) / 2)


def test_intent_locks_and_answers_are_scored_for_what_they_are() -> None:
    film = film_of(case_of())
    assert intent_kept(case_of(keeps=["raincoat", "a whale|puddle", "trumpet"]), outcome(film)) == pytest.approx(2 / 3)
    locked = film_of(Told.model_validate({"name": "one", "words": "", "film": "osaka", "locked": [1], "gold": {}}))
    broken = locked.model_copy(update={"scenes": (film.scenes[0], *locked.scenes[1:])})
    assert (locks_kept(outcome(locked, locked)), locks_kept(outcome(broken, locked)), locks_kept(outcome(film))) == (True, False, None)
    assert valid(outcome(film, refused=("no",))) == 0.5
    assert valid(outcome(film, reason="The model service cannot be reached.")) == 0.0


async def test_the_offline_director_keeps_what_it_can_do(tmp_path: Path) -> None:
    """Numbers that stand today; a change that lowers them has broken something."""
    results = {suite: await evaluate(suite, stack_named("offline"), None, Log(tmp_path / "a"), Budget(0)) for suite in SUITES}

    def mean(suite: Suite, score: str) -> float:
        found = [row.scores[score] for row in results[suite].rows if score in row.scores]
        return sum(found) / len(found)

    assert mean("structure", "intent kept") == 1.0 and mean("structure", "coherence") >= 0.95 and mean("structure", "edits left") == 0.0
    assert mean("chat", "locks kept") == mean("compile", "locks kept") == 1.0
    assert mean("chat", "edits left") <= 1.4 and mean("structure", "US cents") == 0.0
    assert mean("vision", "edits left") == pytest.approx(sum(len(case.gold.seen) for case in cases("vision")) / len(cases("vision")))


SAW = {
    "asset": "asset-eval",
    "category": "shot_ref",
    "label": "Frame",
    "description": "A figure.",
    "phrase": "a figure",
    "tags": ["figure"],
    "subjects": ["a figure"],
    "shot_type": "wide",
    "camera_angle": "eye_level",
}


def looking(body: dict[str, Any], _number: int) -> dict[str, Any]:
    """One model sees the same in every frame; the other only talks."""
    if body["model"] == "openai/gpt-4.1":
        return calls(("describe_reference", SAW), ("propose", {"words": "A figure in a wide frame."}))
    return calls(("propose", {"words": "A picture."}))


@pytest.fixture
def keyed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DIRECTOR_DATA", str(tmp_path))
    monkeypatch.setenv("OPENROUTER_API_KEY", "sk-test")
    return tmp_path


def run(*arguments: str) -> int:
    return main(["eval", "run", "--suite", "vision", "--stack", "openai/gpt-4o-mini", "--stack", "openai/gpt-4.1", *arguments])


def test_two_models_stand_side_by_side_and_nothing_is_paid_for_twice(
    keyed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Provider(looking) as provider:
        monkeypatch.setenv("DIRECTOR_MODEL_BASE_URL", provider.url)
        assert run() == 0
        told = capsys.readouterr()
        asked, (_, micros) = len(provider.requests), provider.billed()
        assert "openai/gpt-4.1 against openai/gpt-4o-mini" in told.out and ": better" in told.out
        assert f"Spent {micros / 1_000_000:.4f} USD; 0 answers" in told.out
        assert "openai/gpt-4.1, vision: 10 over-the-shoulder: openai/gpt-4.1" in told.err, "progress is shown"
        assert run() == 0
        assert len(provider.requests) == asked and "Spent 0.0000 USD; 20 answers were kept" in capsys.readouterr().out
    with Image.open(keyed / "evals" / "report.png") as picture:
        assert picture.width == 1620
    assert "![Scores](report.png)" in (keyed / "evals" / "report.md").read_text(encoding="utf-8")


def test_a_run_stops_at_its_cost_and_goes_on_where_it_stopped(
    keyed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Provider(looking) as provider:
        monkeypatch.setenv("DIRECTOR_MODEL_BASE_URL", provider.url)
        assert run("--usd", "0.001") == 1
        told, asked = capsys.readouterr().out, len(provider.requests)
        assert "openai/gpt-4.1: 10 cases are missing (not run: the cost cap was reached)." in told and 0 < asked < 20
        with (keyed / "evals" / "answers.jsonl").open("a") as file:
            file.write('{"key": "cut off in the mid')
        assert run() == 0
        assert "0 are missing" in capsys.readouterr().out and len(provider.requests) > asked


def test_a_stack_that_gives_no_answer_scores_nothing_and_the_report_says_so(
    keyed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Provider(looking) as provider:
        provider.fault = lambda _number: "401"
        monkeypatch.setenv("DIRECTOR_MODEL_BASE_URL", provider.url)
        assert run() == 0
    assert "| valid | more | 0 (0 to 0) | 0 (0 to 0) |" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--stack", "nobody/nothing"], "There is no stack 'nobody/nothing'"),
        (["--stack", "missing.toml"], "missing.toml cannot be read as TOML"),
        (["--stack", "missing.toml:gold"], "'gold' is no tier"),
        (["--stack", "pro"], "Models need a key"),
    ],
)
def test_what_cannot_be_run_gets_one_sentence(
    arguments: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DIRECTOR_DATA", str(tmp_path))
    monkeypatch.delenv("OPENROUTER_API_KEY", raising=False)
    assert main(["eval", "run", *arguments]) == 2
    err = capsys.readouterr().err
    assert err.startswith(said) and err.count("\n") == 1


def test_a_stack_is_a_tier_a_file_or_one_model_alone(tmp_path: Path) -> None:
    shipped = read_stacks()
    copy = tmp_path / "mine.toml"
    copy.write_text(Path("agents/stacks.toml").read_text(encoding="utf-8"), encoding="utf-8")
    assert stack_named("free").stacks == shipped and stack_named(f"{copy}:free").tier == "free"
    alone = stack_named("openai/gpt-4.1").stacks.of("pro")
    assert {route.models for route in (alone.chat, alone.structure, alone.vision)} == {("openai/gpt-4.1",)}
    assert len({stack_named(name).mark for name in ("offline", "free", "pro", "premium", "openai/gpt-4.1")}) == 5
    with pytest.raises(BadInput):
        stack_named("")


@pytest.mark.parametrize(
    ("choose", "share"),
    [
        (lambda words: "first", 0.5),
        (lambda words: "equal", 0.5),
        (lambda words: "first" if words.index("Keeper") < words.index("Baker") else "second", 1.0),
        (lambda words: "second" if words.index("Keeper") < words.index("Baker") else "first", 0.0),
    ],
    ids=["always the first", "always equal", "the keeper's", "the baker's"],
)
async def test_a_judge_counts_only_where_its_choice_outlives_the_swap(choose: Any, share: float, tmp_path: Path) -> None:
    from agents.models import ServiceModels

    one, other = (outline({"subject": name, "action": "goes"}) for name in ("Keeper", "Baker"))

    def answer(body: dict[str, Any], _number: int) -> dict[str, Any]:
        return calls(("final_result", {"response": choose(str(body["messages"][-1]["content"]))}))

    with Provider(answer) as provider:
        async with ServiceModels("sk-test", provider.url) as models:
            budget = Budget(None)
            judge = Judge("openai/gpt-4.1", read_stacks(), models, budget, tmp_path / "judged.jsonl")
            assert await judge.prefers(cases("structure")[0], one, other) == share
            assert len(provider.requests) == 2 and budget.spent == provider.billed()[1]
            again = Judge("openai/gpt-4.1", read_stacks(), models, budget, tmp_path / "judged.jsonl")
            assert await again.prefers(cases("structure")[0], one, other) == share and len(provider.requests) == 2
    assert "Keeper goes" in outline_of(one)


def test_a_report_says_only_what_the_numbers_allow() -> None:
    def result(stack: str, edits: Sequence[float]) -> Result:
        rows = tuple(Row(f"case-{n}", {"valid": 1.0, "edits left": e, "coherence": 1.0}) for n, e in enumerate(edits))
        return Result("structure", stack, rows, 0)

    told = page([result("a", [5, 6, 4, 5, 7, 5]), result("b", [1, 2, 1, 1, 2, 1]), result("c", [5, 5, 5, 5, 6, 6])])
    (line,) = (line for line in told.splitlines() if line.startswith("| edits left"))
    assert line.count("better") == 1 and line.endswith("no difference seen |")
    assert "| 1 | case-4: 7 edits | case-1: 2 edits | case-4: 6 edits |" in told
