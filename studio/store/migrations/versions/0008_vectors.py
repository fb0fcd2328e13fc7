"""Vectors of a tenant's own texts: one row a text, one byte a number."""

from typing import Any

from alembic import op
from sqlalchemy import BigInteger, Column, ForeignKeyConstraint, Integer, LargeBinary, PrimaryKeyConstraint, Text

revision = "0008"
down_revision = "0007"

WHOLE = BigInteger().with_variant(Integer(), "sqlite")


def _text(*names: str) -> list[Column[Any]]:
    return [Column(name, Text, nullable=False) for name in names]


def upgrade() -> None:
    op.create_table(
        "vector",
        *_text("tenant", "model", "item", "film", "hash"),
        Column("body", LargeBinary, nullable=False),
        Column("made", WHOLE, nullable=False),
        PrimaryKeyConstraint("tenant", "model", "item"),
        ForeignKeyConstraint(["tenant", "film"], ["film.tenant", "film.id"]),
        sqlite_strict=True,
    )
    op.create_index("ix_vector_tenant_film", "vector", ["tenant", "film"])
