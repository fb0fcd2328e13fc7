"""What a served platform has at hand before it hears anybody: an acknowledgement never waits for what a first act would load."""

from bot.commands import commands
from compiler_templates import targets
from studio.reader import read


def warm() -> None:
    """Load and build what the first act would otherwise wait for while a platform counts its three seconds. Blocking, a few seconds."""
    import agents.models  # noqa: F401  # pyright: ignore[reportUnusedImport]
    from agents.run import agent_of
    from agents.stacks import ROUTES

    for route in ROUTES:
        agent_of(route)
    commands()
    targets()
    read("scene 1: close-up")
