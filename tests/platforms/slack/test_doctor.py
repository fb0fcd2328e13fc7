"""`director doctor` on Slack: the token, its scopes, and Socket Mode, each with what mends it."""

from io import StringIO
from pathlib import Path

from bot.doctor import report
from bot.settings import Settings
from bot.slack.oauth import scopes
from tests.platforms.slack.fake import APP_TOKEN, BOT_TOKEN, FakeSlack


async def said(folder: Path, slack: FakeSlack, **more: str) -> str:
    given = {"DIRECTOR_DATA": str(folder), "SLACK_API_URL": slack.api, "SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_APP_TOKEN": APP_TOKEN, **more}
    out = StringIO()
    await report(Settings.model_validate(given), out)
    return out.getvalue()


async def test_what_is_good_is_said(tmp_path: Path, slack: FakeSlack) -> None:
    slack.granted = scopes()
    told = await said(tmp_path, slack)
    assert "ok   slack token: Film, with every scope" in told and "ok   slack socket" in told


async def test_what_is_wrong_says_what_mends_it(tmp_path: Path, slack: FakeSlack) -> None:
    told = await said(tmp_path, slack)
    assert "fix  slack scopes" in told and "users:read" in told and "manifest.json" in told
    slack.refusing |= {"auth.test": "invalid_auth", "apps.connections.open": "invalid_auth"}
    told = await said(tmp_path, slack)
    assert "SLACK_BOT_TOKEN" in told and "SLACK_APP_TOKEN" in told
    assert "cannot be reached" in await said(tmp_path, slack, SLACK_API_URL="http://127.0.0.1:1/api/")
