"""The statements of signals; a test compiles each for both databases."""

from sqlalchemy import bindparam, func, or_, select, tuple_

from studio.store.schema import journal, signal, take
from studio.store.shapes import add_row, same
from studio.store.signal_records import SUGGESTS
from studio.store.sql import Statement

NEW_SIGNAL = add_row(signal)
SIGNALS = Statement(
    select(*signal.c).where(same(signal.c.tenant, signal.c.film)).order_by(signal.c.version, signal.c.at, signal.c.turn, signal.c.seq)
)
EVERY_SIGNAL = Statement(
    select(*signal.c)
    .where(
        signal.c.at >= bindparam("since"),
        signal.c.at < bindparam("until"),
        tuple_(signal.c.tenant, signal.c.turn, signal.c.seq) > tuple_(bindparam("tenant"), bindparam("turn"), bindparam("seq")),
    )
    .order_by(signal.c.tenant, signal.c.turn, signal.c.seq)
    .limit(bindparam("most"))
)
"""The next signals of a time after a key, by key: read page by page, memory stays flat however many there are."""

_SUGGESTED = or_(*(journal.c.source == source for source in SUGGESTS))
_MAKER = (journal.c.turn, journal.c.take, journal.c.source, journal.c.model_used, journal.c.stack, journal.c.arm)
MADE_IN = Statement(select(*_MAKER).where(same(journal.c.tenant, journal.c.turn), _SUGGESTED).order_by(journal.c.seq).limit(1))
MADE_AT = Statement(
    select(*_MAKER).where(same(journal.c.tenant, journal.c.film, journal.c.version)).order_by(_SUGGESTED.desc(), journal.c.seq).limit(1)
)
_TAKEN = (take.c.turn, take.c.id, take.c.source, take.c.model_used, take.c.stack, take.c.arm)
TAKE_BY = Statement(select(*_TAKEN).where(same(take.c.tenant, take.c.id)))
TAKE_OF = Statement(select(*_TAKEN).where(same(take.c.tenant, take.c.film, take.c.turn)).order_by(take.c.shown).limit(1))
TAKE_SHOWN = Statement(
    select(signal.c.size, signal.c.value).where(same(signal.c.tenant, signal.c.film, signal.c.take), signal.c.kind == "shown")
)
SIBLINGS = Statement(select(func.count()).select_from(take).where(same(take.c.tenant, take.c.film, take.c.turn)))
_SCENE = same(signal.c.tenant, signal.c.film, signal.c.scene)
_BEGUN = (_SCENE, signal.c.kind == "begun")
BEGUN_AT = Statement(select(signal.c.at).where(*_BEGUN).order_by(signal.c.at).limit(1))
BEGUN = Statement(
    select(signal.c.about, signal.c.take, signal.c.route, signal.c.model, signal.c.stack, signal.c.arm)
    .where(*_BEGUN)
    .order_by(signal.c.at)
    .limit(1)
)
BY_HAND = Statement(
    select(func.coalesce(func.sum(signal.c.size), 0), func.coalesce(func.sum(signal.c.distance), 0)).where(
        _SCENE, signal.c.kind == "edited", signal.c.take == ""
    )
)
