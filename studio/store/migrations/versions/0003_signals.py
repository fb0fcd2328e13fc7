"""What people's doings say about suggestions, one row each."""

from typing import Any

from alembic import op
from sqlalchemy import BigInteger, Column, ForeignKeyConstraint, Integer, PrimaryKeyConstraint, Text

revision = "0003"
down_revision = "0002"

WHOLE = BigInteger().with_variant(Integer(), "sqlite")


def _text(*names: str) -> list[Column[Any]]:
    return [Column(name, Text, nullable=False) for name in names]


def _whole(*names: str) -> list[Column[Any]]:
    return [Column(name, WHOLE, nullable=False) for name in names]


def upgrade() -> None:
    op.create_table(
        "signal",
        *_text("tenant", "film"),
        *_whole("version"),
        *_text("turn"),
        *_whole("seq"),
        *_text("person"),
        *_whole("at"),
        *_text("kind", "scene", "take", "target", "prompt", "about", "route", "model", "stack", "arm"),
        *_whole("size", "distance", "value"),
        PrimaryKeyConstraint("tenant", "turn", "seq"),
        ForeignKeyConstraint(["tenant", "film"], ["film.tenant", "film.id"]),
        sqlite_strict=True,
    )
    op.create_index("ix_signal_tenant_film_scene_kind", "signal", ["tenant", "film", "scene", "kind"])
    op.create_index("ix_signal_person", "signal", ["person"])
    op.create_index("ix_signal_at", "signal", ["at"])
