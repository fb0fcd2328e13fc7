"""Changes to what stands: more and less, comparatives, twice as long, trailer cut."""

from collections.abc import Sequence

from studio import film
from studio.deltas import AddToSlot, Delta, NudgeSlot
from studio.reader.lexicon import Unit
from studio.reader.sentence import Found, Sentence, is_foreign

STEP, MUCH = 1, 2
"""Places on a scale: as said, and with "much", "way" or "by a lot"."""
FACTORS = {"small": 0.4, "": 1.0, "big": 2.0}
"""How much of a factor's change is made: a length that grows by a quarter grows by a tenth "a bit" and by half "much"."""


def kinetic(steps: int) -> tuple[Delta, ...]:
    """More kinetic: a quarter more motion and one place faster for each step, and the camera goes along."""
    return (
        NudgeSlot(slot="motion_strength", by=0.25 * steps),
        NudgeSlot(slot="camera_speed", by=steps),
        *((AddToSlot(slot="camera_movement", value=["tracking"]),) if steps > 0 else ()),
    )


def trailer() -> tuple[Delta, ...]:
    """A trailer cut: three fifths of the length, one size tighter, one place harder."""
    return (NudgeSlot(slot="duration", factor=0.6), NudgeSlot(slot="shot_type", by=1), NudgeSlot(slot="lighting_quality", by=1))


def read_changes(sentence: Sentence) -> None:
    """Take every change of the sentence."""
    for place, unit in enumerate(sentence.units):
        if not unit.used and "plain" not in unit and ("scale" in unit or "term" in unit):
            _change(sentence, place)
    _drop_topics(sentence)


def _change(sentence: Sentence, place: int) -> None:
    scale = _scale_of(sentence.units[place])
    sign, said = (1, []) if scale == "trailer" else _sign(sentence, place)
    if not scale or not sign or not _meant(sentence, place, scale):
        return
    strength, marks = _strength(sentence, place)
    for delta in _deltas(scale, sign, strength):
        sentence.take(Found(place, place + 1, delta.slot, None, _rule(scale, sign, strength), delta))
    sentence.use(*said, *marks)


def _scale_of(unit: Unit) -> str:
    """Slot and step of a word: "color_temperature +1"; "" when it has none."""
    if "scale" in unit:
        return unit.value("scale")
    slot, value = unit.value("term")
    middle = film.MIDDLE.get(slot)
    for order in film.ORDERS.get(slot, ()):
        if value in order:
            start = order.index(middle) if middle in order else (len(order) - 1) / 2
            return f"{slot} {'+1' if order.index(value) > start else '-1'}" if order.index(value) != start else ""
    return ""


SIGNS = {"excess": -1, "more": 1, "less": -1, "double": 1, "half": -1}
"""What a word before a scale makes of it."""


def _sign(sentence: Sentence, place: int) -> tuple[int, list[int]]:
    """+1 for more of it, -1 for less, 0 when nothing says so; and the places of the words that say it."""
    unit = sentence.units[place]
    before = sentence.before(place, "article", "as")
    kind = next((k for k in SIGNS if before >= 0 and k in sentence.units[before]), "")
    if unit.against == "lose" and "scale" in unit and "compared" not in unit:
        return -1, [unit.by]
    if unit.against:
        enough = [p for p in (place - 1, place + 1) if sentence.is_(p, "enough")]
        return (1, [*enough, unit.by]) if enough else (0, [])
    if (after := _said_after(sentence, place))[0]:
        return after
    if kind and not sentence.units[before].used and not (kind == "more" and "compared" in unit):
        return SIGNS[kind], [before]
    if "compared" in unit and not _inflected(sentence, place):
        far = sentence.before(place, "small", "big", "article", "adverb", "more")
        return (-1, [far]) if far >= 0 and "excess" in sentence.units[far] else (1, [before] if kind == "more" else [])
    return 0, []


AFTER = {"excess_after": -1, "more_after": 1, "less_after": -1}


