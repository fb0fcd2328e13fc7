"""The look that a picture proposes for the film: what its measures are called in the film language. Proposed, never made by itself."""

from pydantic import JsonValue

from studio.deltas import SetSlot
from studio.edits import ChangeSlot
from studio.project import Origin, SceneProject, VisualAsset

COLOURS = 5
_PLAIN = (None, "neutral", "natural")
"""What is not worth saying: a film is so when nobody says anything."""
_KEYS = {"low": "low_key", "high": "high_key"}
_CONTRAST = {"low": "low_contrast", "high": "high_contrast"}


def mood_edits(project: SceneProject, asset: VisualAsset) -> tuple[ChangeSlot, ...]:
    """Palette, warmth, saturation, key and contrast as edits of the film's style, those only that would change it."""
    measures = asset.measures
    wanted: dict[str, JsonValue] = {"color_palette": [swatch.hex for swatch in asset.palette[:COLOURS]] or None}
    wanted |= {name: measures[name] for name in ("color_temperature", "saturation") if measures.get(name) not in _PLAIN}
    wanted |= {"lighting_mood": _KEYS.get(str(measures.get("key"))), "lighting_quality": _CONTRAST.get(str(measures.get("contrast_level")))}
    standing = project.style.model_dump(mode="json", include=set(wanted))
    origin = Origin(kind="measured", source=f"asset:{asset.id}")
    return tuple(
        ChangeSlot(delta=SetSlot(slot=slot, value=value), origin=origin)
        for slot, value in wanted.items()
        if value and value != standing[slot]
    )
