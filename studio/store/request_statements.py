"""The statements about model requests beyond the ledger's own, once for SQLite and PostgreSQL; a test compiles each for both."""

from sqlalchemy import bindparam, select, update

from studio.store.request_records import AT_HOLD
from studio.store.schema import ledger
from studio.store.shapes import given, same, same_or_any
from studio.store.sql import Statement

_AT_HOLD = (ledger.c.state == "settled", ledger.c.outcome.startswith(AT_HOLD))
_USED = (ledger.c.tokens_in, ledger.c.tokens_out, ledger.c.images, ledger.c.micros)
UNBILLED = Statement(
    select(
        ledger.c.tenant,
        ledger.c.id,
        ledger.c.generation,
        (ledger.c.tokens_in + ledger.c.tokens_out).label("tokens"),
        ledger.c.images,
        ledger.c.micros,
        ledger.c.closed,
    )
    .where(*_AT_HOLD, ledger.c.at >= bindparam("since"))
    .order_by(ledger.c.at, ledger.c.id)
)
_COUNTERS = (ledger.c.payer, ledger.c.period, ledger.c.block_tokens, ledger.c.block_images, ledger.c.at)
BOOKED = Statement(select(*_COUNTERS, *_USED).where(same(ledger.c.tenant, ledger.c.id), *_AT_HOLD))
REBILL = Statement(
    update(ledger)
    .where(same(ledger.c.tenant, ledger.c.id), *_AT_HOLD)
    .values(given(*_USED, ledger.c.model_used, ledger.c.provider, ledger.c.outcome))
)
SEEN = Statement(
    select(
        ledger.c.route,
        ledger.c.tier,
        ledger.c.arm,
        ledger.c.reason,
        ledger.c.model_asked,
        ledger.c.model_used,
        ledger.c.provider,
        ledger.c.state,
        ledger.c.outcome,
        *_USED,
        ledger.c.latency_ms,
        ledger.c.at,
    )
    .where(same_or_any("period", ledger.c.period), ledger.c.state != "held")
    .order_by(ledger.c.at, ledger.c.id)
)
