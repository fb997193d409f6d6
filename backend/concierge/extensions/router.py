"""`/extensions`: what waits for a supervisor's decision, and what was decided."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response
from fastapi.responses import FileResponse
from pydantic import AwareDatetime

from backend.concierge.exports.workbooks import BOOKS
from backend.concierge.extensions.listing import list_extensions
from backend.concierge.extensions.schemas import ExtensionItem, ExtensionState
from backend.contracts.identity import Directory
from backend.contracts.permissions import ConciergePermission
from backend.kernel.context import current_language
from backend.kernel.errors import InvalidInput, NotAllowed, NotSignedIn
from backend.kernel.exports import ANSWERS, Format, Shown
from backend.kernel.http import ReaderDep, ResourcesDep, TxDep, allow, problem_responses, reply
from backend.kernel.paging import MAX_LIMIT, Page
from backend.kernel.principal import Principal

router = APIRouter(tags=["extensions"])
Supervisor = Annotated[Principal, Depends(allow(ConciergePermission.SUPERVISE))]
COLUMNS: tuple[Shown, ...] = (
    Shown("number", 16, lambda one: one.ticket.number),
    Shown("subject", 32, lambda one: one.ticket.subject),
    Shown("task", 24, lambda one: one.task.names[current_language()] if one.task else ""),
    Shown("days", 10, lambda one: one.days),
    Shown("why", 40, lambda one: one.reason),
    Shown("asked_by", 12, lambda one: one.requested_by.name),
    Shown("asked", 18, lambda one: one.requested_at),
    Shown("due", 18, lambda one: (one.task or one.ticket).due_at),
    Shown("decision", 12, lambda one: BOOKS.word("decisions", one.state)),
    Shown("decided_by", 12, lambda one: one.decided_by.name if one.decided_by else ""),
    Shown("decided", 18, lambda one: one.decided_at),
    Shown("note", 40, lambda one: one.decision_note or ""),
)


async def extension_filters(
    state: ExtensionState | None = None,
    unit: Annotated[str | None, Query(max_length=50, description="Of the task, else of the ticket's owner")] = None,
    requested_by: UUID | None = None,
    since: Annotated[AwareDatetime | None, Query(alias="from", description="Asked from this moment on")] = None,
    until: Annotated[AwareDatetime | None, Query(alias="to", description="Asked before this moment")] = None,
) -> dict[str, Any]:
    """Return the list's filters as asked; the export takes the same."""
    period: dict[str, datetime | None] = {"since": since, "until": until}
    shown = {
        "pending": True if state == "pending" else None,
        "settled": True if state is None else None,
        "approved": {"approved": True, "refused": False}.get(state or ""),
    }
    return {**shown, "unit": unit, "requested_by": requested_by, **period}


Filters = Annotated[dict[str, Any], Depends(extension_filters)]
SortName = Literal["requested_at", "-requested_at"]


@router.get("/extensions", response_model=Page[ExtensionItem], responses=problem_responses(NotSignedIn, NotAllowed, InvalidInput))
async def list_extensions_route(
    principal: Supervisor,
    reader: ReaderDep,
    resources: ResourcesDep,
    filters: Filters,
    sort: SortName = "requested_at",
    cursor: Annotated[str | None, Query(max_length=300)] = None,
    limit: Annotated[int, Query(ge=1, le=MAX_LIMIT)] = 20,
) -> Response:
    """List requests for more time, the longest waiting first; decide with the ticket's `approve-extension`."""
    directory = resources.port(Directory)  # type: ignore[type-abstract]
    page = await list_extensions(reader, directory, principal, filters, sort=sort, cursor=cursor, limit=limit)
    return reply(Page[ExtensionItem], page)


@router.get("/extensions/export", response_class=FileResponse, responses=ANSWERS)
async def export_extensions(
    principal: Supervisor,
    tx: TxDep,
    resources: ResourcesDep,
    filters: Filters,
    sort: SortName = "requested_at",
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The requests for more time as a workbook."""
    directory = resources.port(Directory)  # type: ignore[type-abstract]

    async def fetch(cursor: str | None, limit: int) -> Any:
        return await list_extensions(tx, directory, principal, filters, sort=sort, cursor=cursor, limit=limit)

    return await BOOKS.send("extensions", COLUMNS, fetch, principal=principal, tx=tx, resources=resources)
