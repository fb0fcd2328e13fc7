"""The meter on the store: one ledger row an attempt, at most one commit a request and one to close."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pydantic_ai.exceptions import ModelAPIError

from agents.spending import Hold, Spend
from agents.stacks import RouteName
from studio.errors import OverShare
from studio.store.records import Ask, Bill, Caps, Step

if TYPE_CHECKING:
    from studio.store.store import Store


@dataclass(frozen=True, slots=True)
class Account:
    """Who asks, who pays and for what: what a ledger row says about a turn. ``period`` is fixed for the turn, such as 2026-11.

    ``arm`` is the side of an A/B test; ``reason`` is why the router asked whom it asked.
    """

    tenant: str
    film: str
    person: str
    payer: str
    period: str
    turn: str
    route: RouteName
    tier: str = ""
    caps: Caps = field(default_factory=Caps)
    arm: str = ""
    reason: str = ""
    teacher: str = ""
    """The model that is asked as a teacher in this run, "" for none."""


class ShareUsed(ModelAPIError):
    """The teacher has had its share of the tier's requests: the next model of the route answers."""


@dataclass
class StoreMeter:
    """Reserves and settles in the store. ``new_id`` gives ids that no other call gives: an attempt after a crash is a row of its own."""

    store: "Store"
    account: Account
    new_id: Callable[[], str]
    _open: list[tuple[Bill, Step | None]] = field(default_factory=list[tuple[Bill, Step | None]])
    _stored: list[Step] | None = None
    _calls: int = 0
    _shut: str | None = None
    """The teacher that was refused: it is one as often as it is asked in this run."""

    async def replayed(self, request: str) -> str | None:
        """The next stored response, if it answers this very request; else the rest is of no use and the model is asked."""
        if self._stored is None:
            self._stored = list(await self.store.steps(self.account.tenant, self.account.turn))
            self._calls = max((step.call for step in self._stored), default=0)
        if self._stored and self._stored[0].request_hash == request:
            return self._stored.pop(0).response
        self._stored = []
        return None

    async def reserve(self, hold: Hold) -> str:
        """One commit: what was used so far is booked, and the next hold is made. Raises OverQuota; what was used is booked all the same."""
        self._calls += 1
        ask = self._ask(hold)
        while len(self._open) > 1:
            await self.store.settle(*self._open.pop(0))
        try:
            if self._open:
                await self.store.settle_and_reserve(*self._open.pop(), ask)
            else:
                await self.store.reserve(ask)
        except OverShare as full:
            self.account = replace(self.account, reason=f"{self.account.reason}; its share is used", teacher="")
            self._shut = hold.model
            raise ShareUsed(hold.model, str(full)) from None
        return ask.id

    def _ask(self, hold: Hold) -> Ask:
        of = self.account
        return Ask(
            id=self.new_id(),
            tenant=of.tenant,
            film=of.film,
            person=of.person,
            payer=of.payer,
            period=of.period,
            turn=of.turn,
            call=self._calls,
            route=of.route,
            tokens=hold.tokens,
            images=hold.images,
            micros=hold.micros,
            caps=of.caps,
            tier=of.tier,
            arm=of.arm,
            reason=of.reason,
            model=hold.model,
            role="teacher" if hold.model in (of.teacher, self._shut) else "worker",
        )

    def spent(self, row: str, spend: Spend, request: str = "", response: str = "") -> None:
        """Keep the bill until the next commit."""
        bill = Bill(
            id=row,
            tenant=self.account.tenant,
            tokens_in=spend.tokens_in,
            tokens_out=spend.tokens_out,
            images=spend.images,
            micros=spend.micros,
            model=spend.model,
            provider=spend.provider,
            generation=spend.generation,
            latency_ms=spend.latency_ms,
            outcome=spend.outcome,
        )
        step = Step(self.account.turn, self._calls, request, response) if response else None
        self._open.append((bill, step))

    async def close(self) -> None:
        """Book what is open."""
        while self._open:
            await self.store.settle(*self._open.pop(0))
