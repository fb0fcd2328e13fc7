"""What is bought: the shop's signed events, the operator's grants, each counted once; the books add up to the ledger."""

import asyncio
import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.accounts import ledger_csv
from bot.console.render import plain
from bot.door import open_door
from bot.orders import Order
from bot.settings import Settings
from bot.shop import Shop
from bot.till import LARGEST, PAID, PATH, TOLERANCE, Till, signed
from studio.store.paying import FullRow
from studio.store.purchases import Block
from studio.store.records import Ask, Bill, Caps
from studio.store.store import Store
from studio.tiers import read_tiers
from tests.bot.test_desk import OUTLINE
from tests.doubles.scripted import in_turn, say, scripted_desk

SECRET, NOW = "whsec_test", 1_764_000_000


def event(reference: str, checkout: str = "cs_1", kind: str = "checkout.session.completed", **changes: Any) -> bytes:
    sale = {"id": checkout, "client_reference_id": reference, "payment_status": "paid", "metadata": {"block": "tokens"}, "object": "x"}
    body = {**sale, **changes} if kind.startswith("checkout") else changes
    return json.dumps({"id": f"evt_{kind}_{checkout}", "object": "event", "type": kind, "data": {"object": body}}).encode()


def signature(body: bytes, at: int = NOW, secret: str = SECRET) -> str:
    """By the openssl of the machine, so that nothing of ours signs what ours checks."""
    made = subprocess.run(
        ["openssl", "dgst", "-sha256", "-hmac", secret, "-hex"], input=f"{at}.".encode() + body, capture_output=True, check=True
    )
    return f"t={at},v1={made.stdout.split()[-1].decode()}"


async def post(till: Till, body: bytes, header: str, *, path: str = PATH, method: str = "POST") -> tuple[int, str]:
    """One HTTP request in two pieces, as a server hands it over."""
    pieces = iter([{"type": "http.request", "body": body[:7], "more_body": True}, {"type": "http.request", "body": body[7:]}])
    sent: list[Any] = []

    async def receive() -> Any:
        return next(pieces)

    async def send(message: Any) -> None:
        sent.append(message)

    await till({"type": "http", "path": path, "method": method, "headers": [(b"Stripe-Signature", header.encode())]}, receive, send)
    return sent[0]["status"], sent[1]["body"].decode()


async def buyer(store: Store) -> tuple[str, str]:
    person = await store.person("slack:T1", "slack", "U1")
    return person, await store.buyer(person)


