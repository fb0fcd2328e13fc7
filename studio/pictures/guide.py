"""The drawn framing guide: how a shot frames its people, where there is no reference still. Sizes and sides, not faces or places."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from studio.pictures.colour import Floats, from_hex, oklab
from studio.pictures.moves import draw_moves
from studio.pictures.theme import ACCENT, Ink, ink, mix

_FINE = 2
"""Guides are drawn at twice their size and then shrunk, which smooths every edge."""
_COARSE = 4
_BLACK = Ink(6, 7, 9)

VISIBLE: dict[str, tuple[float, float]] = {
    "extreme_wide": (-4.6, 1.5),
    "establishing": (-4.6, 1.5),
    "wide": (-0.75, 1.25),
    "full": (-0.12, 1.10),
    "medium_wide": (-0.10, 0.76),
    "medium": (-0.09, 0.53),
    "medium_close_up": (-0.07, 0.35),
    "close_up": (-0.035, 0.215),
    "extreme_close_up": (0.012, 0.098),
    "insert": (0, 1),
}
"""Shot type -> which part of a person of height 1 (0 the crown, 1 the soles) the frame holds from top to bottom."""

_SIDE: tuple[tuple[float, float], ...] = (
    (0.0, 0.118), (0.026, 0.118), (0.030, 0.148), (0.060, 0.163), (0.100, 0.176), (0.124, 0.205), (0.132, 0.270), (0.137, 0.345),
    (0.140, 0.430), (0.142, 0.492), (0.134, 0.522), (0.120, 0.520), (0.117, 0.450), (0.110, 0.365), (0.098, 0.270), (0.092, 0.262),
    (0.087, 0.340), (0.080, 0.400), (0.090, 0.470), (0.096, 0.540), (0.090, 0.640), (0.078, 0.740), (0.074, 0.820), (0.060, 0.945),
    (0.078, 0.985), (0.076, 1.0), (0.020, 1.0), (0.020, 0.950), (0.024, 0.830), (0.018, 0.730), (0.010, 0.600), (0.0, 0.555),
)  # fmt: skip
"""Right half of a standing figure's outline, x from the spine, in heights."""

_SKIES: dict[str, tuple[str, str, str]] = {
    "golden_hour": ("#3b2418", "#c9762e", "#ffd08a"),
    "sunrise": ("#33303f", "#c2745a", "#ffd9a3"),
    "sunset": ("#2a1d33", "#b2523a", "#ffb36b"),
    "dawn": ("#2b3144", "#7d8299", "#e6c9b8"),
    "dusk": ("#171a2e", "#4a4163", "#d99a86"),
    "blue_hour": ("#0e1730", "#27467a", "#9fc4ee"),
    "night": ("#07090f", "#16233a", "#7fa6d8"),
    "neon_noir": ("#0a0814", "#2b1546", "#ff3fa4"),
    "morning": ("#4a5560", "#9fb0b8", "#f6ecd4"),
    "midday": ("#566573", "#a9bac4", "#ffffff"),
    "afternoon": ("#4d5158", "#b0a48c", "#ffe9bf"),
    "high_key": ("#8d939b", "#d5d8db", "#ffffff"),
    "low_key": ("#050608", "#16181d", "#b8a07a"),
}
"""Light by time or mood -> sky top, horizon, glow; only where the scene has no palette."""
_PLAIN = ("#14181f", "#39434f", "#c3cbd3")


@dataclass(frozen=True, slots=True)
class Shot:
    """What a guide needs to know of a scene; ids of the film language, free words are ignored."""

    shot_type: str = "medium"
    framing: str = "single"
    angle: str = "eye_level"
    moves: tuple[str, ...] = ()
    composition: tuple[str, ...] = ()
    light: tuple[str, ...] = ()
    palette: tuple[str, ...] = ()
    """Colours as ``#rrggbb``."""


