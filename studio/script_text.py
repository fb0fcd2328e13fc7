"""A film as a Fountain script: what people read, and in a note under each heading what only this program needs to read it back."""

import json
import re
from collections.abc import Iterator
from typing import Any, cast

from studio.errors import BadInput
from studio.fountain import PREFIX
from studio.headings import heading_of, read_heading
from studio.project import LocationRef, PromptSlots, Scene, SceneProject, check_slot

EXTENSIONS = {"V.O.": "voice-over", "O.S.": "off screen", "O.C.": "off camera"}
"""What stands behind a name -> how such a line is delivered."""
_MARK = "director:"
_TRANSITIONS = {"cuts_to": "CUT TO:", "flashback": "FLASHBACK TO:", "parallel": "INTERCUT WITH:"}


def write_fountain(project: SceneProject) -> str:
    """The film as Fountain text. Reading it back gives scenes of the same ids, slots and links."""
    page = [f"Title: {line_of(project.title) or 'Untitled'}", f"Film: {project.id}"]
    blocks = ["\n".join(page)]
    names = {c.id: c.name for c in project.bible.characters}
    for place, scene in enumerate(project.scenes):
        following = project.scenes[place + 1] if place + 1 < len(project.scenes) else None
        blocks += _scene(scene, following, names)
    return "\n\n".join(blocks) + "\n"


def _scene(scene: Scene, following: Scene | None, names: dict[str, str]) -> Iterator[str]:
    yield written_heading(scene.title, scene.slots)
    yield f"[[{_MARK} {_stored(scene, names)}]]"
    for note in filter(None, (line_of(line) for line in scene.notes.split("\n"))):
        yield f"[[{note.replace('[[', '[').replace(']]', ']')}]]"
    yield from written_action(scene.slots)
    yield from written_dialogue(scene.slots, names)
    transition = next((_TRANSITIONS[x.kind] for x in scene.links if following and x.to == following.id and x.kind in _TRANSITIONS), "")
    if transition:
        yield f"> {transition}"


def _stored(scene: Scene, names: dict[str, str]) -> str:
    """One line of JSON in which nothing opens or closes a note or a boneyard; the people of the scene by id and name."""
    body: dict[str, Any] = {"id": scene.id, "title": scene.title, "slots": scene.slots.model_dump(mode="json", exclude_none=True)}
    if cast := {ref.ref: names[ref.ref] for ref in scene.slots.character_ref or () if ref.ref in names}:
        body["people"] = cast
    if scene.links:
        body["links"] = [link.model_dump(mode="json") for link in scene.links]
    text = json.dumps(body, ensure_ascii=False)
    for mark in ("[[", "]]", "/*", "*/", "  "):
        text = text.replace(mark, f"{mark[0]}\\u{ord(mark[1]):04x}")
    return text


def stored_scene(note: str) -> dict[str, Any]:
    """What such a note holds; empty for any other note."""
    if not note.startswith(_MARK):
        return {}
    try:
        body = json.loads(note.removeprefix(_MARK))
    except (ValueError, RecursionError):
        return {}
    if type(body) is not dict:
        return {}
    stored = cast("dict[str, Any]", body)
    return {**stored, "slots": _slots(stored.get("slots"))}


def _slots(values: Any) -> PromptSlots:
    """The slots that hold; what somebody spoiled by hand is left out."""
    kept: dict[str, Any] = {}
    for slot, value in cast("dict[str, Any]", values).items() if type(values) is dict else ():
        try:
            kept[slot] = check_slot(slot, value)
        except BadInput:
            continue
    return PromptSlots(**kept)


def written_heading(title: str, slots: PromptSlots) -> str:
    """The scene's title where it is a heading that says the same place and time, else a heading made from the slots."""
    if PREFIX.match(title) and _says(title, slots):
        return line_of(title)
    return f".{line_of(heading_of(slots))}"


def _says(title: str, slots: PromptSlots) -> bool:
    told = read_heading(title, {})
    place = slots.location.ref if isinstance(slots.location, LocationRef) else slots.location or ""
    return told.place.casefold() == place.casefold() and (bool(told.follows) or told.time == (slots.time_of_day or ""))


def written_action(slots: PromptSlots) -> list[str]:
    """A paragraph a beat, kept from being taken for another element."""
    beats = [beat for part in (slots.action or "").split(";") if (beat := line_of(part))]
    ended = [beat if beat[-1] in ".!?…。！？\"”'" else f"{beat}." for beat in beats]
    return [f"!{beat}" if _is_special(beat) else beat for beat in ended]


def written_dialogue(slots: PromptSlots, names: dict[str, str] | None = None) -> list[str]:
    """A cue, how it is said, and the line, for each spoken line."""
    out: list[str] = []
    for line in slots.dialogue or ():
        name = line_of((names or {}).get(line.speaker or "", line.speaker or "VOICE"))
        cue = name.upper() if name.isascii() and name.replace(" ", "").isalpha() else f"@{name}"
        mark, how = _delivered(line_of(line.delivery or "").replace("(", "").replace(")", ""))
        out.append("\n".join((f"{cue} ({mark})" if mark else cue, *([f"({how})"] if how else []), line_of(line.line))))
    return out


def _delivered(delivery: str) -> tuple[str, str]:
    """(what stands behind the name, what stands under it) of a delivery: ``voice-over, tired``."""
    first, _, rest = delivery.partition(", ")
    mark = next((mark for mark, said in EXTENSIONS.items() if said == first), "")
    return (mark, rest) if mark else ("", delivery)


def _is_special(line: str) -> bool:
    return line[:1] in "!#=>@.~(" or line.isupper() or PREFIX.match(line) is not None or line.startswith(("[[", "/*"))


def line_of(text: str) -> str:
    """``text`` as one line of a script: nothing in it opens a note, a boneyard or emphasis."""
    plain = " ".join(re.sub(r"\[\[|\]\]|/\*|\*/", " ", text).split())
    return re.sub(r"([*_\\])", r"\\\1", plain)
