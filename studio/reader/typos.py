"""Words of film talk with one letter wrong. A word of the language itself is never corrected, however near it comes."""

from functools import cache

from studio import film
from studio.reader.lexicon import lexicon
from studio.reader.tokens import Token, tokens_of
from studio.reader.tongues import entries

SHORTEST = 6
"""Letters of a word that is long enough to be recognised with one of them wrong."""
KINDS = frozenset({"head", "way", "compared", "scale", "noun", "camera", "unit", "shape", "place", "scene"})


@cache
def _words(language: str) -> dict[str, frozenset[str]]:
    """Each long film word of a language, found by itself and by itself with any one letter left out."""
    phrases = [e.phrase for e in entries(language) if e.kind in KINDS]
    for term in film.TERMS.values():
        phrases += [*term.synonyms.get(language, ()), *term.hints.get(language, ())]
    words = {t.key for t in tokens_of("\n".join(phrases)) if t.kind == "word" and len(t.key) >= SHORTEST and t.key.isascii()}
    words |= {form for form, (verb, _) in lexicon().lemmas.items() if verb in words} if language == "en" else set()
    found: dict[str, set[str]] = {}
    for word in words:
        for shorter in _shorter(word):
            found.setdefault(shorter, set()).add(word)
    return {shorter: frozenset(all_of) for shorter, all_of in found.items()}


def is_known(token: Token) -> bool:
    """Whether some language knows a word."""
    made = lexicon()
    return token.kind == "word" and (token.key in made.tongues or token.key in made.lemmas)


def _shorter(word: str) -> list[str]:
    return [word, *(word[:at] + word[at + 1 :] for at in range(len(word)))]


def corrected(token: Token, language: str) -> str:
    """The film word that a token is one letter away from (left out, added, wrong, or two swapped), "" when it is none or not only one.

    A letter doubled, halved or swapped is likelier than a wrong one.
    """
    key = token.key
    if token.kind != "word" or not SHORTEST - 1 <= len(key) <= 24 or not key.isascii():
        return ""
    if is_known(token):
        return ""
    words = _words(language)
    near = {w for shorter in _shorter(key) for w in words.get(shorter, ()) if one_away(key, w)}
    same_letters = {w for w in near if set(w) == set(key)}
    best = same_letters or near
    return best.pop() if len(best) == 1 else ""


def one_away(typed: str, word: str) -> bool:
    """Whether two words that begin alike differ by one letter, or by two neighbours swapped."""
    if typed == word or typed[0] != word[0] or abs(len(typed) - len(word)) > 1:
        return False
    short, long = sorted((typed, word), key=len)
    first = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[first:] == long[first + 1 :]
    swapped = short[first : first + 2] == long[first : first + 2][::-1] and short[first + 2 :] == long[first + 2 :]
    return swapped or short[first + 1 :] == long[first + 1 :]
