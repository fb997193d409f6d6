"""What the inbox shows."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel


class InboxMessage(BaseModel):
    """One message in the reader's language. `link` is the page where something can be done about it."""

    id: UUID
    template: str
    title: str
    body: str
    link: str
    urgent: bool
    created_at: datetime
    read_at: datetime | None


class UnreadCount(BaseModel):
    """How many messages wait to be read."""

    unread: int
