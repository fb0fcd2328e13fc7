"""Labelled prompts: which label, heading or JSON key stands before which words. The target's own labels come first."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from compiler_templates._phrases import PHRASES
from compiler_templates._target import Sentence, Target, listed_names

_COMMON: dict[str, str] = {
    "subject": "subject main_subject character characters who",
    "action": "action actions motion movement_of_subject beats what_happens",
    "location": "setting location place environment background context scene_setting",
    "set_dressing": "props set_dressing set",
    "words": "cinematography camera camera_motion camera_movement camera_angle shot shot_type framing composition lens photo style look"
    " aesthetic aesthetics lighting light mood atmosphere color colors colour tone grade time weather visual_style art_style medium"
    " style_description integrated_multimodal_description scene description prompt caption high_level_description desc summary",
    "color_palette": "palette color_palette colour_palette",
    "dialogue": "dialogue speech lines",
    "sound_effects": "sfx sound_effects sound_effect foley sounds",
    "ambience": "ambience ambient ambient_sound ambient_noise background_sound overall_soundscape soundscape audio sound",
    "music": "music soundtrack score non_diegetic_music",
    "negative": "negative negative_prompt avoid exclude exclusions do_not_include leave_out",
    "duration": "duration length",
    "aspect_ratio": "aspect_ratio ratio aspect",
    "resolution": "resolution",
    "seed": "seed",
    "fps": "fps frame_rate",
}
LABELS: dict[str, str] = {label: what for what, labels in _COMMON.items() for label in listed_names(labels)}
"""A label or key, lower case with ``_`` for spaces -> what its words are."""

_SAID_BY = {"bullets": "action", "motion_only": "action"}


class Block(NamedTuple):
    """Words under a label. ``what`` is a slot, ``words`` for film words of any kind, or "" for words under no label.

    ``sentence`` is the target's own one that has this label.
    """

    what: str
    text: str
    label: str = ""
    sentence: Sentence | None = None


def folded_label(label: str) -> str:
    return re.sub(r"[\s_-]+", "_", label.strip().strip("*#").strip().lower())


def blocks(target: Target, text: str) -> Iterator[Block]:
    """The labelled parts of ``text`` in order. A label within a line speaks for one sentence, one on its own line until the next label."""
    own = _own(target)
    at, alone, block = 0, True, Block("", "")
    for match in _label_pattern(own).finditer(text):
        yield from _parts(block._replace(text=text[at : match.start()]), alone)
        name = folded_label(match["label"])
        block = Block(own.get(name) or LABELS[name], "", match["label"], _sentences(target).get(name))
        alone = not text[match.end() : (text.find("\n", match.end()) + 1 or len(text) + 1) - 1].strip()
        at = match.end()
    yield from _parts(block._replace(text=text[at:]), alone)


_SENTENCE_END = re.compile(r"(?<=[.!?。！？])\s+|\n")


def _parts(block: Block, alone: bool) -> Iterator[Block]:
    """A label inside a paragraph speaks for one sentence; what follows is under no label."""
    if not block.what or alone or block.what == "words":
        yield block
        return
    end = _SENTENCE_END.search(block.text)
    yield block._replace(text=block.text[: end.start()] if end else block.text)
    if end and block.text[end.end() :].strip():
        yield Block("", block.text[end.end() :])


_SOUND = frozenset({"sound_effects", "ambience", "music"})


@lru_cache(maxsize=256)
def _own(target: Target) -> dict[str, str]:
    """The target's own labels and headings, by what their first phrase says; a heading over several kinds of sound is ambience."""
    out: dict[str, str] = {}
    for sentence in (*target.order, *target.motion_order):
        label, heading = _name(sentence.label), _name(sentence.heading)
        what = _what(target, sentence)
        if label:
            out[label] = "delivery" if what == "dialogue" else what
        if heading and not label:
            before = out.get(heading)
            out[heading] = what if before in (None, what) else "ambience" if {before, what} <= _SOUND else "words"
        out.setdefault(heading, "words")
    out.pop("", None)
    return out


@lru_cache(maxsize=256)
def _sentences(target: Target) -> dict[str, Sentence]:
    return {_name(sentence.label): sentence for sentence in target.order if sentence.label}


def _name(heading: str) -> str:
    return folded_label(heading.partition(":")[0])


def _what(target: Target, sentence: Sentence) -> str:
    """What the words under a sentence's label are: the one slot that it says, or film words."""
    first = sentence.pieces[0].phrase
    phrase = target.phrases.get(first) or PHRASES[first]
    if set(phrase.slots) == {"dialogue"}:
        return "dialogue"
    slot = first.removesuffix("_plain").removesuffix("_only")
    return _SAID_BY.get(first, slot if slot in _COMMON else "words")


def _label_pattern(own: dict[str, str]) -> re.Pattern[str]:
    return _compiled(tuple(sorted({*LABELS, *own}, key=len, reverse=True)))


@lru_cache(maxsize=64)
def _compiled(labels: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(re.escape(label).replace("_", r"[ _-]") for label in labels)
    return re.compile(rf"(?:^|(?<=[.!?。！？\"”)])[ \t])[ \t]*[-*#•]*[ \t]*\**(?P<label>{names})\**[ \t]*[:：]\**", re.I | re.M)
