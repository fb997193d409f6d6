"""Paths of documents: never served as a page of ours, whatever is in them."""

from collections.abc import AsyncIterator
from typing import Annotated, Final
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response
from fastapi.responses import StreamingResponse

from backend.contracts.identity import Directory
from backend.contracts.permissions import LibraryPermission
from backend.kernel.errors import InvalidInput, KeyReused, NotAllowed, NotFound, NotSignedIn, RequestInFlight, TooManyRequests
from backend.kernel.files import errors as files
from backend.kernel.files.names import content_disposition
from backend.kernel.files.staging import INTAKE_PROBLEMS
from backend.kernel.http import ReaderDep, ResourcesDep, allow, problem_responses, reply
from backend.kernel.paging import Page
from backend.kernel.principal import Principal
from backend.kernel.ratelimit import Limit
from backend.library import errors
from backend.library.caller import Caller, Editing, Reading, caller_with
from backend.library.documents import service
from backend.library.documents.incoming import FILES_AT_ONCE, PreparedDep
from backend.library.documents.listing import list_all
from backend.library.documents.schemas import DocumentKind, Documents, FiledDocument
from backend.library.searching import Words

router = APIRouter(tags=["documents"])
Reporting = Annotated[Caller, caller_with(allow(LibraryPermission.REPORT))]
UPLOADS: Final = Limit("library-documents", hits=240, seconds=3600)
_POLICY: Final = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'"
_FORM = {
    "type": "object",
    "required": ["kind", "files"],
    "properties": {
        "kind": {"type": "string"},
        "files": {"type": "array", "maxItems": FILES_AT_ONCE, "items": {"type": "string", "format": "binary"}},
    },
}
_READING = problem_responses(NotSignedIn, NotAllowed, NotFound)


async def spend(
    principal: Annotated[Principal, Depends(allow(LibraryPermission.REPORT))],
    resources: ResourcesDep,
) -> None:
    """Count an upload against its sender's hour."""
    await UPLOADS.spend(resources.database, str(principal.id))


@router.get("/projects/{project_id}/documents", response_model=Documents, responses=_READING)
async def list_documents(project_id: UUID, reader: ReaderDep, resources: ResourcesDep, principal: Reading) -> Response:
    """A project's documents, the newest first."""
    directory = resources.port(Directory)  # type: ignore[type-abstract]
    return reply(Documents, await service.list_documents(reader, directory, principal, project_id))


@router.post(
    "/projects/{project_id}/documents",
    status_code=201,
    response_model=Documents,
    dependencies=[Depends(spend)],
    openapi_extra={"requestBody": {"required": True, "content": {"multipart/form-data": {"schema": _FORM}}}},
    responses={
        **_READING,
        **problem_responses(
            InvalidInput, TooManyRequests, RequestInFlight, KeyReused, errors.OutsideYourUnits, errors.TooManyDocuments, *INTAKE_PROBLEMS
        ),
    },
)
async def add_documents(project_id: UUID, prepared: PreparedDep, caller: Reporting) -> Response:
    """Add files of one kind to a project; answers those added."""

    async def make() -> Response:
        return reply(Documents, await service.add_documents(caller, project_id, prepared), 201)

    return await prepared.idempotency.once(caller.tx, make)


async def _rest(first: bytes, stream: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    yield first
    async for chunk in stream:
        yield chunk


@router.get("/documents", response_model=Page[FiledDocument], responses={**_READING, **problem_responses(InvalidInput)})
async def list_all_documents(
    *,
    reader: ReaderDep,
    resources: ResourcesDep,
    principal: Reading,
    project: UUID | None = None,
    kind: Annotated[list[DocumentKind] | None, Query(max_length=12)] = None,
    q: Words = None,
    cursor: Annotated[str | None, Query(max_length=300)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    total: bool = False,
) -> Response:
    """Documents of every project, the newest first."""
    directory = resources.port(Directory)  # type: ignore[type-abstract]
    filters = {"project": project, "kind": kind, "q": q}
    return reply(Page[FiledDocument], await list_all(reader, directory, principal, filters, cursor=cursor, limit=limit, total=total))


@router.get(
    "/documents/{document_id}",
    response_class=Response,
    responses={
        200: {"content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}, "description": "The file"},
        **_READING,
        **problem_responses(files.StoredFileMissing, files.StorageUnavailable),
    },
)
async def download_document(document_id: UUID, principal: Reading, reader: ReaderDep, resources: ResourcesDep) -> Response:
    """The file, to be saved."""
    row = await service.find_document(reader, principal, document_id)
    stream = resources.files.open_stream(row["store_key"])
    # The first chunk before the headers: a file that is not there is still a proper 404.
    first = await anext(stream, b"")
    headers = {
        "Content-Disposition": content_disposition(row["name"]),
        "Content-Length": str(row["size"]),
        "Content-Security-Policy": _POLICY,
        "Cross-Origin-Resource-Policy": "same-origin",
    }
    return StreamingResponse(_rest(first, stream), media_type=row["media_type"], headers=headers)


@router.delete("/documents/{document_id}", status_code=204, responses={**_READING, **problem_responses(errors.OutsideYourUnits)})
async def remove_document(document_id: UUID, caller: Editing) -> Response:
    """Remove a document."""
    await service.remove_document(caller, document_id)
    return Response(status_code=204)
