"""Runway Gen-4 Turbo: animates a picture and nothing else. The words say what moves: the camera, then who, in one unbroken take."""

from dataclasses import replace

from compiler_templates._draft import Draft
from compiler_templates._parts import MOTION, MOVE, POSITIVES
from compiler_templates._phrases import remark
from compiler_templates._target import Example, Model, Piece, Price, Ratios, References, Role, Sentence
from compiler_templates.runway_gen4_5 import TARGET as GEN45

_RATIOS = {"16:9": "1280:720", "9:16": "720:1280", "4:3": "1104:832", "3:4": "832:1104", "1:1": "960:960", "21:9": "1584:672"}
_AWAITED = "asset:first_frame"


def _legal(draft: Draft) -> None:
    """The request is nothing without its picture: a place is held for it, and that is said."""
    if not draft.framed:
        draft.framed = True
        draft.params["prompt_image"] = _AWAITED
        draft.warn(f"Gen-4 Turbo needs a picture to animate: bind one as the first frame. Until then prompt_image holds {_AWAITED}.")


_ORDER = (MOVE, MOTION, POSITIVES, Sentence((Piece("unbroken"),)))

TARGET = replace(
    GEN45,
    id="runway-gen4-turbo",
    name="Runway Gen-4 Turbo",
    endpoint="image_to_video.create",
    motion_endpoint="",
    models=(Model("gen4_turbo"), Model("gen3a_turbo", ended="2026-07-30", successor="gen4_turbo")),
    ratios=Ratios("ratio", _RATIOS, default="16:9"),
    references=References(
        {"first_frame": Role("prompt_image", lambda picture: picture.address)},
        why="Gen-4 Turbo takes a first frame only: make a still with Runway Gen-4 Image and use that",
    ),
    phrases={"unbroken": remark("continuous, seamless shot")},
    order=_ORDER,
    motion_order=_ORDER,
    moves=1,
    legal=_legal,
    prices=(Price(0.05, "second", "docs.dev.runwayml.com pricing: 5 credits of 0.01 USD a second", "2026-11"),),
    example=Example(
        {
            "subject": "the woman",
            "action": "lifts the veil; looks into the lens",
            "location": "a winter garden",
            "camera_movement": ["dolly_in"],
            "camera_speed": "slow",
            "motion_strength": 0.3,
            "duration": 5,
            "seed": 11,
            "negative": ["camera shake"],
            "references": [{"asset": "portrait", "role": "first_frame"}],
        },
        (
            "The camera slowly pushes in, with subtle movement. The woman lifts the veil, then looks into the lens. The camera is "
            "steady. Continuous, seamless shot."
        ),
        bible={"assets": [{"id": "portrait", "sha256": "c" * 64, "width": 1280, "height": 720, "label": "Portrait"}]},
    ),
)
