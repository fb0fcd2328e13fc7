"""What a served platform has at hand before it hears anybody: an acknowledgement never waits for what a first act would load."""

from bot.commands import commands
from compiler_templates import targets
from studio.reader import read


def warm() -> None:
    """Load and build what the first act would otherwise wait for while a platform counts its three seconds. Blocking, a few seconds."""
    import agents.run  # noqa: F401  # pyright: ignore[reportUnusedImport]

    commands()
    targets()
    read("scene 1: close-up")
