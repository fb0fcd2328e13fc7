"""What a command line takes as a number, an amount of money or a month; anything else is refused with one sentence."""

import re
from argparse import ArgumentTypeError

MOST = 1_000_000
"""The largest number, and the largest amount in USD, that any option takes."""


def count(said: str) -> int:
    """A whole number from 1 on. Raises ArgumentTypeError."""
    if not (said.isascii() and said.isdigit() and len(said) <= 7 and 1 <= int(said) <= MOST):
        raise ArgumentTypeError(f"{said[:20]!r} is no whole number from 1 to {MOST:,}")
    return int(said)


def dollars(said: str) -> float:
    """An amount in USD, 0 or more. Raises ArgumentTypeError."""
    if not re.fullmatch(r"\d{0,7}\.?\d{1,9}", said, re.ASCII) or float(said) > MOST:
        raise ArgumentTypeError(f"{said[:20]!r} is no amount in USD: say one such as 0.5 or 5")
    return float(said)


def month(said: str) -> str:
    """A month of the calendar, such as 2026-11. Raises ArgumentTypeError."""
    if not re.fullmatch(r"2\d{3}-(0[1-9]|1[0-2])", said, re.ASCII):
        raise ArgumentTypeError(f"{said[:20]!r} is no month: say one such as 2026-11")
    return said
