"""What people agreed to, and what an erasure took away."""

from dataclasses import dataclass
from typing import Literal

Purpose = Literal["own", "everyone", "words"]
"""``own``: what a person does may improve the director of the places where they direct. ``everyone``: it may improve it for all.
``words``: their own words may be part of that, not only what they chose. Each is off until the person says otherwise."""
PURPOSES: tuple[Purpose, ...] = ("own", "everyone", "words")
TRAINING = "training"
"""The setting with which a tenant's admin forbids all of it; its value is then `FORBIDDEN`."""
FORBIDDEN = "forbidden"
FORMER = "former member"
"""How a person is called who had everything erased."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What an erasure took away: whole films, films of others that were cleared of what was the person's, messages; the picture files
    (tenant, sha256) that nobody refers to any more, the jobs whose files may go, and the names by which logs may know the person."""

    films: int = 0
    cleared: int = 0
    messages: int = 0
    pictures: tuple[tuple[str, str], ...] = ()
    jobs: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
