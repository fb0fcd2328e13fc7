"""ElevenLabs sound effects: what is heard and where; without any sound in the scene, the foley of what happens. Ambience alone loops."""

from compiler_templates._draft import Draft
from compiler_templates._sound import leave_out_the_seen
from compiler_templates._target import UNUSED, Durations, Example, Model, Piece, Sentence, Source, Target, names
from compiler_templates._words import PROSE

_SDK = "PyPI elevenlabs 2.78.0"
_HEARD = names("sound_effects ambience")


def _legal(draft: Draft) -> None:
    """What is heard wins over what happens; literal effects follow the words closely, ambience alone is made to loop."""
    leave_out_the_seen(draft)
    if "negative" in draft.values:
        draft.lose("negative", "it has no way to leave sounds out")
    if not _HEARD.isdisjoint(draft.values):
        draft.ignore("subject", "action", "character_ref")
    effects = draft.values.get("sound_effects", ())
    if len(effects) > 1:
        draft.warn(f"ElevenLabs makes one effect a call best: this prompt has {len(effects)}. Try them one by one and mix them.")
    draft.params["loop"] = "ambience" in draft.values and not effects
    if effects:
        draft.params["prompt_influence"] = 0.5


TARGET = Target(
    id="elevenlabs-sfx",
    name="ElevenLabs Sound Effects",
    vendor="ElevenLabs",
    kind="music",
    checked="2026-11-22",
    confidence="high; no limit of the prompt and no price is known",
    sources=(
        Source("signature and ranges", f"{_SDK}: text_to_sound_effects/client.py", "2026-11"),
        Source("prompting", "github elevenlabs/elevenlabs-docs: sound effects", "2025-08-25"),
        Source("node docs", "PyPI comfyui-embedded-docs 0.5.15", "2026-10"),
    ),
    endpoint="text_to_sound_effects.convert",
    models=(Model("eleven_text_to_sound_v2"),),
    model_param="model_id",
    durations=Durations("duration_seconds", low=0.5, high=30, step=0.1, form="float"),
    words=PROSE,
    unused=UNUSED["music"] - _HEARD | names("music lighting_mood aesthetic era influences motion_strength"),
    own=frozenset({"negative"}),
    order=(
        Sentence((Piece("sound_effects"), Piece("ambience", after=", over {}"))),
        Sentence((Piece("by_name"),), label="Foley for a scene: ", capital=False),
        Sentence(
            (
                Piece("location", "Heard {}"),
                Piece("time_of_day", "Heard {}", " {}", free=", {}"),
                Piece("weather", "Heard {}", " {}", free=", {}"),
            )
        ),
    ),
    prompt_param="text",
    legal=_legal,
    example=Example(
        {
            "subject": "a courier",
            "action": "cycles through traffic",
            "location": "a narrow alley",
            "weather": ["rain"],
            "sound_effects": ["bicycle brakes squealing on wet asphalt"],
            "ambience": "the hum of vending machines",
            "duration": 6,
        },
        "Bicycle brakes squealing on wet asphalt, over the hum of vending machines. Heard in a narrow alley in the rain.",
    ),
)
