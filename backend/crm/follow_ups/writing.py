"""Writing a follow-up: each change with the step that tells of it."""

from datetime import date
from typing import Any
from uuid import UUID

from backend.crm.activities.service import Caller
from backend.crm.follow_ups import repository
from backend.kernel import clock
from backend.kernel.ids import new_id


async def add(caller: Caller, values: dict[str, Any]) -> UUID:
    """Make a follow-up with its first step."""
    ident, now = new_id(), clock.now()
    made = {"created_by": caller.principal.id, "created_at": now, "updated_at": now, "demo": caller.resources.settings.demo}
    await caller.tx.run(repository.ADD, id=ident, **made, **values)
    await step(caller, ident, "create", to_due=values["due_on"])
    caller.audit("follow_up.create", "follow_up", ident, due_on=values["due_on"], assignee=values["assignee_id"])
    return ident


async def save(caller: Caller, row: Any, **changes: Any) -> None:
    """Write changes over a locked row."""
    values = {**{name: row[name] for name in repository.KEPT}, **changes}
    new = {f"new_{name}": value for name, value in values.items()}
    await caller.tx.run(repository.SAVE, follow_up_id=row["id"], new_updated_at=clock.now(), **new)


async def step(
    caller: Caller, ident: UUID, action: str, *, from_due: date | None = None, to_due: date | None = None, note: str | None = None
) -> None:
    """Tell what happened."""
    told = {"action": action, "from_due": from_due, "to_due": to_due, "note": note}
    await caller.tx.run(repository.ADD_STEP, id=new_id(), follow_up_id=ident, at=clock.now(), actor_id=caller.principal.id, **told)
