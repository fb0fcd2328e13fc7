"""Pictures in and files out: the token goes to Slack alone, a login page is no picture, and a file that fails takes no word with it."""

import asyncio
import time
from pathlib import Path

import pytest
from aiohttp import web

from bot.messages import Attachment, Code, Reply
from bot.slack import read
from bot.slack.fetch import fetch_all
from bot.slack.render import render
from bot.slack.workspace import HOSTS, Workspace, file_hosts, new_client
from studio.errors import BadInput, StudioError
from tests.platforms.slack.conftest import open_studio
from tests.platforms.slack.fake import BOT, BOT_TOKEN, CHANNEL, DM, TEAM, FakeSlack
from tests.platforms.slack.test_story import still

MIRA = "U0MIRA001"
IDEA = f"<@{BOT}> A lighthouse keeper finds a door in the sea. Three scenes."


async def test_a_login_page_is_recognised_and_says_which_scope_is_missing(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        thread = await studio.said(MIRA, IDEA)
        slack.login_page = True
        await studio.said(MIRA, "", thread=thread, files=[slack.file("still.png", still())])
        assert "files:read" in slack.answers(thread)[-1].shown


@pytest.mark.parametrize("url", ["https://evil.example/x", "http://files.slack.com/x", "https://files.slack.com.evil.example/x", "file:"])
async def test_the_token_goes_to_slack_alone(tmp_path: Path, url: str) -> None:
    place = Workspace(TEAM, BOT, new_client(BOT_TOKEN, "http://127.0.0.1:1/api/"))
    with pytest.raises(StudioError, match=r"not on Slack|could not fetch"):
        await fetch_all(place, HOSTS, (Attachment(name="x.png", path=str(tmp_path / "x"), url=url),))
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize(
    "name, sentence",
    [("away", "login page"), ("none", "could not fetch"), ("cut", "could not fetch"), ("huge", "larger"), ("sniff", "login page")],
)
async def test_what_is_no_picture_is_one_sentence(tmp_path: Path, name: str, sentence: str) -> None:
    asked: list[str] = []

    async def answer(request: web.Request) -> web.StreamResponse:
        asked.append(request.path)
        match request.match_info["name"]:
            case "away":
                return web.Response(status=302, headers={"location": "/files/elsewhere"})
            case "cut":
                response = web.StreamResponse(headers={"content-length": "1000"})
                await response.prepare(request)
                await response.write(b"x")
                assert request.transport
                request.transport.close()
                return response
            case "huge":
                return web.Response(body=b"\x89PNG" + bytes(11 * 1024 * 1024), content_type="image/png")
            case "sniff":
                return web.Response(body=b"\n <!doctype HTML><p>hello", content_type="image/png")
            case _:
                return web.Response(status=404)

    app = web.Application()
    app.router.add_get("/files/{name}", answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = site._server.sockets[0].getsockname()[1]  # type: ignore[union-attr]
    api = f"http://127.0.0.1:{port}/api/"
    given = Attachment(name="x.png", path=str(tmp_path / "x"), url=f"http://127.0.0.1:{port}/files/{name}")
    with pytest.raises(StudioError, match=sentence):
        await fetch_all(Workspace(TEAM, BOT, new_client(BOT_TOKEN, api)), file_hosts(api), (given,))
    assert asked == [f"/files/{name}"], "a redirect is not followed"
    await runner.cleanup()


async def test_a_file_known_by_its_id_alone_is_asked_for(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        thread = await studio.said(MIRA, IDEA)
        file = slack.file("still.png", still())
        bare = {"id": file["id"], "name": "still.png"}
        slack.files[file["id"]] |= {"url_private_download": file["url_private"]}
        await studio.said(MIRA, "", thread=thread, files=[bare])
        assert "Palette" in slack.answers(thread)[-1].shown


async def test_files_that_were_not_here_yet_are_fetched_after_a_restart(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        thread = await studio.said(MIRA, IDEA)
        studio.app._begin = lambda work: work.close()  # type: ignore[method-assign, assignment]
        await slack.say(MIRA, "", thread=thread, files=[slack.file("still.png", still())])
    async with open_studio(tmp_path, slack):
        assert "Palette" in slack.answers(thread)[-1].shown


async def test_a_drawing_stands_inside_the_message_and_a_film_follows_as_a_file(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        thread = await studio.said(MIRA, IDEA)
        await studio.said(MIRA, f"<@{BOT}> /export", thread=thread)
        ((channel, root, file),) = slack.shared
        assert (channel, root) == (CHANNEL, thread) and b"schema_version" in slack.files[file]["data"]


async def test_a_picture_that_cannot_be_uploaded_takes_no_word_with_it(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        thread = await studio.said(MIRA, IDEA)
        slack.refusing |= {"files.getUploadURLExternal": "storage_limit_reached"}
        await studio.said(MIRA, f"<@{BOT}> /reel", thread=thread)
        assert "could not be shown" in slack.answers(thread)[-1].shown
        await studio.said(MIRA, f"<@{BOT}> /export", thread=thread)
        assert "could not be put here" in slack.whispers[-1].shown


async def test_where_a_file_may_not_go_the_bot_joins(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        thread = await studio.said(MIRA, IDEA)
        slack.on_post = lambda _: slack.members.discard(CHANNEL)
        await studio.said(MIRA, f"<@{BOT}> /export", thread=thread)
        assert len(slack.shared) == 1 and CHANNEL in slack.members


@pytest.mark.parametrize("point", ["before it is shared", "after it is shared"])
async def test_a_file_is_there_once_after_a_kill(tmp_path: Path, slack: FakeSlack, point: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async def dies(*_: object, **__: object) -> None:
        raise MemoryError("killed here")

    async with open_studio(tmp_path, slack) as studio:
        thread = await studio.said(MIRA, IDEA)
        with monkeypatch.context() as patched:
            patched.setattr(Workspace, "share", dies) if point.startswith("before") else patched.setattr(studio.desk, "sent", dies)
            await studio.said(MIRA, f"<@{BOT}> /export", thread=thread)
    assert len(slack.shared) == (point == "after it is shared")
    async with open_studio(tmp_path, slack):
        ((channel, root, _),) = slack.shared
        assert (channel, root) == (CHANNEL, thread) and len(slack.answers(thread)) == 2


async def test_what_one_person_alone_may_have_seen_before_the_kill_comes_to_their_own_messages(tmp_path: Path, slack: FakeSlack) -> None:
    async def dies(_sending: object) -> None:
        raise OSError("killed here")

    async with open_studio(tmp_path, slack) as studio:
        studio.desk.sent = dies  # type: ignore[method-assign]
        await studio.said(MIRA, f"<@{BOT}> /help")
    for _ in range(2):
        async with open_studio(tmp_path, slack) as studio:
            studio.desk.sent = dies  # type: ignore[method-assign]
    assert len(slack.whispers) == 1, "in the channel it cannot be looked for, so it is not said there again"
    (again,) = slack.answers("", DM)
    assert "/compile" in again.shown and not slack.answers("", CHANNEL), "and directly it is found"


async def test_files_of_a_private_answer_go_to_its_person_alone(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        reply = Reply(audience="person", parts=(Code(text="word " * 900, label="Mine"),))
        request = read.request(read.Act(TEAM, MIRA, CHANNEL, "", "e1", time.time()), read.Who("Mira"))
        place = await studio.app.workspaces.at(TEAM)
        assert place is not None
        await studio.app.sender.deliver(place, request, render(reply), "k", private=True, again=False)
        assert [channel for channel, _, _ in slack.shared] == [DM] and len(slack.whispers) == 1


def test_hosts_are_slacks_own() -> None:
    assert file_hosts("https://slack.com/api/") == HOSTS == {"files.slack.com"}
    assert asyncio.iscoroutinefunction(fetch_all) and issubclass(BadInput, StudioError)
