"""Lowering: a scene and its film become one shot; what leads nowhere becomes words and a warning, never an error."""

import pytest

from compiler_templates import lower
from compiler_templates._il import Shot
from studio.project import SceneProject
from tests.templates.scenes import BIBLE


def film(*scenes: dict[str, object], style: dict[str, object] | None = None) -> SceneProject:
    numbered = [{"number": number, "slots": slots} for number, slots in enumerate(scenes, 1)]
    return SceneProject.model_validate({"id": "rain", "title": "Rain", "bible": BIBLE, "style": style or {}, "scenes": numbered})


def shots(project: SceneProject) -> list[Shot]:
    return [lower(project, scene) for scene in project.scenes]


def test_a_scene_wins_over_the_film_and_inherits_what_it_does_not_say() -> None:
    (shot,) = shots(
        film({"medium": "anime", "subject": "a boat"}, style={"medium": "live_action", "era": "1970s", "subject": ""} | {"subject": None})
    )
    assert dict(shot.values) == {"subject": "a boat", "medium": "anime", "era": "1970s"}
    assert shot.inherited == {"era"}


def test_the_films_look_in_words_stands_in_for_an_aesthetic() -> None:
    style: dict[str, object] = {"visual_theme": "wet glass and sodium light"}
    assert shots(film({"subject": "x"}, style=style))[0].values["aesthetic"] == "wet glass and sodium light"
    assert shots(film({"aesthetic": "noir"}, style=style))[0].values["aesthetic"] == "noir"


@pytest.mark.parametrize(
    ("ref", "scene", "wearing"),
    [
        ("Mara", 1, "a yellow raincoat"),
        ("mara", 3, "a yellow raincoat"),
        ("MARA", 4, "a pale blue hospital gown"),
        ("Mara", 5, "a pale blue hospital gown"),
        ({"ref": "Mara", "appearance": "hospital"}, 1, "a pale blue hospital gown"),
        ({"ref": "Mara", "appearance": "gown"}, 1, "a pale blue hospital gown"),
        ({"ref": "Mara", "appearance": "soaked to the skin"}, 5, "soaked to the skin"),
        ("Kenji", 2, ""),
    ],
)
def test_a_character_wears_what_holds_in_the_scene(ref: object, scene: int, wearing: str) -> None:
    scenes: list[dict[str, object]] = [{"subject": "x"} for _ in range(5)]
    scenes[scene - 1] = {"character_ref": [ref]}
    (cast,) = shots(film(*scenes))[scene - 1].cast
    assert cast.wearing == wearing and cast.name in ("Mara", "Kenji") and not shots(film(*scenes))[scene - 1].warnings


def test_what_leads_nowhere_is_kept_as_words_with_a_warning() -> None:
    slots: dict[str, object] = {
        "character_ref": [{"ref": "Oda", "appearance": "in white"}],
        "location": {"ref": "the moon"},
        "references": [{"asset": "gone", "role": "style"}],
        "dialogue": [{"speaker": "Announcer", "line": "Doors closing."}],
    }
    (shot,) = shots(film(slots))
    assert (shot.cast[0].name, shot.cast[0].wearing) == ("Oda", "in white")
    assert shot.place and shot.place.name == "the moon"
    assert shot.pictures[0].asset == "gone"
    assert shot.lines[0].speaker == "Announcer"
    assert len(shot.warnings) == 3 and all(warning.endswith(".") for warning in shot.warnings)


def test_the_bible_is_found_by_id_and_by_name() -> None:
    slots: dict[str, object] = {
        "location": "dotonbori BACK alley",
        "dialogue": [{"speaker": "kenji", "line": "Late."}],
        "set_dressing": "Umbrella, a bench",
        "references": [{"asset": "wet neon", "role": "first_frame"}],
    }
    (shot,) = shots(film(slots))
    assert shot.place and shot.place.detail == "narrow, wet, stacked with neon"
    assert shot.lines[0].speaker == "Kenji"
    assert shot.text("set_dressing") == "umbrella (clear plastic, one broken rib), a bench"
    assert shot.pictures[0].asset == "still" and shot.has_frame()


def test_the_films_look_stays_beside_a_scenes_own_pictures() -> None:
    style: dict[str, object] = {"references": [{"asset": "still", "role": "style"}, {"asset": "face", "role": "style"}]}
    own: dict[str, object] = {"references": [{"asset": "face", "role": "character"}]}
    first, second = shots(film(own, {"subject": "a boat"}, style=style))
    assert [(p.asset, p.role) for p in first.pictures] == [("face", "character"), ("still", "style")]
    assert [p.role for p in second.pictures] == ["style", "style"]
