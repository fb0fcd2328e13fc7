"""A look as numbers: an ASC CDL (slope, offset, power, saturation) and a tint from the palette; the cube is the two worked out.

The amounts are ours, meant as a first match for a colorist's eye. Everything is for Rec.709 picture values from 0 to 1, and the same
look gives the same bytes.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from compiler_templates._words import color_value

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.floating[Any]]

Triple = tuple[float, float, float]
ONE: Triple = (1.0, 1.0, 1.0)
ZERO: Triple = (0.0, 0.0, 0.0)
LUMA: Triple = (0.2126, 0.7152, 0.0722)
"""Rec.709 weights of red, green and blue, as the CDL's saturation uses them."""
_PIVOT = 0.435
"""Where contrast turns: what is brighter gets brighter, what is darker darker."""
_TINT = 0.3
"""How far the palette pulls the middle of the scale; black and white stay as they are."""


class Grade(NamedTuple):
    """An ASC CDL, and the palette's chroma from the darkest color to the brightest, to be added by luma."""

    slope: Triple = ONE
    offset: Triple = ZERO
    power: Triple = ONE
    saturation: float = 1.0
    tint: tuple[Triple, ...] = ()


def _same(part: float) -> Triple:
    return part, part, part


def _contrast(amount: float) -> Grade:
    """More of it above 1, less below."""
    return Grade(slope=_same(amount), offset=_same(_PIVOT * (1 - amount)))


def _lift(amount: float) -> Grade:
    """The blacks raised, the whites kept."""
    return Grade(slope=_same(1 - amount), offset=_same(amount))


_WARM = Grade(slope=(1.04, 1.0, 0.93))
_COOL = Grade(slope=(0.94, 0.99, 1.05))
TURNS: Mapping[tuple[str, str], tuple[Grade, ...]] = {
    ("color_temperature", "warm"): (_WARM,),
    ("color_temperature", "cool"): (_COOL,),
    ("color_temperature", "neutral"): (),
    ("saturation", "monochrome"): (Grade(saturation=0.0),),
    ("saturation", "muted"): (Grade(saturation=0.65),),
    ("saturation", "natural"): (),
    ("saturation", "vivid"): (Grade(saturation=1.2),),
    ("lighting_quality", "soft"): (_contrast(0.94),),
    ("lighting_quality", "hard"): (_contrast(1.06),),
    ("lighting_quality", "high_contrast"): (_contrast(1.15),),
    ("lighting_quality", "low_contrast"): (_contrast(0.87),),
    ("lighting_quality", "volumetric"): (_lift(0.04),),
    ("lighting_mood", "golden_hour"): (_WARM,),
    ("lighting_mood", "blue_hour"): (_COOL, Grade(power=_same(1.08))),
    ("lighting_mood", "neon_noir"): (_contrast(1.06), Grade(power=_same(1.08), saturation=1.1)),
    ("lighting_mood", "low_key"): (Grade(power=_same(1.15)),),
    ("lighting_mood", "high_key"): (Grade(power=_same(0.85)),),
    ("lighting_mood", "chiaroscuro"): (_contrast(1.12), Grade(power=_same(1.08))),
    ("lighting_mood", "silhouette"): (_contrast(1.2),),
    ("lighting_mood", "moody"): (Grade(power=_same(1.1), saturation=0.9),),
    ("lighting_mood", "soft_diffused"): (_contrast(0.94), _lift(0.02)),
    ("lighting_mood", "harsh"): (_contrast(1.1),),
    ("lighting_mood", "romantic"): (Grade(slope=(1.03, 1.0, 0.97)), _lift(0.02)),
    ("lighting_mood", "clinical"): (Grade(slope=(0.97, 1.0, 1.02), saturation=0.85),),
    ("lighting_mood", "dreamlike"): (_contrast(0.92), _lift(0.04)),
}
"""What each word of the look does to the picture. A word that is not here has no number."""

TONES: Mapping[str, tuple[Triple, ...]] = {"warm": ((0.2, 0.02, -0.25),), "cool": ((-0.2, 0.0, 0.25),)}
"""Without color a temperature would be lost with it: the grays are toned instead."""
TURNED = tuple(dict.fromkeys(slot for slot, _ in TURNS))

_UNCOLORED = re.compile(
    r"(?i)\b(?:black[- ]and[- ]white|b&w|monochrome|tri-?x|double-?x|hp5|fp4|ilford|acros|delta \d+|t-?max|orthochromatic)\b"
)
_SPEED = re.compile(r"(?<!\d)(\d{2,4})(?:\s*(?:asa|iso|t|d))?\b", re.IGNORECASE)


def uncolored(stock: str) -> bool:
    """Whether a film stock is black and white by its name."""
    return _UNCOLORED.search(stock) is not None


def grain(stock: str) -> float:
    """How grainy a film stock is, 0..1, by the speed in its name (``500T``, ``50D``, ``Tri-X 400``); 0.4 where it names none."""
    speeds = [int(said) for said in _SPEED.findall(stock) if 25 <= int(said) <= 3200]
    return 0.4 if not speeds else min(1.0, round(0.1 + speeds[-1] / 1000, 2))


