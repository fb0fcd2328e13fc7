"""Who is in which arm of a test is found by the person, wherever they were first seen, and everybody of a test by its name."""

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_index("ix_exposure_person_experiment", "exposure", ["person", "experiment"])
    op.create_index("ix_exposure_experiment", "exposure", ["experiment"])
