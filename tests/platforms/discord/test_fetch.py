"""Row I9: attachments come from Discord's own hosts over https; whatever else an address says, nothing is asked of it."""

import asyncio
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bot.discord import fetch
from bot.discord.fetch import fetch_all
from bot.messages import Attachment
from studio.errors import BadInput, Unavailable

ELSEWHERE = (
    "http://cdn.discordapp.com/a.png",
    "https://cdn.discordapp.com:8443/a.png",
    "https://mira@cdn.discordapp.com/a.png",
    "https://cdn.discordapp.com@169.254.169.254/a.png",
    "https://cdn.discordapp.com.evil.example/a.png",
    "https://evil.example/cdn.discordapp.com/a.png",
    "https://169.254.169.254/latest/meta-data",
    "https://127.0.0.1/a.png",
    "https://2130706433/a.png",
    "https://0177.0.0.1/a.png",
    "https://[::1]/a.png",
    "https://cdn.discordapp.com./a.png",
    "file:/etc/passwd",
    "//cdn.discordapp.com/a.png",
    "",
)


@pytest.mark.parametrize("url", ELSEWHERE)
async def test_nothing_is_asked_of_another_address(url: str, tmp_path: Path) -> None:
    asked: list[str] = []

    async def get(address: str) -> bytes:
        asked.append(address)
        return b"secret"

    http: Any = SimpleNamespace(get_from_cdn=get)
    here = tmp_path / "a"
    with pytest.raises(BadInput, match="not on Discord"):
        await fetch_all(http, (Attachment(name="a.png", path=str(here), url=url),))
    assert not asked and not here.exists()
    (kept,) = await fetch_all(http, (Attachment(name="a.png", path=str(here), url="https://cdn.discordapp.com/a.png?ex=1"),))
    assert len(asked) == 1 and Path(kept.path).read_bytes() == b"secret", "Discord's own is fetched"


async def test_a_body_that_never_ends_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert fetch.PATIENCE == 20
    monkeypatch.setattr(fetch, "PATIENCE", 0.05)

    async def drip(_address: str) -> bytes:
        await asyncio.Event().wait()
        return b""

    http: Any = SimpleNamespace(get_from_cdn=drip)
    here = tmp_path / "a"
    with pytest.raises(Unavailable, match="send it again; nothing was changed"):
        await fetch_all(http, (Attachment(name="a.png", path=str(here), url="https://cdn.discordapp.com/a.png"),))
    assert not here.exists()
