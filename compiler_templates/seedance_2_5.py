"""Seedance 2.5 on ModelArk: what each picture is for, then the shot, then the overall look and what to keep out; up to thirty seconds."""

from dataclasses import replace

from compiler_templates._draft import Draft
from compiler_templates._il import Json
from compiler_templates._media import REFERENCE, content, frames_and_references
from compiler_templates._parts import CITES, FRAME, HEARD, KEEP_FREE, LIGHT, LOOK, MOVE, PALETTE, SCORE, WHERE, WHO
from compiler_templates._target import Durations, Example, Model, MultiShot, Price, Ratios, References, Resolutions, Seed, Source
from compiler_templates.seedance_2_0 import RATIOS, SPEECH
from compiler_templates.seedance_2_0 import TARGET as V2

_SHOTS = V2.multi or MultiShot(most=1, total_low=4, total_high=30)


def _request(draft: Draft) -> Json:
    """A task that is named is refused at once when it cannot be done; left to the service it may fail after it was paid for."""
    if REFERENCE in draft.params:
        draft.params["omni_reference_task_type"] = "reference"
    return content(draft)


def _legal(draft: Draft) -> None:
    if "seed" in draft.params:
        draft.warn("It is not certain that Seedance 2.5 keeps to a seed: take it for a hint.")


def _price(resolution: str, usd: float) -> Price:
    return Price(usd, "second", "PiAPI, a reseller, about", "2026-10", when={"resolution": resolution})


TARGET = replace(
    V2,
    id="seedance-2.5",
    name="Seedance 2.5",
    confidence="high; the prompt limit and its shape medium; the seed and prices low",
    sources=(
        *V2.sources[:3],
        Source("prompt guide, quoted", "docs.byteplus.com/en/docs/ModelArk/2607689", "2026-09-14"),
    ),
    models=(Model("dreamina-seedance-2-5-260628"),),
    durations=Durations("duration", low=4, high=30, default=5),
    ratios=Ratios("ratio", RATIOS, framed={}, default="16:9"),
    resolutions=Resolutions("resolution", {480: "480p", 720: "720p", 1080: "1080p"}, default=720),
    seed=Seed("seed", 4_294_967_295),
    cannot={},
    references=References(frames_and_references(30), exclusive=True, most=30),
    order=(CITES, WHO, WHERE, FRAME, MOVE, LIGHT, SPEECH, HEARD, SCORE, LOOK, PALETTE, KEEP_FREE),
    legal=_legal,
    request=_request,
    multi=replace(
        _SHOTS, most=10, shortest=3, total_high=30, label="Shot {n} ({start}-{end} s): ", later="Cut to shot {n} ({start}-{end} s): "
    ),
    prices=(_price("480p", 0.15), _price("720p", 0.35), _price("1080p", 0.8)),
    example=Example(
        {
            "character_ref": ["Ines"],
            "action": "runs along the platform; catches the last door; laughs",
            "location": "a small railway station",
            "time_of_day": "dawn",
            "weather": ["fog"],
            "shot_type": "full",
            "camera_angle": "low",
            "camera_movement": ["side_tracking", "handheld"],
            "camera_speed": "fast",
            "lighting_quality": "soft",
            "medium": "live_action",
            "color_temperature": "cool",
            "sound_effects": ["running steps", "a guard's whistle"],
            "music": "a solo accordion",
            "duration": 12,
            "negative": ["other passengers", "lettering"],
            "references": [{"asset": "ines", "role": "character"}],
        },
        (
            "Take the character's looks from Image 1 (Ines). Ines, 19, a long green scarf, runs along the platform, catches "
            "the last door, then laughs. Set in a small railway station at dawn in fog. A full shot from a low angle. The "
            "camera quickly tracks alongside the subject, handheld. Soft light. We hear running steps and a guard's whistle. "
            "Scored with a solo accordion. Live-action footage. Cool tones. Keep the picture free of other passengers and "
            "lettering."
        ),
        bible={
            "characters": [{"id": "ines", "name": "Ines", "description": "19, a long green scarf"}],
            "assets": [{"id": "ines", "sha256": "c" * 64, "width": 1024, "height": 1024, "label": "Ines"}],
        },
    ),
)
