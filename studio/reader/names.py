"""Names of people that the film knows: in a message they are those people, not the film words that some language spells alike."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from studio.reader.lexicon import is_word, lexicon
from studio.reader.tokens import Token, tokens_of

MARK = "@"
"""Stands before the key of a name, so that no phrase of any language takes it."""


def marked(text: str, tokens: Sequence[Token], names: Collection[str], language: str) -> list[Token]:
    """The tokens with the names among them marked. A name that is a word of the text's own film talk ("Dolly", "Pan") counts only where
    it is written as a name and a verb stands behind it."""
    keys = {key for name in names for key in _keys(name)}
    return [
        replace(token, key=MARK + token.key) if _bare(token.key) in keys and _is_name(text, tokens, place, language) else token
        for place, token in enumerate(tokens)
    ]


def _keys(name: str) -> list[str]:
    """The words of a name that are written with a capital; "the boy" has none, and stays words."""
    words = (token for token in tokens_of(name) if token.kind == "word" and name[token.start].isupper())
    return [token.key for token in words if len(token.key) > 1 and not is_word(token.key, "article")]


def _bare(key: str) -> str:
    return key.replace("’", "'").removesuffix("'s")


def is_own(key: str, language: str) -> bool:
    """Whether a word is a film word of this language, or of English, which film talk borrows from; phrases count by themselves."""
    made = lexicon()
    parts = key.split()
    if len(parts) != 1 or not key.isascii() or key in made.lemmas:
        return True
    return bool({language, "en"} & made.root.get(key, {}).get("", {}).keys())


def _is_name(text: str, tokens: Sequence[Token], place: int, language: str) -> bool:
    if not is_own(_bare(tokens[place].key), language):
        return True
    behind = tokens[place + 1] if place + 1 < len(tokens) else None
    acts = behind is not None and behind.kind == "word" and behind.key.endswith("s") and not behind.key.endswith("ss")
    return acts and text[tokens[place].start].isupper()
