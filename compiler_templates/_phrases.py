"""Phrases: how a slot, or a few slots that belong together, is said. A sentence of a target is made of these."""

import re
from collections.abc import Callable, Mapping

from compiler_templates._camera import lens, lens_plain, motion, movement, movement_plain
from compiler_templates._people import action_only, bullets, by_name, motion_only, rest_of, subject_only, who
from compiler_templates._place import dressing, location, location_plain, time_of_day, weather
from compiler_templates._saying import NOTHING, Fragment, Fragments, Phrase, Saying, capital
from compiler_templates._speech import speech
from compiler_templates._target import listed_names
from compiler_templates._words import color_name, listed
from studio import film


def closed(slot: str) -> Phrase:
    """A closed slot by the target's word for it."""

    def say(s: Saying) -> Fragments:
        value = s.values.get(slot)
        return NOTHING if value is None or s.echo(slot, value) else ((slot, s.word(slot, value)),)

    return Phrase(say, frozenset({slot}))


def closed_list(slot: str, joiner: str = "") -> Phrase:
    """A list of ids, joined by ``joiner``, or as English lists things; what another slot says already is not repeated."""

    def say(s: Saying) -> Fragments:
        said = [s.word(slot, value) for value in s.values.get(slot, ()) if not s.echo(slot, value)]
        return ((slot, joiner.join(said) if joiner else listed(said)),) if said else NOTHING

    return Phrase(say, frozenset({slot}))


def text(slot: str) -> Phrase:
    """A text slot in the person's own words."""

    def say(s: Saying) -> Fragments:
        said = s.text(slot) if slot in s.values else ""
        return ((slot, said),) if said else NOTHING

    return Phrase(say, frozenset({slot}))


def texts(slot: str, last: str = "and") -> Phrase:
    """A list of texts as English lists things."""

    def say(s: Saying) -> Fragments:
        items = [said for item in s.values.get(slot, ()) if (said := s.safe(slot, item))]
        return ((slot, s.within(slot, listed(items, last))),) if items else NOTHING

    return Phrase(say, frozenset({slot}))


def _with(slot: str, make: "Callable[[Saying, str], str]") -> Phrase:
    """A text slot, worded by ``make``."""

    def say(s: Saying) -> Fragments:
        said = s.text(slot) if slot in s.values else ""
        return ((slot, make(s, said)),) if said else NOTHING

    return Phrase(say, frozenset({slot}))


_LOOK_WORD = re.compile(r"(?i)\b(?:look|style|aesthetic|feel|mood|noir|vibe|era|period)s?\b")


def _era(s: Saying, said: str) -> str:
    return said if _LOOK_WORD.search(said) or len(said.split()) > 4 else f"{said} look"


def _aesthetic(s: Saying, said: str) -> str:
    if (("aesthetic", s.values["aesthetic"])) in film.TERMS:
        said = s.word("aesthetic", s.values["aesthetic"])
    return said if _LOOK_WORD.search(said) or len(said.split()) > 4 else f"{said} aesthetic"


def _stock(s: Saying, said: str) -> str:
    value = s.values["film_stock"]
    said = s.word("film_stock", value) if ("film_stock", value) in film.TERMS else said
    return said if said.lower().startswith(("shot on", "filmed on")) else f"shot on {said}"


def palette(s: Saying) -> Fragments:
    """``teal (#008080) and amber``; how hex is written is the target's."""
    colors = s.values.get("color_palette")
    if not colors:
        return NOTHING
    how = s.draft.target.colors
    said: list[str] = []
    for color in colors:
        if not color.startswith("#"):
            said.append(s.safe("color_palette", color))
        elif how == "hex":
            said.append(color)
        else:
            name = color_name(color)
            said.append(name if how == "name" else f"{name} ({color})")
            if how == "name":
                s.rewritten[f"color_palette\0{color}"] = (color, name)
    return (("color_palette", listed(list(dict.fromkeys(said)))),)


def grade(s: Saying) -> Fragments:
    """``cool tones and muted colors``: colour temperature and saturation together."""
    warm, rich = s.values.get("color_temperature"), s.values.get("saturation")
    out: list[Fragment] = [("color_temperature", s.word("color_temperature", warm))] if warm else []
    if rich:
        out += [("", " and ")] if out else []
        out.append(("saturation", s.word("saturation", rich)))
    return out


_NEGATION = re.compile(r"(?i)^(?:no|without|don't|do not|not|avoid|never)\s+")


