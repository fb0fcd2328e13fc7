"""Marks that stand in a prompt beside its words: flags, weights, generation settings, references. They are taken out and accounted for."""

import re
from typing import Any

from compiler_templates._found import Found
from compiler_templates._target import AnyRatio, Ratios, Target

_FLAG = re.compile(r"(?<!\S)(?:--|—|––)([a-z]{1,16})\b(?:[ =]+|$)([^\n]*?)(?=\s(?:--|—|––)[a-z]|$)", re.I | re.M)
_RATIO_NAMES = frozenset({"ar", "aspect", "aspect_ratio", "ratio"})


def flags(target: Target, text: str, found: Found) -> str:
    """``--ar 16:9 --no text --seed 7``: shape, seed and what to leave out are slots; any other flag is a setting of the tool, unread."""

    def one(match: re.Match[str]) -> str:
        name, value = match[1].lower(), match[2].strip(" ,")
        slot = _flag_slot(target, name)
        whole = f"--{name} {value}".strip()
        if slot is None:
            found.miss(whole)
        else:
            found.put(slot, _flag_value(slot, value), whole)
        return " "

    return _FLAG.sub(one, text)


def _flag_slot(target: Target, name: str) -> str | None:
    own = {_ratio_param(target): "aspect_ratio", target.negative.param: "negative"}
    if target.seed:
        own[target.seed.param] = "seed"
    if f"--{name}" in own:
        return own[f"--{name}"]
    return "aspect_ratio" if name in _RATIO_NAMES else {"no": "negative", "seed": "seed"}.get(name)


def _ratio_param(target: Target) -> str:
    return target.ratios.param if isinstance(target.ratios, Ratios | AnyRatio) else ""


def _flag_value(slot: str, value: str) -> Any:
    if slot == "negative":
        return things(value)
    if slot == "aspect_ratio":
        return shape(value)
    return int(value) if value.isascii() and value.isdigit() else value


def shape(value: str) -> str:
    """``239:100`` as people write it, ``2.39:1``; other ratios as they stand."""
    wide, _, high = value.replace("x", ":").partition(":")
    return f"{int(wide) / 100:g}:1" if high == "100" and wide.isdigit() else f"{wide}:{high}"


def things(text: str) -> list[str]:
    """A list of things to leave out: weights and brackets are not part of their names."""
    bare = _weightless(text)
    return [thing for part in re.split(r"[,;\n]| and ", bare) if (thing := part.strip(" ."))]


_NEGATIVE = re.compile(r"(?im)^[ \t]*negative[ _]prompt[ \t]*[:：][ \t]*(.*?)(?=^[ \t]*steps:|^[ \t]*\n|\Z)", re.S)
_SETTINGS = re.compile(r"(?im)^[ \t]*steps:[ \t]*\d+[^\n]*")
_FLAT = re.compile(r"(?i)[,.;]?[ \t]+(?=negative[ _]prompt[ \t]*[:：]|steps:[ \t]*\d+[ \t]*,)")
"""Where a block begins that lost its line of its own, as after a paste into one line."""
_SETTING = re.compile(r"\s*([A-Za-z][\w ./-]*):\s*(\"[^\"]*\"|[^,]*)")


def generation(text: str, found: Found) -> str:
    """The ``Negative prompt:`` block, and the line of settings that image tools write below a prompt."""

    def leave_out(match: re.Match[str]) -> str:
        if match[1].strip():
            found.put("negative", things(match[1]), match[1])
        return "\n"

    def settings(match: re.Match[str]) -> str:
        for name, value in _SETTING.findall(match[0]):
            _setting(name.strip().lower(), value.strip(), found)
        return "\n"

    return _NEGATIVE.sub(leave_out, _SETTINGS.sub(settings, _FLAT.sub("\n", text)))


def _setting(name: str, value: str, found: Found) -> None:
    size = re.fullmatch(r"(\d{2,5})x(\d{2,5})", value)
    if name == "seed" and value.isdigit():
        found.put("seed", int(value), value)
    elif name == "size" and size:
        found.put("resolution", value, value)
        found.put("aspect_ratio", _lowest(int(size[1]), int(size[2])), value)
    else:
        found.miss(f"{name}: {value}")


def _lowest(wide: int, high: int) -> str:
    a, b = wide, high
    while b:
        a, b = b, a % b
    return f"{wide // a}:{high // a}"


