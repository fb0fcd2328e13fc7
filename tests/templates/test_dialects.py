# ruff: noqa: E501  (prompts stay in one piece)
"""One scene, every dialect: what each tool is told, side by side."""

from typing import Any

import pytest
from inline_snapshot import snapshot

from compiler_templates import compile_shot, find_target, lower
from tests.templates.scenes import film_with

DIALECTS = ("sora-2", "veo-3.1", "runway-gen4.5", "kling-3", "midjourney-7", "midjourney-8.1", "flux-2", "sd-3.5")


def said(slots: dict[str, Any]) -> dict[str, str]:
    project = film_with(slots)
    shot = lower(project, project.scenes[0])
    return {target: compile_shot(shot, find_target(target)).prompt for target in DIALECTS}


def lost(slots: dict[str, Any]) -> dict[str, list[str]]:
    project = film_with(slots)
    shot = lower(project, project.scenes[0])
    return {target: sorted({loss.slot for loss in compile_shot(shot, find_target(target)).losses}) for target in DIALECTS}


def test_a_face_in_the_rain() -> None:
    assert said(
        {
            "character_ref": ["Mara"],
            "action": "turns her head; sees her reflection move first",
            "location": "a rain-soaked alley",
            "shot_type": "close_up",
            "camera_angle": "low",
            "camera_movement": ["dolly_in", "pan_left"],
            "camera_speed": "slow",
            "focal_length_mm": 85,
            "depth_of_field": "shallow",
            "time_of_day": "night",
            "lighting_source": ["neon"],
            "color_palette": ["#008080", "amber"],
            "aspect_ratio": "9:16",
        }
    ) == snapshot(
        {
            "sora-2": """\
Mara is 28, cropped black hair, a yellow raincoat. Set in a rain-soaked alley at night.

Cinematography:
A close-up from a low angle on an 85mm lens with a shallow depth of field.
The camera slowly dollies in, then pans left.
Light from neon signs.
A color palette of teal (#008080) and amber.

Actions:
- Turns her head.
- Sees her reflection move first.\
""",
            "veo-3.1": "A close-up from a low angle on an 85mm lens with a shallow depth of field. The camera slowly dollies in, then pans left. Mara, 28, cropped black hair, a yellow raincoat, turns her head, then sees her reflection move first. Set in a rain-soaked alley at night. Light from neon signs. A color palette of teal (#008080) and amber.",
            "runway-gen4.5": "A close-up from a low angle on an 85mm lens with a shallow depth of field. The camera slowly pushes in, then pans left. Mara, 28, cropped black hair, a yellow raincoat, turns her head, then sees her reflection move first. Set in a rain-soaked alley at night. Light from neon signs. A color palette of teal (#008080) and amber.",
            "kling-3": "Set in a rain-soaked alley at night. Light from neon signs. Mara, 28, cropped black hair, a yellow raincoat, turns her head, then sees her reflection move first. A close-up from a low angle on an 85mm lens with a shallow depth of field. The camera slowly pushes in, then pans left. A color palette of teal (#008080) and amber.",
            "midjourney-7": "Mara, 28, cropped black hair, a yellow raincoat, turns her head, then sees her reflection move first, in a rain-soaked alley, at night, close-up, low angle, 85mm lens, shallow depth of field, neon signs, color palette of teal and amber --v 7 --ar 9:16",
            "midjourney-8.1": "Mara, 28, cropped black hair, a yellow raincoat, turns her head, then sees her reflection move first, in a rain-soaked alley, at night, close-up, low angle, 85mm lens, shallow depth of field, neon signs, color palette of teal and amber --v 8.1 --ar 9:16",
            "flux-2": "Mara, 28, cropped black hair, a yellow raincoat, turns her head, then sees her reflection move first. Set in a rain-soaked alley at night. Light from neon signs. A close-up from a low angle on an 85mm lens with a shallow depth of field. A color palette of teal (#008080) and amber.",
            "sd-3.5": "Mara, 28, cropped black hair, a yellow raincoat, turns her head, then sees her reflection move first. A close-up from a low angle on an 85mm lens with a shallow depth of field. Set in a rain-soaked alley at night. Light from neon signs. A color palette of teal and amber.",
        }
    )


