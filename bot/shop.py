"""Where blocks are sold outside Discord: a payment link a kind, to which the buyer's opaque reference is added. How a sale stands."""

from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

from studio.store.sales import Sale
from studio.tiers import Tier


@dataclass(frozen=True, slots=True)
class Shop:
    """The payment links, "" where a kind is not sold."""

    tokens: str = ""
    images: str = ""

    def __bool__(self) -> bool:
        return bool(self.tokens or self.images)

    def to(self, reference: str) -> "Shop":
        """The links for one buyer. The reference is random: it says nothing of the person to the shop."""
        return Shop(_with(self.tokens, reference), _with(self.images, reference))

    def offers(self, tier: Tier) -> list[tuple[str, str]]:
        """(what, link) of each block that the tier may buy."""
        sold = [(tier.block_tokens, "tokens", self.tokens), (tier.block_images, "images", self.images)]
        return [(f"{amount:,} {unit} more", link) for amount, unit, link in sold if amount and link]


def _with(link: str, reference: str) -> str:
    """``client_reference_id`` is what the shop gives back in its event (Stripe, payment links, checked 2026-11-25)."""
    if not link:
        return ""
    parts = urlsplit(link)
    query = f"{parts.query}&" if parts.query else ""
    return urlunsplit(parts._replace(query=f"{query}client_reference_id={reference}"))


def stands(sale: Sale) -> str:
    """How a sale stands, in words: what was taken back of it, and what had been spent."""
    amounts = ((sale.tokens, sale.back_tokens, "tokens"), (sale.images, sale.back_images, "images"))
    told = [f"{back:,} of {rest + back:,} {unit} taken back" for rest, back, unit in amounts if rest + back]
    told += [f"{rest:,} {unit} had been used" for rest, _, unit in amounts if sale.ended and rest]
    return ", ".join([*told, *([f"tier {sale.tier} {'ended' if sale.ended else 'holds'}"] if sale.tier else [])])
