"""Questions about what was said or decided ("what did we say about the coat?"), in the languages of the reader: what they are about."""

import re
import tomllib
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("asked.toml")
LONGEST = 300
"""Code points of a question; anything longer is direction, not a look-up."""
_SAID = "(?:say|said|decided?|agreed?|talk(?:ed)?|discuss(?:ed)?|settled?|choose|chose|chosen|pick(?:ed)?|plan(?:ned)?)"
_OPENING = re.compile(r"(?i)^(?:(?:so|and|but|hey|ok(?:ay)?|hm+|wait|please|bitte|oye|dis|diz)[,:]?\s+)+")
_ARTICLE = re.compile(
    r"(?i)^(?:(?:the|a|an|our|her|his|their|der|die|das|den|dem|des|unsere[nm]?|el|la|los|las|le|les|du|o|os|as)\s+|l['’])(?=\S)"
)


def asked_about(text: str) -> str | None:
    """What a question about the film's past is about; None where ``text`` is no such question."""
    said = " ".join(text[: LONGEST + 1].split())
    if len(text) > LONGEST:
        return None
    said = _OPENING.sub("", said).lstrip("¿¡ ")
    for pattern in _patterns():
        if (found := pattern.fullmatch(said)) and (about := found["about"].strip(" ?？.!。\"'“”„«»「」")):
            return _ARTICLE.sub("", about)
    return None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    tongues: dict[str, list[str]] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    forms = (form.replace("{said}", _SAID) for forms in tongues.values() for form in forms)
    return tuple(re.compile(form + r"\s*[?？。.!]*", re.IGNORECASE) for form in forms)
