"""Commands of Director Memory."""

from bot.commands import Answer, Argument, Call, Command
from bot.recalled import recalled


async def recall(call: Call) -> Answer:
    """What was decided and said about something, by whom, when, and from which message."""
    return await recalled(call.room, call.args["words"])


COMMANDS = (
    Command(
        "recall",
        "film",
        "what was said and decided about something",
        recall,
        (Argument("words", "words", "say about what, such as the coat"),),
        right="view",
        capability="Director Memory",
    ),
)
