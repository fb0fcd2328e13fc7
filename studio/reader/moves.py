"""The grammar of moves: a verb of a family, the way it goes, and whether it is the camera that moves."""

from studio import film
from studio.reader.lexicon import Unit
from studio.reader.sentence import FAR, Found, Sentence, manner
from studio.reader.verbs import BY_NAME, Family

HANDLED = frozenset({"tilt", "roll", "turn", "sweep", "rise", "lower", "push", "pull", "travel", "crane", "pan", "pitch", "quake", "whip"})
"""Verbs that people do to things: with an object that is no camera they are not the camera's."""
THINGS = frozenset({"truck", "track", "crane", "push", "pull", "pedestal", "whip"})
"""Verbs that are also things or acts of people: after a noun they are not the camera's."""
SURE_WAYS = frozenset({"left", "right", "up", "down", "cw", "ccw"})
NOUNS = frozenset({"movement", "movements", "motion", "camera movement", "camera movements", "camera motion"})
COMMANDS = frozenset({"approach", "near", "retreat", "rise", "lower"})
"""Verbs that are a command by themselves, where nothing else is said."""
REACH = 7
"""Units that a way may stand behind its verb."""


def read_moves(sentence: Sentence) -> None:
    """Find every move of the camera in the sentence, in the order of the words."""
    place = 0
    while place < len(sentence.units):
        unit = sentence.units[place]
        if "head" in unit and not unit.used and not unit.plain:
            _read_move(sentence, place)
        place += 1


def _read_move(sentence: Sentence, place: int) -> None:
    family = BY_NAME[sentence.units[place].value("head")]
    way, start, end = _way(sentence, place, family)
    move = family.ways.get(way, "") if way else _alone(sentence, place, family)
    if _stands_still(sentence, place, family, way):
        sentence.take(Found(place, place + 1, "camera_movement", "static", "a camera that does not move is static"))
    elif sentence.units[place].against:
        _refuse(sentence, place, start, family, way, move, end)
    elif move and _is_camera(sentence, place, start, family, way):
        _take(sentence, place, family, way, move, start, end)


def _refuse(sentence: Sentence, place: int, start: int, family: Family, way: str, move: str, end: int) -> None:
    """A move under a negation is taken away; without a way it stands for its whole family."""
    value = move if way else FAMILY_NAMES.get(family.name, "")
    if value and ((family.bold and not way) or _is_camera(sentence, place, start, family, way)):
        sentence.say(place, end, "camera_movement", value, "")


def _take(sentence: Sentence, place: int, family: Family, way: str, move: str, start: int, end: int) -> None:
    if way in ("", "with") and family.name in ("follow", "accompany") and _goes_along(sentence, place):
        sentence.use(place)
        return
    before = sentence.before(start, "filler")
    if move in ("roll_cw", "roll_ccw") and sentence.is_(before, "way") and sentence.units[before].value("way") == "around":
        move, start = move.replace("roll", "arc"), before
    turned = _turned(sentence, end, family, move)
    if turned:
        move, end = turned
    if move.startswith("pedestal") and (crane := _crane(sentence, place)) >= 0:
        sentence.use(crane)
        move = move.replace("pedestal", "crane")
    if way in ("cw", "ccw") and move.startswith("arc") and sentence.is_(end, "head"):
        sentence.use(end)
    slot = "camera_movement" if ("camera_movement", move) in film.TERMS else "steadiness"
    sentence.say(start, end, slot, move, f"{family.name} + {way or 'no way'}")
    _more_ways(sentence, end, family, move)


def _goes_along(sentence: Sentence, place: int) -> bool:
    """ "Pans right to follow him", "trucks left, keeping pace": why the camera turns, not another move."""
    before = next((f for f in reversed(sentence.found) if f.slot == "camera_movement"), None)
    if before is None or before.value not in ("pan_left", "pan_right", "tilt_up", "tilt_down", "truck_left", "truck_right", "whip_pan"):
        return sentence.is_(place - 1, "modal") and sentence.is_(place - 2, "head")
    behind = sentence.units[place].form == "ing" or place == before.last or sentence.is_(place - 1, "modal")
    return place - before.last < 4 and behind


