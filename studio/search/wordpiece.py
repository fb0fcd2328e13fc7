"""Text -> word pieces of an uncased BERT vocabulary: lower case, no accents, marks and Chinese signs apart, the longest pieces first."""

import unicodedata
from collections.abc import Iterator, Sequence

LONGEST_WORD = 100
"""Signs of a word; a longer one is unknown, as the vocabulary's makers had it."""


class WordPieces:
    """``vocabulary`` in the order of its ids."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._ids = {piece: place for place, piece in enumerate(vocabulary)}
        self._unknown, self._start, self._end = (self._ids[m] for m in ("[UNK]", "[CLS]", "[SEP]"))

    def ids(self, text: str, most: int) -> list[int]:
        """The ids of a text between its two marks, at most ``most`` in all."""
        found = [self._start]
        for word in _words(text):
            found += self._pieces(word)
            if len(found) >= most:
                break
        return [*found[: most - 1], self._end]

    def _pieces(self, word: str) -> list[int]:
        if len(word) > LONGEST_WORD:
            return [self._unknown]
        found: list[int] = []
        at = 0
        while at < len(word):
            end = next((e for e in range(len(word), at, -1) if ("##" if at else "") + word[at:e] in self._ids), at)
            if end == at:
                return [self._unknown]
            found.append(self._ids[("##" if at else "") + word[at:end]])
            at = end
        return found


def _words(text: str) -> Iterator[str]:
    word = ""
    for sign in unicodedata.normalize("NFD", text.lower()):
        if unicodedata.category(sign) == "Mn":
            continue
        if sign.isspace() or _apart(sign):
            if word:
                yield word
            word = ""
            if not sign.isspace():
                yield sign
        elif unicodedata.category(sign)[0] != "C":
            word += sign
    if word:
        yield word


def _apart(sign: str) -> bool:
    """Marks of every kind, the signs of ASCII that Unicode calls symbols, and Chinese signs stand alone."""
    code = ord(sign)
    if code < 128:
        return not (sign.isalnum() or sign.isspace()) and code > 32
    if 0x3400 <= code <= 0x4DBF or 0x4E00 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x2FA1F:
        return True
    return unicodedata.category(sign).startswith("P")
