"""Text as it is stored: NFC, without control characters, invisible marks or direction overrides."""

import re
import unicodedata
from collections.abc import Collection, Iterator

MAX_LINE = 20_000
"""Code points that one message or one text slot may hold."""

# C0/C1 controls except tab and newline, zero-width marks, bidi controls, tag characters, BOM, interlinear marks.
# Zero-width joiner and variation selectors stay: emoji and several scripts need them.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)
# More than four combining marks in a row are noise, not a script.
_MARK = r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_STACKED = re.compile(f"({_MARK}{{4}}){_MARK}+")


def clean(text: str) -> str:
    """``text`` in NFC without hidden characters; line ends become ``\\n``. Idempotent; linear in the length."""
    if text.isascii() and text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _STACKED.sub(r"\1", _HIDDEN.sub("", text)))


_LINK = re.compile(r"(?i)\b[a-z][a-z0-9+.-]{1,20}://[^\s<>()\[\]\"'`]+|\bwww\.[^\s<>()\[\]\"'`]+|(?<=\]\()[^\s)]+")


def without_links(text: str, said: str) -> str:
    """``text`` without any address that does not stand word for word in ``said``: what a model writes may carry nothing out by a link."""
    return _LINK.sub(lambda found: found[0] if found[0] in said else "(link left out)", text)


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same to a person: case, width and composition aside."""
    return folded(one) == folded(other)


def folded(name: str) -> str:
    """The form of a name that look-ups compare: NFKC, case-folded, single spaces."""
    return " ".join(unicodedata.normalize("NFKC", clean(name)).casefold().split())


_WORD = re.compile(r"[^\W_]+")
_RUN_ON = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Scripts without spaces: their words are matched by pairs of signs."""


def words_of(text: str) -> frozenset[str]:
    """The words of a text, as they stand."""
    return frozenset(_WORD.findall(text))


def telling(words: str, common: Collection[str]) -> Iterator[str]:
    """The telling words of a text, folded, without ``common`` words and plain endings; scripts without spaces by pairs of signs."""
    for word in _WORD.findall(folded(words)):
        if _RUN_ON.search(word):
            yield from (word[i : i + 2] for i in range(max(1, len(word) - 1)))
        elif len(word) > 1 and word not in common:
            yield _stem(word)


def _stem(word: str) -> str:
    for ending in ("ing", "ies", "es", "ed", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
