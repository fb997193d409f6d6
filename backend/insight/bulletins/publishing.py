"""Publishing: the draft as its reader saw it gets a number and is printed; the files and every figure stay as they are."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from functools import partial
from typing import Any
from uuid import UUID

from backend.insight.bulletins import policy, repository
from backend.insight.bulletins.service import lock_draft
from backend.insight.bulletins.workbook import write_bulletin
from backend.insight.templates.context import Heading, context_of
from backend.insight.templates.default import default_template
from backend.insight.templates.rendering import in_thread, print_document
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.calendar import local_date
from backend.kernel.db import Tx
from backend.kernel.errors import NotAllowed, Problem
from backend.kernel.files.store import FileStore, StoredFile
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources


def heading_of(row: Any, issue: int | None = None) -> Heading:
    """Return what stands above the text, dated today."""
    today = local_date(clock.now())
    return Heading(
        title=row["title"],
        kind=row["kind"],
        since=row["since"],
        until=row["until"],
        as_of=row["as_of"] or local_date(row["read_at"]),
        dated=today,
        issue=issue,
        issue_year=None if issue is None else today.year,
    )


async def print_docx(files: FileStore, row: Any, heading: Heading) -> bytes:
    """Return the Word file of a bulletin, by its template."""
    template = await in_thread(default_template) if row["template_key"] is None else await files.read(row["template_key"])
    return await print_document(template, context_of(heading, row["content"]))


async def print_xlsx(row: Any, heading: Heading) -> bytes:
    """Return the workbook of a bulletin."""
    return await in_thread(partial(write_bulletin, heading, row["content"]))


class Kept:
    """Files stored for a record that is about to hold them."""

    def __init__(self, files: FileStore) -> None:
        """Take the store."""
        self._files = files
        self.keys: list[str] = []

    async def put(self, content: bytes) -> StoredFile:
        """Store a file."""
        stored = await self._files.put_bytes(content)
        self.keys.append(stored.key)
        return stored


@asynccontextmanager
async def keeping(files: FileStore) -> AsyncGenerator[Kept]:
    """Remove what was stored when the block, its commit included, fails."""
    kept = Kept(files)
    try:
        yield kept
    except BaseException:
        for key in kept.keys:
            with suppress(Problem):
                await files.delete(key)
        raise


def file_columns(name: str, stored: StoredFile) -> dict[str, Any]:
    """Return the columns of a printed file."""
    return {f"new_{name}_key": stored.key, f"new_{name}_sha256": bytes.fromhex(stored.sha256), f"new_{name}_size": stored.size}


async def publish(resources: Resources, principal: Principal, bulletin_id: UUID, version: int) -> None:
    """Number, print and freeze a draft; raises NotFound, NotAllowed, BulletinPublished, StaleVersion and the template's problems."""
    async with keeping(resources.files) as kept, resources.database.transaction() as tx:
        await issue(tx, kept, resources, principal, bulletin_id, version)


async def issue(tx: Tx, kept: Kept, resources: Resources, principal: Principal, bulletin_id: UUID, version: int) -> None:
    """Publish within a transaction; what is stored stays once that is committed."""
    row = await lock_draft(tx, principal, bulletin_id, version)
    if not policy.may_publish(principal, row):
        raise NotAllowed
    await tx.row(repository.TAKE_TURN)
    now = clock.now()
    year = local_date(now).year
    number = await tx.value(repository.NEXT_ISSUE, year=year, unit=row["unit"])
    heading = heading_of(row, number)
    docx = await kept.put(await print_docx(resources.files, row, heading))
    xlsx = await kept.put(await print_xlsx(row, heading))
    await tx.run(
        repository.PUBLISH,
        bulletin_id=bulletin_id,
        was_version=version,
        new_state="published",
        new_issue_year=year,
        new_issue=number,
        new_published_by=principal.account_id,
        new_published_at=now,
        new_updated_at=now,
        **file_columns("docx", docx),
        **file_columns("xlsx", xlsx),
    )
    printed = {"docx": docx.sha256, "xlsx": xlsx.sha256}
    audit(tx, resources.vault, principal, "bulletin.publish", "bulletin", bulletin_id, year=year, issue=number, **printed)
