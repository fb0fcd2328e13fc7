"""Director Profiles: counted from films, blended, likened, found by label; what one fills, what holds, and what it never touches."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.edits import EDIT
from studio.errors import BadInput, NotFound
from studio.film import SLOTS, ids
from studio.profile_edit import ApplyProfile
from studio.project import Origin, PromptSlots, Scene, SceneProject
from studio.search.embedder import HashedWords
from studio.store.records import Prompt
from studio.styles.blend import blend
from studio.styles.carried import is_profile, read_profile
from studio.styles.counts import likeness
from studio.styles.directions import Direction, directions
from studio.styles.distil import distil, look_of, said_of
from studio.styles.fit import fit, ranked
from studio.styles.labels import find_style, most_like
from studio.styles.lean import lean

NOIR = {"lighting_mood": "low_key", "lens": "long"}
WORDS = HashedWords()


def film(
    *scenes: Mapping[str, object], locked: tuple[int, ...] = (), origin: str = "stated", style: Mapping[str, object] | None = None
) -> SceneProject:
    """A film of these scenes, each by its slots; those whose numbers are given are locked."""
    rows = [
        Scene(
            id=f"s{n}",
            number=n,
            title=f"The Scene {n}",
            status="locked" if n in locked else "exploring",
            slots=PromptSlots.model_validate(slots),
            origins=dict.fromkeys(slots, Origin.model_validate({"kind": origin})),
        )
        for n, slots in enumerate(scenes, 1)
    ]
    return SceneProject.model_validate({"id": "f", "style": style or {}, "scenes": [row.model_dump() for row in rows]})


def nine() -> SceneProject:
    """Nine scenes, of which seven are low-key; three kinds of shot."""
    sizes = ["close_up"] * 5 + ["wide"] * 3 + ["insert"]
    moods = ["low_key"] * 7 + ["high_key"] * 2
    rows = [
        {"shot_type": s, "lighting_mood": m, "duration": 2.0 + n, "medium": "live_action"}
        for n, (s, m) in enumerate(zip(sizes, moods, strict=True))
    ]
    return film(*rows, locked=tuple(range(1, 10)))


def test_reasons_are_counts_of_the_scenes_they_were_read_from() -> None:
    profile = distil(nine(), "Nine")
    assert "7 of 9 locked scenes are low-key" in profile.reasons and "5 of 9 locked scenes are close-up shots" in profile.reasons
    assert profile.locked and profile.scenes == 9 and profile.pace and profile.pace.median == 6.0
    assert [s.scenes for s in profile.habit("shot_type").shares] == [5, 3, 1]  # type: ignore[union-attr]
    assert profile.voice.titles == ("about 3 words a title", "every word with a capital", "beginning with an article", "with a number")


def test_locked_scenes_alone_are_read_where_there_are_enough_or_where_it_is_said() -> None:
    rows = [NOIR] * 3 + [{"lens": "wide"}] * 3
    assert distil(film(*rows, locked=(1, 2, 3)), "x").scenes == 3
    assert distil(film(*rows, locked=(1,)), "x").scenes == 6
    assert distil(film(*rows, locked=(1,)), "x", which="locked").scenes == 1
    assert distil(film(*rows, locked=(1, 2, 3)), "x", which="all").scenes == 6
    with pytest.raises(BadInput, match="No scene of this film is locked"):
        distil(film(*rows), "x", which="locked")
    with pytest.raises(BadInput, match="no look to keep"):
        distil(film({}), "x")


def test_prompt_habits_are_read_from_prompts() -> None:
    project = film({"shot_type": "close_up", "lighting_mood": "low_key", "subject": "a boat", "negative": ["text"]})
    prompt = Prompt("p", "s1", "veo-3.1", 1, "t", "A close-up of a boat, in low-key light.", "null", "h", "veo-3.1/1", 0)
    habits = distil(project, "x", prompts=[prompt]).prompts
    assert habits.order == ("shot_type", "subject", "lighting_mood") and habits.words == 8
    assert habits.leave_out == ("text",) and [t.value for t in habits.targets] == ["veo-3.1"]


def test_a_profile_fills_what_is_open_and_leaves_what_is_locked_or_said() -> None:
    profile = distil(nine(), "Nine")
    target = film({"shot_type": "medium"}, {}, {"lighting_mood": "high_key"}, {}, locked=(4,))
    after = lean(target, profile, 100).apply(target)
    assert after.style.lighting_mood == "low_key" and after.style.medium == "live_action"
    assert after.scenes[0].slots.shot_type == "medium" and after.scenes[2].slots.lighting_mood == "high_key"
    assert after.scenes[3] == target.scenes[3]
    assert after.scenes[1].slots.shot_type and after.scenes[1].origins["shot_type"].kind == "profile"
    assert "of 9 scenes" in (after.scenes[1].origins["shot_type"].source or "")
    assert after.style.profile and after.style.profile.profile == profile


@pytest.mark.parametrize(
    ("origin", "strength", "changed"), [("model", 50, False), ("model", 100, True), ("stated", 100, False), ("measured", 100, False)]
)
def test_only_a_strong_profile_replaces_and_only_guesses(origin: str, strength: int, changed: bool) -> None:
    target = film({"lighting_mood": "high_key"}, {"lighting_mood": "high_key"}, origin=origin)
    after = lean(target, distil(nine(), "Nine"), strength).apply(target)
    assert (after.scenes[0].slots.lighting_mood == "low_key") is changed


def test_strength_says_how_much() -> None:
    profile, target = distil(nine(), "Nine"), film(*[{"action": "waits"}] * 10)
    filled = [sum("shot_type" in s.slots.filled() for s in lean(target, profile, n).apply(target).scenes) for n in (10, 50, 100)]
    assert filled == [1, 5, 10]
    assert lean(target, profile, 20).apply(target).style.lighting_mood is None  # 7 of 9 is less than 80 percent
    assert lean(target, profile, 30).apply(target).style.lighting_mood == "low_key"
    for wrong in (0, 101):
        with pytest.raises(BadInput, match="from 1 to 100"):
            lean(target, profile, wrong)


def test_a_film_comes_to_the_shares_of_its_profile() -> None:
    after = (edit := lean(target := film(*[{"action": "waits"}] * 18), distil(nine(), "Nine"), 100)).apply(target)
    sizes = [s.slots.shot_type for s in after.scenes]
    assert [sizes.count(v) for v in ("close_up", "wide", "insert")] == [10, 6, 2]
    assert all(lean.why.startswith("Nine, version 1") for lean in edit.leans)


def test_an_edit_that_no_longer_holds_is_left_out_and_the_rest_is_done() -> None:
    target = film({"action": "waits"}, {"action": "waits"})
    edit = lean(target, distil(nine(), "Nine"), 100)
    moved = film({"shot_type": "wide"}, {"action": "waits"}, locked=(2,))
    after = edit.apply(moved)
    assert after.scenes[1] == moved.scenes[1] and after.scenes[0].slots.shot_type == "wide" and after.style.lighting_mood == "low_key"
    assert EDIT.validate_json(edit.model_dump_json()) == edit


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(directions()),
    st.integers(1, 100),
    st.sets(st.integers(1, 5)),
    st.sampled_from(["stated", "model", "imported", "inferred"]),
)
def test_whatever_is_applied_locked_scenes_and_persons_words_stay(
    direction: Direction, strength: int, locked: set[int], origin: str
) -> None:
    profile = direction.profile
    rows: tuple[Mapping[str, object], ...] = (
        {"shot_type": "medium", "lighting_mood": "romantic"},
        {},
        {"lens": "macro"},
        {},
        {"duration": 4.0},
    )
    target = film(*rows, locked=tuple(locked), origin=origin)
    after = lean(target, profile, strength).apply(target)
    for before, now in zip(target.scenes, after.scenes, strict=True):
        assert now == before if before.locked else True
        held = [slot for slot in before.slots.filled() if before.origins[slot].kind in ("stated", "imported")]
        assert all(now.slots.filled()[slot] == before.slots.filled()[slot] for slot in held)
    assert SceneProject.model_validate_json(after.model_dump_json()) == after


def test_the_vector_likens_a_film_to_itself_most_and_takes_are_ranked_by_fit() -> None:
    profile, other = distil(nine(), "Nine"), directions()[0].profile
    assert likeness(profile.vector, profile.vector) == pytest.approx(1) and 0 <= likeness(profile.vector, other.vector) < 0.9
    assert likeness({}, profile.vector) == 0
    good, bad = film({"lighting_mood": "low_key"}), film({"lighting_mood": "high_key"})
    assert fit(profile, good) > fit(profile, bad) > 0 == fit(profile, film({}))
    assert ranked(profile, [("bad", bad), ("good", good), ("again", good)]) == ["good", "again", "bad"]


def test_the_vector_keeps_a_mixture_that_values_alone_would_level() -> None:
    """The profile has close-ups and wide shots at six to four. Scene by scene one more close-up is the usual thing; as a film it is not."""
    profile = distil(film(*[{"shot_type": "close_up"}] * 6, *[{"shot_type": "wide"}] * 4), "Mixture")
    rows = [{"shot_type": "close_up"}] * 3
    close, wide, strange = (film(*rows, {"shot_type": last}) for last in ("close_up", "wide", "insert"))
    assert likeness(look_of(said_of(wide, wide.scenes)), profile.vector) > likeness(look_of(said_of(close, close.scenes)), profile.vector)
    assert ranked(profile, [("strange", strange), ("close", close), ("wide", wide)]) == ["wide", "close", "strange"]


@pytest.mark.parametrize(
    "label", ["handheld, natural light, no music", "Handkamera und natürliches Licht", "cámara en mano, luz natural", "手持摄影,自然光"]
)
def test_a_label_that_says_a_look_finds_the_profiles_that_have_it(label: str) -> None:
    """With an embedder that knows spelling alone it is the vector that tells; what is said of the look is read in every language."""
    found = find_style(label, (), WORDS)
    look = found.profile.vector
    assert found.how == "near" and look.get("camera_movement=handheld", 0) > 0.7, found.profile.name


def test_looks_are_likened_by_what_they_do_and_not_by_their_words() -> None:
    own = distil(nine(), "Nothing in this name")
    brighter = film(*[{"lighting_mood": "high_key", "shot_type": "wide"}] * 9)
    near = most_like(own, (distil(brighter, "Bright"), distil(nine(), "Its twin")))
    assert near[0][0].name == "Its twin" and near[0][1] == pytest.approx(1)
    assert [alike for _, alike in near] == sorted((alike for _, alike in near), reverse=True)


def test_a_profile_travels_as_a_file_and_its_vector_is_counted_anew() -> None:
    profile = distil(nine(), "Nine")
    data = profile.model_dump_json(exclude_defaults=True).encode()
    assert is_profile(data) and read_profile(data) == profile
    assert read_profile(data.replace(b'"shot_type=', b'"shot_type=x')) == profile
    assert not is_profile(nine().model_dump_json().encode()) and not is_profile(b"INT. KITCHEN - NIGHT")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ('{"habits": [], "name": "x"}', "has no habits"),
        ('{"habits": [{"slot": "shot_type", "shares": []}], "name": "x"}', "says nothing of shot"),
        ('{"habits": [{"slot": "wings", "shares": [{"value": "a", "share": 1}]}], "name": "x"}', "no slot called 'wings'"),
        ('{"habits": [{"slot": "shot_type", "shares": [{"value": "wide", "share": 7}]}], "name": "x"}', "share"),
        ('{"habits": 3}', "cannot be used"),
        ('{"habits": [], "name": "' + "x" * 100_000 + '"}', "larger than 100 kB"),
    ],
)
def test_a_file_that_is_no_profile_is_refused_in_one_sentence(data: str, why: str) -> None:
    assert is_profile(data.encode())
    with pytest.raises(BadInput, match=why) as told:
        read_profile(data.encode())
    assert "\n" not in str(told.value) and len(str(told.value)) < 250


def test_every_direction_is_whole_and_there_are_many() -> None:
    rows = directions()
    assert len(rows) >= 40
    for row in rows:
        profile = row.profile
        assert profile.reasons == (row.why,) and len(profile.habits) >= 8 and profile.palette and profile.vector
        assert set(row.voice) == {"titles", "dialogue", "narration"}
        for habit in profile.habits:
            for share in habit.shares:
                parts = share.value if isinstance(share.value, list) else [share.value]
                assert habit.slot in SLOTS and all(part in ids(habit.slot) for part in parts)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("neo-noir product", "Neo-noir product"),
        ("Retro Anime Commercial", "Retro anime commercial"),
        ("jobs/chiat hybrid", "Jobs/Chiat hybrid"),
        ("W+K", "W+K"),
        ("film-school noir", "Film-school noir"),
        ("“Dogme”", "Dogme"),
        ("a24", "A24 dusk"),
        ("vintage travelogue", "Vintage travelogue"),
        ("Jobs voice", "Jobs voice"),
    ],
)
def test_a_label_is_found_by_its_alias(label: str, name: str) -> None:
    found = find_style(label, (), WORDS)
    assert (found.how, found.profile.name) == ("name", name)


def test_a_label_is_found_by_text_and_what_is_like_nothing_is_refused() -> None:
    found = find_style("something like a wes anderson hotel", (), WORDS)
    assert (found.how, found.profile.name) == ("near", "Storybook symmetry") and len(found.near) == 3
    with pytest.raises(NotFound, match="I know no style like 'qqq zzz'; the nearest are"):
        find_style("qqq zzz", (), WORDS)
    own = distil(nine(), "Dogme")
    assert find_style("dogme", (own,), WORDS).profile == own


@pytest.mark.parametrize(
    ("label", "share"),
    [
        ("dogme + A24 dusk", 50),
        ("70% dogme + 30% A24 dusk", 70),
        ("dogme 20 + A24 dusk 80", 20),
        ("dogme with a touch of A24 dusk", 75),
        ("W+K x dogme", 50),
    ],
)
def test_two_are_blended_by_weight(label: str, share: int) -> None:
    found = find_style(label, (), WORDS)
    heavy = max(share, 100 - share)
    assert found.how == "blend" and found.profile.about.startswith(f"{heavy} %")
    assert len(found.near) == 2 and found.near[0] in ("Dogme", "W+K")


def test_a_blend_lies_between_its_two() -> None:
    one, other = (find_style(name, (), WORDS).profile for name in ("dogme", "A24 dusk"))
    mixed = blend(one, other, 0.7, "Both")
    assert mixed.pace and one.pace and other.pace
    assert min(one.pace.median, other.pace.median) <= mixed.pace.median <= max(one.pace.median, other.pace.median)
    assert likeness(mixed.vector, one.vector) > likeness(mixed.vector, other.vector) > likeness(one.vector, other.vector)
    share = {str(s.value): s.share for s in mixed.habit("camera_movement").shares}  # type: ignore[union-attr]
    assert share["['handheld']"] == pytest.approx(0.7) and share["['static']"] == pytest.approx(0.3 * 0.55, abs=1e-3)


def test_the_edit_keeps_its_profile_whatever_becomes_of_it() -> None:
    target = film({"action": "waits"})
    edit: ApplyProfile = lean(target, distil(nine(), "Nine"), 80)
    later = distil(film({"lighting_mood": "high_key"}), "Nine", version=2)
    after = edit.apply(target)
    assert after.style.profile and after.style.profile.profile != later and after.style.profile.profile.version == 1


def test_colours_and_influences_are_counted_by_the_scenes_that_have_them_and_travel() -> None:
    both: Mapping[str, object] = {"color_palette": ["#102030", "amber"], "influences": ["Mira's grandmother"]}
    profile = distil(film(both, both, both, {"color_palette": ["#102030"]}), "Colours")
    assert [(s.value, s.scenes) for s in profile.palette] == [("#102030", 4), ("amber", 3)]
    target = film({"action": "waits"})
    after = lean(target, profile, 60).apply(target)
    assert after.style.color_palette == ("#102030", "amber") and after.style.influences == ("Mira's grandmother",)
