"""What other services may ask concierge: an enterprise's tickets, the policies that fit it, the reviews on record."""

from collections.abc import Collection
from datetime import date, datetime
from decimal import Decimal
from typing import Protocol
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from backend.kernel.principal import Principal


class TicketBrief(BaseModel):
    """A ticket as other services show it."""

    model_config = ConfigDict(frozen=True)

    id: UUID
    number: str | None
    kind: str
    state: str
    subject: str
    due_at: datetime | None
    submitted_at: datetime | None


class Facts(BaseModel):
    """What a clause's conditions are asked of. Money in 元; None is "not known", never "no"."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    industry: str | None = None
    region: str | None = None
    tags: frozenset[str] = frozenset()
    total_investment: Decimal | None = None
    fixed_investment: Decimal | None = None
    tax_per_year: Decimal | None = None
    jobs: int | None = None
    stage: str | None = None
    registered_on: date | None = None
    in_zone: bool | None = None


class ClauseMatch(BaseModel):
    """One clause for one set of facts: fits, does not, or cannot be told yet; with each condition's reason by language."""

    model_config = ConfigDict(frozen=True)

    clause_id: UUID
    document: dict[str, str]
    title: dict[str, str]
    verdict: str
    reasons: list[dict[str, str]]
    amount: Decimal | None


class ClauseStanding(BaseModel):
    """Whether a clause may be promised in an agreement on a day."""

    model_config = ConfigDict(frozen=True)

    clause_id: UUID
    title: dict[str, str]
    in_force: bool
    reviewed_on: date | None


class ServiceDesk(Protocol):
    """Port of concierge."""

    async def tickets_of(self, principal: Principal, enterprise_id: UUID) -> list[TicketBrief]:
        """Return the enterprise's tickets that the caller may read, newest first, at most 100."""
        ...

    async def in_use(self, enterprise_ids: Collection[UUID]) -> set[UUID]:
        """Return the enterprises that any ticket names, whoever may read it: only that it does, never which."""
        ...

    async def policies_for(self, facts: Facts, on: date) -> list[ClauseMatch]:
        """Return every clause in force on a day with its verdict, those that fit first."""
        ...

    async def clauses(self, ids: Collection[UUID], on: date) -> dict[UUID, ClauseStanding]:
        """Return those that exist among `ids`."""
        ...
