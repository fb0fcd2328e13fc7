"""What was booked at the hold is asked of the provider until it is known: the ledger then says what the invoice says."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import TYPE_CHECKING, Annotated, Protocol

from pydantic import BaseModel, ConfigDict, Field

from studio.errors import StudioError
from studio.store.records import Bill
from studio.store.request_records import Unbilled

if TYPE_CHECKING:
    from studio.store.store import Store

log = logging.getLogger(__name__)
EVERY = 30.0
"""Seconds between two rounds of asking."""
ASKED_FOR = 24 * 60 * 60 * 1000
"""For how long a bill is asked for, in milliseconds."""
Amount = Annotated[int, Field(ge=0)]


class Billed(BaseModel):
    """What a provider says that one request cost; tokens as the model's own tokenizer counts them.

    With a person's own key at the provider ``total_cost`` is 0 and ``upstream_inference_cost`` is what was spent.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    model: str = ""
    provider_name: str | None = None
    native_tokens_prompt: Amount | None = None
    native_tokens_completion: Amount | None = None
    total_cost: Annotated[Decimal, Field(ge=0)] = Decimal(0)
    upstream_inference_cost: Annotated[Decimal, Field(ge=0)] | None = None

    @property
    def micros(self) -> int:
        """The bill in micro-USD, rounded up."""
        return int((max(self.total_cost, self.upstream_inference_cost or Decimal(0)) * 1_000_000).to_integral_value(ROUND_CEILING))


class Invoices(Protocol):
    """Whoever knows the bill of a request by the provider's id of it."""

    async def billed(self, generation: str) -> Billed | None:
        """The bill; None while the provider does not know it, or cannot be asked."""
        ...


@dataclass
class Reconciler:
    """Asks for open bills, in rounds. ``clock`` gives milliseconds since 1970 UTC."""

    store: "Store"
    invoices: Invoices
    clock: Callable[[], int]

    async def once(self) -> int:
        """One round; how many rows were corrected."""
        rows = [row for row in await self.store.unbilled(self.clock() - ASKED_FOR) if row.generation]
        return sum([await self._corrected(row) for row in rows])

    async def _corrected(self, row: Unbilled) -> bool:
        billed = await self.invoices.billed(row.generation)
        return billed is not None and await self.store.rebill(bill_of(row, billed))

    async def run(self) -> None:
        """Round after round, until cancelled. What fails is tried again in the next one."""
        while True:
            await asyncio.sleep(EVERY)
            try:
                await self.once()
            except StudioError as error:
                log.warning("open bills were not asked for: %s", error)


def bill_of(row: Unbilled, billed: Billed) -> Bill:
    """The row's true bill."""
    return Bill(
        row.id,
        row.tenant,
        tokens_in=billed.native_tokens_prompt or 0,
        tokens_out=billed.native_tokens_completion or 0,
        images=row.images,
        micros=billed.micros,
        model=billed.model,
        provider=billed.provider_name or "",
        outcome="billed: asked for afterwards",
    )
