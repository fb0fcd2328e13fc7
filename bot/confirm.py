"""What is said at the first end of a link, once somebody at the other end used its code: who it is, and who sees what from now on."""

from datetime import datetime

from bot.messages import Letter, Reply, Request, Text
from studio.store.tenant_records import Place

NAMES = {"slack": "Slack", "discord": "Discord", "console": "the console"}


def joined(place: Place, title: str, by: Request, key: str, at: datetime) -> Letter:
    """The message for the place where the code was made."""
    platform, _, external = place.tenant.partition(":")
    where = NAMES.get(by.platform, by.platform)
    said = (
        f"{by.person_name} opened {title} in {where} with the code from here, and is one of its owners now. Whoever is in that place "
        "sees the whole film, its bible and its pictures; they look on until they are given a role (/role). /unlink parts the two again."
    )
    to = Request(
        platform=platform,
        tenant=external,
        channel=place.channel,
        thread=place.thread or None,
        person="",
        person_name="",
        event=key,
        at=at,
    )
    return Letter(to=to, reply=Reply(parts=(Text(text=said),)))
