"""The catalogue: every row has a source and a date, targets bring their own numbers, and questions are understood in five languages."""

import json
from pathlib import Path

import pytest

from compiler_templates import describe, find_target, targets
from studio.catalog.tools import other_tools
from studio.search.embedder import HashedWords, best_embedder
from tools.catalogue import catalogue
from tools.tool_query import cost_of, find_tools, holds, loosened_of, rank_tools, wish_of

ROOT = Path(__file__).resolve().parents[2]


def test_there_are_enough_rows_and_each_says_where_it_was_read() -> None:
    rows = catalogue()
    assert len(rows) >= 60 and len({r.id for r in rows}) == len(rows)
    assert {r.category for r in rows} >= {"VIDEO_GENERATION", "IMAGE_GENERATION", "VOICE_AUDIO", "MUSIC_GENERATION", "AVATAR_PLATFORM"}
    assert {r.category for r in rows} >= {"LIP_SYNC_TOOL", "PLATFORM_AGGREGATOR", "API_INFRASTRUCTURE", "POST_PROCESSING"}
    for row in rows:
        assert row.sources and row.checked >= "2026", row.id
        assert all(s.where and s.date for s in row.sources), row.id


def test_no_tool_stands_in_two_places() -> None:
    assert {t.id for t in targets()}.isdisjoint(t.id for t in other_tools())
    assert [r.id for r in catalogue() if r.target] == [t.id for t in targets()]


@pytest.mark.parametrize("target", targets(), ids=lambda t: t.id)
def test_a_target_brings_its_own_numbers(target: object) -> None:
    told = describe(target)  # type: ignore[arg-type]
    row = next(r for r in catalogue() if r.id == told["id"])
    assert (row.name, row.vendor, row.status, row.checked) == (told["name"], told["vendor"], told["status"], told["checked"])
    assert [(p.usd, p.per) for p in row.prices] == [(p["usd"], p["per"]) for p in told["prices"]]  # type: ignore[index, union-attr]
    if isinstance(told["durations"], list):
        assert row.seconds == (min(told["durations"]), max(told["durations"]))  # type: ignore[type-var]
    assert ("dialogue_generation" in row.capabilities) <= (told["audio"] != "none")


ASKED = {
    "dialogue in vertical under two dollars": ("dialogue generation", "9:16", "at most 2.00 USD a clip"),
    "diálogo vertical por menos de dos dólares": ("dialogue generation", "9:16", "at most 2.00 USD a clip"),
    "Dialoge im Hochformat unter zwei Dollar": ("dialogue generation", "9:16", "at most 2.00 USD a clip"),
    "竖屏 对白 低于2美元": ("dialogue generation", "9:16", "at most 2.00 USD a clip"),
    "2ドル以下の縦動画 台詞": ("dialogue generation", "9:16", "at most 2.00 USD a clip"),
    "8 seconds of video with dialogue for less than $1": ("video", "dialogue generation", "8 seconds", "at most 1.00 USD a clip of 8 s"),
    "video under 10 cents per second in 16:9": ("video", "16:9", "at most 0.10 USD a second"),
    "open source lip sync": ("post lipsync or avatar lipsync", "open source"),
    "Stimme klonen kostenlos": ("voice cloning", "free"),
    "picture under 5 cents with api": ("image", "at most 0.05 USD a picture", "with an API"),
}


@pytest.mark.parametrize("words", ASKED)
def test_what_is_asked_is_understood(words: str) -> None:
    assert wish_of(words).told() == ASKED[words]


@pytest.mark.parametrize("words", ASKED)
def test_every_row_of_an_answer_holds_what_was_asked(words: str) -> None:
    answered = find_tools(words, HashedWords(), 40)
    assert answered.found and not answered.given_up
    for found in answered.found:
        assert holds(found.tool, answered.wish) and found.tool.status != "retired"
        if answered.wish.most is not None:
            assert found.usd is not None and found.usd <= answered.wish.most
    assert len({f.tool.id for f in answered.found}) == len(answered.found)


def test_prices_are_for_what_was_asked() -> None:
    """Eight seconds of Kling 3.0 with sound cost 8 × 0.126; a silent price is not offered for speech."""
    kling = next(r for r in catalogue() if r.id == "kling-3")
    cheapest = min(p.usd for p in find_target("kling-3").prices if p.when.get("sound") == "on")
    assert cost_of(kling, wish_of("8 seconds of dialogue")) == pytest.approx(8 * cheapest)
    silent = min(p.usd for p in find_target("kling-3").prices if p.when.get("sound") == "off")
    assert cost_of(kling, wish_of("8 seconds of video")) == pytest.approx(8 * silent)


def test_what_nobody_holds_is_said_to_be_given_up() -> None:
    answered = find_tools("two minutes of dialogue in vertical under one cent", HashedWords())
    assert answered.found and {"seconds", "most"} & set(answered.given_up)
    assert next(iter(loosened_of(answered.wish)))[1] == answered.wish


def test_meaning_finds_what_no_filter_names() -> None:
    found = find_tools("remove the singer from a song", best_embedder(), 3).found
    assert "demucs" in [f.tool.id for f in found]


def test_a_ranking_puts_first_what_holds_what_was_asked() -> None:
    rows = {row.id: row for row in catalogue()}
    for words in ASKED:
        wish, ranked = wish_of(words), rank_tools(words, HashedWords(), 3)
        assert all(holds(rows[hit.id], wish) for hit in ranked), words
    assert len(rank_tools("anything at all", HashedWords(), 1_000)) == len(rows) and rank_tools(" ", HashedWords()) == ()


def test_models_json_is_the_catalogue() -> None:
    body = json.loads((ROOT / "docs" / "models.json").read_text(encoding="utf-8"))
    assert [row["id"] for row in body["tools"]] == [t.id for t in catalogue()]
    assert all(row["sources"] and row["checked"] for row in body["tools"])
