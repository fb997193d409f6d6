"""What people do with their own account."""

import io
from typing import Any
from uuid import UUID

import segno

from backend.contracts.personal_data import FORGOTTEN_NAME, PersonalDataHolders
from backend.identity.accounts import repository
from backend.identity.accounts.changes import save, sealed_address
from backend.identity.audit_trail import repository as audit_trail
from backend.identity.consents import repository as consents
from backend.identity.errors import StaffCannotClose, TotpAlreadySet
from backend.identity.fields import normalized, wrong
from backend.identity.me.elsewhere import Elsewhere, forget_elsewhere
from backend.identity.me.schemas import AddressChange, MeChange, PasswordChange, PersonalData, TotpEnrolment
from backend.identity.policy import require_staff
from backend.identity.sessions import repository as session_rows
from backend.identity.sessions import service as sessions
from backend.identity.sessions.service import Opened
from backend.identity.sign_in.codes import Asker, use_code
from backend.identity.sign_in.passwords import hash_password, require_good_password
from backend.identity.sign_in.totp import new_secret, provisioning_uri, use_totp
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.context import current_language
from backend.kernel.crypto import Vault
from backend.kernel.db import Reader, Tx
from backend.kernel.errors import FieldError, InvalidInput, NotFound, Problem, StaleVersion, text
from backend.kernel.principal import Principal, require_recent_proof

_STAFF_FIELDS = ("office_phone", "absent_from", "absent_until", "delegate_id")
_EXPORTED_ACTIONS = 10_000


async def change_me(tx: Tx, vault: Vault, principal: Principal, body: MeChange, version: int) -> None:
    """Change one's own fields."""
    changes = body.model_dump(exclude_unset=True)
    if principal.kind != "staff":
        _refuse_staff_fields(changes)
    row = await tx.row(repository.BY_ID_LOCKED, ident=principal.id)
    if row["version"] != version:
        raise StaleVersion
    kept = {name: value for name, value in changes.items() if value is not None or name in _STAFF_FIELDS}
    await save(tx, row, kept)
    audit(tx, vault, principal, "account.change", "account", principal.id, fields=sorted(kept))


def _refuse_staff_fields(changes: dict[str, Any]) -> None:
    message = text("field.extra_forbidden", current_language())
    if wrong_ones := [FieldError(name, "extra_forbidden", message) for name in _STAFF_FIELDS if name in changes]:
        raise InvalidInput(errors=wrong_ones)


async def new_password_hash(reader: Reader, principal: Principal, body: PasswordChange, *, fits: bool) -> str:
    """Return the hash of a password that keeps the rules; the present one was checked before."""
    require_staff(principal)
    if not fits:
        raise wrong("current", "password-wrong")
    row = await reader.row(repository.BY_ID, ident=principal.id)
    if body.new == body.current:
        raise wrong("new", "password-same")
    require_good_password(body.new, username=row["username"], name=row["name"])
    return await hash_password(body.new)


async def set_password(tx: Tx, vault: Vault, principal: Principal, hashed: str) -> Opened:
    """Store a new password, end all other sessions, and give this one a new token."""
    await tx.run(repository.SET_PASSWORD, ident=principal.id, hash=hashed, until=None)
    ended = await sessions.revoke_all(tx, principal.id, but=principal.session_id)
    audit(tx, vault, principal, "account.change-password", "account", principal.id, sessions_ended=ended)
    return await sessions.rotate(tx, principal)


async def begin_totp(tx: Tx, vault: Vault, principal: Principal) -> TotpEnrolment:
    """Make a new secret; it counts once confirmed. Replacing a confirmed one needs fresh proof by its own code."""
    require_staff(principal)
    row = await tx.row(repository.BY_ID_LOCKED, ident=principal.id)
    if row["totp_confirmed"]:
        raise TotpAlreadySet
    secret = new_secret()
    await tx.run(repository.SET_TOTP, ident=principal.id, secret=vault.encrypt(secret), confirmed=False)
    audit(tx, vault, principal, "account.begin-totp", "account", principal.id)
    uri = provisioning_uri(secret, row["username"])
    picture = io.BytesIO()
    segno.make(uri, error="m").save(picture, kind="svg", scale=5, border=2, xmldecl=False, dark="#000", light="#fff")
    return TotpEnrolment(secret=secret, uri=uri, qr_svg=picture.getvalue().decode())


