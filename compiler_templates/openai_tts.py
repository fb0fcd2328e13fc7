"""OpenAI speech (gpt-4o-mini-tts): the words to be spoken, and beside them instructions in short labelled lines. One voice a call."""

from compiler_templates._draft import Draft
from compiler_templates._il import Json
from compiler_templates._phrases import text
from compiler_templates._sound import HEARD
from compiler_templates._target import UNUSED, Example, Limit, Model, Piece, Price, Sentence, Source, Speech, Target, names
from compiler_templates._voice import LINES, MANNER, ROLES, speakers

_LITELLM = "PyPI litellm 1.109.1 price table"
_INPUT, _INSTRUCTIONS = "Input:", "Instructions:"
_TOLD = names("subject action character_ref location time_of_day weather lighting_mood aesthetic")
"""What the instructions hold of the scene: who speaks, where, and what happens meanwhile."""


def _told(*pieces: Piece, label: str) -> Sentence:
    return Sentence(pieces, label=label, heading=_INSTRUCTIONS, gap="\n", capital=False)


def _legal(draft: Draft) -> None:
    draft.seconds = draft.shot.number("duration")  # only to say when the lines are too many for the shot
    heard = [name or "nobody named" for name in speakers(draft.shot.lines)]
    if not heard:
        draft.ignore(*_TOLD)
    if len(heard) > 1:
        draft.adjust("dialogue", heard, "one voice", "a call has one voice: send each speaker's lines on their own to give each a voice")


def _untold(draft: Draft) -> None:
    """The tts-1 models take the words alone."""
    _legal(draft)
    for slot in _TOLD & draft.values.keys():
        draft.lose(slot, "the tts-1 models take no instructions")
    for line in draft.shot.lines:
        if line.delivery:
            draft.lose("dialogue", "the tts-1 models take no instructions", line.delivery)


def _request(draft: Draft) -> Json:
    words, _, instructions = draft.prompt.removeprefix(f"{_INPUT}\n").partition(f"\n\n{_INSTRUCTIONS}\n")
    return {**draft.params, "input": words} | ({"instructions": instructions} if instructions else {})


_WORDS = Sentence((Piece("lines"),), heading=_INPUT, end="", capital=False)
_OLD = {"order": (_WORDS,), "legal": _untold}

TARGET = Target(
    id="openai-tts",
    name="OpenAI speech",
    vendor="OpenAI",
    kind="voice",
    status="retiring",
    ends="2027-01-06",
    successor="gpt-realtime-2.1-mini (the Realtime API, which may reword)",
    checked="2026-11-22",
    sources=(
        Source("SDK types and shutdown", "PyPI openai 3.54.0: types/audio/speech_create_params.py", "2026-11"),
        Source("prices", _LITELLM, "2026-11"),
        Source("guide and deprecations", "developers.openai.com/api/docs/guides/text-to-speech, /deprecations", "2026"),
    ),
    notes=("Voice marin is asked for: any of the 13 built-in voices, or one of your own, may stand there.",),
    endpoint="audio.speech.create",
    models=(
        Model("gpt-4o-mini-tts"),
        Model("gpt-4o-mini-tts-2025-12-15", "snapshot"),
        Model("tts-1", differs=_OLD),
        Model("tts-1-hd", differs=_OLD),
    ),
    limit=Limit(4096),
    speech=Speech("{line}"),
    words=HEARD,
    unused=UNUSED["voice"] - _TOLD,
    keep=("dialogue",),
    order=(
        _WORDS,
        _told(Piece("roles"), label="Character: "),
        _told(Piece("manner"), label="Delivery: "),
        _told(Piece("lighting_mood"), Piece("aesthetic"), label="Tone: "),
        _told(
            Piece("location"), Piece("time_of_day", after=" {}", free=", {}"), Piece("weather", after=" {}", free=", {}"), label="Scene: "
        ),
        _told(Piece("by_name"), label="Meanwhile: "),
    ),
    phrases={"lines": LINES, "manner": MANNER, "roles": ROLES, "aesthetic": text("aesthetic")},
    fixed={"voice": "marin", "response_format": "wav"},
    prompt_param="",
    prices=(
        Price(0.015, "thousand_characters", _LITELLM, "2026-11", when={"model": "tts-1"}),
        Price(0.03, "thousand_characters", _LITELLM, "2026-11", when={"model": "tts-1-hd"}),
    ),
    legal=_legal,
    request=_request,
    example=Example(
        {
            "character_ref": ["Mara"],
            "action": "turns her head; sees her reflection move first",
            "location": "a rain-soaked alley",
            "time_of_day": "night",
            "weather": ["rain"],
            "lighting_mood": "low_key",
            "dialogue": [{"speaker": "Mara", "line": "That isn't me", "delivery": "whispering"}],
        },
        (
            "Input:"
            "\nThat isn't me."
            "\n"
            "\nInstructions:"
            "\nCharacter: Mara is 28, hoarse from the cold."
            "\nDelivery: whispering."
            "\nTone: dark and restrained."
            "\nScene: in a rain-soaked alley at night."
            "\nMeanwhile: Mara turns her head, then sees her reflection move first."
        ),
        bible={
            "characters": [{"id": "mara", "name": "Mara", "description": "28, hoarse from the cold", "appearances": ["a yellow raincoat"]}]
        },
    ),
)
