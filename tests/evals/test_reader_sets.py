"""The evaluation sets of the reader are well formed: a wrong gold row would be measured against for ever."""

from collections import Counter

import pytest

from studio import film
from studio.deltas import changed
from studio.project import PromptSlots, check_slot
from tests.evals.reader.measure import Row, compare, keyword_list, rows

HALVES = ("development", "closed")
FAMILIES = {"pan", "tilt", "zoom"}


@pytest.mark.parametrize("half", HALVES)
def test_every_gold_slot_is_a_value_of_the_language(half: str) -> None:
    for row in rows(half):
        for slot, value in row["slots"].items():
            check_slot(slot, value)
            ids = value if film.SLOTS[slot].kind == "closed_list" else [value]
            if film.SLOTS[slot].kind in ("closed", "closed_list"):
                assert set(ids) <= set(film.ids(slot)), row


@pytest.mark.parametrize("half", HALVES)
def test_every_gold_delta_names_its_slot_and_a_value_of_it(half: str) -> None:
    for row in rows(half):
        for delta in row["deltas"]:
            assert delta["slot"] in film.SLOTS, row
            if delta["op"] in ("add", "remove"):
                said = delta["value"] if isinstance(delta["value"], list) else [delta["value"]]
                assert set(said) <= {*film.ids(delta["slot"]), *FAMILIES}, row


def test_the_halves_are_disjoint_and_alike() -> None:
    development, closed = (rows(half) for half in HALVES)
    assert not {r["text"] for r in development} & {r["text"] for r in closed}
    assert min(len(development), len(closed)) >= 200
    for key in ("lang", "kind"):
        one, other = (_shares(half, key) for half in (development, closed))
        assert all(abs(one[name] - other[name]) < 0.06 for name in one | other)


def _shares(half: list[Row], key: str) -> dict[str, float]:
    return {name: n / len(half) for name, n in Counter(row[key] for row in half).items()}


def test_a_perfect_reading_scores_full_and_a_set_counts_as_its_slot() -> None:
    row: Row = {"slots": {"time_of_day": "night"}, "deltas": [{"op": "nudge", "slot": "duration", "way": 1}]}
    said = {
        "slots": {},
        "deltas": [{"op": "set", "slot": "time_of_day", "value": "night"}, {"op": "nudge", "slot": "duration", "factor": 2}],
    }
    gold, got = compare(row, said)
    assert gold == got
    said["deltas"][1]["factor"] = 0.5
    assert compare(row, said)[1] - gold == {("duration", "nudge x0.5")}


def test_the_flat_list_knows_words_and_no_grammar() -> None:
    assert keyword_list("don't zoom in, low-angle")["slots"] == {"camera_movement": ["zoom_in"], "camera_angle": "low"}


def test_gold_deltas_apply_to_an_empty_scene() -> None:
    from pydantic import TypeAdapter

    from studio.deltas import Delta

    adapter: TypeAdapter[Delta] = TypeAdapter(Delta)
    for half in HALVES:
        for row in rows(half):
            for delta in row["deltas"]:
                if "way" not in delta:
                    changed(PromptSlots(), adapter.validate_python(delta))
