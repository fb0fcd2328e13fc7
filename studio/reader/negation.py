"""What stands under a negation, and how far it reaches."""

from studio.reader.sentence import Sentence

REACH = 24
"""Units that a negation reaches over at most."""


def mark_negations(sentence: Sentence) -> None:
    """Set ``against`` on every unit that a "no", "don't", "lose the" or "anything but" speaks of."""
    for place, unit in enumerate(sentence.units):
        if unit.plain:
            continue
        if "not" in unit and not _interjection(sentence, place):
            if sentence.language == "ja":
                _reach_back(sentence, place)
                continue
            _reach(sentence, place, "not")
        elif "lose" in unit and sentence.language == "ja":
            _reach_back(sentence, place)
        elif "lose" in unit and _commands(sentence, place):
            _reach(sentence, place, "lose")
        elif "add" in unit and _commands(sentence, place):
            _add(sentence, place)


def _add(sentence: Sentence, place: int) -> None:
    """ "Add rain and some fog": what follows joins what stands."""
    for at in range(place + 1, min(len(sentence.units), place + REACH)):
        if sentence.is_(at, "mark", "clause", "but"):
            return
        sentence.units[at].added = place


def _interjection(sentence: Sentence, place: int) -> bool:
    """ "No, push in": an answer, not a negation."""
    return sentence.units[place].key == "no" and (sentence.is_(place + 1, "mark") or place + 1 == len(sentence.units))


def _commands(sentence: Sentence, place: int) -> bool:
    before = sentence.before(place, "adverb", "filler", "add", "join", "but", "modal")
    return before < 0 and sentence.subjects[place] != "other"


def _reach(sentence: Sentence, place: int, how: str) -> None:
    """To the next comma, "but" or clause; over commas only in a list that ends in "or", "nor" or "and"."""
    units, at = sentence.units, place + 1
    while at < min(len(units), place + REACH):
        unit = units[at]
        if ("but" in unit and "adverb" not in unit) or "clause" in unit:
            return
        if "mark" in unit and not (unit.key in (",", "/") and _list_goes_on(sentence, at)):
            return
        if "join" in unit and unit.key not in ("or", "nor", "and") and "not" not in unit:
            return
        if unit.key == "and" and _begins_anew(sentence, at):
            return
        unit.against, unit.by = how, place
        at += 1


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
        if unit.key in ("or", "nor"):
            return True
        if "but" in unit or "clause" in unit or "not" in unit or "way" in unit:
            return False
    return False


def _begins_anew(sentence: Sentence, at: int) -> bool:
    """Whether "and" starts another command: "no zoom and push in"."""
    return sentence.is_(at + 1, "head") and sentence.is_(at + 2, "way")
