"""What other services may ask library: an enterprise's projects, what an activity led to."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from typing import Literal, Protocol
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from backend.kernel.principal import Principal

Stage = Literal["intent", "negotiating", "signed", "landed"]
ProjectStatus = Literal["active", "stalled", "withdrawn"]
AgreementKind = Literal["contract", "framework", "intention"]


class ProjectBrief(BaseModel):
    """A project as other services show it. Money in 元."""

    model_config = ConfigDict(frozen=True)

    id: UUID
    name: str
    stage: Stage
    status: ProjectStatus
    total_investment: Decimal | None
    owner_unit: str
    enterprise_id: UUID | None
    industry: str | None


class AgreementBrief(BaseModel):
    """A signing. Frameworks and intentions never count as signed investment."""

    model_config = ConfigDict(frozen=True)

    id: UUID
    project_id: UUID | None
    title: str
    kind: AgreementKind
    amount: Decimal | None
    signed_on: date
    activity_id: UUID | None


class Projects(Protocol):
    """Port of library. Whoever asks is named: a confidential project does not exist for those it is not open to."""

    async def projects(self, principal: Principal, ids: Collection[UUID]) -> dict[UUID, ProjectBrief]:
        """Return those among `ids` that the caller may read."""
        ...

    async def of_enterprise(self, principal: Principal, enterprise_id: UUID) -> list[ProjectBrief]:
        """Return the enterprise's projects that the caller may read, newest first, at most 100."""
        ...

    async def agreements_of(self, principal: Principal, activity_id: UUID) -> list[AgreementBrief]:
        """Return what was signed at or because of an activity, as far as the caller may read it, at most 100."""
        ...

    async def from_activity(self, principal: Principal, activity_id: UUID) -> list[ProjectBrief]:
        """Return the projects that began with an activity, as far as the caller may read them, at most 100."""
        ...

    async def in_use(self, enterprise_ids: Collection[UUID]) -> set[UUID]:
        """Return the enterprises that any project names, whoever may read it: only that it does, never which."""
        ...

    async def with_projects(self, principal: Principal) -> set[UUID]:
        """Return the enterprises that have a project the caller may read and that is not withdrawn."""
        ...
