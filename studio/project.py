"""The record: SceneProject and everything in it. Frozen, validated, exported to JSON and imported to the same bytes."""

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal, Self, cast

from pydantic import (
    AfterValidator,
    AliasChoices,
    BeforeValidator,
    Field,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    model_validator,
)

from studio import film
from studio.errors import BadInput, one_sentence
from studio.record import IMPORTED, Id, Name, Origin, Origins, Record, Text, Words
from studio.record import PERSONAL as PERSONAL
from studio.record import OriginKind as OriginKind
from studio.styles.profile import AppliedProfile
from studio.text import clean

SCHEMA_VERSION = 1
"""Version of the exported form. A file that says a higher one is refused."""


def _ratio(value: str) -> str:
    match = re.fullmatch(r"\s*(\d{1,5}(?:\.\d{1,3})?)\s*[:xX/×]\s*(\d{1,5}(?:\.\d{1,3})?)\s*", value)
    if not match or not all(float(side) > 0 for side in match.groups()):
        raise ValueError("a ratio is width:height, such as 16:9 or 2.39:1")
    return f"{match[1]}:{match[2]}"


def _colour(value: str) -> str:
    value = clean(value).strip()
    if value.startswith("#"):
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
            raise ValueError("a colour is #rrggbb or a name")
        return value.lower()
    if not value:
        raise ValueError("a colour is #rrggbb or a name")
    return value


def _as_ref(value: Any) -> Any:
    return {"ref": value} if isinstance(value, str) else value


Ratio = Annotated[str, AfterValidator(_ratio)]
Colour = Annotated[str, AfterValidator(_colour), StringConstraints(max_length=80)]


class CharacterRef(Record):
    """A character of the bible in a scene, by id or name. ``appearance`` is an id, a label or free words; None means by story order."""

    ref: Name
    appearance: Name | None = None


class LocationRef(Record):
    """A location of the bible, by id or name."""

    ref: Name


class DialogueLine(Record):
    """One spoken line. ``speaker`` is a character's id or name, or None; ``language`` a BCP 47 tag, or None for the film's own."""

    speaker: Name | None = None
    line: Words
    delivery: Text | None = None
    language: Annotated[str, StringConstraints(max_length=35)] | None = None


ReferenceRole = Literal["first_frame", "last_frame", "character", "location", "prop", "style", "shot"]


class Reference(Record):
    """A visual asset of the bible bound to a scene or the film, and what it is for."""

    asset: Name
    role: ReferenceRole = "style"


class PromptSlots(Record):
    """The slots of the film language (design: film-language). A closed slot holds one of its ids or free text, kept as it is."""

    subject: Words | None = None
    action: Words | None = None
    character_ref: tuple[Annotated[CharacterRef, BeforeValidator(_as_ref)], ...] | None = None
    location: LocationRef | Words | None = None
    set_dressing: Words | None = None
    shot_type: Words | None = None
    framing: Words | None = None
    camera_angle: Words | None = None
    camera_movement: tuple[Words, ...] | None = None
    camera_speed: Words | None = None
    steadiness: Words | None = None
    lens: Words | None = None
    focal_length_mm: Annotated[float, Field(gt=0, le=10_000, allow_inf_nan=False)] | None = None
    depth_of_field: Words | None = None
    composition: tuple[Words, ...] | None = None
    lighting_mood: Words | None = None
    lighting_source: tuple[Words, ...] | None = None
    lighting_quality: Words | None = None
    lighting_direction: Words | None = None
    time_of_day: Words | None = None
    weather: tuple[Words, ...] | None = None
    color_palette: tuple[Colour, ...] | None = None
    color_temperature: Words | None = None
    saturation: Words | None = None
    medium: Words | None = None
    aesthetic: Words | None = None
    era: Words | None = None
    film_stock: Words | None = None
    influences: tuple[Words, ...] | None = None
    dialogue: tuple[DialogueLine, ...] | None = None
    sound_effects: tuple[Words, ...] | None = None
    ambience: Words | None = None
    music: Words | None = None
    duration: Annotated[float, Field(gt=0, le=36_000, allow_inf_nan=False)] | None = None
    aspect_ratio: Ratio | None = None
    fps: Annotated[float, Field(gt=0, le=1_000, allow_inf_nan=False)] | None = None
    resolution: Words | None = None
    motion_strength: Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)] | None = None
    seed: Annotated[int, Field(ge=0, le=2**63 - 1)] | None = None
    negative: tuple[Words, ...] | None = None
    references: tuple[Reference, ...] | None = None

    def filled(self) -> dict[str, Any]:
        """The slots that hold something, by name, in the order of the film language; an empty list counts as empty."""
        own = self.__dict__
        return {name: value for name in film.SLOTS if (value := own[name]) is not None and value != ()}

    def with_slot(self, slot: str, value: Any) -> Self:
        """A copy with one slot set to an already checked value, or emptied with None."""
        return self.model_copy(update={slot: value})


