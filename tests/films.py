"""Films and edits for tests: generated ones, and a few told by hand."""

from typing import Any

from hypothesis import strategies as st

from studio import film
from studio.deltas import AddToSlot, ClearSlot, Delta, NudgeSlot, RemoveFromSlot, SetSlot
from studio.edits import (
    AddScene,
    ChangeSlot,
    DescribeAsset,
    DescribeScene,
    DescribeStyle,
    Edit,
    LinkScenes,
    MoveScene,
    PutAppearance,
    PutAsset,
    PutCharacter,
    PutLocation,
    PutNote,
    PutProp,
    RemoveFromBible,
    RemoveScene,
    RetitleFilm,
    SeeAsset,
    SetFilmStatus,
    SetSceneStatus,
    UnlinkScenes,
)
from studio.project import Appearance, Character, Link, Location, Note, Origin, Prop, Scene, SceneProject, Seen, VisualAsset

IDS = [f"s{n}" for n in range(6)]
texts = st.text(min_size=1, max_size=30).filter(lambda t: bool(t.strip()) and t.isprintable())
origins = st.builds(
    Origin,
    kind=st.sampled_from(["stated", "chosen", "measured", "vision", "model", "inferred", "profile", "template", "imported"]),
    source=st.none() | st.sampled_from(["msg:1", "template:mirror/2", "rule:carry"]),
)


def value(slot: str) -> st.SearchStrategy[Any]:
    """A value that fits the slot: ids, free text, numbers in range."""
    kind = film.SLOTS[slot].kind
    term = st.sampled_from(film.ids(slot)) | texts if film.ids(slot) else texts
    return {
        "text": texts,
        "texts": st.lists(texts, min_size=1, max_size=3),
        "closed": term,
        "closed_list": st.lists(term, min_size=1, max_size=3, unique=True),
        "palette": st.lists(st.sampled_from(["#ff8800", "#102030", "teal", "amber"]), min_size=1, max_size=4, unique=True),
        "number": st.floats(0.5, 1.0) if slot == "motion_strength" else st.floats(0.5, 120).map(lambda x: round(x, 2)),
        "integer": st.integers(0, 2**40),
        "ratio": st.sampled_from(["16:9", "9:16", "1:1", "2.39:1", "21:9", "4:5"]),
        "characters": st.lists(st.sampled_from(["Mara", "Jun", "c1"]).map(lambda n: {"ref": n}), min_size=1, max_size=2),
        "location": texts | st.just({"ref": "Dotonbori"}),
        "dialogue": st.lists(st.fixed_dictionaries({"speaker": st.none() | st.just("Mara"), "line": texts}), min_size=1, max_size=2),
        "references": st.lists(st.fixed_dictionaries({"asset": st.just("a1"), "role": st.sampled_from(["style", "shot"])}), min_size=1),
    }[kind]


@st.composite
def deltas(draw: st.DrawFn) -> Delta:
    slot = draw(st.sampled_from(list(film.SLOTS)))
    kind = draw(st.sampled_from(["set", "set", "set", "clear", "add", "remove", "nudge"]))
    match kind:
        case "set":
            return SetSlot(slot=slot, value=draw(value(slot)))
        case "clear":
            return ClearSlot(slot=slot)
        case "add":
            return AddToSlot(slot=slot, value=draw(value(slot)))
        case "remove":
            return RemoveFromSlot(slot=slot, value=draw(value(slot)))
        case _:
            return NudgeSlot(slot=slot, by=draw(st.sampled_from([-2, -1, -0.25, 0.25, 1, 2])))


def scenes() -> st.SearchStrategy[Scene]:
    slots = st.fixed_dictionaries({}, optional={slot: value(slot) for slot in film.SLOTS})
    return st.builds(
        lambda i, title, s: Scene.model_validate({"id": i, "number": 1, "title": title, "slots": s}), st.sampled_from(IDS), texts, slots
    )


edits: st.SearchStrategy[Edit] = st.one_of(
    st.builds(RetitleFilm, title=texts, logline=st.none() | texts),
    st.builds(SetFilmStatus, status=st.sampled_from(["working", "finished", "archived"])),
    st.builds(AddScene, scene=scenes(), at=st.none() | st.integers(1, 8)),
    st.builds(RemoveScene, scene=st.sampled_from(IDS)),
    st.builds(MoveScene, scene=st.sampled_from(IDS), to=st.integers(1, 8)),
    st.builds(DescribeScene, scene=st.sampled_from(IDS), title=st.none() | texts, notes=st.none() | texts, origin=origins),
    st.builds(SetSceneStatus, scene=st.sampled_from(IDS), status=st.sampled_from(["exploring", "refining", "locked"])),
    st.builds(LinkScenes, scene=st.sampled_from(IDS), link=st.builds(Link, kind=st.just("continues"), to=st.sampled_from(IDS))),
    st.builds(UnlinkScenes, scene=st.sampled_from(IDS), link=st.builds(Link, kind=st.just("continues"), to=st.sampled_from(IDS))),
    st.builds(ChangeSlot, scene=st.none() | st.sampled_from(IDS), delta=deltas(), origin=origins),
    st.builds(DescribeStyle, visual_theme=st.none() | texts, consistency_notes=st.none() | texts, origin=origins),
    st.builds(PutCharacter, character=st.builds(Character, id=st.sampled_from(["c1", "c2"]), name=st.just("Mara"), origin=origins)),
    st.builds(PutAppearance, character=st.sampled_from(["c1", "c2"]), appearance=st.builds(Appearance, description=texts)),
    st.builds(PutLocation, location=st.builds(Location, id=st.just("l1"), name=st.just("Dotonbori"))),
    st.builds(PutProp, prop=st.builds(Prop, id=st.just("p1"), name=st.just("parcel"))),
    st.builds(PutAsset, asset=st.builds(VisualAsset, id=st.just("a1"), sha256=st.just("0" * 64), width=st.just(8), height=st.just(8))),
    st.builds(DescribeAsset, asset=st.just("a1"), label=st.none() | texts, category=st.sampled_from(["style", "prop"]), origin=origins),
    st.builds(SeeAsset, asset=st.just("a1"), seen=st.builds(Seen, phrase=texts, shot_type=st.none() | st.just("wide"))),
    st.builds(PutNote, note=st.builds(Note, id=st.sampled_from(["n1", "n2"]), text=texts)),
    st.builds(RemoveFromBible, shelf=st.sampled_from(["characters", "notes"]), id=st.sampled_from(["c1", "n1"])),
)


def empty() -> SceneProject:
    return SceneProject(id="film")
