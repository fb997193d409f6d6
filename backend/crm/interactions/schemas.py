"""What the interaction endpoints take and answer."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from backend.crm.activities.schemas import Body, Line, PersonName, Text, View

InteractionKind = Literal["call", "visit", "meeting", "mail", "message", "other"]


class NewInteraction(Body):
    """What was said with an enterprise, on a day that is not ahead; by the caller, unless a colleague is named."""

    kind: InteractionKind
    on: date
    by: UUID | None = None
    summary: Text
    contact_ids: Annotated[list[UUID], Field(max_length=20)] = Field(default_factory=list[UUID])
    next_step: Line | None = None


class Correction(Body):
    """A new entry in place of a wrong one; `withdrawn` says that it never happened."""

    kind: InteractionKind
    on: date
    by: UUID | None = None
    summary: Text
    contact_ids: Annotated[list[UUID], Field(max_length=20)] = Field(default_factory=list[UUID])
    next_step: Line | None = None
    withdrawn: bool = False


class ContactName(View):
    """A contact by name; a forgotten one has none."""

    id: UUID
    name: str | None


class Interaction(View):
    """An entry of the log. `corrects_id` is the entry it stands in for, `corrected_by_id` the one that stands in for it."""

    id: UUID
    enterprise_id: UUID
    kind: InteractionKind
    on: date
    by: PersonName | None
    summary: str
    contacts: list[ContactName]
    next_step: str | None
    withdrawn: bool
    corrects_id: UUID | None
    corrected_by_id: UUID | None
    recorded_by: PersonName | None
    recorded_at: datetime
    demo: bool