_ADAPTERS: dict[str, TypeAdapter[Any]] = {}


def check_slot(slot: str, value: Any) -> Any:
    """``value`` as the slot's own type. Raises BadInput with one sentence when the slot or the value does not exist."""
    if slot not in film.SLOTS:
        raise BadInput(f"There is no slot called {clean(slot)[:60]!r}.")
    if slot not in _ADAPTERS:
        _ADAPTERS[slot] = TypeAdapter(cast("Any", PromptSlots.model_fields[slot].annotation))
    try:
        return _ADAPTERS[slot].validate_python(value)
    except ValidationError as error:
        raise BadInput(one_sentence(error, film.SLOTS[slot].label)) from None


def _slot_origins(slots: PromptSlots, origins: Origins, extra: Mapping[str, object]) -> dict[str, Origin]:
    """Exactly one origin for each thing that is filled, in a fixed order; what came without one was imported."""
    filled = [*(name for name, value in extra.items() if value), *slots.filled()]
    return {name: origins.get(name, IMPORTED) for name in filled}


class GlobalStyle(PromptSlots):
    """The look of the whole film: any slot, held for every scene that does not say otherwise, and the style notes in words."""

    visual_theme: Text = ""
    brand_guidelines: Text = ""
    consistency_notes: Text = ""
    origins: Origins = Field(default_factory=dict[str, Origin])
    profile: AppliedProfile | None = None

    @model_validator(mode="after")
    def _complete_origins(self) -> Self:
        notes = {name: getattr(self, name) for name in ("visual_theme", "brand_guidelines", "consistency_notes")}
        object.__setattr__(self, "origins", _slot_origins(self, self.origins, notes))
        return self

    def with_origins(self, origins: Origins) -> Self:
        """A copy whose origins are completed from ``origins``."""
        notes = {name: getattr(self, name) for name in ("visual_theme", "brand_guidelines", "consistency_notes")}
        return self.model_copy(update={"origins": _slot_origins(self, origins, notes)})


def _as_appearance(value: Any) -> Any:
    return {"description": value} if isinstance(value, str) else value


class Appearance(Record):
    """How a character looks from scene ``from_scene`` (an id) on, or wherever a scene asks for it by id or label."""

    id: Id | None = None
    label: Annotated[Text, StringConstraints(max_length=200), Field(validation_alias=AliasChoices("label", "name"))] = ""
    description: Annotated[Words, Field(validation_alias=AliasChoices("description", "text", "look", "wardrobe"))]
    from_scene: Id | None = None


class Character(Record):
    """Someone in the film. ``description`` is what never changes; ``appearances`` change over the story."""

    id: Id
    name: Name
    description: Text = ""
    appearances: tuple[Annotated[Appearance, BeforeValidator(_as_appearance)], ...] = ()
    origin: Origin = IMPORTED


class Location(Record):
    """A place of the film."""

    id: Id
    name: Name
    description: Text = ""
    origin: Origin = IMPORTED


class Prop(Record):
    """A thing that matters to the story."""

    id: Id
    name: Name
    description: Text = ""
    origin: Origin = IMPORTED


class Swatch(Record):
    """A colour of a picture. ``weight`` is its share of the picture's area, 0..1."""

    hex: Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
    name: Annotated[Text, StringConstraints(max_length=60)]
    weight: Annotated[float, Field(ge=0, le=1)]


AssetCategory = Literal["character", "location", "prop", "style", "shot_ref"]


class Seen(Record):
    """What a model says it sees in a picture: its word, held apart from what was measured and from what people say."""

    description: Text = ""
    phrase: Text = ""
    tags: tuple[Name, ...] = ()
    subjects: tuple[Name, ...] = ()
    shot_type: Words | None = None
    camera_angle: Words | None = None
    lighting: Text = ""
    wardrobe: Text = ""
    era: Text = ""
    origin: Origin = Origin(kind="vision")


class VisualAsset(Record):
    """A reference picture. ``sha256`` names its stored bytes; palette, measures, tags and phrase are read from the pixels alone.

    ``look`` finds similar pictures and ``fingerprint`` the same picture again (`studio/pictures/look.py`). ``seen`` is a model's word.
    ``origins`` says whose word the category, label and description are.
    """

    id: Id
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    width: Annotated[int, Field(ge=1, le=100_000)]
    height: Annotated[int, Field(ge=1, le=100_000)]
    category: AssetCategory = "style"
    label: Annotated[Text, StringConstraints(max_length=200)] = ""
    description: Text = ""
    tags: tuple[Name, ...] = ()
    palette: tuple[Swatch, ...] = ()
    measures: Mapping[str, float | str] = Field(default_factory=dict[str, float | str])
    phrase: Text = ""
    look: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9+/=]*$", max_length=400)] = ""
    fingerprint: Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{16})?$")] = ""
    seen: Seen | None = None
    origins: Origins = Field(default_factory=dict[str, Origin])
    origin: Origin = IMPORTED


