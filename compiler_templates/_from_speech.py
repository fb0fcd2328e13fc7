"""Spoken lines read backwards: the target's own form, and the forms that people write in any tool's prompt."""

import re
from collections.abc import Mapping
from functools import lru_cache

from compiler_templates._found import Found
from compiler_templates._target import Target
from compiler_templates._words import LANGUAGES

_SAYS = r"(?:says?|said|whispers?|shouts?|asks?|answers?|replies|yells?|mutters?|murmurs?|screams?|calls out)"
_SPEAKER = r"(?P<speaker>(?!(?:and|then|but|she|he|they)\b)[^\W\d_][^\n\"“”\[\]:.!?,;()]{0,60}?)"
_COMMON = (
    r"\[" + _SPEAKER + r"(?:,\s*(?P<delivery>[^\[\]\n]{1,120}))?\]\s*[:：]\s*[\"“«「](?P<line>[^\"”»」\n]{1,2000})[\"”»」]",
    r"^[ \t]*(?:[-*•]\s*)?" + _SPEAKER + r"\s*(?:\((?P<delivery>[^()\n]{1,120})\))?(?:, in (?P<language>[A-Z][a-z]+))?\s*[:：]\s*"
    r"[\"“«「](?P<line>[^\"”»」\n]{1,2000})[\"”»」]",
    r"(?P<speaker>(?:The |An? )?[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*){0,3}?) (?:\(S\d\) )?(?P<verb>"
    + _SAYS
    + r")(?:,? (?P<delivery>[^\"“«<\n:.!?]{1,80}?))?"
    r"(?:,? in (?P<language>[A-Z][a-z]+))?\s*[,:：]?\s*[\"“«「](?P<line>[^\"”»」\n]{1,2000})[\"”»」]",
    r"(?P<speaker>[^\W\d_][\w'’ -]{0,60}?) \(S\d\)[^<\n]{0,120}?<d>\[(?P<language>[A-Za-z]+)\]\s*(?P<line>[^<\n]{1,2000})</d>",
)
_GONE = "\0"
_JOINT = re.compile(r"(?:\bThen\s*)?\0")
"""What joined one line to the next goes with it."""
_NOBODY = ("a voice", "voice", "someone", "narrator", "he", "she", "they", "it", "who", "and", "then")
_TAGS: Mapping[str, str] = {name: tag for tag, name in LANGUAGES.items()}


def speech(target: Target, text: str, found: Found) -> str:
    """``text`` without its spoken lines, which become dialogue. A tool for pictures has none: quotes there are lettering."""
    if target.kind == "image":
        return text
    for pattern in _patterns(target):
        text = pattern.sub(lambda match: _line(match, found), text)
    return _JOINT.sub("\n", text)


@lru_cache(maxsize=256)
def _patterns(target: Target) -> tuple[re.Pattern[str], ...]:
    own = (_from_form(target.speech.form),) if target.speech else ()
    return tuple(re.compile(pattern, re.M) for pattern in (*own, *_COMMON))


def _from_form(form: str) -> str:
    """The form of a target as an expression; a line without closing marks ends where the next speaker, or the sentence, does."""
    close = form.partition("{line}")[2].strip()[:1]
    line = (
        rf"(?P<line>[^{re.escape(close)}\n]{{1,2000}}?)"
        if close
        else r"(?P<line>[^\n]{1,2000}?)(?=\s*\(no subtitles\)|\s+[A-Z][\w' ]{0,40} says[,:]|$)"
    )
    fields = {
        "speaker": _SPEAKER,
        "delivery": r"(?P<delivery>[^\n\"\[\]:]{1,120}?)",
        "language": r"(?P<language>[A-Z][a-z]+)",
        "voice": r"\d{1,2}",
        "line": line,
    }
    made = "".join(_form_part(part, fields) for part in re.split(r"(<\?[^<>]*>)", form))
    return rf"(?:(?<=^)|(?<=[.!?。！？)\]\">] )|(?<=\n)|(?<=Then ))\s*{made}"


def _form_part(part: str, fields: Mapping[str, str]) -> str:
    """A piece of a form as an expression; what stands in ``<?...>`` may be absent."""
    optional = part.startswith("<?")
    inner = part[2:-1] if optional else part
    said = "".join(fields[p[1:-1]] if p[:1] == "{" else re.escape(p) for p in re.split(r"(\{\w+\})", inner))
    return f"(?:{said})?" if optional else said


def _line(match: re.Match[str], found: Found) -> str:
    given = match.groupdict()
    line: dict[str, str] = {"line": match["line"].strip()}
    speaker = match["speaker"].strip(" ,")
    if speaker.split()[0].lower() not in _NOBODY and speaker.lower() not in _NOBODY:
        line = {"speaker": speaker, **line}
    verb = given.get("verb") or "says"
    delivery = (given.get("delivery") or "").strip(" ,") or ("" if verb.startswith("sa") else _as_delivery(verb))
    if delivery:
        line["delivery"] = delivery
    language = _TAGS.get(given.get("language") or "")
    if language and language != "en":
        line["language"] = language
    found.put("dialogue", [line], match[0])
    return f"\n{_GONE}\n"


def _as_delivery(verb: str) -> str:
    return {"whisper": "whispering", "shout": "shouting", "yell": "yelling", "scream": "screaming", "mutter": "muttering"}.get(
        verb.rstrip("s"), ""
    )
