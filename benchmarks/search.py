"""Search: the vector step over 100,000 vectors against plain numpy over the same matrix (at most 1.5), and 10,000 rows indexed at no less
than half the rate at which the embedder alone embeds them."""

from collections.abc import Callable
from itertools import cycle, islice
from time import process_time

import numpy as np

from studio.catalog.templates import scene_templates
from studio.search.corpus import fitting
from studio.search.embedder import Vectors, best_embedder, unit
from studio.search.index import Index, Row, best_of, text_of

COUNT, MOST = 100_000, 10
ROWS = 10_000
ROUNDS = 15


def quickest(*works: Callable[[], object]) -> list[float]:
    """Processor seconds of the quickest of some rounds of each, in turns, so that a busy moment of the machine falls on all alike."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS):
        for spent, work in zip(times, works, strict=True):
            start = process_time()
            work()
            spent.append(process_time() - start)
    return [min(spent) for spent in times]


def plain(matrix: Vectors, probe: Vectors) -> list[int]:
    """What anyone would write first."""
    near = matrix @ probe
    best = np.argpartition(-near, MOST)[:MOST]
    return [int(place) for place in best[np.argsort(-near[best])]]


def vector_step() -> None:
    chance = np.random.default_rng(7)
    width = best_embedder().dim
    matrix = unit(chance.standard_normal((COUNT, width), dtype=np.float32))
    probe = matrix[4_321]
    assert best_of(matrix @ probe, MOST) == plain(matrix, probe)
    ours, theirs = quickest(lambda: best_of(matrix @ probe, MOST), lambda: plain(matrix, probe))
    print(f"vector step, {COUNT:,} x {width}       {ours * 1000:7.2f} ms")
    print(f"plain numpy, the same matrix      {theirs * 1000:7.2f} ms")
    print(f"ratio                             {ours / theirs:7.2f}   (at most 1.50)")


def rows() -> list[Row]:
    """Rows of about the length that scenes have, no two alike."""
    told = islice(cycle(scene_templates().values()), ROWS)
    return [Row(str(n), f"{t.label} {n}", f"{t.about} {', '.join(t.tags)}") for n, t in enumerate(told)]


def indexing() -> None:
    embedder = fitting(best_embedder(), ROWS)
    given = rows()
    embedder.embed([text_of(row) for row in given[:200]])
    start = process_time()
    embedder.embed([text_of(row) for row in given])
    raw = ROWS / (process_time() - start)
    start = process_time()
    index = Index(given, embedder)
    whole = ROWS / (process_time() - start)
    print(f"{embedder.name}, alone      {raw:7.0f} rows a processor second")
    print(f"{len(index.rows):,} rows indexed               {whole:7.0f} rows a processor second")
    print(f"ratio                             {whole / raw:7.2f}   (at least 0.50)")


def main() -> None:
    vector_step()
    indexing()


if __name__ == "__main__":
    main()
