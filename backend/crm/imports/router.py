"""Paths of imports: upload, map, preview, commit, cancel, undo."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response
from fastapi.responses import FileResponse
from starlette.background import BackgroundTask

from backend.contracts.identity import Directory
from backend.contracts.permissions import CrmPermission
from backend.crm.activities.router import Cursor, Limit
from backend.crm.activities.service import Caller
from backend.crm.imports import error_file, service
from backend.crm.imports.errors import ImportNotPossible, NameNotMapped, SheetTooLarge, WorkbookUnreadable
from backend.crm.imports.fields import FIELDS, MONEY
from backend.crm.imports.preparing import PreparedDep
from backend.crm.imports.preview import in_words, preview
from backend.crm.imports.repository import ROWS
from backend.crm.imports.schemas import (
    Action,
    ImportBatch,
    ImportedRow,
    ImportField,
    ImportFields,
    ImportItem,
    ImportPatch,
    ImportState,
    Preview,
    Undone,
)
from backend.crm.incoming import FORM_BODY
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.context import current_language
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn, StaleVersion, VersionRequired, text
from backend.kernel.exports import ANSWERS, MEDIA, Format
from backend.kernel.files import errors as files
from backend.kernel.http import ReaderDep, ResourcesDep, TxDep, VersionDep, allow, problem_responses, reply
from backend.kernel.paging import Page
from backend.kernel.principal import Principal, require_recent_proof
from backend.kernel.sse import event_stream

router = APIRouter(tags=["imports"])
Imports = Annotated[Principal, Depends(allow(CrmPermission.IMPORT))]
_ONE = "/imports/{batch_id}"
_ROWS_SHOWN = 100
_READING = problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput)
_STEP = problem_responses(NotSignedIn, NotAllowed, NotFound, StaleVersion, VersionRequired, ImportNotPossible)
_REFUSED = (
    files.FileEmpty,
    files.FileTooLarge,
    files.FileTypeRefused,
    files.FileTypeUnknown,
    files.FileDamaged,
    files.FileEncrypted,
    files.OfficeHasMacros,
    files.OfficeHasRemoteContent,
    files.OfficeHasEmbeddedFile,
    files.FileUnpacksTooLarge,
    WorkbookUnreadable,
    SheetTooLarge,
)


@router.get("/imports/fields", response_model=ImportFields, responses=problem_responses(NotSignedIn, NotAllowed))
async def list_import_fields(_principal: Imports) -> Response:
    """The fields a column can be mapped to."""
    titles = {key: text(f"import.field.{key}", current_language()) for key in FIELDS}
    items = [
        ImportField.model_validate({"key": key, "title": titles[key], "money": key in MONEY, "required": key == "name"}) for key in FIELDS
    ]
    return reply(ImportFields, ImportFields(items=items))


@router.get("/imports", response_model=Page[ImportItem], responses=problem_responses(NotSignedIn, NotAllowed, InvalidInput))
async def list_imports(
    *,
    principal: Imports,
    reader: ReaderDep,
    resources: ResourcesDep,
    mine: bool = False,
    state: Annotated[list[ImportState] | None, Query(max_length=8)] = None,
    cursor: Cursor = None,
    limit: Limit = 20,
) -> Response:
    """The batches of the caller's unit, the newest first."""
    found = await service.list_batches(reader, resources.port(Directory), principal, mine=mine, states=state, cursor=cursor, limit=limit)  # type: ignore[arg-type]
    return reply(Page[ImportItem], found)


@router.post(
    "/imports",
    status_code=201,
    response_model=ImportBatch,
    openapi_extra=FORM_BODY,
    responses=problem_responses(NotSignedIn, NotAllowed, InvalidInput, *_REFUSED),
)
async def upload_import(prepared: PreparedDep, principal: Imports, resources: ResourcesDep, tx: TxDep) -> Response:
    """Take a workbook in: its list is found, and its columns are mapped as last time or as their headings say."""

    async def make() -> Response:
        taken = prepared.workbook()
        batch_id = await service.add_batch(Caller(tx, resources, principal), prepared.incoming.file.name, taken)
        made = await service.present(tx, resources.port(Directory), principal, batch_id)
        return reply(ImportBatch, made, 201, {"location": f"/api/crm/imports/{batch_id}"})

    return await prepared.incoming.idempotency.once(tx, make)


@router.get(_ONE, response_model=ImportBatch, responses=_READING)
async def get_import(batch_id: UUID, principal: Imports, reader: ReaderDep, resources: ResourcesDep) -> Response:
    """One batch with its mapping and how far it is."""
    return reply(ImportBatch, await service.present(reader, resources.port(Directory), principal, batch_id))


