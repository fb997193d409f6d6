"""What the gates, their versions and waivers take and answer."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, StringConstraints

from backend.contracts.names import PersonName
from backend.library.fields import Day, Text
from backend.library.gates.definition import GateDefinition, Target

RequirementCode = Annotated[str, StringConstraints(pattern=r"^(field|document|check)\.[a-z][a-z0-9_]{0,39}$")]
WaiverState = Literal["pending", "approved", "refused", "expired"]


class RequirementView(BaseModel):
    """One thing a gate asks for. `satisfied` is None when the service that would tell does not answer.

    `code` is `field.<name>` (a member of the project), `document.<kind>` or `check.<name>`.
    """

    code: str
    kind: Literal["field", "document", "check"]
    subject: str
    names: dict[str, str]
    remedy: dict[str, str]
    satisfied: bool | None
    waived: bool
    waiver_id: UUID | None
    waivable: bool


class GateView(BaseModel):
    """What the next stage or node still needs; `target` is None at the end of the road."""

    target: Target | None
    gate_version: int
    open: bool
    requirements: list[RequirementView]
    missing_parts: list[str]


class NewGateVersion(BaseModel):
    """A further edition of all gates, in force from now on."""

    model_config = ConfigDict(extra="forbid")

    definition: GateDefinition
    note: Text


class GateVersionView(BaseModel):
    """An edition of the gates."""

    id: UUID
    number: int
    definition: GateDefinition
    note: str | None
    created_by: PersonName | None
    created_at: datetime


class GateVersions(BaseModel):
    """All editions, the newest first; the first is in force."""

    items: list[GateVersionView]


class GateOption(BaseModel):
    """Something a gate may ask for, with its words."""

    code: str
    names: dict[str, str]
    remedy: dict[str, str]


class GateOptions(BaseModel):
    """All a gate may ask for; those in `fixed` are always asked, by target, and cannot be waived."""

    items: list[GateOption]
    fixed: dict[str, list[str]]


class NewWaiver(BaseModel):
    """A request to pass a gate without something for a while."""

    model_config = ConfigDict(extra="forbid")

    project_id: UUID
    target: Target
    requirement: RequirementCode
    reason: Text
    expires_on: Day


class WaiverDecision(BaseModel):
    """The second person's word."""

    model_config = ConfigDict(extra="forbid")

    note: Text | None = None


class WaiverView(BaseModel):
    """A waiver; an expired one opens nothing any more."""

    id: UUID
    project_id: UUID
    project_name: str
    project_number: str
    target: Target
    requirement: str
    names: dict[str, str]
    reason: str
    expires_on: date
    state: WaiverState
    requested_by: PersonName | None
    requested_at: datetime
    decided_by: PersonName | None
    decided_at: datetime | None
    decision_note: str | None
    may_decide: bool
