"""The statements of Director Profiles; a test compiles each for both databases."""

from sqlalchemy import and_, bindparam, func, or_, select, update

from studio.store.schema import person, profile
from studio.store.shapes import new_row, same
from studio.store.sql import Statement

NEW_PROFILE = new_row(profile)
_LATER = profile.alias("later")
_NEWEST = (
    ~select(_LATER.c.version)
    .where(_LATER.c.tenant == profile.c.tenant, _LATER.c.id == profile.c.id, _LATER.c.version > profile.c.version)
    .exists()
)
PROFILES = Statement(
    select(profile.c.id, profile.c.version, profile.c.person, person.c.name, profile.c.shared, profile.c.created, profile.c.body)
    .join_from(profile, person, person.c.id == profile.c.person)
    .where(
        and_(profile.c.tenant == bindparam("tenant"), or_(profile.c.person == bindparam("person"), profile.c.shared == 1), _NEWEST),
    )
    .order_by(profile.c.created.desc(), profile.c.id)
)
VERSION = Statement(select(func.max(profile.c.version)).where(same(profile.c.tenant, profile.c.id)))
SHARE_PROFILE = Statement(update(profile).where(same(profile.c.tenant, profile.c.id)).values({profile.c.shared: 1}))
