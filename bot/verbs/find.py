"""Commands that find: tools of the whole catalogue by what they must do, and templates for a scene or a new film."""

import asyncio

from bot.commands import Answer, Argument, Call, Command
from bot.messages import Choices, Invocation, Option, Part, Table, Text
from studio.search.embedder import ready_embedder
from tools.tool_query import Answered, Found, find_tools

LEXICAL = Text(text="Found by words alone: meaning is still being loaded, so ask again in a moment for a better order.", tone="aside")


async def tools(call: Call) -> Answer:
    """Tools for what is said: filters that were understood, the rows that hold them with their numbers, source and date."""
    answered = await asyncio.to_thread(find_tools, call.args["words"], ready_embedder())
    return Answer(tuple(answer_parts(answered, call.turn.focus, len(call.project.scenes))))


def answer_parts(answered: Answered, focus: str | None, scenes: int) -> list[Part]:
    """An answer about tools as lines and a table; each row names its source and how old it is."""
    told = answered.wish.told()
    if not answered.found:
        return [Text(text="No tool in the catalogue holds that. Ask for less at once, such as “lip sync” or “vertical under two dollars”.")]
    parts: list[Part] = [
        Text(text=f"Understood: {', '.join(told)}." if told else "Nothing to filter by was said; these are nearest in meaning.")
    ]
    if answered.unfiltered:
        left = ", ".join(f"“{words}”" for words in answered.unfiltered[:6])
        parts.append(
            Text(text=f"Not filtered by {left}: the catalogue does not know that of its tools, so look at the rows.", tone="alert")
        )
    if answered.given_up:
        parts.append(Text(text=f"No tool holds all of that, so these leave out: {', '.join(_gave_up(answered))}.", tone="alert"))
    parts.append(Table(head=("id", "tool", "why", "price", "source"), rows=tuple(_row(f, answered) for f in answered.found)))
    if answered.unpriced:
        parts.append(Text(text=f"{answered.unpriced} more fit, but no price of theirs is known.", tone="aside"))
    if not answered.semantic:
        parts.append(LEXICAL)
    return [*parts, *_compile(answered, focus, scenes)]


GIVEN_UP = {
    "kind": "the kind of tool",
    "seconds": "the length",
    "most": "the price",
    "ratio": "the shape",
    "local": "your own machine",
    "open": "open source",
    "api": "the API",
}


def _gave_up(answered: Answered) -> list[str]:
    return [GIVEN_UP.get(name, name) for name in answered.given_up]


def _row(found: Found, answered: Answered) -> tuple[str, ...]:
    tool, source = found.tool, found.tool.sources[0]
    why = ", ".join(found.reasons) or tool.best_for
    return tool.id, tool.name, why, _price(found, answered), f"{source.where} ({source.date}; checked {tool.checked})"


def _price(found: Found, answered: Answered) -> str:
    if found.usd is None:
        return found.tool.plans or "not known"
    if found.usd == 0:
        return "free on your own machine"
    per = found.tool.prices[0].per
    length = answered.wish.seconds or (found.tool.seconds[0] if found.tool.seconds else 5)
    what = "a second" if answered.wish.a_second else f"for {length:g} s" if per == "second" else per.replace("_", " ")
    return f"from {found.usd:.2f} USD {what}"


def _compile(answered: Answered, focus: str | None, scenes: int) -> list[Part]:
    """A menu that compiles the scene at hand, or the first, for a tool of the answer."""
    targets = [f.tool for f in answered.found if f.tool.target]
    if not targets or not scenes:
        return (
            [Text(text=f"Prompts can be made for {', '.join(t.id for t in targets)}: /compile SCENE TOOL.", tone="aside")]
            if targets
            else []
        )
    options = tuple(Option(label=t.name, value=t.id) for t in targets)
    does = Invocation(verb="compile", arguments={"scene": focus} if focus else {"scene": "1"})
    return [Choices(label="Compile for", typed="/compile SCENE TOOL", does=does, options=options)]


WORDS = Argument("words", "words", "say what the tool must do, such as dialogue in vertical under two dollars")
COMMANDS = (
    Command("tools", "prompts", "find a tool by what it must do, its shape, length, price or licence", tools, (WORDS,), right="view"),
)
