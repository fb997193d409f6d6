"""Paths of the weekly report."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.responses import FileResponse
from starlette.background import BackgroundTask

from backend.contracts.identity import Directory
from backend.crm.activities.router import READING, Reads
from backend.crm.weekly import service, workbook
from backend.crm.weekly.schemas import WeeklyReport
from backend.kernel.audit import audit
from backend.kernel.exports import ANSWERS, MEDIA, Format
from backend.kernel.http import ReaderDep, ResourcesDep, TxDep, reply

router = APIRouter(tags=["weekly reports"])
Unit = Annotated[str | None, Query(max_length=50, description="Code of the unit; the caller's own when left out")]
Written = Annotated[str | None, Query(pattern=r"^\d{4}-W\d{2}$", description="As in 2026-W11; the present week when left out")]


@router.get("/weekly-reports", response_model=WeeklyReport, responses=READING)
async def get_weekly_report(
    principal: Reads, reader: ReaderDep, resources: ResourcesDep, unit: Unit = None, week: Written = None
) -> Response:
    """What a unit did in a week, from what it logged."""
    asked = service.week_of(week)
    return reply(WeeklyReport, await service.report(reader, resources.port(Directory), unit or principal.unit_code or "", asked))


@router.get("/weekly-reports/export", response_class=FileResponse, responses=ANSWERS)
async def export_weekly_report(
    principal: Reads,
    tx: TxDep,
    resources: ResourcesDep,
    unit: Unit = None,
    week: Written = None,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The same as a workbook in the office's layout; it names no contacts."""
    found = await service.report(tx, resources.port(Directory), unit or principal.unit_code or "", service.week_of(week))
    audit(tx, resources.vault, principal, "weekly_report.export", "weekly_report", f"{found.unit.code}:{found.week}")
    path = workbook.write(found)
    name = f"weekly-{found.unit.code}-{found.week}.xlsx"
    return FileResponse(path, media_type=MEDIA, filename=name, background=BackgroundTask(path.unlink, missing_ok=True))
