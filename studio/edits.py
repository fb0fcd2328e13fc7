"""Everything that can happen to a film. An edit is one frozen record, and ``edit.apply(project)`` is pure and whole or not at all.

An edit is at once what a model proposes, what a button carries, the row in the journal, what a replay re-plays and the label in
the training data. A new kind of edit is one class in the union below, and nothing else.
"""

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from studio.deltas import Delta, changed
from studio.errors import Refused
from studio.held import hold
from studio.parts import (
    HasId,
    as_numbered,
    entry,
    in_order,
    label,
    not_locked_both_ways,
    not_over_a_person,
    open_scene,
    put,
    scene_in,
    with_bible,
    with_scene,
    without_links,
)
from studio.profile_edit import ApplyProfile
from studio.project import (
    PERSONAL,
    Appearance,
    AssetCategory,
    Character,
    FilmStatus,
    GlobalStyle,
    Id,
    Link,
    Location,
    Note,
    Origin,
    ProjectBible,
    Prop,
    Record,
    Scene,
    SceneProject,
    SceneStatus,
    Seen,
    Text,
    VisualAsset,
)
from studio.template_edit import UseTemplate


class RetitleFilm(Record):
    """The film's title or logline changes; None leaves it."""

    kind: Literal["retitle_film"] = "retitle_film"
    title: Annotated[Text, Field(max_length=200)] | None = None
    logline: Text | None = None
    template: Annotated[str, Field(max_length=200)] | None = None

    def apply(self, project: SceneProject) -> SceneProject:
        return project.model_copy(update=self.model_dump(exclude={"kind"}, exclude_none=True))


class SetFilmStatus(Record):
    """The film is being worked on, finished or archived."""

    kind: Literal["set_film_status"] = "set_film_status"
    status: FilmStatus

    def apply(self, project: SceneProject) -> SceneProject:
        return project.model_copy(update={"status": self.status})


class AddScene(Record):
    """A new scene stands at place ``at`` (1 is first), or last."""

    kind: Literal["add_scene"] = "add_scene"
    scene: Scene
    at: Annotated[int, Field(ge=1)] | None = None

    def apply(self, project: SceneProject) -> SceneProject:
        if project.scene(self.scene.id):
            raise Refused("That scene is in the film already.")
        known = {s.id for s in project.scenes}
        scene = self.scene.model_copy(update={"links": tuple(link for link in self.scene.links if link.to in known)})
        place = len(project.scenes) if self.at is None else min(self.at - 1, len(project.scenes))
        return in_order(project, (*project.scenes[:place], scene, *project.scenes[place:]))


class RemoveScene(Record):
    """The scene leaves the film, and the links that led to it with it."""

    kind: Literal["remove_scene"] = "remove_scene"
    scene: Id

    def apply(self, project: SceneProject) -> SceneProject:
        open_scene(project, self.scene)
        rest = (without_links(s, self.scene) for s in project.scenes if s.id != self.scene)
        return in_order(project, rest)


class MoveScene(Record):
    """The scene moves to place ``to`` (1 is first)."""

    kind: Literal["move_scene"] = "move_scene"
    scene: Id
    to: Annotated[int, Field(ge=1)]

    def apply(self, project: SceneProject) -> SceneProject:
        moved = open_scene(project, self.scene)
        rest = [s for s in project.scenes if s.id != self.scene]
        rest.insert(min(self.to - 1, len(rest)), moved)
        return in_order(project, rest)


class DescribeScene(Record):
    """The scene's title or notes change; None leaves them."""

    kind: Literal["describe_scene"] = "describe_scene"
    scene: Id
    title: Annotated[Text, Field(max_length=200)] | None = None
    notes: Text | None = None
    origin: Origin

    def apply(self, project: SceneProject) -> SceneProject:
        scene = open_scene(project, self.scene)
        words = {k: v for k, v in (("title", self.title), ("notes", self.notes)) if v is not None}
        for name in words:
            not_over_a_person(scene.origins.get(name), self.origin, f"The {name} of scene {scene.number}")
        described = scene.model_copy(update=words)
        return with_scene(project, described.with_slots(scene.slots, {**scene.origins, **dict.fromkeys(words, self.origin)}))


class SetSceneStatus(Record):
    """The scene is being explored, refined, or locked. Only this edit opens a locked scene.

    A lock that ``holds`` keeps what style and bible bring to the scene; locks of before that did not.
    """

    kind: Literal["set_scene_status"] = "set_scene_status"
    scene: Id
    status: SceneStatus
    holds: bool = False

    def apply(self, project: SceneProject) -> SceneProject:
        scene = scene_in(project, self.scene)
        held = None if self.status != "locked" else scene.held or (hold(project, scene) if self.holds else None)
        return with_scene(project, scene.model_copy(update={"status": self.status, "held": held}))


