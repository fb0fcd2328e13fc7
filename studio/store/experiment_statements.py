"""The statements of tests; a test compiles each for both databases."""

from sqlalchemy import bindparam, func, select

from studio.store.schema import exposure, ledger
from studio.store.shapes import new_row, same
from studio.store.sql import Statement

NEW_EXPOSURE = new_row(exposure)
ARM_OF = Statement(
    select(exposure.c.arm).where(same(exposure.c.person, exposure.c.experiment)).order_by(exposure.c.at, exposure.c.tenant).limit(1)
)
EXPOSURES = Statement(
    select(exposure.c.person, exposure.c.arm, exposure.c.at)
    .where(same(exposure.c.experiment))
    .order_by(exposure.c.at, exposure.c.person, exposure.c.tenant)
)
EXPERIMENTS = Statement(
    select(exposure.c.experiment, func.min(exposure.c.at)).group_by(exposure.c.experiment).order_by(exposure.c.experiment)
)
ASKED = Statement(
    select(ledger.c.person, ledger.c.arm, func.count(), func.sum(ledger.c.micros), func.sum(ledger.c.latency_ms))
    .where(ledger.c.state == "settled", ledger.c.arm >= bindparam("first"), ledger.c.arm < bindparam("past"))
    .group_by(ledger.c.person, ledger.c.arm)
)
"""Arms are named EXPERIMENT=ARM: those of one experiment lie between ``EXPERIMENT=`` and ``EXPERIMENT>``."""
