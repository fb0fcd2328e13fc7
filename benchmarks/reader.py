"""Speed of the reader: time a character from 300 to 30,000 characters (ratio at most 1.3), and against one flat expression of the
same synonyms over the same text (no slower)."""

import gc
import json
import re
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from time import process_time

from studio import film
from studio.reader import read

TEXTS = Path(__file__).parent.parent / "tests" / "evals" / "reader" / "development.jsonl"
SIZES = (300, 3_000, 30_000)
CHARS = 60_000
"""Characters that one measurement reads, whatever the size of a text: long enough to be timed, and the same for every size."""


def corpus(size: int) -> list[str]:
    """Texts of ``size`` characters, ``CHARS`` in all, cut from one stream of sentences in every language."""
    lines = [json.loads(line)["text"] for line in TEXTS.read_text(encoding="utf-8").splitlines()]
    stream = " ".join(islice(cycle(lines), CHARS // 20))[:CHARS]
    return [stream[at : at + size] for at in range(0, CHARS, size)]


def flat() -> re.Pattern[str]:
    """Every synonym of the film table in one expression, the longest first: what anyone would write first."""
    words = {w.casefold() for term in film.TERMS.values() for row in (*term.synonyms.values(), *term.hints.values()) for w in row}
    longest = sorted(words, key=len, reverse=True)
    return re.compile("|".join(rf"(?<!\w){re.escape(w)}(?!\w)" if w.isascii() else re.escape(w) for w in longest))


def seconds(work: Callable[[str], object], texts: list[str], repeats: int = 5) -> float:
    """Processor seconds a character of the fastest of some rounds."""
    times: list[float] = []
    gc.collect()
    gc.disable()
    try:
        for _ in range(repeats):
            start = process_time()
            for text in texts:
                work(text)
            times.append((process_time() - start) / CHARS)
    finally:
        gc.enable()
    return min(times)


def main() -> None:
    read("ready")
    pattern = flat()
    spent = {size: seconds(read, corpus(size)) for size in SIZES}
    for size, took in spent.items():
        print(f"read, texts of {size:>6,} characters   {took * 1e6:6.2f} us a character")
    ratio = spent[SIZES[-1]] / spent[SIZES[0]]
    print(f"ratio of 30,000 to 300             {ratio:6.2f}   (at most 1.30)")
    plain = seconds(lambda text: pattern.findall(text.casefold()), corpus(SIZES[-1]), repeats=2)
    print(f"flat expression                    {plain * 1e6:6.2f} us a character")
    print(f"reader / flat expression           {spent[SIZES[-1]] / plain:6.2f}   (at most 1.00)")


if __name__ == "__main__":
    main()
