"""What is measured is what is there: pictures of known colours, light, focus and weight."""

import io
import math
from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from studio.film import ids
from studio.pictures.colour import from_hex, oklab, to_rgb
from studio.pictures.colour_names import COLOURS, name_of
from studio.pictures.look import SIZE, alike
from studio.pictures.measure import Measured, measure, nearest_ratio, well_formed
from studio.pictures.palette import palette_of
from studio.pictures.phrase import phrase_of, tags_of


def lab(code: str) -> tuple[float, float, float]:
    """CIE L*a*b* (D65) of a hex colour."""
    r, g, b = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in from_hex(code) / 255)
    xyz = (
        (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047,
        0.2126729 * r + 0.7151522 * g + 0.0721750 * b,
        (0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883,
    )
    x, y, z = (v ** (1 / 3) if v > 216 / 24389 else (24389 / 27 * v + 16) / 116 for v in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def ciede2000(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    """CIEDE2000 after Sharma, Wu, Dalal 2005."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    g = 0.5 * (1 - math.sqrt(mean**7 / (mean**7 + 25**7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = math.degrees(math.atan2(b1, a1)) % 360, math.degrees(math.atan2(b2, a2)) % 360
    dh = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    big_dh = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(dh / 2))
    lm, cm = (l1 + l2) / 2, (c1 + c2) / 2
    hm = (
        h1 + h2
        if c1 * c2 == 0
        else (h1 + h2) / 2
        if abs(h1 - h2) <= 180
        else ((h1 + h2 + 360) / 2 if h1 + h2 < 360 else (h1 + h2 - 360) / 2)
    )
    t = 1 - 0.17 * math.cos(math.radians(hm - 30)) + 0.24 * math.cos(math.radians(2 * hm))
    t += 0.32 * math.cos(math.radians(3 * hm + 6)) - 0.20 * math.cos(math.radians(4 * hm - 63))
    sl = 1 + 0.015 * (lm - 50) ** 2 / math.sqrt(20 + (lm - 50) ** 2)
    sc, sh = 1 + 0.045 * cm, 1 + 0.015 * cm * t
    rt = -2 * math.sqrt(cm**7 / (cm**7 + 25**7)) * math.sin(math.radians(60 * math.exp(-(((hm - 275) / 25) ** 2))))
    dl, dc, dh2 = (l2 - l1) / sl, (c2 - c1) / sc, big_dh / sh
    return math.sqrt(dl**2 + dc**2 + dh2**2 + rt * dc * dh2)


@pytest.mark.parametrize(  # pairs 1, 7 and 17 of the published test data
    ("one", "other", "distance"),
    [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 0, 0), (50, -1, 2), 2.3669),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
    ],
)
def test_the_yardstick_itself(one: tuple[float, float, float], other: tuple[float, float, float], distance: float) -> None:
    assert ciede2000(one, other) == pytest.approx(distance, abs=1e-4)


def painted(seed: int) -> tuple[Image.Image, dict[str, float]]:
    """Bands and blobs of 3 to 5 well-separated colours with grain, falloff of light and JPEG-like softness; returns the true shares."""
    rng = np.random.default_rng(seed)
    codes: list[str] = []
    while len(codes) < rng.integers(3, 6):
        code = "#" + bytes(rng.integers(15, 240, 3).tolist()).hex()
        if all(ciede2000(lab(code), lab(c)) > 16 for c in codes):
            codes.append(code)
    field = np.zeros((300, 450), np.int64)
    edge = 0
    for index, share in enumerate(rng.dirichlet(np.full(len(codes), 2.0)) * 0.8 + 0.2 / len(codes)):
        field[:, edge : (edge := edge + max(18, round(share * 450)))] = index
    pixels = np.stack([from_hex(code) for code in codes])[field].astype(np.float64) + rng.normal(0, 3, (300, 450, 3))
    pixels *= np.linspace(1.1, 0.9, 300)[:, None, None]
    image = Image.fromarray(pixels.clip(0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(0.7))
    image.save(out := io.BytesIO(), "JPEG", quality=80)
    image = Image.open(out).convert("RGB")
    shares = np.bincount(field.ravel(), minlength=len(codes)) / field.size
    return image, {code: float(share) for code, share in zip(codes, shares, strict=True) if share}


def test_palettes_of_known_colours_are_found() -> None:
    errors: list[float] = []
    missing = total = 0
    for seed in range(40):
        image, truth = painted(seed)
        found = measure(image).palette
        for code, share in truth.items():
            nearest = min(ciede2000(lab(code), lab(colour.hex)) for colour in found)
            errors.append(nearest * share)
            missing, total = missing + (nearest > 6), total + 1
    mean = sum(errors) / 40
    print(f"palette: area-weighted dE00 {mean:.2f}, colours missed {missing} of {total}")
    assert mean < 2 and missing / total < 0.05


def test_weights_add_up_and_are_the_areas() -> None:
    image = Image.new("RGB", (400, 300), "#14202b")
    image.paste("#f5a623", (0, 0, 100, 300))
    heavy, light = palette_of(np.asarray(image))
    assert (heavy.name, light.name, heavy.weight, light.weight) == ("midnight blue", "amber", 0.75, 0.25)


def test_every_name_is_its_own_nearest_and_the_conversion_turns_back() -> None:
    assert len(COLOURS) >= 150 and len(set(COLOURS.values())) == len(COLOURS)
    for name, code in COLOURS.items():
        value = oklab(from_hex(code))
        assert name_of(value) == name and abs(to_rgb(value).astype(int) - from_hex(code)).max() <= 1


def flat(level: int, tint: tuple[float, float, float] = (1, 1, 1)) -> NDArray[np.float64]:
    ramp = np.linspace(-30, 30, 300)[None, :, None] + level
    return np.broadcast_to(ramp * np.array(tint), (200, 300, 3))


def values(pixels: NDArray[np.float64] | Image.Image) -> Measured:
    image = pixels if isinstance(pixels, Image.Image) else Image.fromarray(pixels.clip(0, 255).astype(np.uint8))
    return measure(image).values


@pytest.mark.parametrize(("level", "key"), [(40, "low"), (118, "mid"), (215, "high")])
def test_key(level: int, key: str) -> None:
    assert values(flat(level))["key"] == key


@pytest.mark.parametrize(("red", "blue", "says"), [(1.3, 0.7, "warm"), (1, 1, "neutral"), (0.75, 1.3, "cool")])
def test_temperature(red: float, blue: float, says: str) -> None:
    found = values(flat(110, (red, 1, blue)))
    assert found["color_temperature"] == says in ids("color_temperature")


def test_green_and_magenta_are_neither_warm_nor_cool() -> None:
    assert values(flat(110, (0.6, 1.2, 0.6)))["color_temperature"] == values(flat(110, (1.2, 0.6, 1.15)))["color_temperature"] == "neutral"


def test_warmth_brightness_and_contrast_rise_with_what_they_measure() -> None:
    warmth = [values(flat(110, (1 + t, 1, 1 - t)))["warmth"] for t in np.linspace(-0.3, 0.3, 7)]
    brightness = [values(flat(level))["brightness"] for level in range(40, 220, 30)]
    contrast = [values((flat(120) - 120) * gain + 120)["contrast"] for gain in (0.2, 0.6, 1.2, 2.4)]
    assert all(sorted(row) == row and len(set(row)) == len(row) for row in (warmth, brightness, contrast))


@pytest.mark.parametrize(("spread", "level"), [(0, "monochrome"), (14, "muted"), (34, "natural"), (110, "vivid")])
def test_saturation(spread: int, level: str, street: Callable[..., Image.Image]) -> None:
    hue = np.sin(np.linspace(0, 6.28, 300)[None, :, None] + np.array([0, 2.1, 4.2])) * spread + 120
    assert values(np.broadcast_to(hue, (200, 300, 3)))["saturation"] == level
    assert level in ids("saturation")


def disk(x: float, y: float, radius: float = 0.08) -> Image.Image:
    down, across = np.mgrid[0:270, 0:480]
    inside = np.hypot((across / 480 - x) * 16 / 9, down / 270 - y) < radius
    return Image.fromarray(np.where(inside[..., None], (240, 180, 60), (24, 30, 38)).astype(np.uint8))


@pytest.mark.parametrize(
    ("x", "y", "holds"),
    [
        (0.5, 0.5, {"centered", "balanced", "negative_space", "symmetrical"}),
        (1 / 3, 1 / 3, {"rule_of_thirds", "left_weighted", "negative_space"}),
        (0.85, 0.5, {"right_weighted", "negative_space"}),
    ],
)
def test_where_the_weight_lies(x: float, y: float, holds: set[str]) -> None:
    found = values(disk(x, y))
    assert float(found["weight_x"]) == pytest.approx(x, abs=0.02) and float(found["weight_y"]) == pytest.approx(y, abs=0.02)
    assert set(str(found["composition"]).split(", ")) == holds <= set(ids("composition"))


def test_focus_is_claimed_only_where_it_shows() -> None:
    rng = np.random.default_rng(3)
    coarse = Image.fromarray(rng.integers(40, 215, (24, 36), dtype=np.uint8)).resize((720, 480), Image.Resampling.BICUBIC)
    fine = Image.fromarray(rng.integers(0, 255, (240, 360), dtype=np.uint8)).resize((720, 480))
    sharp = Image.blend(coarse, fine, 0.5)
    shallow = coarse.copy()
    shallow.paste(sharp.crop((280, 160, 440, 320)), (280, 160))
    assert (values(sharp.convert("RGB"))["depth_of_field"], values(shallow.convert("RGB"))["depth_of_field"]) == ("deep", "shallow")
    assert "depth_of_field" not in values(Image.new("RGB", (720, 480), "grey"))
    assert "depth_of_field" not in values(disk(0.5, 0.5).resize((960, 540)))


@pytest.mark.parametrize(("sigma", "says"), [(0, "none"), (2.5, "fine"), (9, "heavy")])
def test_grain_is_the_noise_that_was_put_in(sigma: float, says: str) -> None:
    noisy = np.full((400, 600, 3), 110.0) + np.random.default_rng(1).normal(0, sigma, (400, 600, 1))
    found = values(noisy)
    assert found["grain"] == says and float(found["grain_level"]) == pytest.approx(sigma, abs=max(0.35, sigma * 0.2))


@pytest.mark.parametrize(
    ("width", "height", "ratio"),
    [
        (1920, 1080, "16:9"),
        (1080, 1920, "9:16"),
        (4000, 3000, "4:3"),
        (4096, 1714, "2.39:1"),
        (1000, 1000, "1:1"),
        (1170, 2532, "0.46:1"),
        (1998, 1080, "1.85:1"),
    ],
)
def test_ratio(width: int, height: int, ratio: str) -> None:
    assert nearest_ratio(width, height) == ratio


def test_day_and_night_are_guesses_with_a_confidence() -> None:
    day, night, between = values(flat(190)), values(flat(20)), values(flat(68))
    assert (day["day_or_night"], night["day_or_night"]) == ("day", "night")
    assert float(between["day_or_night_confidence"]) < 0.7 < float(day["day_or_night_confidence"])


def test_the_phrase_says_measured_things_only() -> None:
    found = measure(disk(1 / 3, 1 / 3))
    phrase, tags = phrase_of(found.palette, found.values), tags_of(found.palette, found.values)
    manner, rest = phrase.split(" frame in ")
    assert manner == "low-key, low-contrast, muted, cool"
    assert rest == "midnight blue and marigold, subject on a third, weight to the left, much empty space"
    assert "marigold" in tags and "16:9" in tags and not any("night" in tag or "woman" in tag for tag in tags[:3])


def test_the_look_finds_the_same_picture_again(street: Callable[..., Image.Image]) -> None:
    looks = [np.array(measure(painted(seed)[0]).look, np.float32) for seed in range(24)]
    assert all(len(look) == SIZE for look in looks)
    hits = 0
    for seed in range(24):
        image = painted(seed)[0]
        changed = image.crop((30, 20, 430, 285)).resize((320, 212)).point(lambda v: min(255, int(v * 1.1)))
        other = np.array(measure(changed).look, np.float32)
        hits += int(np.argmax([alike(other, look) for look in looks])) == seed
    assert hits >= 23


def test_the_same_picture_gives_the_same_measures(street: Callable[..., Image.Image]) -> None:
    assert measure(street()) == measure(street())


@pytest.mark.parametrize("colour", ["#000000", "#ffffff", "#ff0000", "#0000ff", "#00ff00", "#ff00ff", "#ffff00", "#808080"])
def test_the_measures_of_the_purest_colours_are_within_their_ranges(colour: str) -> None:
    half = Image.new("RGB", (300, 200), colour)
    half.paste("white", (0, 0, 150, 200))
    for image in (Image.new("RGB", (300, 200), colour), half, half.resize((16, 400)), Image.effect_noise((300, 200), 120).convert("RGB")):
        assert well_formed(measure(image).values), measure(image).values


@pytest.mark.parametrize("size", [(16, 16), (16, 400), (400, 16), (17, 4096)])
def test_odd_sizes_are_measured_too(size: tuple[int, int], street: Callable[..., Image.Image]) -> None:
    assert measure(street(*size)).palette and measure(Image.new("RGB", size)).values["key"] == "low"
