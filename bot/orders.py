"""What whoever runs this orders through the door: blocks and tiers for people, counters made anew, batches. Never reached from a
platform."""

from typing import Literal

from bot.messages import Message, Reply, Text
from studio.errors import NotFound
from studio.store.purchases import Block
from studio.store.store import Store


class Order(Message):
    """One order. ``person`` is a person's id, or an account as the platforms know it: ``discord:ACCOUNT``, ``slack:TEAM:ACCOUNT``,
    ``console``. ``sale`` makes it count once however often it is sent. A batch has its ``kind``, its ``key`` and what it is ordered with;
    to stop one, ``key`` is its id."""

    order: Literal["grant", "rebuild", "batch", "stop"]
    sale: str = ""
    person: str = ""
    tokens: int = 0
    images: int = 0
    tier: str = ""
    note: str = ""
    tenant: str = ""
    kind: str = ""
    key: str = ""
    payload: str = ""


async def carried_out(order: Order, store: Store) -> Reply:
    """Do it and say what was done. Raises NotFound when there is no such person, or no such batch to stop."""
    if order.order == "batch":
        return await _queued(order, store)
    if order.order == "stop":
        if not await store.stop_batch(order.key):
            raise NotFound(f"There is no batch {order.key[:60]!r} that waits or runs: director jobs list shows them.")
        return _said("Stopped; what it kept stays.")
    if order.order == "rebuild":
        wrong = await store.recounted()
        return _said(
            "Every counter is what the ledger says." if not wrong else f"{wrong} counters were wrong; they are now what the ledger says."
        )
    person = await find_person(store, order.person)
    done: list[str] = []
    if order.tokens or order.images:
        sale = f"operator:{order.sale}"
        new = await store.sold(sale, Block(sale, person, order.tokens, order.images, "operator", order.note), sale)
        done.append(f"{order.tokens:,} tokens and {order.images:,} images more" if new else "that sale was counted before")
    if order.tier:
        await store.set_tier(person, "" if order.tier == "none" else order.tier)
        done.append(f"tier {order.tier}")
    return _said(f"{await store.name(person) or person}: {', '.join(done) or 'nothing to do'}.")


async def _queued(order: Order, store: Store) -> Reply:
    job = await store.queue(order.tenant, order.kind, order.key, order.payload)
    if job.tries:
        return _said(f"That is being worked on: {job.said or 'it has just begun'}.")
    return _said(f"Queued as {job.id}: the running director works on it, one after another. director jobs list shows how far it is.")


async def find_person(store: Store, said: str) -> str:
    """The person of an id or an account. Raises NotFound."""
    platform, _, account = said.partition(":")
    found = await store.person_of("console" if said == "console" else platform, account or ("owner" if said == "console" else said))
    if found is None and account and platform in ("discord", "slack"):
        raise NotFound(
            f"{said[:60]!r} is nobody who has spoken with the director yet: let them say one word to it first, and check the account."
        )
    if found is None:
        raise NotFound(f"There is no person {said[:60]!r} here: name discord:ACCOUNT, slack:TEAM:ACCOUNT, console, or a person's id.")
    return found


def _said(text: str) -> Reply:
    return Reply(parts=(Text(text=text),))
