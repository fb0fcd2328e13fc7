"""What a model may do to the bible: people, places, things, reference pictures and decisions."""

from typing import Annotated

from pydantic import Field
from pydantic_ai import ModelRetry, RunContext

from studio.edits import (
    BibleShelf,
    DescribeAsset,
    Edit,
    PutAppearance,
    PutCharacter,
    PutLocation,
    PutNote,
    PutProp,
    RemoveFromBible,
    SeeAsset,
)
from studio.project import Appearance, AssetCategory, Character, Location, Name, Note, Prop, Seen, Text, Words
from studio.turn import Turn
from tools.making import SceneRef, known_id, make, origin_of, scene_of

Was = Annotated[str | None, Field(description="the entry's id or its name so far, when it is renamed or described anew")]


async def put_character(ctx: RunContext[Turn], name: Name, description: Text = "", appearance: Text = "", was: Was = None) -> str:
    """Put a character into the bible, or describe one anew.

    Args:
        name: the name, or the role while nobody has named them.
        description: what never changes: age, build, face, bearing.
        appearance: what they look like now and may change later: hair, clothes, marks; "-" for nothing of the kind any more.
        was: the entry's id or its name so far, when the character was known under another name.
    """
    turn = ctx.deps
    standing = next((c for c in turn.project.bible.characters if known_id(c.id, c.name, was or name)), None)
    origin = origin_of(ctx, description, appearance)
    who = standing or Character(id=turn.new_id("character"), name=name, origin=origin)
    who = who.model_copy(update={"name": name, "description": description or who.description, "origin": origin})
    if appearance == "-":
        who, appearance = who.model_copy(update={"appearances": tuple(a for a in who.appearances if a.label or a.from_scene)}), ""
    edits: list[Edit] = [PutCharacter(character=who)]
    if appearance:
        first = next((a.id for a in who.appearances if not a.label and a.from_scene is None), None)
        look = Appearance(id=first or turn.new_id("appearance"), description=appearance)
        edits.append(PutAppearance(character=who.id, appearance=look))
    return make(turn, edits)


async def put_appearance(
    ctx: RunContext[Turn], character: str, description: Words, label: Text = "", from_scene: SceneRef | None = None
) -> str:
    """Say how a character looks from some scene on, or under a label that scenes can ask for.

    Args:
        character: the character's id or name.
        description: hair, clothes, marks: what the camera sees.
        label: a short name of this look, such as "after the fire".
        from_scene: the scene from which it holds; the whole film when left out.
    """
    turn = ctx.deps
    who = next((c for c in turn.project.bible.characters if known_id(c.id, c.name, character)), None)
    if who is None:
        raise ModelRetry(f"There is no character {character[:60]!r} in the bible: put_character first.")
    start = None if from_scene is None else scene_of(turn.project, from_scene).id
    standing = next((a.id for a in who.appearances if (a.label, a.from_scene) == (label, start)), None)
    look = Appearance(id=standing or turn.new_id("appearance"), label=label, description=description, from_scene=start)
    return make(turn, [PutAppearance(character=who.id, appearance=look)])


async def put_location(ctx: RunContext[Turn], name: Name, description: Text = "", was: Was = None) -> str:
    """Put a place into the bible, or describe one anew: what the camera sees there, in any scene."""
    turn = ctx.deps
    standing = next((x for x in turn.project.bible.locations if known_id(x.id, x.name, was or name)), None)
    place_id = standing.id if standing else turn.new_id("location")
    kept = standing.description if standing else ""
    place = Location(id=place_id, name=name, description=description or kept, origin=origin_of(ctx, description or name))
    return make(turn, [PutLocation(location=place)])


async def put_prop(ctx: RunContext[Turn], name: Name, description: Text = "", was: Was = None) -> str:
    """Put a thing that matters to the story into the bible, or describe one anew."""
    turn = ctx.deps
    standing = next((x for x in turn.project.bible.props if known_id(x.id, x.name, was or name)), None)
    prop_id = standing.id if standing else turn.new_id("prop")
    kept = standing.description if standing else ""
    prop = Prop(id=prop_id, name=name, description=description or kept, origin=origin_of(ctx, description or name))
    return make(turn, [PutProp(prop=prop)])


async def remember_decision(ctx: RunContext[Turn], text: Words) -> str:
    """Write a decision about the film into the bible, in one sentence: what holds from now on that no slot can say."""
    turn = ctx.deps
    return make(turn, [PutNote(note=Note(id=turn.new_id("note"), text=text, origin=origin_of(ctx, text)))])


async def describe_reference(
    ctx: RunContext[Turn],
    asset: str,
    category: AssetCategory,
    label: Annotated[Text, Field(max_length=200)],
    description: Text,
    phrase: Text,
    tags: Annotated[list[Name], Field(max_length=12)],
    subjects: Annotated[tuple[Name, ...], Field(max_length=12)] = (),
    shot_type: Text = "",
    camera_angle: Text = "",
    lighting: Text = "",
    wardrobe: Text = "",
    era: Text = "",
) -> str:
    """Say what is to be seen in a reference picture. It is kept as your word, beside what was measured and what the person says of it.

    Args:
        asset: the picture's id.
        category: what it is a reference for.
        label: a short name.
        description: what is to be seen, in one or two sentences.
        phrase: the same as a prompt would say it, without names of living artists.
        tags: a few words for finding it again.
        subjects: who and what is seen, each in a word or two, without names of real people.
        shot_type: an id of the film language, or "" where it cannot be told.
        camera_angle: an id of the film language, or "" where it cannot be told.
        lighting: where the light comes from and how it falls.
        wardrobe: what people wear.
        era: the time that clothes, things and places speak of.
    """
    turn = ctx.deps
    standing = next((a for a in turn.project.bible.assets if known_id(a.id, a.label, asset)), None)
    if standing is None:
        raise ModelRetry(f"There is no reference picture {asset[:60]!r}: pictures are added by people.")
    origin = turn.origin("vision")
    told = {"description": description, "phrase": phrase, "tags": tuple(tags), "subjects": subjects, "lighting": lighting}
    more = {"shot_type": shot_type or None, "camera_angle": camera_angle or None, "wardrobe": wardrobe, "era": era}
    seen = Seen.model_validate({**told, **more, "origin": origin})
    return make(
        turn, [SeeAsset(asset=standing.id, seen=seen), DescribeAsset(asset=standing.id, category=category, label=label, origin=origin)]
    )


async def remove_from_bible(ctx: RunContext[Turn], shelf: BibleShelf, entry: str) -> str:
    """Take an entry out of the bible, by id or name. Only when the person asked for it."""
    turn = ctx.deps
    named: dict[str, str] = {e.id: getattr(e, "name", "") for e in getattr(turn.project.bible, shelf)}
    found = next((i for i, name in named.items() if known_id(i, name or i, entry)), None)
    if found is None:
        raise ModelRetry(f"There is no {entry[:60]!r} among the {shelf}.")
    return make(turn, [RemoveFromBible(shelf=shelf, id=found)])
