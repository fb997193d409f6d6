"""The audit trail as the auditor sees it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel


class AuditEntry(BaseModel):
    """Who did what to which object, when, from where, and with which result."""

    id: UUID
    at: datetime
    actor_id: UUID | None
    actor_kind: str
    actor_name: str | None
    address: str | None
    trace_id: str | None
    action: str
    object_type: str
    object_id: str | None
    result: str
    data: dict[str, Any]


class AuditPage(BaseModel):
    """A page of entries, the newest first."""

    items: list[AuditEntry]
    next: str | None
    total: int | None


class AuditFinding(BaseModel):
    """Something in the trail that is not as it was written."""

    kind: str
    entry_id: UUID | None
    seal: int | None


class Verification(BaseModel):
    """Result of checking every entry and the whole chain; `unsealed` entries wait for the next minute's seal."""

    intact: bool
    checked_at: datetime
    entries: int
    sealed: int
    unsealed: int
    seals: int
    head: str
    found: int
    findings: list[AuditFinding]
