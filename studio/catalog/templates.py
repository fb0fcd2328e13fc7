"""Scene templates and film templates, read from the files beside this one and checked as a whole against the film language."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from studio import film
from studio.errors import NotFound
from studio.project import GlobalStyle, PromptSlots, Record
from studio.text import folded

FOLDER = Path(__file__).parent
Category = Literal["product", "people", "dialogue", "action", "movement", "place", "tension", "genre", "emotion", "music", "talk"]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9-]{2,40}$")]


class SceneTemplate(Record):
    """What such a scene begins with. ``difficulty`` 1: one clip does it; 2: it needs takes; 3: several clips, or a face that must hold."""

    name: Slug
    label: str
    category: Category
    difficulty: Literal[1, 2, 3]
    tags: Annotated[tuple[str, ...], Field(min_length=3)]
    about: str
    slots: PromptSlots

    @model_validator(mode="after")
    def _of_the_language(self) -> "SceneTemplate":
        unknown_in(self.name, self.slots)
        return self


class Step(Record):
    """A scene of a film template: which scene template, how it is called, how long it is in seconds."""

    template: Slug
    title: str
    seconds: Annotated[float, Field(gt=0, le=60)]


class FilmTemplate(Record):
    """A kind of film: its scenes in order and its style. ``words`` are what an idea that wants it speaks of."""

    name: Slug
    label: str
    about: str
    words: Annotated[tuple[str, ...], Field(min_length=3)]
    style: PromptSlots = PromptSlots()
    scenes: Annotated[tuple[Step, ...], Field(min_length=3)]

    @model_validator(mode="before")
    @classmethod
    def _steps(cls, data: Any) -> Any:
        steps = [dict(zip(("template", "title", "seconds"), step, strict=True)) for step in data["scenes"]]
        return {**data, "scenes": steps}

    @model_validator(mode="after")
    def _of_the_language(self) -> "FilmTemplate":
        unknown_in(self.name, self.style)
        return self

    @property
    def seconds(self) -> float:
        return sum(step.seconds for step in self.scenes)


def unknown_in(name: str, slots: PromptSlots | GlobalStyle) -> None:
    """Raises ValueError for a closed slot that holds no id of the film language."""
    for slot, value in slots.filled().items():
        if film.SLOTS[slot].kind in ("closed", "closed_list"):
            wrong = set([value] if isinstance(value, str) else value) - set(film.ids(slot))
            if wrong:
                raise ValueError(f"{name}: {sorted(wrong)} is no {slot}")


@cache
def scene_templates(file: Path = FOLDER / "scenes.toml") -> dict[str, SceneTemplate]:
    """Every scene template by name. Raises pydantic's ValidationError when the shipped file is broken: a test keeps it whole."""
    rows = tomllib.loads(file.read_text(encoding="utf-8"))["scenes"]
    return {t.name: t for t in (SceneTemplate.model_validate(row) for row in rows)}


@cache
def film_templates(file: Path = FOLDER / "films.toml") -> dict[str, FilmTemplate]:
    """Every film template by name."""
    rows = tomllib.loads(file.read_text(encoding="utf-8"))["films"]
    return {t.name: t for t in (FilmTemplate.model_validate(row) for row in rows)}


def named_template(said: str) -> SceneTemplate | FilmTemplate | None:
    """The template of that name or label, of a scene first."""
    wanted = folded(said)
    shelf = [*scene_templates().values(), *film_templates().values()]
    return next((t for t in shelf if wanted in (t.name, folded(t.label), t.name.replace("-", " "))), None)


def find_template(said: str) -> SceneTemplate | FilmTemplate:
    """The template of that name or label. Raises NotFound."""
    found = named_template(said)
    if found is None:
        raise NotFound(f"There is no template {said[:40]!r}: /template WORDS finds some.")
    return found