def bare(item: str) -> str:
    """A thing to leave out as a noun: ``no text`` is ``text``."""
    return _NEGATION.sub("", item.strip())


def negative_prose(s: Saying) -> Fragments:
    """``text, blur and cars``: after a word of leaving out that the sentence brings; whoever the scene is about stays in it."""
    said = [s.safe("negative", bare(item)) for item in s.values.get("negative", ())]
    items = [rest_of(s.draft.shot, item) for item in said if item]
    return (("negative", s.within("negative", listed(list(dict.fromkeys(items))))),) if items else NOTHING


def positives(s: Saying) -> Fragments:
    """What is there instead of what must not be: sentences without a negation."""
    if "negative" not in s.values:
        return NOTHING
    said = list(dict.fromkeys(positive for _, positive in s.draft.positives))
    return (("negative", ". ".join([*said[:1], *map(capital, said[1:])])),) if said else NOTHING


def cites(s: Saying) -> Fragments:
    """The sentences that bind reference pictures to their job."""
    said = " ".join(s.values.get("references", ()))
    return (("references", said.rstrip(".")),) if said else NOTHING


_SHOWN = frozenset({"subject", "action", "character_ref", "location", "shot_type", "camera_movement"})


def remark(words: str) -> Phrase:
    """Words of the tool's own that go with whatever is shown: said of a shot by itself, not of one among several in a clip."""

    def say(s: Saying) -> Fragments:
        return NOTHING if s.draft.clip else (("", words),)

    return Phrase(say, _SHOWN, remark=True)


def _unheard(s: Saying) -> Fragments:
    clip = s.draft.clip
    if clip and not clip.last:
        return NOTHING
    heard = {slot for shot in (clip.shots if clip else (s.draft.shot,)) for slot in shot.values}
    return (
        (("", f"no {' and no '.join(missing)}"),) if (missing := [kind for kind in ("dialogue", "music") if kind not in heard]) else NOTHING
    )


def _phrase(say: Callable[[Saying], Fragments], *slots: str) -> Phrase:
    return Phrase(say, frozenset(slots))


UNHEARD = Phrase(_unheard, _SHOWN, remark=True)
"""``no dialogue and no music``, said once a clip: for tools that always make sound, and make up what nobody asked for."""

_TEXTS = ("subject", "action", "ambience", "music")
_CLOSED = listed_names(
    "shot_type framing camera_angle camera_speed steadiness depth_of_field lighting_mood lighting_quality lighting_direction"
    " color_temperature saturation medium"
)
PHRASES: Mapping[str, Phrase] = {
    **{slot: text(slot) for slot in _TEXTS},
    **{slot: closed(slot) for slot in _CLOSED},
    "composition": closed_list("composition", ", "),
    "lighting_source": closed_list("lighting_source"),
    "time_of_day": _phrase(time_of_day, "time_of_day"),
    "weather": _phrase(weather, "weather"),
    "grade": _phrase(grade, "color_temperature", "saturation"),
    "sound_effects": texts("sound_effects"),
    "influences": texts("influences"),
    "era": _with("era", _era),
    "aesthetic": _with("aesthetic", _aesthetic),
    "film_stock": _with("film_stock", _stock),
    "color_palette": _phrase(palette, "color_palette"),
    "lens": _phrase(lens, "lens", "focal_length_mm"),
    "lens_plain": _phrase(lens_plain, "lens", "focal_length_mm"),
    "movement": _phrase(movement, "camera_movement", "camera_speed", "steadiness"),
    "movement_plain": _phrase(movement_plain, "camera_movement", "camera_speed", "steadiness"),
    "motion_strength": _phrase(motion, "motion_strength"),
    "location": _phrase(location, "location"),
    "location_plain": _phrase(location_plain, "location"),
    "set_dressing": _phrase(dressing, "set_dressing"),
    "negative": _phrase(negative_prose, "negative"),
    "positives": _phrase(positives, "negative"),
    "references": _phrase(cites, "references"),
    "who": _phrase(who, "subject", "action", "character_ref"),
    "by_name": _phrase(by_name, "subject", "action", "character_ref"),
    "subject_only": _phrase(subject_only, "subject", "character_ref"),
    "action_only": _phrase(action_only, "action"),
    "bullets": _phrase(bullets, "action"),
    "motion_only": _phrase(motion_only, "action", "subject"),
    "dialogue": _phrase(speech, "dialogue"),
}
"""The shared phrases by name: every slot that is said in words, and composites of slots that belong together."""
