"""Erasure leaves no canary in rows, write-ahead log, files, vectors, logs; what others did stays theirs (facts: reliability P6, P7, L8)."""

import io
import json
import logging
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from uuid import uuid4
from zipfile import ZipFile

import pytest
from PIL import Image
from pydantic_ai.messages import ModelMessage

from bot.archive import Past
from bot.bootstrap import open_log
from bot.console.read import read
from bot.console.render import plain
from bot.desk import Desk, Sending
from bot.messages import Attachment, Button, Buttons, File, Reply
from bot.settings import Settings
from studio.exchange import export_json, import_json
from studio.search.embedder import HashedWords
from studio.store.store import Store
from tests.doubles.scripted import Calls, scripted_desk

NOTE: Calls = (("remember_decision", {"text": "canarynote of hers"}), ("propose", {"words": "canaryreply to her"}))
OUTLINE: Calls = (
    ("outline_scenes", {"title": "canarytitle", "scenes": [{"title": f"canarybeat {n}", "slots": {"shot_type": "wide"}} for n in (1, 2)]}),
    ("propose", {"words": "Two beats, canaryreply."}),
)
SEA: Calls = (
    ("outline_scenes", {"title": "Junsea", "scenes": [{"title": f"Beat {n}", "slots": {"shot_type": "wide"}} for n in (1, 2)]}),
    ("propose", {"words": "Two beats."}),
)
TALK: Calls = (("propose", {"words": "canaryreply again"}),)
ANSWERS = {"tell me a story": OUTLINE, "junword": SEA, "all of that": NOTE}


def answer(messages: list[ModelMessage], _info: object) -> Calls:
    """What the model says, by what it was told last."""
    said = str(messages[-1])
    return next((calls for words, calls in ANSWERS.items() if words in said), TALK)


HERS = ("canary", "acct-mira-4711", "Mirabelle")
"""What of hers is looked for, in any letters."""


class Person:
    """Someone in a server, each with their own account."""

    def __init__(self, desk: Desk, account: str, name: str) -> None:
        self.desk, self.account, self.name = desk, account, name

    async def say(self, text: str, channel: str, *files: Path, direct: bool = False) -> Reply:
        sending = await self.ask(text, channel, *files, direct=direct)
        await self.desk.sent(sending)
        return sending.reply

    async def ask(self, text: str, channel: str, *files: Path, direct: bool = False) -> Sending:
        """What is said and answered; the answer is not sent yet."""
        request = read(text.encode(), event=uuid4().hex, at=datetime.now(UTC), person_name=self.name)
        where = (f"dm:{self.account}", "person") if direct else ("server", "team")
        who = {"platform": "discord", "tenant": where[0], "tenant_kind": where[1], "channel": channel, "person": self.account}
        attached = tuple(Attachment(name=f.name, path=str(f)) for f in files)
        sending = await self.desk.handle(request.model_copy(update={**who, "attachments": attached}))
        assert sending is not None
        return sending


def found(folder: Path, words: Sequence[str] = HERS) -> list[str]:
    """Every word that stands in any file of the data folder, or in the name of one."""
    hits: list[str] = []
    for path in folder.rglob("*"):
        held = (path.read_bytes() if path.is_file() else b"").lower() + str(path.relative_to(folder)).lower().encode()
        hits += [f"{word} in {path.name}" for word in words if word.lower().encode() in held]
    return hits


@asynccontextmanager
async def server(folder: Path) -> AsyncIterator[tuple[Desk, Store, Person, Person]]:
    """A desk with Mira and Jun, who both speak in a server."""
    open_log(Settings(data=folder, log_level="debug", _env_file=None))  # pyright: ignore[reportCallIssue]
    (handler,) = [one for one in logging.getLogger().handlers if isinstance(one, RotatingFileHandler)]
    try:
        async with scripted_desk(folder, answer) as (desk, store, _models):
            yield desk, store, Person(desk, "acct-mira-4711", "Mirabelle"), Person(desk, "acct-jun-0815", "Jun")
    finally:
        logging.getLogger().removeHandler(handler)
        logging.getLogger().setLevel(logging.WARNING)
        handler.close()


