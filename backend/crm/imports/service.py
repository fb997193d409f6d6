"""Batches: taken in, mapped, set going, stopped, taken back."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from secrets import token_hex
from typing import Any, Final
from uuid import UUID

from anyio import to_thread

from backend.contracts.identity import Directory, Person
from backend.contracts.names import namer
from backend.crm.activities.naming import refused
from backend.crm.activities.policy import manages_all
from backend.crm.activities.service import Caller
from backend.crm.imports import fields, repository
from backend.crm.imports.errors import ImportNotPossible, NameNotMapped
from backend.crm.imports.parsing import Reading
from backend.crm.imports.schemas import ImportBatch, ImportItem, ImportPatch
from backend.crm.imports.sheets import Layout, Sheet, find_list, read_sheet
from backend.crm.incoming import Incoming
from backend.kernel import clock
from backend.kernel.calendar import local_date
from backend.kernel.db import Reader, Tx
from backend.kernel.errors import NotFound, StaleVersion
from backend.kernel.files.intake import take_in
from backend.kernel.files.kinds import Kind
from backend.kernel.files.names import safe_name
from backend.kernel.files.store import FileStore
from backend.kernel.ids import new_id
from backend.kernel.jobs import defer
from backend.kernel.live import notice
from backend.kernel.paging import Page
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources

CHECK_JOB: Final = "crm.check_import"
RUN_JOB: Final = "crm.run_import"
UNDO_JOB: Final = "crm.undo_import"
_WORKBOOKS: Final = frozenset({Kind.XLSX, Kind.XLS})


@dataclass(frozen=True, slots=True)
class Taken:
    """A workbook in the store, with the list found in it."""

    kind: Kind
    key: str
    size: int
    sheets: list[str]
    layout: Layout


def topic(batch_id: UUID) -> str:
    """Return the live topic of a batch."""
    return f"import:{batch_id}"


def tell(tx: Tx, batch_id: UUID, what: str) -> None:
    """Tell whoever watches a batch."""
    tx.outbox.notices.append(notice(topic(batch_id), what))


async def take_workbook(resources: Resources, incoming: Incoming) -> Taken:
    """Check a workbook, find its list and keep it; raises the refusals of `kernel.files`, WorkbookUnreadable, SheetTooLarge."""
    taken = await take_in(incoming.file.path, accepted=_WORKBOOKS)
    try:
        sheets, layout = await to_thread.run_sync(find_list, taken.content)
        stored = await resources.files.put_file(taken.content)
    finally:
        taken.discard()
    return Taken(taken.kind, stored.key, stored.size, sheets, layout)


@asynccontextmanager
async def open_sheet(resources: Resources, row: Any, heading: int | None = None) -> AsyncGenerator[Sheet]:
    """Open a batch's sheet; with `heading` its rows down to there are looked at as its top."""
    path = resources.settings.data_dir / "staging" / f"{token_hex(16)}.sheet"
    await to_thread.run_sync(_make_folder, path.parent)
    try:
        await _fetch(resources.files, row["file_key"], path)
        yield await to_thread.run_sync(read_sheet, path, row["sheet"], heading)
    finally:
        path.unlink(missing_ok=True)


def _make_folder(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)


async def _fetch(files: FileStore, key: str, path: Path) -> None:
    with path.open("wb") as sink:
        async for chunk in files.open_stream(key):
            sink.write(chunk)


async def _mapped(tx: Tx, unit: str, layout: Layout) -> dict[str, Any]:
    """Return a layout as columns of the batch, mapped as this unit mapped the same heading before, else as proposed."""
    remembered = await tx.row(repository.REMEMBERED, unit=unit, signature=layout.signature)
    mapping, units = (remembered["mapping"], remembered["units"]) if remembered else fields.propose(layout.titles)
    columns = [
        {"index": index, "title": title, "samples": samples}
        for index, (title, samples) in enumerate(zip(layout.titles, layout.samples, strict=True))
    ]
    where = {name: value for name, value in asdict(layout).items() if name in ("sheet", "header_row", "last_row")}
    return {**where, "columns": columns, "signature": layout.signature, "mapping": mapping, "units": units}