class LinkScenes(Record):
    """The scene continues, cuts to, flashes back to or runs parallel with another."""

    kind: Literal["link_scenes"] = "link_scenes"
    scene: Id
    link: Link

    def apply(self, project: SceneProject) -> SceneProject:
        scene = open_scene(project, self.scene)
        scene_in(project, self.link.to)
        if self.link.to == self.scene:
            raise Refused("A scene cannot be linked to itself.")
        links = scene.links if self.link in scene.links else (*scene.links, self.link)
        return with_scene(project, scene.model_copy(update={"links": links}))


class UnlinkScenes(Record):
    """That link is taken away."""

    kind: Literal["unlink_scenes"] = "unlink_scenes"
    scene: Id
    link: Link

    def apply(self, project: SceneProject) -> SceneProject:
        scene = open_scene(project, self.scene)
        return with_scene(project, scene.model_copy(update={"links": tuple(x for x in scene.links if x != self.link)}))


class ChangeSlot(Record):
    """One slot of a scene, or of the film's style when ``scene`` is None, changes by a delta. No guess replaces a person's word."""

    kind: Literal["change_slot"] = "change_slot"
    scene: Id | None = None
    delta: Delta
    origin: Origin

    def apply(self, project: SceneProject) -> SceneProject:
        slot = self.delta.slot
        if self.scene is None:
            style = project.style
            not_over_a_person(style.origins.get(slot), self.origin, label(slot))
            slots = style.with_slot(slot, changed(style, self.delta))
            return project.model_copy(update={"style": slots.with_origins({**style.origins, slot: self.origin})})
        scene = open_scene(project, self.scene)
        not_over_a_person(scene.origins.get(slot), self.origin, f"{label(slot)} of scene {scene.number}")
        slots = scene.slots.with_slot(slot, changed(scene.slots, self.delta))
        return with_scene(project, scene.with_slots(slots, {**scene.origins, slot: self.origin}))


class DescribeStyle(Record):
    """The style notes of the film change; None leaves them."""

    kind: Literal["describe_style"] = "describe_style"
    visual_theme: Text | None = None
    brand_guidelines: Text | None = None
    consistency_notes: Text | None = None
    origin: Origin

    def apply(self, project: SceneProject) -> SceneProject:
        words = self.model_dump(exclude={"kind", "origin"}, exclude_none=True)
        style: GlobalStyle = project.style.model_copy(update=words)
        return project.model_copy(update={"style": style.with_origins({**project.style.origins, **dict.fromkeys(words, self.origin)})})


class PutCharacter(Record):
    """A character joins the bible or, by id, is described anew."""

    kind: Literal["put_character"] = "put_character"
    character: Character

    def apply(self, project: SceneProject) -> SceneProject:
        return with_bible(project, characters=put(project.bible.characters, self.character))


class PutAppearance(Record):
    """A character looks like this from some scene on; an appearance of the same id or label is replaced."""

    kind: Literal["put_appearance"] = "put_appearance"
    character: Id
    appearance: Appearance

    def apply(self, project: SceneProject) -> SceneProject:
        who = entry(project.bible.characters, self.character, "character")
        key = (self.appearance.id, self.appearance.label)
        rest = tuple(a for a in who.appearances if (a.id, a.label) != key or key == (None, ""))
        dressed = who.model_copy(update={"appearances": (*rest, self.appearance)})
        return with_bible(project, characters=put(project.bible.characters, dressed))


class PutLocation(Record):
    """A location joins the bible or, by id, is described anew."""

    kind: Literal["put_location"] = "put_location"
    location: Location

    def apply(self, project: SceneProject) -> SceneProject:
        return with_bible(project, locations=put(project.bible.locations, self.location))


class PutProp(Record):
    """A prop joins the bible or, by id, is described anew."""

    kind: Literal["put_prop"] = "put_prop"
    prop: Prop

    def apply(self, project: SceneProject) -> SceneProject:
        return with_bible(project, props=put(project.bible.props, self.prop))


class PutAsset(Record):
    """A reference picture joins the Visual Bible or, by id, is described anew."""

    kind: Literal["put_asset"] = "put_asset"
    asset: VisualAsset

    def apply(self, project: SceneProject) -> SceneProject:
        return with_bible(project, assets=put(project.bible.assets, self.asset))


