"""Builds `Me` from one row."""

from datetime import datetime
from typing import Any
from uuid import UUID

from backend.identity.accounts import repository
from backend.identity.fields import Channel, masked
from backend.identity.me.schemas import Me, RoleName, UnitName
from backend.identity.policy import INVESTOR_PERMISSIONS
from backend.kernel.crypto import Vault
from backend.kernel.db import Reader
from backend.kernel.errors import NotFound


def shown_address(vault: Vault, channel: Channel, sealed: bytes | None) -> str | None:
    """Return an encrypted address with its middle hidden."""
    return None if sealed is None else masked(channel, vault.decrypt(sealed))


def _permissions(row: Any) -> list[str]:
    if row["kind"] == "investor":
        return sorted(INVESTOR_PERMISSIONS)
    ready = row["totp_confirmed"] and row["initial_until"] is None
    return sorted(row["permissions"]) if ready else []


async def read_me(reader: Reader, vault: Vault, account_id: UUID, session_id: UUID, stepped_up_until: datetime | None) -> Me:
    """Return the account behind a session."""
    row = await reader.row(repository.ME, ident=account_id)
    if row is None:
        raise NotFound
    staff = row["kind"] == "staff"
    return Me(
        id=row["id"],
        kind=row["kind"],
        name=row["name"],
        username=row["username"],
        language=row["language"],
        unit=None if row["unit_code"] is None else UnitName(code=row["unit_code"], names=row["unit_names"]),
        roles=[RoleName(**entry) for entry in row["roles"]],
        permissions=_permissions(row),
        email=shown_address(vault, "email", row["email"]),
        phone=shown_address(vault, "sms", row["phone"]),
        office_phone=row["office_phone"],
        absent_from=row["absent_from"],
        absent_until=row["absent_until"],
        delegate_id=row["delegate_id"],
        must_change_password=staff and row["initial_until"] is not None,
        must_set_up_totp=staff and not row["totp_confirmed"],
        missing_consents=row["missing_consents"],
        session_id=session_id,
        stepped_up_until=stepped_up_until,
        created_at=row["created_at"],
        version=row["version"],
    )
