"""Consent is asked by person and by purpose."""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_index("ix_consent_person", "consent", ["person"])
    op.create_index("ix_consent_purpose_person", "consent", ["purpose", "person"])
