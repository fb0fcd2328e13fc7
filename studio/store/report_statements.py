"""The statements of the owner's report, which walk whole tables; a test compiles each for both databases."""

from sqlalchemy import and_, bindparam, func, select

from studio.store.schema import journal, ledger
from studio.store.sql import Statement

SPENT = Statement(
    select(
        ledger.c.route,
        ledger.c.model_used,
        ledger.c.role,
        func.count(),
        func.sum(ledger.c.tokens_in + ledger.c.tokens_out),
        func.sum(ledger.c.micros),
        func.sum(ledger.c.latency_ms),
    )
    .where(ledger.c.state == "settled", ledger.c.at >= bindparam("since"))
    .group_by(ledger.c.route, ledger.c.model_used, ledger.c.role)
    .order_by(func.sum(ledger.c.micros).desc(), ledger.c.model_used)
)
_undo = journal.alias("undo")
TAKEN_BACK = Statement(
    select(journal.c.source, journal.c.kind, journal.c.edit)
    .join_from(
        _undo,
        journal,
        and_(journal.c.tenant == _undo.c.tenant, journal.c.film == _undo.c.film, journal.c.version == _undo.c.undoes),
    )
    .where(_undo.c.kind == "restore", _undo.c.at >= bindparam("since"))
    .order_by(journal.c.tenant, journal.c.film, journal.c.version, journal.c.seq)
)
