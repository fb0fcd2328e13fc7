"""`director teach run` against a provider on loopback: estimate, cap, a line an answer, a kill in the middle, gold that few-shot reads."""

import asyncio
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from agents.evals.cases import cases
from bot.batches import Worker, listed, worked, works_of
from bot.bootstrap import open_reading
from bot.door import open_door
from bot.gold import Gold
from bot.proposed import ROOT, TEMPLATES, Wish, accept, propose
from bot.settings import Settings
from bot.teach import Lesson, teach
from bot.teacher_worker import read_gold
from bot.wordings import TARGETS, example_prompt
from compiler_templates import find_target, targets
from studio.catalog.templates import scene_templates
from studio.errors import BadInput
from studio.training.few_shot import choose
from tests.doubles.openrouter import Provider, calls
from tests.doubles.scripted import scripted_desk

TEACHER = "openai/gpt-5.1"
OUTLINE = calls(
    ("outline_scenes", {"title": "Sea", "scenes": [{"title": "One", "slots": {"shot_type": "wide"}}, {"title": "Two", "slots": {}}]}),
    ("propose", {"words": "Two scenes."}),
)
EDIT = calls(("put_character", {"name": "Mara", "description": "a scar over her eyebrow"}), ("propose", {"words": "Done."}))
LESSON = Lesson("", ("outlines", "edits", "critiques"), ("veo-3.1",), None, 50_000_000, yes=True)


def answer(body: dict[str, Any], _number: int) -> dict[str, Any]:
    """As a teacher would, by what is offered: an outline, an edit, or a critique."""
    tools = {tool["function"]["name"] for tool in body["tools"]}
    if "final_result" in tools:
        return calls(("final_result", {"good": False, "problems": ["The light is not said."], "advice": "Say the light first."}))
    return OUTLINE if "outline_scenes" in tools and "add_scene" not in tools else EDIT


@pytest.fixture
def provider() -> Iterator[Provider]:
    with Provider(answer) as provider:
        yield provider


