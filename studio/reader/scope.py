"""What is said about the message itself: which scene it is for, how many scenes are wanted, which sentences are orders or questions."""

from dataclasses import dataclass

from studio.reader.sentence import Sentence, is_foreign


@dataclass
class Scope:
    """``scene`` is a number, "last", "all" or None; ``wanted`` a number of scenes; ``torn``: a second scene was named."""

    scene: int | str | None = None
    wanted: int | None = None
    torn: bool = False


def read_scope(sentence: Sentence, scope: Scope) -> bool:
    """Take the scene that the sentence names and the number of scenes it asks for. False from where it speaks of another scene on."""
    scope.torn = scope.torn or not _read(sentence, scope)
    return not scope.torn


def _read(sentence: Sentence, scope: Scope) -> bool:
    return all(_named_here(sentence, place, scope) for place, unit in enumerate(sentence.units) if not unit.used and "plain" not in unit)


def _named_here(sentence: Sentence, place: int, scope: Scope) -> bool:
    unit, number = sentence.units[place], sentence.is_(place + 1, "number")
    if _spared(sentence, place):
        return False
    if "scene" in unit and number:
        return _named(sentence, place, scope)
    if "several" in unit and number:
        return False
    if "ordinal" in unit and sentence.is_(place + 1, "scene"):
        return _ordinal(sentence, place, scope)
    if "place" in unit:
        return _placed(sentence, place, scope)
    if unit.key == "single" and sentence.is_(place + 1, "scene") and sentence.is_(place + 2, "mark"):
        scope.wanted = scope.wanted or 1
        sentence.use(place, place + 1)
        return True
    if "number" in unit and sentence.is_(place + 1, "unit"):
        counted = sentence.units[place + 1].value("unit")
        if counted == "scenes" or (counted == "shots" and scope.scene is None and _of_the_camera(sentence, place)):
            _wanted(sentence, place, scope)
    return True


def _spared(sentence: Sentence, place: int) -> bool:
    """ "Everything at night except scene 2": what is said holds for every other scene, which is no one place."""
    before = sentence.before(place, "article", "preposition")
    if before < 0 or not (sentence.is_(before, "except") or sentence.units[before].key == "but"):
        return False
    return sentence.is_(place, "scene", "ordinal", "place", "number")


def _named(sentence: Sentence, place: int, scope: Scope) -> bool:
    """ "Scene 2: ...". Two scenes in one message are left to whoever can take them apart."""
    number = sentence.units[place + 1].value("number")
    if not float(number).is_integer() or number < 1 or (sentence.units[place].key == "shot" and not sentence.is_(place + 2, "mark")):
        return True
    if scope.scene is not None and scope.scene != int(number):
        return False
    if sentence.is_(place + 2, "join") and sentence.is_(place + 3, "number"):
        return False
    scope.scene = int(number)
    sentence.use(place, place + 1)
    return True


def _ordinal(sentence: Sentence, place: int, scope: Scope) -> bool:
    """ "The second scene"."""
    number = int(sentence.units[place].value("ordinal"))
    if scope.scene not in (None, number):
        return False
    if sentence.bare_piece(place):
        scope.scene = number
        sentence.use(place, place + 1)
    return True


def _placed(sentence: Sentence, place: int, scope: Scope) -> bool:
    """ "The last scene slower", "calmer ending"."""
    value: int | str = str(sentence.units[place].value("place"))
    if not sentence.bare_piece(place) and not (value.isdecimal() and sentence.is_(place + 1, "mark")):
        return True
    value = 1 if value == "first" else int(value) if value.isdecimal() else value
    if scope.scene not in (None, value):
        return False
    scope.scene = value
    sentence.use(place)
    return True


def _of_the_camera(sentence: Sentence, place: int) -> bool:
    """Whether "three shots" are the film's and no gun's: they stand between commas of their own, or the sentence ends "in three shots"."""
    own = sum(is_foreign(sentence.units[p]) for p in (place, place + 1))
    alone = sentence.foreign_pieces.get(sentence.pieces[place], 0) <= own
    return alone or (sentence.is_(place - 1, "preposition") and sentence.after(place + 1) < 0)


def _wanted(sentence: Sentence, place: int, scope: Scope) -> None:
    number = sentence.units[place].value("number")
    following = sentence.is_(place - 1, "scene", "number") or sentence.is_(place - 2, "number") or sentence.is_(place + 1, "none")
    if float(number).is_integer() and 1 <= number <= 1000 and not following and not sentence.is_(place - 1, "more", "person"):
        scope.wanted = scope.wanted or int(number)
        sentence.use(place, place + 1)


def is_order(sentence: Sentence) -> bool:
    """Whether the sentence orders the film's own parts about; then its words are no film words."""
    first = next((p for p, u in enumerate(sentence.units) if "mark" not in u and not ("filler" in u and "order" not in u)), -1)
    return first >= 0 and "order" in sentence.units[first]


def is_question(sentence: Sentence) -> bool:
    """Whether the sentence asks for an answer, not for a change."""
    first = next((u for u in sentence.units if "mark" not in u), None)
    if first is None or first.used:
        return False
    if sentence.asks and "filler" not in first and any("either" in u for u in sentence.units):
        return True
    if "question" not in first:
        return False
    return sentence.asks or "asking" in first


def is_suggestion(sentence: Sentence) -> bool:
    """ "Maybe warmer?": whether a sentence asks what somebody thinks of a change. "Can you make it warmer?" is a polite order."""
    return sentence.asks and not any("polite" in unit for unit in sentence.units)
