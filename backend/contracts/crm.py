"""What other services may ask crm: which enterprise this is, who else could be meant, what happened on an activity."""

from collections.abc import Collection
from datetime import date
from typing import Literal, Protocol
from uuid import UUID

from pydantic import BaseModel, ConfigDict

ActivityKind = Literal["trip", "visit", "expo", "conference", "cloud_negotiation", "signing_ceremony"]


class EnterpriseBrief(BaseModel):
    """An enterprise as other services show and match it. `industry` is a GB/T 4754 code, `region` a GB/T 2260 code."""

    model_config = ConfigDict(frozen=True)

    id: UUID
    name: str
    credit_code: str | None
    industry: str | None
    region: str | None
    tags: list[str]
    owner_unit: str | None


class Alike(BaseModel):
    """An enterprise that may be the one meant, with what speaks for it and how strongly (0 to 1)."""

    model_config = ConfigDict(frozen=True)

    enterprise: EnterpriseBrief
    level: Literal["credit_code", "name", "similar_name"]
    score: float


class ActivityBrief(BaseModel):
    """An activity as other services name it."""

    model_config = ConfigDict(frozen=True)

    id: UUID
    kind: ActivityKind
    title: str
    starts_on: date
    ends_on: date
    place: str


class Enterprises(Protocol):
    """Port of crm."""

    async def enterprises(self, ids: Collection[UUID]) -> dict[UUID, EnterpriseBrief]:
        """Return those that exist among `ids`; a merged one answers with the one it became part of."""
        ...

    async def alike(self, name: str, credit_code: str | None) -> list[Alike]:
        """Return at most ten enterprises that may be meant, the most likely first."""
        ...

    async def activities(self, ids: Collection[UUID]) -> dict[UUID, ActivityBrief]:
        """Return those that exist among `ids`."""
        ...
