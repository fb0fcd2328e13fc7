"""What a ranking holds to: words of every script, titles above text, a bound on the bonus, answers before a model is there."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.errors import BadInput
from studio.search.concepts import concepts_of, gloss_of, language_of
from studio.search.corpus import answers, nearest, read_corpus
from studio.search.embedder import HashedWords, Joined, Vectors
from studio.search.index import Index, Row, Weights
from studio.search.passages import LONG, MOST, passages
from studio.search.shelf import Shelf
from studio.search.words import grams, stem, terms

ROOT = Path(__file__).resolve().parents[3]
ROWS = (
    Row("lip", "Mouth match", "Lip-sync for footage that exists already"),
    Row("grade", "Gradeworks", "Colour correction with scopes and nodes"),
    Row("雨", "雨夜追逐", "霓虹灯下的小巷里，女孩拼命奔跑"),
    Row("祭", "祭りの夜", "提灯と太鼓、人混みの中で二人が手をつなぐ"),
    Row("tren", "El último tren", "Una pareja se despide en el andén"),
)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("lipsync", "lip"),
        ("Lippensynchronisation", "lip"),
        ("对口型", "lip"),
        ("リップシンク", "lip"),
        ("color corection", "grade"),
        ("Gradework", "grade"),
        ("霓虹", "雨"),
        ("お祭り", "祭"),
        ("despedidas en la estacion", "tren"),
        ("farewell on the platform", "tren"),
    ],
)
def test_words_alone_find_across_forms_languages_and_slips(query: str, first: str) -> None:
    assert Index(ROWS).search(query)[0].id == first


def test_words_that_nobody_has_find_nothing() -> None:
    assert Index(ROWS).search("xyzzy") == () == Index(ROWS).search("  ") == Index(()).search("rain")


def test_a_title_counts_more_than_a_text() -> None:
    rows = (Row("text", "Something", "a storm at sea"), Row("title", "Storm", "something at sea"))
    assert [hit.id for hit in Index(rows).search("storm")] == ["title", "text"]


class Steered:
    """Vectors made by hand: the first row is the query's meaning, all others are not."""

    name, dim, semantic = "steered", 2, True

    def embed(self, texts: list[str]) -> Vectors:
        return np.array([[1, 0] if "meant" in text else [0, 1] for text in texts], np.float32)


def test_words_cannot_overrule_meaning_without_bound() -> None:
    """However often a word stands in a row, its bonus stays under the sum of the weights."""
    rows = [Row("near", "meant", "meant"), *(Row(f"r{i}", "word " * 30, "word " * 300) for i in range(9))]
    index = Index(rows, Steered(), weights=Weights())  # type: ignore[arg-type]
    assert index.search("meant word")[0].id == "near"
    bonus = Index(rows).scores("word")
    assert float(bonus.max()) <= Weights().words + Weights().concepts + Weights().letters


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_taken(title: str, text: str) -> None:
    index = Index((Row("a", title, text), Row("b", "rain", "night")))
    assert all(np.isfinite(hit.score) for hit in index.search(title + " " + text))
    assert isinstance(terms(text), list) and isinstance(grams(text), list) and language_of(text) and gloss_of(text, "en").share <= 1


def test_film_words_of_seven_languages_are_one_concept() -> None:
    said = ["close-up of her face", "primer plano de su cara", "Nahaufnahme", "gros plan", "特写", "クローズアップ"]
    assert all("close-up" in concepts_of(text) for text in said), [concepts_of(text) for text in said]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("a slow push in on the rain", "en"),
        ("un primer plano de la mujer", "es"),
        ("der Zug fährt ohne sie", "de"),
        ("雨夜的追逐", "zh"),
        ("雨の中を走る", "ja"),
        ("Verfolgungsjagd", "de"),
        ("persecución", "es"),
    ],
)
def test_the_language_is_told(text: str, language: str) -> None:
    assert language_of(text) == language


def test_forms_of_a_word_have_one_stem() -> None:
    assert len({stem(w) for w in ("station", "stations", "estación")} - {stem("estación")}) == 1
    assert stem("tejado") == stem("tejados") and stem("schneiden") == stem("schneidet"[:-1])


def test_a_shelf_answers_by_words_until_meaning_is_there() -> None:
    asked: list[str] = []
    shelf = Shelf(lambda: asked.append("rows") or ROWS)  # type: ignore[arg-type, func-returns-value]
    assert not shelf.index(HashedWords()).semantic
    assert shelf.index(Steered()).semantic  # type: ignore[arg-type]
    assert shelf.index(Steered()) is shelf.index(Steered()) and len(asked) == 2  # type: ignore[arg-type]


