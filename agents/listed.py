"""The stacks against what the provider offers today: which ids are gone, which are dearer than the file says."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Protocol, get_args

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from agents.stacks import ROUTES, Stacks
from studio.tiers import TierName

MILLION = Decimal(1_000_000)
Price = Annotated[Decimal, Field(ge=0)]


class Pricing(BaseModel):
    """USD a token."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    prompt: Price = Decimal(0)
    completion: Price = Decimal(0)


class Listed(BaseModel):
    """One model of the provider's list; ``pricing`` is None where the provider names no price."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str
    pricing: Pricing | None = None


LISTED: TypeAdapter[tuple[Listed, ...]] = TypeAdapter(tuple[Listed, ...])


class Host(BaseModel):
    """One host of a model in the provider's list of those that keep nothing."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    model_id: str


HOSTS: TypeAdapter[tuple[Host, ...]] = TypeAdapter(tuple[Host, ...])


@dataclass(frozen=True, slots=True)
class Difference:
    """What is not as the file says. ``grave``: a model that is gone, or dearer, so that a hold would be too low."""

    model: str
    said: str
    grave: bool


class KeyLimit(BaseModel):
    """What the key may spend, in USD; None where it has no limit. ``limit_reset`` is how often it is set back. Source: OpenRouter's GET
    /api/v1/key (openrouter.ai/docs/api/api-reference/api-keys/get-current-key, checked 2026-11-25)."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    limit: Price | None
    limit_remaining: Decimal | None = None
    limit_reset: str | None = None

    @property
    def difference(self) -> Difference:
        """How the key stands; grave where it has no limit, or has spent it."""
        if self.limit is None:
            return Difference(
                "the key", "has no credit limit: set one at the provider, so that a fault here cannot spend without end", True
            )
        left = max(Decimal(0), self.limit if self.limit_remaining is None else self.limit_remaining)
        each = f" {self.limit_reset}" if self.limit_reset else ""
        said = f"may spend {_usd(self.limit)} USD{each}, {left:.2f} USD of it are left"
        return Difference("the key", f"{said}: raise the limit at the provider" if not left else said, grave=not left)


class Lister(Protocol):
    """Whoever knows the provider's list."""

    async def listed(self) -> tuple[Listed, ...] | None:
        """The list; None where it cannot be had."""
        ...


def differences(stacks: Stacks, listed: Sequence[Listed]) -> tuple[Difference, ...]:
    """What differs, for each model of the file, in its order."""
    known = {one.id: one for one in listed}
    found: list[Difference] = []
    for model, facts in stacks.models.items():
        one = known.get(model)
        if one is None:
            found.append(Difference(model, f"is gone from the provider's list{_used_by(stacks, model)}", grave=True))
        elif one.pricing is not None:
            found += _prices(model, facts.usd_in, facts.usd_out, one.pricing)
    return tuple(found)


def keeping(stacks: Stacks, clean: Sequence[Host]) -> tuple[Difference, ...]:
    """The models that the file says some host keeps nothing of, and the provider's list has no such host of. The list may name a model
    with its date behind it."""
    names = {host.model_id for host in clean}
    said = [model for model, facts in stacks.models.items() if facts.data == "zero"]
    gone = [model for model in said if not any(name == model or name.startswith(f"{model}-20") for name in names)]
    return tuple(Difference(model, f"has no host without retention now{_used_by(stacks, model)}", grave=True) for model in gone)


def _prices(model: str, usd_in: Decimal, usd_out: Decimal, pricing: Pricing) -> list[Difference]:
    pairs = (("in", usd_in, pricing.prompt * MILLION), ("out", usd_out, pricing.completion * MILLION))
    return [
        Difference(model, f"costs {_usd(now)} USD a million tokens {way}, {_than(now, ours)} the {_usd(ours)} of the file", now > ours)
        for way, ours, now in pairs
        if now != ours
    ]


def _than(now: Decimal, ours: Decimal) -> str:
    return "dearer than" if now > ours else "cheaper than"


def _usd(amount: Decimal) -> str:
    return f"{amount.normalize():f}"


def _used_by(stacks: Stacks, model: str) -> str:
    """Which routes ask it, so that a person knows where to put another one."""
    places = [
        f"{tier}.{route}" for tier in get_args(TierName) if tier in stacks.tiers for route in ROUTES if model in _every(stacks, tier, route)
    ]
    return f": put another into {', '.join(places)}" if places else ""


def _every(stacks: Stacks, tier: TierName, route: str) -> set[str]:
    chosen = next(stacks.tiers[tier].route(name) for name in ROUTES if name == route)
    arms = [chosen.in_arm(arm.name) for arm in chosen.arms]
    return {model for one in (chosen, chosen.taught(), *arms) for model in one.models}
