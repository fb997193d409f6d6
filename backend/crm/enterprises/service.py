"""Enterprises made and changed, with every check a save has to pass."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from backend.contracts.identity import Directory
from backend.crm.enterprises import checking, repository
from backend.crm.enterprises.indexing import derived
from backend.crm.enterprises.schemas import EnterprisePatch, NewEnterprise
from backend.crm.errors import EnterpriseMerged
from backend.crm.names.service import refuse_duplicates
from backend.crm.policy import require_editor
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.db import Tx
from backend.kernel.errors import NotFound, StaleVersion
from backend.kernel.ids import new_id
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks for a change, and in which transaction."""

    tx: Tx
    resources: Resources
    principal: Principal

    @property
    def directory(self) -> Directory:
        """Return identity's port."""
        return self.resources.port(Directory)  # type: ignore[type-abstract]

    def audit(self, action: str, kind: str, ident: UUID, /, **data: Any) -> None:
        """Put the change on record."""
        audit(self.tx, self.resources.vault, self.principal, action, kind, ident, **data)


async def lock_enterprise(tx: Tx, enterprise_id: UUID) -> Any:
    """Return the row, locked; raises NotFound, and EnterpriseMerged for one that has become part of another."""
    row = await tx.row(repository.LOCK, enterprise_id=enterprise_id)
    if row is None:
        raise NotFound
    if row["merged_into"] is not None:
        raise EnterpriseMerged(extra={"survivor_id": str(row["merged_into"])})
    return row


async def create_enterprise(caller: Caller, body: NewEnterprise) -> UUID:
    """Return the id of a new enterprise; raises what `checking` and `refuse_duplicates` raise."""
    ident, now = new_id(), clock.now()
    values = body.model_dump(exclude={"different_from"})
    if "owner_unit" not in body.model_fields_set and values["owner_id"] is None:
        values["owner_unit"] = caller.principal.unit_code
    await _check(caller, ident, values, values)
    await refuse_duplicates(caller.tx, body.name, body.credit_code, ident, body.different_from)
    columns = {"id": ident, "created_by": caller.principal.account_id, "created_at": now, "updated_at": now}
    names = derived(body.name, values["aliases"], body.credit_code)
    await caller.tx.run(repository.ADD, **columns, **values, **names, demo=caller.resources.settings.demo)
    await _note_different(caller, ident, body.different_from)
    caller.audit("enterprise.create", "enterprise", ident, different_from=[str(one) for one in body.different_from])
    return ident


async def change_enterprise(caller: Caller, enterprise_id: UUID, version: int, body: EnterprisePatch) -> None:
    """Change what was sent; raises NotFound, EnterpriseMerged, OtherUnitsEnterprise, StaleVersion, and what creating raises."""
    row = await lock_enterprise(caller.tx, enterprise_id)
    require_editor(caller.principal, row["owner_unit"])
    if row["version"] != version:
        raise StaleVersion
    changes = body.model_dump(exclude_unset=True, exclude={"different_from"})
    values = {name: row[name] for name in repository.EDITABLE} | changes
    await _check(caller, enterprise_id, changes, values)
    if {"name", "credit_code"} & changes.keys():
        await refuse_duplicates(caller.tx, values["name"], values["credit_code"], enterprise_id, body.different_from)
    await save_enterprise(caller.tx, enterprise_id, values)
    await _note_different(caller, enterprise_id, body.different_from)
    caller.audit("enterprise.change", "enterprise", enterprise_id, fields=sorted(changes))


async def save_enterprise(tx: Tx, enterprise_id: UUID, values: dict[str, Any]) -> None:
    """Write all editable columns and what follows from them; the version moves on."""
    names = derived(values["name"], values["aliases"], values["credit_code"])
    await tx.run(repository.SAVE, enterprise_id=enterprise_id, updated_at=clock.now(), **values, **names)


async def _check(caller: Caller, enterprise_id: UUID, changes: dict[str, Any], values: dict[str, Any]) -> None:
    checking.check_codes(changes)
    if {"owner_unit", "owner_id"} & changes.keys():
        # A new unit takes the enterprise over without the old unit's owner, unless one of its own is named.
        if "owner_id" not in changes:
            values["owner_id"] = None
        await checking.check_owner(caller.directory, values)
    if "credit_code" in changes:
        await checking.check_credit_code(caller.tx, values["credit_code"], enterprise_id)
    if "parent_id" in changes:
        await checking.check_parent(caller.tx, values["parent_id"], enterprise_id)


async def _note_different(caller: Caller, enterprise_id: UUID, others: list[UUID]) -> None:
    if others:
        known = {row["id"] for row in await caller.tx.rows(repository.NAMES, enterprise_ids=others)} - {enterprise_id}
        decided = {"decided_by": caller.principal.account_id, "now": clock.now(), "others": sorted(known)}
        await caller.tx.run(repository.ADD_DIFFERENT, enterprise_id=enterprise_id, **decided)
