"""Roles: named sets of permissions."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from backend.identity.fields import CodeText
from backend.identity.units.schemas import Names

PermissionText = Annotated[str, StringConstraints(min_length=1, max_length=80)]


class RoleView(BaseModel):
    """One role. `family` is business, or the one of the three administrators this role is for."""

    code: str
    family: str
    names: dict[str, str]
    permissions: list[str]
    holders: int
    version: int


class RoleList(BaseModel):
    """All roles, and all permissions there are."""

    items: list[RoleView]
    next: str | None
    total: int | None
    all_permissions: list[str]


class NewRole(BaseModel):
    """A new business role; there are exactly three administrators and no fourth."""

    model_config = ConfigDict(extra="forbid")

    code: CodeText
    names: Names
    permissions: Annotated[list[PermissionText], Field(max_length=100)]


class RoleChange(BaseModel):
    """A field left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    names: Names | None = None
    permissions: Annotated[list[PermissionText], Field(max_length=100)] | None = None