def _turned(sentence: Sentence, end: int, family: Family, move: str) -> tuple[str, int] | None:
    """An arc whose sense is told behind it ("around the dancer, clockwise"), a turn around something, a swing around to a side."""
    for at in range(end, min(end + REACH, len(sentence.units))):
        unit = sentence.units[at]
        if "head" in unit or "clause" in unit:
            return None
        if "way" not in unit:
            continue
        way = unit.value("way")
        if move == "dolly_out" and way == "front" and at - end < 3:
            sentence.use(at)
            return "lead", end
        if move == "arc" and way in ("cw", "ccw"):
            sentence.use(at, *((at + 1,) if sentence.is_(at + 1, "head") else ()))
            return f"arc_{way}", end
        if move in ("roll_cw", "roll_ccw", "arc_cw", "arc_ccw") and way == "around":
            sentence.use(at)
            return move.replace("roll", "arc"), end
        if move == "arc" and way in ("left", "right") and at == end and family.name in ("turn", "sweep"):
            return family.ways[way], at + 1
    return None


def _crane(sentence: Sentence, place: int) -> int:
    """Where a crane is named near a rise or a fall, -1 when none is."""
    near = range(max(0, place - 4), min(len(sentence.units), place + 6))
    return next((at for at in near if at != place and set(sentence.units[at].key.split()) & {"crane", "jib"}), -1)


FAMILY_NAMES = {
    "pan": "pan",
    "tilt": "tilt",
    "zoom": "zoom",
    "dolly": "dolly",
    "truck": "truck",
    "pedestal": "pedestal",
    "crane": "crane",
    "arc": "arc",
    "roll": "roll",
    "push": "dolly_in",
    "pull": "dolly_out",
    "track": "tracking",
    "follow": "follow",
    "whip": "whip_pan",
    "quake": "",
}
"""What a verb without a way stands for under a negation."""


def _stands_still(sentence: Sentence, place: int, family: Family, way: str) -> bool:
    """ "The camera does not move", "no camera movement", "without any motion"."""
    unit = sentence.units[place]
    if any("except" in u for u in sentence.units[place : place + REACH]):
        return False
    if unit.against == "lose":
        return family.name == "travel" and not way and _moves_of_the_camera(sentence, place)
    if unit.against != "not" or family.name != "travel" or way or unit.key not in NOUNS | {"move"}:
        return False
    if unit.key in NOUNS:
        return "camera" in unit or sentence.bare_but_verbs(place) or sentence.subjects[place] == "camera"
    return sentence.subjects[place] == "camera" or sentence.is_(place + 1, "camera") or sentence.is_(place + 2, "camera")


def _moves_of_the_camera(sentence: Sentence, place: int) -> bool:
    """ "Remove all camera movement", "lose the camera moves": the noun says whose moves are to go."""
    key = sentence.units[place].key
    return (key in NOUNS and "camera" in sentence.units[place]) or (key in NOUNS | {"move", "moves"} and sentence.is_(place - 1, "camera"))


def _way(sentence: Sentence, place: int, family: Family) -> tuple[str, int, int]:
    """The way a verb goes, and the units from verb to way (exclusive end); "" when none is said."""
    way, end = _way_after(sentence, place, family)
    if way:
        return way, place, end
    back = place - 1
    while back > place - FAR and sentence.is_(back, "adverb", "camera", "noun") and not sentence.is_(back, "way"):
        back -= 1
    if back >= 0 and sentence.is_(back, "way") and sentence.units[place].form in ("", "ing"):
        unit = sentence.units[back]
        if "adjectival" in unit and unit.value("way") in family.ways:
            return unit.value("way"), back, place + 1
    return "", place, place + 1


