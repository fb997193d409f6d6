"""What the project endpoints take. Money is yuan."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from backend.contracts.library import ProjectStatus, Stage
from backend.kernel.query import PageQuery
from backend.library.fields import Amount, Code, CreditCode, Day, Industry, Line, Money, People, Positive, Region, Tag, Text

Node = Literal["registered", "started", "producing", "above_scale"]
SortName = Literal[
    "-updated_at",
    "updated_at",
    "-created_at",
    "created_at",
    "-total_investment",
    "total_investment",
    "-funds_in_place",
    "funds_in_place",
    "-stage_since",
    "stage_since",
]
OWNER = r"^(me|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$"


class ProjectFields(BaseModel):
    """What is known of a project, all of it optional: gates ask for it when it is time."""

    model_config = ConfigDict(extra="forbid")

    summary: Text | None = None
    enterprise_id: UUID | None = None
    investor: Line | None = None
    credit_code: CreditCode | None = None
    industry: Industry | None = None
    region: Region | None = None
    tags: Annotated[list[Tag], Field(max_length=20)] = Field(default_factory=list[str])
    total_investment: Positive | None = None
    fixed_investment: Money | None = None
    land_mu: Amount | None = None
    energy_tce: Amount | None = None
    power_kva: Amount | None = None
    water_m3_day: Amount | None = None
    gas_m3_day: Amount | None = None
    planned_start_on: Day | None = None
    planned_producing_on: Day | None = None
    jobs: People | None = None
    tax_per_year: Money | None = None
    output_per_year: Money | None = None
    activity_id: UUID | None = None
    contact_ids: Annotated[list[UUID], Field(max_length=50)] = Field(default_factory=list[UUID])
    campaign: Line | None = None

    @model_validator(mode="after")
    def _fixed_is_part_of_total(self) -> "ProjectFields":
        if self.fixed_investment is not None and self.total_investment is not None and self.fixed_investment > self.total_investment:
            raise PydanticCustomError("fixed_above_total", "fixed investment is part of the total")
        return self


class NewProject(ProjectFields):
    """A lead. Without an owner it is the caller's; `readers` see it beside its owner and the caller when it is confidential."""

    name: Line
    owner_unit: Code | None = None
    owner_id: UUID | None = None
    confidential: bool = False
    readers: Annotated[list[UUID], Field(max_length=50)] = Field(default_factory=list[UUID])
    reported_on: Day | None = None


class ProjectPatch(ProjectFields):
    """What is to change; what is not named stays."""

    name: Line | None = None
    owner_unit: Code | None = None
    owner_id: UUID | None = None


class Confidentiality(BaseModel):
    """Who sees the project; the owner always does."""

    model_config = ConfigDict(extra="forbid")

    confidential: bool
    readers: Annotated[list[UUID], Field(max_length=50)]


class ProjectFilters(BaseModel):
    """What a list, the board, the sums and the export can be asked for; `unit` reaches those below it."""

    model_config = ConfigDict(frozen=True, populate_by_name=True)

    stage: list[Stage] = Field(default_factory=list[Stage], max_length=4)
    node: list[Node] = Field(default_factory=list[Node], max_length=4)
    status: list[ProjectStatus] = Field(default_factory=list[ProjectStatus], max_length=3)
    unit: str | None = Field(None, max_length=50)
    owner: str | None = Field(None, pattern=OWNER)
    industry: str | None = Field(None, max_length=4)
    region: str | None = Field(None, max_length=20)
    tag: list[str] = Field(default_factory=list[str], max_length=20)
    enterprise: UUID | None = None
    activity: UUID | None = None
    campaign: str | None = Field(None, max_length=200)
    min_investment: Money | None = None
    max_investment: Money | None = None
    since: Day | None = Field(None, alias="from")
    until: Day | None = Field(None, alias="to")
    confidential: bool | None = None
    duplicates: bool | None = None
    q: str | None = Field(None, max_length=100)


class ProjectQuery(ProjectFilters, PageQuery):
    """A page of projects."""

    sort: SortName = "-updated_at"


class NoteInput(BaseModel):
    """A note for the project's story; `contact` says it tells of a contact with the investor, which renews the claim."""

    model_config = ConfigDict(extra="forbid")

    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
    contact: bool = False
