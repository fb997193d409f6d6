"""Paths of exports: the list's path + `/export`, with the list's own filters."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import FileResponse

from backend.concierge.exports import workbooks
from backend.concierge.exports.workbooks import BOOKS
from backend.concierge.items import service as items
from backend.concierge.items.router import Editor
from backend.concierge.problems import service as problems
from backend.concierge.problems.router import Manager, problem_filters
from backend.concierge.ratings import service as ratings
from backend.concierge.ratings.schemas import CaseState
from backend.concierge.tasks.listing import TaskQuery, list_tasks
from backend.concierge.tasks.router import task_query
from backend.concierge.tickets.listing import list_tickets
from backend.concierge.tickets.router import TICKETS_ASKED
from backend.concierge.workdays import service as workdays
from backend.concierge.workdays.router import Year
from backend.contracts.identity import Directory
from backend.contracts.permissions import ConciergePermission
from backend.kernel.exports import ANSWERS, Format, whole
from backend.kernel.http import ResourcesDep, TxDep, allow, signed_in
from backend.kernel.principal import Principal

router = APIRouter(tags=["exports"])
SignedIn = Annotated[Principal, Depends(signed_in)]
Exporter = Annotated[Principal, Depends(allow(ConciergePermission.EXPORT))]


@router.get("/tickets/export", response_class=FileResponse, responses=ANSWERS, openapi_extra=TICKETS_ASKED.openapi)
async def export_tickets(
    request: Request,
    principal: Exporter,
    tx: TxDep,
    resources: ResourcesDep,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The list of tickets as a workbook."""
    directory = resources.port(Directory)  # type: ignore[type-abstract]
    query = TICKETS_ASKED.of(request)

    async def fetch(cursor: str | None, limit: int) -> Any:
        return await list_tickets(tx, directory, query, principal, cursor=cursor, limit=limit)

    return await BOOKS.send("tickets", workbooks.TICKETS, fetch, principal=principal, tx=tx, resources=resources)


@router.get("/tasks/export", response_class=FileResponse, responses=ANSWERS)
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

    return await BOOKS.send("tasks", workbooks.TASKS, fetch, principal=principal, tx=tx, resources=resources)


@router.get("/problems/export", response_class=FileResponse, responses=ANSWERS)
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

    return await BOOKS.send("problems", workbooks.PROBLEMS, fetch, principal=principal, tx=tx, resources=resources)


@router.get("/ratings/export", response_class=FileResponse, responses=ANSWERS)
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

    return await BOOKS.send("ratings", workbooks.RATINGS, fetch, principal=principal, tx=tx, resources=resources)


@router.get("/rating-cases/export", response_class=FileResponse, responses=ANSWERS)
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

    return await BOOKS.send("rating-cases", workbooks.CASES, fetch, principal=principal, tx=tx, resources=resources)


@router.get("/service-items/export", response_class=FileResponse, responses=ANSWERS)
async def export_service_items(
    principal: SignedIn,
    tx: TxDep,
    resources: ResourcesDep,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """What the office offers, as a workbook."""
    offered = whole(await items.list_items(tx))
    return await BOOKS.send("service-items", workbooks.ITEMS, offered, principal=principal, tx=tx, resources=resources, personal=False)


@router.get("/service-items/editor/export", response_class=FileResponse, responses=ANSWERS)
async def export_edited_items(
    principal: Editor,
    tx: TxDep,
    resources: ResourcesDep,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """All items, retired ones and drafts included, as a workbook."""
    edited = whole(await items.list_for_editor(tx))
    return await BOOKS.send("edited-items", workbooks.EDITED_ITEMS, edited, principal=principal, tx=tx, resources=resources, personal=False)


@router.get("/common-problems/export", response_class=FileResponse, responses=ANSWERS)
async def export_common_problems(
    principal: Manager,
    tx: TxDep,
    resources: ResourcesDep,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The common problems as a workbook."""
    common = whole(await problems.list_common(tx))
    return await BOOKS.send("common-problems", workbooks.COMMON, common, principal=principal, tx=tx, resources=resources, personal=False)


@router.get("/calendar/export", response_class=FileResponse, responses=ANSWERS)
async def export_calendar(
    principal: SignedIn,
    tx: TxDep,
    resources: ResourcesDep,
    year: Year,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The days of a year as a workbook."""
    days = whole(await workdays.get_year(tx, year))
    return await BOOKS.send("calendar", workbooks.CALENDAR, days, principal=principal, tx=tx, resources=resources, personal=False)
