"""Tiers from what people bought on Discord: entitlements are the truth, events only say when to look again."""

import logging
from collections.abc import Iterable, Mapping

import discord

from bot.discord.read import PLATFORM
from studio.store.purchases import Block
from studio.store.sales import Undone
from studio.store.store import Store
from studio.tiers import read_tiers

log = logging.getLogger(__name__)
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


async def count_block(store: Store, blocks: Mapping[str, int], entitlement: discord.Entitlement) -> None:
    """Put a block that was bought to its buyer's account, then tell Discord that it is used up. In this order: what is cut off in
    between is counted once all the same, for the account knows the entitlement, and is used up at the next start."""
    what = next((what for what, sku in blocks.items() if sku == entitlement.sku_id), "")
    if not what or not entitlement.user_id or entitlement.deleted or entitlement.consumed:
        return
    tier = read_tiers()[RANKS[0]]
    tokens, images = (tier.block_tokens or 0, 0) if what == "tokens" else (0, tier.block_images or 0)
    payer = await _person(store, entitlement.user_id)
    sale = f"{PLATFORM}:{entitlement.id}"
    await store.sold(sale, Block(sale, payer, tokens, images, PLATFORM), sale)
    try:
        await entitlement.consume()
    except discord.HTTPException:
        log.warning("a block was counted and is used up at the next start")


async def take_back(store: Store, entitlement: discord.Entitlement) -> None:
    """A block that was refunded, as far as it is not spent."""
    sale = f"{PLATFORM}:{entitlement.id}"
    await store.undo_sale(Undone(f"{sale} back", "refund", sale))


async def count_all(client: discord.Client, store: Store, blocks: Mapping[str, int]) -> None:
    """Blocks that were bought while nobody listened, or not used up because of a failure."""
    async for entitlement in client.entitlements(limit=None, skus=[discord.Object(sku) for sku in blocks.values()]):
        await count_block(store, blocks, entitlement)


async def settle_all(client: discord.Client, store: Store, skus: Mapping[str, int]) -> None:
    """What was bought while nobody listened."""
    by_user: dict[int, list[discord.Entitlement]] = {}
    async for entitlement in client.entitlements(limit=None, skus=[discord.Object(sku) for sku in skus.values()]):
        if entitlement.user_id:
            by_user.setdefault(entitlement.user_id, []).append(entitlement)
    for user, bought in by_user.items():
        await _give(store, user, tier_of(bought, skus))


async def _give(store: Store, user: int, tier: str) -> None:
    """Tiers are a person's, wherever they speak."""
    await store.set_tier(await _person(store, user), tier)


async def _person(store: Store, user: int) -> str:
    """Who bought; one who never spoke is known from now on by their direct messages."""
    return await store.person(f"{PLATFORM}:dm:{user}", PLATFORM, str(user), everywhere=True, kind="person")
