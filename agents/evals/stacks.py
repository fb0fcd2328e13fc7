"""Stacks by name: a tier, a stack file, one model for every route, or the offline director."""

from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from agents.stacks import FILE, Route, Stack, Stacks, read_stacks
from studio.errors import BadInput
from studio.tiers import TierName

OFFLINE = "offline"


@dataclass(frozen=True, slots=True)
class Named:
    """A stack to be evaluated. ``offline``: no model is asked. ``mark`` names it as it is, so that kept answers are of this one."""

    name: str
    stacks: Stacks
    tier: TierName
    offline: bool = False

    @property
    def mark(self) -> str:
        """The stack's name with what its answers depend on: models and settings of its routes."""
        return OFFLINE if self.offline else f"{self.name} {self.stacks.of(self.tier).model_dump_json()}"


def stack_named(said: str, file: Path = FILE) -> Named:
    """``offline``, a tier (``pro``), a stack file (``other.toml`` or ``other.toml:free``), or a model of the stacks' list for every route.

    Raises BadInput that says what may stand there."""
    shipped = read_stacks(file)
    if said == OFFLINE:
        return Named(said, shipped, "local", offline=True)
    if said in get_args(TierName):
        return Named(said, shipped, said)  # pyright: ignore[reportArgumentType]
    path, _, tier = said.partition(":")
    if path.endswith(".toml"):
        if (tier or "pro") not in get_args(TierName):
            raise BadInput(f"{tier[:20]!r} is no tier: say {path}:free, :pro or :premium.")
        return Named(said, read_stacks(Path(path)), tier or "pro")  # pyright: ignore[reportArgumentType]
    if said in shipped.models:
        return Named(said, _only(shipped, said), "pro")
    known = ", ".join((OFFLINE, *shipped.tiers, "a stack file", *shipped.models))
    raise BadInput(f"There is no stack {said[:60]!r}: there is {known}.")


def _only(stacks: Stacks, model: str) -> Stacks:
    """The stacks with one model alone on every route of the pro tier."""
    pro = stacks.tiers["pro"]
    alone = Stack(chat=_alone(pro.chat, model), structure=_alone(pro.structure, model), vision=_alone(pro.vision, model))
    return stacks.model_copy(update={"tiers": {**stacks.tiers, "pro": alone}})


def _alone(route: Route, model: str) -> Route:
    return route.model_copy(update={"model": model, "fallbacks": (), "teacher": None, "arms": ()})
