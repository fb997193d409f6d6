"""Defining roles; the database holds the administrators apart."""

from typing import Any

import asyncpg

from backend.identity.errors import CodeTaken, PermissionsExclude
from backend.identity.fields import wrong
from backend.identity.policy import ALL_PERMISSIONS, require_account_reader
from backend.identity.roles import repository
from backend.identity.roles.schemas import NewRole, RoleChange, RoleList, RoleView
from backend.kernel.audit import audit
from backend.kernel.crypto import Vault
from backend.kernel.db import Reader, Tx
from backend.kernel.errors import LANGUAGES, NotFound, StaleVersion
from backend.kernel.principal import Principal


def _view(row: Any) -> RoleView:
    return RoleView.model_validate({**dict(row), "permissions": sorted(row["permissions"])})


async def list_roles(reader: Reader, principal: Principal) -> RoleList:
    """Return all roles."""
    require_account_reader(principal)
    rows = await reader.rows(repository.ALL)
    return RoleList(items=[_view(row) for row in rows], next=None, total=len(rows), all_permissions=sorted(ALL_PERMISSIONS))


def _require_known(permissions: list[str]) -> None:
    for index, name in enumerate(permissions):
        if name not in ALL_PERMISSIONS:
            raise wrong(f"permissions.{index}", "permission-unknown", name=name)


def _require_names(names: dict[Any, str]) -> None:
    if set(names) != set(LANGUAGES):
        raise wrong("names", "names")


async def create_role(tx: Tx, vault: Vault, principal: Principal, body: NewRole) -> RoleView:
    """Define a business role."""
    _require_known(body.permissions)
    _require_names(body.names)
    permissions = sorted(set(body.permissions))
    try:
        async with tx.savepoint():
            await tx.run(repository.INSERT, code=body.code, family="business", names=body.names, permissions=permissions, version=1)
    except asyncpg.UniqueViolationError as error:
        raise CodeTaken from error
    except asyncpg.CheckViolationError as error:
        raise PermissionsExclude from error
    audit(tx, vault, principal, "role.create", "role", body.code, permissions=permissions)
    return _view(await tx.row(repository.BY_CODE, code_sought=body.code))


async def change_role(tx: Tx, vault: Vault, principal: Principal, code: str, body: RoleChange, version: int) -> RoleView:
    """Change a role's names or permissions; its holders feel it with their next request."""
    row = await tx.row(repository.BY_CODE_LOCKED, code_sought=code)
    if row is None:
        raise NotFound
    if row["version"] != version:
        raise StaleVersion
    if body.permissions is not None:
        _require_known(body.permissions)
    if body.names is not None:
        _require_names(body.names)
    before = sorted(row["permissions"])
    after = before if body.permissions is None else sorted(set(body.permissions))
    names = row["names"] if body.names is None else body.names
    try:
        async with tx.savepoint():
            await tx.run(repository.SAVE, code_sought=code, new_names=names, new_permissions=after)
    except asyncpg.CheckViolationError as error:
        raise PermissionsExclude from error
    audit(tx, vault, principal, "role.change", "role", code, before=before, after=after)
    return _view(await tx.row(repository.BY_CODE, code_sought=code))