def _said_after(sentence: Sentence, place: int) -> tuple[int, list[int]]:
    """ "Contrast up", "lento demais", "彩度を下げて": the sign behind the word."""
    after = sentence.after(place, "filler", "preposition") if sentence.language == "ja" else place + 1
    kind = next((k for k in AFTER if after > 0 and sentence.is_(after, k)), "")
    ends = kind == "excess_after" or ("scale" in sentence.units[place] and sentence.language in ("zh", "ja")) or sentence.after(after) < 0
    return (AFTER[kind], [after]) if kind and ends and sentence.clauses[after] == sentence.clauses[place] else (0, [])


def _inflected(sentence: Sentence, place: int) -> bool:
    """German says "ein schneller Schwenk" for a fast one: before a noun the ending is no comparison."""
    after = sentence.units[place + 1] if sentence.language == "de" and place + 1 < len(sentence.units) else None
    if after is None or "term" not in sentence.units[place] or after.key.endswith(("en", "t")):
        return False
    return "head" in after or "term" in after or "noun" in after


def _strength(sentence: Sentence, place: int) -> tuple[str, list[int]]:
    """How much: "small", "big", "double", "half" or "", said before the word or after it; and the places of what says it."""
    marks: list[int] = []
    for step in (-1, 1):
        at = place + step
        while (
            abs(at - place) < NEAR
            and sentence.is_(at, *DEGREES, "more", "less", "excess", "article", "as")
            and "mark" not in sentence.units[at]
        ):
            marks += [at] if sentence.is_(at, *DEGREES) else []
            at += step
    strength = next((k for k in DEGREES for at in marks if k in sentence.units[at]), "")
    return strength, marks


DEGREES = ("double", "half", "big", "small")
NEAR = 5


def _meant(sentence: Sentence, place: int, scale: str) -> bool:
    """Whether the change is of the film and not of somebody in it: "she runs faster" changes nothing, "closer on her" does."""
    if sentence.is_(place - 1, "somebody") and not sentence.is_(place - 1, "article"):
        return False
    if scale == "trailer" or sentence.bare(place):
        return True
    if scale.startswith("shot_type") and sentence.is_(place + 1, "preposition") and sentence.before(place, "small", "big", "filler") < 0:
        return True
    own = [p for p in sentence.clause(place) if is_foreign(sentence.units[p])]
    if all("head" in sentence.units[p] and not sentence.units[p].plain for p in own):
        sentence.use(*own)
        return True
    return False


def _drop_topics(sentence: Sentence) -> None:
    """ "Make the push in slower": the move is what the change is about; it is not stated anew."""
    changed = {sentence.clauses[f.first] for f in sentence.found if f.delta is not None and f.delta.op == "nudge"}
    for found in list(sentence.found):
        named = found.delta is None and found.slot == "camera_movement" and sentence.is_(found.first - 1, "definite")
        if named and sentence.clauses[found.first] in changed:
            sentence.found.remove(found)


def _rule(scale: str, sign: int, strength: str) -> str:
    return f"{'more' if sign > 0 else 'less'} of {scale}{f', {strength}' if strength else ''}"


def _deltas(scale: str, sign: int, strength: str) -> Sequence[Delta]:
    steps = sign * (MUCH if strength in ("big", "double", "half") else STEP)
    if scale == "trailer":
        return trailer()
    if scale in ("kinetic", "calm"):
        return kinetic(steps if scale == "kinetic" else -steps)
    slot, step = scale.split(" ")
    if step.startswith("*"):
        return (NudgeSlot(slot=slot, factor=_factor(float(step[1:]), sign, strength)),)
    by = float(step) * steps
    return (NudgeSlot(slot=slot, by=int(by) if by.is_integer() else by),)


def _factor(factor: float, sign: int, strength: str) -> float:
    if strength in ("double", "half"):
        grows = (factor > 1) == (strength == "double")
        return 2.0 if grows else 0.5
    if sign < 0:
        factor = 1 / factor
    change = (factor - 1) if factor > 1 else (1 / factor - 1)
    grown = 1 + change * FACTORS[strength]
    return round(grown if factor > 1 else 1 / grown, 3)
