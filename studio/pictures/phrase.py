"""Words for what was measured: tags, and a phrase fit for a prompt. No word stands here that no measure carries, and nobody's own text."""

from collections.abc import Sequence

from studio.pictures.measure import Measured
from studio.pictures.palette import Colour

_KEY = {"low": "low-key", "high": "high-key"}
_CONTRAST = {"low": "low-contrast", "high": "high-contrast"}
_SATURATION = {"monochrome": "monochrome", "muted": "muted", "vivid": "vividly coloured"}
_TEMPERATURE = {"warm": "warm", "cool": "cool"}
_PLACE = {
    "symmetrical": "symmetrical composition",
    "centered": "subject in the centre",
    "rule_of_thirds": "subject on a third",
    "left_weighted": "weight to the left",
    "right_weighted": "weight to the right",
    "negative_space": "much empty space",
}
_FOCUS = {"shallow": "shallow depth of field", "deep": "deep focus"}
_GRAIN = {"fine": "fine grain", "heavy": "heavy grain"}
_NAMED = 3


def tags_of(palette: Sequence[Colour], values: Measured) -> tuple[str, ...]:
    """Tags that are measured only: light, colour, composition and the two leading colour names."""
    words = [*_manner(values), *_placed(values), *_said(values, "depth_of_field", _FOCUS), *_said(values, "grain", _GRAIN)]
    return tuple(dict.fromkeys([*words, *_leading(palette, values)[:2], str(values["aspect_ratio"])]))


def phrase_of(palette: Sequence[Colour], values: Measured) -> str:
    """Such as ``low-key, high-contrast, cool frame in deep teal and amber, weight to the left, shallow depth of field``."""
    manner = ", ".join(_manner(values))
    names = _leading(palette, values)
    listed = " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    frame = f"{manner} frame in {listed}".strip()
    return ", ".join([frame, *_placed(values), *_said(values, "depth_of_field", _FOCUS), *_said(values, "grain", _GRAIN)])


def _said(values: Measured, name: str, words: dict[str, str]) -> list[str]:
    value = str(values.get(name, ""))
    return [words[value]] if value in words else []


def _manner(values: Measured) -> list[str]:
    pairs = (("key", _KEY), ("contrast_level", _CONTRAST), ("saturation", _SATURATION), ("color_temperature", _TEMPERATURE))
    found = [word for name, words in pairs for word in _said(values, name, words)]
    return [word for word in found if not (word in ("warm", "cool") and "monochrome" in found)]


def _placed(values: Measured) -> list[str]:
    return [_PLACE[name] for name in str(values["composition"]).split(", ") if name in _PLACE]


def _leading(palette: Sequence[Colour], values: Measured) -> list[str]:
    """The names that a person would say first: large areas, then what stands out; each name once."""
    strength = {colour.name: colour.weight * (0.35 + 6 * _chroma(colour.hex)) for colour in reversed(palette)}
    ranked = sorted(strength, key=lambda name: -strength[name])
    if values["saturation"] == "monochrome":
        ranked = list(dict.fromkeys(colour.name for colour in palette))
    return ranked[:_NAMED]


def _chroma(code: str) -> float:
    """Spread of the three channels, 0..1: enough to tell a colour from a grey."""
    channels = bytes.fromhex(code[1:])
    return (max(channels) - min(channels)) / 255
