"""Studio Styles: a film's look is kept by name, tried on another film, taken or left, blended, shared and exported."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from bot.console.read import read
from bot.console.render import plain
from bot.desk import Desk
from bot.files import write_whole
from bot.messages import File
from bot.rankers import EVERYONE, RANKERS
from studio.catalog.templates import scene_templates
from studio.project import SceneProject
from studio.ranking import Pair, train
from studio.store.records import FilmRow
from studio.store.store import Store
from studio.styles.profile import DirectorProfile
from tests.doubles.scripted import say, scripted_desk, told

PREMISE = "A courier in rain-soaked Osaka finds her reflection is a minute ahead of her. Nine scenes, neon noir, vertical."
OTHER = "A lighthouse keeper finds a door in the sea. Five scenes."


async def films(store: Store) -> list[tuple[FilmRow, SceneProject]]:
    """Every film, the last changed first."""
    return [(row, (await store.load(row.tenant, row.film))[0]) for row in await store.every_film()]


async def two_films(desk: Desk) -> None:
    await told(desk, PREMISE, "/style save Rain City", "/new Boat", OTHER)


async def test_a_look_is_kept_with_its_reasons_and_listed(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        assert "No profile is saved here yet" in await told(desk, "/style list")
        said = await told(desk, PREMISE, "/compile 1 veo-3.1", "/style save Rain City")
        assert "Rain City, version 1" in said and "9 of 9 scenes are neon noir" in said and "Made with: veo-3.1" in said
        assert "Prompts: " in said and "Titles: " in said
        listed = await told(desk, "/style list")
        assert "Rain City" in listed and "Her Reflection" in listed and "Film-school noir" in listed
        assert "9 of 9 scenes are neon noir" in await told(desk, "/style show rain city")
        assert "Rain City, version 2" in await told(desk, "/style save Rain City")


async def test_a_look_is_previewed_scene_by_scene_then_one_edit_then_one_undo(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, store, _models):
        await two_films(desk)
        await told(desk, "/lock 2", "scene 3: handheld")
        (_, before), *_ = await films(store)
        said = await told(desk, "/style apply Rain City")
        assert "A proposal; nothing of it is in the film yet" in said and "Locked and held: scene 2." in said
        assert "lighting mood: neon noir  (profile: Rain City, version 1: 9 of 9 scenes)" in said and "the film fits it" in said
        assert (await films(store))[0][1] == before
        assert "Rain City, version 1, at 60" in await told(desk, "/accept")
        (row, after), *_ = await films(store)
        assert after.style.lighting_mood == "neon_noir" and after.scenes[1] == before.scenes[1]
        assert "handheld" in (after.scenes[2].slots.camera_movement or ()) and after.style.profile
        edits = [r.edit.kind for r in await store.journal(row.tenant, row.film, row.version - 1)]
        assert edits == ["apply_profile"]
        await told(desk, "/undo")
        assert (await films(store))[0][1] == before


async def test_a_later_version_leaves_a_film_that_took_an_earlier_one(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, store, _models):
        await two_films(desk)
        await told(desk, "/style apply Rain City 80", "/accept")
        (_, boat), *_ = await films(store)
        await told(desk, "/open Her Reflection", "high-key light", "/style save Rain City", "/open Boat")
        assert "version 2" in await told(desk, "/style show Rain City")
        assert next(film for _, film in await films(store) if film.title == "Boat") == boat
        filled = await told(desk, "/say scene 5: wide shot", "/fill")
        assert "(profile: Rain City, version 1" in filled or "Nothing is left open" in filled


async def test_a_label_stands_for_a_style_and_says_how_it_was_found(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        assert "tell me the idea in one line" in await told(desk, "/style like A24 dusk")
        said = await told(desk, OTHER, '/style like "A24 dusk" 90')
        assert "A24 dusk, at strength 90" in said and "Blue hour held too long" in said and "blue hour" in said
        assert "W+K, at strength 90" in await told(desk, "/style like W+K 90")
        assert "50 % Dogme and 50 % Giallo, at strength 30" not in await told(desk, "/style like dogme 70 + giallo 30")
        assert "at strength 80" in await told(desk, "/style like dogme + giallo 80")
        assert "the nearest to “wes anderson hotel”" in await told(desk, "/style like wes anderson hotel")
        assert "70 % Dogme and 30 % A24 dusk" in await told(desk, "/style like 70% dogme + 30% A24 dusk")
        assert "I know no style like 'qqq zzz'" in await told(desk, "/style like qqq zzz")


async def test_two_are_blended_shared_and_exported(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, store, _models):
        await told(desk, OTHER)
        assert "Not kept" in await told(desk, "/style blend dogme + A24 dusk")
        assert "Wet Dogme, version 1" in await told(desk, "/style blend dogme 70 + A24 dusk 30 as Wet Dogme")
        assert "There is a profile called 'wet dogme' already" in await told(desk, "/style blend dogme + giallo as wet dogme")
        assert "everybody here sees Wet Dogme" in await told(desk, "/style share Wet Dogme")
        assert "shared with the team already" in await told(desk, "/style share wet dogme")
        (file,) = [part for part in (await say(desk, "/style export Wet Dogme")).reply.parts if isinstance(part, File)]
        body = json.loads(Path(file.path).read_text(encoding="utf-8"))
        (kept,) = await store.profiles("console:console", (await store.every_film())[0].owner)
        assert DirectorProfile.model_validate(body) == kept.profile and kept.shared


async def test_a_look_travels_as_a_file_into_another_team_and_back(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, store, _models):
        await told(desk, PREMISE, "/style save Rain City", "/style save Rain City")
        (file,) = [part for part in (await say(desk, "/style export Rain City")).reply.parts if isinstance(part, File)]
        exported = DirectorProfile.model_validate_json(Path(file.path).read_text(encoding="utf-8"))
        assert exported.version == 2 and "here already, and the same" in await told(desk, f"/import '{file.path}'")
        assert "Nearest looks: " in await told(desk, "/style show Rain City")
    async with scripted_desk(tmp_path / "elsewhere", None) as (desk, store, _models):
        said = await told(desk, OTHER, f"/import '{file.path}'")
        assert "Imported: Rain City, version 1, from Rain City, version 2 of the file." in said and "9 of 9 scenes are neon noir" in said
        ((_row, there),) = await films(store)
        (kept,) = await store.profiles("console:console", (await store.every_film())[0].owner)
        assert kept.profile == exported.model_copy(update={"version": 1}) and not kept.shared and there.style.profile is None
        assert "Rain City, version 1, at strength 70" in await told(desk, "/style apply Rain City 70")
        changed = exported.model_copy(update={"words": ("rain",)})
        (tmp_path / "again.json").write_text(changed.model_dump_json(), encoding="utf-8")
        assert "Imported: Rain City, version 2" in await told(desk, f"/import '{tmp_path / 'again.json'}'")
        (tmp_path / "bad.json").write_text('{"habits": 3}', encoding="utf-8")
        assert "That Director Profile cannot be used" in await told(desk, f"/import '{tmp_path / 'bad.json'}'")


async def test_a_private_look_is_nobody_elses_until_it_is_shared(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        await told(desk, PREMISE, "/style save Rain City")

        async def another(line: str) -> str:
            request = read(line.encode(), event=uuid4().hex, at=datetime.now(UTC), person_name="U").model_copy(
                update={"person": "someone-else"}
            )
            sending = await desk.handle(request)
            assert sending is not None
            return plain(sending.reply)

        assert "No profile is saved here yet" in await another("/style list")
        assert "No profile is called 'Rain City'" in await another("/style show Rain City")
        await told(desk, "/style share Rain City")
        assert "9 of 9 scenes are neon noir" in await another("/style show Rain City")


async def test_what_is_typed_wrong_is_said_in_one_sentence(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        await told(desk, OTHER)
        assert "/style does not know 'paint': say like, save, list, show, apply, blend, share or export." in await told(
            desk, "/style paint"
        )
        for line in ("like", "save", "show", "apply", "blend", "share", "export"):
            assert "Which style? Say /style" in await told(desk, f"/style {line}")
        assert "A strength is a number from 1 to 100" in await told(desk, "/style like dogme 300")
        assert "is it Dogme?" in await told(desk, "/style apply dogme film")
        assert "A blend is of two" in await told(desk, "/style blend dogme")
        assert "No profile called 'Dogme' is saved here" in await told(desk, "/style share Dogme")


async def test_takes_are_shown_by_how_well_they_fit_the_profile_that_the_film_took_up(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        await two_films(desk)
        await told(desk, "/style apply Rain City 90", "/accept", "/style like W+K 90", "/style apply Rain City 100")
        said = await told(desk, "/takes")
        first, second = (int(part.split(" %")[0]) for part in said.split("; fits Rain City ")[1:])
        assert first > second
        await told(desk, "/pick")
        assert "No proposal is waiting" in await told(desk, "/takes")


async def test_takes_are_shown_by_what_is_chosen_here_once_a_ranker_has_learnt_it(tmp_path: Path) -> None:
    async def first_shown(desk: Desk) -> str:
        await told(desk, "/style like W+K 90", "/style like dogme 90")
        said = await told(desk, "/takes")
        await told(desk, "/discard", "/discard")
        return "Dogme" if "nothing to Dogme" in said.split("Take 2")[0] else "W+K"

    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        await told(desk, OTHER)
        assert await first_shown(desk) == "W+K"
        normal, fast = {"camera_speed": "normal"}, {"camera_speed": "fast"}
        pairs = [Pair(normal, fast, 0, "a") for _ in range(80)] + [Pair(fast, normal, 0, "a") for _ in range(8)]
        ranker = train(pairs, pairs)
        assert ranker.on
        write_whole(tmp_path / RANKERS / f"ranker-{EVERYONE}.json", ranker.to_json().encode())
        assert "Dogme" in [await first_shown(desk) for _ in range(4)], "one order in ten is left to chance"


async def test_templates_are_offered_by_what_is_chosen_here_once_a_ranker_has_learnt_it(tmp_path: Path) -> None:
    def names(said: str) -> list[str]:
        return [name for name in re.findall(r"[a-z]+(?:-[a-z0-9]+)+", said) if name in scene_templates()]

    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        before = names(await told(desk, "/template a chase on foot"))
        looks = {name: scene_templates()[name].slots.filled() for name in before}
        other = next(name for name in reversed(before) if looks[name].get("shot_type") != looks[before[0]].get("shot_type"))
        liked, first = ({"shot_type": looks[name]["shot_type"]} for name in (other, before[0]))
        pairs = [Pair(liked, first, 0, "a") for _ in range(80)] + [Pair(first, liked, 0, "a") for _ in range(8)]
        write_whole(tmp_path / RANKERS / f"ranker-{EVERYONE}.json", train(pairs, pairs).to_json().encode())
        after = names(await told(desk, "/template a chase on foot"))
        assert sorted(after) == sorted(before) and after.index(other) < after.index(before[0])


async def test_a_named_style_can_be_asked_for_in_words(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        await told(desk, OTHER)
        said = await told(desk, "make it look like film-school noir")
        assert "Film-school noir, at strength 60" in said and "A proposal; nothing of it is in the film yet" in said
        assert "Studio Styles" not in await told(desk, "make it look like a postcard from my uncle")
