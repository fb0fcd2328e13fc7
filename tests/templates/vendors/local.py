"""What a local tool is given: command lines, LUTs, colour decision lists, and JSON captions inside a prompt."""

import json
import math
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from xml.etree import ElementTree

import numpy as np

from tests.templates.vendors import schema
from tests.templates.vendors.rules import Request, Rule, found

CUBE_SIZE = re.compile(r"^LUT_3D_SIZE (\d+)$", re.M)
SLOPES = ("Slope", "Offset", "Power")


def caption(path: str) -> Rule:
    """A prompt that is a JSON object is an Ideogram 4 caption: its keys, its hex colours, and boxes with y first on a grid of 1000."""

    def rule(request: Request) -> Iterator[str]:
        for text in found(request, path):
            if text.lstrip().startswith("{"):
                yield from _captioned(path, text)

    return rule


def _captioned(path: str, text: str) -> Iterator[str]:
    try:
        said = json.loads(text)
    except ValueError:
        yield f"{path}: it begins like JSON and is not"
        return
    yield from (f"{path}: {complaint}" for complaint in schema.against("ideogram-4", "caption", said))
    for top, left, bottom, right in found(said, "compositional_deconstruction.elements[].bbox"):
        if not (top < bottom and left < right):
            yield f"{path}: the box {[top, left, bottom, right]} is not top, left, bottom, right"


def cubes(request: Request) -> Iterator[str]:
    """A .cube is plain: a size of 2 to 65, N cubed rows of three finite numbers from 0 to 1, no range line (ffmpeg refuses it)."""
    for name, text in request["files"].items():
        if name.endswith(".cube"):
            yield from (f"{name}: {complaint}" for complaint in _cube(text))


@lru_cache(maxsize=16)
def _cube(text: str) -> tuple[str, ...]:
    size = CUBE_SIZE.search(text)
    rows = [line for line in text.splitlines() if line[:1].isdigit() or line[:1] == "-"]
    said: list[str] = []
    if size is None or not 2 <= int(size[1]) <= 65:
        said.append("no LUT_3D_SIZE from 2 to 65")
    elif len(rows) != int(size[1]) ** 3:
        said.append(f"{len(rows)} rows, not {int(size[1]) ** 3}")
    if "LUT_3D_INPUT_RANGE" in text:
        said.append("LUT_3D_INPUT_RANGE is refused by lut3d")
    values = np.array(" ".join(rows).split(), dtype=float)
    if any(row.count(" ") != 2 for row in rows) or not np.all((values >= 0) & (values <= 1)):
        said.append("a row is not three finite numbers from 0 to 1")
    return tuple(said)


def decisions(request: Request) -> Iterator[str]:
    """A .cdl is well-formed XML (ASC CDL 1.2) with slope, offset, power and saturation, none of them negative but offsets."""
    for name, text in request["files"].items():
        if name.endswith((".cdl", ".cc", ".ccc")):
            yield from (f"{name}: {complaint}" for complaint in _decision(text))


def _decision(text: str) -> Iterator[str]:
    try:
        tree = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        yield f"not XML: {error}"
        return
    values = {node.tag.rpartition("}")[2]: [float(v) for v in (node.text or "").split()] for node in tree.iter() if not len(node)}
    for tag in SLOPES:
        numbers = values.get(tag, [])
        if len(numbers) != 3 or not all(map(math.isfinite, numbers)) or (tag != "Offset" and min(numbers) < 0):
            yield f"{tag} is {numbers}"
    if len(values.get("Saturation", [])) != 1 or values["Saturation"][0] < 0:
        yield f"Saturation is {values.get('Saturation')}"


FILTERS = frozenset(
    {"lut3d", "lut1d", "colorbalance", "eq", "curves", "colorchannelmixer", "format", "scale", "noise", "vignette", "hue", "crop", "fps"}
)
FILTER = re.compile(r"(?P<name>[a-z0-9]+)=?(?P<options>(?:\\.|'[^']*'|[^,\\'])*)")


def ffmpeg(request: Request) -> Iterator[str]:
    """It calls ffmpeg with one input, one output and a chain of known filters; numbers of eq and colorbalance are in range."""
    argv = request["argv"]
    if argv[:1] != ["ffmpeg"]:
        yield f"argv begins with {argv[:1]}"
    if argv.count("-i") != 1 or argv[-1].startswith("-"):
        yield "it needs one input and one output"
    chains = [value for flag, value in pairwise(argv) if flag in ("-vf", "-filter:v")]
    if len(chains) != 1:
        yield f"{len(chains)} filter chains"
    for step in FILTER.finditer(chains[0] if chains else ""):
        yield from _filter(step["name"], step["options"], request["files"])


def _filter(name: str, options: str, files: dict[str, str]) -> Iterator[str]:
    if name not in FILTERS:
        yield f"{name} is no filter for looks"
    said = dict(option.partition("=")[::2] for option in options.split(":") if option)
    if name == "colorbalance" and any(not -1 <= float(v) <= 1 for k, v in said.items() if k != "pl"):
        yield f"colorbalance={options} is outside -1..1"
    if name == "eq" and not all(low <= float(said.get(key, 1)) <= high for key, low, high in _EQ if key in said):
        yield f"eq={options} is out of range"
    file = said.get("file", "").strip("'") or (options.strip("'") if name == "lut3d" and "=" not in options else "")
    if file.endswith(".cube") and file not in files:
        yield f"{file} is not among the files"


_EQ = (("contrast", -1000, 1000), ("brightness", -1, 1), ("saturation", 0, 3), ("gamma", 0.1, 10))

_HUNYUAN = {
    "--prompt": r".+",
    "--negative_prompt": r".*",
    "--resolution": r"480p|720p",
    "--aspect_ratio": r"16:9|4:3|1:1|3:4|9:16",
    "--video_length": r"\d+",
    "--num_inference_steps": r"\d+",
    "--seed": r"\d+",
    "--rewrite": r"true|false|0|1",
    "--sr": r"true|false|0|1",
    "--image_path": r".+",
    "--cfg": r"\d+(\.\d+)?",
    "--flow_shift": r"5|7|9",
    "--model_path": r".+",
    "--output_path": r".+",
}
"""Flags of generate.py (github Tencent-Hunyuan/HunyuanVideo-1.5, 2026-04-10) and the form of their values."""


def hunyuan(request: Request) -> Iterator[str]:
    """Each flag of generate.py is known and has a legal value; the frames are 4k+1; the rewriter is said, for its default is disputed."""
    if "argv" not in request:
        return
    argv = request["argv"]
    start = next((nth for nth, word in enumerate(argv) if word.startswith("--")), len(argv))
    if not any(word.endswith("generate.py") for word in argv[:start]):
        yield f"argv begins with {argv[:start]}, not generate.py"
    said = dict(zip(argv[start::2], argv[start + 1 :: 2], strict=False))
    if len(argv[start:]) % 2:
        yield "a flag has no value"
    for flag, value in said.items():
        if not re.fullmatch(_HUNYUAN.get(flag, r"(?!)"), value, re.S):
            yield f"{flag} {value!r} is not known"
    yield from (f"{flag} must be said" for flag in ("--prompt", "--resolution", "--rewrite") if flag not in said)
    if int(said.get("--video_length", "121")) % 4 != 1:
        yield f"--video_length {said['--video_length']} is not 4k+1"
