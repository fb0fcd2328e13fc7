"""The first tables. Frozen: a later change of the schema is a later migration."""

from typing import Any

from alembic import op
from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Text,
    UniqueConstraint,
)
from sqlalchemy.schema import SchemaItem

revision = "0001"
down_revision = None

WHOLE = BigInteger().with_variant(Integer(), "sqlite")


def _text(*names: str) -> list[Column[Any]]:
    return [Column(name, Text, nullable=False) for name in names]


def _whole(*names: str) -> list[Column[Any]]:
    return [Column(name, WHOLE, nullable=False) for name in names]


def _maybe(column: Column[Any]) -> Column[Any]:
    column.nullable = True
    return column


def _table(name: str, key: str, *items: list[Column[Any]] | SchemaItem) -> None:
    flat = [part for item in items for part in (item if isinstance(item, list) else [item])]
    op.create_table(name, *flat, PrimaryKeyConstraint(*key.split()), sqlite_strict=True)


def _to(columns: str, table: str, keys: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(columns.split(), [f"{table}.{key}" for key in keys.split()])


def _at_least_zero(*columns: str) -> list[CheckConstraint]:
    return [CheckConstraint(f"{column} >= 0", name=column) for column in columns]


def upgrade() -> None:
    # Who, where, whose

    _table("tenant", "id", _text("id", "platform", "external", "kind", "name", "zone"), _whole("created"))

    _table("person", "id", _text("id", "name", "tier"), _whole("created"), _maybe(_whole("erased")[0]))

    _table(
        "identity",
        "tenant platform account",
        _text("tenant", "platform", "account", "person"),
        _whole("created"),
        _to("tenant", "tenant", "id"),
        _to("person", "person", "id"),
        Index(None, "person"),
        Index(None, "platform", "account"),
    )

    _table(
        "film",
        "tenant id",
        _text("tenant", "id", "owner"),
        _maybe(_text("payer")[0]),
        _whole("version"),
        _text("title", "status", "head", "bible", "style"),
        _whole("created", "changed"),
        _to("tenant", "tenant", "id"),
        _to("owner", "person", "id"),
        _to("payer", "person", "id"),
        Index(None, "owner"),
    )

    _table(
        "place",
        "tenant id",
        _text("tenant", "id", "channel", "thread"),
        [_maybe(column) for column in _text("film_tenant", "film")],
        _whole("created"),
        UniqueConstraint("tenant", "channel", "thread"),
        _to("tenant", "tenant", "id"),
        _to("film_tenant film", "film", "tenant id"),
        Index(None, "film_tenant", "film"),
    )

    _table(
        "member",
        "tenant film person",
        _text("tenant", "film", "person", "role"),
        _whole("since"),
        _to("tenant film", "film", "tenant id"),
        _to("person", "person", "id"),
        Index(None, "person"),
    )

    # The film: head, bible and style in its row, one row a scene, the journal, checkpoints

    _table(
        "scene",
        "tenant film id",
        _text("tenant", "film", "id"),
        _whole("pos", "version"),
        _text("body"),
        _to("tenant film", "film", "tenant id"),
        Index(None, "tenant", "film", "pos"),
    )

    _table(
        "turn",
        "tenant id",
        _text("tenant", "id", "film"),
        _whole("version"),
        _text("hash", "person", "place", "message"),
        _whole("at"),
        _to("tenant film", "film", "tenant id"),
    )

    _table(
        "journal",
        "tenant film version seq",
        _text("tenant", "film"),
        _whole("version", "seq"),
        _text("turn", "person", "place", "message", "source", "take"),
        _text("model_asked", "model_used", "stack", "arm", "instructions", "template"),
        _whole("at"),
        _text("kind", "edit", "hash"),
        _maybe(_whole("undoes")[0]),
        UniqueConstraint("tenant", "turn", "seq"),
        _to("tenant film", "film", "tenant id"),
        _to("tenant turn", "turn", "tenant id"),
    )

    _table(
        "checkpoint",
        "tenant film version",
        _text("tenant", "film"),
        _whole("version"),
        _text("project"),
        _whole("at"),
        _to("tenant film", "film", "tenant id"),
    )

    _table(
        "message",
        "tenant id",
        _text("tenant", "id", "film", "place", "person", "turn", "author", "text", "external"),
        _whole("at", "seq"),
        _to("tenant film", "film", "tenant id"),
        Index(None, "tenant", "film", "at", "turn", "seq"),
        Index(None, "person"),
    )

    # Beside it

    _table(
        "take",
        "tenant id",
        _text("tenant", "id", "film", "turn"),
        _whole("base", "shown"),
        _text("edits", "source", "model_asked", "model_used", "stack", "arm", "instructions", "template"),
        _text("outcome", "decided_by"),
        _whole("created", "decided"),
        _to("tenant film", "film", "tenant id"),
        Index(None, "tenant", "film", "outcome"),
    )

    _table(
        "prompt",
        "tenant id",
        _text("tenant", "id", "film", "scene", "target"),
        _whole("version"),
        _text("turn", "text", "request", "input_hash", "template_version"),
        _whole("created", "seq"),
        _to("tenant film", "film", "tenant id"),
        Index(None, "tenant", "film", "scene", "created"),
    )

    _table(
        "exposure",
        "tenant person experiment",
        _text("tenant", "person", "experiment", "arm"),
        _whole("at"),
        _to("person", "person", "id"),
    )

    _table(
        "consent",
        "tenant person purpose since",
        _text("tenant", "person", "purpose"),
        _whole("since"),
        _maybe(_whole("until")[0]),
        _to("person", "person", "id"),
    )

    _table(
        "picture",
        "tenant sha256",
        _text("tenant", "sha256", "kind"),
        _whole("refs", "size", "width", "height", "created"),
        _to("tenant", "tenant", "id"),
        *_at_least_zero("refs"),
    )

    # Work that must not be lost: jobs (the inbox is their first kind), the outbox, stored model responses

    _table(
        "job",
        "tenant id",
        _text("tenant", "id", "kind", "platform", "event", "person", "place", "film_tenant", "film", "state", "payload", "answer"),
        _whole("attempts", "lease", "not_before", "created", "closed"),
        UniqueConstraint("tenant", "platform", "kind", "event"),
        _to("tenant", "tenant", "id"),
        Index(None, "state", "created"),
        Index(None, "person"),
    )

    _table(
        "outbox",
        "tenant id",
        _text("tenant", "id", "job", "place", "state", "payload", "external"),
        _whole("seq", "attempts", "lease", "not_before", "created", "closed"),
        _to("tenant", "tenant", "id"),
        Index(None, "state", "created"),
    )

    _table(
        "step",
        "tenant turn call",
        _text("tenant", "turn"),
        _whole("call"),
        _text("request_hash", "response"),
        _whole("at"),
    )

    # Money: one ledger row for every attempt, and a counter that the ledger can rebuild

    amounts = ("tokens_used", "tokens_held", "images_used", "images_held", "micros_used", "micros_held")

    _table(
        "ledger",
        "tenant id",
        _text("tenant", "id", "film", "person", "payer", "period", "turn"),
        _whole("call"),
        _text("route", "tier", "arm", "reason", "model_asked", "model_used", "provider", "generation", "state", "outcome"),
        _whole("tokens_held", "images_held", "micros_held", "tokens_in", "tokens_out", "images", "micros", "latency_ms", "at", "closed"),
        *_at_least_zero("tokens_held", "images_held", "micros_held", "tokens_in", "tokens_out", "images", "micros"),
        _to("tenant", "tenant", "id"),
        _to("payer", "person", "id"),
        Index(None, "payer", "period"),
        Index(None, "state", "at"),
    )

    _table(
        "quota",
        "payer period",
        _text("payer", "period"),
        _whole(*amounts),
        *_at_least_zero(*amounts),
        _to("payer", "person", "id"),
    )
