"""Settings of a tenant, codes that join two places to one film, installations of an app, and one-time tokens."""

from typing import Any

from alembic import op
from sqlalchemy import BigInteger, Column, ForeignKeyConstraint, Integer, PrimaryKeyConstraint, Text

revision = "0002"
down_revision = "0001"

WHOLE = BigInteger().with_variant(Integer(), "sqlite")


def _text(*names: str) -> list[Column[Any]]:
    return [Column(name, Text, nullable=False) for name in names]


def _whole(*names: str) -> list[Column[Any]]:
    return [Column(name, WHOLE, nullable=False) for name in names]


def _to_tenant() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["tenant"], ["tenant.id"])


def upgrade() -> None:
    op.create_table(
        "setting",
        *_text("tenant", "name", "value"),
        *_whole("changed"),
        PrimaryKeyConstraint("tenant", "name"),
        _to_tenant(),
        sqlite_strict=True,
    )
    op.create_table(
        "installation",
        *_text("tenant", "account", "body"),
        *_whole("created"),
        PrimaryKeyConstraint("tenant", "account"),
        _to_tenant(),
        sqlite_strict=True,
    )
    op.create_table(
        "link_code",
        *_text("tenant", "id", "secret", "film", "person", "place"),
        *_whole("tries", "created", "expires", "closed"),
        PrimaryKeyConstraint("tenant", "id"),
        _to_tenant(),
        ForeignKeyConstraint(["tenant", "film"], ["film.tenant", "film.id"]),
        sqlite_strict=True,
    )
    op.create_index("ix_link_code_id", "link_code", ["id"])
    op.create_table("token", *_text("id", "kind"), *_whole("expires"), PrimaryKeyConstraint("id"), sqlite_strict=True)
