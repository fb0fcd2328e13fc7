"""What tools that speak share: which lines fit, whose voice each needs, how a line is said."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from compiler_templates._count import count
from compiler_templates._draft import Draft
from compiler_templates._il import Line
from compiler_templates._people import is_what
from compiler_templates._saying import NOTHING, Fragment, Fragments, Phrase, Saying
from compiler_templates._short import shortened
from compiler_templates._speech import spoken
from compiler_templates._words import language, listed


def fitting(s: Saying) -> list[tuple[Line, str]]:
    """Every line with its words in the target's form, as many as the share of the dialogue holds; the last one may be its short form."""
    if "dialogue" not in s.values:
        return []
    unit, room = s.draft.limit.unit, s.shares.get("dialogue")
    kept: list[tuple[Line, str]] = []
    for line in s.draft.shot.lines:
        said, cut = spoken(s, line), ""
        if room is not None:
            said, cut = shortened(said, max(0, room), unit)
            room = -1 if cut else room - count(said, unit) - 1
        if cut:
            s.cut.setdefault("dialogue", []).append(cut)
        if said:
            kept.append((line, said))
    return kept


def lines(s: Saying) -> Fragments:
    """Only the words to be spoken, a line each."""
    out: list[Fragment] = []
    for _, said in fitting(s):
        out += [("", "\n")] if out else []
        out.append(("dialogue", said))
    return out


def manner(s: Saying) -> Fragments:
    """How the lines are spoken: ``whispering``, or ``line 1, Mara, whispering; line 2, Kenji, in Japanese``."""
    if "dialogue" not in s.values:
        return NOTHING
    said = s.draft.shot.lines
    several = len(speakers(said)) > 1
    ways = [_way(s, line, named=several) for line in said]
    if len(said) > 1:
        ways = [f"line {nth}, {way}" if way else "" for nth, way in enumerate(ways, 1)]
    told = "; ".join(way for way in ways if way)
    return (("dialogue", s.within("dialogue", told)),) if told else NOTHING


def _way(s: Saying, line: Line, *, named: bool) -> str:
    parts = [line.speaker if named else "", line.delivery, f"in {language(line.language)}" if line.language else ""]
    return ", ".join(safe for part in parts if part and (safe := s.safe("dialogue", part)))


def roles(s: Saying) -> Fragments:
    """Who speaks, as far as it is heard: ``Mara is 28, hoarse from the cold``, without what they wear."""
    people = [(s.safe("character_ref", cast.name), s.safe("character_ref", cast.look)) for cast in s.cast()]
    told = "; ".join(is_what(name, look) if look else name for name, look in people if name)
    return (("character_ref", s.within("character_ref", told)),) if told else NOTHING


LINES = Phrase(lines, frozenset({"dialogue"}))
MANNER = Phrase(manner, frozenset({"dialogue"}))
ROLES = Phrase(roles, frozenset({"character_ref"}))


def speakers(said: Sequence[Line]) -> list[str]:
    """The names of those who speak, each once; empty for a line that nobody is named for."""
    return list(dict.fromkeys(line.speaker for line in said))


def cast_voices(draft: Draft, most: int) -> None:
    """At most ``most`` voices: lines of further speakers are lost, which is said."""
    shot = draft.shot
    heard = speakers(shot.lines)[:most]
    for line in shot.lines:
        if line.speaker not in heard:
            draft.lose("dialogue", f"{draft.target.name} takes {most} voices at most", f"{line.speaker}: {line.words}")
    draft.shot = replace(shot, lines=tuple(line for line in shot.lines if line.speaker in heard))


NOBODY = "Narrator"
"""Who speaks a line that names nobody."""


def voice(speaker: str) -> str:
    """What stands for a voice until its id is put in: ``voice:Mara``."""
    return f"voice:{speaker or NOBODY}"


def ask_for_voices(draft: Draft) -> None:
    """A voice has no id before the person chose it."""
    wanted = [voice(name) for name in speakers(draft.shot.lines)]
    if len(wanted) == 1:
        draft.warn(f"Put the id of your voice where {wanted[0]} stands.")
    elif wanted:
        draft.warn(f"Put the ids of your voices where {listed(wanted)} stand.")


def only_language(said: Iterable[Line]) -> str | None:
    """The ISO 639-1 code of the language that all lines are in, None where they differ or it is not said."""
    codes = {line.language.split("-")[0].lower() for line in said}
    code = codes.pop() if len(codes) == 1 else ""
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None
