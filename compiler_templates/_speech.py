"""Spoken lines in a target's own form; their words stay as they were given."""

import re
from collections.abc import Mapping
from functools import cache

from compiler_templates._il import Line
from compiler_templates._saying import NOTHING, Fragments, Saying
from compiler_templates._words import language


def speech(s: Saying) -> Fragments:
    """Every spoken line in the target's form."""
    form = s.draft.target.speech
    if form is None or "dialogue" not in s.values:
        return NOTHING
    share = s.shares.get("dialogue")
    said: list[str] = []
    for line in s.draft.shot.lines:
        one = spoken(s, line)
        if share is not None and said and len(form.between.join([*said, one])) > share:
            s.cut.setdefault("dialogue", []).append(line.words)
            continue
        said.append(one)
    return (("dialogue", form.between.join(said)),)


def spoken(s: Saying, line: Line) -> str:
    """One line in the target's form; its words are kept as they are, but for what the target would take for syntax."""
    form = s.draft.target.speech
    assert form is not None
    given = " ".join(line.words.split())
    words = s.guard(given)
    if words != given:
        s.rewritten[f"dialogue\0{line.words}"] = (line.words, words)
    if words[-1:].isalnum():
        words += "." if words[-1] < "\u2e80" else "。"
    fields = {
        "speaker": s.safe("dialogue", line.speaker) or form.nobody,
        "delivery": s.safe("dialogue", line.delivery),
        "language": language(line.language) if line.language else "",
        "voice": str(line.voice),
        "line": words,
    }
    return filled_form(form.form, fields)


_OPTIONAL = re.compile(r"<\?([^<>]*)>")
_FIELD = re.compile(r"\{(\w+)\}")


def filled_form(form: str, fields: Mapping[str, str]) -> str:
    """``form`` with its fields; a part in ``<?...>`` goes when a field in it is empty."""
    return "".join([part.format_map(fields) for part, needed in _parts(form) if all(fields[name] for name in needed)])


@cache
def _parts(form: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The parts of ``form`` in order, each with the fields without which it goes."""
    parts = enumerate(_OPTIONAL.split(form))
    return tuple((part, tuple(_FIELD.findall(part)) if nth % 2 else ()) for nth, part in parts if part)
