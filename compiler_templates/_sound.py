"""What tools for music and effects share: light and pace as a composer hears them, what can be left out, whether anybody sings."""

import re
from functools import lru_cache

from compiler_templates._draft import Draft
from compiler_templates._phrases import bare
from compiler_templates._saying import NOTHING, Fragments, Phrase, Saying
from compiler_templates._target import Words, names
from compiler_templates._words import PROSE, override

HEARD: Words = override(
    PROSE,
    lighting_mood={
        "golden_hour": "warm and wistful",
        "blue_hour": "quiet and melancholic",
        "neon_noir": "brooding and nocturnal",
        "low_key": "dark and restrained",
        "high_key": "bright and light-hearted",
        "chiaroscuro": "dramatic, with stark contrasts",
        "silhouette": "mysterious",
        "moody": "moody",
        "soft_diffused": "soft and gentle",
        "harsh": "harsh and tense",
        "romantic": "romantic",
        "clinical": "cold and clinical",
        "dreamlike": "dreamlike",
    },
    motion_strength={"still": "very slow, almost still", "low": "slow", "medium": "mid-tempo, steady", "high": "fast and driving"},
)
"""Prose, with moods of light and strengths of motion as moods and paces for the ear."""

SCORED = names("subject action location time_of_day weather lighting_mood aesthetic era music motion_strength")
"""The slots from which a cue is made."""

_SUNG = re.compile(
    r"(?i)\b(?:vocals?|vocalists?|voices?|sing(?:s|ing|ers?)?|sung|choirs?|choral|chant(?:s|ing)?|lyrics?|rap(?:s|ping|pers?)?|cappella)\b"
)
_UNSUNG = re.compile(r"(?i)\b(?:no|without|instrumental)\b")


@lru_cache(maxsize=256)
def sung(text: str) -> bool:
    """Whether a wish for music asks for voices: ``a choir hums`` does, ``jazz without vocals`` does not."""
    return bool(_SUNG.search(text)) and not _UNSUNG.search(text)


def genre(s: Saying) -> Fragments:
    """``low synth drone, neo-noir, 1990s``; where no music is wished for, a film score of that kind: ``1990s neo-noir film score``."""
    wish, looks = s.text("music") if "music" in s.values else "", [slot for slot in ("aesthetic", "era") if slot in s.values]
    if wish:
        return [("music", wish), *(part for slot in looks for part in (("", ", "), (slot, s.text(slot))))]
    return [*(part for slot in reversed(looks) for part in ((slot, s.text(slot)), ("", " "))), ("", "film score")]


def unsung(s: Saying) -> Fragments:
    """``instrumental only``, unless the wish asks for voices."""
    return NOTHING if sung(s.values.get("music", "")) else (("", "instrumental only"),)


GENRE = Phrase(genre, SCORED)
UNSUNG = Phrase(unsung, SCORED)

_AUDIBLE = names(
    "music song songs vocal vocals voice voices voiceover singing singer choir lyrics rap speech talking dialogue chatter whisper whispers"
    " drum drums drumbeat percussion cymbal cymbals snare beat beats bass guitar guitars piano keyboard keys organ synth synths"
    " synthesizer strings violin violins cello viola harp brass trumpet trumpets horn horns saxophone sax trombone woodwinds flute"
    " clarinet accordion banjo ukulele harmonica bagpipes bell bells chimes gong orchestra orchestral electronic autotune"
    " jazz pop rock metal techno house hip-hop classical country folk reggae trap dubstep sound sounds noise hiss hum static reverb echo"
    " distortion click clicks feedback applause laughter footsteps siren sirens thunder wind birds birdsong tempo crescendo drone melody"
)
"""Words that name something heard. A shot's list of things to leave out is mostly of things seen, which are nothing to a composer."""


@lru_cache(maxsize=1024)
def _audible(item: str) -> bool:
    return not _AUDIBLE.isdisjoint(re.findall(r"[a-z-]+", bare(item).lower()))


def leave_out_the_seen(draft: Draft) -> None:
    """Of what must not be there, only what can be heard stays; a list without any such thing is of no use here."""
    wanted: tuple[str, ...] = draft.values.get("negative", ())
    heard = tuple(item for item in wanted if _audible(item))
    if not heard:
        draft.ignore("negative")
        return
    draft.values["negative"] = heard
    for item in wanted:
        if item not in heard:
            draft.lose("negative", "it is nothing that is heard", item)
