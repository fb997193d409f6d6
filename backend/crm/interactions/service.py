"""The log of what was said with an enterprise: entries are added, and corrected by further entries, never changed."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from backend.contracts.identity import Directory
from backend.contracts.names import Namer, namer
from backend.crm.activities.naming import known_colleague
from backend.crm.contacts import repository as contacts
from backend.crm.enterprises import repository as enterprises
from backend.crm.enterprises.checking import refuse
from backend.crm.enterprises.meetings import refresh_met
from backend.crm.enterprises.service import Caller, lock_enterprise
from backend.crm.errors import InteractionCorrected
from backend.crm.interactions import repository
from backend.crm.interactions.schemas import ContactName, Correction, Interaction, NewInteraction
from backend.crm.policy import require_editor
from backend.kernel import clock
from backend.kernel.calendar import local_date
from backend.kernel.db import Reader
from backend.kernel.errors import NotFound
from backend.kernel.ids import new_id
from backend.kernel.paging import Page

_PLAIN = ("id", "enterprise_id", "kind", "summary", "next_step", "withdrawn", "corrects_id", "corrected_by_id", "recorded_at", "demo")


def _entry(row: Any, people: Namer, named: dict[UUID, str | None]) -> Interaction:
    return Interaction(
        **{name: row[name] for name in _PLAIN},
        on=row["effective_on"],
        by=people.person(row["by_id"]),
        recorded_by=people.person(row["recorded_by"]),
        contacts=[ContactName(id=ident, name=named.get(ident)) for ident in row["contact_ids"]],
    )


async def _present(reader: Reader, directory: Directory, rows: Iterable[Any]) -> list[Interaction]:
    found = list(rows)
    people = await namer(directory, [one for row in found for one in (row["by_id"], row["recorded_by"])])
    wanted = sorted({ident for row in found for ident in row["contact_ids"]})
    named = {row["id"]: row["name"] for row in await reader.rows(contacts.NAMES, contact_ids=wanted)} if wanted else {}
    return [_entry(row, people, named) for row in found]


async def interactions_of(
    reader: Reader, directory: Directory, enterprise_id: UUID, *, cursor: str | None, limit: int, history: bool
) -> Page[Interaction]:
    """Return an enterprise's log, the newest first; with `history` also what was corrected or withdrawn."""
    filters = {"enterprise": enterprise_id, "standing": None if history else True}
    rows, following = await repository.INTERACTIONS.page(reader, filters, sort="-on", cursor=cursor, limit=limit)
    return Page(items=await _present(reader, directory, rows), next=following, total=None)


async def list_interactions(
    reader: Reader, directory: Directory, enterprise_id: UUID, *, cursor: str | None, limit: int, history: bool
) -> Page[Interaction]:
    """Return an enterprise's log; raises NotFound."""
    row = await reader.row(enterprises.FIND, enterprise_id=enterprise_id)
    if row is None:
        raise NotFound
    return await interactions_of(reader, directory, row["id"], cursor=cursor, limit=limit, history=history)


async def _add(caller: Caller, enterprise_id: UUID, body: NewInteraction | Correction, **more: Any) -> Interaction:
    if body.on > local_date(clock.now()):
        raise refuse("on", "in_the_future")
    if body.by is not None:
        await known_colleague(caller.directory, "by", body.by)
    known = await caller.tx.rows(repository.CONTACTS_OF, enterprise_id=enterprise_id, contact_ids=body.contact_ids)
    if len(known) != len(set(body.contact_ids)):
        raise refuse("contact_ids", "unknown_contact")
    ident = new_id()
    await caller.tx.run(
        repository.ADD,
        id=ident,
        enterprise_id=enterprise_id,
        kind=body.kind,
        effective_on=body.on,
        by_id=body.by or caller.principal.id,
        summary=body.summary,
        contact_ids=list(dict.fromkeys(body.contact_ids)),
        next_step=body.next_step,
        recorded_by=caller.principal.id,
        recorded_at=clock.now(),
        demo=caller.resources.settings.demo,
        **{"withdrawn": False, "corrects_id": None, **more},
    )
    await refresh_met(caller.tx, [enterprise_id])
    row = await caller.tx.row(repository.FIND, interaction_id=ident)
    return (await _present(caller.tx, caller.directory, [row]))[0]


async def add_interaction(caller: Caller, enterprise_id: UUID, body: NewInteraction) -> Interaction:
    """Log what was said, whoever owns the enterprise; raises NotFound, EnterpriseMerged, InvalidInput."""
    await lock_enterprise(caller.tx, enterprise_id)
    entry = await _add(caller, enterprise_id, body)
    caller.audit("interaction.create", "interaction", entry.id, enterprise_id=str(enterprise_id), kind=body.kind)
    return entry


async def correct_interaction(caller: Caller, interaction_id: UUID, body: Correction) -> Interaction:
    """Put an entry in place of a wrong one: one's own, or any of an enterprise one may edit.

    Raises NotFound, OtherUnitsEnterprise, InteractionCorrected, InvalidInput.
    """
    row = await caller.tx.row(repository.LOCK, interaction_id=interaction_id)
    if row is None:
        raise NotFound
    if row["recorded_by"] != caller.principal.account_id:
        require_editor(caller.principal, row["owner_unit"])
    if await caller.tx.value(repository.IS_CORRECTED, interaction_id=interaction_id):
        raise InteractionCorrected
    entry = await _add(caller, row["enterprise_id"], body, withdrawn=body.withdrawn, corrects_id=interaction_id)
    caller.audit("interaction.correct", "interaction", entry.id, corrects=str(interaction_id), withdrawn=body.withdrawn)
    return entry
