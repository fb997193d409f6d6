"""Building and changing the unit tree."""

from typing import Any

import asyncpg

from backend.identity.errors import CodeTaken, UnitInUse
from backend.identity.fields import wrong
from backend.identity.units import repository
from backend.identity.units.schemas import NewUnit, UnitChange, UnitList, UnitView
from backend.kernel.audit import audit
from backend.kernel.crypto import Vault
from backend.kernel.db import Reader, Tx
from backend.kernel.errors import LANGUAGES, NotFound, StaleVersion
from backend.kernel.ids import new_id
from backend.kernel.principal import Principal


async def list_units(reader: Reader) -> UnitList:
    """Return the whole tree."""
    rows = await reader.rows(repository.ALL)
    return UnitList(items=[UnitView(**dict(row)) for row in rows], next=None, total=len(rows))


def _require_names(names: dict[Any, str]) -> None:
    if set(names) != set(LANGUAGES):
        raise wrong("names", "names")


async def create_unit(tx: Tx, vault: Vault, principal: Principal, body: NewUnit) -> UnitView:
    """Add a unit to the tree."""
    _require_names(body.names)
    if body.parent_code is not None and await tx.value(repository.ID_OF, code=body.parent_code) is None:
        raise wrong("parent_code", "unit-unknown")
    view = UnitView(id=new_id(), active=True, version=1, **body.model_dump())
    try:
        async with tx.savepoint():
            await tx.run(repository.INSERT, **view.model_dump())
    except asyncpg.UniqueViolationError as error:
        raise CodeTaken from error
    audit(tx, vault, principal, "unit.create", "unit", body.code, parent=body.parent_code)
    return view


async def change_unit(tx: Tx, vault: Vault, principal: Principal, code: str, body: UnitChange, version: int) -> UnitView:
    """Rename, move or switch off a unit."""
    await tx.value(repository.LOCK_TREE)
    row = await tx.row(repository.BY_CODE_LOCKED, code_sought=code)
    if row is None:
        raise NotFound
    if row["version"] != version:
        raise StaleVersion
    given = body.model_dump(exclude_unset=True)
    changes = {name: value for name, value in given.items() if value is not None or name in ("phone", "parent_code")}
    await _require_possible(tx, code, changes)
    values = {name: changes.get(name, row[name]) for name in ("parent_code", "names", "phone", "active", "position")}
    await tx.run(repository.SAVE, code_sought=code, **values)
    audit(tx, vault, principal, "unit.change", "unit", code, fields=sorted(changes))
    return UnitView.model_validate({**dict(row), **values, "version": version + 1})


async def _require_possible(tx: Tx, code: str, changes: dict[str, Any]) -> None:
    if "names" in changes:
        _require_names(changes["names"])
    if changes.get("active") is False and await tx.value(repository.IN_USE, code_sought=code):
        raise UnitInUse
    if changes.get("parent_code") is not None:
        await _require_no_ring(tx, code, changes["parent_code"])


async def _require_no_ring(tx: Tx, code: str, parent: str) -> None:
    above = {row["code"]: row["parent_code"] for row in await tx.rows(repository.ALL)}
    if parent not in above:
        raise wrong("parent_code", "unit-unknown")
    step: str | None = parent
    while step is not None:
        if step == code:
            raise wrong("parent_code", "unit-cycle")
        step = above[step]
