"""Secrets and what names a person are taken out of every log line and every trace, whoever wrote them there."""

import logging
import re
from collections.abc import Iterable

from pydantic import SecretStr

from bot.settings import Settings

SHORTEST = 6
"""A secret of fewer characters than this is not looked for: it would blot out plain words."""
_SHAPES = (
    (re.compile(r"\b(sk|pk|rk|whsec)[-_][A-Za-z0-9_-]{8,}"), "[key]"),
    (re.compile(r"\bx(?:ox[a-z]|app)-[A-Za-z0-9-]{8,}"), "[token]"),
    (re.compile(r"\b[A-Za-z0-9_-]{23,28}\.[A-Za-z0-9_-]{6,7}\.[A-Za-z0-9_-]{27,}"), "[token]"),
    (re.compile(r"(?i)\b(bearer|basic|bot)\s+[A-Za-z0-9._~+/=-]{12,}"), r"\1 [token]"),
    (
        re.compile(r"(?i)(authorization|api[-_]?key|token|secret|password|signature)(['\"]?\s*[:=]\s*['\"]?)[^\s'\",}&]{6,}"),
        r"\1\2[secret]",
    ),
    (re.compile(r"(?i)([?&](?:ex|is|hm|token|key|sig|signature)=)[^&\s'\"]+"), r"\1[secret]"),
    (re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w"), "[e-mail]"),
    (re.compile(r"<[@!#][^>\s]{2,}>"), "[mention]"),
    (re.compile(r"(?<![\w.:-])\+\d[\d ()/-]{7,}\d"), "[number]"),
)
"""What keys and tokens look like (OpenAI and OpenRouter, Stripe, Slack, Discord), and addresses, numbers and mentions of people."""


class Scrubber:
    """Takes the secrets of this installation out of a text, and whatever looks like one."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        known = sorted({s for s in secrets if len(s) >= SHORTEST}, key=len, reverse=True)
        self._known = re.compile("|".join(map(re.escape, known))) if known else None

    @classmethod
    def of(cls, settings: Settings) -> "Scrubber":
        """With every secret of the settings; a list of keys counts as each of them."""
        held = [value.get_secret_value() for _, value in settings if isinstance(value, SecretStr)]
        return cls([part.strip() for secret in held for part in (secret, *secret.split(","))])

    def __call__(self, text: str) -> str:
        """The text without them."""
        if self._known is not None:
            text = self._known.sub("[secret]", text)
        for shape, put in _SHAPES:
            text = shape.sub(put, text)
        return text


class ScrubbedFormatter(logging.Formatter):
    """Scrubs the whole line at the very end: the message, its values and the traceback under it."""

    def __init__(self, form: str, scrub: Scrubber) -> None:
        super().__init__(form)
        self._scrub = scrub

    def format(self, record: logging.LogRecord) -> str:
        return self._scrub(super().format(record))
