"""The till: an ASGI app that takes the signed events of a shop (Stripe's scheme) and puts what was paid for to the buyer's account.

Signature: header `Stripe-Signature`, `t` and one or more `v1`, each HMAC-SHA256 of `t.body`, tolerance five minutes; an event may come more
than once, and not in order (docs.stripe.com/webhooks and /webhooks/signatures, checked 2026-11-25). An event counts once, under its id, and
a sale once, under the id of its checkout, however many events tell of it. What is paid back, disputed, or ends as a subscription is taken
back as far as it is not spent: a charge and a dispute name the `payment_intent` of the checkout (recorded events, checked 2026-11-25).
"""

import asyncio
import contextlib
import hashlib
import hmac
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.settings import Settings
from bot.shop import stands
from studio.errors import StudioError
from studio.store.purchases import Block
from studio.store.sales import WHOLE, Undoing, Undone
from studio.store.store import Store
from studio.tiers import read_tiers

log = logging.getLogger(__name__)
PATH = "/shop/events"
TOLERANCE = 300
"""Seconds that a signature's time may be off."""
LARGEST = 256 * 1024
"""Bytes of one event at most; real ones have a few thousand."""
PAID = ("checkout.session.completed", "checkout.session.async_payment_succeeded")
WON = ("won", "warning_closed")
"""How a dispute ends that took nothing."""

