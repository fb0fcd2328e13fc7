"""Where and in what weather: a place with the preposition that it wants, said once."""

import re

from compiler_templates._guard import tidy
from compiler_templates._saying import NOTHING, Fragments, Saying
from compiler_templates._target import names
from compiler_templates._words import listed, starts_with_preposition, with_article

_ON = names(
    "rooftop roof beach bridge street road highway freeway platform balcony terrace island hill hilltop hillside cliff pier dock"
    " boat ship stage field plateau deck porch boardwalk staircase escalator summit ridge riverbank shore planet sidewalk pavement"
    " motorway farm ledge promenade train tram bus ferry subway plane coast"
)

_AT = names(
    "stop counter desk table window gate entrance crossroads crossing intersection junction checkpoint airport campfire bonfire"
    " end edge foot mouth"
)


def location(s: Saying) -> Fragments:
    """``in a rain-soaked alley``, ``on a rooftop``, ``inside the station``: the place with the preposition that it wants."""
    place = s.draft.shot.place
    if place is None or "location" not in s.values:
        return NOTHING
    said = s.within("location", s.safe("location", f"{place.name}, {tidy(place.detail)}" if place.detail else place.name))
    if not said:
        return NOTHING
    if starts_with_preposition(said):
        return (("location", said[0].lower() + said[1:]),)
    if _already_said(s, said):
        s.echoed["location"] = "subject" if "subject" in s.values and said.lower() in s.values["subject"].lower() else "action"
        return NOTHING
    noun = re.split(
        r"\s*(?:,|;|\b(?:in|at|of|with|by|near|under|over|above|below|beside|behind|beyond|between|on|where|that|overlooking)\b)",
        said,
        maxsplit=1,
    )[0].rsplit(None, 1)
    head = noun[-1].lower() if noun else ""
    joint = "on" if head in _ON else "at" if head in _AT else "in"
    named = bool(noun) and noun[-1][:1].isupper() and not said[:1].isupper()  # rain-soaked Osaka
    whole = said if named else with_article(said)
    lead = whole[: len(whole) - len(said)]
    return (("", f"{joint} {lead}"), ("location", said))


def _already_said(s: Saying, place: str) -> bool:
    """Whether the subject or the action already names the place."""
    told = f"{s.values.get('subject', '')} {s.values.get('action', '')}".lower()
    return len(place) > 3 and place.lower() in told and re.search(rf"(?<!\w){re.escape(place.lower())}(?!\w)", told) is not None


def time_of_day(s: Saying) -> Fragments:
    """``at night``; an hour in the person's own words gets its preposition: ``at 3 a.m.``"""
    value = s.values.get("time_of_day")
    if value is None or s.echo("time_of_day", value):
        return NOTHING
    said = s.word("time_of_day", value)
    hour = said[:1].isdigit() or said.lower() in ("noon", "midnight")
    return (("", "at "), ("time_of_day", said)) if hour else (("time_of_day", said),)


def weather(s: Saying) -> Fragments:
    """``in the rain and fog``: what begins alike is said once."""
    values = s.values.get("weather")
    if not values:
        return NOTHING
    place = s.draft.shot.place
    if place and "location" in s.values and all(_holds(place.name, value) for value in values):
        s.echoed["weather"] = "location"  # a rain-soaked alley in the rain
        return NOTHING
    said = [s.word("weather", value) for value in values]
    for start in ("in the ", "in a ", "in ", "under "):
        said = [said[0], *(later.removeprefix(start) if said[0].startswith(start) else later for later in said[1:])]
    return (("weather", listed(said)),)


def _holds(name: str, value: str) -> bool:
    """Whether the name of a place already tells a weather: a rain-soaked alley, a foggy pier; not Rainbow Road."""
    word = re.escape(value.partition("_")[0])
    return bool(word) and re.search(rf"(?i)(?<!\w){word}(?:\w?y|ing|ed|s|swept)?(?!\w)", name) is not None


def location_plain(s: Saying) -> Fragments:
    """The place without a preposition."""
    place = s.draft.shot.place
    if place is None or "location" not in s.values:
        return NOTHING
    said = s.safe("location", f"{place.name}, {tidy(place.detail)}" if place.detail else place.name)
    return (("location", s.within("location", said)),) if said else NOTHING


_BETWEEN = re.compile(r",\s+(?:and\s+)?(?![^()]*\))")


def dressing(s: Saying) -> Fragments:
    """``an umbrella (clear plastic, one broken rib) and steaming vents``: what the set holds, as English lists things."""
    said = s.text("set_dressing") if "set_dressing" in s.values else ""
    said = re.sub(r"(?i)^with\s+", "", said)
    items = _BETWEEN.split(said) if re.search(r"[.;:!?]", said) is None else [said]
    listed_items = [with_article(item) if item.endswith(")") else item for item in items if item]
    return (("set_dressing", listed(listed_items)),) if listed_items else NOTHING
