"""Films for drawing: short and long, in several scripts, with and without reference pictures. The same every time."""

import io
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import numpy as np
from PIL import Image, ImageFilter

from studio.pictures.accepted import Accepted, checked
from studio.pictures.asset import as_asset
from studio.pictures.decode import rebuild
from studio.pictures.measure import measure
from studio.project import Origin, SceneProject, VisualAsset

Film = tuple[SceneProject, Mapping[str, bytes]]
"""A film, and the bytes of its pictures by sha256."""


def plate(seed: int, size: tuple[int, int] = (960, 540)) -> Image.Image:
    """A painted frame in place of a photograph: sky, ground, a few lights and grain, from a fixed seed."""
    rng = np.random.default_rng(seed)
    w, h = size
    top, low, lamp = (rng.integers(a, b, 3) for a, b in ((8, 70), (40, 150), (150, 255)))
    down, across = np.mgrid[0 : 1 : h * 1j, 0 : 1 : w * 1j]
    field = top + (low - top) * (down[..., None] ** 1.5)
    for _ in range(4):
        x, y, r = rng.random(), 0.25 + 0.5 * rng.random(), 0.04 + 0.14 * rng.random()
        far = ((across - x) * w / h) ** 2 + (down - y) ** 2
        field = field + (lamp - field) * np.exp(-far / r**2)[..., None] * 0.8
    skyline = 0.55 + 0.12 * np.repeat(rng.random(24), -(-w // 24))[:w]
    field = np.where((down > skyline[None, :])[..., None], field * 0.28, field) + rng.normal(0, 3, (h, w, 1))
    return Image.fromarray(field.clip(0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(0.8))


def accepted(image: Image.Image) -> Accepted:
    """What the intake gives for a picture, without a child process."""
    stored = rebuild(image)
    told = {"width": stored.width, "height": stored.height, "changes": (), **asdict(measure(image))}
    return checked(json.dumps(told).encode(), stored.data)


def as_png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def pinned(*plates: tuple[str, str, Image.Image]) -> tuple[list[VisualAsset], dict[str, bytes]]:
    """Assets and their bytes from (label, category, picture)."""
    assets: list[VisualAsset] = []
    stills: dict[str, bytes] = {}
    for n, (label, category, image) in enumerate(plates, 1):
        one = accepted(image)
        assets.append(as_asset(one, f"a{n}", category, label))  # type: ignore[arg-type]
        stills[one.sha256] = one.data
    return assets, stills


def film(title: str, scenes: list[dict[str, Any]], **more: Any) -> SceneProject:
    return SceneProject.model_validate({"id": "film", "title": title, "scenes": scenes, **more})


OSAKA: list[dict[str, Any]] = [
    {
        "title": "The last delivery",
        "slots": {
            "subject": "Mara",
            "action": "stops at a puddle that shows a dry street",
            "shot_type": "wide",
            "camera_movement": ["dolly_in"],
            "camera_speed": "slow",
            "lighting_mood": "neon_noir",
            "time_of_day": "night",
            "weather": ["rain"],
            "duration": 6,
            "color_palette": ["#0b1226", "#ff2bd0", "#2af5ff"],
        },
    },
    {
        "title": "A minute ahead",
        "slots": {
            "subject": "Mara",
            "action": "her reflection turns before she does",
            "shot_type": "close_up",
            "focal_length_mm": 85,
            "depth_of_field": "shallow",
            "camera_movement": ["static"],
            "duration": 4,
            "time_of_day": "night",
            "color_palette": ["#14202b", "#f5a623"],
        },
        "status": "refining",
    },
    {
        "title": "She runs first",
        "slots": {
            "action": "Mara chases herself across the crossing; the lights change",
            "shot_type": "full",
            "framing": "two_shot",
            "camera_movement": ["tracking", "handheld"],
            "camera_speed": "fast",
            "duration": 8,
            "time_of_day": "night",
        },
        "status": "locked",
    },
    {
        "title": "The parcel is hers",
        "slots": {
            "subject": "the parcel",
            "shot_type": "insert",
            "camera_movement": ["tilt_up"],
            "duration": 5,
            "time_of_day": "dawn",
            "dialogue": [{"speaker": "Mara", "line": "You were always late."}],
        },
    },
]


def osaka() -> Film:
    """Four scenes, wide, without references."""
    return film("One Minute Ahead", OSAKA, logline="A courier in rain-soaked Osaka finds her reflection is a minute ahead of her."), {}


def upright() -> Film:
    """The same film, vertical, with three references."""
    assets, stills = pinned(
        ("Dotonbori at night", "location", plate(3)), ("Mara", "character", plate(8, (600, 800))), ("The look", "style", plate(21))
    )
    scenes = [dict(s, slots={**s["slots"]}) for s in OSAKA]
    scenes[0]["slots"]["references"] = [{"asset": "a1", "role": "first_frame"}]
    scenes[1]["slots"]["references"] = [{"asset": "a2", "role": "character"}, {"asset": "a1", "role": "location"}]
    bible = {"assets": [a.model_dump() for a in assets], "characters": [{"id": "c1", "name": "Mara", "description": "28, a courier"}]}
    style = {"aspect_ratio": "9:16", "references": [{"asset": "a3", "role": "style"}]}
    return film("One Minute Ahead", scenes, bible=bible, style=style), stills


SHOTS = ["wide", "close_up", "medium", "extreme_wide", "insert", "full", "medium_close_up", "establishing"]
MOVES = [["dolly_in"], ["static"], ["pan_left"], ["crane_up"], [], ["tracking", "handheld"], ["arc_cw"], ["drone"]]
LIGHT = ["golden_hour", "night", "morning", "blue_hour", "dusk", "midday", "dawn", "afternoon"]


def many(count: int = 24) -> Film:
    """Many scenes of every size, every third with its own reference."""
    assets, stills = pinned(*((f"Still {n}", "shot_ref", plate(100 + n)) for n in range(1, count // 3 + 1)))
    scenes: list[dict[str, Any]] = []
    for n in range(count):
        slots: dict[str, Any] = {
            "subject": "the keeper",
            "action": f"walks the {n + 1}th step of the tower and counts what the sea has left",
            "shot_type": SHOTS[n % 8],
            "camera_movement": MOVES[n % 8],
            "time_of_day": LIGHT[n % 8],
            "duration": 3 + n % 6,
        }
        if n % 3 == 0 and n // 3 < len(assets):
            slots["references"] = [{"asset": f"a{n // 3 + 1}", "role": "first_frame"}]
        scenes.append({"title": f"Step {n + 1}", "slots": slots, "status": ("exploring", "refining", "locked")[n % 3]})
    bible = {"assets": [a.model_dump() for a in assets]}
    return film("The Keeper of the Sea Door", scenes, bible=bible, logline="A lighthouse keeper finds a door in the sea."), stills


def scripts() -> Film:
    """One film in many scripts, with titles longer than any card."""
    told = [
        ("雨の大阪、最後の配達", "配達員の真良は、水たまりに映る乾いた街を見つめて立ち止まる。", "夜"),
        ("一分先の影", "影は彼女よりも先に振り向く。「遅かったね」", "夜"),
        ("الطرد الأخير", "تقف مارا أمام بركة ماء تعكس شارعًا جافًا في الساعة 3:45 صباحًا", "ليل"),
        ("ההשתקפות מקדימה דקה", "מארה רצה אחרי עצמה ברחוב Dotonbori", "לילה"),
        ("🎬 Take 12 👩🏽‍🚀🌧️", "She laughs 😂 and the rain ☔ stops 🇯🇵", "night ✨"),
        ("그녀가 먼저 달린다", "마라는 횡단보도를 가로질러 자기 자신을 쫓는다", "새벽"),
        (
            "The extraordinarily long and winding title of a scene that nobody in the edit room dared to shorten, part two",
            "A very long line. " * 12,
            "",
        ),
        ("Донаудампфшиффахртсгезелльшафт", "Ταξίδι στην άκρη της νύχτας — naïve façade, Łódź, İstanbul", "ночь"),
        ("बारिश में आख़िरी डिलीवरी", "मारा पोखर के सामने रुकती है", "रात"),
        ("ฝนตกที่โอซาก้า", "มาราหยุดที่แอ่งน้ำ", "กลางคืน"),
    ]
    scenes = [
        {"title": t, "slots": {"action": a, **({"lighting_mood": light} if light else {}), "duration": 5, "shot_type": SHOTS[n % 8]}}
        for n, (t, a, light) in enumerate(told)
    ]
    return film("大阪 🌧️ أوساكا: One Minute Ahead of the Rain", scenes, logline="雨の大阪で、配達員は一分先を行く自分の影を見る。"), {}


def bare() -> Film:
    """Scenes that say nothing."""
    return film("", [{}, {}, {}]), {}


INFERRED = Origin(kind="inferred", source="rule:carry")
