"""Tests of one scene that slots alone do not say: small and pure. Each gives the words for the rule's sentence, or None for silence."""

import re
from collections.abc import Callable, Mapping
from typing import cast

from pydantic import JsonValue

from studio.excluded import NAMED, left_out, said_of
from studio.lints.facts import Facts, shown
from studio.lints.rules import read_rules
from studio.lints.tongues import year
from studio.pictures.colour_names import COLOURS
from studio.project import Appearance, Character, CharacterRef, DialogueLine, LocationRef
from studio.text import folded

Given = Mapping[str, JsonValue]
Said = Mapping[str, str]
SceneTest = Callable[[Facts, Given], Said | None]


def strings(given: Given, name: str) -> tuple[str, ...]:
    """A list of words in a rule's data."""
    return tuple(str(word) for word in cast("list[JsonValue]", given.get(name, [])))


def amount(given: Given, name: str) -> float:
    """A number in a rule's data."""
    return float(cast("float", given[name]))


def both(one: Facts, given: Given) -> Said | None:
    """One slot holds two values that exclude each other."""
    held = set(one.ids(str(given["slot"])))
    return {} if held & set(strings(given, "one")) and held & set(strings(given, "other")) else None


def words(one: Facts, given: Given) -> Said | None:
    """The scene's words name one of these."""
    found = one.says(*strings(given, "words"))
    return {"word": found} if found else None


_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


def dialogue_longer(one: Facts, given: Given) -> Said | None:
    """All lines, spoken as fast as people speak, last longer than the shot."""
    lines: tuple[DialogueLine, ...] = one.scene.slots.dialogue or ()
    seconds, length = sum(_spoken(line.line, given) for line in lines), one.number("duration")
    return {"need": f"{seconds:.1f}", "length": f"{length:g}"} if length and seconds > length else None


def _spoken(line: str, given: Given) -> float:
    """Seconds that a line takes at a fast pace: by words, or by signs where a script has no spaces."""
    signs = len(_WIDE.findall(line))
    return signs / amount(given, "signs_a_second") + len(_WIDE.sub(" ", line).split()) / amount(given, "words_a_second")


def moves_too_many(one: Facts, given: Given) -> Said | None:
    """More moves than the shot has time for."""
    moves, length = one.scene.slots.camera_movement or (), one.scene.slots.duration
    crowded = length is not None and len(moves) > 1 and length / len(moves) < amount(given, "seconds_each")
    return {"count": str(len(moves)), "length": f"{length:g}"} if crowded else None


def beats_too_many(one: Facts, given: Given) -> Said | None:
    """More beats of action than the shot has time for."""
    beats = [beat for beat in (one.scene.slots.action or "").split(";") if beat.strip()]
    length = one.scene.slots.duration
    crowded = length is not None and len(beats) > 1 and length / len(beats) < amount(given, "seconds_each")
    return {"count": str(len(beats)), "length": f"{length:g}"} if crowded else None


def left_out_and_said(one: Facts, given: Given) -> Said | None:
    """Something stands among what to leave out and in what the scene shows."""
    own = one.scene.slots
    found = said_of(one.left_out, own.subject, own.action, own.set_dressing, one.place_words, *one.looks)
    return {"word": found} if found else None


def left_out_and_chosen(one: Facts, given: Given) -> Said | None:
    """Something stands among what to leave out and as the value of another slot."""
    found = dict.fromkeys(word for slot in NAMED if (word := left_out(one.left_out, slot, one.slots.get(slot))))
    return {"word": ", ".join(found)} if found else None


def things_of_later(one: Facts, given: Given) -> Said | None:
    """The scene names a thing that its era does not have."""
    then = _year(one)
    late = [thing for thing in read_rules().thing if then is not None and thing.since > then]
    found = [(word, thing.since) for thing in late if (word := one.says(*thing.words))]
    return {"word": found[0][0], "since": str(found[0][1])} if found else None


def light_of_later(one: Facts, given: Given) -> Said | None:
    """The light comes from something that the era does not have."""
    then, since = _year(one), cast("dict[str, int]", given["since"])
    found = next((s for s in one.ids("lighting_source") if then is not None and since.get(s, 0) > then), None)
    return {"light": shown("lighting_source", [found]), "since": str(since[found])} if found else None


def _year(one: Facts) -> int | None:
    era = one.slots.get("era")
    return year(str(era)) if era else None


