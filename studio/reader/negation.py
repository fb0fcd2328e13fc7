"""What stands under a negation, and how far it reaches."""

from studio.reader.lexicon import is_word
from studio.reader.sentence import FAR, Sentence

REACH = 24
"""Units that a negation reaches over at most."""


def mark_negations(sentence: Sentence) -> None:
    """Set ``against`` on every unit that a "no", "don't", "lose the" or "anything but" speaks of."""
    for place, unit in enumerate(sentence.units):
        if unit.plain:
            continue
        if ("not" in unit and not _interjection(sentence, place)) or ("except" in unit and not _spared(sentence, place)):
            if sentence.language == "ja":
                _reach_back(sentence, place)
                continue
            _reach(sentence, place, "not")
        elif "lose" in unit and sentence.language == "ja":
            _reach_back(sentence, place)
        elif "lose" in unit and _commands(sentence, place):
            _reach(sentence, place, "lose")
        elif "lose_open" in unit and _commands(sentence, place):
            _take_away(sentence, place)
        elif "add" in unit and _commands(sentence, place):
            _add(sentence, place)


def _take_away(sentence: Sentence, place: int) -> None:
    """ "Take the fog out", "nimm den Nebel weg": what stands between the two halves goes."""
    for at in range(place + 2, min(len(sentence.units), place + FAR)):
        if sentence.is_(at, "mark", "clause"):
            return
        if sentence.is_(at, "away") and sentence.after(at) < 0:
            for between in range(place + 1, at):
                sentence.units[between].against, sentence.units[between].by = "lose", place
            return


def _add(sentence: Sentence, place: int) -> None:
    """ "Add rain and some fog": what follows joins what stands."""
    for at in range(place + 1, min(len(sentence.units), place + REACH)):
        listed = sentence.units[at].key == "," and sentence.is_(at + 1, "term", "article", "small", "both")
        if sentence.is_(at, "clause", "but", "lose", "not") or (sentence.is_(at, "mark") and not listed):
            return
        sentence.units[at].added = place


def _interjection(sentence: Sentence, place: int) -> bool:
    """ "No, push in": an answer, not a negation."""
    return sentence.units[place].key == "no" and (sentence.is_(place + 1, "mark") or place + 1 == len(sentence.units))


def _spared(sentence: Sentence, place: int) -> bool:
    """ "No movement except a slow zoom": what is spared from a "no" is wanted."""
    return any("not" in sentence.units[at] or sentence.units[at].against for at in range(max(0, place - FAR), place))


def _commands(sentence: Sentence, place: int) -> bool:
    """Whether a word that may be a command is one: it opens its clause, and nobody but the director is spoken of."""
    before = place - 1
    while before > place - FAR and sentence.is_(before, "adverb", "filler", "modal") and not sentence.is_(before, "join", "but"):
        before -= 1
    return (before < 0 or sentence.is_(before, "mark", "join", "but", "add")) and sentence.subjects[place] != "other"


def _reach(sentence: Sentence, place: int, how: str) -> None:
    """To the next comma, "but" or clause; over commas only in a list that ends in "or", "nor" or "and"."""
    units, at = sentence.units, place + 1
    while at < min(len(units), place + REACH):
        unit = units[at]
        if ("but" in unit and "adverb" not in unit) or "clause" in unit:
            return
        if "mark" in unit and not (unit.key in (",", "/") and _list_goes_on(sentence, at)):
            return
        if _ends(sentence, place, at):
            return
        unit.against, unit.by = how, place
        at += 1


def _ends(sentence: Sentence, place: int, at: int) -> bool:
    """Whether the negation that begins at ``place`` reaches no further than here."""
    unit = sentence.units[at]
    if any(k in unit for k in ("except", "add", "keep")) and "filler" not in unit:
        return True
    if "join" in unit and "not" not in unit and not ("both" in unit or "either" in unit):
        return True
    if "both" in unit and _begins_anew(sentence, at):
        return True
    placed = "preposition" in unit or ("term" in unit and is_word(unit.key.split(" ")[0], "preposition"))
    return placed and "way" not in unit and at > place + 1 and not _small(sentence, range(place + 1, at))


def _small(sentence: Sentence, places: range) -> bool:
    """Whether nothing has been negated yet: only small words stand there."""
    return all(sentence.is_(p, "filler", "article", "adverb") and not sentence.is_(p, "head", "absent") for p in places)


def _reach_back(sentence: Sentence, place: int) -> None:
    """Japanese says its "not" last: it reaches back to the comma or the clause before it."""
    for at in range(place - 1, max(-1, place - REACH), -1):
        unit = sentence.units[at]
        if "mark" in unit or "clause" in unit or "but" in unit or "not" in unit:
            return
        unit.against, unit.by = "not", place


def _list_goes_on(sentence: Sentence, at: int) -> bool:
    """Whether after this comma the same negated list continues: short items up to an "or" or "nor"."""
    for further in range(at + 1, min(at + 8, len(sentence.units))):
        unit = sentence.units[further]
        if "either" in unit:
            return True
        if "but" in unit or "clause" in unit or "not" in unit or "way" in unit:
            return False
    return False


def _begins_anew(sentence: Sentence, at: int) -> bool:
    """Whether "and" starts another command: "no zoom and push in", "lose the fog and add rain"."""
    return sentence.is_(at + 1, "add", "keep", "lose", "more", "less") or (sentence.is_(at + 1, "head") and sentence.is_(at + 2, "way"))