@router.patch(_ONE, response_model=ImportBatch, responses={**_STEP, **problem_responses(InvalidInput, WorkbookUnreadable)})
async def map_import(
    batch_id: UUID, body: ImportPatch, version: VersionDep, principal: Imports, resources: ResourcesDep, tx: TxDep
) -> Response:
    """Read the sheet in another way: another sheet or heading, other columns, another rule for those we know."""
    row = await service.find(tx, principal, batch_id)
    layout = await service.layout_for(resources, row, body)
    await service.change(Caller(tx, resources, principal), batch_id, version, body, layout)
    return reply(ImportBatch, await service.present(tx, resources.port(Directory), principal, batch_id))


@router.get(f"{_ONE}/preview", response_model=Preview, responses=_READING)
async def preview_import(
    batch_id: UUID, principal: Imports, reader: ReaderDep, resources: ResourcesDep, first: Annotated[int, Query(ge=0, le=1_000_000)] = 0
) -> Response:
    """A hundred rows from row `first` on as they would come in, with what is wrong and whom they may be."""
    return reply(Preview, await preview(resources, reader, principal, batch_id, first))


@router.post(f"{_ONE}/actions/commit", response_model=ImportBatch, responses={**_STEP, **problem_responses(NameNotMapped)})
async def commit_import(batch_id: UUID, version: VersionDep, principal: Imports, resources: ResourcesDep, tx: TxDep) -> Response:
    """Bring the rows in; the mapping is remembered for this heading."""
    await service.commit(Caller(tx, resources, principal), batch_id, version)
    return reply(ImportBatch, await service.present(tx, resources.port(Directory), principal, batch_id))


@router.post(f"{_ONE}/actions/cancel", response_model=ImportBatch, responses=_STEP)
async def cancel_import(batch_id: UUID, version: VersionDep, principal: Imports, resources: ResourcesDep, tx: TxDep) -> Response:
    """Stop after the rows being written; what came in can be undone."""
    await service.cancel(Caller(tx, resources, principal), batch_id, version)
    return reply(ImportBatch, await service.present(tx, resources.port(Directory), principal, batch_id))


@router.post(f"{_ONE}/actions/undo", response_model=ImportBatch, responses=_STEP)
async def undo_import(batch_id: UUID, version: VersionDep, principal: Imports, resources: ResourcesDep, tx: TxDep) -> Response:
    """Take the whole batch back; what was used since stays, and says so."""
    await service.undo(Caller(tx, resources, principal), batch_id, version)
    return reply(ImportBatch, await service.present(tx, resources.port(Directory), principal, batch_id))


@router.get(f"{_ONE}/rows", response_model=Page[ImportedRow], responses=_READING)
async def list_imported_rows(
    batch_id: UUID,
    principal: Imports,
    reader: ReaderDep,
    action: Action | None = None,
    undo: Undone | None = None,
    cursor: Annotated[str | None, Query(pattern=r"^[0-9]{1,7}$")] = None,
) -> Response:
    """What became of the rows; `undo=kept` for those an undo left standing."""
    await service.find(reader, principal, batch_id)
    rows = await reader.rows(ROWS, batch_id=batch_id, after=int(cursor or 0), action=action, undo=undo)
    shown = rows[:_ROWS_SHOWN]
    items = [
        ImportedRow.model_validate(
            {
                **{name: row[name] for name in ("number", "action", "enterprise_id", "enterprise_name", "undo")},
                "problems": [in_words(one["code"], one["field"], one["value"]) for one in row["problems"]],
            }
        )
        for row in shown
    ]
    following = str(shown[-1]["number"]) if len(rows) > len(shown) else None
    return reply(Page[ImportedRow], Page[ImportedRow](items=items, next=following, total=None))


@router.get(f"{_ONE}/errors", response_class=FileResponse, responses={**ANSWERS, **problem_responses(NotFound)})
async def export_import_errors(
    batch_id: UUID,
    principal: Imports,
    tx: TxDep,
    resources: ResourcesDep,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The rows with something wrong, as a workbook to be put right and sent again."""
    require_recent_proof(principal)
    row = await service.find(tx, principal, batch_id)
    audit(tx, resources.vault, principal, "import.errors_export", "import", batch_id)
    path = await error_file.write(resources, tx, row)
    name = f"import-errors-{clock.now():%Y%m%d-%H%M}.xlsx"
    return FileResponse(path, media_type=MEDIA, filename=name, background=BackgroundTask(path.unlink, missing_ok=True))


@router.get(f"{_ONE}/stream", response_class=Response, responses=problem_responses(NotSignedIn, NotAllowed, NotFound))
async def stream_import(batch_id: UUID, principal: Imports, reader: ReaderDep, resources: ResourcesDep) -> Response:
    """Server-sent events: the batch went on."""
    await service.find(reader, principal, batch_id)
    return event_stream(resources.live, service.topic(batch_id))
