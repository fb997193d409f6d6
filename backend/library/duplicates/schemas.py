"""What duplicate checks take and answer."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, StringConstraints

from backend.contracts.library import Stage
from backend.contracts.names import PersonName, UnitName
from backend.library.fields import Industry, Line, Positive, Text

Level = Literal["credit_code", "name", "investor", "scale"]
Verdict = Literal["same", "different", "both"]


class DuplicateQuestion(BaseModel):
    """What is known of a lead before it is saved; `project_id` leaves that project itself out."""

    model_config = ConfigDict(extra="forbid")

    name: Line
    investor: Line | None = None
    enterprise_id: UUID | None = None
    credit_code: Annotated[str, StringConstraints(strip_whitespace=True, to_upper=True, max_length=18)] | None = None
    industry: Industry | None = None
    total_investment: Positive | None = None
    project_id: UUID | None = None


class FoundProject(BaseModel):
    """A project of the library that may be the same."""

    id: UUID
    number: str
    name: str
    investor: str | None
    stage: Stage
    total_investment: Decimal | None
    owner_unit: UnitName


class FoundEnterprise(BaseModel):
    """An enterprise of the CRM that may be the investor."""

    id: UUID
    name: str
    credit_code: str | None


class Found(BaseModel):
    """One match: exactly one of `project` and `enterprise`; `score` 0 to 1, `blocks` when a gate waits for its resolution."""

    level: Level
    score: Decimal
    blocks: bool
    project: FoundProject | None
    enterprise: FoundEnterprise | None


class DuplicateAnswer(BaseModel):
    """The matches, the strongest first; `missing_parts` names services that did not answer."""

    items: list[Found]
    missing_parts: list[str]


class CandidateView(BaseModel):
    """A possible duplicate found on save; `other` or `enterprise_id` says of what."""

    id: UUID
    project_id: UUID
    project_name: str
    project_number: str
    other_id: UUID | None
    other_number: str | None
    enterprise_id: UUID | None
    name: str
    level: Level
    score: Decimal
    blocks: bool
    verdict: Verdict | None
    note: str | None
    found_at: datetime
    resolved_by: PersonName | None
    resolved_at: datetime | None


class Resolution(BaseModel):
    """What a person found: the same thing, a different one, or two that are both kept."""

    model_config = ConfigDict(extra="forbid")

    verdict: Verdict
    note: Text
