"""What the progress ledger takes and answers. Money is yuan."""

from datetime import date, datetime
from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from backend.contracts.names import PersonName
from backend.library.fields import Day, Money, Positive, Text

ProgressKind = Literal["physical", "funds_in_place", "fixed_assets"]


class NewEntry(BaseModel):
    """Progress made: 实物量, 到位资金 or 固投, on or until a day."""

    model_config = ConfigDict(extra="forbid")

    kind: ProgressKind
    amount: Positive
    effective_on: Day
    note: Text | None = None


class Correction(BaseModel):
    """What an entry should have said; nothing is overwritten, the differences become new entries."""

    model_config = ConfigDict(extra="forbid")

    amount: Money
    effective_on: Day | None = None
    note: Text


class EntryView(BaseModel):
    """A row of the ledger; one with `corrects_id` holds the signed difference to the entry it corrects."""

    id: UUID
    project_id: UUID
    kind: ProgressKind
    amount: Decimal
    effective_on: date
    recorded_at: datetime
    recorded_by: PersonName | None
    note: str | None
    corrects_id: UUID | None
    demo: bool


class Corrected(BaseModel):
    """The rows a correction wrote."""

    items: list[EntryView]


class KindSum(BaseModel):
    """Sums of one kind: within the period asked for, and from the beginning until its end."""

    kind: ProgressKind
    period: Decimal
    cumulative: Decimal


class ProgressSums(BaseModel):
    """Sums as known on a day: entries recorded until its end count, later ones do not."""

    since: date | None
    until: date
    as_known_on: date
    sums: list[KindSum]