def killed_at(provider: Provider, folder: Path, number: int) -> None:
    """A process that teaches, killed while that request is under way."""
    env = {**os.environ, "DIRECTOR_DATA": str(folder), "OPENROUTER_API_KEY": "sk-or-canary", "DIRECTOR_MODEL_BASE_URL": provider.url}
    provider.before_answer = lambda n: time.sleep(20) if n == number else None
    line = [sys.executable, "-m", "bot", "teach", "run", "--yes", "--part", "critiques"]
    with subprocess.Popen(line, env=env, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as child:
        while len(provider.requests) <= number:
            assert child.poll() is None
            time.sleep(0.05)
        child.send_signal(signal.SIGKILL)
    provider.before_answer = lambda n: None


def settings(folder: Path, provider: Provider) -> Settings:
    return Settings(data=folder, openrouter_api_key=SecretStr("sk-or-canary"), model_base_url=provider.url, _env_file=None)  # type: ignore[call-arg]


async def taught(folder: Path, provider: Provider, lesson: Lesson = LESSON) -> tuple[int, str]:
    out = io.StringIO()
    return await teach(settings(folder, provider), lesson, out, io.StringIO()), out.getvalue()


async def test_a_dry_run_and_a_run_without_a_yes_ask_nobody(provider: Provider, tmp_path: Path) -> None:
    code, said = await taught(tmp_path, provider, replace(LESSON, dry=True))
    assert code == 0 and f"{TEACHER}: {len(cases('structure'))} outlines" in said and "USD" in said
    with pytest.raises(BadInput, match="--yes"):
        await taught(tmp_path, provider, replace(LESSON, yes=False))
    with pytest.raises(BadInput, match="no model 'x/y'"):
        await taught(tmp_path, provider, replace(LESSON, teacher="x/y"))
    assert provider.requests == [] and not (tmp_path / "gold").exists()


async def test_gold_has_its_provenance_its_ledger_and_is_never_paid_twice(provider: Provider, tmp_path: Path) -> None:
    code, said = await taught(tmp_path, provider)
    assert code == 0 and "Nothing left to ask" in said
    folder = tmp_path / "gold"
    gold = [example for _, example in read_gold(folder)]
    assert {e.task for e in gold} == {"outline", "bible", "slots", "critique"}
    assert choose([e for e in gold if e.task == "outline"]), "few-shot takes it as it is"
    lines = [json.loads(line) for line in (folder / "gold.jsonl").read_text().splitlines()]
    for line in lines:
        assert line["asked"] == TEACHER and line["used"] in (TEACHER, "reader")
        assert line["stack"] and line["date"] and line["instructions"] and len(line["sha256"]) == 64
    assert all(r["model"] == TEACHER and r["provider"]["zdr"] for r in provider.requests)
    async with open_reading(settings(tmp_path, provider)) as store:
        (row,) = await store.sums("payer", "")
    assert (row.requests, row.micros) == (len(provider.invoice), provider.billed()[1]), "a row a request, as the invoice says"
    paid, before = len(provider.requests), {f.name: f.read_bytes() for f in folder.iterdir()}
    await taught(tmp_path, provider)
    assert len(provider.requests) == paid
    assert {f.name: f.read_bytes() for f in folder.iterdir()} == before, "the same log gives the same bytes"


async def test_the_cap_holds_before_the_request_and_the_rest_is_run_later(
    provider: Provider, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = provider._bill  # pyright: ignore[reportPrivateUsage]

    def dear(number: int, fault: str) -> dict[str, Any]:
        return usual(number, fault) | {"micros": 40_000}

    monkeypatch.setattr(provider, "_bill", dear)
    lesson = replace(LESSON, parts=("outlines",), micros=250_000)
    code, said = await taught(tmp_path, provider, lesson)
    assert code == 1 and "left to ask" in said and "Nothing left" not in said
    first = len(provider.requests)
    assert 0 < first * 40_000 <= 250_000
    await taught(tmp_path, provider, replace(lesson, micros=100))
    assert len(provider.requests) == first, "no request fits into that"
    assert (await taught(tmp_path, provider, replace(lesson, micros=50_000_000)))[0] == 0
    assert len(provider.requests) == len(cases("structure"))


async def test_what_a_model_did_not_answer_is_not_gold(provider: Provider, tmp_path: Path) -> None:
    provider.fault = lambda n: "400"
    lesson = replace(LESSON, parts=("outlines", "critiques"))
    code, _ = await taught(tmp_path, provider, lesson)
    assert code == 1 and read_gold(tmp_path / "gold") == []
    provider.fault = lambda n: ""
    assert (await taught(tmp_path, provider, lesson))[0] == 0


async def test_a_kill_in_the_middle_costs_at_most_the_request_under_way(provider: Provider, tmp_path: Path) -> None:
    lesson = replace(LESSON, parts=("critiques",))
    await asyncio.to_thread(killed_at, provider, tmp_path, 2)
    log = tmp_path / "gold" / "gold.jsonl"
    assert len(log.read_text().splitlines()) == 2
    with log.open("a") as file:
        file.write('{"key": "half a li')
    assert (await taught(tmp_path, provider, lesson))[0] == 0
    asked = [json.dumps(r["messages"]) for r in provider.requests]
    again = {one for one in asked if asked.count(one) > 1}
    assert again == {asked[2]}, "only what was under way is asked again"
    assert len(read_gold(tmp_path / "gold")) == len(set(asked))


async def test_sample_films_teach_with_their_provenance(provider: Provider, tmp_path: Path) -> None:
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    scene = {"title": "The lamp", "notes": "Mara lights the lamp while the storm grows outside her window.", "slots": {"shot_type": "wide"}}
    film = {"id": "sea", "title": "The Sea Door", "logline": "A keeper guards a door in the sea.", "scenes": [scene]}
    (shelf / "sea.json").write_text(json.dumps(film))
    (shelf / "again.json").write_text(json.dumps(film))
    lesson = replace(LESSON, films=(shelf,))
    code, said = await taught(tmp_path, provider, lesson)
    assert code == 0 and "1 outline, 1 edit, 1 critique to ask" in said and "Nothing left" in said
    lines = [json.loads(line) for line in (tmp_path / "gold" / "gold.jsonl").read_text().splitlines()]
    assert [(line["part"], line["project"], line["source"]) for line in lines] == [
        (part, "sea", "again.json") for part in ("structure", "chat", "critiques")
    ]
    assert len({line["project_sha256"] for line in lines}) == 1 and all(len(line["project_sha256"]) == 64 for line in lines)
    gold = read_gold(tmp_path / "gold")
    assert {example.task for _, example in gold} >= {"outline", "critique"} and len({split for split, _ in gold}) == 1
    (shelf / "no.json").write_text("{}")
    with pytest.raises(BadInput, match=r"no\.json"):
        await taught(tmp_path, provider, lesson)


async def test_the_running_process_does_it_and_a_cap_counts_over_all_takings_up(provider: Provider, tmp_path: Path) -> None:
    """Ordered beside a running director, cut off in the middle, taken up by the next: what was paid is not asked again."""
    given, lesson = settings(tmp_path, provider), replace(LESSON, parts=("outlines",))
    async with scripted_desk(tmp_path, None) as (desk, store, _), open_door(given, desk):
        for _ in range(2):
            code, said = await taught(tmp_path, provider, lesson)
            assert code == 0 and "Queued as" in said and provider.requests == []
        (job,) = await store.batches()
        started = asyncio.Event()
        provider.before_answer = lambda n: loop.call_soon_threadsafe(started.set) and None if n == 3 else None
        loop = asyncio.get_running_loop()
        worker = Worker(store, works_of(given, store), every=0.01)
        async with worked(worker):
            await started.wait()
        (job,) = await store.batches()
        assert not job.over and job.lease == 0, "given back at once by a clean end"
        spent = await store.spent_on_job(job)
        assert spent > 0 and (await worker.once()) is not None
        (job,) = await store.batches()
        assert job.over and "Nothing left to ask" in job.said
        assert await store.spent_on_job(job) > spent and len(provider.requests) <= len(cases("structure")) + 1
    said = await listed(given)
    assert "teach" in said and "over" in said


async def test_a_proposal_is_a_diff_that_does_nothing_until_it_is_accepted(provider: Provider, tmp_path: Path) -> None:
    mine, diff, out = tmp_path / TEMPLATES, tmp_path / "a.diff", io.StringIO()
    mine.parent.mkdir(parents=True)
    mine.write_bytes(before := (ROOT / TEMPLATES).read_bytes())
    wish = Wish("hero-shot", "", 500_000, diff, None, tmp_path)
    slots: dict[str, Any] = {"shot_type": "close_up", "camera_movement": ["arc"], "duration": 6}
    told = calls(("final_result", {"about": "The product alone, seen all around.", "slots": slots, "why": "An arc shows more."}))
    provider.script = lambda _body, _n: told
    assert await propose(settings(tmp_path, provider), wish, out) == 0
    assert mine.read_bytes() == before and "-about = " in diff.read_text() and "An arc shows more." in out.getvalue()
    assert accept(diff, out, tmp_path) == 0
    now = scene_templates.__wrapped__(mine)["hero-shot"]
    assert now.about == "The product alone, seen all around." and now.slots.duration == 6
    assert len(mine.read_text().splitlines()) == len(before.decode().splitlines()), "nothing else moved"
    with pytest.raises(BadInput, match="another by now"):
        accept(diff, out, tmp_path)
    wrong = calls(("final_result", {"about": "The product alone, seen all around.", "slots": {"shot_type": "no_such_size"}}))
    provider.script = lambda _body, _n: wrong
    assert await propose(settings(tmp_path, provider), wish, out) == 2 and "film language" in out.getvalue()
    asked = len(provider.requests)
    assert await propose(settings(tmp_path, provider), replace(wish, micros=10), out) == 2 and "--usd" in out.getvalue()
    with pytest.raises(BadInput, match="no scene template and no target"):
        await propose(settings(tmp_path, provider), replace(wish, name="zz"), out)
    assert len(provider.requests) == asked


def reworded(*phrases: tuple[str, str, str]) -> dict[str, Any]:
    told = [{"slot": slot, "id": one, "phrase": phrase} for slot, one, phrase in phrases]
    return calls(("final_result", {"phrases": told, "why": "The tool follows it better."}))


@pytest.mark.parametrize("target", ["veo-3.1", "sora-2", "hunyuan-video-1.5"])
async def test_a_targets_words_are_proposed_from_critiques_and_change_with_what_rests_on_them(
    provider: Provider, tmp_path: Path, target: str
) -> None:
    file = TARGETS / f"{target.replace('-', '_').replace('.', '_')}.py"
    mine, diff, out = tmp_path / file, tmp_path / "a.diff", io.StringIO()
    mine.parent.mkdir()
    mine.write_bytes(before := (ROOT / file).read_bytes())
    gold = Gold(tmp_path / "gold" / "gold.jsonl", {})
    gold.keep("k1", {"part": "critiques", "case": f"sea 1 {target}"}, {"good": False, "problems": ["It reads 'dollies in' as a zoom."]})
    gold.keep("k2", {"part": "critiques", "case": "sea 1 of-another"}, {"good": False, "problems": ["Of another tool."]})
    wish = Wish(target, "", 500_000, diff, gold.path.parent, tmp_path)
    provider.script = lambda _body, _n: reworded(
        ("camera_movement", "dolly_in", "pushes in on a track"), ("shot_type", "wide", "a wide view")
    )
    assert await propose(settings(tmp_path, provider), wish, out) == 0, out.getvalue()
    asked = json.dumps(provider.requests[0]["messages"])
    assert "as a zoom" in asked and "Of another tool" not in asked and "Of 1 remarks" in out.getvalue()
    assert mine.read_bytes() == before
    assert accept(diff, out, tmp_path) == 0
    (tmp_path / "new").mkdir()
    shutil.copy(mine, tmp_path / "new")
    (now,) = targets(tmp_path / "new")
    was = find_target(target)
    assert now.words["camera_movement"]["dolly_in"] == "pushes in on a track" and now.words["shot_type"]["wide"] == "a wide view"
    assert (now.template_version, now.words["film_stock"]) == (was.template_version + 1, was.words["film_stock"])
    assert example_prompt(now) == now.example.prompt
    with pytest.raises(BadInput, match="another by now"):
        accept(diff, out, tmp_path)


async def test_what_is_more_than_words_is_never_accepted(provider: Provider, tmp_path: Path) -> None:
    file = TARGETS / "veo_3_1.py"
    mine, diff, out = tmp_path / file, tmp_path / "a.diff", io.StringIO()
    mine.parent.mkdir()
    mine.write_bytes(before := (ROOT / file).read_bytes())
    wish = Wish("veo-3.1", "", 500_000, diff, None, tmp_path)
    provider.script = lambda _body, _n: reworded(("camera_movement", "dolly_in", "pushes in"))
    assert await propose(settings(tmp_path, provider), wish, out) == 0
    good = diff.read_text()
    for old, bad in (
        ('"pushes in"', '__import__("os").getcwd()'),
        ('"pushes in"', '"pushes in" + str(_DATE)'),
        ("+        PROSE,", "+        PROSE | print(1),"),
    ):
        diff.write_text(good.replace(old, bad))
        assert good != diff.read_text()
        with pytest.raises(BadInput, match="words alone"):
            accept(diff, out, tmp_path)
    diff.write_text(good.replace("b/compiler_templates/veo_3_1.py", "b/compiler_templates/../bot/desk.py"))
    with pytest.raises(BadInput, match="no diff that"):
        accept(diff, out, tmp_path)
    assert mine.read_bytes() == before
    for phrase in (("camera_movement", "no_such", "x y"), ("camera_movement", "dolly_in", 'says "{}"')):
        provider.script = lambda _body, _n, phrase=phrase: reworded(phrase)
        assert await propose(settings(tmp_path, provider), wish, out) == 2
    assert await propose(settings(tmp_path, provider), replace(wish, name="kling-3", root=ROOT), out) == 2
    assert "shared with other targets" in out.getvalue() or "film language" in out.getvalue()
