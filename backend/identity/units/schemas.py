"""The unit tree."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from backend.contracts.identity import UnitKind
from backend.identity.fields import CodeText, Language, NameText, PhoneText

Names = dict[Language, NameText]


class UnitView(BaseModel):
    """One unit."""

    id: UUID
    code: str
    parent_code: str | None
    kind: UnitKind
    names: dict[str, str]
    phone: str | None
    active: bool
    position: int
    version: int


class UnitList(BaseModel):
    """The whole tree; an office has some dozens of units."""

    items: list[UnitView]
    next: str | None
    total: int | None


class NewUnit(BaseModel):
    """A new unit below an existing one."""

    model_config = ConfigDict(extra="forbid")

    code: CodeText
    parent_code: CodeText | None
    kind: UnitKind
    names: Names
    phone: PhoneText | None = None
    position: Annotated[int, Field(ge=0, le=100_000)] = 0


class UnitChange(BaseModel):
    """A field left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    parent_code: CodeText | None = None
    names: Names | None = None
    phone: PhoneText | None = None
    active: bool | None = None
    position: Annotated[int, Field(ge=0, le=100_000)] | None = None
