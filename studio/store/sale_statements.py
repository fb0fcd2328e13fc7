"""The statements of sales and of what undoes them; a test compiles each for both databases."""

from sqlalchemy import bindparam, func, select, update

from studio.store.schema import block, quota, sale, sale_event
from studio.store.shapes import given, new_row, same
from studio.store.sql import Statement

_ROW = (
    *(block.c.id, block.c.payer, block.c.source, block.c.note, block.c.tokens, block.c.images, block.c.at),
    *(sale.c.payment, sale.c.tier, sale.c.back_tokens, sale.c.back_images, sale.c.ended),
)
_SALES = select(*_ROW).join_from(sale, block, block.c.id == sale.c.id)

NEW_EVENT = new_row(sale_event)
EVENTS = Statement(select(sale_event.c.kind, sale_event.c.about, sale_event.c.parts).where(same(sale_event.c.payment)))
NEW_SALE = new_row(sale)
SALES_OF = Statement(_SALES.where(block.c.payer == bindparam("payer")).order_by(block.c.at, block.c.id))
SALES_PAID = Statement(_SALES.where(same(sale.c.payment)).order_by(block.c.at, block.c.id))
EVERY_SALE = Statement(_SALES.order_by(block.c.at, block.c.id))
LEFT = Statement(
    select(
        func.coalesce(select(func.sum(block.c.tokens)).where(same(block.c.payer)).scalar_subquery(), 0)
        - func.coalesce(func.sum(quota.c.tokens_used + quota.c.tokens_held), 0),
        func.coalesce(select(func.sum(block.c.images)).where(same(block.c.payer)).scalar_subquery(), 0)
        - func.coalesce(func.sum(quota.c.images_used + quota.c.images_held), 0),
    ).where(quota.c.payer == bindparam("payer"), quota.c.period == bindparam("blocks"))
)
RESIZE = Statement(update(block).where(same(block.c.id)).values(given(block.c.tokens, block.c.images)))
SETTLE = Statement(update(sale).where(same(sale.c.id)).values(given(sale.c.back_tokens, sale.c.back_images, sale.c.ended)))
