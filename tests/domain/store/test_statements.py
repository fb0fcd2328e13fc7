"""The schema and every statement, for SQLite and for PostgreSQL, before PostgreSQL is wired."""

import io
import sqlite3
from contextlib import closing
from pathlib import Path
from types import ModuleType

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Integer, LargeBinary, Text, create_engine, pool
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import asyncpg
from sqlalchemy.engine import Dialect
from sqlalchemy.schema import CreateTable

from studio.store import (
    consent_statements,
    erase_statements,
    experiment_statements,
    job_statements,
    leaving_statements,
    migrate,
    money_statements,
    profile_statements,
    report_statements,
    request_statements,
    sale_statements,
    schema,
    signal_statements,
    statements,
    talk_statements,
    tenant_statements,
    vector_statements,
)
from studio.store.sql import Statement

DIALECTS = [sqlite.dialect(paramstyle="named"), postgresql.dialect(paramstyle="named"), asyncpg.dialect()]
EVERY = [
    pytest.param(statement, id=name)
    for module in (
        statements,
        money_statements,
        tenant_statements,
        signal_statements,
        talk_statements,
        profile_statements,
        experiment_statements,
        job_statements,
        leaving_statements,
        report_statements,
        request_statements,
        sale_statements,
        consent_statements,
        vector_statements,
    )
    for name, statement in vars(module).items()
    if isinstance(statement, Statement)
]
WHOLE = [*(s for _, s in erase_statements.ROWS_OF.values())]
"""Statements of an erasure: rare, so they may walk whole tables."""
for held in vars(erase_statements).values():
    WHOLE += [held] if isinstance(held, Statement) else [s for s in held if isinstance(s, Statement)] if isinstance(held, tuple) else []


def bound(statement: Statement, dialect: Dialect = DIALECTS[0]) -> set[str]:
    """The names of the values that a statement is given; SQLite alone writes an OFFSET of its own beside a LIMIT."""
    return {name for name in statement.core.compile(dialect=dialect).params or {} if not name.startswith("param_")}


@pytest.mark.parametrize("statement", EVERY)
def test_a_statement_compiles_for_both_databases(statement: Statement) -> None:
    assert all(statement.compiled(dialect)[0] for dialect in DIALECTS)
    assert bound(statement, DIALECTS[1]) - bound(statement) == bound(statement) - bound(statement, DIALECTS[1]) == set()


_MONEY = money_statements
GOING = [s for s in vars(leaving_statements).values() if isinstance(s, Statement)]
"""What a tenant that leaves takes once."""
REBUILDING = (_MONEY.COUNTERS, _MONEY.EVERY_DAY, _MONEY.RECOUNT_DAYS, _MONEY.SHARES, _MONEY.RECOUNT_SHARES, _MONEY.EVERY_ROW)
"""What an operator runs: every counter anew, the whole ledger out."""


REPORTING = (experiment_statements.EXPERIMENTS, experiment_statements.ASKED, report_statements.SPENT, report_statements.TAKEN_BACK)
REPORTING += (job_statements.BATCHES, sale_statements.EVERY_SALE)
"""What whoever runs the database asks over everything."""


@pytest.mark.parametrize("statement", EVERY)
def test_sqlite_can_prepare_a_statement_on_the_migrated_schema(statement: Statement, path: Path) -> None:
    text, _ = statement.compiled(DIALECTS[0])
    with closing(sqlite3.connect(path)) as connection:
        plan = [
            row[3]
            for row in connection.execute(
                f"EXPLAIN QUERY PLAN {text}", dict.fromkeys(statement.core.compile(dialect=DIALECTS[0]).params, 1)
            )
        ]
    whole_table = [step for step in plan if step.startswith("SCAN") and "USING INDEX" not in step]
    rare = (
        statements.DROP_OLD_STEPS,
        statements.EVERY_FILM,
        statements.SPOKEN_IN,
        request_statements.SEEN,
        *REBUILDING,
        *REPORTING,
        *GOING,
    )
    few = (tenant_statements.DROP_CODES, tenant_statements.DROP_TOKENS, tenant_statements.INSTALLATIONS)  # of a handful of rows
    few = (*few, consent_statements.FORBIDDING)
    assert not whole_table or statement in (*rare, *few), "a statement of a turn walks a whole table"


