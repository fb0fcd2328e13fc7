"""/privacy names who receives what: read off the stack in use and the settings, so that a swap of a model is told by itself."""

from pathlib import Path
from typing import Any

from pydantic import SecretStr

from agents.stacks import FILE, read_stacks
from bot.console.render import plain
from bot.receivers import Receivers
from bot.settings import Settings
from tests.doubles.scripted import in_turn, say, scripted_desk


def held(**more: Any) -> Settings:
    return Settings(_env_file=None, **{"openrouter_api_key": SecretStr("sk-or-canary"), **more})


def said(receivers: Receivers, tier: Any = "pro", platform: str = "console") -> str:
    return "\n".join(" | ".join(row) for row in receivers.rows(tier, platform))


async def test_privacy_shows_each_model_of_the_persons_tier_and_nothing_of_the_key(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, in_turn("")) as (desk, _, _):
        assert "no key is set" in plain((await say(desk, "/privacy")).reply)
        desk.workshop.receivers = Receivers.of(held())  # type: ignore[attr-defined]
        shown = plain((await say(desk, "/privacy")).reply)
    pro = read_stacks().of("pro")
    for model in {*pro.chat.models, *pro.structure.models, *pro.vision.models, pro.chat.teacher, pro.vision.teacher}:
        assert str(model) in shown
    assert "openrouter.ai" in shown and "zero retention is asked for" in shown and "the disk of this director" in shown
    assert "sk-or-canary" not in shown and "grok" not in shown


def test_free_says_that_data_may_be_collected_and_only_there() -> None:
    assert "data may be collected" in said(Receivers.of(held()), "free")
    assert all("collected" not in said(Receivers.of(held()), tier) for tier in ("pro", "premium", "local"))


def test_another_stack_and_other_services_are_told_as_they_are(tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    text = FILE.read_text()
    head, tail = text.split("[tiers.pro.vision]")
    other.write_text(head.replace("openai/gpt-oss-120b", "zz/new-120b") + "[tiers.pro.vision]"
                     + tail.replace('data_collection = "deny"\nzdr = true', 'data_collection = "allow"', 1))  # fmt: skip
    local = held(
        stacks=other,
        model_base_url="http://127.0.0.1:8000/v1",
        model_service="openai",
        embeddings="embed-3",
        otel_endpoint="http://spans:4318",
    )
    shown = said(Receivers.of(local), platform="slack")
    assert "zz/new-120b" in shown and "127.0.0.1" in shown and "openrouter" not in shown
    assert "vision: nobody | nothing: off" in shown
    assert "api.openai.com, embed-3" in shown and "traces at spans | models, tokens and times, not what was said" in shown
    assert "Slack | what you write here" in shown and "Discord" not in shown
    assert "retention is asked for" not in shown, "such a service is asked for nothing of the kind"
