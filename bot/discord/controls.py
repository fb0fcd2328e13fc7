"""Controls that outlive a restart: a custom id says the command, the film, the version it was drawn for and the arguments. Pure.

``bd1:<verb>:<film>:<version>:<argument>:<argument>...`` with arguments in the order of the command's declaration and scenes as handles.
"""

from bot.commands import find_command
from bot.handles import handle
from bot.messages import Invocation
from studio.errors import BadInput, StudioError

MARK = "bd1"
LONGEST = 100
"""Characters of a custom id (Discord API, components reference, checked 2026-11-22)."""
STOP = f"{MARK}:stop"
"""The control that stops the model at work in its place."""
TEMPLATE = rf"{MARK}:(?P<rest>.+)"
_SAFE = {"%": "%25", ":": "%3A"}


def custom_id(does: Invocation, film: str, version: int, *, open_end: bool = False) -> str:
    """The id of a control. ``open_end`` leaves the last argument to what is chosen in a select. Raises BadInput when it is too long."""
    command = find_command(does.verb)
    values = [_short(a.kind, does.arguments.get(a.name, "")) for a in command.arguments]
    while values and not values[-1]:
        values.pop()
    made = ":".join((MARK, command.verb, film.removeprefix("~"), str(version), *values, *(("",) if open_end else ())))
    if len(made) > LONGEST:
        raise BadInput("That control would not fit: type the command.")
    return made


def invocation(control: str, chosen: str = "") -> Invocation | None:
    """What a pressed control means; None for one that nobody here made or that a newer version does not know."""
    mark, *parts = control.split(":")
    if mark != MARK or len(parts) < 3:
        return None
    verb, film, version, *values = parts
    try:
        command = find_command(verb)
    except StudioError:
        return None
    if not version.isdigit() or len(version) > 12:
        return None
    given = [*map(_plain, values)]
    if chosen:
        given = [*(given[:-1] if given and not given[-1] else given), chosen]
    arguments = {a.name: value for a, value in zip(command.arguments, given, strict=False) if value}
    return Invocation(verb=verb, arguments=arguments, film=f"~{film}" if film else "", seen=int(version))


def _short(kind: str, value: str) -> str:
    if kind == "scene" and value and not value.startswith("~") and not value.isdigit():
        value = handle(value)
    return "".join(_SAFE.get(c, c) for c in value)


def _plain(value: str) -> str:
    return value.replace("%3A", ":").replace("%25", "%")
