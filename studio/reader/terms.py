"""Words of the film table: those that mean their id wherever they stand, and hints, which mean it in film talk only."""

from studio import film
from studio.reader.lexicon import Unit
from studio.reader.sentence import FAR, PICTURES, Sentence, is_picture, manner
from studio.reader.verbs import BY_NAME

STILL = frozenset({"still", "locked", "lock", "tripod", "sticks", "hold", "lockoff", "lockdown"})
"""Words of ``static`` that also say that nothing drifts."""
NOUN_SLOTS: dict[str, tuple[str, ...]] = {
    "shot": ("shot_type", "camera_movement", "framing", "camera_angle", "camera_speed", "steadiness"),
    "light": ("lighting_mood", "lighting_quality", "color_temperature", "lighting_direction", "lighting_source"),
    "color": ("color_temperature", "saturation"),
    "camera": ("camera_movement", "steadiness", "camera_speed"),
    "movement": ("steadiness", "camera_speed"),
    "lens": ("lens",),
    "focus": ("depth_of_field",),
    "look": ("aesthetic", "saturation", "color_temperature", "lighting_mood"),
    "sky": ("weather",),
    "composition": ("composition",),
    "style": ("aesthetic", "medium", "era", "film_stock"),
}


def _belongs(unit: Unit, slot: str) -> bool:
    """Whether a unit is a noun that this slot is said of."""
    return any(slot in NOUN_SLOTS.get(group, ()) for group in unit.groups("noun"))


def read_terms(sentence: Sentence, *, hints: bool) -> None:
    """Take the sure words, or, in a second pass, the hints that stand in film talk."""
    for place, unit in enumerate(sentence.units):
        if unit.used or unit.plain or "term" not in unit or unit.senses["term"].hint != hints:
            continue
        slot, value = unit.value("term")
        if _gives_way(sentence, place, slot):
            continue
        rule = _why(sentence, place, slot) if hints else "a word of the film table"
        if rule and _degree(sentence, place):
            _take(sentence, place, slot, value, rule)


def _gives_way(sentence: Sentence, place: int, slot: str) -> bool:
    """ "Change night to dawn": what was gives way to what is behind "to". "From night to dawn" is no one value and stays unread."""
    if _two_ends(sentence, place - 2, slot):
        return not sentence.units[place - 2].used
    if not _two_ends(sentence, place, slot):
        return False
    if sentence.is_(sentence.before(place, "article"), "change"):
        sentence.use(place, place + 1)
    return True


def _two_ends(sentence: Sentence, place: int, slot: str) -> bool:
    """Whether "X to Y" begins here, both of one slot that holds one value."""
    if many(slot) or place < 0 or not sentence.is_(place + 1, "until") or not sentence.is_(place + 2, "term"):
        return False
    return all("term" in u and u.value("term")[0] == slot for u in (sentence.units[place], sentence.units[place + 2]))


def _degree(sentence: Sentence, place: int) -> bool:
    """ "More rain" adds it, "keep the rain" leaves it as it is; "less rain" and "too rainy" have no step and are not read."""
    before = sentence.before(place, "article")
    if before < 0 or sentence.units[before].used:
        return True
    unit = sentence.units[before]
    if "keep" in unit and sentence.after(place) < 0:
        sentence.use(before, place)
        return False
    if "more" in unit and "filler" not in unit:
        sentence.units[place].added = before
    return not ("less" in unit or "excess" in unit) or "filler" in unit or "not" in unit


def read_sides(sentence: Sentence) -> None:
    """ "Hard light from the side": a side told behind a word of light."""
    for place, unit in enumerate(sentence.units):
        before = sentence.units[place - 1] if place else None
        if "from" in unit and not unit.used and before is not None and (_of_light(before) or _belongs(before, "lighting_direction")):
            sentence.say(place, place + 1, "lighting_direction", unit.value("from"), "where the light comes from")


def _of_light(unit: Unit) -> bool:
    return "term" in unit and unit.value("term")[0].startswith("lighting_")


def _take(sentence: Sentence, place: int, slot: str, value: str, rule: str) -> None:
    sentence.say(place, place + 1, slot, value, rule)
    moves = any(f.slot == "camera_movement" and f.value != "static" for f in sentence.found)
    if value == "static" and not moves and not sentence.units[place].against and set(sentence.units[place].key.split()) & STILL:
        sentence.say(place, place + 1, "steadiness", "locked", "still and locked off are steady too")