async def confirm_totp(tx: Tx, vault: Vault, principal: Principal, code: str) -> Opened | Problem:
    """Turn dynamic codes on once the app has shown a right one; the caller's rights grow, so the token changes."""
    require_staff(principal)
    row = await tx.row(repository.BY_ID_LOCKED, ident=principal.id)
    if row["totp_confirmed"]:
        raise TotpAlreadySet
    if row["totp_secret"] is None:
        raise NotFound
    if not await use_totp(tx, row["id"], vault.decrypt(row["totp_secret"]), code):
        audit(tx, vault, principal, "account.confirm-totp", "account", principal.id, result="refused")
        return wrong("totp", "totp-wrong")
    await tx.run(repository.SET_TOTP, ident=principal.id, secret=row["totp_secret"], confirmed=True)
    audit(tx, vault, principal, "account.confirm-totp", "account", principal.id)
    return await sessions.rotate(tx, principal)


async def drop_totp(tx: Tx, vault: Vault, principal: Principal) -> None:
    """Turn dynamic codes off in order to set up another phone; until then the account may do nothing else."""
    require_staff(principal)
    require_recent_proof(principal)
    await tx.run(repository.SET_TOTP, ident=principal.id, secret=None, confirmed=False)
    audit(tx, vault, principal, "account.drop-totp", "account", principal.id)


async def change_address(tx: Tx, vault: Vault, principal: Principal, body: AddressChange, asker: Asker) -> Problem | None:
    """Bind an address whose code the caller brought; returns the refusal, so that the spent try is committed."""
    require_recent_proof(principal)
    address = normalized(body.channel, body.address)
    if refusal := await use_code(tx, vault, address, body.code, asker):
        audit(tx, vault, principal, "account.change-address", "account", principal.id, result="refused", channel=body.channel)
        return refusal
    row = await tx.row(repository.BY_ID_LOCKED, ident=principal.id)
    await save(tx, row, sealed_address(vault, body.channel, address))
    audit(tx, vault, principal, "account.change-address", "account", principal.id, channel=body.channel)
    return None


async def export_me(tx: Tx, vault: Vault, principal: Principal, elsewhere: Elsewhere) -> PersonalData:
    """Return all that is kept of the caller, here and in the other services."""
    row = await tx.row(repository.LISTED_BY_ID, ident=principal.id)
    plain = {name: value for name, value in dict(row).items() if name not in ("email", "phone", "roles")}
    plain["email"] = None if row["email"] is None else vault.decrypt(row["email"])
    plain["phone"] = None if row["phone"] is None else vault.decrypt(row["phone"])
    own = await tx.rows(audit_trail.OF_ACTOR, actor_id=principal.id)
    data = PersonalData(
        exported_at=clock.now(),
        account=plain,
        roles=row["roles"],
        consents=[dict(entry) for entry in await tx.rows(consents.ALL_OF, account_id=principal.id)],
        sessions=[dict(entry) for entry in await tx.rows(session_rows.MINE, account_id=principal.id, now=clock.now())],
        actions=[dict(entry) for entry in own],
        services=elsewhere.found,
        missing=elsewhere.missing,
    )
    audit(tx, vault, principal, "account.export", "account", principal.id)
    return data


def require_may_close(principal: Principal) -> None:
    """Raise StaffCannotClose for employees, StepUpNeeded without fresh proof."""
    if principal.kind == "staff":
        raise StaffCannotClose
    require_recent_proof(principal)


async def close_me(tx: Tx, vault: Vault, principal: Principal, holders: PersonalDataHolders) -> None:
    """Close one's own account: what names the person is erased, what the office did for them stays on record."""
    await close_account(tx, principal.id)
    forget_elsewhere(tx, principal.id, holders)
    audit(tx, vault, principal, "account.close", "account", principal.id)


async def close_account(tx: Tx, account_id: UUID) -> None:
    """Erase an account's personal data and end its sessions."""
    await tx.run(repository.CLOSE, ident=account_id, new_name=FORGOTTEN_NAME, now=clock.now())
    await sessions.revoke_all(tx, account_id)
