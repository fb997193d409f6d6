"""One's own account."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, StringConstraints

from backend.identity.fields import AddressText, Channel, Language, NameText, PasswordText, PhoneText, TotpText


class UnitName(BaseModel):
    """A unit by code, with its names by language."""

    code: str
    names: dict[str, str]


class RoleName(BaseModel):
    """A role by code, with its names by language."""

    code: str
    names: dict[str, str]


class Me(BaseModel):
    """Who is signed in, and what they still have to do before anything else."""

    id: UUID
    kind: str
    name: str
    username: str | None
    language: str
    unit: UnitName | None
    roles: list[RoleName]
    permissions: list[str]
    email: str | None
    phone: str | None
    office_phone: str | None
    absent_from: date | None
    absent_until: date | None
    delegate_id: UUID | None
    must_change_password: bool
    must_set_up_totp: bool
    missing_consents: list[str]
    session_id: UUID
    stepped_up_until: datetime | None
    created_at: datetime
    version: int


class MeChange(BaseModel):
    """What one may change of oneself; the last four are for staff. A field left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: NameText | None = None
    language: Language | None = None
    office_phone: PhoneText | None = None
    absent_from: date | None = None
    absent_until: date | None = None
    delegate_id: UUID | None = None


class PasswordChange(BaseModel):
    """A new password; the present one proves it is the owner who asks."""

    model_config = ConfigDict(extra="forbid")

    current: PasswordText
    new: PasswordText


class TotpEnrolment(BaseModel):
    """The secret to put into an authenticator app, as text and as QR code; shown once."""

    secret: str
    uri: str
    qr_svg: str


class TotpConfirmation(BaseModel):
    """The first dynamic code the app shows."""

    model_config = ConfigDict(extra="forbid")

    totp: TotpText


class AddressChange(BaseModel):
    """A new address for messages and sign-in, proved by the code sent to it."""

    model_config = ConfigDict(extra="forbid")

    channel: Channel
    address: AddressText
    code: Annotated[str, StringConstraints(strip_whitespace=True, min_length=4, max_length=12)]


class PersonalData(BaseModel):
    """Everything kept of a person, in plain text: identity's own records, then each other service's by kind.

    `missing` names the services that did not answer; what they keep is not in this file.
    """

    exported_at: datetime
    account: dict[str, Any]
    roles: list[str]
    consents: list[dict[str, Any]]
    sessions: list[dict[str, Any]]
    actions: list[dict[str, Any]]
    services: dict[str, dict[str, list[dict[str, Any]]]]
    missing: list[str]
