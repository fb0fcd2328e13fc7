"""The statements of a tenant's vectors; a test compiles each for both databases."""

from sqlalchemy import delete, select

from studio.store.schema import vector
from studio.store.shapes import put_row, same
from studio.store.sql import Statement

PUT_VECTOR = put_row(vector, "tenant model item", "film", "hash", "body", "made")
VECTORS = Statement(select(vector.c.item, vector.c.hash, vector.c.body).where(same(vector.c.tenant, vector.c.model)))
DROP_VECTOR = Statement(delete(vector).where(same(vector.c.tenant, vector.c.item)))
DROP_FILM = Statement(delete(vector).where(same(vector.c.tenant, vector.c.film)))
"""Every vector of a film, of every model."""
