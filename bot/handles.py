"""Short names for ids of any length, for controls that hold few characters."""

import base64
import hashlib
from functools import lru_cache

HANDLE = 8
"""Letters of a handle: among the few hundred ids of a film two are never alike."""


@lru_cache(maxsize=4_096)
def handle(of: str) -> str:
    """A short name for an id of any length, for controls that hold few characters."""
    return "~" + base64.b32encode(hashlib.sha256(of.encode()).digest()).decode().lower()[:HANDLE]
