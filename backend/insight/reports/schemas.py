"""What the endpoints of reports take and answer."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field
from typing_extensions import TypedDict

from backend.insight.bulletins.schemas import PersonName
from backend.insight.indicators.schemas import Names
from backend.insight.plans.schemas import Body, UnitCode
from backend.insight.reports.days import ReportKind, Rhythm

Recipients = Annotated[list[UUID], Field(min_length=1, max_length=50)]
Day = Annotated[int, Field(ge=1, le=31)]


class NewSchedule(Body):
    """A report to be sent: which, of whom, when, to whom. Weekly: 1 is Monday; monthly: a day beyond the end is the last."""

    kind: ReportKind
    unit: UnitCode | None = None
    every: Rhythm
    day: Day
    recipients: Recipients


class SchedulePatch(Body):
    """What is to be changed of a schedule."""

    every: Rhythm | None = None
    day: Day | None = None
    recipients: Recipients | None = None
    active: bool | None = None


class Recipient(TypedDict):
    """A colleague who may see the figures, and so may be sent them."""

    id: UUID
    name: str
    unit: str | None
    unit_names: Names | None


class RecipientList(TypedDict):
    """All who may receive a unit's reports."""

    items: list[Recipient]
    next: str | None
    total: int


class Schedule(TypedDict):
    """A schedule; `next_on` is when it sends next."""

    id: UUID
    kind: ReportKind
    titles: Names
    unit: str | None
    unit_names: Names | None
    every: Rhythm
    day: int
    recipients: list[PersonName]
    active: bool
    next_on: date | None
    created_by: PersonName | None
    created_at: datetime
    demo: bool
    version: int


class ScheduleList(TypedDict):
    """Schedules, the newest first."""

    items: list[Schedule]
    next: str | None
    total: int | None


Run = TypedDict(
    "Run",
    {
        "id": UUID,
        "schedule_id": UUID,
        "kind": ReportKind,
        "titles": Names,
        "unit": str | None,
        "unit_names": Names | None,
        "from": date,
        "to": date,
        "due_on": date,
        "state": Literal["waiting", "ready"],
        "made_at": datetime | None,
        "sent_to": list[PersonName],
        "rows": int | None,
        "size": int | None,
        "demo": bool,
    },
)


class RunList(TypedDict):
    """Reports that were made, the newest first."""

    items: list[Run]
    next: str | None
    total: int | None
