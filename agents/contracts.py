"""The three routes as contracts: `/chat`, `/structure` and `/vision` as typed functions, what each takes and what each gives.

A route gives edits and the parts of the film that they make, never free text in their place: words stand beside them. The JSON Schema of
every shape here is published in `docs/schemas/`.
"""

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Base64Bytes, Field

from agents.run import Look, Spoke, run
from agents.source import ModelSource
from agents.stacks import RouteName, Stacks
from studio.edits import Edit
from studio.project import GlobalStyle, ProjectBible, PromptSlots, Record, Scene, SceneProject
from studio.statements import apply_reading, read_for
from studio.store.records import Message
from studio.tiers import TierName
from studio.turn import Turn

Told = Annotated[str, Field(max_length=8_000)]
Id = Annotated[str, Field(min_length=1, max_length=80)]


class Line(Record):
    """One line of the talk so far."""

    author: Literal["person", "director"]
    text: Told


class Takes(Record):
    """What every route takes: the film as it stands, and what the person says. ``turn`` names the turn, so that ids are the same again."""

    project: SceneProject
    words: Told
    tier: TierName = "local"
    turn: Id = "turn"
    person: Id = "person"


class ChatTakes(Takes):
    """What `/chat` takes. ``focus`` is the id of the scene that is talked about, ``talk`` what was said before, the oldest first."""

    focus: Id | None = None
    talk: Annotated[tuple[Line, ...], Field(max_length=200)] = ()


class StructureTakes(Takes):
    """What `/structure` takes: an idea, or what is to be outlined anew."""


class Picture(Record):
    """A picture that stands in the bible under ``asset``: its bytes as base64."""

    asset: Id
    media_type: Literal["image/png", "image/jpeg", "image/webp", "image/gif"]
    data: Base64Bytes


class VisionTakes(Takes):
    """What `/vision` takes."""

    pictures: Annotated[tuple[Picture, ...], Field(min_length=1, max_length=8)]


class Answered(Record):
    """Who answered, and what it took. ``micros`` is micro-USD; ``reason`` is why no model answered though one was asked, "" else."""

    by: str
    asked: str = ""
    requests: int = 0
    tokens: int = 0
    micros: int = 0
    fallbacks: tuple[str, ...] = ()
    reason: str = ""


class Wished(Record):
    """A prompt that was asked for: the ids of its scenes, and the tool."""

    scenes: tuple[str, ...]
    target: str


class Gives(Record):
    """What every route gives: the edits in their order, which put on the film that was taken make what is given; what was refused, and
    words for the person beside it."""

    edits: tuple[Edit, ...]
    refused: tuple[str, ...] = ()
    words: str = ""
    answered: Answered


class ChatGives(Gives):
    """What `/chat` gives: every scene, the slots of the one in focus, the bible, and the prompts that were asked for."""

    scenes: tuple[Scene, ...]
    slots: PromptSlots | None = None
    bible: ProjectBible
    prompts: tuple[Wished, ...] = ()


class StructureGives(Gives):
    """What `/structure` gives."""

    title: str
    scenes: tuple[Scene, ...]
    bible: ProjectBible
    style: GlobalStyle


class VisionGives(Gives):
    """What `/vision` gives."""

    bible: ProjectBible
    style: GlobalStyle


SHAPES: tuple[type[Record], ...] = (ChatTakes, ChatGives, StructureTakes, StructureGives, VisionTakes, VisionGives)
"""Every shape that is published."""


async def chat(taken: ChatTakes, stacks: Stacks, models: ModelSource | None) -> ChatGives:
    """Talk about a standing film. Without ``models``, or where all fail, the offline director answers."""
    talk = [Message(f"m{n}", line.author, taken.person, line.text) for n, line in enumerate(taken.talk)]
    turn, spoke = await _run("chat", taken, stacks, models, focus=taken.focus, talk=talk)
    focus = turn.project.scene(taken.focus) if taken.focus else None
    prompts = tuple(Wished(scenes=wish.scenes, target=wish.target) for wish in turn.wanted)
    film, slots = turn.project, focus.slots if focus else None
    given = _given(turn, spoke)
    return ChatGives(
        edits=given.edits,
        refused=given.refused,
        words=given.words,
        answered=given.answered,
        scenes=film.scenes,
        slots=slots,
        bible=film.bible,
        prompts=prompts,
    )


async def structure(taken: StructureTakes, stacks: Stacks, models: ModelSource | None) -> StructureGives:
    """From an idea to scenes."""
    turn, spoke = await _run("structure", taken, stacks, models)
    film, given = turn.project, _given(turn, spoke)
    return StructureGives(
        edits=given.edits,
        refused=given.refused,
        words=given.words,
        answered=given.answered,
        title=film.title,
        scenes=film.scenes,
        bible=film.bible,
        style=film.style,
    )


async def vision(taken: VisionTakes, stacks: Stacks, models: ModelSource | None) -> VisionGives:
    """From pictures to entries of the bible and proposals for the style."""
    looks = [Look(picture.asset, picture.data, picture.media_type) for picture in taken.pictures]
    turn, spoke = await _run("vision", taken, stacks, models, looks=looks)
    film, given = turn.project, _given(turn, spoke)
    return VisionGives(
        edits=given.edits, refused=given.refused, words=given.words, answered=given.answered, bible=film.bible, style=film.style
    )


async def _run(
    route: RouteName,
    taken: Takes,
    stacks: Stacks,
    models: ModelSource | None,
    *,
    focus: str | None = None,
    talk: Sequence[Message] = (),
    looks: Sequence[Look] = (),
) -> tuple[Turn, Spoke]:
    turn = Turn(taken.project, 1, turn_id=taken.turn, person=taken.person, message=f"msg-{taken.turn}", words=taken.words, focus=focus)
    reading = read_for(taken.project, taken.words)
    homeless = apply_reading(turn, reading)
    spoke = await run(turn, reading, homeless, route=route, tier=taken.tier, stacks=stacks, models=models, history=talk, pictures=looks)
    return turn, spoke


def _given(turn: Turn, spoke: Spoke) -> Gives:
    answered = Answered(
        by=spoke.by,
        asked=spoke.asked,
        requests=spoke.requests,
        tokens=spoke.tokens,
        micros=spoke.cost_micro_usd,
        fallbacks=spoke.fallbacks,
        reason=spoke.reason,
    )
    return Gives(edits=tuple(turn.edits), refused=tuple(no.reason for no in turn.refused), words=turn.reply, answered=answered)
