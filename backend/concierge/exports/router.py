"""Paths of exports: the list's path + `/export`, with the list's own filters."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Query
from fastapi.responses import FileResponse
from starlette.background import BackgroundTask

from backend.concierge.exports import workbooks
from backend.concierge.problems import service as problems
from backend.concierge.problems.router import problem_filters
from backend.concierge.ratings import service as ratings
from backend.concierge.ratings.schemas import CaseState
from backend.concierge.tasks.listing import TaskQuery, list_tasks
from backend.concierge.tasks.router import task_query
from backend.concierge.tickets.listing import list_tickets
from backend.concierge.tickets.router import TicketQueryDep
from backend.contracts.identity import Directory
from backend.contracts.permissions import ConciergePermission
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.errors import InvalidInput, NotAllowed, NotSignedIn, StepUpNeeded
from backend.kernel.http import ResourcesDep, TxDep, allow, problem_responses
from backend.kernel.principal import Principal

router = APIRouter(tags=["exports"])
Exporter = Annotated[Principal, Depends(allow(ConciergePermission.EXPORT))]
Format = Annotated[Literal["xlsx"], Query(description="File format")]
_MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"content": {_MEDIA: {"schema": {"type": "string", "format": "binary"}}}, "description": "The workbook"},
    **problem_responses(NotSignedIn, NotAllowed, StepUpNeeded, InvalidInput),
}


async def _send(
    name: str, columns: Sequence[workbooks.Shown], fetch: workbooks.Fetch, principal: Principal, tx: TxDep, resources: ResourcesDep
) -> FileResponse:
    if principal.stepped_up_until is None or principal.stepped_up_until < clock.now():
        raise StepUpNeeded
    audit(tx, resources.vault, principal, f"{name}.export", name, None)
    path = await workbooks.workbook(name, columns, fetch)
    file_name = f"{name}-{clock.now():%Y%m%d-%H%M}.xlsx"
    return FileResponse(path, media_type=_MEDIA, filename=file_name, background=BackgroundTask(path.unlink, missing_ok=True))


@router.get("/tickets/export", response_class=FileResponse, responses=_ANSWERS)
async def export_tickets(
    principal: Exporter,
    tx: TxDep,
    resources: ResourcesDep,
    query: TicketQueryDep,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The list of tickets as a workbook."""
    directory = resources.port(Directory)  # type: ignore[type-abstract]

    async def fetch(cursor: str | None, limit: int) -> Any:
        return await list_tickets(tx, directory, query, principal, cursor=cursor, limit=limit, total=False)

    return await _send("tickets", workbooks.TICKETS, fetch, principal, tx, resources)


@router.get("/tasks/export", response_class=FileResponse, responses=_ANSWERS)
async def export_tasks(
    principal: Exporter,
    tx: TxDep,
    resources: ResourcesDep,
    query: Annotated[TaskQuery, Depends(task_query)],
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The list of department tasks as a workbook."""
    directory = resources.port(Directory)  # type: ignore[type-abstract]

    async def fetch(cursor: str | None, limit: int) -> Any:
        return await list_tasks(tx, directory, query, principal, cursor=cursor, limit=limit, total=False)

    return await _send("tasks", workbooks.TASKS, fetch, principal, tx, resources)


@router.get("/problems/export", response_class=FileResponse, responses=_ANSWERS)
async def export_problems(
    principal: Exporter,
    tx: TxDep,
    resources: ResourcesDep,
    filters: Annotated[dict[str, Any], Depends(problem_filters)],
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The problem ledger as a workbook."""

    async def fetch(cursor: str | None, limit: int) -> Any:
        return await problems.list_problems(tx, filters, cursor=cursor, limit=limit)

    return await _send("problems", workbooks.PROBLEMS, fetch, principal, tx, resources)


@router.get("/ratings/export", response_class=FileResponse, responses=_ANSWERS)
async def export_ratings(
    principal: Exporter,
    tx: TxDep,
    resources: ResourcesDep,
    grade: Annotated[int | None, Query(ge=1, le=5)] = None,
    handler: UUID | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The ratings as a workbook."""
    directory = resources.port(Directory)  # type: ignore[type-abstract]
    filters = {"grade": grade, "handler": handler, "since": since, "until": until}

    async def fetch(cursor: str | None, limit: int) -> Any:
        return await ratings.list_ratings(tx, directory, filters, cursor=cursor, limit=limit)

    return await _send("ratings", workbooks.RATINGS, fetch, principal, tx, resources)


@router.get("/rating-cases/export", response_class=FileResponse, responses=_ANSWERS)
async def export_rating_cases(
    principal: Exporter,
    tx: TxDep,
    resources: ResourcesDep,
    state: CaseState | None = None,
    mine: bool = False,  # noqa: FBT001, FBT002 - a query parameter
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The follow-ups of bad ratings as a workbook."""
    directory = resources.port(Directory)  # type: ignore[type-abstract]

    async def fetch(cursor: str | None, limit: int) -> Any:
        return await ratings.list_cases(tx, directory, principal, state=state, mine=mine, cursor=cursor, limit=limit)

    return await _send("rating-cases", workbooks.CASES, fetch, principal, tx, resources)
