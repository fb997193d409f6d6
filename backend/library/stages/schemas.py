"""What the steps of a project take and the gate answers."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from backend.contracts.library import ProjectStatus, Stage
from backend.contracts.names import PersonName
from backend.library.fields import Day, Line, Text
from backend.library.projects.schemas import Node


class StepInput(BaseModel):
    """A step; `effective_on` is the day it took effect, today when it is left out."""

    model_config = ConfigDict(extra="forbid")

    effective_on: Day | None = None


class Advance(StepInput):
    """Move to the next stage, when its gate is open."""

    note: Text | None = None


class Return(StepInput):
    """Move back to the stage before, with the reason."""

    reason: Text


class Reach(StepInput):
    """Reach the next node inside landed: registered, started, producing, above scale."""

    node: Node
    note: Text | None = None


class Stall(StepInput):
    """Mark a project as stalled, with the reason."""

    reason: Text


class Resume(StepInput):
    """Take up a stalled or withdrawn project again."""

    note: Text | None = None


class Withdraw(StepInput):
    """Take a project out of the library, with the reason and where it went."""

    reason: Text
    went_to: Line | None = None


class StageChangeView(BaseModel):
    """A move or a change of status; never edited."""

    id: UUID
    action: Literal["create", "advance", "return", "reach", "stall", "resume", "withdraw"]
    from_stage: Stage | None
    from_node: Node | None
    from_status: ProjectStatus | None
    stage: Stage
    node: Node | None
    status: ProjectStatus
    effective_on: date
    recorded_at: datetime
    recorded_by: PersonName | None
    reason: str | None
    went_to: str | None
    gate_version: int | None
    waiver_ids: list[UUID]


class StageChanges(BaseModel):
    """All moves of a project, the oldest first."""

    items: list[StageChangeView]
