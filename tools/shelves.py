"""What can be found without a film: scene and film templates, each shelf indexed once."""

from collections.abc import Sequence
from functools import cache

from studio.catalog.templates import FilmTemplate, SceneTemplate, film_templates, named_template, scene_templates
from studio.project import PromptSlots
from studio.search.embedder import Embedder
from studio.search.index import Row
from studio.search.shelf import Shelf


@cache
def template_shelf() -> Shelf:
    """Every scene and film template."""
    return Shelf(lambda: [*map(_scene_row, scene_templates().values()), *map(_film_row, film_templates().values())])


@cache
def film_shelf() -> Shelf:
    """Film templates alone: what a new film is offered."""
    return Shelf(lambda: list(map(_film_row, film_templates().values())))


def closest_templates(words: str, embedder: Embedder, most: int) -> list[tuple[SceneTemplate | FilmTemplate, float]]:
    """The templates nearest to some words, with their scores."""
    hits = template_shelf().index(embedder).search(words, most)
    return [(found, hit.score) for hit in hits if (found := named_template(hit.id))]


def closest_films(words: str, embedder: Embedder, most: int) -> Sequence[FilmTemplate]:
    """The film templates that fit an idea best, the best first."""
    return [film_templates()[hit.id] for hit in film_shelf().index(embedder).search(words, most)]


def _scene_row(template: SceneTemplate) -> Row:
    return Row(template.name, template.label, f"{template.about} {', '.join(template.tags)}; {template.category}; {_shot(template.slots)}")


def _film_row(template: FilmTemplate) -> Row:
    titles = ", ".join(step.title for step in template.scenes)
    return Row(template.name, template.label, f"{template.about} {', '.join(template.words)}; {titles}")


def _shot(slots: PromptSlots) -> str:
    """Size, moves and light in plain words."""
    said = [slots.shot_type, *(slots.camera_movement or ()), slots.lighting_mood, *(slots.lighting_source or ()), slots.time_of_day]
    return ", ".join(word.replace("_", " ") for word in said if word)
