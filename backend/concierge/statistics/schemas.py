"""What the statistics endpoints answer."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel


class FigureValue(BaseModel):
    """A figure with what it is made of; `value` is a decimal string, percent for a share, None when there is nothing to divide."""

    key: str
    unit: Literal["count", "percent"]
    value: str | None
    meets: int
    among: int
    definition: dict[str, str]


class PartyTime(BaseModel):
    """Working days one party took, summed over the finished tickets: investor, office, special, department:<unit>."""

    party: str
    days: float


class ItemCount(BaseModel):
    """One service item's tickets."""

    code: str
    submitted: int
    finished: int


class Statistics(BaseModel):
    """The service in figures. `attributed` finished tickets, the newest ones, stand behind `attribution`."""

    since: datetime
    until: datetime
    figures: list[FigureValue]
    attribution: list[PartyTime]
    attributed: int
    items: list[ItemCount]


class FigureRecord(BaseModel):
    """A ticket behind a figure; `meets` tells whether it counts in the share's numerator."""

    id: UUID
    number: str
    item_code: str
    subject: str
    state: str
    submitted_at: datetime
    meets: bool
