"""Talking to the director on Discord: in a channel, in its threads, in direct messages."""

from pathlib import Path

from tests.platforms.discord.stage import IDEA, shown, stage


async def test_a_mention_in_a_channel_opens_a_thread_with_a_film(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        assert thread.name.startswith("A lighthouse keeper")
        card = shown(thread.last_message)
        for n in (1, 2, 3):
            assert f"Scene {n}" in card
        assert len((await on.stored(thread)).scenes) == 3
        assert len(thread.history()) == 1, "one message answers"


async def test_free_words_in_the_bots_thread_direct_the_film(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        await on.mira.send(thread, "scene 2: extreme close-up, 85mm")
        assert "85 mm" in shown(thread.last_message)
        scene = (await on.stored(thread)).scenes[1]
        assert scene.slots.shot_type == "extreme_close_up"


async def test_words_elsewhere_are_not_for_the_bot(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.mira.send(on.channel, IDEA)
        assert not on.channel.threads and len(on.channel.history()) == 1


async def test_a_second_film_of_a_channel_gets_a_second_thread(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        first = await on.film()
        second = await on.film("A baker meets a ghost. Two scenes.")
        assert first.id != second.id
        assert len((await on.stored(first)).scenes) == 3 and len((await on.stored(second)).scenes) == 2


async def test_in_direct_messages_every_word_is_heard(tmp_path: Path) -> None:
    async with stage(tmp_path, content=False) as on:
        await on.mira.send_dm(IDEA)
        where = on.mira.user.dm_channel
        assert "Scene 3" in shown(where.last_message)
        await on.mira.send_dm("scene 1: close-up")
        assert "close-up" in shown(where.last_message)


async def test_without_message_content_a_mention_is_enough(tmp_path: Path) -> None:
    async with stage(tmp_path, content=False) as on:
        thread = await on.film()
        await on.mira.send(thread, f"{on.at} scene 1: close-up")
        assert "close-up" in shown(thread.last_message)


async def test_where_no_thread_may_be_opened_the_channel_is_the_place(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.env.inject_error("POST", "/channels/*/threads", status=403, code=50013)
        await on.mira.send(on.channel, f"{on.at} {IDEA}")
        assert "Scene 3" in shown(on.channel.last_message)
        assert len((await on.stored(on.channel)).scenes) == 3


async def test_nobody_is_called_by_words_of_a_film(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.film("@everyone finds a door in the sea, see https://evil.example/x?y. Two scenes.")
        assert all(not m.mention_everyone for m in on.thread.history())