async def told(folder: Path, desk: Desk, mira: Person, jun: Person) -> None:
    """A film of Mira's own, with a picture, prompts and a rating; and one that Jun began and both direct."""
    still = folder.parent / "canary-still.jpg"
    Image.radial_gradient("L").resize((320, 200)).convert("RGB").save(still)
    await mira.say("tell me a story about a canary and why it would sing", "solo")
    await mira.say("canaryname of her own", "solo", still)
    for line in ("/compile 1 veo-3.1", "/rate used 1", "/lock 1", "/privacy own on"):
        await mira.say(line, "solo")
    await jun.say("/new Junfilm", "team")
    await jun.say("tell me junword about the sea and the people in it", "team")
    await mira.say("what would a canary say about all of that, and why", "team")
    await mira.say("canarylabel of hers", "team", still)
    await jun.say("scene 1: close-up, 85mm", "team")
    logging.getLogger("bot").warning("a line that names acct-mira-4711")


def buttons(reply: Reply) -> list[Button]:
    return [button for part in reply.parts if isinstance(part, Buttons) for button in part.buttons]


async def word(mira: Person, channel: str = "solo") -> str:
    """The one-time word of her erasure."""
    reply = await mira.say("/privacy erase", channel)
    assert "cannot be undone" in plain(reply)
    (button,) = [b for b in buttons(reply) if b.label.startswith("Erase everything")]
    return button.command.split()[-1]


