"""Serving the files of a paper: never as a page of ours, whatever is in them."""

from collections.abc import AsyncIterator
from typing import Annotated, Final
from uuid import UUID

from fastapi import APIRouter, Depends, Response
from fastapi.responses import StreamingResponse

from backend.concierge.materials import repository
from backend.concierge.materials.names import disposition
from backend.kernel.errors import NotFound, NotSignedIn
from backend.kernel.files.errors import StorageUnavailable, StoredFileMissing
from backend.kernel.files.store import FileStore
from backend.kernel.http import ReaderDep, ResourcesDep, problem_responses, signed_in
from backend.kernel.principal import Principal

router = APIRouter(tags=["materials"])
Caller = Annotated[Principal, Depends(signed_in)]
_FILE: Final = "/tickets/{ticket_id}/materials/{material_id}/files/{file_id}"
_POLICY: Final = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'"


async def _rest(first: bytes, stream: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    yield first
    async for chunk in stream:
        yield chunk


async def _serve(files: FileStore, key: str, media_type: str, size: int | None, shown: str) -> Response:
    # Kept long enough: the record is there, the file is not any more.
    if not key:
        raise StoredFileMissing
    stream = files.open_stream(key)
    # The first chunk before the headers: a file that is not there is still a proper 404.
    first = await anext(stream, b"")
    headers = {"Content-Disposition": shown, "Content-Security-Policy": _POLICY, "Cross-Origin-Resource-Policy": "same-origin"}
    if size is not None:
        headers["Content-Length"] = str(size)
    return StreamingResponse(_rest(first, stream), media_type=media_type, headers=headers)


@router.get(
    _FILE,
    response_class=Response,
    responses={
        200: {"content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}, "description": "The file"},
        **problem_responses(NotSignedIn, NotFound, StoredFileMissing, StorageUnavailable),
    },
)
async def download_ticket_material_file(
    ticket_id: UUID, material_id: UUID, file_id: UUID, principal: Caller, reader: ReaderDep, resources: ResourcesDep
) -> Response:
    """Return the whole file, to be saved."""
    row = await repository.download(reader, principal, ticket_id, material_id, file_id)
    if row is None:
        raise NotFound
    return await _serve(resources.files, row["store_key"], row["media_type"], row["size"], disposition("attachment", row["name"]))


@router.get(
    f"{_FILE}/preview",
    response_class=Response,
    responses={
        200: {"content": {"image/jpeg": {"schema": {"type": "string", "format": "binary"}}}, "description": "A picture, or the PDF itself"},
        **problem_responses(NotSignedIn, NotFound, StoredFileMissing, StorageUnavailable),
    },
)
async def preview_ticket_material_file(
    ticket_id: UUID, material_id: UUID, file_id: UUID, principal: Caller, reader: ReaderDep, resources: ResourcesDep
) -> Response:
    """Return a small picture of a photo, or the PDF to be shown in a frame of our own pages."""
    row = await repository.download(reader, principal, ticket_id, material_id, file_id)
    if row is None or (row["preview_key"] is None and row["kind"] != "pdf"):
        raise NotFound
    if row["preview_key"] is not None:
        return await _serve(resources.files, row["preview_key"], "image/jpeg", None, "inline")
    return await _serve(resources.files, row["store_key"], row["media_type"], row["size"], disposition("inline", row["name"]))
