"""The director: talk about a standing film (the route /chat)."""

from functools import cache

from pydantic_ai import Agent

from agents.route import build
from studio.turn import Turn
from tools import bible, compile, lookups, scenes, style

TOOLS = (
    scenes.outline_scenes,
    scenes.add_scene,
    scenes.describe_scene,
    scenes.change_slots,
    scenes.link_scenes,
    scenes.remove_scene,
    scenes.move_scene,
    scenes.set_status,
    bible.put_character,
    bible.put_appearance,
    bible.put_location,
    bible.put_prop,
    bible.remember_decision,
    bible.remove_from_bible,
    style.retitle_film,
    style.change_style,
    style.describe_style,
    lookups.show_scenes,
    lookups.list_targets,
    lookups.show_usage,
    compile.try_prompt,
)
"""What the director may do."""


@cache
def director() -> Agent[Turn, str]:
    """The agent, built at its first use."""
    return build("director", TOOLS)
