"""Tiers from what people bought on Discord: entitlements are the truth, events only say when to look again."""

from collections.abc import Iterable, Mapping

import discord

from studio.store.store import Store

RANKS = ("pro", "premium")
"""Tiers that can be bought, the lowest first."""


def tier_of(bought: Iterable[discord.Entitlement], skus: Mapping[str, int]) -> str:
    """The highest tier that is paid for right now, "" for none."""
    held = {e.sku_id for e in bought if not e.deleted and not e.is_expired()}
    return next((tier for tier in reversed(RANKS) if skus.get(tier) in held), "")


async def settle(client: discord.Client, store: Store, skus: Mapping[str, int], user: int) -> None:
    """Give a person the tier that they pay for."""
    shop = [discord.Object(sku) for sku in skus.values()]
    bought = [e async for e in client.entitlements(skus=shop, user=discord.Object(user), exclude_ended=True)]
    await _give(store, user, tier_of(bought, skus))


async def settle_all(client: discord.Client, store: Store, skus: Mapping[str, int]) -> None:
    """What was bought while nobody listened."""
    by_user: dict[int, list[discord.Entitlement]] = {}
    async for entitlement in client.entitlements(limit=None, skus=[discord.Object(sku) for sku in skus.values()]):
        if entitlement.user_id:
            by_user.setdefault(entitlement.user_id, []).append(entitlement)
    for user, bought in by_user.items():
        await _give(store, user, tier_of(bought, skus))


async def _give(store: Store, user: int, tier: str) -> None:
    """Tiers are a person's, wherever they speak; one who never spoke is known from now on by their direct messages."""
    tenant = f"discord:dm:{user}"
    await store.set_tier(await store.person(tenant, "discord", str(user), everywhere=True, kind="person"), tier)
