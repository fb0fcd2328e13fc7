"""What a workspace says of its people: their name, and how far they belong to it."""

import asyncio
import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.messages import Request
from bot.slack.read import UNSURE, Act, Who, inner, many
from bot.slack.workspace import Refused, Unreached, Workspace
from studio.text import clean

log = logging.getLogger(__name__)
FRESH = 600.0
"""Seconds for which what a workspace said of a person counts."""
PATIENCE, LONGER = 1.0, 20.0
"""Seconds that an acknowledgement may wait for it, as Slack gives three in all, and seconds that the work may wait."""


@dataclass
class People:
    """What is known of people, kept for a while. Someone who cannot be looked up is a guest: they look on and change nothing."""

    clock: Callable[[], float] = time.monotonic
    _known: dict[tuple[str, str], tuple[float, Who]] = field(default_factory=dict[tuple[str, str], tuple[float, Who]])

    async def who(self, place: Workspace, act: Act, patience: float = PATIENCE) -> Who:
        """Who did it, as far as that is known within ``patience`` seconds; someone unknown is looked up again when the work begins."""
        key = (act.team, act.user)
        at, known = self._known.get(key, (0.0, None))
        if known is not None and self.clock() - at < FRESH:
            return known
        try:
            async with asyncio.timeout(patience):
                told = await place.call("users.info", user=act.user)
        except (Refused, Unreached, TimeoutError) as error:
            log.warning("a person could not be looked up: %s", type(error).__name__)
            return known or Who(act.user, "guest", sure=False)
        who = _who(inner(told, "user"), act)
        self._known[key] = (self.clock(), who)
        return who

    async def surely(self, place: Workspace, request: Request) -> Request:
        """The request of somebody who could not be looked up before the acknowledgement, now that there is time."""
        told = request.address
        if UNSURE not in told:
            return request
        act = Act(told.get("team", ""), request.person, told.get("channel", ""), "", request.event, 0.0)
        who = await self.who(place, act, LONGER)
        standing = request.standing if act.direct else who.standing
        return request.model_copy(update={"person_name": who.name, "standing": standing})


def _who(user: Mapping[str, Any], act: Act) -> Who:
    """Whoever is restricted or comes from another workspace is a guest; whoever runs the workspace is its admin."""
    told = inner(user, "profile")
    named = (told.get("display_name"), told.get("real_name"), user.get("real_name"), user.get("name"), act.user)
    name = clean(str(next(n for n in named if n)))[:100]
    if user.get("is_restricted") or user.get("is_ultra_restricted") or user.get("is_stranger") or not _at_home(user, act):
        return Who(name, "guest")
    return Who(name, "admin" if user.get("is_admin") or user.get("is_owner") else "member")


def _at_home(user: Mapping[str, Any], act: Act) -> bool:
    """Whether a person belongs to the workspace, alone or as one of those of an organisation."""
    return act.team in many(inner(user, "enterprise_user"), "teams") or str(user.get("team_id") or act.home or act.team) == act.team