def test_two_people_speak() -> None:
    assert said(
        {
            "character_ref": ["Mara", "Kenji"],
            "action": "argue in whispers",
            "location": "a night train",
            "shot_type": "medium",
            "framing": "two_shot",
            "camera_movement": ["handheld"],
            "dialogue": [
                {"speaker": "Mara", "line": "You said one minute."},
                {"speaker": "Kenji", "line": "I said perhaps.", "delivery": "calmly"},
            ],
            "ambience": "wheels on rails",
        }
    ) == snapshot(
        {
            "sora-2": """\
Mara is 28, cropped black hair, a yellow raincoat. Kenji is a tall man in his forties with a gray suit. He never blinks. Set on a night train.

Cinematography:
A medium shot, framed as a two-shot.
The camera moves handheld.

Actions:
- Argue in whispers.

Dialogue:
- Mara: "You said one minute."
- Kenji (calmly): "I said perhaps."

Background sound:
Wheels on rails.\
""",
            "veo-3.1": "A medium shot, framed as a two-shot. The camera moves handheld. Mara and Kenji argue in whispers. Mara is 28, cropped black hair, a yellow raincoat. Kenji is a tall man in his forties with a gray suit. He never blinks. Set on a night train. Mara says: You said one minute. Kenji says, calmly: I said perhaps. (no subtitles) Ambient noise: wheels on rails.",
            "runway-gen4.5": "A medium shot, framed as a two-shot. The camera moves handheld. Mara and Kenji argue in whispers. Mara is 28, cropped black hair, a yellow raincoat. Kenji is a tall man in his forties with a gray suit. He never blinks. Set on a night train.",
            "kling-3": 'Set on a night train. Mara and Kenji argue in whispers. Mara is 28, cropped black hair, a yellow raincoat. Kenji is a tall man in his forties with a gray suit. He never blinks. A medium shot, framed as a two-shot. The camera moves handheld. [Mara]: "You said one minute." Then [Kenji, calmly]: "I said perhaps." Ambient sound: wheels on rails.',
            "midjourney-7": "Mara and Kenji argue in whispers. Mara is 28, cropped black hair, a yellow raincoat. Kenji is a tall man in his forties with a gray suit. He never blinks. On a night train, medium shot, two-shot --v 7",
            "midjourney-8.1": "Mara and Kenji argue in whispers. Mara is 28, cropped black hair, a yellow raincoat. Kenji is a tall man in his forties with a gray suit. He never blinks. On a night train, medium shot, two-shot --v 8.1",
            "flux-2": "Mara and Kenji argue in whispers. Mara is 28, cropped black hair, a yellow raincoat. Kenji is a tall man in his forties with a gray suit. He never blinks. Set on a night train. A medium shot, framed as a two-shot.",
            "sd-3.5": "Mara and Kenji argue in whispers. Mara is 28, cropped black hair, a yellow raincoat. Kenji is a tall man in his forties with a gray suit. He never blinks. A medium shot, framed as a two-shot. Set on a night train.",
        }
    )


def test_from_a_still() -> None:
    assert said(
        {
            "subject": "an old lighthouse",
            "action": "lights up; the beam sweeps across the bay",
            "location": "a cliff above the sea",
            "time_of_day": "dusk",
            "camera_movement": ["crane_up"],
            "references": [{"asset": "still", "role": "first_frame"}],
        }
    ) == snapshot(
        {
            "sora-2": """\
An old lighthouse. Set on a cliff above the sea at dusk.

Cinematography:
The camera cranes up.

Actions:
- Lights up.
- The beam sweeps across the bay.\
""",
            "veo-3.1": "The camera cranes up. An old lighthouse lights up. The beam sweeps across the bay.",
            "runway-gen4.5": "The camera cranes up. An old lighthouse lights up. The beam sweeps across the bay.",
            "kling-3": "An old lighthouse lights up. The beam sweeps across the bay. The camera cranes up.",
            "midjourney-7": "asset:still An old lighthouse lights up. The beam sweeps across the bay. On a cliff above the sea, at dusk --v 7",
            "midjourney-8.1": "asset:still An old lighthouse lights up. The beam sweeps across the bay. On a cliff above the sea, at dusk --v 8.1",
            "flux-2": "An old lighthouse lights up. The beam sweeps across the bay. Set on a cliff above the sea at dusk. Use image 1 for the composition (Wet neon).",
            "sd-3.5": "An old lighthouse lights up. The beam sweeps across the bay. Set on a cliff above the sea at dusk.",
        }
    )


