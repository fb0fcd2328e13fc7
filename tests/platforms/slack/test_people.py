"""Who may direct, where words are heard, and what stays private."""

from pathlib import Path

import pytest

from tests.platforms.slack.conftest import Studio, open_studio
from tests.platforms.slack.fake import BOT, CHANNEL, DM, OTHER, FakeSlack, person

MIRA, ELI, GUEST, AWAY = "U0MIRA001", "U0ELI0001", "U0GUEST01", "U0AWAY001"
IDEA = f"<@{BOT}> A lighthouse keeper finds a door in the sea. Three scenes."


@pytest.mark.parametrize("who", [GUEST, AWAY, "U0UNKNOWN"])
async def test_guests_and_people_from_elsewhere_look_on(tmp_path: Path, slack: FakeSlack, who: str) -> None:
    slack.users |= {GUEST: person(GUEST, "Gil", is_restricted=True), AWAY: person(AWAY, "Avi") | {"team_id": "T0OTHER"}}
    async with open_studio(tmp_path, slack) as studio:
        thread = await studio.said(MIRA, IDEA)
        await studio.said(who, "scene 1: close-up", thread=thread)
        assert "for its editors" in slack.answers(thread)[-1].shown
        await studio.said(who, f"<@{BOT}> /scene 1", thread=thread)
        assert "Scene 1" in slack.answers(thread)[-1].shown


