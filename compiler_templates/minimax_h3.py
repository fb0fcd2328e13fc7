"""MiniMax H3: the fielded caption it was trained on, with shots by the clock, speech between <d> marks, soundscape and score apart."""

from compiler_templates._camera import amount, band
from compiler_templates._draft import Draft
from compiler_templates._guard import ANGLE, INPUTS, QUOTES, SQUARE, labels
from compiler_templates._media import REFERENCE, address, content, frames_and_references
from compiler_templates._parts import CITES, FRAME, LIGHT, LOOK, MOTION, MOVES, PALETTE, POSITIVES, WHERE, WHO, within
from compiler_templates._saying import NOTHING, Fragments, Phrase, Saying
from compiler_templates._target import (
    Durations,
    Example,
    Limit,
    Model,
    MultiShot,
    Negative,
    Piece,
    Price,
    Ratios,
    References,
    Resolutions,
    Role,
    Rule,
    Seed,
    Sentence,
    Sound,
    Source,
    Speech,
    Target,
)
from compiler_templates._words import PROSE, override

_PICTURE, _HEARD, _SCORE = "integrated_multimodal_description", "overall_soundscape", "non_diegetic_music"
_AMPLITUDES = {"still": "hardly any amplitude", "low": "small amplitude", "medium": "moderate amplitude", "high": "large amplitude"}
_INCLUDED = 5
"""Reference pictures in the price; each further one costs 0.04 USD."""


def _amplitude(s: Saying) -> Fragments:
    """How far the camera goes, or how much there is of movement where the camera's is not said."""
    strength: float | None = s.values.get("motion_strength")
    if strength is None:
        return NOTHING
    moves = s.values.get("camera_movement")
    said = _AMPLITUDES[band(strength)] if moves and moves != ("static",) else amount(s, strength)
    return (("motion_strength", said),)


def _legal(draft: Draft) -> None:
    if draft.seconds == 4:
        draft.warn("Only the newer documents of H3 allow 4 seconds: if it is refused, ask for 5.")
    if "seed" in draft.params:
        draft.warn("A seed makes results of H3 alike, never the same.")
    sent = draft.params.get(REFERENCE)
    if isinstance(sent, list) and len(sent) > _INCLUDED:
        draft.warn(f"Each reference picture after the fifth costs 0.04 USD more: {0.04 * (len(sent) - _INCLUDED):.2f} USD here.")


def _price(resolution: str, usd: float) -> Price:
    return Price(usd, "second", "reseller note on H3, about", "2026-10-24", when={"resolution": resolution})


_MOVE = Sentence((Piece("movement"), Piece("amplitude", after=" with {}")))
_SPEECH = Sentence((Piece("dialogue"),), end="")
_SHOT = (LOOK, FRAME, WHO, WHERE, LIGHT, PALETTE, _MOVE, POSITIVES, _SPEECH)
_MOTION = (MOTION, _MOVE, POSITIVES, _SPEECH)
_SOUNDS = (
    Sentence(
        (Piece("sound_effects"), Piece("ambience", after=" over {}")), heading=f"{_HEARD}: ", absent="The natural sounds of the scene."
    ),
    Sentence((Piece("music"),), heading=f"{_SCORE}: ", absent="N/A"),
)


def _in_field(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    return (CITES, *(within(sentence, f"{_PICTURE}: [Shot 1] ", gap=" ") for sentence in sentences), *_SOUNDS)


TARGET = Target(
    id="minimax-h3",
    name="MiniMax H3",
    vendor="MiniMax",
    kind="video",
    checked="2026-11-22",
    confidence="high; the prompt limit is not known, the shortest length and prices medium",
    sources=(
        Source("request schema", "PyPI comfy-cli 1.23.0 bundled openapi.yml /proxy/minimax/v2", "2026-10"),
        Source("node docs", "PyPI comfyui-embedded-docs 0.5.15", "2026-10"),
        Source("caption format", "github MiniMax-AI/MiniMax-H3 README, skills/h3-prompt-writing, scripts/readme", "2026-08-06"),
        Source("price", "reseller note on H3", "2026-10-24"),
    ),
    endpoint="POST /v2/video_generation",
    models=(Model("MiniMax-H3"),),
    limit=Limit(None),
    durations=Durations("duration", low=4, high=15, default=5),
    ratios=Ratios("ratio", {r: r for r in ("21:9", "16:9", "4:3", "1:1", "3:4", "9:16")}, framed={}, default="16:9"),
    resolutions=Resolutions("resolution", {768: "768P", 1440: "2K"}, default=768),
    negative=Negative("positive", why="H3 has no negative: it is told what is there"),
    seed=Seed("seed", 4_294_967_295),
    sound=Sound("always"),
    speech=Speech("{speaker} (S{voice}) says<?, {delivery}>: <d><?[{language}] >{line}</d>"),
    references=References(
        {
            **frames_and_references(9),
            "first_frame": Role("first_frame", address, cite="The video begins with Image {n} at 0.00 seconds."),
            "last_frame": Role("last_frame", address, cite="The video ends with Image {n}."),
        },
        exclusive=True,
        most=9,
    ),
    guard=(*ANGLE, *SQUARE, *QUOTES, *INPUTS, *labels(_PICTURE, _HEARD, _SCORE), Rule(r"\(\s*(S\d+)\s*\)", r"\1", ("(",))),
    words=override(PROSE, camera_movement=MOVES),
    phrases={"amplitude": Phrase(_amplitude, frozenset({"motion_strength"}))},
    order=_in_field(_SHOT),
    motion_order=_in_field(_MOTION),
    fixed={"aigc_watermark": False},
    prompt_param="",
    legal=_legal,
    request=content,
    multi=MultiShot(
        most=6,
        shortest=2,
        total_low=4,
        total_high=15,
        label=f"{_PICTURE}: [Shot 1] ",
        later="[Shot {n}] At {clock}, the camera cuts. ",
        order=_SHOT,
        motion_order=_MOTION,
        opening=(CITES,),
        closing=_SOUNDS,
        gathered=frozenset({"references", "sound_effects", "ambience", "music"}),
    ),
    prices=(_price("768P", 0.08), _price("2K", 0.13)),
    example=Example(
        {
            "subject": "a cellist in a grey wool coat",
            "action": "tunes the lowest string; stops; looks up at the pigeons",
            "location": "an empty railway hall",
            "time_of_day": "morning",
            "lighting_quality": "volumetric",
            "lighting_source": ["sun"],
            "lighting_direction": "side",
            "shot_type": "medium_wide",
            "camera_angle": "low",
            "camera_movement": ["dolly_in"],
            "camera_speed": "slow",
            "motion_strength": 0.25,
            "medium": "live_action",
            "color_palette": ["cream", "steel blue"],
            "dialogue": [{"speaker": "The cellist", "line": "You again.", "delivery": "amused", "language": "en"}],
            "sound_effects": ["a string being tuned", "wings"],
            "ambience": "the echo of the hall",
            "duration": 8,
            "aspect_ratio": "21:9",
        },
        (
            "integrated_multimodal_description: [Shot 1] Live-action footage. A medium wide shot from a low angle. A cellist "
            "in a grey wool coat tunes the lowest string, stops, then looks up at the pigeons. Set in an empty railway hall "
            "in the morning. Volumetric light from the sun, falling from the side. A color palette of cream and steel blue. "
            "The camera slowly pushes in with small amplitude. The cellist (S1) says, amused: <d>[English] You again.</d>\n"
            "\n"
            "overall_soundscape: A string being tuned and wings over the echo of the hall.\n"
            "\n"
            "non_diegetic_music: N/A"
        ),
    ),
)
