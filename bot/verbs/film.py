"""Commands about the film as a whole."""

import asyncio
import re
from pathlib import Path

from bot.commands import Answer, Argument, Call, Command
from bot.files import read_file, text_of, write_film, write_script
from bot.messages import Button, File, Invocation, Part, Table, Text
from bot.present import scene_choices, scene_lines
from bot.verbs.style import imported
from studio.diff import in_words
from studio.edits import restore
from studio.errors import BadInput, NotFound
from studio.exchange import import_json
from studio.pictures.alt import counted
from studio.project import ProjectBible, SceneProject
from studio.screenplay import Draft, changes_of, film_of, read_screenplay
from studio.styles.carried import is_profile


async def new(call: Call) -> Answer:
    """A new film, opened here. The one before stays as it is."""
    title = call.args.get("title", "")[:200]
    project = SceneProject(id=call.turn.new_id("film"), title=title)
    said = f"A new film{f': {title}' if title else ''}. Tell me the idea in one line, and how many scenes."
    return Answer((Text(text=said),), create=project, bind=project.id)


async def open_film(call: Call) -> Answer:
    """Another film of yours is opened here."""
    said = call.args["film"].casefold()
    films = await call.room.films()
    found = [f for f in films if said in (f.id.casefold(), f.title.casefold())] or [f for f in films if said in f.title.casefold()]
    if len(found) != 1:
        names = ", ".join(f.title or f"Untitled ({f.id})" for f in (found or films)[:8])
        if not names:
            raise NotFound("There are no films here yet: tell me an idea in one line, or begin one with /new.")
        raise NotFound(f"{'Several films are' if found else 'No film is'} called {call.args['film'][:60]!r}: there is {names}.")
    return Answer((Text(text=f"{found[0].title or found[0].id} is open here: {counted(found[0].scenes, 'scene')}."),), bind=found[0].id)


async def films(call: Call) -> Answer:
    """All films, newest first."""
    rows = tuple((f.title or "Untitled", f.status, str(f.scenes), f.id) for f in await call.room.films())
    if not rows:
        return Answer((Text(text="No films yet: tell me an idea in one line."),))
    return Answer((Table(head=("film", "status", "scenes", "id"), rows=rows),))


async def show_film(call: Call) -> Answer:
    """The film at a glance: logline and scenes."""
    project = call.project
    head = Text(text=f"{project.title or 'Untitled film'}: {project.logline or 'no logline yet'}", tone="title")
    return Answer((head, *scene_lines(project), *((scene_choices(project),) if project.scenes else ())))


async def bible(call: Call) -> Answer:
    """Director Memory: everyone, every place, every reference and every decision."""
    return Answer(_bible_parts(call.project.bible), offers=(UPLOAD,))


UPLOAD = Button(label="Add pictures", command="/ref", does=Invocation(verb="upload"))
"""Opens a form for files where the platform has one."""


def _bible_parts(bible: ProjectBible) -> tuple[Part, ...]:
    lines = [_entry(c.name, c.description, *(a.description for a in c.appearances)) for c in bible.characters]
    lines += [_entry(f"{place.name} (location)", place.description) for place in bible.locations]
    lines += [_entry(f"{prop.name} (prop)", prop.description) for prop in bible.props]
    lines += [f"  {a.label or a.id} ({a.category.replace('_', ' ')} reference): {in_words(a)}" for a in bible.assets]
    lines += [f"  Note: {note.text}" for note in bible.notes]
    if not lines:
        return (Text(text="The bible is empty: say who is in the film (“Mara is 28, cropped black hair”), or give a picture with /ref."),)
    return (Text(text="\n".join(["Bible", *lines])),)


def _entry(name: str, *told: str) -> str:
    """Nothing follows the name of what nobody has described yet."""
    return "  " + ": ".join(filter(None, [name, "; ".join(filter(None, told))]))


async def undo(call: Call) -> Answer:
    """The newest change is taken back, and the one before it with the next undo."""
    step = await call.room.undoable()
    if step is None or step.project is None:
        return Answer((Text(text="There is nothing left to undo."),))
    call.turn.apply(restore(call.project, step.project, step.version))
    return Answer((Text(text=f"Taken back: {step.what}."),), undoes=step.version)


async def redo(call: Call) -> Answer:
    """What the newest undo took away comes back; the next undo takes it away again."""
    newest = next(iter(await call.room.history(1)), None)
    before = await call.room.at(newest.version - 1) if newest and newest.undo else None
    if newest is None or before is None:
        return Answer((Text(text="The newest change is no undo, so nothing can come back: /history shows what was changed."),))
    call.turn.apply(restore(call.project, before, newest.version))
    return Answer((Text(text="Back again:"),))


async def history(call: Call) -> Answer:
    """What was changed, newest first, by whom and by what way."""
    rows = tuple((str(s.version), s.at.strftime("%Y-%m-%d %H:%M"), s.by, s.what) for s in await call.room.history(20))
    return Answer((Table(head=("version", "when", "by", "what"), rows=rows) if rows else Text(text="Nothing has been changed yet."),))


