"""The outliner: from an idea to scenes (the route /structure)."""

from functools import cache

from pydantic_ai import Agent

from agents.route import build
from studio.turn import Turn
from tools import bible, lookups, scenes, style

TOOLS = (
    scenes.outline_scenes,
    scenes.change_slots,
    scenes.link_scenes,
    bible.put_character,
    bible.put_location,
    bible.put_prop,
    bible.remember_decision,
    style.change_style,
    style.describe_style,
    lookups.show_scenes,
)
"""What the outliner may do."""


@cache
def structure() -> Agent[Turn, str]:
    """The agent, built at its first use."""
    return build("structure", TOOLS)
