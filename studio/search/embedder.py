"""The port through which everything asks for text vectors, and what stands behind it offline.

    embedder = best_embedder()            # loads at the first call (about two seconds), the same object from then on
    vectors = embedder.embed(["..."])     # float32 [n, dim], rows of unit length, zero for an empty text

``embedder.name`` names weights and form: vectors of two names are never compared. ``embedder.semantic`` is False for the lexical
stand-in, and whoever shows a result made with it says so.
"""

import hashlib
import importlib.util
import logging
import re
import zlib
from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from threading import Lock, Thread
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from studio.errors import Unavailable
from studio.text import clean, folded

Vectors = NDArray[np.float32]
LONGEST = 2_000
"""Code points of a text that are embedded; what comes after changes a vector of this kind hardly at all."""
FEW, RECENT = 8, 256
"""Texts of one call up to which it is a question, or a small change, whose vectors are remembered, and how many are."""
_log = logging.getLogger(__name__)


class Embedder(Protocol):
    """Texts to vectors. The same text gives the same vector, whatever stands beside it."""

    @property
    def name(self) -> str: ...
    @property
    def dim(self) -> int: ...
    @property
    def semantic(self) -> bool: ...
    def embed(self, texts: Sequence[str]) -> Vectors: ...


class HashedWords:
    """The lexical stand-in: words and runs of three letters, hashed into 512 places. It knows spelling and no meaning."""

    name = "hashed-words-1"
    dim = 512
    semantic = False

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Rows of unit length; zero for a text without a letter."""
        rows = np.zeros((len(texts), self.dim), np.float32)
        for row, text in zip(rows, texts, strict=True):
            for gram, weight in _grams(text):
                mark = zlib.crc32(gram.encode("utf-8", "ignore"))
                row[mark % self.dim] += weight if mark & 0x10000 else -weight
        return unit(rows)


def _grams(text: str) -> list[tuple[str, float]]:
    found: list[tuple[str, float]] = []
    for word in re.findall(r"\w+", folded(text[:LONGEST])):
        padded = f" {word} "
        found.append((word, 2.0))
        found += [(padded[i : i + 3], 1.0) for i in range(len(padded) - 2)]
    return found


class Joined:
    """Several embedders side by side: each one's unit vector, all together again of unit length.

    The last texts keep their vectors: what a person said is asked of several shelves, one after the other.
    """

    def __init__(self, parts: Sequence[Embedder]) -> None:
        self._recent: OrderedDict[str, Vectors] = OrderedDict()
        self._turning = Lock()
        self.parts = tuple(parts)
        self.name = "+".join(p.name for p in parts)
        self.dim = sum(p.dim for p in parts)
        self.semantic = any(p.semantic for p in parts)

    def embed(self, texts: Sequence[str]) -> Vectors:
        if not 0 < len(texts) <= FEW:
            return self._made(texts)
        with self._turning:
            known = {text: self._recent[text] for text in texts if text in self._recent}
        new = [text for text in dict.fromkeys(texts) if text not in known]
        known |= zip(new, self._made(new), strict=True)
        with self._turning:
            self._recent |= known
            for _ in range(len(self._recent) - RECENT):
                self._recent.popitem(last=False)
        return np.stack([known[text] for text in texts])

    def _made(self, texts: Sequence[str]) -> Vectors:
        return unit(np.concatenate([p.embed(texts) for p in self.parts], axis=1))


def unit(rows: Vectors) -> Vectors:
    """Rows of unit length; a row of nothing stays zero, so that it is like nothing."""
    length = np.sqrt(np.einsum("ij,ij->i", rows, rows))[:, None]
    return np.divide(rows, length, out=np.zeros_like(rows), where=length > 1e-9)


def prepared(text: str) -> str:
    """A text as models may be given it: no lone surrogates, no hidden marks, one line, bounded."""
    return " ".join(clean(text[:LONGEST]).encode("utf-8", "ignore").decode().split())


def checked(package: str, file: str, sha256: str) -> Path:
    """The path of a package's weights once their checksum holds. Raises Unavailable when they are absent or not the known ones."""
    found = importlib.util.find_spec(package)
    path = Path(found.origin).parent / file if found and found.origin else None
    if path is None or not path.is_file():
        raise Unavailable(f"The weights of {package} are not installed; search goes by words alone.")
    with path.open("rb") as data:
        if hashlib.file_digest(data, "sha256").hexdigest() != sha256:
            raise Unavailable(f"The weights of {package} are not the known ones and are not used; search goes by words alone.")
    return path


def _open() -> Embedder:
    from studio.search.minilm import open_minilm
    from studio.search.universal import open_universal

    return joined_of((open_universal, open_minilm))


def joined_of(openers: Sequence[Callable[[], Embedder]]) -> Embedder:
    """Every part that can be opened, joined; the lexical stand-in when none can."""
    parts: list[Embedder] = []
    for opener in openers:
        try:
            parts.append(opener())
        except Unavailable as error:
            _log.info("%s", error)
    if not parts:
        return HashedWords()
    return Joined(parts) if len(parts) > 1 else parts[0]


_opening = Lock()


@cache
def _opened() -> list[Embedder]:
    """Holds the one embedder of the process once it is open."""
    return []


def best_embedder() -> Embedder:
    """The embedder of this machine, loaded at the first call by whichever thread comes first; the others wait for it."""
    held = _opened()
    with _opening:
        if not held:
            held.append(_open())
    return held[0]


def ready_embedder() -> Embedder:
    """The embedder if it is loaded; else the lexical stand-in at once, while the real one loads in the background."""
    if held := _opened():
        return held[0]
    if not _opening.locked():
        Thread(target=best_embedder, name="embedder", daemon=True).start()
    return HashedWords()