_EXTRA = re.compile(r"<(?:lora|lyco|hypernet)[^<>\n]{1,200}>|\bembedding:[\w.-]+|\bBREAK\b")
_WEIGHT = re.compile(r"\(([^()\n]{1,300}):\s*(\d+(?:\.\d+)?)\)")
_TAG = r"(?m)(?:(?<=,)|^)(\s*)(?:\(+([^()\n]{1,300})\)+|\{+([^{}\n]{1,300})\}+|\[([^\[\]:\n]{1,300})\])\s*(?=,|$)"
_BRACKETS = re.compile(_TAG)
_PARTS = re.compile(r"([^:,]{1,300}?)::\s*(-?\d*\.?\d+)?(?=\s|,|$)")


def weights(text: str, found: Found) -> str:
    """``(neon:1.3)``, ``{neon}``, ``neon::2``: the words stay, their weight is named as unread; a weight below zero leaves a thing out."""
    text = _EXTRA.sub(lambda m: (found.miss(m[0]), ", ")[1], text)
    text = _PARTS.sub(lambda m: _multi(m, found), text)
    for _ in range(3):
        text = _WEIGHT.sub(lambda m: (found.miss(m[0]), m[1])[1], text)
    return text


def _multi(match: re.Match[str], found: Found) -> str:
    words, weight = match[1].strip(), match[2]
    if weight and weight.startswith("-"):
        found.put("negative", [words], match[0])
        return " "
    if weight:
        found.miss(f"{words}::{weight}")
    return f" {words},"


def unbracketed(text: str) -> str:
    """Tags without the brackets that only weigh them: those around a whole tag."""
    for _ in range(3):
        text = _BRACKETS.sub(lambda m: m[1] + (m[2] or m[3] or m[4]), text)
    return text


def _weightless(text: str) -> str:
    return unbracketed(_WEIGHT.sub(r"\1", _EXTRA.sub(",", text)))


_QUALITY = re.compile(
    r"(?:(?<=,)|^)\s*(?:masterpiece|(?:best|high|highest|top|amazing|great|normal) quality|hyper-?detailed|absurdres|highres"
    r"|(?:ultra|highly|extremely|insanely)[ -]?(?:detailed|realistic|high[ -]res)|very aesthetic|8k(?: uhd)?|uhd|hdr|award[ -]winning"
    r"|(?:trending on )?artstation|unreal engine(?: \d)?|octane render|intricate details?|sharp focus|score_\d(?:_up)?|newest|rating:\w+)"
    r"\s*(?=,|$)",
    re.I | re.M,
)


def incantations(text: str, found: Found) -> str:
    """Tags that ask a picture model for quality and name nothing in the picture: named as unread, not carried to another tool."""
    return _QUALITY.sub(lambda m: (found.miss(m[0]), "")[1], text)


_REFERENCES = re.compile(
    r"https?://\S+|\basset:[\w.-]+|<<<\w+>>>|<(?:Picture|Subject|Video|Audio|IMAGE_REF)[ _]?\d+>|(?<!\w)@[A-Za-z]\w*"
    r"|\bUse (?:image|figure) \d+ for [^.\n]*\.",
    re.I,
)


def references(target: Target, text: str, found: Found) -> str:
    """Pictures that the prompt cites: which picture it was cannot be known here, so each is named as unread."""
    for cite in {role.cite for role in target.references.roles.values() if len(role.cite.split()) > 3}:
        pattern = re.sub(r"\\\{\w+\\\}", lambda _: r"[^.\n]{1,120}?", re.escape(cite))
        text = re.sub(pattern, lambda m: (found.miss(m[0]), " ")[1], text)
    return _REFERENCES.sub(lambda m: (found.miss(m[0]), " ")[1], text)


_SHOTS = re.compile(r"(?m)\[Shot (\d{1,2})\](?: At [\d:.]+,)?[ \t]*|^[ \t]*Shot (\d{1,2})(?: ?[(\[][^)\]\n]{1,40}[)\]])?:?[ \t]*(?=\S|$)")


def shots(text: str, found: Found) -> str:
    """Marks of shots within one clip: one shot needs none, and that there were several is named."""

    def one(match: re.Match[str]) -> str:
        if (match[1] or match[2]) != "1":
            found.miss(match[0])
        return "\n"

    return _SHOTS.sub(one, text)
