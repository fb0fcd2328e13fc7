"""`director doctor`: is everything set up, and what mends it. Each check says one line; only a missing data folder is made."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import TextIO

from bot.discord.portal import API, ask_portal, invite_link
from bot.settings import Settings
from studio.errors import StudioError


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found; ``said`` is how it stands, or what mends it."""

    what: str
    good: bool
    said: str


async def examine(settings: Settings, api: str = API) -> AsyncGenerator[Finding]:
    """Every check, the cheapest first. ``api`` is where Discord is asked."""
    yield _folder(settings)
    yield await _database(settings)
    async for finding in _models(settings):
        yield finding
    async for finding in _discord(settings, api):
        yield finding
    async for finding in _slack(settings):
        yield finding


def _folder(settings: Settings) -> Finding:
    from bot.bootstrap import make_folder

    try:
        make_folder(settings.data)
    except StudioError as error:
        return Finding("data folder", False, str(error))
    return Finding("data folder", True, f"{settings.data} can be written")


async def _database(settings: Settings) -> Finding:
    from bot.bootstrap import open_reading

    if not settings.database.exists():
        return Finding("database", False, f"{settings.database} is not there yet: `director run console` once makes it.")
    try:
        async with open_reading(settings) as store:
            films = len(await store.every_film())
    except StudioError as error:
        return Finding("database", False, str(error))
    return Finding("database", True, f"{films} film{'s' * (films != 1)}")


async def _models(settings: Settings) -> AsyncGenerator[Finding]:
    from agents.stacks import FILE, read_stacks
    from bot.stacked import compared

    try:
        stacks = read_stacks(settings.stacks or FILE)
    except StudioError as error:
        yield Finding("models", False, str(error))
        return
    if settings.openrouter_api_key is None:
        yield Finding("models", True, "no OPENROUTER_API_KEY: the offline director answers")
        return
    try:
        asked = await compared(settings, stacks)
    except StudioError as error:
        yield Finding("models", False, str(error))
        return
    for said, grave in (line for line in asked if line[0].startswith("the key ")):
        yield Finding("model key", not grave, f"{said}." if grave else said)
    lines = [line for line in asked if not line[0].startswith("the key ")]
    if not any(grave for _, grave in lines):
        yield Finding("models", True, f"all {len(stacks.models)} of the stacks are offered, none is dearer than the file says")
    for said, grave in lines:
        if grave:
            yield Finding("models", False, f"{said}; the file is {settings.stacks or FILE.name}.")


async def _discord(settings: Settings, api: str) -> AsyncGenerator[Finding]:
    token = settings.discord_token or settings.discord_bot_token
    if token is None:
        yield Finding("discord", True, "not set up; docs/discord.md says how")
        return
    try:
        portal = await ask_portal(token.get_secret_value(), api, settings.discord_guild)
    except StudioError as error:
        yield Finding("discord token", False, str(error))
        return
    yield Finding("discord token", True, f"{portal.name}; invite it with {invite_link(portal.application)}")
    yield _intent(settings, allowed=portal.content)
    yield await _channels(token.get_secret_value(), api)
    if "director" in portal.commands:
        yield Finding("discord commands", True, "/director is there")
    else:
        yield Finding("discord commands", False, "/director is not there yet: `director run discord` puts it there when it starts.")


async def _channels(token: str, api: str) -> Finding:
    from bot.discord.permissions import lacking

    what = "discord permissions"
    try:
        servers, lacks = await lacking(token, api)
    except StudioError as error:
        return Finding(what, False, str(error))
    if not lacks:
        return Finding(what, True, f"everything it needs, in every channel that it sees of {servers} server{'s' * (servers != 1)}")
    first = lacks[0]
    more = f" (and {len(lacks) - 1} more channels)" if lacks[1:] else ""
    said = f"in #{first.channel} of {first.server} it may not {', '.join(first.lacks)}: allow it for its role there{more}."
    return Finding(what, False, said)


def _intent(settings: Settings, *, allowed: bool) -> Finding:
    if settings.discord_message_content and not allowed:
        said = "Message Content is off: switch it on in the developer portal, page Bot, or set DISCORD_MESSAGE_CONTENT=False."
        return Finding("discord intents", False, said)
    heard = (
        "free words in its own threads are heard" if settings.discord_message_content else "it hears mentions, commands, direct messages"
    )
    return Finding("discord intents", True, heard)


async def _slack(settings: Settings) -> AsyncGenerator[Finding]:
    from bot.slack.serve import check

    if settings.slack_bot_token is None and settings.slack_app_token is None:
        yield Finding("slack", True, "not set up; docs/slack.md says how")
        return
    try:
        check(settings, http=settings.slack_app_token is None)
    except StudioError as error:
        yield Finding("slack", False, str(error))
        return
    if settings.slack_bot_token:
        yield await _slack_token(settings.slack_bot_token.get_secret_value(), settings.slack_api_url)
    if settings.slack_app_token:
        yield await _slack_socket(settings)
    if settings.slack_signing_secret is None:
        yield Finding("slack signing secret", True, "none: only Socket Mode can be served")


async def _slack_token(token: str, api: str) -> Finding:
    from bot.slack.portal import ask_portal as ask_slack

    try:
        portal = await ask_slack(token, api)
    except StudioError as error:
        return Finding("slack token", False, str(error))
    if portal.lacks:
        said = f"the installation in {portal.team} lacks {', '.join(portal.lacks)}: give it bot/slack/manifest.json, install it anew."
        return Finding("slack scopes", False, said)
    return Finding("slack token", True, f"{portal.team}, with every scope")


async def _slack_socket(settings: Settings) -> Finding:
    from bot.slack.portal import ask_socket

    try:
        await ask_socket(settings)
    except StudioError as error:
        return Finding("slack socket", False, str(error))
    return Finding("slack socket", True, "Socket Mode opens")


async def report(settings: Settings, out: TextIO, api: str = API) -> int:
    """Write every finding as one line; 0 when all is good, 1 when something is to be mended."""
    good = True
    async for finding in examine(settings, api):
        out.write(f"{'ok ' if finding.good else 'fix'}  {finding.what}: {finding.said}\n")
        good = good and finding.good
    return 0 if good else 1