async def test_a_paid_checkout_counts_once_however_often_it_is_told(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (_, store, _models):
        person, reference = await buyer(store)
        till, body = Till(store, SECRET, lambda: NOW), event(reference)
        answers = await asyncio.gather(*(post(till, body, signature(body)) for _ in range(8)))
        assert sorted(answers) == [(200, "booked"), *[(200, "booked before")] * 7]
        assert [(b.tokens, b.images, b.source) for b in await store.blocks(person)] == [(read_tiers()["pro"].block_tokens, 0, "shop")]
        images = event(reference, "cs_2", metadata={"block": "images"})
        assert await post(till, images, signature(images)) == (200, "booked")
        assert sorted(b.images for b in await store.blocks(person)) == [0, 500]


async def told(till: Till, kind: str, number: str, **changes: Any) -> tuple[int, str]:
    body = event("", number, kind, **changes)
    return await post(till, body, signature(body))


async def test_a_refund_is_taken_back_once_and_told_to_the_person_and_to_who_runs_this(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with scripted_desk(tmp_path, None) as (desk, store, _models):
        await say(desk, "hello")
        person = await store.person_of("console", "owner") or ""
        till, body = Till(store, SECRET, lambda: NOW), event(await store.buyer(person), payment_intent="pi_1")
        assert await post(till, body, signature(body)) == (200, "booked")
        late = event(await store.buyer(person), kind=PAID[1], payment_intent="pi_1")
        assert await post(till, late, signature(late)) == (200, "booked before"), "another event of the same checkout"
        row = Ask("a", "console:console", "", person, person, "2026-11", "t", 1, "chat", tokens=250_000, caps=Caps(tokens=0))
        await store.reserve(row)
        await store.settle(Bill("a", "console:console", tokens_in=250_000))
        for answer in ("booked", "booked before"):
            charge = {"id": "ch_1", "payment_intent": "pi_1", "amount": 900, "amount_refunded": 900}
            assert await told(till, "charge.refunded", "r1", **charge) == (200, answer)
        assert [(b.tokens, b.images) for b in await store.blocks(person)] == [(250_000, 0)], "what was spent is not taken"
        said = "750,000 of 1,000,000 tokens taken back, 250,000 tokens had been used"
        assert said in plain((await say(desk, "/usage")).reply)
        assert said in caplog.text
        sales = await asyncio.to_thread(director, tmp_path, "usage", "--sales")
        assert "pi_1" in sales.stdout and said in sales.stdout
        assert await store.recounted() == 0


async def test_a_dispute_and_the_end_of_a_subscription(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (_, store, _models):
        person, reference = await buyer(store)
        till, body = Till(store, SECRET, lambda: NOW), event(reference, metadata={"tier": "pro"}, subscription="sub_1")
        assert await post(till, body, signature(body)) == (200, "booked") and await store.tier(person) == "pro"
        images = event(reference, "cs_2", metadata={"block": "images"}, payment_intent="pi_2")
        await post(till, images, signature(images))
        assert await told(till, "charge.dispute.created", "d1", id="dp_1", payment_intent="pi_2", status="needs_response") == (
            200,
            "booked",
        )
        assert [b.images for b in await store.blocks(person)] == [0, 0]
        assert await told(till, "charge.dispute.closed", "d2", id="dp_1", payment_intent="pi_2", status="lost") == (200, "nothing to do")
        assert await told(till, "charge.dispute.closed", "d3", id="dp_1", payment_intent="pi_2", status="won") == (200, "booked")
        assert [b.images for b in await store.blocks(person)] == [0, 500]
        assert await told(till, "customer.subscription.deleted", "s1", id="sub_other") == (200, "booked")
        assert await store.tier(person) == "pro", "another subscription"
        assert await told(till, "customer.subscription.deleted", "s2", id="sub_1") == (200, "booked")
        assert await store.tier(person) == ""
        assert (await told(till, "charge.refunded", "x", amount=-1))[0] == 400


REFUSED = [
    ("another secret", lambda b: signature(b, secret="whsec_other"), 400),
    ("too old", lambda b: signature(b, NOW - TOLERANCE - 1), 400),
    ("from the future", lambda b: signature(b, NOW + TOLERANCE + 1), 400),
    ("of other words", lambda b: signature(b + b" "), 400),
    ("none", lambda _: "", 400),
    ("no time", lambda b: signature(b).partition(",")[2], 400),
    ("two times", lambda b: f"t=1,{signature(b)}", 400),
    ("not hex", lambda _: f"t={NOW},v1=\u00e9\u00e9", 400),
    ("only an old scheme", lambda b: signature(b).replace("v1=", "v0="), 400),
    ("just in time", lambda b: signature(b, NOW - TOLERANCE), 200),
    ("the secret being changed", lambda b: f"{signature(b)},v1=00", 200),
]


@pytest.mark.parametrize(("_what", "header", "status"), REFUSED, ids=[row[0] for row in REFUSED])
async def test_only_the_shops_own_signature_is_believed(tmp_path: Path, _what: str, header: Any, status: int) -> None:
    async with scripted_desk(tmp_path, None) as (_, store, _models):
        person, reference = await buyer(store)
        body = event(reference)
        assert (await post(Till(store, SECRET, lambda: NOW), body, header(body)))[0] == status
        assert len(await store.blocks(person)) == (status == 200)


NOT_SOLD = [
    ({"payment_status": "unpaid"}, 200),
    ({"metadata": {}}, 200),
    ({"client_reference_id": "p-nobody"}, 422),
    ({"client_reference_id": None}, 422),
    ({"metadata": {"block": "gold"}}, 400),
    ({"id": ""}, 400),
]


@pytest.mark.parametrize(("changes", "status"), NOT_SOLD)
async def test_what_is_no_sale_books_nothing(tmp_path: Path, changes: dict[str, Any], status: int) -> None:
    async with scripted_desk(tmp_path, None) as (_, store, _models):
        person, reference = await buyer(store)
        body = event(reference, **changes)
        assert (await post(Till(store, SECRET, lambda: NOW), body, signature(body)))[0] == status
        refund = event("", kind="charge.refunded", amount=900, amount_refunded=900, payment_intent="pi_of_another_shop")
        assert (await post(Till(store, SECRET, lambda: NOW), refund, signature(refund)))[0] == 200
        assert await store.blocks(person) == ()


async def test_the_till_takes_nothing_else(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (_, store, _models):
        till = Till(store, SECRET, lambda: NOW)
        assert (await post(till, b"{}", "", path="/slack/events"))[0] == 404
        assert (await post(till, b"{}", "", method="GET"))[0] == 400
        large = b" " * (LARGEST + 8)
        assert (await post(till, large, signature(large)))[0] == 400
        assert not signed(b"", "t=9999999999999999999999,v1=", SECRET, NOW)


def test_a_payment_link_bears_the_reference_and_nothing_else() -> None:
    links = Shop("https://buy.example/a?locale=en", "https://buy.example/b").to("p-1")
    assert links == Shop("https://buy.example/a?locale=en&client_reference_id=p-1", "https://buy.example/b?client_reference_id=p-1")
    assert [what for what, _ in links.offers(read_tiers()["pro"])] == ["1,000,000 tokens more", "500 images more"]
    assert links.offers(read_tiers()["free"]) == [] and Shop().to("p-1") == Shop()


def director(folder: Path, *given: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "DIRECTOR_DATA": str(folder), "OPENROUTER_API_KEY": ""}
    return subprocess.run([sys.executable, "-m", "bot", *given], capture_output=True, text=True, env=env)


async def test_an_operator_grants_counts_and_exports_beside_the_running_process(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, in_turn(OUTLINE)) as (desk, store, _):
        await say(desk, "tell me a story of a sea door and who guards it")
        row = (await store.ledger("console:console"))[0]
        async with open_door(Settings(data=tmp_path), desk):
            for _ in range(2):
                done = await asyncio.to_thread(director, tmp_path, "grant", row.payer, "--tokens", "1M", "--sale", "march", "--tier", "pro")
                assert (done.returncode, done.stderr) == (0, "")
            assert "counted before" in done.stdout
            nobody = await asyncio.to_thread(director, tmp_path, "grant", "discord:1", "--images", "5")
            assert nobody.returncode == 2 and "'discord:1' is nobody who has spoken" in nobody.stdout
            rebuilt = await asyncio.to_thread(director, tmp_path, "usage", "--rebuild")
            assert rebuilt.stdout == "Every counter is what the ledger says.\n"
        assert [b.tokens for b in await store.blocks(row.payer)] == [1_000_000] and await store.tier(row.payer) == "pro"
        exported = await asyncio.to_thread(director, tmp_path, "usage", "--csv", "-")
        (line,) = csv.DictReader(io.StringIO(exported.stdout))
        assert (line["id"], line["payer"], int(line["tokens_in"]) + int(line["tokens_out"])) == (row.id, row.payer, row.tokens)
        sums = await asyncio.to_thread(director, tmp_path, "usage", "--by", "route")
        assert sums.stdout.splitlines()[1].split()[:4] == ["structure", "1", "0", f"{row.tokens:,}"]
        assert sums.stdout.splitlines()[-1].startswith("all")


async def test_no_platform_reaches_the_operators_orders(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, store, _):
        assert "no command" in str((await say(desk, "/grant console --tokens 1M")).reply)
        order = Order(order="grant", person="console", tokens=5).model_dump_json()
        await say(desk, order)
        assert await store.blocks(await store.person_of("console", "owner") or "") == ()


def test_a_spreadsheet_is_given_no_formulas() -> None:
    bad = FullRow(*["=1+1"] * 7, 1, *["@x"] * 11, *[0] * 12)  # type: ignore[arg-type]
    (line,) = csv.DictReader(io.StringIO(ledger_csv((bad,))))
    assert line["tenant"] == "'=1+1" and line["state"] == "'@x" and line["call"] == "1"


async def test_a_sale_is_one_block_whoever_tells_of_it(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (_, store, _models):
        person, _ = await buyer(store)
        told = await asyncio.gather(*(store.add_block(Block("discord:entitlement-1", person, images=500)) for _ in range(20)))
        assert told.count(True) == 1 and len(await store.blocks(person)) == 1
