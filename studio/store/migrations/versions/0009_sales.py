"""Which payment a block was bought with, what was taken back of it, and every event of a shop by its id."""

from typing import Any

from alembic import op
from sqlalchemy import BigInteger, CheckConstraint, Column, ForeignKeyConstraint, Integer, PrimaryKeyConstraint, Text

revision = "0009"
down_revision = "0008"

WHOLE = BigInteger().with_variant(Integer(), "sqlite")


def _text(*names: str) -> list[Column[Any]]:
    return [Column(name, Text, nullable=False) for name in names]


def _whole(*names: str) -> list[Column[Any]]:
    return [Column(name, WHOLE, nullable=False) for name in names]


def upgrade() -> None:
    op.create_table(
        "sale",
        *_text("id", "payment", "tier"),
        *_whole("back_tokens", "back_images", "ended"),
        PrimaryKeyConstraint("id"),
        *(CheckConstraint(f"{column} >= 0", name=column) for column in ("back_tokens", "back_images")),
        ForeignKeyConstraint(["id"], ["block.id"]),
        sqlite_strict=True,
    )
    op.create_index("ix_sale_payment", "sale", ["payment"])
    op.create_table(
        "sale_event",
        *_text("id", "kind", "payment", "about"),
        *_whole("parts", "at"),
        PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_sale_event_payment", "sale_event", ["payment"])
    op.execute("INSERT INTO sale (id, payment, tier, back_tokens, back_images, ended) SELECT id, id, '', 0, 0, 0 FROM block")
