"""A second take by the stronger model: nothing of it is in the film until it is chosen; what stands is the first. Both are shown."""

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.messages import Text
from studio.edits import Edit
from studio.store.records import Made
from studio.turn import Turn

if TYPE_CHECKING:
    from bot.commands import Room
    from bot.speaking import Spoken
    from bot.work import Outcome

NO_SECOND = "The stronger model did not answer, or has had its share of this month's requests: there is no second take now."


def second_take(turn: Turn, start: int, spoken: "Spoken") -> tuple[Edit, ...]:
    """The edits of the second take, laid aside; none, with a sentence, where another than the model that was asked answered."""
    edits = turn.lay_aside(start)
    if _as_asked(spoken.made):
        return edits
    turn.reply = NO_SECOND
    return ()


async def show_both(room: "Room", outcome: "Outcome") -> None:
    """The two takes beside each other, where there are two: what stands, and the stronger model's, as a picture that says both in its
    words, too."""
    first, second, spoken = outcome.turn.project, outcome.proposed, outcome.spoken
    if second is None or spoken is None:
        return
    from bot.verbs.drawings import saved
    from studio.pictures.compare import compare_alt, draw_compare

    title = "Two takes: left as it stands, right the second"
    pages = await asyncio.to_thread(draw_compare, first, second, title, room.still, room.mark)
    pictures = await saved(room, "two-takes", pages[:1], [compare_alt(first, second, title, 1)])
    said = Text(text=f"{title}, by {spoken.made.model_used}. Accept takes the second, Discard keeps the first.", tone="title")
    outcome.answer = replace(outcome.answer, parts=(*outcome.answer.parts, said, *pictures))


def _as_asked(made: Made) -> bool:
    return bool(made.model_used) and made.model_used == made.model_asked
