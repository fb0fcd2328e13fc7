"""Scene and film templates: found by words, used as a proposal."""

import asyncio
from collections.abc import Sequence

from bot.commands import Answer, Argument, Call, Command, find_scene
from bot.messages import Choices, Invocation, Option, Part, Table, Text
from bot.rankers import liked_first
from bot.verbs.find import LEXICAL
from studio.catalog.templates import FilmTemplate, SceneTemplate, film_templates, named_template, scene_templates
from studio.pictures.alt import counted
from studio.project import Scene
from studio.ranking import Look
from studio.search.embedder import ready_embedder
from tools.shelves import closest_films, closest_templates
from tools.templating import use_film_template, use_scene_template

MOST = 6
"""Templates that one answer offers."""
LEVELS = {1: "one clip does it", 2: "needs takes", 3: "several clips, or a face that must hold"}


async def template(call: Call) -> Answer:
    """A template by name becomes a proposal; words find the nearest; nothing said finds film templates for this idea."""
    said = call.args.get("words", "").strip()
    if not said:
        return await _for_film(call)
    found, scene = _named(call, said)
    if found is None:
        return await _nearest(call, said)
    if isinstance(found, FilmTemplate):
        edit = use_film_template(found, call.turn.new_id)
        many = counted(len(found.scenes), "scene")
        what = f"{found.label}: {many}, {found.seconds:g} seconds, after the {len(call.project.scenes)} that are there."
    else:
        edit = use_scene_template(found, scene, call.turn.new_id)
        what = f"{found.label} ({LEVELS[found.difficulty]}): {found.about}"
    where = f" It fills what scene {scene.number} leaves open; what you said holds." if scene else ""
    return Answer((Text(text=f"{what}{where} /accept takes it, and one /undo takes it back."),), propose=(edit,))


def _named(call: Call, said: str) -> tuple[SceneTemplate | FilmTemplate | None, Scene | None]:
    """The template of that name, and the scene whose number stands behind it."""
    if found := named_template(said):
        return found, None
    name, _, number = said.rpartition(" ")
    found = named_template(name) if number.isdecimal() else None
    return (found, find_scene(call.project, number)) if isinstance(found, SceneTemplate) else (None, None)


async def _nearest(call: Call, said: str) -> Answer:
    embedder = ready_embedder()
    found = await asyncio.to_thread(closest_templates, said, embedder, MOST)
    if not found:
        return Answer((Text(text="No template fits those words. /template alone shows whole films."),))
    return await _offered(call, [t for t, _ in found], semantic=embedder.semantic)


async def _for_film(call: Call) -> Answer:
    """Film templates, those that fit the film's own idea first."""
    idea = f"{call.project.title} {call.project.logline}".strip()
    embedder = ready_embedder()
    ranked = await asyncio.to_thread(closest_films, idea, embedder, MOST) if idea else list(film_templates().values())[:MOST]
    return await _offered(call, ranked or list(film_templates().values())[:MOST], semantic=embedder.semantic or not idea)


def _look(call: Call, template: SceneTemplate | FilmTemplate) -> Look:
    """What a template would look like in this film; a film speaks by its first scene, as a take of several scenes does."""
    film = isinstance(template, FilmTemplate)
    scene = scene_templates()[template.scenes[0].template] if film else template
    return {**(template.style.filled() if film else {}), **call.project.style.filled(), **scene.slots.filled()}


async def _offered(call: Call, found: Sequence[SceneTemplate | FilmTemplate], *, semantic: bool) -> Answer:
    """Templates that fit, those first that are chosen here as a rule, once a ranker has learnt it."""
    found = liked_first(await call.room.ranker(), found, lambda t: t.name, lambda t: _look(call, t))
    rows = tuple((t.name, t.label, "film" if isinstance(t, FilmTemplate) else "scene", t.about) for t in found)
    options = tuple(Option(label=t.label[:100], value=t.name) for t in found)
    does = Invocation(verb="template", arguments={})
    parts: list[Part] = [
        Table(head=("name", "template", "for a", "about"), rows=rows),
        Text(text="/template NAME proposes it; with a number behind it, for that scene.", tone="aside"),
        Choices(label="Propose", typed="/template NAME", does=does, options=options),
    ]
    return Answer((*parts, *(() if semantic else (LEXICAL,))))


WORDS = Argument("words", "words", "a template's name, with a scene's number for that scene, or words that describe one", required=False)
COMMANDS = (Command("template", "scene", "begin a scene or a whole film from a template", template, (WORDS,), under="edit"),)
