"""Pictures made for the tests: whole ones of known colours, and hostile ones built from bytes."""

import asyncio
import io
from collections.abc import AsyncIterator, Callable

import numpy as np
import pytest
from PIL import Image

from studio.pictures.intake import Accepted, PictureIntake


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def street(width: int = 320, height: int = 200) -> Image.Image:
    """A small picture with texture, from a fixed seed."""
    rng = np.random.default_rng(7)
    small = Image.fromarray(rng.integers(0, 255, (12, 20, 3), dtype=np.uint8))
    return small.resize((width, height), Image.Resampling.BICUBIC)


@pytest.fixture(name="encoded")
def encoded_() -> Callable[..., bytes]:
    return encoded


@pytest.fixture(name="street")
def street_() -> Callable[..., Image.Image]:
    return street


@pytest.fixture
async def intake() -> AsyncIterator[PictureIntake]:
    async with PictureIntake() as door:
        await door.warm()
        yield door


@pytest.fixture
def accept(intake: PictureIntake) -> Callable[..., asyncio.Future[Accepted]]:
    return intake.accept