async def add_batch(caller: Caller, sent_name: str, taken: Taken) -> UUID:
    """Make a batch of a workbook that was taken in, and have its rows looked at."""
    batch_id, now, unit = new_id(), clock.now(), caller.principal.unit_code or ""
    name = safe_name(sent_name, taken.kind)
    about = {"file_name": name, "file_key": taken.key, "file_size": taken.size, "sheets": taken.sheets}
    mapped = await _mapped(caller.tx, unit, taken.layout)
    await caller.tx.run(
        repository.ADD, id=batch_id, unit=unit, created_by=caller.principal.id, created_at=now, updated_at=now, **about, **mapped
    )
    _look_over(caller.tx, batch_id, 1)
    caller.audit("import.create", "import", batch_id, rows=taken.layout.last_row - taken.layout.header_row, size=taken.size)
    return batch_id


def _look_over(tx: Tx, batch_id: UUID, version: int) -> None:
    defer(tx, CHECK_JOB, {"batch": str(batch_id), "version": version}, lock=f"{CHECK_JOB}:{batch_id}")


def may_see(principal: Principal, row: Any) -> bool:
    """Tell whether a batch is the caller's unit's, or the caller manages all."""
    return manages_all(principal) or row["unit"] == principal.unit_code


async def find(reader: Reader, principal: Principal, batch_id: UUID) -> Any:
    """Return a batch's row; raises NotFound."""
    row = await reader.row(repository.FIND, batch_id=batch_id)
    if row is None or not may_see(principal, row):
        raise NotFound
    return row


async def lock(caller: Caller, batch_id: UUID, version: int, *states: str) -> Any:
    """Return a batch in one of these states, locked; raises NotFound, StaleVersion, ImportNotPossible."""
    row = await caller.tx.row(repository.LOCK, batch_id=batch_id)
    if row is None or not may_see(caller.principal, row):
        raise NotFound
    if row["version"] != version:
        raise StaleVersion
    if row["state"] not in states:
        raise ImportNotPossible(extra={"state": row["state"], "allowed_in": list(states)})
    return row


async def layout_for(resources: Resources, row: Any, patch: ImportPatch) -> Layout | None:
    """Return the layout anew when another sheet or another heading is asked for; raises InvalidInput."""
    if patch.sheet is None and patch.header_row is None:
        return None
    name = patch.sheet or row["sheet"]
    if name not in row["sheets"]:
        raise refused("sheet", "unknown", "import.unknown_sheet")
    async with open_sheet(resources, {"file_key": row["file_key"], "sheet": name}, patch.header_row) as sheet:
        if patch.header_row is not None and patch.header_row >= sheet.last_row:
            raise refused("header_row", "too_far", "import.nothing_below")
        return await to_thread.run_sync(sheet.layout, patch.header_row)


async def change(caller: Caller, batch_id: UUID, version: int, patch: ImportPatch, layout: Layout | None) -> None:
    """Read a batch's sheet in another way; raises NotFound, StaleVersion, ImportNotPossible, InvalidInput."""
    row = await lock(caller, batch_id, version, "mapping")
    values = {name: row[name] for name in repository.LAYOUT}
    if layout is not None:
        values |= await _mapped(caller.tx, row["unit"], layout)
    values |= patch.model_dump(exclude_none=True, include={"mapping", "units", "rule", "overrides"})
    width = len(values["columns"])
    if any(index >= width for index in values["mapping"].values()):
        raise refused("mapping", "no_column", "import.no_column")
    if len(set(values["mapping"].values())) != len(values["mapping"]):
        raise refused("mapping", "twice", "import.column_twice")
    new = {f"new_{name}": value for name, value in values.items()}
    await caller.tx.run(repository.SAVE, batch_id=batch_id, new_updated_at=clock.now(), **new)
    _look_over(caller.tx, batch_id, version + 1)
    caller.audit("import.map", "import", batch_id, fields=sorted(values["mapping"]), rule=values["rule"])


