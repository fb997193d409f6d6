"""What the weekly report answers."""

from datetime import date
from uuid import UUID

from backend.contracts.crm import ActivityKind
from backend.crm.activities.schemas import ActivityState, Outcome, PersonName, UnitName, View
from backend.crm.follow_ups.schemas import FollowUpState


class WeekActivity(View):
    """An activity of the week with how many different enterprises were met in it this week."""

    id: UUID
    kind: ActivityKind
    state: ActivityState
    title: str
    places: list[str]
    starts_on: date
    ends_on: date
    met: int


class WeekEncounter(View):
    """An enterprise met this week."""

    id: UUID
    met_on: date
    activity_title: str
    enterprise_id: UUID | None
    enterprise_name: str
    outcome: Outcome
    notes: str | None
    next_step: str | None
    next_by: date | None
    author: PersonName | None


class WeekFollowUp(View):
    """A follow-up that was done this week, is late at its end, or is due in the next one."""

    id: UUID
    subject: str
    enterprise_name: str | None
    due_on: date
    state: FollowUpState
    note: str | None
    assignee: PersonName | None


class WeekLead(View):
    """An enterprise that became known this week."""

    id: UUID
    name: str
    industry: str | None
    region: str | None
    noted_on: date


class WeekTotals(View):
    """The week in figures; each counts the rows below."""

    activities: int
    enterprises_met: int
    intents: int
    signed: int
    visits_agreed: int
    interactions: int
    follow_ups_done: int
    follow_ups_late: int
    new_leads: int


class WeeklyReport(View):
    """A unit's week, Monday to Sunday. `complete` once the week is over."""

    unit: UnitName
    week: str
    starts_on: date
    ends_on: date
    complete: bool
    totals: WeekTotals
    activities: list[WeekActivity]
    encounters: list[WeekEncounter]
    done: list[WeekFollowUp]
    late: list[WeekFollowUp]
    next_week: list[WeekFollowUp]
    leads: list[WeekLead]
