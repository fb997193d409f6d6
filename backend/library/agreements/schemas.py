"""What agreements and promises take and answer. Money is yuan."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from backend.contracts.library import AgreementKind
from backend.contracts.names import PersonName
from backend.library.fields import Day, Line, Money, Positive, Text

PromiseKind = Literal["investment", "start", "output", "tax", "jobs"]
PromiseStatus = Literal["kept", "kept_late", "partly", "open", "overdue", "void"]


class AgreementInput(BaseModel):
    """A signing; a contract has an amount. What is sent replaces all of it when it is changed."""

    model_config = ConfigDict(extra="forbid")

    title: Line
    kind: AgreementKind
    amount: Money | None = None
    signed_on: Day
    activity_id: UUID | None = None
    parties: Annotated[list[Line], Field(max_length=20)] = Field(default_factory=list[str])
    clause_ids: Annotated[list[UUID], Field(max_length=50)] = Field(default_factory=list[UUID])
    note: Text | None = None

    @model_validator(mode="after")
    def _contract_has_amount(self) -> "AgreementInput":
        if self.kind == "contract" and self.amount is None:
            raise PydanticCustomError("contract_without_amount", "a contract has an amount")
        return self


class NewAgreement(AgreementInput):
    """A signing that need not belong to a project, such as one of an expo."""

    project_id: UUID | None = None


class Voiding(BaseModel):
    """Why something counts no more."""

    model_config = ConfigDict(extra="forbid")

    reason: Text


class ClauseView(BaseModel):
    """A promised clause; None where concierge does not answer."""

    id: UUID
    title: dict[str, str] | None
    in_force: bool | None
    reviewed_on: date | None


class AgreementView(BaseModel):
    """A signing. Only a contract counts as signed investment."""

    id: UUID
    project_id: UUID | None
    project_name: str | None
    project_number: str | None
    title: str
    kind: AgreementKind
    amount: Decimal | None
    counts: bool
    signed_on: date
    activity_id: UUID | None
    parties: list[str]
    clause_ids: list[UUID]
    note: str | None
    void_reason: str | None
    voided_at: datetime | None
    created_at: datetime
    version: int


class AgreementDetail(AgreementView):
    """With its promised clauses."""

    clauses: list[ClauseView]
    missing_parts: list[str]


class NewPromise(BaseModel):
    """What the investor promised, until when: 元 for investment, output and tax, people for jobs, nothing for a start."""

    model_config = ConfigDict(extra="forbid")

    kind: PromiseKind
    amount: Positive | None = None
    due_on: Day
    agreement_id: UUID | None = None
    note: Text | None = None

    @model_validator(mode="after")
    def _amount_unless_start(self) -> "NewPromise":
        if (self.kind == "start") != (self.amount is None):
            raise PydanticCustomError("promise_amount", "an amount belongs to every promise but a start")
        return self


class ActualInput(BaseModel):
    """What became of a promise of output, tax or jobs: an amount that is added; with `corrects_id` the right amount of that entry."""

    model_config = ConfigDict(extra="forbid")

    amount: Money
    effective_on: Day
    corrects_id: UUID | None = None
    note: Text | None = None


class ActualView(BaseModel):
    """An entry of what became of a promise; a correction holds the difference."""

    id: UUID
    amount: Decimal
    effective_on: date
    recorded_at: datetime
    recorded_by: PersonName | None
    note: str | None
    corrects_id: UUID | None


class PromiseView(BaseModel):
    """Promised against actual. `actual_on` is the day it was kept; `ratio` the share of the amount, in percent."""

    id: UUID
    project_id: UUID
    agreement_id: UUID | None
    kind: PromiseKind
    amount: Decimal | None
    due_on: date
    note: str | None
    recorded_at: datetime
    recorded_by: PersonName | None
    void_reason: str | None
    actual: Decimal | None
    actual_on: date | None
    ratio: Decimal | None
    status: PromiseStatus
    entries: list[ActualView]


class Promises(BaseModel):
    """All promises of a project, by due date."""

    items: list[PromiseView]
