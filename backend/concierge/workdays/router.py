"""Paths of the calendar."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from backend.concierge.workdays import service
from backend.concierge.workdays.schemas import CalendarDay, CalendarYear, DayPatch
from backend.contracts.permissions import ConciergePermission
from backend.kernel.audit import audit
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn, StaleVersion, VersionRequired
from backend.kernel.http import ReaderDep, ResourcesDep, TxDep, VersionDep, allow, problem_responses, reply, signed_in
from backend.kernel.principal import Principal

router = APIRouter(tags=["calendar"])
Editor = Annotated[Principal, Depends(allow(ConciergePermission.EDIT_CALENDAR))]
Year = Annotated[int, Query(ge=2000, le=2100)]


@router.get(
    "/calendar", response_model=CalendarYear, responses=problem_responses(NotSignedIn, InvalidInput), dependencies=[Depends(signed_in)]
)
async def get_calendar(reader: ReaderDep, year: Year) -> Response:
    """Return the days of a year."""
    return reply(CalendarYear, await service.get_year(reader, year))


@router.patch(
    "/calendar/{day}",
    response_model=CalendarDay,
    responses=problem_responses(NotSignedIn, NotAllowed, NotFound, StaleVersion, VersionRequired, InvalidInput),
)
async def change_calendar_day(
    day: date, body: DayPatch, version: VersionDep, principal: Editor, tx: TxDep, resources: ResourcesDep
) -> Response:
    """Set what a day is to the office, with the reason."""
    changed = await service.change_day(tx, resources, principal, day, version, body)
    audit(tx, resources.vault, principal, "calendar.change", "calendar_day", str(day), kind=body.kind)
    return reply(CalendarDay, changed)
