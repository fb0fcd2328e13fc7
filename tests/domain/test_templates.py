"""Scene and film templates: whole, valid in the film language, and found by what people say."""

from studio import film
from studio.catalog.templates import film_templates, scene_templates
from studio.search.embedder import best_embedder
from studio.search.index import Index
from tools.shelves import closest_films, closest_templates


def test_there_are_enough_and_each_is_its_own() -> None:
    scenes, films = scene_templates(), film_templates()
    assert len(scenes) >= 40 and len(films) >= 12
    assert len({t.label for t in (*scenes.values(), *films.values())}) == len(scenes) + len(films)
    looks = [tuple(sorted((k, str(v)) for k, v in t.slots.filled().items())) for t in scenes.values()]
    assert len(set(looks)) == len(looks), "no two templates are one under two names"


def test_every_slot_is_of_the_film_language() -> None:
    for template in scene_templates().values():
        for slot, value in template.slots.filled().items():
            if film.SLOTS[slot].kind in ("closed", "closed_list"):
                values = [value] if isinstance(value, str) else value
                assert set(values) <= set(film.ids(slot)), (template.name, slot)
        assert template.slots.subject is None and template.slots.action is None, "a template says how, never what"


def test_film_templates_use_scenes_that_exist() -> None:
    used = {step.template for t in film_templates().values() for step in t.scenes}
    assert used <= set(scene_templates())


def test_a_new_film_is_offered_what_fits() -> None:
    embedder = best_embedder()
    asked = {
        "a thirty second ad for running shoes": "spot",
        "my band needs a clip for the new single": "music-video",
        "ein Rezept für Ramen": "recipe-film",
        "恐怖短片": "horror-short",
        "vender un piso en Madrid": "real-estate",
    }
    found = {words: closest_films(words, embedder, 3) for words in asked}
    assert {words: name for words, name in asked.items() if name not in [t.name for t in found[words]]} == {}


def test_scenes_are_found_by_what_people_say() -> None:
    asked = {"cowboys stare at each other": "desert-standoff", "oner through a house party": "one-take-party", "取り調べ": "interrogation"}
    found = {words: closest_templates(words, best_embedder(), 3) for words in asked}
    assert {words for words, name in asked.items() if name not in [t.name for t, _ in found[words]]} == set()
    assert isinstance(Index((), None), Index)
