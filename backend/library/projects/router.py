"""Projects: made, listed, shown on the board, summed up, changed; their story and their dates."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Request, Response

from backend.contracts.identity import Directory
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn, StaleVersion, VersionRequired
from backend.kernel.http import (
    IdempotencyDep,
    ReaderDep,
    ResourcesDep,
    VersionDep,
    get_resources,
    problem_responses,
    reader_of,
    reply,
)
from backend.kernel.paging import Page
from backend.kernel.query import Query as QueryString
from backend.library import errors
from backend.library.caller import AnyCaller, Editing, Reading
from backend.library.projects import change_project as changing
from backend.library.projects import create_project as creating
from backend.library.projects.dates import dates_of
from backend.library.projects.detail import detail_of
from backend.library.projects.events import events_of
from backend.library.projects.listing import board_of, list_projects, sums_of
from backend.library.projects.schemas import Confidentiality, NewProject, NoteInput, ProjectFilters, ProjectPatch, ProjectQuery
from backend.library.projects.views import Board, EventView, ProjectDates, ProjectDetail, ProjectItem, Sums

router = APIRouter(tags=["projects"])
PROJECTS_ASKED = QueryString(ProjectQuery)
FILTERS_ASKED = QueryString(ProjectFilters)
_READING = problem_responses(NotSignedIn, NotAllowed, InvalidInput)
_ONE = problem_responses(NotSignedIn, NotAllowed, NotFound)
_CHANGING = problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput, StaleVersion, VersionRequired, errors.OutsideYourUnits)


def _directory(resources: Any) -> Directory:
    return resources.port(Directory)


@router.get("/projects", response_model=Page[ProjectItem], responses=_READING, openapi_extra=PROJECTS_ASKED.openapi)
async def list_projects_route(request: Request, principal: Reading) -> Response:
    """Projects the caller may see."""
    query = PROJECTS_ASKED.of(request)
    page = await list_projects(reader_of(request), _directory(get_resources(request)), query, principal)
    return reply(Page[ProjectItem], page)


@router.get("/projects/board", response_model=Board, responses=_READING, openapi_extra=FILTERS_ASKED.openapi)
async def get_board(request: Request, principal: Reading) -> Response:
    """The four libraries side by side: count, sums and first cards of each."""
    query = FILTERS_ASKED.of(request)
    return reply(Board, await board_of(reader_of(request), _directory(get_resources(request)), query, principal))


@router.get("/projects/sums", response_model=Sums, responses=_READING, openapi_extra=FILTERS_ASKED.openapi)
async def get_sums(request: Request, principal: Reading) -> Response:
    """What the list with the same filters adds up to."""
    query = FILTERS_ASKED.of(request)
    return reply(Sums, await sums_of(reader_of(request), _directory(get_resources(request)), query, principal))


@router.post(
    "/projects",
    status_code=201,
    response_model=ProjectDetail,
    responses=problem_responses(NotSignedIn, NotAllowed, InvalidInput, errors.OutsideYourUnits),
)
async def create_project(body: NewProject, caller: Editing, idempotency: IdempotencyDep) -> Response:
    """Record a lead: it is numbered, claimed for its owner, and checked for duplicates."""

    async def make() -> Response:
        project_id = await creating.create_project(caller, body)
        shown = await detail_of(caller.tx, caller.resources, caller.principal, project_id)
        return reply(ProjectDetail, shown, 201, {"location": f"/api/library/projects/{project_id}"})

    return await idempotency.once(caller.tx, make)


@router.get("/projects/{project_id}", response_model=ProjectDetail, responses=_ONE)
async def get_project(project_id: UUID, reader: ReaderDep, resources: ResourcesDep, principal: Reading) -> Response:
    """One project."""
    return reply(ProjectDetail, await detail_of(reader, resources, principal, project_id))


@router.patch("/projects/{project_id}", response_model=ProjectDetail, responses=_CHANGING)
async def change_project(project_id: UUID, body: ProjectPatch, caller: Editing, _version: VersionDep) -> Response:
    """Change the fields named; a null empties a field."""
    await changing.change_project(caller, project_id, body)
    return reply(ProjectDetail, await detail_of(caller.tx, caller.resources, caller.principal, project_id))


@router.put(
    "/projects/{project_id}/confidentiality",
    response_model=ProjectDetail,
    responses={**_CHANGING, **problem_responses(errors.OwnerNamesReaders)},
)
async def set_confidentiality(project_id: UUID, body: Confidentiality, caller: AnyCaller, _version: VersionDep) -> Response:
    """Say who sees the project: its owner's to say."""
    await changing.set_confidentiality(caller, project_id, body)
    return reply(ProjectDetail, await detail_of(caller.tx, caller.resources, caller.principal, project_id))


@router.post(
    "/projects/{project_id}/notes",
    status_code=204,
    responses=problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput, errors.OutsideYourUnits),
)
async def add_note(project_id: UUID, body: NoteInput, caller: Editing, idempotency: IdempotencyDep) -> Response:
    """Add a note to the project's story."""

    async def make() -> Response:
        await changing.add_note(caller, project_id, body)
        return Response(status_code=204)

    return await idempotency.once(caller.tx, make)


@router.get("/projects/{project_id}/events", response_model=Page[EventView], responses=_ONE)
async def list_events(
    *,
    project_id: UUID,
    reader: ReaderDep,
    resources: ResourcesDep,
    principal: Reading,
    kind: Annotated[list[str] | None, Query(max_length=30)] = None,
    cursor: Annotated[str | None, Query(max_length=300)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
) -> Response:
    """The project's story, the newest first."""
    page = await events_of(reader, _directory(resources), principal, project_id, kinds=kind, cursor=cursor, limit=limit)
    return reply(Page[EventView], page)


@router.get("/projects/{project_id}/dates", response_model=ProjectDates, responses=_ONE)
async def get_dates(project_id: UUID, reader: ReaderDep, principal: Reading) -> Response:
    """When each thing was to be, and when it was."""
    return reply(ProjectDates, await dates_of(reader, principal, project_id))
