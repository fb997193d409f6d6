"""Paths of agreements and promises."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from backend.contracts.identity import Directory
from backend.contracts.library import AgreementKind
from backend.contracts.permissions import LibraryPermission
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn, StaleVersion, VersionRequired
from backend.kernel.http import IdempotencyDep, ReaderDep, ResourcesDep, VersionDep, allow, problem_responses, reply
from backend.kernel.paging import Page
from backend.library import errors
from backend.library.agreements import promises, service
from backend.library.agreements.schemas import (
    ActualInput,
    AgreementDetail,
    AgreementInput,
    AgreementView,
    NewAgreement,
    NewPromise,
    Promises,
    Voiding,
)
from backend.library.caller import Caller, Editing, Reading, caller_with
from backend.library.fields import Day
from backend.library.ports import Neighbours
from backend.library.projects.store import find_project
from backend.library.searching import Words

router = APIRouter(tags=["agreements"])
Reporting = Annotated[Caller, caller_with(allow(LibraryPermission.REPORT))]
_READING = problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput)
_WRITING = {**_READING, **problem_responses(errors.OutsideYourUnits)}
_CHANGING = {**_WRITING, **problem_responses(StaleVersion, VersionRequired, errors.AgreementVoid)}
_PROMISE = "/projects/{project_id}/promises/{promise_id}"


async def _shown(caller: Caller, agreement_id: UUID) -> AgreementDetail:
    return await service.agreement_by_id(caller.tx, Neighbours(caller.resources), caller.principal, agreement_id)


async def _promises(caller: Caller, project_id: UUID) -> Promises:
    return await promises.show_promises(caller.tx, caller.directory, caller.principal, project_id)


@router.get("/agreements", response_model=Page[AgreementView], responses=_READING)
async def list_agreements(
    *,
    reader: ReaderDep,
    principal: Reading,
    project: UUID | None = None,
    activity: UUID | None = None,
    kind: Annotated[list[AgreementKind] | None, Query(max_length=3)] = None,
    since: Annotated[Day | None, Query(alias="from")] = None,
    until: Annotated[Day | None, Query(alias="to")] = None,
    void: bool | None = None,
    q: Words = None,
    cursor: Annotated[str | None, Query(max_length=300)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    total: bool = False,
) -> Response:
    """Agreements, the newest signing first; `from` and `to` are days of signing."""
    filters = {"project": project, "activity": activity, "kind": kind, "first": since, "last": until, "void": void, "q": q}
    page = await service.list_agreements(reader, principal, filters, cursor=cursor, limit=limit, total=total)
    return reply(Page[AgreementView], page)


@router.post("/agreements", status_code=201, response_model=AgreementDetail, responses=_WRITING)
async def sign_agreement(body: NewAgreement, caller: Editing, idempotency: IdempotencyDep) -> Response:
    """Record a signing, of a project or of none yet."""

    async def make() -> Response:
        return reply(AgreementDetail, await _shown(caller, await service.sign(caller, body)), 201)

    return await idempotency.once(caller.tx, make)


@router.get("/agreements/{agreement_id}", response_model=AgreementDetail, responses=_READING)
async def get_agreement(agreement_id: UUID, reader: ReaderDep, resources: ResourcesDep, principal: Reading) -> Response:
    """One agreement with its promised clauses."""
    return reply(AgreementDetail, await service.agreement_by_id(reader, Neighbours(resources), principal, agreement_id))


@router.put("/agreements/{agreement_id}", response_model=AgreementDetail, responses=_CHANGING)
async def change_agreement(agreement_id: UUID, body: NewAgreement, caller: Editing, _version: VersionDep) -> Response:
    """Replace what is said of an agreement; the ledger keeps what counted before."""
    await service.change(caller, agreement_id, body)
    return reply(AgreementDetail, await _shown(caller, agreement_id))


@router.post("/agreements/{agreement_id}/void", response_model=AgreementDetail, responses=_CHANGING)
async def void_agreement(agreement_id: UUID, body: Voiding, caller: Editing, _version: VersionDep) -> Response:
    """Let an agreement count no more."""
    await service.void(caller, agreement_id, body)
    return reply(AgreementDetail, await _shown(caller, agreement_id))


@router.get("/projects/{project_id}/agreements", response_model=Page[AgreementView], responses=_READING)
async def list_project_agreements(
    project_id: UUID,
    reader: ReaderDep,
    principal: Reading,
    cursor: Annotated[str | None, Query(max_length=300)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> Response:
    """A project's agreements, the newest first."""
    row = await find_project(reader, principal, project_id)
    page = await service.list_agreements(reader, principal, {"project": row.id}, cursor=cursor, limit=limit, total=True)
    return reply(Page[AgreementView], page)


@router.post("/projects/{project_id}/agreements", status_code=201, response_model=AgreementDetail, responses=_WRITING)
async def sign_project_agreement(project_id: UUID, body: AgreementInput, caller: Editing, idempotency: IdempotencyDep) -> Response:
    """Record a signing of this project."""
    full = NewAgreement(**body.model_dump(), project_id=project_id)

    async def make() -> Response:
        return reply(AgreementDetail, await _shown(caller, await service.sign(caller, full)), 201)

    return await idempotency.once(caller.tx, make)


@router.get("/projects/{project_id}/promises", response_model=Promises, responses=_READING)
async def list_promises(project_id: UUID, reader: ReaderDep, resources: ResourcesDep, principal: Reading) -> Response:
    """What was promised against what became of it."""
    directory = resources.port(Directory)  # type: ignore[type-abstract]
    return reply(Promises, await promises.show_promises(reader, directory, principal, project_id))


@router.post("/projects/{project_id}/promises", status_code=201, response_model=Promises, responses=_WRITING)
async def add_promise(project_id: UUID, body: NewPromise, caller: Editing, idempotency: IdempotencyDep) -> Response:
    """Record a promise; answers all of the project."""

    async def make() -> Response:
        await promises.add_promise(caller, project_id, body)
        return reply(Promises, await _promises(caller, project_id), 201)

    return await idempotency.once(caller.tx, make)


@router.post(f"{_PROMISE}/void", response_model=Promises, responses={**_WRITING, **problem_responses(errors.PromiseVoid)})
async def void_promise(project_id: UUID, promise_id: UUID, body: Voiding, caller: Editing) -> Response:
    """Take a promise back; answers all of the project."""
    await promises.void_promise(caller, project_id, promise_id, body)
    return reply(Promises, await _promises(caller, project_id))


@router.post(
    f"{_PROMISE}/actuals",
    status_code=201,
    response_model=Promises,
    responses={**_WRITING, **problem_responses(errors.PromiseVoid, errors.ActualIsComputed, errors.NothingToCorrect)},
)
async def add_actual(project_id: UUID, promise_id: UUID, body: ActualInput, caller: Reporting, idempotency: IdempotencyDep) -> Response:
    """Enter what became of a promise of output, tax or jobs; answers all of the project."""

    async def make() -> Response:
        await promises.add_actual(caller, project_id, promise_id, body)
        return reply(Promises, await _promises(caller, project_id), 201)

    return await idempotency.once(caller.tx, make)