def draw_guide(shot: Shot, width: int, height: int) -> Image.Image:
    """The guide as RGB of that size in pixels."""
    w, h = width * _FINE, height * _FINE
    top, horizon, glow = _light(shot)
    line = _horizon(shot)
    x = _stand(shot)
    picture = _background(w, h, top, horizon, glow, line, x)
    draw = ImageDraw.Draw(picture)
    if shot.shot_type in ("establishing", "extreme_wide"):
        _skyline(draw, w, h, line, mix(horizon, _BLACK, 0.55), glow)
    _people(picture, shot, x, mix(top, _BLACK, 0.72), glow)
    if shot.framing == "point_of_view":
        picture = _through_eyes(picture)
    if shot.angle == "dutch":
        picture = _tilted(picture, 11)
    _thirds(picture)
    foot = h if w >= h else h * 92 // 100  # a narrow frame has its status at the foot
    draw_moves(ImageDraw.Draw(picture), (0, h // 9, w, foot), shot.moves, ink(ACCENT))
    return picture.resize((width, height), Image.Resampling.BOX)


def _light(shot: Shot) -> tuple[Ink, Ink, Ink]:
    """Sky, horizon and glow: from the palette when there is one, else from the time and mood."""
    if not shot.palette:
        top, horizon, glow = next((_SKIES[name] for name in shot.light if name in _SKIES), _PLAIN)
        return ink(top), ink(horizon), ink(glow)
    colours = [ink(code) for code in shot.palette]
    lab = [oklab(from_hex(code)) for code in shot.palette]
    lightness = [float(v[0]) for v in lab]
    vivid = [math.hypot(float(v[1]), float(v[2])) + 0.15 * float(v[0]) for v in lab]
    dark, bright = colours[lightness.index(min(lightness))], colours[vivid.index(max(vivid))]
    rest = [c for c in colours if c not in (dark, bright)]
    body = rest[0] if rest else mix(dark, bright, 0.4)
    return mix(dark, _BLACK, 0.45), mix(body, _BLACK, 0.35), mix(bright, Ink(255, 255, 255), 0.15)


def _horizon(shot: Shot) -> float:
    """Height of the horizon in the frame, 0 top: a low camera puts it low."""
    level = {"low": 0.9, "ground": 0.95, "high": 0.3, "overhead": -0.2, "aerial": 0.12, "hip_level": 0.72}.get(shot.angle, 0.62)
    return level if shot.shot_type not in ("close_up", "extreme_close_up", "medium_close_up", "insert") else level + 0.2


def _stand(shot: Shot) -> float:
    """Where the subject stands across the frame, 0..1."""
    if "left_weighted" in shot.composition:
        return 0.34
    if "right_weighted" in shot.composition or shot.framing == "over_the_shoulder":
        return 0.66
    return 0.64 if "rule_of_thirds" in shot.composition else 0.5


def _background(w: int, h: int, top: Ink, horizon: Ink, glow: Ink, line: float, x: float) -> Image.Image:
    """Sky and floor with a glow behind the subject. Both are smooth, so they are computed small; only the horizon is cut at full size."""
    small = (max(8, w // _COARSE), max(8, h // _COARSE))
    down = np.linspace(0, 1, small[1], dtype=np.float32)[:, None, None]
    across = np.linspace(0, 1, small[0], dtype=np.float32)[None, :, None]
    far = ((across - x) * (w / h)) ** 2 + ((down - min(max(line - 0.12, 0.3), 0.6)) * 1.15) ** 2
    lit = 0.55 * np.exp(-far / 0.10) + 0.18 * np.exp(-far / 0.5)
    edge = 1 - 0.55 * np.clip(np.hypot((across - 0.5) * 1.25, (down - 0.5) * 1.1) - 0.28, 0, 1)
    sky = _blend(top, horizon, np.clip(down / max(line, 0.05), 0, 1) ** 1.6)
    floor = _blend(mix(horizon, _BLACK, 0.35), _BLACK, np.clip((down - line) * 1.6, 0, 1))
    above, below = (
        Image.fromarray(((field + (_floats(glow) - field) * lit) * edge).clip(0, 255).astype(np.uint8)).resize(
            (w, h), Image.Resampling.BILINEAR
        )
        for field in (sky, floor)
    )
    ground = round(min(max(line, 0), 1) * h)
    above.paste(below.crop((0, ground, w, h)), (0, ground))
    return above


def _floats(colour: Ink) -> Floats:
    return np.array(colour, np.float32)


def _blend(one: Ink, other: Ink, share: Floats) -> Floats:
    return np.asarray(_floats(one) + (_floats(other) - _floats(one)) * share, np.float32)


def _people(picture: Image.Image, shot: Shot, x: float, body: Ink, rim: Ink) -> None:
    w, h = picture.size
    draw = ImageDraw.Draw(picture)
    if shot.shot_type == "insert":
        _thing(draw, w, h, x, body, rim)
        return
    if shot.shot_type == "extreme_close_up":
        _eyes(draw, w, h, body, rim)
        return
    if shot.angle in ("overhead", "aerial"):
        _from_above(draw, w, h, shot, x, body, rim)
        return
    if shot.shot_type == "establishing":
        return
    first, last = VISIBLE.get(shot.shot_type, VISIBLE["medium"])
    if shot.angle == "dutch":  # the tilt enlarges the picture afterwards
        first, last = first - 0.2 * (last - first), last + 0.1 * (last - first)
    for place, size in _places(shot, x):
        tall = h / (last - first) * size
        _figure(draw, place * w, -first * h / (last - first) + (h / (last - first)) * (1 - size) * 0.5, tall, body, rim)
    if shot.framing == "over_the_shoulder":
        _figure(draw, 0.16 * w, 0.06 * h, h * 4.4, mix(body, _BLACK, 0.75), mix(rim, _BLACK, 0.6))


def _places(shot: Shot, x: float) -> Sequence[tuple[float, float]]:
    """Where people stand across the frame, and their size against the first."""
    first, last = VISIBLE.get(shot.shot_type, VISIBLE["medium"])
    step = min(0.2, 0.30 / (last - first) * 0.56)
    match shot.framing:
        case "two_shot":
            return ((x - step, 1), (x + step, 0.96))
        case "three_shot":
            return ((x - 1.7 * step, 0.97), (x + 1.7 * step, 0.95), (x, 1))
        case "group":
            return ((x - 2.2 * step, 0.9), (x + 2.2 * step, 0.91), (x - 1.15 * step, 0.95), (x + 1.15 * step, 0.94), (x, 1))
        case _:
            return ((x, 1),)


@lru_cache(maxsize=1)
def _outline() -> tuple[tuple[float, float], ...]:
    """The whole figure without its head, smoothed (Catmull-Rom through the right half, then mirrored)."""
    points: list[tuple[float, float]] = [(-_SIDE[1][0], _SIDE[1][1]), *_SIDE, (-_SIDE[-2][0], _SIDE[-2][1])]
    right: list[tuple[float, float]] = []
    for (ax, ay), (bx, by), (cx, cy), (dx, dy) in zip(points, points[1:], points[2:], points[3:], strict=False):
        right += [(_spline((ax, bx, cx, dx), t / 5), _spline((ay, by, cy, dy), t / 5)) for t in range(5)]
    return (*right, *((-x, y) for x, y in reversed(right)))


def _spline(p: tuple[float, float, float, float], t: float) -> float:
    a, b, c, d = p
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)


def _figure(draw: ImageDraw.ImageDraw, x: float, crown: float, tall: float, body: Ink, rim: Ink) -> None:
    """A standing person lit from behind on the right: the rim first, the dark shape over it."""
    for shift, colour in ((max(2.0, tall * 0.006), rim), (0.0, body)):
        draw.polygon([(x + shift + px * tall, crown - shift * 0.5 + py * tall) for px, py in _outline()], fill=colour)
        _oval(draw, x + shift, crown - shift * 0.5 + 0.066 * tall, 0.0465 * tall, 0.066 * tall, colour)
        _oval(draw, x + shift, crown - shift * 0.5 + 0.052 * tall, 0.052 * tall, 0.054 * tall, colour)


def _oval(draw: ImageDraw.ImageDraw, x: float, y: float, rx: float, ry: float, fill: Ink) -> None:
    draw.ellipse((x - rx, y - ry, x + rx, y + ry), fill=fill)


def _from_above(draw: ImageDraw.ImageDraw, w: int, h: int, shot: Shot, x: float, body: Ink, rim: Ink) -> None:
    """Heads and shoulders seen from straight above, with the long shadow that tells which way is down."""
    first, last = VISIBLE.get(shot.shot_type, VISIBLE["medium"])
    unit = min(0.2, 0.34 / (last - first) ** 0.8) * h
    for place, size in _places(shot, x):
        px, py, r = place * w, h * 0.42, unit * size
        shadow = [(px + sx * r * 3.6 + (sy - 0.16) * r * 2.6, py + (sy - 0.16) * r * 3.4) for sx, sy in _outline()]
        draw.polygon(shadow, fill=mix(body, _BLACK, 0.6))
        _oval(draw, px + r * 0.05, py - r * 0.05, r, r * 0.44, rim)
        _oval(draw, px, py, r, r * 0.44, mix(body, rim, 0.45))
        _oval(draw, px + r * 0.04, py - r * 0.04, r * 0.34, r * 0.38, rim)
        _oval(draw, px, py, r * 0.34, r * 0.38, mix(body, rim, 0.12))


def _eyes(draw: ImageDraw.ImageDraw, w: int, h: int, body: Ink, rim: Ink) -> None:
    """A pair of eyes that fills the frame."""
    for side in (-1, 1):
        r = min(h * 0.135, w * 0.108)
        x, y = w * 0.5 + side * r * 2.35, h * 0.52
        lid = [
            (x + r * 1.75 * math.cos(t), y - r * 0.82 * math.sin(t) * (1 if math.sin(t) > 0 else 0.72))
            for t in np.linspace(0, math.tau, 60)
        ]
        draw.polygon(lid, fill=mix(rim, _BLACK, 0.12))
        _oval(draw, x, y - r * 0.06, r * 0.7, r * 0.7, body)
        _oval(draw, x + r * 0.24, y - r * 0.3, r * 0.15, r * 0.15, rim)
        draw.line([*lid[:31]], fill=body, width=max(3, round(r * 0.12)), joint="curve")
        brow = [(x + r * 2.0 * math.cos(t) * 0.98, y - r * 1.75 - r * 0.5 * math.sin(t)) for t in np.linspace(0.35, math.pi - 0.35, 24)]
        draw.line(brow, fill=body, width=max(4, round(r * 0.25)), joint="curve")


def _thing(draw: ImageDraw.ImageDraw, w: int, h: int, x: float, body: Ink, rim: Ink) -> None:
    """A thing on a table that fills the frame: a plain block, lit from behind, that stands for whatever it is."""
    cx, cy, r = x * w, h * 0.54, min(h * 0.3, w * 0.26)
    edge = max(2, round(r * 0.035))
    near, left, right, back = (
        (cx + r * 0.12, cy - r * 0.34),
        (cx - r * 1.08, cy - r * 0.62),
        (cx + r, cy - r * 0.66),
        (cx - r * 0.16, cy - r * 0.9),
    )
    down = r * 1.28
    _oval(draw, cx, cy + r * 0.78, r * 1.5, r * 0.26, mix(body, _BLACK, 0.5))
    draw.polygon([left, near, (near[0], near[1] + down), (left[0], left[1] + down * 0.86)], fill=mix(body, rim, 0.05))
    draw.polygon([near, right, (right[0], right[1] + down * 0.86), (near[0], near[1] + down)], fill=mix(body, rim, 0.22))
    draw.polygon([left, back, right, near], fill=mix(body, rim, 0.5))
    draw.line([left, back, right], fill=rim, width=edge, joint="curve")
    draw.line([right, (right[0], right[1] + down * 0.86)], fill=mix(body, rim, 0.7), width=edge)


def _skyline(draw: ImageDraw.ImageDraw, w: int, h: int, line: float, wall: Ink, window: Ink) -> None:
    """Blocks on the horizon, the same every time, with a few lit windows."""
    x, i = 0.0, 0
    while x < w:
        chance = math.sin(i * 12.9898) * 43758.5453 % 1
        wide, tall = w * (0.03 + 0.035 * (chance * 7 % 1)), h * (0.07 + 0.3 * chance * chance)
        top, ground = line * h - tall, line * h
        draw.rectangle((x, top, x + wide, ground), fill=wall)
        for n in range(3):
            wx, wy = x + wide * (0.2 + 0.3 * n), top + tall * (0.15 + 0.2 * ((i + n) * 7 % 4))
            if (i + n) % 3 == 0:
                draw.rectangle((wx, wy, wx + w * 0.005, wy + h * 0.012), fill=mix(wall, window, 0.75))
        x, i = x + wide + w * 0.004, i + 1


def _tilted(picture: Image.Image, degrees: float) -> Image.Image:
    """Turned by a dutch angle and enlarged so that no corner shows."""
    w, h = picture.size
    grow = math.cos(math.radians(degrees)) + max(w / h, h / w) * math.sin(math.radians(degrees))
    turned = picture.resize((round(w * grow), round(h * grow))).rotate(degrees, Image.Resampling.BICUBIC)
    left, top = (turned.width - w) // 2, (turned.height - h) // 2
    return turned.crop((left, top, left + w, top + h))


def _through_eyes(picture: Image.Image) -> Image.Image:
    """The frame as someone sees it: dark where the lids are."""
    w, h = picture.size
    mask = Image.new("L", (w // 8, h // 8), 0)
    ImageDraw.Draw(mask).ellipse((-w // 60, h // 120, w // 8 + w // 60, h // 8 - h // 120), fill=255)
    return Image.composite(picture, Image.new("RGB", picture.size, _BLACK), mask.filter(ImageFilter.GaussianBlur(h / 220)).resize((w, h)))


def _thirds(picture: Image.Image) -> None:
    """Thin lines at the thirds, light over whatever is there."""
    w, h = picture.size
    for box in [(w * i // 3, 0, w * i // 3 + 2, h) for i in (1, 2)] + [(0, h * i // 3, w, h * i // 3 + 2) for i in (1, 2)]:
        strip = picture.crop(box)
        picture.paste(Image.blend(strip, Image.new("RGB", strip.size, "white"), 0.16), box)
