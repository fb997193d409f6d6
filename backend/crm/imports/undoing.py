"""Taking a batch back: what it made is removed, what it changed becomes what it was, and whatever somebody has used since stays."""

from collections.abc import Awaitable, Callable
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from backend.contracts.library import Projects
from backend.crm.enterprises.indexing import derived
from backend.crm.enterprises.meetings import refresh_met
from backend.crm.imports import repository, service, writing
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.db import Tx
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources

_CHUNK: Final = 1_000


async def undo(resources: Resources, principal: Principal, batch_id: UUID) -> None:
    """Take a batch back, chunk by chunk; a lost worker's successor goes on where it stopped."""
    async with resources.database.reader() as reader:
        batch = await reader.row(repository.FIND, batch_id=batch_id)
    if batch is None or batch["state"] != "undoing":
        return
    await _all(resources, batch_id, lambda tx: _remove(resources, tx, batch_id))
    await _all(resources, batch_id, lambda tx: _restore(tx, principal, batch_id))
    async with resources.database.transaction() as tx:
        counts = dict(await tx.row(writing.UNDONE, batch_id=batch_id, now=clock.now()))
        audit(tx, resources.vault, principal, "import.undone", "import", batch_id, **counts)
        service.tell(tx, batch_id, "undone")


async def _all(resources: Resources, batch_id: UUID, some: Callable[[Tx], Awaitable[int]]) -> None:
    done = _CHUNK
    while done == _CHUNK:
        async with resources.database.transaction() as tx:
            done = await some(tx)
            service.tell(tx, batch_id, "undoing")


async def _mark(tx: Tx, batch_id: UUID, rows: list[Any], undo: str) -> None:
    if rows:
        await tx.run(writing.MARK, batch_id=batch_id, undo=undo, numbers=[row["number"] for row in rows], now=clock.now())


async def _named_elsewhere(resources: Resources, idents: list[UUID]) -> set[UUID]:
    """Return those that projects name. When the library does not answer the job is tried again: nothing is removed on a guess."""
    if Projects not in resources.ports:
        return set()
    return await resources.port(Projects).in_use(idents)


async def _remove(resources: Resources, tx: Tx, batch_id: UUID) -> int:
    rows = await tx.rows(writing.TO_REMOVE, batch_id=batch_id)
    named = await _named_elsewhere(resources, [row["enterprise_id"] for row in rows if not row["used"]])
    gone = [row for row in rows if not row["used"] and row["enterprise_id"] not in named]
    idents = [row["enterprise_id"] for row in gone]
    await tx.run(writing.DROP_INTERACTIONS, ids=_ids(gone, "interaction_id"))
    await tx.run(writing.DROP_CONTACTS, ids=_ids(gone, "contact_id"))
    await tx.run(writing.DROP_DIFFERENT, ids=idents)
    await tx.run(writing.DROP_ENTERPRISES, ids=idents)
    await _mark(tx, batch_id, gone, "removed")
    left = {row["number"] for row in gone}
    await _mark(tx, batch_id, [row for row in rows if row["number"] not in left], "kept")
    return len(rows)


def _ids(rows: list[Any], name: str) -> list[UUID]:
    return [row[name] for row in rows if row[name] is not None]


async def _restore(tx: Tx, principal: Principal, batch_id: UUID) -> int:
    rows = await tx.rows(writing.TO_RESTORE, batch_id=batch_id)
    back = [row for row in rows if not row["used"]]
    changed = [_former(row, principal) for row in back if row["before"]]
    if changed:
        await tx.run(writing.CHANGE_ENTERPRISES, rows=changed)
    await tx.run(writing.DROP_INTERACTIONS, ids=_ids(back, "interaction_id"))
    await refresh_met(tx, [row["enterprise_id"] for row in back if row["interaction_id"] is not None])
    await _mark(tx, batch_id, back, "restored")
    await _mark(tx, batch_id, [row for row in rows if row["used"]], "kept")
    return len(rows)


def _former(row: Any, principal: Principal) -> dict[str, Any]:
    values = {name: row["before"].get(name, row[name]) for name in writing.CHANGED}
    values["registered_capital"] = (
        str(values["registered_capital"]) if isinstance(values["registered_capital"], Decimal) else values["registered_capital"]
    )
    names = derived(row["name"], values["aliases"], values["credit_code"])
    return {"id": str(row["enterprise_id"]), **values, **names, "author": principal.id, "at": clock.now().isoformat()}
