"""Sora 2: the look first, then the scene in prose, then labelled blocks. The service has ended; its prompt shape still serves."""

from compiler_templates._draft import Draft
from compiler_templates._guard import QUOTES, labels
from compiler_templates._parts import FRAME, LIGHT, LOOK, MOVE, PALETTE, WHERE, within
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
    Role,
    Sentence,
    Sound,
    Source,
    Speech,
    Target,
)
from compiler_templates._words import PROSE

_CAMERA = "Cinematography:"
_SOUND = "Background sound:"
_PRICES = "Comfy-Org/docs tutorials/partner-nodes/pricing.mdx"


def _legal(draft: Draft) -> None:
    """The two large sizes are for sora-2-pro; a first frame must have the size of the video."""
    said = draft.values.pop("resolution", None)
    size = str(draft.params["size"])
    if said is not None and draft.model and "pro" in draft.model.id and any(mark in said for mark in ("1024", "1080", "1792")):
        draft.params["size"] = {"1280x720": "1792x1024", "720x1280": "1024x1792"}[size]
        draft.adjust("resolution", said, draft.params["size"], "the largest size that the pro model's types name")
    elif said is not None:
        draft.adjust("resolution", said, size, "the size that this model makes") if "720" not in said else draft.placed.append(
            ("resolution", "size")
        )
    width, height = map(int, str(draft.params["size"]).split("x"))
    for picture in draft.shot.pictures:
        if picture.role == "first_frame" and picture.width and (picture.width, picture.height) != (width, height):
            draft.warn(f"The first frame must be exactly {width}x{height} pixels: {picture.label} is {picture.width}x{picture.height}.")


TARGET = Target(
    id="sora-2",
    name="Sora 2",
    vendor="OpenAI",
    kind="video",
    status="retired",
    ends="2026-09-24",
    checked="2026-11-22",
    confidence="high; the prompt limit is not known",
    sources=(
        Source("SDK types and deprecation", "PyPI openai 3.54.0: types/video_*.py", "2026-11"),
        Source("shutdown", "developers.openai.com models/sora-2", "2026-11"),
        Source("prompting guide", "openai/openai-cookbook examples/sora/sora2_prompting_guide.ipynb", "2025-10"),
        Source("price", _PRICES, "2026-08-21"),
    ),
    endpoint="videos.create",
    models=(
        Model("sora-2"),
        Model("sora-2-pro"),
        Model("sora-2-2025-10-06", "snapshot"),
        Model("sora-2-2025-12-08", "snapshot"),
        Model("sora-2-pro-2025-10-06", "snapshot"),
    ),
    limit=Limit(None),
    durations=Durations("seconds", choices=(4, 8, 12), form="string", default=4),
    ratios=Ratios("size", {"16:9": "1280x720", "9:16": "720x1280"}, default="16:9"),
    negative=Negative("prose"),
    sound=Sound("always"),
    multi=MultiShot(most=3, total_low=4, total_high=12, label="Shot {n} ({seconds} s)\n", gap="\n\n"),
    speech=Speech('- {speaker}<? ({delivery})><?, in {language}>: "{line}"', between="\n"),
    references=References(
        {"first_frame": Role("input_reference", lambda picture: {"image_url": picture.address})},
        why="only a first frame can be sent",
    ),
    guard=(*QUOTES, *labels("Cinematography", "Actions", "Dialogue", "Background sound")),
    words=PROSE,
    order=(
        LOOK,
        Sentence((Piece("subject_only"),)),
        WHERE,
        Sentence((Piece("negative", "Keep the frame free of {}"),)),
        within(FRAME, _CAMERA),
        within(MOVE, _CAMERA),
        within(LIGHT, _CAMERA),
        within(PALETTE, _CAMERA),
        Sentence((Piece("bullets"),), heading="Actions:", end=""),
        Sentence((Piece("dialogue"),), heading="Dialogue:", end=""),
        Sentence((Piece("sound_effects"),), heading=_SOUND),
        Sentence((Piece("ambience"),), heading=_SOUND),
        Sentence((Piece("music", "Music: {}", "Music: {}"),), heading=_SOUND),
    ),
    prices=(
        Price(0.5, "second", _PRICES, "2026-08-21", when={"model": "sora-2-pro", "size": "1792x1024"}, note="historic"),
        Price(0.5, "second", _PRICES, "2026-08-21", when={"model": "sora-2-pro", "size": "1024x1792"}, note="historic"),
        Price(0.3, "second", _PRICES, "2026-08-21", when={"model": "sora-2-pro"}, note="historic"),
        Price(0.1, "second", _PRICES, "2026-08-21", when={"model": "sora-2"}, note="historic"),
    ),
    own=frozenset({"resolution"}),
    legal=_legal,
    example=Example(
        {
            "subject": "a tired courier",
            "action": "locks her bike; looks up; smiles",
            "location": "a rain-soaked alley",
            "shot_type": "medium",
            "camera_movement": ["dolly_in"],
            "camera_speed": "slow",
            "time_of_day": "night",
            "lighting_source": ["neon"],
            "color_palette": ["teal", "amber"],
            "dialogue": [{"speaker": "Mara", "line": "Home at last", "delivery": "quietly"}],
            "ambience": "rain on tin roofs",
            "duration": 8,
        },
        (
            "A tired courier. Set in a rain-soaked alley at night."
            "\n"
            "\nCinematography:"
            "\nA medium shot."
            "\nThe camera slowly dollies in."
            "\nLight from neon signs."
            "\nA color palette of teal and amber."
            "\n"
            "\nActions:"
            "\n- Locks her bike."
            "\n- Looks up."
            "\n- Smiles."
            "\n"
            "\nDialogue:"
            '\n- Mara (quietly): "Home at last."'
            "\n"
            "\nBackground sound:"
            "\nRain on tin roofs."
        ),
    ),
)
