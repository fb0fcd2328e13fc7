"""Forms that outlive a restart: their ids say the film, the version and the scene, and what is sent is read by that alone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

import discord
from discord import ui

from bot.discord.controls import custom_id, invocation
from bot.messages import Invocation, Request
from bot.slot_form import FIELDS, LONG, SIZE, Standing, changed, setting, standing
from studio import film
from studio.errors import BadInput
from studio.project import Scene
from studio.store.store import Store

TITLE, LABEL = 45, 45
MOST, LABEL_WORDS, LETTERS = 10, 500, 2000
"""Files of one form (Discord API, components reference, checked 2026-11-22), letters of what is said of them, and of one slot's words."""
OPEN = 900
"""Seconds for which discord.py keeps a form that was opened; a form that is sent later is read all the same."""
FILES, WORDS = "files", "label"
Raw = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Sent:
    """What a form holds when it is sent: what was written or chosen by field, and the files in order."""

    said: Mapping[str, str] = field(default_factory=dict[str, str])
    files: Sequence[Raw] = ()


async def scene_for_form(store: Store, request: Request, given: Invocation) -> Standing:
    """The scene that the form is about, and its slots as words. Raises NotFound."""
    return await standing(store, f"discord:{request.tenant}", request.channel, request.thread or "", given)


def slot_form(told: Standing) -> ui.Modal:
    """Shot type as a menu, four slots as words."""
    about = Invocation(verb="set", arguments={"scene": told.scene.id})
    form = ui.Modal(title=told.title[:TITLE], timeout=OPEN, custom_id=custom_id(about, told.film, told.version))
    size: ui.Select[Any] = ui.Select(custom_id=SIZE, required=False, options=_sizes(told.scene))
    form.add_item(ui.Label(text=film.SLOTS[SIZE].label, component=size))
    for slot in FIELDS:
        form.add_item(ui.Label(text=film.SLOTS[slot].label[:LABEL], component=_field(slot, told.words.get(slot, ""))))
    return form


def picture_form(given: Invocation) -> ui.Modal:
    """Pictures from the person's own machine, and what they are."""
    made = custom_id(Invocation(verb="ref"), given.film, given.seen or 0)
    form = ui.Modal(title="Reference pictures", timeout=OPEN, custom_id=made)
    files = ui.FileUpload[Any](custom_id=FILES, min_values=1, max_values=MOST)
    example = "the coat of Mara; first frame of scene 2"
    words = ui.TextInput[Any](custom_id=WORDS, required=False, max_length=LABEL_WORDS, placeholder=example)
    form.add_item(ui.Label(text="Pictures", description=f"Up to {MOST}, 10 MiB each.", component=files))
    form.add_item(ui.Label(text="What they are", description="Or what they are for.", component=words))
    return form


def sent_form(data: Raw) -> Sent:
    """What Discord delivers of a form, as words and files."""
    said: dict[str, str] = {}
    files: list[Raw] = []
    known: Raw = data.get("resolved", {}).get("attachments", {})
    for part in _fields(data.get("components", ())):
        values = [str(value) for value in part.get("values", ())]
        files += [known[value] for value in values if value in known]
        said[str(part["custom_id"])] = str(part.get("value") or next(iter(values), ""))
    return Sent(said, files)


async def meant(store: Store, request: Request, control: str, sent: Sent) -> Invocation | None:
    """The command that a sent form is; None for a form that nobody here made. What was changed is told by what stands: where that is not
    what the form showed any more, the desk says so by the form's version. Raises NotFound, or BadInput when nothing was changed."""
    given = invocation(control)
    if given is None or given.verb not in ("set", "ref"):
        return None
    if not given.film:
        given = given.model_copy(update={"seen": None})
    if given.verb == "ref":
        label = sent.said.get(WORDS, "").strip()
        return given.model_copy(update={"arguments": {"label": label} if label else {}})
    told = await scene_for_form(store, request, given)
    new = changed({slot: words[:LETTERS] for slot, words in told.words.items()}, sent.said)
    if not new:
        raise BadInput("Nothing in the form was changed, so the scene stands as it was.")
    return setting(given, told.scene.id, new)


def _fields(parts: Sequence[Raw]) -> Iterator[Raw]:
    for part in parts:
        if "custom_id" in part:
            yield part
        inner = part.get("component")
        yield from _fields(cast("Sequence[Raw]", [inner] if inner else part.get("components", ())))


def _sizes(scene: Scene) -> list[discord.SelectOption]:
    standing_ = scene.slots.shot_type
    return [discord.SelectOption(label=film.TERMS[(SIZE, i)].label, value=i, default=i == standing_) for i in film.ids(SIZE)]


def _field(slot: str, words: str) -> "ui.TextInput[Any]":
    style = discord.TextStyle.paragraph if slot == LONG else discord.TextStyle.short
    return ui.TextInput(custom_id=slot, style=style, default=words[:LETTERS] or None, required=False, max_length=LETTERS)