def _way_after(sentence: Sentence, place: int, family: Family) -> tuple[str, int]:
    units, far = sentence.units, False
    for at in range(place + 1, min(len(units), place + 1 + REACH + 4 * far)):
        unit = units[at]
        if "mark" in unit or (at > place + 1 and "head" in unit and "filler" not in unit and "way" not in unit):
            break
        if "way" in unit and (way := _fitting(sentence, at, family, far)):
            return way, at + 1
        if far or "separable" in unit:
            if "clause" in unit or "but" in unit:
                break
            continue
        if not _between(sentence, at):
            if not _may_reach(family, sentence, at):
                break
            far = True
    return "", place + 1


def _between(sentence: Sentence, at: int) -> bool:
    """Whether a unit may stand between a verb and its way."""
    return sentence.is_(at, "adverb", "camera", "small", "big", "way") or sentence.units[at].key in ("the", "its", "and", "a", "bit")


def _may_reach(family: Family, sentence: Sentence, at: int) -> bool:
    """Whether a way may follow behind an object: "follows the man from behind", "pans across the room to the left"."""
    if sentence.language == "de":
        return True
    return family.name in ("follow", "track", "pan", "accompany", "lead", "tilt", "arc", "travel", "truck", "dolly", "sweep", "turn")


def _fitting(sentence: Sentence, at: int, family: Family, far: bool) -> str:
    """The way at this place as this family understands it, "" when it is none of its ways."""
    unit = sentence.units[at]
    way: str = unit.value("way")
    following = sentence.units[at + 1] if at + 1 < len(sentence.units) else None
    if way in ("up", "down") and family.name in ("travel", "track", "dolly", "push") and _along(sentence, at):
        way = "in"
    if way not in family.ways:
        return ""
    if following is not None and unit.key in ("left", "right") and following.key in ("of", "hand", "side", "one"):
        return ""
    if way == "in" and family.name == "travel" and unit.key in ("in", "on", "onto") and _has_noun(following):
        return ""
    if far and "separable" in unit:
        return way
    if far:
        long = unit.last - unit.first > 1 or unit.key.endswith(("ward", "wards", "wise"))
        side = way in ("behind", "front", "beside") and family.name in ("follow", "track", "accompany", "lead", "travel")
        turned = way in SURE_WAYS and long and family.name not in ("follow", "track", "accompany", "lead")
        return way if side or turned else ""
    return way


def _has_noun(following: Unit | None) -> bool:
    """Whether "in" is "in the water" and not inwards."""
    return following is not None and "mark" not in following and (following.plain or any(k in following for k in ("article", "possessive")))


def _along(sentence: Sentence, at: int) -> bool:
    """Whether "down" is down a corridor and not downwards."""
    return any("along" in sentence.units[p] for p in range(at + 1, min(at + 5, len(sentence.units))))


def _alone(sentence: Sentence, place: int, family: Family) -> str:
    """The move of a verb that goes no way."""
    unit = sentence.units[place]
    if family.name == "push" and unit.form == "" and place and manner(sentence.units[place - 1]):
        return "dolly_in"
    return family.alone


def _more_ways(sentence: Sentence, at: int, family: Family, move: str) -> None:
    """Further ways of the same verb: "pans left and right", "moves forward and to the left"."""
    while True:
        joined = False
        while not sentence.is_(at, "way", "head") and sentence.is_(at, "adverb", "join"):
            joined = joined or sentence.is_(at, "join")
            at += 1
        if not sentence.is_(at, "way") or (joined and sentence.is_(at, "head")):
            return
        way = _fitting(sentence, at, family, False)
        more = family.ways.get(way, "")
        following = sentence.units[at + 1] if at + 1 < len(sentence.units) else None
        again = (more == move or move.startswith(more)) and not _has_noun(following)
        if not more or not (joined or way in SURE_WAYS or again):
            return
        if more != move and not move.startswith(more):
            sentence.say(at, at + 1, "camera_movement", more, f"{family.name} + {way}, joined")
        else:
            sentence.use(at)
        move, at = more, at + 1


