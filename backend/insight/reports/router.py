"""Paths of reports: schedules, what was sent, and any report right now."""

from functools import partial
from typing import Annotated, Final
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from backend.contracts.identity import Directory
from backend.contracts.permissions import InsightPermission
from backend.insight.asking import AskedDep
from backend.insight.reading_room import room
from backend.insight.reports import service
from backend.insight.reports.days import ReportKind
from backend.insight.reports.layouts import TITLES, sheet_of
from backend.insight.reports.schemas import NewSchedule, RecipientList, RunList, Schedule, ScheduleList, SchedulePatch
from backend.insight.reports.workbook import write_report
from backend.insight.templates.rendering import in_thread
from backend.kernel.audit import audit
from backend.kernel.errors import InvalidInput, KeyReused, NotAllowed, NotFound, NotSignedIn, RequestInFlight, StaleVersion, VersionRequired
from backend.kernel.exports import MEDIA, Format
from backend.kernel.files import errors as files
from backend.kernel.files.kinds import Kind
from backend.kernel.files.names import content_disposition, safe_name
from backend.kernel.http import IdempotencyDep, ReaderDep, ResourcesDep, TxDep, VersionDep, allow, problem_responses, reply_json
from backend.kernel.principal import Principal

router = APIRouter(tags=["reports"])
Reads = Annotated[Principal, Depends(allow(InsightPermission.READ))]
Exports = Annotated[Principal, Depends(allow(InsightPermission.EXPORT))]
Publishes = Annotated[Principal, Depends(allow(InsightPermission.PUBLISH))]
Cursor = Annotated[str | None, Query(max_length=300)]
Limit = Annotated[int, Query(ge=1, le=100)]
_READING: Final = problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput)
_FILE: Final = {
    200: {"content": {MEDIA: {"schema": {"type": "string", "format": "binary"}}}, "description": "The workbook"},
    **_READING,
    **problem_responses(files.StoredFileMissing, files.StorageUnavailable),
}


@router.get("/report-schedules", response_model=ScheduleList, responses=problem_responses(NotSignedIn, NotAllowed, InvalidInput))
async def list_report_schedules(
    principal: Publishes, reader: ReaderDep, resources: ResourcesDep, cursor: Cursor = None, limit: Limit = 20
) -> Response:
    """Which reports are sent when, and to whom."""
    directory = resources.port(Directory)  # type: ignore[type-abstract]
    return reply_json(await service.schedules(reader, directory, principal, cursor=cursor, limit=limit))


@router.post(
    "/report-schedules", status_code=201, response_model=Schedule, responses={**_READING, **problem_responses(RequestInFlight, KeyReused)}
)
async def create_report_schedule(
    body: NewSchedule, principal: Publishes, tx: TxDep, resources: ResourcesDep, idempotency: IdempotencyDep
) -> Response:
    """Have a report sent from tomorrow on."""

    async def make() -> Response:
        schedule_id = await service.create(tx, resources, principal, body)
        return reply_json(await service.shown(tx, resources.port(Directory), principal, schedule_id), 201)  # type: ignore[type-abstract]

    return await idempotency.once(tx, make)


@router.get("/report-recipients", response_model=RecipientList, responses=_READING)
async def list_report_recipients(
    principal: Publishes,
    reader: ReaderDep,
    resources: ResourcesDep,
    unit: Annotated[str | None, Query(max_length=50)] = None,
) -> Response:
    """Who may be sent the reports of a unit: those who may see its figures."""
    return reply_json(await service.recipients(reader, resources.port(Directory), principal, unit))  # type: ignore[type-abstract]


@router.patch(
    "/report-schedules/{schedule_id}",
    response_model=Schedule,
    responses={**_READING, **problem_responses(StaleVersion, VersionRequired)},
)
async def change_report_schedule(
    schedule_id: UUID, body: SchedulePatch, version: VersionDep, principal: Publishes, tx: TxDep, resources: ResourcesDep
) -> Response:
    """Change when and to whom, pause it, or take it up again."""
    await service.change(tx, resources, principal, schedule_id, version, body)
    return reply_json(await service.shown(tx, resources.port(Directory), principal, schedule_id))  # type: ignore[type-abstract]


@router.get("/report-runs", response_model=RunList, responses=problem_responses(NotSignedIn, NotAllowed, InvalidInput))
async def list_report_runs(
    principal: Reads,
    reader: ReaderDep,
    resources: ResourcesDep,
    schedule: UUID | None = None,
    cursor: Cursor = None,
    limit: Limit = 20,
) -> Response:
    """Reports that were made, the newest first: one's own, and for publishers all."""
    directory = resources.port(Directory)  # type: ignore[type-abstract]
    return reply_json(await service.runs(reader, directory, principal, schedule=schedule, cursor=cursor, limit=limit))


@router.get("/report-runs/{run_id}/file", response_class=Response, responses=_FILE)
async def download_report(run_id: UUID, principal: Reads, tx: TxDep, resources: ResourcesDep) -> Response:
    """A report as it was sent."""
    row = await service.find_run(tx, principal, run_id)
    audit(tx, resources.vault, principal, "report.download", "report_run", run_id, kind=row["kind"])
    return _sent(await resources.files.read(row["store_key"]), row["kind"], f"{row['since']}-{row['until']}")


@router.get("/reports/{kind}/export", response_class=Response, responses=_FILE)
async def export_report(
    kind: ReportKind,
    principal: Exports,
    tx: TxDep,
    resources: ResourcesDep,
    asked: AskedDep,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> Response:
    """A report of any days, right now."""
    async with room(resources, principal, asked) as opened:
        sheet = await sheet_of(kind, opened)
        days = f"{opened.question.since}-{opened.question.until}"
        audit(tx, resources.vault, principal, "report.export", "report", kind, unit=opened.question.scope.unit, days=days)
    return _sent(await in_thread(partial(write_report, sheet)), kind, days)


def _sent(content: bytes, kind: ReportKind, days: str) -> Response:
    name = safe_name(f"{TITLES[kind]['zh']}-{days}.xlsx", Kind.XLSX)
    return Response(content, 200, {"Content-Disposition": content_disposition(name)}, MEDIA)