def test_what_each_of_them_cannot_say() -> None:
    assert lost(
        {
            "subject": "a boat",
            "camera_movement": ["arc"],
            "dialogue": [{"line": "Land!"}],
            "music": "a slow waltz",
            "seed": 7,
            "fps": 24,
            "resolution": "1080p",
            "negative": ["text", "a red door"],
            "references": [{"asset": "face", "role": "character"}, {"asset": "still", "role": "last_frame"}],
        }
    ) == snapshot(
        {
            "sora-2": ["fps", "references", "seed"],
            "veo-3.1": ["references"],
            "runway-gen4.5": ["dialogue", "music", "negative", "references", "resolution"],
            "kling-3": ["fps", "references", "seed"],
            "midjourney-7": ["references", "resolution"],
            "midjourney-8.1": ["references", "resolution"],
            "flux-2": ["negative", "references"],
            "sd-3.5": ["references", "resolution"],
        }
    )


@pytest.mark.parametrize(
    ("slots", "prompt"),
    [
        ({"subject": "a courier", "action": "runs"}, "A courier runs."),
        ({"subject": "a courier", "action": "running"}, "A courier running."),
        ({"subject": "a street", "action": "cars pass by"}, "A street. Cars pass by."),
        ({"subject": "waves", "action": "crash against the wall; a gull cries"}, "Waves crash against the wall. A gull cries."),
        ({"subject": "woman in red", "action": "walks; stops; turns"}, "A woman in red walks, stops, then turns."),
        ({"subject": "Mara", "character_ref": ["Mara"], "action": "waits"}, "Mara, 28, cropped black hair, a yellow raincoat, waits."),
        ({"character_ref": ["Mara"]}, "Mara is 28, cropped black hair, a yellow raincoat."),
        (
            {"subject": "the bridge", "character_ref": ["Mara"], "action": "Mara looks down."},
            "The bridge. Mara is 28, cropped black hair, a yellow raincoat. Mara looks down.",
        ),
        ({"camera_movement": ["static"], "steadiness": "locked"}, "The camera stays fixed."),
        ({"camera_movement": ["tracking", "handheld"], "camera_speed": "fast"}, "The camera quickly tracks with the subject, handheld."),
        ({"camera_movement": ["slow push toward the door"]}, "The camera makes a slow push toward the door."),
        ({"camera_speed": "slow"}, "The camera moves slowly."),
        ({"steadiness": "shaky"}, "The camera is shaky."),
        ({"location": "rooftop", "time_of_day": "dusk", "weather": ["rain", "fog"]}, "Set on a rooftop at dusk in the rain and fog."),
        ({"location": "a foggy pier", "weather": ["fog"]}, "Set on a foggy pier."),
        ({"location": "Rainbow Road", "weather": ["rain"]}, "Set on Rainbow Road in the rain."),
        ({"location": "a pier", "weather": ["["]}, "Set on a pier, (."),
        ({"location": "inside the old station"}, "Set inside the old station."),
        (
            {"location": {"ref": "alley"}, "time_of_day": "night"},
            "Set in the Dotonbori back alley, narrow, wet, stacked with neon, at night.",
        ),
        ({"focal_length_mm": 24, "lens": "wide"}, "Shot on a 24mm wide-angle lens."),
        ({"focal_length_mm": 8}, "Shot on an 8mm lens."),
        (
            {"color_palette": ["#0b1f4b"], "color_temperature": "cool", "saturation": "muted"},
            "A color palette of navy (#0b1f4b) in cool tones and muted colors.",
        ),
        ({"time_of_day": "golden_hour", "lighting_mood": "golden_hour"}, "Set at golden hour."),
        ({"era": "1970s", "influences": ["Agnès Varda"]}, "1970s look, inspired by Agnès Varda."),
        ({"music": "..."}, "Music: ..."),
    ],
)
def test_small_words(slots: dict[str, Any], prompt: str) -> None:
    assert said(slots)["kling-3"] == prompt
