"""The work on imports that takes longer than a request."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from backend.contracts.identity import Directory
from backend.crm.imports import repository, service
from backend.crm.imports.errors import SheetTooLarge, WorkbookUnreadable
from backend.crm.imports.preview import look_over
from backend.crm.imports.running import run
from backend.crm.imports.undoing import undo
from backend.kernel import clock
from backend.kernel.files.errors import StoredFileMissing
from backend.kernel.jobs import job
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources

# A ledger holds people's names and numbers: the file goes once nobody will ask for its errors any more.
KEPT = timedelta(days=90)
# How long an undo waits for a service that does not answer.
PATIENCE = timedelta(minutes=5)
_GONE = (StoredFileMissing, WorkbookUnreadable, SheetTooLarge)


async def _author(resources: Resources, batch_id: UUID) -> Principal | None:
    async with resources.database.reader() as reader:
        row = await reader.row(repository.FIND, batch_id=batch_id)
    return None if row is None else await _colleague(resources, row["created_by"])


async def _colleague(resources: Resources, ident: UUID) -> Principal | None:
    person = (await resources.port(Directory).people([ident])).get(ident)
    return None if person is None else service.principal_of(person)


async def _give_up(resources: Resources, batch_id: UUID) -> None:
    async with resources.database.transaction() as tx:
        await tx.run(repository.FINISH, batch_id=batch_id, new_state="failed", now=clock.now())
        service.tell(tx, batch_id, "failed")


@job(service.CHECK_JOB, attempts=3)
async def check_import(resources: Resources, args: dict[str, Any]) -> None:
    """Look at all rows with the mapping of this version."""
    batch_id = UUID(args["batch"])
    principal = await _author(resources, batch_id)
    if principal is not None:
        await look_over(resources, principal, batch_id, args["version"])


@job(service.RUN_JOB)
async def run_import(resources: Resources, args: dict[str, Any]) -> None:
    """Bring a batch in, with the rights of whoever began it; a file that cannot be read any more ends it."""
    batch_id = UUID(args["batch"])
    principal = await _author(resources, batch_id)
    try:
        if principal is not None:
            await run(resources, principal, batch_id)
    except _GONE:
        await _give_up(resources, batch_id)


@job(service.UNDO_JOB)
async def undo_import(resources: Resources, args: dict[str, Any]) -> None:
    """Take a batch back; other services are waited for, but not for ever."""
    principal = await _colleague(resources, UUID(args["by"]))
    patient = clock.now() - datetime.fromisoformat(args["asked_at"]) < PATIENCE
    if principal is not None:
        await undo(resources, principal, UUID(args["batch"]), patient=patient)


@job("crm.forget_import_files", cron="40 3 * * *")
async def forget_import_files(resources: Resources, _args: dict[str, Any]) -> None:
    """Remove the workbooks of batches nobody has touched for ninety days; what became of their rows stays on record."""
    async with resources.database.reader() as reader:
        rows = await reader.rows(repository.OLD_FILES, before=clock.now() - KEPT)
    for row in rows:
        await resources.files.delete(row["file_key"])
        async with resources.database.transaction() as tx:
            await tx.run(repository.FORGET_FILE, batch_id=row["id"])
