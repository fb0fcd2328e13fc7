"""What one run costs, from the target's dated prices."""

from collections.abc import Mapping

from compiler_templates._compiled import Cost
from compiler_templates._draft import Draft
from compiler_templates._il import Json
from compiler_templates._target import Price
from compiler_templates._words import article


def cost(draft: Draft, params: Mapping[str, Json]) -> Cost | None:
    """What one run costs by the target's first price that fits ``params``, by name; None when no price is known."""
    if not draft.target.prices:
        return None
    known = {**params, "model": draft.model.id if draft.model else None}
    pixels = draft.width * draft.height
    price = next((price for price in draft.target.prices if _holds(price, known, pixels)), None)
    usd = _usd(price, draft) if price else None
    if price is None or usd is None:
        return None
    per = price.per.replace("_", " ")
    return Cost(round(usd, 4), f"{price.usd:g} USD {article(per)} {per}", price.source, price.date)


def _holds(price: Price, known: Mapping[str, Json], pixels: int) -> bool:
    if price.over and pixels <= price.over:
        return False
    for name, wanted in price.when.items():
        value = known.get(name)
        if value is None if wanted == "*" else str(value) != wanted:
            return False
    return True


def _usd(price: Price, draft: Draft) -> float | None:
    match price.per:
        case "second":
            return price.usd * draft.seconds if draft.seconds else None
        case "image" | "clip":
            return price.usd
        case "megapixel":
            further = max(0.0, draft.width * draft.height / 1_000_000 - 1)
            return price.usd + further * (price.usd if price.more is None else price.more)
        case "thousand_characters":
            return price.usd * len(draft.prompt) / 1000
