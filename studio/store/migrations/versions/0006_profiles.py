"""Director Profiles: every version of a look that was saved, private or shared with its tenant."""

from alembic import op
from sqlalchemy import BigInteger, Column, ForeignKeyConstraint, Integer, PrimaryKeyConstraint, Text

revision = "0006"
down_revision = "0005"

WHOLE = BigInteger().with_variant(Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "profile",
        Column("tenant", Text, nullable=False),
        Column("id", Text, nullable=False),
        Column("version", WHOLE, nullable=False),
        Column("person", Text, nullable=False),
        Column("label", Text, nullable=False),
        Column("shared", WHOLE, nullable=False),
        Column("created", WHOLE, nullable=False),
        Column("body", Text, nullable=False),
        PrimaryKeyConstraint("tenant", "id", "version"),
        ForeignKeyConstraint(["tenant"], ["tenant.id"]),
        ForeignKeyConstraint(["person"], ["person.id"]),
        sqlite_strict=True,
    )
