"""What the rating endpoints take and answer."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Tag = Literal["fast", "clear", "friendly", "expert", "slow", "unclear", "cold", "sent_around", "asked_twice"]
CaseState = Literal["open", "proposed", "closed"]


class RateInput(BaseModel):
    """A rating: 5 very satisfied … 1 very dissatisfied. There is no default."""

    model_config = ConfigDict(extra="forbid")

    grade: Annotated[int, Field(ge=1, le=5)]
    tags: Annotated[list[Tag], Field(max_length=9)] = []
    comment: Words | None = None


class ProposeInput(BaseModel):
    """What was done about a bad rating."""

    model_config = ConfigDict(extra="forbid")

    measure: Words


class AnswerInput(BaseModel):
    """Whether the investor agrees that the case is settled."""

    model_config = ConfigDict(extra="forbid")

    accepted: bool
    text: Words | None = None


class NamedPerson(BaseModel):
    """A person by id and name."""

    id: UUID
    name: str


class RatingCase(BaseModel):
    """The follow-up of a bad rating. `mine` tells whether the caller is the one to work on it."""

    id: UUID
    ticket_id: UUID
    ticket_number: str
    subject: str
    grade: int
    comment: str | None
    state: CaseState
    handler: NamedPerson
    worker: NamedPerson
    opened_at: datetime
    due_at: datetime
    measure: str | None
    proposed_at: datetime | None
    answer: str | None
    closed_at: datetime | None
    rounds: int
    version: int
    mine: bool


class RatingRow(BaseModel):
    """A rating in the office's list."""

    id: UUID
    ticket_id: UUID
    ticket_number: str
    subject: str
    grade: int
    tags: list[str]
    comment: str | None
    handler: NamedPerson | None
    rated_at: datetime
    changed_at: datetime | None
