"""Sessions as their owner sees them."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel


class SessionView(BaseModel):
    """One signed-in device."""

    id: UUID
    method: str
    created_at: datetime
    last_seen_at: datetime
    absolute_expires_at: datetime
    agent: str
    address: str | None
    current: bool


class SessionList(BaseModel):
    """All signed-in devices of one person; never more than fit one page."""

    items: list[SessionView]
    next: str | None
    total: int | None
