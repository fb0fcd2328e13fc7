"""Numbers with a unit: lengths, lenses, stops, rates, ratios, sizes, seeds, strengths; and colours in hex."""

import re
from itertools import pairwise
from typing import Any

from studio.deltas import NudgeSlot
from studio.reader.sentence import Found, Sentence, is_foreign

_RATIOS = """
    1:1 16:9 9:16 4:3 3:4 3:2 2:3 21:9 9:21 5:4 4:5 2:1 1:2 16:10 10:16 18:9 17:9 32:9 7:4 4:7 14:9 8:1
    1.85:1 2.35:1 2.39:1 2.40:1 2.4:1 2.76:1 1.66:1 1.43:1 1.90:1 1.9:1 1.37:1 1.33:1 1.78:1 2.20:1 2.2:1 2.00:1
    """
RATIOS_KNOWN = frozenset(_RATIOS.split())
LIKE_SCORES = frozenset({"2:1", "1:2", "3:2", "2:3", "4:3", "3:4", "5:4", "4:5", "1:1", "8:1", "7:4", "4:7", "10:16"})
"""Ratios that are also scores and hours: only in film talk."""
LONGEST_LENS, LONGEST_SHOT, MOST_FRAMES = 10_000, 36_000, 1_000
"""Millimetres, seconds and frames a second: what a slot holds at most."""
SHALLOW, DEEP = 2.8, 8.0
"""f-stops up to the first are shallow, from the second on deep (full frame); between them a stop says neither."""


def read_measures(sentence: Sentence) -> None:
    """Take every measure of the sentence."""
    for place, unit in enumerate(sentence.units):
        if unit.used:
            continue
        if "hex" in unit:
            sentence.take(Found(place, place + 1, "color_palette", unit.key, "a colour in hex"))
        elif "ratio" in unit:
            _ratio(sentence, place)
        elif "stop" in unit:
            _stop(sentence, place)
        elif "size" in unit:
            _size(sentence, place)
        elif "strength" in unit:
            sentence.take(Found(place, place + 1, "motion_strength", float(unit.value("strength")), "a strength of motion"))
        elif "seed" in unit or unit.key == "--seed":
            _seed(sentence, place)
        elif "number" in unit:
            _number(sentence, place, lengths=False)
    for place, unit in enumerate(sentence.units):
        if "number" in unit and not unit.used:
            _number(sentence, place, lengths=True)


def _number(sentence: Sentence, place: int, *, lengths: bool) -> None:
    at = place + 1
    if sentence.is_(at, "mark") and sentence.units[at].key == "-":
        at += 1
    if not sentence.is_(at, "unit"):
        _unmeasured(sentence, place)
        return
    number, unit = sentence.units[place].value("number"), sentence.units[at].value("unit")
    if _ranged(sentence, place) or lengths != (unit in ("s", "min")):
        return
    match unit:
        case "mm" if 0 < number <= LONGEST_LENS:
            sentence.take(Found(place, at + 1, "focal_length_mm", _plain(number), "millimetres"))
        case "s" | "min" if 0 < number * (seconds := 60 if unit == "min" else 1) <= LONGEST_SHOT:
            _duration(sentence, place, at, number * seconds)
        case "fps" if 0 < number <= MOST_FRAMES:
            sentence.take(Found(place, at + 1, "fps", _plain(number), "frames a second"))
        case "kelvin" | "k" if 1500 <= number <= 15000:
            tone = "warm" if number <= 4000 else "cool" if number >= 6000 else "neutral"
            sentence.take(Found(place, at + 1, "color_temperature", tone, "kelvin: up to 4000 warm, from 6000 cool"))
        case _:
            return


def _plain(number: float) -> float | int:
    return int(number) if number == int(number) else number


def _ranged(sentence: Sentence, place: int) -> bool:
    """ "5 to 8 seconds", "24-70 mm": a range is no value."""
    return (place >= 2 and sentence.is_(place - 2, "number") and sentence.units[place - 1].key in ("to", "or", ",", "-")) or sentence.is_(
        place - 1, "number"
    )


def _of_the_film(sentence: Sentence) -> bool:
    """ "Make the film 30 seconds long": the length of the whole is no scene's."""
    keys = ["", *(unit.key for unit in sentence.units)]
    films = ((before, key) for before, key in pairwise(keys) if key.split()[-1:] in (["film"], ["movie"]))
    return any(" " in key or before in ("the", "this", "whole") for before, key in films)


