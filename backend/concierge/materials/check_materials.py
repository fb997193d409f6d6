"""The concierge's verdicts on what was handed in."""

from collections.abc import Sequence
from uuid import UUID

from backend.concierge.items.pinned import pinned_definition
from backend.concierge.materials import policy, reading, repository
from backend.concierge.materials.errors import MaterialNotHandedIn, NotTolerable
from backend.concierge.materials.preparing import material_of
from backend.concierge.materials.schemas import CheckOfMaterial, MaterialList
from backend.concierge.tickets.events import add_event
from backend.concierge.tickets.store import announce, lock_ticket
from backend.kernel.audit import audit
from backend.kernel.context import current_language
from backend.kernel.crypto import Vault
from backend.kernel.db import Tx
from backend.kernel.errors import FieldError, InvalidInput, NotFound, text
from backend.kernel.principal import Principal


def _check_reasons(checks: Sequence[CheckOfMaterial], *, single: bool) -> None:
    missing = [place for place, one in enumerate(checks) if one.verdict != "passed" and not one.reason]
    if missing:
        words = text("field.missing", current_language())
        paths = ["reason" if single else f"checks.{place}.reason" for place in missing]
        raise InvalidInput(errors=[FieldError(path, "missing", words) for path in paths])


async def check_materials(
    tx: Tx, vault: Vault, principal: Principal, ticket_id: UUID, checks: Sequence[CheckOfMaterial], *, single: bool = False
) -> MaterialList:
    """Write verdicts on the newest handed-in versions: all of them, or none. A later verdict replaces an earlier one."""
    row = await lock_ticket(tx, ticket_id, principal)
    policy.check_checking(row, principal)
    _check_reasons(checks, single=single)
    found = await repository.checkable(tx, row.id, [one.material for one in checks])
    definition = await pinned_definition(tx, row.item_version_id)
    for one in checks:
        target = found.get(one.material)
        if target is None:
            raise NotFound
        if target["version_id"] is None:
            raise MaterialNotHandedIn(code=target["code"])
        if one.verdict == "promised" and not material_of(definition, target["code"]).tolerable:
            raise NotTolerable(code=target["code"])
        reason = one.reason if one.verdict != "passed" else None
        await repository.judge(tx, target["version_id"], one.verdict, reason, principal.id)
        audit(tx, vault, principal, "material.check", "material", one.material, ticket=row.id, code=target["code"], verdict=one.verdict)
        await add_event(tx, row.id, "material_checked", principal, "internal", code=target["code"], verdict=one.verdict)
    announce(tx, row)
    checked = {one.material for one in checks}
    everything = await reading.materials_of(tx, row, principal, definition)
    return MaterialList(items=[one for one in everything.items if one.id in checked])
