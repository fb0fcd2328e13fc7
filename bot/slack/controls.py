"""Controls that outlive a restart: the value of a button and the id of a menu say the whole command, by ids. Pure."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import ValidationError

from bot.commands import find_command
from bot.handles import handle
from bot.messages import Invocation
from studio.errors import StudioError

DO, PICK, STOP = "do:", "pick:", "stop"
"""How the ids of buttons and menus begin (a number follows: in one message no two are alike), and the button
that stops the model at work in its place."""
VALUE, ID = 2_000, 255
"""Characters of a button's value and of an action id (Slack, block elements reference, checked 2026-11-22)."""
NOTHING: Mapping[str, Any] = {}


def held(does: Invocation, film: str, version: int) -> str:
    """A command as a control carries it: its film and the version that it was drawn for are in it."""
    told = Invocation(verb=does.verb, arguments=_short(does), film=film, seen=version)
    return told.model_dump_json(exclude_defaults=True)


def _short(does: Invocation) -> dict[str, str]:
    """Its arguments, with scenes by their handles."""
    if not does.arguments:
        return {}
    scenes = _scenes(does.verb)
    return {k: handle(v) if k in scenes and not (v.startswith("~") or v.isdigit()) else v for k, v in does.arguments.items()}


@cache
def _scenes(verb: str) -> frozenset[str]:
    """The arguments of a command that name a scene."""
    return frozenset(a.name for a in find_command(verb).arguments if a.kind == "scene")


def chosen(action: Mapping[str, Any]) -> Invocation | None:
    """What a pressed control means; None for one that nobody here made or that a newer version does not know."""
    name = str(action.get("action_id") or "")
    try:
        if name.startswith(DO):
            return _known(Invocation.model_validate_json(str(action.get("value") or "")))
        if name.startswith(PICK):
            return _picked(Invocation.model_validate_json(name.removeprefix(PICK).partition(":")[2]), action)
    except (ValidationError, StudioError):
        return None
    return None


def _known(does: Invocation) -> Invocation:
    find_command(does.verb)
    return does


def _picked(does: Invocation, action: Mapping[str, Any]) -> Invocation | None:
    """The chosen value becomes the first argument that the command does not have yet."""
    option: Mapping[str, Any] = action.get("selected_option") or NOTHING
    value = str(option.get("value") or "")
    free = next((a.name for a in find_command(does.verb).arguments if a.name not in does.arguments), None)
    return does.model_copy(update={"arguments": {**does.arguments, free: value}}) if value and free else None
