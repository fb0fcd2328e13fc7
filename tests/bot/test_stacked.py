"""`director stacks check` and `doctor`: the provider's list says which ids of the stacks are gone or dearer."""

import io
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from agents.stacks import Stacks, read_stacks
from bot.doctor import examine
from bot.settings import Settings
from bot.stacked import check_stacks, key_is_limited, show_stacks
from studio.errors import BadInput, Unavailable
from tests.doubles.openrouter import Provider


def offered(stacks: Stacks) -> list[dict[str, Any]]:
    """The list of a provider that has everything at the file's prices, in OpenRouter's shape: USD a token, as text."""

    def price(usd: Decimal) -> str:
        return f"{usd / 1_000_000:f}"

    return [
        {
            "id": name,
            "name": name,
            "context_length": 1,
            "pricing": {"prompt": price(m.usd_in), "completion": price(m.usd_out), "image": "0"},
        }
        for name, m in stacks.models.items()
    ]


@pytest.fixture
def provider() -> Iterator[Provider]:
    with Provider([]) as provider:
        provider.listed = offered(read_stacks())
        provider.clean = [name for name, m in read_stacks().models.items() if m.data == "zero"]
        yield provider


def settings(folder: Path, url: str, key: str | None = "sk-or-canary") -> Settings:
    secret = SecretStr(key) if key else None
    return Settings(data=folder, openrouter_api_key=secret, model_base_url=url, _env_file=None)  # type: ignore[call-arg]


async def checked(folder: Path, provider: Provider) -> tuple[int, str]:
    out = io.StringIO()
    return await check_stacks(settings(folder, provider.url), out), out.getvalue()


async def doctored(folder: Path, url: str) -> list[tuple[bool, str]]:
    return [(f.good, f.said) async for f in examine(settings(folder, url)) if f.what == "models"]


async def test_all_is_as_the_file_says(provider: Provider, tmp_path: Path) -> None:
    code, said = await checked(tmp_path, provider)
    assert code == 0 and "fix" not in said and "none to be mended" in said
    ((good, line),) = await doctored(tmp_path, provider.url)
    assert good and "all 12 of the stacks are offered" in line


async def test_what_is_gone_dearer_or_cheaper_is_named(provider: Provider, tmp_path: Path) -> None:
    listed = {one["id"]: one for one in provider.listed}
    del listed["google/gemini-3-pro-preview"]
    listed["openai/gpt-4o-mini"]["pricing"]["completion"] = "0.0000009"
    listed["openai/gpt-oss-20b"]["pricing"]["prompt"] = "0.00000002"
    provider.listed = list(listed.values())
    code, said = await checked(tmp_path, provider)
    assert code == 1 and "sk-or-canary" not in said
    assert "fix  google/gemini-3-pro-preview is gone from the provider's list: put another into free.vision, pro.vision" in said
    assert "fix  openai/gpt-4o-mini costs 0.9 USD a million tokens out, dearer than the 0.6 of the file" in said
    assert "ok   openai/gpt-oss-20b costs 0.02 USD a million tokens in, cheaper than the 0.03 of the file" in said
    assert "2 to be mended" in said
    found = await doctored(tmp_path, provider.url)
    assert [good for good, _ in found] == [False, False] and "premium.vision" in found[1][1] + found[0][1]


async def test_a_model_without_a_host_that_keeps_nothing_is_named(provider: Provider, tmp_path: Path) -> None:
    provider.clean = [
        f"{name}-2025-04-14" if name == "openai/gpt-4.1" else name for name in provider.clean if name != "openai/gpt-4.1-mini"
    ]
    code, said = await checked(tmp_path, provider)
    assert code == 1 and "1 to be mended" in said
    assert "fix  openai/gpt-4.1-mini has no host without retention now: put another into pro.chat, pro.vision" in said
    ((good, line),) = await doctored(tmp_path, provider.url)
    assert not good and "gpt-4.1-mini" in line


