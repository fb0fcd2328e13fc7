"""Steps shown at a humane pace: each replaces the one before, what comes too fast is skipped, the last one always arrives."""

import asyncio
from collections.abc import Awaitable, Callable

Show = Callable[[str], Awaitable[None]]


class Ticker:
    """Shows steps with ``show``, which sees to its own failures; ``pace`` is the least time between two, in seconds."""

    def __init__(self, show: Show, pace: float) -> None:
        self._show, self._pace = show, pace
        self._newest: str | None = None
        self._task: asyncio.Task[None] | None = None
        self._showing = asyncio.Lock()

    def tell(self, step: str) -> None:
        """Show this step as soon as the pace allows."""
        self._newest = step
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._run())

    def tell_later(self, step: str, delay: float) -> None:
        """Show this step when nothing was told within ``delay`` seconds."""
        if self._task is None:
            self._task = asyncio.create_task(self._wait(step, delay))

    async def _wait(self, step: str, delay: float) -> None:
        await asyncio.sleep(delay)
        self._newest = self._newest or step
        await self._run()

    async def _run(self) -> None:
        while self._newest is not None:
            step, self._newest = self._newest, None
            async with self._showing:
                await self._show(step)
            await asyncio.sleep(self._pace)

    async def stop(self) -> None:
        """No step is begun after this; one that is being shown is let through, so that its message is known."""
        self._newest = None
        if self._task is None:
            return
        async with self._showing:
            self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)
