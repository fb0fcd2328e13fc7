"""The statements of settings, people, link codes, installations and one-time tokens; a test compiles each for both databases."""

from sqlalchemy import and_, bindparam, delete, select, update

from studio.store.schema import identity, installation, link_code, member, person, place, setting, token
from studio.store.shapes import add_row, given, new_row, put_row, same, same_or_any
from studio.store.sql import Statement

SETTINGS = Statement(select(setting.c.name, setting.c.value).where(same(setting.c.tenant)))
PUT_SETTING = put_row(setting, "tenant name", "value", "changed")

PERSON_TIER = Statement(select(person.c.tier).where(same(person.c.id)))
SET_TIER = Statement(update(person).where(same(person.c.id)).values(given(person.c.tier)))
PERSON_NAME = Statement(select(person.c.name).where(same(person.c.id)))
MEMBERS = Statement(
    select(member.c.person, person.c.name, member.c.role)
    .join_from(member, person, person.c.id == member.c.person)
    .where(same(member.c.tenant, member.c.film))
    .order_by(member.c.since, member.c.person)
)
PLACES = Statement(
    select(place.c.tenant, place.c.id, place.c.channel, place.c.thread)
    .where(place.c.film_tenant == bindparam("tenant"), same(place.c.film))
    .order_by(place.c.created, place.c.id)
)
UNBIND = Statement(update(place).where(same(place.c.tenant, place.c.id)).values(given(place.c.film_tenant, place.c.film)))
PART_ALL = Statement(
    update(place)
    .where(same(place.c.tenant), place.c.film_tenant.is_not(None), place.c.film_tenant != place.c.tenant)
    .values(given(place.c.film_tenant, place.c.film))
)
ACCOUNTS = Statement(select(identity.c.tenant, identity.c.platform, identity.c.account).where(same(identity.c.person)))

PERSON_BY = Statement(
    select(identity.c.person)
    .where(same(identity.c.platform, identity.c.account), same_or_any("tenant", identity.c.tenant))
    .order_by(identity.c.created)
    .limit(1)
)
PERSON_KNOWN = Statement(select(person.c.id).where(same(person.c.id), person.c.erased.is_(None)))

NEW_CODE = add_row(link_code)
CODE = Statement(
    select(link_code.c.tenant, link_code.c.film, link_code.c.person, link_code.c.place, link_code.c.secret).where(
        same(link_code.c.id), link_code.c.closed == 0, link_code.c.expires > bindparam("now"), link_code.c.tries < bindparam("most")
    )
)
WRONG_CODE = Statement(update(link_code).where(same(link_code.c.id)).values({link_code.c.tries: link_code.c.tries + 1}))
CLOSE_CODE = Statement(
    update(link_code)
    .where(same(link_code.c.tenant, link_code.c.id), link_code.c.closed == 0)
    .values({link_code.c.closed: bindparam("now")})
)
DROP_CODES = Statement(delete(link_code).where(link_code.c.expires < bindparam("now")))

PUT_INSTALLATION = put_row(installation, "tenant account", "body", "created")
INSTALLATION = Statement(select(installation.c.body).where(same(installation.c.tenant, installation.c.account)))
INSTALLATIONS = Statement(select(installation.c.tenant, installation.c.account, installation.c.body).order_by(installation.c.created))
DROP_INSTALLATION = Statement(delete(installation).where(same(installation.c.tenant, installation.c.account)))
DROP_INSTALLATIONS = Statement(delete(installation).where(same(installation.c.tenant)))

NEW_TOKEN = new_row(token)
TAKE_TOKEN = Statement(delete(token).where(and_(same(token.c.id, token.c.kind), token.c.expires > bindparam("now"))))
DROP_TOKENS = Statement(delete(token).where(token.c.expires <= bindparam("now")))
