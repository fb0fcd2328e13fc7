"""A typed line -> Request. Pure."""

from datetime import datetime

from bot.messages import Request
from studio.errors import BadInput
from studio.text import MAX_LINE, clean

PLATFORM = "console"
MAX_BYTES = MAX_LINE * 4
"""Bytes of one line; a longer one is refused whole, never cut."""


def decoded(line: bytes) -> str:
    """The words of one line. Raises BadInput when it is too long or not text."""
    if len(line) > MAX_BYTES:
        raise BadInput(f"That line is longer than {MAX_LINE:,} characters: send it in smaller pieces; nothing was changed.")
    text = clean(line.decode("utf-8", "replace")).strip()
    if len(text) > MAX_LINE:
        raise BadInput(f"That line is longer than {MAX_LINE:,} characters: send it in smaller pieces; nothing was changed.")
    if not text.strip("\ufffd \t"):
        raise BadInput("That line is empty: type what you see in the scene, or /help.")
    return text


def read(line: bytes, *, event: str, at: datetime, person_name: str) -> Request:
    """The Request of one line typed at the console. Raises BadInput with one sentence."""
    return Request(
        platform=PLATFORM,
        tenant=PLATFORM,
        tenant_kind="console",
        channel=PLATFORM,
        person="owner",
        person_name=person_name,
        event=event,
        at=at,
        text=decoded(line),
    )
