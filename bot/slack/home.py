"""The page of the app: a way to begin, my films with a way to each, what I used, and what this workspace chose."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from bot.messages import Invocation
from bot.slack.blocks import Block, context, flat, plain, rich
from bot.slack.controls import PICK
from bot.slack.forms import NEW
from bot.slack.read import PLATFORM, Who
from bot.slack.workspace import Refused, Unreached, Workspace
from bot.verbs.team import ABOUT, CHOICES
from studio.store.records import FilmRow
from studio.store.store import Store

FILMS = 12
"""Films that the page shows, the last changed first; each link is one call."""
BLOCKS = 100
"""Blocks of the page (Slack, views reference, checked 2026-11-22)."""
NAMES = {"mention": "Mention", "threads": "Thread per film", "free": "not needed", "required": "needed", "on": "yes", "off": "no"}


@dataclass(frozen=True, slots=True)
class MyFilm:
    """A film of somebody's, and where it is talked about ("" where there is no way to it)."""

    row: FilmRow
    link: str


async def my_films(store: Store, place: Workspace, user: str) -> tuple[MyFilm, ...]:
    """The films in which somebody has a role, in the workspace and in their own messages, the last changed first."""
    found: list[FilmRow] = []
    for tenant in (f"{PLATFORM}:{place.team}", f"{PLATFORM}:{place.team}:dm:{user}"):
        person = await store.known_person(tenant, PLATFORM, user)
        found += await store.films(tenant, person) if person else ()
    newest = sorted(found, key=lambda row: -row.changed)[:FILMS]
    return tuple(await asyncio.gather(*(_mine(store, place, row) for row in newest)))


async def _mine(store: Store, place: Workspace, row: FilmRow) -> MyFilm:
    here = [p for p in await store.places(row.tenant, row.film) if p.tenant == row.tenant and p.thread]
    if not here:
        return MyFilm(row, "")
    try:
        async with asyncio.timeout(5):
            told = await place.call("chat.getPermalink", channel=here[0].channel, message_ts=here[0].thread)
    except (Refused, Unreached, TimeoutError):
        return MyFilm(row, "")
    return MyFilm(row, str(told.get("permalink") or ""))


def home_view(films: Sequence[MyFilm], usage: Sequence[Block], chosen: dict[str, str], who: Who, note: str = "") -> Block:
    """The whole page. Only whoever runs the workspace can change what it chose."""
    begin: Block = {"type": "button", "action_id": f"open:{NEW}", "text": plain("New film"), "style": "primary"}
    top: list[Block] = [_header("Bedroom Director"), *([context(note)] if note else []), {"type": "actions", "elements": [begin]}]
    mine = [_film(n, film) for n, film in enumerate(films)] or [context("None yet: mention me in a channel, or press New film.")]
    settings = [_setting(name, chosen.get(name, values[0]), can=who.standing == "admin") for name, values in CHOICES.items()]
    blocks = [*top, _header("My films"), *mine, _header("Usage"), *usage, _header("Settings of this workspace"), *settings]
    return {"type": "home", "blocks": blocks[:BLOCKS]}


def _header(words: str) -> Block:
    return {"type": "header", "text": plain(words)}


def _film(number: int, film: MyFilm) -> Block:
    scenes = f"{film.row.scenes} scene{'' if film.row.scenes == 1 else 's'}"
    words = plain(f"{flat(film.row.title)[:150] or 'Untitled film'}  ({scenes}, {film.row.status})")
    way: Block = {"type": "button", "action_id": f"way:{number}", "text": plain("Go there"), "url": film.link}
    return {"type": "section", "text": words, **({"accessory": way} if film.link else {})}


def _setting(name: str, now: str, *, can: bool) -> Block:
    """One choice, as a menu for whoever may change it."""
    called = NAMES.get(name, name.capitalize())
    if not can:
        return rich(f"{called}: {NAMES.get(now, now)}. {ABOUT[name].capitalize()}; an admin of the workspace can change it.")
    does = Invocation(verb="settings", arguments={"name": name}).model_dump_json(exclude_defaults=True)
    options = [{"text": plain(NAMES.get(value, value)), "value": value} for value in CHOICES[name]]
    menu: Block = {"type": "static_select", "action_id": f"{PICK}{name}:{does}", "options": options}
    initial = next(option for option in options if option["value"] == now)
    words = plain(f"{called}: {ABOUT[name]}")
    return {"type": "section", "text": words, "accessory": {**menu, "initial_option": initial, "placeholder": plain(called)}}
