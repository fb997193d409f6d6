"""What the calendar endpoints take and answer."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

Kind = Literal["workday", "weekend", "holiday", "makeup"]


class CalendarDay(BaseModel):
    """One day; `provisional` until the State Council has published its year; `reason` says why the office changed it."""

    date: date
    kind: Kind
    name: str | None
    provisional: bool
    reason: str | None
    edited_at: datetime | None
    version: int


class CalendarYear(BaseModel):
    """All days of a year, in order."""

    items: list[CalendarDay]
    next: None
    total: int


class DayPatch(BaseModel):
    """What the office makes of a day, and why."""

    model_config = ConfigDict(extra="forbid")

    kind: Kind
    reason: Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=200)]
