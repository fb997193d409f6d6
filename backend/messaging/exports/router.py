"""Paths of exports: the list's path + `/export`, with the list's own filters and readers."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import FileResponse

from backend.kernel.exports import ANSWERS, Format
from backend.kernel.http import ResourcesDep, TxDep
from backend.messaging.deliveries import service as deliveries
from backend.messaging.deliveries.router import DeliveryFilters, Reads
from backend.messaging.exports import workbooks
from backend.messaging.exports.workbooks import BOOKS
from backend.messaging.inbox import service as inbox
from backend.messaging.inbox.router import Caller
from backend.messaging.settings import settings_of

router = APIRouter(tags=["exports"])


@router.get("/deliveries/export", response_class=FileResponse, responses=ANSWERS)
async def export_deliveries(
    principal: Reads,
    tx: TxDep,
    resources: ResourcesDep,
    filters: DeliveryFilters,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The list of deliveries as a workbook, addresses masked as in the list."""

    async def fetch(cursor: str | None, limit: int) -> Any:
        return await deliveries.page(tx, resources.vault, filters, count=False, cursor=cursor, limit=limit)

    return await BOOKS.send("deliveries", workbooks.DELIVERIES, fetch, principal=principal, tx=tx, resources=resources)


@router.get("/messages/export", response_class=FileResponse, responses=ANSWERS)
async def export_messages(
    principal: Caller,
    tx: TxDep,
    resources: ResourcesDep,
    unread: Annotated[bool | None, Query(description="Only unread ones, or only read ones")] = None,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The caller's own messages as a workbook."""
    zone = settings_of(resources).zone

    async def fetch(cursor: str | None, limit: int) -> Any:
        return await inbox.page(tx, principal, zone, unread=unread, cursor=cursor, limit=limit)

    return await BOOKS.send("messages", workbooks.MESSAGES, fetch, principal=principal, tx=tx, resources=resources)
