"""ElevenLabs Music: genre and era, mood and pace, the scene that it plays under. A seed or something to leave out makes it a plan."""

import math
import re

from compiler_templates._draft import Draft
from compiler_templates._il import Json
from compiler_templates._parts import WHERE
from compiler_templates._sound import GENRE, HEARD, UNSUNG, leave_out_the_seen, sung
from compiler_templates._target import Durations, Example, Model, Negative, Piece, Seed, Sentence, Source, Target

_SDK = "PyPI elevenlabs 2.78.0"
_LONGEST = 120.0
"""Seconds that one chunk of a plan may last; the shortest is 3."""
_UNSAID = 30.0
"""Seconds of a plan for a scene that says no length: a plan must say one."""


def _legal(draft: Draft) -> None:
    leave_out_the_seen(draft)
    if "negative" in draft.values or "seed" in draft.params:
        return
    draft.params["force_instrumental"] = not sung(draft.shot.text("music"))


def _request(draft: Draft) -> Json:
    """A prompt with a length, or a plan of chunks: only a plan takes a seed and what should not be heard, and it takes no prompt."""
    model = {"model_id": draft.params["model_id"]}
    if "force_instrumental" in draft.params:
        length = {"music_length_ms": draft.params["music_length_ms"]} if "music_length_ms" in draft.params else {}
        return {"prompt": draft.prompt, **length, **model, "force_instrumental": draft.params["force_instrumental"]}
    seed = {"seed": draft.params["seed"]} if "seed" in draft.params else {}
    return {"composition_plan": {"chunks": _chunks(draft)}, **model, **seed}


def _chunks(draft: Draft) -> list[Json]:
    """The prompt as styles, over as few equal chunks as the length allows."""
    whole = draft.seconds or _UNSAID
    many = math.ceil(whole / _LONGEST)
    genre, *rest = re.split(r"(?<=[.!?]) ", draft.prompt.rstrip("."))
    chunk: dict[str, Json] = {
        "text": "[Verse]" if sung(draft.shot.text("music")) else "[Instrumental]",
        "duration_ms": round(whole * 1000 / many),
        "positive_styles": [style.rstrip(".") for style in (*genre.split(", "), *rest) if style],
    }
    if draft.negative:
        chunk["negative_styles"] = [*draft.negative.split(", ")]
    return [chunk] * many


TARGET = Target(
    id="elevenlabs-music",
    name="ElevenLabs Music",
    vendor="ElevenLabs",
    kind="music",
    checked="2026-11-22",
    confidence="high for the request; no limit of the prompt and no price is known",
    sources=(
        Source("signature and plan types", f"{_SDK}: music/client.py, types/generation_chunk_input.py", "2026-11"),
        Source("prompting", "github elevenlabs/skills", "2026-08-07"),
    ),
    endpoint="music.compose",
    models=(Model("music_v2_5"), Model("music_v2")),
    model_param="model_id",
    durations=Durations("music_length_ms", low=3, high=600, step=0.001, form="ms"),
    negative=Negative("field", "negative_styles"),
    seed=Seed("seed", 2_147_483_647),
    words=HEARD,
    phrases={"genre": GENRE, "unsung": UNSUNG},
    cannot={"influences": "names of artists are refused: say what their music sounds like"},
    order=(
        Sentence((Piece("genre"),)),
        Sentence((Piece("lighting_mood"), Piece("motion_strength"))),
        Sentence((Piece("by_name"),), label="Underscore for a scene: ", capital=False),
        WHERE,
        Sentence((Piece("unsung"),)),
    ),
    prompt_param="",
    legal=_legal,
    request=_request,
    example=Example(
        {
            "subject": "a courier",
            "action": "cycles through traffic; brakes hard; looks at a puddle",
            "location": "a rain-soaked alley",
            "time_of_day": "night",
            "lighting_mood": "low_key",
            "aesthetic": "neo-noir",
            "era": "1990s",
            "motion_strength": 0.8,
            "music": "low analog synth drone with a ticking hi-hat, 90 BPM",
            "duration": 12,
        },
        (
            "Low analog synth drone with a ticking hi-hat, 90 BPM, neo-noir, 1990s. Dark and restrained, fast and"
            " driving. Underscore for a scene: a courier cycles through traffic, brakes hard, then looks at a "
            "puddle. Set in a rain-soaked alley at night. Instrumental only."
        ),
    ),
)
