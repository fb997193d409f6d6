"""`/uploads`: a file in chunks, each acknowledged once it is on disk."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Header, Request, Response

from backend.concierge.materials.errors import UploadQuotaReached
from backend.concierge.materials.limits import CHUNK_BYTES, CHUNKS, UPLOADS
from backend.concierge.materials.uploads import service
from backend.concierge.materials.uploads.schemas import NewUpload, UploadProgress
from backend.kernel.errors import BodyTooLarge, KeyReused, NotSignedIn, RequestInFlight, TooManyRequests
from backend.kernel.files.errors import FileEmpty, FileTooLarge, UploadCorrupted, UploadNotFound, UploadOffsetMismatch
from backend.kernel.files.limits import MEGABYTE
from backend.kernel.http import IdempotencyDep, ReaderDep, ResourcesDep, TxDep, problem_responses, reply, signed_in
from backend.kernel.principal import Principal
from backend.kernel.ratelimit import Limit

router = APIRouter(tags=["uploads"])
Caller = Annotated[Principal, Depends(signed_in)]
_BINARY = {"requestBody": {"required": True, "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}}}


class Spend:
    """Counts one attempt of the caller before the route opens its transaction."""

    def __init__(self, limit: Limit) -> None:
        """Take the limit to count against."""
        self._limit = limit

    async def __call__(self, principal: Caller, resources: ResourcesDep) -> None:
        """Raise TooManyRequests when the window is full."""
        await self._limit.spend(resources.database, str(principal.id))


async def read_chunk(request: Request) -> bytes:
    """Return the body, read before the route opens its transaction: a slow phone must not hold a connection."""
    chunk = bytearray()
    async for part in request.stream():
        chunk += part
        if len(chunk) > CHUNK_BYTES:
            raise BodyTooLarge(limit=f"{CHUNK_BYTES // MEGABYTE} MB")
    return bytes(chunk)


@router.post(
    "/uploads",
    status_code=201,
    response_model=UploadProgress,
    dependencies=[Depends(Spend(UPLOADS))],
    responses=problem_responses(NotSignedIn, FileEmpty, FileTooLarge, UploadQuotaReached, TooManyRequests, RequestInFlight, KeyReused),
)
async def begin_upload(body: NewUpload, principal: Caller, resources: ResourcesDep, idempotency: IdempotencyDep, tx: TxDep) -> Response:
    """Announce a file; its bytes follow in chunks."""

    async def make() -> Response:
        progress = await service.begin(tx, service.upload_area(resources), resources.vault, principal, body)
        return reply(UploadProgress, progress, 201, {"Location": f"/api/concierge/uploads/{progress.id}"})

    return await idempotency.once(tx, make)


@router.get("/uploads/{upload_id}", response_model=UploadProgress, responses=problem_responses(NotSignedIn, UploadNotFound))
async def get_upload(upload_id: UUID, principal: Caller, reader: ReaderDep, resources: ResourcesDep) -> Response:
    """Return how much has arrived: where to go on after a dropped network."""
    return reply(UploadProgress, await service.status(reader, service.upload_area(resources), principal, upload_id))


@router.patch(
    "/uploads/{upload_id}",
    response_model=UploadProgress,
    dependencies=[Depends(Spend(CHUNKS))],
    openapi_extra=_BINARY,
    responses=problem_responses(NotSignedIn, UploadNotFound, UploadOffsetMismatch, UploadCorrupted, BodyTooLarge, TooManyRequests),
)
async def continue_upload(
    upload_id: UUID,
    principal: Caller,
    upload_offset: Annotated[int, Header(ge=0, le=2**53, description="Where in the file this chunk begins")],
    chunk: Annotated[bytes, Depends(read_chunk)],
    resources: ResourcesDep,
    tx: TxDep,
) -> Response:
    """Add the next chunk (at most 4 MB); a wrong offset is answered 409 with the right one as `offset`."""
    area = service.upload_area(resources)
    progress = await service.append(tx, area, resources.vault, principal, upload_id, upload_offset, chunk)
    return reply(UploadProgress, progress)


@router.delete("/uploads/{upload_id}", status_code=204, responses=problem_responses(NotSignedIn, UploadNotFound))
async def give_up_upload(upload_id: UUID, principal: Caller, resources: ResourcesDep, tx: TxDep) -> Response:
    """Forget a file that is not wanted any more."""
    await service.give_up(tx, service.upload_area(resources), resources.vault, principal, upload_id)
    return Response(status_code=204)
