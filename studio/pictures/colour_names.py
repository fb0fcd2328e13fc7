"""Our own names for colours, as film people say them. Matched in OKLab; ``name_of`` never fails."""

from functools import cache

import numpy as np

from studio.pictures.colour import Floats, from_hex, oklab

_ROWS = """
black 000000, jet black 0b0b0d, ink black 121319, charcoal 2b2d30, gunmetal 3a3f44, graphite 4b4e52, slate grey 646c75,
steel grey 7b848c, grey 808080, ash grey a7aba7, silver c0c2c4, pale grey d8dadb, off-white f2f0ea, white ffffff,
bone e5dcc8, ivory f8f3e0, cream f5e9c8, eggshell ece3d0, linen e9ddcf, parchment dfcfa6, warm grey 8c857b,
taupe 7d6f63, mushroom a89b8c, stone b3aa9a, concrete 95958f, espresso 2a1a14, dark chocolate 3b241b, chocolate 5a3622,
chestnut 7b3f28, walnut 5e4632, umber 6b4a2f, mahogany 5c2018, coffee 6f4e37, brown 7b4b2a, saddle brown 8b5a2b,
sienna a0522d, copper b8733d, bronze a9773b, caramel c68642, tan c9a77c, sand d6c29a, khaki b5a676, camel bd9a68,
beige dccdb0, wheat e8cf98, biscuit dfb98a, skin tone d9a58a, pale skin ecc7ad, deep skin 8a5a41, peach f7c19c,
apricot f2ad72, oxblood 4a0d12, burgundy 6b1324, maroon 7a1a1f, wine red 7f1d35, brick red 9c3b2e, rust a5472a,
blood red 8e0f14, crimson c2183a, scarlet d9261c, red e3201b, signal red ff0000, vermilion e5482d, tomato ee5a42,
coral f47c62, salmon f39a84, terracotta c1694f, burnt orange c25a1c, tangerine f28c28, orange f7861a, pumpkin e0701d,
amber f5a623, deep amber c97b12, marigold eeb02c, saffron f0b93a, gold d7a93b, old gold b08d3c, ochre c08a2f,
mustard caa22f, sodium yellow ffb347, honey e0a93f, yellow f7e02a, lemon f5ea5a, pale yellow f6efae, straw dcc87c,
butter f3dd8c, chartreuse b7d531, lime 9bd32f, acid green 8fe63a, neon green 3bff4e, spring green 6fdc74,
grass green 5a9c3a, leaf green 3f8a3c, green 2f9e44, emerald 1f9d63, kelly green 2a8f3a, forest green 24552e,
pine green 1d4a3a, dark green 14301f, moss green 6d7a3d, olive 6f6c2c, olive drab 55582f, army green 4a5036,
sage 9caa8b, pale green bfdcb8, mint a8e6c6, seafoam 8fd4b4, jade 3fa47f, celadon b0cdb4, deep teal 0e4a50,
teal 17808a, petrol 0f5260, dark cyan 0b6e74, turquoise 35c2bb, aqua 5fe0e0, cyan 00d4ee, electric cyan 2af5ff,
ice blue cfe9f2, pale blue b4d3ea, powder blue a9c7d9, sky blue 7fbdea, azure 3d97e0, cornflower 6a94e0,
steel blue 4a789f, dusty blue 7d97ad, denim 45618a, cerulean 2a86b8, blue 2565d8, cobalt 1c48b0, royal blue 2b4bd0,
electric blue 1f3fff, ultramarine 2a2f9e, navy 14204a, midnight blue 101a35, deep navy 0b1226, ink blue 1c2b45,
slate blue 52627a, storm blue 39495a, periwinkle a4a9e6, indigo 3a2a83, violet 6d3bc4, purple 7a2a96,
deep purple 381a55, aubergine 33182f, plum 6d2f62, mauve a5799c, lavender c3b2e3, lilac cfa6d8, wisteria a189c9,
orchid cb6ac6, magenta e0219b, neon magenta ff2bd0, fuchsia ea3bb4, hot pink ff4f9e, neon pink ff5cc0, pink f293b5,
rose d9567f, dusty rose c08a8e, blush efc6c3, pale pink f6d7dc, raspberry b21f55, cherry a8142f, cranberry 8f1f3f,
mulberry 7a2a52, dusky pink a9707c, grey blue 5e7180, grey green 6f7c70, smoke 5b5c5f, fog grey c4cacc, mist dfe6e6,
pewter 8a8f90, lead 55595c, dirty white e0ddd2, tobacco 71552f, sepia 6b5237, brass b59a4a, champagne f0dcb8
"""


def _colours() -> dict[str, str]:
    names: dict[str, str] = {}
    for row in _ROWS.replace("\n", " ").split(","):
        name, code = row.strip().rsplit(" ", 1)
        names[name] = code
    return names


COLOURS: dict[str, str] = _colours()
"""Name -> rrggbb. Chosen for this project; no published table was copied."""


@cache
def _table() -> tuple[tuple[str, ...], Floats]:
    return tuple(COLOURS), oklab(np.stack([from_hex(code) for code in COLOURS.values()]))


def name_of(lab: Floats) -> str:
    """The name nearest to one OKLab value."""
    names, table = _table()
    return names[int(np.argmin(((table - lab) ** 2).sum(axis=1)))]
