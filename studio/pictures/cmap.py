"""Which characters a font file has glyphs for, read from its ``cmap`` table (OpenType 1.9: formats 4 and 12, alone or in a collection)."""

import struct
from functools import cache
from pathlib import Path

Ranges = tuple[tuple[int, int], ...]


@cache
def coverage(path: Path, index: int = 0) -> frozenset[int]:
    """The code points of font number ``index`` in the file. Empty when the file has no table that we read."""
    data = path.read_bytes()
    start = struct.unpack_from(">I", data, 12 + 4 * index)[0] if data[:4] == b"ttcf" else 0
    tables = (struct.unpack_from(">4s4xII", data, start + 12 + 16 * i) for i in range(struct.unpack_from(">H", data, start + 4)[0]))
    table = next((offset for tag, offset, _ in tables if tag == b"cmap"), None)
    return frozenset(_read(data, table)) if table is not None else frozenset()


def _read(data: bytes, table: int) -> set[int]:
    points: set[int] = set()
    for i in range(struct.unpack_from(">H", data, table + 2)[0]):
        platform, encoding, offset = struct.unpack_from(">HHI", data, table + 4 + 8 * i)
        if (platform, encoding) in ((3, 10), (3, 1), (0, 3), (0, 4), (0, 6)):
            at = table + offset
            ranges = {4: _format_4, 12: _format_12}.get(struct.unpack_from(">H", data, at)[0])
            points.update(p for first, last in (ranges(data, at) if ranges else ()) for p in range(first, last + 1))
    return points


def _format_4(data: bytes, at: int) -> Ranges:
    double = struct.unpack_from(">H", data, at + 6)[0]
    ends = struct.unpack_from(f">{double // 2}H", data, at + 14)
    starts = struct.unpack_from(f">{double // 2}H", data, at + 16 + double)
    return tuple((first, last) for first, last in zip(starts, ends, strict=True) if last != 0xFFFF)


def _format_12(data: bytes, at: int) -> Ranges:
    count = struct.unpack_from(">I", data, at + 12)[0]
    return tuple(struct.unpack_from(">II", data, at + 16 + 12 * i) for i in range(count))
