"""What a file is and how large its picture is, read from its first bytes before any decoder sees it."""

import re
import struct
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import Literal

Kind = Literal["png", "jpeg", "webp", "gif", "heic"]

_HEIC = re.compile(rb"....ftyp(heic|heix|heim|heis|hevc|hevx|mif1|msf1)", re.S)
_OTHER: tuple[tuple[str, re.Pattern[bytes]], ...] = (
    ("pdf", re.compile(rb".{0,1024}?%PDF-", re.S)),
    ("heic", _HEIC),
    ("avif", re.compile(rb"....ftyp(avif|avis)", re.S)),
    ("video", re.compile(rb"....ftyp|\x1aE\xdf\xa3|RIFF....AVI ", re.S)),
    ("tiff", re.compile(rb"II\*\0|MM\0\*")),
    ("bmp", re.compile(rb"BM.{4}\0\0\0\0", re.S)),
    ("psd", re.compile(rb"8BPS")),
    ("zip", re.compile(rb"PK\x03\x04|7z\xbc\xaf|Rar!|\x1f\x8b")),
    ("jxl", re.compile(rb"\xff\x0a|\0\0\0\x0cJXL ")),
)
_PROLOGUE = {b"<!--": b"-->", b"<?xml": b"?>"}
_HTML = (b"<!doctype html", b"<html", b"<head", b"<body", b"<script", b"<meta", b"<title", b"<div", b"<p>", b"<br")
_START_OF_FRAME = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
_NO_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})


@dataclass(frozen=True, slots=True)
class Header:
    """A picture's kind and its size in pixels as the file claims it."""

    kind: Kind
    width: int
    height: int


def kind_of(data: bytes) -> Kind | None:
    """The picture format by its magic bytes, or None."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[:6] in (b"GIF87a", b"GIF89a"):
        return "gif"
    return "heic" if _HEIC.match(data[:12]) and heic_is_read() else None


@cache
def heic_is_read() -> bool:
    """Whether the optional decoder for HEIC is installed (the extra ``heic``)."""
    return find_spec("pi_heif") is not None


def other_kind(data: bytes) -> str | None:
    """The name of a well-known kind that is not one of the four, or None. Looks at the first 4 KiB."""
    start = data[:4096]
    return _markup(start) or next((name for name, pattern in _OTHER if pattern.match(start)), None)


def _markup(start: bytes) -> str | None:
    """``svg`` or ``html`` when the text begins so, after a byte-order mark, an XML declaration and comments."""
    text = start.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    while (opening := next((o for o in _PROLOGUE if text.startswith(o)), None)) is not None:
        text = text.partition(_PROLOGUE[opening])[2].lstrip()
    if text.startswith((b"<svg", b"<!doctype svg")):
        return "svg"
    return "html" if text.startswith(_HTML) else None


def read_header(data: bytes) -> Header | None:
    """Kind and claimed size; None when it is none of the four or the header is broken. Time and memory do not grow with the pixels."""
    kind = kind_of(data)
    if kind is None:
        return None
    try:
        width, height = _SIZES[kind](data)
    except (struct.error, IndexError):
        return None
    return Header(kind, width, height) if width and height else None


def _png(data: bytes) -> tuple[int, int]:
    return struct.unpack_from(">II", data, 16) if data[12:16] == b"IHDR" else (0, 0)


def _gif(data: bytes) -> tuple[int, int]:
    return struct.unpack_from("<HH", data, 6)


def _webp(data: bytes) -> tuple[int, int]:
    match data[12:16]:
        case b"VP8X":
            return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
        case b"VP8L":
            (bits,) = struct.unpack_from("<I", data, 21)
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8 " if data[23:26] == b"\x9d\x01\x2a":
            width, height = struct.unpack_from("<HH", data, 26)
            return width & 0x3FFF, height & 0x3FFF
        case _:
            return 0, 0


def _jpeg(data: bytes) -> tuple[int, int]:
    at = 2
    for _ in range(4096):  # segments; a real file has a few dozen
        while data[at] == 0xFF and data[at + 1] == 0xFF:
            at += 1
        if data[at] != 0xFF:
            return 0, 0
        marker = data[at + 1]
        if marker in _START_OF_FRAME:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return width, height
        at += 2 if marker in _NO_LENGTH else 2 + struct.unpack_from(">H", data, at + 2)[0]
    return 0, 0


def heic_size(data: bytes) -> tuple[int, int]:
    """The largest of the sizes that a HEIC file states: ``ispe`` of the picture, its tiles and its thumbnails (ISO/IEC 23008-12)."""
    sizes = [struct.unpack(">II", found) for found in re.findall(rb"ispe\0\0\0\0(.{8})", data[:_HEIC_HEAD], re.S)]
    return max(sizes, key=lambda size: size[0] * size[1], default=(0, 0))


_HEIC_HEAD = 256 * 1024
_SIZES = {"png": _png, "gif": _gif, "webp": _webp, "jpeg": _jpeg, "heic": heic_size}
