"""Paths of exports: the list's path + `/export`, with the list's own filters and scope."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import FileResponse

from backend.contracts.permissions import CrmPermission
from backend.crm.enterprises.listing import list_enterprises
from backend.crm.enterprises.router import ASKED
from backend.crm.enterprises.schemas import EnterpriseItem
from backend.crm.exports import workbooks
from backend.crm.exports.workbooks import BOOKS
from backend.kernel.exports import ANSWERS, Format
from backend.kernel.http import ResourcesDep, TxDep, allow
from backend.kernel.principal import Principal

router = APIRouter(tags=["exports"])
Exporter = Annotated[Principal, Depends(allow(CrmPermission.EXPORT))]


@router.get("/enterprises/export", response_class=FileResponse, responses=ANSWERS, openapi_extra=ASKED.openapi)
async def export_enterprises(
    request: Request,
    principal: Exporter,
    tx: TxDep,
    resources: ResourcesDep,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The list of enterprises as a workbook."""
    query = ASKED.of(request)

    async def fetch(cursor: str | None, limit: int) -> Any:
        page = await list_enterprises(tx, resources, query, principal, cursor=cursor, limit=limit, total=False)
        return page.model_copy(update={"items": [EnterpriseItem.model_validate(one) for one in page.items]})

    return await BOOKS.send("enterprises", workbooks.ENTERPRISES, fetch, principal=principal, tx=tx, resources=resources)
