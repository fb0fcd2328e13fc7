"""Blocks bought beyond the month, the company's day, the teachers' share; the ledger says which of them a request was booked to."""

from typing import Any

from alembic import op
from sqlalchemy import BigInteger, CheckConstraint, Column, ForeignKeyConstraint, Integer, PrimaryKeyConstraint, Text, UniqueConstraint

revision = "0004"
down_revision = "0003"

WHOLE = BigInteger().with_variant(Integer(), "sqlite")
TEXTS = ("tenant", "id", "film", "person", "payer", "period", "turn")
MORE = ("route", "tier", "arm", "reason", "model_asked", "model_used", "provider", "generation", "state", "outcome")
AMOUNTS = ("tokens_held", "images_held", "micros_held", "tokens_in", "tokens_out", "images", "micros")


def _text(*names: str) -> list[Column[Any]]:
    return [Column(name, Text, nullable=False) for name in names]


def _whole(*names: str) -> list[Column[Any]]:
    return [Column(name, WHOLE, nullable=False) for name in names]


def _to_person(column: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint([column], ["person.id"])


def _at_least_zero(*columns: str) -> list[CheckConstraint]:
    return [CheckConstraint(f"{column} >= 0", name=column) for column in columns]


def upgrade() -> None:
    _ledger()
    op.create_table(
        "house_day",
        *_whole("day", "micros_used", "micros_held"),
        PrimaryKeyConstraint("day"),
        *_at_least_zero("micros_used", "micros_held"),
        sqlite_strict=True,
    )
    op.create_table(
        "teacher_share", *_text("tier", "period"), *_whole("calls", "teachers"), PrimaryKeyConstraint("tier", "period"), sqlite_strict=True
    )
    op.create_table(
        "block",
        *_text("id", "payer", "source", "note"),
        *_whole("tokens", "images", "at"),
        PrimaryKeyConstraint("id"),
        *_at_least_zero("tokens", "images"),
        _to_person("payer"),
        sqlite_strict=True,
    )
    op.create_index("ix_block_payer", "block", ["payer"])
    op.create_table(
        "warned",
        *_text("payer", "period", "unit"),
        *_whole("at"),
        PrimaryKeyConstraint("payer", "period", "unit"),
        _to_person("payer"),
        sqlite_strict=True,
    )
    op.create_table(
        "buyer",
        *_text("id", "person"),
        *_whole("created"),
        PrimaryKeyConstraint("id"),
        UniqueConstraint("person"),
        _to_person("person"),
        sqlite_strict=True,
    )


def _ledger() -> None:
    """Three more columns. SQLite cannot add one that is never null to a table with rows, so the rows go into a new table there."""
    if op.get_context().dialect.name != "sqlite":
        op.add_column("ledger", Column("role", Text, nullable=False, server_default="worker"))
        for name in ("block_tokens", "block_images"):
            op.add_column("ledger", Column(name, WHOLE, nullable=False, server_default="0"))
        for name in ("role", "block_tokens", "block_images"):
            op.alter_column("ledger", name, server_default=None)
        return
    for index in ("ix_ledger_payer_period", "ix_ledger_state_at"):
        op.drop_index(index)
    op.rename_table("ledger", "ledger_before")
    op.create_table(
        "ledger",
        *_text(*TEXTS),
        *_whole("call"),
        *_text(*MORE, "role"),
        *_whole(*AMOUNTS, "latency_ms", "at", "closed", "block_tokens", "block_images"),
        PrimaryKeyConstraint("tenant", "id"),
        *_at_least_zero(*AMOUNTS),
        ForeignKeyConstraint(["tenant"], ["tenant.id"]),
        _to_person("payer"),
        sqlite_strict=True,
    )
    standing = ", ".join((*TEXTS, "call", *MORE, *AMOUNTS, "latency_ms", "at", "closed"))
    op.execute(f"INSERT INTO ledger ({standing}, role, block_tokens, block_images) SELECT {standing}, 'worker', 0, 0 FROM ledger_before")
    op.drop_table("ledger_before")
    op.create_index("ix_ledger_payer_period", "ledger", ["payer", "period"])
    op.create_index("ix_ledger_state_at", "ledger", ["state", "at"])
