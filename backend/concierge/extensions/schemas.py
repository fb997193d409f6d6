"""A request for more time, as a list shows it."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel

ExtensionState = Literal["pending", "approved", "refused"]


class Asker(BaseModel):
    """Who asked or decided."""

    id: UUID
    name: str


class ExtensionTicket(BaseModel):
    """The ticket that needs more time."""

    id: UUID
    number: str
    subject: str
    state: str
    due_at: datetime | None


class ExtensionTask(BaseModel):
    """The department task whose clock the request is about; without one it is about the ticket's own."""

    id: UUID
    names: dict[str, str]
    unit_code: str
    due_at: datetime | None


class ExtensionItem(BaseModel):
    """One request: how many working days, why, by whom, and what was decided. `mine` may not be decided by the caller."""

    id: UUID
    ticket: ExtensionTicket
    task: ExtensionTask | None
    days: int
    reason: str
    state: ExtensionState
    requested_by: Asker
    requested_at: datetime
    decided_by: Asker | None
    decided_at: datetime | None
    decision_note: str | None
    mine: bool
