"""What the endpoints of follow-ups take and answer."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from backend.crm.activities.schemas import ActivityName, Body, Line, PersonName, Text, UnitName, View

FollowUpState = Literal["open", "done", "dropped"]
FollowUpSort = Literal["due_on", "-due_on", "-updated_at"]
StepAction = Literal["create", "postpone", "done", "drop", "reassign", "reopen"]


class NewFollowUp(Body):
    """Something to do until a day; without `assignee_id` by the caller."""

    subject: Line
    due_on: date
    assignee_id: UUID | None = None
    enterprise_id: UUID | None = None
    project_id: UUID | None = None


class Done(Body):
    """What came of it."""

    note: Text | None = None


class Drop(Body):
    """Why it is not done."""

    note: Text


class Postpone(Body):
    """Until when, and why."""

    due_on: date
    note: Text


class Reassign(Body):
    """Who does it now."""

    assignee_id: UUID
    note: Text | None = None


class Thing(View):
    """An enterprise or a project by name."""

    id: UUID
    name: str


class FollowUp(View):
    """Something to do. `late` once its day is over; `project` is null when library does not answer or hides it."""

    id: UUID
    subject: str
    due_on: date
    late: bool
    state: FollowUpState
    assignee: PersonName | None
    unit: UnitName
    enterprise: Thing | None
    project_id: UUID | None
    project: Thing | None
    encounter_id: UUID | None
    activity: ActivityName | None
    note: str | None
    postponed: int
    reminded: bool
    created_by: PersonName | None
    created_at: datetime
    updated_at: datetime
    closed_at: datetime | None
    demo: bool
    version: int


class FollowUpStep(View):
    """One thing that happened to a follow-up."""

    at: datetime
    actor: PersonName | None
    action: StepAction
    from_due: date | None
    to_due: date | None
    note: str | None


class FollowUpDetail(FollowUp):
    """One follow-up with its story."""

    steps: list[FollowUpStep]
    can_edit: bool


class FollowUpCounts(View):
    """The caller's own open follow-ups."""

    open: int
    today: int
    late: int
