"""How a turn is closed: words for the person, and the prompts that they asked for. The last call counts."""

from typing import Annotated

from pydantic import Field
from pydantic_ai import ModelRetry, RunContext

from studio.errors import StudioError
from studio.project import Record, Words
from studio.turn import Turn, Wanted
from tools.making import SceneRef, scene_of


class PromptWish(Record):
    """A prompt to be compiled from the film once this turn is in it."""

    scenes: Annotated[list[SceneRef], Field(min_length=1, max_length=60)]
    target: Annotated[str, Field(max_length=60, description="the outside tool's id, such as veo-3.1")]


async def propose(ctx: RunContext[Turn], words: Words, prompts: Annotated[list[PromptWish], Field(max_length=12)] | None = None) -> str:
    """Close the turn. Call it last, in the same response as your edits.

    Args:
        words: two or three sentences for the person: what you did and why, a question if one is open, what could come next.
            What changed is listed beside your words, slot by slot, so do not list it; never claim an edit that you did not
            make; never write a prompt yourself.
        prompts: only when the person asked for prompts: which scenes, for which tool.
    """
    turn = ctx.deps
    wanted = [_wanted(turn, wish) for wish in prompts or ()]
    turn.wanted[:] = []
    for wish in wanted:
        turn.want(wish)
    turn.reply = words.strip()
    return turn.reply


def _wanted(turn: Turn, wish: PromptWish) -> Wanted:
    from compiler_templates import find_target

    try:
        target = find_target(wish.target).id
    except StudioError as error:
        raise ModelRetry(str(error)) from None
    return Wanted(tuple(scene_of(turn.project, ref).id for ref in wish.scenes), target)


async def say(ctx: RunContext[Turn], words: str) -> str:
    """Plain text in place of propose: it is the words for the person."""
    ctx.deps.reply = words.strip()
    return ctx.deps.reply
