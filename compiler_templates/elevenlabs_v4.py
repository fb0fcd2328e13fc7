"""ElevenLabs v4: only the words to be spoken, each line's delivery as a tag before it; one voice as speech, several as a dialogue."""

from collections.abc import Iterator

from compiler_templates._draft import Draft
from compiler_templates._guard import ANGLE, UNBRACKETED
from compiler_templates._il import Json
from compiler_templates._saying import Fragment, Fragments, Saying
from compiler_templates._target import UNUSED, Example, Limit, Model, Price, Seed, Source, Speech, Target
from compiler_templates._voice import NOBODY, ask_for_voices, cast_voices, fitting, only_language, speakers, voice
from compiler_templates._words import PROSE

_SDK = "PyPI elevenlabs 2.78.0"
_V4 = "vercel.com/ai-gateway/models/elevenlabs/eleven-v4.md"


def _legal(draft: Draft) -> None:
    """Two or more voices are a dialogue, of ten voices and about 2,000 characters at most."""
    cast_voices(draft, 10)
    draft.seconds = draft.shot.number("duration")  # only to say when the lines are too many for the shot
    if len(speakers(draft.shot.lines)) > 1:
        draft.endpoint = "text_to_dialogue.convert"
        draft.limit = Limit(2000)
    code = only_language(draft.shot.lines)
    if code:
        draft.params["language_code"] = code
    ask_for_voices(draft)


def _say(s: Saying) -> Fragments:
    """One voice's words as they are; in a dialogue a row a turn, with the name of its voice before it."""
    out: list[Fragment] = []
    several = len(speakers(s.draft.shot.lines)) > 1
    before: str | None = None
    for line, said in fitting(s):
        if several and line.speaker != before:
            out.append(("", f"{NEXT if out else ''}{s.safe('dialogue', line.speaker) or NOBODY}: "))
        elif out:
            out.append(("", " "))  # neighbouring lines of one voice are one turn: short texts come out unsteadily
        out.append(("dialogue", said))
        before = line.speaker
    return out


NEXT = "\n"


def _request(draft: Draft) -> Json:
    """Only what is spoken: a name before a turn says whose voice it is, and would be read aloud."""
    if not draft.endpoint:
        return {"voice_id": voice(*speakers(draft.shot.lines)[:1] or ("",)), "text": draft.prompt, **draft.params}
    return {"inputs": [{"text": words, "voice_id": voice(name)} for name, words in _turns(draft)], **draft.params}


def _turns(draft: Draft) -> Iterator[tuple[str, str]]:
    """(name, words) of each row of a dialogue."""
    at = 0
    for row in draft.prompt.split(NEXT):
        start = min((span.start for span in draft.spans if span.start >= at), default=at)
        yield draft.prompt[at:start].removesuffix(": "), draft.prompt[start : at + len(row)]
        at += len(row) + 1


def _price(model: str, usd: float) -> Price:
    return Price(usd, "thousand_characters", _V4, "2026-11", when={"model": model})


TARGET = Target(
    id="elevenlabs-v4",
    name="ElevenLabs v4",
    vendor="ElevenLabs",
    kind="voice",
    checked="2026-11-22",
    confidence="medium: no first-party page of v4 was read; SDK types and resellers' limits",
    sources=(
        Source("signatures of speech and dialogue", f"{_SDK}: text_to_speech/client.py, text_to_dialogue/client.py", "2026-11"),
        Source("audio tags, punctuation, short texts", "github elevenlabs/elevenlabs-docs: v3 prompting, dialogue", "2025-08-25"),
        Source("v4 limit and price", _V4, "2026-11"),
        Source("what stability does on v3", "github elevenlabs/skills", "2026-08-07"),
    ),
    endpoint="text_to_speech.convert",
    models=(
        Model("eleven_v4"),
        Model("eleven_v4_turbo", "faster and cheaper"),
        Model(
            "eleven_v3",
            differs={"limit": Limit(3000), "notes": ("eleven_v3 is unsteady below about 250 characters: join lines where you can.",)},
        ),
    ),
    model_param="model_id",
    limit=Limit(10_000),
    seed=Seed("seed", 4_294_967_295),
    speech=Speech("<?[{delivery}] >{line}", nobody=""),
    guard=(*ANGLE, *UNBRACKETED),
    words=PROSE,
    unused=UNUSED["voice"],
    prompt_param="",
    legal=_legal,
    say=_say,
    request=_request,
    prices=(_price("eleven_v4", 0.08), _price("eleven_v4_turbo", 0.04), _price("eleven_v3", 0.08)),
    example=Example(
        {
            "action": "turns her head; sees her reflection move first",
            "location": "a rain-soaked alley",
            "dialogue": [
                {"speaker": "Mara", "line": "That isn't me", "delivery": "whispering"},
                {"speaker": "Mara", "line": "Kenji... did you see that?", "delivery": "voice breaking"},
                {"speaker": "Kenji", "line": "See what?", "delivery": "distracted"},
            ],
        },
        "Mara: [whispering] That isn't me. [voice breaking] Kenji... did you see that?\nKenji: [distracted] See what?",
    ),
)
