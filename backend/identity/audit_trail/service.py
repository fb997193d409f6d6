"""Reading and checking the audit trail."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import anyio.to_thread

from backend.identity.audit_trail import repository
from backend.identity.audit_trail.schemas import AuditEntry, AuditFinding, AuditPage, Verification
from backend.kernel import audit_seal, clock
from backend.kernel.audit_journal import AuditJournal
from backend.kernel.crypto import Vault
from backend.kernel.db import Reader


async def list_entries(reader: Reader, filters: Mapping[str, Any], *, cursor: str | None, limit: int, total: bool) -> AuditPage:
    """Return a page of entries with their actors' names."""
    rows, following = await repository.LIST.page(reader, filters, sort="-at", cursor=cursor, limit=limit)
    count = await repository.LIST.count(reader, filters) if total else None
    actors = list({row["actor_id"] for row in rows if row["actor_id"] is not None})
    names = {row["id"]: row["name"] for row in await reader.rows(repository.NAMES, ids=actors)}
    items = [AuditEntry(**dict(row), actor_name=names.get(row["actor_id"])) for row in rows]
    return AuditPage(items=items, next=following, total=count)


async def verify_trail(reader: Reader, vault: Vault, folder: Path) -> Verification:
    """Check every entry, the chain, and the heads exported to `folder`."""
    # The heads are read first: a seal made meanwhile is then longer than them, never shorter.
    exported = await anyio.to_thread.run_sync(audit_seal.exported_heads, folder)
    noted = await anyio.to_thread.run_sync(AuditJournal(folder).noted)
    report = await audit_seal.verify(reader, vault, exported, noted)
    return Verification(
        intact=report.found == 0,
        checked_at=clock.now(),
        entries=report.entries,
        sealed=report.sealed,
        unsealed=max(0, report.entries - report.sealed),
        seals=report.seals,
        head=report.head,
        found=report.found,
        findings=[AuditFinding(**asdict(finding)) for finding in report.findings],
    )