@pytest.mark.parametrize("line", ["not json", "[1]", '{"title": "no id"}', '{"id": true}'])
def test_a_broken_corpus_is_named_by_its_line(line: str) -> None:
    with pytest.raises(BadInput, match="Line 2"):
        read_corpus(['{"id": "a", "title": "x"}', line])


def test_the_command_answers_each_line_in_order(tmp_path: Path) -> None:
    rows = [{"id": row.id, "title": row.title, "text": row.text} for row in ROWS]
    (tmp_path / "c.jsonl").write_text("\n".join(json.dumps(r) for r in rows), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "bot", "search", "--corpus", str(tmp_path / "c.jsonl"), "--json", "--words-only"],
        input="lipsync\n\n霓虹\nno such thing at all",
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        check=True,
    )
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [a["query"] for a in answers] == ["lipsync", "", "霓虹", "no such thing at all"]
    assert answers[0]["results"][0]["id"] == "lip" and answers[1]["results"] == [] and answers[2]["results"][0]["id"] == "雨"
    assert "words alone" in done.stderr


ROUGH = (
    '{"id": 7, "text": "a red coat in the rain"}',
    "",
    '{"id": "7", "title": null, "text": 12}',
    '{"id": "a", "title": "red coat", "text": "x"}',
    '{"id": "a", "title": "red coat again", "text": "a red coat"}',
    '{"id": 1.5, "title": "harbour\u2028fog", "text": "' + "fog " * 5_000 + '"}',
    '{"id": "\\ud83d", "text": "half a sign"}',
)


def test_a_rough_corpus_is_answered_line_by_line_with_the_ids_that_it_has() -> None:
    corpus = read_corpus(ROUGH)
    asked = ["red coat", "", "  fog ", "zzzz", "\ufffd", "half a sign"]
    found = list(answers(nearest(Index(corpus.rows).search, corpus, 3), asked))
    assert [answer["query"] for answer in found] == asked
    ids = [[hit["id"] for hit in answer["results"]] for answer in found]  # type: ignore[index, attr-defined]
    assert ids == [["a", 7], [], [1.5], [], [], ["\ud83d"]]


LONG_TEXT = "Rain falls on the roof of the station. " * 9 + "Then it is meant to end. " + "Nobody speaks for a long while after that. " * 9


def test_a_long_text_is_found_by_one_passage_of_it() -> None:
    assert [len(passages(text)) for text in ("", "short", "x" * 320)] == [1, 1, 1]
    told = passages(LONG_TEXT)
    assert len(told) > 3 and " ".join(" ".join(told).split()) == " ".join(LONG_TEXT.split())
    rows = (Row("other", "Other", "Rain. " * 90), Row("long", "Long", LONG_TEXT), Row("short", "Short", "Nobody speaks"))
    index = Index(rows, Steered())  # type: ignore[arg-type]
    assert index.search("meant")[0].id == "long" and index.likeness("meant").tolist() == [0, 1, 0]


@given(st.text(st.sampled_from("ab .。!?\n雨い"), max_size=900))
def test_passages_lose_nothing_but_the_end_of_what_is_too_long(text: str) -> None:
    told, whole = "".join("".join(passages(text)).split()), "".join(text.split())
    assert whole.startswith(told) and (told == whole or len(passages(text)) == MOST)
    assert all(len(passage) <= LONG for passage in passages(text))


class Halves:
    """A multilingual part that tells two places apart, and an English one that is sure of what it cannot read."""

    semantic = True

    def __init__(self, name: str, dim: int) -> None:
        self.name, self.dim = name, dim

    def embed(self, texts: list[str]) -> Vectors:
        if self.dim == 2:
            return np.array([[0.9, 0.44] if "sea" in t or "mar" in t or t == "ask it for me" else [0.44, 0.9] for t in texts], np.float32)
        return np.array([[0.0, 1.0, 0.0] if "mar" in t else [1.0, 0.0, 0.0] for t in texts], np.float32)


def test_what_the_english_half_cannot_read_is_ranked_by_the_other_alone() -> None:
    """Asked in English, a Spanish row is nothing like the question to the English half: that must not keep it from the first place."""
    rows = [Row("mar", "", "una tarde en el mar con mi abuela")] + [
        Row(f"e{n}", "", f"the town and the {n} towers of it") for n in range(5)
    ]
    index = Index(rows, Joined([Halves("many", 2), Halves("english", 3)]))  # type: ignore[list-item]
    assert index.meaning and index.meaning.english.tolist() == [False] + [True] * 5
    assert index.search("ask it for me")[0].id == "mar"
