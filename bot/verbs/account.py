"""Commands about the person and the bot itself."""

import asyncio
from dataclasses import replace
from itertools import groupby

from bot.commands import Answer, Argument, Call, Command, commands
from bot.messages import Buttons, Part, Table, Text
from bot.offers import block_offers, tier_offers
from bot.verbs.drawings import saved
from studio.pictures.chart import chart_alt, draw_chart
from studio.tiers import read_tiers

CAPABILITIES = {
    "Director Memory": "the bible and the style, kept across sessions",
    "Visual Bible": "reference pictures, measured and ready for prompts",
    "Reel Compiler": "from talk to a wall of scenes and a prompt for each tool",
}
"""The names under which people know what is here already; a name joins when its part does."""

GROUPS = {
    "film": "The film",
    "scene": "One scene",
    "pictures": "Pictures",
    "prompts": "Prompts and tools",
    "account": "People, money and help",
}
"""The groups of the help, in order, with what stands above each."""

EXAMPLES = (
    "A courier in rain-soaked Osaka finds her reflection is a minute ahead of her. Four scenes, neon noir, vertical.",
    "Mara is 28, cropped black hair, yellow raincoat",
    "scene 2: slow push in on her face, 85mm, shallow focus, six seconds",
    "a touch warmer, and way more kinetic",
)


async def show_help(call: Call) -> Answer:
    """What can be said and every command."""
    said = Text(text="\n".join(["Just say it, for example:", *(f"  {line}" for line in EXAMPLES)]))
    groups: list[Part] = []
    there = call.room.platform
    known = sorted((c for c in commands().values() if c.only in ("", there)), key=lambda c: [*GROUPS].index(c.group))
    for name, group in groupby(known, key=lambda c: c.group):
        groups.append(Text(text=GROUPS[name], tone="title"))
        groups.append(Table(head=("command", "what it does"), rows=tuple((_typed(c, there), _what(c)) for c in group)))
    return Answer((said, *groups))


def _typed(command: Command, platform: str) -> str:
    """How it is typed there: Discord has a tree of commands, and no paths of this machine."""
    if platform != "discord":
        return command.usage
    names = " ".join(name for name in ("director", command.under, command.verb) if name)
    return replace(command, verb=names, arguments=tuple(a for a in command.arguments if a.kind != "path")).usage


def _what(command: Command) -> str:
    return f"{command.help} ({command.capability})" if command.capability else command.help


async def usage(call: Call) -> Answer:
    """What was used this month, by day and by route, and what is left."""
    table, now = Table(head=("this month", ""), rows=tuple(await call.room.usage())), await call.room.spending()
    chart = await asyncio.to_thread(draw_chart, now.month, now.tier, now.spent, now.allowed, call.room.mark, now.films)
    return Answer((table, *await saved(call.room, "usage", [chart], [chart_alt(now.month, now.tier, now.spent, now.allowed, now.films)])))


async def upgrade(call: Call) -> Answer:
    """What each tier allows in a month, and where it is sold."""
    sold = {name: tier for name, tier in read_tiers().items() if name != "local"}
    rows = tuple((t.label, _most(t.tokens), _most(t.images), _most(t.films), f"{t.usd_a_month or 0} USD") for t in sold.values())
    blocks = (await call.room.shop()).offers(read_tiers()["pro"])
    more: list[Part] = [Text(text="\n".join(["Beyond a month:", *(f"  {what}: {link}" for what, link in blocks)]))] if blocks else []
    said = Text(text="Where nothing is sold here, whoever runs this director gives tiers.", tone="aside")
    return Answer(
        (
            Table(head=("tier", "tokens", "pictures", "films", "a month"), rows=rows),
            *more,
            said,
            Buttons(buttons=(*tier_offers(), *block_offers())),
        )
    )


def _most(count: int | None) -> str:
    return "no cap" if count is None else f"{count:,}"


async def leave(call: Call) -> Answer:
    """The console closes; everything is kept."""
    return Answer((Text(text="Everything is kept. Until next time."),), leave=True)


COMMANDS = (
    Command("usage", "account", "what was used and what is left", usage, right="view", audience="person"),
    Command(
        "upgrade",
        "account",
        "what each tier allows, and how to get it",
        upgrade,
        (Argument("tier", "word", "which tier", required=False),),
        right="view",
        audience="person",
    ),
    Command("help", "account", "what can be said and done", show_help, right="view", audience="person", aliases=("?",)),
    Command("quit", "account", "close the console", leave, right="view", audience="person", aliases=("exit",), only="console"),
)