async def test_after_an_erasure_nothing_of_the_person_is_in_the_data_folder(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    async with server(data) as (desk, store, mira, jun):
        await told(data, desk, mira, jun)
        before = found(data)
        assert len(before) >= 3 and any("director.log" in hit for hit in before), "the canaries were there"
        pictures = list((data / "pictures").rglob("*.*"))
        assert pictures
        reply = await mira.say(f"/privacy erase {await word(mira)}", "solo")
        assert "Everything of yours is erased" in plain(reply)
        assert found(data) == [], "while it goes on running"
        assert not [path for path in (data / "pictures").rglob("*.*") if path.is_file()]
        assert found(data, ("junword", "Junfilm", "acct-jun-0815")), "what is Jun's stays"
        (film,) = await store.every_film()
        project, version = await store.load(film.tenant, film.film)
        assert (await store.replay(film.tenant, film.film)).project == project
        assert len(project.scenes) == 2 and project.bible.notes == () == project.bible.assets
        reply = await jun.say("scene 2: wide shot, 24mm", "team")
        assert "24 mm" in plain(reply) and (await store.load(film.tenant, film.film))[1] == version + 1
    assert found(data) == [], "after it was closed"


class KeptWords(HashedWords):
    """Hashed words whose vectors are kept as rows, as those of meaning are."""

    name, semantic = "kept-words", True


async def test_no_vector_of_what_a_person_said_is_left(tmp_path: Path) -> None:
    async with server(tmp_path) as (desk, store, mira, jun):
        await told(tmp_path, desk, mira, jun)
        past = Past(store, KeptWords)
        (both,) = {film.tenant for film in await store.every_film()}
        assert await past.search(both, "canary", 5)
        before = await store.vectors(both, KeptWords.name)
        await mira.say(f"/privacy erase {await word(mira)}", "solo")
        assert await store.vectors(both, KeptWords.name) == {}, "what others' films need is made anew"
        bodies = {body for _, body in before.values()}
        assert len(bodies) > 5 and not [path for path in tmp_path.rglob("*.db*") for body in bodies if body in path.read_bytes()]
        assert not [row for row in await past.search(both, "canary", 5) if "canary" in row.text.lower()]
        assert await store.vectors(both, KeptWords.name), "Jun's scenes have theirs again"


async def test_an_erasure_asked_for_in_direct_messages_leaves_no_name_of_them(tmp_path: Path) -> None:
    async with server(tmp_path) as (_desk, store, mira, _jun):
        for line in ("/new canaryfilm", "a close-up of a canary at night", "/lock 1"):
            await mira.say(line, "dm", direct=True)
        (button,) = [b for b in buttons(await mira.say("/privacy erase", "dm", direct=True)) if b.label.startswith("Erase everything")]
        assert "is erased" in plain(await mira.say(button.command, "dm", direct=True))
        assert found(tmp_path) == [] and await store.every_film() == ()
        assert await store.clear_left() == 0, "the direct messages went as soon as they were answered"


async def test_a_crash_before_the_answer_leaves_the_direct_messages_to_the_next_start(tmp_path: Path) -> None:
    async with server(tmp_path) as (desk, store, mira, _jun):
        await mira.say("a close-up of a canary at night", "dm", direct=True)
        (button,) = [b for b in buttons(await mira.say("/privacy erase", "dm", direct=True)) if b.label.startswith("Erase everything")]
        await mira.ask(button.command, "dm", direct=True)
        assert await store.clear_left() == 0, "its answer still waits"
        after = Desk(store, desk.workshop, desk.clock, desk.new_id)
        (sending,) = [one async for one in after.resume("discord")]
        await after.sent(sending)
        assert [one async for one in after.resume("discord")] == [] and found(tmp_path) == []


async def test_the_word_of_an_erasure_is_good_once_and_for_one_person(tmp_path: Path) -> None:
    async with server(tmp_path) as (desk, store, mira, jun):
        await told(tmp_path, desk, mira, jun)
        given = await word(mira)
        for who, said in ((jun, given), (mira, given[::-1]), (mira, "yes")):
            assert "does not hold" in plain(await who.say(f"/privacy erase {said}", "solo"))
        assert len(await store.every_film()) == 2, "nothing was erased"
        await mira.say(f"/privacy erase {given}", "solo")
        assert "does not hold" in plain(await mira.say(f"/privacy erase {given}", "solo"))


async def test_who_comes_back_is_a_new_person(tmp_path: Path) -> None:
    async with server(tmp_path) as (desk, store, mira, jun):
        await told(tmp_path, desk, mira, jun)
        (before,) = await store.agreed("own")
        await mira.say(f"/privacy erase {await word(mira)}", "solo")
        assert await store.agreed("own") == frozenset() and await store.rows_of(before) != {}
        assert {row["name"] for row in (await store.rows_of(before))["person"]} == {"former member"}
        await mira.say("/privacy own on", "solo")
        (after,) = await store.agreed("own")
        assert after != before


async def test_a_turn_that_was_running_leaves_nothing_either(tmp_path: Path) -> None:
    async with server(tmp_path) as (desk, _store, mira, jun):
        await told(tmp_path, desk, mira, jun)
        work, given = desk.workshop.work, await word(mira)

        async def erased_meanwhile(*args: object) -> object:
            outcome = await work(*args)  # pyright: ignore[reportArgumentType]
            desk.workshop.work = work  # pyright: ignore[reportAttributeAccessIssue]
            await mira.say(f"/privacy erase {given}", "solo")
            return outcome

        desk.workshop.work = erased_meanwhile  # pyright: ignore[reportAttributeAccessIssue]
        reply = await mira.say("why would the canarylate bird not sing at all", "team")
        assert "erased while this was being done" in plain(reply)
    assert found(tmp_path) == []


async def test_everything_of_a_person_comes_in_one_file_that_can_be_read_back(tmp_path: Path) -> None:
    async with server(tmp_path) as (desk, store, mira, jun):
        await told(tmp_path, desk, mira, jun)
        reply = read_reply = await mira.desk.handle(
            read(b"/privacy export", event="x", at=datetime.now(UTC), person_name="Mirabelle").model_copy(
                update={"platform": "discord", "tenant": "server", "tenant_kind": "team", "channel": "solo", "person": mira.account}
            )
        )
        assert read_reply is not None and reply is not None
        (file,) = [part for part in reply.reply.parts if isinstance(part, File)]
        pack = ZipFile(io.BytesIO(Path(file.path).read_bytes()))
        rows = json.loads(pack.read("rows.json"))
        assert {"person", "identity", "message", "turn", "signal", "consent"} <= rows.keys()
        assert all("junword" not in row["text"] for row in rows["message"])
        films = {name: pack.read(name) for name in pack.namelist() if name.startswith("films/")}
        kept = {f"films/{row.film}.json": export_json((await store.load(row.tenant, row.film))[0]) for row in await store.every_film()}
        assert films == kept and all(export_json(import_json(data)) == data for data in films.values())
        assert [name for name in pack.namelist() if re.fullmatch(r"pictures/[0-9a-f]{64}\.(png|jpg)", name)]


@pytest.mark.parametrize(
    "said, seen", [("/privacy nonsense", "/privacy takes"), ("/privacy words on", "Words alone"), ("/privacy own maybe", "takes")]
)
async def test_what_cannot_be_chosen_is_said(tmp_path: Path, said: str, seen: str) -> None:
    async with server(tmp_path) as (_desk, _store, mira, _jun):
        assert seen in plain(await mira.say(said, "solo"))
