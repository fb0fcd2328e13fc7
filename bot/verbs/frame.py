"""The small picture of a scene that stands beside its words."""

import asyncio

from bot.commands import Call
from bot.files import write_whole
from bot.messages import Picture
from studio.pictures.canvas import Box, as_png
from studio.pictures.shown import shown
from studio.pictures.wall import frame_picture
from studio.project import Scene

SIDE = 256
"""Pixels: three times what a platform shows it at."""


async def frame(call: Call, scene: Scene) -> Picture:
    """The scene's reference still, or how its shot frames its people where there is none."""
    seen = shown(call.project, scene)
    picture = await asyncio.to_thread(lambda: as_png(frame_picture(seen, Box(0, 0, SIDE, SIDE), call.room.still)))
    path = call.room.output(f"frame-{scene.number}.png")
    await asyncio.to_thread(write_whole, path, picture)
    return Picture(path=str(path), alt=f"Scene {scene.number}: {'its reference' if seen.asset else 'how the shot is framed'}", beside=True)
