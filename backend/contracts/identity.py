"""What other services may ask identity: who people are, and how the office is organised."""

from collections.abc import Collection
from datetime import date
from typing import Literal, Protocol
from uuid import UUID

from pydantic import BaseModel, ConfigDict

UnitKind = Literal["city", "office", "department", "regiment", "zone", "station", "aid"]


class Person(BaseModel):
    """An account as colleagues see it. `office_phone` is the public number of staff, never a private one."""

    model_config = ConfigDict(frozen=True)

    id: UUID
    kind: Literal["investor", "staff"]
    name: str
    unit_code: str | None
    language: str
    active: bool
    office_phone: str | None
    absent_from: date | None
    absent_until: date | None
    delegate_id: UUID | None
    permissions: frozenset[str]


class Unit(BaseModel):
    """A node of the unit tree; `names` by language."""

    model_config = ConfigDict(frozen=True)

    id: UUID
    code: str
    parent_code: str | None
    kind: UnitKind
    names: dict[str, str]
    phone: str | None


class Addresses(BaseModel):
    """Where a person's messages go; for messaging only."""

    model_config = ConfigDict(frozen=True)

    account_id: UUID
    language: str
    email: str | None
    phone: str | None


class Directory(Protocol):
    """Port of identity. Answers may be up to a minute old."""

    async def people(self, ids: Collection[UUID]) -> dict[UUID, Person]:
        """Return the accounts that exist among `ids`."""
        ...

    async def holders(self, permission: str, unit_code: str | None = None) -> list[Person]:
        """Return active staff whose roles grant `permission`, of one unit when it is named, ordered by name."""
        ...

    async def units(self) -> dict[str, Unit]:
        """Return the whole unit tree by code."""
        ...

    async def office_names(self) -> dict[str, str]:
        """Return what the office is called, by language; empty where nobody has named it, as in a demo."""
        ...

    async def addresses(self, account_id: UUID) -> Addresses | None:
        """Return a person's own addresses, decrypted."""
        ...
