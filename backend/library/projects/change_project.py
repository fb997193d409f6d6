"""What is known of a project changes: each change of its cost goes to the ledger too."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from backend.kernel import clock
from backend.kernel.calendar import local_date
from backend.library import policy
from backend.library.caller import Caller
from backend.library.claims.service import renew_claim
from backend.library.duplicates.candidates import remember_duplicates
from backend.library.errors import OwnerNamesReaders, wrong
from backend.library.projects.create_project import (
    GIVEN,
    add_investment,
    owner_unit,
    readers_of,
    staff_member,
    with_enterprise,
)
from backend.library.projects.events import add_event
from backend.library.projects.indexing import findable
from backend.library.projects.schemas import Confidentiality, NoteInput, ProjectPatch
from backend.library.projects.store import ProjectRow, lock_for_edit, lock_project, save_project

_COMPARED = ("name", "investor", "enterprise_id", "credit_code", "industry", "total_investment")
_NEVER_EMPTY = ("name", "owner_unit", "owner_id", "tags", "contact_ids")


async def change_project(caller: Caller, project_id: UUID, body: ProjectPatch) -> None:
    """Write the fields named; raises NotFound, OutsideYourUnits, StaleVersion, InvalidInput."""
    row = await lock_for_edit(caller, project_id)
    asked = {name: getattr(body, name) for name in body.model_fields_set}
    for name in _NEVER_EMPTY:
        if name in asked and asked[name] is None:
            raise wrong(name, "needed")
    values = {name: getattr(row, name) for name in (*GIVEN, "name", "number")} | {name: asked[name] for name in asked if name in GIVEN}
    values["name"] = asked.get("name", row.name)
    if "enterprise_id" in asked and asked["enterprise_id"] != row.enterprise_id:
        values = await with_enterprise(caller, values)
    _check_amounts(values)
    changes = {name: values[name] for name in (*GIVEN, "name") if values[name] != getattr(row, name)}
    changes |= await _handed_over(caller, row, asked)
    if not changes:
        return
    await save_project(caller, row, **changes, **findable(values))
    await _keep_cost(caller, row, values)
    await add_event(caller, row.id, "changed", fields=sorted(changes))
    if any(name in changes for name in _COMPARED):
        await remember_duplicates(caller, values | {"id": row.id, "demo": row.demo})
    caller.audit("project.change", "project", row.id, fields=sorted(changes))


def _check_amounts(values: dict[str, Any]) -> None:
    if values["fixed_investment"] is not None and values["fixed_investment"] > (values["total_investment"] or Decimal(0)):
        raise wrong("fixed_investment", "fixed_above_total")


async def _handed_over(caller: Caller, row: ProjectRow, asked: dict[str, Any]) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    if asked.get("owner_id", row.owner_id) != row.owner_id:
        owner = await staff_member(caller, asked["owner_id"], "owner_id")
        changes["owner_id"] = owner.id
        if row.confidential and owner.id not in row.readers:
            changes["readers"] = [*row.readers, owner.id]
    if asked.get("owner_unit", row.owner_unit) != row.owner_unit:
        changes["owner_unit"] = await owner_unit(caller, asked["owner_unit"])
    return changes


async def _keep_cost(caller: Caller, row: ProjectRow, values: dict[str, Any]) -> None:
    zero, now = Decimal(0), clock.now()
    total = (values["total_investment"] or zero) - (row.total_investment or zero)
    fixed = (values["fixed_investment"] or zero) - (row.fixed_investment or zero)
    if total or fixed:
        fact = {"project_id": row.id, "recorded_at": now, "recorded_by": caller.principal.account_id, "demo": row.demo}
        await add_investment(caller, fact, local_date(now), total, fixed)


async def set_confidentiality(caller: Caller, project_id: UUID, body: Confidentiality) -> None:
    """Say who sees the project; raises NotFound, OwnerNamesReaders, StaleVersion, InvalidInput."""
    row = await lock_project(caller, project_id)
    if not policy.may_name_readers(caller.principal, row.reach):
        raise OwnerNamesReaders
    readers = await readers_of(caller, body.readers, row.owner_id) if body.confidential else []
    await save_project(caller, row, confidential=body.confidential, readers=readers)
    await add_event(caller, row.id, "confidentiality", confidential=body.confidential, readers=len(readers))
    caller.audit("project.confidentiality", "project", row.id, confidential=body.confidential, readers=readers)


async def add_note(caller: Caller, project_id: UUID, body: NoteInput) -> None:
    """Add a note to the story; one that tells of a contact renews the claim. Raises NotFound, OutsideYourUnits."""
    row = await lock_for_edit(caller, project_id)
    await add_event(caller, row.id, "note", text=body.text, contact=body.contact)
    if body.contact:
        await renew_claim(caller, row.id)
    caller.audit("project.note", "project", row.id, contact=body.contact)
