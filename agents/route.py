"""How an agent of any route is built: its instructions from a page beside this file, its tools, and `propose` to close the turn."""

import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from pydantic_ai import Agent, TextOutput, ToolOutput
from pydantic_ai.tools import ToolFuncContext

from agents.toolset import TRIES, toolset
from studio.turn import Turn
from tools.lookups import vocabulary
from tools.propose import propose, say

FOLDER = Path(__file__).parent


@cache
def instructions(name: str) -> str:
    """The page of a route, and the film language in its ids."""
    page = FOLDER.joinpath(f"{name}.md").read_text(encoding="utf-8").rstrip()
    return f"{page}\n\nThe film language (slot: ids)\n{vocabulary()}"


@cache
def instructions_version(name: str, examples: str = "") -> str:
    """A short name of the instructions as they are, with the examples that they go with, for the journal."""
    return f"{name}-{hashlib.sha256((instructions(name) + examples).encode()).hexdigest()[:8]}"


def build(name: str, tools: Sequence[ToolFuncContext[Turn, ...]]) -> Agent[Turn, str]:
    """An agent on the Turn. Plain text in place of `propose` is taken as the words for the person."""
    return Agent(
        name=name,
        deps_type=Turn,
        output_type=[ToolOutput(propose, name="propose"), TextOutput(say)],
        instructions=instructions(name),
        toolsets=[toolset(name, tools)],
        retries={"tools": TRIES, "output": TRIES},
        end_strategy="graceful",
    )
