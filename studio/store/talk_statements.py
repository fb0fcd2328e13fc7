"""The statements of a film's conversation, by thread and as a whole; a test compiles each for both databases."""

from sqlalchemy import bindparam, select

from studio.store.schema import message, person
from studio.store.shapes import same
from studio.store.sql import Statement

_NEWEST = (message.c.at.desc(), message.c.turn.desc(), message.c.seq.desc())
THREAD = Statement(
    select(message.c.id, message.c.author, message.c.person, message.c.text, message.c.at)
    .where(same(message.c.tenant, message.c.film, message.c.place))
    .order_by(*_NEWEST)
    .limit(bindparam("most"))
)
REMARKS = Statement(
    select(message.c.id, message.c.author, message.c.person, person.c.name, message.c.place, message.c.text, message.c.at)
    .join_from(message, person, person.c.id == message.c.person, isouter=True)
    .where(same(message.c.tenant, message.c.film))
    .order_by(*_NEWEST)
    .limit(bindparam("most"))
)
