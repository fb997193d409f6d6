"""How clocks are shown."""

from datetime import date, datetime
from uuid import UUID

from backend.concierge.tickets.views import Light, UnitName, View


class TaskName(View):
    """The task a clock belongs to."""

    id: UUID
    code: str
    names: dict[str, str]


class SegmentView(View):
    """One stretch of a clock. `charged_to` is investor, office, special or department:<unit>."""

    id: UUID
    kind: str
    task: TaskName | None
    charged_to: str
    started_at: datetime
    ended_at: datetime | None
    allotted_days: int | None
    due_at: datetime | None
    reason: str
    actor_name: str | None


class CountedDayView(View):
    """One calendar day of a period; `number` counts working days, null when the day does not count."""

    date: date
    kind: str
    name: str | None
    provisional: bool
    number: int | None


class ExplanationView(View):
    """Why a stretch is due then. `first_day` is the day it began, which is not counted."""

    segment_id: UUID
    first_day: date
    days_allotted: int
    due_at: datetime
    provisional: bool
    rows: list[CountedDayView]


class ShareView(View):
    """The working time of one party; 86,400 seconds are a working day."""

    party: str
    unit: UnitName | None
    seconds: int
    days: float


class Attribution(View):
    """Whose time it was; the seconds of the shares sum to `seconds`."""

    start: datetime
    end: datetime
    seconds: int
    shares: list[ShareView]


class ClocksView(View):
    """Everything about a ticket's time."""

    now: datetime
    due_at: datetime | None
    light: Light | None
    segments: list[SegmentView]
    explanations: list[ExplanationView]
    attribution: Attribution | None
