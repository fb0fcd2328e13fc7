"""The operators' commands given what they cannot use: one sentence that says what to do, and an exit code that says so too."""

import asyncio
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.settings import read_settings
from bot.verbs.team import CHOICES, MEANS
from studio.errors import BadInput
from studio.store.records import Ask, Bill
from tests.doubles.scripted import say, scripted_desk


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DIRECTOR_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("OPENROUTER_API_KEY", raising=False)
    (tmp_path / "data").mkdir()
    return tmp_path / "data"


@pytest.mark.parametrize(
    "line",
    [
        "teach run --dry-run --usd -1",
        "teach run --dry-run --usd nan",
        "report --days -1",
        "report --days 0",
        "report models --month 2026-13",
        "backup make there --keep 0",
        "backup check there --minutes x",
        "search door --most 0",
        "eval run --usd 1e3",
        "usage --period 2026-13",
        "usage --period november",
    ],
)
def test_a_number_or_a_month_that_is_none_is_refused(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(line.split())
    assert ended.value.code == 2 and " is no " in capsys.readouterr().err.splitlines()[-1]


def heard(capsys: pytest.CaptureFixture[str], line: str) -> tuple[int, str]:
    code, said = main(line.split()), capsys.readouterr()
    return code, said.out + said.err


def test_a_folder_that_cannot_be_is_one_sentence(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "taken").write_text("a file")
    there = folder / "taken" / "x"
    code, said = heard(capsys, f"eval run --suite vision --out {there}")
    assert code == 2 and said.startswith("I cannot write to ") and said.endswith("with --out.\n") and said.count("\n") == 1


async def paid(folder: Path) -> None:
    """A film, and one request that was paid in November."""
    async with scripted_desk(folder, None) as (desk, store, _models):
        await say(desk, "A lighthouse keeper finds a door in the sea. Two scenes.")
        (film,) = await store.every_film()
        ids = {"tenant": film.tenant, "film": film.film, "person": film.owner, "payer": film.owner}
        await store.reserve(Ask(id="a", period="2026-11", turn="t", call=1, route="chat", tokens=99, micros=9_999, role="worker", **ids))
        await store.settle(Bill("a", film.tenant, 60, 20, micros=5_000, model="big/worker", latency_ms=1_500))


def test_a_report_and_a_month_of_the_ledger(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(paid(folder))
    (folder / "taken").write_text("a file")
    code, said = heard(capsys, f"report --out {folder / 'taken' / 'x'}")
    assert code == 2 and said.endswith("name another folder with --out.\n")
    code, said = heard(capsys, "usage --period 2026-11")
    assert code == 0 and said.splitlines()[0].startswith("payer") and said.splitlines()[-1].startswith("all ")
    assert heard(capsys, "usage --period 2026-10") == (0, "Nothing was used in 2026-10.\n")
    assert heard(capsys, "usage --period 2026-10 --sales")[0] == 2


def test_who_or_what_is_not_there_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    code, said = heard(capsys, "jobs stop nope")
    assert code == 1 and "no batch 'nope'" in said
    code, said = heard(capsys, "grant discord:123456789012345678 --images 5")
    assert code == 2 and "has spoken with the director yet" in said
    code, said = heard(capsys, "grant somebody --images 5")
    assert code == 2 and "There is no person 'somebody'" in said
    assert main(["backup", "check", "nowhere"]) == 2


def test_a_film_that_is_not_there_is_named_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = heard(capsys, f"teach run --dry-run --film {tmp_path / 'nope'}")
    assert code == 2 and said.count("nope") == 1


@pytest.mark.parametrize(
    ("name", "value", "takes"),
    [("DISCORD_GUILD_ID", "abc", "a whole number"), ("DIRECTOR_TIER", "gold", "'local'"), ("DISCORD_SHARDED", "si", "true or false")],
)
def test_a_setting_that_is_wrong_says_what_it_takes(name: str, value: str, takes: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(BadInput, match=f"^{name} must be {takes}") as no:
        read_settings()
    assert value not in str(no.value).replace(name, "") and "parse" not in str(no.value)


async def test_a_choice_is_told_as_what_it_means(tmp_path: Path) -> None:
    assert set(MEANS) == {(name, value) for name, values in CHOICES.items() for value in values}
    async with scripted_desk(tmp_path / "data", None) as (desk, _store, _models):
        await say(desk, "A lighthouse keeper finds a door in the sea. Two scenes.")
        assert "nothing that people do here teaches" in str((await say(desk, "/settings training forbidden")).reply)
