"""Record ids: UUIDv7, so that the primary key also sorts by time of creation."""

from uuid import UUID

import uuid_utils


def new_id() -> UUID:
    """Return a fresh UUIDv7 made by this process."""
    return UUID(int=uuid_utils.uuid7().int)
