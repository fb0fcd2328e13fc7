"""Changes to what stands: more and less, comparatives, twice as long, trailer cut."""

from collections.abc import Sequence

from studio import film
from studio.deltas import AddToSlot, Delta, NudgeSlot
from studio.reader.sentence import Found, Sentence

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
        if unit.used or unit.plain:
            continue
        if "scale" in unit or "term" in unit:
            _change(sentence, place)


def _change(sentence: Sentence, place: int) -> None:
    scale = _scale_of(sentence, place)
    if not scale:
        return
    sign, said = _sign(sentence, place)
    if scale == "trailer":
        sign, said = 1, [place]
    if not sign or (sentence.units[place].against and scale != "trailer") or not _meant(sentence, place, scale):
        return
    strength, marks = _strength(sentence, place)
    first = min([place, *said, *marks])
    last = max([place, *said, *marks]) + 1
    for delta in _deltas(scale, sign, strength, sentence, place):
        sentence.take(Found(place, place + 1, delta.slot, None, _rule(scale, sign, strength), delta))
    sentence.use(*(p for p in (*said, *marks) if first <= p < last))


def _scale_of(sentence: Sentence, place: int) -> str:
    """Slot and step of a word: "color_temperature +1"; "" when it has none."""
    unit = sentence.units[place]
    if "scale" in unit:
        return unit.value("scale")
    slot, value = unit.value("term")
    middle = film.MIDDLE.get(slot)
    for order in film.ORDERS.get(slot, ()):
        if value in order:
            start = order.index(middle) if middle in order else (len(order) - 1) / 2
            return f"{slot} {'+1' if order.index(value) > start else '-1'}" if order.index(value) != start else ""
    return ""


def _sign(sentence: Sentence, place: int) -> tuple[int, list[int]]:
    """+1 for more of it, -1 for less, 0 when nothing says so; and the places of the words that say it."""
    if "compared" in sentence.units[place]:
        if _inflected(sentence, place):
            return 0, []
        before = sentence.before(place, "small", "big", "article", "adverb")
        return (-1, [before]) if before >= 0 and sentence.is_(before, "excess") else (1, [])
    before = (
        sentence.before(place, "article") if sentence.is_(place - 1, "article") else place - 1 - (sentence.units[place - 1].key == "as")
    )
    if sentence.is_(before, "excess"):
        return -1, [before]
    if sentence.is_(before, "more") and not sentence.is_(before, "mark"):
        return 1, [before]
    if sentence.is_(before, "less"):
        return -1, [before]
    if sentence.is_(place + 1, "enough") and sentence.units[place].against:
        return 0, []
    if sentence.is_(before, "double"):
        return 1, [before]
    if sentence.is_(before, "half"):
        return -1, [before]
    return 0, []


def _inflected(sentence: Sentence, place: int) -> bool:
    """German says "ein schneller Schwenk" for a fast one: before a noun the ending is no comparison."""
    after = sentence.units[place + 1] if sentence.language == "de" and place + 1 < len(sentence.units) else None
    named = after is not None and ("head" in after or "term" in after or "noun" in after)
    return named and "term" in sentence.units[place] and not (after is not None and after.key.endswith(("en", "t")))


def _strength(sentence: Sentence, place: int) -> tuple[str, list[int]]:
    """ "small", "big" or "": a degree said before the word or after it; and its places."""
    for at in (place - 1, place - 2, place - 3, place + 1, place + 2):
        near = (
            at
            if abs(at - place) == 1
            or all(
                sentence.is_(p, "more", "less", "excess", "article", "small", "big", "clause")
                for p in range(min(at, place) + 1, max(at, place))
            )
            else -1
        )
        if near < 0:
            continue
        if sentence.is_(near, "big") and "mark" not in sentence.units[near]:
            return "big", [near]
        if sentence.is_(near, "small"):
            return "small", [near]
        if sentence.is_(near, "double", "half"):
            return ("double" if sentence.is_(near, "double") else "half"), [near]
    return "", []


def _meant(sentence: Sentence, place: int, scale: str) -> bool:
    """Whether the change is of the film and not of somebody in it: "she runs faster" changes nothing."""
    return scale == "trailer" or sentence.bare(place)


def _rule(scale: str, sign: int, strength: str) -> str:
    return f"{'more' if sign > 0 else 'less'} of {scale}{f', {strength}' if strength else ''}"


def _deltas(scale: str, sign: int, strength: str, sentence: Sentence, place: int) -> Sequence[Delta]:
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
