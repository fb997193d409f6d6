"""What the system administrator does with accounts, and the security administrator with their roles."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import asyncpg

from backend.identity.accounts import repository
from backend.identity.accounts.changes import save, sealed_address
from backend.identity.accounts.schemas import Account, AccountChange, AccountPage, InitialSecret, NewAccount
from backend.identity.errors import AddressTaken, NotOneself, RolesExclude, StaffOnly, UsernameTaken
from backend.identity.fields import canonical_username, channel_of, normalized, wrong
from backend.identity.me.view import shown_address
from backend.identity.policy import require_account_reader
from backend.identity.sessions import service as sessions
from backend.identity.sign_in.passwords import hash_password
from backend.identity.units import repository as units
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.crypto import Vault, readable_code
from backend.kernel.db import Reader, Tx
from backend.kernel.errors import InvalidInput, NotFound, StaleVersion
from backend.kernel.ids import new_id
from backend.kernel.principal import Principal

INITIAL_SECRET_LIVES = timedelta(hours=72)
_INITIAL_LENGTH = 14
# A value of None in a change means "take it away" for these, "leave it" for all others.
_CLEARABLE = ("email", "phone", "office_phone", "absent_from", "absent_until", "delegate_id")


@dataclass(frozen=True, slots=True)
class AccountQuery:
    """What a caller asks the list for: filters, and `q`, a part of a name or user name or a whole address."""

    filters: Mapping[str, Any]
    q: str | None


def _view(vault: Vault, row: Any) -> Account:
    values = dict(row)
    values["email"] = shown_address(vault, "email", row["email"])
    values["phone"] = shown_address(vault, "sms", row["phone"])
    values["roles"] = sorted(row["roles"])
    return Account(**values)


async def list_accounts(
    reader: Reader, vault: Vault, principal: Principal, query: AccountQuery, *, cursor: str | None, limit: int, total: bool
) -> AccountPage:
    """Return a page by name."""
    require_account_reader(principal)
    active = {**query.filters, **_search(vault, query.q)}
    rows, following = await repository.LIST.page(reader, active, sort="name", cursor=cursor, limit=limit)
    count = await repository.LIST.count(reader, active) if total else None
    return AccountPage(items=[_view(vault, row) for row in rows], next=following, total=count)


def _search(vault: Vault, q: str | None) -> dict[str, Any]:
    if not q:
        return {}
    try:
        return {"address": vault.blind_index(normalized(channel_of(q), q))}
    except InvalidInput:
        return {"q": q.lower()}


async def get_account(reader: Reader, vault: Vault, principal: Principal, ident: UUID) -> Account:
    """Return one account."""
    require_account_reader(principal)
    return await _read(reader, vault, ident)


async def _read(reader: Reader, vault: Vault, ident: UUID) -> Account:
    row = await reader.row(repository.LISTED_BY_ID, ident=ident)
    if row is None:
        raise NotFound
    return _view(vault, row)


async def _unit_id(reader: Reader, code: str) -> UUID:
    found: UUID | None = await reader.value(units.ID_OF, code=code)
    if found is None:
        raise wrong("unit_code", "unit-unknown")
    return found


async def create_account(tx: Tx, vault: Vault, principal: Principal, body: NewAccount) -> Account:
    """Create an employee without password and without roles."""
    ident = new_id()
    values = repository.NEW_ACCOUNT | {
        "id": ident,
        "kind": "staff",
        "name": body.name,
        "username": canonical_username(body.username),
        "unit_id": await _unit_id(tx, body.unit_code),
        "language": body.language,
        "office_phone": body.office_phone,
        "created_at": clock.now(),
        **sealed_address(vault, "email", body.email),
        **sealed_address(vault, "sms", body.phone),
    }
    try:
        async with tx.savepoint():
            await tx.run(repository.INSERT, **values)
    except asyncpg.UniqueViolationError as error:
        raise (UsernameTaken if error.constraint_name == "account_username_key" else AddressTaken) from error
    audit(tx, vault, principal, "account.create", "account", ident, unit=body.unit_code)
    return await _read(tx, vault, ident)


async def _locked(tx: Tx, ident: UUID, version: int | None = None) -> Any:
    row = await tx.row(repository.BY_ID_LOCKED, ident=ident)
    if row is None or row["closed_at"] is not None:
        raise NotFound
    if version is not None and row["version"] != version:
        raise StaleVersion
    return row


async def change_account(tx: Tx, vault: Vault, principal: Principal, ident: UUID, body: AccountChange, version: int) -> Account:
    """Change an account's fields; switching it off ends its sessions in the same transaction."""
    row = await _locked(tx, ident, version)
    given = body.model_dump(exclude_unset=True)
    changes = {name: value for name, value in given.items() if value is not None or name in _CLEARABLE}
    if changes.get("active") is False and ident == principal.account_id:
        raise NotOneself
    fields = sorted(changes)
    if code := changes.pop("unit_code", None):
        changes["unit_id"] = await _unit_id(tx, code)
    if "email" in changes:
        changes |= sealed_address(vault, "email", changes.pop("email"))
    if "phone" in changes:
        changes |= sealed_address(vault, "sms", changes.pop("phone"))
    await save(tx, row, changes)
    ended = await sessions.revoke_all(tx, ident) if changes.get("active") is False else 0
    audit(tx, vault, principal, "account.change", "account", ident, fields=fields, active=changes.get("active"), sessions_ended=ended)
    return await _read(tx, vault, ident)