class DescribeAsset(Record):
    """What a reference picture is: its category, label or description change; None leaves them. A guess never replaces a person's word."""

    kind: Literal["describe_asset"] = "describe_asset"
    asset: Id
    category: AssetCategory | None = None
    label: Annotated[Text, Field(max_length=200)] | None = None
    description: Text | None = None
    origin: Origin

    def apply(self, project: SceneProject) -> SceneProject:
        asset = entry(project.bible.assets, self.asset, "reference picture")
        guess = self.origin.kind not in PERSONAL
        held = {name for name, origin in asset.origins.items() if guess and origin.kind in PERSONAL}
        words = self.model_dump(include={"category", "label", "description"} - held, exclude_none=True)
        origins = {**asset.origins, **dict.fromkeys(words, self.origin)}
        return with_bible(project, assets=put(project.bible.assets, asset.model_copy(update={**words, "origins": origins})))


class SeeAsset(Record):
    """A model has looked at a reference picture: its word stands beside the measures, in place of what a model said before."""

    kind: Literal["see_asset"] = "see_asset"
    asset: Id
    seen: Seen

    def apply(self, project: SceneProject) -> SceneProject:
        asset = entry(project.bible.assets, self.asset, "reference picture")
        return with_bible(project, assets=put(project.bible.assets, asset.model_copy(update={"seen": self.seen})))


class PutNote(Record):
    """A decision is written into the bible or, by id, put anew."""

    kind: Literal["put_note"] = "put_note"
    note: Note

    def apply(self, project: SceneProject) -> SceneProject:
        return with_bible(project, notes=put(project.bible.notes, self.note))


BibleShelf = Literal["characters", "locations", "props", "assets", "notes"]


class RemoveFromBible(Record):
    """An entry leaves the bible. Scenes that name it keep the name."""

    kind: Literal["remove_from_bible"] = "remove_from_bible"
    shelf: BibleShelf
    id: Id

    def apply(self, project: SceneProject) -> SceneProject:
        shelf: tuple[HasId, ...] = getattr(project.bible, self.shelf)
        entry(shelf, self.id, f"entry among the {self.shelf}")
        return with_bible(project, **{self.shelf: tuple(e for e in shelf if e.id != self.id)})


class FilmHead(Record):
    """The film's own fields, as a Restore puts them back."""

    title: str
    logline: str
    status: FilmStatus
    template: str | None


class Restore(Record):
    """The parts named here stand again as they stood before: what undo writes. None leaves a part; ``order`` is the ids of all scenes."""

    kind: Literal["restore"] = "restore"
    undoes: Annotated[int, Field(ge=1)]
    head: FilmHead | None = None
    bible: ProjectBible | None = None
    style: GlobalStyle | None = None
    scenes: tuple[Scene, ...] = ()
    order: tuple[Id, ...] | None = None

    def apply(self, project: SceneProject) -> SceneProject:
        parts: dict[str, object] = {} if self.head is None else dict(self.head)
        parts |= {name: part for name, part in (("bible", self.bible), ("style", self.style)) if part is not None}
        scenes = {s.id: s for s in project.scenes}
        for scene in self.scenes:
            not_locked_both_ways(scenes.get(scene.id), scene)
            scenes[scene.id] = scene
        order = tuple(scenes) if self.order is None else self.order
        for gone in set(scenes) - set(order):
            open_scene(project, gone)
        return in_order(project.model_copy(update=parts), (scenes[i] for i in order if i in scenes))


Edit = Annotated[
    RetitleFilm
    | SetFilmStatus
    | AddScene
    | RemoveScene
    | MoveScene
    | DescribeScene
    | SetSceneStatus
    | LinkScenes
    | UnlinkScenes
    | ChangeSlot
    | DescribeStyle
    | PutCharacter
    | PutAppearance
    | PutLocation
    | PutProp
    | PutAsset
    | DescribeAsset
    | SeeAsset
    | PutNote
    | RemoveFromBible
    | UseTemplate
    | ApplyProfile
    | Restore,
    Field(discriminator="kind"),
]
EDIT: TypeAdapter[Edit] = TypeAdapter(Edit)
"""Reads and writes any edit as JSON."""


def scene_of(edit: Edit) -> str | None:
    """The id of the scene that an edit is about, or None for edits of the film, the style or the bible."""
    about: Scene | str | None = getattr(edit, "scene", None)
    return about.id if isinstance(about, Scene) else about


def restore(now: SceneProject, before: SceneProject, undoes: int) -> Restore:
    """The edit that makes ``now`` equal ``before`` again, holding only the parts that differ."""
    standing = {s.id: s for s in now.scenes}
    order = tuple(s.id for s in before.scenes)
    return Restore(
        undoes=undoes,
        head=None if _head(now) == _head(before) else _head(before),
        bible=None if now.bible == before.bible else before.bible,
        style=None if now.style == before.style else before.style,
        scenes=tuple(s for s in before.scenes if as_numbered(standing.get(s.id), s.number) != s),
        order=None if tuple(standing) == order else order,
    )


def _head(project: SceneProject) -> FilmHead:
    return FilmHead(title=project.title, logline=project.logline, status=project.status, template=project.template)
