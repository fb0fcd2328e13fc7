"""Forms, menus, shortcuts, old buttons, and Stop."""

import asyncio
from pathlib import Path

from tests.platforms.slack.conftest import open_studio
from tests.platforms.slack.fake import BOT, CHANNEL, FakeSlack, Posted, words_of
from tests.platforms.slack.test_story import still

MIRA, ELI = "U0MIRA001", "U0ELI0001"
IDEA = f"<@{BOT}> A lighthouse keeper finds a door in the sea. Three scenes."


class Slow:
    """A director that thinks for a minute."""

    def __init__(self, begun: asyncio.Event) -> None:
        self._begun = begun

    async def speak(self, *_: object, **__: object) -> None:
        self._begun.set()
        await asyncio.sleep(60)


async def test_a_command_that_lacks_something_asks_with_menus(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        thread = await studio.said(MIRA, IDEA)
        await slack.slash(MIRA, "compile")
        (view,) = slack.views
        assert await slack.ask(MIRA, view, "scene") == ["1", "2", "3"]
        assert "veo-3.1" in await slack.ask(MIRA, view, "target", "veo")
        await slack.submit(MIRA, view, {"scene": "2", "target": "veo-3.1"})
        await studio.app.idle()
        assert "veo-3.1, scene 2" in slack.answers(thread)[-1].shown


async def test_the_slots_of_a_scene_in_a_form(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        thread = await studio.said(MIRA, IDEA)
        await studio.said(MIRA, "scene 2: close-up, six seconds", thread=thread)
        await slack.press(ELI, slack.answers(thread)[-1], "Edit scene 2")
        (view,) = slack.views
        fields = {b["block_id"]: b["element"] for b in view["blocks"] if b["type"] == "input"}
        assert list(fields) == ["shot_type", "action", "camera_movement", "lighting_mood", "duration"]
        assert fields["shot_type"]["initial_option"]["value"] == "close_up" and fields["duration"]["initial_value"] == "6 s"
        stands = {name: e["initial_value"] for name, e in fields.items() if "initial_value" in e} | {"shot_type": "close_up"}
        await slack.submit(ELI, view, {**stands, "shot_type": "wide", "action": "opens the door", "duration": ""})
        await studio.app.idle()
        answer = slack.answers(thread)[-1].shown
        assert "close-up -> wide shot" in answer and "opens the door" in answer and "- duration: 6 s" in answer
        before = len(slack.answers(thread))
        await slack.slash(ELI, "form 2")
        again = slack.views[-1]
        stands = {b["block_id"]: b["element"]["initial_value"] for b in again["blocks"] if "initial_value" in b.get("element", {})}
        await slack.submit(ELI, again, {**stands, "shot_type": "wide"})
        await studio.app.idle()
        assert len(slack.answers(thread)) == before, "a form that was sent as it stood changes nothing"


async def test_a_form_of_an_older_version_says_that_the_film_moved_on(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        thread = await studio.said(MIRA, IDEA)
        await slack.press(ELI, slack.answers(thread)[-1], "Edit scene 1")
        await studio.said(MIRA, "scene 1: close-up", thread=thread)
        await slack.submit(ELI, slack.views[-1], {"action": "opens the door"})
        await studio.app.idle()
        assert "moved on" in slack.whispers[-1].shown, "a denial is for its person alone"


async def test_an_answer_can_be_rated_and_the_rating_is_kept_with_the_film(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        thread = await studio.said(MIRA, IDEA)
        (outline,) = slack.answers(thread)
        await slack.press(ELI, outline, "Not good")
        await studio.app.idle()
        assert "1 of 5 for that answer" in slack.whispers[-1].shown
        (film,) = await studio.desk.store.every_film()
        (made, *_) = await studio.desk.store.journal(film.tenant, film.film)
        (rated,) = [s for s in await studio.desk.store.signals(film.tenant, film.film) if s.kind == "rated"]
        assert (rated.value, rated.about, rated.version) == (1, made.turn, film.version), "a rating is about the very answer"
        await studio.said(MIRA, "scene 1: close-up", thread=thread)
        assert "Good" not in [words_of(c.get("text")) for c in slack.answers(thread)[-1].controls()], "nobody suggested anything there"


async def test_when_no_form_opens_the_desk_says_what_it_needs(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        thread = await studio.said(MIRA, IDEA)
        slack.refusing["views.open"] = "expired_trigger_id"
        await slack.slash(MIRA, "edit set")
        await studio.app.idle()
        assert "/set SCENE" in slack.whispers[-1].shown and len(slack.answers(thread)) == 1


async def test_words_behind_the_slash_are_words(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        await slack.slash(MIRA, "A lighthouse keeper finds a door in the sea. Three scenes.")
        await studio.app.idle()
        assert "Scene 3" in slack.answers("")[-1].shown
        await slack.slash(MIRA, "lok 2")
        await studio.app.idle()
        assert "/lock" in slack.whispers[-1].shown
        await slack.slash(MIRA, "")
        await studio.app.idle()
        assert "/compile" in slack.whispers[-1].shown


async def test_a_new_film_by_the_shortcut_has_a_thread_of_its_own(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        await slack.shortcut(MIRA, "new_film")
        await slack.submit(MIRA, slack.views[-1], {"channel": CHANNEL, "idea": "A baker meets a ghost. Three scenes."})
        await studio.app.idle()
        (opening,) = slack.answers("")
        assert "Scene 3" in slack.answers(opening.ts)[-1].shown
        await studio.said(ELI, "scene 2: close-up", thread=opening.ts)
        assert "close-up" in slack.answers(opening.ts)[-1].shown
        refused = await slack.submit(MIRA, slack.views[-1], {"channel": "G0CLOSED1", "idea": "A baker meets a ghost."})
        assert refused is not None and "invite" in refused["errors"]["channel"]


async def test_a_messages_pictures_join_the_bible(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        thread = await studio.said(MIRA, IDEA)
        at = await slack.say(ELI, "look at this")
        message = next(m for m in slack.messages if m.ts == at)
        await slack.shortcut(MIRA, "add_to_bible", message, [slack.file("still.png", still())])
        await studio.app.idle()
        assert "Palette" in slack.answers(at)[-1].shown
        await studio.said(MIRA, f"<@{BOT}> /bible", thread=thread)
        assert "Reference 1" in slack.answers(thread)[-1].shown


async def test_a_picture_by_a_form(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        thread = await studio.said(MIRA, IDEA)
        await slack.slash(MIRA, "picture ref")
        file = {"type": "file_input", "files": [slack.file("still.png", still())]}
        await slack.submit(MIRA, slack.views[-1], {"file": file, "label": "The sea"})
        await studio.app.idle()
        assert "Palette" in slack.answers(thread)[-1].shown


async def test_old_buttons_work_after_a_restart_and_say_when_the_film_moved_on(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        thread = await studio.said(MIRA, IDEA)
    async with open_studio(tmp_path, slack) as studio:
        card = slack.answers(thread)[0]
        await slack.press(ELI, card, "Lock scene 1")
        await studio.app.idle()
        assert "locked" in slack.answers(thread)[-1].shown
        await studio.said(ELI, "scene 2: close-up", thread=thread)
        await slack.press(MIRA, card, "Undo")
        await studio.app.idle()
        assert "moved on" in slack.whispers[-1].shown, "a denial is for its person alone"


async def test_a_control_that_nobody_knows_says_so(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        for value in ('{"verb": "explode"}', "{}", "not json"):
            control = {"action_id": "do:0:0", "type": "button", "value": value}
            await slack.deliver("interactive", slack.pressed(MIRA, Posted(CHANNEL, slack.ts(), BOT, ""), control))
            await studio.app.idle()
        assert [w.shown for w in slack.whispers] == ["That control is from an older version: type the command."] * 3
        link = {"action_id": "a-link", "type": "button", "value": ""}
        await slack.deliver("interactive", slack.pressed(MIRA, Posted(CHANNEL, slack.ts(), BOT, ""), link))
        await studio.app.idle()
        assert len(slack.whispers) == 3


async def test_long_work_shows_one_message_that_can_stop_it(tmp_path: Path, slack: FakeSlack) -> None:
    begun = asyncio.Event()

    async with open_studio(tmp_path, slack, patience=0.0) as studio:
        studio.desk.workshop.director = Slow(begun)  # type: ignore[assignment]
        thread = await slack.say(MIRA, f"<@{BOT}> let us make something about the sea and a door she keeps shut")
        await begun.wait()
        while not slack.answers(thread):  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        await slack.press(MIRA, slack.answers(thread)[0], "Stop")
        await studio.app.idle()
        (answer,) = slack.answers(thread)
        assert "Stopped" in answer.shown and answer.edits
        assert slack.whispers[-1].shown == "Stopping."
