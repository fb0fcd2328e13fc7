"""Sentences that many targets share, in plain prose. A target picks, orders and replaces them."""

from dataclasses import replace

from compiler_templates._target import Piece, Sentence

FRAME = Sentence(
    (
        Piece("shot_type"),
        Piece("camera_angle", "Shot {}", " {}", free=", {}"),
        Piece("framing"),
        Piece("lens", "Shot on {}", " on {}"),
        Piece("depth_of_field", "Shot {}", " {}", free=", {}"),
        Piece("composition"),
    )
)
"""``A medium close-up from a low angle on an 85mm lens with a shallow depth of field, centered in the frame.``"""

MOVE = Sentence((Piece("movement"), Piece("motion_strength", after=", with {}")))
"""``The camera slowly dollies in, with subtle movement.``"""

WHO = Sentence((Piece("who"),))
"""``Mara, 28, cropped black hair, runs through the rain, then stops.``"""

WHERE = Sentence(
    (
        Piece("location", "Set {}", " {}"),
        Piece("time_of_day", "Set {}", " {}", free=", {}"),
        Piece("weather", "Set {}", " {}", free=", {}"),
        Piece("set_dressing", "The set holds {}", ", with {}"),
    )
)
"""``Set in a rain-soaked alley at night in the rain, with neon signs.``"""

LIGHT = Sentence(
    (
        Piece("lighting_quality"),
        Piece("lighting_source", "Light from {}", " from {}"),
        Piece("lighting_direction", "Light {}", ", {}"),
        Piece("lighting_mood", "Lit with {}", ", with {}", free=", {}"),
    )
)
"""``Hard light from neon signs, coming from behind, with a moody atmosphere.``"""

LOOK = Sentence(
    (Piece("medium"), Piece("aesthetic"), Piece("era"), Piece("film_stock"), Piece("influences", "Inspired by {}", ", inspired by {}"))
)
"""``Live-action footage, neo-noir aesthetic, 1970s look, shot on Kodak Vision3 500T, inspired by Wong Kar-wai.``"""

PALETTE = Sentence((Piece("color_palette", "A color palette of {}"), Piece("grade", after=" in {}")))
"""``A color palette of teal and amber in warm tones and muted colors.``"""

CITES = Sentence((Piece("references"),))
POSITIVES = Sentence((Piece("positives"),))
AVOID = Sentence((Piece("negative", "Avoid {}"),))
MOTION = Sentence((Piece("motion_only"),))
"""Image to video: ``The subject turns around, then smiles.``"""
SPEECH = Sentence((Piece("dialogue"),))
EFFECTS = Sentence((Piece("sound_effects"),), label="Sound effects: ", capital=False)
AMBIENCE = Sentence((Piece("ambience"),), label="Ambient sound: ", capital=False)
MUSIC = Sentence((Piece("music"),), label="Music: ", capital=False)

HEARD = Sentence((Piece("sound_effects", "We hear {}"), Piece("ambience", "We hear {}", " over {}")))
"""``We hear rain on metal and a distant siren over the hum of vending machines.``"""
SCORE = Sentence((Piece("music", "Scored with {}"),))
"""``Scored with a slow waltz on an untuned piano.``"""
KEEP_FREE = Sentence((Piece("negative", "Keep the picture free of {}"),))

MOVES = {
    "static": "stays fixed",
    "dolly_in": "pushes in",
    "dolly_out": "pulls back",
    "pedestal_up": "rises straight up",
    "pedestal_down": "sinks straight down",
    "arc": "orbits the subject",
    "arc_cw": "orbits the subject clockwise",
    "arc_ccw": "orbits the subject counterclockwise",
}
"""Camera moves in the plain verbs that the Chinese video models were taught with."""
THROUGHOUT = Sentence(
    (*LOOK.pieces, Piece("color_palette", "a color palette of {}", ", a color palette of {}"), Piece("grade", after=" in {}")),
    label="Throughout: ",
    capital=False,
)
"""The look that the shots of a clip share: ``Throughout: live-action footage, a color palette of teal and amber.``"""


def within(sentence: Sentence, heading: str, gap: str = "\n") -> Sentence:
    """``sentence`` as part of the block under ``heading``, on a line of its own."""
    return replace(sentence, heading=heading, gap=gap)
