"""The one who looks at reference pictures (the route /vision)."""

from functools import cache

from pydantic_ai import Agent

from agents.route import build
from studio.turn import Turn
from tools import bible, lookups, style

TOOLS = (bible.describe_reference, bible.put_character, bible.put_location, bible.put_prop, style.change_style, lookups.show_scenes)
"""What may be done from a picture."""


@cache
def vision() -> Agent[Turn, str]:
    """The agent, built at its first use."""
    return build("vision", TOOLS)
