"""A second take by the stronger model: nothing of it is in the film until it is chosen; what stands is the first."""

from typing import TYPE_CHECKING

from studio.edits import Edit
from studio.store.records import Made
from studio.turn import Turn

if TYPE_CHECKING:
    from bot.work import Spoken

NO_SECOND = "The stronger model did not answer, or has had its share of this month's requests: there is no second take now."


def second_take(turn: Turn, start: int, spoken: "Spoken") -> tuple[Edit, ...]:
    """The edits of the second take, laid aside; none, with a sentence, where another than the model that was asked answered."""
    edits = turn.lay_aside(start)
    if _as_asked(spoken.made):
        return edits
    turn.reply = NO_SECOND
    return ()


def _as_asked(made: Made) -> bool:
    return bool(made.model_used) and made.model_used == made.model_asked
