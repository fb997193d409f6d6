"""What the merge endpoints take and answer."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from backend.crm.activities.schemas import Body, PersonName, View

Side = Literal["survivor", "merged"]
MergeField = Literal[
    "name",
    "credit_code",
    "parent_id",
    "industry",
    "region",
    "address",
    "registered_capital",
    "staff_count",
    "relation",
    "owner",
    "notes",
]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]


class MergeAsk(Body):
    """Which of two records stays, and which becomes part of it."""

    survivor_id: UUID
    merged_id: UUID


class NewMerge(Body):
    """A merge. `choices` says for each field that differs whose value stays; versions are those of the preview."""

    survivor_id: UUID
    merged_id: UUID
    survivor_version: Annotated[int, Field(ge=1, le=2**31 - 1)]
    merged_version: Annotated[int, Field(ge=1, le=2**31 - 1)]
    choices: dict[MergeField, Side] = Field(default_factory=dict[MergeField, Side])
    reason: Reason | None = None


class Compared(View):
    """One field of both. `choice` is null where they differ and somebody has to say; otherwise whose value stays."""

    field: MergeField
    survivor: Any
    merged: Any
    choice: Side | None


class Moving(View):
    """How many rows of a kind (`contact`, `interaction`, `encounter`, ...) change hands."""

    kind: str
    count: int


class MergePreview(View):
    """What a merge would do. Aliases and tags of both are kept; a name that gives way becomes an alias."""

    survivor_id: UUID
    survivor_name: str
    survivor_version: int
    merged_id: UUID
    merged_name: str
    merged_version: int
    fields: list[Compared]
    moves: list[Moving]
    aliases: list[str]
    tags: list[str]


class Merge(View):
    """A merge on record, with what changed hands."""

    id: UUID
    survivor_id: UUID
    survivor_name: str
    merged_id: UUID
    merged_name: str
    moves: list[Moving]
    reason: str | None
    merged_by: PersonName | None
    merged_at: datetime
    undone_by: PersonName | None
    undone_at: datetime | None
