"""Kling 2.6 (kling-v2-6 on the v1 endpoints): who and what first, then the place, the camera, the light. Sound goes with pro."""

from dataclasses import replace

from compiler_templates._draft import Draft
from compiler_templates._parts import AMBIENCE, EFFECTS, FRAME, LIGHT, LOOK, MOTION, MOVE, MUSIC, PALETTE, SPEECH, WHERE, WHO
from compiler_templates._target import Durations, Example, Model, Price, Sound, Source
from compiler_templates.kling_3 import PRICES
from compiler_templates.kling_3 import TARGET as KLING_3


def _legal(draft: Draft) -> None:
    """2.6 makes sound in pro mode only."""
    if draft.sounding and draft.params["mode"] != "pro":
        draft.params["mode"] = "pro"
        if "resolution" in draft.shot.values:
            draft.adjust("resolution", draft.shot.values["resolution"], "pro", "sound goes with pro (1080p) only")


def _price(model: str, sound: str, usd: float) -> Price:
    return Price(usd, "second", PRICES, "2026-08-21", when={"model": model, "sound": sound} if sound else {"model": model})


TARGET = replace(
    KLING_3,
    id="kling-2.6",
    name="Kling 2.6",
    sources=(
        *KLING_3.sources,
        Source("sound of 2.6 and 2.5 Turbo", "github vercel/ai packages/klingai video-model-options.ts", "2026-08-22"),
    ),
    models=(
        Model("kling-v2-6"),
        Model("kling-v2-5-turbo", "silent", differs={"name": "Kling 2.5 Turbo", "sound": Sound(), "speech": None, "legal": None}),
    ),
    durations=Durations("duration", choices=(5, 10), form="string", default=5),
    order=(WHO, WHERE, FRAME, MOVE, LIGHT, LOOK, PALETTE, SPEECH, EFFECTS, AMBIENCE, MUSIC),
    motion_order=(MOTION, MOVE, SPEECH, EFFECTS, AMBIENCE, MUSIC),
    multi=None,
    legal=_legal,
    prices=(_price("kling-v2-6", "off", 0.07), _price("kling-v2-6", "on", 0.14), _price("kling-v2-5-turbo", "", 0.07)),
    example=Example(
        {
            "subject": "a street violinist",
            "action": "draws the bow; lifts her eyes to the rain",
            "location": "a tram stop",
            "shot_type": "medium",
            "camera_movement": ["arc_cw"],
            "camera_speed": "slow",
            "time_of_day": "dusk",
            "weather": ["rain"],
            "lighting_source": ["headlights"],
            "lighting_direction": "back",
            "music": "a slow violin melody",
            "duration": 8,
        },
        (
            "A street violinist draws the bow, then lifts her eyes to the rain. Set at a tram stop at dusk in the rain. A medium "
            "shot. The camera slowly arcs clockwise around the subject. Light from car headlights, coming from behind. Music: a "
            "slow violin melody."
        ),
    ),
)
