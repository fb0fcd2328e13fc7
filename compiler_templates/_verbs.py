"""Whether a beat of an action begins with its verb, so that it can follow its subject without a new sentence."""

import re
from functools import lru_cache

from compiler_templates._target import listed_names, names

_BASES = listed_names(
    "accept adjust aim answer appear approach arrive ask back bend bite blink block blow board bow break breathe bring brush"
    " build burn burst call carry catch chase check chew circle clap clean climb cling close collapse collect come cook cough"
    " cover crack crash crawl cross crouch cry cut dance dash delete dip disappear discover dive dodge drag draw dream dress drift"
    " drink drive drop eat emerge empty enter escape examine exhale exit explode explore face fade faint fall feel fight fill find"
    " finish fire fix flee flick flicker flinch flip float fly fold follow freeze frown gallop gasp gather gaze get give glance"
    " glare glide glimpse glow go grab greet grin grip grow guide hammer hand hang hear hesitate hide hit hold hop hover hug hum"
    " hurry ignite inch inhale inspect jog join jump keep kick kiss kneel knit knock land laugh launch lead lean leap leave lie"
    " lift light linger listen load lock look loom lose lower make march melt mix move murmur nod notice offer open pace pack"
    " paddle paint pass pause peek peel peer pick place plant play plead plunge point pose pour pray press print pull pump punch"
    " push put race raise reach read realize recognize recoil reel release remove repeat rest return reveal ride ring rise roar"
    " roll rotate row rub run rush sail scan scatter scramble scream search see seize sew shake share shatter shelter shield shift"
    " shine shiver shout show shrug shuffle shut sing sink sip sit skate skid skip slam sleep slice slide slip slow slump smash"
    " smell smile smirk smoke snap sneak sniff soar sob spin splash spot sprint squeeze squint stack stagger stand stare start"
    " startle step stir stoop stop straighten stretch stride strike strip stroke stroll struggle study stumble sweep swim swing"
    " sway swirl switch swivel take talk tap taste tear tell test think throw tie tighten tilt tiptoe toss touch trace track trail"
    " trap travel tremble trip trot trudge try tuck tug tumble turn twirl twist type unfold unlock unpack untie unwrap unzip use"
    " vanish wade wait wake walk wander warm wash watch wave weave weep whisper whistle wince wink wipe work wrap wrestle write"
    " yawn yell zip have do be"
)


def _third(base: str) -> str:
    if base in ("have", "do", "be", "go"):
        return {"have": "has", "do": "does", "be": "is", "go": "goes"}[base]
    if base.endswith(("s", "sh", "ch", "x", "z")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + "s"


_THIRD = frozenset(map(_third, _BASES))
_PLURAL = frozenset(_BASES) | {"are", "go"}
_AFTER_VERB = names(
    "a an the her his its their my our your him it them himself herself itself up down in into out on onto off over under through"
    " toward towards to at away back past along across around against behind beside by from forward forwards backward inside"
    " outside between with without for slowly quickly quietly silently still alone together home past closer nearer apart open"
    " shut hard fast"
)
_LEAD_INS = names(
    "then and slowly suddenly quickly quietly gently carefully silently finally softly gradually abruptly nervously calmly just now still"
)
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")


@lru_cache(maxsize=4096)
def is_verb_phrase(beat: str, plural: bool = False) -> bool:
    """Whether ``beat`` begins with a present-tense verb or an -ing form, as far as its letters tell.

    ``plural`` also takes the bare form (``run``), which one person alone does not.
    """
    words = _WORD.findall(beat[:80].lower())
    while len(words) > 1 and (words[0] in _LEAD_INS or (words[0].endswith("ly") and len(words[0]) > 4)):
        words = words[1:]
    if not words or not beat[:1].isascii() or (beat[:1].isupper() and words[0] not in _THIRD):
        return False
    first, second = words[0], words[1] if len(words) > 1 else ""
    if first in _THIRD:
        return second not in _PLURAL or second in _AFTER_VERB  # "waves crash" is a noun and its verb
    if plural and first in _PLURAL:
        return True
    if (
        first.endswith("ing")
        and len(first) > 4
        and first not in ("nothing", "something", "everything", "anything", "evening", "morning", "building", "ceiling")
    ):
        return True
    return first.endswith("s") and not first.endswith(("ss", "us", "is", "'s")) and second in _AFTER_VERB


_PEOPLE = names(
    "man woman boy girl child kid baby teenager teen person figure stranger lady gentleman guy nurse cop chef guard bride groom thief spy monk nun priest"
    " king queen prince princess knight soldier student agent hero heroine protagonist lead character athlete pilot captain judge witch mother father"
    " mom dad son daughter brother sister wife husband widow friend clerk cook maid mechanic bartender barista astronaut diver courier salesman witness"
    " scientist ghost musician violinist pianist detective assistant android orphan villager cyclist widower refugee cowboy gangster model youth elder"
)
_NOT_PEOPLE = names(
    "flower tower river computer water letter paper poster mirror door floor corridor motor meteor monitor tractor scooter helicopter skyscraper lighter"
    " finger ladder hammer summer winter weather power counter chamber freezer timber number feather spider tiger dinner boulder shoulder cover center"
    " theater color armor harbor razor visor sensor reactor elevator escalator sweater locker drawer speaker printer shutter trailer cruiser freighter"
    " tanker container banner dagger burger cracker butter copper silver thunder ember amber glacier crater planter lantern panther rover fighter bomber"
    " projector refrigerator typewriter radiator generator propeller roller folder newspaper sticker marker cooler toaster boiler amplifier transmitter"
)


def is_person(subject: str) -> bool:
    """Whether ``subject`` is one person by the noun that heads it (``a tired courier at the door``), as far as a list of nouns and endings tells."""
    head = re.split(
        r"\s*(?:,|;|\b(?:in|on|at|of|with|by|near|from|who|that|wearing|standing|sitting|under|behind|beside)\b)",
        subject.lower(),
        maxsplit=1,
    )[0]
    nouns = head.split()
    if not nouns or not re.match(r"(?:an?|the|one|our|her|his|young|old)\b", head):
        return False
    noun = nouns[-1]
    return noun in _PEOPLE or (
        noun.endswith(("er", "or", "ist", "ian", "man", "woman", "eer")) and len(noun) > 4 and noun not in _NOT_PEOPLE
    )
