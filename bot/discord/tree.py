"""The tree of slash commands and message menus, made from `bot.commands`: nothing is declared twice."""

import hashlib
import inspect
import json
from collections.abc import Callable, Coroutine
from typing import Any, Protocol

import discord
from discord import app_commands

from bot.commands import Argument, Command, commands
from bot.discord.read import place_of, tenant_of
from bot.messages import Invocation
from bot.suggest import Asker

ROOT = "director"
GROUPS = {
    "list": "what there is",
    "edit": "change the film by hand",
    "picture": "reference pictures and drawings",
    "prompt": "prompts for other tools",
    "team": "people and settings",
}
"""What each subgroup is for, in its description."""
NAMED = {"ref": "picture", "import": "file"}
"""Commands that take a file: the name of that option."""


class Answers(Protocol):
    """Who carries out what the tree is asked."""

    async def invoked(
        self, interaction: discord.Interaction[Any], command: Command, given: Invocation, files: list[discord.Attachment]
    ) -> None: ...
    async def offered(self, asker: Asker, argument: Argument, typed: str) -> list[app_commands.Choice[str]]: ...


def director_group(answers: Answers) -> app_commands.Group:
    """``/director`` with every command of the first level and every subgroup."""
    root = app_commands.Group(name=ROOT, description="Bedroom Director: direct your film")
    groups: dict[str, app_commands.Group] = {}
    for command in commands().values():
        if command.only not in ("", "discord"):
            continue
        if command.under and command.under not in groups:
            about = GROUPS.get(command.under, command.under)
            groups[command.under] = app_commands.Group(name=command.under, description=about, parent=root)
        (groups[command.under] if command.under else root).add_command(_command(command, answers))
    return root


def _command(command: Command, answers: Answers) -> app_commands.Command[Any, Any, Any]:
    """One slash command with typed options and completion."""
    arguments = [a for a in command.arguments if a.kind != "path"]
    callback = _callback(command, arguments, answers)
    made: app_commands.Command[Any, Any, Any] = app_commands.Command(name=command.verb, description=command.help[:100], callback=callback)
    for argument in arguments:
        if argument.kind in ("scene", "target", "film", "slot"):
            made.autocomplete(argument.name)(_completion(argument, answers))
    return made


def _callback(command: Command, arguments: list[Argument], answers: Answers) -> Callable[..., Coroutine[Any, Any, None]]:
    file = NAMED.get(command.verb)

    async def callback(interaction: discord.Interaction[Any], **given: Any) -> None:
        files = [given.pop(file)] if file and given.get(file) else []
        words = {name: _said(value) for name, value in given.items() if value is not None and value != ""}
        await answers.invoked(interaction, command, Invocation(verb=command.verb, arguments=words), files)

    parameters = [inspect.Parameter("interaction", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=discord.Interaction)]
    parameters += [_parameter(a) for a in sorted(arguments, key=lambda a: not a.required)]
    if file:
        needed = command.verb == "ref"
        kind = discord.Attachment if needed else discord.Attachment | None
        default = inspect.Parameter.empty if needed else None
        parameters.append(inspect.Parameter(file, inspect.Parameter.KEYWORD_ONLY, annotation=kind, default=default))
    callback.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    callback.__discord_app_commands_param_description__ = {a.name: a.help[:100] for a in arguments} | ({file: "the file"} if file else {})  # type: ignore[attr-defined]
    return callback


def _said(value: Any) -> str:
    """A person is named by the account's id; everything else by its words."""
    return str(value.id) if isinstance(value, discord.abc.User) else str(value)


def _parameter(argument: Argument) -> inspect.Parameter:
    kind: Any = discord.Member | discord.User if argument.kind == "person" else str
    default = inspect.Parameter.empty if argument.required else None
    return inspect.Parameter(
        argument.name, inspect.Parameter.KEYWORD_ONLY, annotation=kind if argument.required else kind | None, default=default
    )


def _completion(argument: Argument, answers: Answers) -> Callable[..., Coroutine[Any, Any, list[app_commands.Choice[str]]]]:
    async def complete(interaction: discord.Interaction[Any], current: str) -> list[app_commands.Choice[str]]:
        tenant, _ = tenant_of(interaction.guild_id, interaction.user.id)
        channel, thread = place_of(interaction.channel) if interaction.channel else (str(interaction.channel_id), "")
        return await answers.offered(Asker("discord", tenant, channel, thread, str(interaction.user.id)), argument, current)

    return complete


def fingerprint(tree: app_commands.CommandTree[Any]) -> str:
    """Changes exactly when what would be synced does: Discord allows 200 new commands a day (API reference, application commands)."""
    bodies = [c.to_dict(tree) for c in tree.get_commands()]
    return hashlib.sha256(json.dumps(bodies, sort_keys=True).encode()).hexdigest()
