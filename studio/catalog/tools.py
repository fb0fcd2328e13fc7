"""Tools that are no compile target, read from `tools.toml` beside this file. Every row names what was read, and when."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from studio.project import Record

FILE = Path(__file__).with_name("tools.toml")
Category = Literal[
    "IMAGE_GENERATION",
    "VIDEO_GENERATION",
    "VOICE_AUDIO",
    "MUSIC_GENERATION",
    "AVATAR_PLATFORM",
    "LIP_SYNC_TOOL",
    "PLATFORM_AGGREGATOR",
    "API_INFRASTRUCTURE",
    "POST_PROCESSING",
]
ToolKind = Literal["video", "image", "voice", "music", "sound", "lipsync", "avatar", "post", "platform"]
Access = Literal["official_platform", "third_party_only", "api_only", "multiple_options", "open_source"]
Per = Literal["second", "image", "megapixel", "thousand_characters", "clip"]
Date = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d\d(-\d\d)?)?$")]


class Read(Record):
    """A source that was read: what it tells, where it stands, and how old it says it is."""

    what: str
    where: Annotated[str, Field(min_length=4)]
    date: Date


class ToolPrice(Record):
    """US dollars for one ``per``."""

    usd: Annotated[float, Field(ge=0)]
    per: Per
    note: str = ""


class Tool(Record):
    """A row of the catalogue. ``seconds`` is the shortest and longest length; ``ratios`` may be ``any``; what is not known is empty.

    ``target`` is the id of its compile target, where it is one. ``plans`` says in words what no price a unit can say.
    """

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9.-]{0,60}$")]
    name: str
    vendor: str
    category: Category
    kind: ToolKind
    modality: tuple[str, ...] = ()
    capabilities: tuple[str, ...]
    best_for: str
    features: str = ""
    drawbacks: str = ""
    skill: Literal["beginner", "intermediate", "advanced", ""] = ""
    access: Access
    api: bool
    open: bool
    licence: str = ""
    commercial: bool | None = None
    seconds: tuple[float, float] | None = None
    ratios: tuple[str, ...] = ()
    resolutions: tuple[str, ...] = ()
    fps: tuple[float, ...] = ()
    prices: tuple[ToolPrice, ...] = ()
    plans: str = ""
    url: str = ""
    status: Literal["live", "retiring", "retired"] = "live"
    ends: str | None = None
    target: str | None = None
    checked: Date
    confidence: str = ""
    sources: Annotated[tuple[Read, ...], Field(min_length=1)]


@cache
def other_tools(file: Path = FILE) -> tuple[Tool, ...]:
    """Every tool that is no target. Raises pydantic's ValidationError when the shipped file is broken: a test keeps it whole."""
    return tuple(Tool.model_validate(row) for row in tomllib.loads(file.read_text(encoding="utf-8"))["tools"])
