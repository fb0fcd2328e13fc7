"""Forms: what a command still needs, and a new film. Pure. Slack completes nothing behind a slash command, so a form does."""

import json
from collections.abc import Mapping, Sequence

from bot.commands import Argument, Command, arguments
from bot.messages import Invocation
from bot.slack.read import Act, Body, inner, many, meta_of
from bot.slack.render import OPTION, OPTION_VALUE, OPTIONS, Block
from bot.slot_form import FIELDS, LONG, SIZE, Standing, changed, setting
from bot.suggest import Choice
from studio import film
from studio.errors import BadInput

COMMAND, NEW, SLOTS = "command", "new_film", "slots"
"""The callback ids of the three forms."""
TITLE = 24
"""Characters of a form's title and of its buttons (Slack, views reference, checked 2026-11-22)."""
META, MOST = 3_000, 2_000
FILES = {"ref": ("png", "jpg", "jpeg", "webp", "gif", "heic"), "import": ("json", "fountain", "fdx", "txt")}
"""Commands that take a file, and the endings that they take."""
MENUS = frozenset({"scene", "target", "film", "slot", "person"})
"""Kinds of arguments that a form has a menu for."""
ASK = "ask:"
"""How the action ids of menus begin that are filled while a person types."""


def lacks(command: Command, given: Invocation) -> bool:
    """Whether a command typed behind the slash opens a form: a file or an argument is missing, or there is something to choose."""
    if command.verb in FILES:
        return True
    if not given.arguments.get("rest") and any(a.kind in MENUS for a in command.arguments):
        return True
    try:
        arguments(command, given, own_machine=False)
    except BadInput:
        return not given.arguments.get("rest")
    return False


def command_form(command: Command, act: Act) -> Block:
    """The form of a command, opened where ``act`` was done."""
    fields = [_field(command, a) for a in command.arguments if a.kind != "path"]
    if endings := FILES.get(command.verb):
        fields.insert(0, _input("file", "The file", {"type": "file_input", "action_id": "file", "filetypes": endings, "max_files": 1}))
    return _form(COMMAND, f"/{command.verb}", command.help, fields, {"verb": command.verb, **where(act)})


def new_film_form(act: Act) -> Block:
    """The form of the shortcut: where the film shall live, and its idea."""
    channels: Block = {"type": "conversations_select", "action_id": "channel", "filter": {"include": ["public", "private"]}}
    if act.channel and not act.direct:
        channels = {**channels, "default_conversation": act.channel}
    idea: Block = {"type": "plain_text_input", "action_id": "idea", "multiline": True, "max_length": 2_000}
    fields = [_input("channel", "Where", channels), _input("idea", "The idea in one line, and how many scenes", idea)]
    return _form(NEW, "New film", "A thread of its own in that channel; everyone there directs.", fields, where(act))


def slot_form(told: Standing, act: Act, given: Invocation) -> Block:
    """The slots of a scene, opened where ``act`` was done."""
    size = {**_static([(i, film.TERMS[(SIZE, i)].label) for i in film.ids(SIZE)], told.scene.slots.shot_type or ""), "action_id": SIZE}
    fields = [_input(SIZE, film.SLOTS[SIZE].label, size, optional=True)]
    fields += [_input(slot, film.SLOTS[slot].label, _standing(slot, told.words.get(slot, "")), optional=True) for slot in FIELDS]
    seen = {} if given.seen is None else {"seen": str(given.seen), "film": given.film}
    about = f"{told.title}. What you leave as it is stays; what you empty is taken out."[:2_000]
    return _form(SLOTS, f"Scene {told.scene.number}", about, fields, {"scene": told.scene.id, **seen, **where(act)})


def _static(choices: Sequence[tuple[str, str]], chosen: str) -> Block:
    """A menu of these (value, label), one of them chosen already or none."""
    options = [{"text": _plain(label[:OPTION]), "value": value} for value, label in choices[:OPTIONS]]
    initial = [option for option in options if option["value"] == chosen]
    return {"type": "static_select", "options": options, **({"initial_option": initial[0]} if initial else {})}


def _standing(slot: str, words: str) -> Block:
    """A field that holds what stands."""
    before: Block = {"initial_value": words[:MOST]} if words else {}
    return {"type": "plain_text_input", "action_id": slot, "multiline": slot == LONG, "max_length": MOST, **before}


def sent_slots(view: Body, said: Mapping[str, str]) -> Invocation | None:
    """The command that a sent form of slots is; None when nothing was changed. What stood before is in the form itself."""
    meta = meta_of(view)
    fields = {str(block.get("block_id")): inner(block, "element") for block in many(view, "blocks")}
    before = {slot: str(fields[slot].get("initial_value") or "") for slot in FIELDS if slot in fields}
    size = inner(inner(fields.get(SIZE, {}), "initial_option"), "text").get("text")
    new = changed({**before, SIZE: str(size or "").lower()}, said)
    seen = int(meta["seen"]) if meta.get("seen", "").isdigit() else None
    return setting(Invocation(verb="set", film=meta.get("film", ""), seen=seen), meta.get("scene", ""), new) if new else None


def where(act: Act) -> dict[str, str]:
    """What a form keeps of the place it was opened in."""
    kept = {"channel": act.channel, "thread": act.thread, "root": act.root, "response_url": act.response_url}
    return {name: value for name, value in kept.items() if value}


def _form(callback: str, title: str, about: str, fields: Sequence[Block], meta: Mapping[str, str]) -> Block:
    return {
        "type": "modal",
        "callback_id": callback,
        "title": _plain(title[:TITLE]),
        "submit": _plain("Go"),
        "close": _plain("Cancel"),
        "private_metadata": json.dumps(meta)[:META],
        "blocks": [{"type": "context", "elements": [_plain(about)]}, *fields],
    }


def _field(command: Command, argument: Argument) -> Block:
    return _input(argument.name, argument.name.capitalize(), _element(command, argument), argument.help, optional=not argument.required)


def _element(command: Command, argument: Argument) -> Block:
    match argument.kind:
        case "scene" | "target" | "film" | "slot":
            return {"type": "external_select", "action_id": f"{ASK}{command.verb}:{argument.name}", "min_query_length": 0}
        case "person":
            return {"type": "users_select", "action_id": argument.name}
        case "words":
            return {"type": "plain_text_input", "action_id": argument.name, "multiline": True, "max_length": 2_000}
        case "word" | "path":
            return {"type": "plain_text_input", "action_id": argument.name, "max_length": 200}


def _input(name: str, label: str, element: Block, hint: str = "", *, optional: bool = False) -> Block:
    more: Block = {"hint": _plain(hint.capitalize())} if hint else {}
    return {"type": "input", "block_id": name, "label": _plain(label), "element": element, "optional": optional, **more}


def offered(choices: Sequence[Choice]) -> Block:
    """What a menu shows while a person types."""
    fit = [c for c in choices if len(c.value) <= OPTION_VALUE][:OPTIONS]
    return {"options": [{"text": _plain(c.label[:OPTION]), "value": c.value} for c in fit]}


def refused(field: str, sentence: str) -> Block:
    """A form that stays open and says why."""
    return {"response_action": "errors", "errors": {field: sentence}}


def _plain(text: str) -> Block:
    return {"type": "plain_text", "text": text, "emoji": False}
