"""The tables, once for SQLite and PostgreSQL. Text ids, whole-number times (ms since 1970 UTC) and money (micro-USD), JSON as text.

Every key of tenant data begins with the tenant. A person and their quota stand outside: one person may speak in many tenants.
SQLite tables are STRICT, so a fraction cannot enter a column of whole numbers.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.schema import SchemaItem

WHOLE = BigInteger().with_variant(Integer(), "sqlite")
metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


def _text(*names: str) -> list[Column[Any]]:
    """Columns of text that are never null; "" stands for nothing."""
    return [Column(name, Text, nullable=False) for name in names]


def _whole(*names: str) -> list[Column[Any]]:
    """Columns of whole numbers that are never null."""
    return [Column(name, WHOLE, nullable=False) for name in names]


def _maybe(column: Column[Any]) -> Column[Any]:
    column.nullable = True
    return column


def _table(name: str, key: str, *items: list[Column[Any]] | SchemaItem) -> Table:
    """A table whose key is the columns named in ``key``."""
    flat = [part for item in items for part in (item if isinstance(item, list) else [item])]
    return Table(name, metadata, *flat, PrimaryKeyConstraint(*key.split()), sqlite_strict=True)


def _to(columns: str, table: str, keys: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(columns.split(), [f"{table}.{key}" for key in keys.split()])


def _at_least_zero(*columns: str) -> list[CheckConstraint]:
    return [CheckConstraint(f"{column} >= 0", name=column) for column in columns]


# Who, where, whose

tenant = _table("tenant", "id", _text("id", "platform", "external", "kind", "name", "zone"), _whole("created"))

person = _table("person", "id", _text("id", "name", "tier"), _whole("created"), _maybe(_whole("erased")[0]))

identity = _table(
    "identity",
    "tenant platform account",
    _text("tenant", "platform", "account", "person"),
    _whole("created"),
    _to("tenant", "tenant", "id"),
    _to("person", "person", "id"),
    Index(None, "person"),
    Index(None, "platform", "account"),
)

film = _table(
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

place = _table(
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

member = _table(
    "member",
    "tenant film person",
    _text("tenant", "film", "person", "role"),
    _whole("since"),
    _to("tenant film", "film", "tenant id"),
    _to("person", "person", "id"),
    Index(None, "person"),
)

# The film: head, bible and style in its row, one row a scene, the journal, checkpoints

scene = _table(
    "scene",
    "tenant film id",
    _text("tenant", "film", "id"),
    _whole("pos", "version"),
    _text("body"),
    _to("tenant film", "film", "tenant id"),
    Index(None, "tenant", "film", "pos"),
)

turn = _table(
    "turn",
    "tenant id",
    _text("tenant", "id", "film"),
    _whole("version"),
    _text("hash", "person", "place", "message"),
    _whole("at"),
    _to("tenant film", "film", "tenant id"),
)

journal = _table(
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

checkpoint = _table(
    "checkpoint",
    "tenant film version",
    _text("tenant", "film"),
    _whole("version"),
    _text("project"),
    _whole("at"),
    _to("tenant film", "film", "tenant id"),
)

message = _table(
    "message",
    "tenant id",
    _text("tenant", "id", "film", "place", "person", "turn", "author", "text", "external"),
    _whole("at", "seq"),
    _to("tenant film", "film", "tenant id"),
    Index(None, "tenant", "film", "at", "turn", "seq"),
    Index(None, "person"),
)

# Beside it

take = _table(
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

prompt = _table(
    "prompt",
    "tenant id",
    _text("tenant", "id", "film", "scene", "target"),
    _whole("version"),
    _text("turn", "text", "request", "input_hash", "template_version"),
    _whole("created", "seq"),
    _to("tenant film", "film", "tenant id"),
    Index(None, "tenant", "film", "scene", "created"),
)

signal = _table(
    "signal",
    "tenant turn seq",
    _text("tenant", "film"),
    _whole("version"),
    _text("turn"),
    _whole("seq"),
    _text("person"),
    _whole("at"),
    _text("kind", "scene", "take", "target", "prompt", "about", "route", "model", "stack", "arm"),
    _whole("size", "distance", "value"),
    _to("tenant film", "film", "tenant id"),
    Index(None, "tenant", "film", "scene", "kind"),
    Index(None, "person"),
    Index(None, "at"),
)

exposure = _table(
    "exposure",
    "tenant person experiment",
    _text("tenant", "person", "experiment", "arm"),
    _whole("at"),
    _to("person", "person", "id"),
    Index(None, "person", "experiment"),
    Index(None, "experiment"),
)

consent = _table(
    "consent",
    "tenant person purpose since",
    _text("tenant", "person", "purpose"),
    _whole("since"),
    _maybe(_whole("until")[0]),
    _to("person", "person", "id"),
    Index(None, "person"),
    Index(None, "purpose", "person"),
)

picture = _table(
    "picture",
    "tenant sha256",
    _text("tenant", "sha256", "kind"),
    _whole("refs", "size", "width", "height", "created"),
    _to("tenant", "tenant", "id"),
    *_at_least_zero("refs"),
)

# Work that must not be lost: jobs (the inbox is their first kind), the outbox, stored model responses

job = _table(
    "job",
    "tenant id",
    _text("tenant", "id", "kind", "platform", "event", "person", "place", "film_tenant", "film", "state", "payload", "answer"),
    _whole("attempts", "lease", "not_before", "created", "closed"),
    UniqueConstraint("tenant", "platform", "kind", "event"),
    _to("tenant", "tenant", "id"),
    Index(None, "state", "created"),
    Index(None, "person"),
)

outbox = _table(
    "outbox",
    "tenant id",
    _text("tenant", "id", "job", "place", "state", "payload", "external"),
    _whole("seq", "attempts", "lease", "not_before", "created", "closed"),
    _to("tenant", "tenant", "id"),
    Index(None, "state", "created"),
)

step = _table(
    "step",
    "tenant turn call",
    _text("tenant", "turn"),
    _whole("call"),
    _text("request_hash", "response"),
    _whole("at"),
)

# Money: one ledger row for every attempt, and a counter that the ledger can rebuild

AMOUNTS = ("tokens_used", "tokens_held", "images_used", "images_held", "micros_used", "micros_held")

ledger = _table(
    "ledger",
    "tenant id",
    _text("tenant", "id", "film", "person", "payer", "period", "turn"),
    _whole("call"),
    _text("route", "tier", "arm", "reason", "model_asked", "model_used", "provider", "generation", "state", "outcome", "role"),
    _whole("tokens_held", "images_held", "micros_held", "tokens_in", "tokens_out", "images", "micros", "latency_ms", "at", "closed"),
    _whole("block_tokens", "block_images"),
    *_at_least_zero("tokens_held", "images_held", "micros_held", "tokens_in", "tokens_out", "images", "micros"),
    _to("tenant", "tenant", "id"),
    _to("payer", "person", "id"),
    Index(None, "payer", "period"),
    Index(None, "state", "at"),
)

quota = _table(
    "quota",
    "payer period",
    _text("payer", "period"),
    _whole(*AMOUNTS),
    *_at_least_zero(*AMOUNTS),
    _to("payer", "person", "id"),
)

house_day = _table("house_day", "day", _whole("day", "micros_used", "micros_held"), *_at_least_zero("micros_used", "micros_held"))
"""What all payers spent on one day, in whole days since 1970 UTC: the backstop."""

teacher_share = _table("teacher_share", "tier period", _text("tier", "period"), _whole("calls", "teachers"))
"""How many requests of a tier were made in a period, and how many of them by teachers."""

block = _table(
    "block",
    "id",
    _text("id", "payer", "source", "note"),
    _whole("tokens", "images", "at"),
    *_at_least_zero("tokens", "images"),
    _to("payer", "person", "id"),
    Index(None, "payer"),
)
"""What was bought or given beyond the month. ``id`` names the sale, so that one sale counts once."""

sale = _table(
    "sale",
    "id",
    _text("id", "payment", "tier"),
    _whole("back_tokens", "back_images", "ended"),
    *_at_least_zero("back_tokens", "back_images"),
    _to("id", "block", "id"),
    Index(None, "payment"),
)
"""With which payment a block was bought, and what was taken back of it."""

sale_event = _table("sale_event", "id", _text("id", "kind", "payment", "about"), _whole("parts", "at"), Index(None, "payment"))
"""What a shop said of a payment, by the id of its event."""

warned = _table("warned", "payer period unit", _text("payer", "period", "unit"), _whole("at"), _to("payer", "person", "id"))

buyer = _table("buyer", "id", _text("id", "person"), _whole("created"), UniqueConstraint("person"), _to("person", "person", "id"))
"""Under which reference a person is known where things are sold; it says nothing else of them."""

# What a tenant chose, how places are joined, who installed the app

setting = _table("setting", "tenant name", _text("tenant", "name", "value"), _whole("changed"), _to("tenant", "tenant", "id"))

installation = _table(
    "installation", "tenant account", _text("tenant", "account", "body"), _whole("created"), _to("tenant", "tenant", "id")
)
"""``body`` is encrypted with a key that is not in the database."""

link_code = _table(
    "link_code",
    "tenant id",
    _text("tenant", "id", "secret", "film", "person", "place"),
    _whole("tries", "created", "expires", "closed"),
    _to("tenant", "tenant", "id"),
    _to("tenant film", "film", "tenant id"),
    Index(None, "id"),
)
"""``secret`` is a hash; the code itself is shown once and kept nowhere."""

profile = _table(
    "profile",
    "tenant id version",
    _text("tenant", "id"),
    _whole("version"),
    _text("person", "label"),
    _whole("shared", "created"),
    _text("body"),
    _to("tenant", "tenant", "id"),
    _to("person", "person", "id"),
)
"""A version of a Director Profile; a row is never changed, save that it may become shared."""

token = _table("token", "id", _text("id", "kind"), _whole("expires"))
"""One-time tokens by their hash: what was used is gone."""

vector = _table(
    "vector",
    "tenant model item",
    _text("tenant", "model", "item", "film", "hash"),
    [Column("body", LargeBinary, nullable=False)],
    _whole("made"),
    _to("tenant film", "film", "tenant id"),
    Index(None, "tenant", "film"),
)
"""Vectors of a tenant's texts, one byte a number; ``item`` says which text, ``hash`` what it said."""
