"""Kling 3.0 Omni (kling-v3-omni): as Kling 3.0, with up to seven pictures in one list, cited as <<<image_1>>>, and exclusions in words."""

from collections.abc import Callable
from dataclasses import replace

from compiler_templates._il import Json, Picture
from compiler_templates._media import cited
from compiler_templates._parts import CITES, KEEP_FREE
from compiler_templates._target import Durations, Example, Model, Negative, Price, References, Resolutions, Role, Sound, Source
from compiler_templates.kling_3 import PRICES
from compiler_templates.kling_3 import TARGET as KLING_3

_OMNI, _O1 = "kling-v3-omni", "kling-video-o1"


def _picture(kind: str = "") -> Callable[[Picture], Json]:
    return lambda picture: {"image_url": picture.address, **({"type": kind} if kind else {})}


def _price(model: str, mode: str, usd: float, sound: str = "") -> Price:
    when = {"model": model, "mode": mode} | ({"sound": sound} if sound else {})
    return Price(usd, "second", PRICES, "2026-08-21", when=when)


TARGET = replace(
    KLING_3,
    id="kling-3-omni",
    name="Kling 3.0 Omni",
    sources=(
        Source("request schema of the omni endpoint", "PyPI comfy-cli 1.23.0 bundled openapi.yml /proxy/kling", "2026-10"),
        Source("node docs", "PyPI comfyui-embedded-docs 0.5.15 KlingOmniPro*", "2026-10"),
        *KLING_3.sources[2:],
    ),
    endpoint="POST /v1/videos/omni-video",
    motion_endpoint="",
    models=(
        Model(_OMNI),
        Model(
            _O1,
            "silent, one shot",
            differs={
                "name": "Kling O1",
                "durations": Durations("duration", choices=(5, 10), form="string", default=5),
                "sound": Sound(),
                "speech": None,
                "multi": None,
            },
        ),
    ),
    resolutions=Resolutions("mode", {720: "std", 1080: "pro"}, default=1080),
    negative=Negative("prose"),
    references=References(
        {
            "first_frame": Role("image_list", _picture("first_frame"), many=True, most=7),
            "last_frame": Role("image_list", _picture("end_frame"), many=True, most=7),
            **cited("image_list", _picture(), 7, "<<<image_{n}>>>"),
        },
        lone_end=True,
        most=7,
    ),
    order=(CITES, *KLING_3.order, KEEP_FREE),
    motion_order=(CITES, *KLING_3.motion_order, KEEP_FREE),
    prices=(
        _price(_OMNI, "std", 0.084, "off"),
        _price(_OMNI, "std", 0.112, "on"),
        _price(_OMNI, "pro", 0.112, "off"),
        _price(_OMNI, "pro", 0.14, "on"),
        _price(_O1, "std", 0.084),
        _price(_O1, "pro", 0.112),
    ),
    example=Example(
        {
            "character_ref": ["Ines"],
            "action": "opens the umbrella; steps off the curb",
            "location": "a crowded crossing",
            "shot_type": "medium_wide",
            "camera_movement": ["follow", "handheld"],
            "time_of_day": "night",
            "weather": ["rain"],
            "lighting_source": ["neon"],
            "dialogue": [{"speaker": "Ines", "line": "Don't look back.", "delivery": "to herself"}],
            "ambience": "rain and traffic",
            "duration": 6,
            "negative": ["lettering"],
            "references": [{"asset": "face", "role": "character"}, {"asset": "still", "role": "style"}],
        },
        (
            "Take the character's looks from <<<image_1>>> (Ines). Take the style from <<<image_2>>> (Wet neon). Set at a crowded "
            "crossing at night in the rain. Light from neon signs. Ines, 19, a long green scarf, opens the umbrella, then steps "
            "off the curb. A medium wide shot. The camera follows the subject from behind, handheld. [Ines, to herself]: \"Don't "
            'look back." Ambient sound: rain and traffic. Keep the picture free of lettering.'
        ),
        bible={
            "characters": [{"id": "ines", "name": "Ines", "description": "19, a long green scarf"}],
            "assets": [
                {"id": "face", "sha256": "d" * 64, "width": 1024, "height": 1024, "label": "Ines"},
                {"id": "still", "sha256": "e" * 64, "width": 1280, "height": 720, "label": "Wet neon"},
            ],
        },
    ),
)