Scope = Mapping[str, Any]
Receive = Callable[[], Awaitable[Mapping[str, Any]]]
Send = Callable[[Mapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]


class _Given(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Wanted(_Given):
    """What the payment link says that it sells, in its metadata."""

    block: Literal["", "tokens", "images"] = ""
    tier: Literal["", "pro", "premium"] = ""


class Checkout(_Given):
    """A checkout as the shop tells of it."""

    id: str = Field(min_length=1, max_length=200)
    client_reference_id: str | None = None
    payment_status: str = ""
    payment_intent: str | None = None
    subscription: str | None = None
    metadata: Wanted = Wanted()

    @property
    def payment(self) -> str:
        """What later events name it by."""
        return self.subscription or self.payment_intent or self.id


class Charge(_Given):
    """A charge of which something was paid back. Amounts are in the smallest unit of the currency."""

    payment_intent: str | None = None
    amount: int = Field(ge=0)
    amount_refunded: int = Field(ge=0)


class Dispute(_Given):
    """A dispute, open or closed."""

    id: str = Field(min_length=1, max_length=200)
    payment_intent: str | None = None
    status: str = ""


class Subscription(_Given):
    """A subscription that ended."""

    id: str = Field(min_length=1, max_length=200)


class _Data(_Given):
    object: dict[str, object]


class Event(_Given):
    """A shop's event."""

    id: str = Field(min_length=1, max_length=200)
    type: str
    data: _Data


@dataclass(frozen=True, slots=True)
class Till:
    """Takes events at `PATH`; everything else goes to the app behind it. ``clock`` gives seconds since 1970 UTC."""

    store: Store
    secret: str
    clock: Callable[[], float]
    behind: App | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        if scope["path"] == PATH:
            await _answer(send, *(await self._received(scope, receive)))
        elif self.behind:
            await self.behind(scope, receive, send)
        else:
            await _answer(send, 404, "not here")

    async def _received(self, scope: Scope, receive: Receive) -> tuple[int, str]:
        body = await _body(receive)
        if scope["method"] != "POST" or body is None:
            return 400, "one signed event"
        header = b",".join(value for name, value in scope["headers"] if name.lower() == b"stripe-signature").decode("latin-1")
        if not signed(body, header, self.secret, self.clock()):
            return 400, "not signed"
        try:
            return await self.take(Event.model_validate_json(body))
        except ValidationError:
            return 400, "not an event"
        except StudioError:
            log.exception("an event of the shop could not be booked")
            return 503, "again later"

    async def take(self, event: Event) -> tuple[int, str]:
        """Book what was paid, and what undoes it. What sells nothing here is acknowledged; a buyer whom nobody knows is not: the shop shows
        that."""
        if event.type not in PAID:
            undone = undoing(event)
            return 200, await self._undone(undone) if undone else "nothing to do"
        checkout = Checkout.model_validate(event.data.object)
        if checkout.payment_status not in ("paid", "no_payment_required") or not (checkout.metadata.block or checkout.metadata.tier):
            return 200, "nothing to do"
        payer = await self.store.bought_by(checkout.client_reference_id or "")
        if payer is None:
            log.error("the shop's checkout %s is paid and names no buyer that is known here", checkout.id)
            return 422, "no such buyer"
        return 200, "booked" if await self._booked(event, checkout, payer) else "booked before"

    async def _booked(self, event: Event, checkout: Checkout, payer: str) -> bool:
        wanted, size = checkout.metadata, read_tiers()["pro"]
        tokens = (size.block_tokens or 0) if wanted.block == "tokens" else 0
        images = (size.block_images or 0) if wanted.block == "images" else 0
        block = Block(f"shop:{checkout.id}", payer, tokens, images, "shop", wanted.tier)
        return await self.store.sold(event.id, block, checkout.payment, wanted.tier)

    async def _undone(self, undone: Undone) -> str:
        """Take it back, and tell whoever runs this what of it had been spent."""
        sales = await self.store.undo_sale(undone)
        if sales is None:
            return "booked before"
        if not sales:
            log.warning("the shop's payment %s (%s) is of no sale that is known here; it is kept in case the sale comes", *_named(undone))
        for sale in sales:
            log.warning("the shop's payment %s (%s): %s", *_named(undone), stands(sale))
        return "booked"


def undoing(event: Event) -> Undone | None:
    """What an event takes back or gives again; None for any other."""
    match event.type:
        case "charge.refunded":
            charge = Charge.model_validate(event.data.object)
            parts = min(WHOLE, charge.amount_refunded * WHOLE // charge.amount) if charge.amount else 0
            return _of(event, "refund", charge.payment_intent, parts)
        case "charge.dispute.created":
            dispute = Dispute.model_validate(event.data.object)
            return _of(event, "dispute", dispute.payment_intent, WHOLE, dispute.id)
        case "charge.dispute.closed":
            dispute = Dispute.model_validate(event.data.object)
            return _of(event, "won", dispute.payment_intent, 0, dispute.id) if dispute.status in WON else None
        case "customer.subscription.deleted":
            return _of(event, "ended", Subscription.model_validate(event.data.object).id, WHOLE)
        case _:
            return None


def _of(event: Event, kind: Undoing, payment: str | None, parts: int, about: str = "") -> Undone | None:
    return Undone(event.id, kind, payment, parts, about) if payment else None


def _named(undone: Undone) -> tuple[str, str]:
    return undone.payment, undone.kind


def signed(body: bytes, header: str, secret: str, now: float) -> bool:
    """Whether one of the header's signatures is this secret's, over this body, at about this time."""
    parts = [part.strip().partition("=") for part in header.split(",")]
    times = [value for name, _, value in parts if name == "t"]
    if len(times) != 1 or not (times[0].isascii() and times[0].isdigit()) or len(times[0]) > 12 or abs(now - int(times[0])) > TOLERANCE:
        return False
    true = hmac.new(secret.encode(), times[0].encode() + b"." + body, hashlib.sha256).hexdigest().encode()
    return any(hmac.compare_digest(true, value.encode("latin-1", "replace")) for name, _, value in parts if name == "v1")


async def _body(receive: Receive) -> bytes | None:
    """The whole body; None when it is too large or breaks off."""
    body = b""
    while True:
        message = await receive()
        if message["type"] != "http.request" or len(body) > LARGEST:
            return None
        body += message.get("body", b"")
        if not message.get("more_body"):
            return body if len(body) <= LARGEST else None


async def _answer(send: Send, status: int, said: str) -> None:
    await send({"type": "http.response.start", "status": status, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": said.encode()})


@asynccontextmanager
async def open_till(settings: Settings, store: Store, clock: Callable[[], float]) -> AsyncGenerator[None]:
    """Listen on the till's own port while the block runs; nothing where nothing is sold."""
    if settings.shop_secret is None:
        yield
        return
    import uvicorn

    till = Till(store, settings.shop_secret.get_secret_value(), clock)
    server = uvicorn.Server(
        uvicorn.Config(till, host=settings.shop_host, port=settings.shop_port, log_config=None, lifespan="off", access_log=False)
    )
    server.install_signal_handlers = lambda: None  # type: ignore[method-assign]
    task = asyncio.create_task(server.serve())
    try:
        yield
    finally:
        server.should_exit = True
        with contextlib.suppress(asyncio.CancelledError):
            await task
