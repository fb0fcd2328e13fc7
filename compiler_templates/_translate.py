"""Any tool's prompt to any other's: its slots, what could not be read, and the same shot in the other tool's words."""

import re
from dataclasses import dataclass
from typing import Any

from compiler_templates._compile import compile_scene
from compiler_templates._compiled import Compiled
from compiler_templates._found import Found
from compiler_templates._from_json import as_json, json_blocks
from compiler_templates._from_labels import Block, blocks
from compiler_templates._from_marks import flags, generation, incantations, references, shape, shots, things, unbracketed, weights
from compiler_templates._from_prose import bare_place, commands, film_words, own_sentences, read_prose, sentences
from compiler_templates._from_sound import deliver, lines, music, sound, sounded
from compiler_templates._from_speech import speech
from compiler_templates._il import Json
from compiler_templates._inverse import read_labelled
from compiler_templates._phrases import PHRASES
from compiler_templates._target import Sentence, Target
from compiler_templates._targets import find_target
from studio.errors import BadInput
from studio.project import SceneProject
from studio.text import clean

LONGEST = 200_000
"""Code points of a prompt; no tool takes more."""


@dataclass(frozen=True, slots=True)
class Read:
    """What a prompt says. ``unread`` is its text that became no slot of its own; ``people`` are characters that it introduces."""

    slots: dict[str, Any]
    unread: tuple[str, ...]
    scene: int | None = None
    people: tuple[tuple[str, str], ...] = ()

    def to_json(self) -> dict[str, Json]:
        body: dict[str, Json] = {"slots": self.slots, "unread": list(self.unread)}
        if self.scene is not None:
            body["scene"] = self.scene
        if self.people:
            body["bible"] = [{"name": name, "description": look} for name, look in self.people]
        return body


@dataclass(frozen=True, slots=True)
class Translated:
    """The prompt for the other tool, and what was read to make it."""

    compiled: Compiled
    read: Read

    def to_json(self) -> dict[str, Json]:
        return {**self.compiled.to_json(), "read": self.read.to_json()}


def translate(text: str, source_id: str, target_id: str) -> Translated:
    """The prompt ``text`` of one tool for another. Raises NotFound for an unknown tool, BadInput for an empty or endless prompt."""
    source, target = find_target(source_id), find_target(target_id)
    read = read_prompt(text, source)
    return Translated(compile_scene(_film(read), read.scene or 1, target.id), read)


def read_prompt(text: str, target: Target) -> Read:
    """The slots of a prompt written for ``target``. Raises BadInput when there is nothing to read, or far too much."""
    said = clean(text).strip()
    if not said:
        raise BadInput("There is no prompt to read: give its text.")
    if len(said) > LONGEST:
        raise BadInput(f"That prompt is longer than any tool takes: give at most {LONGEST:,} characters.")
    found = Found()
    body = as_json(said)
    if body is None:
        _read_text(target, said, found)
    else:
        for block in json_blocks(target, body):
            _read_block(target, block, found)
    found.finish()
    slots = {slot: value for slot, value in found.slots.items() if value not in ("", [])}
    if found.people and "character_ref" not in slots:
        slots["character_ref"] = list(found.people)
    return Read(slots, tuple(found.unread), found.scene, tuple(found.people.items()))


def _film(read: Read) -> SceneProject:
    """A film of the one scene, with the people that it names."""
    people = [{"id": f"character-{n}", "name": name, "description": look} for n, (name, look) in enumerate(read.people, 1)]
    scene = {"number": read.scene or 1, "slots": read.slots}
    return SceneProject.model_validate({"id": "translated", "bible": {"characters": people}, "scenes": [scene]})


_SPACES = re.compile(r"[ \t]{2,}")


def _read_text(target: Target, text: str, found: Found) -> None:
    """Marks first, then speech, then blocks, then sentences: each sees only what the ones before left."""
    if target.kind == "post" and not target.order:  # a command line: its words are no film talk
        found.miss(text)
        return
    text = flags(target, text, found)
    text = generation(text, found)
    text = _SPACES.sub(" ", shots(weights(references(target, text, found), found), found))
    if target.kind == "image":
        text = incantations(unbracketed(text), found)
    if target.kind != "voice":
        text = speech(target, commands(target, text, found), found)
    for block in blocks(target, text):
        _read_block(target, sounded(target, block), found)


_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def _read_block(target: Target, block: Block, found: Found) -> None:
    """The words of one block, by what its label says they are."""
    text = block.text.strip()
    if not text or (block.sentence and _read_own(target, block.sentence, text, found)):
        return
    match block.what:
        case "" | "words":
            read_prose(target, text, found)
        case "subject" | "location" | "set_dressing":
            _named(target, block.what, text, found)
        case "action":
            for sentence in sentences(text):
                found.act(_beat(target, sentence, found))
        case "sound_effects" | "ambience" | "music":
            sound(block.what, text, found)
        case "color_palette" | "negative":
            found.put(block.what, things(text), text)
        case "dialogue":
            lines(text, found)
        case "delivery":
            deliver(text, found)
        case "music_words":
            music(target, text, found)
        case "aspect_ratio":
            found.put("aspect_ratio", shape(text.strip(" .")), text)
        case "resolution":
            found.put("resolution", text.strip(" ."), text)
        case "duration" | "fps" | "seed":
            _number(block.what, text, found)
        case "drawn":
            found.miss(f"lettering: {text}")
        case "structure":
            pass
        case _:
            found.miss(f"{block.label}: {text}")


_CAMERA = re.compile(r"(?i)\b(?:camera|shot|lens|frame|zoom|dolly|close-?up)\b")


def _beat(target: Target, sentence: str, found: Found) -> str:
    """A beat of the action: ``looks up`` is what somebody does; only where a camera is named is it film talk."""
    return film_words(target, sentence, found) if _CAMERA.search(sentence) else sentence


_PLAIN = frozenset({"location", "color_palette", "negative"})


def _read_own(target: Target, sentence: Sentence, text: str, found: Found) -> bool:
    """Whether ``text`` is what the target says under this label of its own; then it is put."""
    phrase = PHRASES.get(sentence.pieces[0].phrase)
    if phrase is None or phrase.slots.isdisjoint(_PLAIN):
        return False
    values = read_labelled(target, sentence, text)
    found.put_all(values or (), text)
    return bool(values)


def _named(target: Target, slot: str, text: str, found: Found) -> None:
    """Words under a label of their own: film words in them are slots, the words are the slot's text."""
    runs = [run for sentence in sentences(text) for run in own_sentences(target, sentence, found)]
    kept = [words for run in runs if (words := film_words(target, run, found).strip(" .,;"))]
    if kept:
        said = ". ".join(kept)
        found.put(slot, bare_place(target, said) if slot == "location" else said, text)


def _number(slot: str, text: str, found: Found) -> None:
    match = _NUMBER.search(text)
    if match is None:
        found.miss(text)
        return
    number = float(match[0])
    found.put(slot, int(number) if slot == "seed" else number, text)
