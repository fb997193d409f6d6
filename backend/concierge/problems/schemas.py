"""What the problem endpoints take and answer. Money is yuan."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

ProblemClass = Literal["pain", "difficulty", "blockage"]
CommonState = Literal["draft", "acting", "resolved", "dismissed"]
Topic = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z_]{0,39}$")]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Money = Annotated[Decimal, Field(ge=0, max_digits=18, decimal_places=2)]


class ProblemItem(BaseModel):
    """A row of the ledger."""

    model_config = ConfigDict(serialize_by_alias=True, validate_by_name=True)

    id: UUID
    ticket_id: UUID
    ticket_number: str
    ticket_state: str
    ticket_result: str | None
    title: str
    problem_class: ProblemClass | None = Field(alias="class")
    topic: str | None
    company: str | None
    project: str | None
    project_id: UUID | None
    investment: Decimal | None
    jobs: int | None
    reported_at: datetime
    classified_at: datetime | None
    common_id: UUID | None
    version: int


class ClassifyInput(BaseModel):
    """A concierge's judgement of a problem."""

    model_config = ConfigDict(extra="forbid", validate_by_name=True)

    problem_class: ProblemClass = Field(alias="class")
    topic: Topic
    project: Text | None = None
    investment: Money | None = None
    jobs: Annotated[int, Field(ge=0, le=1_000_000)] | None = None


class CommonProblem(BaseModel):
    """Problems alike, with what is done about them. `problems` counts them, `investment` and `jobs` sum what is at stake."""

    model_config = ConfigDict(serialize_by_alias=True, validate_by_name=True)

    id: UUID
    title: str
    topic: str
    problem_class: ProblemClass = Field(alias="class")
    state: CommonState
    measure: str | None
    owner_unit: str | None
    effect: str | None
    created_at: datetime
    resolved_at: datetime | None
    version: int
    problems: int
    investment: Decimal
    jobs: int


class CommonProblemPatch(BaseModel):
    """What may be changed of a common problem."""

    model_config = ConfigDict(extra="forbid")

    title: Text | None = None
    state: CommonState | None = None
    measure: Text | None = None
    owner_unit: Annotated[str, StringConstraints(max_length=50)] | None = None
    effect: Text | None = None


class LedgerGroup(BaseModel):
    """Problems of one class: how many, how many solved, and what is at stake in the open ones."""

    model_config = ConfigDict(serialize_by_alias=True, validate_by_name=True)

    problem_class: ProblemClass | None = Field(alias="class")
    problems: int
    solved: int
    open: int
    investment_at_stake: Decimal
    jobs_at_stake: int


class LedgerSummary(BaseModel):
    """The ledger in figures."""

    groups: list[LedgerGroup]
