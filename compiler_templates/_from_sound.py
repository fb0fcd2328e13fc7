"""What is heard, read backwards: sound and music under their labels, lines without quotes, and prompts for voices and for music."""

import re

from compiler_templates._found import Found
from compiler_templates._from_labels import Block
from compiler_templates._from_marks import things
from compiler_templates._from_prose import own_sentences, sentences
from compiler_templates._target import Target
from studio import film

_SILENT = frozenset({"n/a", "none", "no music", "no sound", "silence", "silent"})


def sounded(target: Target, block: Block) -> Block:
    """Words under no label of a tool for voices are lines; of a tool for music they are music."""
    if target.kind == "voice" and block.what == "":
        return block._replace(what="dialogue")
    if target.kind == "music" and block.what in ("", "words") and block.label.lower() in ("", "style", "lyrics"):
        return block._replace(what="music_words")
    return block


def sound(slot: str, text: str, found: Found) -> None:
    """Words under a label for sound; that there is none is no sound."""
    said = "; ".join(sentence.strip(" .") for sentence in sentences(text))
    if said.lower() in _SILENT:
        found.miss(f"{slot.replace('_', ' ')}: {said}")
    elif slot == "sound_effects":
        found.put(slot, [item for line in sentences(text) for item in things(line)], text)
    else:
        found.put(slot, said, text)


_SECTION = re.compile(r"\[([A-Z][\w ]{0,30})(?::\s*([^\[\]\n]{1,300}))?\]")


def music(target: Target, text: str, found: Found) -> None:
    """A prompt for music or effects: its own sentences and film words, sections as beats, and the rest as what is heard."""
    for section in _SECTION.finditer(text):
        found.act(section[2]) if section[2] else found.miss(section[0])
    heard: list[str] = []
    for sentence in sentences(_SECTION.sub("\n", text)):
        heard += own_sentences(target, sentence, found)
    first = target.order[0].pieces[0].phrase if target.order else ""
    for words in heard if first == "sound_effects" else ():
        _effects(words, found)
    wish = [part for words in heard for part in words.strip(" .").split(", ") if not _looks(part, found)]
    if wish and first != "sound_effects":
        found.put("music", ", ".join(wish), text)


def _looks(words: str, found: Found) -> bool:
    """Whether a part of a wish for music is an era or an aesthetic by its id, or a film score of that kind."""
    looks = words.removesuffix(" film score").lower()
    era = next((era for era in film.ids("era") if looks == era.lower() or looks.startswith(f"{era.lower()} ")), "")
    left = looks[len(era) :].strip()
    aesthetic = next((name for name in film.ids("aesthetic") if name.lower() == left), "")
    if left and not aesthetic:
        return False
    found.put_all([(slot, said) for slot, said in (("era", era), ("aesthetic", aesthetic)) if said], words)
    return True


def _effects(words: str, found: Found) -> None:
    """``gulls and oars, over waves``: what is heard, and over what."""
    effects, _, under = words.strip(" .").partition(", over ")
    found.put("sound_effects", things(effects), words)
    if under:
        found.put("ambience", under, words)


_LINE = re.compile(r"^[-*•]?\s*([^:：\n()\[\]]{1,60}?)\s*(?:\(([^()\n]{1,80})\))?\s*[:：]\s*(.+)$")
_DIRECTION = re.compile(r"\[([^\[\]\n]{1,80})\]\s*")


def lines(text: str, found: Found) -> None:
    """Spoken lines without quotes, each behind its speaker where one is named; a direction in brackets is how it is said."""
    for line in filter(None, (part.strip() for part in text.split("\n"))):
        match = _LINE.match(line)
        speaker = {"speaker": match[1].strip()} if match else {}
        delivery = _DIRECTION.search(line)
        how = (match[2] if match else None) or (delivery[1] if delivery else None)
        words = " ".join(_DIRECTION.sub("", match[3] if match else line).split()).strip('-*•"“”')
        if words:
            found.put("dialogue", [{**speaker, "line": words, **({"delivery": how} if how else {})}], line)


def deliver(text: str, found: Found) -> None:
    """How every line is said, where a line does not say it itself."""
    for line in found.slots.get("dialogue", []):
        line.setdefault("delivery", text.strip(" ."))
    if "dialogue" not in found.slots:
        found.miss(text)
