"""The receipt on the screen, and what a look-up by number shows to whoever holds the query code."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

from backend.concierge.items.localized import LocalizedText

Party = Literal["investor", "office", "department"]


class ReceiptItem(BaseModel):
    """The service item."""

    code: str
    names: LocalizedText


class NextStep(BaseModel):
    """What is awaited, from whom, and by when."""

    action: str
    actor: Party
    due_at: datetime | None


class ReceiptMaterial(BaseModel):
    """A paper that was handed in, or promised for later; `pages` is null where nobody can tell."""

    code: str
    names: LocalizedText
    files: int
    pages: int | None
    promised: bool


class Receipt(BaseModel):
    """What the applicant holds in hand."""

    number: str
    query_code: str
    item: ReceiptItem
    applicant_name: str
    company: str | None
    subject: str
    submitted_at: datetime
    state: str
    next: NextStep | None
    promised_days: int
    materials: list[ReceiptMaterial]
    lookup_url: str


class TicketLookup(BaseModel):
    """The two things on the receipt; capitals, spaces and dashes do not matter."""

    model_config = ConfigDict(extra="forbid")

    number: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
    query_code: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]


class PublicEvent(BaseModel):
    """A step everybody may know of: no names, no texts."""

    at: datetime
    kind: str
    by: Party


class PublicTicket(BaseModel):
    """A ticket without anything personal."""

    number: str
    item: ReceiptItem
    state: str
    result: str | None
    submitted_at: datetime
    updated_at: datetime
    finished_at: datetime | None
    due_at: datetime | None
    next: NextStep | None
    events: list[PublicEvent]
