"""What the project endpoints answer. Money is yuan, as decimal strings."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from backend.contracts.library import ProjectStatus, Stage
from backend.contracts.names import PersonName, UnitName
from backend.library.projects.schemas import Node


class ProjectItem(BaseModel):
    """A project in a list or on a card."""

    model_config = ConfigDict(frozen=True)

    id: UUID
    number: str
    name: str
    investor: str | None
    enterprise_id: UUID | None
    industry: str | None
    region: str | None
    tags: list[str]
    stage: Stage
    node: Node | None
    status: ProjectStatus
    stage_since: date
    owner: PersonName | None
    owner_unit: UnitName
    total_investment: Decimal | None
    fixed_investment: Decimal | None
    physical: Decimal
    funds_in_place: Decimal
    fixed_assets: Decimal
    signed_amount: Decimal
    planned_start_on: date | None
    planned_producing_on: date | None
    campaign: str | None
    confidential: bool
    demo: bool
    created_at: datetime
    updated_at: datetime
    version: int


class SourceActivity(BaseModel):
    """The activity a project began with."""

    id: UUID
    kind: str
    title: str
    starts_on: date


class PossibleAction(BaseModel):
    """A step that exists here; `target` is the stage or node it leads to."""

    action: Literal["advance", "return", "reach", "stall", "resume", "withdraw"]
    target: str | None


class ProjectDetail(ProjectItem):
    """The whole of a project. `missing_parts` names services that did not answer."""

    summary: str | None
    credit_code: str | None
    status_reason: str | None
    went_to: str | None
    land_mu: Decimal | None
    energy_tce: Decimal | None
    power_kva: Decimal | None
    water_m3_day: Decimal | None
    gas_m3_day: Decimal | None
    jobs: int | None
    tax_per_year: Decimal | None
    output_per_year: Decimal | None
    contact_ids: list[UUID]
    activity: SourceActivity | None
    activity_id: UUID | None
    readers: list[PersonName]
    open_duplicates: int
    may_edit: bool
    may_report: bool
    may_name_readers: bool
    actions: list[PossibleAction]
    missing_parts: list[str]


class Sums(BaseModel):
    """How many projects, and what they add up to."""

    count: int
    total_investment: Decimal
    fixed_investment: Decimal
    physical: Decimal
    funds_in_place: Decimal
    fixed_assets: Decimal
    signed_amount: Decimal


class BoardColumn(BaseModel):
    """One stage: its sums, and its first cards; `next` continues the list of this stage with sort `-updated_at`."""

    stage: Stage
    count: int
    total_investment: Decimal
    funds_in_place: Decimal
    items: list[ProjectItem]
    next: str | None


class Board(BaseModel):
    """The four libraries side by side, all under the same filter."""

    columns: list[BoardColumn]


class EventView(BaseModel):
    """One thing that happened to a project."""

    id: UUID
    at: datetime
    kind: str
    actor: PersonName | None
    actor_name: str
    data: dict[str, Any]


class ProjectDate(BaseModel):
    """A date of the project: when it was to be, and when it was. Kinds: stages, nodes, and promises by their kind."""

    kind: str
    promise_id: UUID | None
    promised_on: date | None
    actual_on: date | None
    late: bool


class ProjectDates(BaseModel):
    """The map of dates, in their order."""

    items: list[ProjectDate]
