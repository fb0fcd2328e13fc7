"""Why a picture is not taken: every reason with its one sentence."""

from typing import Literal, assert_never

from studio.errors import BadInput, Refused, StudioError, Unavailable

MAX_BYTES = 10 * 1024 * 1024
"""Largest file taken (10 MiB: Discord's default upload limit, checked 2026-11-22)."""
MAX_PIXELS = 40_000_000
"""Largest picture decoded, in pixels."""
MIN_SIDE = 16
"""Smallest side of a picture that says anything about a look, in pixels."""

Reason = Literal[
    "empty", "heavy", "html", "svg", "pdf", "heic", "avif", "video", "tiff", "bmp", "psd", "zip", "jxl", "named", "unknown",
    "huge", "tiny", "broken", "slow", "greedy", "gone", "closed",
]  # fmt: skip

_CONVERT = "save it as JPEG or PNG and send that"
_SENTENCES: dict[str, str] = {
    "empty": "That file is empty: send the picture again.",
    "heavy": f"That file is larger than {MAX_BYTES // 2**20} MiB: send a smaller copy of the picture.",
    "html": "That is a web page and not a picture: download the picture itself and send the file.",
    "svg": f"That is an SVG drawing: {_CONVERT}.",
    "pdf": "That is a PDF: export the page as JPEG or PNG and send that.",
    "heic": "That is a HEIC photo: save it as JPEG and send that.",
    "avif": f"That is an AVIF picture: {_CONVERT}.",
    "video": "That is a video: send a still of it as JPEG or PNG.",
    "tiff": f"That is a TIFF picture: {_CONVERT}.",
    "bmp": f"That is a BMP picture: {_CONVERT}.",
    "psd": f"That is a Photoshop file: {_CONVERT}.",
    "zip": "That is an archive: unpack it and send the pictures one by one.",
    "jxl": f"That is a JPEG XL picture: {_CONVERT}.",
    "named": "That file holds a picture and is named as something else: rename it to .jpg, .png, .webp or .gif and send it again.",
    "unknown": "That file is not a PNG, JPEG, WebP or GIF picture: send one of those.",
    "tiny": f"That picture is too small to read a look from: send one of at least {MIN_SIDE} pixels a side.",
    "broken": "That picture is damaged or cut short: send it again, or save a fresh copy first.",
    "slow": "That picture takes too long to open: save a plain JPEG copy and send that.",
    "greedy": "That picture needs too much memory to open: save a smaller JPEG copy and send that.",
    "gone": "That picture could not be opened safely: save a fresh JPEG copy and send that.",
    "closed": "Pictures cannot be read right now: try again in a minute.",
}


def refusal(reason: Reason, width: int = 0, height: int = 0) -> StudioError:
    """The error to raise for ``reason``; the size is named where the size is the reason."""
    match reason:
        case "huge":
            size = f"is {width} × {height} pixels" if width else "holds more pixels than it says"
            return Refused(f"That picture {size} and the limit is {MAX_PIXELS // 1_000_000} megapixels: send a smaller copy.")
        case "heavy":
            return Refused(_SENTENCES[reason])
        case "closed":
            return Unavailable(_SENTENCES[reason])
        case "empty" | "html" | "svg" | "pdf" | "heic" | "avif" | "video" | "tiff" | "bmp" | "psd" | "zip" | "jxl":
            return BadInput(_SENTENCES[reason])
        case "named" | "unknown" | "tiny" | "broken" | "slow" | "greedy" | "gone":
            return BadInput(_SENTENCES[reason])
        case _ as never:
            assert_never(never)
