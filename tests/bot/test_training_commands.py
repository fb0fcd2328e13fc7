"""The commands of learning over a real store: what leaves is told with what stayed and why; the ranker is off until it has seen enough."""

import asyncio
import json
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.bootstrap import new_id
from bot.rankers import RANKERS, read_ranker
from studio.deltas import SetSlot
from studio.edits import AddScene, ChangeSlot
from studio.project import Origin, PromptSlots, Scene
from studio.store.records import Made
from studio.store.store import Store
from tests.domain.store.telling import Clock, Teller

FILMS, SCENES = 30, 16
DIRECTOR = Made("director", model_used="small-1")
LENSES = ("wide", "long", "macro")


async def agreed(folder: Path, films: int, person: str = "mira", *, agree: bool = True) -> None:
    """Films of one person whose director always begins wide; they make every shot a close-up, and change the lens by no taste."""
    store = await Store.open(folder / "director.db", clock=Clock(), new_id=new_id)
    try:
        teller = Teller(store)
        for film in range(films):
            here = await teller.here(account=person, name=f"{person}-{films}-{film}")
            scenes = [Scene(id=f"s{n}", number=n, title="canary", slots=PromptSlots(shot_type="wide")) for n in range(1, SCENES + 1)]
            told = [AddScene(scene=scene) for scene in scenes]
            await store.commit(await teller.unit(*told, here=here, film=f"{person}-{films}-{film}", made=DIRECTOR))
            size = [ChangeSlot(scene=s.id, delta=SetSlot(slot="shot_type", value="close_up"), origin=Origin(kind="stated")) for s in scenes]
            await store.commit(
                await teller.unit(
                    *size, here=await teller.here(f"{person}-{films}-{film}-size", account=person), film=f"{person}-{films}-{film}"
                )
            )
        if agree:
            await store.consent("console:here", here.person, "everyone", True)
    finally:
        await store.close()


def test_the_ranker_says_when_it_is_on_what_it_found_and_what_was_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DIRECTOR_DATA", str(tmp_path))
    asyncio.run(agreed(tmp_path, 1))
    assert main(["train", "ranker"]) == 0
    assert "Off: there are fewer than 30 held-back pairs" in capsys.readouterr().out
    assert read_ranker(tmp_path / RANKERS, "") is None
    asyncio.run(agreed(tmp_path, FILMS))
    asyncio.run(agreed(tmp_path, 1, "jun", agree=False))
    assert main(["train", "ranker"]) == 0
    told = capsys.readouterr().out
    assert "On: right on 100.0% of" in told and "log loss" in told and "close-up (shot type): liked, +" in told
    assert f"Left out {SCENES}: somebody in it did not agree." in told
    ranker = read_ranker(tmp_path / RANKERS, "")
    assert ranker is not None and ranker.version in told and ranker.score({"shot_type": "close_up"}) > ranker.score({"shot_type": "wide"})
    assert main(["train", "ranker"]) == 0
    assert ranker.version in capsys.readouterr().out, "the same choices give the same ranker"


def test_an_export_is_told_in_lines_and_a_consent_that_was_taken_back_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DIRECTOR_DATA", str(tmp_path))
    asyncio.run(agreed(tmp_path, 2))
    export = ["training", "export", "preferences", "--out", str(tmp_path / "out")]
    assert main(export) == 0
    assert f"{2 * SCENES} records" in (told := capsys.readouterr().out) and "Nothing was left out." in told

    async def taken_back() -> None:
        store = await Store.open(tmp_path / "director.db", clock=Clock(), new_id=new_id)
        (person,) = await store.agreed("everyone")
        await store.consent("console:here", person, "everyone", False)
        await store.close()

    asyncio.run(taken_back())
    assert main(export) == 0
    assert "0 records" in (told := capsys.readouterr().out) and f"Left out {2 * SCENES}: somebody in it did not agree." in told
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text())
    assert not any(file["lines"] for file in manifest["files"].values()) and manifest["left_out"]
    assert main([*export[:-1], str(tmp_path / "out" / "manifest.json")]) == 2
    assert "name another folder with --out" in capsys.readouterr().err


def test_a_tenant_or_a_folder_that_is_not_here_is_said_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DIRECTOR_DATA", str(tmp_path))
    asyncio.run(agreed(tmp_path, 1))
    for asked in (["training", "export", "sft", "--out", str(tmp_path / "out")], ["train", "ranker"]):
        assert main([*asked, "--tenant", "nobody"]) == 2
        assert "There is no server or workspace 'nobody' here: films are kept of console:here." in capsys.readouterr().err
    assert not (tmp_path / "out").exists() and not (tmp_path / RANKERS).exists()
    assert main(["train", "examples", str(tmp_path / "nope"), "--out", str(tmp_path / "shots")]) == 2
    assert f"{str(tmp_path / 'nope')!r}" in capsys.readouterr().err
