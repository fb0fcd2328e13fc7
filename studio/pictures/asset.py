"""From an accepted picture to an entry of the Visual Bible."""

from studio.pictures.intake import Accepted
from studio.pictures.look import packed
from studio.project import AssetCategory, Origin, VisualAsset


def as_asset(accepted: Accepted, id: str, category: AssetCategory, label: str = "", origin: Origin | None = None) -> VisualAsset:
    """The picture as a VisualAsset under ``id``: measured palette, measures, tags and phrase; ``label`` is the person's own word."""
    return VisualAsset(
        id=id,
        sha256=accepted.sha256,
        width=accepted.width,
        height=accepted.height,
        category=category,
        label=label,
        tags=accepted.tags,
        palette=accepted.palette,
        measures=accepted.measures,
        phrase=accepted.phrase,
        look=packed(accepted.look),
        fingerprint=accepted.fingerprint,
        origin=origin or Origin(kind="measured", source=f"picture:{accepted.sha256}"),
    )