async def test_someone_who_cannot_be_looked_up_changes_nothing(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        slack.refusing["users.info"] = "internal_error"
        thread = await studio.said(MIRA, IDEA)
        assert "for its editors" in slack.answers(thread)[-1].shown


async def test_someone_who_is_looked_up_late_is_no_guest(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        slack.broken["users.info"] = 1
        thread = await studio.said(MIRA, IDEA)
        assert "Scene 3" in slack.answers(thread)[-1].shown and slack.calls["users.info"] > 1


async def test_words_are_heard_where_a_film_is(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        thread = await studio.said(MIRA, IDEA)
        before = len(slack.messages)
        await studio.said(ELI, "lunch?")
        await studio.said(ELI, f"<@{MIRA}> what do you think?", thread=thread)
        elsewhere = await slack.say(ELI, "shall we?")
        await studio.said(ELI, "yes", thread=elsewhere)
        assert len(slack.messages) == before + 4, "nobody called the bot"
        await studio.said(ELI, "scene 2: close-up", thread=thread)
        assert "close-up" in slack.answers(thread)[-1].shown


async def test_bots_edits_and_joins_are_nobodys_words(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        for more in ({"bot_id": "B1"}, {"subtype": "message_changed"}, {"subtype": "channel_join"}, {"user": BOT}):
            ((kind, body),) = slack.message(MIRA, "hello", channel=DM)
            body["event"] |= more
            assert await slack.deliver(kind, body) is not None
        await studio.app.idle()
        assert not [m for m in slack.messages if m.user == BOT]


async def test_each_conversation_with_the_app_is_a_film_of_ones_own(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        first = await studio.said(MIRA, "A baker meets a ghost. Three scenes.", channel=DM)
        second = await studio.said(MIRA, "A diver finds a bell. Two scenes.", channel=DM)
        (one,), (two,) = slack.answers(first, DM), slack.answers(second, DM)
        assert "Scene 3" in one.shown and "Scene 3" not in two.shown
        assert slack.calls["agents.sessions.setStatus"] == 4
        await slack.slash(MIRA, "films")
        await studio.app.idle()
        assert "baker" not in slack.whispers[-1].shown.lower(), "what is said alone stays alone"


async def test_an_empty_conversation_offers_something_to_begin_with(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        event = {"type": "app_home_opened", "tab": "messages", "user": MIRA, "channel": DM, "event_ts": slack.ts()}
        assert await slack.deliver("events_api", slack.callback(event)) is not None
        await studio.app.idle()
        assert slack.calls["assistant.threads.setSuggestedPrompts"] == 1


async def opened_home(slack: FakeSlack, studio: Studio, user: str) -> str:
    event = {"type": "app_home_opened", "tab": "home", "user": user, "channel": DM, "event_ts": slack.ts()}
    await slack.deliver("events_api", slack.callback(event))
    await studio.app.idle()
    return str(slack.home[user])


async def test_the_home_shows_my_films_usage_and_settings(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        thread = await studio.said(MIRA, IDEA)
        await studio.said(ELI, f"<@{BOT}> A baker meets a ghost. Two scenes.")
        shown = await opened_home(slack, studio, MIRA)
        assert "The Door" in shown and "tokens" in shown and "Ghost" not in shown, "my films, nobody else's"
        assert f"archives/{CHANNEL}/p{thread.replace('.', '')}" in shown
        assert "an admin of the workspace can change it" in shown and "static_select" not in shown


async def test_an_admin_changes_settings_on_the_home(tmp_path: Path, slack: FakeSlack) -> None:
    slack.users |= {ELI: person(ELI, "Eli", is_admin=True)}
    async with open_studio(tmp_path, slack) as studio:
        thread = await studio.said(MIRA, IDEA)
        await opened_home(slack, studio, ELI)
        menus = [b["accessory"] for b in slack.home[ELI]["blocks"] if b.get("accessory", {}).get("type") == "static_select"]
        assert [m["initial_option"]["value"] for m in menus][:2] == ["free", "on"]
        await slack.choose_at_home(ELI, menus[0], "required")
        await studio.app.idle()
        assert "mention is required" in str(slack.home[ELI]) and not [m for m in slack.messages if m.channel == DM]
        await studio.said(MIRA, "scene 1: close-up", thread=thread)
        assert len(slack.answers(thread)) == 1
        await slack.choose_at_home(MIRA, menus[0], "free")
        await studio.app.idle()
        assert (await studio.desk.store.settings("slack:T0FILM"))["mention"] != "free", "nobody else can"
        await slack.choose_at_home(ELI, menus[1], "off")
        await studio.app.idle()
        await studio.said(MIRA, f"<@{BOT}> A baker meets a ghost. Two scenes.")
        own = slack.answers("")[-1]
        assert "Scene 2" in own.shown, "the film is the channel's own"
        await studio.said(ELI, f"<@{BOT}> scene 1: close-up", thread=own.ts)
        assert "close-up" in slack.answers(own.ts)[-1].shown


async def test_where_the_bot_is_no_member_it_joins_or_answers_on_the_way_it_was_asked(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        await slack.slash(MIRA, "new Open", channel=OTHER)
        await studio.app.idle()
        assert OTHER in slack.members and "Open" in slack.answers("", OTHER)[-1].shown
        await slack.slash(MIRA, "new Closed", channel="G0CLOSED1")
        await studio.app.idle()
        assert "Closed" in slack.answers("", "G0CLOSED1")[-1].shown and "G0CLOSED1" not in slack.members


async def test_where_the_bot_cannot_join_nobody_is_left_without_an_answer(tmp_path: Path, slack: FakeSlack) -> None:
    """A private channel: by the address that came along, for all or for the person alone; where that is gone, in their direct messages."""
    closed = "G0CLOSED1"
    async with open_studio(tmp_path, slack) as studio:
        await slack.slash(MIRA, "new Closed", channel=closed)
        await slack.slash(MIRA, "usage", channel=closed)
        await slack.slash(MIRA, "nonsense", channel=closed)
        await studio.app.idle()
        (begun,) = slack.answers("", closed)
        alone = "\n".join(w.shown for w in slack.whispers if (w.channel, w.user) == (closed, MIRA))
        assert "Closed" in begun.shown and "tokens" in alone and "There is no command /nonsense" in alone
        slack.refusing["response_url"] = "expired_url"
        for asked, answer in (("new Second", "Second"), ("usage", "tokens")):
            await slack.slash(MIRA, asked, channel=closed)
            await studio.app.idle()
            assert answer in slack.answers("", DM)[-1].shown
        assert closed not in slack.members and slack.calls["conversations.join"]


async def test_a_channel_of_one_film_needs_no_thread_for_a_command(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        thread = await studio.said(MIRA, IDEA)
        await slack.slash(ELI, "lock 1")
        await studio.app.idle()
        assert "locked" in slack.answers(thread)[-1].shown
        await studio.said(MIRA, f"<@{BOT}> A baker meets a ghost. Three scenes.")
        await slack.slash(ELI, "lock 2")
        await studio.app.idle()
        assert "Several films" in slack.answers("")[-1].shown
        await slack.slash(ELI, "new Third")
        await studio.app.idle()
        third = slack.answers("")[-1]
        await studio.said(ELI, "A diver finds a bell. Two scenes.", thread=third.ts)
        await slack.slash(ELI, "lock 2")
        await studio.app.idle()
        assert "locked" in slack.answers("")[-1].shown, "the channel's own film, whose thread hangs on the bot's answer"


async def test_a_mention_may_be_asked_for(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        thread = await studio.said(MIRA, IDEA)
        await studio.desk.store.set_setting("slack:T0FILM", "mention", "required")
        await studio.said(ELI, "scene 1: close-up", thread=thread)
        assert len(slack.answers(thread)) == 1
        await studio.said(ELI, f"<@{BOT}> scene 1: close-up", thread=thread)
        assert len(slack.answers(thread)) == 2


async def test_a_mention_alone_is_answered_with_help(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        await studio.said(MIRA, f"<@{BOT}>")
        assert slack.whispers[-1].channel == CHANNEL and "/compile" in slack.whispers[-1].shown


async def test_the_thread_where_a_code_was_made_is_told_who_used_it(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        thread = await studio.said(MIRA, IDEA)
        await studio.said(MIRA, f"<@{BOT}> /link", thread=thread)
        code = next(
            e["text"]
            for b in slack.whispers[-1].blocks
            if b["type"] == "rich_text"
            for r in b["elements"]
            for e in r["elements"]
            if "/join" in e["text"]
        )
        await studio.said(ELI, code, channel=DM)
        assert "Eli opened" in slack.answers(thread)[-1].shown and "sees the whole film" in slack.answers(thread)[-1].shown