def _is_camera(sentence: Sentence, place: int, start: int, family: Family, way: str) -> bool:
    """Whether it is the camera that moves here."""
    if sentence.labelled and (way or family.bold):
        return True
    if family.name in HANDLED and _has_object(sentence, place):
        return False
    unit, subject = sentence.units[place], sentence.subjects[place]
    before = sentence.before(min(place, start), "adverb", "small", "big")
    if unit.key in NOUNS:
        return "camera" in unit or subject == "camera" or sentence.is_(place - 1, "camera") or sentence.bare_but_verbs(place)
    match unit.form:
        case "ing":
            return _participle(sentence, place, before, family, subject)
        case "":
            return _plain_form(sentence, place, before, family, subject, way)
        case _:
            return _finite(sentence, place, before, family, subject, way)


def _has_object(sentence: Sentence, place: int) -> bool:
    """Whether the verb is done to something that is no camera: "tilts her head", "lifts the box"."""
    at = place + 1
    if not sentence.is_(at, "possessive", "article") or sentence.is_(at, "way"):
        return False
    thing = sentence.after(at, "adverb", "article", "possessive")
    return (
        thing >= 0 and not sentence.is_(thing, "camera", "noun", "way") and (sentence.units[thing].plain or sentence.is_(at, "possessive"))
    )


def _participle(sentence: Sentence, place: int, before: int, family: Family, subject: str) -> bool:
    if before >= 0 and sentence.is_(before, "person", "object") and not sentence.is_(before, "camera"):
        return False
    noun_before = before >= 0 and sentence.units[before].plain
    if family.bold:
        return subject != "other" and not (noun_before and family.name in THINGS)
    if noun_before:
        return False
    return subject == "camera" or (family.name in ("follow", "arc") and subject == "") or (subject == "" and sentence.bare_but_verbs(place))


def _plain_form(sentence: Sentence, place: int, before: int, family: Family, subject: str, way: str) -> bool:
    """A command, an infinitive or a noun."""
    willing = before >= 0 and (sentence.is_(before, "modal") or sentence.is_(before, "person"))
    if subject == "other" and willing and not sentence.is_(before, "camera"):
        return False
    noun_before = before >= 0 and sentence.units[before].plain
    if family.bold:
        theirs = noun_before and (family.name in THINGS or (subject == "other" and sentence.language != "en"))
        return bool(way or family.name == "push" or sentence.units[place].against) and not theirs
    if noun_before:
        return False
    if subject == "camera":
        return before < 0 or sentence.is_(before, "modal", "camera", "join", "clause", "be", "filler", "article", "possessive", "way")
    if subject == "other":
        return False
    if family.name in ("follow", "arc"):
        named = before >= 0 and sentence.is_(before, "article", "possessive") and not sentence.is_(before, "join")
        return not (before >= 0 and sentence.is_(before, "object")) and not (named and family.name == "follow")
    starts = before < 0 or sentence.is_(before, "join", "filler", "add", "but")
    if not way and starts and family.name in COMMANDS and not sentence.is_(place, "less", "more", "compared", "lose"):
        return sentence.bare_but_verbs(place) and sentence.after(place, "adverb", "filler", "noun") < 0
    return (
        starts and (sentence.bare_but_verbs(place) or sentence.is_(place + 1, "camera") or sentence.is_(place + 2, "camera")) and bool(way)
    )


def _finite(sentence: Sentence, place: int, before: int, family: Family, subject: str, way: str) -> bool:
    if before >= 0:
        if sentence.is_(before, "camera"):
            return True
        if sentence.is_(before, "person"):
            return False
        if sentence.units[before].plain:
            return family.bold and subject == "camera"
    if subject == "camera":
        return True
    if subject == "it":
        return family.bold or family.name == "follow"
    return subject == "" and bool(way) and (family.bold or sentence.bare_but_verbs(place))
