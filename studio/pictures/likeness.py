"""Which reference pictures are like one another, and which are nearly the same one."""

from collections.abc import Iterable

from studio.pictures.look import alike, unpacked
from studio.project import VisualAsset

_TWIN, _BITS = 0.97, 10
"""A near-duplicate is at least so alike, and its fingerprint differs in at most so many of 64 bits."""


def similar(look: str, others: Iterable[VisualAsset]) -> list[tuple[VisualAsset, float]]:
    """Other pictures with how alike they are, about 0..1, the most alike first; those without a look are left out."""
    own = unpacked(look)
    if own is None:
        return []
    found = [(asset, alike(own, vector)) for asset in others if (vector := unpacked(asset.look)) is not None]
    return sorted(found, key=lambda pair: -pair[1])


def twins(look: str, fingerprint: str, others: Iterable[VisualAsset]) -> list[VisualAsset]:
    """Pictures that are nearly this one: saved anew, made smaller, a little cut or brightened."""
    return [asset for asset, likeness in similar(look, others) if likeness >= _TWIN and _apart(fingerprint, asset.fingerprint) <= _BITS]


def _apart(one: str, other: str) -> int:
    """In how many bits two fingerprints differ."""
    return (int(one, 16) ^ int(other, 16)).bit_count() if one and other else 64
