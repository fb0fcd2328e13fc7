"""Which film an act speaks of: a thread is a film; a command behind the slash, which has no thread, finds the one of its channel."""

from dataclasses import replace

from bot.slack.read import PLATFORM, Act, Body, addressed_elsewhere
from studio.store.store import Store

FREE = frozenset({"new", "open", "films", "usage", "help", "import", "join", "settings", "say"})
"""Commands that need no film."""
SEVERAL = (
    "Several films are at work in this channel: say it in the film's own thread, such as @Bedroom Director /{verb},"
    " or /director open one here."
)


async def addressed(store: Store, act: Act, body: Body, bot: str) -> bool:
    """Whether a message speaks to the bot: direct messages and mentions do; words in a thread of a film do, too, unless they call
    somebody else or a mention is asked for."""
    if act.direct or act.mentioned:
        return True
    if not body["event"].get("thread_ts") or addressed_elsewhere(body, bot):
        return False
    known = act.mine or await store.known_place(f"{PLATFORM}:{act.tenant}", act.channel, act.thread)
    return known and (await store.settings(f"{PLATFORM}:{act.tenant}")).get("mention") != "required"


async def placed(store: Store, act: Act) -> tuple[Act, str]:
    """The act in the place whose film it speaks of, or one sentence that says why nobody can tell."""
    tenant = f"{PLATFORM}:{act.tenant}"
    if act.thread and (act.root == act.thread) and not (act.mine or act.event.startswith("shortcut:")):
        return act, ""
    if act.thread and await store.film_where(tenant, act.channel, act.thread):
        return act, ""
    if await store.film_where(tenant, act.channel, ""):
        return replace(act, thread=""), ""
    if act.mine and act.thread:
        return act, ""
    threads = await store.film_threads(tenant, act.channel)
    if len(threads) == 1:
        return replace(act, thread=threads[0], root=act.root or threads[0]), ""
    if threads and act.command and act.command.verb not in FREE:
        return act, SEVERAL.format(verb=act.command.verb)
    return act, ""
