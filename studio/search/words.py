"""The words of a text as they are compared: folded, without endings, Chinese and Japanese in ones and twos; and runs of letters."""

import re
import unicodedata
from functools import lru_cache

from studio.text import folded

_RUN = re.compile(r"[^\W_]+")
_SIGNS = r"\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af"
SPLIT = re.compile(rf"[{_SIGNS}]|[^\W_{_SIGNS}]+")
"""One sign of a script without spaces, or one word."""
_KANA = re.compile(r"[\u3040-\u309f]")
_SIGN = re.compile(rf"[{_SIGNS}]")
ENDINGS = ("ungen", "iendo", "ando", "ing", "ung", "es", "en", "er", "em", "ed", "os", "as", "ar", "ir", "s", "e", "n", "o", "a", "y")
"""Endings of English, German and Spanish that carry grammar more than meaning, the longest first."""
STEM = 4
"""Letters that a word keeps at the least."""
COMMON = {
    "en": "a an and any are as at be but by can do does for from get has have he her him his i in into is it its like make me more my need"
    " no not of on one or our out over she so some something somebody than that the their them then there these they this to up us want"
    " was we what when where which while who will with without you your",
    "es": "a al algo como con cual cuando de del desde donde el ella ellos en es esta este esto hay la las le lo los mas me mi mientras muy"
    " no nos o para pero por que quien quiero se sin sobre su sus tambien un una unas unos y ya",
    "de": "aber alle als am an auch auf aus bei beim bis das dass dem den der des die dies durch ein eine einem einen einer eines er es fur"
    " hat ich ihr im in ist kann man mein mit nach nicht noch nur ob oder ohne sie sich sind so uber um und uns unter vom von vor was wenn"
    " wer wie will wir wird wo zu zum zur",
}
"""Words that tell nothing of what a text is about, and tell much of which language it is in."""
_COMMON = {language: frozenset(words.split()) for language, words in COMMON.items()}
_ALL_COMMON: frozenset[str] = frozenset[str]().union(*_COMMON.values())
_SMALL = frozenset("のはがをにでともへやかなたるいしてれさこそれ的了在是有和与被把个着就都也")
"""Signs that are grammar where they stand alone."""


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A word without its endings and accents; what is short stays whole."""
    if not word.isascii():
        word = unicodedata.normalize("NFKD", word.replace("ß", "ss").replace("ø", "o").replace("æ", "ae"))
        word = "".join(c for c in word if not unicodedata.combining(c))
    while len(word) > STEM:
        ending = next((e for e in ENDINGS if word.endswith(e) and len(word) - len(e) >= STEM), "")
        if not ending:
            break
        word = word[: -len(ending)]
    return word


def plain(word: str) -> str:
    """A word without accents, as lists of common words hold it."""
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def pieces(text: str) -> list[str]:
    """The text in order: each word folded, each sign of a script without spaces alone."""
    return SPLIT.findall(folded(text))


def is_sign(piece: str) -> bool:
    """Whether it is one sign of a script without spaces."""
    return len(piece) == 1 and _SIGN.match(piece) is not None


def terms(text: str) -> list[str]:
    """The telling words of a text: stems; of scripts without spaces each pair of neighbours, and each sign that carries meaning alone."""
    found: list[str] = []
    for run in _RUN.findall(folded(text)):
        for part in re.findall(rf"[{_SIGNS}]+|[^{_SIGNS}]+", run):
            if _SIGN.match(part):
                found += [part[i : i + 2] for i in range(len(part) - 1)]
                found += [sign for sign in part if not "\u3040" <= sign <= "\u30ff" and sign not in _SMALL]
                found += [part] if len(part) == 1 else []
            elif plain(part) not in _ALL_COMMON:
                found.append(stem(part))
    return found


def grams(text: str) -> list[str]:
    """Runs of four letters of every longer word: what forms, compounds and words with a letter wrong have in common."""
    found: list[str] = []
    for word in pieces(text):
        bare = plain(word)
        if len(bare) > 3 and bare not in _ALL_COMMON:
            padded = f"<{bare}>"
            found += [padded[i : i + 4] for i in range(len(padded) - 3)]
    return found


def script_of(text: str) -> str:
    """``ja`` with kana in it, ``zh`` with other signs of that kind, else "" for scripts with spaces."""
    if _KANA.search(text) or re.search(r"[\u30a0-\u30ff]", text):
        return "ja"
    return "zh" if _SIGN.search(text) else ""


def common_in(word: str) -> tuple[str, ...]:
    """The languages in which a word is a common one."""
    bare = plain(word)
    return tuple(language for language, words in _COMMON.items() if bare in words)
