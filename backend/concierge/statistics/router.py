"""Paths of the service's figures."""

from datetime import date, datetime, time, timedelta
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from backend.concierge.statistics import service
from backend.concierge.statistics.schemas import FigureRecord, Statistics
from backend.contracts.permissions import ConciergePermission
from backend.kernel.calendar import OFFICE_ZONE
from backend.kernel.calendar_store import working_calendar
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn
from backend.kernel.http import ReaderDep, ResourcesDep, allow, problem_responses, reply
from backend.kernel.paging import Page
from backend.kernel.principal import Principal

router = APIRouter(tags=["statistics"])
Analyst = Annotated[Principal, Depends(allow(ConciergePermission.READ_STATISTICS))]
From = Annotated[date, Query(alias="from", description="First day of the period")]
To = Annotated[date, Query(alias="to", description="Last day of the period")]
Unit = Annotated[str | None, Query(max_length=50, description="Code of a unit: the tickets it owns or has a task of")]


def _period(first: date, last: date) -> tuple[datetime, datetime]:
    return datetime.combine(first, time(), OFFICE_ZONE), datetime.combine(last + timedelta(days=1), time(), OFFICE_ZONE)


@router.get("/statistics", response_model=Statistics, responses=problem_responses(NotSignedIn, NotAllowed, InvalidInput))
async def get_statistics(
    _principal: Analyst, reader: ReaderDep, resources: ResourcesDep, since: From, until: To, unit: Unit = None
) -> Response:
    """Return all figures about the tickets handed in from one day to another, both included; of one unit when it is named."""
    calendar = await working_calendar(resources.database, reader)
    return reply(Statistics, await service.get_statistics(reader, calendar, *_period(since, until), unit))


@router.get(
    "/statistics/{key}/records",
    response_model=Page[FigureRecord],
    responses=problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput),
)
async def list_figure_records(
    key: str,
    _principal: Analyst,
    reader: ReaderDep,
    since: From,
    until: To,
    unit: Unit = None,
    cursor: str | None = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> Response:
    """Return the tickets a figure counts; `total` is the figure's `among`."""
    return reply(Page[FigureRecord], await service.get_records(reader, key, *_period(since, until), unit, cursor=cursor, limit=limit))