def _why(sentence: Sentence, place: int, slot: str) -> str:
    """The rule by which a hint counts here, "" when it does not."""
    unit = sentence.units[place]
    if unit.key in ("still", "hold") and sentence.is_(place + 1, "head", "way", "term") and not sentence.is_(place + 1, "noun"):
        return ""
    if _answers(sentence, place):
        return ""
    if _said_of_another(sentence, place, slot) or ("head" in unit and unit.form in ("s", "ed")):
        return ""
    if manner(unit):
        return _manner(sentence, place)
    beside = [sentence.units[p] for p in (place + 1, sentence.after(place, "adverb", "article")) if 0 <= p < len(sentence.units)]
    if any(_belongs(u, slot) for u in beside):
        return "beside the noun that it belongs to"
    if slot in PICTURES and place + 1 < len(sentence.units) and is_picture(sentence.units[place + 1]):
        return "beside another word for the shot"
    if _is_predicate(sentence, place, slot):
        return "said of the camera or the light"
    return "alone in film talk" if sentence.bare(place) else ""


def _answers(sentence: Sentence, place: int) -> bool:
    """ "Cool, now ..." and "clear!" answer; they are no film words."""
    first = sentence.before(place) < 0 and place == 0
    return (
        first
        and sentence.units[place].key in ("cool", "clear", "right", "hold", "still", "sun", "balanced")
        and len(sentence.units) != 1
        and not sentence.is_(2, "term")
    )


def _noun_before(sentence: Sentence, place: int) -> Unit | None:
    """What a word is said of: the unit before the "is" or "stays" before it."""
    at = sentence.before(place, "adverb", "small", "big", "article")
    while at > place - FAR and at >= 0 and sentence.is_(at, "term", "join") and not sentence.is_(at, "camera"):
        at = sentence.before(at, "adverb")
    noun = sentence.before(at, "be", "adverb", "modal", "not") if at >= 0 and sentence.is_(at, "be") else -1
    return sentence.units[noun] if noun >= 0 else None


def _is_predicate(sentence: Sentence, place: int, slot: str) -> bool:
    """ "The camera stays fixed", "the lighting is harsh"."""
    noun = _noun_before(sentence, place)
    return noun is not None and _belongs(noun, slot)


def _said_of_another(sentence: Sentence, place: int, slot: str) -> bool:
    """ "The pacing feels slow": said of a noun that this slot is never said of."""
    noun = _noun_before(sentence, place)
    return noun is not None and "noun" in noun and "camera" not in noun and not _belongs(noun, slot)


def _manner(sentence: Sentence, place: int) -> str:
    """Speed and steadiness belong to a move that was read, near enough to be meant."""
    unit = sentence.units[place]
    if _near_move(sentence, place) or _before_verb(sentence, place):
        return "attached to the move"
    if sentence.language in ("zh", "ja") and _leads(sentence, place):
        return "said of the move behind it"
    of_a_verb = unit.key.endswith("ly") or unit.value("term")[1] in ("accelerating", "decelerating")
    if sentence.bare(place) and not (of_a_verb and sentence.subjects[place] == "other"):
        return "alone in film talk"
    after = sentence.units[place + 1] if place + 1 < len(sentence.units) else None
    return "beside the noun that it belongs to" if after and _belongs(after, unit.value("term")[0]) else ""


def _leads(sentence: Sentence, place: int) -> bool:
    """Chinese and Japanese say how before what: the manner leads the clause of the camera that ends with its move."""
    after = sentence.moves_after[place]
    return after is not None and sentence.subjects[place] == "camera" and sentence.clauses[after.first] == sentence.clauses[place]


def _before_verb(sentence: Sentence, place: int) -> bool:
    """ "A smooth dolly shot", "a slow pan across the city": told of a move whose way is not."""
    after = sentence.after(place, "adverb", "join")
    unit = sentence.units[after] if after >= 0 else None
    return (
        unit is not None
        and "head" in unit
        and unit.form in ("", "ing")
        and not unit.plain
        and BY_NAME[unit.value("head")].bold
        and not unit.used
    )


def _near_move(sentence: Sentence, place: int) -> bool:
    """Whether a move that was read stands beside this word, or ahead of it in its clause with no other verb between."""
    before, after = sentence.moves_before[place], sentence.moves_after[place]
    if after is not None and after.first - place < FAR and all(_loose(sentence, at) for at in range(place + 1, after.first)):
        return True
    if before is None:
        return False
    if before.first <= place < before.last:
        return True
    if place - before.last < FAR and all(_loose(sentence, at) for at in range(before.last, place)):
        return True
    return sentence.clauses[before.last - 1] == sentence.clauses[place] and _ends(sentence, place)


def _loose(sentence: Sentence, at: int) -> bool:
    """Whether a unit may stand between a move and what is said of it: no clause begins there."""
    unit = sentence.units[at]
    if "mark" in unit or "clause" in unit or ("join" in unit and "both" not in unit):
        return False
    return sentence.is_(at, "adverb", "camera", "small", "big", "way", "filler", "article", "object", "modal")


def _ends(sentence: Sentence, place: int) -> bool:
    """Whether the clause ends with this word."""
    after = sentence.after(place, "adverb")
    return after < 0 or sentence.clauses[after] != sentence.clauses[place]


def many(slot: str) -> bool:
    return film.SLOTS[slot].kind in ("closed_list", "texts", "palette")
