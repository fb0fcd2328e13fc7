"""Bytes of a stranger's file -> a picture rebuilt from its pixels alone. Runs in the child process; pure Pillow."""

import hashlib
import io
import re
import warnings
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageChops, ImageCms, ImageOps

from studio.pictures.header import heic_is_read, read_header
from studio.pictures.verdicts import MAX_PIXELS, MIN_SIDE, Reason

FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
HEIC = "HEIF"
"""What the optional decoder calls its format."""
MAX_SIDE = 4096
"""Longest side that is kept, in pixels; what is longer is made smaller and said so."""
JPEG_QUALITY = 92
FEW_COLOURS = 256
"""A picture with at most so many colours (a drawing, a screen, a logo) is kept as PNG, every other as JPEG."""
FIRST_FRAME, UPRIGHT, WHITE = "only its first frame is kept", "turned upright", "its transparent parts are now white"
PRINT, SRGB = "its print colours (CMYK) are now RGB", "colours brought into sRGB"
PROFILE = "its colour profile was damaged and is left out"
_CHANGES = frozenset({FIRST_FRAME, UPRIGHT, WHITE, PRINT, SRGB, PROFILE})
_WHITE = (255, 255, 255, 255)
_ORIENTATION = 0x0112
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What brings each EXIF orientation upright (EXIF 2.32, tag 0x0112)."""
_MAX_PROFILE = 1 << 20


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in our own encoder's bytes. ``changes`` says in words what is no longer as it came."""

    data: bytes
    sha256: str
    width: int
    height: int
    media_type: str
    changes: tuple[str, ...]


def is_change(text: str) -> bool:
    """Whether that is one of the sentences above: what the child says of a picture reaches people, and nothing else may."""
    return text in _CHANGES or re.fullmatch(r"made smaller from \d{1,6} × \d{1,6}", text) is not None


class NotAPicture(Exception):
    """The file is not taken, for ``reason``."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


def open_pixels(data: bytes) -> tuple[Image.Image, tuple[str, ...]]:
    """The first frame as upright RGB in sRGB, with nothing but pixels, and what was changed. Raises NotAPicture."""
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    if read_header(data) is None:
        raise NotAPicture("broken")
    try:
        return _load(data)
    except NotAPicture:
        raise
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise NotAPicture("huge") from None
    except MemoryError:
        raise NotAPicture("greedy") from None
    except Exception:  # a decoder fed hostile bytes raises nearly anything; whatever it is, the file is not a whole picture
        raise NotAPicture("broken") from None


def take_heic() -> None:
    """Let Pillow open HEIC with the optional decoder, on one thread. Called once, in the child."""
    if heic_is_read():
        import pi_heif  # pyright: ignore[reportMissingImports]

        pi_heif.options.DECODE_THREADS = 1  # pyright: ignore[reportUnknownMemberType]
        pi_heif.register_heif_opener(thumbnails=False)  # pyright: ignore[reportUnknownMemberType]


def _load(data: bytes) -> tuple[Image.Image, tuple[str, ...]]:
    with Image.open(io.BytesIO(data), formats=(*FORMATS, HEIC) if HEIC in Image.OPEN else FORMATS) as opened:
        _check_size(*opened.size)
        opened.load()
        _check_size(*opened.size)
        changes = [FIRST_FRAME] if _moves(opened, data) else []
        profile = opened.info.get("icc_profile")
        turn = _TURNS.get(_orientation(opened))
        if opened.mode == "CMYK":
            changes.append(PRINT)
        pixels = _in_srgb(_flat(opened, changes), profile, changes)
    if turn is None:
        return pixels, tuple(changes)
    return pixels.transpose(turn), (*changes, UPRIGHT)


def _orientation(opened: Image.Image) -> int:
    """EXIF orientation, 1 where there is none or its block is damaged: the pixels may still be whole."""
    try:
        return int(opened.getexif().get(_ORIENTATION, 1))
    except Exception:
        return 1


def _check_size(width: int, height: int) -> None:
    if width * height > MAX_PIXELS:
        raise NotAPicture("huge")
    if min(width, height) < MIN_SIDE:
        raise NotAPicture("tiny")


def _moves(opened: Image.Image, data: bytes) -> bool:
    """Whether more frames follow, told from headers alone: counting frames would decode a flood of them."""
    match opened.format:
        case "GIF":
            return "loop" in opened.info
        case "WEBP":
            return data[12:16] == b"VP8X" and bool(data[20] & 2)
        case "PNG":
            return b"acTL" in data[:4096]
        case _:
            return False


def _flat(image: Image.Image, changes: list[str]) -> Image.Image:
    """RGB without transparency, at most MAX_SIDE a side. Works in place and band by band: a 40-megapixel picture must fit in the child."""
    if max(image.size) > MAX_SIDE:
        changes.append(f"made smaller from {image.width} × {image.height}")
    if image.mode.startswith("I"):  # sixteen-bit grey, which Pillow would clip and not scale
        grey = np.asarray(image).astype(np.uint32)
        return _fitted(Image.fromarray((grey >> 8).clip(0, 255).astype(np.uint8))).convert("RGB")
    if not image.has_transparency_data:
        return _fitted(image if image.mode == "RGB" else image.convert("RGB"))
    image = image if image.mode == "RGBA" else image.convert("RGBA")
    if image.getchannel("A").getextrema() != (255, 255):
        changes.append(WHITE)
        image.paste(_WHITE, mask=ImageChops.invert(image.getchannel("A")))
    return Image.merge("RGB", [_fitted(image.getchannel(band)) for band in "RGB"])


def _fitted(image: Image.Image) -> Image.Image:
    if max(image.size) <= MAX_SIDE:
        return image
    return ImageOps.contain(image, (MAX_SIDE, MAX_SIDE), Image.Resampling.LANCZOS)


def _in_srgb(image: Image.Image, profile: object, changes: list[str]) -> Image.Image:
    """Colours of another RGB profile (a phone's Display P3) brought into sRGB, so that they look the same without it."""
    if not isinstance(profile, bytes) or len(profile) > _MAX_PROFILE:
        return image
    try:
        moved = _convert(image, profile)
    except (OSError, ValueError, TypeError, ImageCms.PyCMSError):
        changes.append(PROFILE)
        return image
    if moved:
        changes.append(SRGB)
    return image


def _convert(image: Image.Image, profile: bytes) -> bool:
    """Convert in place; False where there is nothing to convert."""
    source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    if ImageCms.getProfileName(source).lower().startswith("srgb") or profile[16:20] != b"RGB ":
        return False
    target = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]
    ImageCms.profileToProfile(image, source, target, inPlace=True)
    return True


def rebuild(image: Image.Image, changes: tuple[str, ...] = ()) -> Picture:
    """``image`` (RGB) in our own bytes: JPEG, or PNG where it has few colours."""
    clean = Image.new("RGB", image.size)
    clean.paste(image)
    out = io.BytesIO()
    drawn = clean.getcolors(FEW_COLOURS) is not None
    if drawn:
        clean.save(out, "PNG", compress_level=6)
    else:
        clean.save(out, "JPEG", quality=JPEG_QUALITY, subsampling=0)
    data = out.getvalue()
    return Picture(data, hashlib.sha256(data).hexdigest(), *clean.size, "image/png" if drawn else "image/jpeg", changes)
