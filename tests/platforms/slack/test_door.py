"""The HTTP door: who is let in, and many workspaces by OAuth."""

import json
import os
import random
import time
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from cryptography.fernet import Fernet

from bot.bootstrap import new_id, now_ms
from bot.settings import Settings
from bot.slack.app import SlackApp, Ways
from bot.slack.oauth import Installations, ManyWorkspaces, States, cipher, oauth_settings
from bot.slack.send import Sender
from bot.slack.serve import Door, check, new_bolt, one_workspace, sockets
from bot.slack.workspace import file_hosts
from bot.warm import warm
from studio.errors import BadInput
from studio.store.store import Store
from tests.doubles.scripted import scripted_desk
from tests.platforms.slack.conftest import listening, open_studio
from tests.platforms.slack.fake import APP_TOKEN, BOT, BOT_TOKEN, SECRET, TEAM, FakeSlack, signed

MIRA = "U0MIRA001"
IDEA = f"<@{BOT}> A lighthouse keeper finds a door in the sea. Three scenes."
FORGED = 1_000 if os.environ.get("DIRECTOR_SOAK") else 60
ODD = ("", "abc", "-1", "1e9", "nan", "inf", "9" * 400, "١٢٣٤٥٦٧٨٩٠", "0x10", "1.5", " 1", "\t", "None", "18446744073709551616")


async def test_forged_stale_and_odd_requests_stay_outside(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack, by="http") as studio, aiohttp.ClientSession() as session:
        (_, body), *_ = slack.message(MIRA, IDEA)
        raw, now, chance = json.dumps(body), int(time.time()), random.Random(3)
        good = signed(raw, now)
        bad = [signed(raw, now - 301), signed(raw, now + 301), signed(raw, now, "another"), signed(raw + " ", now), {}]
        bad += [good | {"x-slack-request-timestamp": stamp} for stamp in ODD]
        bad += [signed(raw, stamp) for stamp in ODD]
        bad += [good | {"x-slack-signature": f"v0={chance.randbytes(32).hex()}"} for _ in range(FORGED)]
        bad += [{"x-slack-signature": good["x-slack-signature"]}, {"x-slack-request-timestamp": str(now)}]
        for headers in bad:
            safe = {k: v.encode("utf-8", "surrogateescape").decode("latin-1").strip() for k, v in headers.items()}
            async with session.post(slack.deliver_by, data=raw, headers=safe | {"content-type": "application/json"}) as answer:
                assert answer.status == 401, headers
        assert not slack.calls["chat.postMessage"] and not await studio.desk.store.pending()
        async with session.post(slack.deliver_by, data=raw, headers=good | {"content-type": "application/json"}) as answer:
            assert answer.status == 200
        await studio.app.idle()


async def test_slack_checks_the_address(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack, by="http"):
        answer = await slack.deliver("events_api", {"type": "url_verification", "challenge": "c", "token": "t"})
        assert answer == {"challenge": "c"}


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await Store.open(tmp_path / "director.db", clock=now_ms, new_id=new_id)
    yield opened
    await opened.close()


@pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning")  # what slack_sdk 3.48 does with aiohttp
async def test_an_app_that_many_workspaces_install(tmp_path: Path, slack: FakeSlack) -> None:
    warm()
    async with scripted_desk(tmp_path, None) as (desk, store, _), aiohttp.ClientSession() as session:
        installations = Installations(store, cipher(Fernet.generate_key().decode()))
        workspaces = ManyWorkspaces(installations, store, slack.api)
        app = SlackApp(desk, workspaces, Ways(tmp_path / "inbox", hosts=file_hosts(slack.api)), sender=Sender(pause=0.01))
        bolt = new_bolt(app, slack.api, SECRET, oauth_settings("1.2", "secret", store, installations))
        async with listening(Door(bolt)) as address:
            slack.deliver_by, site = address, address.removesuffix("/slack/events")
            await slack.say(MIRA, IDEA)
            assert not slack.calls["chat.postMessage"], "nobody installed it yet"
            async with session.get(f"{site}/slack/install", allow_redirects=False) as page:
                cookie = page.headers["set-cookie"].split(";")[0]
                state = cookie.split("=", 1)[1]
                assert "assistant:write" in await page.text()
            back = f"{site}/slack/oauth_redirect?code=good&state={state}"
            async with session.get(back, headers={"cookie": cookie}) as page:
                assert page.status == 200, await page.text()
            async with session.get(back, headers={"cookie": cookie}) as page:
                assert page.status == 401, "a state is good once"
            thread = await slack.say(MIRA, IDEA)
            await app.idle()
            assert "Scene 3" in slack.answers(thread)[0].shown
            kept = b"".join(f.read_bytes() for f in tmp_path.glob("director.db*"))
            assert BOT_TOKEN.encode() not in kept, "a token is never plain on the disk"
            event = {"type": "app_uninstalled", "event_ts": slack.ts()}
            await slack.deliver("events_api", slack.callback(event))
            assert await workspaces.at(TEAM) is None
            assert not await store.installations()
        await app.close()


async def test_user_tokens_that_are_revoked_leave_the_bot(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        gone: list[str] = []

        async def forget(team: str) -> None:
            gone.append(team)

        studio.app.workspaces.forget = forget  # type: ignore[method-assign]
        for tokens in ({"oauth": ["U1"]}, {"oauth": [], "bot": [BOT]}):
            event = {"type": "tokens_revoked", "tokens": tokens, "event_ts": slack.ts()}
            await slack.deliver("events_api", slack.callback(event))
        assert gone == [TEAM]


async def test_keys_change_without_a_workspace_lost(store: Store) -> None:
    old, new = Fernet.generate_key().decode(), Fernet.generate_key().decode()
    await store.put_installation(f"slack:{TEAM}", "bot", cipher(old).encrypt(b'{"bot_token": "xoxb"}').decode())
    await Installations(store, cipher(f"{new},{old}")).renew()
    assert await Installations(store, cipher(new)).found(TEAM) == {"bot_token": "xoxb"}
    assert await Installations(store, cipher(old)).found(TEAM) is None
    with pytest.raises(BadInput, match="key from before"):
        await Installations(store, cipher(old)).renew()
    with pytest.raises(BadInput, match="no key"):
        cipher("short")


async def test_a_state_is_good_once_and_for_ten_minutes(store: Store) -> None:
    states = States(store)
    state = await states.async_issue()
    assert await states.async_consume(state) and not await states.async_consume(state)
    late, now = await states.async_issue(), store.clock
    store.clock = lambda: now() + 601_000  # type: ignore[method-assign]
    assert not await states.async_consume(late)


@pytest.mark.parametrize(
    "given, http, missing",
    [
        ({}, False, "SLACK_APP_TOKEN"),
        ({"SLACK_APP_TOKEN": "x"}, False, "SLACK_BOT_TOKEN"),
        ({"SLACK_BOT_TOKEN": "x"}, True, "SLACK_SIGNING_SECRET"),
        ({"SLACK_SIGNING_SECRET": "x", "SLACK_CLIENT_ID": "1"}, True, "SLACK_CLIENT_SECRET"),
        ({"SLACK_SIGNING_SECRET": "x", "SLACK_CLIENT_ID": "1", "SLACK_CLIENT_SECRET": "x"}, True, "DIRECTOR_SECRET_KEY"),
    ],
)
def test_what_is_missing_is_named(given: dict[str, str], http: bool, missing: str) -> None:
    with pytest.raises(BadInput, match=missing):
        check(Settings.model_validate(given), http=http)


async def test_tokens_that_slack_does_not_know_are_named(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        slack.refusing |= {"auth.test": "invalid_auth", "apps.connections.open": "invalid_auth"}
        with pytest.raises(BadInput, match="SLACK_BOT_TOKEN"):
            await one_workspace("xoxb-wrong", slack.api)
        with pytest.raises(BadInput, match="SLACK_APP_TOKEN"):
            async with sockets(new_bolt(studio.app, slack.api, SECRET), APP_TOKEN):
                pass
