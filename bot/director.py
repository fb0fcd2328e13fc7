"""The agents as the desk knows them: which route answers, on whose account, and how the journal names it."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from bot.commands import Shown
from bot.plans import Plan
from bot.settings import Settings
from bot.speaking import Occasion, Spoken
from bot.switches import stopped_tests
from studio.deltas import Delta
from studio.errors import Refused
from studio.reader import Reading, read
from studio.store.records import Made, Source
from studio.store.store import Store
from studio.tiers import Tier
from studio.turn import Turn

if TYPE_CHECKING:
    from agents.health import Health
    from agents.models import ServiceModels
    from agents.run import Look, Spoke
    from agents.source import ModelSource
    from agents.stacks import Route, RouteName, Stacks

_SOURCES: "dict[RouteName, Source]" = {"chat": "director", "structure": "structure", "vision": "vision"}


@dataclass(frozen=True, slots=True)
class Agents:
    """Directs words and looks at pictures through `agents.run`. Without ``models`` the offline director answers."""

    store: Store
    stacks: "Stacks"
    models: "ModelSource | None"
    new_id: Callable[[], str]
    clock: Callable[[], datetime]
    health: "Health | None" = None
    stopped: Callable[[], frozenset[str]] = frozenset
    """Names of tests that are stopped, asked anew for every turn."""

    async def speak(self, turn: Turn, reading: Reading, homeless: Sequence[Delta], on: Occasion) -> Spoken:
        """Answer words: an outline where the film is empty or scenes are asked for, else the director."""
        route: RouteName = "structure" if reading.scenes_wanted or not turn.base.scenes else "chat"
        if on.plan.boost:
            self._check_boost(on.plan, route)
        return await self._run(turn, reading, homeless, route, on)

    def _check_boost(self, plan: Plan, route: "RouteName") -> None:
        """Raises Refused where there is nobody to ask for a second take."""
        if self.models is None:
            raise Refused("No model is set up here, so there is no second take to ask for: set OPENROUTER_API_KEY. Nothing was changed.")
        if self.stacks.of(plan.tier.name).route(route).teacher is None:
            raise Refused("Your plan has no stronger model to ask (/upgrade). Nothing was changed.")

    async def look(self, turn: Turn, looks: Sequence[Shown], on: Occasion) -> Spoken | None:
        """Look at reference pictures that the turn has just put into the bible; None where no model can see."""
        if self.models is None:
            return None
        from agents.run import Look

        shown = [Look(s.asset, s.data, s.media_type) for s in looks]
        return await self._run(turn, read(""), (), "vision", on, shown)

    async def _run(
        self,
        turn: Turn,
        reading: Reading,
        homeless: Sequence[Delta],
        route: "RouteName",
        on: Occasion,
        looks: "Sequence[Look]" = (),
    ) -> Spoken:
        from agents.ledger import Account, StoreMeter
        from agents.router import choose, known_of
        from agents.run import run

        arm, in_arm = await self._arm(on.tenant, on.here.person, on.plan.tier, route)
        standing = in_arm or self.stacks.of(on.plan.tier.name).route(route)
        known = known_of(turn, reading, boost=on.plan.boost)
        choice = choose(known, self.stacks.router, teacher=standing.teacher is not None)
        teacher = standing.teacher or "" if choice.by == "teacher" else ""
        account = Account(
            on.tenant,
            turn.base.id,
            on.here.person,
            on.plan.payer,
            on.plan.period,
            turn.turn_id,
            route,
            on.plan.tier.name,
            on.plan.tier.caps,
            arm,
            choice.reason,
            teacher,
        )
        meter = StoreMeter(self.store, account, self.new_id)

        def escalate() -> "Route":
            again = choose(replace(known, failed=True), self.stacks.router, teacher=True)
            meter.account = replace(account, reason=again.reason, teacher=standing.teacher or "")
            return standing.taught()

        spoke = await run(
            turn,
            reading,
            homeless,
            route=route,
            tier=on.plan.tier.name,
            stacks=self.stacks,
            models=self.models,
            meter=meter,
            history=on.history,
            pictures=looks,
            progress=on.progress,
            chosen=standing.taught() if teacher else standing,
            health=self.health,
            arm=arm,
            escalate=escalate if standing.teacher and not teacher else None,
        )
        return _spoken(spoke, arm)

    async def _arm(self, tenant: str, person: str, tier: Tier, route: "RouteName") -> "tuple[str, Route | None]":
        """The arm of the test that runs on the route, kept from a person's first time on, and the route as it has it."""
        from agents.arms import assigned, experiment_of, stops

        test = experiment_of(self.stacks, tier.name, route) if self.models else None
        if test is None or stops(self.stopped(), test):
            return "", None
        arm = await self.store.expose(tenant, person, test.name, assigned(person, test))
        return test.marked(arm), self.stacks.of(tier.name).route(route).in_arm(arm)


def _spoken(spoke: "Spoke", arm: str) -> Spoken:
    who = {"model_asked": spoke.asked, "model_used": spoke.by, "stack": spoke.stack, "arm": arm, "instructions": spoke.instructions}
    made = Made(_SOURCES[spoke.route], **who)
    return Spoken(made, spoke.note, spoke.limited)


@asynccontextmanager
async def open_director(
    settings: Settings, store: Store, new_id: Callable[[], str], clock: Callable[[], datetime]
) -> AsyncGenerator[Agents]:
    """The agents with their models open, when there is a key. Raises BadInput when the stack file is wrong."""
    from agents.stacks import FILE, read_stacks

    stacks = read_stacks(settings.stacks or FILE)
    key = settings.openrouter_api_key
    if key is None:
        yield Agents(store, stacks, None, new_id, clock)
        return
    from agents.health import Health
    from agents.models import ServiceModels

    limits, service = stacks.limits, settings.model_service
    opened = ServiceModels(key.get_secret_value(), settings.model_base_url, service, limits)
    from agents.tracing import traced
    from bot.scrub import Scrubber

    async with opened as models, _bills_asked(store, models, clock):
        with traced(settings.otel_endpoint, Scrubber.of(settings), content=settings.trace_content):
            yield Agents(store, stacks, models, new_id, clock, Health(), partial(stopped_tests, settings.data))


@asynccontextmanager
async def _bills_asked(store: Store, models: "ServiceModels", clock: Callable[[], datetime]) -> AsyncGenerator[None]:
    """While the block runs, what was booked at the hold is asked of the provider."""
    from agents.reconcile import Reconciler

    task = asyncio.create_task(Reconciler(store, models, lambda: int(clock().timestamp() * 1000)).run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
