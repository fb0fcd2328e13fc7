"""What the store keeps of a tenant beside its films. Frozen; times are milliseconds since 1970 UTC."""

from dataclasses import dataclass

from studio.store.records import Role


@dataclass(frozen=True, slots=True)
class Member:
    """A person with a role in a film."""

    person: str
    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Place:
    """Where a film is talked about."""

    tenant: str
    id: str
    channel: str
    thread: str


@dataclass(frozen=True, slots=True)
class Account:
    """By which name a platform knows a person."""

    tenant: str
    platform: str
    account: str


@dataclass(frozen=True, slots=True)
class LinkCode:
    """A code that lets one other place join a film. ``person`` made it in ``place``; ``expires`` in ms since 1970 UTC."""

    tenant: str
    id: str
    film: str
    person: str
    place: str
    expires: int


@dataclass(frozen=True, slots=True)
class Redeemed:
    """What a good link code stood for."""

    tenant: str
    film: str
    person: str
    place: str
