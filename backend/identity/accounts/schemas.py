"""Accounts as administrators see them: addresses masked."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from backend.identity.fields import AddressText, CodeText, Language, NameText, PhoneText, UsernameText


class Account(BaseModel):
    """One account."""

    id: UUID
    kind: str
    name: str
    username: str | None
    unit_code: str | None
    language: str
    email: str | None
    phone: str | None
    office_phone: str | None
    absent_from: date | None
    absent_until: date | None
    delegate_id: UUID | None
    roles: list[str]
    active: bool
    created_at: datetime
    closed_at: datetime | None
    totp_confirmed: bool
    initial_until: datetime | None
    version: int


class AccountPage(BaseModel):
    """A page of accounts."""

    items: list[Account]
    next: str | None
    total: int | None


class NewAccount(BaseModel):
    """A new employee. They get in once an initial secret is handed to them (`password-resets`)."""

    model_config = ConfigDict(extra="forbid")

    name: NameText
    username: UsernameText
    unit_code: CodeText
    language: Language = "zh"
    email: AddressText | None = None
    phone: AddressText | None = None
    office_phone: PhoneText | None = None


class AccountChange(BaseModel):
    """A field left out stays as it is. Switching an account off ends its sessions at once."""

    model_config = ConfigDict(extra="forbid")

    name: NameText | None = None
    unit_code: CodeText | None = None
    language: Language | None = None
    email: AddressText | None = None
    phone: AddressText | None = None
    office_phone: PhoneText | None = None
    absent_from: date | None = None
    absent_until: date | None = None
    delegate_id: UUID | None = None
    active: bool | None = None


class RoleChoice(BaseModel):
    """All roles the account shall have from now on."""

    model_config = ConfigDict(extra="forbid")

    roles: Annotated[list[CodeText], Field(max_length=20)]


class PasswordReset(BaseModel):
    """What is reset beside the password."""

    model_config = ConfigDict(extra="forbid")

    totp: bool = False


class InitialSecret(BaseModel):
    """A password that opens the door until `valid_until`, and then only to choose an own one. Shown once."""

    username: str
    initial_secret: str
    valid_until: datetime
