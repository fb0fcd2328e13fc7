"""Text -> tokens: NFKC, case, width and Latin accents folded, hidden marks dropped; every token knows where it stands in the original."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from studio.text import clean

Kind = Literal["word", "number", "ratio", "size", "hex", "stop", "flag", "quote", "mark"]


@dataclass(frozen=True, slots=True)
class Token:
    """``key`` is the folded word; ``start`` and ``end`` count code points of the original text."""

    key: str
    kind: Kind
    start: int
    end: int


_PATTERN = re.compile(
    r"""(?P<quote>"[^"\n]{1,600}"|“[^”\n]{1,600}”|„[^“”\n]{1,600}[“”]|«[^»\n]{1,600}»|»[^«\n]{1,600}«|「[^」\n]{1,600}」|『[^』\n]{1,600}』)"""
    r"|(?P<hex>\#[0-9a-f]{6}(?![0-9a-z]))"
    r"|(?P<flag>--[a-z]{1,20}(?![a-z]))"
    r"|(?P<ratio>\d{1,4}(?:\.\d{1,3})?:\d{1,4}(?:\.\d{1,3})?(?![\d:]))"
    r"|(?P<size>\d{3,5}\s?[x×]\s?\d{3,5}(?!\d))"
    r"|(?P<stop>(?<![a-z0-9])[fƒ]\s?/\s?\d{1,2}(?:[.,]\d)?(?!\d)|(?<![a-z0-9])[fƒ]\d{1,2}(?:[.,]\d)?(?![\d])|(?<![a-z0-9])[fƒ]\s\d\.\d(?!\d))"
    r"|(?P<number>\d+(?:[.,]\d+)?)"
    r"|(?P<cjk>[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])"
    r"|(?P<elided>(?:[ldjnscmt]|qu)['’](?=[^\W\d_]))"
    r"|(?P<word>[^\W\d_\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+"
    r"(?:['’][^\W\d_\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+)*)"
    r"|(?P<mark>\n|->|=>|→|\.\.\.|[.!?;:,|/()\[\]&+%=<>*。！？；：，、・…—–·]|(?<=\s)-(?=\s))"
)
_MARKS = {
    "。": ".",
    "…": ",",
    "...": ",",
    "、": ",",
    "，": ",",
    "・": ",",
    "·": ",",
    "—": ",",
    "–": ",",
    "-": ",",
    "|": ",",
    "(": ",",
    ")": ",",
    "[": ",",
    "]": ",",
    "*": ",",
    "<": ",",
    "=>": ">",
    "->": ">",
    "→": ">",
}
_ACCENTED = {"e": "é", "el": "él"}
"""Words that without their accent are other small words: Portuguese "is" and "and", Spanish "he" and "the"."""
_APOSTROPHES = str.maketrans("", "", "'’")


@lru_cache(maxsize=20_000)
def _folded_char(char: str) -> str:
    """NFKC and lower case; a Latin letter loses its accents, a hidden mark everything."""
    if char != "\r" and not clean(char):
        return ""
    wide = unicodedata.normalize("NFKC", char).lower()
    if not wide.isascii() and any(c < "ɐ" or "Ḁ" <= c <= "ỿ" for c in wide):
        wide = unicodedata.normalize("NFKD", wide.replace("ß", "ss").replace("ø", "o").replace("œ", "oe").replace("æ", "ae"))
        return "".join(c for c in wide if not unicodedata.combining(c))
    return wide


def folded(text: str) -> tuple[str, list[int] | None]:
    """``text`` as it is matched, and for each of its characters where it stood; None when every character kept its place."""
    if text.isascii():
        return text.lower(), None
    table = {char: _folded_char(char) for char in set(text)}
    if all(len(new) == 1 and not unicodedata.combining(new) for new in table.values()):
        return text.translate(str.maketrans(table)), None
    return _moved(text)


def _moved(text: str) -> tuple[str, list[int]]:
    """As ``folded`` does, where characters vanish or become several."""
    chars: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        new = _folded_char(char)
        if new in ("\u3099", "\u309a") and chars:
            chars[-1] = unicodedata.normalize("NFC", chars[-1] + new)
        elif not unicodedata.combining(new[:1] or " "):
            chars.extend(new)
            places.extend([place] * len(new))
    return "".join(chars), places


def tokens_of(text: str) -> list[Token]:
    """The tokens of ``text`` in order. Total and linear in its length."""
    matched, places = folded(text)
    found: list[Token] = []
    for match in _PATTERN.finditer(matched):
        kind = match.lastgroup or "mark"
        key, start, end = match[0], match.start(), match.end()
        if kind == "word":
            key = key.translate(_APOSTROPHES)
        elif kind in ("elided", "cjk"):
            key, kind = (key[:-1] if kind == "elided" else key), "word"
        elif kind == "mark":
            key, kind = ("and", "word") if key == "&" else (_MARKS.get(key, key), kind)
        if places is not None:
            start, end = places[start], places[end - 1] + 1
        if key in _ACCENTED and text[start:end].lower() == _ACCENTED[key]:
            key = _ACCENTED[key]
        found.append(Token(key, kind, start, end))  # type: ignore[arg-type]
    return found
