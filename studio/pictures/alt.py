"""What a picture shows, in words: whole sentences up to a limit, and how many more there are."""

from collections.abc import Sequence

LIMIT = 1000
"""Code points of an alt text: Discord takes 1,024, Slack 2,000 (checked 2026-11-22)."""


def told(parts: Sequence[str], limit: int = LIMIT) -> str:
    """The parts as sentences in one text of at most ``limit`` code points; empty ones are left out, those that do not fit are counted."""
    whole = [part if part.endswith((".", "!", "?", "。", "…")) else f"{part}." for part in parts if part]
    text = whole[0][:limit]
    for done, part in enumerate(whole[1:], 1):
        if len(text) + len(part) > limit - 20:
            return f"{text} And {len(whole) - done} more."
        text += " " + part
    return text


def counted(number: int, word: str) -> str:
    """``1 scene``, ``3 scenes``."""
    return f"{number:,} {word}{'s' * (number != 1)}"
