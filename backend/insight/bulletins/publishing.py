"""Publishing: the draft as its reader saw it gets a number and is printed; the files and every figure stay as they are."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from backend.insight.bulletins import policy, repository
from backend.insight.bulletins.charts import charts_of
from backend.insight.bulletins.presenting import find
from backend.insight.bulletins.service import check_draft, lock_draft
from backend.insight.bulletins.workbook import write_bulletin
from backend.insight.templates.context import Heading, context_of
from backend.insight.templates.default import default_template
from backend.insight.templates.rendering import in_thread, print_document
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.calendar import local_date
from backend.kernel.db import Reader, Tx
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
    return await print_document(template, context_of(heading, row["content"]), charts_of(row["content"]))


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

    async def drop(self) -> None:
        """Remove what no record is going to hold."""
        while self.keys:
            with suppress(Problem):
                await self._files.delete(self.keys.pop())


@asynccontextmanager
async def keeping(files: FileStore) -> AsyncGenerator[Kept]:
    """Remove what was stored when the block refuses; where nobody can tell whether it was committed, files stay."""
    kept = Kept(files)
    try:
        yield kept
    except Problem:
        await kept.drop()
        raise


def file_columns(name: str, stored: StoredFile) -> dict[str, Any]:
    """Return the columns of a printed file."""
    return {f"new_{name}_key": stored.key, f"new_{name}_sha256": bytes.fromhex(stored.sha256), f"new_{name}_size": stored.size}


@dataclass(frozen=True, slots=True)
class Place:
    """Which issue of the year a bulletin becomes, and on which day."""

    day: date
    number: int


async def place_of(reader: Reader, row: Any) -> Place:
    """Return the place that is free now; it is taken for good by whoever is alone with the numbers."""
    day = local_date(clock.now())
    return Place(day, await reader.value(repository.NEXT_ISSUE, year=day.year, unit=row["unit"]))


@dataclass(frozen=True, slots=True)
class Printed:
    """The stored files of an issue."""

    docx: StoredFile
    xlsx: StoredFile


async def print_issue(kept: Kept, files: FileStore, row: Any, place: Place) -> Printed:
    """Print and store both files under the number they bear."""
    heading = heading_of(row, place.number)
    return Printed(await kept.put(await print_docx(files, row, heading)), await kept.put(await print_xlsx(row, heading)))


async def publish(resources: Resources, principal: Principal, bulletin_id: UUID, version: int) -> None:
    """Number, print and freeze a draft; raises NotFound, NotAllowed, BulletinPublished, StaleVersion and the template's problems.

    Files are stored before the transaction that numbers them, which so waits for no store. Whoever finds the number taken
    meanwhile prints another: each such turn is one in which somebody else's issue came out.
    """
    while True:
        async with resources.database.reader() as reader:
            row = await find(reader, principal, bulletin_id)
            place = await place_of(reader, row)
        _check(principal, row, version)
        async with keeping(resources.files) as kept:
            printed = await print_issue(kept, resources.files, row, place)
            async with resources.database.transaction() as tx:
                taken = await take_place(tx, resources, principal, row, place, printed)
            if taken:
                return
            await kept.drop()


def _check(principal: Principal, row: Any, version: int) -> None:
    check_draft(row, version)
    if not policy.may_publish(principal, row):
        raise NotAllowed


async def take_place(tx: Tx, resources: Resources, principal: Principal, row: Any, place: Place, printed: Printed) -> bool:
    """Publish what was printed; False when the place went to another meanwhile, and nothing was done."""
    locked = await lock_draft(tx, principal, row["id"], row["version"])
    _check(principal, locked, row["version"])
    await tx.row(repository.TAKE_TURN)
    if await place_of(tx, locked) != place:
        return False
    now = clock.now()
    await tx.run(
        repository.PUBLISH,
        bulletin_id=row["id"],
        was_version=row["version"],
        new_state="published",
        new_issue_year=place.day.year,
        new_issue=place.number,
        new_published_by=principal.account_id,
        new_published_at=now,
        new_updated_at=now,
        **file_columns("docx", printed.docx),
        **file_columns("xlsx", printed.xlsx),
    )
    sums = {"docx": printed.docx.sha256, "xlsx": printed.xlsx.sha256}
    audit(tx, resources.vault, principal, "bulletin.publish", "bulletin", row["id"], year=place.day.year, issue=place.number, **sums)
    return True
