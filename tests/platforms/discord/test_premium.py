"""What is sold on Discord: blocks beyond the month are counted once, and a hard limit shows what can be bought."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import discord

from bot.director import Agents
from studio.store.records import Ask
from tests.doubles.scripted import Scripted, in_turn
from tests.platforms.discord.stage import Stage, controls, shown, stage

SOLD: dict[str, Any] = {"skus": {"pro": 4242}, "blocks": {"tokens": 4300}}
WORDS = "I wonder how Tarkovsky would have felt about all of this"


def shop(on: Stage) -> Any:
    """The block of tokens as the shop has it."""
    return on.env.create_sku("Tokens", id=4300, type=discord.SKUType.consumable)


async def person(on: Stage, actor: Any) -> str:
    return await on.store.person(f"discord:{on.guild.id}", "discord", str(actor.id), everywhere=True)


async def bought(on: Stage, actor: Any) -> list[int]:
    return [block.tokens for block in await on.store.blocks(await person(on, actor))]


def consumed(on: Stage) -> int:
    """How often Discord was told that a block is used up."""
    return sum(r.path.endswith("/consume") for r in on.env.http_requests)


def skus(components: list[dict[str, Any]]) -> list[str]:
    found = [part["sku_id"] for part in components if part.get("sku_id")]
    return [*found, *(sku for part in components for sku in skus(part.get("components", [])))]


async def test_a_block_is_counted_once_and_used_up(tmp_path: Path) -> None:
    async with stage(tmp_path, **SOLD) as on:
        block = await on.env.grant_entitlement(shop(on), user=on.mira)
        assert await bought(on, on.mira) == [1_000_000] and consumed(on) == 1 and not await bought(on, on.eli)
        await block.replay_create()
        assert await bought(on, on.mira) == [1_000_000], "the same sale told twice"
        await on.restart()
        assert await bought(on, on.mira) == [1_000_000] and consumed(on) <= 2


async def test_a_block_bought_while_nobody_listened_is_counted_at_the_start(tmp_path: Path) -> None:
    async with stage(tmp_path, **SOLD) as on:
        on.env.seed_entitlement(shop(on), user=on.eli)
        await on.restart()
        assert await bought(on, on.eli) == [1_000_000] and consumed(on) == 1


async def test_a_block_that_could_not_be_used_up_is_at_the_next_start_and_counted_once(tmp_path: Path) -> None:
    async with stage(tmp_path, **SOLD) as on:
        on.env.inject_error("POST", "/applications/*/entitlements/*/consume", status=403, code=50001, times=1)
        await on.env.grant_entitlement(shop(on), user=on.mira)
        assert await bought(on, on.mira) == [1_000_000]
        await on.restart()
        assert await bought(on, on.mira) == [1_000_000] and consumed(on) == 2


async def test_a_refunded_block_is_taken_back(tmp_path: Path) -> None:
    async with stage(tmp_path, **SOLD) as on:
        block = await on.env.grant_entitlement(shop(on), user=on.mira)
        await block.revoke()
        assert await bought(on, on.mira) == [0]


async def spend_the_month(on: Stage, actor: Any) -> None:
    """Nothing is left of what the free tier holds for models."""
    payer, period = await person(on, actor), on.desk.workshop.clock().strftime("%Y-%m")
    await on.store.reserve(Ask("spent", f"discord:{on.guild.id}", "film", payer, payer, period, "turn", 1, "chat", tokens=500_000))


async def test_a_hard_limit_shows_what_can_be_bought(tmp_path: Path) -> None:
    async with stage(tmp_path, **SOLD) as on:
        thread = await on.film()
        assert isinstance(on.desk.workshop.director, Agents)
        models = Scripted(in_turn("never asked"))
        on.desk.workshop.director = replace(on.desk.workshop.director, models=models)
        await spend_the_month(on, on.mira)
        await on.mira.send(thread, WORDS)
        card = thread.last_message
        assert models.asked == 0 and "used up" in shown(card)
        components = [part.to_dict() for part in card.components]
        assert skus(components) == ["4242", "4300"] and "What plans allow" in controls(components)
        plans = (await on.press(on.mira, card, "What plans allow")).response
        assert plans.ephemeral and "Pro" in shown(plans)


async def test_a_limit_is_lifted_by_the_block_that_was_bought(tmp_path: Path) -> None:
    async with stage(tmp_path, **SOLD) as on:
        thread = await on.film()
        await spend_the_month(on, on.mira)
        assert isinstance(on.desk.workshop.director, Agents)
        models = Scripted(in_turn((("propose", {"words": "Slower, and in one take."}),)))
        on.desk.workshop.director = replace(on.desk.workshop.director, models=models)
        await on.env.grant_entitlement(shop(on), user=on.mira)
        await on.mira.send(thread, WORDS)
        assert models.asked == 1 and "Slower, and in one take." in shown(thread.last_message)