async def new_initial_secret() -> tuple[str, str]:
    """Return a random initial secret and its hash; made before the transaction begins."""
    secret = readable_code(_INITIAL_LENGTH)
    return secret, await hash_password(secret)


async def reset_password(tx: Tx, vault: Vault, principal: Principal, ident: UUID, secret: tuple[str, str], *, totp: bool) -> InitialSecret:
    """Replace an employee's password by an initial secret, and forget their authenticator if it is lost."""
    if ident == principal.account_id:
        raise NotOneself
    row = await _locked(tx, ident)
    if row["kind"] != "staff":
        raise StaffOnly
    until = clock.now() + INITIAL_SECRET_LIVES
    await tx.run(repository.SET_PASSWORD, ident=ident, hash=secret[1], until=until)
    if totp:
        await tx.run(repository.SET_TOTP, ident=ident, secret=None, confirmed=False)
    ended = await sessions.revoke_all(tx, ident)
    audit(tx, vault, principal, "account.reset-password", "account", ident, totp=totp, sessions_ended=ended)
    return InitialSecret(username=row["username"], initial_secret=secret[0], valid_until=until)


async def set_roles(tx: Tx, vault: Vault, principal: Principal, ident: UUID, roles: list[str], version: int) -> Account:
    """Give an employee exactly these roles. They must be of one family; the database says so too."""
    if ident == principal.account_id:
        raise NotOneself
    row = await _locked(tx, ident, version)
    if row["kind"] != "staff":
        raise StaffOnly
    before = (await _read(tx, vault, ident)).roles
    await assign_roles(tx, ident, roles)
    audit(tx, vault, principal, "account.set-roles", "account", ident, before=before, after=sorted(set(roles)))
    return await _read(tx, vault, ident)


async def assign_roles(tx: Tx, ident: UUID, roles: list[str]) -> None:
    """Write an account's roles; InvalidInput for an unknown one, RolesExclude (409) for two families."""
    wanted = sorted(set(roles))
    families = {row["code"]: row["family"] for row in await tx.rows(repository.ROLE_FAMILIES, codes=wanted)}
    if unknown := next((code for code in wanted if code not in families), None):
        raise wrong(f"roles.{roles.index(unknown)}", "role-unknown")
    if len(set(families.values())) > 1:
        raise RolesExclude
    family = next(iter(families.values()), None)
    await tx.run(repository.DROP_ROLES, account_id=ident)
    await tx.run(repository.SET_FAMILY, ident=ident, family=family)
    await tx.many(repository.ADD_ROLE, [{"account_id": ident, "role_code": code, "family": family} for code in wanted])
