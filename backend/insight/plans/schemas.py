"""What the endpoints of plans take and answer."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from typing_extensions import TypedDict

from backend.insight.indicators.definition import Measure
from backend.insight.indicators.schemas import Names
from backend.insight.plans.in_force import Light, PlanKind

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
Note = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000)]
UnitCode = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]{0,39}$")]
Amount = Annotated[Decimal, Field(gt=0, max_digits=18, decimal_places=2)]
EditionState = Literal["draft", "in_force", "superseded"]


class Body(BaseModel):
    """Base of all bodies."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class NewTarget(Body):
    """A target of a unit, or, without one, of the whole."""

    indicator: Annotated[str, StringConstraints(max_length=50)]
    unit: UnitCode | None = None
    amount: Amount


Targets = Annotated[list[NewTarget], Field(max_length=2000)]


class NewPlan(Body):
    """A plan with its first draft; a campaign's plan names the campaign, as its activities and projects do."""

    kind: PlanKind
    title: Line
    campaign: Line | None = None
    since: Annotated[date, Field(alias="from")]
    until: Annotated[date, Field(alias="to")]
    note: Note | None = None
    targets: Targets = []


class PlanPatch(Body):
    """What is to be changed of a plan's name."""

    title: Line


class Draft(Body):
    """All targets of the next edition, and why it is made."""

    note: Note | None = None
    targets: Targets


class Publishing(Body):
    """Why the units' targets do not add up to the whole's, when they do not."""

    difference_reason: Note | None = None


class TargetItem(TypedDict):
    """One target of an edition."""

    indicator: str
    titles: Names
    measure: Measure
    unit: str | None
    unit_names: Names | None
    amount: str


class Difference(TypedDict):
    """The whole's target beside the sum of the units'."""

    indicator: str
    titles: Names
    measure: Measure
    whole: str
    units: str
    difference: str


class Edition(TypedDict):
    """One edition of a plan."""

    number: int
    state: EditionState
    note: str | None
    difference_reason: str | None
    created_at: datetime
    published_at: datetime | None
    superseded_at: datetime | None
    targets: list[TargetItem]
    differences: list[Difference]


PlanItem = TypedDict(
    "PlanItem",
    {
        "id": UUID,
        "kind": PlanKind,
        "title": str,
        "campaign": str | None,
        "from": date,
        "to": date,
        "state": Literal["draft", "in_force"],
        "edition": int | None,
        "has_draft": bool,
        "demo": bool,
        "version": int,
        "updated_at": datetime,
    },
)


class PlanDetail(PlanItem):
    """A plan with all its editions, the newest first."""

    editions: list[Edition]
    can_edit: bool


class PlanList(TypedDict):
    """A page of plans."""

    items: list[PlanItem]
    next: str | None
    total: int | None


AppliedTarget = TypedDict(
    "AppliedTarget",
    {
        "indicator": str,
        "titles": Names,
        "measure": Measure,
        "unit": str | None,
        "unit_names": Names | None,
        "plan_id": UUID,
        "plan_title": str,
        "plan_kind": PlanKind,
        "edition": int,
        "from": date,
        "to": date,
        "amount": str,
        "value": str,
        "attainment": str,
        "time_share": str,
        "light": Light,
    },
)


class TargetList(TypedDict):
    """The targets that apply to a period."""

    items: list[AppliedTarget]
    next: str | None
    total: int