async def test_nobody_to_ask_a_refused_key_and_no_key_are_told_apart(tmp_path: Path, provider: Provider) -> None:
    provider.refused = ["/key"]
    far = settings(tmp_path, "http://127.0.0.1:9/v1")
    for chosen, why in (
        (far, "The provider does not answer"),
        (settings(tmp_path, provider.url), "refuses the key .status 401."),
        (settings(tmp_path, provider.url, None), "No key is set"),
    ):
        with pytest.raises(Unavailable, match=why):
            await check_stacks(chosen, io.StringIO())
    ((good, said),) = await doctored(tmp_path, provider.url)
    assert not good and "make a new one there" in said
    provider.refused = ["/key", "/models"]
    ((good, said),) = await doctored(tmp_path, provider.url)
    assert not good and "make a new one there" in said


async def test_a_key_without_a_limit_has_nothing_to_do_with_the_file(tmp_path: Path, provider: Provider) -> None:
    provider.key = {"limit": None, "limit_remaining": None, "limit_reset": None}
    found = [f async for f in examine(settings(tmp_path, provider.url)) if f.what.startswith("model")]
    assert [(f.what, f.good) for f in found] == [("model key", False), ("models", True)] and "stacks.toml" not in found[0].said


def test_the_file_as_lines() -> None:
    out = io.StringIO()
    assert show_stacks(out) == 0
    assert "local: as pro" in out.getvalue()
    assert (
        "premium.chat: anthropic/claude-sonnet-4.5, then openai/gpt-5.1, then google/gemini-2.5-pro; teacher openai/gpt-5.1"
        in out.getvalue()
    )


def test_a_price_from_the_bundled_table_is_that_tables() -> None:
    """Models whose source is genai-prices cost what its table, which comes with the library, says of OpenRouter's offer or the maker's."""
    from genai_prices import calc_price
    from genai_prices.types import Usage

    taken = {name: m for name, m in read_stacks().models.items() if m.source.startswith("genai-prices")}
    assert len(taken) >= 4
    for name, facts in taken.items():
        prices = []
        for provider_id, model in (("openrouter", name), (name.partition("/")[0], name.partition("/")[2])):
            try:
                found = calc_price(Usage(input_tokens=1_000, output_tokens=1_000), model, provider_id=provider_id)
            except LookupError:
                continue
            prices.append((found.input_price * 1000, found.output_price * 1000))
        assert (facts.usd_in, facts.usd_out) in [(a.normalize(), b.normalize()) for a, b in prices], (name, prices)


KEYS = [
    # what the provider says of the key, whether that is to be mended, a part of the sentence
    ({"limit": 50, "limit_remaining": 12.5, "limit_reset": "monthly"}, False, "may spend 50 USD monthly, 12.50 USD of it are left"),
    ({"limit": 5, "limit_remaining": 0, "limit_reset": None}, True, "0.00 USD of it are left: raise the limit"),
    ({"limit": 5, "limit_remaining": -0.2}, True, "0.00 USD"),
    ({"limit": None, "limit_remaining": None, "limit_reset": None}, True, "has no credit limit: set one"),
]


@pytest.mark.parametrize(("key", "grave", "part"), KEYS)
async def test_the_limit_of_the_key_is_looked_at(provider: Provider, tmp_path: Path, key: dict[str, Any], grave: bool, part: str) -> None:
    provider.key = key
    code, said = await checked(tmp_path, provider)
    assert code == grave and f"{'fix' if grave else 'ok '}  the key " in said and part in said
    found = [(f.good, f.said) async for f in examine(settings(tmp_path, provider.url)) if f.what in ("models", "model key")]
    assert any(good != grave and part in line for good, line in found)


async def test_no_platform_is_served_with_a_key_that_has_no_limit(provider: Provider, tmp_path: Path) -> None:
    given = settings(tmp_path, provider.url).model_copy(update={"discord_token": SecretStr("t")})
    provider.key = {"limit": None}
    with pytest.raises(BadInput, match="has no credit limit"):
        await key_is_limited(given)
    await key_is_limited(given.model_copy(update={"unlimited_key": True}))
    provider.key = {"limit": 20, "limit_remaining": 3}
    await key_is_limited(given)
    provider.key = None
    await key_is_limited(given)
