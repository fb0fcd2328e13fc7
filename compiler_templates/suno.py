"""Suno: two fields to paste, a style that describes the sound and lyrics that hold only structure, a section a beat. No API."""

from compiler_templates._draft import Draft
from compiler_templates._guard import ROUND, UNBRACKETED, labels
from compiler_templates._people import beats
from compiler_templates._saying import Fragment, Fragments, Phrase, Saying
from compiler_templates._sound import GENRE, HEARD, UNSUNG, leave_out_the_seen, sung
from compiler_templates._target import UNUSED, Durations, Example, Limit, Model, Negative, Piece, Sentence, Source, Target, names

_STYLE, _LYRICS = "Style:", "Lyrics:"
_NO_LENGTH = "only v5.5 has a setting for the length: cut the song to the scene"


def _sections(s: Saying) -> Fragments:
    """``[Intro: she walks in]``: a tag a beat, with the beat as its cue. Words outside the brackets would be sung."""
    told = beats(s)
    places = ["Intro", *["Build"] * (len(told) - 2), "Outro"] if len(told) > 1 else ["Theme"]
    out: list[Fragment] = []
    for place, beat in zip(places, told, strict=False):
        out += [("", f"{NEXT if out else ''}[{place}: "), ("action", beat), ("", "]")]
    return out


NEXT = "\n"


def _legal(draft: Draft) -> None:
    leave_out_the_seen(draft)
    draft.params["Instrumental"] = not sung(draft.shot.text("music"))
    if not draft.params["Instrumental"]:
        draft.warn("Suno sings what stands in the lyrics: write the words under the sections.")
    if draft.shot.film:
        draft.params["Title"] = f"{draft.shot.film[:80]}, scene {draft.shot.scene}"


TARGET = Target(
    id="suno",
    name="Suno",
    vendor="Suno",
    kind="music",
    checked="2026-11-22",
    confidence="medium-low: no official API; every limit is a reseller's, none is known for v6",
    sources=(
        Source("model ids and notes on fields", "PyPI mcp-suno: core/types.py, prompts", "2026-10-21"),
        Source("limits of fields", "docs.sunoapi.org; kie.ai Suno quickstart", "2026"),
        Source("advice on style and lyrics", "skills.sh smithery suno-song", "2026"),
    ),
    models=(
        Model("chirp-v6"),
        Model("chirp-v6-wild"),
        Model("chirp-v6-mini"),
        Model("chirp-v5-5", "has a length", differs={"durations": Durations("Duration", low=10, high=360), "cannot": {}}),
        Model("chirp-v5"),
        Model("chirp-v4-5-plus"),
    ),
    model_param="Model",
    limit=Limit(1000, aim=60),
    negative=Negative("field", "Exclude", Limit(200)),
    guard=(*UNBRACKETED, *ROUND, *labels("Style", "Lyrics", "Exclude", "Title")),
    words=HEARD,
    unused=UNUSED["music"] | names("subject character_ref location time_of_day weather"),
    cannot={"influences": "Suno filters names of artists: say what their music sounds like", "duration": _NO_LENGTH},
    phrases={"genre": GENRE, "unsung": UNSUNG, "sections": Phrase(_sections, frozenset({"action"}))},
    order=(
        Sentence((Piece("genre"), Piece("lighting_mood"), Piece("motion_strength"), Piece("unsung")), heading=_STYLE, end=""),
        Sentence((Piece("sections"),), heading=_LYRICS, end="", capital=False),
    ),
    legal=_legal,
    example=Example(
        {
            "subject": "a courier",
            "action": "cycles through traffic; brakes hard; looks at a puddle",
            "lighting_mood": "low_key",
            "aesthetic": "neo-noir",
            "era": "1990s",
            "motion_strength": 0.8,
            "music": "low analog synth drone with a ticking hi-hat, 90 BPM",
            "negative": ["text", "vocals", "electric guitar"],
        },
        (
            "Style:"
            "\nLow analog synth drone with a ticking hi-hat, 90 BPM, neo-noir, 1990s, dark and restrained, fast and"
            " driving, instrumental only"
            "\n"
            "\nLyrics:"
            "\n[Intro: cycles through traffic]"
            "\n[Build: brakes hard]"
            "\n[Outro: looks at a puddle]"
        ),
    ),
)
