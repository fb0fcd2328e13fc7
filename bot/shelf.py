"""Pictures for the desk: taken in safely and kept by content, one folder a tenant."""

import asyncio
import hashlib
from dataclasses import dataclass

from studio.pictures.files import PictureFiles
from studio.pictures.intake import Accepted, PictureIntake
from studio.store.leaving import Leaving


@dataclass(frozen=True, slots=True)
class PictureShelf:
    """The intake and the files behind it, as `bot.room.Pictures`."""

    intake: PictureIntake
    files: PictureFiles

    async def accept(self, tenant: str, data: bytes, name: str) -> Accepted:
        """Take a stranger's bytes in and keep what was rebuilt from them. Raises a StudioError with one sentence."""
        accepted = await self.intake.accept(data, name)
        await asyncio.to_thread(self.files.put, _folder(tenant), accepted.data, accepted.media_type)
        return accepted

    def still(self, tenant: str, sha256: str) -> bytes | None:
        return self.files.get(_folder(tenant), sha256)

    def drop(self, tenant: str, sha256: str) -> bool:
        """Delete a picture that nobody refers to any more; False when it was not there."""
        return self.files.drop(_folder(tenant), sha256)

    async def leave(self, leaving: Leaving) -> None:
        """Before a tenant is erased: what lives on elsewhere is carried there."""
        for moved in leaving.moved:
            for sha256 in moved.pictures:
                await asyncio.to_thread(self.files.carry, _folder(moved.tenant), _folder(moved.to), sha256)

    async def left(self, leaving: Leaving) -> None:
        """After a tenant was erased: its pictures go."""
        for tenant in leaving.tenants:
            await asyncio.to_thread(self.files.drop_all, _folder(tenant))


def _folder(tenant: str) -> str:
    """A tenant's folder: a name that no platform's id can steer."""
    return hashlib.sha256(tenant.encode()).hexdigest()[:32]
