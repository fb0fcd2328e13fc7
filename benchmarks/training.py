"""An export of 100,000 journal events against reading and JSON-parsing the same rows: at most 3x, with flat memory. And the ranker on
10,000 pairs against scikit-learn's logistic regression: under 3 s of CPU, at least its accuracy."""

import asyncio
import gc
import json
import sqlite3
import tempfile
import time
import tracemalloc
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from random import Random

import numpy as np
from sklearn.linear_model import LogisticRegression

from bot.bootstrap import new_id, now_ms
from bot.training import Asked, export
from studio import ranking
from studio.film import ids
from studio.project import SceneProject
from studio.ranking import Pair
from studio.store.migrate import migrate
from studio.store.rows import head, part
from studio.store.store import Store
from tests.season import season

FILMS, EVENTS, ROUNDS = 400, 250, 3
SLOTS = ("shot_type", "lens", "lighting_mood", "time_of_day", "color_temperature", "camera_angle")


def _fill(path: Path, films: int) -> None:
    """Films whose journals are suggestions and changes by hand, in turn, of one person who agreed."""
    migrate(path)
    chance = Random(1)
    empty = SceneProject(id="f")
    with closing(sqlite3.connect(path)) as db:
        db.execute("INSERT INTO tenant VALUES ('console:b','console','b','console','','',0)")
        db.execute("INSERT INTO person (id,name,tier,created,erased) VALUES ('p','P','',0,NULL)")
        db.execute("INSERT INTO consent (tenant,person,purpose,since,until) VALUES ('console:b','p','everyone',0,NULL)")
        for film in range(films):
            key = ("console:b", f"film-{film}")
            db.execute(
                "INSERT INTO film (tenant,id,owner,version,title,status,head,bible,style,created,changed)"
                " VALUES (?,?,'p',?,'','working',?,?,?,0,0)",
                (*key, EVENTS, head(empty), part(empty.bible), part(empty.style)),
            )
            for n in range(1, EVENTS + 1):
                db.execute("INSERT INTO turn (tenant,id,film,version,hash,person,place,message,at) VALUES (?,?,?,?,'','p','','',0)",
                           (key[0], f"t{film}-{n}", key[1], n))  # fmt: skip
                slot, guess = chance.choice(SLOTS), n % 2 == 1
                delta = {"op": "set", "slot": slot, "value": chance.choice(ids(slot))}
                origin = {"kind": "model" if guess else "stated", "source": f"msg:msg-t{film}-{n}"}
                edit = {"kind": "change_slot", "scene": f"s{n % 5}", "delta": delta, "origin": origin}
                row = (*key, n, 0, f"t{film}-{n}", "p", "", "", "director" if guess else "command", "", "", "", "", "", "", "", 0,
                       "change_slot", json.dumps(edit), "", None)  # fmt: skip
                db.execute(f"INSERT INTO journal VALUES ({','.join('?' * len(row))})", row)
        db.commit()


def _baseline(path: Path) -> float:
    start = time.process_time()
    with closing(sqlite3.connect(path)) as db:
        for row in db.execute("SELECT version,seq,person,source,take,kind,edit FROM journal ORDER BY tenant,film,version,seq"):
            json.loads(row[6])
    return time.process_time() - start


async def _exported(path: Path, out: Path) -> tuple[float, int]:
    store = await Store.reading(path, clock=now_ms, new_id=new_id)
    try:
        start = time.process_time()
        told = await export(store, Asked("preferences"), out)
        return time.process_time() - start, sum(told.written.values())
    finally:
        await store.close()


def _peak(path: Path, out: Path) -> int:
    gc.collect()
    tracemalloc.start()
    asyncio.run(_exported(path, out))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak


def _rank() -> None:
    """Both learn the same 10,000 pairs and say the same 10,000 others; scikit-learn from all columns that ours looks at, and from the
    terms alone."""
    _, pairs = season(films=1_667)
    train, held = pairs[:10_000], pairs[10_000:20_000]
    start = time.process_time()
    ranker = ranking.train(train, held[:1_000])
    ours = time.process_time() - start
    right = sum(ranker.chance(p.chosen, p.rejected, p.first) > 0.5 for p in held[1_000:]) / len(held[1_000:])
    print(f"ranker, {len(train):,} pairs: {ours:.2f} s CPU (most 3), right on {right:.4f} of {len(held) - 1_000:,} others")
    for crosses, what in ((True, "terms and crosses"), (False, "terms alone")):
        theirs, their_right = _scikit(train, held[1_000:], crosses=crosses)
        print(f"scikit-learn on {what}: {theirs:.2f} s CPU, right {their_right:.4f}; ratio of accuracy {right / their_right:.4f} (least 1)")


def _scikit(train: Sequence[Pair], held: Sequence[Pair], *, crosses: bool) -> tuple[float, float]:
    start = time.process_time()
    told = [ranking.difference(p, crosses=crosses) for p in train]
    columns = ranking.columns_of(told)
    x = columns.matrix(train, told)
    signs = np.where(np.arange(len(train)) % 2, 1, -1)
    model = LogisticRegression(fit_intercept=False, max_iter=1000).fit(x * signs[:, None], signs)
    seconds = time.process_time() - start
    test = columns.matrix(held, [ranking.difference(p, crosses=crosses) for p in held])
    return seconds, float(np.mean(test @ model.coef_[0] > 0))


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _fill(folder / "all.db", FILMS)
        _fill(folder / "few.db", FILMS // 4)
        runs = [(asyncio.run(_exported(folder / "all.db", folder / "out")), _baseline(folder / "all.db")) for _ in range(ROUNDS)]
        ours, base = min(run[0][0] for run in runs), min(run[1] for run in runs)
        what = f"export of {FILMS * EVENTS:,} events ({runs[0][0][1]:,} lines)"
        print(f"{what}: {ours:.2f} s, reading and parsing {base:.2f} s: {ours / base:.2f}x (most 3)")
        few, all_ = _peak(folder / "few.db", folder / "out"), _peak(folder / "all.db", folder / "out")
        print(f"peak memory: {few / 2**20:.1f} MiB for {FILMS // 4 * EVENTS:,} events, {all_ / 2**20:.1f} MiB for {FILMS * EVENTS:,}")
    _rank()
