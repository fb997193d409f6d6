"""Paths of the progress ledger."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Query, Response

from backend.contracts.identity import Directory
from backend.contracts.permissions import LibraryPermission
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn
from backend.kernel.http import IdempotencyDep, ReaderDep, ResourcesDep, allow, problem_responses, reply
from backend.kernel.paging import Page
from backend.library import errors
from backend.library.caller import Caller, Reading, caller_with
from backend.library.fields import Day
from backend.library.progress import service
from backend.library.progress.schemas import Corrected, Correction, EntryView, NewEntry, ProgressKind, ProgressSums
from backend.library.projects.schemas import ProjectFilters

router = APIRouter(tags=["progress"])
Reporting = Annotated[Caller, caller_with(allow(LibraryPermission.REPORT))]
_READING = problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput)
_WRITING = {**_READING, **problem_responses(errors.OutsideYourUnits)}


class ProgressQuery(ProjectFilters):
    """A list of projects, and the period whose progress is asked for."""

    period_from: Day | None = None
    period_to: Day | None = None
    as_known_on: Day | None = None


@router.get("/projects/{project_id}/progress-entries", response_model=Page[EntryView], responses=_READING)
async def list_progress_entries(
    *,
    project_id: UUID,
    reader: ReaderDep,
    resources: ResourcesDep,
    principal: Reading,
    kind: ProgressKind | None = None,
    since: Annotated[Day | None, Query(alias="from")] = None,
    until: Annotated[Day | None, Query(alias="to")] = None,
    as_known_on: Day | None = None,
    sort: Literal["-effective_on", "-recorded_at"] = "-effective_on",
    cursor: Annotated[str | None, Query(max_length=300)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    total: bool = False,
) -> Response:
    """The ledger of a project, corrections among it."""
    directory = resources.port(Directory)  # type: ignore[type-abstract]
    page = await service.list_entries(
        reader,
        directory,
        principal,
        project_id,
        {"kind": kind, "first": since, "last": until},
        as_known_on=as_known_on,
        sort=sort,
        cursor=cursor,
        limit=limit,
        total=total,
    )
    return reply(Page[EntryView], page)


@router.post("/projects/{project_id}/progress-entries", status_code=201, response_model=EntryView, responses=_WRITING)
async def add_progress_entry(project_id: UUID, body: NewEntry, caller: Reporting, idempotency: IdempotencyDep) -> Response:
    """Report progress."""

    async def make() -> Response:
        return reply(EntryView, await service.add_entry(caller, project_id, body), 201)

    return await idempotency.once(caller.tx, make)


@router.post(
    "/projects/{project_id}/progress-entries/{entry_id}/corrections",
    status_code=201,
    response_model=Corrected,
    responses={**_WRITING, **problem_responses(errors.NothingToCorrect)},
)
async def correct_progress_entry(
    project_id: UUID, entry_id: UUID, body: Correction, caller: Reporting, idempotency: IdempotencyDep
) -> Response:
    """Say what an entry should have said; the differences become new entries."""

    async def make() -> Response:
        return reply(Corrected, await service.correct_entry(caller, project_id, entry_id, body), 201)

    return await idempotency.once(caller.tx, make)


@router.get("/projects/{project_id}/progress-sums", response_model=ProgressSums, responses=_READING)
async def get_project_progress_sums(
    *,
    project_id: UUID,
    reader: ReaderDep,
    principal: Reading,
    since: Annotated[Day | None, Query(alias="from")] = None,
    until: Annotated[Day | None, Query(alias="to")] = None,
    as_known_on: Day | None = None,
) -> Response:
    """A project's progress within a period and from the beginning, as known on a day."""
    return reply(ProgressSums, await service.sums_of_project(reader, principal, project_id, since, until, as_known_on))


@router.get("/progress-sums", response_model=ProgressSums, responses=_READING)
async def get_progress_sums(
    reader: ReaderDep, resources: ResourcesDep, principal: Reading, query: Annotated[ProgressQuery, Query()]
) -> Response:
    """The progress of all projects the list with these filters shows, as known on a day."""
    directory = resources.port(Directory)  # type: ignore[type-abstract]
    sums = await service.sums_of_list(reader, directory, principal, query, query.period_from, query.period_to, query.as_known_on)
    return reply(ProgressSums, sums)
