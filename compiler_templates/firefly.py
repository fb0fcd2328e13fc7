"""Adobe Firefly: subject, action, place, light, shot, style; no artists and no brands, which the service refuses. Eight sizes."""

from compiler_templates._draft import Draft
from compiler_templates._il import Json, Picture
from compiler_templates._parts import FRAME, LIGHT, LOOK, PALETTE, WHERE, WHO
from compiler_templates._ratios import Sizes
from compiler_templates._target import Example, Limit, Negative, References, Role, Seed, Source, Target
from compiler_templates._words import STILLS, override
from studio import film

_SIDES = ((2048, 2048), (2304, 1792), (1792, 2304), (2688, 1536), (1344, 768), (1152, 896), (896, 1152), (1024, 1024))
_PHOTOS = frozenset({"live_action", "documentary", "found_footage"})
_STOCKS = {
    "IMAX": "shot on large-format film",
    "Kodak Portra 400": "shot on soft color-negative film with natural skin tones",
    "Kodak Portra 800": "shot on fast, grainy color-negative film with natural skin tones",
    "Kodak Gold 200": "shot on warm consumer color-negative film",
    "Kodak Ektachrome": "shot on clean, cool slide film",
    "Kodachrome": "shot on rich, saturated slide film",
    "Kodak Vision3 500T": "shot on fast tungsten-balanced cinema film",
    "Kodak Vision3 250D": "shot on daylight-balanced cinema film",
    "Kodak Tri-X": "shot on grainy black-and-white film",
    "Fujifilm Velvia": "shot on highly saturated slide film",
    "Fujifilm Eterna": "shot on muted cinema film",
    "Fuji Superia": "shot on greenish consumer color-negative film",
    "CineStill 800T": "shot on tungsten-balanced film with red halos around the lights",
    "Ilford HP5": "shot on classic black-and-white film",
    "Polaroid": "instant-film look",
    "Technicolor": "three-strip color-film look",
    "ARRI Alexa": "shot on a digital cinema camera",
    "RED": "shot on a sharp digital cinema camera",
}
"""What a stock looks like, without its brand."""


def _legal(draft: Draft) -> None:
    """One picture and one seed for it, photo or art by the medium, and stocks by their look."""
    seed = draft.params.pop("seeds", None)
    if seed is not None:
        draft.params["seeds"] = [seed]
    medium = draft.shot.text("medium")
    if ("medium", medium) in film.TERMS:
        draft.params["contentClass"] = "photo" if medium in _PHOTOS else "art"
    stock = draft.values.get("film_stock")
    if stock in _STOCKS:
        draft.adjust("film_stock", stock, _STOCKS[stock], "Firefly refuses the names of brands")
    elif stock and ("film_stock", stock) not in film.TERMS:
        draft.warn("Firefly refuses prompts that name brands: check the film stock.")


def _reference(picture: Picture) -> Json:
    return {"source": {"uploadId": picture.address}}


_STRUCTURE = Role("structure.imageReference", _reference)

TARGET = Target(
    id="firefly",
    name="Adobe Firefly",
    vendor="Adobe",
    kind="image",
    checked="2026-11-22",
    confidence="medium: first-party, but the file describes an older generation of the API",
    sources=(
        Source("OpenAPI file of the SDK", "npm @adobe/firefly-apis 2.0.1: oas/FFApiOpenApi3.json", "2025"),
        Source("changelog: async endpoints only", "developer.adobe.com/firefly-services/docs/firefly-api/guides/changelog", "2025-10-03"),
    ),
    notes=("Adobe's public API file may be older than the model: the model is chosen by the x-model-version header.",),
    endpoint="POST /v3/images/generate-async",
    limit=Limit(1024),
    ratios=Sizes(("size.width", "size.height"), _SIDES, area=2688 * 1536),
    negative=Negative("field", "negativePrompt", Limit(1024)),
    seed=Seed("seeds", 4_294_967_295),
    references=References(
        {"style": Role("style.imageReference", _reference), "first_frame": _STRUCTURE, "shot": _STRUCTURE},
        most=2,
        why="Firefly takes one picture for the style and one for the structure",
    ),
    words=override(STILLS, film_stock=_STOCKS),
    order=(WHO, WHERE, LIGHT, FRAME, PALETTE, LOOK),
    cannot={"influences": "Firefly refuses the names of artists"},
    fixed={"numVariations": 1},
    legal=_legal,
    example=Example(
        {
            "subject": "a beekeeper",
            "action": "lifts a frame against the sun",
            "location": "an orchard on a hillside",
            "medium": "live_action",
            "film_stock": "Kodak Portra 400",
            "shot_type": "medium",
            "camera_angle": "low",
            "depth_of_field": "shallow",
            "time_of_day": "golden_hour",
            "lighting_direction": "back",
            "aspect_ratio": "16:9",
            "seed": 4,
            "negative": ["text"],
        },
        (
            "A beekeeper lifts a frame against the sun. Set in an orchard on a hillside at golden hour. Light coming from "
            "behind. A medium shot from a low angle with a shallow depth of field. A live-action film still, shot on soft "
            "color-negative film with natural skin tones."
        ),
    ),
)
