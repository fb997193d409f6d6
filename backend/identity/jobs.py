"""Jobs of identity: sealing the audit trail every minute, sweeping what has had its day."""

from datetime import timedelta
from typing import Any

import anyio.to_thread

from backend.identity.sessions import repository as sessions
from backend.identity.sign_in import codes, totp
from backend.kernel import audit_seal, clock
from backend.kernel.audit_journal import AuditJournal, unsealed
from backend.kernel.jobs import job
from backend.kernel.resources import Resources

SEAL_AUDIT = "identity.seal_audit"
SWEEP = "identity.sweep"
_SECRETS_KEPT = timedelta(days=1)
_SESSIONS_KEPT = timedelta(days=190)


@job(SEAL_AUDIT, cron="* * * * *")
async def seal_audit(resources: Resources, _args: dict[str, Any]) -> None:
    """Chain the entries of the last minute and export the chain's head."""
    async with resources.database.transaction() as tx:
        await audit_seal.seal(tx, resources.vault)
    journal = AuditJournal(resources.settings.data_dir)
    # Noted before the seal just made, so that all of it is in the chain now.
    waiting = await anyio.to_thread.run_sync(journal.waiting)
    async with resources.database.reader() as reader:
        head = await audit_seal.newest(reader)
        missing = await unsealed(reader, waiting)
    await anyio.to_thread.run_sync(journal.turn, missing)
    await anyio.to_thread.run_sync(audit_seal.export_head, resources.settings.data_dir, head)


@job(SWEEP, cron="17 * * * *")
async def sweep(resources: Resources, _args: dict[str, Any]) -> None:
    """Delete spent codes and dynamic codes, and sessions that ended long ago."""
    now = clock.now()
    async with resources.database.transaction() as tx:
        await tx.run(codes.FORGET, before=now - _SECRETS_KEPT)
        await tx.run(totp.FORGET, before=now - _SECRETS_KEPT)
        await tx.run(sessions.FORGET, before=now - _SESSIONS_KEPT)
