"""What a model may do to the film as a whole: its title and the look that holds for every scene."""

from pydantic_ai import ModelRetry, RunContext

from studio.edits import ChangeSlot, DescribeStyle, RetitleFilm
from studio.project import Text
from studio.turn import Turn
from tools.change import Changes, deltas_of
from tools.making import make, origin_of, said
from tools.scenes import Title


async def retitle_film(ctx: RunContext[Turn], title: Title | None = None, logline: Text | None = None) -> str:
    """Change the film's title or its logline, the film in one sentence; what is left out stays."""
    if title is None and logline is None:
        raise ModelRetry("Give a title or a logline.")
    return make(ctx.deps, [RetitleFilm(title=title, logline=logline)])


async def change_style(ctx: RunContext[Turn], changes: Changes) -> str:
    """Change the look that holds for every scene that does not say otherwise: palette, light, lens, medium, aspect ratio.

    Args:
        changes: as in change_slots.
    """
    return make(ctx.deps, [ChangeSlot(delta=d, origin=said(ctx, d)) for d in deltas_of(changes)])


async def describe_style(
    ctx: RunContext[Turn], visual_theme: Text | None = None, brand_guidelines: Text | None = None, consistency_notes: Text | None = None
) -> str:
    """Write the style notes that no slot can say; what is left out stays.

    Args:
        visual_theme: the look in a few words.
        brand_guidelines: what a brand demands: colours, product, tone.
        consistency_notes: what must not change from shot to shot.
    """
    notes = (visual_theme, brand_guidelines, consistency_notes)
    if notes == (None, None, None):
        raise ModelRetry("Give at least one of the notes.")
    edit = DescribeStyle(
        visual_theme=visual_theme, brand_guidelines=brand_guidelines, consistency_notes=consistency_notes, origin=origin_of(ctx, *notes)
    )
    return make(ctx.deps, [edit])
