"""Screenplays into films: a Fountain script -> scenes, people and links, as edits or as a whole film."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, cast

from studio.deltas import ClearSlot, Delta, SetSlot
from studio.edits import AddScene, ChangeSlot, DescribeScene, Edit, LinkScenes, PutCharacter, PutNote
from studio.errors import BadInput
from studio.fountain import Element, is_heading, parse
from studio.headings import Heading, cased, proper_words, read_heading
from studio.project import Character, CharacterRef, DialogueLine, Link, LinkKind, Note, Origin, PromptSlots, Scene, SceneProject
from studio.script_text import EXTENSIONS, line_of, stored_scene, written_action, written_dialogue, written_heading
from studio.text import MAX_LINE, folded

MOST_SCENES = 2_000
"""Scenes of one script; a longer one is refused."""
MOST_PEOPLE = 500
NewId = Callable[[str], str]
"""prefix -> an id that is new."""
_ID = re.compile(r"[\w.:-]{1,80}")
_TRANSITIONS: tuple[tuple[str, LinkKind], ...] = (("FLASHBACK", "flashback"), ("INTERCUT", "parallel"), ("CUT", "cuts_to"))
_EXTENSIONS = {mark.replace(".", ""): said for mark, said in EXTENSIONS.items()}


@dataclass(frozen=True, slots=True)
class Draft:
    """What a script comes to. ``film`` is the id of the film that it was written from, empty for any other script."""

    title: str
    film: str
    people: tuple[Character, ...]
    notes: tuple[Note, ...]
    scenes: tuple[Scene, ...]
    links: tuple[tuple[str, Link], ...]
    cast: Mapping[str, str] = field(default_factory=dict[str, str])
    """Names of people by the ids that the scenes call them by, where the script was written from a film."""


class _Part(NamedTuple):
    """A heading with what stands under it."""

    heading: Element
    inside: Sequence[Element]


def is_screenplay(text: str) -> bool:
    """Whether a message is screenplay: its first line is a scene heading with its dot, ``INT. KITCHEN - NIGHT``."""
    first = text.lstrip().partition("\n")[0]
    return is_heading(first) and not first.split()[0].isalpha()


def read_screenplay(text: str, new_id: NewId, origin: Origin, known: Sequence[Character] = ()) -> Draft:
    """The film in a Fountain script; ``known`` are people who need no introduction. Raises BadInput when it has no scene heading, or more
    scenes than can come in at once."""
    script = parse(text)
    parts = list(_parts(script.elements))
    if not parts:
        raise BadInput("That is no film as JSON, and no script: a scene of a script begins with a line such as INT. KITCHEN - NIGHT.")
    if len(parts) > MOST_SCENES:
        raise BadInput(f"That script has {len(parts):,} scenes: at most {MOST_SCENES:,} can come in at once.")
    reader = _Reader(script.elements, new_id, origin, {folded(person.name): person.name for person in known})
    for part in parts:
        reader.take(part)
    page = script.title_page
    rest = "; ".join(f"{key}: {said}" for key, said in page.items() if key not in ("title", "film") and said)
    note = (Note(id=new_id("note"), text=f"Title page: {rest}"[:MAX_LINE], origin=origin),) if rest else ()
    film = page.get("film", "") if _ID.fullmatch(page.get("film", "")) else ""
    return Draft(
        page.get("title", "")[:200], film, tuple(reader.people.values()), note, tuple(reader.scenes), tuple(reader.links), reader.cast
    )


def edits_of(draft: Draft) -> Iterator[Edit]:
    """The draft as edits of the film that is open: people, decisions, scenes at its end, links."""
    yield from (PutCharacter(character=person) for person in draft.people)
    yield from (PutNote(note=note) for note in draft.notes)
    yield from (AddScene(scene=scene) for scene in draft.scenes)
    yield from (LinkScenes(scene=scene, link=link) for scene, link in draft.links)


def film_of(draft: Draft, film_id: str) -> SceneProject:
    """The draft as a film of its own: what its edits make of an empty film, made at once."""
    links: dict[str, list[Link]] = {}
    for scene, link in draft.links:
        held = links.setdefault(scene, [])
        held += [link] if link not in held else []
    scenes = tuple(_without_pictures(s).model_copy(update={"links": tuple(links.get(s.id, ()))}) for s in draft.scenes)
    bible = {"characters": tuple(_whole_cast(draft)), "notes": draft.notes}
    project = SceneProject(id=film_id, title=draft.title)
    return project.model_copy(update={"bible": project.bible.model_copy(update=bible), "scenes": scenes})


def _whole_cast(draft: Draft) -> Iterator[Character]:
    """The people of a script, each by the id that its scenes use; who is only seen comes in by name."""
    ids = {folded(name): person for person, name in draft.cast.items()}
    for person in draft.people:
        yield person.model_copy(update={"id": ids.pop(folded(person.name), person.id)})
    origin = next((s.origins[slot] for s in draft.scenes for slot in s.origins), Origin(kind="imported"))
    yield from (Character(id=person, name=draft.cast[person], origin=origin) for person in ids.values())


def _without_pictures(scene: Scene) -> Scene:
    """A scene without the pictures of the film that its script was written from: a script brings none along."""
    if not scene.slots.references:
        return scene
    origins = {slot: origin for slot, origin in scene.origins.items() if slot != "references"}
    return scene.model_copy(update={"slots": scene.slots.with_slot("references", None), "origins": origins})


def typed(text: str) -> str:
    """A message as a script: people leave no blank lines between a heading, a cue and what follows."""
    lines = [line.strip() for line in text.strip().split("\n")]
    out: list[str] = []
    for line in lines:
        cue = line.isupper() and len(line) < 40 and not line.endswith((".", "!", "?", ":")) and bool(out and out[-1])
        if out and out[-1] and (cue or is_heading(line) or is_heading(out[-1])):
            out.append("")
        out.append(line)
    return "\n".join(out)


def changes_of(project: SceneProject, draft: Draft, origin: Origin) -> Iterator[Edit]:
    """What the script says otherwise than the film from which it was written: people, new scenes, titles, slots of the text."""
    names = {folded(person.name) for person in project.bible.characters}
    yield from (PutCharacter(character=person) for person in draft.people if folded(person.name) not in names)
    for place, scene in enumerate(draft.scenes, 1):
        standing = project.scene(scene.id)
        if standing is None:
            yield AddScene(scene=scene, at=place)
            continue
        if scene.title != standing.title:
            yield DescribeScene(scene=scene.id, title=scene.title, origin=origin)
        for slot in ("location", "time_of_day", "action", "dialogue", "character_ref"):
            if getattr(scene.slots, slot) != getattr(standing.slots, slot):
                yield ChangeSlot(scene=scene.id, delta=_becomes(slot, scene.slots), origin=origin)


def _becomes(slot: str, slots: PromptSlots) -> Delta:
    value = slots.model_dump(mode="json", exclude_none=True, include={slot}).get(slot)
    return ClearSlot(slot=slot) if value is None else SetSlot(slot=slot, value=value)


def _parts(elements: Sequence[Element]) -> Iterator[_Part]:
    """Each heading with what stands under it; sections and synopses before a heading go with it, and so does all before the first."""
    heading: Element | None = None
    inside: list[Element] = []
    for element in elements:
        if element.kind != "heading":
            inside.append(element)
            continue
        ahead = len(inside)
        while heading and ahead and inside[ahead - 1].kind in ("section", "synopsis"):
            ahead -= 1
        if heading:
            yield _Part(heading, inside[:ahead])
            inside = inside[ahead:]
        heading = element
    if heading:
        yield _Part(heading, inside)


@dataclass
class _Reader:
    """Reads the scenes of one script in their order."""

    elements: Sequence[Element]
    new_id: NewId
    origin: Origin
    known: dict[str, str]
    scenes: list[Scene] = field(default_factory=list[Scene])
    links: list[tuple[str, Link]] = field(default_factory=list[tuple[str, Link]])
    people: dict[str, Character] = field(default_factory=dict[str, Character])
    cast: dict[str, str] = field(default_factory=dict[str, str])
    _way: LinkKind | None = None
    _ids: set[str] = field(default_factory=set[str])

    def __post_init__(self) -> None:
        self.proper = proper_words(self.elements)
        self.looks = _looks(self.elements)
        self.cues = {e.text.casefold() for e in self.elements if e.kind == "character"} | {name.casefold() for name in self.looks}

    def take(self, part: _Part) -> None:
        """One scene, with its links to the one before."""
        stored = next((kept for e in part.inside if e.kind == "note" and (kept := stored_scene(e.text))), None) or {}
        told = read_heading(part.heading.text, self.proper)
        slots = self._slots(part, told, stored)
        self._know(stored.get("people"))
        scene = Scene(
            id=self._id(stored),
            number=len(self.scenes) + 1,
            title=str(stored.get("title") or part.heading.text)[:200],
            notes=_notes(part),
            slots=slots,
            origins=dict.fromkeys(("title", "notes", *slots.filled()), self.origin),
        )
        self._link(scene.id, told, stored)
        self.scenes.append(scene)
        closing = next((e.text.upper() for e in reversed(part.inside) if e.kind == "transition"), "")
        self._way = None if "links" in stored else next((kind for word, kind in _TRANSITIONS if word in closing), None)

    def _know(self, people: Any) -> None:
        """The names of the people that a note holds; what somebody spoiled by hand is passed over."""
        held = cast("dict[Any, Any]", people).items() if type(people) is dict else ()
        named = {str(who): str(name)[:200] for who, name in held if _ID.fullmatch(str(who)) and str(name).strip()}
        self.cast |= dict(list(named.items())[: max(0, MOST_PEOPLE - len(self.cast))])

    def _id(self, stored: dict[str, Any]) -> str:
        said = str(stored.get("id", ""))
        chosen = said if _ID.fullmatch(said) and said not in self._ids else self.new_id("scene")
        self._ids.add(chosen)
        return chosen

    def _link(self, scene: str, told: Heading, stored: dict[str, Any]) -> None:
        if self.scenes and self._way:
            self.links.append((self.scenes[-1].id, Link(kind=self._way, to=scene)))
        if "links" in stored:
            self.links += [(scene, link) for link in _stored_links(stored["links"])]
        elif self.scenes and told.follows == "flashback":
            self.links.append((self.scenes[-1].id, Link(kind="flashback", to=scene)))
        elif self.scenes and told.follows:
            self.links.append((scene, Link(kind=told.follows, to=self.scenes[-1].id)))

    def _slots(self, part: _Part, told: Heading, stored: dict[str, Any]) -> PromptSlots:
        """What the text says. What was written out by us and still stands there word for word keeps the value it was written from."""
        said = self._said(part, told)
        before: PromptSlots | None = stored.get("slots")
        if before is None:
            return said
        changed = dict[str, Any]()
        if written_heading(str(stored.get("title", "")), before).lstrip(".") != line_of(part.heading.text).lstrip("."):
            changed |= {"location": said.location, "time_of_day": said.time_of_day}
        if written_action(before) != written_action(said):
            changed["action"] = said.action
        if _cues(before) != _cues(said):
            changed |= {"dialogue": said.dialogue, "character_ref": said.character_ref or before.character_ref}
        return before.model_copy(update=changed)

    def _said(self, part: _Part, told: Heading) -> PromptSlots:
        time = told.time or (self.scenes[-1].slots.time_of_day if told.follows in ("continues", "parallel") and self.scenes else None)
        lines = tuple(self._lines(part.inside))
        seen = tuple(CharacterRef(ref=name) for name in self._seen(part.inside))
        return PromptSlots(
            location=told.place or None,
            time_of_day=time or None,
            action=self._beats(part.inside) or None,
            dialogue=lines or None,
            character_ref=seen or None,
        )

    def _lines(self, inside: Sequence[Element]) -> Iterator[DialogueLine]:
        speaker, mark, how = "", "", ""
        for element in inside:
            if element.kind == "character":
                speaker, mark, how = self._person(element.text), element.mark, ""
            elif element.kind == "parenthetical":
                how = f"{how}, {element.text}" if how else element.text
            elif element.kind == "dialogue" and speaker:
                delivery = ", ".join(filter(None, (extension(mark), how)))
                yield DialogueLine(speaker=speaker, line=element.text[:MAX_LINE], delivery=delivery[:MAX_LINE] or None)
                how = ""

    def _person(self, cue: str) -> str:
        """The name of a cue as the script writes it; whoever speaks first joins the bible."""
        name = cased(cue, self.proper, names=True)[:200].strip() or "Voice"
        key = folded(name)
        if key in self.known:
            return self.known[key]
        if key not in self.people and len(self.people) < MOST_PEOPLE:
            look = self.looks.get(cue.upper(), "")
            self.people[key] = Character(id=self.new_id("character"), name=name, description=look, origin=self.origin)
        return name

    def _beats(self, inside: Sequence[Element]) -> str:
        """Each paragraph of action is a beat, in order; people are named as in a sentence, and introduced in the bible alone."""
        said = (self._named(e.text).replace(";", ",").strip().rstrip(" .") for e in inside if e.kind == "action")
        return "; ".join(beat for beat in said if beat)[:MAX_LINE]

    def _named(self, text: str) -> str:
        if text.isupper():
            return text
        plain = _INTRODUCED.sub(lambda m: m[1] if m[1].strip().casefold() in self.cues else m[0], text)
        return _CAPITALS.sub(lambda m: cased(m[0], self.proper, names=True) if m[0].casefold() in self.cues else m[0], plain)

    def _seen(self, inside: Sequence[Element]) -> Iterator[str]:
        """Who is in the picture: whoever speaks in it, and the people of the script whom an action names."""
        names = dict.fromkeys(self._person(e.text) for e in inside if e.kind == "character" and not extension(e.mark))
        words = {word.casefold() for e in inside if e.kind == "action" for word in re.findall(r"[A-Z][^\W\d_]+", e.text)}
        people = (*self.known.values(), *(person.name for person in self.people.values()))
        named = (name for name in people if name.split()[0].casefold() in words)
        yield from dict.fromkeys((*names, *named))


def extension(mark: str) -> str:
    """How a line is delivered by what stands behind the name; empty for a voice whose owner is in the picture."""
    return _EXTENSIONS.get(mark.upper().replace(".", "").replace("VOICE OVER", "VO").strip(), "")


def _cues(slots: PromptSlots) -> list[str]:
    return [block.casefold().lstrip("@") for block in written_dialogue(slots)]


def _notes(part: _Part) -> str:
    """Synopsis, sections, notes, the scene's number on paper, transitions that are no link, and what was too long to keep."""
    said = [e.text for e in part.inside if e.kind in ("section", "synopsis", "note") and e.text and not stored_scene(e.text)]
    said += [e.text for e in part.inside if e.kind == "transition" and not any(word in e.text.upper() for word, _ in _TRANSITIONS)]
    said += [f"Scene number on paper: {part.heading.mark}"] if part.heading.mark else []
    length = sum(len(e.text) + 2 for e in part.inside if e.kind == "action")
    said += [f"The action is longer than a scene holds: about {length - MAX_LINE:,} characters were left out."] if length > MAX_LINE else []
    return "\n".join(said)[:MAX_LINE]


def _stored_links(values: Any) -> Iterator[Link]:
    for value in cast("list[Any]", values) if type(values) is list else ():
        try:
            yield Link.model_validate(value)
        except ValueError:
            continue


_CAPITALS = re.compile(r"\b[A-ZÀ-Þ][A-ZÀ-Þ'’-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ'’-]+){0,3}\b")
_INTRODUCED = re.compile(r"\b([A-ZÀ-Þ][A-ZÀ-Þ'’ -]{1,40}[A-ZÀ-Þ])\s*\(([^()]{1,200})\)")


def _looks(elements: Sequence[Element]) -> dict[str, str]:
    """How people are introduced in the action: ``MARA (28, cropped black hair)``."""
    found: dict[str, str] = {}
    for element in elements:
        if element.kind == "action" and "(" in element.text:
            for name, look in _INTRODUCED.findall(element.text):
                found.setdefault(name.strip(), look)
    return found
