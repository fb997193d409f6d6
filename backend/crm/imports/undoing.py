"""Taking a batch back: what it made is removed, what it changed becomes what it was, and whatever somebody has used since stays."""

import asyncio
from collections.abc import Awaitable, Callable
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

import structlog

from backend.contracts.concierge import ServiceDesk
from backend.contracts.library import Projects
from backend.crm.enterprises.indexing import derived
from backend.crm.enterprises.meetings import refresh_met
from backend.crm.enterprises.parts import TIME_LIMIT_S
from backend.crm.imports import repository, service, writing
from backend.crm.imports.parsing import Trouble
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.db import Tx
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources

log = structlog.get_logger("crm")
_CHUNK: Final = 1_000


async def undo(resources: Resources, principal: Principal, batch_id: UUID, *, patient: bool = True) -> None:
    """Take a batch back, chunk by chunk; a lost worker's successor goes on where it stopped.

    While `patient`, a service that does not answer fails the job, which is tried again; then what it might name stays.
    """
    async with resources.database.reader() as reader:
        batch = await reader.row(repository.FIND, batch_id=batch_id)
    if batch is None or batch["state"] != "undoing":
        return
    await _all(resources, batch_id, lambda tx: _remove(tx, batch_id, Elsewhere(resources, patient=patient)))
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


async def _keep(tx: Tx, batch_id: UUID, why: dict[int, str]) -> None:
    """Mark rows as kept, each with the reason among its problems."""
    reasons = [{"number": number, "problem": [Trouble("name", code, "").as_json()]} for number, code in why.items()]
    if reasons:
        await tx.run(writing.SAY_WHY, batch_id=batch_id, rows=reasons)
        await tx.run(writing.MARK, batch_id=batch_id, undo="kept", numbers=list(why), now=clock.now())


class Elsewhere:
    """What other services know of enterprises: nothing is removed on a guess."""

    def __init__(self, resources: Resources, *, patient: bool) -> None:
        """Take the ports; with `patient` one that does not answer raises."""
        self._resources = resources
        self._patient = patient

    async def naming(self, idents: list[UUID]) -> dict[UUID, str]:
        """Return by what those are named that projects or tickets name, or may name."""
        found: dict[UUID, str] = {}
        for port, code in ((ServiceDesk, "kept_ticket"), (Projects, "kept_project")):
            if idents and port in self._resources.ports:
                found |= await self._named_by(port, code, idents)
        return found

    async def _named_by(self, port: type[ServiceDesk] | type[Projects], code: str, idents: list[UUID]) -> dict[UUID, str]:
        try:
            async with asyncio.timeout(TIME_LIMIT_S):
                return dict.fromkeys(await self._resources.port(port).in_use(idents), code)
        except Exception as error:
            log.warning("a service does not answer", port=port.__name__, error=type(error).__name__)
            if self._patient:
                raise
            return dict.fromkeys(idents, "kept_unknown")


async def _remove(tx: Tx, batch_id: UUID, elsewhere: Elsewhere) -> int:
    rows = await tx.rows(writing.TO_REMOVE, batch_id=batch_id)
    named = await elsewhere.naming([row["enterprise_id"] for row in rows if not row["used"]])
    gone = [row for row in rows if not row["used"] and row["enterprise_id"] not in named]
    idents = [row["enterprise_id"] for row in gone]
    await tx.run(writing.DROP_INTERACTIONS, ids=_ids(gone, "interaction_id"))
    await tx.run(writing.DROP_CONTACTS, ids=_ids(gone, "contact_id"))
    await tx.run(writing.DROP_DIFFERENT, ids=idents)
    await tx.run(writing.DROP_ENTERPRISES, ids=idents)
    await _mark(tx, batch_id, gone, "removed")
    left = {row["number"] for row in gone}
    why = {row["number"]: named.get(row["enterprise_id"], "kept_used") for row in rows if row["number"] not in left}
    await _keep(tx, batch_id, why)
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
    await _keep(tx, batch_id, {row["number"]: "kept_used" for row in rows if row["used"]})
    return len(rows)


def _former(row: Any, principal: Principal) -> dict[str, Any]:
    values = {name: row["before"].get(name, row[name]) for name in writing.CHANGED}
    values["registered_capital"] = (
        str(values["registered_capital"]) if isinstance(values["registered_capital"], Decimal) else values["registered_capital"]
    )
    names = derived(row["name"], values["aliases"], values["credit_code"])
    return {"id": str(row["enterprise_id"]), **values, **names, "author": principal.id, "at": clock.now().isoformat()}
