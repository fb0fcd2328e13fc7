"""Whatever is typed: reading raises nothing, gives values of the language, and invents none."""

import json
import os

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio import film
from studio.deltas import changed
from studio.project import PromptSlots, check_slot
from studio.reader import Reading, read
from studio.reader.lexicon import lexicon
from studio.reader.tongues import LANGUAGES, entries

EXAMPLES = 3_000 if os.environ.get("DIRECTOR_SOAK") else 150
WORDS = [w for t in film.TERMS.values() for words in t.synonyms.values() for w in words]
SMALL = [e.phrase for tongue in LANGUAGES for e in entries(tongue)]
MARKS = [" ", ", ", ". ", "; ", ": ", " - ", "\n", '"', "“", "”", "—", "/", "!", "?", "、", "。", "\u200b", "\u202e", "🎬", "\x00"]
pieces = st.one_of(
    st.sampled_from(WORDS), st.sampled_from(SMALL), st.sampled_from(MARKS), st.text(max_size=6), st.integers(0, 10**25).map(str)
)
texts = st.one_of(st.text(max_size=300), st.lists(pieces, max_size=40).map(" ".join), st.lists(pieces, max_size=40).map("".join))
anything = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))


@anything
@given(texts)
def test_reading_is_total_and_gives_values_of_the_language(text: str) -> None:
    reading = read(text)
    for slot, value in reading.slots.items():
        check_slot(slot, value)
    slots = PromptSlots(lighting_quality="soft")
    for delta in reading.deltas:
        slots = slots.with_slot(delta.slot, changed(slots, delta))
    json.dumps(reading.to_json(), ensure_ascii=False).encode()


@anything
@given(texts)
def test_reading_twice_reads_the_same(text: str) -> None:
    assert read(text) == read(text)


@anything
@given(texts)
def test_every_piece_is_of_the_text(text: str) -> None:
    reading = read(text)
    assert reading.text == text
    for piece in reading.unread:
        assert piece.strip() and piece in text
    for row in reading.explain:
        assert text[row.start : row.end] == row.words


@anything
@given(texts)
def test_nothing_is_stated_without_words_for_it(text: str) -> None:
    reading = read(text)
    told = {row.slot for row in reading.explain}
    assert set(reading.slots) | {d.slot for d in reading.deltas} <= told


foreign = st.text(st.sampled_from("bcdfghjklmnpqrstvwxz"), min_size=9, max_size=14).filter(lambda w: w not in lexicon().tongues)


@anything
@given(st.lists(foreign, min_size=1, max_size=30))
def test_words_that_no_language_knows_say_nothing(words: list[str]) -> None:
    reading = read(" ".join(words))
    assert (reading.slots, reading.deltas, reading.unread) == ({}, (), (" ".join(words),))


HOSTILE = [
    "pan ",
    "no ",
    "very pan ",
    "no pan, ",
    '"',
    "“a ",
    "camera: ",
    "scene 1 ",
    "1:1:",
    "teal and ",
    "Aa is 2, ",
    "--no a ",
    "摇",
    "パン",
    "a\u0301\u0302",
    "\n",
    "9",
]


def test_hostile_texts_are_read_like_others() -> None:
    for unit in HOSTILE:
        reading = read(unit * (20_000 // len(unit)))
        assert isinstance(reading, Reading)
        assert len(reading.deltas) < 50 and len(json.dumps(reading.slots)) < 60_000, unit
