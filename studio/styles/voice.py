"""How a film puts its words: titles, dialogue and narration in phrases that are true of most of them; the words it comes back to."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from statistics import median

from studio.film import TERMS
from studio.memory.recall import terms
from studio.project import Scene, SceneProject
from studio.styles.profile import Voice
from studio.text import folded

MOST = 0.6
"""The share of lines that a phrase must be true of."""
FEW = 2
"""Lines from which a habit is read at all."""
WORDS = 12
_Test = tuple[str, Callable[[str], bool]]
_TITLES: tuple[_Test, ...] = (
    ("in capitals", lambda t: t.isupper()),
    ("in lower case", lambda t: t.islower()),
    ("every word with a capital", lambda t: t.istitle()),
    ("beginning with an article", lambda t: t.split()[0].casefold() in ("the", "a", "an")),
    ("with a number", lambda t: any(c.isdigit() for c in t)),
    ("asking", lambda t: t.rstrip().endswith(("?", "？"))),
)
_LINES: tuple[_Test, ...] = (
    ("asking", lambda t: t.rstrip().endswith(("?", "？"))),
    ("calling out", lambda t: "!" in t or "！" in t),
    ("trailing off", lambda t: "..." in t or "…" in t),
    ("in first person", lambda t: bool(re.search(r"(?i)\b(?:i|i'm|my|me|we|our)\b", t))),
    ("spoken to you", lambda t: bool(re.search(r"(?i)\byou(?:r|'re)?\b", t))),
    ("with contractions", lambda t: bool(re.search(r"\w['’](?:s|t|re|ll|ve|d|m)\b", t))),
)


def voice_of(project: SceneProject, scenes: Sequence[Scene]) -> Voice:
    """The voice of these scenes."""
    titles = [scene.title for scene in scenes if scene.title.split()]
    lines = [line for scene in scenes for line in scene.slots.dialogue or ()]
    notes = [s for scene in scenes for s in re.split(r"(?<=[.!?])\s+|\n+", scene.notes) if s.split()]
    spoken = [line.line for line in lines]
    delivered = Counter(line.delivery for line in lines if line.delivery)
    how = (f"often {delivered.most_common(1)[0][0]}",) if delivered and delivered.most_common(1)[0][1] >= FEW else ()
    return Voice(
        titles=_phrases(titles, _TITLES, "words a title"),
        dialogue=(*_phrases(spoken, _LINES, "words a line"), *how),
        narration=_phrases([*notes, *([project.logline] if project.logline else [])], _LINES, "words a sentence"),
    )


def _phrases(texts: Sequence[str], tests: Sequence[_Test], unit: str) -> tuple[str, ...]:
    if len(texts) < FEW:
        return ()
    long = round(median(len(t.split()) for t in texts))
    most = len(texts) * MOST
    return (f"about {long} {unit}", *(phrase for phrase, true in tests if sum(map(true, texts)) >= most))


def words_of(project: SceneProject, scenes: Sequence[Scene]) -> tuple[str, ...]:
    """The telling words that at least two of the scenes share: no names, no words of the film language, the commonest first."""
    names = {t for entry in (*project.bible.characters, *project.bible.locations) for t in terms(entry.name)}
    counts: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for scene in scenes:
        for term, word in _told(scene).items():
            counts[term] += 1
            shown.setdefault(term, word)
    known = names | _film_words()
    kept = [term for term, n in counts.most_common() if n >= FEW and term not in known]
    return tuple(shown[term] for term in kept[:WORDS])


def _told(scene: Scene) -> dict[str, str]:
    slots = scene.slots
    texts: Iterable[str | None] = (
        slots.subject,
        slots.action,
        slots.set_dressing,
        slots.ambience,
        slots.music,
        *(slots.sound_effects or ()),
    )
    words = re.findall(r"[^\W\d_]{3,}", folded(" ".join(t for t in texts if t)))
    return {term: word for word in words for term in terms(word)}


def _film_words() -> frozenset[str]:
    return frozenset(t for term in TERMS.values() for t in terms(term.label))
