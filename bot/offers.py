"""What a person is offered who has reached a limit that can be bought away."""

from bot.messages import Button, Invocation
from studio.tiers import read_tiers

BLOCKS = {"tokens": "More tokens", "images": "More pictures"}
"""What is sold beyond a month, and what its button says."""


def tier_offers() -> tuple[Button, ...]:
    """A button a tier that is sold; a platform that sells nothing leaves it out."""
    return tuple(_offer(tier.label, name) for name, tier in read_tiers().items() if tier.usd_a_month)


def block_offers() -> tuple[Button, ...]:
    """The same for what is sold beyond a month."""
    return tuple(_offer(label, what) for what, label in BLOCKS.items())


def limit_offers() -> tuple[Button, ...]:
    """What is offered at a hard limit: what plans allow, then whatever is sold here."""
    plans = Button(label="What plans allow", command="/upgrade", does=Invocation(verb="upgrade"))
    return plans, *tier_offers(), *block_offers()


def _offer(label: str, what: str) -> Button:
    return Button(label=label, command=f"/upgrade {what}", does=Invocation(verb="upgrade", arguments={"tier": what}))
