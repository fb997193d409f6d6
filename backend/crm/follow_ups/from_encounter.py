"""The next step of an encounter is a follow-up: made, changed and dropped with it."""

from typing import Any
from uuid import UUID

from backend.crm.activities.naming import known_colleague
from backend.crm.activities.service import Caller
from backend.crm.follow_ups import repository, writing
from backend.kernel import clock


async def follow_encounter(caller: Caller, encounter_id: UUID, values: dict[str, Any]) -> None:
    """Make the encounter's follow-up, or bring an open one up to date; what is closed already stays closed."""
    row = await caller.tx.row(repository.OF_ENCOUNTER, encounter=encounter_id)
    if values["next_step"] is None:
        if row is not None and row["state"] == "open":
            await _drop(caller, row)
        return
    person = await known_colleague(caller.directory, "next_who", values["next_who"])
    wanted: dict[str, Any] = {
        "subject": values["next_step"],
        "due_on": values["next_by"],
        "assignee_id": person.id,
        "unit": person.unit_code or caller.principal.unit_code or "",
        "enterprise_id": values["enterprise_id"],
        "project_id": values["project_ids"][0] if values["project_ids"] else None,
    }
    if row is None:
        await writing.add(caller, {**wanted, "encounter_id": encounter_id})
    elif row["state"] == "open" and any(row[name] != value for name, value in wanted.items()):
        await writing.save(caller, row, **wanted)
        if row["due_on"] != wanted["due_on"]:
            await writing.step(caller, row["id"], "postpone", from_due=row["due_on"], to_due=wanted["due_on"])


async def unfollow_encounter(caller: Caller, encounter_id: UUID) -> None:
    """Drop the open follow-up of an encounter that was taken back."""
    row = await caller.tx.row(repository.OF_ENCOUNTER, encounter=encounter_id)
    if row is not None and row["state"] == "open":
        await _drop(caller, row)


async def _drop(caller: Caller, row: Any) -> None:
    await writing.save(caller, row, state="dropped", closed_at=clock.now())
    await writing.step(caller, row["id"], "drop")
