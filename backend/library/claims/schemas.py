"""What the claims (首报首谈) take and answer."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from backend.contracts.names import PersonName, UnitName
from backend.library.fields import Text

ClaimState = Literal["active", "contested", "rejected", "lost", "released", "expired"]


class NewClaim(BaseModel):
    """A claim to a lead; where another's claim is alive it becomes a contest, which needs a reason."""

    model_config = ConfigDict(extra="forbid")

    project_id: UUID
    reason: Text | None = None


class ClaimDecision(BaseModel):
    """Who of the two holds the lead, and why."""

    model_config = ConfigDict(extra="forbid")

    upheld: bool
    reason: Text


class ClaimRelease(BaseModel):
    """The holder gives the lead up."""

    model_config = ConfigDict(extra="forbid")

    reason: Text | None = None


class ClaimView(BaseModel):
    """A claim. `contested` is one that disputes the active claim beside it."""

    id: UUID
    project_id: UUID
    project_name: str
    project_number: str
    state: ClaimState
    person: PersonName | None
    unit: UnitName
    reason: str | None
    claimed_at: datetime
    expires_at: datetime
    ended_at: datetime | None
    decided_by: PersonName | None
    decision: str | None
    may_decide: bool
    may_release: bool
