"""Colour as numbers: sRGB bytes, OKLab, hex. OKLab is Ottosson's (2020): L 0..1, a and b about -0.4..0.4, distances even to the eye."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_TO_LINEAR: Floats = np.array([v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in np.arange(256) / 255], np.float32)
_LMS: Floats = np.array(
    [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]],
    np.float32,
)
_LAB: Floats = np.array(
    [[0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099], [0.0259040371, 0.7827717662, -0.8086757660]],
    np.float32,
)
_LMS_BACK = np.linalg.inv(_LMS.astype(np.float64))
_LAB_BACK = np.linalg.inv(_LAB.astype(np.float64))


def oklab(rgb: NDArray[np.uint8]) -> Floats:
    """OKLab of sRGB bytes of shape (..., 3)."""
    return np.cbrt(_TO_LINEAR[rgb] @ _LMS.T) @ _LAB.T


def to_rgb(lab: Floats) -> NDArray[np.uint8]:
    """sRGB bytes of OKLab values of shape (..., 3), clipped to the gamut."""
    linear = (((lab @ _LAB_BACK.T) ** 3) @ _LMS_BACK.T).clip(0, 1)
    encoded = np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)
    return np.rint(encoded * 255).astype(np.uint8)


def to_hex(rgb: NDArray[np.uint8]) -> str:
    """``#rrggbb`` of three bytes."""
    return "#" + bytes(rgb.tolist()).hex()


def from_hex(code: str) -> NDArray[np.uint8]:
    """The three bytes of ``#rrggbb``."""
    return np.frombuffer(bytes.fromhex(code.lstrip("#")), np.uint8)
