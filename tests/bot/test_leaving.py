"""A workspace takes the app away: what was its own goes, and a film that is open elsewhere lives on there."""

import io
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image

from bot.messages import Attachment, Invocation
from studio.store import schema
from studio.store.store import Store
from tests.bot.test_link import ENDS, IDEA, ask
from tests.doubles.scripted import scripted_desk

SECRETS = ("slack-Ana", "slack-Bo", "A secret film of ours")
"""Who they are, and what they said of a film of their own."""


def picture(shade: str) -> bytes:
    held = io.BytesIO()
    Image.new("RGB", (320, 200), shade).save(held, "JPEG")
    return held.getvalue()


def rows(path: Path, tenant: str) -> dict[str, int]:
    """How many rows each table has of a tenant and of its people's own."""
    with closing(sqlite3.connect(path)) as db:
        tables = [t.name for t in schema.metadata.sorted_tables if "tenant" in t.c]
        asked = "SELECT count(*) FROM {} WHERE tenant = ? OR tenant LIKE ?"
        counted = {t: db.execute(asked.format(t), (tenant, f"{tenant}:dm:%")).fetchone()[0] for t in tables}
    return {t: n for t, n in counted.items() if n}


def kept_words(path: Path) -> str:
    """Every text in the database."""
    with closing(sqlite3.connect(path)) as db:
        return "\n".join(db.iterdump())


async def whole(store: Store, tenant: str) -> tuple[str, int]:
    """The only film of a tenant as JSON, rebuilt from its journal too."""
    (row,) = await store.films(tenant)
    film, version = await store.load(tenant, row.film)
    assert (await store.replay(tenant, row.film)).project == film
    return film.model_dump_json(), version


@pytest.mark.parametrize("home", ["slack", "discord"])
async def test_one_side_leaves_and_the_film_lives_on_at_the_other(tmp_path: Path, home: str) -> None:
    stays = "discord:guild"
    async with scripted_desk(tmp_path, None) as (desk, store, _):
        first, other = ("slack", "discord") if home == "slack" else ("discord", "slack")
        names = {"slack": "Ana", "discord": "Mira"}
        await ask(desk, first, names[first], IDEA)
        await ask(desk, other, names[other], await ask(desk, first, names[first], "/link"))
        await ask(desk, "slack", "Ana", "scene 1: close-up, the keeper wears a red scarf")
        await ask(desk, "discord", "Mira", "scene 2: wide shot, six seconds")
        await ask(desk, "slack", "Bo", "A secret film of ours. Two scenes.", thread="9")
        film, version = await whole(store, f"{home}:{ENDS[home][0]}") if home == "discord" else await linked(store)
        await desk.leave("slack:T0FILM")
        await desk.leave("slack:T0FILM")
        assert rows(tmp_path / "director.db", "slack:T0FILM").keys() <= {"ledger"}
        assert await whole(store, stays) == (film, version)
        assert "wide" in await ask(desk, "discord", "Mira", "/scene 2")
        assert "close-up" in await ask(desk, "discord", "Mira", "scene 3: close-up")
        assert "Ana" not in await ask(desk, "discord", "Mira", "/people")
        assert "Nothing" not in await ask(desk, "discord", "Mira", "/undo"), "and its past goes with it"
    told = kept_words(tmp_path / "director.db")
    assert not [secret for secret in SECRETS if secret in told]


async def linked(store: Store) -> tuple[str, int]:
    row = next(r for r in await store.films("slack:T0FILM") if r.scenes == 3)
    film, version = await store.load("slack:T0FILM", row.film)
    return film.model_dump_json(), version


async def test_pictures_that_were_given_from_elsewhere_go_along_and_the_others_go(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, store, _):
        await ask(desk, "slack", "Ana", IDEA)
        await ask(desk, "discord", "Mira", await ask(desk, "slack", "Ana", "/link"))
        for platform, person, shade in (("slack", "Ana", "red"), ("discord", "Mira", "blue")):
            path = tmp_path / f"{platform}.jpg"
            path.write_bytes(picture(shade))
            await ask(desk, platform, person, "", attachments=(Attachment(name="a.jpg", path=str(path)),), command=Invocation(verb="ref"))
        assert len([*(tmp_path / "pictures").rglob("*.*")]) == 2
        await desk.leave("slack:T0FILM")
        (kept,) = [*(tmp_path / "pictures").rglob("*.*")]
        (row,) = await store.films("discord:guild")
        film, _ = await store.load("discord:guild", row.film)
        assert kept.stem == film.bible.assets[-1].sha256
        assert rows(tmp_path / "director.db", "discord:guild")["picture"] == 1
        assert desk.workshop.pictures.still("discord:guild", kept.stem)
