"""Exports: only of people who agreed, structure where words are not given, split by project, the same bytes for the same journal."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from google.genai import types as genai
from openai.types.chat import ChatCompletionMessageParam
from pydantic import TypeAdapter

from bot.training import Asked, export
from studio.deltas import SetSlot
from studio.edits import AddScene, ChangeSlot, Edit, RetitleFilm, SetSceneStatus
from studio.project import Origin, PromptSlots, Scene
from studio.store.records import Entry, Made, Take
from studio.store.store import Store
from studio.training.leave import Told
from studio.training.records import SPLITS
from studio.training.scrub import scrubbed
from tests.domain.store.telling import Teller

BY_HAND, DIRECTOR = Made("command"), Made("director", model_used="small-1")
SECRET = "her mail is canary@example.org and her key sk-live-abcdefghijklmnop1234"


def put(slot: str, value: Any, origin: str = "stated") -> ChangeSlot:
    return ChangeSlot(scene="s1", delta=SetSlot(slot=slot, value=value), origin=Origin.model_validate({"kind": origin}))


async def commit(teller: Teller, *edits: Edit, who: str, made: Made = BY_HAND, **more: Any) -> str:
    here = await teller.here(account=who, name="")
    unit = replace(await teller.unit(*edits, here=here, made=made), **more)
    await teller.store.commit(unit)
    return unit.turn


async def told_film(teller: Teller, film: str, who: str, helper: str = "") -> str:
    """A film in which a suggestion is changed by hand, a take is chosen of two, one is dropped, and the scene is locked."""
    teller.film = film
    scene = Scene(id="s1", number=1, title="canarytitle", slots=PromptSlots(shot_type="wide", lens="wide", action=SECRET))
    await commit(teller, AddScene(scene=scene), RetitleFilm(title="canaryfilm"), who=who, made=DIRECTOR)
    await commit(teller, put("shot_type", "close_up"), put("action", "canary sings"), who=helper or who)
    here = await teller.here(account=who)
    unit = await teller.unit(here=here)
    takes = tuple(
        Take(f"{film}-t{n}", unit.base, (put("lens", lens, "model"),), DIRECTOR, n, unit.turn) for n, lens in ((1, "long"), (2, "macro"))
    )
    await teller.store.commit(replace(unit, takes=takes))
    entries = tuple(Entry(e, Made("command", take=takes[1].id)) for e in takes[1].edits)
    await commit(teller, *takes[1].edits, who=who, entries=entries, decided=((takes[1].id, "accepted"), (takes[0].id, "discarded")))
    await commit(teller, SetSceneStatus(scene="s1", status="locked"), who=who)
    (row,) = [r for r in await teller.store.films("console:here") if r.film == film]
    return row.owner


async def written(store: Store, folder: Path, kind: str, **asked: Any) -> tuple[Told, list[dict[str, Any]]]:
    """An export and its canonical records."""
    told = await export(store, Asked("sft" if kind == "sft" else "preferences", **asked), folder)
    return told, [json.loads(line) for s in SPLITS for line in (folder / f"canonical.{s}.jsonl").read_text().splitlines()]


def everything(folder: Path) -> str:
    return "".join(path.read_text() for path in sorted(folder.iterdir()))


async def agree(store: Store, person: str, *purposes: str) -> None:
    for purpose in purposes:
        await store.consent("console:here", person, purpose, True)  # pyright: ignore[reportArgumentType]


async def test_without_consent_nothing_leaves_and_it_is_said_why(store: Store, teller: Teller, tmp_path: Path) -> None:
    await told_film(teller, "film", "mira")
    told, records = await written(store, tmp_path / "p", "preferences")
    assert records == [] and told.left_out == {"somebody in it did not agree": 3}
    told, records = await written(store, tmp_path / "s", "sft")
    assert records == [] and told.left_out == {"somebody in it did not agree": 1}


async def test_who_agreed_gives_structure_and_no_word(store: Store, teller: Teller, tmp_path: Path) -> None:
    await agree(store, await told_film(teller, "film", "mira"), "everyone")
    told, pairs = await written(store, tmp_path / "p", "preferences")
    edit, choice = pairs
    assert (edit["kind"], edit["chosen"], edit["rejected"]) == ("edit", {"shot_type": "close_up"}, {"shot_type": "wide"})
    assert edit["context"] == {"lens": "wide", "action": "<words>"}
    assert (choice["kind"], choice["chosen"], choice["rejected"], choice["first"]) == ("choice", {"lens": "macro"}, {"lens": "long"}, -1)
    assert told.left_out == {"it says nothing without its words": 1}
    _, (outline,) = await written(store, tmp_path / "s", "sft")
    assert outline["answer"][0]["slots"]["shot_type"] == "close_up" and outline["answer"][0]["title"] == "<words>"
    assert "canary" not in everything(tmp_path / "p") + everything(tmp_path / "s")


async def test_words_that_are_given_leave_scrubbed_and_only_from_where_that_is_allowed(
    store: Store, teller: Teller, tmp_path: Path
) -> None:
    await agree(store, await told_film(teller, "film", "mira"), "everyone", "words")
    _, (_, words, _) = await written(store, tmp_path / "p", "preferences")
    assert words["chosen"] == {"action": "canary sings"}
    assert words["rejected"] == {"action": "her mail is <mail> and her key <secret>"}
    assert "example.org" not in everything(tmp_path / "p") and "sk-live" not in everything(tmp_path / "p")
    await written(store, tmp_path / "q", "preferences", words_from=frozenset({"slack"}))
    assert "canary" not in everything(tmp_path / "q")


async def test_a_row_of_several_people_needs_each_of_them_and_withdrawal_takes_it_out(store: Store, teller: Teller, tmp_path: Path) -> None:
    mira = await told_film(teller, "film", "mira", helper="jun")
    await agree(store, mira, "everyone")
    told, pairs = await written(store, tmp_path / "a", "preferences")
    assert [p["kind"] for p in pairs] == ["choice"] and told.left_out == {"somebody in it did not agree": 2}, "Jun changed it by hand"
    assert (await written(store, tmp_path / "b", "sft"))[1] == []
    jun = next(p for p in await store.makers("console:here", "film") if p != mira)
    await agree(store, jun, "everyone")
    assert [p["kind"] for p in (await written(store, tmp_path / "c", "preferences"))[1]] == ["edit", "choice"]
    assert len((await written(store, tmp_path / "d", "sft"))[1]) == 1
    await store.consent("console:here", jun, "everyone", False)
    assert [p["kind"] for p in (await written(store, tmp_path / "e", "preferences"))[1]] == ["choice"]


async def test_an_admin_forbids_it_for_all_and_own_is_not_everyone(store: Store, teller: Teller, tmp_path: Path) -> None:
    await agree(store, await told_film(teller, "film", "mira"), "own")
    assert (await written(store, tmp_path / "a", "preferences"))[1] == []
    assert len((await written(store, tmp_path / "b", "preferences", tenant="console:here"))[1]) == 2
    await store.set_setting("console:here", "training", "forbidden")
    told, records = await written(store, tmp_path / "c", "preferences", tenant="console:here")
    assert records == [] and told.left_out == {"its server or workspace forbids it": 3}


async def test_projects_are_split_whole_and_the_same_journal_gives_the_same_bytes(store: Store, teller: Teller, tmp_path: Path) -> None:
    for n in range(12):
        await agree(store, await told_film(teller, f"film-{n}", "mira"), "everyone")
    for kind in ("sft", "preferences"):
        await written(store, tmp_path / f"{kind}-1", kind)
        await written(store, tmp_path / f"{kind}-2", kind)
        assert everything(tmp_path / f"{kind}-1") == everything(tmp_path / f"{kind}-2")
        where: dict[str, set[str]] = {}
        for split in SPLITS:
            for line in (tmp_path / f"{kind}-1" / f"canonical.{split}.jsonl").read_text().splitlines():
                where.setdefault(json.loads(line)["project"], set()).add(split)
        assert len(where) == 12 and all(len(splits) == 1 for splits in where.values()) and len(set.union(*where.values())) > 1
        manifest = json.loads((tmp_path / f"{kind}-1" / "manifest.json").read_text())
        for name, told in manifest["files"].items():
            data = (tmp_path / f"{kind}-1" / name).read_bytes()
            assert told == {"lines": data.count(b"\n"), "sha256": hashlib.sha256(data).hexdigest()}


MESSAGES = TypeAdapter(list[ChatCompletionMessageParam])


async def test_every_form_holds_against_the_vendors_own_types(store: Store, teller: Teller, tmp_path: Path) -> None:
    for n in range(4):
        await agree(store, await told_film(teller, f"film-{n}", "mira"), "everyone", "words")
    await written(store, tmp_path / "s", "sft")
    await written(store, tmp_path / "p", "preferences")

    def lines(name: str) -> list[dict[str, Any]]:
        files = [tmp_path / f"{name}.{split}.jsonl" for split in SPLITS]
        found = [json.loads(line) for file in files for line in file.read_text().splitlines()]
        assert found
        return found

    for provider in ("openai", "together", "fireworks"):
        for line in lines(f"s/{provider}"):
            assert [m["role"] for m in MESSAGES.validate_python(line["messages"])] == ["system", "user", "assistant"]
        for line in lines(f"p/dpo-{provider}"):
            assert MESSAGES.validate_python(line["input"]["messages"])[-1]["role"] == "user"
            for side in ("preferred_output", "non_preferred_output"):
                assert [m["role"] for m in MESSAGES.validate_python(line[side])] == ["assistant"]
    for line in lines("s/trl") + lines("p/dpo-trl"):
        for part in line.values():
            MESSAGES.validate_python(part)
    for line in lines("s/vertex"):
        assert genai.Content.model_validate(line["systemInstruction"]).parts
        assert [genai.Content.model_validate(c).role for c in line["contents"]] == ["user", "model"]
    for line in lines("p/dpo-vertex"):
        assert genai.Content.model_validate(line["contents"][-1]).role == "user"
        assert [genai.Content.model_validate(c["completion"]).role for c in line["completions"]] == ["model", "model"]
        assert [c["score"] for c in line["completions"]] == [1, 0]
    for line in lines("p/pairwise"):
        assert line["label"] in (0, 1) and line["a"] != line["b"]


@pytest.mark.parametrize(
    "said, left",
    [
        ("write to mira.k+film@mail.example.com now", "write to <mail> now"),
        ("see https://example.com/x?token=1 there", "see <link> there"),
        ("ask <@U123ABC> or @jun_k", "ask <mention> or <mention>"),
        ("call +49 170 1234567 at night", "call <number> at night"),
        ("card 4111 1111 1111 1111", "card <number>"),
        ("password: hunter2 is it", "<secret> is it"),
        ("ghp_abcdefghijklmnopqrstuvwxyz0123456789", "<secret>"),
        ("a 35mm lens at f/2.8, 24 fps, 16:9, in 1987", "a 35mm lens at f/2.8, 24 fps, 16:9, in 1987"),
        ("Mara is 28 and takes bus 12", "Mara is 28 and takes bus 12"),
    ],
)
def test_words_lose_secrets_and_what_names_a_person_and_keep_the_film(said: str, left: str) -> None:
    assert scrubbed(said) == left
