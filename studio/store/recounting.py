"""Every counter anew from the ledger, and how many were wrong: the ledger alone is the truth."""

from dataclasses import asdict

from studio.store import money_statements as sql
from studio.store.records import Balance
from studio.store.reserving import BLOCKS, Counter
from studio.store.sql import Db, Value


def recounted(db: Db) -> int:
    """Write every counter anew; how many differed."""
    return _payers(db) + _days(db) + _shares(db)


def recount(db: Db, payer: str, period: str) -> Balance:
    """One payer's counter from the ledger."""
    if period == BLOCKS:
        return db.one(sql.RECOUNT_BLOCKS, Balance, payer=payer) or Balance()
    return db.one(sql.RECOUNT, Balance, payer=payer, period=period) or Balance()


def _payers(db: Db) -> int:
    true = {(c.payer, c.period): c.amounts for c in (*db.all(sql.RECOUNT_ALL, _counter), *db.all(sql.RECOUNT_ALL_BLOCKS, _counter))}
    wrong = [c for c in db.all(sql.COUNTERS, _counter) if c.amounts != true.get((c.payer, c.period), Balance())]
    for c in wrong:
        db.run(sql.SET_COUNTER, payer=c.payer, period=c.period, **asdict(true.get((c.payer, c.period), Balance())))
    return len(wrong)


def _days(db: Db) -> int:
    true = {day: (used, held) for day, used, held in db.all(sql.RECOUNT_DAYS, _numbers)}
    wrong = [day for day, used, held in db.all(sql.EVERY_DAY, _numbers) if true.get(day, (0, 0)) != (used, held)]
    for day in wrong:
        used, held = true.get(day, (0, 0))
        db.run(sql.SET_DAY, day=day, micros_used=used, micros_held=held)
    return len(wrong)


def _shares(db: Db) -> int:
    true = dict(db.all(sql.RECOUNT_SHARES, _share))
    wrong = [key for key, counted in db.all(sql.SHARES, _share) if true.get(key, (0, 0)) != counted]
    for tier, period in wrong:
        calls, teachers = true.get((tier, period), (0, 0))
        key: dict[str, Value] = {"tier": tier, "period": period}
        db.run(sql.SET_SHARE, calls=calls, teachers=teachers, **key)
    return len(wrong)


def _counter(payer: str, period: str, *amounts: int) -> Counter:
    return Counter(payer, period, Balance(*amounts))


def _numbers(*row: int) -> tuple[int, ...]:
    return row


def _share(tier: str, period: str, calls: int, teachers: int) -> tuple[tuple[str, str], tuple[int, int]]:
    return (tier, period), (calls, teachers)