def colours_in_grey(one: Facts, given: Given) -> Said | None:
    """The palette holds a colour that is no grey."""
    found = next((c for c in one.ids("color_palette") if _coloured(c)), None)
    return {"colour": found} if found else None


def _coloured(name: str) -> bool:
    code = name.removeprefix("#") if name.startswith("#") else COLOURS.get(folded(name), "")
    parts = [int(code[i : i + 2], 16) for i in (0, 2, 4)] if len(code) == 6 else [0]
    return max(parts) - min(parts) > 60


def upright(one: Facts, given: Given) -> Said | None:
    """The frame is taller than it is wide."""
    ratio = one.slots.get("aspect_ratio")
    across, down = (float(side) for side in str(ratio or "1:1").split(":"))
    return {"ratio": str(ratio)} if across < down else None


def people(one: Facts, given: Given) -> Said | None:
    """At least so many people of the film are in the scene."""
    return {"count": str(len(one.people))} if len(one.people) >= amount(given, "least") else None


def spoken(one: Facts, given: Given) -> Said | None:
    """Somebody of the film speaks in the picture."""
    return {} if any(line.speaker and not _unseen(line) for line in one.scene.slots.dialogue or ()) else None


_HEARD = re.compile(
    r"(?i)voice|narrat|v\.?\s?o\b|off|o\.?s\b|phone|radio|record"
    r"|narra|por teléfono|erzähl|stimme|telefon|旁白|画外|电话|录音|ナレ|電話|録音|モノローグ|独白"
)
"""Deliveries of somebody who is heard and not seen."""


def _unseen(line: DialogueLine) -> bool:
    return bool(_HEARD.search(line.delivery or ""))


def speaker_absent(one: Facts, given: Given) -> Said | None:
    """Somebody speaks who is not among the people of the scene."""
    lines = [line for line in one.scene.slots.dialogue or () if line.speaker and not _unseen(line)]
    absent = next((str(line.speaker) for line in lines if one.person(str(line.speaker)) not in one.people), None)
    return {"name": absent} if absent and one.people else None


def unknown_person(one: Facts, given: Given) -> Said | None:
    """The scene names someone whom the bible does not know, though it knows others."""
    refs: tuple[CharacterRef, ...] = one.scene.slots.character_ref or ()
    unknown = next((ref.ref for ref in refs if one.character(ref.ref) is None), None)
    return {"name": unknown} if unknown and one.project.bible.characters else None


def unknown_place(one: Facts, given: Given) -> Said | None:
    """The scene refers to a place of the bible that is not there."""
    where = one.scene.slots.location
    known = {name for x in one.project.bible.locations for name in (folded(x.id), folded(x.name))}
    return {"name": where.ref} if isinstance(where, LocationRef) and folded(where.ref) not in known else None


def unknown_picture(one: Facts, given: Given) -> Said | None:
    """The scene refers to a picture that is not among the references."""
    known = {name for asset in one.project.bible.assets for name in (asset.id, asset.label)}
    lost = next((ref.asset for ref in one.scene.slots.references or () if ref.asset not in known), None)
    return {"name": lost} if lost else None


def looks_too_early(one: Facts, given: Given) -> Said | None:
    """Someone wears what the bible has them wear only from a later scene on."""
    refs: tuple[CharacterRef, ...] = one.scene.slots.character_ref or ()
    for ref in refs:
        who = one.character(ref.ref)
        worn = appearance(who, ref.appearance) if who else None
        start = one.project.scene(worn.from_scene) if worn and worn.from_scene else None
        if who and worn and start and start.number > one.scene.number:
            return {"name": who.name, "looks": worn.label or worn.description[:40], "start": str(start.number)}
    return None


def appearance(who: Character, said: str | None) -> Appearance | None:
    """The appearance of the bible that a scene asks for by id or label."""
    return next((a for a in who.appearances if said and folded(said) in (folded(a.id or ""), folded(a.label))), None)


SCENE_TESTS: Mapping[str, SceneTest] = {
    test.__name__: test
    for test in (
        both,
        words,
        dialogue_longer,
        moves_too_many,
        beats_too_many,
        left_out_and_said,
        left_out_and_chosen,
        things_of_later,
        light_of_later,
        colours_in_grey,
        upright,
        people,
        spoken,
        speaker_absent,
        unknown_person,
        unknown_place,
        unknown_picture,
        looks_too_early,
    )
}
"""By the name that a rule calls them."""
