"""`director search`: ranked ids for a query over tools, templates or the scenes of films, or over any corpus in a file."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol, TextIO, cast

from bot.cli.given import count

if TYPE_CHECKING:
    from studio.project import SceneProject
    from studio.search.corpus import Corpus, Key
    from studio.search.embedder import Embedder
    from studio.search.index import Hit
    from studio.search.rows import Row
    from studio.search.shelf import Shelf

    Search = Callable[[str], Sequence[tuple[Key, float]]]

KINDS = ("tool", "template", "scene")


class Verbs(Protocol):
    """Where a command line takes its verbs in."""

    def add_parser(self, name: str, *, help: str) -> argparse.ArgumentParser: ...


def add(verbs: Verbs) -> None:
    """Declare the verb."""
    parser = verbs.add_parser("search", help="find tools, templates or scenes, or rank any corpus of texts")
    parser.add_argument("query", nargs="?", help="what is looked for; one query a line on standard input when left out")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--kind", choices=KINDS, default=KINDS[0], help="what is looked for")
    what.add_argument("--corpus", metavar="FILE.jsonl", help="rank the rows of a file instead: id, title and text on each line")
    parser.add_argument("--film", metavar="PROJECT.json", help="scene: those of an exported film, in place of the database's")
    parser.add_argument("--tenant", default="console:console", help="scene: whose films of the database (default: this machine's)")
    parser.add_argument("--most", type=count, default=10, help="answers for one query (default: 10)")
    parser.add_argument("--words-only", action="store_true", help="rank by words alone, without loading a model")
    parser.add_argument("--json", action="store_true", help="one JSON object a query")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    from studio.search.corpus import answers
    from studio.search.embedder import HashedWords, best_embedder

    _open_out()
    corpus = _corpus(given)
    embedder = HashedWords() if given.words_only else best_embedder()
    search, titles = _search(given, corpus, embedder)
    if not embedder.semantic:
        print("Ranked by words alone: no model of meaning is in use.", file=sys.stderr)  # noqa: T201
    queries = [given.query] if given.query is not None else _lines()
    for answer in answers(search, queries):
        _write(answer, titles, sys.stdout, as_json=given.json)
    return 0


def _open_out() -> None:
    """UTF-8 whatever the machine says; half a sign in an id comes out as a JSON escape again."""
    out: object = sys.stdout
    if isinstance(out, TextIOWrapper):
        cast("TextIOWrapper[BinaryIO]", out).reconfigure(encoding="utf-8", errors="backslashreplace")


def _corpus(given: argparse.Namespace) -> "Corpus | None":
    """The rows of a file or of films, read before any model is loaded: a mistake in them is told at once."""
    from studio.search.corpus import Corpus

    if given.corpus is not None:
        return _file(given.corpus)
    if given.kind != "scene":
        return None
    rows = _scenes(given)
    return Corpus(rows, {row.id: row.id for row in rows})


def _search(given: argparse.Namespace, corpus: "Corpus | None", embedder: "Embedder") -> "tuple[Search, Mapping[Key, str]]":
    """What answers a query, and the title of each id."""
    from studio.search.corpus import fitting, nearest
    from studio.search.index import Index

    most = max(1, given.most)
    if corpus is not None:
        index = Index(corpus.rows, fitting(embedder, len(corpus.rows)))
        return nearest(index.search, corpus, most), {corpus.ids[row.id]: row.title for row in corpus.rows}
    index = _shelf(given.kind).index(embedder)
    ask = partial(_tools, embedder, most) if given.kind == "tool" else partial(index.search, most=most)
    return lambda query: list(ask(query)), {row.id: row.title for row in index.rows}


def _tools(embedder: "Embedder", most: int, query: str) -> "tuple[Hit, ...]":
    from tools.tool_query import rank_tools

    return rank_tools(query, embedder, most)


def _shelf(kind: str) -> "Shelf":
    if kind == "tool":
        from tools.catalogue import tool_shelf

        return tool_shelf()
    from tools.shelves import template_shelf

    return template_shelf()


def _file(path: str) -> "Corpus":
    from studio.errors import BadInput
    from studio.search.corpus import read_corpus

    try:
        lines = _lines() if path == "-" else Path(path).read_text(encoding="utf-8-sig", errors="replace").split("\n")
    except (OSError, ValueError):
        raise BadInput(f"I cannot read {path!r}: check the path.") from None
    return read_corpus(lines)


def _scenes(given: argparse.Namespace) -> "list[Row]":
    import asyncio

    from bot.doors import load_film
    from tools.past import scene_rows

    films = [load_film(given.film)] if given.film else asyncio.run(_stored(given.tenant))
    return [row for film in films for row in scene_rows(film)]


async def _stored(tenant: str) -> "list[SceneProject]":
    from bot.bootstrap import open_reading
    from bot.settings import read_settings

    async with open_reading(read_settings()) as store:
        return [(await store.load(row.tenant, row.film))[0] for row in await store.films(tenant)]


def _lines() -> Iterator[str]:
    for line in sys.stdin.buffer:
        yield line.decode("utf-8-sig", "replace").rstrip("\r\n")


def _write(answer: Mapping[str, object], titles: "Mapping[Key, str]", out: TextIO, *, as_json: bool) -> None:
    if as_json:
        out.write(json.dumps(answer, ensure_ascii=False) + "\n")
    else:
        found: list[dict[str, object]] = answer["results"]  # type: ignore[assignment]
        out.write("".join(f"{hit['score']:>8}  {hit['id']}  {titles[hit['id']]}\n" for hit in found) or "Nothing fits.\n")  # type: ignore[index]
    out.flush()