def test_the_statements_of_an_erasure_compile_for_both_databases_and_can_be_prepared(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in WHOLE:
            assert all(statement.compiled(dialect)[0] for dialect in DIALECTS)
            text, _ = statement.compiled(DIALECTS[0])
            connection.execute(f"EXPLAIN {text}", dict.fromkeys(statement.core.compile(dialect=DIALECTS[0]).params, 1))


@pytest.mark.parametrize("module", [statements, money_statements])
def test_a_statement_is_compiled_once(module: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    statement = next(s for s in vars(module).values() if isinstance(s, Statement))
    first = statement.bound({})[0]
    monkeypatch.setattr(Statement, "compiled", None)
    assert statement.bound({})[0] is first


@pytest.mark.parametrize("dialect", ["sqlite", "postgresql"])
def test_every_migration_compiles_for_both_databases(dialect: str) -> None:
    written = migrate.config(dialect=dialect)
    written.output_buffer = io.StringIO()
    command.upgrade(written, "head", sql=True)
    text = written.output_buffer.getvalue()
    assert all(f"CREATE TABLE {name} " in text for name in schema.metadata.tables)
    assert ("BIGINT" in text, "STRICT" in text) == (dialect == "postgresql", dialect == "sqlite")


def test_the_migrations_make_the_schema(path: Path) -> None:
    engine = create_engine(f"sqlite:///{path}", poolclass=pool.NullPool)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), schema.metadata) == []
        made = {row[0]: row[1] for row in connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'table'")}
    for name, table in schema.metadata.tables.items():
        assert made[name].split() == str(CreateTable(table).compile(dialect=sqlite.dialect())).split(), name


def test_the_code_knows_every_migration() -> None:
    script = ScriptDirectory.from_config(migrate.config())
    assert tuple(reversed([revision.revision for revision in script.walk_revisions()])) == migrate.REVISIONS
    assert script.get_current_head() == migrate.HEAD


@pytest.mark.parametrize("dialect", DIALECTS, ids=["sqlite", "postgresql", "asyncpg"])
def test_no_name_of_the_schema_is_a_reserved_word(dialect: Dialect) -> None:
    """Statements may then be written by hand for both."""
    prepare = dialect.identifier_preparer
    names = {table.name for table in schema.metadata.tables.values()} | {c.name for t in schema.metadata.tables.values() for c in t.columns}
    assert [name for name in names if prepare.quote(name) != name] == []


def test_there_is_no_fraction_in_money_or_anywhere() -> None:
    kinds = {type(column.type.dialect_impl(DIALECTS[0])) for table in schema.metadata.tables.values() for column in table.columns}
    assert all(issubclass(kind, Integer | Text | LargeBinary) for kind in kinds), kinds


def test_sqlite_itself_refuses_a_fraction_of_a_token(path: Path) -> None:
    columns = ", ".join(column.name for column in schema.quota.columns)
    with closing(sqlite3.connect(path)) as connection, pytest.raises(sqlite3.IntegrityError, match="cannot store REAL value in INTEGER"):
        connection.execute(f"INSERT INTO quota ({columns}) VALUES ('p', '2026-11', 0.5, 0, 0, 0, 0, 0)")


OUTSIDE = {"person", "quota", "tenant", "token", "block", "warned", "buyer", "house_day", "teacher_share", "sale", "sale_event"}
"""A person and their money belong to no tenant: one person may speak in many. The company's day and the teachers' share are everybody's."""


def test_every_key_of_tenant_data_begins_with_the_tenant() -> None:
    tables = [table for name, table in schema.metadata.tables.items() if name not in OUTSIDE]
    assert {table.name: next(iter(table.primary_key.columns)).name for table in tables} == {table.name: "tenant" for table in tables}