def _duration(sentence: Sentence, place: int, at: int, seconds: float) -> None:
    following = sentence.after(at, "adverb")
    if _of_the_film(sentence):
        return
    if following >= 0 and sentence.is_(following, "of_story") and not sentence.labelled:
        return
    if sentence.is_(following, "compared") and str(sentence.units[following].value("scale")).startswith("duration"):
        _by(sentence, place, following, seconds, following)
        return
    if (before := _length_before(sentence, place)) >= 0:
        if sentence.is_(place - 1, "until"):
            sentence.take(Found(place, at + 1, "duration", _plain(seconds), "a length in time"), before)
        else:
            _by(sentence, place, at, seconds, before)
        return
    own = sum(is_foreign(sentence.units[p]) for p in (place, at))
    alone = sentence.labelled or sentence.foreign[sentence.clauses[place]] <= own
    beside = following >= 0 and (sentence.is_(following, "noun", "head", "term") or sentence.units[following].key in ("long", "total"))
    if alone or (beside and not sentence.units[following].plain):
        others = (following,) if following >= 0 and sentence.units[following].key in ("long", "total") else ()
        sentence.take(Found(place, at + 1, "duration", _plain(seconds), "a length in time"), *others)


def _length_before(sentence: Sentence, place: int) -> int:
    """Where "shorter by" or "trim" stands before a time, -1 when it does not."""
    before = sentence.before(place, "filler", "preposition", "adverb")
    scaled = before >= 0 and "compared" in sentence.units[before] and str(sentence.units[before].value("scale")).startswith("duration")
    return before if scaled and "mark" not in sentence.units[before] else -1


def _by(sentence: Sentence, place: int, last: int, seconds: float, word: int) -> None:
    """ "2 seconds longer", "shorter by 2 seconds"."""
    by = seconds if sentence.units[word].value("scale") == "duration *1.25" else -seconds
    sentence.take(Found(place, last + 1, "duration", None, "longer or shorter by a time", NudgeSlot(slot="duration", by=by)), word)


def _ratio(sentence: Sentence, place: int) -> None:
    ratio = re.sub(r"\s", "", sentence.units[place].key)
    flagged = sentence.is_(place - 1, "flag") or sentence.labelled
    if flagged or (ratio in RATIOS_KNOWN and (ratio not in LIKE_SCORES or _bare_but(sentence, place))):
        others = (place - 1,) if sentence.is_(place - 1, "flag") else ()
        if all(float(side) > 0 for side in ratio.split(":")):
            sentence.take(Found(place, place + 1, "aspect_ratio", ratio, "width to height"), *others)


def _bare_but(sentence: Sentence, place: int) -> bool:
    """Whether the clause is film talk, this unit aside."""
    return sentence.foreign[sentence.clauses[place]] <= 1


def _stop(sentence: Sentence, place: int) -> None:
    stop = float(re.sub(r"[^\d.,]", "", sentence.units[place].key).replace(",", "."))
    if 0 < stop <= SHALLOW:
        sentence.take(Found(place, place + 1, "depth_of_field", "shallow", f"an f-stop up to {SHALLOW:g} is shallow"))
    elif DEEP <= stop <= 64:
        sentence.take(Found(place, place + 1, "depth_of_field", "deep", f"an f-stop from {DEEP:g} on is deep"))


def _size(sentence: Sentence, place: int) -> None:
    key = re.sub(r"\s", "", sentence.units[place].key).replace("×", "x")
    value = next((v for v in (sentence.units[place].senses["size"].value,) if v in ("4K", "8K", "2K", "1080p", "720p")), key)
    sentence.take(Found(place, place + 1, "resolution", value, "a size of the picture"))


def _seed(sentence: Sentence, place: int) -> None:
    at = place + 1
    while sentence.is_(at, "be") or (sentence.is_(at, "mark") and sentence.units[at].key in (":", "=", ",")) or sentence.is_(at, "to"):
        at += 1
        if at > place + 3:
            return
    if not sentence.is_(at, "number"):
        return
    seed: Any = sentence.units[at].value("number")
    if isinstance(seed, int) and seed < 2**63:
        sentence.take(Found(place, at + 1, "seed", seed, "a seed"))


def _unmeasured(sentence: Sentence, place: int) -> None:
    """A number without a unit: the label before it tells what it is."""
    number = float(sentence.units[place].value("number"))
    if sentence.label in ("fps", "duration", "focal_length_mm") and 0 < number <= MOST_FRAMES and sentence.after(place) < 0:
        sentence.take(Found(place, place + 1, sentence.label, _plain(number), "a number behind a label"))
    elif not _lens(sentence, place, number):
        _strength(sentence, place)


def _lens(sentence: Sentence, place: int, number: float) -> bool:
    """ "Change the lens to 35"."""
    back = sentence.before(place, "be", "filler", "preposition", "until", "modal")
    if back < 0 or "lens" not in sentence.units[back].groups("noun") or not 4 <= number <= LONGEST_LENS:
        return False
    sentence.take(Found(place, place + 1, "focal_length_mm", _plain(number), "a number said of the lens"))
    return True


def _strength(sentence: Sentence, place: int) -> None:
    """ "Motion strength 0.7"."""
    number = float(sentence.units[place].value("number"))
    back = sentence.before(place, "be", "filler")
    if back >= 0 and sentence.units[back].key in ("motion strength", "motion") and 0 <= number <= 1:
        sentence.take(Found(back, place + 1, "motion_strength", number, "a strength of motion, 0 to 1"))
