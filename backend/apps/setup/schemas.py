"""What the wizard is told."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from backend.identity.setup.schemas import Draft, UnitRow


class DoorView(BaseModel):
    """Whether this browser may set the office up."""

    opened: bool


class CodeEntry(BaseModel):
    """The code from the console."""

    model_config = ConfigDict(extra="forbid")

    code: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]


class DraftView(BaseModel):
    """All that was answered so far, and the steps that are missing."""

    draft: Draft
    logo: bool
    missing: list[str]


class SheetProblem(BaseModel):
    """One wrong cell; `row` as Excel numbers it."""

    row: int
    column: str
    message: str


class UnitsRead(BaseModel):
    """A sheet's units; kept when there are no problems."""

    items: list[UnitRow]
    problems: list[SheetProblem]


class ItemChoice(BaseModel):
    """An item to begin with; `departments` are the units its tasks go to."""

    code: str
    names: dict[str, str]
    summary: dict[str, str]
    promised_days: int
    departments: list[str]


class ItemChoices(BaseModel):
    """All of them."""

    items: list[ItemChoice]


class SpecialDay(BaseModel):
    """A day that is not what its weekday says."""

    date: date
    kind: Literal["workday", "weekend", "holiday", "makeup"]
    name: str | None


class YearView(BaseModel):
    """A year's special days, its working days, and whether it is not published yet."""

    year: int
    working_days: int
    provisional: bool
    days: list[SpecialDay]


class DeliveryView(BaseModel):
    """What the environment says: no secret is among it."""

    smtp_host: str
    smtp_port: int
    smtp_from: str
    smtp_user: str
    smtp_starttls: bool
    sms_host: str
    papers_kept_years: int
    drafts_kept_days: int
    messages_kept_days: int
    file_store: Literal["folder", "bucket"]


class Trial(BaseModel):
    """Where to send a test message."""

    model_config = ConfigDict(extra="forbid")

    channel: Literal["email", "sms"]
    address: Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=254)]


class TrialView(BaseModel):
    """How it went, in words with the remedy."""

    arrived: bool
    message: str


class HandedSecret(BaseModel):
    """What one administrator signs in with the first time; shown once."""

    family: str
    name: str
    username: str
    initial_secret: str
    valid_until: datetime


class FinishedView(BaseModel):
    """The three administrators, and where they sign in."""

    administrators: Annotated[list[HandedSecret], Field(min_length=3)]
    sign_in: str