class Note(Record):
    """A decision about the film, in words, kept with the message it came from."""

    id: Id
    text: Words
    origin: Origin = IMPORTED


class ProjectBible(Record):
    """What holds for the whole film: people, places, things, reference pictures and decisions."""

    characters: tuple[Character, ...] = ()
    locations: tuple[Location, ...] = ()
    props: tuple[Prop, ...] = ()
    assets: tuple[VisualAsset, ...] = ()
    notes: tuple[Note, ...] = ()


class Held(Record):
    """What the film brings to a locked scene, as it was when the scene was locked: its style, and the entries of the bible that it uses.

    An appearance that holds by story order stands alone and for the whole film here, so that moved scenes change nothing of it.
    """

    style: GlobalStyle = GlobalStyle()
    bible: ProjectBible = ProjectBible()


LinkKind = Literal["continues", "cuts_to", "flashback", "parallel"]
SceneStatus = Literal["exploring", "refining", "locked"]
FilmStatus = Literal["working", "finished", "archived"]


class Link(Record):
    """An edge of the scene graph from the scene that holds it to scene ``to`` (an id)."""

    kind: LinkKind
    to: Id


class Scene(Record):
    """One scene. ``number`` is its place in the film, from 1; everything else refers to it by ``id``. A lock keeps what is ``held``."""

    id: Id
    number: Annotated[int, Field(ge=1, le=1_000_000)]
    title: Annotated[Text, StringConstraints(max_length=200)] = ""
    notes: Text = ""
    status: SceneStatus = "exploring"
    links: tuple[Link, ...] = ()
    template: Annotated[str, StringConstraints(max_length=200)] | None = None
    slots: PromptSlots = PromptSlots()
    origins: Origins = Field(default_factory=dict[str, Origin])
    held: Held | None = None

    @property
    def locked(self) -> bool:
        return self.status == "locked"

    def with_slots(self, slots: PromptSlots, origins: Origins) -> Self:
        """A copy with these slots, each with its origin; what has none counts as imported."""
        return self.model_copy(
            update={"slots": slots, "origins": _slot_origins(slots, origins, {"title": self.title, "notes": self.notes})}
        )

    @model_validator(mode="after")
    def _complete_origins(self) -> Self:
        object.__setattr__(self, "origins", _slot_origins(self.slots, self.origins, {"title": self.title, "notes": self.notes}))
        return self


def _numbered(scenes: list[Any]) -> list[Any]:
    """Scenes given as plain mappings, each with a number and an id, in the order of their numbers."""
    if not all(isinstance(s, dict) for s in scenes):
        return scenes
    numbered = [{"number": place, **cast("dict[str, Any]", s)} for place, s in enumerate(scenes, 1)]
    if all(isinstance(s["number"], int) for s in numbered):
        numbered.sort(key=lambda s: s["number"])
    return [{"id": f"scene-{s['number']}", **s} for s in numbered]


class SceneProject(Record):
    """A film: the one truth that everything is compiled from."""

    schema_version: Literal[1] = SCHEMA_VERSION
    id: Id
    title: Annotated[Text, StringConstraints(max_length=200)] = ""
    logline: Text = ""
    status: FilmStatus = "working"
    template: Annotated[str, StringConstraints(max_length=200)] | None = None
    bible: ProjectBible = ProjectBible()
    style: GlobalStyle = GlobalStyle()
    scenes: tuple[Scene, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _number_scenes(cls, data: Any) -> Any:
        """Give scenes of the minimal form their place and id when they come without one."""
        if isinstance(data, dict) and isinstance(data.get("scenes"), list):  # pyright: ignore[reportUnknownMemberType]
            body = cast("dict[str, Any]", data)
            return {**body, "scenes": _numbered(body["scenes"])}
        return cast("Any", data)

    @model_validator(mode="after")
    def _unique_ids(self) -> Self:
        for what, ids in (
            ("scene", [s.id for s in self.scenes]),
            ("scene number", [s.number for s in self.scenes]),
            ("character", [c.id for c in self.bible.characters]),
            ("location", [x.id for x in self.bible.locations]),
            ("prop", [p.id for p in self.bible.props]),
            ("asset", [a.id for a in self.bible.assets]),
        ):
            if len(set(ids)) != len(ids):
                raise ValueError(f"every {what} must be there once")
        if [s.number for s in self.scenes] != sorted(s.number for s in self.scenes):
            raise ValueError("scenes must stand in the order of their numbers")
        known = {s.id for s in self.scenes}
        if any(link.to not in known for scene in self.scenes for link in scene.links):
            raise ValueError("a scene is linked to one that does not exist")
        return self

    def scene(self, scene_id: str) -> Scene | None:
        """The scene of that id, or None."""
        return next((s for s in self.scenes if s.id == scene_id), None)

    def numbered(self, number: int) -> Scene | None:
        """The scene of that number, or None."""
        return next((s for s in self.scenes if s.number == number), None)
