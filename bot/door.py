"""The running process's door for commands that write: a Unix socket that only its owner may open. One request, one reply."""

import asyncio
import contextlib
import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

from pydantic import TypeAdapter

from bot.desk import Desk
from bot.messages import REPLY, Reply, Request, Text
from bot.orders import Order, carried_out
from bot.settings import Settings
from studio.errors import StudioError, Unavailable

LONGEST = 1024 * 1024
"""Bytes of one request or reply on the socket."""
_ASKED: TypeAdapter[Request | Order] = TypeAdapter(Request | Order)
PATIENCE = 60
"""Seconds that a command waits for its reply."""


def socket_path(settings: Settings) -> Path:
    return settings.data / "director.sock"


@asynccontextmanager
async def open_door(settings: Settings, desk: Desk) -> AsyncGenerator[None]:
    """Answer requests on the socket while the block runs."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, ValueError, asyncio.IncompleteReadError):
            reply = await _served(desk, await reader.readline())
            writer.write(reply.model_dump_json().encode() + b"\n")
            await writer.drain()
        writer.close()

    path = socket_path(settings)
    with contextlib.suppress(OSError):
        path.unlink()
    mask = os.umask(0o177)
    try:
        server = await asyncio.start_unix_server(serve, path, limit=LONGEST)
    except OSError:  # a data folder whose path is too long for a socket: commands beside this process are refused, nothing else changes
        server = None
    finally:
        os.umask(mask)
    try:
        yield
    finally:
        if server:
            server.close()
            with contextlib.suppress(OSError):
                path.unlink()


async def _served(desk: Desk, line: bytes) -> Reply:
    try:
        request = _ASKED.validate_json(line)
    except ValueError:
        return Reply(parts=(Text(text="That is not a request.", tone="alert"),))
    return await (_carried_out(desk, request) if isinstance(request, Order) else _handled(desk, request))


async def _carried_out(desk: Desk, order: Order) -> Reply:
    try:
        return await carried_out(order, desk.store)
    except StudioError as error:
        return Reply(parts=(Text(text=str(error), tone="alert"),))


async def _handled(desk: Desk, request: Request) -> Reply:
    sending = await desk.handle(request)
    if sending is None:
        return Reply(parts=(Text(text="That request is being worked on already.", tone="alert"),))
    await desk.sent(sending)
    return sending.reply


async def ask(settings: Settings, request: Request) -> Reply:
    """The reply to a request: from the running process, or from a desk opened for it when none runs."""
    return await _sent(settings, request)


async def send_order(settings: Settings, order: Order) -> Reply:
    """The same for an order of whoever runs this."""
    return await _sent(settings, order)


async def _sent(settings: Settings, request: Request | Order) -> Reply:
    return await send_to_running(settings, request) or await _alone(settings, request)


async def send_to_running(settings: Settings, request: Request | Order) -> Reply | None:
    """The running process's reply; None where none runs. Raises Unavailable where it does not answer in time."""
    try:
        reader, writer = await asyncio.open_unix_connection(socket_path(settings), limit=LONGEST)
    except (OSError, ValueError):
        return None
    writer.write(request.model_dump_json().encode() + b"\n")
    await writer.drain()
    try:
        line = await asyncio.wait_for(reader.readline(), PATIENCE)
    except TimeoutError:
        raise Unavailable("The running director did not answer in time: try again.") from None
    finally:
        writer.close()
    return REPLY.validate_json(line)


async def _alone(settings: Settings, request: Request | Order) -> Reply:
    from bot.bootstrap import open_desk

    async with open_desk(settings) as desk:
        return await (_carried_out(desk, request) if isinstance(request, Order) else _handled(desk, request))