async def commit(caller: Caller, batch_id: UUID, version: int) -> None:
    """Have the rows brought in; the mapping is remembered. Raises NotFound, StaleVersion, ImportNotPossible, NameNotMapped."""
    row = await lock(caller, batch_id, version, "mapping")
    if "name" not in row["mapping"]:
        raise NameNotMapped
    now = clock.now()
    remembered = {name: row[name] for name in ("unit", "signature", "mapping", "units")}
    await caller.tx.run(repository.REMEMBER, **remembered, updated_by=caller.principal.id, updated_at=now)
    total = row["checked"]["rows"] if row["checked"] else row["last_row"] - row["header_row"]
    await caller.tx.run(repository.START, batch_id=batch_id, new_state="queued", now=now, total=total)
    defer(caller.tx, RUN_JOB, {"batch": str(batch_id)}, lock=f"crm.import:{batch_id}")
    caller.audit("import.commit", "import", batch_id, rule=row["rule"], overrides=len(row["overrides"]))


async def cancel(caller: Caller, batch_id: UUID, version: int) -> None:
    """Stop a batch; what came in stays until it is undone. Raises NotFound, StaleVersion, ImportNotPossible."""
    row = await lock(caller, batch_id, version, "mapping", "queued", "running")
    now = clock.now()
    if row["state"] == "mapping":
        await caller.tx.run(repository.FINISH, batch_id=batch_id, new_state="cancelled", now=now)
    else:
        await caller.tx.run(repository.ASK_CANCEL, batch_id=batch_id, now=now)
    caller.audit("import.cancel", "import", batch_id, state=row["state"])


async def undo(caller: Caller, batch_id: UUID, version: int) -> None:
    """Have a batch taken back as a whole; raises NotFound, StaleVersion, ImportNotPossible."""
    await lock(caller, batch_id, version, "done", "cancelled", "failed")
    await caller.tx.run(repository.MOVE, batch_id=batch_id, new_state="undoing", now=clock.now())
    defer(
        caller.tx,
        UNDO_JOB,
        {"batch": str(batch_id), "by": str(caller.principal.id), "asked_at": clock.now().isoformat()},
        lock=f"crm.import:{batch_id}",
    )
    caller.audit("import.undo", "import", batch_id)


def reading_of(row: Any) -> Reading:
    """Return how a batch's rows are read."""
    return Reading(row["mapping"], row["units"], local_date(clock.now()))


def principal_of(person: Person) -> Principal:
    """Return a colleague as the caller a job works for."""
    return Principal(person.kind, person.id, person.name, unit_code=person.unit_code, permissions=person.permissions)


async def present(reader: Reader, directory: Directory, principal: Principal, batch_id: UUID) -> ImportBatch:
    """Return one batch; raises NotFound."""
    row = await find(reader, principal, batch_id)
    names = await namer(directory, [row["created_by"]])
    plain = {name: row[name] for name in ImportBatch.model_fields if name not in ("unit", "created_by")}
    return ImportBatch.model_validate({**plain, "unit": names.unit(row["unit"]), "created_by": names.person(row["created_by"])})


async def list_batches(
    reader: Reader, directory: Directory, principal: Principal, *, mine: bool, states: list[str] | None, cursor: str | None, limit: int
) -> Page[ImportItem]:
    """Return one page of the caller's unit's batches, of all units for those who manage them."""
    unit = None if manages_all(principal) else principal.unit_code or ""
    filters = {"unit": unit, "mine": principal.id if mine else None, "states": states or None}
    rows, following = await repository.BATCHES.page(reader, filters, sort="-created_at", cursor=cursor, limit=limit)
    names = await namer(directory, [row["created_by"] for row in rows])
    items = [
        ImportItem.model_validate(
            {
                **{name: row[name] for name in ImportItem.model_fields},
                "unit": names.unit(row["unit"]),
                "created_by": names.person(row["created_by"]),
            }
        )
        for row in rows
    ]
    return Page[ImportItem](items=items, next=following, total=None)