def _out(call: Call, ending: str) -> Path:
    """Where a file goes: where the person at this machine says, else into the folder of outputs."""
    if call.args.get("path") and call.args["path"] not in FORMATS:
        return Path(call.args["path"]).expanduser()
    name = re.sub(r"[^\w-]+", "-", call.project.title or "film").strip("-")[:60]
    return call.room.output(f"{name or 'film'}.{ending}")


def _format(call: Call) -> str:
    """The format that is asked for by its name, or by the ending of the file."""
    said = call.args.get("format") or call.args.get("path", "")
    asked = said.casefold() if said.casefold() in FORMATS else Path(said).suffix.casefold().removeprefix(".")
    if call.args.get("format") and asked not in FORMATS:
        raise BadInput(f"{said[:20]!r} is no format of films: say json or fountain.")
    return asked if asked in FORMATS else "json"


def _given(call: Call) -> Path:
    """The file that came along, or the one that the person at this machine names."""
    if call.attachments:
        return Path(call.attachments[0].path)
    if not call.args.get("path"):
        raise BadInput("/import FILE: give the film's file along, or say where it is, such as film.json.")
    return Path(call.args["path"]).expanduser()


async def export(call: Call) -> Answer:
    """The whole film as one JSON file, or as a screenplay in Fountain."""
    ending = _format(call)
    path = _out(call, ending)
    await asyncio.to_thread(FORMATS[ending], call.project, path)
    return Answer((File(path=str(path), label=f"{call.project.title or 'Untitled film'}, {counted(len(call.project.scenes), 'scene')}"),))


async def import_film(call: Call) -> Answer:
    """A film from a JSON file or a Fountain script joins yours; a script of the open film changes that; a Director Profile is kept."""
    data = await asyncio.to_thread(read_file, _given(call))
    if is_profile(data):
        return await imported(call, data)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        return await _imported(call, import_json(data))
    draft = await asyncio.to_thread(read_screenplay, text_of(data), call.turn.new_id, call.turn.origin("imported"))
    if draft.film == call.project.id:
        return _revised(call, draft)
    taken = any(f.id == draft.film for f in await call.room.films())
    left = any(scene.slots.references for scene in draft.scenes)
    return await _imported(call, film_of(draft, call.turn.new_id("film") if taken or not draft.film else draft.film), left=left)


async def _imported(call: Call, project: SceneProject, *, left: bool = False) -> Answer:
    """The film that came in. ``left``: its scenes had pictures that did not come along."""
    if any(f.id == project.id for f in await call.room.films()):
        raise BadInput(f"The film {project.id!r} is here already: /open it; nothing was changed.")
    said = f"Imported: {project.title or 'Untitled film'}, {counted(len(project.scenes), 'scene')}."
    absent = [asset.label or "a picture" for asset in project.bible.assets if call.room.still(asset.sha256) is None]
    told = "A script holds no pictures: give them again with /ref; until then frames are drawn." if left else ""
    told = f"The file holds no pictures: give {', '.join(absent)} again with /ref; until then frames are drawn." if absent else told
    return Answer((Text(text=said), *([Text(text=told, tone="alert")] if told else ())), create=project, bind=project.id)


def _revised(call: Call, draft: Draft) -> Answer:
    """The open film follows its script; scenes that the script no longer has stay until they are cut by name."""
    for edit in changes_of(call.project, draft, call.turn.origin("imported")):
        call.turn.attempt(edit)
    held = {scene.id for scene in draft.scenes}
    gone = [str(scene.number) for scene in call.project.scenes if scene.id not in held]
    said = "The film follows its script." if call.turn.edits else "The script says what the film says already."
    kept = f" The script has no scene {' and '.join(gone)}: kept; /remove takes one away." if gone else ""
    return Answer((Text(text=f"{said}{kept}"),))


FORMATS = {"json": write_film, "fountain": write_script}
"""How a film can be written, by the ending of its file."""
PATH = Argument("path", "path", "say where the file is, such as film.json or script.fountain", required=False)
FORMAT = Argument("format", "word", "json or fountain", required=False)
COMMANDS = (
    Command("new", "film", "begin a new film", new, (Argument("title", "words", "its title", required=False),)),
    Command("open", "film", "open another film here", open_film, (Argument("film", "film", "say its title or id"),)),
    Command("films", "film", "list your films", films, right="view", audience="person", under="list"),
    Command("film", "film", "the film at a glance", show_film, right="view", aliases=("scenes", "outline"), under="list"),
    Command("bible", "film", "people, places, references, decisions", bible, right="view", capability="Director Memory"),
    Command("undo", "film", "take the newest change back", undo),
    Command("redo", "film", "bring back what the newest undo took", redo, under="edit"),
    Command("history", "film", "what was changed, newest first", history, right="view", under="list"),
    Command("export", "film", "the whole film as one file", export, (PATH, FORMAT), right="view"),
    Command("import", "film", "a film or a Director Profile from a file", import_film, (PATH,)),
)
