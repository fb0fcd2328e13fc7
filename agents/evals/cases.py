"""The cases: films as they stand, what a person says of them, and what should come of it. Data in `data/`, checked as a whole."""

import tomllib
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import Field, JsonValue, model_validator

from compiler_templates import find_target
from studio import film
from studio.project import Record, SceneProject

FOLDER = Path(__file__).with_name("data")
Suite = Literal["chat", "structure", "vision", "compile"]
SUITES: tuple[Suite, ...] = get_args(Suite)
Slots = Mapping[str, JsonValue]


class Gold(Record):
    """What should stand afterwards. A slot's value may name several that are as good, parted by bars.

    ``scenes`` is by number. ``count`` is how many scenes, ``seconds`` how long they are together. ``people`` must stand in the bible,
    ``keeps`` are words of the idea (alternatives parted by bars) that must be found again, ``prompts`` are "SCENE TARGET", ``seen`` what
    a look at the picture says.
    """

    scenes: Mapping[str, Slots] = Field(default_factory=dict[str, Slots])
    style: Slots = Field(default_factory=dict[str, JsonValue])
    count: int | None = None
    seconds: float | None = None
    people: tuple[str, ...] = ()
    keeps: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    seen: Slots = Field(default_factory=dict[str, JsonValue])

    @model_validator(mode="after")
    def _known(self) -> "Gold":
        for slots in (*self.scenes.values(), self.style):
            for slot, value in slots.items():
                for one in value if isinstance(value, list) else str(value).split("|"):
                    if slot not in film.SLOTS or (film.ids(slot) and one not in film.ids(slot)):
                        raise ValueError(f"{slot} has no {one!r}")
        for prompt in self.prompts:
            find_target(prompt.split(" ")[1])
        return self


class Told(Record):
    """One case: the film that stands (by name, "" for none yet), what is said, and what should come of it.

    ``picture`` is drawn for the case in the ids of the film language: a frame whose size, angle and people are known. ``locked`` are
    numbers of scenes that hold. ``standing`` is the film itself where it is none of the shipped ones.
    """

    name: Annotated[str, Field(pattern=r"^[a-z0-9-]{3,60}$")]
    words: str
    film: str = ""
    focus: int | None = None
    locked: tuple[int, ...] = ()
    picture: Slots = Field(default_factory=dict[str, JsonValue])
    gold: Gold
    standing: SceneProject | None = None

    @property
    def mark(self) -> str:
        """A short name of the case as it is: another one when any of it changes."""
        told = self.model_dump_json(exclude=None if self.standing else {"standing"})
        return sha256(told.encode()).hexdigest()[:12]


class _Cases(Record):
    case: tuple[Told, ...]


@cache
def cases(suite: Suite) -> tuple[Told, ...]:
    """The cases of a suite. Raises pydantic's ValidationError when the shipped file is broken: a test keeps it whole."""
    found = _Cases.model_validate(tomllib.loads(FOLDER.joinpath(f"{suite}.toml").read_text(encoding="utf-8"))).case
    names = [case.name for case in found]
    if len(set(names)) != len(names):
        raise ValueError(f"{suite}: two cases have one name")
    return found


@cache
def _films() -> Mapping[str, SceneProject]:
    body = tomllib.loads(FOLDER.joinpath("films.toml").read_text(encoding="utf-8"))
    return {name: SceneProject.model_validate({"id": name, **told}) for name, told in body.items()}


def film_of(case: Told) -> SceneProject:
    """The film as it stands before the words; an empty one where the case names none."""
    if case.standing:
        return case.standing
    if not case.film:
        return SceneProject(id="film")
    project = _films()[case.film]
    scenes = tuple(s.model_copy(update={"status": "locked"}) if s.number in case.locked else s for s in project.scenes)
    return project.model_copy(update={"scenes": scenes})
