"""Udio 1.5: a few tags separated by commas, in manual mode so that nothing is rewritten. No API: paste and set the sliders."""

from compiler_templates._draft import Draft
from compiler_templates._guard import UNBRACKETED
from compiler_templates._sound import GENRE, HEARD, leave_out_the_seen, sung
from compiler_templates._target import UNUSED, Durations, Example, Limit, Model, Negative, Piece, Seed, Sentence, Source, Target, names


def _legal(draft: Draft) -> None:
    leave_out_the_seen(draft)
    draft.params["Lyrics"] = "generate" if sung(draft.shot.text("music")) else "instrumental"


TARGET = Target(
    id="udio",
    name="Udio",
    vendor="Udio",
    kind="music",
    checked="2026-11-22",
    confidence="low: no official API, third-party pages of 2024 to 2026; changes of its licences were not checked",
    sources=(
        Source("fields of a wrapper", "302ai-en.apifox.cn/231604784e0", "2025"),
        Source("models, sliders, clip lengths", "succ.gitbook.io/succ-udio-knowledge-base", "2025"),
        Source("field names", "docs.sunor.cc/models/udio", "2026"),
    ),
    notes=("What is known of Udio is third-party and old: check the fields before you rely on them.",),
    models=(Model("v1.5"), Model("v1.5 Allegro"), Model("v1.0")),
    model_param="Model",
    limit=Limit(None, aim=20),
    durations=Durations("Clip length", choices=(32, 130), form="suffixed", default=32),
    negative=Negative("field", "Negative prompt"),
    seed=Seed("Seed", 2_147_483_647),
    guard=UNBRACKETED,
    words=HEARD,
    unused=UNUSED["music"] | names("subject action character_ref location time_of_day weather"),
    cannot={"influences": "Udio swaps names of artists for tags: say what their music sounds like"},
    phrases={"genre": GENRE},
    order=(Sentence((Piece("genre"), Piece("lighting_mood"), Piece("motion_strength")), end="", capital=False),),
    fixed={"Manual mode": True},
    legal=_legal,
    example=Example(
        {
            "lighting_mood": "dreamlike",
            "aesthetic": "surreal",
            "era": "1970s",
            "motion_strength": 0.3,
            "music": "solo piano waltz, tape hiss",
            "negative": ["drums"],
            "duration": 20,
            "seed": 7,
        },
        "solo piano waltz, tape hiss, surreal, 1970s, dreamlike, slow",
    ),
)
