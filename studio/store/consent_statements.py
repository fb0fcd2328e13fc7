"""The statements of consent; a test compiles each for both databases."""

from sqlalchemy import select, update

from studio.store.schema import consent, setting
from studio.store.shapes import given, new_row, same
from studio.store.sql import Statement

_STANDS = consent.c.until.is_(None)
HELD = Statement(select(consent.c.purpose).where(same(consent.c.person), _STANDS))
EVER = Statement(select(consent.c.purpose).where(same(consent.c.person)).limit(1))
AGREED = Statement(select(consent.c.person).where(same(consent.c.purpose), _STANDS).order_by(consent.c.person))
GIVE = new_row(consent)
END = Statement(update(consent).where(same(consent.c.person, consent.c.purpose), _STANDS).values(given(consent.c.until)))
FORBIDDING = Statement(select(setting.c.tenant).where(same(setting.c.name, setting.c.value)).order_by(setting.c.tenant))