def grade(values: Mapping[str, Any]) -> Grade:
    """The look of the slots that have numbers: moods and qualities one after the other, then the palette."""
    looks = [step for slot in TURNED for step in TURNS.get((slot, values.get(slot, "")), ())]
    if uncolored(values.get("film_stock", "")):
        looks.append(Grade(saturation=0.0))
    whole = Grade(tint=tint(values.get("color_palette", ())))
    for step in looks:
        whole = whole._replace(
            slope=_each(whole.slope, step.slope),
            offset=_sum(_each(whole.offset, step.slope), step.offset),
            power=_each(whole.power, step.power),
            saturation=whole.saturation * step.saturation,
        )
    toned = whole.saturation == 0 and not whole.tint
    return whole._replace(tint=TONES.get(values.get("color_temperature", ""), ())) if toned else whole


def _each(one: Triple, other: Triple) -> Triple:
    return one[0] * other[0], one[1] * other[1], one[2] * other[2]


def _sum(one: Triple, other: Triple) -> Triple:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2]


def tint(palette: Iterable[str]) -> tuple[Triple, ...]:
    """The chroma of the palette's colors, darkest first; a name without a known value has none."""
    known = sorted({value for color in palette if (value := color_value(color))}, key=_luma)
    return tuple(_sum(color, _same(-_luma(color))) for color in known)


def _luma(color: Triple) -> float:
    return sum(weight * part for weight, part in zip(LUMA, color, strict=True))


_DECISION = """<?xml version="1.0" encoding="UTF-8"?>
<ColorDecisionList xmlns="urn:ASC:CDL:v1.01">
  <ColorDecision>
    <ColorCorrection id="{name}">
      <SOPNode>
        <Slope>{slope}</Slope>
        <Offset>{offset}</Offset>
        <Power>{power}</Power>
      </SOPNode>
      <SatNode>
        <Saturation>{saturation:.4f}</Saturation>
      </SatNode>
    </ColorCorrection>
  </ColorDecision>
</ColorDecisionList>
"""


def decision_list(look: Grade, name: str) -> str:
    """The primary grade as an ASC CDL file; the tint is no part of it. ``name`` is the id of the correction, a plain word."""
    slope, offset, power = (" ".join(f"{part:.4f}" for part in each) for each in look[:3])
    return _DECISION.format(name=name, slope=slope, offset=offset, power=power, saturation=look.saturation)


@lru_cache(maxsize=32)
def cube(look: Grade, points: int) -> str:
    """The whole look as a .cube of ``points`` a side (2..65): red fastest, 0 to 1 without a range line, so that Resolve and ffmpeg read it.

    Four digits: finer than the steps of ten-bit video. A film has few looks, so the last ones are kept.
    """
    import numpy as np  # here and below: only the compile of a look needs it, and it is slow to load

    rows = np.empty((points**3, 3), dtype="S7")
    for column, part in enumerate(_graded(look, points)):
        rows[:, column] = _digits()[(part.ravel() * 10_000).round().astype(int)]
    rows.view("S1").reshape(len(rows), -1)[:, -1] = b"\n"
    head = f"# A look for Rec.709 pictures: values from 0 to 1, red changes fastest\nLUT_3D_SIZE {points}\n"
    return head + rows.tobytes().decode("ascii")


@cache
def _digits() -> "NDArray[np.bytes_]":
    """``0.0000 `` to ``1.0000 ``: written once, looked up for every number of a cube."""
    import numpy as np

    return np.array([f"{n / 10_000:.4f} " for n in range(10_001)], dtype="S7")


def _graded(look: Grade, points: int) -> "Sequence[Floats]":
    """Red, green and blue of every point of the grid, blue slowest, after the CDL and the tint."""
    import numpy as np

    scale = np.linspace(0.0, 1.0, points)
    primary = [np.clip(scale * slope + offset, 0.0, 1.0) ** power for slope, offset, power in zip(*look[:3], strict=True)]
    grid = [line.astype(np.float32).reshape(form) for line, form in zip(primary, ((1, 1, -1), (1, -1, 1), (-1, 1, 1)), strict=True)]
    luma = _weighted(grid)
    colors = [np.clip(luma + look.saturation * (part - luma), 0.0, 1.0) for part in grid]
    return _tinted(look, colors) if look.tint else colors


_FINE = 2**13
"""Steps of luma at which the pull is worked out: finer than the steps of twelve-bit video."""


def _tinted(look: Grade, colors: "Sequence[Floats]") -> "Sequence[Floats]":
    """``colors`` drawn towards the palette's by their luma: most in the middle of the scale."""
    import numpy as np

    fine = np.linspace(0.0, 1.0, _FINE + 1)
    at = np.linspace(0.0, 1.0, len(look.tint))
    where = (_weighted(colors) * _FINE).round().astype(int)
    pulls = [np.interp(fine, at, part) * (_TINT * 4 * fine * (1 - fine)) for part in zip(*look.tint, strict=True)]
    return [np.clip(part + pull.astype(np.float32)[where], 0.0, 1.0) for part, pull in zip(colors, pulls, strict=True)]


def _weighted(colors: "Sequence[Floats]") -> "Floats":
    return LUMA[0] * colors[0] + LUMA[1] * colors[1] + LUMA[2] * colors[2]
