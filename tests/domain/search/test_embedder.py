"""The port: what every embedder holds to, and what happens when the weights are missing or changed."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from studio.errors import Unavailable
from studio.search.embedder import FEW, RECENT, HashedWords, Joined, Vectors, best_embedder, checked, joined_of
from studio.search.minilm import open_minilm
from studio.search.universal import open_universal

TEXTS = ["a neon chase at night", "", "夜の街を走る", "Ein Nahaufnahme\x00 \ud800", "x" * 5_000]


@pytest.mark.parametrize("embedder", [HashedWords(), best_embedder()], ids=lambda e: e.name)
def test_rows_are_unit_and_nothing_is_like_nothing(embedder: HashedWords) -> None:
    rows = embedder.embed(TEXTS)
    assert rows.shape == (5, embedder.dim) and rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), [1, 0, 1, 1, 1], atol=1e-4)
    assert embedder.embed([]).shape == (0, embedder.dim)


def test_a_text_has_one_vector_whatever_stands_beside_it() -> None:
    embedder = best_embedder()
    assert np.allclose(embedder.embed(TEXTS)[2], embedder.embed([TEXTS[2]])[0], atol=1e-4)


def test_meaning_is_found_across_words_and_languages() -> None:
    rows = best_embedder().embed(["a man is eating", "someone has lunch", "un hombre come", "quarterly tax report"])
    assert min(rows[0] @ rows[1], rows[0] @ rows[2]) > 2 * abs(rows[0] @ rows[3])


def test_minilm_is_the_model_it_says_it_is() -> None:
    """The likeness that the model's makers print for these two sentences is 0.7553."""
    rows = open_minilm().embed(["A man is eating food.", "A man is eating a piece of bread."])
    assert float(rows[0] @ rows[1]) == pytest.approx(0.7553, abs=2e-4)


def test_weights_that_changed_are_refused_and_words_still_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "weights_of_somebody"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "w.bin").write_bytes(b"changed")
    monkeypatch.syspath_prepend(str(tmp_path))

    def broken() -> HashedWords:
        checked("weights_of_somebody", "w.bin", "0" * 64)
        raise AssertionError("never reached")

    with pytest.raises(Unavailable, match="not the known ones"):
        broken()
    with pytest.raises(Unavailable, match="not installed"):
        checked("no_such_package_here", "w.bin", "0" * 64)
    assert isinstance(joined_of([broken, broken]), HashedWords)
    assert joined_of([broken, open_universal]).name == "use-multilingual-3"


def test_joined_parts_stay_unit() -> None:
    joined = Joined([HashedWords(), HashedWords()])
    assert joined.dim == 1024 and not joined.semantic
    assert np.allclose(np.linalg.norm(joined.embed(["dolly in"]), axis=1), 1, atol=1e-5)


class Counting(HashedWords):
    """Counts the texts that it is given."""

    given = 0

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.given += len(texts)
        return super().embed(texts)


def test_what_is_asked_of_several_shelves_is_embedded_once() -> None:
    part = Counting()
    joined = Joined([part, HashedWords()])
    first = joined.embed(["dolly in", "", "dolly in"])
    again = joined.embed(["", "dolly in", "pan"])
    assert part.given == 3 and np.array_equal(again[1], first[0]) and not again[0].any()
    joined.embed([f"text {n}" for n in range(FEW + 1)])
    assert part.given == 3 + FEW + 1, "many at once are a shelf of their own and are not remembered"
    for n in range(RECENT):
        joined.embed([f"a question {n}"])
    joined.embed(["pan"])
    assert part.given == 3 + FEW + 1 + RECENT + 1, "the oldest gave way"
