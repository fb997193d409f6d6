"""The photo of a business card beside an encounter: kept as a harmless copy, shown to few, and each look is on record."""

from collections.abc import AsyncIterator
from typing import Annotated, Any, Final
from uuid import UUID

from fastapi import APIRouter, Depends, Response
from fastapi.responses import StreamingResponse

from backend.contracts.identity import Directory
from backend.contracts.permissions import CrmPermission
from backend.crm.activities import encounter_repository as repository
from backend.crm.activities import encounters, policy, service
from backend.crm.activities.router import Logs, Reads
from backend.crm.activities.schemas import Encounter
from backend.crm.activities.service import Caller
from backend.crm.incoming import FORM_BODY, IncomingDep
from backend.kernel import clock
from backend.kernel.db import Reader
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn
from backend.kernel.files import errors as files
from backend.kernel.files.intake import take_in
from backend.kernel.files.kinds import IMAGE_KINDS
from backend.kernel.http import ResourcesDep, TxDep, problem_responses, reply
from backend.kernel.jobs import defer, job
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources

router = APIRouter(tags=["encounters"])
_CARD: Final = "/encounters/{encounter_id}/card"
FORGET_JOB: Final = "crm.forget_card"
_POLICY: Final = "sandbox; default-src 'none'; img-src 'self'"
_REFUSED = (
    files.FileEmpty,
    files.FileTooLarge,
    files.FileTypeRefused,
    files.FileTypeUnknown,
    files.FileDamaged,
    files.ImageTooManyPixels,
)


@job(FORGET_JOB)
async def forget_card(resources: Resources, args: dict[str, Any]) -> None:
    """Remove a photo that no encounter holds any more."""
    await resources.files.delete(args["key"])


async def store_card(_principal: Logs, incoming: IncomingDep, resources: ResourcesDep) -> AsyncIterator[str]:
    """Keep the photo before the transaction, since decoding must not hold a connection; without the record it goes again."""
    taken = await take_in(incoming.file.path, accepted=IMAGE_KINDS)
    try:
        key = (await resources.files.put_file(taken.content)).key
    finally:
        taken.discard()
    try:
        yield key
    except BaseException:
        await resources.files.delete(key)
        raise


CardDep = Annotated[str, Depends(store_card, scope="function")]


async def _set(caller: Caller, encounter_id: UUID, key: str | None) -> None:
    row = await caller.tx.row(repository.LOCK, encounter_id=encounter_id)
    if row is None:
        raise NotFound
    await encounters.may_change(caller, row)
    await caller.tx.run(repository.SET_CARD, encounter_id=encounter_id, card_key=key, now=clock.now())
    if row["card_key"] is not None:
        defer(caller.tx, FORGET_JOB, {"key": row["card_key"]})
    caller.audit("encounter.card" if key else "encounter.card_drop", "encounter", encounter_id)


async def _may_look(reader: Reader, principal: Principal, row: Any) -> bool:
    """Tell whether the caller may see whom a card names: its author, who edits the activity, who reveals contacts."""
    if row["author_id"] == principal.account_id or principal.may(CrmPermission.REVEAL):
        return True
    return policy.can_edit(principal, (await service.find(reader, row["activity_id"]))["owner_unit"])


@router.put(
    _CARD,
    response_model=Encounter,
    openapi_extra=FORM_BODY,
    responses=problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput, *_REFUSED),
)
async def put_card(encounter_id: UUID, card: CardDep, principal: Logs, resources: ResourcesDep, tx: TxDep) -> Response:
    """Keep the photo of a card; a second one takes the place of the first."""
    await _set(Caller(tx, resources, principal), encounter_id, card)
    return reply(Encounter, await encounters.detail(tx, resources.port(Directory), encounter_id))


@router.delete(_CARD, status_code=204, responses=problem_responses(NotSignedIn, NotAllowed, NotFound))
async def drop_card(encounter_id: UUID, principal: Logs, resources: ResourcesDep, tx: TxDep) -> Response:
    """Forget the photo of a card."""
    await _set(Caller(tx, resources, principal), encounter_id, None)
    return Response(status_code=204)


@router.get(
    _CARD,
    response_class=Response,
    responses={
        200: {"content": {"image/jpeg": {"schema": {"type": "string", "format": "binary"}}}, "description": "The photo"},
        **problem_responses(NotSignedIn, NotAllowed, NotFound, files.StoredFileMissing),
    },
)
async def get_card(encounter_id: UUID, principal: Reads, resources: ResourcesDep, tx: TxDep) -> Response:
    """The photo of a card; who looked is kept."""
    row = await encounters.find(tx, encounter_id)
    if row["card_key"] is None:
        raise NotFound
    if not await _may_look(tx, principal, row):
        raise NotAllowed
    Caller(tx, resources, principal).audit("encounter.card_look", "encounter", encounter_id)
    stream = resources.files.open_stream(row["card_key"])
    # The first chunk before the headers: a file that is not there is still a proper 404.
    first = await anext(stream, b"")
    kind = "image/png" if first.startswith(b"\x89PNG") else "image/webp" if first[8:12] == b"WEBP" else "image/jpeg"
    headers = {"content-disposition": "inline", "content-security-policy": _POLICY, "cache-control": "private, no-store"}
    return StreamingResponse(_rest(first, stream), media_type=kind, headers=headers)


async def _rest(first: bytes, stream: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    yield first
    async for chunk in stream:
        yield chunk
